//! The words that people write in dates, of all languages together.

use std::sync::LazyLock;

use super::super::{I18n, Key, format};
use crate::model::{lang::Lang, week::Day};

/// The words of all languages, folded.
pub struct Words {
    /// Whole names, by which longer and shorter forms are known.
    weekdays: Vec<(String, Day)>,
    /// Short forms that are no beginning of the whole name.
    short_weekdays: Vec<(String, Day)>,
    months: Vec<(String, u32)>,
    week: Vec<String>,
    unit_day: Vec<String>,
    unit_week: Vec<String>,
    next: Vec<String>,
    on: Vec<String>,
    to: Vec<String>,
    at: Vec<String>,
    ahead: Vec<String>,
    and: Vec<String>,
    /// Phrases for a day near today, and how many days from today it is.
    near: Vec<(Vec<String>, i64)>,
}

/// The fewest letters by which a name is known from its beginning.
const BEGINNING: usize = 3;
/// The most letters by which an inflected name is longer: `tisdagarna`.
const ENDING: usize = 4;

impl Words {
    /// The words, read once.
    pub fn all() -> &'static Self {
        static WORDS: LazyLock<Words> = LazyLock::new(Words::read);
        &WORDS
    }

    fn read() -> Self {
        let near = [
            (Key::TypedYesterday, -1),
            (Key::TypedToday, 0),
            (Key::TypedTomorrow, 1),
            (Key::TypedDayAfterTomorrow, 2),
        ];
        let phrases = |(key, days): (Key, i64)| {
            listed(key).into_iter().map(move |p| (p.split(' ').map(str::to_owned).collect(), days))
        };
        Self {
            weekdays: weekdays(format::weekday_long),
            short_weekdays: weekdays(format::weekday_letters)
                .into_iter()
                .chain(weekdays(format::weekday_short))
                .collect(),
            months: Lang::ALL
                .into_iter()
                .flat_map(|lang| (1..=12).map(move |m| (folded(&format::month_long(lang, m)), m)))
                .collect(),
            week: listed(Key::TypedWeek),
            unit_day: listed(Key::TypedUnitDay),
            unit_week: listed(Key::TypedUnitWeek),
            next: listed(Key::TypedNext),
            on: listed(Key::TypedOn),
            to: listed(Key::TypedTo),
            at: listed(Key::TypedAt),
            ahead: listed(Key::TypedAhead),
            and: listed(Key::TypedAnd),
            near: near.into_iter().flat_map(phrases).collect(),
        }
    }

    /// The weekday that a folded word names: `tis`, `tirsdag`, `tisdagar`, `tu`.
    pub fn weekday(&self, word: &str) -> Option<Day> {
        let short = self.short_weekdays.iter().find(|(name, _)| name == word);
        short
            .or_else(|| self.weekdays.iter().find(|(name, _)| begins(name, word) || inflects(name, word)))
            .map(|(_, day)| *day)
    }

    /// The month, 1 to 12, that a folded word names: `okt`, `mars`, `sept`.
    pub fn month(&self, word: &str) -> Option<u32> {
        self.months.iter().find(|(name, _)| begins(name, word)).map(|(_, month)| *month)
    }

    /// Days in the unit that a folded word names, when a number stands before it.
    pub fn unit(&self, word: &str) -> Option<i64> {
        match word {
            word if holds(&self.unit_day, word) => Some(1),
            word if holds(&self.unit_week, word) => Some(7),
            _ => None,
        }
    }

    /// How many days from today the words `i dag`, `tomorrow` and so on mean.
    pub fn near(&self, words: &[&str]) -> Option<i64> {
        self.near.iter().find(|(phrase, _)| phrase.iter().eq(words)).map(|(_, days)| *days)
    }

    pub fn is_week(&self, word: &str) -> bool {
        holds(&self.week, word)
    }

    pub fn is_next(&self, word: &str) -> bool {
        holds(&self.next, word)
    }

    /// Words before a date that add nothing: `den 12 mars`.
    pub fn is_on(&self, word: &str) -> bool {
        holds(&self.on, word)
    }

    pub fn is_to(&self, word: &str) -> bool {
        holds(&self.to, word)
    }

    /// Words before a time that add nothing: `kl 15`.
    pub fn is_at(&self, word: &str) -> bool {
        holds(&self.at, word)
    }

    /// Words between two weekdays: `tis och tor`.
    pub fn is_and(&self, word: &str) -> bool {
        holds(&self.and, word)
    }

    /// Words that stand for a plus: `om 2 veckor`.
    pub fn is_ahead(&self, word: &str) -> bool {
        holds(&self.ahead, word)
    }
}

fn weekdays(name: fn(Lang, Day) -> String) -> Vec<(String, Day)> {
    Lang::ALL
        .into_iter()
        .flat_map(|lang| Day::ALL.map(|day| (folded(name(lang, day).trim_end_matches('.')), day)))
        .collect()
}

/// The words of a list in all languages.
pub fn listed(key: Key) -> Vec<String> {
    Lang::ALL
        .into_iter()
        .flat_map(|lang| I18n::new(lang).get(key).split(',').map(|w| folded(w.trim())).collect::<Vec<_>>())
        .collect()
}

fn holds(words: &[String], word: &str) -> bool {
    words.iter().any(|known| known == word)
}

/// Whether `word` is a beginning of `name`, long enough to know it by.
fn begins(name: &str, word: &str) -> bool {
    word.chars().count() >= BEGINNING && name.starts_with(word)
}

/// Whether `word` is `name` with an ending.
fn inflects(name: &str, word: &str) -> bool {
    word.strip_prefix(name).is_some_and(|ending| ending.chars().count() <= ENDING)
}

/// Small letters without the marks that a foreign keyboard lacks, plain dashes and spaces.
pub fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .map(|c| match c {
            'å' | 'ä' | 'æ' => 'a',
            'ö' | 'ø' => 'o',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}
