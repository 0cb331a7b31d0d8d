//! What is wrong in the files of the installation, as it is told.

use crate::{
    app::{describe, describe_library},
    i18n::{Key, Text, t},
    store::{DamageReason, Local, StoreError, local::MOST_BYTES},
};

use super::convert;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The file, below the data folder.
    pub file: String,
    /// Line and column, from 1; none: the whole file.
    pub at: Option<(usize, usize)>,
    /// What is wrong there.
    pub reason: Text,
}

impl Wrong {
    /// File, line, reason.
    pub fn text(&self) -> Text {
        match self.at {
            Some((line, _)) => t::library_entry(&self.file, line.to_string(), &self.reason),
            None => t::library_file(&self.file, &self.reason),
        }
    }
}

/// Everything that is wrong, in order of file and line.
pub fn wrong(local: &Local) -> Vec<Wrong> {
    let files = local.unread.iter().map(|unread| Wrong {
        file: unread.file.clone(),
        at: None,
        reason: unread_because(&unread.why),
    });
    let entries = local.loaded.errors.iter().map(|error| Wrong {
        file: error.file.clone(),
        at: Some((error.line, error.column)),
        reason: describe_library::reason(&error.reason),
    });
    let mut all: Vec<Wrong> = files.chain(entries).collect();
    all.sort_by(|a, b| (&a.file, a.at).cmp(&(&b.file, b.at)));
    all
}

fn unread_because(why: &StoreError) -> Text {
    match why {
        StoreError::Planted { .. } => Key::LibraryPlanted.into(),
        StoreError::TooLarge { .. } => t::library_too_large((MOST_BYTES / 1024 / 1024).to_string()),
        StoreError::WorldWritable { .. } => Key::LibraryOpenToAll.into(),
        StoreError::Damaged(damage) if damage.reason == DamageReason::NotText => Key::LibraryNotText.into(),
        other => describe::trouble(&convert::trouble(other)),
    }
}
