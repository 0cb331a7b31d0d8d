//! The words that staff lists use (`data/import/people.ron`).

use std::sync::OnceLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::columns::Column;
use crate::model::{ids::Code, people::Training};

/// The words of `data/import/people.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Headings of each column.
    columns: Vec<(Column, Vec<String>)>,
    /// Headings of columns that are never looked into.
    refused: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    unknown: Vec<String>,
    training: Vec<(Training, Vec<String>)>,
    /// Other words for roles.
    roles: Vec<(Code, Vec<String>)>,
    /// The year before year 1.
    year_before_one: Vec<String>,
    /// Words around a year of school.
    grade_words: Vec<String>,
    /// Words after a number of years.
    year_words: Vec<String>,
}

/// An answer in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    Unknown,
}

impl Vocabulary {
    /// The shipped words.
    pub fn shipped() -> &'static Self {
        static WORDS: OnceLock<Vocabulary> = OnceLock::new();
        WORDS.get_or_init(|| {
            let read: Result<Vocabulary, _> =
                ron::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/people.ron")));
            read.unwrap_or_default()
        })
    }

    /// The column that a heading names.
    pub fn column(&self, heading: &str) -> Option<Column> {
        named(&self.columns, heading)
    }

    /// Whether a column with this heading is never looked into.
    pub fn refuses(&self, heading: &str) -> bool {
        has(&self.refused, heading)
    }

    /// Yes, no or not known.
    pub fn answer(&self, text: &str) -> Option<Answer> {
        [(&self.yes, Answer::Yes), (&self.no, Answer::No), (&self.unknown, Answer::Unknown)]
            .into_iter()
            .find_map(|(words, answer)| has(words, text).then_some(answer))
    }

    /// How far somebody has come with the training.
    pub fn training(&self, text: &str) -> Option<Training> {
        named(&self.training, text).or_else(|| match self.answer(text)? {
            Answer::Yes => Some(Training::Done),
            Answer::No => Some(Training::None),
            Answer::Unknown => None,
        })
    }

    /// The role that a word stands for besides its own name.
    pub fn role(&self, text: &str) -> Option<Code> {
        named(&self.roles, text)
    }

    /// Whether the word means the year before year 1.
    pub fn before_one(&self, text: &str) -> bool {
        has(&self.year_before_one, text)
    }

    /// Whether the word may stand around a year of school.
    pub fn around_grade(&self, text: &str) -> bool {
        has(&self.grade_words, text)
    }

    /// Whether the word may stand after a number of years.
    pub fn after_years(&self, text: &str) -> bool {
        has(&self.year_words, text)
    }
}

fn named<T: Copy>(list: &[(T, Vec<String>)], text: &str) -> Option<T> {
    let wanted = fold(text);
    list.iter().find(|(_, words)| words.iter().any(|word| fold(word) == wanted)).map(|(value, _)| *value)
}

fn has(words: &[String], text: &str) -> bool {
    let wanted = fold(text);
    words.iter().any(|word| fold(word) == wanted)
}

/// A text as it is compared: one way of writing accents, lower case, single spaces, no colon, star
/// or point at the ends.
pub fn fold(text: &str) -> String {
    let lower: String = text.nfc().collect::<String>().to_lowercase();
    let bare = lower.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '*' | '\u{feff}'));
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_words_can_be_read() {
        let words: Vocabulary =
            ron::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/people.ron"))).unwrap();
        let mut seen = std::collections::BTreeMap::new();
        for (column, headings) in &words.columns {
            for heading in headings {
                assert_eq!(seen.insert(fold(heading), column), None, "{heading} stands twice");
            }
        }
        assert!(words.refused.iter().all(|heading| !seen.contains_key(&fold(heading))));
    }

    #[test]
    fn case_accents_and_signs_around_make_no_difference() {
        let words = Vocabulary::shipped();
        assert_eq!(words.column(" FÖRNAMN: "), Some(Column::FirstName));
        assert_eq!(words.column("A\u{30a}rskurs"), Some(Column::Stages));
        assert_eq!(words.column("E-post"), None);
        assert!(words.refuses("Personnummer"));
        assert_eq!(words.training("Pågår"), Some(Training::Underway));
    }
}
