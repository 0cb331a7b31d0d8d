//! Modules in the order in which they answer the needs, each with the reason. People choose.
//!
//! A module's score is the sum of its parts, 0 to 1000 points. Each part can give its share of the
//! points: its weight divided by all weights ([`Weights`], a unit can set its own). The points stand
//! here as the default weights give them.
//!
//! | part | points | how |
//! | --- | --- | --- |
//! | priorities | 400 | The share of the priorities that it serves. A priority weighs 3, 2 or 1 by rank, times 1 + the largest gap at its stages; a module gets 1 + the largest gap at those it is for. One that is done or dropped weighs nothing. |
//! | gaps | 100 | The share of all known gaps above zero that it serves. 500 points while there is no priority. |
//! | stages | 200 | The share of the participants who teach one of its stages. |
//! | time | 100 | The share of its hours for which the participants have time: for each the time set aside for a year, times the share of a post, but no more than it takes. |
//! | say | 100 | The share of each voice that is for it, by the weight of the voice: owner 1, principal 1, teachers 2. |
//! | order | 50 | The share of the modules it builds on that have been held or chosen; none if it has itself been held. |
//! | size | 50 | A whole module; half of it for half a module. |
//!
//! A module serves a cell of the needs picture when the dimension is one of its areas and the stage
//! one of its stages; without stages it serves all. What is not known (stages of module or
//! participants, hours, time set aside, a voice that was not asked) gives half of the part, so that
//! it neither lifts nor sinks a module, and says so. Where the teachers were not asked, the wishes of
//! the participants count as their voice; for one group the wishes of its members come first.
//! For a group only gaps and priorities at stages that its members teach count.
//! Modules for stages that no participant teaches, or without stages and for other school
//! forms than the unit's, come after all others, whatever their score; so do, among those that can be
//! used, modules that answer none of the priorities, as long as priorities weigh anything. Equal
//! scores stand in order of id.

mod basis;
mod lead;
mod offered;
mod parts;
mod unmet;
mod weights;

use std::cmp::Reverse;

pub use basis::{Basis, Participant, TimeSource, Want, Whom};
pub use lead::{Lead, Way, lead, ways};
pub use offered::{Filter, offered, sources};
pub use unmet::unmet;
pub use weights::{LEVELS, Weighed, Weights};

use crate::{
    model::{
        ballots::{Support, Voice},
        catalogue::{Catalogue, Module},
        ids::{Code, PriorityId},
        unit::Unit,
    },
    planning::hours::{Hours, Target, target},
};

/// The most points of a score.
pub const POINTS: u16 = 1000;

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

/// Whether a module answers a priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answers {
    /// At least one, or there are none to answer.
    Some,
    /// None of those that there are.
    None,
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
    Say,
    Order,
    Size,
}

impl PartKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [PartKind; 7] = [
        PartKind::Priorities,
        PartKind::Gaps,
        PartKind::Stages,
        PartKind::Time,
        PartKind::Say,
        PartKind::Order,
        PartKind::Size,
    ];
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
        /// What is set aside for a full-time post and year.
        time: Hours,
        /// Who says so.
        source: TimeSource,
        /// Participants for whose share of a post it is enough.
        enough: usize,
        /// All participants.
        of: usize,
    },
    /// It takes so long, and nobody has said how much time there is.
    NoTimeSet {
        /// What it takes.
        target: Target,
    },
    /// Those who were asked.
    Said {
        /// By voice.
        said: Vec<(Voice, Support)>,
        /// Whether the teachers' voice is their wishes.
        teachers: Asked,
    },
    /// Nobody was asked about it.
    NobodyAsked,
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

/// How the voice of the teachers is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// They were asked about this module.
    Ballot,
    /// By what they wish for.
    Wishes,
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

impl Ranked {
    /// One part; none where it does not count.
    pub fn part(&self, kind: PartKind) -> Option<&Part> {
        self.parts.iter().find(|part| part.kind == kind)
    }

    /// Whether it answers a priority, where there are any that count.
    pub fn answers(&self) -> Answers {
        match self.part(PartKind::Priorities) {
            Some(part) if part.points == 0 && part.max > 0 => Answers::None,
            _ => Answers::Some,
        }
    }

    /// What decides the order: the smaller comes first.
    fn place(&self) -> (Fits, Answers, Reverse<u16>, Code) {
        (self.fits, self.answers(), Reverse(self.score), self.module)
    }
}

/// Ranks modules, best first. The order in which they are given does not matter.
pub fn rank<'a>(
    unit: &Unit,
    catalogue: &Catalogue,
    basis: &Basis,
    modules: impl IntoIterator<Item = &'a Module>,
) -> Vec<Ranked> {
    let one = |module: &Module| score(basis, module, target(unit, catalogue, None, module));
    let mut ranked: Vec<Ranked> = modules.into_iter().map(one).collect();
    ranked.sort_by_key(Ranked::place);
    ranked
}

/// One module with its score; `target`: how long it takes, where that is known.
pub fn score(basis: &Basis, module: &Module, target: Option<Target>) -> Ranked {
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
mod properties;
#[cfg(test)]
mod tests;
