//! What differs: a group as it is and as it is proposed, two proposals for the same people.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::membership::taking_part::is_current;
use crate::model::{
    groups::Group,
    ids::{Code, GroupId, PersonId},
    unit::Unit,
    week::Window,
};

/// What becomes of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Becomes {
    /// It is not there today.
    New,
    /// Something of it changes.
    Other,
    /// It stays as it is.
    Same,
    /// It is there no more.
    Gone,
}

/// What was and what is then, where the two differ.
pub type WasNow<T> = Option<(T, T)>;

/// What changes of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub group: GroupId,
    /// What becomes of it.
    pub becomes: Becomes,
    /// Who is new in it, and the group that they come from; none: they were in none.
    pub comes: Vec<(PersonId, Option<GroupId>)>,
    /// Who is in it no more, and the group that they go to; none: they are then in none.
    pub leaves: Vec<(PersonId, Option<GroupId>)>,
    /// Its weekly windows.
    pub windows: WasNow<BTreeSet<Window>>,
    /// Who leads it.
    pub supervisor: WasNow<Option<PersonId>>,
    /// What it works with.
    pub module: WasNow<Option<Code>>,
}

/// Members whose time in a group has not ended.
pub(in crate::planning::groups) fn members(group: &Group, on: NaiveDate) -> BTreeSet<PersonId> {
    group.members.iter().filter(|(_, m)| is_current(m, on)).map(|(&id, _)| id).collect()
}

/// The group of everybody, the first where they are in several.
pub fn places(unit: &Unit, on: NaiveDate) -> BTreeMap<PersonId, GroupId> {
    let mut places = BTreeMap::new();
    for group in unit.groups() {
        for person in members(group, on) {
            places.entry(person).or_insert(group.id);
        }
    }
    places
}

/// What changes of each group between two states of a unit: those that are there after in their order,
/// then those that are gone.
pub fn differences(before: &Unit, after: &Unit, on: NaiveDate) -> Vec<Difference> {
    let (was, now) = (places(before, on), places(after, on));
    let one = |id: GroupId| {
        let (old, new) = (before.group(id), after.group(id));
        let people = |group: Option<&Group>| group.map(|g| members(g, on)).unwrap_or_default();
        let (left, come) = (people(old), people(new));
        let field = |differs: bool| (differs && old.is_some() && new.is_some()).then_some(());
        let mut one = Difference {
            group: id,
            becomes: Becomes::Same,
            comes: come.difference(&left).map(|p| (*p, was.get(p).copied())).collect(),
            leaves: left.difference(&come).map(|p| (*p, now.get(p).copied())).collect(),
            windows: None,
            supervisor: None,
            module: None,
        };
        if let (Some(old), Some(new)) = (old, new) {
            one.windows =
                field(old.windows != new.windows).map(|()| (old.windows.clone(), new.windows.clone()));
            one.supervisor =
                field(old.supervisor != new.supervisor).map(|()| (old.supervisor, new.supervisor));
            one.module = field(old.module != new.module).map(|()| (old.module, new.module));
        }
        let quiet = one.comes.is_empty() && one.leaves.is_empty() && one.windows.is_none();
        one.becomes = match (old, new) {
            (None, _) => Becomes::New,
            (_, None) => Becomes::Gone,
            _ if quiet && one.supervisor.is_none() && one.module.is_none() => Becomes::Same,
            _ => Becomes::Other,
        };
        one
    };
    let gone = before.groups().iter().map(|g| g.id).filter(|&id| after.group(id).is_none());
    after.groups().iter().map(|g| g.id).chain(gone).map(one).collect()
}

/// Who is in another group in the second state than in the first, with both groups. Groups that both
/// states have are the same; new ones of each side are paired by how many members they share.
pub fn elsewhere(
    first: &Unit,
    second: &Unit,
    on: NaiveDate,
) -> Vec<(PersonId, Option<GroupId>, Option<GroupId>)> {
    let (a, b) = (places(first, on), places(second, on));
    let same = paired(first, second, on);
    let people: BTreeSet<PersonId> = a.keys().chain(b.keys()).copied().collect();
    let both = people.into_iter().map(|p| (p, a.get(&p).copied(), b.get(&p).copied()));
    both.filter(|&(_, x, y)| match (x, y) {
        (Some(x), Some(y)) => x != y && same.get(&x) != Some(&y),
        _ => x != y,
    })
    .collect()
}

/// Which group of the second state stands for which of the first, where the ids differ: the pair with
/// most common members first.
pub fn paired(first: &Unit, second: &Unit, on: NaiveDate) -> BTreeMap<GroupId, GroupId> {
    let only = |unit: &Unit, other: &Unit| -> Vec<(GroupId, BTreeSet<PersonId>)> {
        let own = unit.groups().iter().filter(|g| other.group(g.id).is_none());
        own.map(|g| (g.id, members(g, on))).collect()
    };
    let (left, right) = (only(first, second), only(second, first));
    let mut all: Vec<(usize, GroupId, GroupId)> = Vec::new();
    for (a, members) in &left {
        for (b, others) in &right {
            all.push((members.intersection(others).count(), *a, *b));
        }
    }
    all.retain(|(common, ..)| *common > 0);
    all.sort_by_key(|&(common, a, b)| (std::cmp::Reverse(common), a, b));
    let (mut pairs, mut taken) = (BTreeMap::new(), BTreeSet::new());
    for (_, a, b) in all {
        if !pairs.contains_key(&a) && taken.insert(b) {
            pairs.insert(a, b);
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{groups::Membership, text::Name, week::Day},
        planning::groups::fixtures::*,
    };

    fn group(n: usize, people: &[usize], window: Window) -> Group {
        let mut group = Group::new(group_id(n), Name::new(&format!("G{n}")));
        group.members.extend(people.iter().map(|&p| (person_id(p), Membership::default())));
        group.windows.insert(window);
        group
    }

    fn school(groups: impl IntoIterator<Item = Group>) -> Unit {
        unit((0..8).map(|n| teacher(n, "", [])), groups)
    }

    #[test]
    fn who_comes_and_who_leaves_is_said_with_the_other_group() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let before = school([group(0, &[0, 1], tue), group(1, &[2, 3], tue), group(2, &[6], tue)]);
        let after = school([group(0, &[0, 2], thu), group(1, &[3], tue), group(3, &[1, 4, 6], tue)]);
        let found = differences(&before, &after, date(2026, 9, 1));
        assert_eq!(found.len(), 4);
        assert_eq!(found[0].comes, [(person_id(2), Some(group_id(1)))]);
        assert_eq!(found[0].leaves, [(person_id(1), Some(group_id(3)))]);
        assert_eq!(found[0].windows, Some(([tue].into(), [thu].into())));
        assert_eq!(found[1].leaves, [(person_id(2), Some(group_id(0)))]);
        assert_eq!((found[2].becomes, found[2].comes.len()), (Becomes::New, 3));
        assert_eq!(found[2].comes[1], (person_id(4), None));
        assert_eq!((found[3].becomes, found[3].group), (Becomes::Gone, group_id(2)));
        assert!(differences(&before, &before, date(2026, 9, 1)).iter().all(|d| d.becomes == Becomes::Same));
    }

    #[test]
    fn new_groups_of_two_proposals_are_paired_by_their_people() {
        let tue = window(Day::Tue, 900, 990);
        let first = school([group(4, &[0, 1, 2], tue), group(5, &[3, 4, 5], tue)]);
        let second = school([group(6, &[3, 4, 2], tue), group(7, &[0, 1, 5], tue)]);
        let moved: Vec<PersonId> =
            elsewhere(&first, &second, date(2026, 9, 1)).iter().map(|(p, ..)| *p).collect();
        assert_eq!(moved, [person_id(2), person_id(5)]);
        assert!(elsewhere(&first, &first, date(2026, 9, 1)).is_empty());
    }
}
