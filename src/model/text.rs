//! Text that people wrote, made clean once, where it enters.
//!
//! Control characters, direction overrides and invisible characters can make a terminal, a calendar
//! file or a spreadsheet do things; they are replaced by a visible mark, never dropped silently.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// What stands in the place of a character that is not let in.
pub const MARK: char = '\u{fffd}';

/// A line of clean text of at most `MAX` graphemes; spaces at the ends removed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Line<const MAX: usize>(String);

/// A name: of a person, team, group, place, school.
pub type Name = Line<80>;

/// A clean text of several lines, at most 4,000 graphemes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Note(String);

/// The longest note, in graphemes.
pub const NOTE_MAX: usize = 4_000;

impl<const MAX: usize> Line<MAX> {
    /// Cleans `raw`: line breaks become spaces, what is too long is cut at a grapheme.
    pub fn new(raw: &str) -> Self {
        Self(cut(clean(raw, Breaks::ToSpace).trim(), MAX).to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Note {
    /// Cleans `raw`; line breaks are kept as `\n`, spaces at the end go.
    pub fn new(raw: &str) -> Self {
        Self(cut(clean(raw, Breaks::Keep).trim_end(), NOTE_MAX).to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What becomes of line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    /// Each becomes a space.
    ToSpace,
    /// Each becomes `\n`.
    Keep,
}

/// Replaces every character that could command a terminal or hide what a text says.
///
/// Which ones: C0, DEL, C1, line and paragraph separator, direction marks and overrides, tag
/// characters, zero-width space and byte-order mark. Joiners stay only between other characters.
pub fn clean(raw: &str, breaks: Breaks) -> Cow<'_, str> {
    if !raw.chars().any(|c| is_control(c) || is_joiner(c)) {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw.chars().peekable();
    let mut before = None;
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => {
                out.push(if breaks == Breaks::Keep { '\n' } else { ' ' });
            }
            '\t' => out.push(' '),
            c if is_joiner(c) => {
                let joins =
                    |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !is_control(c) && !is_joiner(c));
                out.push(if joins(before) && joins(rest.peek().copied()) { c } else { MARK });
            }
            c if is_control(c) => out.push(MARK),
            c => out.push(c),
        }
        before = Some(c);
    }
    Cow::Owned(out)
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

fn cut(text: &str, max: usize) -> &str {
    match text.grapheme_indices(true).nth(max) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

impl<const MAX: usize> fmt::Display for Line<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for Line<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|raw| Self::new(&raw))
    }
}

impl<'de> Deserialize<'de> for Note {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|raw| Self::new(&raw))
    }
}

impl<const MAX: usize> From<&str> for Line<MAX> {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl From<&str> for Note {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn commands_to_the_terminal_become_a_mark() {
        assert_eq!(Name::new("Åsa\u{1b}[2J").as_str(), "Åsa\u{fffd}[2J");
        assert_eq!(Name::new("a\u{202e}b\u{9b}c").as_str(), "a\u{fffd}b\u{fffd}c");
        assert_eq!(Name::new(" två\r\nrader ").as_str(), "två rader");
        assert_eq!(Note::new("två\r\nrader\n").as_str(), "två\nrader");
        assert_eq!(Name::new("a\u{200d}b").as_str(), "a\u{fffd}b");
    }

    #[test]
    fn a_long_name_is_cut_at_a_grapheme() {
        assert_eq!(Name::new(&"e\u{301}".repeat(90)).as_str().chars().count(), 160);
    }

    proptest! {
        #[test]
        fn clean_text_stays_as_it_is(raw in any::<String>()) {
            let once = Note::new(&raw);
            prop_assert!(!once.as_str().chars().any(|c| c != '\n' && is_control(c)));
            prop_assert_eq!(Note::new(once.as_str()), once);
        }
    }
}
