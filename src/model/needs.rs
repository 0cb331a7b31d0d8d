//! Needs mapping: rounds with judgements, evidence, and the few priorities that come out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    change::fields,
    ids::{Code, EvidenceId, PersonId, PriorityId, RoundId},
    text::{Line, Name, Note},
};

/// A dated round of needs mapping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// When the judgement was made.
    pub date: NaiveDate,
    /// What people call it, such as "spring 2026"; may be empty.
    pub name: Name,
    /// The sets of dimensions that are judged (`data/dimensions.ron`).
    pub sets: BTreeSet<Code>,
    /// Dimensions of the school's own, with their name.
    pub own: BTreeMap<Code, Name>,
    /// The joint judgement, per dimension and stage.
    pub ratings: BTreeMap<Cell, Rating>,
    /// Who took part and how, in the school's words.
    pub note: Note,
    /// Dimensions with a gap that are not among the priorities, and why.
    #[serde(default)]
    pub passed: BTreeMap<Code, Note>,
}

/// A place in the picture: one dimension at one stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The dimension.
    pub dimension: Code,
    /// The stage.
    pub stage: Code,
}

/// A joint judgement of how it is and how it should be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// How it is now.
    pub now: Option<Mark>,
    /// How we want it.
    pub wanted: Option<Mark>,
}

/// A mark on the four-step scale, or an honest "don't know".
///
/// Four steps leave no middle answer (`domain/facts-no.md` 5.2, a proposal).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Mark {
    One,
    Two,
    Three,
    Four,
    DontKnow,
}

impl Mark {
    /// 1 to 4; none for "don't know".
    pub fn level(self) -> Option<u8> {
        match self {
            Mark::One => Some(1),
            Mark::Two => Some(2),
            Mark::Three => Some(3),
            Mark::Four => Some(4),
            Mark::DontKnow => None,
        }
    }

    /// The mark of a level from 1 to 4.
    pub fn of(level: u8) -> Option<Self> {
        [Mark::One, Mark::Two, Mark::Three, Mark::Four].get(usize::from(level.checked_sub(1)?)).copied()
    }
}

impl Rating {
    /// Wanted minus now, -3 to 3, where both are known.
    pub fn gap(self) -> Option<i8> {
        let now = self.now?.level()?;
        let wanted = self.wanted?.level()?;
        Some(i8::try_from(wanted).ok()? - i8::try_from(now).ok()?)
    }
}

/// A line of evidence: what it is, from when, in one line. Never about a named pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// What kind of evidence.
    pub kind: EvidenceKind,
    /// From when.
    pub date: NaiveDate,
    /// Which stage it speaks about; none: the whole school.
    pub stage: Option<Code>,
    /// Which dimension it speaks about; none: several.
    pub dimension: Option<Code>,
    /// What it says.
    pub says: Line<200>,
    /// A figure, if there is one, as written ("38 % on level 1").
    pub figure: Line<40>,
    /// Pupils' results, counted for a whole stage or school.
    #[serde(default)]
    pub results: Option<Results>,
}

/// How pupils' results spread over levels. Never about fewer than ten pupils
/// ([`super::survey::PUPILS_LEAST`]), never with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Results {
    /// How many pupils.
    pub pupils: u16,
    /// The levels, lowest first; together 100 per cent, give or take what rounding does.
    pub levels: Vec<Level>,
}

/// One level of a test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// What it is called.
    pub name: Line<40>,
    /// Share of the pupils, percent, 0 to 100.
    pub percent: u8,
}

/// Kinds of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum EvidenceKind {
    NationalTest,
    MappingTest,
    Diagnosis,
    PupilSurvey,
    Observation,
    SelfEvaluation,
    PupilsWork,
    Other,
}

impl EvidenceKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [EvidenceKind; 8] = [
        EvidenceKind::NationalTest,
        EvidenceKind::MappingTest,
        EvidenceKind::Diagnosis,
        EvidenceKind::PupilSurvey,
        EvidenceKind::Observation,
        EvidenceKind::SelfEvaluation,
        EvidenceKind::PupilsWork,
        EvidenceKind::Other,
    ];
}

/// One of the few needs that come first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Its id.
    pub id: PriorityId,
    /// The round it came out of.
    pub round: RoundId,
    /// 1 comes first; at most [`PRIORITIES_MAX`].
    pub rank: u8,
    /// The dimension.
    pub dimension: Code,
    /// The stages it is about; empty: all.
    pub stages: BTreeSet<Code>,
    /// Why this one.
    pub reason: Note,
    /// What shall be different.
    pub goal: Note,
    /// How we will know.
    pub sign: Note,
    /// Evidence behind it.
    pub evidence: BTreeSet<EvidenceId>,
    /// Who sees to it.
    pub responsible: Option<PersonId>,
    /// When it is looked at again.
    pub follow_up: Option<NaiveDate>,
    /// How it goes.
    pub progress: Progress,
}

/// The most priorities of a round (`domain/facts-no.md` 5.2: at most three).
pub const PRIORITIES_MAX: usize = 3;

/// How far something has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Progress {
    #[default]
    NotStarted,
    Underway,
    Done,
    Dropped,
}

impl Progress {
    /// All states, in the order in which they follow.
    pub const ALL: [Progress; 4] =
        [Progress::NotStarted, Progress::Underway, Progress::Done, Progress::Dropped];
}

fields! {
    /// A change of one field of a round.
    RoundChange of Round {
        field Date = date: NaiveDate;
        field Name = name: Name;
        set Set = sets: Code;
        map Own = own: Code => Name;
        map Rating = ratings: Cell => Rating;
        field Note = note: Note;
        map Passed = passed: Code => Note;
    }
}

fields! {
    /// A change of one field of a line of evidence.
    EvidenceChange of Evidence {
        field Kind = kind: EvidenceKind;
        field Date = date: NaiveDate;
        field Stage = stage: Option<Code>;
        field Dimension = dimension: Option<Code>;
        field Says = says: Line<200>;
        field Figure = figure: Line<40>;
        field Results = results: Option<Results>;
    }
}

fields! {
    /// A change of one field of a priority.
    PriorityChange of Priority {
        field Rank = rank: u8;
        field Dimension = dimension: Code;
        set Stage = stages: Code;
        field Reason = reason: Note;
        field Goal = goal: Note;
        field Sign = sign: Note;
        set Evidence = evidence: EvidenceId;
        field Responsible = responsible: Option<PersonId>;
        field FollowUp = follow_up: Option<NaiveDate>;
        field Progress = progress: Progress;
    }
}
