//! Facts with their source: a number is never shown as surer than it is.

use serde::{Deserialize, Serialize};

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    /// Read in a primary or official text, or decided by the people who made the entry.
    Confirmed,
    /// Read in a text that reports it.
    SecondHand,
    /// Computed from confirmed numbers.
    Derived,
    /// General knowledge that nobody has looked up.
    Assumed,
}

/// A value, where it comes from, and how sure it is.
///
/// The value can only be had with a decision: [`Fact::shown`] to print it, [`Fact::get`] to
/// compute with it as a default that people may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact<T> {
    value: T,
    source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    how: String,
    confidence: Confidence,
}

/// A value as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<'a, T> {
    /// Confirmed: may be stated.
    Fact(&'a T),
    /// Second-hand, derived or assumed: may only be proposed.
    Suggestion(&'a T),
}

impl<T> Fact<T> {
    /// A value from `source`.
    pub fn new(value: T, source: &str, confidence: Confidence) -> Self {
        Self { value, source: source.to_owned(), how: String::new(), confidence }
    }

    /// A value that the people of a unit decided themselves.
    pub fn decided(value: T) -> Self {
        Self { value, source: String::new(), how: String::new(), confidence: Confidence::Confirmed }
    }

    /// The value as it may be shown.
    pub fn shown(&self) -> Shown<'_, T> {
        match self.confidence {
            Confidence::Confirmed => Shown::Fact(&self.value),
            Confidence::SecondHand | Confidence::Derived | Confidence::Assumed => {
                Shown::Suggestion(&self.value)
            }
        }
    }

    /// The value to compute with, however sure it is.
    pub fn get(&self) -> &T {
        &self.value
    }

    /// The document that it comes from, by its own name, or `Kollegium` for a proposal of this
    /// program; empty for what a unit decided itself.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// How it follows from the source: for those who keep the data, in English, not shown to people.
    pub fn how(&self) -> &str {
        &self.how
    }

    /// How sure it is.
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_confirmed_is_stated() {
        let fact = |confidence| Fact::new(8, "somewhere", confidence);
        assert_eq!(fact(Confidence::Confirmed).shown(), Shown::Fact(&8));
        assert_eq!(fact(Confidence::SecondHand).shown(), Shown::Suggestion(&8));
        assert_eq!(fact(Confidence::Derived).shown(), Shown::Suggestion(&8));
        assert_eq!(fact(Confidence::Assumed).shown(), Shown::Suggestion(&8));
    }
}
