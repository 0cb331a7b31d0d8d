//! What this screen remembers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    app::list::{List, RowId},
    model::{
        groups::Hold,
        ids::{Code, GroupId, PersonId, UnitId},
        programme::Programme,
        text::Name,
        unit::Unit,
        week::Window,
    },
    planning::groups::{
        proposal::Proposal,
        search::Known,
        setup::{Mode, NotPossible},
    },
};

/// The row of those who are in no group.
pub const NOBODY: RowId = RowId::Place(0);

/// Selection and filter, and a proposal that is being looked at.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The groups.
    pub list: List,
    /// The members of the selected group.
    pub members: List,
    /// Which of both has the keys.
    pub focus: Focus,
    /// The search that goes on.
    pub search: Option<Search>,
    /// The proposal that is looked at.
    pub shown: Option<Box<Shown>>,
    /// Its groups and people without one.
    pub proposed: List,
    /// The group that is being parted in two.
    pub dividing: Option<Box<Dividing>>,
}

/// A group that is being parted in two; nothing is changed yet.
#[derive(Clone, Debug)]
pub struct Dividing {
    /// Which.
    pub group: GroupId,
    /// Who goes to the new one.
    pub goes: BTreeSet<PersonId>,
    /// Whether a proposal may move them later.
    pub hold: Hold,
    /// Its members.
    pub list: List,
}

/// Which list has the keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The groups.
    #[default]
    Groups,
    /// The people of the selected one.
    Members,
}

/// A search that goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Search {
    /// Its job.
    pub job: u64,
    /// Steps made.
    pub done: u64,
    /// Steps to make.
    pub of: u64,
}

/// A proposal and the unit as it would be.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What is proposed.
    pub proposal: Proposal,
    /// What it costs in all.
    pub cost: i64,
    /// What is known of the least possible cost.
    pub known: Known,
    /// The unit with the proposal made.
    pub after: Unit,
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// A new group.
    New,
    /// What a group is.
    Group(GroupId),
    /// A talk of the principal and the supervisor of a group.
    CheckIn(GroupId),
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// People to take into a group; those of other units in the order of the list.
    Add(GroupId, Vec<(UnitId, PersonId)>),
    /// A team to make a group of: the teams in the order of the list.
    Team(Vec<Name>),
    /// The group to which a person goes from one, and whether a proposal may move them later.
    Move(PersonId, Option<GroupId>, Hold),
    /// The person of another group to change places with.
    Swap(PersonId, GroupId, Hold),
    /// The reasons for where a person is, from which they can be moved.
    Reasons(PersonId),
    /// The group with which one becomes one.
    Merge(GroupId, Hold),
    /// What of a group a proposal must leave as it is.
    Lock(GroupId),
    /// Who leads a group.
    Supervisor(GroupId),
    /// When a group meets: the windows in the order of the list.
    Window(GroupId, Vec<Window>),
}

impl State {
    /// The list that has the focus.
    pub fn list(&self) -> &List {
        if let Some(dividing) = &self.dividing {
            return &dividing.list;
        }
        match (&self.shown, self.focus) {
            (Some(_), _) => &self.proposed,
            (None, Focus::Groups) => &self.list,
            (None, Focus::Members) => &self.members,
        }
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self) -> &mut List {
        if let Some(dividing) = &mut self.dividing {
            return &mut dividing.list;
        }
        match (&self.shown, self.focus) {
            (Some(_), _) => &mut self.proposed,
            (None, Focus::Groups) => &mut self.list,
            (None, Focus::Members) => &mut self.members,
        }
    }
}

/// What a search for groups needs besides the unit. Everything is its own, so that it can go to a thread.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The same seed gives the same groups.
    pub seed: u64,
    /// How many changes are tried, round by round; each round that finds something better shows it.
    pub rounds: Vec<u32>,
    /// The programme whose groups are built.
    pub programme: Programme,
    /// The module whose meetings set the length.
    pub module: Option<crate::model::catalogue::Module>,
    /// Modules to choose from.
    pub modules: Vec<Code>,
    /// The day from which the groups hold.
    pub on: chrono::NaiveDate,
    /// What may change.
    pub mode: Mode,
    /// Ids for new groups, more than can be needed.
    pub ids: Vec<GroupId>,
    /// What a group is called, before its number.
    pub word: String,
}

/// What a search has found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The proposal, or why there is none.
    pub result: Result<Proposal, NotPossible>,
    /// What it costs in all.
    pub cost: i64,
    /// What is known of the least possible cost.
    pub known: Known,
}
