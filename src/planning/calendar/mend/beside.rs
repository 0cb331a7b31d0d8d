//! Meetings that belong to no module, when a day, a person or a room falls out: gatherings of a programme, what
//! lies between them, whatever else a group meets for.
//!
//! Those of a programme keep their order, and what lies between gatherings stays between the same ones. Never one
//! fewer than could be held; of all ways to do that the one that changes the fewest, and of those the one that
//! moves them the least.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    Fall, How, Mended,
    chain::{Best, Chain},
    other_room, stand_in,
};
use crate::{
    model::{
        catalogue::Catalogue,
        edit::apply,
        ids::{Code, GroupId, MeetingId},
        meetings::{Meeting, MeetingState, When, Why},
        programme::{Programme, When as Timing},
        text::Note,
        unit::Unit,
    },
    planning::{
        calendar::{
            dating::{
                between::{Following, following},
                hindered::Hindered,
            },
            mend::repair::{Shift, shifts_edit},
            year::whose::DaysOf,
        },
        lookup,
    },
};

/// What is known of such meetings.
pub struct Beside<'a> {
    /// The unit as it would be with everything else mended and with what falls out remembered.
    pub unit: &'a Unit,
    /// The programmes.
    pub catalogue: &'a Catalogue,
    /// The days of groups.
    pub days: DaysOf<'a>,
    /// Nothing gets a date before tomorrow.
    pub today: NaiveDate,
    /// What falls out.
    pub fall: &'a Fall,
    /// What to do about it.
    pub how: &'a How,
}

/// How often another day is looked for where something that lies between gatherings could not follow.
const TURNS: usize = 40;

/// New days for these meetings and for what hangs on them.
pub fn beside(ask: &Beside<'_>, which: &BTreeSet<MeetingId>) -> Vec<Mended> {
    let mut found = Found { ask, unit: ask.unit.clone(), groups: BTreeMap::new() };
    found.in_their_place(which);
    let mut order: Vec<&Meeting> = which.iter().filter_map(|id| ask.unit.meetings().get(*id)).collect();
    // What lies between gatherings waits for them.
    order.sort_by_key(|m| (goes_by(ask, m).is_some(), m.when, m.id));
    let mut done = BTreeSet::new();
    for id in order.into_iter().map(|meeting| meeting.id) {
        let falls = |m: &&Meeting| m.state == MeetingState::Planned && ask.fall.hits(&found.unit, m);
        if let Some(meeting) = found.unit.meetings().get(id).filter(falls).filter(|_| !done.contains(&id)) {
            let meeting = meeting.clone();
            done.extend(found.moved(&meeting));
        }
    }
    found.groups.into_values().collect()
}

/// Days on which a meeting that belongs to no module could be instead, the best first; else what stands in the
/// way of all of them.
pub fn other_days(ask: &Beside<'_>, meeting: &Meeting) -> Result<Vec<When>, Hindered> {
    let chain = Chain::of(ask, ask.unit, meeting);
    let found = chain.options(meeting.id);
    if found.is_empty() { Err(chain.against(meeting.id, &Best::default())) } else { Ok(found) }
}

/// The gathering by which a meeting of a series goes.
pub(super) fn goes_by(ask: &Beside<'_>, meeting: &Meeting) -> Option<Code> {
    let programme = ask.unit.group(meeting.group)?.programme?;
    let series = lookup::programme(ask.unit, ask.catalogue, programme).and_then(Programme::series)?;
    let event = |id: &Code| series.event(*id);
    meeting.phases.iter().filter_map(event).find_map(|event| match &event.when {
        Timing::Between { event, .. } => Some(*event),
        Timing::Times { .. } | Timing::Before { .. } => None,
    })
}

/// What is not held, and what stands in the way of it.
type Lost = Vec<(MeetingId, Hindered)>;

struct Found<'a> {
    ask: &'a Beside<'a>,
    /// With all that was found.
    unit: Unit,
    groups: BTreeMap<GroupId, Mended>,
}

impl Found<'_> {
    fn of(&mut self, group: GroupId) -> &mut Mended {
        self.groups.entry(group).or_insert_with(|| Mended::of(group))
    }

    /// Where somebody else leads, or another room is used, at their own time.
    fn in_their_place(&mut self, which: &BTreeSet<MeetingId>) {
        let years = self.ask.days;
        let days = |meeting: &Meeting| {
            which
                .contains(&meeting.id)
                .then(|| years(meeting.group))?
                .iter()
                .find(|d| d.holds(meeting.when.date))
                .cloned()
        };
        match self.ask.how {
            How::StandIn(may) => {
                let led = stand_in::led_by_others(&self.unit, &days, self.ask.fall, may);
                self.unit = led.after;
                led.by.into_iter().for_each(|(group, id, to)| self.of(group).led.push((id, to)));
                for id in led.by_nobody {
                    if let Some(group) = self.group(id) {
                        self.of(group).led_by_nobody.insert(id);
                    }
                }
            }
            How::OtherRoom => {
                let housed = other_room::in_other_rooms(&self.unit, &days, self.ask.fall);
                self.unit = housed.after;
                housed.at.into_iter().for_each(|(group, id, at)| self.of(group).housed.push((id, at)));
                for id in housed.nowhere {
                    if let Some(group) = self.group(id) {
                        self.of(group).housed_nowhere.insert(id);
                    }
                }
            }
            How::Fewest | How::Push | How::PushAll => {}
        }
    }

    /// Moves a meeting and those that must move with it; which have been looked at.
    fn moved(&mut self, meeting: &Meeting) -> BTreeSet<MeetingId> {
        let (runs, lost, looked_at) = self.solved(meeting);
        let later = |run: &Vec<Shift>| run.iter().any(|shift| shift.to > shift.from);
        let (later, earlier): (Vec<Vec<Shift>>, Vec<Vec<Shift>>) = runs.into_iter().partition(later);
        // The way must be clear: of those that go later the last one goes first.
        for run in earlier.into_iter().chain(later.into_iter().rev()) {
            let Following { shifts, stuck } = self.follows(&run, &looked_at);
            run.into_iter().chain(shifts).for_each(|shift| self.make(shift));
            for id in stuck {
                if let Some(group) = self.group(id) {
                    self.of(group).stuck.insert(id);
                }
            }
        }
        self.of(meeting.group).lost.extend(lost);
        looked_at
    }

    /// The best days for what falls out; rather those to which everything that hangs on it can follow.
    fn solved(&self, meeting: &Meeting) -> (Vec<Vec<Shift>>, Lost, BTreeSet<MeetingId>) {
        let mut chain = Chain::of(self.ask, &self.unit, meeting);
        let looked_at = chain.all();
        let first = chain.best();
        let mut best = first.clone();
        for _ in 0..TURNS {
            let bad = best.moves.iter().filter(|run| !self.follows(run, &looked_at).stuck.is_empty());
            let bad: Vec<(MeetingId, NaiveDate)> =
                bad.filter_map(|run| run.first()).map(|shift| (shift.meeting, shift.to.date)).collect();
            if bad.is_empty() {
                break;
            }
            chain.forbidden.extend(bad);
            best = chain.best();
            if best.lost.len() > first.lost.len() {
                best = first.clone();
                break;
            }
        }
        let lost = best.lost.iter().map(|&id| (id, chain.against(id, &best))).collect();
        (best.moves, lost, looked_at)
    }

    /// What follows days in a row beside those meetings: it stays before the first of them or after the last.
    fn follows(&self, run: &[Shift], beside: &BTreeSet<MeetingId>) -> Following {
        let later = run.first().is_some_and(|shift| shift.to > shift.from);
        let edge = if later { run.last() } else { run.first() };
        let gathering = edge.and_then(|shift| Some((self.unit.meetings().get(shift.meeting)?, shift.to)));
        let found = gathering.map(|(m, to)| following(&self.unit, self.ask.catalogue, self.ask.days, m, to));
        let mut found = found.unwrap_or_default();
        found.shifts.retain(|shift| !beside.contains(&shift.meeting));
        found.stuck.retain(|id| !beside.contains(id));
        found
    }

    fn group(&self, id: MeetingId) -> Option<GroupId> {
        self.unit.meetings().get(id).map(|meeting| meeting.group)
    }

    fn make(&mut self, shift: Shift) {
        // Only when they are is asked here; why is said with the whole.
        let edit = shifts_edit(&self.unit, &[shift], &Why::Said(Note::default()));
        let group = self.group(shift.meeting);
        if let Some(group) = group.filter(|_| apply(&mut self.unit, &edit).is_ok()) {
            self.of(group).shifts.push(shift);
        }
    }
}

#[cfg(test)]
#[path = "beside_tests.rs"]
mod tests;
