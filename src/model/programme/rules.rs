//! Sizes, hours and limits of a programme: defaults that a school may change.

use serde::{Deserialize, Serialize};

use super::Fact;
use crate::model::{ids::Code, week::Minutes};

/// Both ends included; `from` is not above `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FromTo {
    /// The least.
    pub from: u8,
    /// The most.
    pub to: u8,
}

/// How many participants a group has, its supervisor not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizeRule {
    /// Below this there is no group.
    pub hard_floor: Fact<u8>,
    /// Below this a group is small.
    pub min: Fact<u8>,
    /// The size that is advised.
    pub recommended: Fact<FromTo>,
    /// Above this a group is large.
    pub max: Fact<u8>,
}

/// The time that a module takes, for some school forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The school forms; empty: all others of the programme.
    #[serde(default)]
    pub school_forms: Vec<Code>,
    /// Staff's own time for a whole module, minutes.
    pub minutes: Fact<Minutes>,
    /// Over how many terms.
    pub terms: Option<Fact<FromTo>>,
}

/// Limits beyond which the program has something to say; none means nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Planned time below this share of the module's hours is too little, percent.
    pub min_hours_percent: Option<Fact<u8>>,
    /// Meetings that a participant may miss in a module.
    pub max_missed: Option<Fact<u8>>,
    /// Visits of the principal to a group in a module.
    pub visits_a_module: Option<Fact<u8>>,
    /// Talks of principal and supervisor in a term.
    pub check_ins_a_term: Option<Fact<u8>>,
    /// Weeks before the start at which dates and rooms should stand.
    pub weeks_ahead: Option<Fact<u8>>,
    /// Participants that a supervisor may lead, by share of time.
    pub shares: Vec<Fact<Share>>,
    /// Years of teaching that a supervisor should have.
    pub supervisor_years: Option<Fact<u8>>,
    /// Staff's answers in a needs mapping below which it is not theirs, percent.
    pub min_answers_percent: Option<Fact<u8>>,
}

/// How many participants a supervisor with some reduced time may lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Share of a full-time post, percent.
    pub percent: u8,
    /// At most this many participants.
    pub participants: u8,
}
