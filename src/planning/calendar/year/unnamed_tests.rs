use super::super::{check::school_days, published::changes};
use super::*;
use crate::{
    model::{
        calendar_rules::YearPattern,
        change::On,
        edit::{Edit, apply},
        school_year::{SchoolYear, Span},
        text::Name,
    },
    planning::{
        calendar::fixtures::{date, froland, ids, norway, span, year},
        fixtures::school,
    },
};

/// A year with other staff days than those that are published.
fn before() -> SchoolYear {
    use SpanKind::{Autumn, Break, InService, InServiceTaken, Spring};
    year(
        2026,
        [
            span(Autumn, date(2026, 8, 17), date(2026, 12, 18), ""),
            span(Spring, date(2027, 1, 4), date(2027, 6, 18), ""),
            span(Break, date(2026, 10, 5), date(2026, 10, 9), "Høstferie"),
            span(InService, date(2026, 8, 12), date(2026, 8, 14), ""),
            span(InService, date(2026, 11, 20), date(2026, 11, 20), ""),
            span(InServiceTaken, date(2027, 2, 1), date(2027, 2, 1), "Kurs"),
            span(InService, date(2027, 1, 4), date(2027, 1, 4), ""),
            span(InService, date(2027, 2, 24), date(2027, 2, 24), ""),
        ],
    )
}

/// What Froland publishes, with these staff days.
fn paper(staff: &[NaiveDate]) -> Vec<Said> {
    let spans = froland().spans;
    let published = spans.iter().map(|span| Said {
        meaning: Meaning::Days(span.kind),
        first: span.first,
        last: span.last,
        name: span.name.clone(),
    });
    let staff = staff.iter().map(|&day| Said {
        meaning: Meaning::Days(SpanKind::InService),
        first: day,
        last: day,
        name: Name::default(),
    });
    published.chain(staff).collect()
}

fn after(said: &[Said], unnamed: Unnamed) -> SchoolYear {
    let mut unit = school([Edit::Year(On::Add(before()))]);
    let mut new = ids();
    let mut id = (0..100).map(|_| new()).skip(50).collect::<Vec<_>>().into_iter();
    let alike = |span: &Span, said: &Said| !span.name.is_empty() && span.name == said.name;
    for change in changes(&before(), (said, unnamed), &alike, &mut || id.next().unwrap()) {
        apply(&mut unit, &Edit::Year(On::Change(before().id, change))).unwrap();
    }
    unit.years().iter().next().unwrap().clone()
}

fn count(year: &SchoolYear) -> usize {
    school_days(year, &norway(), YearPattern::Terms)
}

#[test]
fn a_year_that_is_published_with_its_staff_days_has_as_many_school_days_as_the_paper() {
    let said = paper(&[date(2026, 8, 12), date(2027, 1, 4)]);
    let left = after(&said, Unnamed::Left);
    assert_eq!(count(&left), 190);
    let staff: Vec<_> =
        left.spans.iter().filter(|span| span.kind.is_in_service()).map(|s| (s.first, s.last)).collect();
    let one = |day| (day, day);
    let mut sorted = staff.clone();
    sorted.sort();
    let expected = [date(2026, 8, 12), date(2027, 1, 4)].map(one);
    assert_eq!(sorted, expected, "the paper names them all");
    let (was, now) = (before(), left);
    let days = |year: &SchoolYear| SchoolDays::new(year, &norway().holidays);
    let gone = gone(&days(&was), &days(&now));
    assert_eq!(
        gone,
        [(date(2026, 8, 13), date(2026, 8, 14)), one(date(2026, 11, 20)), one(date(2027, 2, 1)),]
    );
}

#[test]
fn staff_days_before_the_term_that_go_are_told_too() {
    let edge = |meaning, day| Said { meaning, first: day, last: day, name: Name::default() };
    let friday = date(2026, 11, 20);
    let said = [
        edge(Meaning::Starts, date(2026, 8, 18)),
        edge(Meaning::Ends, date(2027, 6, 18)),
        edge(Meaning::Days(SpanKind::InService), friday),
    ];
    let days = |year: &SchoolYear| SchoolDays::new(year, &norway().holidays);
    let now = days(&after(&said, Unnamed::Left));
    assert_eq!(lost(&days(&before()), &now), [(date(2026, 8, 12), date(2026, 8, 14))]);
    assert!(gone(&days(&before()), &now).iter().all(|&(first, _)| first > date(2026, 8, 18)));
    assert_eq!(lost(&days(&before()), &days(&after(&said, Unnamed::Stays))), []);
}

#[test]
fn staff_days_within_a_break_that_go_are_told_too() {
    let mut was = before();
    let mut staff = was.spans.iter().next().unwrap().clone();
    staff = Span {
        id: "s0099".parse().unwrap(),
        kind: SpanKind::InService,
        first: date(2026, 12, 21),
        last: date(2026, 12, 22),
        ..staff
    };
    let rest =
        Span { id: "s0098".parse().unwrap(), kind: SpanKind::Break, last: date(2027, 1, 3), ..staff.clone() };
    was.spans.put(rest);
    let mut now = was.clone();
    was.spans.put(staff);
    now.spans = now.spans.iter().filter(|span| !span.kind.is_in_service()).cloned().collect();
    let days = |year: &SchoolYear| SchoolDays::new(year, &norway().holidays);
    let all = lost(&days(&was), &days(&now));
    assert_eq!(
        all,
        [(date(2026, 8, 12), date(2026, 8, 14)), (date(2026, 12, 21), date(2026, 12, 22))],
        "the break stays"
    );
}

#[test]
fn staff_days_that_are_to_stay_stay_and_are_told() {
    let said = paper(&[date(2026, 8, 12)]);
    let kept = after(&said, Unnamed::Stays);
    assert_eq!(count(&kept), 188, "14 August is no longer one of the staff days before the pupils' first");
    let days = SchoolDays::new(&kept, &norway().holidays);
    let one = |day| (day, day);
    let expected = [date(2026, 11, 20), date(2027, 1, 4), date(2027, 2, 1), date(2027, 2, 24)].map(one);
    assert_eq!(stay(&said, &days), expected);
}

#[test]
fn a_paper_without_staff_days_or_of_a_part_of_the_year_takes_none_away() {
    let all = paper(&[]);
    assert_eq!(count(&after(&all, Unnamed::Left)), 186);
    let mut part = paper(&[date(2026, 8, 12)]);
    part.retain(|said| !matches!(said.meaning, Meaning::Days(kind) if kind.is_term()));
    let year = after(&part, Unnamed::Left);
    assert!(year.spans.iter().any(|span| span.first == date(2026, 11, 20)));
}

#[test]
fn staff_days_that_are_not_named_end_where_pupils_are_said_to_come() {
    let edge = |meaning, day| Said { meaning, first: day, last: day, name: Name::default() };
    let said = [
        edge(Meaning::Starts, date(2026, 8, 13)),
        edge(Meaning::Starts, date(2027, 1, 4)),
        edge(Meaning::Ends, date(2027, 6, 18)),
    ];
    for unnamed in [Unnamed::Left, Unnamed::Stays] {
        let year = after(&said, unnamed);
        let mut staff: Vec<_> =
            year.spans.iter().filter(|s| s.kind.is_in_service()).map(|s| (s.first, s.last)).collect();
        staff.sort_unstable();
        let one = |day| (day, day);
        let expected = [date(2026, 8, 12), date(2026, 11, 20), date(2027, 2, 1), date(2027, 2, 24)].map(one);
        assert_eq!(staff, expected, "{unnamed:?}");
    }
}
