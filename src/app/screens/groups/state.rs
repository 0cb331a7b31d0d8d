//! What this screen remembers.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::proposals::{
    bounds::Bounds,
    rescore::{Against, Found as FoundFirst},
};
use crate::{
    app::list::{List, RowId},
    i18n::Text,
    model::{
        edit::Edit,
        groups::Hold,
        ids::{Code, GroupId, PersonId, UnitId},
        programme::Programme,
        text::Name,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::groups::{
        answer::{Answer, judge::Judged},
        job::{
            importance::Importance,
            instance::Instance,
            setup::{Frame, Mode, NotPossible},
        },
        possible::{
            Possible,
            length::Shorter,
            placed::Before,
            requests::{Outcome, Request},
        },
        proposal::{
            Proposal,
            difference::Difference,
            earlier::Again,
            others::Company,
            partial::{Asked, Part},
            search::Known,
        },
    },
};

/// The row of those who are in no group.
pub const NOBODY: RowId = RowId::Place(0);
/// The row of whoever leads the selected group, above its people.
pub const LEADER: RowId = RowId::Place(1);

/// Selection and filter, and a proposal that is being looked at.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What is shown: the groups, or a page beside them.
    pub page: Page,
    /// The page from which that was opened: Esc leads back there.
    pub under: Page,
    /// Rows of the page of wishes.
    pub wishes: List,
    /// Rows of the page of supervisors.
    pub leads: List,
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
    /// The people of its selected group.
    pub movers: List,
    /// Whether proposals are compared, and where in the comparison.
    pub compared: Option<List>,
    /// The other proposals that are kept, in order of their numbers.
    pub kept: Vec<Shown>,
    /// How many proposals there have been: the number of the latest.
    pub numbered: usize,
    /// What is known of the least cost of the jobs that were searched.
    pub bounds: Bounds,
    /// What was found out before a search: whether it is possible at all.
    pub possible: Option<Box<Possibly>>,
    /// Of what that is the answer: the school, and how its groups are built.
    pub possible_of: Option<Box<(Unit, Setup)>>,
    /// What shorter meetings would give those whom the search of that job left without a place.
    pub shorter: Option<(u64, Shorter)>,
    /// What the search that goes on would have to say at its end: that nothing better was found.
    pub nothing: Option<Box<Shown>>,
    /// The group that is being parted in two.
    pub dividing: Option<Box<Dividing>>,
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
    /// What is sought.
    pub sought: Sought,
}

/// What a job in the background seeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// Groups, in that way.
    Groups(Way),
    /// Whether everybody can have a group, and what is missing.
    Possible,
}

/// What is asked of a search for groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// All groups anew, but for what is locked.
    Everything,
    /// Places for those who have none.
    OnlyUnplaced,
    /// All groups anew, with those who have met before.
    AsBefore,
    /// All groups anew, with others than before.
    Different,
}

impl Way {
    /// All of them.
    pub const ALL: [Way; 4] = [Way::Everything, Way::OnlyUnplaced, Way::AsBefore, Way::Different];
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
    /// Which proposal it is, from 1.
    pub number: usize,
    /// The search that it comes from, and its job.
    pub from: (Way, u64),
    /// What the search knew, and what it found.
    pub solved: Solved,
    /// What changes, group by group.
    pub differences: Vec<Difference>,
    /// What the search gave: the rest is that against the unit as it is.
    pub found: Arc<FoundFirst>,
    /// What the rest was worked out against; none: not yet.
    pub against: Option<Against>,
    /// Why it fits no more.
    pub unfit: Option<Text>,
    /// What of it is marked, to be taken alone.
    pub asked: Asked,
    /// What taking only that means; none while nothing is marked.
    pub part: Option<Box<Parted>>,
}

/// What a search knew and found.
#[derive(Clone, Debug)]
pub struct Solved {
    /// The programme whose groups they are.
    pub programme: Code,
    /// The job.
    pub instance: Arc<Instance>,
    /// What was settled in it before the search.
    pub frame: Frame,
    /// The answer.
    pub answer: Answer,
    /// The groups of today, judged by the same measure.
    pub today: Judged,
    /// The groups of the proposal.
    pub then: Judged,
}

/// A part of a proposal.
#[derive(Clone, Debug)]
pub struct Parted {
    /// What it means.
    pub part: Part,
    /// The edits, as one.
    pub edit: Edit,
    /// Everything with them, judged.
    pub then: Judged,
    /// The unit with them.
    pub after: Unit,
    /// What changes by them, group by group.
    pub differences: Vec<Difference>,
}

/// Whether everybody can have a group, and what is missing.
#[derive(Clone, Debug)]
pub struct Possibly {
    /// What can be said before a search.
    pub possible: Possible,
    /// The smallest change that would do; none: it was not sought to the end.
    pub outcome: Option<Outcome>,
    /// How long a meeting is.
    pub length: Minutes,
    /// What shorter meetings give; none: that was not worked out yet.
    pub shorter: Option<Shorter>,
    /// The same where all groups are built anew, if even so not everybody has a place; none: not asked.
    pub shorter_anew: Option<Shorter>,
    /// Whether those who have a group keep it.
    pub mode: Mode,
    /// Whether everybody has a place when all groups are built anew.
    pub anew: bool,
}

impl Possibly {
    /// Whether the smallest change was sought to the end.
    pub fn is_whole(&self) -> bool {
        !matches!(self.outcome, None | Some(Outcome::Stopped))
    }
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// A new group.
    New,
    /// What a group is.
    Group(GroupId),
    /// A talk of the principal and the supervisor of a group; without a day a new one.
    CheckIn(GroupId, Option<NaiveDate>),
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
    /// The group to which a person goes from one, and whether a proposal may move them later.
    Move(PersonId, Option<GroupId>, Hold),
    /// The person of another group to change places with.
    Swap(PersonId, GroupId, Hold),
    /// The reasons for where a person is, from which they can be moved.
    Reasons(PersonId, BTreeMap<usize, GroupId>),
    /// The reasons for who leads a group, from which another can be chosen.
    ReasonsLed,
    /// The group with which one becomes one.
    Merge(GroupId, Hold),
    /// What of a group a proposal must leave as it is.
    Lock(GroupId),
    /// Who leads a group.
    Supervisor(GroupId),
    /// The group that somebody is to lead.
    Lead(PersonId),
    /// When a group meets: the windows in the order of the list.
    Window(GroupId, Vec<Window>),
    /// How to search, or which kept proposal to look at, in the order of the list.
    Way(Vec<Wish>),
    /// Changes that would give everybody a place, by the line on which they stand.
    Requests(BTreeMap<usize, Offer>),
    /// Those who said yes, by the line on which they stand: what they said is written down.
    Answers(BTreeMap<usize, Offer>),
    /// To make a change, once it has been shown.
    Change(Offer),
}

/// A change that would give people a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// People say that they can at one more time, or lead more groups.
    Requests(Vec<Request>),
    /// No meeting is longer than that.
    Length(Minutes),
}

/// What is wished where a way to search is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A search.
    Search(Way),
    /// The kept proposal with that number.
    Look(usize),
}

impl State {
    /// The list that has the focus.
    pub fn list(&self) -> &List {
        if let Some(dividing) = &self.dividing {
            return &dividing.list;
        }
        match (&self.shown, &self.compared, self.focus) {
            _ if self.page == Page::Wishes => &self.wishes,
            _ if self.page == Page::Leads => &self.leads,
            (Some(_), Some(list), _) => list,
            (Some(_), None, Focus::Groups) => &self.proposed,
            (Some(_), None, Focus::Members) => &self.movers,
            (None, _, Focus::Groups) => &self.list,
            (None, _, Focus::Members) => &self.members,
        }
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self) -> &mut List {
        if let Some(dividing) = &mut self.dividing {
            return &mut dividing.list;
        }
        match (&self.shown, &mut self.compared, self.focus) {
            _ if self.page == Page::Wishes => &mut self.wishes,
            _ if self.page == Page::Leads => &mut self.leads,
            (Some(_), Some(list), _) => list,
            (Some(_), None, Focus::Groups) => &mut self.proposed,
            (Some(_), None, Focus::Members) => &mut self.movers,
            (None, _, Focus::Groups) => &mut self.list,
            (None, _, Focus::Members) => &mut self.members,
        }
    }
}

/// What a search for groups needs besides the unit. Everything is its own, so that it can go to a thread.
#[derive(Clone, Debug, PartialEq)]
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
    /// What is wished of people who have met before.
    pub again: Again,
    /// Groups with one time a week where the school wants two, for which one is known at which all can.
    pub second: BTreeMap<GroupId, Window>,
    /// Proposals that there are already: truly other groups are sought.
    pub known: Vec<Company>,
    /// Proposals that are kept, where it is asked what is possible: no less than they have.
    pub found: Vec<Before>,
    /// Ids for new groups, more than can be needed.
    pub ids: Vec<GroupId>,
    /// What a group is called, before its number.
    pub word: String,
}

/// What a search has found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The proposal, or why there is none.
    pub result: Result<(Proposal, Solved), NotPossible>,
    /// What is known of the least possible cost.
    pub known: Known,
}
