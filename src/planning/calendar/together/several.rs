//! Dates for the modules of several groups, as edits to accept.

use std::collections::BTreeSet;

use super::super::{
    dating::{
        propose::{Ask, Missing, ProposedDates, TooFewIds, new_meeting, placings, proposed, why},
        schedule::Fixed,
    },
    free::Taken,
};
use super::{Around, Effort, Limits, Task, first::from_the_first, together};
use crate::model::{
    change::On,
    edit::{Edit, apply},
    ids::{GroupId, MeetingId},
    meetings::{Meeting, When},
    week::Minutes,
};

/// Dates of several groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several {
    /// Group by group, in the order in which they were asked for.
    pub groups: Vec<(GroupId, ProposedDates)>,
    /// Whether nothing better is possible.
    pub proven: bool,
}

/// Finds dates for all meetings of several groups that have none yet. All ask about one unit.
///
/// # Errors
/// [`TooFewIds`] when `ids` ends early.
pub fn propose_several(
    asks: &[Ask<'_>],
    limits: Limits,
    effort: Effort,
    ids: &mut dyn Iterator<Item = MeetingId>,
    told: &mut dyn FnMut(usize) -> bool,
) -> Result<Several, TooFewIds> {
    let Some(first) = asks.first() else { return Ok(Several { groups: Vec::new(), proven: true }) };
    let taken = Taken::new(first.unit, &BTreeSet::new());
    let around = Around::new(first.unit, limits, &BTreeSet::new());
    let mut tasks = Vec::with_capacity(asks.len());
    for ask in asks {
        let all = ask.sittings();
        let mut meetings = Vec::with_capacity(all.len());
        for sitting in &all {
            let when = When { date: ask.first, start: Minutes(0), length: sitting.minutes };
            let mut new = || Some(new_meeting(ask, ids.next()?, sitting, when));
            meetings.push(match ask.covering(sitting) {
                Some(meeting) => meeting.clone(),
                None => new().ok_or(TooFewIds)?,
            });
        }
        let mut placings = placings(ask, &all, &taken);
        for (placing, meeting) in placings.iter_mut().zip(&meetings).filter(|(p, _)| p.fixed == Fixed::No) {
            placing.options.retain(|o| !around.too_far(&Meeting { when: o.when, ..meeting.clone() }));
        }
        tasks.push(Task { unit: ask.unit, placings, meetings, days: ask.pupil_days() });
    }
    let joint =
        from_the_first(&mut tasks, &mut |tasks| together(tasks, &first.weights, &around, effort, told));
    let new: Vec<Vec<Meeting>> = tasks
        .iter()
        .zip(&joint.found)
        .map(|(task, found)| {
            let dated = task.meetings.iter().zip(&task.placings).zip(&found.dates);
            let open = dated.filter(|((_, placing), _)| placing.fixed == Fixed::No);
            open.filter_map(|((meeting, _), when)| {
                let when = (*when)?;
                let to_tell = super::super::free::people_of(first.unit.group(meeting.group)?, when.date);
                Some(Meeting { when, to_tell, ..meeting.clone() })
            })
            .collect()
        })
        .collect();
    // What stands against a meeting without a date is the dates of the others, too.
    let mut after = first.unit.clone();
    let all: Edit = new.iter().flatten().cloned().map(|m| Edit::Meeting(On::Add(m))).collect();
    let whole = apply(&mut after, &all).is_ok();
    let then = if whole { &after } else { first.unit };
    let around = Around::new(then, limits, &BTreeSet::new());
    let (then, led) = (Taken::new(then, &BTreeSet::new()), around.led());
    let mut groups = Vec::with_capacity(asks.len());
    for (((ask, found), task), meetings) in asks.iter().zip(&joint.found).zip(&tasks).zip(new) {
        let all = ask.sittings();
        let mut missing = Vec::new();
        for (at, (sitting, meeting)) in all.into_iter().zip(&task.meetings).enumerate() {
            if found.dates.get(at).copied().flatten().is_some() {
                continue;
            }
            let hinders = |when| around.hinders(&led, &Meeting { when, ..meeting.clone() });
            let why = why(ask, &then, &hinders, found, (at, &sitting));
            missing.push(Missing { sitting, why });
        }
        groups.push((ask.group.id, proposed(ask, &taken, meetings, missing, found.cost)));
    }
    Ok(Several { groups, proven: joint.proven })
}
