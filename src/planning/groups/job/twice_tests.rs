//! A school whose groups meet on two days of the week: everybody who can have a place gets one.

use std::collections::BTreeSet;

use super::super::{
    answer::{Answer, today::Today},
    fixtures::*,
    hand::{
        Side,
        common::{Lacks, Lengths},
        divide::{Meets, meets},
        effect,
        merge::merged,
        moved,
    },
    possible::possible,
    proposal::search::{Effort, search},
    why::{
        explain::{Why, why_unplaced},
        tests::Dice,
    },
};
use super::{instance::Instance, setup::Setup, wishes::Switch};
use crate::model::{
    change::Entry,
    edit::{Edit, apply},
    groups::{Group, Hold, Membership},
    people::Person,
    text::Note,
    unit::{Unit, UnitChange},
    week::{Day, Minutes, Window},
};

/// As many groups as there are supervisors, of seven: each has two times at which all its people can, and they
/// have others besides. Times begin on the quarters of an hour.
pub fn school(seed: u64, groups: usize) -> Unit {
    let mut dice = Dice::new(seed);
    let mut people = Vec::new();
    for group in 0..groups {
        let first = dice.below(5);
        let second = (first + 1 + dice.below(4)) % 5;
        let starts = [first, second].map(|day| (day, u16::try_from(870 + 15 * dice.below(5)).unwrap()));
        let free = |dice: &mut Dice| -> BTreeSet<Window> {
            let [(one, from), (other, then)] = starts;
            let long = window(Day::WORKING[one], from, from + 90);
            let short = window(Day::WORKING[other], then, then + 60);
            let day = dice.below(5);
            let start = u16::try_from(840 + 15 * dice.below(7)).unwrap();
            let more = window(Day::WORKING[day], start, start + 90);
            let more = Some(more).filter(|more| !more.overlaps(long) && !more.overlaps(short));
            [long, short].into_iter().chain(more).collect()
        };
        for n in 0..7 {
            people.push(teacher(group * 7 + n, "", free(&mut dice)));
        }
        people.push(leader(100 + group, 1, free(&mut dice)));
    }
    let mut unit = unit(people, []);
    apply(&mut unit, &two_windows()).unwrap();
    unit
}

/// The edit by which a school wants two times a week.
pub fn two_windows() -> Edit {
    let twice = Entry { key: code(Switch::TwoWindows.code()), was: None, now: Some(1) };
    Edit::Unit(UnitChange::Setting(twice))
}

pub fn job(unit: &Unit) -> Instance {
    let (programme, roles) = (programme(), roles());
    Setup::new(&programme, &roles, date(2026, 9, 1)).instance(unit).unwrap()
}

#[test]
fn everybody_of_forty_two_who_can_have_two_times_a_week_gets_them() {
    let mut left = Vec::new();
    for seed in 1..7 {
        let instance = job(&school(seed, 6));
        assert_eq!(possible(&instance).nowhere, [], "{seed}");
        let effort = Effort { seed, steps: 66_000 };
        let found = search(&instance, effort, &|| false, &mut |_| {});
        left.push((instance.slots.len(), found.answer.unplaced(&instance).len()));
    }
    assert!(left.iter().all(|(_, left)| *left == 0), "{left:?}");
}

const BOTH: Lengths = Lengths { long: Minutes(90), other: Some(Minutes(60)) };

/// Days with an hour and a half.
fn days(days: &[Day]) -> Vec<Window> {
    days.iter().map(|&day| window(day, 900, 990)).collect()
}

fn group(n: usize, people: std::ops::Range<usize>, windows: &[Window]) -> Group {
    let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
    group.members.extend(people.map(|n| (person_id(n), Membership::default())));
    group.programme = Some(code("lift"));
    group.windows.extend(windows);
    group
}

fn twice_a_week(people: impl IntoIterator<Item = Person>, groups: impl IntoIterator<Item = Group>) -> Unit {
    let mut unit = unit(people, groups);
    apply(&mut unit, &two_windows()).unwrap();
    unit
}

#[test]
fn a_group_that_is_parted_gets_both_its_times_and_it_is_said_where_it_cannot() {
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 960));
    let parted = |goes: &[Day], lead: &[Day]| {
        let stay = (0..4).map(|n| teacher(n, "", [tue, thu]));
        let go = (4..8).map(|n| teacher(n, "", days(goes)));
        let leads = [leader(20, 1, [tue, thu]), leader(21, 1, days(lead))];
        let mut one = group(0, 0..8, &[tue, thu]);
        one.supervisor = Some(person_id(20));
        let unit = twice_a_week(stay.chain(go).chain(leads), [one]);
        let (programme, roles) = (programme(), BTreeSet::new());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let today = Today::of(&unit, &setup).unwrap();
        let Meets { windows, lacks, lead } =
            meets(&unit, (&today, &setup), &(4..8).map(person_id).collect(), BOTH);
        (windows.into_iter().map(|w| w.day).collect::<Vec<_>>(), lacks, lead.is_some())
    };
    let both = [Day::Mon, Day::Wed];
    assert_eq!(parted(&both, &both), (both.to_vec(), Lacks::Nothing, true));
    assert_eq!(parted(&both, &[Day::Wed]), (vec![Day::Wed], Lacks::Nothing, true), "who leads can once");
    assert_eq!(parted(&[Day::Mon], &both), (vec![Day::Mon], Lacks::Second, true), "they can once");
    assert_eq!(parted(&both, &[]), (both.to_vec(), Lacks::Nothing, false), "nobody leads");
    assert_eq!(parted(&[], &both), (vec![], Lacks::All, false));
}

#[test]
fn groups_that_become_one_meet_twice_where_all_can() {
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 960));
    let all = days(&[Day::Mon, Day::Tue, Day::Wed, Day::Thu]);
    let when = |free: [&[Window]; 2], windows: [&[Window]; 2]| {
        let people = (0..6).map(|n| teacher(n, "", free[n / 3].to_vec()));
        let unit = twice_a_week(people, [group(0, 0..3, windows[0]), group(1, 3..6, windows[1])]);
        let why = (date(2026, 9, 1), &Note::new("en grupp nu"));
        let found = merged(&unit, (group_id(0), group_id(1)), BOTH, Hold::Loose, why).unwrap();
        let mut after = unit.clone();
        apply(&mut after, &found.edit).unwrap();
        assert_eq!(after.group(group_id(0)).unwrap().windows, found.windows);
        found.windows.into_iter().collect::<Vec<_>>()
    };
    let (mon, wed) = (window(Day::Mon, 900, 960), window(Day::Wed, 900, 990));
    assert_eq!(when([&all, &all], [&[tue, thu], &[mon, wed]]), [tue, thu], "both as it has them");
    assert_eq!(when([&all, &all], [&[tue], &[]]), [mon, tue], "a second one to its own");
    let late = days(&[Day::Mon, Day::Wed]);
    assert_eq!(when([&all, &late], [&[tue, thu], &[mon, wed]]), [mon, wed], "those of the other");
    assert_eq!(
        when([&all, &late], [&[tue, thu], &[]]),
        [window(Day::Mon, 900, 990), window(Day::Wed, 900, 960)]
    );
    assert_eq!(when([&all, &days(&[Day::Wed])], [&[tue, thu], &[mon]]), [wed], "once, where they can once");
}

#[test]
fn what_a_move_means_is_said_of_both_times() {
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 960));
    let people = (0..4).map(|n| teacher(n, "", if n == 3 { vec![tue] } else { vec![tue, thu] }));
    let unit = twice_a_week(people, [group(0, 0..3, &[tue, thu]), group(1, 3..4, &[tue])]);
    let (programme, roles) = (programme(), BTreeSet::new());
    let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
    let today = Today::of(&unit, &setup).unwrap();
    let [to, from] = [0, 1].map(|n| unit.group(group_id(n)).unwrap());
    let edit = moved(person_id(3), Some(from), to, Hold::Locked);
    let found = effect(&unit, &today, &setup, &edit, &|_| BOTH).unwrap();
    let one = found.groups.iter().find(|one| one.id == group_id(0)).unwrap();
    let lacks =
        |side: &Option<Side>| side.as_ref().map(|side| (side.common.lacks, side.common.windows.len()));
    assert_eq!(lacks(&one.before), Some((Lacks::Nothing, 2)));
    assert_eq!(lacks(&one.after), Some((Lacks::Second, 1)));
}

#[test]
fn why_somebody_has_no_group_is_what_is_really_missing() {
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
    let waits = |count: usize, leads: Vec<Person>| {
        let instance = job(&twice_a_week((0..count).map(|n| teacher(n, "", [tue, thu])).chain(leads), []));
        why_unplaced(&instance, &Answer::found(&instance), 0)
    };
    assert_eq!(waits(4, vec![leader(8, 1, [tue]), leader(9, 1, [thu])]), Why::OneLed, "each at one");
    assert_eq!(waits(4, vec![leader(8, 1, [window(Day::Mon, 900, 990)])]), Why::NoCommonWindow);
    assert_eq!(waits(2, vec![leader(8, 1, [tue, thu])]), Why::TooFew { most: 2, least: 3, times: 2 });
    assert_eq!(waits(3, vec![leader(8, 1, [tue, thu])]), Why::Unmade { waiting: 3 });
}

#[test]
fn enough_who_wait_are_not_said_to_be_too_few() {
    // The one who could lead those who wait has another group then, or can.
    let early = window(Day::Tue, 900, 990);
    let why = |free: Window, leads: Window| {
        let members = (0..3).map(|n| teacher(n, "", [early]));
        let waiting = (3..6).map(|n| teacher(n, "", [free]));
        let mut one = group(0, 0..3, &[early]);
        one.supervisor = Some(person_id(8));
        let instance = job(&unit(members.chain(waiting).chain([leader(8, 2, [early, leads])]), [one]));
        why_unplaced(&instance, &Answer::found(&instance), 3)
    };
    let late = window(Day::Tue, 960, 1050);
    assert_eq!(why(late, window(Day::Tue, 840, 1080)), Why::LeadsTaken { waiting: 3 });
    let thu = window(Day::Thu, 900, 990);
    assert_eq!(why(thu, thu), Why::Unmade { waiting: 3 });
}
