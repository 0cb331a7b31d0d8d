//! One save: what a person did goes on top of what is there now.
//!
//! The order of the steps is the promise (design §4). Up to the rename a failure leaves the old file;
//! after it the save has happened, and only a power cut can take it back.

use crate::model::{
    edit::{self, Edit, Named},
    error::EditError,
    history::Line,
    ids::{EditId, UnitId},
    unit::Unit,
};

use super::{
    Stamp, Store,
    atomic::{self, Content},
    backup,
    error::{SaveError, StoreError},
    folder::Folder,
    history_file,
    layout::{SHARED_FILE, UNIT},
    load, lock,
    schema::{self, Stored},
    stamps::Stamps,
};

/// So many ids of earlier edits stay in the file, so that a repeated save does nothing twice.
const IDS: usize = 256;

/// What a save did.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The unit as it is on disk now.
    pub unit: Unit,
    /// Its revision.
    pub revision: u64,
    /// Its stamps.
    pub stamps: Stamps,
    /// The edits that changed something in this save, in order.
    pub applied: Vec<Applied>,
    /// Edits that an earlier save under the same id had made already: what undoes them is known.
    pub repeated: Vec<EditId>,
    /// Edits whose result somebody else had brought about: there is nothing to undo.
    pub stood: Vec<EditId>,
    /// Edits that could not be made, and why. They are not on disk.
    pub refused: Vec<Refused>,
    /// Whether others had saved since the known revision.
    pub foreign: Foreign,
}

/// An edit that was made on what stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Its id.
    pub id: EditId,
    /// What undoes it, there and then.
    pub inverse: Edit,
}

/// An edit that could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The edit.
    pub named: Named,
    /// Why.
    pub error: EditError,
}

/// Whether others have saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// The file had the known revision.
    None,
    /// The file had another one.
    Others,
}

impl Store {
    /// Saves edits on top of what is on disk. `known` is the revision on which they were made.
    ///
    /// Refused edits do not keep the others from being saved. Where nothing changes, nothing is
    /// written.
    ///
    /// # Errors
    /// [`SaveError`] says whether the file is untouched or its safety uncertain; the pending edits
    /// must then be kept and saved again, under the same ids.
    pub fn save(&self, id: UnitId, known: u64, pending: &[Named], stamp: &Stamp) -> Result<Saved, SaveError> {
        let (kind, folder) = self.unit_folder(id)?;
        let _lock = lock::take(&folder, &stamp.who, SHARED_FILE)?;
        let (before, bytes) = load::stored(&folder, UNIT, kind, id)?;
        let foreign = if before.revision == known { Foreign::None } else { Foreign::Others };
        let made = make(&before, pending, stamp);
        let Made { unit, lines, repeated, stood, refused } = made;
        if lines.is_empty() {
            make_certain(&folder, &before, pending, &bytes, stamp)?;
            let Stored { revision, stamps, .. } = before;
            return Ok(Saved {
                unit,
                revision,
                stamps,
                applied: Vec::new(),
                repeated,
                stood,
                refused,
                foreign,
            });
        }
        let revision = before.revision + 1;
        let stamps = before.stamps.clone().next(&before.unit, &unit, revision);
        let edits = last_ids(&before.edits, &lines);
        let history = history_file::append(&folder, before.history, &lines)?;
        let after = Stored { revision, history, edits, stamps, unit };
        replace(&folder, &after, &Old { revision: before.revision, bytes: &bytes }, stamp)?;
        let applied = lines.into_iter().map(|line| Applied { id: line.id, inverse: line.inverse }).collect();
        let Stored { unit, stamps, .. } = after;
        Ok(Saved { unit, revision, stamps, applied, repeated, stood, refused, foreign })
    }
}

/// Before saying that edits stand: an earlier save may have failed to make its name safe, and a
/// disk that failed once may call the same name safe without having written it. So it is put anew.
fn make_certain(
    folder: &Folder,
    stored: &Stored,
    pending: &[Named],
    bytes: &[u8],
    stamp: &Stamp,
) -> Result<(), SaveError> {
    if pending.iter().any(|named| stored.edits.contains(&named.id)) {
        atomic::sweep(folder)?;
        return put(folder, atomic::stage(folder, stamp.word().as_str(), bytes, SHARED_FILE, Content::Safe)?);
    }
    folder.sync().map_err(SaveError::uncertain)
}

/// The version that a new one replaces.
pub(super) struct Old<'a> {
    pub revision: u64,
    pub bytes: &'a [u8],
}

/// From the temporary file to the safe name. The lock must be held.
pub(super) fn replace(folder: &Folder, new: &Stored, old: &Old, stamp: &Stamp) -> Result<(), SaveError> {
    let text = schema::write(new, folder.file(UNIT))?;
    let word = stamp.word();
    atomic::sweep(folder)?;
    let staged = atomic::stage(folder, word.as_str(), text.as_bytes(), SHARED_FILE, Content::Safe)?;
    backup::keep(folder, old.revision, stamp.now, word.as_str(), old.bytes)?;
    put(folder, staged)?;
    // The save is done; what cannot be removed now goes next time.
    let _ = backup::rotate(folder);
    Ok(())
}

/// Gives a staged file its name and makes the name safe.
pub(super) fn put(folder: &Folder, staged: atomic::Staged) -> Result<(), SaveError> {
    match staged.put(UNIT) {
        Ok(()) => folder.sync().map_err(SaveError::uncertain),
        // A disk that fails in the middle does not say whether the name is the old or the new.
        Err(why @ StoreError::Io { code: Some(5), .. }) => Err(SaveError::uncertain(why)),
        Err(why) => Err(why.into()),
    }
}

struct Made {
    unit: Unit,
    lines: Vec<Line>,
    repeated: Vec<EditId>,
    stood: Vec<EditId>,
    refused: Vec<Refused>,
}

fn make(before: &Stored, pending: &[Named], stamp: &Stamp) -> Made {
    let unit = before.unit.clone();
    let mut made =
        Made { unit, lines: Vec::new(), repeated: Vec::new(), stood: Vec::new(), refused: Vec::new() };
    for named in pending {
        if before.edits.contains(&named.id) {
            made.repeated.push(named.id);
            continue;
        }
        match edit::apply(&mut made.unit, &named.edit) {
            Ok(inverse) if inverse.is_nothing() => made.stood.push(named.id),
            Ok(inverse) => made.lines.push(Line {
                revision: before.revision + 1,
                time: stamp.now,
                who: stamp.who.clone(),
                id: named.id,
                edit: named.edit.clone(),
                inverse,
            }),
            Err(error) => made.refused.push(Refused { named: named.clone(), error }),
        }
    }
    made
}

/// The ids of this save, all of them, and the last ones before.
fn last_ids(before: &[EditId], lines: &[Line]) -> Vec<EditId> {
    let room = IDS.saturating_sub(lines.len());
    let skipped = before.len().saturating_sub(room);
    before.iter().skip(skipped).copied().chain(lines.iter().map(|line| line.id)).collect()
}
