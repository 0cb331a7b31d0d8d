//! A new unit.

use crate::model::unit::Unit;

use super::{
    Stamp, Store,
    atomic::{self, Content},
    error::{SaveError, StoreError},
    layout::{self, HISTORY, SHARED_FILE, SHARED_FOLDER, UNIT},
    load, lock, save,
    schema::{self, Stored},
    stamps::Stamps,
};

impl Store {
    /// Makes the folder and the file of a new unit, as revision 1.
    ///
    /// Doing it again with the same unit, after an uncertain save, succeeds.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another unit has the id, [`StoreError::BadId`], and as a save.
    pub fn create(&self, unit: &Unit, stamp: &Stamp) -> Result<(), SaveError> {
        let name = layout::folder_name(unit.about().name.as_str(), unit.id())?;
        match self.unit_folder(unit.id()) {
            Ok((kind, folder)) => {
                let there = load::stored(&folder, UNIT, kind, unit.id()).ok();
                return if there.is_some_and(|(stored, _)| stored.unit == *unit) {
                    folder.sync().map_err(SaveError::uncertain)
                } else {
                    Err(StoreError::Taken(unit.id()).into())
                };
            }
            Err(StoreError::NoUnit(_)) => {}
            Err(error) => return Err(error.into()),
        }
        let all = self.root.open_or_make(layout::kind_folder(unit.kind()), SHARED_FOLDER)?;
        let folder = all.open_or_make(&name, SHARED_FOLDER)?;
        let _lock = lock::take(&folder, &stamp.who, SHARED_FILE)?;
        if folder.has(UNIT) {
            return Err(StoreError::Taken(unit.id()).into());
        }
        atomic::sweep(&folder)?;
        let word = stamp.word();
        let stamps = Stamps::default().all_new(unit, 1);
        let stored = Stored { revision: 1, history: 0, edits: Vec::new(), stamps, unit: unit.clone() };
        let text = schema::write(&stored, folder.file(UNIT))?;
        atomic::stage(&folder, "history", &[], SHARED_FILE, Content::Safe)?.put(HISTORY)?;
        let staged = atomic::stage(&folder, word.as_str(), text.as_bytes(), SHARED_FILE, Content::Safe)?;
        save::put(&folder, staged)
    }
}
