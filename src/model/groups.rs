//! Groups: who meets with whom, when, led by whom, on what.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    change::fields,
    ids::{Code, GroupId, PersonId},
    meetings::Meeting,
    text::Name,
    week::{Minutes, Window},
};

/// A group that meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// What people call it.
    pub name: Name,
    /// The programme it follows.
    pub programme: Option<Code>,
    /// The module it works with; groups without one are normal.
    pub module: Option<Code>,
    /// Members. The supervisor may be one of them.
    pub members: BTreeMap<PersonId, Membership>,
    /// Who leads.
    pub supervisor: Option<PersonId>,
    /// When it meets: one or two windows a week (a programme's joint phases may differ in length).
    pub windows: BTreeSet<Window>,
    /// Where it meets: a room or a link.
    pub place: Name,
    /// What a proposal must leave as it is.
    pub locks: BTreeSet<Lock>,
    /// The days on which a principal and the supervisor talk about the group, to come or past.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub check_ins: BTreeMap<NaiveDate, CheckIn>,
    /// Who has not been told of a talk as it is now, by its day, with what they know of it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub check_ins_untold: BTreeMap<NaiveDate, BTreeMap<PersonId, KnownTalk>>,
    /// Who leads instead of the supervisor for a time, by the first day of it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stand_ins: BTreeMap<NaiveDate, StandIn>,
    /// Who formed it and leads it where that is done outside, for people of many schools: those here are
    /// only some of its members. Empty: the group is the unit's own.
    #[serde(default, skip_serializing_if = "Name::is_empty")]
    pub led_outside: Name,
    /// Weekly windows that it had before, at which meetings stood when it got others: those were made for them.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub windows_before: BTreeSet<Window>,
}

/// Somebody who leads a group for a time, or that nobody does yet. Where two are said of one day, the later one
/// holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandIn {
    /// Who; the supervisor, who is away then: nobody yet.
    pub who: PersonId,
    /// The last day; none: until further notice.
    pub until: Option<NaiveDate>,
    /// For whom: it holds only while that person is the group's supervisor. None: for whoever is, as
    /// older files say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<PersonId>,
}

impl StandIn {
    /// Who leads; none: nobody yet.
    pub fn leads(&self) -> Option<PersonId> {
        (self.of != Some(self.who)).then_some(self.who)
    }
}

/// A talk of a principal and the supervisor about how it goes: nothing of what they say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// With whom the supervisor talks; none: somebody who is not on the list.
    pub with: Option<PersonId>,
    /// When on that day; none: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Minutes>,
}

/// What calendars outside must be told of talks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talks {
    /// The revision in which any talk last changed.
    pub changed: u64,
    /// Talks that were removed, by group and day: calendars that have them must drop them.
    pub gone: BTreeMap<GroupId, BTreeMap<NaiveDate, GoneTalk>>,
}

impl Talks {
    /// Whether there never was one.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// A talk as it was: one that was removed, or as somebody knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoneTalk {
    /// Who led the group that day.
    pub leads: Option<PersonId>,
    /// The talk.
    pub talk: CheckIn,
}

/// What somebody knows of the talk on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KnownTalk {
    /// That there is none with them.
    Nothing,
    /// This one.
    Talk(GoneTalk),
}

impl From<Option<GoneTalk>> for KnownTalk {
    fn from(talk: Option<GoneTalk>) -> Self {
        talk.map_or(KnownTalk::Nothing, KnownTalk::Talk)
    }
}

/// The most weekly windows of a group.
pub const WINDOWS_MAX: usize = 2;

/// A person's time in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// First day; none: from the start.
    pub from: Option<NaiveDate>,
    /// Last day; none: to the end.
    pub until: Option<NaiveDate>,
    /// Whether a proposal may move the person.
    pub hold: Hold,
    /// A leave inside that time: the place is kept, the person is not counted on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<Away>,
}

/// A leave of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Away {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none: until further notice.
    pub until: Option<NaiveDate>,
}

/// Where a day lies in a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum MemberState {
    In,
    Away,
    Coming,
    Left,
}

impl Membership {
    /// Whether the person is in the group on a day, on leave from it, not yet or no more.
    pub fn on(&self, day: NaiveDate) -> MemberState {
        if self.until.is_some_and(|until| until < day) {
            MemberState::Left
        } else if self.from.is_some_and(|from| day < from) {
            MemberState::Coming
        } else if self.is_away(day) {
            MemberState::Away
        } else {
            MemberState::In
        }
    }

    /// Whether a leave covers a day.
    pub fn is_away(&self, day: NaiveDate) -> bool {
        self.away.is_some_and(|away| away.from <= day && away.until.is_none_or(|last| day <= last))
    }
}

/// Whether a placement was made by hand and stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Hold {
    /// A proposal may move the person.
    #[default]
    Loose,
    /// Placed by hand: stays.
    Locked,
}

/// A part of a group that a proposal must not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Lock {
    Members,
    Windows,
    Supervisor,
    Module,
}

impl Group {
    /// Whether somebody talks with whoever leads it on some day.
    pub fn talks_with(&self, person: PersonId) -> bool {
        self.check_ins.values().any(|talk| talk.with == Some(person))
    }

    /// An empty group.
    pub fn new(id: GroupId, name: Name) -> Self {
        Self {
            id,
            name,
            programme: None,
            module: None,
            members: BTreeMap::new(),
            supervisor: None,
            windows: BTreeSet::new(),
            place: Name::default(),
            locks: BTreeSet::new(),
            check_ins: BTreeMap::new(),
            check_ins_untold: BTreeMap::new(),
            stand_ins: BTreeMap::new(),
            led_outside: Name::default(),
            windows_before: BTreeSet::new(),
        }
    }

    /// Whether it was formed outside, and most of its members may be people who are not known here.
    pub fn is_outside(&self) -> bool {
        !self.led_outside.is_empty()
    }

    /// Whether somebody leads it, here or outside.
    pub fn is_led(&self) -> bool {
        self.supervisor.is_some() || self.is_outside()
    }

    /// The members on a day.
    pub fn members_on(&self, day: NaiveDate) -> impl Iterator<Item = PersonId> {
        self.members.iter().filter(move |(_, m)| m.on(day) == MemberState::In).map(|(&id, _)| id)
    }

    /// The members for whom a meeting of the group is: those on its day, and of what makes up a missed one
    /// only those who missed it.
    pub fn members_at(&self, meeting: &Meeting) -> impl Iterator<Item = PersonId> {
        self.members_on(meeting.when.date).filter(|&id| meeting.is_for(id))
    }

    /// Whether a stand-in holds: one for somebody who is no longer the supervisor does not.
    pub fn holds(&self, stand_in: &StandIn) -> bool {
        stand_in.of.is_none_or(|of| self.supervisor == Some(of))
    }

    /// What is said of the supervisor's absence on a day.
    pub fn standing_in_on(&self, day: NaiveDate) -> Option<StandIn> {
        let begun = self.stand_ins.range(..=day).rev().map(|(_, stand_in)| *stand_in);
        begun.filter(|one| one.until.is_none_or(|last| day <= last)).find(|one| self.holds(one))
    }

    /// Who stands in for the supervisor on a day.
    pub fn stand_in_on(&self, day: NaiveDate) -> Option<PersonId> {
        self.standing_in_on(day).and_then(|stand_in| stand_in.leads())
    }

    /// The stand-ins that hold on a day or later, with their first day.
    pub fn stand_ins_from(&self, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, StandIn)> {
        let all = self.stand_ins.iter().map(|(&from, &one)| (from, one));
        all.filter(move |(_, one)| self.holds(one) && one.until.is_none_or(|last| day <= last))
    }

    /// Who leads on a day: the one who stands in, nobody where nobody does yet, else the supervisor.
    pub fn led_on(&self, day: NaiveDate) -> Option<PersonId> {
        self.standing_in_on(day).map_or(self.supervisor, |stand_in| stand_in.leads())
    }
}

fields! {
    /// A change of one field of a group.
    GroupChange of Group {
        field Name = name: Name;
        field Programme = programme: Option<Code>;
        field Module = module: Option<Code>;
        map Member = members: PersonId => Membership;
        field Supervisor = supervisor: Option<PersonId>;
        set Window = windows: Window;
        field Place = place: Name;
        set Lock = locks: Lock;
        map CheckIn = check_ins: NaiveDate => CheckIn;
        map CheckInUntold = check_ins_untold: NaiveDate => BTreeMap<PersonId, KnownTalk>;
        map StandIn = stand_ins: NaiveDate => StandIn;
        field LedOutside = led_outside: Name;
        set WindowBefore = windows_before: Window;
    }
}
