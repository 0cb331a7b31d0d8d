//! FILES: units, settings and personal things on disk.
//!
//! A save is whole or did not happen, says which, and never writes over what it cannot read. Time,
//! names and random values are passed in ([`Stamp`]); nothing here reads a clock.

mod atomic;
pub mod backup;
pub mod calendars;
mod create;
pub mod demo;
mod double_key;
pub mod error;
pub mod feeds;
mod folder;
mod given;
mod head;
mod history_file;
pub mod layout;
pub mod library;
mod load;
pub mod local;
mod lock;
pub mod neighbours;
pub mod person;
mod restore;
mod save;
mod schema;
pub mod settings;
pub mod stamps;
mod upkeep;
pub mod watch;

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::model::{ids::Word, text::Name};

pub use backup::Backup;
pub use error::{Damage, DamageReason, Outcome, SaveError, StoreError};
pub use head::Head;
pub use history_file::History;
pub use load::{Access, Listed, Loaded};
pub use local::{Local, Unread};
pub use save::{Applied, Foreign, Refused, Saved};
pub use schema::text_of;
pub use stamps::{Gone, Heard, Stamps};
pub use upkeep::Remark;

use folder::Folder;

/// What only the runtime knows: when, who, and a random value for names of temporary files.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// Local time.
    pub now: NaiveDateTime,
    /// Login of whoever saves.
    pub who: Name,
    /// Random bytes, new for every save.
    pub random: [u8; 16],
}

impl Stamp {
    fn word(&self) -> Word<16> {
        Word::from_random(&self.random, 16)
    }
}

/// The data folder of an installation.
#[derive(Debug)]
pub struct Store {
    root: Folder,
}

impl Store {
    /// Opens a data folder that is there.
    ///
    /// # Errors
    /// [`StoreError::WorldWritable`] where anybody could change it, [`StoreError::Io`].
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let root = Folder::root(path)?;
        root.refuse_world_writable()?;
        Ok(Self { root })
    }

    /// Opens a data folder; makes it first where there is none.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_or_make(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            Folder::make_root(path)?;
        }
        Self::open(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.root.path()
    }

    /// Where what this person exports goes; made where it is missing.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn export_folder(&self, uid: u32) -> Result<PathBuf, StoreError> {
        let all = self.root.open_or_make("export", layout::SHARED_FOLDER)?;
        let own = all.open_or_make(&uid.to_string(), layout::EXPORT_FOLDER)?;
        Ok(own.path().to_path_buf())
    }
}
