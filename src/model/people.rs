//! The people of a unit: who they are, when they are free, what they can lead.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    change::fields,
    ids::{Code, PersonId, UnitId},
    lang::Lang,
    places::Seat,
    text::{Name, Note},
    week::Window,
};

/// A person of the unit, or a guest from another one ([`Person::home`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// First and last name as the school writes it.
    pub name: Name,
    /// Several at once: teacher, supervisor, principal, … (`data/roles.ron`).
    pub roles: BTreeSet<Code>,
    /// The working team (arbetslag / team) they belong to; empty: none.
    pub team: Name,
    /// The stages they teach (`data/stages.ron`).
    pub stages: BTreeSet<Code>,
    /// Whether they have pupils to try things out with.
    pub pupils: OwnPupils,
    /// Their mathematics lessons, every week.
    pub lessons: BTreeSet<Window>,
    /// When they could meet, every week.
    pub free: BTreeSet<Window>,
    /// Years of teaching.
    pub experience: Option<u8>,
    /// Share of a full-time post.
    pub share: Percent,
    /// Modules they would like, best first, at most [`WISHES_MAX`].
    pub wishes: Vec<Code>,
    /// What they may lead.
    pub leading: Leading,
    /// Set when they do not take part, with reason and plan.
    pub outside: Option<Outside>,
    /// The language in which they are written to, where it is another one than that of the school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// Places applied for, by programme.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub seats: BTreeMap<Code, Seat>,
    /// Set for a guest: where they belong. Name, team, stages, pupils, windows and places are then as last seen.
    pub home: Option<Home>,
}

/// The most wishes a person can state, as many as the group builder weighs.
pub const WISHES_MAX: usize = 3;

/// Whether a person has pupils of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OwnPupils {
    /// Nobody has said.
    #[default]
    Unknown,
    /// They have.
    Yes,
    /// They have none: trying out in class must be arranged.
    No,
}

/// A share in per cent, 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent(pub u8);

/// What a person brings as a supervisor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leading {
    /// Training for leading collegial learning.
    pub training: Training,
    /// Share of a full-time post set aside for leading.
    pub share: Percent,
    /// The most groups they may lead; 0 for people who do not lead.
    pub max_groups: u8,
    /// Whether they have a teacher's licence, or lead a school.
    #[serde(default, skip_serializing_if = "Licence::is_unknown")]
    pub licence: Licence,
}

/// Whether a person has a teacher's licence (`domain/facts-sv.md` H-12, H-14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Licence {
    /// Nobody has said.
    #[default]
    Unknown,
    /// They have.
    Yes,
    /// They have none.
    No,
}

impl Licence {
    fn is_unknown(&self) -> bool {
        *self == Licence::Unknown
    }
}

/// Where a supervisor stands with the training.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Training {
    /// None.
    #[default]
    None,
    /// Begun.
    Underway,
    /// Finished.
    Done,
}

/// Why a person is not in the programme, and what is planned instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    /// Why.
    pub reason: Note,
    /// What instead, or when.
    pub plan: Note,
}

/// Where a guest comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Home {
    /// The unit that has the person.
    pub unit: UnitId,
    /// The person there.
    pub person: PersonId,
    /// The unit's name as last seen.
    pub name: Name,
    /// The day on which name and windows were last taken over; older files do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<NaiveDate>,
}

impl Person {
    /// A person of whom only the name is known.
    pub fn new(id: PersonId, name: Name) -> Self {
        Self {
            id,
            name,
            roles: BTreeSet::new(),
            team: Name::default(),
            stages: BTreeSet::new(),
            pupils: OwnPupils::default(),
            lessons: BTreeSet::new(),
            free: BTreeSet::new(),
            experience: None,
            share: Percent(100),
            wishes: Vec::new(),
            leading: Leading::default(),
            outside: None,
            lang: None,
            seats: BTreeMap::new(),
            home: None,
        }
    }

    /// Whether they may lead at least one group.
    pub fn leads(&self) -> bool {
        self.leading.max_groups > 0
    }

    /// The team that they work in, with the unit that has it: teams of two schools may be called the
    /// same. `None` without a team.
    pub fn team_of(&self) -> Option<(Option<UnitId>, &Name)> {
        (!self.team.is_empty()).then_some((self.home.as_ref().map(|home| home.unit), &self.team))
    }

    /// Whether they come from another unit.
    pub fn is_guest(&self) -> bool {
        self.home.is_some()
    }
}

fields! {
    /// A change of one field of a person.
    PersonChange of Person {
        field Name = name: Name;
        set Role = roles: Code;
        field Team = team: Name;
        set Stage = stages: Code;
        field Pupils = pupils: OwnPupils;
        set Lesson = lessons: Window;
        set Free = free: Window;
        field Experience = experience: Option<u8>;
        field Share = share: Percent;
        field Wishes = wishes: Vec<Code>;
        field Training = leading.training: Training;
        field LeadingShare = leading.share: Percent;
        field MaxGroups = leading.max_groups: u8;
        field Licence = leading.licence: Licence;
        field Outside = outside: Option<Outside>;
        field Lang = lang: Option<Lang>;
        map Seat = seats: Code => Seat;
        field Home = home: Option<Home>;
    }
}
