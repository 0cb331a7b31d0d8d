//! What a change of groups comes to, counted: the same before it is made and after.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::proposal::difference::{Becomes, Difference, members, places};
use crate::model::{
    ids::{GroupId, PersonId},
    unit::Unit,
};

/// How many people and groups a change concerns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// People who get a group and had none.
    pub placed: usize,
    /// People who change groups.
    pub moved: usize,
    /// People who are in a group no more.
    pub left: usize,
    /// Groups that are new.
    pub new: usize,
    /// Groups that stay, of which something changes.
    pub changed: usize,
    /// Groups that stay and that everybody leaves.
    pub emptied: usize,
    /// Groups that are there no more.
    pub gone: usize,
}

/// Counts what differs between two states of a unit.
pub fn tally(before: &Unit, after: &Unit, differences: &[Difference], on: NaiveDate) -> Tally {
    let mut tally = Tally::default();
    for one in differences {
        let count = match one.becomes {
            Becomes::Same => continue,
            Becomes::New => &mut tally.new,
            Becomes::Gone => &mut tally.gone,
            Becomes::Other if is_emptied(before, after, one.group, on) => &mut tally.emptied,
            Becomes::Other => &mut tally.changed,
        };
        *count += 1;
    }
    let all = differences.iter().flat_map(|one| one.comes.iter().chain(&one.leaves));
    let people: BTreeSet<PersonId> = all.map(|(person, _)| *person).collect();
    let (was, now) = (places(before, on), places(after, on));
    for person in people {
        let leads = |unit: &Unit| unit.groups().iter().any(|group| group.supervisor == Some(person));
        let had = was.contains_key(&person) || leads(before);
        let has = now.contains_key(&person) || leads(after);
        match (had, has) {
            (false, true) => tally.placed += 1,
            (true, false) => tally.left += 1,
            _ => tally.moved += 1,
        }
    }
    tally
}

/// Whether everybody leaves a group that is there still.
pub fn is_emptied(before: &Unit, after: &Unit, group: GroupId, on: NaiveDate) -> bool {
    let nobody = |unit: &Unit| unit.group(group).map(|group| members(group, on).is_empty());
    nobody(before) == Some(false) && nobody(after) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::On,
            edit::{Edit, apply},
            groups::{Group, Membership},
        },
        planning::groups::{fixtures::*, proposal::difference::differences},
    };

    fn with(groups: &[(usize, &[usize])]) -> Unit {
        let group = |&(at, members): &(usize, &[usize])| {
            let mut group = Group::new(group_id(at), format!("Grupp {at}").as_str().into());
            group.members.extend(members.iter().map(|&n| (person_id(n), Membership::default())));
            group
        };
        let mut unit = unit((0..9).map(|n| teacher(n, "", [])), []);
        for group in groups.iter().map(group) {
            apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
        }
        unit
    }

    #[test]
    fn who_comes_moves_and_leaves_and_what_becomes_of_the_groups() {
        let before = with(&[(1, &[0, 1, 2]), (2, &[3, 4]), (3, &[5]), (5, &[6])]);
        let after = with(&[(1, &[0, 1, 3, 8]), (2, &[]), (4, &[4, 5]), (5, &[6])]);
        let on = date(2026, 11, 28);
        let said = tally(&before, &after, &differences(&before, &after, on), on);
        let wanted = Tally { placed: 1, moved: 3, left: 1, new: 1, changed: 1, emptied: 1, gone: 1 };
        assert_eq!(said, wanted);
        let none = tally(&before, &before, &differences(&before, &before, on), on);
        assert_eq!(none, Tally::default());
    }
}
