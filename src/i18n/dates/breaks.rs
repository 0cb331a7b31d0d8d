//! Breaks of the school year by the names that people have for them: `jul`, `efter påsk`, `før vinterferien`.

use super::words::{folded, listed};
use crate::i18n::Key;

/// A break that every school year has, by whatever name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Season {
    Autumn,
    Christmas,
    Winter,
    Easter,
}

impl Season {
    const ALL: [(Season, Key); 4] = [
        (Season::Autumn, Key::TypedBreakAutumn),
        (Season::Christmas, Key::TypedBreakChristmas),
        (Season::Winter, Key::TypedBreakWinter),
        (Season::Easter, Key::TypedBreakEaster),
    ];

    /// The break that a name stands for, however it goes on: `Höstlov`, `høstferie uke 40`.
    pub fn of(name: &str) -> Option<Self> {
        let name = folded(name.trim());
        let known = |key| listed(key).iter().any(|word| name.starts_with(word.as_str()));
        Self::ALL.into_iter().find(|&(_, key)| known(key)).map(|(season, _)| season)
    }
}

/// Which day a break stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The last day at work before it.
    Before,
    /// A day of it: which one is for the question to say.
    In,
    /// The first day at work after it.
    After,
}

/// A break, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which day of it.
    pub side: Side,
    /// Which break, where the word is one of those that everybody knows.
    pub season: Option<Season>,
    /// The word itself, folded.
    word: String,
}

/// Whether a text says the end of a term: `terminens slut`, `slutten av halvåret`.
pub fn is_term_end(text: &str) -> bool {
    let said = folded(text.trim());
    listed(Key::TypedTermEnd).contains(&said)
}

/// The fewest letters by which a break is known.
const BEGINNING: usize = 3;

impl Said {
    /// What a text says of a break, if it may be one at all.
    pub fn read(text: &str) -> Option<Self> {
        let said = folded(text.trim());
        let (first, rest) = said.split_once(' ').unwrap_or(("", &said));
        let is = |key| listed(key).iter().any(|word| word == first);
        let (side, word) = match (is(Key::TypedBefore), is(Key::TypedAfter)) {
            (true, _) => (Side::Before, rest.trim()),
            (_, true) => (Side::After, rest.trim()),
            _ => (Side::In, said.as_str()),
        };
        let letters = word.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-');
        (letters && word.chars().count() >= BEGINNING).then(|| Self {
            side,
            season: Season::of(word),
            word: word.to_owned(),
        })
    }

    /// Whether a break of the calendar with that name is meant.
    pub fn means(&self, name: &str) -> bool {
        let by_season = self.season.is_some() && Season::of(name) == self.season;
        by_season || folded(name.trim()).starts_with(&self.word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_are_known_by_what_people_call_them_in_any_language() {
        let known = [
            ("jul", Season::Christmas),
            ("jullovet", Season::Christmas),
            ("juleferie", Season::Christmas),
            ("Sportlov", Season::Winter),
            ("vinterferien", Season::Winter),
            ("höstlov", Season::Autumn),
            ("høstlov", Season::Autumn),
            ("læslov", Season::Autumn),
            ("høstferie", Season::Autumn),
            ("påsk", Season::Easter),
            ("paske", Season::Easter),
            ("Easter", Season::Easter),
        ];
        for (text, season) in known {
            let said = Said::read(text).unwrap();
            assert_eq!((said.side, said.season), (Side::In, Some(season)), "{text}");
        }
        let after = Said::read("efter jul").unwrap();
        assert_eq!((after.side, after.season), (Side::After, Some(Season::Christmas)));
        assert_eq!(Said::read("før påskeferien").unwrap().side, Side::Before);
        let ends = ["terminens slut", "Slutet av terminen", "slutten av halvåret", "end of term"];
        assert!(ends.into_iter().all(is_term_end) && !is_term_end("termin"));
        assert_eq!((Said::read("12/3"), Said::read("v44"), Said::read("")), (None, None, None));
    }

    #[test]
    fn a_break_of_ones_own_is_known_by_its_beginning() {
        let said = Said::read("skid").unwrap();
        assert!(said.means("Skidlov") && !said.means("Jullov"));
        assert!(Said::read("vinterferie").unwrap().means("Sportlov"));
        assert!(!Said::read("jul").unwrap().means("Påsklov"));
    }
}
