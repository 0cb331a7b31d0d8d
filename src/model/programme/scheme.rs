//! A programme as a scheme: conditions, papers, deadlines and money.

use serde::{Deserialize, Serialize};

use super::Fact;
use crate::model::{ids::Code, lang::Localized};

/// Rules under which an owner gets support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// What must be so.
    pub conditions: Vec<Condition>,
    /// When papers are due.
    #[serde(default)]
    pub deadlines: Vec<Deadline>,
    /// Amounts and shares.
    #[serde(default)]
    pub money: Vec<MoneyRule>,
}

/// Something that must be so; people tick it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Its id, unique in the programme.
    pub id: Code,
    /// What must be so.
    pub text: Fact<Localized>,
}

/// When a paper is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Its id, unique in the programme.
    pub id: Code,
    /// What is due.
    pub name: Localized,
    /// The day of the year; none: set by somebody else, to be written by the owner.
    pub day: Option<Fact<YearDay>>,
    /// The paper.
    pub paper: Option<Code>,
}

/// A day of any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearDay {
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A rule about money, in the currency of the programme's country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyRule {
    /// Its id, unique in the programme.
    pub id: Code,
    /// What it is about.
    pub name: Localized,
    /// How much.
    pub amount: Fact<Amount>,
}

/// How much money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Amount {
    /// A share of the grant, percent, on top of it.
    PercentOfGrant(u8),
    /// Whole kronor for each supervisor.
    PerSupervisor(u32),
    /// Whole kronor for each participant.
    PerParticipant(u32),
    /// Whole kronor in all.
    Total(u32),
}
