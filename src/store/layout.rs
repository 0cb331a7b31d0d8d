//! Which file is where in the data folder, and who may read it.
//!
//! No text of a person becomes part of a path: a folder's name is a slug of a-z, 0-9 and `-` made
//! from the unit's name, and the unit's id, which alone counts.

use crate::model::{ids::UnitId, unit::UnitKind};

use super::{Store, error::StoreError, folder::Folder};

/// Folders that the group shares.
pub const SHARED_FOLDER: u32 = 0o2770;
/// Files that the group shares.
pub const SHARED_FILE: u32 = 0o660;
/// Folders of one person.
pub const OWN_FOLDER: u32 = 0o700;
/// Files of one person.
pub const OWN_FILE: u32 = 0o600;
/// Folders of what a person exported.
pub const EXPORT_FOLDER: u32 = 0o2750;
/// Files that a person exported.
pub const EXPORT_FILE: u32 = 0o640;

pub(super) const UNIT: &str = "unit.ron";
pub(super) const HISTORY: &str = "history.ron";
pub(super) const BACKUP: &str = "backup";
pub(super) const LOCK: &str = ".lock";

/// The longest slug, in characters.
const SLUG_MAX: usize = 40;

/// All kinds, with the folder that holds them.
pub(super) const KINDS: [(UnitKind, &str); 3] =
    [(UnitKind::School, "schools"), (UnitKind::Owner, "owners"), (UnitKind::Network, "networks")];

pub(super) fn kind_folder(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::School => "schools",
        UnitKind::Owner => "owners",
        UnitKind::Network => "networks",
    }
}

/// 1 to 40 characters of a-z, 0-9 and single `-` that remind of a name.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        let plain = match c {
            'å' | 'ä' | 'à' | 'á' | 'â' => "a",
            'ö' | 'ø' | 'ó' | 'ô' => "o",
            'æ' => "ae",
            'é' | 'è' | 'ê' | 'ë' => "e",
            'ü' => "u",
            c if c.is_ascii_alphanumeric() => {
                slug.push(c);
                continue;
            }
            _ if slug.is_empty() || slug.ends_with('-') => "",
            _ => "-",
        };
        slug.push_str(plain);
    }
    slug.truncate(SLUG_MAX);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "unit".to_owned() } else { slug.to_owned() }
}

/// The name of a unit's folder.
///
/// # Errors
/// [`StoreError::BadId`] for an id that cannot be part of a file name.
pub(super) fn folder_name(name: &str, id: UnitId) -> Result<String, StoreError> {
    if id.0.as_str().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        Ok(format!("{}-{id}", slug(name)))
    } else {
        Err(StoreError::BadId(id))
    }
}

/// The id in a folder's name.
pub(super) fn id_of(folder: &str) -> Option<UnitId> {
    folder.rsplit_once('-').and_then(|(_, id)| id.parse().ok())
}

impl Store {
    /// The folder of a unit.
    pub(super) fn unit_folder(&self, id: UnitId) -> Result<(UnitKind, Folder), StoreError> {
        for (kind, folder) in KINDS {
            let all = match self.root.open(folder) {
                Err(error) if error.is_missing() => continue,
                other => other?,
            };
            for name in all.names()? {
                if id_of(&name) != Some(id) {
                    continue;
                }
                let unit = all.open(&name)?;
                if unit.has(UNIT) || unit.has(BACKUP) {
                    return Ok((kind, unit));
                }
            }
        }
        Err(StoreError::NoUnit(id))
    }

    /// Where a unit's folder is, for watching.
    ///
    /// # Errors
    /// [`StoreError::NoUnit`], [`StoreError::Io`].
    pub fn unit_path(&self, id: UnitId) -> Result<std::path::PathBuf, StoreError> {
        Ok(self.unit_folder(id)?.1.path().to_path_buf())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let long = "ö".repeat(300);
        for name in ["../../etc/x", "/etc/passwd", ".", "", "CON", "a\0b", "a\nb", "\u{202e}x", "日本", &long]
        {
            let slug = slug(name);
            assert!((1..=40).contains(&slug.len()), "{name:?} -> {slug:?}");
            assert!(slug.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{name:?} -> {slug:?}");
        }
        assert_eq!(slug("Björkskolan F–6, Ås"), "bjorkskolan-f-6-as");
        assert_eq!(slug("Ærlig Øvre skole"), "aerlig-ovre-skole");
        assert!(folder_name("x", "a/b".parse().unwrap()).is_err());
    }
}
