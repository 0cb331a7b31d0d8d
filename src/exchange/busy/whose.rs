//! Whose times a file tells: people of the unit by the names that files have for them.

use std::collections::BTreeMap;

use crate::{
    i18n::collate::fold,
    model::{ids::PersonId, people::Person, text::Name, unit::Unit},
};

/// The people of a unit by their names, letters and case aside.
pub struct Names {
    people: Vec<(Vec<String>, String)>,
}

/// The words of a name or text: what stands between letters of no word is left out.
pub(super) fn words(text: &str) -> Vec<String> {
    let letters = |c: char| !c.is_alphanumeric() && c != '-' && c != '\'';
    fold(text).split(letters).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl Names {
    /// The names of a unit.
    pub fn new(unit: &Unit) -> Self {
        let people = unit.people().iter().map(|p| (words(p.name.as_str()), p.name.to_string()));
        Self { people: people.filter(|(words, _)| words.len() > 1).collect() }
    }

    /// The people whose whole name stands in a text, given name first or last.
    pub fn within(&self, text: &str) -> Vec<String> {
        let text = words(text);
        let named = |(name, _): &&(Vec<String>, String)| holds(&text, name);
        self.people.iter().filter(named).map(|(_, name)| name.clone()).collect()
    }
}

/// Whether a name stands in a text, in its order or with the last word first.
pub(super) fn holds(text: &[String], name: &[String]) -> bool {
    let mut turned = name.to_vec();
    turned.rotate_right(1);
    !name.is_empty() && text.windows(name.len()).any(|part| part == name || part == turned)
}

/// A word as addresses write it: without rings, dots and strokes.
fn plain(text: &str) -> String {
    let letter = |c: char| match c {
        'å' | 'ä' | 'æ' | 'á' | 'à' => 'a',
        'ö' | 'ø' | 'ó' | 'ô' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' => 'u',
        other => other,
    };
    text.to_lowercase().chars().map(letter).collect()
}

/// Whom a file means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// This person.
    Of(PersonId),
    /// Nobody of the unit has that name.
    Nobody,
    /// Several have it.
    Several,
}

/// Who is meant by what a file calls somebody: the same name, or the only one whose whole name stands
/// in it; of an address before the `@`.
pub fn whose(unit: &Unit, called: &str) -> Whose {
    let text = words(called);
    let same = |name: &[String]| {
        let (mut name, mut text) = (name.to_vec(), text.clone());
        name.sort_unstable();
        text.sort_unstable();
        name == text
    };
    let all: BTreeMap<PersonId, Vec<String>> =
        unit.people().iter().map(|person: &Person| (person.id, words(person.name.as_str()))).collect();
    let only = |fits: &dyn Fn(&[String]) -> bool| {
        let mut found = all.iter().filter(|(_, name)| !name.is_empty() && fits(name)).map(|(&id, _)| id);
        match (found.next(), found.next()) {
            (None, _) => Whose::Nobody,
            (Some(only), None) => Whose::Of(only),
            (Some(_), Some(_)) => Whose::Several,
        }
    };
    if let Some((local, _)) = called.split_once('@') {
        let local = words(&plain(local));
        let of_address = |name: &[String]| {
            let name: Vec<String> = name.iter().map(|word| plain(word)).collect();
            name.len() > 1 && holds(&local, &name)
        };
        return only(&of_address);
    }
    match only(&same) {
        Whose::Nobody => only(&|name| name.len() > 1 && holds(&text, name)),
        found => found,
    }
}

/// The room whose whole name stands in what a file calls something; the one with the most words where
/// one stands in the other.
pub fn room<'a>(rooms: impl IntoIterator<Item = &'a Name>, called: &str) -> Option<Name> {
    let text = words(called);
    let mut found: Vec<(usize, &Name)> = rooms
        .into_iter()
        .map(|room| (words(room.as_str()), room))
        .filter(|(name, _)| holds(&text, name))
        .map(|(name, room)| (name.len(), room))
        .collect();
    found.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
    match found.as_slice() {
        [(one, _), (other, _), ..] if one == other => None,
        [(_, room), ..] => Some((*room).clone()),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        change::On,
        edit::{Edit, apply},
        school_year::Country,
        unit::UnitKind,
    };

    #[test]
    fn names_are_found_in_either_order_and_among_other_words() {
        let mut unit = Unit::new("u".parse().unwrap(), UnitKind::School, "Skola".into(), Country::Sweden);
        for (id, name) in [("a", "Åsa Ek"), ("b", "Nils af Klint"), ("c", "Bo Ek"), ("d", "Bo Ek")] {
            let person = Person::new(id.parse().unwrap(), name.into());
            apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
        }
        let of = |id: &str| Whose::Of(id.parse().unwrap());
        for called in ["Åsa Ek", "ek, åsa", "Schema Åsa Ek HT26", "schema_ÅSA_EK", "Ek Åsa (åek)"] {
            assert_eq!(whose(&unit, called), of("a"), "{called}");
        }
        assert_eq!(whose(&unit, "Klint, Nils af"), of("b"));
        for address in ["asa.ek@skola.example", "Asa_Ek@skola.example", "ek.asa@skola.example"] {
            assert_eq!(whose(&unit, address), of("a"), "{address}");
        }
        assert_eq!(whose(&unit, "bo.ek@skola.example"), Whose::Several);
        assert_eq!(whose(&unit, "asa@skola.example"), Whose::Nobody);
        assert_eq!(whose(&unit, "Bo Ek"), Whose::Several);
        assert_eq!(whose(&unit, "Ek"), Whose::Nobody);
        assert_eq!(Names::new(&unit).within("Ma 7B · Ek Åsa, Nils af Klint"), ["Åsa Ek", "Nils af Klint"]);
    }

    #[test]
    fn a_room_is_known_by_its_whole_name() {
        let rooms: Vec<Name> = ["Sal 1", "Sal 14", "Sal 14 B", "Biblioteket"].map(Name::new).into();
        let of = |called: &str| room(&rooms, called).map(|name| name.to_string());
        assert_eq!(of("Björkskolan sal 14"), Some("Sal 14".into()));
        assert_eq!(of("SAL 14 B"), Some("Sal 14 B".into()), "the longer name counts");
        assert_eq!(of("Sal 1"), Some("Sal 1".into()));
        assert_eq!(of("Sal 2"), None);
        assert_eq!(of("biblioteket, sal 1"), Some("Sal 1".into()));
    }
}
