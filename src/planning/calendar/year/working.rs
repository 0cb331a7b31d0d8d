//! Working days: Monday to Friday, no public holiday.

use chrono::{Datelike, NaiveDate};

use super::holidays::{first_on, is_weekend};
use crate::model::calendar_rules::{HolidayRules, TermDay};

/// The working days of the two calendar years that a school year touches.
pub(in crate::planning::calendar) struct Working {
    public: Vec<NaiveDate>,
}

/// No run of days off is as long as this many days.
const LONGEST: usize = 40;
/// Nothing of a school year is longer than so many days.
const YEAR: usize = 400;

impl Working {
    pub(in crate::planning::calendar) fn new(rules: &HolidayRules, starts: i32) -> Self {
        let years = [starts, starts.saturating_add(1)];
        Self { public: years.into_iter().flat_map(|year| rules.public(year)).collect() }
    }

    pub(in crate::planning::calendar) fn is(&self, date: NaiveDate) -> bool {
        !is_weekend(date) && !self.public.contains(&date)
    }

    /// The first working day on or after `date`.
    pub(in crate::planning::calendar) fn from(&self, date: NaiveDate) -> Option<NaiveDate> {
        date.iter_days().take(LONGEST).find(|&d| self.is(d))
    }

    /// The last working day on or before `date`.
    pub(in crate::planning::calendar) fn by(&self, date: NaiveDate) -> Option<NaiveDate> {
        days_back(date).take(LONGEST).find(|&d| self.is(d))
    }

    /// How many working days lie from `first` to `last`, both included.
    pub(in crate::planning::calendar) fn count(&self, first: NaiveDate, last: NaiveDate) -> usize {
        first.iter_days().take(YEAR).take_while(|&d| d <= last).filter(|&d| self.is(d)).count()
    }

    /// The first and the last of `count` working days on or after `date`, `apart` of them left out before.
    pub(in crate::planning::calendar) fn run(
        &self,
        date: NaiveDate,
        apart: usize,
        count: usize,
    ) -> Option<(NaiveDate, NaiveDate)> {
        self.ends(date.iter_days(), apart, count)
    }

    /// The same on or before `date`.
    pub(in crate::planning::calendar) fn run_back(
        &self,
        date: NaiveDate,
        apart: usize,
        count: usize,
    ) -> Option<(NaiveDate, NaiveDate)> {
        self.ends(days_back(date), apart, count).map(|(last, first)| (first, last))
    }

    fn ends(
        &self,
        days: impl Iterator<Item = NaiveDate>,
        apart: usize,
        count: usize,
    ) -> Option<(NaiveDate, NaiveDate)> {
        let mut days = days.take(YEAR).filter(|&d| self.is(d)).skip(apart).take(count);
        let one = days.next()?;
        Some((one, days.last().unwrap_or(one)))
    }

    /// The first and the last of the `count` working days before `date`.
    pub(in crate::planning::calendar) fn before(
        &self,
        date: NaiveDate,
        count: u32,
    ) -> Option<(NaiveDate, NaiveDate)> {
        self.run_back(date.pred_opt()?, 0, count as usize)
    }

    /// The first and the last of the `count` working days after `date`.
    pub(in crate::planning::calendar) fn after(
        &self,
        date: NaiveDate,
        count: u32,
    ) -> Option<(NaiveDate, NaiveDate)> {
        self.run(date.succ_opt()?, 0, count as usize)
    }

    /// The end of a term in `year`; none for a count, which needs the whole year.
    pub(in crate::planning::calendar) fn term_day(&self, day: TermDay, year: i32) -> Option<NaiveDate> {
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
pub(in crate::planning::calendar) fn month_day(date: NaiveDate) -> (u32, u32) {
    (date.month(), date.day())
}
