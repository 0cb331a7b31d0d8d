//! The week of a school: days, minutes and weekly windows.
//!
//! Local wall-clock time, no dates: the calendar turns windows into dates.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// A day of the week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Day {
    /// All days, Monday first.
    pub const ALL: [Day; 7] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri, Day::Sat, Day::Sun];
    /// The days on which schools work.
    pub const WORKING: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

    /// Days after Monday, 0 to 6.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The day of a date.
    pub fn of(date: NaiveDate) -> Self {
        Self::ALL.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or(Day::Mon)
    }
}

/// Minutes: after midnight where it is a time of day (0 to 1,440), else a length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(pub u16);

impl Minutes {
    /// `hour`:`minute` as minutes after midnight.
    pub const fn at(hour: u16, minute: u16) -> Self {
        Self(hour * 60 + minute)
    }

    /// The time of day, or midnight for what is no time of day.
    pub fn time(self) -> NaiveTime {
        NaiveTime::from_hms_opt(u32::from(self.0) / 60, u32::from(self.0) % 60, 0).unwrap_or(NaiveTime::MIN)
    }

    /// Minutes after midnight of `time`, seconds left out.
    pub fn of(time: NaiveTime) -> Self {
        Self(u16::try_from(time.hour() * 60 + time.minute()).unwrap_or_default())
    }
}

impl fmt::Display for Minutes {
    /// `15:00`, the same in all languages of the interface.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl std::ops::Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Minutes {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self(0), |a, b| a + b)
    }
}

/// A span of one weekday, every week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The day it lies on.
    pub day: Day,
    /// When it starts, minutes after midnight, local time.
    pub start: Minutes,
    /// How long it is.
    pub length: Minutes,
}

impl Window {
    /// The window from `start` to `end` on `day`.
    pub fn between(day: Day, start: Minutes, end: Minutes) -> Self {
        Self { day, start, length: end - start }
    }

    /// When it ends.
    pub fn end(self) -> Minutes {
        self.start + self.length
    }

    /// Whether two windows claim the same minute. Touching ends do not.
    pub fn overlaps(self, other: Window) -> bool {
        self.day == other.day && self.start < other.end() && other.start < self.end()
    }

    /// Whether `other` lies wholly inside.
    pub fn holds(self, other: Window) -> bool {
        self.day == other.day && self.start <= other.start && other.end() <= self.end()
    }
}

/// Windows joined where they touch or overlap, in order.
pub fn joined(windows: impl IntoIterator<Item = Window>) -> Vec<Window> {
    let mut all: Vec<Window> = windows.into_iter().collect();
    all.sort_unstable();
    let mut out: Vec<Window> = Vec::with_capacity(all.len());
    for window in all {
        match out.last_mut() {
            Some(last) if last.day == window.day && window.start <= last.end() => {
                last.length = last.length.max(window.end() - last.start);
            }
            _ => out.push(window),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(start: u16, end: u16) -> Window {
        Window::between(Day::Tue, Minutes(start), Minutes(end))
    }

    #[test]
    fn touching_windows_do_not_overlap_but_join() {
        assert!(!window(900, 960).overlaps(window(960, 1000)));
        assert_eq!(joined([window(960, 1000), window(900, 960)]), [window(900, 1000)]);
        assert_eq!(joined([window(900, 1000), window(910, 930)]), [window(900, 1000)]);
    }
}
