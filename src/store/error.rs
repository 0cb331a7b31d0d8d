//! What can go wrong with files: codes and data, never sentences.

use std::{io, path::PathBuf};

use crate::model::{error::EditError, ids::UnitId, text::Name};

/// Why something could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The system refused.
    #[error("{doing:?} {}: {kind}", file.display())]
    Io {
        /// What was tried.
        doing: Doing,
        /// On what.
        file: PathBuf,
        /// What kind of refusal.
        kind: io::ErrorKind,
        /// The system's number for it.
        code: Option<i32>,
    },
    /// Anybody on the machine could change the data folder.
    #[error("{} can be changed by everybody", folder.display())]
    WorldWritable {
        /// The folder.
        folder: PathBuf,
    },
    /// A link, pipe, device or folder stands where a file should be, or a file where a folder should.
    #[error("{} is not what it should be", file.display())]
    Planted {
        /// What was refused.
        file: PathBuf,
    },
    /// Larger than any unit can be.
    #[error("{} is too large", file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// Its size.
        bytes: u64,
        /// The largest that is read or written.
        most: u64,
    },
    /// Written by a newer version; only its head was read.
    #[error("{} was written by {program}", file.display())]
    Newer {
        /// The file.
        file: PathBuf,
        /// Its format.
        format: u32,
        /// The version of the program that wrote it.
        program: Name,
        /// Name of the unit.
        name: Name,
    },
    /// It does not load.
    #[error("damaged: {0:?}")]
    Damaged(Box<Damage>),
    /// There is no such unit.
    #[error("no unit {0}")]
    NoUnit(UnitId),
    /// There is no such backup.
    #[error("no backup {0}")]
    NoBackup(String),
    /// Another unit has this id.
    #[error("the id {0} is taken")]
    Taken(UnitId),
    /// The id cannot be part of a file name.
    #[error("the id {0} has characters other than a-z and 0-9")]
    BadId(UnitId),
    /// Somebody else has been saving for longer than a save may take.
    #[error("busy: {holder}")]
    Busy {
        /// Who holds the lock.
        holder: Name,
    },
    /// The file system has no locks: nothing can be saved safely.
    #[error("no locks on {}", file.display())]
    NoLocks {
        /// The lock file.
        file: PathBuf,
        /// The system's number for the refusal.
        code: Option<i32>,
    },
}

/// What was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Doing {
    Open,
    Read,
    Write,
    Sync,
    Rename,
    Remove,
    Lock,
    List,
    Make,
    Protect,
    Watch,
}

/// A file that does not load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The file.
    pub file: PathBuf,
    /// Line and column, from 1, where they are known.
    pub at: Option<(usize, usize)>,
    /// What is wrong.
    pub reason: DamageReason,
}

/// Why a file does not load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DamageReason {
    /// The file is not there, but its backups are.
    Missing,
    /// Not UTF-8 text.
    NotText,
    /// Not RON, a wrong value, an unknown field; in the reader's own words, in English.
    Syntax(String),
    /// A key stands twice in a map.
    DoubleKey(String),
    /// The file says another id or kind than the folder in which it lies.
    WrongPlace,
    /// It breaks a rule that holds for every unit.
    Rule(EditError),
}

/// What became of a save that did not go well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The file is as it was.
    NotSaved,
    /// The new file is in its place, but a power cut may take it back: to be tried again.
    Uncertain,
}

/// A save that did not go well. Nothing pending may be forgotten.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{outcome:?}: {why}")]
pub struct SaveError {
    /// Whether it happened.
    pub outcome: Outcome,
    /// What went wrong.
    pub why: StoreError,
}

impl From<StoreError> for SaveError {
    fn from(why: StoreError) -> Self {
        Self { outcome: Outcome::NotSaved, why }
    }
}

impl SaveError {
    pub(super) fn uncertain(why: StoreError) -> Self {
        Self { outcome: Outcome::Uncertain, why }
    }
}

impl StoreError {
    pub(super) fn damaged(file: PathBuf, at: Option<(usize, usize)>, reason: DamageReason) -> Self {
        StoreError::Damaged(Box::new(Damage { file, at, reason }))
    }

    pub(super) fn io(doing: Doing, file: PathBuf, error: &io::Error) -> Self {
        StoreError::Io { doing, file, kind: error.kind(), code: error.raw_os_error() }
    }

    /// Whether it says that a file or folder is not there.
    pub(super) fn is_missing(&self) -> bool {
        matches!(self, StoreError::Io { kind: io::ErrorKind::NotFound, .. })
    }
}
