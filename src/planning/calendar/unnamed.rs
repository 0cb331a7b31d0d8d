//! Staff days that a published year does not name: pupils are there, by what was published, unless somebody
//! wants the days to stay.

use chrono::NaiveDate;

use super::{
    days::{DayKind, SchoolDays},
    holidays::is_weekend,
    published::{Meaning, Said, Step, term_of, weekday},
};
use crate::model::{
    ids::SpanId,
    school_year::{Span, SpanKind},
};

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
pub(super) fn names_staff_days(said: &[Said]) -> bool {
    let edge = |meaning, kind| {
        said.iter()
            .any(|s| s.meaning == Meaning::Days(kind) || s.meaning == meaning && term_of(s.first) == kind)
    };
    edge(Meaning::Starts, SpanKind::Autumn)
        && edge(Meaning::Ends, SpanKind::Spring)
        && said.iter().any(|s| s.meaning == Meaning::Days(SpanKind::InService))
}

/// Shortens staff days by those on which there is school among `spans`, where nothing else that is `kept` is
/// said of them; whether anything is left.
pub(super) fn off_school(span: &mut Span, spans: &[Span], kept: &[SpanId]) -> bool {
    if !span.kind.is_in_service() {
        return true;
    }
    let in_term = |day: NaiveDate| spans.iter().any(|s| s.kind.is_term() && s.holds(day));
    let is_other = |s: &&Span| match s.kind {
        SpanKind::Break | SpanKind::DayOff => true,
        SpanKind::InService | SpanKind::InServiceTaken => kept.contains(&s.id),
        SpanKind::Autumn | SpanKind::Spring | SpanKind::TestWindow => false,
    };
    let is_free = |day: NaiveDate| spans.iter().filter(is_other).any(|s| s.holds(day));
    let school = |day: &NaiveDate| !is_weekend(*day) && in_term(*day) && !is_free(*day);
    let days = || span.first.iter_days().take_while(|day| *day <= span.last);
    let (Some(first), Some(last)) = (days().find(school), days().filter(school).last()) else { return true };
    let before = weekday(first, Step::Back).filter(|day| span.first <= *day);
    let after = weekday(last, Step::On).filter(|day| *day <= span.last);
    match (before, after) {
        (Some(day), _) => span.last = day,
        (None, Some(day)) => span.first = day,
        (None, None) => return false,
    }
    true
}

/// Days for staff, and days for staff among which something has been planned.
fn is_staff(kind: DayKind) -> bool {
    matches!(kind, DayKind::InService | DayKind::InServiceTaken)
}

/// The staff days on which there is school `now`, each run of them by its first and last day.
pub fn gone(was: &SchoolDays, now: &SchoolDays) -> Vec<(NaiveDate, NaiveDate)> {
    runs(now.school_days().iter().copied().filter(|&day| is_staff(was.kind(day))))
}

/// The staff days between the first and the last school day of a published year that it does not name.
pub fn stay(said: &[Said], now: &SchoolDays) -> Vec<(NaiveDate, NaiveDate)> {
    let named = |day: NaiveDate| {
        let staff = |s: &&Said| s.meaning == Meaning::Days(SpanKind::InService);
        said.iter().filter(staff).any(|s| s.first <= day && day <= s.last)
    };
    let (Some(&first), Some(&last)) = (now.school_days().first(), now.school_days().last()) else {
        return Vec::new();
    };
    let within = first.iter_days().take_while(|day| *day <= last);
    runs(within.filter(|&day| is_staff(now.kind(day)) && !named(day)))
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
