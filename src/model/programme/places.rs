//! Places by application: a programme in which each teacher asks for one of several alternatives and
//! somebody outside forms the groups.

use serde::{Deserialize, Serialize};

use super::Fact;
use crate::model::{
    ids::Code,
    lang::Localized,
    week::{Minutes, Window},
};

/// What a teacher can apply for, what everybody needs, and how it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Places {
    /// What a teacher chooses between, in order.
    pub alternatives: Vec<Alternative>,
    /// What is checked of each participant, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equipment: Vec<Equipment>,
    /// A gathering of all before the groups begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Introduction>,
    /// Who forms the groups and leads them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formed_by: Option<Fact<Localized>>,
}

/// A module at a time of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// Its id, unique in the programme: the number under which people know it.
    pub id: Code,
    /// The module.
    pub module: Fact<Code>,
    /// When its groups meet.
    pub window: Fact<Window>,
}

/// Something that a participant needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Equipment {
    /// Its id, unique in the programme.
    pub id: Code,
    /// A word, for lists.
    pub short: Localized,
    /// What it must be.
    pub needs: Fact<Localized>,
}

/// The gathering before the groups begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Introduction {
    /// For whom it is, by role.
    pub roles: Fact<Vec<Code>>,
    /// How long it takes; none: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Fact<Minutes>>,
}

impl Places {
    /// The alternative of that id.
    pub fn alternative(&self, id: Code) -> Option<&Alternative> {
        self.alternatives.iter().find(|alternative| alternative.id == id)
    }
}
