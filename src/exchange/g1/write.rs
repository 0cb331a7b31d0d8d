//! From an answer to the format's own JSON.

use serde_json::{Value, json};

use super::Job;
use crate::planning::groups::{
    answer::{Answer, Cell, cost::module},
    job::{instance::Instance, slots::Slot},
};

/// The answer with the ids of the file; groups in order of day, time and supervisor.
pub fn write(job: &Job, answer: &Answer) -> Value {
    let group = |at: usize| {
        let cell = answer.cells.get(at)?;
        let (day, start) = cell.slot.and_then(|slot| job.instance.slots.get(slot)).and_then(when)?;
        Some(json!({
            "members": cell.members.iter().filter_map(|&m| job.teachers.get(m)).collect::<Vec<_>>(),
            "supervisor": job.supervisors.get(cell.lead?),
            "day": day,
            "start": start,
            "module": job.modules.get(module_of(&job.instance, cell, at)),
        }))
    };
    let unplaced = answer.unplaced(&job.instance);
    json!({
        "format": "G1-solution",
        "instance": job.name,
        "groups": groups(job, answer).into_iter().filter_map(group).collect::<Vec<_>>(),
        "unplaced": unplaced.iter().filter_map(|&p| job.teachers.get(p)).collect::<Vec<_>>(),
    })
}

/// The places of groups with members, in order of day, time and supervisor: as they are written and numbered.
pub fn groups(job: &Job, answer: &Answer) -> Vec<usize> {
    let order = |(at, cell): (usize, &Cell)| {
        let (day, start) = cell.slot.and_then(|slot| job.instance.slots.get(slot)).and_then(when)?;
        (!cell.members.is_empty()).then_some((day, start, cell.lead?, at))
    };
    let mut all: Vec<_> = answer.cells.iter().enumerate().filter_map(order).collect();
    all.sort_unstable();
    all.into_iter().map(|(.., at)| at).collect()
}

/// The module of a group; where nobody wishes anything, any is as good.
pub fn module_of(instance: &Instance, cell: &Cell, at: usize) -> usize {
    module(instance, cell, at).map_or(0, |(module, _)| module)
}

/// Weekday from Monday as 0, and minutes after midnight.
pub fn when(slot: &Slot) -> Option<(usize, u16)> {
    let window = slot.windows.first()?;
    let day = crate::model::week::Day::ALL.iter().position(|day| *day == window.day)?;
    Some((day, window.start.0))
}
