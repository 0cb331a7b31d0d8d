use proptest::prelude::*;

use super::*;
use crate::{
    model::{calendar_rules::LimitKind, lang::Lang},
    planning::calendar::{
        fixtures::{date, froland, ids, norway, span, sweden, year, year_id},
        year::{
            check::{YearFinding, check},
            days::SchoolDays,
            fitted::fitted,
            suggest::{YearWish, suggest},
        },
    },
};

fn rows(year: &SchoolYear) -> Vec<String> {
    let mut rows: Vec<_> = year.spans.iter().collect();
    rows.sort_by_key(|s| (s.first, s.last));
    rows.iter().map(|s| format!("{:?} {} {} {}", s.kind, s.first, s.last, s.name).trim().to_owned()).collect()
}

#[test]
fn the_year_after_froland() {
    let next = next_year(&froland(), &norway(), YearPattern::Terms, year_id(), ids());
    assert_eq!(next.starts, 2027);
    assert!(next.spans.iter().all(|s| s.decided == Decided::Suggested));
    assert_eq!(
        rows(&next),
        [
            "Autumn 2027-08-12 2027-12-17",
            "Break 2027-10-04 2027-10-08 Høstferie",
            "DayOff 2027-11-12 2027-11-12",
            "Break 2027-12-18 2028-01-03 Juleferie",
            "Spring 2028-01-04 2028-06-16",
            "Break 2028-02-21 2028-02-25 Vinterferie",
            "Break 2028-04-10 2028-04-18 Påskeferie",
            "DayOff 2028-05-26 2028-05-26",
        ]
    );
}

/// Whether a term begins or ends on a day of a break.
fn ends_in_a_break(year: &SchoolYear) -> bool {
    let terms = year.spans.iter().filter(|span| span.kind.is_term());
    let mut ends = terms.flat_map(|term| [term.first, term.last]);
    ends.any(|day| year.spans.iter().any(|span| span.kind == SpanKind::Break && span.holds(day)))
}

#[test]
fn no_term_of_the_next_year_ends_within_a_break() {
    use SpanKind::{Autumn, Break, Spring};
    let mut this = year(
        2027,
        [
            span(Autumn, date(2027, 8, 17), date(2027, 12, 22), ""),
            span(Break, date(2027, 12, 22), date(2028, 1, 3), "Juleferie"),
            span(Spring, date(2028, 1, 3), date(2028, 6, 21), ""),
        ],
    );
    assert!(ends_in_a_break(&this));
    for _ in 0..12 {
        this = next_year(&this, &norway(), YearPattern::Terms, year_id(), ids());
        assert!(!ends_in_a_break(&this), "{:#?}", rows(&this));
    }
    for rules in [sweden(), norway()] {
        for starts in 2024..2040 {
            let wish = YearWish { starts, form: None, lang: Lang::Sv, weeks: &[] };
            let this = suggest(&rules, &wish, year_id(), ids());
            let next = next_year(&this, &rules, YearPattern::Terms, year_id(), ids());
            let fitted = fitted(next.clone(), &rules, YearPattern::Terms);
            assert!(!ends_in_a_break(&next) && !ends_in_a_break(&fitted), "{:#?}", rows(&fitted));
        }
    }
}

#[test]
fn public_holidays_and_squeezed_days_are_those_of_the_new_year() {
    let off = |day: NaiveDate, name: &str| span(SpanKind::DayOff, day, day, name);
    let this = year(
        2026,
        [
            span(SpanKind::Autumn, date(2026, 8, 13), date(2026, 12, 18), ""),
            span(SpanKind::Spring, date(2027, 1, 5), date(2027, 6, 18), ""),
            off(date(2027, 5, 6), ""),
            off(date(2027, 5, 7), "Fri"),
            off(date(2027, 5, 17), ""),
            span(SpanKind::InService, date(2026, 8, 10), date(2026, 8, 12), ""),
            span(SpanKind::InService, date(2027, 5, 18), date(2027, 5, 18), ""),
        ],
    );
    let next = next_year(&this, &norway(), YearPattern::Terms, year_id(), ids());
    assert_eq!(
        rows(&next),
        [
            "InService 2027-08-09 2027-08-11",
            "Autumn 2027-08-12 2027-12-17",
            "Spring 2028-01-04 2028-06-16",
            "InService 2028-05-16 2028-05-16",
            "DayOff 2028-05-26 2028-05-26 Fri",
        ]
    );
}

#[test]
fn the_year_after_a_swedish_suggestion() {
    let wish = YearWish { starts: 2026, form: None, lang: Lang::Sv, weeks: &[] };
    let this = suggest(&sweden(), &wish, year_id(), ids());
    assert_eq!(
        rows(&next_year(&this, &sweden(), YearPattern::Terms, year_id(), ids())),
        [
            "InService 2027-08-13 2027-08-16",
            "Autumn 2027-08-17 2027-12-17",
            "InService 2027-10-04 2027-10-04",
            "Break 2027-11-01 2027-11-05 Höstlov",
            "Break 2027-12-18 2028-01-06 Jullov",
            "InService 2028-01-05 2028-01-05",
            "Spring 2028-01-07 2028-06-12",
            "Break 2028-02-28 2028-03-03 Sportlov",
            "InService 2028-03-06 2028-03-06",
            "Break 2028-04-18 2028-04-21 Påsklov",
            "DayOff 2028-05-26 2028-05-26 Klämdag",
            "DayOff 2028-06-05 2028-06-05 Klämdag",
        ]
    );
}

#[test]
fn a_break_over_new_year_follows_the_terms_though_it_reaches_into_one() {
    let this = year(
        2026,
        [
            span(SpanKind::Autumn, date(2026, 8, 13), date(2026, 12, 18), ""),
            span(SpanKind::Spring, date(2027, 1, 4), date(2027, 6, 18), ""),
            span(SpanKind::Break, date(2026, 12, 19), date(2027, 1, 4), "Juleferie"),
        ],
    );
    let next = next_year(&this, &norway(), YearPattern::Terms, year_id(), ids());
    assert!(rows(&next).contains(&"Break 2027-12-18 2028-01-03 Juleferie".to_owned()), "{:?}", rows(&next));
    let early = year(
        2026,
        [
            span(SpanKind::Autumn, date(2026, 8, 13), date(2026, 12, 22), ""),
            span(SpanKind::Spring, date(2027, 1, 5), date(2027, 6, 18), ""),
            span(SpanKind::Break, date(2026, 12, 21), date(2027, 1, 4), "Juleferie"),
        ],
    );
    let next = next_year(&early, &norway(), YearPattern::Terms, year_id(), ids());
    assert!(rows(&next).contains(&"Break 2027-12-20 2028-01-03 Juleferie".to_owned()), "{:?}", rows(&next));
}

#[test]
fn a_range_of_staff_days_stays_as_long_and_ends_on_working_days() {
    let mut this = year(
        2026,
        [
            span(SpanKind::Autumn, date(2026, 8, 18), date(2026, 12, 18), ""),
            span(SpanKind::Spring, date(2027, 1, 11), date(2027, 6, 14), ""),
            span(SpanKind::InService, date(2027, 1, 7), date(2027, 1, 8), ""),
            span(SpanKind::InService, date(2026, 12, 21), date(2026, 12, 22), ""),
            span(SpanKind::InService, date(2027, 5, 3), date(2027, 5, 4), ""),
        ],
    );
    for _ in 0..30 {
        this = next_year(&this, &sweden(), YearPattern::Terms, year_id(), ids());
        let working = Working::new(&sweden().holidays, this.starts);
        let staff: Vec<&Span> = this.spans.iter().filter(|s| s.kind == SpanKind::InService).collect();
        assert_eq!(staff.len(), 3);
        for span in staff {
            assert!(working.is(span.first) && working.is(span.last), "{:?}", rows(&this));
            assert_eq!(working.count(span.first, span.last), 2, "{:?}", rows(&this));
        }
    }
}

#[test]
fn days_around_ascension_move_with_it() {
    let ascension = span(SpanKind::DayOff, date(2027, 5, 6), date(2027, 5, 7), "");
    let this = year(2026, [ascension]);
    assert_eq!(
        rows(&next_year(&this, &sweden(), YearPattern::Terms, year_id(), ids())),
        ["DayOff 2028-05-25 2028-05-26"]
    );
    let wednesday = span(SpanKind::DayOff, date(2027, 5, 5), date(2027, 5, 5), "");
    let next = next_year(&year(2026, [wednesday]), &sweden(), YearPattern::Terms, year_id(), ids());
    assert_eq!(rows(&next), ["DayOff 2028-05-24 2028-05-24"]);
}

#[test]
fn many_years_in_a_row_stay_sound() {
    for rules in [sweden(), norway()] {
        let wish = YearWish { starts: 2026, form: None, lang: Lang::Sv, weeks: &[] };
        let mut year = suggest(&rules, &wish, year_id(), ids());
        for _ in 0..60 {
            let next = next_year(&year, &rules, YearPattern::Terms, year_id(), ids());
            let pattern = rules.suggested_year.pattern(next.form);
            let ready = fitted(next.clone(), &rules, pattern);
            let broken: Vec<_> = check(&ready, &rules, next.form)
                .into_iter()
                .filter(|f| matches!(f, YearFinding::Limit { kind: LimitKind::MostWeeksSpanned, .. }))
                .collect();
            assert!(broken.is_empty(), "{:?} {}: {broken:?}", rules.country, next.starts);
            let findings = check(&next, &rules, next.form);
            let contradictions = findings.iter().filter(|f| !matches!(f, YearFinding::Limit { .. })).count();
            assert_eq!(contradictions, 0, "{:?} {}: {findings:?}", rules.country, next.starts);
            let days = SchoolDays::new(&next, &rules.holidays).school_days().len();
            assert!((165..=200).contains(&days), "{:?} {}: {days}", rules.country, next.starts);
            year = next;
        }
    }
}

#[test]
fn school_begins_after_new_year_on_the_nearer_working_day() {
    let begins = |first, next_starts| {
        let this = year(
            next_starts - 1,
            [
                span(SpanKind::Autumn, date(next_starts - 1, 8, 17), date(next_starts - 1, 12, 21), ""),
                span(SpanKind::Spring, first, date(next_starts, 6, 21), ""),
            ],
        );
        let next = next_year(&this, &norway(), YearPattern::Terms, year_id(), ids());
        next.spans.iter().find(|s| s.kind == SpanKind::Spring).unwrap().first
    };
    // 52 weeks after the Monday is New Year's Day, 53 weeks after it a week too late.
    assert_eq!(begins(date(2028, 1, 3), 2028), date(2029, 1, 2));
    assert_eq!(begins(date(2027, 1, 4), 2027), date(2028, 1, 3));
}

#[test]
fn a_year_without_a_pause_keeps_its_new_year() {
    let rules = sweden();
    let form = "forskola".parse().ok();
    let this =
        suggest(&rules, &YearWish { starts: 2026, form, lang: Lang::Sv, weeks: &[] }, year_id(), ids());
    let next = next_year(&this, &rules, YearPattern::ThroughBreaks, year_id(), ids());
    let term = |kind: SpanKind| next.spans.iter().find(|s| s.kind == kind).unwrap();
    assert_eq!(term(SpanKind::Autumn).last, date(2027, 12, 31));
    assert_eq!(term(SpanKind::Spring).first, date(2028, 1, 1));
    let off: Vec<_> = next.spans.iter().filter(|s| s.kind == SpanKind::DayOff).map(|s| s.first).collect();
    assert_eq!(off, [date(2027, 12, 24), date(2027, 12, 31)]);
}

proptest! {
    /// Files may hold any date that can be written; none may end the program.
    #[test]
    fn any_dates_can_be_checked_and_moved(
        starts in prop_oneof![Just(2026), -262_200..262_200, any::<i32>()],
        spans in prop::collection::vec((0..6_usize, any_date(), any_date()), 0..8),
    ) {
        use SpanKind::{Autumn, Break, DayOff, InService, Spring, TestWindow};
        let kinds = [Autumn, Spring, Break, DayOff, InService, TestWindow];
        let this = year(starts, spans.into_iter().map(|(kind, a, b)| span(kinds[kind], a, b, "Påsklov")));
        for rules in [sweden(), norway()] {
            check(&this, &rules, this.form);
            for pattern in [YearPattern::Terms, YearPattern::ThroughBreaks] {
                let next = next_year(&this, &rules, pattern, year_id(), ids());
                prop_assert!(next.spans.iter().all(|s| s.first <= s.last && s.decided == Decided::Suggested));
                prop_assert!(SchoolDays::new(&next, &rules.holidays).school_days().len() < 600);
            }
        }
    }
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    let days = prop_oneof![
        4 => 739_600..740_400_i32,
        1 => NaiveDate::MIN.num_days_from_ce()..=NaiveDate::MAX.num_days_from_ce(),
        1 => NaiveDate::MAX.num_days_from_ce() - 400..=NaiveDate::MAX.num_days_from_ce(),
    ];
    days.prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap())
}
