//! The fewest times against trying everything.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    Effort, Leader, Limits, Party, Plan, Task,
    assign::{Led, assign},
    solve,
};
use crate::model::week::{Day, Minutes, Window};

pub(super) fn run(task: &Task) -> Plan {
    solve(task, Effort::default(), &|| false, &mut |_| ())
}

/// The least number of candidates that do, by trying all sets.
fn by_trying(task: &Task) -> Option<usize> {
    let all: Vec<usize> = (0..task.candidates.len()).collect();
    let led = |l: &Leader| all.iter().copied().filter(|&at| l.fits[at]).collect::<Vec<_>>();
    let led: Vec<Vec<usize>> = task.leaders.iter().map(led).collect();
    let can = |party: &usize| {
        if led.is_empty() {
            task.can_meet(*party, &all)
        } else {
            led.iter().any(|led| task.can_meet(*party, led))
        }
    };
    let parties: Vec<usize> = (0..task.parties.len()).filter(can).collect();
    let sets = 0usize..1 << task.candidates.len();
    let chosen =
        |set: usize| -> Vec<usize> { (0..task.candidates.len()).filter(|at| set & (1 << at) != 0).collect() };
    let mut counts: Vec<usize> = sets
        .filter(|&set| assign(task, &parties, &chosen(set), Led::Yes).found().is_some())
        .map(|set| set.count_ones() as usize)
        .collect();
    counts.sort_unstable();
    counts.first().copied()
}

/// Starts of two afternoons, half an hour apart.
pub(super) fn candidates(a_day: u16) -> Vec<Window> {
    let at = |day, n: u16| Window { day, start: Minutes(780 + n * 30), length: Minutes(60) };
    [Day::Tue, Day::Thu].into_iter().flat_map(|day| (0..a_day).map(move |n| at(day, n))).collect()
}

pub(super) fn fits(count: usize) -> impl Strategy<Value = Vec<bool>> {
    proptest::collection::vec(proptest::bool::weighted(0.4), count)
}

fn of_groups() -> impl Strategy<Value = Task> {
    let parties = proptest::collection::vec(fits(10), 1..6);
    (parties, proptest::collection::vec((0..6usize, 0..6usize), 0..5)).prop_map(|(parties, pairs)| {
        let count = parties.len();
        let party = |(n, fits)| {
            let group = format!("g{n}").parse().ok();
            Party { group, people: Vec::new(), fits, now: Vec::new() }
        };
        Task {
            candidates: candidates(5),
            parties: parties.into_iter().enumerate().map(party).collect(),
            leaders: Vec::new(),
            size: 10,
            least: 1,
            apart: Vec::new(),
            gap: Minutes(15),
            clashes: pairs.into_iter().filter(|&(a, b)| a < b && b < count).collect(),
            two_days: Vec::new(),
            wanted: Vec::new(),
        }
    })
}

/// The same of six candidates, more of them.
fn can() -> impl Strategy<Value = Vec<bool>> {
    proptest::collection::vec(proptest::bool::weighted(0.7), 6)
}

/// At which candidates the longer meeting can be, and the shorter one: at those that are long, and at all.
fn long_and_short(short: Vec<Vec<bool>>, is_long: &[bool]) -> (Vec<Vec<bool>>, Vec<Vec<bool>>) {
    let both = |short: Vec<bool>| {
        let long = short.iter().zip(is_long).map(|(can, is_long)| *can && *is_long).collect();
        (long, short)
    };
    short.into_iter().map(both).unzip()
}

/// Groups that meet twice a week, some of them sharing somebody.
fn of_groups_twice() -> impl Strategy<Value = Task> {
    let short = proptest::collection::vec(can(), 1..4);
    (short, can(), proptest::bool::ANY).prop_map(|(short, is_long, share)| {
        let count = short.len();
        let (long, short) = long_and_short(short, &is_long);
        let party = |(n, fits): (usize, Vec<bool>)| {
            let group = format!("g{}", n % count).parse().ok();
            Party { group, people: Vec::new(), fits, now: Vec::new() }
        };
        let of = |n: usize| [n, n + count];
        let two_days: Vec<(usize, usize)> = (0..count).map(|n| (n, n + count)).collect();
        let shared = (share && count > 1).then(|| of(0).map(|a| of(1).map(|b| (a, b))).concat());
        Task {
            candidates: candidates(3),
            parties: long.into_iter().chain(short).enumerate().map(party).collect(),
            leaders: Vec::new(),
            size: 10,
            least: 1,
            apart: Vec::new(),
            gap: Minutes(15),
            clashes: shared.unwrap_or_default(),
            two_days,
            wanted: Vec::new(),
        }
    })
}

/// Who may lead so many groups, and at which candidates they can be.
pub(super) fn leaders_of(all: Vec<(usize, Vec<bool>)>) -> Vec<Leader> {
    let one = |(n, (most, fits))| Leader { id: format!("l{n}").parse().unwrap(), most, fits };
    all.into_iter().enumerate().map(one).collect()
}

fn of_people() -> impl Strategy<Value = Task> {
    let parties = proptest::collection::vec(fits(6), 1..9);
    (parties, proptest::collection::vec((1..4usize, fits(6)), 1..4), 2..4usize).prop_map(
        |(parties, leaders, size)| {
            let party = |fits| Party { group: None, people: Vec::new(), fits, now: Vec::new() };
            Task {
                candidates: candidates(3),
                parties: parties.into_iter().map(party).collect(),
                leaders: leaders_of(leaders),
                size,
                least: 1,
                apart: Vec::new(),
                gap: Minutes(15),
                clashes: Vec::new(),
                two_days: Vec::new(),
                wanted: Vec::new(),
            }
        },
    )
}

/// The same who are to meet twice a week.
fn of_people_twice() -> impl Strategy<Value = Task> {
    (of_people(), can()).prop_map(|(task, is_long)| {
        let short = task.parties.iter().map(|party| party.fits.clone()).collect();
        let (long, short) = long_and_short(short, &is_long);
        let count = long.len();
        let party = |fits| Party { group: None, people: Vec::new(), fits, now: Vec::new() };
        Task {
            parties: long.into_iter().chain(short).map(party).collect(),
            two_days: (0..count).map(|n| (n, n + count)).collect(),
            ..task
        }
    })
}

/// What a plan says must be true of it, whatever the number.
pub(super) fn is_sound(task: &Task, plan: &Plan) {
    let mut placed = BTreeSet::new();
    for slot in &plan.slots {
        let at = task.place(slot.window).unwrap();
        for &party in &slot.parties {
            assert!(task.parties[party].fits[at], "somebody is not free");
            assert!(placed.insert(party), "placed twice");
        }
        if plan.limits == Limits::Held && !task.leaders.is_empty() {
            assert!(slot.parties.len() <= slot.leaders.len() * task.size, "too many with one leader");
        }
        for id in &slot.leaders {
            let leader = task.leaders.iter().find(|l| l.id == *id).unwrap();
            assert!(leader.fits[at]);
            let times: Vec<_> = plan.slots.iter().filter(|s| s.leaders.contains(id)).collect();
            let meetings = if task.two_days.is_empty() { 1 } else { 2 };
            assert!(times.len() <= leader.most * meetings);
            let apart = |a: &super::Chosen, b: &super::Chosen| {
                a.window == b.window
                    || !task.overlap(task.place(a.window).unwrap(), task.place(b.window).unwrap())
            };
            assert!(times.iter().all(|a| times.iter().all(|b| apart(a, b))), "leads two at once");
        }
    }
    if plan.limits == Limits::Held {
        let of = |party| plan.slots.iter().find(|s| s.parties.contains(&party)).map(|s| s.window);
        for &(a, b) in &task.clashes {
            if let (Some(a), Some(b)) = (of(a), of(b)) {
                assert!(!task.overlap(task.place(a).unwrap(), task.place(b).unwrap()), "two at once");
            }
        }
    }
    for &(a, b) in &task.two_days {
        let of = |party| plan.slots.iter().find(|s| s.parties.contains(&party)).map(|s| s.window.day);
        assert!(of(a).is_none() || of(a) != of(b), "both meetings of a group on one day");
    }
    placed.extend(&plan.without);
    assert_eq!(placed.len(), task.parties.len(), "somebody is forgotten");
}

/// That no fewer times do than are found, which is told.
fn needs_the_least(task: &Task) {
    let plan = run(task);
    is_sound(task, &plan);
    let least = by_trying(task);
    assert_eq!(least.is_some(), plan.limits == Limits::Held);
    if let Some(least) = least {
        assert_eq!(plan.slots.len(), least);
        assert!(plan.is_proven());
    }
}

/// The same of people, where those who lead have places enough.
fn people_need_the_least(task: &Task) {
    let plan = run(task);
    is_sound(task, &plan);
    if let Limits::Places(places) = plan.limits {
        assert!(places < task.parties.len());
        return;
    }
    let least = by_trying(task);
    assert_eq!(least.is_some(), plan.limits == Limits::Held);
    if let Some(least) = least {
        assert_eq!(plan.slots.len(), least);
        assert!(plan.is_proven());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn fewer_times_than_found_do_not_suffice_for_groups(task in of_groups()) {
        needs_the_least(&task);
    }

    #[test]
    fn fewer_times_than_found_do_not_suffice_for_groups_that_meet_twice(task in of_groups_twice()) {
        needs_the_least(&task);
    }

    #[test]
    fn fewer_times_than_found_do_not_suffice_for_people(task in of_people()) {
        people_need_the_least(&task);
    }

    #[test]
    fn fewer_times_than_found_do_not_suffice_for_people_who_are_to_meet_twice(task in of_people_twice()) {
        people_need_the_least(&task);
    }
}
