//! Modules in the order in which they answer the needs, each with the reason. People choose.
//!
//! A module's score is the sum of its parts, 0 to 1000 points. All numbers are our own weighing of
//! what `product.md` asks for: the needs first, then the stages, then the year.
//!
//! | part | points | how |
//! | --- | --- | --- |
//! | priorities | 400 | The share of the priorities that it serves. A priority weighs 3, 2 or 1 by rank, times 1 + its gap at each of its stages. One that is done or dropped weighs nothing. |
//! | gaps | 150 | The share of all known gaps above zero that it serves. 550 points while there is no priority. |
//! | stages | 200 | The share of the participants who teach one of its stages. |
//! | time | 125 | All when it takes at most the time set aside for a year; beyond that time divided by hours. |
//! | order | 75 | The share of the modules it builds on that have been held or chosen; none if it has itself been held. |
//! | size | 50 | A whole module; half of it for half a module. |
//!
//! A module serves a cell of the needs picture when the dimension is one of its areas and the stage
//! one of its stages; without stages it serves all. What is not known (stages of module or
//! participants, hours) gives half of the part, so that it neither lifts nor sinks a module, and
//! says so. Modules for stages that no participant teaches, or without stages and for other school
//! forms than the unit's, come after all others, whatever their score. Equal scores stand in order of id.

mod basis;
mod parts;
mod unmet;

use std::cmp::Reverse;

pub use basis::{Basis, Filter, Want, offered};
pub use unmet::unmet;

use crate::{
    model::{
        catalogue::{Catalogue, Module},
        ids::{Code, PriorityId},
        unit::Unit,
    },
    planning::hours::{Hours, Target, target},
};

/// A module with its score and what it consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The module.
    pub module: Code,
    /// 0 to 1000, the sum of the parts.
    pub score: u16,
    /// Whether it can be for these participants at all.
    pub fits: Fits,
    /// The parts of the score, in the order of the table above.
    pub parts: Vec<Part>,
}

/// Whether a module is for stages that participants teach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fits {
    /// It is, or nobody knows.
    Yes,
    /// None of the participants teaches any of its stages, or it is for other school forms.
    No,
}

/// One part of a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which part.
    pub kind: PartKind,
    /// What the module gets.
    pub points: u16,
    /// What it could get.
    pub max: u16,
    /// Why.
    pub why: Why,
}

/// The parts of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the table of the module says it")]
pub enum PartKind {
    Priorities,
    Gaps,
    Stages,
    Time,
    Order,
    Size,
}

/// The reason for the points of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It serves these priorities of so many.
    Serves {
        /// Those it serves, first things first.
        priorities: Vec<PriorityId>,
        /// How many there are.
        of: usize,
    },
    /// It serves these dimensions, so many per cent of all gaps.
    Answers {
        /// Dimensions with a gap above zero at a stage that it is for.
        dimensions: Vec<Code>,
        /// Their share of all gaps, percent.
        percent: u8,
    },
    /// Nobody knows which dimensions it serves.
    AreasUnknown,
    /// No gap above zero is known.
    NoGaps,
    /// So many participants teach one of its stages.
    Teach {
        /// Who do.
        teach: usize,
        /// All whose stages are known.
        of: usize,
    },
    /// Its stages are not known, and it is for other school forms than the unit's.
    OtherForm,
    /// Its stages, or those of all participants, are not known.
    StagesUnknown,
    /// It takes so long of so much.
    Takes {
        /// What it takes.
        target: Target,
        /// What is set aside.
        time: Hours,
    },
    /// Nobody knows how long it takes.
    TimeUnknown,
    /// What comes before it.
    After {
        /// Whether it has been used itself.
        used: Used,
        /// Modules it builds on that have been neither held nor chosen.
        missing: Vec<Code>,
    },
    /// It is a whole module.
    Whole,
    /// It is half a module: alone it may not be enough.
    Half,
}

/// Whether a module has been used in the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// Neither held nor chosen.
    New,
    /// Chosen, but no meeting has been held.
    Chosen,
    /// At least one meeting has been held.
    Held,
}

/// Ranks modules, best first. The order in which they are given does not matter.
pub fn rank<'a>(
    unit: &Unit,
    catalogue: &Catalogue,
    basis: &Basis,
    modules: impl IntoIterator<Item = &'a Module>,
) -> Vec<Ranked> {
    let score = |module: &Module| ranked(basis, module, target(unit, catalogue, None, module));
    let mut ranked: Vec<Ranked> = modules.into_iter().map(score).collect();
    ranked.sort_by_key(|r| (r.fits, Reverse(r.score), r.module));
    ranked
}

/// One module with its score.
pub fn ranked(basis: &Basis, module: &Module, target: Option<Target>) -> Ranked {
    let parts: Vec<Part> = parts::all(basis, module, target);
    let nobody = parts.iter().any(|part| matches!(part.why, Why::Teach { teach: 0, .. } | Why::OtherForm));
    Ranked {
        module: module.id,
        score: parts.iter().map(|part| part.points).sum(),
        fits: if nobody { Fits::No } else { Fits::Yes },
        parts,
    }
}

#[cfg(test)]
mod tests;
