use super::super::suggest::{YearWish, suggest};
use super::*;
use crate::{
    model::{
        change::On,
        edit::{Edit, apply},
        lang::Lang,
        school_year::{Country, SchoolYear},
        unit::UnitChange,
    },
    planning::{
        calendar::fixtures::{date, ids, norway, year_id},
        fixtures::school,
    },
};

fn said(meaning: Meaning, first: NaiveDate, last: NaiveDate) -> Said {
    Said { meaning, first, last, name: Name::default() }
}

/// A suggested Norwegian year after what was published was taken in; the days of its Christmas break.
fn christmas(published: &[Said]) -> (NaiveDate, NaiveDate) {
    let wish = YearWish { starts: 2026, form: None, lang: Lang::Nb, weeks: &[] };
    let year = suggest(&norway(), &wish, year_id(), ids());
    let country = Change::new(Country::Sweden, Country::Norway);
    let mut unit = school([Edit::Unit(UnitChange::Country(country)), Edit::Year(On::Add(year.clone()))]);
    let mut new = ids();
    let mut id = (0..200).map(|_| new()).skip(100).collect::<Vec<_>>().into_iter();
    let all = changes(&year, (published, Unnamed::Stays), &|_, _| false, &mut || id.next().unwrap());
    for change in all {
        apply(&mut unit, &Edit::Year(On::Change(year.id, change))).unwrap();
    }
    let year = unit.years().iter().next().unwrap();
    let is_christmas = |span: &&Span| span.kind == SpanKind::Break && span.first.year() < span.last.year();
    year.spans.iter().find(is_christmas).map(|span| (span.first, span.last)).unwrap()
}

#[test]
fn a_published_staff_day_wins_over_the_end_of_a_suggested_break() {
    let staff = |day| said(Meaning::Days(SpanKind::InService), day, day);
    let ends = said(Meaning::Ends, date(2026, 12, 18), date(2026, 12, 18));
    let starts = |day| said(Meaning::Starts, day, day);
    let one = [ends.clone(), staff(date(2027, 1, 4)), starts(date(2027, 1, 5))];
    assert_eq!(christmas(&one).1, date(2027, 1, 1), "the Friday before");
    let two = [ends.clone(), staff(date(2027, 1, 4)), staff(date(2027, 1, 5)), starts(date(2027, 1, 6))];
    assert_eq!(christmas(&two).1, date(2027, 1, 1));
    let early = [ends, staff(date(2026, 12, 21)), starts(date(2027, 1, 4))];
    assert_eq!(christmas(&early).0, date(2026, 12, 22));
}

#[test]
fn a_published_staff_day_in_the_middle_parts_a_suggested_break() {
    let wish = YearWish { starts: 2026, form: None, lang: Lang::Nb, weeks: &[] };
    let suggested = suggest(&norway(), &wish, year_id(), ids());
    let week = |span: &&Span| span.kind == SpanKind::Break && (span.last - span.first).num_days() == 4;
    let autumn = suggested.spans.iter().find(week).unwrap().clone();
    let on = |n| autumn.first + chrono::Days::new(n);
    let parts = |decided, staff: &[u64]| {
        let spans = suggested.spans.iter().map(|span| Span { decided, ..span.clone() });
        let year = SchoolYear { spans: spans.collect(), ..suggested.clone() };
        let published: Vec<Said> =
            staff.iter().map(|&n| said(Meaning::Days(SpanKind::InService), on(n), on(n))).collect();
        let mut unit = school([Edit::Year(On::Add(year.clone()))]);
        let mut new = ids();
        let mut id = (0..200).map(|_| new()).skip(100).collect::<Vec<_>>().into_iter();
        for change in changes(&year, (&published, Unnamed::Stays), &|_, _| false, &mut || id.next().unwrap())
        {
            apply(&mut unit, &Edit::Year(On::Change(year.id, change))).unwrap();
        }
        let now = unit.years().iter().next().unwrap();
        let there = now.spans.iter().filter(|span| span.kind == SpanKind::Break && span.name == autumn.name);
        let mut all: Vec<(NaiveDate, NaiveDate)> = there.map(|span| (span.first, span.last)).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(parts(Decided::Suggested, &[2]), [(on(0), on(1)), (on(3), on(4))]);
    assert_eq!(parts(Decided::Suggested, &[2, 3]), [(on(0), on(1)), (on(4), on(4))]);
    assert_eq!(parts(Decided::Suggested, &[1, 3]), [(on(0), on(0)), (on(2), on(2)), (on(4), on(4))]);
    assert_eq!(parts(Decided::Yes, &[2]), [(on(0), on(4))], "what is decided stays");
}
