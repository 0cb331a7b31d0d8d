//! Staff days that a published year does not name: pupils are there, by what was published, unless somebody
//! wants the days to stay.

use chrono::NaiveDate;

use super::{
    days::{DayKind, SchoolDays},
    published::{Meaning, Said, names_year},
};
use crate::model::school_year::SpanKind;

/// What becomes of what a published year does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unnamed {
    /// It is left out: of a new year no more is suggested than the ends of terms, and of one that is there
    /// the staff days go, where others are published for the whole of it.
    Left,
    /// It stays; a new year is filled with suggestions.
    Stays,
}

/// Whether the staff days of a whole year are published: when pupils begin and end, and staff days.
pub(in crate::planning::calendar) fn names_staff_days(said: &[Said]) -> bool {
    names_year(said) && said.iter().any(|s| s.meaning == Meaning::Days(SpanKind::InService))
}

/// Days for staff, and days for staff among which something has been planned.
fn is_staff(kind: DayKind) -> bool {
    matches!(kind, DayKind::InService | DayKind::InServiceTaken)
}

/// The staff days on which there is school `now`, each run of them by its first and last day.
pub fn gone(was: &SchoolDays, now: &SchoolDays) -> Vec<(NaiveDate, NaiveDate)> {
    runs(now.school_days().iter().copied().filter(|&day| is_staff(was.kind(day))))
}

/// The staff days that are none any more though there is no school either, outside the terms or within a break, each
/// run of them by its first and last day.
pub fn lost(was: &SchoolDays, now: &SchoolDays) -> Vec<(NaiveDate, NaiveDate)> {
    let is_neither = |day| now.kind(day) != DayKind::School && !is_staff(now.kind(day));
    runs(staff(was).into_iter().filter(|&day| is_neither(day)))
}

/// The staff days of a published year that it does not name.
pub fn stay(said: &[Said], now: &SchoolDays) -> Vec<(NaiveDate, NaiveDate)> {
    let named = |day: NaiveDate| {
        let staff = |s: &&Said| s.meaning == Meaning::Days(SpanKind::InService);
        said.iter().filter(staff).any(|s| s.first <= day && day <= s.last)
    };
    runs(staff(now).into_iter().filter(|&day| !named(day)))
}

/// The staff days of a year, in order of time.
fn staff(days: &SchoolDays) -> Vec<NaiveDate> {
    let kinds = [DayKind::InService, DayKind::InServiceTaken].into_iter();
    let mut all: Vec<NaiveDate> = kinds.flat_map(|kind| days.all(kind)).collect();
    all.sort_unstable();
    all
}

fn runs(days: impl Iterator<Item = NaiveDate>) -> Vec<(NaiveDate, NaiveDate)> {
    let mut out: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days {
        match out.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(day) => *last = day,
            _ => out.push((day, day)),
        }
    }
    out
}

#[cfg(test)]
#[path = "unnamed_tests.rs"]
mod tests;
