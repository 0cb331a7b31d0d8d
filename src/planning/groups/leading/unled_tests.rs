use super::*;
use crate::{
    model::{
        change::{Change, On},
        edit::{Edit, apply},
        groups::{Away, Membership},
        meetings::{Meeting, When},
        people::{Outside, PersonChange},
        unit::Unit,
        week::{Day, Minutes},
    },
    planning::groups::fixtures::*,
};

const TUESDAY: (Day, u16, u16) = (Day::Tue, 900, 990);

fn group(n: usize, lead: usize, (day, start, end): (Day, u16, u16)) -> Group {
    let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
    group.supervisor = Some(person_id(lead));
    group.windows.insert(window(day, start, end));
    group
}

fn away(from: NaiveDate, until: Option<NaiveDate>) -> Membership {
    Membership { away: Some(Away { from, until }), ..Membership::default() }
}

fn stands_in(group: &mut Group, who: usize, from: NaiveDate, until: Option<NaiveDate>) {
    group.stand_ins.insert(from, StandIn { who: person_id(who), until, of: group.supervisor });
}

fn school(groups: impl IntoIterator<Item = Group>) -> Unit {
    let free = [window(Day::Tue, 840, 1020)];
    unit([leader(7, 2, free), leader(8, 2, []), leader(9, 2, free)], groups)
}

#[test]
fn a_leader_on_leave_is_missed_from_the_day_of_it_unless_somebody_stands_in() {
    let on = date(2026, 11, 28);
    let (from, last) = (date(2026, 12, 7), date(2027, 1, 29));
    let mut one = group(1, 9, TUESDAY);
    let found = |one: &Group| unled(&school([one.clone()]), one, on);
    assert_eq!(found(&one), None);
    one.members.insert(person_id(9), away(from, Some(last)));
    let missed = Unled { person: person_id(9), from, until: Some(last), replaced_in: None };
    assert_eq!(found(&one), Some(missed));
    stands_in(&mut one, 7, from, Some(date(2026, 12, 18)));
    assert_eq!(found(&one), Some(Unled { from: date(2026, 12, 19), ..missed }), "the stand-in ends too soon");
    stands_in(&mut one, 7, from, Some(last));
    assert_eq!(found(&one), None);
    one.members.insert(person_id(7), away(date(2027, 1, 11), None));
    let stand_in = Unled { person: person_id(7), from: date(2027, 1, 11), ..missed };
    assert_eq!(found(&one), Some(stand_in), "whoever stands in goes on leave too");
}

#[test]
fn who_is_on_leave_from_one_group_is_missed_in_the_other() {
    let (on, from) = (date(2026, 11, 28), date(2026, 12, 7));
    let (mut one, two) = (group(1, 9, TUESDAY), group(2, 9, (Day::Thu, 900, 990)));
    one.members.insert(person_id(9), away(from, None));
    let found = unled(&school([one, two.clone()]), &two, on);
    assert_eq!(found, Some(Unled { person: person_id(9), from, until: None, replaced_in: None }));
}

#[test]
fn a_group_that_nobody_leads_yet_has_no_stand_in() {
    let (on, from) = (date(2026, 11, 28), date(2026, 12, 7));
    let (mut one, two) = (group(1, 9, TUESDAY), group(2, 9, (Day::Thu, 900, 990)));
    stands_in(&mut one, 9, from, None);
    let found = |one: &Group| unled(&school([one.clone(), two.clone()]), &two, on);
    let missed = Unled { person: person_id(9), from, until: None, replaced_in: None };
    assert_eq!(found(&one), Some(missed));
    stands_in(&mut one, 7, from, None);
    assert_eq!(found(&one), Some(Unled { replaced_in: Some(group_id(1)), ..missed }));
}

#[test]
fn a_stand_in_who_is_not_free_or_has_another_group_cannot() {
    let (on, from) = (date(2026, 11, 28), date(2026, 12, 7));
    let tuesday = window(Day::Tue, 900, 990);
    let mut one = group(1, 9, TUESDAY);
    stands_in(&mut one, 7, from, None);
    assert_eq!(cannot(&school([one.clone()]), &one, on), []);
    let mut busy = one.clone();
    stands_in(&mut busy, 8, from, None);
    let said = Cannot { person: person_id(8), from, until: None, window: tuesday, has: None };
    assert_eq!(cannot(&school([busy.clone()]), &busy, on), [said]);
    let mut other = group(2, 7, TUESDAY);
    let said = Cannot { person: person_id(7), has: Some(group_id(2)), ..said };
    assert_eq!(cannot(&school([one.clone(), other.clone()]), &one, on), [said]);
    stands_in(&mut other, 9, date(2026, 12, 1), None);
    assert_eq!(cannot(&school([one.clone(), other]), &one, on), [], "another leads that group then");
}

#[test]
fn nobody_is_missed_at_meetings_that_are_before_or_after_the_leave_or_led_by_another() {
    let (on, from) = (date(2026, 11, 28), date(2026, 12, 7));
    let mut one = group(1, 9, TUESDAY);
    one.members.insert(person_id(9), away(from, Some(date(2026, 12, 11))));
    let found = |days: &[(u32, Option<usize>)]| {
        let mut unit = school([one.clone()]);
        for (n, &(day, leads)) in days.iter().enumerate() {
            let when = When { date: date(2026, 12, day), start: Minutes(900), length: Minutes(90) };
            let mut meeting = Meeting::new(format!("m{n}").parse().unwrap(), one.id, when);
            meeting.leader = leads.map(person_id);
            apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
        }
        unled(&unit, &one, on).map(|missed| missed.from)
    };
    assert_eq!(found(&[]), Some(from), "before there are dates");
    assert_eq!(found(&[(1, None), (15, None)]), None);
    assert_eq!(found(&[(1, None), (8, Some(7)), (15, None)]), None);
    assert_eq!(found(&[(1, None), (8, None)]), Some(from));
}

#[test]
fn whoever_leads_and_takes_no_part_is_missed_until_somebody_stands_in() {
    let on = date(2026, 11, 28);
    let mut one = group(1, 9, TUESDAY);
    let outside = |one: &Group| {
        let mut unit = school([one.clone()]);
        let change = PersonChange::Outside(Change::new(None, Some(Outside::default())));
        apply(&mut unit, &Edit::Person(On::Change(person_id(9), change))).unwrap();
        unit
    };
    let missed = Unled { person: person_id(9), from: on, until: None, replaced_in: None };
    assert_eq!(unled(&school([one.clone()]), &one, on), None);
    assert_eq!(unled(&outside(&one), &one, on), Some(missed));
    stands_in(&mut one, 7, on, None);
    assert_eq!(unled(&outside(&one), &one, on), None);
}
