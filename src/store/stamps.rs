//! What calendars outside must be told: when a meeting last changed, and which are gone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::{
    groups::{GoneTalk, Group, Talks},
    ids::{Code, GroupId, MeetingId, PaperId, PersonId},
    meetings::{Meeting, MeetingState, When},
    papers::{Before, Paper},
    text::{Name, Note},
    unit::Unit,
};

/// The most removed meetings that are remembered; the oldest removals are forgotten first.
const GONE_MAX: usize = 2_000;

/// When meetings last changed and which were removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps {
    /// The revision in which each meeting's schedule last changed. It never goes down.
    pub changed: BTreeMap<MeetingId, u64>,
    /// Planned meetings that were removed.
    pub gone: BTreeMap<MeetingId, Gone>,
    /// The revision in which the day of any paper last changed, or whether it waits.
    pub papers: u64,
    /// Papers with a day of their own that were removed, without what was written in them.
    pub gone_papers: BTreeMap<PaperId, Paper>,
    /// What has become of talks.
    pub talks: Talks,
}

/// A planned meeting that was removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gone {
    /// The meeting as it last was, without what only its group needs to know.
    pub meeting: Meeting,
    /// The revision in which it went.
    pub revision: u64,
    /// Whether anybody had been told of it; of one that went before this was noted somebody may have been.
    #[serde(default, skip_serializing_if = "Heard::is_maybe")]
    pub heard: Heard,
}

/// Whether anybody was told of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Heard {
    /// Somebody was, or may have been.
    #[default]
    Maybe,
    /// Everybody still waited for the first word of it.
    Nobody,
}

impl Heard {
    /// What is known of a meeting of a unit.
    fn of(unit: &Unit, meeting: &Meeting) -> Self {
        let group = unit.group(meeting.group);
        let members = group.into_iter().flat_map(|group| group.members_at(meeting));
        let leads = meeting.leader.or_else(|| group.and_then(|group| group.led_on(meeting.when.date)));
        let mut people = members.chain(leads).chain(meeting.guests.iter().copied());
        let waits = meeting.known.is_empty() && people.all(|id| meeting.to_tell.contains(&id));
        if waits { Self::Nobody } else { Self::Maybe }
    }

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_maybe(&self) -> bool {
        *self == Self::Maybe
    }
}

impl Stamps {
    /// The number that grows with each change of a meeting's schedule; 0 for an unknown one.
    pub fn of(&self, meeting: MeetingId) -> u64 {
        self.changed
            .get(&meeting)
            .copied()
            .or_else(|| self.gone.get(&meeting).map(|g| g.revision))
            .unwrap_or_default()
    }

    /// The stamps after a save that led from `before` to `after`.
    pub(super) fn next(mut self, before: &Unit, after: &Unit, revision: u64) -> Self {
        for meeting in before.meetings() {
            if after.meetings().has(meeting.id) {
                continue;
            }
            self.changed.remove(&meeting.id);
            if meeting.state == MeetingState::Planned {
                let heard = Heard::of(before, meeting);
                let meeting = Meeting {
                    summary: Note::default(),
                    to_try: Note::default(),
                    prepares: BTreeMap::new(),
                    to_tell: BTreeSet::new(),
                    known: BTreeMap::new(),
                    held_as: BTreeMap::new(),
                    people_news: BTreeMap::new(),
                    moved: None,
                    ..meeting.clone()
                };
                self.gone.insert(meeting.id, Gone { meeting, revision, heard });
            }
        }
        for meeting in after.meetings() {
            let was = before.meetings().get(meeting.id);
            let other = was.map(|m| schedule(before, m)) != Some(schedule(after, meeting));
            if other || was.is_some_and(|was| other_people((before, was), (after, meeting))) {
                self.changed.insert(meeting.id, revision);
                self.gone.remove(&meeting.id);
            }
        }
        let days = |unit| Unit::papers(unit).iter().map(|paper| (paper.id, day_of(paper)));
        // In a school year that is another one the days before a gathering may be others.
        if !days(before).eq(days(after)) || (!after.papers().is_empty() && before.years() != after.years()) {
            self.papers = revision;
        }
        for paper in before.papers().iter().filter(|p| !after.papers().has(p.id) && p.due.is_some()) {
            let (values, cells) = (BTreeMap::new(), BTreeMap::new());
            self.gone_papers.insert(paper.id, Paper { values, cells, ..paper.clone() });
        }
        self.gone_papers.retain(|&id, _| !after.papers().has(id));
        talks(&mut self.talks, before, after, revision);
        while self.gone.len() > GONE_MAX {
            let oldest = self.gone.iter().min_by_key(|(_, g)| g.revision).map(|(&id, _)| id);
            oldest.and_then(|id| self.gone.remove(&id));
        }
        self
    }

    /// The stamps when it is not known what stood before: everything counts as changed.
    pub(super) fn all_new(mut self, unit: &Unit, revision: u64) -> Self {
        self.changed = unit.meetings().iter().map(|m| (m.id, revision)).collect();
        self.gone.retain(|&id, _| !unit.meetings().has(id));
        if !unit.papers().is_empty() {
            self.papers = revision;
        }
        self.gone_papers.retain(|&id, _| !unit.papers().has(id));
        self
    }
}

/// Whether others of its group are to come to a meeting: whoever is not is crossed out in their own calendar.
fn other_people((before, was): (&Unit, &Meeting), (after, now): (&Unit, &Meeting)) -> bool {
    let (group, then) = (before.group(was.group), after.group(now.group));
    if group == then {
        return false;
    }
    let people = |group: Option<&Group>, meeting| -> BTreeSet<PersonId> {
        group.into_iter().flat_map(|group| group.members_at(meeting)).collect()
    };
    people(group, was) != people(then, now)
}

/// All talks, with who leads the group that day.
fn all_talks(unit: &Unit) -> BTreeMap<(GroupId, NaiveDate), GoneTalk> {
    let of = |group: &Group| {
        let talks = group.check_ins.iter();
        let known = |(&day, &talk)| ((group.id, day), GoneTalk { leads: group.led_on(day), talk });
        talks.map(known).collect::<Vec<_>>()
    };
    unit.groups().iter().flat_map(of).collect()
}

fn talks(talks: &mut Talks, before: &Unit, after: &Unit, revision: u64) {
    let (was, now) = (all_talks(before), all_talks(after));
    if was == now {
        return;
    }
    talks.changed = revision;
    for ((group, day), talk) in was {
        talks.gone.entry(group).or_default().insert(day, talk);
    }
    for (group, days) in &mut talks.gone {
        days.retain(|day, _| !now.contains_key(&(*group, *day)));
    }
    talks.gone.retain(|_, days| !days.is_empty());
}

/// What people outside see of a paper.
fn day_of(paper: &Paper) -> (Option<NaiveDate>, Option<Before>, bool, &Name) {
    (paper.due, paper.before, paper.sent.is_some(), &paper.name)
}

type What<'a> = (&'a Name, Option<Code>, u8, &'a [Code]);
type Who<'a> =
    (Option<PersonId>, &'a BTreeSet<PersonId>, &'a BTreeSet<PersonId>, &'a BTreeMap<Code, PersonId>);
type Schedule<'a> = (When, &'a Name, &'a MeetingState, What<'a>, Who<'a>);

/// What people outside see of a meeting; place and leader as they follow from the group.
fn schedule<'a>(unit: &'a Unit, meeting: &'a Meeting) -> Schedule<'a> {
    let group = unit.group(meeting.group);
    let place = match group {
        Some(group) if meeting.place.is_empty() => &group.place,
        _ => &meeting.place,
    };
    let leader = meeting.leader.or_else(|| group.and_then(|g| g.led_on(meeting.when.date)));
    let what = (&meeting.title, meeting.module, meeting.part, meeting.phases.as_slice());
    (
        meeting.when,
        place,
        &meeting.state,
        what,
        (leader, &meeting.guests, &meeting.for_whom, &meeting.prepares),
    )
}
