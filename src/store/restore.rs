//! Bringing an earlier version back, as a new revision.

use crate::model::{
    edit::Edit,
    history::Line,
    ids::{EditId, UnitId},
};

use super::{
    Stamp, Store,
    atomic::{self, Content},
    backup::{self, Backup},
    error::{SaveError, StoreError},
    folder::Folder,
    head, history_file,
    layout::{BACKUP, SHARED_FILE, UNIT},
    load, lock, save,
    schema::{self, MOST_BYTES, Stored},
};

impl Store {
    /// Puts an earlier version in the place of the present one, which becomes a backup itself; a
    /// damaged one is put aside for good. The history goes on.
    ///
    /// # Errors
    /// [`StoreError::NoBackup`], why the backup does not load, [`StoreError::Newer`] when the present
    /// file is of a newer format, and as a save.
    pub fn restore(&self, id: UnitId, backup: &Backup, stamp: &Stamp) -> Result<u64, SaveError> {
        let (kind, folder) = self.unit_folder(id)?;
        let _lock = lock::take(&folder, &stamp.who, SHARED_FILE)?;
        let ring = folder.open(BACKUP).map_err(|_| StoreError::NoBackup(backup.file_name()))?;
        if !ring.has(&backup.file_name()) {
            return Err(StoreError::NoBackup(backup.file_name()).into());
        }
        let (earlier, _) = load::stored(&ring, &backup.file_name(), kind, id)?;
        match load::stored(&folder, UNIT, kind, id) {
            Ok((present, bytes)) => {
                let revision = present.revision + 1;
                let history = history_file::append(&folder, present.history, &[mark(revision, stamp)])?;
                let stamps = present.stamps.next(&present.unit, &earlier.unit, revision);
                let edits = with_mark(present.edits, stamp);
                let new = Stored { revision, history, edits, stamps, unit: earlier.unit };
                save::replace(
                    &folder,
                    &new,
                    &save::Old { revision: present.revision, bytes: &bytes },
                    stamp,
                )?;
                Ok(revision)
            }
            Err(StoreError::Damaged(_)) => self.replace_damaged(&folder, earlier, stamp),
            Err(error) => Err(error.into()),
        }
    }

    /// The present file does not load: its number can only be guessed, so every meeting counts as
    /// changed, and the revision goes above all that is known.
    fn replace_damaged(&self, folder: &Folder, earlier: Stored, stamp: &Stamp) -> Result<u64, SaveError> {
        let damaged = match folder.read(UNIT, MOST_BYTES) {
            Err(error) if error.is_missing() => None,
            bytes => Some(bytes?),
        };
        let text = damaged.as_deref().map(String::from_utf8_lossy);
        let head = text.as_deref().and_then(head::of_text).map_or(0, |head| head.revision);
        let newest = self.backups(earlier.unit.id())?.first().map_or(0, |b| b.revision);
        let revision = head.max(newest).max(earlier.revision) + 2;
        let kept = history_file::sound_length(folder)?;
        let history = history_file::append(folder, kept, &[mark(revision, stamp)])?;
        let stamps = earlier.stamps.all_new(&earlier.unit, revision);
        let edits = with_mark(earlier.edits, stamp);
        let new = Stored { revision, history, edits, stamps, unit: earlier.unit };
        let new = schema::write(&new, folder.file(UNIT))?;
        let word = stamp.word();
        atomic::sweep(folder)?;
        if let Some(bytes) = damaged {
            backup::keep_damaged(folder, word.as_str(), &bytes)?;
        }
        let staged = atomic::stage(folder, word.as_str(), new.as_bytes(), SHARED_FILE, Content::Safe)?;
        save::put(folder, staged)?;
        Ok(revision)
    }
}

fn mark_id(stamp: &Stamp) -> EditId {
    EditId::from(stamp.word())
}

/// A line of the history that says who brought an earlier version back, and when.
fn mark(revision: u64, stamp: &Stamp) -> Line {
    Line {
        revision,
        time: stamp.now,
        who: stamp.who.clone(),
        id: mark_id(stamp),
        edit: Edit::nothing(),
        inverse: Edit::nothing(),
    }
}

fn with_mark(mut edits: Vec<EditId>, stamp: &Stamp) -> Vec<EditId> {
    edits.push(mark_id(stamp));
    edits
}
