//! What this screen remembers.

use serde::{Deserialize, Serialize};

use crate::{
    app::list::List,
    model::{
        ids::{Code, EvidenceId, RoundId},
        needs::Cell,
    },
};

/// Which cell, which round, and how the round is looked at.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The cells of the selected stage, dimension by dimension.
    pub list: List,
    /// The selected stage; none: the first one.
    pub stage: Option<Code>,
    /// The round that is shown; none: the newest.
    pub round: Option<RoundId>,
    /// How it is looked at.
    pub look: Look,
}

/// How a round is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// By itself: now, wanted, gap.
    #[default]
    Alone,
    /// Beside another round: before and after.
    Beside,
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// A round, or a new one.
    Round(Option<RoundId>),
    /// The judgement of a cell of a round.
    Cell(RoundId, Cell),
    /// A dimension of the school's own in a round: a new one, or its name.
    Own(RoundId, Option<Code>),
    /// A line of evidence, or a new one about a dimension.
    Evidence(Option<EvidenceId>, Code),
    /// The priority of a dimension in a round.
    Priority(RoundId, Code),
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// A round to show, or a new one.
    Round,
    /// A line of evidence about a dimension, or a new one.
    Evidence(Code),
    /// What to do with a line of evidence about a dimension.
    EvidenceLine(EvidenceId, Code),
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
