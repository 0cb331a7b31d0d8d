//! What holds for the whole installation.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{
    ids::{PersonId, UnitId},
    lang::Lang,
    text::Name,
};

use super::{
    Stamp, Store,
    atomic::{self, Content},
    error::{SaveError, StoreError},
    folder::Folder,
    layout::SHARED_FILE,
    lock,
    schema::{self, MOST_BYTES},
};

const SETTINGS: &str = "settings.ron";
const EARLIER: &str = "settings.earlier.ron";

/// What holds for the whole installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Number of the format, 1.
    pub format: u32,
    /// The language for people who have not chosen one.
    pub language: Option<Lang>,
    /// Which persons of which units each login is.
    pub logins: BTreeMap<Name, BTreeSet<Login>>,
}

/// A person that a login is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// The unit.
    pub unit: UnitId,
    /// The person there.
    pub person: PersonId,
}

impl Default for Settings {
    fn default() -> Self {
        Self { format: schema::FORMAT, language: None, logins: BTreeMap::new() }
    }
}

impl Store {
    /// The settings; the defaults where there are none yet.
    ///
    /// # Errors
    /// Why the file does not load.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        Ok(read(&self.root)?.map(|(settings, _)| settings).unwrap_or_default())
    }

    /// Changes the settings as they are on disk now. The version before is kept beside them.
    ///
    /// # Errors
    /// As a save; a file that does not load is not written over.
    pub fn change_settings(
        &self,
        stamp: &Stamp,
        change: impl FnOnce(&mut Settings),
    ) -> Result<Settings, SaveError> {
        let _lock = lock::take(&self.root, &stamp.who, SHARED_FILE)?;
        let before = read(&self.root)?;
        let mut settings = before.as_ref().map(|(settings, _)| settings.clone()).unwrap_or_default();
        change(&mut settings);
        if before.as_ref().is_some_and(|(stands, _)| *stands == settings) {
            return Ok(settings);
        }
        let text = schema::to_text(&settings, self.root.file(SETTINGS))?;
        atomic::sweep(&self.root)?;
        let word = stamp.word();
        if let Some((_, bytes)) = before {
            atomic::stage(&self.root, word.as_str(), &bytes, SHARED_FILE, Content::Safe)?.put(EARLIER)?;
        }
        atomic::stage(&self.root, word.as_str(), text.as_bytes(), SHARED_FILE, Content::Safe)?
            .put(SETTINGS)?;
        self.root.sync().map_err(SaveError::uncertain)?;
        Ok(settings)
    }
}

fn read(root: &Folder) -> Result<Option<(Settings, Vec<u8>)>, StoreError> {
    let bytes = match root.read(SETTINGS, MOST_BYTES) {
        Err(error) if error.is_missing() => return Ok(None),
        other => other?,
    };
    let file = root.file(SETTINGS);
    let text = schema::utf8(&bytes, &file)?;
    if let Ok(Number { format }) = ron::from_str(text)
        && format > schema::FORMAT
    {
        return Err(StoreError::Newer { file, format, program: Name::default(), name: Name::default() });
    }
    let settings = schema::from_text(text, &file)?;
    Ok(Some((settings, bytes)))
}

/// Only the number, whatever else there is.
#[derive(Deserialize)]
struct Number {
    format: u32,
}
