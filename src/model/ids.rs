//! Names that the program gives to things: short, ASCII, copied freely.
//!
//! A [`Code`] names something in shipped or local data (a module, a stage, a phase) and is written
//! by people; the ids below name one school's records and are made at random by the runtime.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An ASCII word of 1 to `N` characters: `a-z`, `0-9` and `-` (`/` in codes made of two).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word<const N: usize>([u8; N]);

/// Why a text is no [`Word`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordError {
    /// Nothing, or more than the allowed number of characters.
    #[error("must have 1 to {0} characters")]
    Length(usize),
    /// A character outside `a-z`, `0-9`, `-`, `/`.
    #[error("may only have a-z, 0-9, - and /")]
    Character,
}

impl<const N: usize> Word<N> {
    /// The word as text.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|&b| b == 0).unwrap_or(N);
        self.0.get(..end).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default()
    }

    /// A word from random bytes: `letters` characters of 32 kinds, so 5 bits each.
    pub fn from_random(bytes: &[u8], letters: usize) -> Self {
        const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let mut word = [0; N];
        for (place, byte) in word.iter_mut().zip(bytes).take(letters) {
            *place = ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'a');
        }
        Self(word)
    }
}

impl<const N: usize> FromStr for Word<N> {
    type Err = WordError;

    fn from_str(text: &str) -> Result<Self, WordError> {
        if text.is_empty() || text.len() > N {
            return Err(WordError::Length(N));
        }
        let mut word = [0; N];
        for (place, byte) in word.iter_mut().zip(text.bytes()) {
            if !(byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'/') {
                return Err(WordError::Character);
            }
            *place = byte;
        }
        Ok(Self(word))
    }
}

impl<const N: usize> fmt::Display for Word<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<const N: usize> fmt::Debug for Word<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<const N: usize> Serialize for Word<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de, const N: usize> Deserialize<'de> for Word<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<const N: usize>;
        impl<const N: usize> de::Visitor<'_> for Visitor<N> {
            type Value = Word<N>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "1 to {N} characters of a-z, 0-9, - and /")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Word<N>, E> {
                text.parse()
                    .map_err(|e: WordError| E::custom(format_args!("\"{}\" {e}", text.escape_default())))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

/// A word of shipped or local data: programme, module, phase, stage, school form, dimension, role.
pub type Code = Word<40>;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Word<16>);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl FromStr for $name {
            type Err = WordError;
            fn from_str(text: &str) -> Result<Self, WordError> { text.parse().map(Self) }
        }
        impl From<Word<16>> for $name {
            fn from(word: Word<16>) -> Self { Self(word) }
        }
    )*};
}

ids! {
    /// A school, owner or network.
    UnitId,
    /// A person of a unit, or a guest from another.
    PersonId,
    /// A round of needs mapping.
    RoundId,
    /// A line of evidence.
    EvidenceId,
    /// A priority that came out of a needs mapping.
    PriorityId,
    /// A module chosen for a term.
    ChoiceId,
    /// A group that meets.
    GroupId,
    /// One dated meeting.
    MeetingId,
    /// A goal or an action.
    GoalId,
    /// A school year of a unit.
    YearId,
    /// A range of days in a school year.
    SpanId,
    /// A survey that was read in.
    SurveyId,
    /// A paper that is filled in.
    PaperId,
    /// One edit as it was made; a save never applies the same one twice.
    EditId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_what_was_written() {
        let code: Code = "gr-1-3-taluppf".parse().unwrap();
        assert_eq!(code.to_string(), "gr-1-3-taluppf");
        assert_eq!(ron::from_str::<Code>("\"mam/3\"").unwrap().as_str(), "mam/3");
    }

    #[test]
    fn other_characters_and_lengths_are_refused() {
        assert_eq!("".parse::<PersonId>(), Err(WordError::Length(16)));
        assert_eq!("Åsa".parse::<PersonId>(), Err(WordError::Character));
        assert!("a".repeat(41).parse::<Code>().is_err());
    }
}
