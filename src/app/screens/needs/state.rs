//! What this screen remembers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    app::{
        list::List,
        survey_preview::{Agreed, SurveyPreview},
    },
    model::{
        edit::Edit,
        ids::{Code, EditId, EvidenceId, RoundId},
        needs::{Cell, EvidenceKind},
        text::Line,
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
    /// In which order the areas stand.
    pub order: super::order::Order,
    /// A survey that is being read in.
    pub import: Option<Box<Import>>,
    /// What was said about it by hand.
    pub agreed: Agreed,
    /// What the results that are being read are results of.
    pub results: Option<About>,
    /// The grid that is being filled in; none: it is only looked at.
    pub grid: Option<Grid>,
}

/// The grid while it is filled in by digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// What the next digit says.
    pub asks: Asks,
    /// Where the next cell is.
    pub way: GridWay,
    /// The edit of the first half of the selected cell, while the second is awaited.
    pub first: Option<EditId>,
}

/// What a digit says about a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asks {
    /// How it is.
    #[default]
    Now,
    /// How it should be.
    Wanted,
}

/// In which order cells are filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GridWay {
    /// All stages of an area, then the next area.
    #[default]
    AreaByArea,
    /// All areas of a stage, then the next stage.
    StageByStage,
}

/// A survey that is being read in.
#[derive(Clone, Debug)]
pub struct Import {
    /// What it is taken for.
    pub preview: Box<SurveyPreview>,
    /// The part that is looked at.
    pub part: Part,
    /// The rows of that part.
    pub list: List,
}

/// What pupils' results are results of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What kind of evidence.
    pub kind: EvidenceKind,
    /// From when.
    pub date: NaiveDate,
    /// Which dimension they speak about; none: several.
    pub dimension: Option<Code>,
    /// What they are called, such as "National test".
    pub title: Line<100>,
}

/// What is looked at of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What each column is taken for.
    Columns,
    /// What each answer is taken for: stages first, then marks.
    Scale,
    /// What it is called, who was asked and how many.
    About,
    /// What people wrote.
    Texts,
    /// What will stand, and what not.
    Result,
}

impl Part {
    /// All parts, in the order of Tab.
    pub const ALL: [Part; 5] = [Part::Columns, Part::Scale, Part::About, Part::Texts, Part::Result];
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
    /// Which file has the answers of a survey.
    SurveyFile,
    /// What a column of the survey that is being read in is taken for.
    SurveyColumn(usize),
    /// Which stages an answer of that survey means.
    SurveyStages(usize),
    /// What that survey is called.
    SurveyTitle,
    /// How many of a role were asked.
    SurveyAsked(Code),
    /// Which file has pupils' results, and what they are results of.
    ResultsFile(Code),
    /// Why a dimension is not among the priorities of a round.
    Passed(RoundId, Code),
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
    /// One of these files, or another one.
    SurveyFile(Vec<String>),
    /// What an answer of a survey is taken for.
    Answer(String),
    /// A free text to cite about a dimension.
    Cite(Code),
    /// A planning step whose questions are talked about.
    Discuss,
    /// Results that were read and looked at, to be taken in: the edit, and how many lines it adds.
    Results(Box<Edit>, usize),
}

impl State {
    /// The list that has the focus.
    pub fn list(&self) -> &List {
        self.import.as_ref().map_or(&self.list, |import| &import.list)
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self) -> &mut List {
        match &mut self.import {
            Some(import) => &mut import.list,
            None => &mut self.list,
        }
    }
}
