//! School years and terms of dates, without a calendar.
//!
//! School years run from August to June (`domain/facts-sv.md` C-01, `facts-no.md` 4.1), so July
//! divides them; where a term ends exactly is a matter of the school's calendar and not needed here.

use chrono::{Datelike, NaiveDate};

use crate::model::plan::{Half, Term};

/// The first month of a school year.
const FIRST_MONTH: u32 = 7;

/// Calendar year in which the school year of a date starts.
pub fn school_year(date: NaiveDate) -> i32 {
    if date.month() >= FIRST_MONTH { date.year() } else { date.year() - 1 }
}

/// The term in which a date lies.
pub fn term(date: NaiveDate) -> Term {
    let half = if date.month() >= FIRST_MONTH { Half::Autumn } else { Half::Spring };
    Term { year: school_year(date), half }
}

/// The terms counted one after the other, so that two can be compared and subtracted.
pub fn ordinal(term: Term) -> i32 {
    term.year.saturating_mul(2).saturating_add(i32::from(term.half == Half::Spring))
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
    }
}
