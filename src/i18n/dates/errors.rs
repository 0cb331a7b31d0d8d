//! What can be wrong with a typed date or time, and the text that says it.

use chrono::{Datelike, NaiveDate};

use super::super::{Key, Text, format, t};
use crate::model::week::Day;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing that reads as a date.
    #[error("not a date")]
    NotADate,
    /// A day that its month does not have.
    #[error("no such day: {year}-{month}-{day}")]
    NoSuchDay { year: i32, month: u32, day: u32 },
    /// A week that its ISO year does not have; `last` is the last one it has.
    #[error("no such week: {year}-W{week}, last is {last}")]
    NoSuchWeek { year: i32, week: u32, last: u32 },
    /// The weekday that is written is not the weekday of the date.
    #[error("{date} is another weekday")]
    OtherWeekday { date: NaiveDate },
    /// Further from today than any plan goes.
    #[error("too far away")]
    TooFar,
    /// A range that ends before it starts.
    #[error("the last day is before the first")]
    LastBeforeFirst,
}

/// Why a text is no time of day or no range of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// Nothing that reads as a time.
    #[error("not a time")]
    NotATime,
    /// A time that no clock shows.
    #[error("no such time: {hour}:{minute}")]
    NoSuchTime { hour: u32, minute: u32 },
    /// One time where two are needed.
    #[error("not a range of times")]
    NotARange,
    /// The end is not after the start.
    #[error("the end is not after the start")]
    EndBeforeStart,
    /// A range of times without a weekday.
    #[error("no weekday")]
    NoWeekday,
}

impl From<DateError> for Text {
    fn from(error: DateError) -> Self {
        match error {
            DateError::NotADate => Key::DateErrorNotADate.into(),
            DateError::NoSuchDay { year, month, day } => {
                t::date_error_no_such_day(format!("{day}/{month} {year}"))
            }
            DateError::NoSuchWeek { year, week, last } => {
                t::date_error_no_such_week(last, week, year.to_string())
            }
            DateError::OtherWeekday { date } => t::date_error_other_weekday(
                format!("{} {}", format::tiny_date(date), date.year()),
                format::weekday_key(Day::of(date)),
            ),
            DateError::TooFar => Key::DateErrorTooFar.into(),
            DateError::LastBeforeFirst => Key::DateErrorLastBeforeFirst.into(),
        }
    }
}

impl From<TimeError> for Text {
    fn from(error: TimeError) -> Self {
        match error {
            TimeError::NotATime => Key::TimeErrorNotATime.into(),
            TimeError::NoSuchTime { hour, minute } => {
                t::time_error_no_such_time(format!("{hour}:{minute:02}"))
            }
            TimeError::NotARange => Key::TimeErrorNotARange.into(),
            TimeError::EndBeforeStart => Key::TimeErrorEndBeforeStart.into(),
            TimeError::NoWeekday => Key::TimeErrorNoWeekday.into(),
        }
    }
}
