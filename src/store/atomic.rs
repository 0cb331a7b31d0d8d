//! A file is replaced whole or not at all.

use std::io::Write;

use super::{
    error::{Doing, StoreError},
    folder::{Folder, Opening},
};

/// How names of temporary files end.
const ENDING: &str = ".tmp";

/// A new file under a temporary name; removed again unless it is put in its place.
pub struct Staged<'a> {
    folder: &'a Folder,
    temporary: Option<String>,
}

/// Whether a power cut may lose the content of a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// It is on the disk before the file gets its name.
    Safe,
    /// It reaches the disk when the system likes.
    Hurried,
}

/// Writes a new file under a temporary name with `word` in it.
pub fn stage<'a>(
    folder: &'a Folder,
    word: &str,
    bytes: &[u8],
    mode: u32,
    content: Content,
) -> Result<Staged<'a>, StoreError> {
    let name = format!(".{word}{ENDING}");
    let mut file = folder.open_to_write(&name, Opening::New, mode)?;
    let staged = Staged { folder, temporary: Some(name.clone()) };
    file.write_all(bytes).map_err(|e| StoreError::io(Doing::Write, folder.file(&name), &e))?;
    if content == Content::Safe {
        file.sync_all().map_err(|e| StoreError::io(Doing::Sync, folder.file(&name), &e))?;
    }
    Ok(staged)
}

impl Staged<'_> {
    /// Puts it in the place of `name`. The folder must be synced before anybody is told.
    pub fn put(mut self, name: &str) -> Result<(), StoreError> {
        match self.temporary.take() {
            Some(temporary) => {
                let put = self.folder.rename(&temporary, self.folder, name);
                if put.is_err() {
                    self.temporary = Some(temporary);
                }
                put
            }
            None => Ok(()),
        }
    }
}

impl Drop for Staged<'_> {
    fn drop(&mut self) {
        if let Some(temporary) = &self.temporary {
            // What stays is removed by the next one who holds the lock.
            let _ = self.folder.remove(temporary);
        }
    }
}

/// Removes what interrupted saves left. Only whoever holds the folder's lock may.
pub fn sweep(folder: &Folder) -> Result<(), StoreError> {
    for name in leftovers(folder)? {
        let _ = folder.remove(&name);
    }
    Ok(())
}

/// Temporary files that interrupted saves left.
pub fn leftovers(folder: &Folder) -> Result<Vec<String>, StoreError> {
    let mut names = folder.names()?;
    names.retain(|n| n.starts_with('.') && n.ends_with(ENDING));
    Ok(names)
}
