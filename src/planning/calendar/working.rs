//! Working days: Monday to Friday, no public holiday.

use chrono::{Datelike, NaiveDate};

use super::holidays::{first_on, is_weekend};
use crate::model::calendar_rules::{HolidayRules, TermDay};

/// The working days of the two calendar years that a school year touches.
pub(super) struct Working {
    public: Vec<NaiveDate>,
}

/// No run of days off is as long as this many days.
const LONGEST: usize = 40;

impl Working {
    pub(super) fn new(rules: &HolidayRules, starts: i32) -> Self {
        let years = [starts, starts.saturating_add(1)];
        Self { public: years.into_iter().flat_map(|year| rules.public(year)).collect() }
    }

    pub(super) fn is(&self, date: NaiveDate) -> bool {
        !is_weekend(date) && !self.public.contains(&date)
    }

    /// The first working day on or after `date`.
    pub(super) fn from(&self, date: NaiveDate) -> Option<NaiveDate> {
        date.iter_days().take(LONGEST).find(|&d| self.is(d))
    }

    /// The last working day on or before `date`.
    pub(super) fn by(&self, date: NaiveDate) -> Option<NaiveDate> {
        days_back(date).take(LONGEST).find(|&d| self.is(d))
    }

    /// The first and the last of the `count` working days before `date`.
    pub(super) fn before(&self, date: NaiveDate, count: u32) -> Option<(NaiveDate, NaiveDate)> {
        let mut days = days_back(date).skip(1).take(LONGEST).filter(|&d| self.is(d)).take(count as usize);
        let last = days.next()?;
        Some((days.last().unwrap_or(last), last))
    }

    /// The first and the last of the `count` working days after `date`.
    pub(super) fn after(&self, date: NaiveDate, count: u32) -> Option<(NaiveDate, NaiveDate)> {
        let mut days = date.iter_days().skip(1).take(LONGEST).filter(|&d| self.is(d)).take(count as usize);
        let first = days.next()?;
        Some((first, days.last().unwrap_or(first)))
    }

    /// The end of a term in `year`; none for a count, which needs the whole year.
    pub(super) fn term_day(&self, day: TermDay, year: i32) -> Option<NaiveDate> {
        match day {
            TermDay::From(month, day) => self.from(NaiveDate::from_ymd_opt(year, month, day)?),
            TermDay::By(month, day) => self.by(NaiveDate::from_ymd_opt(year, month, day)?),
            TermDay::First(weekday, month, day) => {
                self.from(first_on(NaiveDate::from_ymd_opt(year, month, day)?, weekday)?)
            }
            TermDay::Count(_) => None,
        }
    }
}

fn days_back(date: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(date), NaiveDate::pred_opt)
}

/// Month and day of a date.
pub(super) fn month_day(date: NaiveDate) -> (u32, u32) {
    (date.month(), date.day())
}
