//! A stand-in is for somebody, counts for both, and holds no longer than that person leads.

use chrono::NaiveDate;

use super::super::{
    answer::today::Today,
    fixtures::*,
    job::{instance::Stays, setup::Setup},
    possible::possible,
    why::{
        against::Against,
        findings::{GroupFinding, group_findings},
    },
};
use super::{
    leads::{self, Ask},
    stand_ins::{Over, at_once, is_away, may_lead, of_group, over, stands_in},
    take_over::{HowLong, for_good, held_stay, take_over},
    unled::Unled,
};
use crate::{
    model::{
        catalogue::Catalogue,
        change::{Change, Entry, On},
        edit::{Edit, apply},
        groups::{Group, GroupChange, Membership, StandIn},
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingState, When},
        people::Training,
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{hours::Hours, staff},
};

fn tuesday(week: i64) -> NaiveDate {
    date(2026, 9, 1) + chrono::Duration::weeks(week)
}

/// Two groups on two days: 8 leads the first and 9 the second, which has met twice.
fn two() -> Unit {
    let free = [window(Day::Tue, 840, 1020), window(Day::Thu, 840, 1020)];
    let group = |n: usize, day, lead, members: std::ops::Range<usize>| {
        let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
        group.programme = Some(code("lift"));
        group.members.extend(members.map(|n| (person_id(n), Membership::default())));
        group.supervisor = Some(person_id(lead));
        group.windows.insert(window(day, 900, 990));
        group
    };
    let groups = [group(1, Day::Thu, 8, 0..4), group(2, Day::Tue, 9, 4..8)];
    let leads = [leader(7, 0, free), leader(8, 1, free), leader(9, 1, free)];
    let mut unit = unit((0..7).map(|n| teacher(n, "", free)).chain(leads), groups);
    for week in 0..6 {
        let when = When { date: tuesday(week), start: Minutes(900), length: Minutes(90) };
        let id: MeetingId = format!("m{week}").parse().unwrap();
        let mut meeting = Meeting::new(id, group_id(2), when);
        if week < 2 {
            meeting.state = MeetingState::Held;
        }
        apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
    }
    unit
}

fn stand_in(unit: &mut Unit, who: usize, from: i64, until: Option<i64>) -> Edit {
    let group = unit.group(group_id(2)).unwrap();
    let until = until.map(tuesday);
    let edits = take_over(unit, group, person_id(who), tuesday(from), HowLong::Until(until));
    apply(unit, &edits.into_iter().collect()).unwrap()
}

fn led(unit: &Unit) -> Vec<PersonId> {
    let mut all: Vec<&Meeting> = unit.meetings().iter().collect();
    all.sort_by_key(|meeting| meeting.when.date);
    all.into_iter().map(|meeting| staff::leader(unit, meeting).unwrap()).collect()
}

fn findings(unit: &Unit, n: usize) -> Vec<GroupFinding> {
    let group = unit.group(group_id(n)).unwrap();
    group_findings(unit, group, &programme(), &Catalogue::default(), tuesday(2))
}

#[test]
fn groups_in_other_units_take_of_what_somebody_may_lead() {
    let mut unit = unit([leader(20, 2, [])], []);
    let lead = |unit: &Unit| {
        (
            may_lead(unit, unit.person(person_id(20)).unwrap(), 0, date(2026, 9, 1)),
            over(unit, unit.person(person_id(20)).unwrap(), date(2026, 9, 1)).map(|over| over.groups),
        )
    };
    assert_eq!(lead(&unit), (2, None));
    let there = |group: &str, participants| crate::model::elsewhere::There {
        unit: "Nätverket".into(),
        group: group.into(),
        member_of: std::collections::BTreeSet::new(),
        windows: std::collections::BTreeSet::new(),
        times: std::iter::empty().collect(),
        school: "network".parse().unwrap(),
        on_site: std::collections::BTreeSet::new(),
        led: std::collections::BTreeSet::new(),
        participants,
    };
    let all = [("Webb 1", Some(4)), ("Webb 2", None)];
    unit.look_elsewhere(all.map(|(group, count)| (person_id(20), there(group, count))).into_iter().collect());
    assert_eq!(lead(&unit), (1, None), "one that they lead, one that they are in");
    let all = [("Webb 1", Some(4)), ("Webb 2", Some(5)), ("Webb 3", Some(6))];
    unit.look_elsewhere(all.map(|(group, count)| (person_id(20), there(group, count))).into_iter().collect());
    assert_eq!(lead(&unit), (0, Some(3)));
}

#[test]
fn it_is_void_when_another_leads_the_group_and_holds_again_when_that_is_undone() {
    let mut unit = two();
    stand_in(&mut unit, 8, 3, Some(4));
    let [seven, eight, nine] = [7, 8, 9].map(person_id);
    assert_eq!(led(&unit), [nine, nine, nine, eight, eight, nine]);
    let one = unit.group(group_id(2)).unwrap().stand_ins[&tuesday(3)];
    assert_eq!((one.who, one.of), (eight, Some(nine)), "it says for whom");
    let before = unit.clone();
    let change = GroupChange::Supervisor(Change::new(Some(nine), Some(seven)));
    let undo = apply(&mut unit, &Edit::Group(On::Change(group_id(2), change))).unwrap();
    let group = unit.group(group_id(2)).unwrap();
    assert_eq!((group.stand_in_on(tuesday(3)), of_group(group, tuesday(2)).len()), (None, 0));
    assert_eq!(led(&unit)[3..], [seven, seven, seven]);
    assert!(stands_in(&unit, eight, tuesday(2)).is_empty());
    apply(&mut unit, &undo).unwrap();
    assert_eq!(unit, before);
}

#[test]
fn one_of_an_older_file_holds_for_whoever_leads() {
    let mut unit = two();
    let old: StandIn = ron::from_str(r#"(who: "p008", until: None)"#).unwrap();
    let entry = Entry { key: tuesday(3), was: None, now: Some(old) };
    apply(&mut unit, &Edit::Group(On::Change(group_id(2), GroupChange::StandIn(entry)))).unwrap();
    assert_eq!(led(&unit)[3..], [person_id(8); 3]);
    let group = unit.group(group_id(2)).unwrap();
    assert!(!ron::to_string(group).unwrap().contains("of:"), "it is written as it was");
    let seven: Edit = for_good(&unit, group, Some(person_id(7)), tuesday(4)).into_iter().collect();
    apply(&mut unit, &seven).unwrap();
    let [seven, eight, nine] = [7, 8, 9].map(person_id);
    assert_eq!(led(&unit), [nine, nine, nine, eight, seven, seven]);
}

#[test]
fn a_new_one_leaves_what_holds_no_more_as_it_is_written() {
    let mut unit = two();
    stand_in(&mut unit, 8, 3, Some(4));
    let change = GroupChange::Supervisor(Change::new(Some(person_id(9)), Some(person_id(7))));
    apply(&mut unit, &Edit::Group(On::Change(group_id(2), change))).unwrap();
    stand_in(&mut unit, 9, 5, None);
    let group = unit.group(group_id(2)).unwrap();
    let all: Vec<_> = group.stand_ins.iter().map(|(day, one)| (*day, one.who, one.of)).collect();
    let [seven, eight, nine] = [7, 8, 9].map(person_id);
    assert_eq!(all, [(tuesday(3), eight, Some(nine)), (tuesday(5), nine, Some(seven))]);
}

#[test]
fn its_people_and_hours_count_for_who_leads() {
    let mut unit = two();
    stand_in(&mut unit, 8, 3, Some(4));
    let catalogue = Catalogue::default();
    let programme = programme();
    let on = tuesday(2);
    let ask = Ask::new(&unit, &catalogue, Some(&programme), Minutes(90), on);
    let of = |n: usize| leads::leader(&ask, unit.person(person_id(n)).unwrap());
    let (eight, nine) = (of(8), of(9));
    assert_eq!((eight.groups.len(), eight.stands_in.len(), eight.at_once), (1, 1, 2));
    assert_eq!((eight.participants, eight.most_participants, nine.participants), (4, 8, 4), "not yet");
    let then = Ask::new(&unit, &catalogue, Some(&programme), Minutes(90), tuesday(3));
    let on_the_day = [8, 9].map(|n| leads::leader(&then, unit.person(person_id(n)).unwrap()));
    assert_eq!(on_the_day.map(|one| (one.participants, one.lent)), [(8, 0), (0, 4)], "counted once");
    assert_eq!((nine.groups.len(), nine.at_once), (1, 1), "who is ill has the group still");
    // Group 1 has no dates: its 16 meetings are reckoned, and two of the other group come to them.
    assert_eq!((eight.load.count, eight.load.guessed), (18, 16));
    assert_eq!((nine.load.count, nine.load.meetings), (4, Hours(4 * 90)));
    assert_eq!(at_once(&unit, person_id(8), tuesday(5)).len(), 1, "after it one is left");
}

#[test]
fn meetings_without_dates_are_parted_by_the_time() {
    let mut unit = two();
    let group = unit.group(group_id(1)).unwrap();
    let half = take_over(&unit, group, person_id(7), date(2027, 1, 14), HowLong::Until(None));
    apply(&mut unit, &half.into_iter().collect()).unwrap();
    let (catalogue, programme) = (Catalogue::default(), programme());
    let ask = Ask::new(&unit, &catalogue, Some(&programme), Minutes(90), tuesday(2));
    let count = |n: usize| leads::leader(&ask, unit.person(person_id(n)).unwrap()).load.count;
    assert_eq!((count(8), count(7)), (8, 8));
}

#[test]
fn findings_look_at_who_stands_in_too() {
    let mut unit = two();
    let eight = person_id(8);
    assert!(!findings(&unit, 2).iter().any(|f| matches!(f, GroupFinding::SupervisorOverloaded { .. })));
    stand_in(&mut unit, 8, 3, Some(4));
    let until = Some(tuesday(4));
    let over = Over { groups: 2, for_others: 1, most: 1, until };
    let over = GroupFinding::SupervisorOverloaded { person: eight, over };
    assert_eq!(over.code(), Some("supervisor-groups-while"), "a leave of some weeks takes no places");
    assert!(findings(&unit, 2).contains(&over));
    assert!(findings(&unit, 1).contains(&over), "it is a matter of the own group as well");
    let mut for_long = two();
    stand_in(&mut for_long, 8, 3, None);
    let over = Over { groups: 2, for_others: 1, most: 1, until: None };
    let over = GroupFinding::SupervisorOverloaded { person: eight, over };
    assert!(findings(&for_long, 2).contains(&over));
    assert_eq!(over.code(), Some("supervisor-groups"));
    let mut untrained = two();
    let training = crate::model::people::PersonChange::Training(Change::new(Training::Done, Training::None));
    apply(&mut untrained, &Edit::Person(On::Change(eight, training))).unwrap();
    stand_in(&mut untrained, 8, 3, Some(4));
    let finding = GroupFinding::SupervisorUntrained { person: eight };
    assert!(findings(&untrained, 2).contains(&finding));
}

#[test]
fn a_supervisor_who_is_away_for_one_group_is_missed_in_the_other() {
    let mut unit = two();
    let change = GroupChange::Supervisor(Change::new(Some(person_id(8)), Some(person_id(9))));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), change))).unwrap();
    let away = |unit: &Unit| {
        let is = |one: &GroupFinding| matches!(one, GroupFinding::LeaderAway(_));
        [1, 2].map(|n| findings(unit, n).into_iter().find(is))
    };
    assert_eq!(away(&unit), [None, None]);
    stand_in(&mut unit, 7, 3, Some(4));
    let (person, replaced_in) = (person_id(9), Some(group_id(2)));
    let finding =
        GroupFinding::LeaderAway(Unled { person, from: tuesday(3), until: Some(tuesday(4)), replaced_in });
    assert_eq!(away(&unit), [Some(finding), None]);
    let group = unit.group(group_id(1)).unwrap();
    let both: Edit = take_over(&unit, group, person_id(7), tuesday(3), HowLong::Until(Some(tuesday(4))))
        .into_iter()
        .collect();
    apply(&mut unit, &both).unwrap();
    assert_eq!(away(&unit), [None, None]);
}

#[test]
fn whoever_goes_on_leave_in_spring_leads_until_then_and_that_is_said() {
    let mut unit = two();
    stand_in(&mut unit, 7, 26, None);
    let nine = unit.person(person_id(9)).unwrap();
    assert!(!is_away(&unit, nine.id, tuesday(2)), "half a year is ahead");
    assert_eq!(may_lead(&unit, nine, 1, tuesday(2)), 1);
    let change = GroupChange::Supervisor(Change::new(Some(person_id(8)), Some(person_id(9))));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), change))).unwrap();
    let (person, replaced_in) = (person_id(9), Some(group_id(2)));
    let away = GroupFinding::LeaderAway(Unled { person, from: tuesday(26), until: None, replaced_in });
    assert!(findings(&unit, 1).contains(&away));
}

#[test]
fn who_stands_in_has_room_for_fewer_groups_and_who_leads_too_many_is_said() {
    let mut unit = two();
    let (programme, roles) = (programme(), roles());
    let setup = Setup::new(&programme, &roles, tuesday(2));
    let over = |unit: &Unit| {
        let today = Today::of(unit, &setup).unwrap();
        (0..2).flat_map(|at| today.against(at)).filter(|one| matches!(one, Against::LeadFull(_))).count()
    };
    assert_eq!(over(&unit), 0);
    let change = GroupChange::Supervisor(Change::new(Some(person_id(8)), Some(person_id(9))));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), change))).unwrap();
    assert_eq!(over(&unit), 2, "9 may lead one and leads two");
    let mut unit = two();
    stand_in(&mut unit, 8, 3, None);
    assert_eq!(over(&unit), 1, "8 may lead one, and stands in for another");
    let mut unit = two();
    stand_in(&mut unit, 8, 3, Some(11));
    assert_eq!(over(&unit), 0, "eight weeks take no place for the year");
    let room_then = unit.clone();
    let change = GroupChange::Supervisor(Change::new(Some(person_id(8)), Some(person_id(9))));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), change))).unwrap();
    assert_eq!(over(&unit), 2, "9 is away for these, and one group more is too many all the same");
    let unit = room_then;
    let room = |unit: &Unit| possible(&setup.instance(unit).unwrap()).room;
    assert_eq!(room(&unit), room(&two()));
}

#[test]
fn a_proposal_leaves_who_led_what_was_held() {
    let mut unit = two();
    let is = StandIn { who: person_id(8), until: Some(tuesday(4)), of: Some(person_id(9)) };
    let entry = Entry { key: tuesday(1), was: None, now: Some(is) };
    apply(&mut unit, &Edit::Group(On::Change(group_id(2), GroupChange::StandIn(entry)))).unwrap();
    let group = unit.group(group_id(2)).unwrap();
    let mut edits = held_stay(&unit, group);
    let change = GroupChange::Supervisor(Change::new(group.supervisor, Some(person_id(7))));
    edits.push(Edit::Group(On::Change(group.id, change)));
    let before = unit.clone();
    let undo = apply(&mut unit, &edits.into_iter().collect()).unwrap();
    let [seven, eight, nine] = [7, 8, 9].map(person_id);
    assert_eq!(led(&unit), [nine, eight, seven, seven, seven, seven]);
    apply(&mut unit, &undo).unwrap();
    assert_eq!(unit, before);
}

#[test]
fn nobody_is_put_where_a_group_meets_that_they_lead_for_another() {
    let mut unit = two();
    // 0, a member of the first group, and 8, who leads it, lead the second for a while.
    stand_in(&mut unit, 0, 2, Some(5));
    stand_in(&mut unit, 8, 6, None);
    let (programme, roles) = (programme(), roles());
    let setup = Setup::new(&programme, &roles, tuesday(2));
    let instance = setup.instance(&unit).unwrap();
    let tuesdays = |from, until| window(Day::Tue, from, until);
    let can = |slots: &crate::planning::groups::job::slots::SlotSet, at: Window| {
        let slot = instance.slots.iter().position(|slot| slot.windows == [at]).unwrap();
        slots.has(slot)
    };
    let of = |n: usize| instance.people.iter().find(|one| one.id == person_id(n)).unwrap();
    assert!(!can(&of(0).slots, tuesdays(900, 990)) && !can(&of(0).slots, tuesdays(915, 1005)));
    assert!(can(&of(1).slots, tuesdays(915, 1005)));
    let lead = instance.leads.iter().find(|one| one.id == person_id(8)).unwrap();
    assert!(!can(&lead.slots, tuesdays(900, 990)) && can(&lead.slots, window(Day::Thu, 900, 990)));
    // The group keeps the time that they have said yes to.
    let stays: Vec<Stays> = instance.standing.iter().map(|one| one.slot_stays).collect();
    assert_eq!(stays, [Stays::No, Stays::Yes]);
    // Once it is over nothing is taken.
    let later = Setup::new(&programme, &roles, tuesday(6)).instance(&unit).unwrap();
    let zero = later.people.iter().find(|one| one.id == person_id(0)).unwrap();
    assert!(zero.slots.has(later.standing[1].slot.unwrap()));
}

#[test]
fn whoever_leads_their_own_group_for_another_stays_in_it() {
    let mut unit = two();
    stand_in(&mut unit, 4, 2, Some(5));
    let (programme, roles) = (programme(), roles());
    let instance = Setup::new(&programme, &roles, tuesday(2)).instance(&unit).unwrap();
    let four = instance.people.iter().find(|one| one.id == person_id(4)).unwrap();
    assert_eq!(four.stays, Stays::Yes);
    assert!(four.slots.has(instance.standing[1].slot.unwrap()));
}
