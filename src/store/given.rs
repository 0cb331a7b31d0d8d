//! Which meetings were ever in a calendar that left the program.
//!
//! A calendar has a meeting that was removed only as far as it must: crossed out for whoever may have it. Who fetched
//! or was sent which file nobody knows, but a meeting that was in none, and of which nobody was told, is in no calendar
//! outside. An export changes nothing of a unit, so this stands beside it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    SaveError, Stamp, Store, StoreError,
    atomic::{self, Content},
    feeds::file_of,
    folder::Folder,
    layout::{SHARED_FILE, SHARED_FOLDER},
    lock,
    schema::{self, MOST_BYTES},
};
use crate::model::ids::{MeetingId, UnitId};

const FOLDER: &str = "given";

/// The meetings of a unit that were in a calendar.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    /// Number of the format, 1.
    format: u32,
    meetings: BTreeSet<MeetingId>,
}

impl Store {
    /// The meetings of a unit that were in any calendar file or served calendar.
    ///
    /// # Errors
    /// Why what is written about it does not read.
    pub fn given(&self, unit: UnitId) -> Result<BTreeSet<MeetingId>, StoreError> {
        match self.root.open(FOLDER) {
            Err(error) if error.is_missing() => Ok(BTreeSet::new()),
            other => read(&other?, &file_of(unit)?),
        }
    }

    /// Remembers that these meetings are in a calendar.
    ///
    /// # Errors
    /// As a save.
    pub fn give(&self, unit: UnitId, meetings: &BTreeSet<MeetingId>, stamp: &Stamp) -> Result<(), SaveError> {
        if meetings.is_subset(&self.given(unit)?) {
            return Ok(());
        }
        let (folder, name) = (self.root.open_or_make(FOLDER, SHARED_FOLDER)?, file_of(unit)?);
        let _lock = lock::take(&folder, &stamp.who, SHARED_FILE)?;
        let meetings = read(&folder, &name)?.union(meetings).copied().collect();
        let text = schema::to_text(&Given { format: 1, meetings }, folder.file(&name))?;
        let word = stamp.word();
        atomic::stage(&folder, word.as_str(), text.as_bytes(), SHARED_FILE, Content::Safe)?.put(&name)?;
        folder.sync().map_err(SaveError::uncertain)
    }
}

fn read(folder: &Folder, name: &str) -> Result<BTreeSet<MeetingId>, StoreError> {
    let bytes = match folder.read(name, MOST_BYTES) {
        Err(error) if error.is_missing() => return Ok(BTreeSet::new()),
        other => other?,
    };
    let file = folder.file(name);
    schema::from_text::<Given>(schema::utf8(&bytes, &file)?, &file).map(|given| given.meetings)
}
