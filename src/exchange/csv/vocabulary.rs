//! The words that staff lists use (`data/import/people.ron`).

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::columns::Column;
use crate::model::{ids::Code, people::Training};

/// The words as the file has them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    columns: Vec<(Column, Vec<String>)>,
    refused: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    unknown: Vec<String>,
    training: Vec<(Training, Vec<String>)>,
    roles: Vec<(Code, Vec<String>)>,
    stages: Vec<(Code, Vec<String>)>,
    year_before_one: Vec<String>,
    grade_words: Vec<String>,
    year_words: Vec<String>,
    and: Vec<String>,
}

/// The words as they are looked up: each as [`fold`] writes it.
#[derive(Debug)]
pub struct Vocabulary {
    columns: BTreeMap<String, Column>,
    refused: BTreeSet<String>,
    answers: BTreeMap<String, Answer>,
    training: BTreeMap<String, Training>,
    roles: BTreeMap<String, Code>,
    /// By id: a word may mean one stage today and another later.
    stages: BTreeMap<Code, BTreeSet<String>>,
    year_before_one: BTreeSet<String>,
    grade_words: BTreeSet<String>,
    year_words: BTreeSet<String>,
    and: BTreeSet<String>,
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
        WORDS.get_or_init(|| written().unwrap_or_default().into())
    }

    /// The column that a heading names.
    pub fn column(&self, heading: &str) -> Option<Column> {
        self.columns.get(&fold(heading)).copied()
    }

    /// Whether a column with this heading is never looked into.
    pub fn refuses(&self, heading: &str) -> bool {
        self.refused.contains(&fold(heading))
    }

    /// Yes, no or not known.
    pub fn answer(&self, text: &str) -> Option<Answer> {
        self.answers.get(&fold(text)).copied()
    }

    /// How far somebody has come with the training.
    pub fn training(&self, text: &str) -> Option<Training> {
        self.training.get(&fold(text)).copied().or_else(|| match self.answer(text)? {
            Answer::Yes => Some(Training::Done),
            Answer::No => Some(Training::None),
            Answer::Unknown => None,
        })
    }

    /// Other words for roles.
    pub fn roles(&self) -> impl Iterator<Item = (&String, &Code)> {
        self.roles.iter()
    }

    /// Other words for a stage.
    pub fn stage(&self, stage: Code) -> impl Iterator<Item = &str> {
        self.stages.get(&stage).into_iter().flatten().map(String::as_str)
    }

    /// Whether the word means the year before year 1.
    pub fn before_one(&self, text: &str) -> bool {
        self.year_before_one.contains(&fold(text))
    }

    /// Whether the word may stand around a year of school.
    pub fn around_grade(&self, text: &str) -> bool {
        self.grade_words.contains(&fold(text))
    }

    /// Whether the word only joins two others.
    pub fn and(&self, text: &str) -> bool {
        self.and.contains(text)
    }

    /// Whether the word may stand after a number of years.
    pub fn after_years(&self, text: &str) -> bool {
        self.year_words.contains(&fold(text))
    }
}

/// The shipped file; a test holds that it can be read.
fn written() -> Result<Written, ron::error::SpannedError> {
    ron::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/people.ron")))
}

impl From<Written> for Vocabulary {
    fn from(written: Written) -> Self {
        Self {
            columns: by_word(written.columns),
            refused: set(&written.refused),
            answers: by_word(vec![
                (Answer::Yes, written.yes),
                (Answer::No, written.no),
                (Answer::Unknown, written.unknown),
            ]),
            training: by_word(written.training),
            roles: by_word(written.roles),
            stages: written.stages.iter().map(|(id, words)| (*id, set(words))).collect(),
            year_before_one: set(&written.year_before_one),
            grade_words: set(&written.grade_words),
            year_words: set(&written.year_words),
            and: set(&written.and),
        }
    }
}

/// Of a word that stands twice the first one counts.
fn by_word<T: Copy>(list: Vec<(T, Vec<String>)>) -> BTreeMap<String, T> {
    let mut out = BTreeMap::new();
    for (value, words) in list {
        for word in words {
            out.entry(fold(&word)).or_insert(value);
        }
    }
    out
}

fn set(words: &[String]) -> BTreeSet<String> {
    words.iter().map(|word| fold(word)).collect()
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
    use crate::{
        i18n::{I18n, Key},
        model::lang::Lang,
    };

    #[test]
    fn a_heading_may_be_called_as_the_form_calls_its_field() {
        let labels = [
            (Key::PeopleName, Column::Name),
            (Key::PeopleRoles, Column::Roles),
            (Key::PeopleTeam, Column::Team),
            (Key::PeopleStages, Column::Stages),
            (Key::PeopleFree, Column::Free),
            (Key::PeoplePupils, Column::Pupils),
            (Key::PeopleLessons, Column::Lessons),
            (Key::PeopleShare, Column::Share),
            (Key::PeopleExperience, Column::Experience),
            (Key::PeopleMaxGroups, Column::MaxGroups),
            (Key::PeopleTraining, Column::Training),
            (Key::PeopleLeadingShare, Column::LeadingShare),
            (Key::PeopleTakesPart, Column::TakesPart),
            (Key::PeopleReason, Column::Reason),
            (Key::PeoplePlan, Column::Plan),
        ];
        for lang in Lang::ALL {
            for (label, column) in labels {
                let label = I18n::new(lang).get(label);
                assert_eq!(Vocabulary::shipped().column(&label), Some(column), "{label}");
            }
        }
    }

    #[test]
    fn the_shipped_words_can_be_read() {
        let words = written().unwrap();
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
