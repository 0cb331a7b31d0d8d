use std::{cell::RefCell, collections::BTreeMap};

use super::*;
use crate::{
    model::{groups::Group, groups::Membership, ids::GroupId, week::Day},
    planning::groups::fixtures::{code, date, group_id, leader, person_id, programme, teacher, unit, window},
};

/// A small school whose one group stands, where nothing can be better.
fn small(people: usize) -> (Unit, Setup) {
    let tue = window(Day::Tue, 900, 990);
    let mut group = Group::new(group_id(0), Name::new("G 0"));
    group.programme = Some(programme().id);
    group.members.extend((0..people).map(|n| (person_id(n), Membership::default())));
    group.windows.insert(tue);
    group.supervisor = Some(person_id(20));
    // Of some nobody has said how long they have taught.
    let teachers = (0..people).map(|n| {
        let mut one = teacher(n, "A", [tue]);
        one.experience = (n % 3 > 0).then_some([2, 8, 20][n % 3]);
        one
    });
    let unit = unit(teachers.chain([leader(20, 2, [tue])]), [group]);
    let setup = Setup {
        programme: programme(),
        module: None,
        modules: vec![code("m1")],
        on: date(2026, 9, 1),
        mode: Mode::Rebuild,
        again: Again::Whatever,
        second: BTreeMap::new(),
        known: Vec::new(),
        found: Vec::new(),
        importance: crate::planning::groups::job::importance::Importance::default(),
        seed: 1,
        rounds: vec![2_000, 4_000],
        ids: (50..60).map(group_id).collect::<Vec<GroupId>>(),
        word: "Grupp".to_owned(),
    };
    (unit, setup)
}

#[test]
fn that_nothing_is_better_in_a_small_school_is_told_as_proven() {
    for people in [6, 10] {
        let (unit, setup) = small(people);
        let told = RefCell::new(Vec::new());
        let send = |message| {
            if let JobMsg::Proposal { proposal, .. } = message
                && let Proposal::Groups(found) = *proposal
            {
                let edits = found.result.as_ref().map_or(1, |(proposal, _)| proposal.edits.len());
                told.borrow_mut().push((edits, found.known));
            }
        };
        groups(1, &unit, &setup, &AtomicBool::new(false), &send);
        assert_eq!(told.borrow().last(), Some(&(0, Known::Proven)), "{people}: {told:?}");
    }
}

#[test]
fn only_the_thread_of_a_job_stands_back() {
    let now = || rustix::process::getpriority_process(None).ok();
    let before = now();
    let there = std::thread::spawn(move || {
        stand_back();
        now()
    });
    assert_eq!(there.join().ok().flatten(), Some(STANDS_BACK));
    assert_eq!(now(), before);
}
