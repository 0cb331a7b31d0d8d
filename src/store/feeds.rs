//! Calendars in a folder that somebody serves: which file is whose.
//!
//! A name is random, made once and kept, so that whoever subscribes keeps the address and nobody can
//! guess another's. Which is whose stands in the data folder, never beside the files.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{
    SaveError, Stamp, Store, StoreError,
    atomic::{self, Content},
    folder::Folder,
    layout::{SHARED_FILE, SHARED_FOLDER},
    lock::{self, Lock},
    schema::{self, MOST_BYTES},
};
use crate::model::ids::UnitId;

const FOLDER: &str = "feeds";
const ENDING: &str = ".ics";
/// Whoever serves the files reads them: the address is the secret.
const SERVED: u32 = 0o644;

/// The calendars of a unit that are kept in a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feeds {
    /// Number of the format, 1.
    pub format: u32,
    /// The folder, from the root.
    pub folder: String,
    /// Names of files, without their ending, by whose they are.
    pub files: BTreeMap<String, String>,
}

/// The feeds of a unit while they are written; nobody else writes them meanwhile.
pub struct Keeper<'s> {
    store: Folder,
    name: String,
    folder: Folder,
    feeds: Feeds,
    before: Option<Feeds>,
    stamp: &'s Stamp,
    _lock: Lock,
}

impl Store {
    /// Whether calendars of a unit are kept in a folder, and which.
    ///
    /// # Errors
    /// Why what is written about it does not read.
    pub fn feeds(&self, unit: UnitId) -> Result<Option<Feeds>, StoreError> {
        match self.root.open(FOLDER) {
            Err(error) if error.is_missing() => Ok(None),
            other => read(&other?, &file_of(unit)?),
        }
    }

    /// Begins to write the feeds of a unit into `folder`, or where they were written before; none
    /// where neither is named.
    ///
    /// # Errors
    /// Where the folder cannot be opened, or somebody else writes.
    pub fn keep_feeds<'s>(
        &self,
        unit: UnitId,
        folder: Option<&Path>,
        stamp: &'s Stamp,
    ) -> Result<Option<Keeper<'s>>, StoreError> {
        let name = file_of(unit)?;
        if folder.is_none() && self.feeds(unit)?.is_none() {
            return Ok(None);
        }
        let store = self.root.open_or_make(FOLDER, SHARED_FOLDER)?;
        let lock = lock::take(&store, &stamp.who, SHARED_FILE)?;
        let before = read(&store, &name)?;
        let Some(path) = folder.map(Path::to_path_buf).or(before.as_ref().map(|f| PathBuf::from(&f.folder)))
        else {
            return Ok(None);
        };
        let folder = Folder::root(&path)?;
        let files = before.as_ref().map(|feeds| feeds.files.clone()).unwrap_or_default();
        let feeds = Feeds { format: schema::FORMAT, folder: path.display().to_string(), files };
        Ok(Some(Keeper { store, name, folder, feeds, before, stamp, _lock: lock }))
    }

    /// Ends the feeds of a unit: their files and what was known of them go. Gives the folder.
    ///
    /// # Errors
    /// Where files cannot be removed.
    pub fn end_feeds(&self, unit: UnitId, stamp: &Stamp) -> Result<Option<String>, StoreError> {
        let Some(keeper) = self.keep_feeds(unit, None, stamp)? else { return Ok(None) };
        for token in keeper.feeds.files.values() {
            remove(&keeper.folder, token)?;
        }
        keeper.store.remove(&keeper.name)?;
        Ok(Some(keeper.feeds.folder))
    }
}

impl Keeper<'_> {
    /// The name that `whose` has, made from `random` where there is none yet.
    pub fn file(&mut self, whose: &str, random: [u8; 16]) -> String {
        let new = || format!("{:032x}", u128::from_be_bytes(random));
        let token = self.feeds.files.entry(whose.to_owned()).or_insert_with(new);
        format!("{token}{ENDING}")
    }

    /// Keeps the names on disk, before files have them: a name that is served is never forgotten.
    ///
    /// # Errors
    /// As a save.
    pub fn remember(&mut self) -> Result<(), SaveError> {
        if self.before.as_ref() == Some(&self.feeds) {
            return Ok(());
        }
        let text = schema::to_text(&self.feeds, self.store.file(&self.name))?;
        let word = self.stamp.word();
        atomic::stage(&self.store, word.as_str(), text.as_bytes(), SHARED_FILE, Content::Safe)?
            .put(&self.name)?;
        self.store.sync().map_err(SaveError::uncertain)?;
        Ok(())
    }

    /// Writes a file, unless the same calendar is there already.
    ///
    /// # Errors
    /// No space, no permission.
    pub fn write(&self, file: &str, text: &str) -> Result<(), StoreError> {
        let there = self.folder.read(file, MOST_BYTES).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        if there.is_some_and(|there| undated(&there).eq(undated(text))) {
            return Ok(());
        }
        let word = self.stamp.word();
        atomic::stage(&self.folder, word.as_str(), text.as_bytes(), SERVED, Content::Hurried)?.put(file)
    }

    /// Removes the files of all who are no longer among `stands`, and those of a folder left behind.
    ///
    /// # Errors
    /// Where files cannot be removed.
    pub fn clear(&mut self, stands: &BTreeSet<String>) -> Result<(), StoreError> {
        let gone: Vec<String> =
            self.feeds.files.keys().filter(|whose| !stands.contains(*whose)).cloned().collect();
        for whose in gone {
            if let Some(token) = self.feeds.files.get(&whose) {
                remove(&self.folder, token)?;
            }
            self.feeds.files.remove(&whose);
        }
        let Some(before) = self.before.as_ref().filter(|before| before.folder != self.feeds.folder) else {
            return Ok(());
        };
        if let Ok(left) = Folder::root(Path::new(&before.folder)) {
            for token in before.files.values() {
                remove(&left, token)?;
            }
        }
        Ok(())
    }
}

/// A calendar without the moment at which it was made.
fn undated(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with("DTSTAMP:"))
}

fn remove(folder: &Folder, token: &str) -> Result<(), StoreError> {
    // Only names that are made here: what stands in a file leads to no other.
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(());
    }
    match folder.remove(&format!("{token}{ENDING}")) {
        Err(error) if error.is_missing() => Ok(()),
        other => other,
    }
}

/// The name of what is kept of a unit beside it.
pub(super) fn file_of(unit: UnitId) -> Result<String, StoreError> {
    if unit.0.as_str().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        Ok(format!("{unit}.ron"))
    } else {
        Err(StoreError::BadId(unit))
    }
}

fn read(folder: &Folder, name: &str) -> Result<Option<Feeds>, StoreError> {
    let bytes = match folder.read(name, MOST_BYTES) {
        Err(error) if error.is_missing() => return Ok(None),
        other => other?,
    };
    let file = folder.file(name);
    schema::from_text(schema::utf8(&bytes, &file)?, &file).map(Some)
}
