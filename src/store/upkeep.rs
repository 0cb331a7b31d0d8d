//! A look at a unit's folder: what does no harm today but should be known.

use crate::model::ids::UnitId;

use super::{
    Store, atomic,
    error::StoreError,
    layout::{BACKUP, SHARED_FILE, UNIT},
};

/// Something that an administrator may want to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// An interrupted save left this file; the next save removes it.
    Leftover(String),
    /// The file's permissions are not those that the program gives.
    Mode {
        /// The file.
        file: String,
        /// Its permission bits.
        mode: u32,
    },
    /// A backup that does not load.
    BadBackup(String),
    /// So many lines of the history cannot be read or are missing.
    History(usize),
}

impl Store {
    /// Looks at a unit's folder.
    ///
    /// # Errors
    /// Why the unit does not load.
    pub fn remarks(&self, id: UnitId) -> Result<Vec<Remark>, StoreError> {
        let (_, folder) = self.unit_folder(id)?;
        let mut remarks: Vec<Remark> =
            atomic::leftovers(&folder)?.into_iter().map(Remark::Leftover).collect();
        if let Some(mode) = folder.mode_of(UNIT).filter(|&mode| mode != SHARED_FILE) {
            remarks.push(Remark::Mode { file: UNIT.to_owned(), mode });
        }
        for backup in self.backups(id)? {
            if self.load_backup(id, &backup).is_err() {
                remarks.push(Remark::BadBackup(format!("{BACKUP}/{}", backup.file_name())));
            }
        }
        match self.history(id)?.unreadable {
            0 => {}
            lines => remarks.push(Remark::History(lines)),
        }
        Ok(remarks)
    }
}
