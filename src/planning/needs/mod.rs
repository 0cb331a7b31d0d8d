//! What a round of needs mapping shows: where the gaps are, what they rest on, what may come first.
//!
//! A gap is wanted minus now, in marks of a four-step scale, and only known where both are. Nothing
//! here decides: people name the priorities.

mod answers;
mod compare;
mod in_force;
mod instruments;
mod picture;
mod pointing;
mod results;
mod results_file;
mod suggest;
pub mod survey;

pub use answers::{Basis, Judged, Spread, Summary, Weigh, judged, summary, turnout, with_answers};
pub use compare::{Caution, Comparison, Pair, before_after, compare};
pub use in_force::{InForce, carried, in_force, to_carry};
pub use instruments::{Instrument, OverTime, Rests, Side};
pub use picture::{Answers, Asked, Mean, Picture, Row, asked};
pub use pointing::{Pointing, pointing};
pub use results::{LevelsError, levels};
pub use results_file::{NoResults, Read, ResultWords, ResultsRow, RowRefused, results_rows};
pub use suggest::{Suggestion, suggestions};

use crate::model::{
    ids::Code,
    needs::{Cell, Evidence},
    unit::Unit,
};

/// A known gap of one dimension at one stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Where.
    pub cell: Cell,
    /// Wanted minus now, -3 to 3.
    pub gap: i8,
}

/// All known gaps, largest first; the order of the picture where they are equal.
pub fn gaps(picture: &Picture<'_>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = picture.known().collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.gap));
    gaps
}

/// The evidence that speaks about a dimension, newest first. What speaks about several is not among it.
pub fn evidence_for(unit: &Unit, dimension: Code) -> Vec<&Evidence> {
    let mut evidence: Vec<&Evidence> =
        unit.evidence().iter().filter(|line| line.dimension == Some(dimension)).collect();
    evidence.sort_by_key(|line| (std::cmp::Reverse(line.date), line.id));
    evidence
}

/// The dimensions of the picture that no evidence speaks about, in its order.
pub fn without_evidence<'a>(unit: &Unit, picture: &Picture<'a>) -> Vec<Asked<'a>> {
    let spoken_of = |asked: &Asked<'_>| unit.evidence().iter().any(|line| line.dimension == Some(asked.id()));
    picture.rows.iter().map(|row| row.asked).filter(|asked| !spoken_of(asked)).collect()
}

#[cfg(test)]
mod tests;
