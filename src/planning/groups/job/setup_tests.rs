//! What of a unit reaches the job: limits, pairs, switches, weights.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::{
    answer::{
        Answer,
        rules::{Broken, check},
    },
    fixtures::*,
    possible::{nowhere, possible},
    proposal::search::{Effort, search},
    why::explain::Why,
};
use super::{
    importance::{Importance, Matter, made_with},
    instance::{Instance, MayEnd, StageWish, Stays, SupervisorWish},
    setup::{SUPERVISOR_GAP, Setup},
    size::size_of,
    wishes::Switch,
};
use crate::{
    model::{
        change::{Entry, On},
        edit::{Edit, apply},
        groups::{Away, Group, Membership, StandIn},
        ids::Code,
        pairs::{Pair, PairWish, Strength},
        people::{Outside, Person},
        programme::{Confidence, Fact, FromTo, Programme, SizeRule},
        unit::{Unit, UnitChange},
        week::{Day, Minutes},
    },
    planning::{
        fixtures::{CYCLE, school},
        settings,
    },
};

fn set(id: &str, now: u16) -> Edit {
    Edit::Unit(UnitChange::Setting(Entry { key: code(id), was: None, now: Some(now) }))
}

fn pair(one: usize, other: usize, wish: PairWish) -> Edit {
    Edit::Pair(On::Add(Pair::new(person_id(one), person_id(other), wish).unwrap()))
}

/// Eight teachers and two supervisors, free on two afternoons.
fn eight(edits: impl IntoIterator<Item = Edit>) -> Unit {
    let free = [window(Day::Tue, 840, 1020), window(Day::Thu, 840, 1020)];
    let teachers = (0..8).map(|n| teacher(n, "", free));
    let mut unit = unit(teachers.chain([leader(8, 2, free), leader(9, 2, free)]), []);
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

fn job(unit: &Unit) -> Instance {
    let (programme, roles) = (programme(), roles());
    Setup::new(&programme, &roles, date(2026, 9, 1)).instance(unit).unwrap()
}

fn sound(job: &Instance, answer: &Answer) -> Result<(), Broken> {
    (0..answer.cells.len()).try_for_each(|group| check(job, answer, group))
}

#[test]
fn groups_are_as_large_as_the_unit_has_set() {
    let fact = |value: u8| Fact::new(value, "test", Confidence::Confirmed);
    let recommended = Fact::new(FromTo { from: 6, to: 10 }, "test", Confidence::Confirmed);
    let rule = SizeRule { hard_floor: fact(3), min: fact(4), recommended, max: fact(12) };
    let programme = Programme { size: Some(rule), ..ron::from_str(CYCLE).unwrap() };
    let roles = BTreeSet::new();
    let setup = Setup::new(&programme, &roles, chrono::NaiveDate::default());
    let size = |edits: &[(&str, u16)]| setup.size(&school(edits.iter().map(|&(id, now)| set(id, now))), 30);
    let own = size_of(programme.size.as_ref().unwrap());
    assert_eq!(size(&[]), own);
    let small = size(&[(settings::GROUP_FLOOR, 5), (settings::GROUP_MAX, 7)]);
    assert_eq!((small.least, small.most), (5, 7));
    let advised = size(&[(settings::GROUP_ADVISED_FROM, 4), (settings::GROUP_ADVISED_TO, 6)]);
    assert_eq!((advised.target, advised.least, advised.most), (Some(5), own.least, own.most));
    assert_eq!(size(&[(settings::GROUP_MIN, 9)]).target, Some(9), "smaller would be said to be small");
    let odd = size(&[(settings::GROUP_FLOOR, 9), (settings::GROUP_MAX, 3)]);
    assert_eq!((odd.least, odd.most), (3, 3), "limits that contradict each other still give groups");
}

#[test]
fn pairs_switches_and_weights_of_the_unit_reach_the_job() {
    let plain = job(&eight([]));
    assert!(plain.together.is_empty() && plain.apart.is_empty() && plain.prefer.is_empty());
    assert_eq!((plain.stages, plain.supervisors), (StageWish::Alike, SupervisorWish::OwnSchool));
    assert_eq!(made_with(&plain), Importance::default());
    let own = job(&eight([
        pair(0, 1, PairWish::Together),
        pair(2, 3, PairWish::Apart),
        pair(4, 5, PairWish::RatherApart(Strength::Some)),
        set(Switch::MixedStages.code(), 1),
        set(Switch::OtherSchool.code(), 1),
        set(Matter::Pairs.code(), 50),
        set(Matter::Teams.code(), 400),
        set(settings::LEAD_GAP, 45),
    ]));
    assert_eq!((plain.gap, own.gap), (SUPERVISOR_GAP, Minutes(45)));
    assert_eq!((own.together, own.apart), (vec![(0, 1)], vec![(2, 3)]));
    assert_eq!(own.prefer, [(4, 5, -6)]);
    assert_eq!((own.stages, own.supervisors), (StageWish::Mixed, SupervisorWish::OtherSchool));
    assert_eq!((own.weights.team, own.weights.size), (120, 3));
}

#[test]
fn the_owners_weights_hold_where_the_school_says_nothing() {
    let owner = school([set(Matter::Teams.code(), 0), set(Matter::Size.code(), 400)]);
    let (programme, roles) = (programme(), roles());
    let mut setup = Setup::new(&programme, &roles, date(2026, 9, 1));
    setup.importance = Importance::of(&owner, None);
    let job = setup.instance(&eight([set(Matter::Size.code(), 200)])).unwrap();
    assert_eq!((job.weights.team, job.weights.size), (0, 6));
    let with = made_with(&job);
    assert_eq!((with.percent(Matter::Teams), with.percent(Matter::Size)), (0, 200));
}

#[test]
fn no_module_is_chosen_and_leaders_stay_leaders_where_the_school_says_so() {
    let modules = |unit: &Unit| {
        let (programme, roles) = (programme(), roles());
        let mut setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        setup.modules = vec![Code::from_random(&[1, 2], 2)];
        setup.instance(unit).unwrap().modules.len()
    };
    assert_eq!(modules(&eight([])), 1);
    assert_eq!(modules(&eight([set(Switch::Module.code(), 0)])), 0);
    // Somebody who teaches and can lead.
    let mut both = teacher(10, "", [window(Day::Tue, 840, 1020)]);
    both.leading.max_groups = 1;
    let add = || Edit::Person(On::Add(both.clone()));
    assert_eq!(job(&eight([add()])).people.len(), 9);
    assert_eq!(job(&eight([add(), set(Switch::LeadIsMember.code(), 0)])).people.len(), 8);
}

#[test]
fn two_windows_hold_the_long_and_the_short_meeting_on_two_days() {
    let job = job(&eight([set(Switch::TwoWindows.code(), 1)]));
    assert!(!job.slots.is_empty());
    for slot in &job.slots {
        let mut lengths: Vec<u16> = slot.windows.iter().map(|w| w.length.0).collect();
        lengths.sort_unstable();
        assert_eq!(lengths, [60, 90]);
        assert_ne!(slot.windows[0].day, slot.windows[1].day);
    }
    let found = search(&job, Effort { seed: 1, steps: 2_000 }, &|| false, &mut |_| {});
    assert_eq!(found.terms.unplaced, 0);
    assert_eq!(sound(&job, &found.answer), Ok(()));
}

#[test]
fn whoever_can_on_one_day_only_is_told_so_where_groups_meet_on_two() {
    let one = Edit::Person(On::Add(teacher(30, "", [window(Day::Tue, 840, 1020)])));
    let nowhere = |edits: Vec<Edit>| nowhere(&job(&eight(edits)));
    assert_eq!(nowhere(vec![one.clone()]), []);
    let both = nowhere(vec![one, set(Switch::TwoWindows.code(), 1)]);
    assert_eq!(both, [(person_id(30), Why::OneDay)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn a_search_keeps_every_pair_of_the_school(
        wishes in prop::collection::btree_map((0usize..8, 0usize..8), 0u8..4, 0..6),
        seed in any::<u64>(),
    ) {
        let wish = |kind| match kind {
            0 => PairWish::Together,
            1 => PairWish::Apart,
            2 => PairWish::RatherTogether(Strength::Much),
            _ => PairWish::RatherApart(Strength::Little),
        };
        let mut unit = eight([]);
        for (&(one, other), &kind) in wishes.iter().filter(|((one, other), _)| one < other) {
            apply(&mut unit, &pair(one, other, wish(kind))).unwrap();
        }
        let job = job(&unit);
        prop_assert_eq!(job.together.len() + job.apart.len() + job.prefer.len(), unit.pairs().len());
        let found = search(&job, Effort { seed, steps: 1_500 }, &|| false, &mut |_| {});
        prop_assert_eq!(sound(&job, &found.answer), Ok(()));
        let place = |id| found.answer.place[job.people.iter().position(|p| p.id == id).unwrap()];
        for record in unit.pairs() {
            let (one, other) = record.people().unwrap();
            match record.wish {
                PairWish::Together => prop_assert_eq!(place(one), place(other)),
                PairWish::Apart => prop_assert!(place(one).is_none() || place(one) != place(other)),
                _ => {}
            }
        }
    }
}

#[test]
fn whoever_another_leads_for_through_weeks_begins_with_no_new_group() {
    let may = |days: Option<(chrono::NaiveDate, chrono::NaiveDate)>| {
        let mut group = Group::new(group_id(1), "Grupp 1".into());
        group.supervisor = Some(person_id(8));
        let ill = |until| StandIn { who: person_id(9), until: Some(until), of: Some(person_id(8)) };
        group.stand_ins.extend(days.map(|(from, until)| (from, ill(until))));
        let job = job(&eight([Edit::Group(On::Add(group))]));
        job.leads.iter().find(|lead| lead.id == person_id(8)).unwrap().may
    };
    assert_eq!(may(None), 2);
    let ill = |from, until| may(Some((from, until)));
    assert_eq!(ill(date(2026, 8, 25), date(2027, 1, 31)), 1, "the group they have");
    assert_eq!(ill(date(2026, 9, 7), date(2027, 1, 31)), 1, "from next week");
    assert_eq!(ill(date(2026, 9, 7), date(2026, 11, 1)), 1, "eight weeks of this autumn");
    assert_eq!(ill(date(2026, 8, 25), date(2026, 8, 31)), 2, "they are back");
    assert_eq!(ill(date(2026, 9, 8), date(2026, 9, 8)), 2, "one meeting");
    assert_eq!(ill(date(2027, 5, 3), date(2027, 6, 11)), 2, "in the spring");
}

#[test]
fn who_is_on_leave_gets_no_group_and_keeps_those_they_have() {
    let job_with = |away: Option<Away>, led: bool| {
        let mut group = Group::new(group_id(1), "Grupp 1".into());
        group.supervisor = Some(person_id(if led { 8 } else { 9 }));
        group.members.insert(person_id(8), Membership { away, ..Membership::default() });
        job(&eight([Edit::Group(On::Add(group))]))
    };
    let may = |away| job_with(away, false).leads.iter().find(|l| l.id == person_id(8)).unwrap().may;
    assert_eq!(may(None), 2);
    assert_eq!(may(Some(Away { from: date(2026, 8, 20), until: None })), 0, "on leave now");
    let later = |from, until| may(Some(Away { from, until }));
    assert_eq!(later(date(2026, 10, 12), Some(date(2026, 12, 18))), 0, "on leave in the autumn");
    assert_eq!(later(date(2026, 10, 12), Some(date(2026, 10, 20))), 2, "some days of it");
    assert_eq!(later(date(2027, 4, 12), None), 2, "next spring");
    let keeps = |away| {
        let job = job_with(away, true);
        (job.standing[0].lead_stays, job.standing[0].may_end)
    };
    assert_eq!(keeps(None), (Stays::No, MayEnd::Yes));
    let away = Away { from: date(2026, 8, 20), until: None };
    assert_eq!(keeps(Some(away)), (Stays::Yes, MayEnd::No), "else they could be given another for it");
}

#[test]
fn all_who_can_come_on_one_day_only_are_named() {
    let long = teacher(20, "", [window(Day::Tue, 840, 1020)]);
    let twice = teacher(21, "", [window(Day::Tue, 480, 580), window(Day::Tue, 840, 940)]);
    let add = |person| Edit::Person(On::Add(person));
    let once = possible(&job(&eight([add(long), add(twice)]))).once;
    assert_eq!(once.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [20, 21].map(person_id));
}

/// A group with the free ones of a school's teachers, led by a supervisor on a Tuesday.
fn standing(members: std::ops::Range<usize>, lead: usize) -> Group {
    let mut group = Group::new(group_id(1), "Grupp 1".into());
    group.members.extend(members.map(|n| (person_id(n), Membership::default())));
    group.windows.insert(window(Day::Tue, 840, 930));
    group.supervisor = Some(person_id(lead));
    group
}

#[test]
fn a_group_over_the_most_gives_some_away_where_nobody_is_held() {
    let mut unit = eight([set(settings::GROUP_MAX, 5)]);
    apply(&mut unit, &Edit::Group(On::Add(standing(0..8, 8)))).unwrap();
    let instance = job(&unit);
    assert_eq!((instance.size.most, instance.standing[0].most), (5, 5));
    let found = search(&instance, Effort::default(), &|| false, &mut |_| {}).answer;
    assert_eq!(sound(&instance, &found), Ok(()));
    assert!(found.unplaced(&instance).is_empty(), "two groups of four");
    let mut held = standing(0..8, 8);
    held.members.values_mut().take(6).for_each(|m| m.hold = crate::model::groups::Hold::Locked);
    let mut unit = eight([set(settings::GROUP_MAX, 5)]);
    apply(&mut unit, &Edit::Group(On::Add(held))).unwrap();
    assert_eq!(job(&unit).standing[0].most, 6, "whoever is held stays");
}

#[test]
fn nobody_new_comes_to_a_group_that_its_supervisor_cannot_lead() {
    let free = [window(Day::Tue, 840, 930)];
    let teachers = (0..8).map(|n| teacher(n, "", free));
    let unit = unit(teachers.chain([leader(8, 2, [])]), [standing(0..4, 8)]);
    let instance = job(&unit);
    let found = search(&instance, Effort::default(), &|| false, &mut |_| {}).answer;
    assert_eq!(sound(&instance, &found), Ok(()));
    assert_eq!(found.unplaced(&instance).len(), 4, "those who wait");
    let mut joined = Answer::found(&instance);
    joined.put(5, Some(0));
    assert_eq!(check(&instance, &joined, 0), Err(Broken::LeadNotFree));
}

#[test]
fn whoever_takes_no_part_leads_no_new_group_and_nobody_new_comes_to_theirs() {
    let free = [window(Day::Tue, 840, 930)];
    let mut lead = leader(8, 2, free);
    let found = |lead: &Person| {
        let unit = unit((0..8).map(|n| teacher(n, "", free)).chain([lead.clone()]), [standing(0..4, 8)]);
        let instance = job(&unit);
        let found = search(&instance, Effort::default(), &|| false, &mut |_| {}).answer;
        assert_eq!(sound(&instance, &found), Ok(()));
        found.unplaced(&instance).len()
    };
    assert_eq!(found(&lead), 0);
    lead.outside = Some(Outside::default());
    assert_eq!(found(&lead), 4, "those who wait");
}
