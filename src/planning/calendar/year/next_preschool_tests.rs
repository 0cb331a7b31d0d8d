//! Years of a preschool, each made from the one before: none of them drifts.

use proptest::prelude::*;

use super::*;
use crate::planning::calendar::{
    fixtures::{date, ids, norway, span, sweden, year, year_id},
    year::{check::school_days, weeks::IsoWeek},
};

/// A year without breaks, closed on one squeezed day and on two staff days: one in autumn, one on the first day of
/// spring.
fn preschool() -> SchoolYear {
    use SpanKind::{Autumn, DayOff, InService, Spring};
    year(
        2026,
        [
            span(Autumn, date(2026, 8, 10), date(2026, 12, 23), ""),
            span(DayOff, date(2027, 5, 7), date(2027, 5, 7), ""),
            span(InService, date(2026, 9, 18), date(2026, 9, 18), ""),
            span(InService, date(2027, 1, 7), date(2027, 1, 7), ""),
            span(Spring, date(2027, 1, 7), date(2027, 6, 24), ""),
        ],
    )
}

/// Red days on a weekday, and the squeezed days beside them, take at most so many school days more of one year than of
/// another.
const RED: usize = 4;

fn next(this: &SchoolYear, rules: &CalendarRules) -> SchoolYear {
    next_year(this, rules, YearPattern::ThroughBreaks, year_id(), ids())
}

fn count(year: &SchoolYear, rules: &CalendarRules) -> usize {
    school_days(year, rules, YearPattern::ThroughBreaks)
}

fn ends(year: &SchoolYear) -> Ends {
    Ends::of(&year.spans.iter().cloned().collect::<Vec<_>>()).unwrap()
}

#[test]
fn a_preschool_begins_in_the_same_weeks_on_the_same_weekdays() {
    let mut this = preschool();
    let first = count(&this, &sweden());
    let mut begins = Vec::new();
    for _ in 0..10 {
        this = next(&this, &sweden());
        let (ends, days) = (ends(&this), count(&this, &sweden()));
        assert!(days.abs_diff(first) <= RED, "{}: {days}, first {first}", this.starts);
        begins.push((ends.autumn.0, ends.autumn.1, ends.spring.0));
        let staff: Vec<_> =
            this.spans.iter().filter(|s| s.kind == SpanKind::InService).map(|s| s.first).collect();
        let working = Working::new(&sweden().holidays, this.starts);
        assert!(staff.iter().any(|&day| Some(day) == working.from(ends.spring.0)), "{staff:?}");
    }
    assert_eq!(
        begins[..2],
        [
            (date(2027, 8, 9), date(2027, 12, 22), date(2028, 1, 6)),
            (date(2028, 8, 7), date(2028, 12, 20), date(2029, 1, 4)),
        ]
    );
    assert!(begins.iter().all(|(_, _, spring)| IsoWeek::of(*spring).week == 1));
    // In 2032, the next year with week 53, all of it lies as this year does.
    assert_eq!(begins[5], (date(2032, 8, 9), date(2032, 12, 22), date(2033, 1, 6)));
}

/// The working day so many days on, or the next one.
fn working_day(from: NaiveDate, on: u64) -> NaiveDate {
    let working = Working::new(&sweden().holidays, from.year());
    working.from(from + Days::new(on)).unwrap()
}

#[test]
fn a_preschool_that_begins_a_day_later_stays_in_its_week() {
    let mut this = preschool();
    let spring = this.spans.iter().find(|span| span.kind == SpanKind::Spring).cloned().unwrap();
    this.spans.put(Span { first: date(2027, 1, 8), ..spring });
    let begins = [date(2028, 1, 7), date(2029, 1, 5), date(2030, 1, 4)].map(|day| {
        this = next(&this, &sweden());
        (ends(&this).spring.0, day)
    });
    assert!(begins.iter().all(|(one, other)| one == other), "{begins:?}");
}

proptest! {
    /// Ten years on a year is as long and begins in the same weeks, and each staff day lies where one did.
    #[test]
    fn ten_years_on_nothing_has_drifted(
        starts in 2024..2036,
        (autumn, winter, spring, summer) in (0..20_u64, 0..2_u64, 0..9_u64, 0..4_u64),
        (before, within) in (1..4_u32, 0..90_usize),
    ) {
        use SpanKind::{Autumn, InService, Spring};
        for rules in [sweden(), norway()] {
            let working = Working::new(&rules.holidays, starts);
            let first = working_day(date(starts, 8, 3), autumn);
            let spring = working_day(date(starts + 1, 1, 4), spring);
            let (staff, ready) = working.before(first, before).unwrap();
            let (inside, _) = working.run(spring, within, 1).unwrap();
            let mut this = year(starts, [
                span(Autumn, first, working_day(date(starts, 12, 14), winter), ""),
                span(Spring, spring, working_day(date(starts + 1, 6, 7), summer), ""),
                span(InService, staff, ready, ""),
                span(InService, inside, inside, ""),
            ]);
            let (was, days) = (ends(&this), count(&this, &rules));
            let weeks = |ends: Ends| [ends.autumn.0, ends.spring.0].map(|day| IsoWeek::of(day).week);
            for _ in 0..10 {
                this = next(&this, &rules);
                let now = ends(&this);
                prop_assert!(count(&this, &rules).abs_diff(days) <= RED, "{} {days}", count(&this, &rules));
                let [autumn, spring] = weeks(now);
                prop_assert!(autumn.abs_diff(weeks(was)[0]) <= 1, "{autumn}, was {:?}", weeks(was));
                prop_assert_eq!(spring, weeks(was)[1]);
                prop_assert_eq!(now.autumn.0.weekday(), was.autumn.0.weekday());
                prop_assert_eq!(now.spring.0.weekday(), was.spring.0.weekday());
                let working = Working::new(&rules.holidays, this.starts);
                for staff in this.spans.iter().filter(|s| s.kind == InService) {
                    let ready = staff.first < now.autumn.0 && working.count(staff.first, now.autumn.0) <= 4;
                    let inside = now.spring.0 <= staff.first && staff.last <= now.spring.1;
                    prop_assert!(ready || inside, "{:?} {:?}", staff, now.spring);
                }
            }
        }
    }
}
