//! What this screen remembers.

use serde::{Deserialize, Serialize};

use crate::{
    app::list::List,
    model::{ids::GoalId, plan::GoalLevel},
};

/// Selection and filter.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The list with the focus.
    pub list: List,
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// A new goal or action, below another one.
    New(GoalLevel, Option<GoalId>),
    /// A goal or action that is there.
    Goal(GoalId),
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// What a new one shall be; the places are those of what was offered.
    New(Vec<(GoalLevel, Option<GoalId>)>),
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
