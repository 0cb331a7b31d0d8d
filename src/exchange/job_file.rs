//! What the files of jobs (G1, S1) have in common: why one is no job, and names that stand for places in a list.

use std::collections::HashMap;

/// Why a file is no job.
#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    /// Not JSON, or not the fields of the format; the text names line and column.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// Another format.
    #[error("format is \"{is}\", not \"{wanted}\"")]
    Format {
        /// What the file says.
        is: String,
        /// What it should say.
        wanted: &'static str,
    },
    /// A text that should name something in a list, and does not.
    #[error("{place}: \"{name}\" is not one of the {list}")]
    Unknown {
        /// Where in the file.
        place: String,
        /// What stands there.
        name: String,
        /// The list.
        list: &'static str,
    },
    /// The same id twice.
    #[error("{list}: the id \"{name}\" stands twice")]
    Twice {
        /// The list.
        list: &'static str,
        /// The id.
        name: String,
    },
    /// A number that cannot be.
    #[error("{place}: {reason}")]
    Number {
        /// Where in the file.
        place: String,
        /// What is wrong.
        reason: String,
    },
}

impl Wrong {
    /// A number that cannot be.
    pub fn number(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Number { place: place.into(), reason: reason.into() }
    }

    /// Whether a file says that it is of a format.
    ///
    /// # Errors
    /// [`Wrong::Format`].
    pub fn unless(is: &str, wanted: &'static str) -> Result<(), Self> {
        if is == wanted { Ok(()) } else { Err(Self::Format { is: is.to_owned(), wanted }) }
    }
}

/// Places of names in a list.
pub struct Names<'a> {
    list: &'static str,
    at: HashMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    /// The names of a list, each of which stands once.
    ///
    /// # Errors
    /// [`Wrong::Twice`].
    pub fn new(list: &'static str, names: impl Iterator<Item = &'a String>) -> Result<Self, Wrong> {
        let mut at = HashMap::new();
        for (place, name) in names.enumerate() {
            if at.insert(name.as_str(), place).is_some() {
                return Err(Wrong::Twice { list, name: name.clone() });
            }
        }
        Ok(Self { list, at })
    }

    /// The place of a name that stands somewhere in the file.
    ///
    /// # Errors
    /// [`Wrong::Unknown`].
    pub fn of(&self, name: &str, place: impl Fn() -> String) -> Result<usize, Wrong> {
        let unknown = || Wrong::Unknown { place: place(), name: name.to_owned(), list: self.list };
        self.at.get(name).copied().ok_or_else(unknown)
    }
}
