//! Who wants a module: the owner, the principal, the teachers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{change::fields, ids::Code};

/// What has been said about a module, before one is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// The module.
    pub id: Code,
    /// Who is for it.
    pub said: BTreeMap<Voice, Support>,
}

/// Somebody who has a say (`domain/facts-sv.md` 3.1, step 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Voice {
    Owner,
    Principal,
    Teachers,
}

impl Voice {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Voice; 3] = [Voice::Owner, Voice::Principal, Voice::Teachers];
}

/// How many are for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// Who is for it; at most `of`.
    pub for_it: u16,
    /// Who was asked; above 0.
    pub of: u16,
}

impl Ballot {
    /// A module about which nobody has said anything.
    pub fn new(module: Code) -> Self {
        Self { id: module, said: BTreeMap::new() }
    }
}

fields! {
    /// A change of what is said about a module.
    BallotChange of Ballot {
        map Said = said: Voice => Support;
    }
}
