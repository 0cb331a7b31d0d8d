//! Who changed what, and when: one line an edit.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{edit::Edit, ids::EditId, text::Name};

/// A line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The revision that the edit led to.
    pub revision: u64,
    /// Local time of the save.
    pub time: NaiveDateTime,
    /// Login of whoever made it.
    pub who: Name,
    /// The id of the edit.
    pub id: EditId,
    /// The edit.
    pub edit: Edit,
    /// What undid it when it was made.
    pub inverse: Edit,
}
