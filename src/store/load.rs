//! Reading units.

use crate::model::{
    ids::UnitId,
    unit::{Unit, UnitKind},
};

use super::{
    Store,
    error::{DamageReason, StoreError},
    folder::Folder,
    head::{self, Head},
    layout::{BACKUP, KINDS, SHARED_FILE, UNIT, id_of},
    lock,
    schema::{self, MOST_BYTES, Place, Stored},
    stamps::Stamps,
};

/// A unit as it was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The unit.
    pub unit: Unit,
    /// Counts the saves, from 1.
    pub revision: u64,
    /// When meetings last changed.
    pub stamps: Stamps,
    /// Whether it can be saved.
    pub access: Access,
}

/// Whether a unit can be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// It can.
    Full,
    /// It can only be looked at, for this reason.
    ReadOnly(StoreError),
    /// It is an earlier version.
    Earlier,
}

/// A unit in the list of all.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its id, from the name of its folder.
    pub id: UnitId,
    /// The kind of the folder in which it lies.
    pub kind: UnitKind,
    /// Name of its folder.
    pub folder: String,
    /// The head of its file, or what is wrong with it.
    pub head: Result<Head, StoreError>,
}

impl Store {
    /// All units, in order of kind and folder; only the heads of their files are read.
    ///
    /// # Errors
    /// [`StoreError::Io`] when a folder cannot be listed. A damaged unit is no error but a line.
    pub fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let mut list = Vec::new();
        for (kind, kind_folder) in KINDS {
            let all = match self.root.open(kind_folder) {
                Err(error) if error.is_missing() => continue,
                other => other?,
            };
            for name in all.names()? {
                let Some(id) = id_of(&name) else { continue };
                let head = match all.open(&name) {
                    Ok(folder) if folder.has(UNIT) => head_of(&folder),
                    Ok(folder) if folder.has(BACKUP) => Err(missing(&folder)),
                    Ok(_) => continue,
                    Err(error) => Err(error),
                };
                list.push(Listed { id, kind, folder: name, head });
            }
        }
        Ok(list)
    }

    /// Reads a unit.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with place and reason, [`StoreError::Newer`], [`StoreError::Planted`],
    /// [`StoreError::TooLarge`], [`StoreError::NoUnit`], [`StoreError::Io`].
    pub fn load(&self, id: UnitId) -> Result<Loaded, StoreError> {
        let (kind, folder) = self.unit_folder(id)?;
        let (stored, _) = stored(&folder, UNIT, kind, id)?;
        let access = match lock::probe(&folder, SHARED_FILE) {
            Ok(()) => Access::Full,
            Err(reason) => Access::ReadOnly(reason),
        };
        Ok(Loaded { unit: stored.unit, revision: stored.revision, stamps: stored.stamps, access })
    }

    /// The revision that is on disk now, from the head alone; for a look after a notification.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn revision(&self, id: UnitId) -> Result<u64, StoreError> {
        head_of(&self.unit_folder(id)?.1).map(|head| head.revision)
    }
}

fn head_of(folder: &Folder) -> Result<Head, StoreError> {
    match head::peek(folder)? {
        Some(head) if head.format <= schema::FORMAT => Ok(head),
        Some(head::Head { format, program, name, .. }) => {
            Err(StoreError::Newer { file: folder.file(UNIT), format, program, name })
        }
        None => {
            // The beginning does not say: the whole file does, or says where it is damaged.
            let bytes = folder.read(UNIT, MOST_BYTES)?;
            let text = schema::utf8(&bytes, &folder.file(UNIT))?;
            match head::of_text(text) {
                Some(head) => Ok(head),
                None => schema::from_text::<Head>(text, &folder.file(UNIT)),
            }
        }
    }
}

/// Reads a unit's file or one of its backups, with its bytes.
pub(super) fn stored(
    folder: &Folder,
    name: &str,
    kind: UnitKind,
    id: UnitId,
) -> Result<(Stored, Vec<u8>), StoreError> {
    let bytes = match folder.read(name, MOST_BYTES) {
        Err(error) if error.is_missing() => return Err(missing(folder)),
        other => other?,
    };
    let stored = schema::read(&bytes, &Place { file: folder.file(name), kind, id })?;
    Ok((stored, bytes))
}

fn missing(folder: &Folder) -> StoreError {
    StoreError::damaged(folder.file(UNIT), None, DamageReason::Missing)
}
