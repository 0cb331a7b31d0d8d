//! School years and terms of dates, without a calendar.
//!
//! School years run from August to June (`domain/facts-sv.md` C-01, `facts-no.md` 4.1), so July
//! divides them; where a term ends exactly is a matter of the school's calendar and not needed here.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::model::plan::{Half, Term};

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
