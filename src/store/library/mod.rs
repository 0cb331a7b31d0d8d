//! The library: shipped data, overlaid by the files of an installation.
//!
//! Shipped data is compiled in and was checked by the tests. A file of the installation adds an
//! entry, corrects one by giving its id again, or hides one; what is wrong in it is reported with
//! file, line and reason, and everything else still holds.

mod check;
mod file;
mod overlay;
mod places;
mod programmes;
mod shipped;
mod texts;

#[cfg(test)]
mod tests;

use self::{
    overlay::{overlay, put},
    texts::Languages,
};
use crate::model::{catalogue::Catalogue, data_error::DataError};

/// What was loaded, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Everything that holds.
    pub catalogue: Catalogue,
    /// What is wrong in files of the installation, in order of file and line.
    pub errors: Vec<DataError>,
}

/// The shipped data.
pub fn shipped() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (_, text) in shipped::FILES {
        if let Some(file) = file::whole(text) {
            put(&mut catalogue, file);
        }
    }
    catalogue
}

/// The shipped data overlaid by files of the installation, each with its name and text.
///
/// Never fails: what is wrong is left out and reported.
pub fn load(local: &[(String, String)]) -> Loaded {
    if local.is_empty() {
        return Loaded { catalogue: shipped(), errors: Vec::new() };
    }
    let files: Vec<(&str, &str)> =
        local.iter().map(|(name, text)| (name.as_str(), text.trim_start_matches('\u{feff}'))).collect();
    overlay(&shipped(), &files, Languages::Any)
}
