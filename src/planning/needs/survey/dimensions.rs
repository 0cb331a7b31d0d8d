//! Which dimension a heading is about.
//!
//! The words of a dimension's name are looked for among the words of the heading; a word counts by its
//! length, and also where only its ending differs ("taluppfattningen"). Names in all languages count.

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
    /// How much of the name is there, per mille, and how long the name is.
    weight: (u32, usize, Asks),
}

/// Less of a name than this, in per mille, is no match.
const LEAST: u32 = 500;
/// So much of a name makes it likely, in per mille.
const LIKELY: u32 = 750;

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
        let of = |called: &Called| {
            let length = called.words.iter().map(|word| word.chars().count()).sum::<usize>();
            if whole.contains(&called.whole) {
                return (1_000 + u32::from(!called.words.is_empty()), length);
            }
            let there = called.words.iter().filter(|word| words.iter().any(|other| alike(word, other)));
            let there: usize = there.map(|word| word.chars().count()).sum();
            (u32::try_from(there * 1_000 / length.max(1)).unwrap_or(0), length)
        };
        let (part, length) = self.names.iter().map(of).max()?;
        let sure = match (part, self.asked) {
            (..LEAST, _) => return None,
            (1_000.., Asks::Yes) => Sure::Certain,
            (LIKELY.., Asks::Yes) | (1_000.., Asks::No) => Sure::Likely,
            _ => Sure::Guess,
        };
        Some(Match { dimension: self.dimension, sure, weight: (part, length, self.asked) })
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
    let id = asked.id();
    let called = names.into_iter().chain([id.as_str()]).map(spaced).filter(|name| name.trim().len() > 2);
    let names = called.map(|whole| Called { words: long_words(&whole, small), whole }).collect();
    Target { dimension: id, asked: Asks::Yes, names }
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
