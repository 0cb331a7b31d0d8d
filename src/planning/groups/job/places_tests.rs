use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{
    model::{
        edit::apply,
        groups::Membership,
        places::Applicant,
        programme::{Fact, FromTo, SizeRule},
        text::Name,
        week::{Day, Window},
    },
    planning::{
        groups::{
            answer::rules::check_all,
            fixtures::{self, code, date, group_id, leader, person_id, teacher, unit, window},
            membership::taking_part::people_without_group,
            proposal::{
                propose,
                search::{Effort, search},
            },
            why::explain::Why,
        },
        places::edits,
    },
};

const TUESDAY: (u16, u16) = (900, 990);

fn programme() -> Programme {
    let fact = |value: u8| Fact::decided(value);
    let size = SizeRule {
        hard_floor: fact(8),
        min: fact(8),
        recommended: Fact::decided(FromTo { from: 8, to: 10 }),
        max: fact(10),
    };
    Programme { places: Some(fixtures::places()), size: Some(size), ..fixtures::programme() }
}

fn asks(n: usize, alternative: u8, lesson: bool) -> Person {
    let mut person = teacher(n, "", []);
    if (1..=3).contains(&alternative) {
        let seat = Seat { alternative: Some(code(&alternative.to_string())), ..Seat::default() };
        person.seats.insert(code("lift"), seat);
    }
    if lesson {
        person.lessons.insert(window(Day::Tue, TUESDAY.0 - 30, TUESDAY.0 + 30));
    }
    person
}

fn led(n: usize, free: u8) -> Person {
    let all = [window(Day::Tue, 880, 1000), window(Day::Thu, 840, 1020)];
    leader(n, 2, all.into_iter().enumerate().filter(|(at, _)| free >> at & 1 == 1).map(|(_, window)| window))
}

/// What is proposed for a unit, made in it.
fn after(before: &Unit, programme: &Programme) -> Unit {
    let roles = fixtures::roles();
    let setup = Setup::new(programme, &roles, date(2026, 9, 1));
    let instance = setup.instance(before).unwrap();
    let found = search(&instance, Effort { seed: 7, steps: 1_500 }, &|| false, &mut |_| {});
    assert_eq!(check_all(&instance, &found.answer), Ok(()));
    let mut ids = (500..).map(group_id);
    let name = |n: usize| Name::new(&format!("Grupp {n}"));
    let proposal = propose(before, programme.id, &instance, &found, &mut ids, &name).unwrap();
    let mut unit = before.clone();
    apply(&mut unit, &proposal.edit()).unwrap();
    unit
}

fn outside(members: impl IntoIterator<Item = usize>) -> Group {
    let mut group = Group::new(group_id(90), "Web 1".into());
    group.programme = Some(code("lift"));
    group.led_outside = "University".into();
    group.windows.insert(window(Day::Tue, TUESDAY.0, TUESDAY.1));
    group.members.extend(members.into_iter().map(|n| (person_id(n), Membership::default())));
    group
}

#[test]
fn each_alternative_becomes_groups_of_its_own_at_its_time() {
    let people = (0..8).map(|n| asks(n, 1, false)).chain((8..17).map(|n| asks(n, 2, false)));
    let people = people.chain((17..25).map(|n| asks(n, 3, false))).chain([led(30, 3), led(31, 3)]);
    let unit = after(&self::unit(people, []), &programme());
    let said: BTreeSet<(Option<Code>, Vec<Window>, usize)> = unit
        .groups()
        .iter()
        .map(|g| (g.module, g.windows.iter().copied().collect(), g.members.len()))
        .collect();
    let tue = vec![window(Day::Tue, 900, 990)];
    let thu = vec![window(Day::Thu, 900, 990)];
    let wanted = [(Some(code("m1")), tue.clone(), 8), (Some(code("m2")), tue, 9), (Some(code("m3")), thu, 8)];
    assert_eq!(said, BTreeSet::from(wanted));
}

#[test]
fn seven_are_no_group_though_others_are_free_then() {
    let people = (0..7).map(|n| asks(n, 1, false)).chain((7..14).map(|n| asks(n, 2, false)));
    let unit = after(&self::unit(people.chain([led(30, 3)]), []), &programme());
    assert!(unit.groups().is_empty(), "{:?}", unit.groups());
}

#[test]
fn a_group_that_was_formed_outside_is_left_alone_and_its_people_are_placed() {
    let people = (0..10).map(|n| asks(n, 1, false)).chain([led(30, 3)]);
    let before = self::unit(people, [outside(0..3)]);
    let programme = programme();
    let roles = fixtures::roles();
    let left = people_without_group(&before, &programme, &roles, date(2026, 9, 1));
    assert_eq!(left.len(), 7, "three have their place outside");
    assert_eq!(after(&before, &programme), before, "seven are left, too few for a group");
    let without = Programme { places: None, ..programme };
    let unit = after(&before, &without);
    assert_eq!(unit.group(group_id(90)), before.group(group_id(90)));
}

#[test]
fn whoever_applied_can_come_unless_they_teach_then() {
    let group = outside([0]);
    let programme = programme();
    let busy = |group: &Group, person: &Person| not_free_in(group, person, Some(&programme)).len();
    assert_eq!(busy(&group, &asks(0, 1, false)), 0);
    assert_eq!(busy(&group, &asks(0, 1, true)), 1);
    // A group of the alternative that they asked for, formed here, is the same to them.
    let own = Group { led_outside: Name::default(), module: Some(code("m1")), ..group };
    assert_eq!(busy(&own, &asks(0, 1, false)), 0);
    assert_eq!(busy(&own, &asks(0, 1, true)), 1);
    assert_eq!(busy(&own, &asks(0, 2, false)), 1, "another module at that time");
    assert_eq!(busy(&own, &asks(0, 3, false)), 1, "another time");
    assert_eq!(busy(&own, &teacher(0, "", [])), 1, "has not applied, and no free time was given");
}

#[test]
fn there_are_groups_for_as_many_as_there_are_places_and_the_others_are_over_the_limit() {
    let people: Vec<Person> = (0..10).map(|n| asks(n, 1, false)).chain([led(30, 3)]).collect();
    let mut unit = unit(people, []);
    let programme = programme();
    let first = Applicant { unit: unit.id(), person: person_id(9) };
    let limit = edits::application(&unit, programme.id, |application| {
        application.limit = Some(8);
        application.order = vec![first];
    });
    apply(&mut unit, &limit).unwrap();
    let roles = fixtures::roles();
    let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
    let instance = setup.instance(&unit).unwrap();
    let waits = people_without_group(&unit, &programme, &roles, date(2026, 9, 1));
    let counted: Vec<PersonId> = instance.people.iter().map(|person| person.id).collect();
    assert_eq!((waits.len(), &waits), (8, &counted), "who waits is who is placed");
    let found = search(&instance, Effort { seed: 7, steps: 1_500 }, &|| false, &mut |_| {});
    let mut ids = (500..).map(group_id);
    let proposal = propose(&unit, programme.id, &instance, &found, &mut ids, &|_| "Grupp".into()).unwrap();
    assert_eq!(
        proposal.unplaced,
        [7, 8].map(|n| (person_id(n), Why::OverLimit)),
        "the order says who comes first"
    );
    apply(&mut unit, &proposal.edit()).unwrap();
    let group = unit.groups().iter().next().unwrap();
    assert_eq!((unit.groups().len(), group.members.len()), (1, 8));
    assert!(group.members.contains_key(&person_id(9)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn alternatives_are_never_mixed_times_are_kept_and_groups_have_eight_to_ten(
        people in proptest::collection::vec((0u8..5, 0u8..8), 8..60),
        leads in proptest::collection::vec(0u8..4, 0..5),
        placed in 0usize..6,
        loose in 0usize..9,
    ) {
        let all = people.iter().enumerate().map(|(n, &(alternative, lesson))| asks(n, alternative, lesson == 0));
        let all: Vec<Person> = all.chain(leads.iter().enumerate().map(|(n, &free)| led(100 + n, free))).collect();
        let mut own = Group::new(group_id(91), "Grupp A".into());
        own.programme = Some(code("lift"));
        own.windows.insert(window(Day::Tue, TUESDAY.0, TUESDAY.1));
        let members = all.iter().skip(placed).filter(|p| !p.leads()).take(loose);
        own.members.extend(members.map(|p| (p.id, Membership::default())));
        let programme = programme();
        let before = self::unit(all, [outside(0..placed.min(people.len())), own]);
        let unit = after(&before, &programme);
        prop_assert_eq!(unit.group(group_id(90)), before.group(group_id(90)));
        let in_outside = |person: &Person| before.group(group_id(90)).unwrap().members.contains_key(&person.id);
        for group in unit.groups().iter().filter(|group| !group.is_outside()) {
            let members: Vec<&Person> = group.members.keys().filter_map(|&id| unit.person(id)).collect();
            let wants = |person: &&Person| wanted(&unit, &programme, person);
            let wishes: BTreeSet<usize> = members.iter().filter_map(wants).collect();
            prop_assert!(wishes.len() <= 1, "{:?} mixes {:?}", group.name, wishes);
            let is_new = before.group(group.id).is_none();
            if is_new {
                prop_assert!((8..=10).contains(&members.len()), "{} members", members.len());
                let at = *wishes.first().unwrap();
                let alternative = &programme.places.as_ref().unwrap().alternatives[at];
                let windows: Vec<Window> = group.windows.iter().copied().collect();
                prop_assert_eq!(windows, vec![*alternative.window.get()]);
                prop_assert_eq!(group.module, Some(*alternative.module.get()));
                prop_assert!(members.iter().all(|person| wanted(&unit, &programme, person).is_some()));
            }
            for person in members {
                let tuesday = group.windows.iter().any(|window| window.day == Day::Tue);
                let teaches = wanted(&unit, &programme, person).is_some() && !person.lessons.is_empty();
                prop_assert!(!(tuesday && teaches), "{} teaches then", person.name);
                prop_assert!(!is_new || !in_outside(person), "{} has a place outside", person.name);
            }
        }
    }
}
