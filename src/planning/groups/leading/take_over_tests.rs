//! Taking a group over: coming meetings follow, held ones do not.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::fixtures::*;
use super::{
    candidates::{Candidate, Fits, candidates},
    leads::Ask,
    nearest::{listed, nearest},
    take_over::{HowLong, back, change, clashes, still_expected, take_over},
    unled::unled,
};
use crate::{
    model::{
        catalogue::Catalogue,
        change::{Change, On},
        edit::{Edit, apply},
        groups::{Away, Group, Membership},
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState, When},
        people::{Percent, PersonChange, Training},
        unit::Unit,
        week::{Day, Minutes},
    },
    planning::{fixtures::catalogue, staff::leader as led},
};

const WEEKS: i64 = 8;

fn ask<'a>(unit: &'a Unit, catalogue: &'a Catalogue) -> Ask<'a> {
    Ask::new(unit, catalogue, None, Minutes(90), tuesday(2))
}

fn tuesday(week: i64) -> NaiveDate {
    date(2026, 9, 1) + chrono::Duration::weeks(week)
}

fn meeting_id(week: i64) -> MeetingId {
    format!("m{week}").parse().unwrap()
}

/// A group that meets on Tuesdays, led by person 9; the first meetings are held.
fn running(held: i64, named: Option<(i64, usize)>) -> Unit {
    let tue = window(Day::Tue, 840, 1020);
    let mut group = Group::new(group_id(1), "Grupp 1".into());
    group.members.extend((0..4).map(|n| (person_id(n), Membership::default())));
    group.supervisor = Some(person_id(9));
    group.windows.insert(window(Day::Tue, 900, 990));
    let leads = [leader(7, 1, [tue]), leader(8, 1, [window(Day::Wed, 840, 1020)]), leader(9, 1, [tue])];
    let mut unit = unit((0..4).map(|n| teacher(n, "", [tue])).chain(leads), [group]);
    for week in 0..WEEKS {
        let when = When { date: tuesday(week), start: Minutes(900), length: Minutes(90) };
        let mut meeting = Meeting::new(meeting_id(week), group_id(1), when);
        meeting.leader = named.filter(|(at, _)| *at == week).map(|(_, who)| person_id(who));
        if week < held {
            meeting.state = MeetingState::Held;
        }
        apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
    }
    unit
}

fn leaders(unit: &Unit) -> Vec<PersonId> {
    led_by(unit).into_iter().map(Option::unwrap).collect()
}

fn led_by(unit: &Unit) -> Vec<Option<PersonId>> {
    (0..WEEKS).map(|week| led(unit, unit.meetings().get(meeting_id(week)).unwrap())).collect()
}

fn taken(unit: &mut Unit, who: usize, from: NaiveDate, how_long: HowLong) -> Edit {
    let group = unit.group(group_id(1)).unwrap();
    let edit: Edit = take_over(unit, group, person_id(who), from, how_long).into_iter().collect();
    apply(unit, &edit).unwrap()
}

#[test]
fn who_can_come_has_room_and_training_is_named_first() {
    let mut unit = running(2, None);
    let catalogue = catalogue([]);
    let all = candidates(&ask(&unit, &catalogue), unit.group(group_id(1)).unwrap());
    assert_eq!(all.iter().map(|c| c.person).collect::<Vec<_>>(), [person_id(7), person_id(8)]);
    assert!(all[0].can() && all[0].training == Training::Done);
    assert_eq!(all[1].fits, Fits::NotFree(window(Day::Tue, 900, 990)));
    let mut other = Group::new(group_id(2), "Grupp 2".into());
    other.windows.insert(window(Day::Tue, 960, 1020));
    other.supervisor = Some(person_id(7));
    apply(&mut unit, &Edit::Group(On::Add(other))).unwrap();
    let all = candidates(&ask(&unit, &catalogue), unit.group(group_id(1)).unwrap());
    let seven = all.iter().find(|c| c.person == person_id(7)).unwrap();
    assert_eq!((seven.fits, seven.has_room(), seven.can()), (Fits::Taken(group_id(2)), false, false));
}

#[test]
fn who_is_away_in_that_time_comes_last_and_takes_nothing_over() {
    let mut unit = running(2, None);
    let away = Away { from: tuesday(4), until: Some(tuesday(5)) };
    let mut other = Group::new(group_id(2), "Grupp 2".into());
    other.members.insert(person_id(7), Membership { away: Some(away), ..Membership::default() });
    apply(&mut unit, &Edit::Group(On::Add(other))).unwrap();
    let catalogue = catalogue([]);
    let group = unit.group(group_id(1)).unwrap();
    let order = |from, until| {
        let all = candidates(&ask(&unit, &catalogue).for_a_time(from, until), group);
        all.iter().map(|one| (one.person, one.fits, one.can())).collect::<Vec<_>>()
    };
    let eight = (person_id(8), Fits::NotFree(window(Day::Tue, 900, 990)), false);
    let gone = (person_id(7), Fits::Away(away), false);
    assert_eq!(order(tuesday(2), Some(tuesday(4))), [eight, gone]);
    assert_eq!(order(tuesday(2), None), [eight, gone], "the coming weeks count where no last day is said");
    let later = |day: NaiveDate| day + chrono::Duration::days(1);
    let free = (person_id(7), Fits::Free, true);
    for (from, until) in [(tuesday(2), tuesday(3)), (later(tuesday(5)), tuesday(7))] {
        assert_eq!(order(from, Some(until)), [free, eight]);
    }
    assert_eq!(
        order(later(tuesday(3)), Some(later(tuesday(3)))),
        [free, eight],
        "the group meets on Tuesdays"
    );
    // Who comes nearest is not somebody who is away: that they are there again is nothing to change.
    let ask = ask(&unit, &catalogue).for_a_time(tuesday(4), None);
    assert!(nearest(&ask, group).iter().all(|near| near.person != person_id(7)));
    assert_eq!(listed(&ask, group).last().map(|one| one.person), Some(person_id(7)));
}

#[test]
fn groups_that_somebody_gets_together_count() {
    let mut unit = running(0, None);
    let more = PersonChange::MaxGroups(Change::new(1, 2));
    apply(&mut unit, &Edit::Person(On::Change(person_id(7), more))).unwrap();
    let mut at_once = Group::new(group_id(2), "Grupp 2".into());
    at_once.windows.insert(window(Day::Tue, 960, 1020));
    let mut after = at_once.clone();
    (after.id, after.windows) = (group_id(3), [window(Day::Thu, 900, 960)].into());
    for group in [at_once, after] {
        apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
    }
    let (catalogue, group) = (catalogue([]), unit.group(group_id(1)).unwrap());
    let seven = |besides: Vec<(PersonId, crate::model::ids::GroupId)>| {
        let all = candidates(&ask(&unit, &catalogue).besides(besides), group);
        all.into_iter().find(|one| one.person == person_id(7)).unwrap()
    };
    let [one, two, three] = [1, 2, 3].map(|n| (person_id(7), group_id(n)));
    let said = |one: &Candidate| (one.leads, one.fits, one.has_room());
    assert_eq!(
        said(&seven(vec![one, (person_id(8), group_id(2))])),
        (0, Fits::Free, true),
        "its own, another's"
    );
    assert_eq!(said(&seven(vec![one, three])), (1, Fits::Free, true));
    assert_eq!(said(&seven(vec![one, two])), (1, Fits::Taken(group_id(2)), true));
    assert_eq!(said(&seven(vec![two, three])), (2, Fits::Taken(group_id(2)), false));
    let mut dated = unit.clone();
    let when = When { date: tuesday(4), start: Minutes(900), length: Minutes(90) };
    let more = Meeting::new("more".parse().unwrap(), group_id(3), when);
    apply(&mut dated, &Edit::Meeting(On::Add(more))).unwrap();
    let group = dated.group(group_id(1)).unwrap();
    let load = |besides| {
        let ask = Ask::new(&dated, &catalogue, None, Minutes(90), tuesday(2)).besides(besides);
        let all = candidates(&ask, group);
        all.into_iter().find(|one| one.person == person_id(7)).unwrap().load.unwrap()
    };
    assert!(load(vec![three]) > load(Vec::new()), "its meetings too");
}

#[test]
fn whoever_would_have_too_much_of_it_cannot_take_over() {
    let mut unit = running(0, None);
    let catalogue = catalogue([]);
    let seven = |unit: &Unit| {
        let ask = Ask::new(unit, &catalogue, None, Minutes(90), tuesday(0));
        let all = candidates(&ask, unit.group(group_id(1)).unwrap());
        all.into_iter().find(|c| c.person == person_id(7)).unwrap()
    };
    assert!(seven(&unit).can() && !seven(&unit).over);
    let less = PersonChange::LeadingShare(Change::new(Percent(10), Percent(1)));
    apply(&mut unit, &Edit::Person(On::Change(person_id(7), less))).unwrap();
    // Eight meetings of 90 minutes with an hour before each, of 17.67 hours.
    let found = seven(&unit);
    assert_eq!((found.load, found.over, found.has_room(), found.can()), (Some(114), true, true, false));
}

#[test]
fn where_nobody_stands_in_yet_the_meetings_are_unled_and_said_to_be() {
    let mut unit = running(3, None);
    let before = unit.clone();
    let until = Some(tuesday(5));
    let undo = taken(&mut unit, 9, tuesday(2), HowLong::Until(until));
    let nine = Some(person_id(9));
    // What was held stays with whoever led it; from the day after the last she leads again.
    assert_eq!(led_by(&unit), [nine, nine, nine, None, None, None, nine, nine]);
    let group = unit.group(group_id(1)).unwrap();
    let missed = unled(&unit, group, tuesday(2)).unwrap();
    assert_eq!((missed.person, missed.from, missed.until), (person_id(9), tuesday(2), until));
    let told = |unit: &Unit| unit.meetings().iter().map(|m| m.to_tell.len()).sum::<usize>();
    assert_eq!(told(&unit), told(&before), "nobody new is told");
    let catalogue = catalogue([]);
    let all = candidates(&ask(&unit, &catalogue), group);
    assert!(all.iter().all(|one| Some(one.person) != nine));
    // Somebody is found.
    let edit: Edit =
        change(&unit, group, tuesday(2), person_id(7), (tuesday(2), until)).into_iter().collect();
    let mut found = unit.clone();
    apply(&mut found, &edit).unwrap();
    let group = found.group(group_id(1)).unwrap();
    assert_eq!((unled(&found, group, tuesday(2)), group.led_on(tuesday(3))), (None, Some(person_id(7))));
    apply(&mut unit, &undo).unwrap();
    assert_eq!(unit, before, "one undo");
}

#[test]
fn a_stand_in_leads_for_the_time_and_the_supervisor_comes_back() {
    let mut unit = running(3, None);
    let before = unit.clone();
    let undo = taken(&mut unit, 7, tuesday(2), HowLong::Until(Some(tuesday(4))));
    let (nine, seven) = (person_id(9), person_id(7));
    assert_eq!(leaders(&unit), [nine, nine, nine, seven, seven, nine, nine, nine]);
    assert!(unit.meetings().get(meeting_id(3)).unwrap().to_tell.contains(&seven));
    let group = unit.group(group_id(1)).unwrap();
    let well: Edit = back(&unit, group, tuesday(4)).into_iter().collect();
    let mut sooner = unit.clone();
    apply(&mut sooner, &well).unwrap();
    assert_eq!(leaders(&sooner)[3..5], [seven, nine]);
    apply(&mut unit, &undo).unwrap();
    assert_eq!(unit, before);
}

#[test]
fn a_new_supervisor_for_good_leads_from_that_day_and_not_what_was_held() {
    let mut unit = running(3, Some((6, 8)));
    taken(&mut unit, 8, tuesday(3), HowLong::Until(None));
    taken(&mut unit, 7, tuesday(5), HowLong::Good);
    let [seven, eight, nine] = [7, 8, 9].map(person_id);
    assert_eq!(unit.group(group_id(1)).unwrap().supervisor, Some(seven));
    assert_eq!(leaders(&unit), [nine, nine, nine, eight, eight, seven, seven, seven]);
}

#[test]
fn the_newest_stand_in_holds_for_its_time_and_what_was_said_before_outside_of_it() {
    let mut unit = running(0, None);
    taken(&mut unit, 7, tuesday(2), HowLong::Until(Some(tuesday(6))));
    taken(&mut unit, 8, tuesday(1), HowLong::Until(Some(tuesday(4))));
    let [seven, eight, nine] = [7, 8, 9].map(person_id);
    assert_eq!(leaders(&unit), [nine, eight, eight, eight, eight, seven, seven, nine]);
}

#[test]
fn a_stand_in_who_is_there_gets_other_days_and_no_held_meeting_changes_hands() {
    let mut unit = running(4, None);
    let [seven, eight, nine] = [7, 8, 9].map(person_id);
    taken(&mut unit, 7, tuesday(2), HowLong::Until(Some(tuesday(6))));
    let changed = |unit: &Unit, who, from, until| {
        let mut after = unit.clone();
        let group = unit.group(group_id(1)).unwrap();
        let edit: Edit = change(unit, group, tuesday(3), who, (from, until)).into_iter().collect();
        let undo = apply(&mut after, &edit).unwrap();
        let led = leaders(&after);
        apply(&mut after, &undo).unwrap();
        assert_eq!(&after, unit);
        led
    };
    let shorter = changed(&unit, seven, tuesday(3), Some(tuesday(4)));
    assert_eq!(shorter[2..], [nine, nine, seven, nine, nine, nine]);
    let longer = changed(&unit, seven, tuesday(3), None);
    assert_eq!(longer[4..], [seven, seven, seven, seven]);
    let another = changed(&unit, eight, tuesday(5), Some(tuesday(6)));
    assert_eq!(another[2..], [nine, nine, nine, eight, eight, nine]);
    let group = unit.group(group_id(1)).unwrap();
    let well: Edit = back(&unit, group, tuesday(5)).into_iter().collect();
    apply(&mut unit, &well).unwrap();
    assert_eq!(leaders(&unit)[3..], [nine, seven, nine, nine, nine]);
}

proptest! {
    #[test]
    fn held_meetings_keep_their_leader_and_one_undo_takes_all_back(
        held in 0i64..WEEKS,
        named in proptest::option::of((0i64..WEEKS, prop_oneof![Just(7usize), Just(8), Just(9)])),
        steps in prop::collection::vec((7usize..10, 0i64..WEEKS, proptest::option::of(0i64..4), any::<bool>()), 1..4),
    ) {
        let mut unit = running(held, named);
        for (who, from, weeks, good) in steps {
            let before = unit.clone();
            let how_long = if good { HowLong::Good } else { HowLong::Until(weeks.map(|w| tuesday(from + w))) };
            let undo = taken(&mut unit, who, tuesday(from), how_long);
            let (was, now) = (led_by(&before), led_by(&unit));
            let held = usize::try_from(held).unwrap();
            prop_assert_eq!(&was[..held], &now[..held], "what was held does not change hands");
            for week in 0..WEEKS {
                let meeting = before.meetings().get(meeting_id(week)).unwrap();
                let at = usize::try_from(week).unwrap();
                let in_time = week >= from && (good || weeks.is_none_or(|w| week <= from + w));
                let by_name = meeting.leader.is_some_and(|l| before.group(group_id(1)).unwrap().led_on(tuesday(week)) != Some(l));
                if meeting.state == MeetingState::Planned && !by_name {
                    // The supervisor named for a time: nobody yet.
                    let supervisor = before.group(group_id(1)).unwrap().supervisor;
                    let leads = Some(person_id(who)).filter(|who| good || supervisor != Some(*who));
                    let expected = if in_time { leads } else { was[at] };
                    // Who takes over for good is the one there is at meetings that nobody was to lead.
                    let unled = good && was[at].is_none();
                    prop_assert!(now[at] == expected || unled, "{:?}, not {:?}", now[at], expected);
                }
            }
            let mut undone = unit.clone();
            apply(&mut undone, &undo).unwrap();
            prop_assert_eq!(undone, before);
        }
    }
}

#[test]
fn whoever_does_not_lead_stays_expected_as_a_guest() {
    let mut unit = running(2, None);
    let when = When { date: tuesday(3), start: Minutes(600), length: Minutes(60) };
    let mut other = Meeting::new("other".parse().unwrap(), group_id(1), when);
    (other.leader, other.guests) = (Some(person_id(8)), [person_id(9)].into());
    apply(&mut unit, &Edit::Meeting(On::Add(other))).unwrap();
    let groups = [unit.group(group_id(1)).unwrap().clone()];
    let from = |week, until| {
        let all = still_expected(&unit, &groups, person_id(9), (tuesday(week), until));
        all.into_iter().map(|meeting| meeting.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(from(2, None), ["other"], "none of those that another leads then");
    assert_eq!(from(2, Some(tuesday(2))), [""; 0]);
    assert_eq!(from(4, None), [""; 0]);
}

#[test]
fn a_meeting_moved_by_hand_to_where_the_new_leader_is_elsewhere_is_named() {
    let mut unit = running(2, None);
    let mut other = Group::new(group_id(2), "Grupp 2".into());
    other.supervisor = Some(person_id(8));
    other.windows.insert(window(Day::Wed, 900, 990));
    apply(&mut unit, &Edit::Group(On::Add(other))).unwrap();
    let wednesday = |week| tuesday(week) + chrono::Days::new(1);
    let at = |date| When { date, start: Minutes(900), length: Minutes(90) };
    for week in 2..WEEKS {
        let id: MeetingId = format!("o{week}").parse().unwrap();
        apply(&mut unit, &Edit::Meeting(On::Add(Meeting::new(id, group_id(2), at(wednesday(week))))))
            .unwrap();
    }
    let before = unit.clone();
    let found = |unit: &Unit, who| {
        let mut after = unit.clone();
        taken(&mut after, who, tuesday(2), HowLong::Until(None));
        let all = clashes(unit, &after, group_id(1), person_id(who));
        all.iter().map(|(m, other)| (m.id, other.id)).collect::<Vec<_>>()
    };
    assert_eq!(found(&before, 8), [], "on Tuesdays they are free");
    let change = MeetingChange::When(Change::new(at(tuesday(4)), at(wednesday(4))));
    apply(&mut unit, &Edit::Meeting(On::Change(meeting_id(4), change))).unwrap();
    assert_eq!(found(&unit, 8), [(meeting_id(4), "o4".parse().unwrap())]);
    assert_eq!(found(&unit, 7), [], "who leads no other group");
}
