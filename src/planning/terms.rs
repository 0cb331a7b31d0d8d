//! School years and terms of dates, without a calendar.
//!
//! School years run from August to June (`domain/facts-sv.md` C-01, `facts-no.md` 4.1), so July
//! divides them; where a term ends exactly is a matter of the school's calendar and not needed here.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

use crate::model::{
    plan::{Half, Term},
    school_year::SchoolYear,
};

/// The first month of a school year.
const FIRST_MONTH: u32 = 7;

/// In so many weeks before a half-year ends no module is begun any more; our own assumption.
const WEEKS_LEFT: i64 = 8;

/// Calendar year in which the school year of a date starts.
pub fn school_year(date: NaiveDate) -> i32 {
    if date.month() >= FIRST_MONTH { date.year() } else { date.year() - 1 }
}

/// The term in which a date lies.
pub fn term(date: NaiveDate) -> Term {
    let half = if date.month() >= FIRST_MONTH { Half::Autumn } else { Half::Spring };
    Term { year: school_year(date), half }
}

/// The first and the last day of a term, with pupils or without.
pub fn ends(term: Term) -> Option<(NaiveDate, NaiveDate)> {
    let day = |month, day| NaiveDate::from_ymd_opt(term.calendar_year(), month, day);
    match term.half {
        Half::Autumn => Some((day(8, 1)?, day(12, 31)?)),
        Half::Spring => Some((day(1, 1)?, day(6, 30)?)),
    }
}

/// The days of a school year: from 1 August, or the first day that is known of it where that is earlier, to the last
/// that is known, and never the same date twice; none where nothing is known of it. Staff days before and after the
/// terms are among them.
pub fn days_of(year: &SchoolYear) -> Option<(NaiveDate, NaiveDate)> {
    let first = year.spans.iter().map(|span| span.first).min()?;
    let last = year.spans.iter().map(|span| span.last).max()?;
    let first = NaiveDate::from_ymd_opt(year.starts, 8, 1).map_or(first, |august| august.min(first));
    let after_the_last = last.checked_sub_months(Months::new(12))?.succ_opt()?;
    Some((first.max(after_the_last), last))
}

/// The terms counted one after the other, so that two can be compared and subtracted.
pub fn ordinal(term: Term) -> i32 {
    term.year.saturating_mul(2).saturating_add(i32::from(term.half == Half::Spring))
}

/// The term of an [`ordinal`].
pub fn of_ordinal(ordinal: i32) -> Term {
    let half = if ordinal.rem_euclid(2) == 1 { Half::Spring } else { Half::Autumn };
    Term { year: ordinal.div_euclid(2), half }
}

/// The term that one plans for on a day: the next one when little is left of the present one.
pub fn to_plan(date: NaiveDate) -> Term {
    let now = term(date);
    let soon = date.checked_add_signed(TimeDelta::weeks(WEEKS_LEFT)).map_or(now, term);
    if soon == now { now } else { now.next() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::school_year::SpanKind,
        planning::calendar::fixtures::{date, span, year},
    };

    #[test]
    fn a_school_year_holds_the_staff_days_before_its_terms_and_no_date_twice() {
        let terms = [
            span(SpanKind::Autumn, date(2026, 8, 18), date(2026, 12, 18), ""),
            span(SpanKind::Spring, date(2027, 1, 11), date(2027, 6, 10), ""),
        ];
        let with =
            |kind, first, last| year(2026, terms.clone().into_iter().chain([span(kind, first, last, "")]));
        let staff = |day| with(SpanKind::InService, day, day);
        assert_eq!(days_of(&year(2026, [])), None);
        let august = (date(2026, 8, 1), date(2027, 6, 10));
        assert_eq!(days_of(&staff(date(2026, 8, 12))), Some(august));
        assert_eq!(days_of(&staff(date(2026, 7, 30))), Some((date(2026, 7, 30), august.1)));
        assert_eq!(days_of(&staff(date(2027, 6, 14))), Some((august.0, date(2027, 6, 14))));
        assert_eq!(days_of(&staff(date(2026, 6, 8))), Some((date(2026, 6, 11), august.1)));
    }

    #[test]
    fn spring_belongs_to_the_year_that_began_in_autumn() {
        let day = |y, m| NaiveDate::from_ymd_opt(y, m, 15).unwrap();
        assert_eq!(term(day(2027, 3)), Term { year: 2026, half: Half::Spring });
        assert_eq!(term(day(2026, 8)), Term { year: 2026, half: Half::Autumn });
        assert_eq!(ordinal(term(day(2027, 8))) - ordinal(term(day(2026, 8))), 2);
        for date in [day(2026, 8), day(2027, 3)] {
            assert_eq!(of_ordinal(ordinal(term(date))), term(date));
        }
        assert_eq!(to_plan(day(2026, 9)), term(day(2026, 9)));
        assert_eq!(to_plan(day(2026, 11)), term(day(2027, 3)));
        assert_eq!(to_plan(day(2027, 5)), term(day(2027, 8)));
    }
}
