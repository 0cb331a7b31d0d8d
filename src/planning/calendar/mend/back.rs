//! Back to the old time: what was moved for days that fell out, once they fall out no more.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::free::{effect::Effect, taken::is_only_told};
use super::repair::{Shift, shifts_edit};
use crate::model::{
    edit::apply,
    fallen::FallenDays,
    ids::{GroupId, MeetingId},
    meetings::{Meeting, MeetingState, Moved, Why},
    text::Note,
    unit::Unit,
};

/// What can go back, and what cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Back {
    /// Meetings that can all have their old times together.
    pub shifts: Vec<Shift>,
    /// Meetings that stay, each with the way back that it does not go and what stands against that.
    pub stuck: Vec<(Shift, Effect)>,
}

/// The meetings whose latest move was for days that are free again. `means` says what there is to say of a
/// meeting where it stands.
pub fn back(
    unit: &Unit,
    free: &FallenDays,
    today: NaiveDate,
    means: &dyn Fn(&Unit, &Meeting) -> Vec<Effect>,
) -> Back {
    let all = unit.meetings().iter();
    let mut shifts: Vec<Shift> = all.filter_map(|meeting| old_time(meeting, free, today)).collect();
    let mut stuck: Vec<(Shift, Effect)> = Vec::new();
    loop {
        let mut then = unit.clone();
        let edit = shifts_edit(unit, &shifts, &Why::Said(Note::default()));
        if shifts.is_empty() || apply(&mut then, &edit).is_err() {
            return Back { shifts: Vec::new(), stuck };
        }
        let hindered = hindered((unit, &then), &shifts, means);
        let count = shifts.len();
        stuck.extend(shifts.iter().filter_map(|shift| Some((*shift, *hindered.get(&shift.meeting)?))));
        shifts.retain(|shift| !hindered.contains_key(&shift.meeting));
        if shifts.len() == count {
            return Back { shifts, stuck };
        }
    }
}

/// The way back of a meeting to come that was moved for those days.
fn old_time(meeting: &Meeting, free: &FallenDays, today: NaiveDate) -> Option<Shift> {
    let Some(Moved { from, why: Why::FellOut(days), .. }) = &meeting.moved else { return None };
    let meant = days.what == free.what && free.first <= days.first && days.last <= free.last;
    let to_come = meeting.state == MeetingState::Planned && today <= meeting.when.date.min(from.date);
    let shift = Shift { meeting: meeting.id, from: meeting.when, to: *from };
    (meant && to_come && meeting.when != *from).then_some(shift)
}

/// What cannot go back when all of it would: its old time is taken, or the order would break.
fn hindered(
    (unit, then): (&Unit, &Unit),
    shifts: &[Shift],
    means: &dyn Fn(&Unit, &Meeting) -> Vec<Effect>,
) -> BTreeMap<MeetingId, Effect> {
    let goes = |id: MeetingId| shifts.iter().any(|shift| shift.meeting == id);
    let groups: BTreeSet<GroupId> = then.meetings().iter().filter(|m| goes(m.id)).map(|m| m.group).collect();
    let open = |m: &&Meeting| m.state == MeetingState::Planned && groups.contains(&m.group);
    let mut out = BTreeMap::new();
    for meeting in then.meetings().iter().filter(open) {
        let known = unit.meetings().get(meeting.id).map(|was| means(unit, was)).unwrap_or_default();
        for effect in means(then, meeting) {
            match effect {
                Effect::Against(against) if goes(meeting.id) && !is_only_told(then, meeting, &against) => {
                    out.entry(meeting.id).or_insert(effect);
                }
                Effect::OrderBroken { with } if !known.contains(&effect) => {
                    if goes(meeting.id) {
                        out.entry(meeting.id).or_insert(effect);
                    } else {
                        out.entry(with).or_insert(Effect::OrderBroken { with: meeting.id });
                    }
                }
                _ => {}
            }
        }
    }
    out
}

#[cfg(test)]
#[path = "back_tests.rs"]
mod tests;
