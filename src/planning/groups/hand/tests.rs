//! What is done by hand, and what is said of it before.

use std::collections::BTreeSet;

use super::super::{
    answer::{rules::check_all, today::Today},
    fixtures::*,
    job::{
        instance::{Instance, MayEnd, Stays},
        setup::Setup,
    },
    membership::settle::settled,
    proposal::search::{Effort, search},
    why::{
        against::against,
        tests::{Dice, case, score},
        why,
    },
};
use super::{
    apart,
    common::{Lacks, Lengths},
    divide::{Meets, meets, suggest},
    divided, effect, exchanged,
    merge::{Merged, merged},
    moved,
    over::is_over,
};
use crate::{
    model::{
        change::On,
        edit::{Edit, apply},
        groups::{Group, Hold, Membership},
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingState, When},
        text::Note,
        unit::Unit,
        week::{Day, Minutes},
    },
    planning::calendar::told::news::{News, ToTell, waiting},
};

const LENGTH: Minutes = Minutes(90);
const ONCE: Lengths = Lengths { long: LENGTH, other: None };

fn group(n: usize, people: impl IntoIterator<Item = usize>) -> Group {
    let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
    group.members.extend(people.into_iter().map(|n| (person_id(n), Membership::default())));
    group.programme = Some(code("lift"));
    group
}

fn done(unit: &Unit, edit: &Edit) -> Unit {
    let mut after = unit.clone();
    let back = apply(&mut after, edit).unwrap();
    let mut again = after.clone();
    apply(&mut again, &back).unwrap();
    assert_eq!(&again, unit, "one undo");
    after
}

#[test]
fn an_effect_is_the_difference_of_the_units_before_and_after() {
    let (programme, roles) = (programme(), BTreeSet::new());
    let lengths = |_: &Group| ONCE;
    let mut broken = 0;
    for seed in 0..30 {
        let mut dice = Dice::new(seed * 31 + 5);
        let case = case(&mut dice);
        let mut setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        (setup.together, setup.apart) = (case.together.clone(), case.apart.clone());
        let unit = &case.unit;
        let today = Today::of(unit, &setup).unwrap();
        let at = dice.below(today.instance.people.len());
        let Some(one) = why(&today, at).elsewhere.into_iter().next() else { continue };
        let group = |place: Option<usize>| place.and_then(|g| unit.group(today.group_id(g)?));
        let (from, to) = (group(today.place(at)), group(Some(one.group)).unwrap());
        let person = today.person_id(at).unwrap();
        let edit = moved(person, from, to, Hold::Locked);
        let after = done(unit, &edit);
        assert_eq!(after.group(to.id).unwrap().members[&person].hold, Hold::Locked);
        let found = effect(unit, &today, &setup, &edit, &lengths).unwrap();
        assert_eq!(found.unit, after);
        assert_eq!((found.before, found.after), (score(unit), score(&after)), "seed {seed}");
        if one.moves.len() == 1 {
            let newly: BTreeSet<_> =
                found.groups.iter().flat_map(|g| g.newly().map(|rule| (g.id, rule))).collect();
            let said: BTreeSet<_> = one
                .difference
                .against
                .iter()
                .map(|&(place, rule)| (today.group_id(place).unwrap(), rule))
                .collect();
            assert!(newly.is_subset(&said), "seed {seed}: {newly:?} {said:?}");
            broken += said.len();
        }
        // A group of one's own, and an exchange with the first of the other group.
        let new = Group::new(group_id(77), "Ny".into());
        let own = apart(person, from, Group { programme: to.programme, ..new }, Hold::Loose);
        let found = effect(unit, &today, &setup, &own, &lengths).unwrap();
        assert_eq!(found.after, score(&done(unit, &own)), "seed {seed}: own group");
        if let Some((from, &other)) = from.zip(to.members.keys().next()) {
            let edit = exchanged((person, from), (other, to), Hold::Locked);
            let found = effect(unit, &today, &setup, &edit, &lengths).unwrap();
            assert_eq!(found.after, score(&done(unit, &edit)), "seed {seed}: exchange");
        }
    }
    assert!(broken > 5, "{broken}");
}

#[test]
fn whoever_leaves_rules_unbroken_breaks_none_here_either() {
    let (programme, roles) = (programme(), BTreeSet::new());
    let (mut sound, mut unsound) = (0, 0);
    for seed in 0..3000 {
        let mut dice = Dice::new(seed * 101 + 3);
        let case = case(&mut dice);
        let mut setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        (setup.together, setup.apart) = (case.together.clone(), case.apart.clone());
        let today = Today::of(&case.unit, &setup).unwrap();
        let leads = |p: usize| today.answer.led_by_person(&today.instance, p).is_some();
        let bound = today.instance.together.iter().chain(&today.instance.apart);
        let odd = bound.flat_map(|&(a, b)| [a, b]).any(leads);
        if odd || today.answer.cells.iter().take(today.groups()).any(|c| c.members.is_empty()) {
            continue;
        }
        let loose = loosened(&today, &leads);
        let mut answers = vec![today.answer.clone()];
        if seed % 40 == 0 {
            // What the search finds breaks nothing.
            let effort = Effort { seed, steps: 200 };
            answers.push(search(&loose, effort, &|| false, &mut |_| {}).answer);
        }
        for answer in answers {
            let all = (0..answer.cells.len()).all(|g| against(&loose, &answer, g).is_empty());
            assert_eq!(check_all(&loose, &answer).is_ok(), all, "seed {seed}");
            *(if all { &mut sound } else { &mut unsound }) += 1;
        }
    }
    assert!(sound > 10 && unsound > 100, "{sound} {unsound}");
}

/// The same job, in which nothing has been decided: for the search every rule stands.
fn loosened(today: &Today, leads: &dyn Fn(usize) -> bool) -> Instance {
    let mut instance = today.instance.clone();
    // So long that it often stands between two groups of a day.
    instance.gap = Minutes(75);
    for (at, person) in instance.people.iter_mut().enumerate() {
        person.found_in = None;
        person.stays = if leads(at) { Stays::Yes } else { Stays::No };
    }
    for lead in &mut instance.leads {
        lead.may = lead.max_groups;
    }
    for standing in &mut instance.standing {
        (standing.slot, standing.lead) = (None, None);
        (standing.slot_stays, standing.lead_stays, standing.members_stay) = (Stays::No, Stays::No, Stays::No);
        (standing.least, standing.most) = (instance.size.least, instance.size.most);
        standing.may_end = MayEnd::Yes;
    }
    instance
}

#[test]
fn those_who_cannot_come_go_and_teams_stay_whole() {
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
    let (programme, roles) = (programme(), BTreeSet::new());
    let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
    let suggested = |unit: &Unit| {
        let today = Today::of(unit, &setup).unwrap();
        let goes = suggest(&today, 0);
        (goes.clone(), meets(unit, (&today, &setup), &goes, ONCE))
    };
    // Five can on the group's Tuesday, four only on Thursday, when the other supervisor can.
    let people = (0..9).map(|n| teacher(n, "", [if n < 5 { tue } else { thu }]));
    let people = people.chain([leader(20, 1, [tue]), leader(21, 1, [tue, thu])]);
    let mut one = group(0, 0..9);
    one.windows.insert(tue);
    one.supervisor = Some(person_id(20));
    let (goes, meets) = suggested(&unit(people, [one.clone()]));
    assert_eq!(goes, (5..9).map(person_id).collect());
    assert_eq!(meets, Meets { windows: [thu].into(), lacks: Lacks::Nothing, lead: Some(person_id(21)) });
    // All can: one of two teams goes, here of a larger group than every way is looked at.
    let people = (0..12).map(|n| teacher(n, if n % 2 == 0 { "Lag A" } else { "Lag B" }, [tue, thu]));
    let people = people.chain([leader(20, 1, [tue]), leader(21, 1, [thu])]);
    let all = (0..12).map(|n| (person_id(n), Membership::default()));
    one.members = all.collect();
    let (goes, _) = suggested(&unit(people, [one]));
    let team: BTreeSet<usize> = (0..12).filter(|&n| goes.contains(&person_id(n))).map(|n| n % 2).collect();
    assert_eq!((goes.len(), team.len()), (6, 1), "{goes:?}");
}

#[test]
fn halves_are_as_even_as_teams_and_times_allow() {
    let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
    let (programme, roles) = (programme(), BTreeSet::new());
    let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
    let mut one = group(0, 0..8);
    one.windows.insert(tue);
    one.supervisor = Some(person_id(20));
    // Those who teach most alike would be cheapest together, five and three; a team of three stays whole.
    let go = |only: usize, team: &str| {
        let person = |n: usize| {
            let mut one =
                teacher(n, if n < 3 { team } else { "" }, if n < only { vec![thu] } else { vec![tue, thu] });
            one.stages.insert(code(if n < 3 { "early" } else { "late" }));
            one
        };
        let people = (0..8).map(person).chain([leader(20, 1, [tue]), leader(21, 1, [thu])]);
        suggest(&Today::of(&unit(people, [one.clone()]), &setup).unwrap(), 0)
    };
    assert_eq!(go(0, "").len(), 4, "as even as can be");
    let with_team = go(0, "Lag A");
    let team = (0..3).filter(|&n| with_team.contains(&person_id(n))).count();
    assert_eq!((with_team.len(), team % 3), (4, 0), "{with_team:?}");
    assert_eq!(go(5, "").len(), 5, "whoever cannot come to the old time goes");
}

#[test]
fn whoever_is_locked_by_parting_a_group_is_free_when_it_is_merged_again() {
    let tue = window(Day::Tue, 900, 990);
    let whole = unit((0..6).map(|n| teacher(n, "", [tue])), [group(0, 0..6)]);
    let goes: BTreeSet<PersonId> = [person_id(4), person_id(5)].into();
    let from = whole.group(group_id(0)).unwrap();
    let parted = done(&whole, &divided(from, &goes, group(1, []), Hold::Locked));
    let locked = |unit: &Unit| {
        let members = unit.groups().iter().flat_map(|group| group.members.values());
        members.filter(|is| is.hold == Hold::Locked).count()
    };
    assert_eq!(locked(&parted), 2);
    let again = |unit: &Unit| {
        let why = (date(2026, 9, 1), &Note::new("en grupp nu"));
        merged(unit, (group_id(0), group_id(1)), ONCE, Hold::Loose, why).unwrap().edit
    };
    assert_eq!(locked(&done(&parted, &again(&parted))), 0);
    // Among others who are not, a lock is the person's own.
    let third = done(
        &parted,
        &moved(person_id(3), parted.group(group_id(0)), parted.group(group_id(1)).unwrap(), Hold::Loose),
    );
    assert_eq!(locked(&done(&third, &again(&third))), 2);
}

#[test]
fn whoever_left_a_group_that_had_met_comes_back_when_it_is_merged_again() {
    let tue = window(Day::Tue, 900, 990);
    let (mut one, mut other) = (group(0, 0..6), group(1, 4..6));
    for id in [4, 5].map(person_id) {
        one.members.insert(id, Membership { until: Some(date(2026, 8, 31)), ..Membership::default() });
        other.members.get_mut(&id).unwrap().hold = Hold::Locked;
    }
    let unit = unit((0..6).map(|n| teacher(n, "", [tue])), [one, other]);
    let why = (date(2026, 9, 1), &Note::new("en grupp nu"));
    let edit = merged(&unit, (group_id(0), group_id(1)), ONCE, Hold::Loose, why).unwrap().edit;
    let after = done(&unit, &settled(&unit, edit, date(2026, 9, 1)));
    let members = after.group(group_id(0)).unwrap();
    assert_eq!(members.members_on(date(2026, 9, 1)).count(), 6);
    assert!(members.members.values().all(|is| is.hold == Hold::Loose));
}

fn both_of(unit: &Unit) -> Option<Merged> {
    let why = (date(2026, 9, 1), &Note::new("en grupp nu"));
    merged(unit, (group_id(0), group_id(1)), ONCE, Hold::Locked, why)
}

#[test]
fn who_counts_on_meetings_of_a_group_that_is_merged_is_told_that_they_are_cancelled() {
    let thu = window(Day::Thu, 840, 1000);
    let unit = unit((0..6).map(|n| teacher(n, "", [thu])), [group(0, 0..3), group(1, 3..6)]);
    let meeting = |n: u32, waits: &[usize]| {
        let when = When { date: date(2026, 9, n), start: Minutes(900), length: LENGTH };
        let mut meeting = Meeting::new(format!("m{n}").parse().unwrap(), group_id(1), when);
        meeting.to_tell = waits.iter().map(|&n| person_id(n)).collect();
        Edit::Meeting(On::Add(meeting))
    };
    // One that two have heard of, one of which nobody has.
    let unit = done(&done(&unit, &meeting(10, &[3])), &meeting(17, &[3, 4, 5]));
    let found = both_of(&unit).unwrap();
    assert_eq!((found.meetings, found.told), (2, 2));
    let after = done(&unit, &found.edit);
    let told = waiting(&after, date(2026, 9, 1));
    let is_cancelled = |to: &ToTell<'_>| matches!(to.about[..], [(_, News::Cancelled { .. })]);
    let told: Vec<_> = told.iter().map(|to| (to.person, is_cancelled(to))).collect();
    assert_eq!(told, [4, 5].map(|n| (person_id(n), true)));
    assert_eq!(after.meetings().len(), 1);
    let mut back = after.clone();
    let undo = apply(&mut unit.clone(), &found.edit).unwrap();
    apply(&mut back, &undo).unwrap();
    assert_eq!(back, unit, "one undo");
}

#[test]
fn a_group_is_parted_and_merged_again() {
    let tue = window(Day::Tue, 900, 990);
    let long = window(Day::Thu, 840, 1000);
    let people = (0..6).map(|n| teacher(n, "", if n < 3 { vec![tue, long] } else { vec![long] }));
    let (mut one, mut other) = (group(0, 0..3), group(1, 3..6));
    one.windows.insert(tue);
    other.supervisor = Some(person_id(20));
    let unit = unit(people.chain([leader(20, 1, [tue, long])]), [one.clone(), other]);
    let found = both_of(&unit).unwrap();
    assert_eq!((found.stays, found.goes), (group_id(0), group_id(1)));
    let after = done(&unit, &found.edit);
    let left = after.group(group_id(0)).unwrap();
    assert_eq!(left.members.len(), 6);
    assert_eq!(left.supervisor, Some(person_id(20)));
    // Not all can on Tuesday: the first time at which they can.
    assert_eq!(left.windows, BTreeSet::from([window(Day::Thu, 840, 930)]));
    assert!(after.group(group_id(1)).is_none());
    let goes: BTreeSet<PersonId> = [person_id(4), person_id(5)].into();
    let parted = done(&after, &divided(left, &goes, group(2, []), Hold::Locked));
    assert_eq!(parted.group(group_id(2)).unwrap().members.len(), 2);
    assert_eq!(parted.group(group_id(0)).unwrap().members.len(), 4);
    // What people count on is cancelled with the group that it was of, which ends.
    let to_come = When { date: date(2026, 9, 10), start: Minutes(900), length: LENGTH };
    let counted_on = Meeting::new("m9".parse().unwrap(), group_id(1), to_come);
    let with_date = done(&unit, &Edit::Meeting(On::Add(counted_on)));
    let found = both_of(&with_date).unwrap();
    assert!(found.ends);
    let after = done(&with_date, &found.edit);
    assert!(is_over(&after, after.group(group_id(1)).unwrap()));
    let theirs: Vec<_> = after.meetings_of(group_id(1)).into_iter().map(|m| m.state.clone()).collect();
    assert!(matches!(theirs[..], [MeetingState::Cancelled(_)]), "{theirs:?}");
    // Who has met stays, and two who have met are not merged: nothing that is noted is lost.
    let met = |unit: &Unit, n: usize| {
        let when = When { date: date(2026, 9, 1), start: Minutes(900), length: LENGTH };
        let id: MeetingId = format!("m{n}").parse().unwrap();
        let mut meeting = Meeting::new(id, group_id(n), when);
        meeting.state = MeetingState::Held;
        done(unit, &Edit::Meeting(On::Add(meeting)))
    };
    let second = met(&unit, 1);
    let found = both_of(&second).unwrap();
    assert_eq!(found.stays, group_id(1));
    done(&second, &found.edit);
    // Two that have met become one too: the other ends, and what was noted of it stays.
    let both = met(&second, 0);
    let when = |day| When { date: date(2026, 8, day), start: Minutes(900), length: LENGTH };
    let been = Meeting::new("m8".parse().unwrap(), group_id(1), when(31));
    let both = done(&both, &Edit::Meeting(On::Add(been)));
    let found = both_of(&both).unwrap();
    assert_eq!((found.stays, found.ends), (group_id(0), true));
    let after = done(&both, &settled(&both, found.edit.clone(), date(2026, 9, 2)));
    let (left, over) = (after.group(group_id(0)).unwrap(), after.group(group_id(1)).unwrap());
    assert_eq!(left.members_on(date(2026, 9, 2)).count(), 6);
    assert!(is_over(&after, over));
    let held: Vec<_> = after.meetings_of(group_id(1)).into_iter().map(|m| m.leader).collect();
    assert_eq!(held, [Some(person_id(20)); 2], "also of the one that has been and is not noted yet");
    let mut back = after.clone();
    let undo = apply(&mut both.clone(), &settled(&both, found.edit, date(2026, 9, 2))).unwrap();
    apply(&mut back, &undo).unwrap();
    assert_eq!(back, both, "one undo");
}

#[test]
fn whoever_can_lead_leads_the_group_that_she_goes_to_where_nobody_else_can() {
    let tue = window(Day::Tue, 900, 990);
    let (programme, roles) = (programme(), BTreeSet::new());
    let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
    let mut sara = leader(7, 1, [tue]);
    sara.roles = teacher(7, "", []).roles;
    let people = (0..7).map(|n| teacher(n, "", [tue])).chain([sara, leader(20, 1, [tue])]);
    let mut one = group(0, 0..8);
    one.windows.insert(tue);
    one.supervisor = Some(person_id(20));
    let unit = unit(people, [one.clone()]);
    let today = Today::of(&unit, &setup).unwrap();
    let goes: BTreeSet<PersonId> = (4..8).map(person_id).collect();
    let meets = meets(&unit, (&today, &setup), &goes, ONCE);
    assert_eq!((meets.lead, meets.windows), (Some(person_id(7)), [tue].into()));
    let mut new = group(1, []);
    new.supervisor = meets.lead;
    let after = done(&unit, &divided(&one, &goes, new, Hold::Locked));
    let new = after.group(group_id(1)).unwrap();
    assert_eq!(new.members.len(), 3, "whoever leads is no participant");
    assert!(!after.group(group_id(0)).unwrap().members.contains_key(&person_id(7)));
}
