//! Texts that point at somebody: refused where evidence is written.

use crate::model::{personal_number::has_number, unit::Unit};

/// Why a text points at somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pointing {
    /// It holds what looks like a personal number.
    Number,
    /// It holds an e-mail address.
    Address,
    /// It holds what looks like a name: these words.
    Name(String),
}

/// Whether a text points at somebody; none: it does not as far as can be seen.
///
/// A name is that of a person of the unit, or two words after each other that begin with a capital
/// and go on in small letters, unless the unit itself is called so.
pub fn pointing(unit: &Unit, text: &str) -> Option<Pointing> {
    if has_number(text) {
        return Some(Pointing::Number);
    }
    if super::survey::has_address(text) {
        return Some(Pointing::Address);
    }
    let lower = text.to_lowercase();
    let known = unit.people().iter().map(|person| person.name.as_str());
    let known = known.filter(|name| name.contains(' ')).find(|name| lower.contains(&name.to_lowercase()));
    if let Some(name) = known {
        return Some(Pointing::Name(name.to_owned()));
    }
    let house = unit.about().name.as_str();
    let words: Vec<&str> = text.split_whitespace().collect();
    let pairs = words.windows(2).filter_map(|pair| match pair {
        [first, second] if is_capital(first) && is_capital(bare(second)) => {
            Some(format!("{first} {}", bare(second)))
        }
        _ => None,
    });
    pairs.into_iter().find(|pair| !house.contains(pair.as_str())).map(Pointing::Name)
}

/// A word without the signs that end it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_alphabetic())
}

fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 1
        && letters.all(|c| c.is_lowercase() || c == '-' || c == '\'')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::fixtures::school;

    #[test]
    fn names_numbers_and_addresses_are_found_and_other_texts_are_not() {
        let unit = school([]);
        let name = |text: &str| match pointing(&unit, text) {
            Some(Pointing::Name(name)) => Some(name),
            _ => None,
        };
        assert_eq!(name("Svårt för Kalle Anka, säger alla"), Some("Kalle Anka".into()));
        assert_eq!(name("38 % på nivå 1 i åk 6"), None);
        assert_eq!(name("Diamant åk 3: subtraktion med växling"), None);
        assert_eq!(name("NP Åk 6"), None);
        assert_eq!(pointing(&unit, "skriv till a@b.se"), Some(Pointing::Address));
    }
}
