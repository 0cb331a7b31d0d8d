//! From groups with their meetings to plain numbers, and back to dates.
#![allow(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    reason = "every number is the place in a list of groups, meetings or dates, far below 65,536 dates of a group"
)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, IsoWeek, NaiveDate};

use super::super::{
    dating::{
        in_numbers::{Worth, series, times},
        schedule::{Fixed, Placing, Weights},
    },
    free::rooms::room_of,
    kernel::{
        job::{Job, NEVER, NONE},
        rows::{self, Sets, There},
        search::Found,
    },
};
use super::{
    limits::{Around, site},
    task::{Shared, Task, shared},
};
use crate::{
    model::{
        ids::PersonId,
        meetings::{Meeting, When},
        week::Minutes,
    },
    planning::staff::{leader, people_at},
};

/// A job of the kernel, and what its numbers mean.
pub(super) struct Compiled {
    /// In plain numbers.
    pub job: Job,
    /// By task: its possible times, in order.
    times: Vec<Vec<When>>,
    /// By task and meeting: the one time of a meeting that stands.
    fixed: Vec<Vec<Option<When>>>,
}

impl Compiled {
    /// The times that an answer means; without one, those that stand.
    pub(super) fn dates(&self, found: Option<Found>) -> Vec<Vec<Option<When>>> {
        let mut out = self.fixed.clone();
        let parts = found.into_iter().flat_map(|found| found.parts);
        for (series, part) in self.job.parts.iter().zip(parts) {
            for (at, dates) in series.iter().zip(part.dates) {
                let times = &self.times[*at as usize];
                out[*at as usize] =
                    dates.iter().map(|date| usize::from(*date).checked_sub(1).map(|at| times[at])).collect();
            }
        }
        out
    }
}

/// Looks everything up once.
pub(super) fn job(tasks: &[Task<'_>], weights: &Weights, around: &Around<'_>) -> Compiled {
    let worth = Worth::new(tasks.iter().map(|task| (&task.placings[..], &task.days)), weights);
    let times: Vec<Vec<When>> = tasks.iter().map(|task| times(&task.placings)).collect();
    let mut job = Job::default();
    for (task, times) in tasks.iter().zip(&times) {
        job.series.push(series(&task.placings, times, &task.days, weights, &worth));
    }
    let shared = shared(tasks);
    let mut kinds: Vec<Vec<u8>> = Vec::with_capacity(tasks.len());
    let beside = standing_beside(tasks, around);
    for (at, task) in tasks.iter().enumerate() {
        kinds.push(kinds_of(task, |meeting| beside.contains(&(at, meeting))));
    }
    for (series, kinds) in job.series.iter_mut().zip(kinds) {
        let count = kinds.iter().max().map_or(1, |most| usize::from(*most) + 1);
        series.week_row = vec![NONE; series.day.len() * count];
        series.kind = kinds;
    }
    let found = places(&job, tasks, &times, &beside);
    let mut sets = Sets::default();
    moments(tasks, &found, &shared, &mut sets);
    if around.limits().travel > Minutes(0) {
        ways(tasks, &found, &shared, around, &mut sets);
    }
    sets.bind(&mut job);
    if let Some(most) = around.limits().week {
        weeks(&mut job, tasks, &found, around, most);
    }
    job.join();
    let one = |p: &Placing| p.options.first().filter(|_| p.fixed == Fixed::Yes).map(|o| o.when);
    let fixed = tasks.iter().map(|task| task.placings.iter().map(one).collect()).collect();
    Compiled { job, times, fixed }
}

/// The kind of each meeting: those that stand are of one that takes part in nothing, since the times of
/// the others are what these leave; those of `own` are of a kind each; of the rest those with the same
/// leader, guests and place are of one.
fn kinds_of(task: &Task<'_>, own: impl Fn(usize) -> bool) -> Vec<u8> {
    let mut known = Vec::new();
    let mut out = Vec::with_capacity(task.meetings.len());
    for (at, (meeting, placing)) in task.meetings.iter().zip(&task.placings).enumerate() {
        let with = Some((&meeting.leader, &meeting.guests, &meeting.place));
        let key = (with.filter(|_| placing.fixed == Fixed::No), Some(at).filter(|at| own(*at)));
        let place = known.iter().position(|other| *other == key).unwrap_or_else(|| {
            known.push(key);
            known.len() - 1
        });
        out.push(place as u8);
    }
    out
}

/// Meetings of tasks, by task and place in it, that stand beside another one although both cannot be.
fn standing_beside(tasks: &[Task<'_>], around: &Around<'_>) -> BTreeSet<(usize, usize)> {
    let mut by_day: BTreeMap<NaiveDate, Vec<(_, &Task<'_>, Meeting)>> = BTreeMap::new();
    for (at, task) in tasks.iter().enumerate() {
        for (m, placing) in task.placings.iter().enumerate().filter(|(_, p)| p.fixed == Fixed::No) {
            let there = placing.stands.filter(|when| placing.options.iter().any(|o| o.when == *when));
            if let Some(meeting) = there.and_then(|when| task.at(m, when)) {
                by_day.entry(meeting.when.date).or_default().push(((at, m), task, meeting));
            }
        }
    }
    let mut out = BTreeSet::new();
    for there in by_day.values() {
        for (n, (one, task, a)) in there.iter().enumerate() {
            for (other, _, b) in &there[..n] {
                if excludes(task, a, b) || around.limits().too_far(task.unit, a, b) {
                    out.extend([*one, *other]);
                }
            }
        }
    }
    out
}

/// Whether two meetings at once need the same person or place.
pub(super) fn excludes(task: &Task<'_>, a: &Meeting, b: &Meeting) -> bool {
    let place = room_of(task.unit, a);
    let both = || !people_at(task.unit, a).is_disjoint(&people_at(task.unit, b));
    a.when.overlaps(b.when) && ((place.is_some() && place == room_of(task.unit, b)) || both())
}

/// A date that meetings of one kind can have, and such a meeting.
struct Place {
    there: There,
    meeting: Meeting,
}

/// All dates of all kinds of meetings that can move.
fn places(
    job: &Job,
    tasks: &[Task<'_>],
    times: &[Vec<When>],
    beside: &BTreeSet<(usize, usize)>,
) -> Vec<Place> {
    let mut out = Vec::new();
    for (at, (task, times)) in tasks.iter().zip(times).enumerate() {
        let series = &job.series[at];
        let mut seen = BTreeSet::new();
        for (m, placing) in task.placings.iter().enumerate().filter(|(_, p)| p.fixed == Fixed::No) {
            let kind = series.kind(m) as u8;
            for (date, when) in times.iter().enumerate() {
                if series.cost[m * times.len() + date] >= NEVER || !seen.insert((kind, date)) {
                    continue;
                }
                let Some(meeting) = task.at(m, *when) else { continue };
                let stays = beside.contains(&(at, m)) && placing.stands == Some(*when);
                let (date, start, end) = (date as u16 + 1, when.start.0, when.end().0);
                let there = There { series: at as u32, kind, date, start, end, stays };
                out.push(Place { there, meeting });
            }
        }
    }
    out
}

/// People and places that several need: one meeting at every moment.
fn moments(tasks: &[Task<'_>], places: &[Place], shared: &Shared<'_>, sets: &mut Sets) {
    let Some(unit) = tasks.first().map(|task| task.unit) else { return };
    let mut people: BTreeMap<(NaiveDate, PersonId), Vec<There>> = BTreeMap::new();
    let mut rooms = BTreeMap::new();
    for Place { there, meeting } in places {
        let date = meeting.when.date;
        for person in people_at(unit, meeting).intersection(&shared.people) {
            people.entry((date, *person)).or_default().push(*there);
        }
        if let Some(room) = room_of(unit, meeting).filter(|room| shared.places.contains(room)) {
            rooms.entry((date, room)).or_insert_with(Vec::new).push(*there);
        }
    }
    for there in people.into_values().chain(rooms.into_values()) {
        sets.moments(there);
    }
}

/// Meetings at two schools that lie too near each other for who is at both.
fn ways(tasks: &[Task<'_>], places: &[Place], shared: &Shared<'_>, around: &Around<'_>, sets: &mut Sets) {
    let Some(unit) = tasks.first().map(|task| task.unit) else { return };
    let mut by_day: BTreeMap<(NaiveDate, PersonId), Vec<_>> = BTreeMap::new();
    for place in places {
        let Some(school) = site(unit, &place.meeting) else { continue };
        for person in people_at(unit, &place.meeting).intersection(&shared.people) {
            by_day.entry((place.meeting.when.date, *person)).or_default().push((place, school));
        }
    }
    for there in by_day.values() {
        for (n, (a, here)) in there.iter().enumerate() {
            for (b, other) in &there[..n] {
                let (one, another) = (&a.meeting, &b.meeting);
                let apart = one.group != another.group && here != other && !one.when.overlaps(another.when);
                if apart && around.limits().near(one.when, another.when) {
                    sets.one_of(vec![b.there, a.there]);
                }
            }
        }
    }
}

/// No more of a leader's meetings in a week than there may be, or than stand in it already.
fn weeks(job: &mut Job, tasks: &[Task<'_>], places: &[Place], around: &Around<'_>, most: usize) {
    let Some(unit) = tasks.first().map(|task| task.unit) else { return };
    let led = around.led();
    let mut by_week: BTreeMap<(PersonId, IsoWeek), (usize, Vec<There>)> = BTreeMap::new();
    let week = |meeting: &Meeting| Some((leader(unit, meeting)?, meeting.when.date.iso_week()));
    for Place { there, meeting } in places {
        if let Some(week) = week(meeting) {
            by_week.entry(week).or_default().1.push(*there);
        }
    }
    for task in tasks {
        for (m, placing) in task.placings.iter().enumerate().filter(|(_, p)| p.fixed == Fixed::No) {
            let stands = placing.stands.filter(|when| placing.options.iter().any(|o| o.when == *when));
            let there = stands.and_then(|when| task.at(m, when)).and_then(|meeting| week(&meeting));
            if let Some((count, _)) = there.and_then(|week| by_week.get_mut(&week)) {
                *count += 1;
            }
        }
    }
    for (week, (stand, there)) in by_week {
        let cap = most.saturating_sub(led.get(&week).copied().unwrap_or(0)).max(stand);
        rows::week(job, cap, &there);
    }
}
