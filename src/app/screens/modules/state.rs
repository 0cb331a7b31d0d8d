//! What this screen remembers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    app::list::List,
    model::{
        ids::{ChoiceId, Code},
        lang::Lang,
    },
    planning::ranking::Whom,
};

/// Selection, filter, and which modules are looked at.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Chosen modules, then all modules, best first.
    pub list: List,
    /// Only of this programme; none: of those that the unit follows.
    pub programme: Option<Code>,
    /// For which stages, or those that are hidden.
    pub whose: Whose,
    /// For whom they are ranked.
    pub whom: Whom,
    /// What the screen shows.
    pub look: Look,
    /// Modules to compare, at most [`COMPARED`].
    pub marked: BTreeSet<Code>,
}

/// The most modules that are compared.
pub const COMPARED: usize = 3;

/// What the screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Modules, best first.
    #[default]
    Ranking,
    /// Some of them side by side.
    Compare,
    /// What is chosen, term by term.
    Terms,
}

/// Whose modules are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Those for the unit's stages.
    #[default]
    Ours,
    /// Those for any stage.
    All,
    /// Those that the unit hides.
    Hidden,
}

/// What the order of the list goes by, besides the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// For whom.
    pub whom: Whom,
    /// Of which programme.
    pub programme: Option<Code>,
    /// Whose.
    pub whose: Whose,
    /// What the filter asks for.
    pub filter: String,
    /// The language that the filter is typed in.
    pub lang: Lang,
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// Choose a module.
    Choose(Code),
    /// Change a choice.
    Choice(ChoiceId),
    /// A module of the unit's own, or a new one.
    Module(Option<Code>),
    /// A programme of the unit's own, or a new one.
    Programme(Option<Code>),
    /// Who wants a module.
    Votes(Code),
    /// How much each part of a score weighs.
    Weights,
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// Which programme's modules to look at.
    Programme,
    /// What to make.
    New,
    /// For whom to rank.
    Whom,
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
