//! Two who are never to be in one group although other pairs bind them into the same: none of those who are
//! bound can get a place.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::super::membership::taking_part::takes_part;
use super::wishes::may_be_member;
use crate::model::{
    ids::{Code, PersonId},
    pairs::{PairWish, pair_id},
    people::Person,
    unit::Unit,
};

/// A pair that stands against others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Torn {
    /// The pair that is to be apart.
    pub pair: Code,
    /// Its two people.
    pub apart: (PersonId, PersonId),
    /// Those through whom both are bound together, from the first to the second.
    pub through: Vec<PersonId>,
}

impl Torn {
    /// Everybody on the way, in order.
    pub fn people(&self) -> Vec<PersonId> {
        let (one, other) = self.apart;
        [one].into_iter().chain(self.through.iter().copied()).chain([other]).collect()
    }

    /// The pairs that stand against each other: one of them has to go.
    pub fn pairs(&self) -> BTreeSet<Code> {
        let people = self.people();
        let next = people.iter().zip(people.iter().skip(1));
        next.filter_map(|(&one, &other)| pair_id(one, other)).chain([self.pair]).collect()
    }
}

/// All such pairs of a unit. Whoever is in no group and to be in none binds nobody.
pub fn torn(unit: &Unit) -> Vec<Torn> {
    let nobody = BTreeSet::new();
    let in_group = |id| unit.groups().iter().any(|group| group.members.contains_key(&id));
    let waits = |person: &Person| takes_part(person, &nobody) && may_be_member(unit, person);
    let here = |id: PersonId| in_group(id) || unit.person(id).is_some_and(waits);
    let pairs = || unit.pairs().iter().filter_map(|pair| Some((pair, pair.people()?)));
    let pairs = || pairs().filter(|&(_, (one, other))| here(one) && here(other));
    let mut bound: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    for (_, (one, other)) in pairs().filter(|(pair, _)| pair.wish == PairWish::Together) {
        bound.entry(one).or_default().push(other);
        bound.entry(other).or_default().push(one);
    }
    let apart = pairs().filter(|(pair, _)| pair.wish == PairWish::Apart);
    apart
        .filter_map(|(pair, apart)| Some(Torn { pair: pair.id, apart, through: through(&bound, apart)? }))
        .collect()
}

/// The fewest through whom two are bound together.
fn through(
    bound: &BTreeMap<PersonId, Vec<PersonId>>,
    (one, other): (PersonId, PersonId),
) -> Option<Vec<PersonId>> {
    let mut before = BTreeMap::from([(one, one)]);
    let mut next = VecDeque::from([one]);
    while let Some(at) = next.pop_front() {
        for &to in bound.get(&at).into_iter().flatten() {
            if before.contains_key(&to) {
                continue;
            }
            before.insert(to, at);
            next.push_back(to);
        }
    }
    let back = std::iter::successors(before.get(&other).copied(), |at| before.get(at).copied());
    let mut way: Vec<PersonId> = back.take_while(|&at| at != one).collect();
    way.reverse();
    before.contains_key(&other).then_some(way)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::{Change, On},
            edit::Edit,
            pairs::Pair,
            people::{Outside, OwnPupils, PersonChange},
        },
        planning::fixtures::{add_person, person, person_id, school},
    };

    fn unit(together: &[(&str, &str)], apart: &[(&str, &str)]) -> Vec<Edit> {
        let pair = |wish| {
            move |&(one, other): &(&str, &str)| {
                Edit::Pair(On::Add(Pair::new(person_id(one), person_id(other), wish).unwrap()))
            }
        };
        let teacher = |id| {
            let mut teacher = person(id);
            teacher.pupils = OwnPupils::Yes;
            Edit::Person(On::Add(teacher))
        };
        let people = ["a", "b", "c", "d", "e", "f"].map(teacher).into_iter().chain([add_person("principal")]);
        let pairs =
            together.iter().map(pair(PairWish::Together)).chain(apart.iter().map(pair(PairWish::Apart)));
        people.chain(pairs).collect()
    }

    fn found(edits: Vec<Edit>) -> Vec<(String, String)> {
        let all = torn(&school(edits));
        all.iter()
            .map(|t| (t.pair.to_string(), t.through.iter().map(ToString::to_string).collect::<String>()))
            .collect()
    }

    fn one(pair: &str, through: &str) -> Vec<(String, String)> {
        vec![(pair.into(), through.into())]
    }

    #[test]
    fn who_is_bound_together_by_others_cannot_be_kept_apart() {
        let pairs = unit(&[("a", "b"), ("b", "c")], &[("a", "c"), ("a", "d"), ("d", "e")]);
        assert_eq!(found(pairs.clone()), one("a/c", "b"));
        let torn = torn(&school(pairs));
        let pairs: Vec<String> = torn[0].pairs().iter().map(ToString::to_string).collect();
        assert_eq!(pairs, ["a/b", "a/c", "b/c"]);
    }

    #[test]
    fn a_longer_chain_is_named_in_order() {
        let chain = [("a", "b"), ("d", "e"), ("b", "e")];
        assert_eq!(found(unit(&chain, &[("a", "d"), ("c", "d"), ("e", "f")])), one("a/d", "be"));
    }

    #[test]
    fn whoever_takes_no_part_binds_nobody() {
        let pairs = unit(&[("a", "principal"), ("principal", "c")], &[("a", "c")]);
        assert_eq!(found(pairs), []);
        let outside = PersonChange::Outside(Change::new(None, Some(Outside::default())));
        let mut edits = unit(&[("a", "b"), ("b", "c")], &[("a", "c")]);
        edits.push(Edit::Person(On::Change(person_id("b"), outside)));
        assert_eq!(found(edits), []);
    }
}
