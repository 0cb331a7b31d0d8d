//! Files of the installation, which overlay the shipped programmes and modules.
//!
//! Never in the way: a file that cannot be read is named, and everything else still holds.

use super::{
    Damage, DamageReason, Store, StoreError,
    folder::Folder,
    library::{self, Loaded},
};

/// The folder, below the data folder.
const FOLDER: &str = "local";
/// How names of its files end.
const ENDING: &str = ".ron";
/// The largest file that is read, in bytes; all that is shipped is a tenth of it.
pub const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// The library of an installation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Local {
    /// What is shipped, overlaid by the files of the installation.
    pub loaded: Loaded,
    /// Files that could not be read at all.
    pub unread: Vec<Unread>,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// Its name below the data folder.
    pub file: String,
    /// Why.
    pub why: StoreError,
}

impl Store {
    /// The shipped library, overlaid by `local/*.ron` in order of name. Never fails: what is wrong
    /// is left out and named.
    pub fn library(&self) -> Local {
        let mut unread = Vec::new();
        let mut texts = Vec::new();
        match self.local_files() {
            Ok(None) => {}
            Ok(Some((folder, names))) => {
                for name in names {
                    let file = format!("{FOLDER}/{name}");
                    match text(&folder, &name) {
                        Ok(text) => texts.push((file, text)),
                        Err(why) => unread.push(Unread { file, why }),
                    }
                }
            }
            Err(why) => unread.push(Unread { file: FOLDER.to_owned(), why }),
        }
        Local { loaded: library::load(&texts), unread }
    }

    fn local_files(&self) -> Result<Option<(Folder, Vec<String>)>, StoreError> {
        let folder = match self.root.open(FOLDER) {
            Err(error) if error.is_missing() => return Ok(None),
            other => other?,
        };
        folder.refuse_world_writable()?;
        let mut names = folder.names()?;
        names.retain(|name| name.ends_with(ENDING) && !name.starts_with('.'));
        Ok(Some((folder, names)))
    }
}

fn text(folder: &Folder, name: &str) -> Result<String, StoreError> {
    String::from_utf8(folder.read(name, MOST_BYTES)?).map_err(|_| {
        let damage = Damage { file: folder.file(name), at: None, reason: DamageReason::NotText };
        StoreError::Damaged(Box::new(damage))
    })
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::symlink};

    use super::*;

    #[test]
    fn only_regular_files_of_a_sane_size_are_read_and_the_others_are_named() {
        let place = tempfile::tempdir().unwrap();
        let store = Store::open_or_make(&place.path().join("data")).unwrap();
        assert_eq!(store.library(), Local { loaded: library::load(&[]), unread: Vec::new() });

        let local = store.path().join(FOLDER);
        fs::create_dir(&local).unwrap();
        let put = |name: &str, bytes: &[u8]| {
            use std::io::Write;
            fs::File::create(local.join(name)).unwrap().write_all(bytes).unwrap();
        };
        put("a.ron", b"(hide_modules: [\"no-such-module\"])");
        put("note.txt", b"left alone");
        put(".half.ron", b"left alone");
        put("latin.ron", &[0xe5, 0xe4]);
        fs::File::create(local.join("vast.ron")).unwrap().set_len(MOST_BYTES + 1).unwrap();
        fs::create_dir(local.join("folder.ron")).unwrap();
        symlink(local.join("a.ron"), local.join("link.ron")).unwrap();

        let read = store.library();
        assert_eq!(read.loaded.catalogue, library::shipped());
        let wrong = &read.loaded.errors;
        assert_eq!(wrong.iter().map(|e| (e.file.as_str(), e.line)).collect::<Vec<_>>(), [("local/a.ron", 1)]);
        let unread: Vec<&str> = read.unread.iter().map(|unread| unread.file.as_str()).collect();
        assert_eq!(unread, ["local/folder.ron", "local/latin.ron", "local/link.ron", "local/vast.ron"]);
        assert!(matches!(read.unread[2].why, StoreError::Planted { .. }));
        assert!(matches!(read.unread[3].why, StoreError::TooLarge { .. }));
    }
}
