//! What this screen remembers.

use serde::{Deserialize, Serialize};

use crate::{app::list::List, model::ids::Code};

/// Selection.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The list with the focus.
    pub list: List,
}

/// The forms of this screen: the one about the unit belongs to the list of units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// A limit, a weight, or how much a rule matters.
    Limit(Code),
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// Who of the unit's people this login is.
    Me,
    /// A limit, a weight or a rule.
    Limits,
}

impl State {
    /// The list that has the focus.
    pub fn list(&self) -> &List {
        &self.list
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self) -> &mut List {
        &mut self.list
    }
}
