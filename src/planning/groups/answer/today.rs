//! The groups of a unit as they stand, seen as the search sees them: what they cost, which rules they
//! break, and what would become of that if somebody were elsewhere.

use std::collections::BTreeSet;

use super::super::{
    job::{
        instance::Instance,
        setup::{NotPossible, Setup},
    },
    why::against::{Against, against},
};
use super::{
    Answer,
    cost::{Terms, again, of_group, parted, prefer, teams, total},
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
    /// The rules that each of them breaks.
    broken: Vec<Vec<Against>>,
    /// What each of them costs.
    groups: Vec<Terms>,
    /// Who is in each team, and what it costs that they are in several groups.
    teams: Vec<(Vec<usize>, i64)>,
}

/// People who go somewhere, by their places: whom, and the group; none: out of all.
pub type Moves = Vec<(usize, Option<usize>)>;

/// Where a module stands among somebody's wishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// From 0; none: it is not wished.
    pub place: Option<usize>,
    /// How many wishes count.
    pub of: usize,
}

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
        Ok(Self::seen(setup.instance(unit)?))
    }

    /// The groups that a job finds.
    pub fn seen(instance: Instance) -> Self {
        let answer = Answer::found(&instance);
        let broken = (0..answer.cells.len()).map(|group| against(&instance, &answer, group)).collect();
        let groups = (0..answer.cells.len()).map(|group| of_group(&instance, &answer, group)).collect();
        let mut teams = vec![(Vec::new(), 0); teams(&instance)];
        for (at, person) in instance.people.iter().enumerate() {
            if let Some((team, _)) = person.team.and_then(|team| teams.get_mut(team)) {
                team.push(at);
            }
        }
        for (team, cost) in &mut teams {
            *cost = parted(&answer, team);
        }
        Self { instance, answer, broken, groups, teams }
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

    /// Where the module of a group stands among the wishes of a person; none where nobody chose one for the
    /// group, or the person wishes none of those that groups can work with: the price counts no others.
    pub fn wish(&self, group: usize, person: usize) -> Option<Wish> {
        let module = self.instance.standing.get(group)?.module?;
        let wishes = &self.instance.people.get(person)?.wishes;
        let place = wishes.iter().position(|wish| *wish == module);
        (!wishes.is_empty()).then_some(Wish { place, of: wishes.len() })
    }

    /// The rules that a group breaks.
    pub fn against(&self, group: usize) -> Vec<Against> {
        self.broken.get(group).cloned().unwrap_or_default()
    }

    /// A person and all who must be in the same group, in order.
    pub fn bound(&self, person: usize) -> Vec<usize> {
        if self.instance.together.is_empty() {
            return vec![person];
        }
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

    /// What it would mean if people went elsewhere.
    pub fn difference(&self, moves: &[(usize, Option<usize>)]) -> Difference {
        Trial::new(self).difference(moves)
    }

    /// The groups that people leave or join, and those of people bound to them.
    pub fn concerned(&self, moves: &[(usize, Option<usize>)]) -> Vec<usize> {
        let mut groups: Vec<usize> = moves.iter().filter_map(|(_, to)| *to).collect();
        for &(person, _) in moves {
            groups.extend(self.bound(person).into_iter().filter_map(|p| self.place(p)));
        }
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}

/// Other places tried one after the other, each taken back: what many of them would mean is known in the time
/// of a keystroke.
#[derive(Debug)]
pub struct Trial<'a> {
    today: &'a Today,
    answer: Answer,
}

impl<'a> Trial<'a> {
    /// Nothing has been tried yet.
    pub fn new(today: &'a Today) -> Self {
        Self { today, answer: today.answer.clone() }
    }

    /// What it would cost if people went elsewhere: by how much each term grows.
    pub fn costs(&mut self, moves: &[(usize, Option<usize>)]) -> Terms {
        self.look(moves, |trial| trial.grown(moves))
    }

    /// The same, with the rules that would be broken.
    pub fn difference(&mut self, moves: &[(usize, Option<usize>)]) -> Difference {
        self.look(moves, |trial| Difference { terms: trial.grown(moves), against: trial.newly(moves) })
    }

    fn look<R>(&mut self, moves: &[(usize, Option<usize>)], look: impl FnOnce(&Self) -> R) -> R {
        let back: Vec<_> = moves.iter().map(|&(person, to)| (person, self.answer.put(person, to))).collect();
        let found = look(self);
        for (person, from) in back.into_iter().rev() {
            self.answer.put(person, from);
        }
        found
    }

    /// Only what changes is counted.
    fn grown(&self, moves: &[(usize, Option<usize>)]) -> Terms {
        let (instance, before, after) = (&self.today.instance, &self.today.answer, &self.answer);
        let mut groups: Vec<usize> =
            moves.iter().flat_map(|&(person, to)| [self.today.place(person), to]).flatten().collect();
        let person = |at: usize| instance.people.get(at);
        let mut teams: Vec<usize> = moves.iter().filter_map(|&(at, _)| person(at)?.team).collect();
        for places in [&mut groups, &mut teams] {
            places.sort_unstable();
            places.dedup();
        }
        let mut terms = Terms::default();
        for group in groups {
            let now = self.today.groups.get(group).copied().unwrap_or_default();
            terms += of_group(instance, after, group) - now;
        }
        for (team, now) in teams.into_iter().filter_map(|team| self.today.teams.get(team)) {
            terms.team += parted(after, team) - now;
        }
        if !instance.prefer.is_empty() {
            terms.prefer = prefer(instance, after) - prefer(instance, before);
        }
        terms.again = again(instance, after) - again(instance, before);
        for &(at, to) in moves.iter().filter(|(at, _)| before.led_by_person(instance, *at).is_none()) {
            terms.unplaced += i64::from(to.is_none()) - i64::from(self.today.place(at).is_none());
        }
        terms
    }

    /// The rules that would be broken and are not now.
    fn newly(&self, moves: &[(usize, Option<usize>)]) -> Vec<(usize, Against)> {
        let mut all = Vec::new();
        for group in self.today.concerned(moves) {
            let now = self.today.broken.get(group).map_or(&[][..], Vec::as_slice);
            let then = against(&self.today.instance, &self.answer, group).into_iter();
            all.extend(then.filter(|rule| rule.is_new(now)).map(|rule| (group, rule)));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            groups::{Group, Membership},
            text::Name,
        },
        planning::groups::fixtures::*,
    };

    #[test]
    fn only_wishes_that_the_price_counts_are_counted() {
        let wishes = [vec!["m9"], vec!["m9", "m1"], vec!["m1"], vec![], vec!["m2"]];
        let people = wishes.iter().enumerate().map(|(n, wishes)| {
            let mut person = teacher(n, "", []);
            person.wishes = wishes.iter().map(|wish| code(wish)).collect();
            person
        });
        let mut group = Group::new(group_id(0), Name::new("G"));
        group.programme = Some(programme().id);
        group.module = Some(code("m1"));
        group.members.extend((0..5).map(|n| (person_id(n), Membership::default())));
        let unit = unit(people, [group]);
        let (programme, roles) = (programme(), roles());
        let mut setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        setup.modules = vec![code("m1"), code("m2")];
        let today = Today::of(&unit, &setup).unwrap();
        let wish = |n: usize| today.wish(0, today.person(person_id(n)).unwrap());
        let first = Some(Wish { place: Some(0), of: 1 });
        let all: Vec<_> = (0..5).map(wish).collect();
        assert_eq!(all, [None, first, first, None, Some(Wish { place: None, of: 1 })]);
        let missed = i64::try_from(all.iter().flatten().filter(|wish| wish.place.is_none()).count()).unwrap();
        assert_eq!(today.terms().module, missed, "as the price counts");
    }
}
