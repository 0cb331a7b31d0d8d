//! What this screen remembers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    app::{list::List, msg::ImportPreview},
    model::ids::PersonId,
};

/// Selection and filter, who is marked, and the week that is open.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The list with the focus.
    pub list: List,
    /// People who were marked to be changed together.
    pub marked: BTreeSet<PersonId>,
    /// The week grid, when it is open.
    pub week: Option<Week>,
    /// A staff list that was read and is looked at.
    pub import: Option<Box<ImportPreview>>,
}

/// Where the cursor is in the week grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Days after Monday.
    pub day: usize,
    /// Slots after the start of the grid.
    pub slot: u16,
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// A new person.
    New,
    /// A person who is there.
    Edit(PersonId),
    /// Several at once.
    Several(BTreeSet<PersonId>),
    /// Which file to read.
    File,
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// The form of a person whose details were read.
    Edit(PersonId),
    /// A module that a person would like, or no longer.
    Wish(PersonId),
    /// A file to read a staff list from.
    File(Vec<String>),
    /// The staff list that was looked at.
    TakeIn,
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
