//! A paper over the year that another one made: the same days as by itself, but for what is told to stay.

use chrono::NaiveDate;

use super::{Ground, Which, after, kept, read, taken, to_edit};
use crate::{
    app::ids::Ids,
    model::{calendar_rules::CalendarRules, edit::apply, lang::Lang, school_year::SpanKind, unit::Unit},
    planning::{
        calendar::{
            fixtures::{norway, sweden},
            year::{
                days::{DayKind, SchoolDays},
                published::called_both,
                unnamed::Unnamed,
            },
        },
        fixtures::school,
    },
};

const WHICH: Which = Which { starts: 2027, form: None };

const NORWEGIAN: [&str; 4] = [
    include_str!("../../../tests/fixtures/years/no-list.txt"),
    include_str!("../../../tests/fixtures/years/no-sentences.txt"),
    include_str!("../../../tests/fixtures/years/no-table.txt"),
    include_str!("../../../tests/fixtures/years/no-running.txt"),
];

const SWEDISH: [&str; 3] = [
    include_str!("../../../tests/fixtures/years/se-list.txt"),
    include_str!("../../../tests/fixtures/years/se-weeks.txt"),
    include_str!("../../../tests/fixtures/years/se-breaks.txt"),
];

/// Takes a paper in, and says which days are told to stay.
fn take_in(unit: &mut Unit, paper: &str, rules: &CalendarRules, seed: u64) -> Vec<(NaiveDate, NaiveDate)> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    let lines = read(paper, &Ground::new(2027, today, rules));
    let mut ids = Ids::new(seed);
    let year = ids.id();
    let ways = (lines.as_slice(), Unnamed::Left);
    let edit = to_edit(unit, rules, (WHICH, Lang::Nb), ways, year, || ids.id());
    let mut told: Vec<_> =
        kept(unit, (&edit, WHICH), &lines).iter().map(|span| (span.first, span.last)).collect();
    told.extend(after(unit, rules, (&edit, WHICH), &lines).unwrap().stay);
    apply(unit, &edit).unwrap();
    told
}

fn days(unit: &Unit, rules: &CalendarRules) -> SchoolDays {
    SchoolDays::new(WHICH.of(unit).unwrap(), &rules.holidays)
}

fn all_pairs(papers: &[&str], rules: &CalendarRules) {
    for over in papers {
        for first in papers {
            let mut both = school([]);
            take_in(&mut both, first, rules, 1);
            let told = take_in(&mut both, over, rules, 2);
            let mut alone = school([]);
            take_in(&mut alone, over, rules, 3);
            let (both, alone) = (days(&both, rules), days(&alone, rules));
            let start = NaiveDate::from_ymd_opt(2027, 7, 1).unwrap();
            let other: Vec<_> = start
                .iter_days()
                .take(380)
                .filter(|day| !told.iter().any(|(first, last)| first <= day && day <= last))
                .filter(|&day| is_other(both.kind(day), alone.kind(day)))
                .map(|day| (day, both.kind(day), alone.kind(day)))
                .collect();
            assert!(other.is_empty(), "{over}\n--- over ---\n{first}\n{other:?}");
        }
    }
}

/// A break that stands between two terms is not a day of school either way.
fn is_other(one: DayKind, other: DayKind) -> bool {
    let off = |kind| matches!(kind, DayKind::Break | DayKind::OutsideTerm);
    one != other && !(off(one) && off(other))
}

#[test]
fn a_norwegian_paper_over_another_gives_the_days_that_it_gives_alone() {
    all_pairs(&NORWEGIAN, &norway());
}

#[test]
fn a_swedish_paper_over_another_gives_the_days_that_it_gives_alone() {
    all_pairs(&SWEDISH, &sweden());
}

#[test]
fn school_days_that_are_named_are_no_break_of_the_year_before() {
    let rules = norway();
    let mut unit = school([]);
    take_in(&mut unit, NORWEGIAN[0], &rules, 1);
    take_in(&mut unit, NORWEGIAN[1], &rules, 2);
    let days = days(&unit, &rules);
    let kind = |year, month, day| days.kind(NaiveDate::from_ymd_opt(year, month, day).unwrap());
    assert_eq!(kind(2027, 12, 22), DayKind::School);
    assert_eq!(kind(2028, 1, 3), DayKind::InService, "the paper calls it a staff day as well");
    assert_eq!(kind(2027, 8, 12), DayKind::OutsideTerm);
}

#[test]
fn a_paper_that_calls_a_school_day_something_else_contradicts_itself() {
    let rules = norway();
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    let both = |paper: &str| called_both(&taken(&read(paper, &Ground::new(2027, today, &rules))));
    let third = NaiveDate::from_ymd_opt(2028, 1, 3).unwrap();
    assert_eq!(both(NORWEGIAN[1]), [(third, SpanKind::InService)]);
    for paper in [NORWEGIAN[0], NORWEGIAN[2], NORWEGIAN[3]] {
        assert!(both(paper).is_empty(), "{paper}");
    }
}
