//! A survey that was read, before anything of it is taken in: what columns and answers are taken for,
//! what would stand, and what a person says about it by hand. The file itself stays as it is, and no
//! row of it comes here.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    i18n::Text,
    model::{
        edit::Edit,
        ids::{Code, RoundId, UnitId},
        needs::Mark,
        survey::{Column, Survey, Voices},
        text::{Line, Name},
    },
    planning::needs::survey::{Label, Named, Proposed, Step},
};

/// A survey that was read, and what it would put into the unit.
#[derive(Clone, Debug)]
pub struct SurveyPreview {
    /// The name of the file.
    pub file: String,
    /// The unit that it was read for.
    pub unit: UnitId,
    /// What each column is taken for.
    pub columns: Vec<ColumnShown>,
    /// What each answer of the rated columns is taken for.
    pub steps: Vec<Step>,
    /// The answers by which people say where they teach, and which stages each means.
    pub named: Vec<Named>,
    /// What a person should know before anything else: where the answers will stand, and why.
    pub warning: Option<Text>,
    /// The roles of those who answered, and of the people of the unit.
    pub roles: BTreeSet<Code>,
    /// The record as it would stand, the struck texts not among its comments.
    pub survey: Survey,
    /// All free texts that could be kept, the struck ones too.
    pub comments: BTreeSet<Line<400>>,
    /// What was counted and what was left out, to read.
    pub said: Vec<Text>,
    /// The version of the same survey that the unit has already.
    pub before: Option<Name>,
    /// The edit that takes it in.
    pub edit: Edit,
}

/// A column and what it is taken for, in words.
#[derive(Clone, Debug)]
pub struct ColumnShown {
    /// What it is taken for.
    pub proposed: Proposed,
    /// The same in words.
    pub means: Text,
    /// How sure that is.
    pub sure: Text,
    /// Where that comes from.
    pub why: Text,
}

/// What a person said about a survey by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    /// The round that it goes into; none: the newest.
    pub round: Option<RoundId>,
    /// Columns by name, where the proposal was wrong.
    pub columns: BTreeMap<Label, Column>,
    /// Answers, where the proposal was wrong; none: not counted.
    pub scale: BTreeMap<String, Option<Mark>>,
    /// Which stages an answer means, where the proposal was wrong; empty: none.
    pub stages: BTreeMap<String, BTreeSet<Code>>,
    /// Who was asked.
    pub voices: Voices,
    /// How many were asked, by role.
    pub asked: BTreeMap<Code, u16>,
    /// What the survey is called; none: like its file.
    pub title: Option<Name>,
    /// Whether it is the survey that the unit has, with more answers.
    pub same: Same,
    /// Free texts that are not to be kept.
    pub struck: BTreeSet<Line<400>>,
}

/// Whether a survey is one that was read in before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Same {
    /// The same one with more answers, where there is such a one.
    #[default]
    MoreAnswers,
    /// Another one with the same questions.
    Another,
}
