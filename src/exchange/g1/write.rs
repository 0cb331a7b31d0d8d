//! From an answer to the format's own JSON.

use serde_json::{Value, json};

use super::Job;
use crate::planning::groups::{
    answer::{Answer, Cell},
    cost::module,
    instance::Instance,
    slots::Slot,
};

/// The answer with the ids of the file; groups in order of day, time and supervisor.
pub fn write(job: &Job, answer: &Answer) -> Value {
    let mut groups: Vec<(usize, u16, usize, Value)> = Vec::new();
    for (at, cell) in answer.cells.iter().enumerate() {
        let slot = cell.slot.and_then(|slot| job.instance.slots.get(slot));
        let (Some(slot), Some(lead)) = (slot, cell.lead) else { continue };
        if cell.members.is_empty() {
            continue;
        }
        let Some((day, start)) = when(slot) else { continue };
        let group = json!({
            "members": cell.members.iter().filter_map(|&m| job.teachers.get(m)).collect::<Vec<_>>(),
            "supervisor": job.supervisors.get(lead),
            "day": day,
            "start": start,
            "module": job.modules.get(module_of(&job.instance, cell, at)),
        });
        groups.push((day, start, lead, group));
    }
    groups.sort_by_key(|(day, start, lead, _)| (*day, *start, *lead));
    let unplaced = answer.unplaced(&job.instance);
    json!({
        "format": "G1-solution",
        "instance": job.name,
        "groups": groups.into_iter().map(|(.., group)| group).collect::<Vec<_>>(),
        "unplaced": unplaced.iter().filter_map(|&p| job.teachers.get(p)).collect::<Vec<_>>(),
    })
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
