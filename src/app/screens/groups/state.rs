//! What this screen remembers.

use serde::{Deserialize, Serialize};

use crate::{
    app::list::{List, RowId},
    model::{
        ids::{Code, GroupId, PersonId, UnitId},
        programme::Programme,
        text::Name,
        unit::Unit,
        week::Window,
    },
    planning::groups::{
        importance::Importance,
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
    /// What is shown: the groups, or a page beside them.
    pub page: Page,
    /// Rows of the page of wishes.
    pub wishes: List,
    /// Rows of the page of supervisors.
    pub leads: List,
    /// What counted how much in the search that was started last.
    pub made_with: Importance,
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
}

/// A page of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The groups and their people.
    #[default]
    Groups,
    /// What is wished of the groups.
    Wishes,
    /// Who leads or could lead.
    Leads,
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
    /// When somebody begins, ends and is away.
    Member(GroupId, PersonId),
    /// A pair of people; none: a new one.
    Pair(Option<Code>),
    /// How much something counts, as a number.
    Weight(Code),
    /// What somebody brings as a supervisor.
    Lead(PersonId),
    /// Who takes over the groups of a supervisor.
    TakeOver(PersonId),
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// People to take into a group; those of other units in the order of the list.
    Add(GroupId, Vec<(UnitId, PersonId)>),
    /// A team to make a group of: the teams in the order of the list.
    Team(Vec<Name>),
    /// The group to which a person goes.
    Move(PersonId, Option<GroupId>),
    /// The person of another group to change places with.
    Swap(PersonId, GroupId),
    /// What of a group a proposal must leave as it is.
    Lock(GroupId),
    /// Who leads a group.
    Supervisor(GroupId),
    /// The group that somebody is to lead.
    Lead(PersonId),
    /// When a group meets: the windows in the order of the list.
    Window(GroupId, Vec<Window>),
}

impl State {
    /// The list that has the focus.
    pub fn list(&self) -> &List {
        match (&self.shown, self.focus) {
            _ if self.page == Page::Wishes => &self.wishes,
            _ if self.page == Page::Leads => &self.leads,
            (Some(_), _) => &self.proposed,
            (None, Focus::Groups) => &self.list,
            (None, Focus::Members) => &self.members,
        }
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self) -> &mut List {
        match (&self.shown, self.focus) {
            _ if self.page == Page::Wishes => &mut self.wishes,
            _ if self.page == Page::Leads => &mut self.leads,
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
    /// How much each thing counts where the unit says nothing itself.
    pub importance: Importance,
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
