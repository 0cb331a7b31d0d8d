//! What the files of jobs (G1, S1) have in common: why one is no job, and names that stand for places in a list.

use std::{collections::HashMap, time::Duration};

use serde_json::value::RawValue;

use crate::planning::groups::proposal::search::Known;

/// Why a file is no job.
#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    /// Not UTF-8.
    #[error("the file is not UTF-8 at line {line}: save it as UTF-8")]
    Bytes {
        /// The first line that is not.
        line: usize,
    },
    /// Not JSON, or not the fields of the format; the text names line and column.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// Something that JSON allows and the format does not.
    #[error("{} at line {line}", .place.reason(.reason))]
    Meaning {
        /// Where in the file.
        place: Place,
        /// What is wrong there.
        reason: String,
        /// The line, from 1.
        line: usize,
    },
}

/// A place in a file.
#[derive(Clone, Debug)]
pub struct Place {
    /// For people; empty where the reason says it.
    said: String,
    /// The keys and numbers on the way there, each after a `/`.
    way: String,
}

impl Place {
    /// A place by what people call it and the keys and numbers on the way there, each after a `/`.
    pub fn new(said: impl Into<String>, way: impl Into<String>) -> Self {
        Self { said: said.into(), way: way.into() }
    }

    /// The same without the last key, and that key as people say it.
    pub fn field(&self, field: &str) -> Self {
        Self { said: format!("{}, {field}", self.said), way: format!("{}/{field}", self.way) }
    }

    fn reason(&self, reason: &str) -> String {
        if self.said.is_empty() { reason.to_owned() } else { format!("{}: {reason}", self.said) }
    }

    /// The line on which the value stands; that of what it is in where it has none of its own.
    fn line(&self, text: &str) -> usize {
        let mut here = text.trim_start();
        for step in self.way.split('/').skip(1) {
            let inner = if here.starts_with('[') {
                let all: Vec<&RawValue> = serde_json::from_str(here).unwrap_or_default();
                step.parse().ok().and_then(|at: usize| all.get(at).copied())
            } else {
                let all: HashMap<String, &RawValue> = serde_json::from_str(here).unwrap_or_default();
                all.get(step).copied()
            };
            let Some(inner) = inner else { break };
            here = inner.get();
        }
        let at = here.as_ptr().addr().saturating_sub(text.as_ptr().addr());
        1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }
}

impl Wrong {
    /// What the format does not allow, at a place.
    pub fn at(place: Place, reason: impl Into<String>) -> Self {
        Self::Meaning { place, reason: reason.into(), line: 0 }
    }

    /// The same with the line in the text of the file.
    #[must_use]
    pub fn with_line(self, text: &str) -> Self {
        match self {
            Self::Meaning { place, reason, .. } => {
                let line = place.line(text);
                Self::Meaning { place, reason, line }
            }
            other => other,
        }
    }

    /// Whether a file says that it is of a format.
    ///
    /// # Errors
    /// Another format.
    pub fn unless(is: &str, wanted: &str) -> Result<(), Self> {
        let reason = || format!("format is \"{is}\", not {wanted}");
        if is == wanted.trim_matches('"') {
            Ok(())
        } else {
            Err(Self::at(Place::new("", "/format"), reason()))
        }
    }
}

/// The text of a file; a mark of the order of bytes before it is none of it.
///
/// # Errors
/// [`Wrong::Bytes`].
pub fn text(bytes: &[u8]) -> Result<&str, Wrong> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.iter().take(error.valid_up_to());
        Wrong::Bytes { line: 1 + before.filter(|byte| **byte == b'\n').count() }
    })
}

/// How an answer was found.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// The seed of the search.
    pub seed: u64,
    /// The time from the start of the program.
    pub time: Duration,
}

impl std::fmt::Display for Way {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "seed {}, {:.2} s", self.seed, self.time.as_secs_f64())
    }
}

/// What is known of the least possible cost, in plain English.
fn known(known: Known) -> String {
    match known {
        Known::Nothing | Known::AtLeast(..=0) => "best found; nothing is known of the least".to_owned(),
        Known::AtLeast(bound) => format!("best found, bound {bound}: no answer costs less than that"),
        Known::Proven => "proven best: no answer costs less".to_owned(),
    }
}

/// What an answer costs, how good it is, and its terms on the line below.
pub fn headline(name: &str, cost: i64, of: Known, terms: &str) -> String {
    format!("{name}: cost {cost}, {}\n  {terms}\n", known(of))
}

/// What there is of each thing that costs, with its weight and cost; what there is nothing of is left out.
pub fn costs(terms: &[(&str, i64, i64)]) -> String {
    let some = terms.iter().filter(|(_, count, _)| *count != 0);
    let some: Vec<String> =
        some.map(|(name, count, weight)| format!("{name} {count} x {weight} = {}", count * weight)).collect();
    if some.is_empty() { "nothing".to_owned() } else { some.join(", ") }
}

/// Places of names in a list.
pub struct Names<'a> {
    list: &'static str,
    at: HashMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    /// The names of a list, each of which stands once; `field` is the key of the name in each of the list, after
    /// a `/`, or nothing where the list is of names.
    ///
    /// # Errors
    /// A name that stands twice.
    pub fn new(
        list: &'static str,
        field: &str,
        names: impl Iterator<Item = &'a String>,
    ) -> Result<Self, Wrong> {
        let mut at = HashMap::new();
        for (place, name) in names.enumerate() {
            if at.insert(name.as_str(), place).is_some() {
                let second = Place::new(list, format!("/{list}/{place}{field}"));
                return Err(Wrong::at(second, format!("the id \"{name}\" stands twice")));
            }
        }
        Ok(Self { list, at })
    }

    /// The place of a name that stands somewhere in the file.
    ///
    /// # Errors
    /// The name is none of the list.
    pub fn of(&self, name: &str, place: impl Fn() -> Place) -> Result<usize, Wrong> {
        let unknown = || Wrong::at(place(), format!("\"{name}\" is not one of the {}", self.list));
        self.at.get(name).copied().ok_or_else(unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_that_of_the_value_or_of_what_holds_it() {
        let text = "\n{\"a\": [\n  {\"b\\u0031\": 1,\n   \"c\": [2,\n 3]}, 4\n]}";
        let line = |way: &str| Place::new("", way).line(text);
        assert_eq!(["/a/0/b1", "/a/0/c/1", "/a/1", "/a/0/d", "/x", ""].map(line), [3, 5, 5, 3, 2, 2]);
    }

    #[test]
    fn a_mark_before_the_text_is_no_fault_and_other_bytes_are_said_with_their_line() {
        assert_eq!(super::text(b"\xef\xbb\xbf{}").unwrap(), "{}");
        assert_eq!(
            super::text(b"{\n\"\xe5\"}").unwrap_err().to_string(),
            "the file is not UTF-8 at line 2: save it as UTF-8"
        );
    }
}
