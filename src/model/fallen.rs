//! Days that somebody said fall out: remembered, so that nothing is planned on them again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    ids::{GroupId, PersonId},
    text::{Name, Note},
};

/// What falls out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum What {
    /// Every meeting.
    All,
    /// Meetings of a group.
    Group(GroupId),
    /// Meetings that a person leads.
    Leader(PersonId),
    /// Meetings in a place.
    Place(Name),
}

/// Days on which something falls out, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FallenDays {
    /// First day.
    pub first: NaiveDate,
    /// Last day, not before `first`.
    pub last: NaiveDate,
    /// What.
    pub what: What,
    /// Why; empty: nobody said.
    pub reason: Note,
}

impl What {
    /// Whether a meeting of that group, led by that person in that place, is meant.
    pub fn is_of(&self, group: GroupId, leader: Option<PersonId>, place: Option<&Name>) -> bool {
        match self {
            What::All => true,
            What::Group(id) => *id == group,
            What::Leader(id) => leader == Some(*id),
            What::Place(name) => place == Some(name),
        }
    }
}

impl FallenDays {
    /// Whether `date` lies in it, both ends included.
    pub fn holds(&self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }
}
