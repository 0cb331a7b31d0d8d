//! What this screen remembers.

use serde::{Deserialize, Serialize};

use crate::{
    app::list::List,
    model::ids::{GroupId, MeetingId, PersonId},
};

/// Selection, filter and what is looked at.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The list with the focus.
    pub list: List,
    /// What is looked at.
    pub view: View,
    /// The group whose people are shown, in place of the groups.
    pub group: Option<GroupId>,
    /// The school year whose hours are shown; none: this one.
    pub year: Option<i32>,
    /// Which weeks the page of a check-in has.
    pub weeks: Weeks,
}

/// Which weeks the page of a check-in has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weeks {
    /// Those since the check-in before.
    #[default]
    Since,
    /// Those of the school year.
    All,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Meetings, attendance and hours of the groups.
    #[default]
    Groups,
    /// Hours of the programmes.
    Programmes,
    /// Goals and priorities with their state.
    Goals,
    /// Needs before and after.
    Needs,
}

impl View {
    /// The next one, round and round.
    pub fn next(self) -> Self {
        match self {
            View::Groups => View::Programmes,
            View::Programmes => View::Goals,
            View::Goals => View::Needs,
            View::Needs => View::Groups,
        }
    }
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// What is written to a file.
    File,
    /// At which of these meetings a participant makes up what was missed, or at an extra one for those who
    /// missed one of the others.
    MakeUp(PersonId, Vec<MeetingId>, Vec<MeetingId>),
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
