use chrono::Datelike;
use proptest::prelude::*;

use super::*;
use crate::{
    model::school_year::SpanKind,
    planning::calendar::{
        fixtures::{date, froland, norway, span, sweden, year},
        year::holidays::HolidayKind,
    },
};

#[test]
fn the_route_of_froland_counts_as_published() {
    let days = SchoolDays::new(&froland(), &norway().holidays);
    let months: Vec<usize> =
        days.school_days().chunk_by(|a, b| a.month() == b.month()).map(<[NaiveDate]>::len).collect();
    assert_eq!(months, [13, 19, 20, 20, 14, 19, 15, 16, 22, 18, 14]);
    assert_eq!(days.school_days().len(), 190);
    assert_eq!(days.weeks().len(), 45);
    let numbers: Vec<u32> = days.weeks().iter().map(|w| w.week).collect();
    assert_eq!((numbers[0], numbers[20], numbers[21], numbers[44]), (33, 53, 1, 24));
    assert!(days.weeks_with_pupils() >= 38);
}

#[test]
fn a_day_for_staff_inside_a_break_lets_them_meet() {
    let (monday, friday) = (date(2026, 10, 26), date(2026, 10, 30));
    let autumn = span(SpanKind::Autumn, date(2026, 8, 17), date(2026, 12, 18), "");
    let days = SchoolDays::new(
        &year(
            2026,
            [
                autumn,
                span(SpanKind::Break, monday, friday, "Höstlov"),
                span(SpanKind::InService, monday, monday, "Studiedag"),
                span(SpanKind::TestWindow, date(2026, 11, 2), date(2026, 11, 6), "Nationella prov"),
            ],
        ),
        &sweden().holidays,
    );
    assert_eq!((days.kind(monday), days.kind(friday)), (DayKind::InService, DayKind::Break));
    assert!(days.staff_can_meet(monday) && !days.has_pupils(monday));
    assert!(!days.staff_can_meet(friday));
    assert!(days.has_pupils(date(2026, 11, 2)), "pupils are there in a test window");
    let names: Vec<String> = days
        .note(friday)
        .iter()
        .map(|note| match note {
            DayNote::Holiday(holiday) => holiday.name.sv.clone(),
            DayNote::Span(span) => span.name.to_string(),
        })
        .collect();
    assert_eq!(names, ["Allhelgonaafton", "Höstlov"]);
    assert!(matches!(days.note(date(2026, 11, 4))[..], [DayNote::Span(s)] if s.kind == SpanKind::TestWindow));
}

#[test]
fn an_eve_stays_a_school_day_but_says_so() {
    let spring = span(SpanKind::Spring, date(2027, 1, 8), date(2027, 6, 11), "");
    let days = SchoolDays::new(&year(2026, [spring]), &sweden().holidays);
    let walpurgis = date(2027, 4, 30);
    assert_eq!(days.kind(walpurgis), DayKind::School);
    assert!(matches!(days.note(walpurgis)[..],
        [DayNote::Holiday(h)] if matches!(h.kind, HolidayKind::HalfEve { .. })));
    assert_eq!(days.off_from(walpurgis), Some(Minutes::at(14, 0)));
    assert_eq!(days.off_from(date(2027, 4, 29)), None);
    assert_eq!(days.kind(date(2027, 5, 7)), DayKind::School, "a squeezed day is nobody's decision yet");
    assert_eq!(days.kind(date(2027, 5, 6)), DayKind::Holiday);
    assert!(days.holds(date(2027, 12, 31)) && !days.holds(date(2028, 1, 1)), "its two calendar years");
}

#[test]
fn a_preschool_that_shares_the_year_works_through_its_breaks() {
    let days = SchoolDays::for_pattern(&froland(), &norway().holidays, YearPattern::ThroughBreaks);
    assert!(days.has_pupils(date(2026, 9, 30)) && days.has_pupils(date(2026, 12, 28)));
    assert_eq!(days.kind(date(2027, 3, 25)), DayKind::Holiday);
    assert_eq!(days.kind(date(2027, 5, 7)), DayKind::DayOff);
    assert_eq!(days.kind(date(2027, 7, 1)), DayKind::OutsideTerm);
}

#[test]
fn days_far_away_and_broken_years_are_outside() {
    let days = SchoolDays::new(&froland(), &norway().holidays);
    assert_eq!(days.kind(date(2040, 3, 7)), DayKind::OutsideTerm);
    assert_eq!(days.kind(date(1999, 1, 2)), DayKind::Weekend);
    for starts in [i32::MIN, i32::MAX, 262_142] {
        let broken = SchoolYear { starts, ..froland() };
        assert!(SchoolDays::new(&broken, &norway().holidays).school_days().is_empty());
    }
}

fn any_span() -> impl Strategy<Value = (SpanKind, i64, i64)> {
    use SpanKind::{Autumn, Break, DayOff, InService, Spring, TestWindow};
    let kinds = prop::sample::select(vec![Autumn, Spring, Break, DayOff, InService, TestWindow]);
    (kinds, -40_i64..780, -3_i64..120)
}

proptest! {
    #[test]
    fn every_day_is_one_thing_and_places_count_up(
        starts in 1900..2199,
        spans in prop::collection::vec(any_span(), 0..12),
    ) {
        let first = date(starts, 1, 1);
        let spans = spans.into_iter().map(|(kind, at, length)| {
            let from = first + chrono::TimeDelta::days(at);
            span(kind, from, from + chrono::TimeDelta::days(length), "")
        });
        let days = SchoolDays::new(&year(starts, spans), &sweden().holidays);
        let kinds = [DayKind::School, DayKind::InService, DayKind::Break, DayKind::DayOff,
            DayKind::Holiday, DayKind::Weekend, DayKind::OutsideTerm];
        let total: usize = kinds.iter().map(|&kind| days.all(kind).count()).sum();
        prop_assert_eq!(first + chrono::Days::new(total as u64), date(starts + 2, 1, 1));
        for (place, &day) in days.school_days().iter().enumerate() {
            prop_assert_eq!(days.index(day), Some(place));
            prop_assert!(days.has_pupils(day) && !is_weekend(day));
        }
        for day in first.iter_days().take(800) {
            prop_assert_eq!(days.index(day).is_some(), days.kind(day) == DayKind::School);
            let next = days.index_from(day);
            prop_assert_eq!(next, days.school_days().iter().filter(|&&d| d < day).count());
            prop_assert_eq!(days.school_days_between(first, day), next + usize::from(days.has_pupils(day)));
        }
    }
}
