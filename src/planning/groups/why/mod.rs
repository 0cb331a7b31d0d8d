//! Why somebody is where they are: what every other place would cost, and the next best one.

pub mod against;
pub mod explain;
pub mod findings;

use super::answer::today::{Difference, Moves, Today, Trial};

/// Another place for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The group, by its place.
    pub group: usize,
    /// Who goes where: the person, and those who must come along or change places.
    pub moves: Moves,
    /// With whom the person changes places; none: with nobody. Those who are bound to either come along.
    pub with: Option<usize>,
    /// What it would mean.
    pub difference: Difference,
}

/// Why a person is in a group, or in none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The group now.
    pub now: Option<usize>,
    /// Who must be in the same group, the person not included.
    pub bound: Vec<usize>,
    /// Every other group, the best first, those against which a rule stands last.
    pub elsewhere: Vec<Alternative>,
    /// The change with the least cost that breaks no rule: a move or an exchange with one person, each with those who
    /// must come along. Whoever has no place takes the other's, who then has none. It may cost less than what stands.
    pub next: Option<Alternative>,
}

/// Why a person is where they are.
pub fn why(today: &Today, person: usize) -> Why {
    let now = today.place(person);
    let block = today.bound(person);
    let mut trial = Trial::new(today);
    let mut elsewhere: Vec<Alternative> =
        others(today, now).map(|group| to_group(&mut trial, &block, group)).collect();
    let price = |one: &Alternative| one.difference.terms.cost(&today.instance.weights);
    elsewhere.sort_by_key(|one| (!one.difference.against.is_empty(), price(one), one.group));
    let moved = elsewhere.iter().find(|one| one.difference.against.is_empty()).cloned();
    let next = match exchange(today, &mut trial, &block, moved.as_ref().map(&price)) {
        Some(exchange) => Some(exchange),
        None => moved,
    };
    let bound = block.into_iter().filter(|&p| p != person).collect();
    Why { now, bound, elsewhere, next }
}

/// The other groups that stand.
pub fn others(today: &Today, now: Option<usize>) -> impl Iterator<Item = usize> {
    (0..today.groups()).filter(move |&group| Some(group) != now)
}

/// What it would mean for people to be in a group.
pub fn to_group(trial: &mut Trial<'_>, people: &[usize], group: usize) -> Alternative {
    let moves: Moves = people.iter().map(|&p| (p, Some(group))).collect();
    let difference = trial.difference(&moves);
    Alternative { group, moves, with: None, difference }
}

/// What it would mean for two people to change places; none where one has no place.
pub fn to_exchange(today: &Today, trial: &mut Trial<'_>, person: usize, other: usize) -> Option<Alternative> {
    let (from, group) = (today.place(person)?, today.place(other)?);
    let moves = vec![(person, Some(group)), (other, Some(from))];
    let difference = trial.difference(&moves);
    Some(Alternative { group, moves, with: Some(other), difference })
}

/// What it would mean for people who must be in one group to take the places of one of another group and of all
/// who are bound to that one; none where both are in one group, or are bound to each other.
pub fn to_take(today: &Today, trial: &mut Trial<'_>, people: &[usize], other: usize) -> Option<Alternative> {
    let moves = taking(today, people, other)?;
    let difference = trial.difference(&moves);
    Some(Alternative { group: today.place(other)?, moves, with: Some(other), difference })
}

fn taking(today: &Today, people: &[usize], other: usize) -> Option<Moves> {
    let group = today.place(other).filter(|&group| group < today.groups())?;
    let from = people.first().and_then(|&person| today.place(person));
    let others = today.bound(other);
    let free = people.iter().all(|person| today.place(*person) != Some(group) && !others.contains(person));
    let go = people.iter().map(|&person| (person, Some(group)));
    free.then(|| go.chain(others.into_iter().map(|one| (one, from))).collect())
}

/// The best exchange that breaks no rule and costs less than `limit`.
fn exchange(
    today: &Today,
    trial: &mut Trial<'_>,
    people: &[usize],
    limit: Option<i64>,
) -> Option<Alternative> {
    let mut all: Vec<(i64, usize)> = Vec::new();
    for other in 0..today.answer.place.len() {
        let Some(moves) = taking(today, people, other) else { continue };
        let cost = trial.costs(&moves).cost(&today.instance.weights);
        if limit.is_none_or(|limit| cost < limit) {
            all.push((cost, other));
        }
    }
    all.sort_unstable();
    // The rules are looked at in order of cost: the first that stands is the best.
    all.into_iter()
        .filter_map(|(_, other)| to_take(today, trial, people, other))
        .find(|one| one.difference.against.is_empty())
}

#[cfg(test)]
pub(super) mod tests;
