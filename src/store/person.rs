//! What belongs to one person: how they like the program, where they were, notes, open forms.
//!
//! Never an edit of a unit, never exported; nobody else can read it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::model::{
    ids::{Code, UnitId},
    lang::Lang,
    text::Note,
};

use super::{
    Stamp, Store,
    atomic::{self, Content},
    error::{SaveError, StoreError},
    folder::Folder,
    layout::{OWN_FILE, OWN_FOLDER, SHARED_FOLDER},
    lock,
    schema::{self, MOST_BYTES},
};

const PERSONAL: &str = "personal.ron";
const NOTES: &str = "notes.ron";
/// Drafts that a power cut may lose end like this, until they rest and become safe ones.
const HURRIED: &str = ".new.ron";
const SAFE: &str = ".ron";
const DRAFT: &str = "draft-";

/// How a person likes the program, and where they were last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Personal {
    /// Their language; none: the installation's.
    pub language: Option<Lang>,
    /// Their colours.
    pub theme: Option<Code>,
    /// The unit they worked on last.
    pub last_unit: Option<UnitId>,
    /// The screen they were on.
    pub last_screen: Option<Code>,
    /// Choices of single screens, such as order and filter, by the program's own keys.
    pub choices: BTreeMap<String, String>,
}

/// A form that was open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Which form, by the program's own key.
    pub form: String,
    /// Text of its fields, by the program's own keys.
    pub fields: BTreeMap<String, String>,
    /// What the same fields began with.
    #[serde(default)]
    pub starts: BTreeMap<String, String>,
}

/// Own notes, by the program's own key for what they are about.
pub type Notes = BTreeMap<String, Note>;

/// One person's folder.
#[derive(Debug)]
pub struct Own {
    folder: Folder,
}

impl Store {
    /// The folder of the person with this number; made where it is missing.
    ///
    /// # Errors
    /// [`StoreError::Io`], [`StoreError::Planted`].
    pub fn own(&self, uid: u32) -> Result<Own, StoreError> {
        let all = self.root.open_or_make("people", SHARED_FOLDER)?;
        Ok(Own { folder: all.open_or_make(&uid.to_string(), OWN_FOLDER)? })
    }
}

impl Own {
    /// How they like the program; the defaults where nothing was chosen.
    ///
    /// # Errors
    /// Why the file does not load.
    pub fn personal(&self) -> Result<Personal, StoreError> {
        Ok(self.read(PERSONAL)?.unwrap_or_default())
    }

    /// Changes it as it is on disk now.
    ///
    /// # Errors
    /// As a save; a file that does not load is not written over.
    pub fn change_personal(
        &self,
        stamp: &Stamp,
        change: impl FnOnce(&mut Personal),
    ) -> Result<Personal, SaveError> {
        self.change(PERSONAL, stamp, change)
    }

    /// Their own notes.
    ///
    /// # Errors
    /// Why the file does not load.
    pub fn notes(&self) -> Result<Notes, StoreError> {
        Ok(self.read(NOTES)?.unwrap_or_default())
    }

    /// Changes the notes as they are on disk now.
    ///
    /// # Errors
    /// As a save; a file that does not load is not written over.
    pub fn change_notes(&self, stamp: &Stamp, change: impl FnOnce(&mut Notes)) -> Result<Notes, SaveError> {
        self.change(NOTES, stamp, change)
    }

    /// Writes down an open form.
    ///
    /// # Errors
    /// As a save.
    pub fn write_draft(&self, draft: &Draft, stamp: &Stamp, haste: Haste) -> Result<(), SaveError> {
        let text = schema::to_text(draft, self.folder.file(DRAFT))?;
        let name = draft_name(&draft.form);
        let word = stamp.word();
        let (content, ending) = match haste {
            Haste::Typing => (Content::Hurried, HURRIED),
            Haste::Resting => (Content::Safe, SAFE),
        };
        let _lock = lock::take(&self.folder, &stamp.who, OWN_FILE)?;
        atomic::sweep(&self.folder)?;
        atomic::stage(&self.folder, word.as_str(), text.as_bytes(), OWN_FILE, content)?
            .put(&format!("{name}{ending}"))?;
        if haste == Haste::Resting {
            let hurried = format!("{name}{HURRIED}");
            if self.folder.has(&hurried) {
                self.folder.remove(&hurried)?;
            }
            self.folder.sync().map_err(SaveError::uncertain)?;
        }
        Ok(())
    }

    /// Forgets an open form: it was saved or given up.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn drop_draft(&self, form: &str) -> Result<(), StoreError> {
        // The older one first: it must not come back without the newer.
        for ending in [SAFE, HURRIED] {
            let name = format!("{}{ending}", draft_name(form));
            if self.folder.has(&name) {
                self.folder.remove(&name)?;
            }
        }
        self.folder.sync()
    }

    /// All forms that were open, as they were last. Drafts that do not load are left out.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder cannot be listed.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
        let names = self.folder.names()?;
        let (hurried, safe): (Vec<&String>, Vec<&String>) =
            names.iter().filter(|n| n.starts_with(DRAFT)).partition(|n| n.ends_with(HURRIED));
        for name in safe.into_iter().chain(hurried) {
            if let Ok(Some(draft)) = self.read::<Draft>(name) {
                drafts.insert(draft.form.clone(), draft);
            }
        }
        Ok(drafts.into_values().collect())
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StoreError> {
        let bytes = match self.folder.read(name, MOST_BYTES) {
            Err(error) if error.is_missing() => return Ok(None),
            other => other?,
        };
        let file = self.folder.file(name);
        schema::from_text(schema::utf8(&bytes, &file)?, &file).map(Some)
    }

    fn change<T: Default + Clone + PartialEq + Serialize + DeserializeOwned>(
        &self,
        name: &str,
        stamp: &Stamp,
        change: impl FnOnce(&mut T),
    ) -> Result<T, SaveError> {
        let _lock = lock::take(&self.folder, &stamp.who, OWN_FILE)?;
        let before: Option<T> = self.read(name)?;
        let mut value = before.clone().unwrap_or_default();
        change(&mut value);
        if before.as_ref() == Some(&value) {
            return Ok(value);
        }
        let text = schema::to_text(&value, self.folder.file(name))?;
        atomic::sweep(&self.folder)?;
        atomic::stage(&self.folder, stamp.word().as_str(), text.as_bytes(), OWN_FILE, Content::Safe)?
            .put(name)?;
        self.folder.sync().map_err(SaveError::uncertain)?;
        Ok(value)
    }
}

/// How much time there is for writing a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haste {
    /// After each batch of keys: a kill loses nothing, a power cut may.
    Typing,
    /// After a rest: a power cut loses nothing either.
    Resting,
}

/// The form's key as a number, so that no key leads out of the folder.
fn draft_name(form: &str) -> String {
    let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{DRAFT}{:016x}", form.bytes().fold(0xcbf2_9ce4_8422_2325, fnv))
}
