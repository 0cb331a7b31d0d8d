//! Planning steps: what a school talks through before it starts.

use serde::{Deserialize, Serialize};

use crate::model::{ids::Code, lang::Localized};

/// What a step's `shows` says that leads to the page of places, where one applies for them.
pub const PLACES_PAGE: &str = "places";
/// The same for who leads the groups.
pub const SUPERVISORS: &str = "supervisors";

/// One planning step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its id, unique in the programme.
    pub id: Code,
    /// Its title.
    pub title: Localized,
    /// What it is good for.
    pub purpose: Localized,
    /// Questions to talk through.
    pub questions: Vec<Question>,
    /// The screen that it leads to, by its code.
    pub shows: Option<Code>,
    /// Who thought of it.
    pub origin: Origin,
    /// Where its content comes from.
    pub sources: Vec<String>,
}

/// Who thought of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Origin {
    /// The programme asks for it; the wording is ours.
    Programme,
    /// A proposal of this program.
    Ours,
}

/// A question to talk through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, unique in the programme.
    pub id: Code,
    /// The question.
    pub text: Localized,
}
