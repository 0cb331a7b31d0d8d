//! From an answer to edits that people look at and accept.

pub mod both_times;
pub mod difference;
pub mod earlier;
pub(super) mod every_way;
pub mod keep;
pub mod liked;
pub(super) mod names;
pub mod others;
pub mod partial;
pub mod rescored;
pub mod search;
pub mod second;

use std::collections::{BTreeMap, BTreeSet};

use self::search::Found;
use super::{
    answer::{
        Answer,
        cost::{Terms, module, of_group, total},
    },
    hand::windows_of,
    job::instance::Instance,
    leading::take_over::held_stay,
    why::explain::{Why, why_unplaced},
};
use crate::{
    model::{
        change::{Change, On},
        edit::Edit,
        fallen::What,
        groups::{Group, GroupChange, Membership},
        ids::{Code, GroupId, PersonId},
        text::Name,
        unit::Unit,
    },
    planning::{calendar::mend::fallen, places::over},
};

/// What the program proposes, to be looked at and accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The changes, group by group; [`Proposal::edit`] makes one of them.
    pub edits: Vec<Edit>,
    /// The group that each place of the answer stands for; none: not in use.
    pub groups: Vec<Option<GroupId>>,
    /// Who could not be placed, and why.
    pub unplaced: Vec<(PersonId, Why)>,
    /// What it costs in all.
    pub terms: Terms,
    /// What each group costs.
    pub by_group: Vec<(GroupId, Terms)>,
}

/// There were fewer ids than new groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too few ids for the new groups")]
pub struct TooFewIds;

impl Proposal {
    /// All changes, accepted or refused as one.
    pub fn edit(&self) -> Edit {
        self.edits.iter().cloned().collect()
    }

    /// The same changes where they make another answer to another job: who has no place then, and what it
    /// costs. `groups` as in [`Self::groups`].
    #[must_use]
    pub fn scored(&self, instance: &Instance, answer: &Answer, groups: Vec<Option<GroupId>>) -> Self {
        let stay: Vec<bool> = (0..answer.cells.len()).map(|at| !answer.ends(instance, at)).collect();
        let over = self.unplaced.iter().filter(|(_, why)| matches!(why, Why::OverLimit)).cloned();
        Self {
            edits: self.edits.clone(),
            unplaced: unplaced(instance, answer, &stay).chain(over).collect(),
            terms: total(instance, answer),
            by_group: by_group(instance, answer, &groups),
            groups,
        }
    }
}

/// Writes an answer as edits of the unit that the instance came from.
///
/// `ids` gives a new id for each new group; `name` its name, told the number among all groups of
/// the programme from 1.
///
/// # Errors
/// [`TooFewIds`] when `ids` ends early.
pub fn propose(
    unit: &Unit,
    programme: Code,
    instance: &Instance,
    found: &Found,
    ids: &mut dyn Iterator<Item = GroupId>,
    name: &dyn Fn(usize) -> Name,
) -> Result<Proposal, TooFewIds> {
    let (edits, groups, stay) = written(unit, programme, instance, found, ids, name)?;
    let answer = &found.answer;
    let over = over(unit, programme).into_iter().map(|id| (id, Why::OverLimit));
    Ok(Proposal {
        edits,
        unplaced: unplaced(instance, answer, &stay).chain(over).collect(),
        terms: found.terms,
        by_group: by_group(instance, answer, &groups),
        groups,
    })
}

/// Who has no place, and why.
fn unplaced<'a>(
    instance: &'a Instance,
    answer: &'a Answer,
    stay: &'a [bool],
) -> impl Iterator<Item = (PersonId, Why)> + 'a {
    let why = |p: usize| Some((instance.people.get(p)?.id, why_unplaced(instance, answer, p)));
    without_group(instance, answer, stay).filter_map(why)
}

/// What each group costs.
fn by_group(instance: &Instance, answer: &Answer, groups: &[Option<GroupId>]) -> Vec<(GroupId, Terms)> {
    let groups = groups.iter().enumerate();
    groups.filter_map(|(at, id)| id.map(|id| (id, of_group(instance, answer, at)))).collect()
}

/// The edits, the group that each place stands for, and whether it stays.
type Written = (Vec<Edit>, Vec<Option<GroupId>>, Vec<bool>);

/// The same, but only the edits: nobody is asked why they have no place, which takes its time.
pub(super) fn written(
    unit: &Unit,
    programme: Code,
    instance: &Instance,
    found: &Found,
    ids: &mut dyn Iterator<Item = GroupId>,
    name: &dyn Fn(usize) -> Name,
) -> Result<Written, TooFewIds> {
    let answer = &found.answer;
    let mut groups = Vec::with_capacity(answer.cells.len());
    let mut taken: BTreeSet<&str> = unit.groups().iter().map(|g| g.name.as_str()).collect();
    let mut names = BTreeMap::new();
    let mut number = instance.standing.len();
    let mut offered: Vec<Name> = Vec::new();
    for (at, cell) in answer.cells.iter().enumerate() {
        let id = match instance.standing.get(at) {
            Some(standing) => Some(standing.id),
            None if cell.members.is_empty() => None,
            None => Some(ids.next().ok_or(TooFewIds)?),
        };
        groups.push(id);
        if at >= instance.standing.len() && id.is_some() {
            number += 1;
            offered.push(free_name(&taken, &mut number, name));
            names.insert(at, offered.len() - 1);
        }
    }
    taken.clear();
    let made = Made { unit, programme, instance, found, groups: &groups };
    let mut edits = Vec::new();
    for (at, &index) in &names {
        edits.extend(offered.get(index).and_then(|name| made.new_group(*at, name)));
    }
    for at in 0..instance.standing.len() {
        edits.extend(made.meets_otherwise(at));
    }
    edits.extend(made.moves());
    let ends: Vec<Option<Edit>> = (0..answer.cells.len()).map(|at| made.ends(at)).collect();
    let stay: Vec<bool> = ends.iter().map(Option::is_none).collect();
    edits.extend(ends.into_iter().flatten());
    Ok((edits, groups, stay))
}

/// Who is in no group and leads none that stays.
fn without_group<'a>(
    instance: &'a Instance,
    answer: &'a Answer,
    stay: &'a [bool],
) -> impl Iterator<Item = usize> + 'a {
    let leads = move |person: usize| {
        let lead = instance.people[person].leads;
        lead.is_some() && answer.cells.iter().zip(stay).any(|(cell, &stays)| stays && cell.lead == lead)
    };
    (0..instance.people.len()).filter(move |&p| answer.place[p].is_none() && !leads(p))
}

/// The first name from that number on that no group has, as far as names differ by number at all.
fn free_name(taken: &BTreeSet<&str>, number: &mut usize, name: &dyn Fn(usize) -> Name) -> Name {
    for _ in 0..taken.len() {
        if !taken.contains(name(*number).as_str()) {
            break;
        }
        *number += 1;
    }
    name(*number)
}

struct Made<'a> {
    unit: &'a Unit,
    programme: Code,
    instance: &'a Instance,
    found: &'a Found,
    groups: &'a [Option<GroupId>],
}

impl Made<'_> {
    fn person(&self, at: usize) -> Option<PersonId> {
        self.instance.people.get(at).map(|p| p.id)
    }

    fn lead(&self, at: Option<usize>) -> Option<PersonId> {
        at.and_then(|at| self.instance.leads.get(at)).map(|l| l.id)
    }

    fn new_group(&self, at: usize, name: &Name) -> Option<Edit> {
        let cell = self.found.answer.cells.get(at)?;
        let mut group = Group::new((*self.groups.get(at)?)?, name.clone());
        group.programme = Some(self.programme);
        group.module =
            module(self.instance, cell, at).and_then(|(m, _)| self.instance.modules.get(m)).copied();
        group.supervisor = self.lead(cell.lead);
        let slot = cell.slot.and_then(|slot| self.instance.slots.get(slot));
        group.windows.extend(slot.iter().flat_map(|slot| &slot.windows));
        let fresh = cell
            .members
            .iter()
            .filter(|&&m| self.instance.people.get(m).is_some_and(|p| p.found_in.is_none()));
        group.members.extend(fresh.filter_map(|&m| Some((self.person(m)?, Membership::default()))));
        Some(Edit::Group(On::Add(group)))
    }

    /// Window and supervisor of a standing group.
    fn meets_otherwise(&self, at: usize) -> Vec<Edit> {
        let mut edits = Vec::new();
        let (Some(standing), Some(cell)) = (self.instance.standing.get(at), self.found.answer.cells.get(at))
        else {
            return edits;
        };
        if self.found.answer.ends(self.instance, at) {
            return edits;
        }
        let Some(group) = self.unit.group(standing.id) else { return edits };
        let change = |change| Edit::Group(On::Change(group.id, change));
        let slot = cell.slot.and_then(|slot| self.instance.slots.get(slot));
        let now: BTreeSet<_> = slot.iter().flat_map(|slot| slot.windows.clone()).collect();
        // A group that is to get both times is found at a pair of which it has one.
        if cell.slot != standing.slot || (slot.is_some() && now != group.windows) {
            edits.extend(windows_of(self.unit, group, &now));
        }
        if cell.lead != standing.lead {
            let now = self.lead(cell.lead);
            edits.extend(held_stay(self.unit, group));
            edits.push(change(GroupChange::Supervisor(Change::new(group.supervisor, now))));
        }
        edits
    }

    /// People who go from one group to another, or into one that stands.
    fn moves(&self) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (at, place) in self.found.answer.place.iter().enumerate() {
            let Some(person) = self.instance.people.get(at) else { continue };
            if *place == person.found_in {
                continue;
            }
            let id = |place: Option<usize>| place.and_then(|g| self.groups.get(g).copied().flatten());
            match (id(person.found_in), id(*place)) {
                (Some(from), Some(to)) if self.was_member(to, person.id) => {
                    edits.extend(self.membership(from, person.id, None));
                    edits.extend(self.membership(to, person.id, Some(Membership::default())));
                }
                (Some(from), Some(to)) => edits.push(Edit::MoveMember { person: person.id, from, to }),
                (Some(from), None) => edits.extend(self.membership(from, person.id, None)),
                (None, Some(to)) if place.is_some_and(|g| g < self.instance.standing.len()) => {
                    edits.extend(self.membership(to, person.id, Some(Membership::default())));
                }
                (None, _) => {}
            }
        }
        edits
    }

    /// Whether a person has been in a group before, and left it.
    fn was_member(&self, group: GroupId, person: PersonId) -> bool {
        self.unit.group(group).is_some_and(|g| g.members.contains_key(&person))
    }

    fn membership(&self, group: GroupId, person: PersonId, now: Option<Membership>) -> Option<Edit> {
        let was = self.unit.group(group)?.members.get(&person).copied();
        let entry = crate::model::change::Entry { key: person, was, now };
        Some(Edit::Group(On::Change(group, GroupChange::Member(entry))))
    }

    /// A standing group that everybody has left goes, as it then is.
    fn ends(&self, at: usize) -> Option<Edit> {
        let group = self.unit.group(self.instance.standing.get(at)?.id)?;
        if !self.found.answer.ends(self.instance, at) {
            return None;
        }
        let mut left = group.clone();
        for person in self.instance.people.iter().filter(|p| p.found_in == Some(at)) {
            left.members.remove(&person.id);
        }
        let fallen = fallen::without(self.unit, &What::Group(left.id)).collect::<Vec<_>>();
        Some(fallen.into_iter().chain([Edit::Group(On::Remove(left))]).collect())
    }
}

#[cfg(test)]
pub(super) mod partial_tests;
