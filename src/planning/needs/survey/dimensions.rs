//! Which dimension a heading is about.
//!
//! The words of a dimension's name, and of the question that the program itself asks about it, are looked
//! for among the words of the heading; a word counts by its length, and also where only its ending differs
//! ("taluppfattningen"). All languages count.
//!
//! A dimension that the round asks about goes before any other; among those the one of which most is in
//! the heading. One that the round does not ask about is never more than a guess.

use super::{Ground, Sure, words::spaced};
use crate::{
    model::{ids::Code, lang::Localized},
    planning::needs::{Asked, asked},
};

/// A dimension with its names in all languages.
#[derive(Clone, Debug)]
struct Target {
    dimension: Code,
    /// Whether the round asks about it.
    asked: Asks,
    names: Vec<Called>,
    /// How the program asks about it.
    questions: Vec<Called>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Asks {
    No,
    Yes,
}

#[derive(Clone, Debug)]
struct Called {
    /// As [`spaced`] writes it.
    whole: String,
    words: Vec<String>,
}

/// All dimensions that a heading can be about.
#[derive(Clone, Debug)]
pub struct Targets {
    all: Vec<Target>,
    small: Vec<String>,
}

/// A dimension that a heading may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which.
    pub dimension: Code,
    /// How sure.
    pub sure: Sure,
    /// Whether a whole name stands in the heading.
    pub whole: bool,
    /// Whether the round asks about it, how many letters of it are there, and how much that is of it, per mille.
    weight: (Asks, usize, u32),
}

/// Less of a name than this, in per mille, is no match.
const LEAST: u32 = 500;
/// So much of a name makes it likely, in per mille.
const LIKELY: u32 = 750;
/// So much of a question makes it likely, in per mille, when it is so many words.
const QUESTION: u32 = 600;
const QUESTION_WORDS: usize = 3;

impl Targets {
    /// The round's dimensions, the school's own, and all others of the catalogue.
    pub fn new(ground: &Ground) -> Self {
        let small = &ground.words.small_words;
        let in_round = asked(ground.round, ground.catalogue);
        let mut all: Vec<Target> = in_round.iter().map(|&asked| of_asked(asked, small)).collect();
        let others = ground.catalogue.dimension_sets.iter().flat_map(|set| &set.dimensions);
        for dimension in others {
            if all.iter().all(|target| target.dimension != dimension.id) {
                all.push(Target { asked: Asks::No, ..of_asked(Asked::Known(dimension), small) });
            }
        }
        Self { all, small: small.clone() }
    }

    /// What a heading is about; none: nothing that is known.
    pub fn find(&self, heading: &str) -> Option<Match> {
        let whole = spaced(heading);
        let words = long_words(&whole, &self.small);
        let mut found: Vec<Match> =
            self.all.iter().filter_map(|target| target.in_heading(&whole, &words)).collect();
        found.sort_by_key(|found| std::cmp::Reverse(found.weight));
        let best = found.first().copied()?;
        // Two that fit equally well: somebody has to look.
        let rival = found.get(1).is_some_and(|next| next.weight == best.weight);
        Some(if rival { Match { sure: Sure::Guess, ..best } } else { best })
    }
}

impl Target {
    fn in_heading(&self, whole: &str, words: &[String]) -> Option<Match> {
        let name = self.names.iter().map(|called| called.letters_in(whole, words)).max();
        let name = name.filter(|&(_, part)| part >= LEAST);
        let question = self.questions.iter().filter(|called| called.words_in(words) >= QUESTION_WORDS);
        let question = question.map(|called| called.letters_in(whole, words)).max();
        let question = question.filter(|&(_, part)| part >= QUESTION);
        let likely = name.is_some_and(|(_, part)| part >= LIKELY) || question.is_some();
        let said = name.is_some_and(|(_, part)| part >= 1_000);
        let (letters, part) = name.max(question)?;
        let sure = match self.asked {
            Asks::No => Sure::Guess,
            Asks::Yes if said => Sure::Certain,
            Asks::Yes if likely => Sure::Likely,
            Asks::Yes => Sure::Guess,
        };
        Some(Match { dimension: self.dimension, sure, whole: said, weight: (self.asked, letters, part) })
    }
}

impl Called {
    fn new(text: &str, small: &[String]) -> Self {
        let whole = spaced(text);
        Self { words: long_words(&whole, small), whole }
    }

    fn there<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = &'a String> {
        self.words.iter().filter(|word| words.iter().any(|other| alike(word, other)))
    }

    fn words_in(&self, words: &[String]) -> usize {
        self.there(words).count()
    }

    /// How many letters of it are in a heading, and how much that is of it, per mille.
    fn letters_in(&self, whole: &str, words: &[String]) -> (usize, u32) {
        let length = self.words.iter().map(|word| word.chars().count()).sum::<usize>();
        if whole.contains(&self.whole) {
            return (length, 1_000 + u32::from(!self.words.is_empty()));
        }
        let there: usize = self.there(words).map(|word| word.chars().count()).sum();
        (there, u32::try_from(there * 1_000 / length.max(1)).unwrap_or(0))
    }
}

fn of_asked(asked: Asked<'_>, small: &[String]) -> Target {
    let names: Vec<&str> = match asked {
        Asked::Known(dimension) => [&dimension.name, &dimension.short]
            .into_iter()
            .flat_map(|Localized { sv, nb, en }| [sv.as_str(), nb, en])
            .collect(),
        Asked::Own(_, name) => vec![name.as_str()],
        Asked::Other(_) => Vec::new(),
    };
    let questions: Vec<&str> = match asked {
        Asked::Known(dimension) => {
            let Localized { sv, nb, en } = &dimension.what;
            vec![sv, nb, en]
        }
        Asked::Own(..) | Asked::Other(_) => Vec::new(),
    };
    let id = asked.id();
    let called = |texts: Vec<&str>| {
        let told = texts.into_iter().filter(|text| spaced(text).trim().chars().count() > 2);
        told.map(|text| Called::new(text, small)).collect()
    };
    Target {
        dimension: id,
        asked: Asks::Yes,
        names: called(names.into_iter().chain([id.as_str()]).collect()),
        questions: called(questions),
    }
}

fn long_words(spaced: &str, small: &[String]) -> Vec<String> {
    let long = |word: &&str| word.chars().count() >= 3 && !small.iter().any(|other| other == word);
    spaced.split(' ').filter(long).map(str::to_owned).collect()
}

/// Whether two words are the same but for their endings.
fn alike(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longest = one.chars().count().max(other.chars().count());
    common >= 4 && common * 10 >= longest * 7 || one == other
}
