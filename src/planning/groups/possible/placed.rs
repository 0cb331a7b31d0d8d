//! How many can have a place, whatever they wish.

use std::sync::Arc;

use super::super::{
    answer::{
        Answer,
        rules::{check, check_all},
    },
    job::instance::{Instance, Stays},
    proposal::search::{Effort, NODES, prove, search},
};

/// How many have a place in the answer that gives most: looked for, then sought to be proven. `late` ends the proof,
/// `enough` its first part; `stop` ends everything at any time, and what is known by then is given.
pub fn most_placed(
    instance: &Instance,
    effort: Effort,
    stop: &dyn Fn() -> bool,
    proof: (&mut dyn FnMut() -> bool, &dyn Fn() -> bool),
) -> usize {
    let all = std::cell::Cell::new(false);
    let first = instance.clone().places_first();
    let done = || all.get() || stop();
    let mut found = search(&first, effort, &done, &mut |now| all.set(now.unplaced == 0));
    // What is proposed is looked for with all that is wished: now and then that way leads to more.
    if !all.get() && !stop() {
        let wished = search(instance, effort, &done, &mut |now| all.set(now.unplaced == 0));
        if wished.answer.unplaced(instance).len() < found.answer.unplaced(&first).len() {
            found = wished;
        }
    }
    if !found.answer.unplaced(&first).is_empty() && !stop() {
        let (enough, late) = proof;
        let only = instance.clone().places_only();
        found = prove(&only, &found, NODES, &mut |_| enough(), &|| late() || stop());
    }
    instance.people.len() - found.answer.unplaced(instance).len()
}

/// An answer that is known before anything is sought: that of a proposal which is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// The job that it is an answer to.
    pub instance: Arc<Instance>,
    /// The answer.
    pub answer: Answer,
}

/// The known answer to a job in which most have a place, that of today included: of the groups that stand only those
/// that break no rule. None where none is an answer to this job.
pub fn best_known(instance: &Instance, known: &[Before]) -> Option<Answer> {
    let of_this = known.iter().filter(|before| is_same(instance, &before.instance));
    let answers = of_this.map(|before| before.answer.clone()).chain([today(instance)]);
    let sound = answers.filter(|answer| stay(instance, answer) && check_all(instance, answer).is_ok());
    sound.min_by_key(|answer| answer.unplaced(instance).len())
}

/// Whether everybody whom this job leaves where they are is there: where only those without a group are placed, a
/// proposal in which others move is no answer.
fn stay(instance: &Instance, answer: &Answer) -> bool {
    let mut placed = instance.people.iter().zip(&answer.place);
    placed.all(|(person, place)| person.stays == Stays::No || *place == person.found_in)
}

/// Whether an answer to one job speaks of the same people, times and groups in another.
fn is_same(one: &Instance, other: &Instance) -> bool {
    let people = |job: &Instance| job.people.iter().map(|p| p.id).collect::<Vec<_>>();
    let leads = |job: &Instance| job.leads.iter().map(|l| l.id).collect::<Vec<_>>();
    let groups = |job: &Instance| job.standing.iter().map(|s| s.id).collect::<Vec<_>>();
    (people(one), leads(one), groups(one)) == (people(other), leads(other), groups(other))
        && one.slots == other.slots
        && one.modules == other.modules
        && one.places() == other.places()
}

fn today(instance: &Instance) -> Answer {
    let mut today = Answer::found(instance);
    for group in 0..today.cells.len() {
        if check(instance, &today, group).is_err() {
            let members: Vec<usize> =
                today.cells.get(group).into_iter().flat_map(|c| &c.members).copied().collect();
            for member in members.into_iter().filter(|&member| instance.moves(member)) {
                today.put(member, None);
            }
        }
    }
    today
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        model::{
            groups::{Group, Membership},
            unit::Unit,
            week::{Day, Window},
        },
        planning::groups::{
            fixtures::*,
            job::setup::{Mode, Setup},
            tests::{EFFORT, any_unit, run},
        },
    };

    #[test]
    fn a_proposal_that_is_kept_and_the_groups_that_stand_are_known() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let people =
            |free: Window| (0..4).map(move |n| teacher(n, "", [free])).chain([leader(9, 1, [tue, thu])]);
        let (programme, roles) = (programme(), roles());
        let job = |unit: &Unit| Setup::new(&programme, &roles, date(2026, 9, 1)).instance(unit).unwrap();
        let instance = job(&unit(people(tue), []));
        let left = |known: &[Before], instance: &Instance| {
            best_known(instance, known).map(|answer| answer.unplaced(instance).len())
        };
        assert_eq!(left(&[], &instance), Some(4), "nobody has a group");
        let answer = run(&instance).answer;
        let kept = Before { instance: Arc::new(instance.clone()), answer };
        assert_eq!(left(std::slice::from_ref(&kept), &instance), Some(0));
        assert_eq!(left(&[kept], &job(&unit(people(thu), []))), Some(4), "they can no more");
        // Of two groups that stand one cannot meet.
        let mut one = Group::new(group_id(1), "Grupp 1".into());
        one.windows.insert(tue);
        one.supervisor = Some(person_id(9));
        one.programme = Some(programme.id);
        one.members.extend((0..4).map(|n| (person_id(n), Membership::default())));
        assert_eq!(left(&[], &job(&unit(people(tue), [one.clone()]))), Some(0));
        assert_eq!(left(&[], &job(&unit(people(thu), [one]))), Some(4), "nobody of it can then");
    }

    #[test]
    fn a_proposal_in_which_others_move_places_nobody_where_only_those_without_a_group_are_placed() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        // The one who waits can on Tuesday alone, where the group is full unless somebody goes to the other one.
        let free = |n: usize| {
            if n == 0 {
                vec![tue, thu]
            } else if n < 10 {
                vec![tue]
            } else {
                vec![thu]
            }
        };
        let mut people: Vec<_> = (0..14).map(|n| teacher(n, "", free(n))).collect();
        people.extend([teacher(14, "", [tue]), leader(20, 1, [tue]), leader(21, 1, [thu])]);
        let (programme, roles) = (programme(), roles());
        let group = |n: usize, members: std::ops::Range<usize>, lead, window| {
            let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
            group.windows.insert(window);
            group.supervisor = Some(person_id(lead));
            group.programme = Some(programme.id);
            group.members.extend(members.map(|n| (person_id(n), Membership::default())));
            group
        };
        let unit = unit(people, [group(1, 0..10, 20, tue), group(2, 10..14, 21, thu)]);
        let anew = Setup::new(&programme, &roles, date(2026, 9, 1));
        let all = anew.instance(&unit).unwrap();
        let kept = Before { instance: Arc::new(all.clone()), answer: run(&all).answer };
        assert!(kept.answer.unplaced(&all).is_empty(), "where others may move all have a place");
        let only = Setup { mode: Mode::FillUp, ..anew }.instance(&unit).unwrap();
        let left = best_known(&only, &[kept]).map(|answer| answer.unplaced(&only).len());
        assert_eq!(left, Some(1), "nobody moves to make room");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

        #[test]
        fn nobody_waits_who_has_a_place_in_a_proposal(unit in any_unit(), fill_up in any::<bool>()) {
            let (programme, roles) = (programme(), roles());
            let mut setup = Setup::new(&programme, &roles, date(2026, 11, 22));
            setup.mode = if fill_up { Mode::FillUp } else { Mode::Rebuild };
            let instance = setup.instance(&unit).unwrap();
            let in_proposal = instance.people.len() - run(&instance).answer.unplaced(&instance).len();
            let most = most_placed(&instance, EFFORT, &|| false, (&mut || false, &|| false));
            prop_assert!(most >= in_proposal, "{most} of {in_proposal}");
        }
    }
}
