//! Places by application: what is known of a person's place, and of a unit's application as a whole.
//!
//! What can be applied for is data of the programme ([`super::programme::Places`]).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{Code, GroupId, PersonId, UnitId};

/// A person's place in a programme, from the wish to the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// The alternative of the programme that is wanted; none: not said yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternative: Option<Code>,
    /// The day on which the application was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<NaiveDate>,
    /// What was answered.
    #[serde(default, skip_serializing_if = "Answer::is_waiting")]
    pub answer: Answer,
    /// The equipment that was tried, by item; what is not here has not been tried.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub equipment: BTreeMap<Code, Tried>,
}

/// What was answered to an application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Waiting,
    /// There is a place.
    Place,
    /// There may be one if somebody else leaves.
    Reserve,
    /// There is none.
    NoPlace,
}

/// What came of trying a piece of equipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tried {
    /// It works.
    Works,
    /// It is missing, or does not work.
    Missing,
}

/// How a unit applies for places in a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// How many places there are for the unit; none: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    /// Who comes first, where there are fewer places than people; whoever is not named comes after.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<Applicant>,
    /// The group of those who come to the joint introduction. It may be gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<GroupId>,
    /// What an owner has answered to those who apply from its schools.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<Applicant, Answer>,
}

/// Somebody who applies, of this unit or of one below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Applicant {
    /// The unit that has the person.
    pub unit: UnitId,
    /// The person there.
    pub person: PersonId,
}

impl Answer {
    /// All answers, in the order in which people meet them.
    pub const ALL: [Answer; 4] = [Answer::Waiting, Answer::Place, Answer::Reserve, Answer::NoPlace];

    fn is_waiting(&self) -> bool {
        *self == Answer::Waiting
    }
}

impl Seat {
    /// Whether the person is to have a place: an alternative is chosen and nobody has said no.
    pub fn applies(&self) -> bool {
        self.alternative.is_some() && self.answer != Answer::NoPlace
    }
}
