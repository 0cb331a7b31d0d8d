//! What this screen remembers.

use serde::{Deserialize, Serialize};

use crate::{app::list::List, model::ids::Code};

/// Selection and filter.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The steps of the programmes that the unit follows.
    pub list: List,
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// What is noted at a step of a programme.
    Step(Code, Code),
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// A programme to follow, or to follow no longer.
    Programme,
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
