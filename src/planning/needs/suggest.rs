//! Gaps that may come first: a proposal to talk about.

use std::{cmp::Reverse, collections::BTreeSet};

use super::Picture;
use crate::model::{ids::Code, needs::PRIORITIES_MAX};

/// A dimension that may become a priority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The dimension.
    pub dimension: Code,
    /// The stages that want more than they have.
    pub stages: BTreeSet<Code>,
    /// The largest gap among them, 1 to 3.
    pub largest: i8,
    /// All their gaps together.
    pub sum: u32,
}

/// The dimensions with the largest gaps, at most as many as a round has priorities.
///
/// The larger gap comes first; then the one at more stages, then the larger sum, then the order of
/// the picture. Dimensions without a gap above zero are no needs.
pub fn suggestions(picture: &Picture<'_>) -> Vec<Suggestion> {
    let mut all: Vec<Suggestion> = picture
        .rows
        .iter()
        .filter_map(|row| {
            let gaps = picture.stages.iter().zip(&row.ratings);
            let wanting: Vec<(Code, i8)> = gaps
                .filter_map(|(&stage, rating)| Some((stage, rating.gap().filter(|&gap| gap > 0)?)))
                .collect();
            Some(Suggestion {
                dimension: row.asked.id(),
                largest: wanting.iter().map(|&(_, gap)| gap).max()?,
                sum: wanting.iter().map(|&(_, gap)| u32::from(gap.unsigned_abs())).sum(),
                stages: wanting.into_iter().map(|(stage, _)| stage).collect(),
            })
        })
        .collect();
    all.sort_by_key(|s| Reverse((s.largest, s.stages.len(), s.sum)));
    all.truncate(PRIORITIES_MAX);
    all
}
