//! What falls out, what is wished then, and what comes of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{
    dating::hindered::{Hindered, Hindrance},
    free::place_of,
};
use super::{
    MayLead, What, other_room,
    repair::{Shift, cancel, shifts_edit},
    stand_in,
};
use crate::model::{
    edit::{Edit, apply},
    fallen::FallenDays,
    ids::{GroupId, MeetingId, PersonId},
    meetings::{Meeting, MeetingState, Why},
    text::{Name, Note},
    unit::Unit,
};

/// What falls out, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fall {
    /// What.
    pub what: What,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// What to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// As few meetings as possible get another date.
    Fewest,
    /// The meeting and those after it move on, as far as they must.
    Push,
    /// The meeting and all after it move on one step: each takes the place of the next one.
    PushAll,
    /// One of these leads, the first ones rather, where one can; of the rest as few as possible get another
    /// date.
    StandIn(Vec<MayLead>),
    /// Each is in another room that the unit knows, where one is free; of the rest as few as possible get
    /// another date.
    OtherRoom,
}

impl How {
    /// The same for what is looked at after that: whoever leads a group more has room for one less.
    #[must_use]
    pub fn after(&self, mend: &Mend) -> Self {
        let How::StandIn(may) = self else { return self.clone() };
        let leads = |one: &&MayLead| {
            mend.groups.iter().filter(|group| group.led.iter().any(|(_, to)| *to == one.person)).count()
        };
        let rest = may.iter().map(|one| MayLead { room: one.room.saturating_sub(leads(&one)), ..*one });
        How::StandIn(rest.filter(|one| one.room > 0).collect())
    }
}

/// The new dates of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The group.
    pub group: GroupId,
    /// Meetings that somebody else leads at their time.
    pub led: Vec<(MeetingId, PersonId)>,
    /// Meetings that somebody else was to lead at their time, and nobody can.
    pub led_by_nobody: BTreeSet<MeetingId>,
    /// Meetings that are in another room at their time.
    pub housed: Vec<(MeetingId, Name)>,
    /// Meetings that were to be in another room at their time, and none is free.
    pub housed_nowhere: BTreeSet<MeetingId>,
    /// Meetings with another date.
    pub shifts: Vec<Shift>,
    /// Meetings that cannot be held, and what stands in the way of all other times.
    pub lost: Vec<(MeetingId, Hindered)>,
    /// Meetings that no longer lie between their gatherings, and have no day there.
    pub stuck: BTreeSet<MeetingId>,
}

/// What is known of better ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// There are none.
    Proven,
    /// There may be some.
    Good,
    /// It was asked for in this way.
    AsAsked,
}

/// The new dates of all groups that something falls out for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// Group by group.
    pub groups: Vec<Mended>,
    /// What is known of ways that disturb less.
    pub tried: Tried,
}

impl Fall {
    /// That nothing does.
    pub fn nothing() -> Self {
        Self { what: What::All, first: NaiveDate::MAX, last: NaiveDate::MIN }
    }

    /// Whether a meeting cannot be at its time.
    pub fn hits(&self, unit: &Unit, meeting: &Meeting) -> bool {
        let leader = crate::planning::staff::leader(unit, meeting);
        self.what.is_of(meeting.group, leader, place_of(unit, meeting))
            && self.first <= meeting.when.date
            && meeting.when.date <= self.last
    }

    /// How that stands in the way of a meeting at its time: where only its room cannot be used, that does.
    pub fn hinders(&self, unit: &Unit, meeting: &Meeting) -> Option<Hindrance> {
        let how = if matches!(self.what, What::Place(_)) { Hindrance::RoomOut } else { Hindrance::FallsOut };
        self.hits(unit, meeting).then_some(how)
    }

    /// The same, to be remembered with its reason.
    pub fn days(&self, reason: Note) -> FallenDays {
        FallenDays { first: self.first, last: self.last, what: self.what.clone(), reason }
    }

    /// The planned meetings that fall out, in order of time.
    pub fn out<'a>(&self, unit: &'a Unit) -> Vec<&'a Meeting> {
        let planned = unit.meetings().iter().filter(|m| m.state == MeetingState::Planned);
        let mut out: Vec<&Meeting> = planned.filter(|m| self.hits(unit, m)).collect();
        out.sort_by_key(|m| (m.when, m.id));
        out
    }
}

impl Mended {
    /// A group of which nothing changes.
    pub fn of(group: GroupId) -> Self {
        Self {
            group,
            led: Vec::new(),
            led_by_nobody: BTreeSet::new(),
            housed: Vec::new(),
            housed_nowhere: BTreeSet::new(),
            shifts: Vec::new(),
            lost: Vec::new(),
            stuck: BTreeSet::new(),
        }
    }
}

impl Mend {
    /// How many meetings are lost, and how many others get another date.
    pub(super) fn disturbs(&self) -> (usize, usize) {
        let lost = self.groups.iter().map(|group| group.lost.len()).sum();
        let moved: BTreeSet<MeetingId> =
            self.groups.iter().flat_map(|group| &group.shifts).map(|shift| shift.meeting).collect();
        (lost, moved.len())
    }

    /// How many days all of them are away from where they were.
    pub(super) fn days_away(&self) -> i64 {
        let shifts = self.groups.iter().flat_map(|group| &group.shifts);
        shifts.map(|shift| (shift.to.date - shift.from.date).num_days().abs()).sum()
    }

    /// What is noted of a group.
    pub(super) fn of(&mut self, group: GroupId) -> Option<&mut Mended> {
        if !self.groups.iter().any(|mended| mended.group == group) {
            self.groups.push(Mended::of(group));
        }
        self.groups.iter_mut().find(|mended| mended.group == group)
    }

    /// Takes note of who leads what instead.
    pub(super) fn lead(&mut self, led: Vec<(GroupId, MeetingId, PersonId)>) {
        for (group, meeting, to) in led {
            if let Some(mended) = self.of(group) {
                mended.led.push((meeting, to));
            }
        }
    }

    /// Takes note of what is where instead.
    pub(super) fn house(&mut self, housed: Vec<(GroupId, MeetingId, Name)>) {
        for (group, meeting, room) in housed {
            if let Some(mended) = self.of(group) {
                mended.housed.push((meeting, room));
            }
        }
    }

    /// One edit: the new dates, what is cancelled and why, and whom to tell.
    pub fn edit(&self, unit: &Unit, why: &FallenDays) -> Edit {
        let mut then = unit.clone();
        let mut edits = Vec::new();
        for (id, to) in self.groups.iter().flat_map(|g| &g.led) {
            let Some(edit) = stand_in::given(&then, *id, *to) else { continue };
            if apply(&mut then, &edit).is_ok() {
                edits.push(edit);
            }
        }
        for (id, room) in self.groups.iter().flat_map(|g| &g.housed) {
            let Some(edit) = other_room::given(&then, *id, room) else { continue };
            if apply(&mut then, &edit).is_ok() {
                edits.push(edit);
            }
        }
        let shifts: Vec<Shift> = self.groups.iter().flat_map(|g| g.shifts.iter().copied()).collect();
        let lost = self.groups.iter().flat_map(|g| &g.lost);
        let lost = lost.filter_map(|(id, _)| cancel(&then, *id, why.reason.clone()));
        edits
            .into_iter()
            .chain([shifts_edit(&then, &shifts, &Why::FellOut(why.clone()))])
            .chain(lost)
            .collect()
    }
}
