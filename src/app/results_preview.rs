//! Pupils' results that were read from a file, before anything of them is taken in.

use crate::{model::ids::UnitId, planning::needs::ResultsRow};

/// What the file says, row by row. What points at a pupil is not in it.
#[derive(Clone, Debug)]
pub struct ResultsPreview {
    /// The name of the file.
    pub file: String,
    /// The unit that it was read for.
    pub unit: UnitId,
    /// What each row says.
    pub rows: Vec<ResultsRow>,
}
