//! What a part of a proposal promises.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::{
    answer::{Answer, cost::total, rules::check},
    fixtures::*,
    job::{instance::Instance, setup::Setup},
    tests::{any_unit, proposed, run},
};
use super::{
    Proposal,
    difference::differences,
    partial::{Asked, differs, edits, part},
};
use crate::model::{
    edit::{Edit, apply},
    groups::{Group, Membership},
    ids::{GroupId, PersonId},
    text::Name,
    unit::Unit,
    week::Day,
};

fn after(unit: &Unit, proposal: &Proposal) -> Unit {
    let mut after = unit.clone();
    apply(&mut after, &proposal.edit()).unwrap();
    after
}

fn changed(unit: &Unit, edits: Vec<Edit>) -> Unit {
    let mut after = unit.clone();
    apply(&mut after, &edits.into_iter().collect()).unwrap();
    after
}

/// The groups of everybody.
fn places(unit: &Unit) -> BTreeMap<PersonId, BTreeSet<GroupId>> {
    let mut places: BTreeMap<PersonId, BTreeSet<GroupId>> = BTreeMap::new();
    for group in unit.groups() {
        for &person in group.members.keys() {
            places.entry(person).or_default().insert(group.id);
        }
    }
    places
}

fn marked(bits: u64, count: usize) -> BTreeSet<usize> {
    (0..count).filter(|n| bits >> (n % 64) & 1 == 1).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_part_puts_nobody_into_two_groups_and_loses_nobody(
        unit in any_unit(), groups in any::<u64>(), people in any::<u64>(),
    ) {
        let (programme, roles) = (programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 11, 22));
        let instance = setup.instance(&unit).unwrap();
        let found = run(&instance);
        let whole = proposed(&unit, &setup, &found, &instance);
        let then = after(&unit, &whole);
        let asked = Asked {
            groups: marked(groups, instance.places()),
            people: marked(people & groups.rotate_left(7), instance.people.len()),
        };
        let taken = part(&instance, &found.answer, &asked);
        let made = edits(&unit, programme.id, &instance, &whole, &then, &taken).unwrap();
        let now = changed(&unit, made);
        let (old, all, new) = (places(&unit), places(&then), places(&now));
        for person in unit.people() {
            let count = |places: &BTreeMap<PersonId, BTreeSet<GroupId>>| {
                places.get(&person.id).map_or(0, BTreeSet::len)
            };
            prop_assert!(count(&new) <= count(&old).max(1), "{:?} is in {} groups", person.id, count(&new));
            let leads = now.groups().iter().any(|g| g.supervisor == Some(person.id));
            let lost = count(&new) == 0 && count(&old) > 0 && !leads && count(&all) > 0;
            prop_assert!(!lost, "{:?} had a group, has one in the whole, and has none", person.id);
            let here = new.get(&person.id).cloned().unwrap_or_default();
            let known = old.get(&person.id).into_iter().chain(all.get(&person.id)).flatten();
            let known: BTreeSet<GroupId> = known.copied().collect();
            prop_assert!(here.is_subset(&known), "{:?} is where neither has them", person.id);
        }
        let today = Answer::found(&instance);
        for group in (0..instance.places()).filter(|&g| differs(&today, &taken.answer, g)) {
            prop_assert_eq!(check(&instance, &taken.answer, group), Ok(()));
        }
        for &group in &asked.groups {
            let (cell, whole) = (&taken.answer.cells[group], &found.answer.cells[group]);
            prop_assert_eq!((cell.slot, cell.lead), (whole.slot, whole.lead));
            let comes = whole.members.iter().all(|m| cell.members.contains(m));
            prop_assert!(comes || !taken.stay.is_empty());
        }
    }

    #[test]
    fn everything_marked_is_the_whole_and_nothing_marked_is_nothing(unit in any_unit()) {
        let (programme, roles) = (programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 11, 22));
        let instance = setup.instance(&unit).unwrap();
        let found = run(&instance);
        let whole = proposed(&unit, &setup, &found, &instance);
        let then = after(&unit, &whole);
        let all = Asked {
            groups: (0..instance.places()).collect(),
            people: (0..instance.people.len()).collect(),
        };
        let taken = part(&instance, &found.answer, &all);
        prop_assert!(taken.stay.is_empty() && taken.along.is_empty());
        let made = edits(&unit, programme.id, &instance, &whole, &then, &taken).unwrap();
        let quiet = differences(&then, &changed(&unit, made), setup.on);
        let same = |d: &&super::difference::Difference| d.becomes != super::difference::Becomes::Same;
        prop_assert_eq!(quiet.iter().filter(same).count(), 0);
        let none = part(&instance, &found.answer, &Asked::default());
        let made = edits(&unit, programme.id, &instance, &whole, &then, &none).unwrap();
        prop_assert_eq!(made, vec![]);
    }
}

/// Two groups of four that change one member each, the second also its time.
fn two_groups() -> (Unit, Instance, Answer) {
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
    let free = |n: usize| if n == 3 { vec![tue] } else { vec![tue, thu] };
    let people =
        (0..8).map(|n| teacher(n, "", free(n))).chain([leader(20, 1, [tue, thu]), leader(21, 1, [tue, thu])]);
    let group = |at: usize, lead: usize| {
        let mut group = Group::new(group_id(at), Name::new(&format!("Grupp {at}")));
        let members = (at * 4..at * 4 + 4).map(|n| (person_id(n), Membership::default()));
        group.members.extend(members);
        group.windows.insert(tue);
        group.supervisor = Some(person_id(lead));
        group
    };
    let unit = unit(people, [group(0, 20), group(1, 21)]);
    let (programme, roles) = (programme(), roles());
    let instance = Setup::new(&programme, &roles, date(2026, 11, 22)).instance(&unit).unwrap();
    let mut whole = Answer::found(&instance);
    let thu = instance.slots.iter().position(|s| s.windows == [thu]);
    whole.cells[1].slot = thu;
    whole.put(3, Some(0));
    whole.put(2, Some(1));
    (unit, instance, whole)
}

#[test]
fn who_does_not_go_to_a_group_that_is_taken_stays() {
    let (_, instance, mut whole) = two_groups();
    whole.put(4, Some(0));
    let asked = Asked { groups: [0].into(), people: [].into() };
    let taken = part(&instance, &whole, &asked);
    assert_eq!(taken.answer.place[4], Some(0), "who comes to it comes");
    assert_eq!((taken.answer.place[2], taken.stay.as_slice()), (Some(0), &[2][..]), "who leaves it stays");
    assert!(taken.along.is_empty());
}

#[test]
fn what_cannot_stand_alone_takes_the_other_along() {
    let (_, instance, mut whole) = two_groups();
    // The first group moves to Thursday, when person 3 cannot: she goes to the second as proposed.
    whole.put(3, Some(1));
    let slot = whole.cells[1].slot;
    whole.cells[1].slot = instance.standing[1].slot;
    whole.cells[0].slot = slot;
    let asked = Asked { groups: [0].into(), people: [].into() };
    let taken = part(&instance, &whole, &asked);
    assert_eq!(taken.along, [1].into());
    assert_eq!(taken.answer, whole_of(&instance, &whole));
}

/// The same answer with its members in the order in which a part puts them.
fn whole_of(instance: &Instance, whole: &Answer) -> Answer {
    let all = Asked { groups: (0..instance.places()).collect(), people: BTreeSet::new() };
    part(instance, whole, &all).answer
}

#[test]
fn a_person_can_be_taken_alone() {
    let (_, instance, whole) = two_groups();
    let asked = Asked { groups: [].into(), people: [2].into() };
    let taken = part(&instance, &whole, &asked);
    assert_eq!(taken.answer.place[2], Some(1));
    assert!(taken.along.is_empty() && taken.stay.is_empty(), "person 3 moves nowhere in the whole");
    assert_eq!(taken.answer.cells[1].slot, instance.standing[1].slot, "the group meets as today");
}

/// Person 2 has no group in the whole proposal, and nobody else moves.
fn one_leaves() -> (Unit, Instance, Answer) {
    let (unit, instance, _) = two_groups();
    let mut whole = Answer::found(&instance);
    whole.put(2, None);
    (unit, instance, whole)
}

#[test]
fn who_has_no_group_in_the_whole_leaves_a_group_that_is_taken() {
    let (_, instance, whole) = one_leaves();
    let taken = part(&instance, &whole, &Asked { groups: [0].into(), people: [].into() });
    assert_eq!(taken.answer.place[2], None);
    assert!(!taken.answer.cells[0].members.contains(&2));
    let others: Vec<_> = (0..8).filter(|&p| p != 2).collect();
    let today = Answer::found(&instance);
    assert!(others.iter().all(|&p| taken.answer.place[p] == today.place[p]), "nobody else moves");
    assert!(taken.along.is_empty() && taken.stay.is_empty());
}

#[test]
fn a_part_that_only_takes_somebody_out_is_one_edit() {
    let (unit, instance, whole) = one_leaves();
    let asked = Asked { groups: [].into(), people: [2].into() };
    let taken = part(&instance, &whole, &asked);
    assert_eq!(taken.answer.place[2], None);
    let programme = programme().id;
    let proposal = Proposal {
        edits: Vec::new(),
        groups: vec![Some(group_id(0)), Some(group_id(1))],
        unplaced: Vec::new(),
        terms: total(&instance, &whole),
        by_group: Vec::new(),
    };
    let made = edits(&unit, programme, &instance, &proposal, &unit, &taken).unwrap();
    assert_eq!(made.len(), 1, "{made:?}");
    let now = changed(&unit, made);
    let members = |at: usize| now.group(group_id(at)).unwrap().members.len();
    assert_eq!((members(0), members(1)), (3, 4));
    assert!(!places(&now).contains_key(&person_id(2)));
}

#[test]
fn who_leaves_stays_in_a_group_that_is_not_taken() {
    let (_, instance, whole) = one_leaves();
    let taken = part(&instance, &whole, &Asked { groups: [1].into(), people: [].into() });
    assert_eq!(taken.answer, Answer::found(&instance));
    assert_eq!(taken.stay, [2]);
}
