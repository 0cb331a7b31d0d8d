//! What is planned over the terms: chosen modules, planning steps, goals and actions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    change::fields,
    ids::{ChoiceId, Code, GoalId, GroupId, PersonId, PriorityId},
    needs::Progress,
    text::Note,
};

/// Half of a school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Half {
    Autumn,
    Spring,
}

/// A term of a school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Calendar year in which the *school year* starts: spring 2027 is (2026, Spring).
    pub year: i32,
    /// Which half.
    pub half: Half,
}

impl Term {
    /// The term that follows.
    pub fn next(self) -> Self {
        match self.half {
            Half::Autumn => Self { half: Half::Spring, ..self },
            Half::Spring => Self { year: self.year + 1, half: Half::Autumn },
        }
    }

    /// The calendar year in which it lies.
    pub fn calendar_year(self) -> i32 {
        self.year + i32::from(self.half == Half::Spring)
    }
}

/// A module chosen for a term, for the whole unit or for one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// The programme that the module belongs to.
    pub programme: Code,
    /// The module.
    pub module: Code,
    /// The term in which it starts.
    pub term: Term,
    /// The group it is for; none: the whole unit.
    pub group: Option<GroupId>,
    /// Why this one, in the school's words.
    pub reason: Note,
    /// The priorities that it answers.
    pub priorities: BTreeSet<PriorityId>,
}

/// What a unit has noted at one planning step of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepState {
    /// `programme/step`, as [`step_key`] writes it.
    pub id: Code,
    /// Notes, by question.
    pub notes: BTreeMap<Code, Note>,
    /// What was decided.
    pub decision: Note,
    /// Who sees to it.
    pub responsible: Option<PersonId>,
    /// When it should be done.
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub progress: Progress,
}

/// The id of a programme's step; none when the two words are too long together (over 39 characters).
pub fn step_key(programme: Code, step: Code) -> Option<Code> {
    format!("{programme}/{step}").parse().ok()
}

impl StepState {
    /// A step at which nothing has been noted.
    pub fn new(id: Code) -> Self {
        Self {
            id,
            notes: BTreeMap::new(),
            decision: Note::default(),
            responsible: None,
            due: None,
            progress: Progress::default(),
        }
    }
}

/// A goal or an action.
///
/// A long-term goal has short-term goals, those have the leader's actions; how it went is filled in
/// after trying (`domain/facts-no.md` section 3, the leaders' form).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// Long-term, short-term or action.
    pub level: GoalLevel,
    /// The goal above it; none for long-term goals.
    pub parent: Option<GoalId>,
    /// The goal, or what will be tried.
    pub text: Note,
    /// How we know.
    pub sign: Note,
    /// How it went.
    pub outcome: Note,
    /// Who sees to it.
    pub responsible: Option<PersonId>,
    /// When it should be reached.
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub progress: Progress,
    /// The need it answers.
    pub priority: Option<PriorityId>,
}

/// Where a goal stands in the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum GoalLevel {
    Long,
    Short,
    Action,
}

fields! {
    /// A change of one field of a choice.
    ChoiceChange of Choice {
        field Module = module: Code;
        field Term = term: Term;
        field Group = group: Option<GroupId>;
        field Reason = reason: Note;
        set Priority = priorities: PriorityId;
    }
}

fields! {
    /// A change of one field of a planning step.
    StepChange of StepState {
        map Note = notes: Code => Note;
        field Decision = decision: Note;
        field Responsible = responsible: Option<PersonId>;
        field Due = due: Option<NaiveDate>;
        field Progress = progress: Progress;
    }
}

fields! {
    /// A change of one field of a goal.
    GoalChange of Goal {
        field Parent = parent: Option<GoalId>;
        field Text = text: Note;
        field Sign = sign: Note;
        field Outcome = outcome: Note;
        field Responsible = responsible: Option<PersonId>;
        field Due = due: Option<NaiveDate>;
        field Progress = progress: Progress;
        field Priority = priority: Option<PriorityId>;
    }
}
