//! The groups of a unit as they stand, seen as the search sees them: what they cost, which rules they
//! break, and what would become of that if somebody were elsewhere.

use std::collections::BTreeSet;

use super::{
    against::{Against, against},
    answer::Answer,
    cost::{Terms, int, of_group, of_team, prefer, total},
    instance::Instance,
    setup::{NotPossible, Setup},
};
use crate::model::{
    ids::{GroupId, PersonId},
    unit::Unit,
};

/// Groups as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// The job of which they are one answer.
    pub instance: Instance,
    /// They.
    pub answer: Answer,
}

/// People who go somewhere, by their places: whom, and the group; none: out of all.
pub type Moves = Vec<(usize, Option<usize>)>;

/// What other places would mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// By how much each term grows.
    pub terms: Terms,
    /// Rules that would be broken and are not now, with the group.
    pub against: Vec<(usize, Against)>,
}

impl Today {
    /// The groups of a unit as they stand.
    ///
    /// # Errors
    /// [`NotPossible`] for a programme without weekly meetings.
    pub fn of(unit: &Unit, setup: &Setup<'_>) -> Result<Self, NotPossible> {
        let instance = setup.instance(unit)?;
        let answer = Answer::found(&instance);
        Ok(Self { instance, answer })
    }

    /// What they cost in all.
    pub fn terms(&self) -> Terms {
        total(&self.instance, &self.answer)
    }

    /// The place of a person.
    pub fn person(&self, id: PersonId) -> Option<usize> {
        self.instance.people.iter().position(|p| p.id == id)
    }

    /// The place of a group.
    pub fn group(&self, id: GroupId) -> Option<usize> {
        self.instance.standing.iter().position(|s| s.id == id)
    }

    /// Which person a place is.
    pub fn person_id(&self, at: usize) -> Option<PersonId> {
        self.instance.people.get(at).map(|p| p.id)
    }

    /// Which group a place is; none: a new one.
    pub fn group_id(&self, at: usize) -> Option<GroupId> {
        self.instance.standing.get(at).map(|s| s.id)
    }

    /// Where a person is.
    pub fn place(&self, person: usize) -> Option<usize> {
        self.answer.place.get(person).copied().flatten()
    }

    /// How many groups stand.
    pub fn groups(&self) -> usize {
        self.instance.standing.len()
    }

    /// The rules that a group breaks.
    pub fn against(&self, group: usize) -> Vec<Against> {
        against(&self.instance, &self.answer, group)
    }

    /// A person and all who must be in the same group, in order.
    pub fn bound(&self, person: usize) -> Vec<usize> {
        let mut all = BTreeSet::from([person]);
        loop {
            let pairs = self.instance.together.iter().flat_map(|&(a, b)| [(a, b), (b, a)]);
            let more: Vec<usize> = pairs.filter(|(a, _)| all.contains(a)).map(|(_, b)| b).collect();
            let before = all.len();
            all.extend(more);
            if all.len() == before {
                return all.into_iter().collect();
            }
        }
    }

    /// What it would cost if people went elsewhere, without the rules: only what changes is counted.
    pub fn costs(&self, moves: &[(usize, Option<usize>)]) -> (Terms, Answer) {
        let mut after = self.answer.clone();
        let (mut groups, mut teams) = (BTreeSet::new(), BTreeSet::new());
        for &(person, to) in moves {
            groups.extend(after.put(person, to));
            groups.extend(to);
            teams.extend(self.instance.people.get(person).and_then(|p| p.team));
        }
        let (instance, before) = (&self.instance, &self.answer);
        let mut terms = Terms::default();
        for group in groups {
            terms += of_group(instance, &after, group) - of_group(instance, before, group);
        }
        for team in teams {
            terms.team += of_team(instance, &after, team) - of_team(instance, before, team);
        }
        if !instance.prefer.is_empty() {
            terms.prefer = prefer(instance, &after) - prefer(instance, before);
        }
        terms.unplaced = int(after.unplaced(instance).len()) - int(before.unplaced(instance).len());
        (terms, after)
    }

    /// The rules that these groups would break in another answer and do not break now.
    pub fn newly(&self, after: &Answer, groups: &BTreeSet<usize>) -> Vec<(usize, Against)> {
        let new = |&group: &usize| {
            let now = if group < self.answer.cells.len() { self.against(group) } else { Vec::new() };
            let then = against(&self.instance, after, group).into_iter();
            then.filter(|rule| rule.is_new(&now)).map(|rule| (group, rule)).collect::<Vec<_>>()
        };
        groups.iter().flat_map(new).collect()
    }

    /// What it would mean if people went elsewhere.
    pub fn difference(&self, moves: &[(usize, Option<usize>)]) -> Difference {
        let (terms, after) = self.costs(moves);
        Difference { terms, against: self.newly(&after, &self.concerned(moves)) }
    }

    /// The groups that people leave or join, and those of people bound to them.
    pub fn concerned(&self, moves: &[(usize, Option<usize>)]) -> BTreeSet<usize> {
        let groups = |&(person, to): &(usize, Option<usize>)| {
            let bound = self.bound(person).into_iter().filter_map(|p| self.place(p));
            bound.chain(to).collect::<Vec<_>>()
        };
        moves.iter().flat_map(groups).collect()
    }
}
