//! What this screen remembers.

use serde::{Deserialize, Serialize};

use crate::{
    app::list::List,
    model::{ids::UnitId, school_year::Country, unit::UnitKind},
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
    /// A new unit of that kind in that country.
    New(UnitKind, Country),
    /// What is said about the open unit.
    About(UnitId),
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// What a new unit is, and where.
    Kind,
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
