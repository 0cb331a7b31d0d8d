//! What the lists of changes promise.

use std::sync::Arc;

use proptest::prelude::*;

use super::super::{
    answer::Answer,
    fixtures::*,
    job::{
        instance::Instance,
        setup::{Mode, Setup},
        torn::torn,
        wishes::Switch,
    },
    proposal::search::Found,
    tests::{any_unit, run},
};
use super::{
    placed::Before,
    requests::{Outcome, Proof, Request, Wanted, no_worse, places_all, requests, ways},
    shut_out,
};
use crate::model::{
    change::{Entry, On},
    edit::{Edit, apply},
    pairs::{Pair, PairWish},
    people::Person,
    unit::{Unit, UnitChange},
    week::{Day, Minutes},
};

/// Runs `look` with what is needed to look for changes of a unit.
fn looked<T>(unit: &Unit, look: impl FnOnce(&Wanted<'_>) -> T) -> T {
    looked_for(unit, 1_500, look)
}

fn looked_for<T>(unit: &Unit, steps: u64, look: impl FnOnce(&Wanted<'_>) -> T) -> T {
    let (programme, roles) = (programme(), roles());
    let setup = Setup::new(&programme, &roles, date(2026, 11, 22));
    let instance = |unit: &Unit| -> Option<Instance> { setup.instance(unit).ok() };
    let other = setup.other(unit);
    look(&Wanted {
        unit,
        instance: &instance,
        length: Minutes(90),
        other,
        known: &[],
        steps,
        seed: 3,
        stop: &|| false,
    })
}

fn found(people: Vec<Person>) -> Outcome {
    looked(&unit(people, []), |wanted| requests(wanted, &mut |_, _| {}))
}

fn four(count: usize) -> Vec<Person> {
    let tue = window(Day::Tue, 900, 990);
    (0..count).map(|n| teacher(n, "", [tue])).chain([leader(20, 1, [tue])]).collect()
}

#[test]
fn nothing_is_asked_of_a_school_where_everybody_has_a_place() {
    assert_eq!(found(four(5)), Outcome::Already);
}

#[test]
fn one_who_can_never_come_is_asked_for_the_time_of_the_group() {
    let mut people = four(5);
    people.push(teacher(6, "", [window(Day::Tue, 930, 1020)]));
    let Outcome::Lists { lists, proof } = found(people) else { panic!() };
    let tue = window(Day::Tue, 900, 990);
    assert_eq!(lists[0], [Request::Free { person: person_id(6), window: tue }]);
    assert_eq!(proof, Proof::Smallest);
}

#[test]
fn more_people_than_places_ask_for_one_more_group() {
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
    let people = (0..13).map(|n| teacher(n, "", [tue, thu])).chain([leader(20, 1, [tue, thu])]).collect();
    let Outcome::Lists { lists, proof } = found(people) else { panic!() };
    assert_eq!(lists[0], [Request::Leads { person: person_id(20), groups: 2 }]);
    assert_eq!(proof, Proof::Smallest, "thirteen people have no room in one group of ten");
}

#[test]
fn two_without_any_time_are_two_requests_and_fewer_cannot_do() {
    let mut people = four(5);
    people.extend([teacher(6, "", []), teacher(7, "", [])]);
    let Outcome::Lists { lists, proof } = found(people) else { panic!() };
    assert_eq!((lists.len(), lists[0].len(), proof), (1, 2, Proof::Smallest));
}

#[test]
fn pairs_that_contradict_each_other_are_asked_for_before_anything_else() {
    let pair =
        |one, other, wish| Edit::Pair(On::Add(Pair::new(person_id(one), person_id(other), wish).unwrap()));
    let bound = [(0, 1), (1, 2)].map(|(one, other)| pair(one, other, PairWish::Together));
    let edits: Vec<Edit> = bound.into_iter().chain([pair(0, 2, PairWish::Apart)]).collect();
    let unpair = Request::Unpair { one: person_id(0), other: person_id(2) };
    let asked = |people: Vec<Person>| {
        let mut unit = unit(people, []);
        for edit in &edits {
            apply(&mut unit, edit).unwrap();
        }
        looked(&unit, |wanted| requests(wanted, &mut |_, _| {}))
    };
    // With one group only both are in the same one, whoever else they are with.
    assert_eq!(asked(four(6)), Outcome::Lists { lists: vec![vec![unpair]], proof: Proof::Smallest });
    // With two each of the three is enough.
    let tue = window(Day::Tue, 900, 990);
    let two = four(8).into_iter().chain([leader(21, 1, [tue])]).collect();
    let unbind = |one, other| Request::Unbind { one: person_id(one), other: person_id(other) };
    let lists = vec![vec![unpair], vec![unbind(0, 1)], vec![unbind(1, 2)]];
    assert_eq!(asked(two), Outcome::Lists { lists, proof: Proof::Smallest });
    // Somebody else who can never come needs a change of their own.
    let mut people = four(6);
    people.push(teacher(7, "", [window(Day::Tue, 930, 1020)]));
    let Outcome::Lists { lists, .. } = asked(people) else { panic!() };
    let tue = window(Day::Tue, 900, 990);
    assert_eq!(lists[0], [unpair, Request::Free { person: person_id(7), window: tue }]);
}

#[test]
fn only_what_parts_two_is_offered_against_their_pair() {
    let pair =
        |one, other, wish| Edit::Pair(On::Add(Pair::new(person_id(one), person_id(other), wish).unwrap()));
    let bound = [(0, 1), (1, 2), (2, 3), (1, 3)].map(|(one, other)| pair(one, other, PairWish::Together));
    let mut unit = unit(four(6), []);
    for edit in bound.into_iter().chain([pair(0, 3, PairWish::Apart)]) {
        apply(&mut unit, &edit).unwrap();
    }
    // Without 1 - 3 both are still bound through 2.
    let (one, other) = (person_id(0), person_id(3));
    let offered = [Request::Unpair { one, other }, Request::Unbind { one, other: person_id(1) }];
    assert_eq!(ways(&unit, &torn(&unit)[0]), offered);
}

#[test]
fn a_staff_of_whom_half_have_said_nothing_is_asked_for_the_times_of_their_groups() {
    let [tue, wed, thu] = [Day::Tue, Day::Wed, Day::Thu].map(|day| window(day, 900, 990));
    let team = |n: usize| match n % 20 {
        0..6 => ("Lag 1", tue),
        6..13 => ("Lag 2", wed),
        _ => ("Lag 3", thu),
    };
    let person = |n: usize| teacher(n, team(n).0, (n < 20).then(|| team(n).1));
    let leads = [50, 51, 52].map(|n| leader(n, 2, [tue, wed, thu]));
    let Outcome::Lists { lists, proof } = found((0..40).map(person).chain(leads).collect()) else { panic!() };
    let asked = &lists[0];
    // Fewer cannot do, and nobody is asked who has said something.
    assert_eq!((lists.len(), asked.len(), proof), (1, 20, Proof::Smallest));
    assert!(asked.iter().all(|request| (20..40).any(|n| request.person() == person_id(n))));
    // They are asked for the time of those with whom they work, as far as there is room.
    let own = |request: &&Request| {
        let n = (20..40).find(|&n| request.person() == person_id(n)).unwrap();
        matches!(request, Request::Free { window, .. } if *window == team(n).1)
    };
    assert!(asked.iter().filter(own).count() >= 12, "{asked:?}");
}

#[test]
fn where_nobody_leads_somebody_with_training_is_asked() {
    let tue = window(Day::Tue, 900, 990);
    let mut people: Vec<Person> = (0..5).map(|n| teacher(n, "", [tue])).collect();
    let mut trained = leader(9, 0, [tue]);
    trained.leading.max_groups = 0;
    people.push(trained);
    let Outcome::Lists { lists, .. } = found(people) else { panic!() };
    assert_eq!(lists[0], [Request::Leads { person: person_id(9), groups: 1 }]);
}

#[test]
fn what_gives_nobody_a_place_is_not_asked_for() {
    // Everybody has an hour; one more group, or one more, or ten more for the supervisor is no help.
    let short = window(Day::Tue, 900, 960);
    let people = (0..9).map(|n| teacher(n, "", [short])).chain([leader(20, 1, [short])]).collect();
    match found(people) {
        Outcome::Not { list, left } => assert_eq!((list, left.len()), (vec![], 9)),
        Outcome::Lists { lists, .. } => {
            let leads = |request: &Request| matches!(request, Request::Leads { .. });
            assert!(!lists.iter().flatten().any(leads), "{lists:?}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn where_all_can_at_one_time_only_one_more_group_at_another_is_asked_for_as_one() {
    let wed = window(Day::Wed, 900, 1_020);
    let people = (0..12).map(|n| teacher(n, "", [wed])).chain([leader(20, 1, [wed])]).collect();
    let Outcome::Lists { lists, proof } = found(people) else { panic!() };
    let [list] = lists.as_slice() else { panic!("{lists:?}") };
    // The supervisor leads one more group and can once more, and so can the three of the smallest group.
    assert_eq!((list.len(), proof), (5, Proof::Found), "{list:?}");
    assert_eq!(list[0], Request::Leads { person: person_id(20), groups: 2 });
    assert_eq!(list.iter().filter(|one| one.person() == person_id(20)).count(), 2);
}

#[test]
fn whoever_is_trained_and_can_at_the_time_of_all_opens_a_second_group() {
    let (wed, mon) = (window(Day::Wed, 900, 1_020), window(Day::Mon, 900, 990));
    let mut trained = leader(21, 0, [mon]);
    trained.leading.max_groups = 0;
    let people = (0..12).map(|n| teacher(n, "", [wed])).chain([leader(20, 1, [wed]), trained]).collect();
    let Outcome::Lists { lists, .. } = found(people) else { panic!() };
    let asked: Vec<_> = lists[0].iter().map(Request::person).collect();
    assert_eq!(asked, [person_id(21), person_id(21)], "{lists:?}");
}

/// A school whose groups meet on two days: as many as given can on both, the others as they say.
fn on_two_days(can: usize, others: Vec<Person>) -> Unit {
    let free = [window(Day::Tue, 900, 990), window(Day::Thu, 900, 990)];
    let people = (0..can).map(|n| teacher(n, "", free)).chain([leader(40, 4, free)]).chain(others);
    let mut unit = unit(people, []);
    let twice = Entry { key: code(Switch::TwoWindows.code()), was: None, now: Some(1) };
    apply(&mut unit, &Edit::Unit(UnitChange::Setting(twice))).unwrap();
    unit
}

#[test]
fn whoever_can_on_one_of_two_days_is_asked_for_the_other() {
    let unit = on_two_days(5, vec![teacher(20, "", [window(Day::Tue, 900, 990)])]);
    let Outcome::Lists { lists, proof } = looked(&unit, |wanted| requests(wanted, &mut |_, _| {})) else {
        panic!()
    };
    let on = |list: &Vec<Request>| match list.as_slice() {
        [Request::Free { person, window }] => *person == person_id(20) && window.day == Day::Thu,
        _ => false,
    };
    assert!(lists.iter().all(on), "{lists:?}");
    assert_eq!(proof, Proof::Smallest);
}

#[test]
fn whoever_can_on_neither_of_two_days_is_asked_for_both() {
    let mon = window(Day::Mon, 480, 600);
    let unit = on_two_days(5, vec![teacher(20, "", [mon]), teacher(21, "", [])]);
    let Outcome::Lists { lists, .. } = looked(&unit, |wanted| requests(wanted, &mut |_, _| {})) else {
        panic!()
    };
    let days = |id| -> Vec<Day> {
        let of = |request: &Request| match *request {
            Request::Free { person, window } if person == id => Some(window.day),
            _ => None,
        };
        lists[0].iter().filter_map(of).collect()
    };
    assert_eq!((lists.len(), lists[0].len()), (1, 4), "{lists:?}");
    for id in [20, 21].map(person_id) {
        let mut days = days(id);
        days.sort_unstable();
        assert_eq!(days, [Day::Tue, Day::Thu]);
    }
}

#[test]
fn of_two_days_too_each_change_that_is_asked_for_gives_somebody_a_place() {
    // Some can be helped, some cannot: two who are to be in one group with too many.
    let mon = window(Day::Mon, 480, 600);
    let waiting = |n| teacher(n, "", [mon]);
    let mut unit = on_two_days(5, (20..24).map(waiting).collect());
    let more = (50..70).map(|n| teacher(n, "", []));
    for person in more {
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    let bound = (50..69).map(|n| Pair::new(person_id(n), person_id(n + 1), PairWish::Together).unwrap());
    for pair in bound {
        apply(&mut unit, &Edit::Pair(On::Add(pair))).unwrap();
    }
    let outcome = looked(&unit, |wanted| requests(wanted, &mut |_, _| {}));
    assert_eq!(outcome, looked(&unit, |wanted| requests(wanted, &mut |_, _| {})));
    let Outcome::Not { list, left } = outcome else { panic!("{outcome:?}") };
    let without = |list: &[Request]| {
        let mut changed = unit.clone();
        for request in list {
            let edit = request.edit(&changed).unwrap();
            apply(&mut changed, &edit).unwrap();
        }
        let (programme, roles) = (programme(), roles());
        let instance = Setup::new(&programme, &roles, date(2026, 11, 22)).instance(&changed).unwrap();
        run(&instance).answer.unplaced(&instance).len()
    };
    assert!(!list.is_empty() && left.len() < 24, "{list:?}");
    for at in 0..list.len() {
        let mut fewer = list.clone();
        fewer.remove(at);
        assert!(without(&fewer) > left.len(), "{list:?} without {at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn who_is_said_to_be_shut_out_is_in_no_answer(unit in any_unit(), fill_up in any::<bool>()) {
        let (programme, roles) = (programme(), roles());
        let mut setup = Setup::new(&programme, &roles, date(2026, 11, 22));
        setup.mode = if fill_up { Mode::FillUp } else { Mode::Rebuild };
        let instance = setup.instance(&unit).unwrap();
        let found = run(&instance);
        for person in (0..instance.people.len()).filter(|&p| shut_out(&instance, p)) {
            prop_assert_eq!(found.answer.place[person], None);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 25, ..ProptestConfig::default() })]

    #[test]
    fn each_list_really_gives_everybody_a_place(unit in any_unit()) {
        let outcome = looked(&unit, |wanted| requests(wanted, &mut |_, _| {}));
        let Outcome::Lists { lists, .. } = outcome else { return Ok(()) };
        for list in lists {
            let mut changed = unit.clone();
            for request in &list {
                let edit = request.edit(&changed).unwrap();
                apply(&mut changed, &edit).unwrap();
            }
            // From elsewhere the search may take longer than on the way on which it was found.
            prop_assert!(looked_for(&changed, 2_000_000, |wanted| places_all(wanted, &[])), "{list:?}");
            prop_assert!(looked_for(&unit, 2_000_000, |wanted| places_all(wanted, &list)));
        }
    }
}

#[test]
fn whether_all_can_have_a_place_is_asked_without_wishes() {
    // Two teams of one school that meet at two times: every answer parts somebody or mixes something.
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
    let people = (0..9)
        .map(|n| teacher(n, if n % 2 == 0 { "Lag A" } else { "Lag B" }, [if n < 5 { tue } else { thu }]));
    let unit = unit(people.chain([leader(20, 2, [tue, thu])]), []);
    let (programme, roles) = (programme(), roles());
    let instance = Setup::new(&programme, &roles, date(2026, 11, 22)).instance(&unit).unwrap();
    assert!(run(&instance).terms.cost(&instance.weights) > 0, "wishes cost something");
    let found = run(&instance.clone().places_only());
    assert_eq!((found.terms.unplaced, found.terms.cost(&instance.clone().places_only().weights)), (0, 0));
}

#[test]
fn nobody_who_has_a_place_in_a_kept_proposal_waits_for_one() {
    let tue = window(Day::Tue, 900, 990);
    let unit = unit((0..6).map(|n| teacher(n, "", [tue])).chain([leader(20, 1, [tue])]), []);
    let (programme, roles) = (programme(), roles());
    let job = Setup::new(&programme, &roles, date(2026, 11, 22)).instance(&unit).unwrap();
    let best = run(&job);
    let kept = Before { instance: Arc::new(job.clone()), answer: best.answer.clone() };
    let nobody = Found { answer: Answer::found(&job), ..best.clone() };
    let left = |found: Found, known: &[Before]| no_worse(&job, found, known).answer.unplaced(&job).len();
    assert_eq!(left(nobody.clone(), &[]), 6);
    assert_eq!(left(nobody.clone(), std::slice::from_ref(&kept)), 0);
    let worse = Before { answer: nobody.answer, ..kept };
    assert_eq!(left(best, &[worse]), 0, "what is found is better");
}

#[test]
fn whoever_leads_and_can_on_one_of_two_days_is_asked_for_the_other() {
    let free = [window(Day::Tue, 900, 990), window(Day::Thu, 900, 990)];
    let people = (0..5).map(|n| teacher(n, "", free)).chain([leader(40, 1, [free[0]])]);
    let mut unit = unit(people, []);
    let twice = Entry { key: code(Switch::TwoWindows.code()), was: None, now: Some(1) };
    apply(&mut unit, &Edit::Unit(UnitChange::Setting(twice))).unwrap();
    let Outcome::Lists { lists, .. } = looked(&unit, |wanted| requests(wanted, &mut |_, _| {})) else {
        panic!()
    };
    let asked: Vec<_> = lists.iter().flatten().collect();
    let thursday = |request: &&Request| match **request {
        Request::Free { person, window } => person == person_id(40) && window.day == Day::Thu,
        _ => false,
    };
    assert!(!asked.is_empty() && asked.iter().all(thursday), "{lists:?}");
}
