//! A person's own notes on their way to the disk and back: only into their own folder.

use super::convert;
use crate::{
    app::{
        msg::Trouble,
        own_notes::{Notes, OwnNote},
    },
    store::{Stamp, person::Own},
};

/// Writes what waits; gives all notes as they are on disk then. What fails goes on waiting.
///
/// # Errors
/// There is no own folder, or as a save.
pub(super) fn keep(own: Option<&Own>, stamp: &Stamp, waiting: &mut Vec<OwnNote>) -> Result<Notes, Trouble> {
    let own = own.ok_or(Trouble::Denied)?;
    let change = |all: &mut Notes| waiting.iter().for_each(|note| note.put(all));
    let all = own.change_notes(stamp, change).map_err(|error| convert::save_trouble(&error))?;
    waiting.clear();
    Ok(all)
}

/// All notes; none where there is no own folder.
///
/// # Errors
/// The file with them does not read.
pub(super) fn read(own: Option<&Own>) -> Result<Notes, Trouble> {
    let notes = own.map(Own::notes).transpose().map_err(|error| convert::trouble(&error))?;
    Ok(notes.unwrap_or_default())
}
