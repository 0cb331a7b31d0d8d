//! The head of a unit's file: its first lines, the same in every format there will be.

use std::io::Read;

use serde::Deserialize;

use crate::model::{ids::UnitId, text::Name, unit::UnitKind};

use super::{
    error::{Doing, StoreError},
    folder::Folder,
    layout::UNIT,
};

/// What the first lines of a unit's file say. Every future format keeps them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Head {
    /// Number of the format.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: Name,
    /// The unit.
    pub id: UnitId,
    /// School, owner or network.
    pub kind: UnitKind,
    /// Its name.
    pub name: Name,
    /// Counts the saves, from 1.
    pub revision: u64,
}

/// More than the head of any file can be long.
const HEAD_MAX: u64 = 16 * 1024;

/// Reads the head out of the beginning of a file, or out of the whole where it was laid out by hand.
pub fn of_text(text: &str) -> Option<Head> {
    let mut end = 0;
    for line in text.split_inclusive('\n').take(12) {
        end += line.len();
        if line.trim_start().starts_with("revision:") {
            let head = format!("{})", text.get(..end)?);
            return ron::from_str(&head).ok();
        }
    }
    ron::from_str(text).ok()
}

/// Reads only the beginning of a unit's file.
pub fn peek(folder: &Folder) -> Result<Option<Head>, StoreError> {
    let mut start = Vec::new();
    folder
        .open_to_read(UNIT)?
        .take(HEAD_MAX)
        .read_to_end(&mut start)
        .map_err(|e| StoreError::io(Doing::Read, folder.file(UNIT), &e))?;
    Ok(of_text(&String::from_utf8_lossy(&start)))
}
