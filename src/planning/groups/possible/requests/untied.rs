//! Pairs that contradict each other: as long as they are there nothing else can do, so one of them goes first.

use std::collections::BTreeSet;

use super::{Outcome, Proof, Request, State, Wanted, never, requests, solve, unsaid, with};
use crate::{
    model::{ids::PersonId, unit::Unit},
    planning::groups::job::torn::{Torn, torn},
};

/// How much longer is looked than where only one of many changes is tried.
const THOROUGH: u64 = 4;

/// Each pair without which these contradict each other no more: the one that keeps apart first, then those that
/// bind, in their order. Who is bound in two ways is still bound without one of them.
pub fn ways(unit: &Unit, of: &Torn) -> Vec<Request> {
    let apart = Request::Unpair { one: of.apart.0, other: of.apart.1 };
    let people = of.people();
    let bound = people.iter().zip(people.iter().skip(1));
    let bound = bound.map(|(&one, &other)| Request::Unbind { one, other });
    let gone = |request: &Request| {
        let unit = unsaid::with_all(unit, [*request].into_iter());
        torn(&unit).iter().all(|torn| torn.pair != of.pair)
    };
    [apart].into_iter().chain(bound.filter(gone)).collect()
}

/// Pairs that contradict each other for somebody who waits.
pub(super) fn contradicting(state: &State) -> Vec<Torn> {
    let left: BTreeSet<PersonId> = state.left().into_iter().map(|p| state.instance.people[p].id).collect();
    let waits = |torn: &Torn| torn.people().iter().any(|id| left.contains(id));
    torn(&state.unit).into_iter().filter(waits).collect()
}

/// What is to be changed: one pair where that is enough, else all that keep apart, and what is to be changed
/// once they are gone.
pub(super) fn untied(
    wanted: &Wanted<'_>,
    base: &State,
    torn: &[Torn],
    progress: &mut dyn FnMut(u64, u64),
) -> Outcome {
    let mut seen = BTreeSet::new();
    let singles = torn.iter().flat_map(|torn| ways(&base.unit, torn)).filter(|one| seen.insert(*one));
    let alone = |one: &Request| {
        let Some((instance, _)) = with(wanted, &base.unit, &[*one]) else { return false };
        solve(wanted, &instance, wanted.steps * THOROUGH).terms.unplaced == 0
    };
    let lists: Vec<Vec<Request>> = singles.filter(alone).map(|one| vec![one]).collect();
    if !lists.is_empty() {
        let least = never(wanted, &base.instance, &base.found);
        return Outcome::Lists { lists, proof: if least { Proof::Smallest } else { Proof::Found } };
    }
    let pairs = torn.iter().map(|torn| Request::Unpair { one: torn.apart.0, other: torn.apart.1 });
    let pairs: Vec<Request> = pairs.collect();
    let unit = unsaid::with_all(&base.unit, pairs.iter().copied());
    let first = |list: Vec<Request>| pairs.iter().copied().chain(list).collect::<Vec<_>>();
    match requests(&Wanted { unit: &unit, ..*wanted }, progress) {
        Outcome::Already => Outcome::Lists { lists: vec![pairs], proof: Proof::Found },
        Outcome::Lists { lists, .. } => {
            let list = first(lists.into_iter().next().unwrap_or_default());
            Outcome::Lists { lists: vec![list], proof: Proof::Found }
        }
        Outcome::Not { list, left } => Outcome::Not { list: first(list), left },
        Outcome::Stopped => Outcome::Stopped,
    }
}
