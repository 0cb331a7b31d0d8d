//! Another good answer than those that are known: truly different groups, so that two can be compared.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{answer::Answer, job::instance::Instance};
use super::earlier::WORTH;
use crate::model::ids::PersonId;

/// The groups of an answer, each with its people.
pub type Company = Vec<BTreeSet<PersonId>>;

/// Of so many pairs of a known answer at least one is parted in a truly different one. Our own rule.
const ONE_OF: usize = 10;

/// The groups of an answer.
pub fn company(instance: &Instance, answer: &Answer) -> Company {
    let id = |&at: &usize| instance.people.get(at).map(|person| person.id);
    answer.cells.iter().map(|cell| cell.members.iter().filter_map(id).collect()).collect()
}

fn pairs(known: &Company) -> BTreeSet<(PersonId, PersonId)> {
    let of = |group: &BTreeSet<PersonId>| -> Vec<(PersonId, PersonId)> {
        let all = group.iter().enumerate();
        all.flat_map(|(at, &a)| group.iter().skip(at + 1).map(move |&b| (a, b))).collect()
    };
    known.iter().flat_map(of).collect()
}

/// The same job with the wish that those who are together in a known answer are not so again. Neither teams
/// nor pairs who must be together are parted for that. How strongly that is wished is said in times of
/// [`WORTH`]: where times are few, a weak wish finds the same groups again.
pub fn apart(instance: &Instance, known: &[Company], strength: i64) -> Instance {
    let mut wished = instance.clone();
    let place: BTreeMap<PersonId, usize> =
        instance.people.iter().enumerate().map(|(at, person)| (person.id, at)).collect();
    let known: BTreeSet<(PersonId, PersonId)> = known.iter().flat_map(pairs).collect();
    let known = known.into_iter().filter_map(|(a, b)| Some((*place.get(&a)?, *place.get(&b)?)));
    let bound = |pair: &(usize, usize)| {
        instance.together.contains(pair) || instance.together.contains(&(pair.1, pair.0))
    };
    let one_team = |&(a, b): &(usize, usize)| {
        let team = |at: usize| instance.people.get(at).and_then(|person| person.team);
        team(a).is_some() && team(a) == team(b)
    };
    let free = known.filter(|pair| !bound(pair) && !one_team(pair));
    wished.prefer.extend(free.map(|(a, b)| (a, b, -WORTH * strength)));
    wished.weights.prefer = wished.weights.prefer.max(1);
    wished
}

/// Whether an answer makes truly other groups than every one that is known.
pub fn is_other(instance: &Instance, answer: &Answer, known: &[Company]) -> bool {
    let here = pairs(&company(instance, answer));
    known.iter().all(|one| {
        let all = pairs(one);
        let parted = all.difference(&here).count();
        parted > 0 && parted * ONE_OF >= all.len()
    })
}

#[cfg(test)]
mod tests {
    use super::super::search::{Effort, search};
    use super::*;
    use crate::{
        model::week::Day,
        planning::groups::{fixtures::*, job::setup::Setup},
    };

    #[test]
    fn a_second_answer_is_as_good_and_truly_different() {
        let tue = window(Day::Tue, 900, 990);
        let leads = [leader(20, 1, [tue]), leader(21, 1, [tue])];
        let unit = unit((0..12).map(|n| teacher(n, "", [tue])).chain(leads), []);
        let (programme, roles) = (programme(), roles());
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        let found = |instance: &Instance| {
            search(instance, Effort { seed: 1, steps: 8_000 }, &|| false, &mut |_| {}).answer
        };
        let first = found(&instance);
        let known = vec![company(&instance, &first)];
        assert!(!is_other(&instance, &first, &known));
        let second = found(&apart(&instance, &known, 1));
        assert!(is_other(&instance, &second, &known));
        assert_eq!(second.unplaced(&instance).len(), first.unplaced(&instance).len());
    }
}
