//! From a preview that a person has looked at to edits.

use super::{Outcome, Preview};
use crate::model::{change::On, edit::Edit, ids::PersonId};

/// The edits of all lines that can go in, all or none; `new_id` makes an id for each new person.
///
/// People are added and changed, never removed, and no personal number is among what is kept.
pub fn to_edits(preview: &Preview, mut new_id: impl FnMut() -> PersonId) -> Edit {
    let edits = preview.rows.iter().flat_map(|row| match &row.outcome {
        Outcome::New(draft) => vec![Edit::Person(On::Add(draft.person(new_id())))],
        Outcome::Changes(id, changes) => {
            changes.iter().map(|change| Edit::Person(On::Change(*id, change.clone()))).collect()
        }
        Outcome::Same(_) | Outcome::Wrong(_) | Outcome::LeftOut => Vec::new(),
    });
    Edit::All(edits.collect())
}
