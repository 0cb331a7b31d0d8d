//! What this screen remembers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    app::list::List,
    model::{
        edit::Edit,
        ids::{Code, GroupId, PaperId, PersonId},
        places::Applicant,
    },
};

/// The programme that is shown, the page that is open, selection and filter.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What the shown programme consists of.
    pub list: List,
    /// The lines of the open page.
    pub lines: List,
    /// The programme that is shown; none: the first.
    pub shown: Option<Code>,
    /// What is open.
    pub page: Page,
    /// People who were marked on the page of places, to be changed together.
    pub marked: BTreeSet<PersonId>,
}

/// What is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The programme with its steps, conditions, dates and papers.
    #[default]
    Programme,
    /// A step of a programme.
    Step(Code, Code),
    /// A paper that is being filled in.
    Paper(PaperId),
    /// The places that people apply for in a programme.
    Places(Code),
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// What is noted at a step of a programme.
    Step(Code, Code),
    /// A step of an own programme; none: a new one.
    OwnStep(Code, Option<Code>),
    /// What a paper is for, and when it is due and was handed in.
    Paper(PaperId),
    /// The fields of a paper, tables apart.
    Fields(PaperId),
    /// A row of a table of a paper.
    Row(PaperId, Code, u16),
    /// From when a series runs, and for whom.
    Series(Code),
    /// A person's place in a programme.
    Seat(Code, PersonId),
    /// The equipment of one person or several.
    Equipment(Code, BTreeSet<PersonId>),
    /// A group that was formed outside, or a new one of these people.
    Outside(Code, Option<GroupId>, BTreeSet<PersonId>),
    /// How many places there are.
    Limit(Code),
    /// The joint introduction.
    Introduction(Code),
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// A programme to look at.
    Programme,
    /// What to do with the programme that was looked at.
    Look(Code),
    /// What is new in a programme: a step, or one of its forms.
    New(Code),
    /// Whether proposed days are taken in.
    Take(Box<Edit>),
    /// The alternative of these people.
    Alternative(Code, BTreeSet<PersonId>),
    /// What these people were answered.
    Answer(Code, BTreeSet<Applicant>),
    /// The group of these people.
    PlacesGroup(Code, BTreeSet<PersonId>),
}

impl State {
    /// The list that has the focus.
    pub fn list(&self) -> &List {
        if self.page == Page::Programme { &self.list } else { &self.lines }
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self) -> &mut List {
        if self.page == Page::Programme { &mut self.list } else { &mut self.lines }
    }

    /// Opens a page with the cursor on its n-th line.
    pub fn open(&mut self, page: Page, line: usize) {
        self.page = page;
        self.lines = List::default();
        self.lines.select(crate::app::list::RowId::Place(line));
    }
}
