//! Modules of a group that follow each other: what comes before the next one, or after the one before, stays so.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::{
    dating::{propose::Ask, schedule::Follow},
    together::Task,
};
use crate::model::{
    ids::{Code, GroupId, MeetingId},
    meetings::{Meeting, When},
    unit::Unit,
};

/// Meetings in their order that are dated together, each with the number of the question that it belongs to.
pub(super) type Series<'a> = (Vec<usize>, Task<'a>);

/// Whether days of another module are open to a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Modules {
    /// What is before the next module stays before it.
    Apart,
    /// Better among its meetings than not at all.
    Mixed,
}

/// Where a meeting comes to be among those of another module of its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mixed {
    /// After the next one has begun.
    Begun(Code),
    /// Before the one before it has ended.
    NotEnded(Code),
}

/// The standing meetings of a group's other modules.
fn others(unit: &Unit, group: GroupId, module: Option<Code>) -> BTreeMap<Option<Code>, Vec<&Meeting>> {
    let mut out: BTreeMap<Option<Code>, Vec<&Meeting>> = BTreeMap::new();
    let is_other =
        |m: &&Meeting| m.group == group && m.module != module && m.part > 0 && m.stands() && !m.is_make_up();
    for meeting in unit.meetings().iter().filter(is_other) {
        out.entry(meeting.module).or_default().push(meeting);
    }
    out
}

/// The first and the last time of meetings.
fn ends(meetings: &[&Meeting]) -> Option<(When, When)> {
    let times = || meetings.iter().map(|m| m.when);
    times().min().zip(times().max())
}

/// Whether the group of a question has dates of other modules.
pub(super) fn has_others(ask: &Ask<'_>) -> bool {
    !others(ask.unit, ask.group.id, ask.module).is_empty()
}

/// The days between which a meeting has its place, both excluded, by the modules of which nothing moves.
pub(super) fn room(unit: &Unit, meeting: &Meeting, moving: &BTreeSet<MeetingId>) -> (NaiveDate, NaiveDate) {
    let (mut after, mut before) = (NaiveDate::MIN, NaiveDate::MAX);
    let sitting = meeting.part > 0 && !meeting.is_make_up();
    for meetings in others(unit, meeting.group, meeting.module).values().filter(|_| sitting) {
        let Some((first, last)) = ends(meetings) else { continue };
        if meetings.iter().any(|m| moving.contains(&m.id)) {
            continue;
        }
        if meeting.when < first {
            before = before.min(first.date);
        } else if last < meeting.when {
            after = after.max(last.date);
        }
    }
    (after, before)
}

/// Modules of a group that follow each other become one series, in which each keeps its place, where the group keeps
/// them apart; `all` in order of what falls out.
pub(super) fn in_one<'a>(all: Vec<Series<'a>>, modules: &dyn Fn(GroupId) -> Modules) -> Vec<Series<'a>> {
    let mut out: Vec<Series<'a>> = Vec::with_capacity(all.len());
    for (of, mut task) in all {
        let apart = task.meetings.first().is_some_and(|m| modules(m.group) == Modules::Apart);
        let (group, begins) = (task.meetings.first().map(|m| m.group), first_time(&task));
        let is_before = |(_, before): &&mut Series<'_>| {
            before.meetings.first().map(|m| m.group) == group && last_time(before) < begins
        };
        let Some((known, before)) = out.iter_mut().find(|one| apart && is_before(one)) else {
            out.push((of, task));
            continue;
        };
        if let Some(first) = task.placings.first_mut() {
            first.rule = Follow::ORDER;
        }
        known.extend(of);
        before.placings.append(&mut task.placings);
        before.meetings.append(&mut task.meetings);
    }
    out
}

fn first_time(task: &Task<'_>) -> Option<When> {
    task.meetings.iter().map(|m| m.when).min()
}

fn last_time(task: &Task<'_>) -> Option<When> {
    task.meetings.iter().map(|m| m.when).max()
}

/// Where a meeting comes to be in `after`, among those of another module that were all after or all before it.
pub fn mixed(before: &Unit, after: &Unit, id: MeetingId) -> Option<Mixed> {
    let (was, now) = before.meetings().get(id).zip(after.meetings().get(id))?;
    if was.when == now.when || was.part == 0 || was.is_make_up() {
        return None;
    }
    let then = others(after, now.group, now.module);
    others(before, was.group, was.module).iter().find_map(|(module, meetings)| {
        let (code, (first, last)) = (*module).zip(ends(meetings))?;
        let (begins, stops) = ends(then.get(module)?)?;
        if was.when < first && begins < now.when {
            Some(Mixed::Begun(code))
        } else if last < was.when && now.when < stops {
            Some(Mixed::NotEnded(code))
        } else {
            None
        }
    })
}

#[cfg(test)]
#[path = "modules_tests.rs"]
mod tests;
