//! Days of a series on which somebody who is asked to come is elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    calendar::free::day_against,
    series::{NoDay, SeriesAsk, SeriesDates, propose_series},
    staff::people_at,
};
use crate::{
    model::{
        ids::{Code, PersonId},
        meetings::When,
        programme::{Event, EventKind, Series},
        taken::DAY,
        unit::Unit,
        week::Minutes,
    },
    planning::calendar::{free::taken::Outside, year::days::SchoolDays},
};

/// Days that do not suit, by event.
pub type Clashes = BTreeMap<Code, BTreeSet<NaiveDate>>;

/// When an event is on its days, and who comes.
#[derive(Clone, Debug)]
pub struct Coming<'a> {
    /// The event.
    pub event: &'a Event,
    /// When it begins.
    pub start: Minutes,
    /// How long it is.
    pub length: Minutes,
    /// Who comes.
    pub people: BTreeSet<PersonId>,
}

/// The staff days on which somebody who comes has another meeting then, or is busy, says their calendar. Of
/// a gathering only a whole day elsewhere counts: from what else there is, people are let off for it.
pub fn clashes(unit: &Unit, years: &[SchoolDays], coming: &[Coming<'_>]) -> Clashes {
    let mut meetings: BTreeMap<NaiveDate, Vec<(When, BTreeSet<PersonId>)>> = BTreeMap::new();
    for meeting in unit.meetings().iter().filter(|m| m.stands()) {
        meetings.entry(meeting.when.date).or_default().push((meeting.when, people_at(unit, meeting)));
    }
    let outside = Outside::new(unit);
    let mut out = Clashes::new();
    for one in coming {
        let elsewhere = |when: When| {
            let there = meetings.get(&when.date).into_iter().flatten();
            let mut there = there.filter(|(other, _)| other.overlaps(when));
            there.any(|(_, people)| !people.is_disjoint(&one.people))
        };
        let busy = |when: When| {
            one.people
                .iter()
                .filter_map(|&id| outside.person(id, when))
                .any(|taken| one.event.kind == EventKind::Meeting || taken.length == DAY)
        };
        let days = years.iter().flat_map(SchoolDays::staff_days).filter(|&date| {
            let when = When { date, start: one.start, length: one.length };
            elsewhere(when) || busy(when)
        });
        out.insert(one.event.id, days.collect());
    }
    out
}

/// The staff days on which work ends before an event would: nobody is asked to stay then, as for the meetings
/// of a module.
pub fn short_days(years: &[SchoolDays], coming: &[Coming<'_>]) -> Clashes {
    let short = |one: &Coming<'_>| {
        let when = |date| When { date, start: one.start, length: one.length };
        let days = years.iter().flat_map(|year| year.staff_days().map(move |date| (year, date)));
        days.filter(|&(year, date)| !day_against(year, when(date)).is_empty()).map(|(_, date)| date).collect()
    };
    coming.iter().map(|one| (one.event.id, short(one))).collect()
}

fn both(one: &Clashes, other: &Clashes) -> Clashes {
    let mut out = one.clone();
    for (event, days) in other {
        out.entry(*event).or_default().extend(days);
    }
    out
}

/// The days of a series clear of clashes; where that leaves an event without a day that it could have,
/// its clashes do not count. Those that are asked for with the series always do.
pub fn propose_clear(ask: &SeriesAsk<'_>, clashes: &Clashes) -> SeriesDates {
    let propose =
        |clashes: &Clashes| propose_series(&SeriesAsk { clashes: &both(ask.clashes, clashes), ..*ask });
    let clear = propose(clashes);
    let lost = |dates: &SeriesDates, event: Code| {
        dates.missing.iter().filter(|m| m.event == event && m.why != NoDay::Waits).count()
    };
    if clear.missing.is_empty() {
        return clear;
    }
    let plain = propose_series(ask);
    let mut kept = clashes.clone();
    kept.retain(|&event, _| lost(&clear, event) <= lost(&plain, event));
    if kept.len() == clashes.len() { clear } else { propose(&kept) }
}

/// Whether an event of a series says how long it is neither itself nor as one of whole days: then it is a
/// meeting at home, after lessons.
pub fn has_home_meetings(series: &Series) -> bool {
    series.events.iter().any(|event| event.kind == EventKind::Meeting && event.minutes.is_none())
}

#[cfg(test)]
#[path = "series_clashes_tests.rs"]
mod tests;
