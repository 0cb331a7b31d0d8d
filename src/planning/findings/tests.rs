use chrono::{Datelike, Weekday};

use super::*;
use crate::{
    model::{
        change::On,
        edit::Edit,
        groups::{Away, Group, Membership, StandIn},
        ids::GroupId,
        meetings::{Meeting, Presence},
        people::{OwnPupils, Percent, Person, Training},
        plan::{Choice, Goal, GoalLevel, Half, Term},
        week::Minutes,
    },
    planning::fixtures::{
        add_group, add_meeting, add_person, catalogue, code, day, group, group_id, held, meeting, module,
        person, person_id, school,
    },
};

/// Week 44 of 2026 (26-30 October) is a break, 3 September has tests, 4 September ends at 14, 7 September
/// is taken by something else; other weekdays have pupils.
pub(super) fn days(_: GroupId, date: NaiveDate) -> SchoolDay {
    let used = if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
        DayUse::Weekend
    } else if (day(2026, 10, 26)..=day(2026, 10, 30)).contains(&date) {
        DayUse::Break
    } else if date == day(2026, 9, 3) {
        DayUse::Tests
    } else if date == day(2026, 9, 7) {
        DayUse::StaffTaken
    } else {
        DayUse::Pupils
    };
    let ends = (date == day(2026, 9, 4)).then_some(Minutes::at(14, 0));
    SchoolDay { used, ends }
}

const TODAY: (i32, u32, u32) = (2026, 8, 20);

fn found(edits: impl IntoIterator<Item = Edit>) -> Vec<Finding> {
    let (y, m, d) = TODAY;
    findings(&school(edits), &catalogue([module("m")]), &days, day(y, m, d))
}

fn codes(findings: &[Finding], thing: Thing) -> Vec<&'static str> {
    findings.iter().filter(|finding| finding.thing == thing).map(Finding::code).collect()
}

fn has(findings: &[Finding], thing: Thing, what: What) -> bool {
    findings.iter().any(|finding| finding.thing == thing && finding.what == what)
}

fn at_meeting(id: &str) -> Thing {
    Thing::Meeting(id.parse().unwrap())
}

pub(super) const PEOPLE: [&str; 8] = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"];

pub(super) fn supervisor() -> Person {
    let mut lea = person("lea");
    lea.leading.training = Training::Done;
    lea.leading.share = Percent(10);
    lea.leading.max_groups = 2;
    lea
}

/// Seven participants, a trained supervisor with time, and the meetings.
pub(super) fn sound(meetings: impl IntoIterator<Item = Meeting>) -> Vec<Edit> {
    let mut edits: Vec<Edit> = PEOPLE.iter().map(|id| add_person(id)).collect();
    edits.push(Edit::Person(On::Add(supervisor())));
    let mut group = group("g", &PEOPLE[..7]);
    group.supervisor = Some(person_id("lea"));
    edits.push(Edit::Group(On::Add(group)));
    edits.extend(meetings.into_iter().map(add_meeting));
    edits
}

pub(super) fn both_parts() -> [Meeting; 4] {
    [
        meeting("b1", "g", 1, "b", day(2026, 9, 8)),
        meeting("d1", "g", 1, "d", day(2026, 9, 15)),
        meeting("b2", "g", 2, "b", day(2026, 9, 22)),
        meeting("d2", "g", 2, "d", day(2026, 9, 29)),
    ]
}

#[test]
fn a_sound_plan_only_lacks_a_need_a_talk_a_visit_and_a_look_back() {
    let found = found(sound(both_parts()));
    assert_eq!(
        codes(&found, Thing::Group(group_id("g"))),
        ["no-need", "no-check-in", "no-follow-up", "no-visit"]
    );
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn sizes_are_counted_without_the_supervisor() {
    for (members, expected) in
        [(2, Some("group-below-floor")), (3, Some("group-small")), (5, Some("group-off-advice")), (6, None)]
    {
        let mut edits = sound([]);
        let mut other = group("other", &PEOPLE[..members]);
        other.members.insert(person_id("lea"), crate::model::groups::Membership::default());
        other.supervisor = Some(person_id("lea"));
        edits.push(Edit::Group(On::Add(other)));
        let found = found(edits);
        let size = codes(&found, Thing::Group(group_id("other")));
        assert_eq!(size.into_iter().find(|code| code.starts_with("group-")), expected, "{members}");
    }
    let free = Group::new(group_id("free"), "free".into());
    let found = found([Edit::Group(On::Add(free))]);
    assert_eq!(codes(&found, Thing::Group(group_id("free"))), ["no-supervisor"]);
}

#[test]
fn a_supervisor_needs_time_and_training() {
    let mut edits: Vec<Edit> = PEOPLE.iter().map(|id| add_person(id)).collect();
    let mut group = group("g", &PEOPLE);
    group.supervisor = Some(person_id("p1"));
    edits.push(Edit::Group(On::Add(group)));
    assert_eq!(
        codes(&found(edits), Thing::Person(person_id("p1"))),
        ["supervisor-groups", "supervisor-no-time", "supervisor-untrained"]
    );
}

#[test]
fn a_part_needs_its_meetings_in_order_with_room_between() {
    let [mut b1, d1, b2, mut d2] = both_parts();
    b1.when.date = day(2026, 9, 16);
    d2.when.date = day(2026, 9, 24);
    let found_now = found(sound([b1, d1, b2, d2]));
    assert_eq!(codes(&found_now, at_meeting("d1")), ["part-order"]);
    let gap = found_now.iter().find(|finding| finding.thing == at_meeting("d2")).unwrap();
    assert_eq!(gap.what, What::GapShort { before: "b2".parse().unwrap(), days: 1, least: 2 });

    let mut days_apart = both_parts();
    days_apart[3].when.date = day(2026, 11, 2);
    assert_eq!(codes(&found(sound(days_apart.clone())), at_meeting("d2")), ["gap-long"]);
    days_apart[2].when.date = day(2026, 10, 20);
    assert_eq!(codes(&found(sound(days_apart.clone())), at_meeting("d2")), ["gap-break"]);
    days_apart[2].when.date = day(2026, 11, 2);
    days_apart[3].when.start = Minutes::at(17, 0);
    assert_eq!(codes(&found(sound(days_apart)), at_meeting("d2")), ["gap-same-day", "off-hours"]);

    // The longest gap is asked for where nothing is tried with pupils between the two, too.
    let mut all = catalogue([module("m")]);
    let mut programme = all.programme(code("cycle")).unwrap().clone();
    if let crate::model::programme::Kind::Cycle(cycle) = &mut programme.kind {
        cycle.phases.retain(|phase| phase.who != crate::model::programme::Who::InClass);
    }
    all.programmes.put(programme);
    let mut far = both_parts();
    far[3].when.date = day(2026, 12, 1);
    let (y, m, d) = TODAY;
    let far = findings(&school(sound(far)), &all, &days, day(y, m, d));
    assert!(codes(&far, at_meeting("d2")).contains(&"gap-long"), "{far:?}");

    let [b1, _, b2, d2] = both_parts();
    let lacks = found(sound([b1, b2, d2]));
    let what = What::PartLacks { module: code("m"), part: 1, phases: vec![code("d")] };
    assert!(has(&lacks, Thing::Group(group_id("g")), what));
}

#[test]
fn preparation_needs_a_day_at_work() {
    let mut meetings = both_parts();
    meetings[2].when.date = day(2026, 9, 16);
    let found = found(sound(meetings));
    let what = What::NoPreparation { before: "d1".parse().ok(), minutes: Minutes(45), people: vec![] };
    assert!(has(&found, at_meeting("b2"), what));
}

#[test]
fn short_meetings_and_hours_are_told_once_for_the_group() {
    let short = both_parts().map(|mut meeting| {
        meeting.when.length = Minutes(40);
        meeting
    });
    let found = found(sound(short));
    let at = codes(&found, Thing::Group(group_id("g")));
    assert_eq!(at.iter().filter(|code| **code == "meetings-short").count(), 2);
    // 4 * 40 + 2 * 45 = 250 of 390 minutes are 64 per cent.
    assert!(at.contains(&"hours-short"));
}

#[test]
fn days_off_and_clashes_are_found_at_the_meeting() {
    let [mut b1, d1, b2, d2] = both_parts();
    b1.when.date = day(2026, 9, 5);
    let mut edits = sound([b1, d1.clone(), b2, d2]);
    let mut other = group("h", &["p7", "p8"]);
    other.place = "Room 14".into();
    edits.push(Edit::Group(On::Add(other)));
    let mut clash = meeting("x", "h", 1, "b", d1.when.date);
    clash.when.start = Minutes::at(15, 30);
    edits.push(add_meeting(clash));
    let found = found(edits);
    assert!(has(&found, at_meeting("b1"), What::DayOff { day: DayUse::Weekend }));
    let what = What::Clash { with: "d1".parse().unwrap(), people: vec![person_id("p7")], room: "".into() };
    assert!(has(&found, at_meeting("x"), what));
}

#[test]
fn groups_that_meet_on_the_web_at_once_need_no_room() {
    let clash = |place: &str| {
        let [mut b1, ..] = both_parts();
        b1.place = place.into();
        let mut other = meeting("x", "h", 1, "b", b1.when.date);
        other.place = place.into();
        let mut edits = sound([b1]);
        edits.push(Edit::Group(On::Add(group("h", &["p8"]))));
        edits.push(add_meeting(other));
        let found = found(edits);
        found.iter().any(|finding| matches!(finding.what, What::Clash { .. }))
    };
    assert_eq!([clash("Room 14"), clash("Videomöte"), clash("https://meet.example/x")], [true, false, false]);
}

#[test]
fn people_without_pupils_or_place_are_named() {
    let mut edits = sound([]);
    for (id, pupils, team) in [("t1", OwnPupils::Yes, "Team"), ("t2", OwnPupils::No, "Team")] {
        let mut teacher = person(id);
        teacher.pupils = pupils;
        teacher.team = team.into();
        edits.push(Edit::Person(On::Add(teacher)));
    }
    edits.push(add_group("h", &["t2"]));
    let found = found(edits);
    assert_eq!(codes(&found, Thing::Person(person_id("t1"))), ["unplaced"]);
    assert_eq!(codes(&found, Thing::Person(person_id("t2"))), ["no-pupils"]);
    let what = What::TeamSplit { team: "Team".into(), left: vec![person_id("t1")] };
    assert!(has(&found, Thing::Group(group_id("h")), what));
}

#[test]
fn missed_meetings_and_too_many_hours_are_counted() {
    let held_on = |n: u32| {
        let planned = meeting(&format!("h{n}"), "g", 1, "b", day(2026, 8, 10 + n));
        held(planned, &[("p1", Presence::Absent), ("p2", Presence::Present)])
    };
    let mut edits = sound((0..3).map(held_on));
    let mut part_time = person("pt");
    part_time.share = Percent(5);
    edits.push(Edit::Person(On::Add(part_time)));
    edits.push(add_group("h", &["pt"]));
    edits.extend((0..4).map(|n| add_meeting(meeting(&format!("x{n}"), "h", n + 1, "b", day(2026, 9, 14)))));
    let found = found(edits);
    assert!(codes(&found, Thing::Person(person_id("p1"))).contains(&"missed-many"));
    // 5 % of 104 h are 312 minutes; four meetings of 90 with 45 alone are 540.
    assert_eq!(codes(&found, Thing::Person(person_id("pt"))), ["over-time"]);
}

#[test]
fn goals_without_a_sign_or_date_and_choices_without_a_need_are_noted() {
    let goal = Goal {
        id: "goal".parse().unwrap(),
        level: GoalLevel::Long,
        parent: None,
        text: "text".into(),
        sign: "".into(),
        outcome: "".into(),
        responsible: None,
        due: Some(day(2026, 8, 10)),
        progress: crate::model::needs::Progress::Underway,
        priority: None,
    };
    let choice = Choice {
        id: "choice".parse().unwrap(),
        programme: code("cycle"),
        module: code("m"),
        term: Term { year: 2026, half: Half::Autumn },
        group: None,
        reason: "".into(),
        priorities: [].into(),
    };
    let found = found([Edit::Goal(On::Add(goal)), Edit::Choice(On::Add(choice))]);
    assert_eq!(codes(&found, Thing::Goal("goal".parse().unwrap())), ["goal-vague", "overdue"]);
    assert_eq!(codes(&found, Thing::Choice("choice".parse().unwrap())), ["no-need"]);
}

#[test]
fn a_part_begins_after_the_part_before_it() {
    let mut meetings = both_parts();
    meetings[1].when.date = day(2026, 9, 23);
    let now = found(sound(meetings));
    let other = "d1".parse().unwrap();
    assert!(has(&now, at_meeting("b2"), What::PartOrder { part: 2, other }), "{now:?}");
    let orders = now.iter().filter(|finding| matches!(finding.what, What::PartOrder { .. }));
    assert_eq!(orders.count(), 1, "said once");
}

#[test]
fn warnings_come_first_and_codes_differ() {
    let found = found(sound([]));
    assert!(found.is_sorted_by_key(|finding| (finding.severity, finding.thing)));
    let mut codes = What::CODES.to_vec();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), What::CODES.len());
}

#[test]
fn every_time_of_leaves_that_make_a_group_too_small_is_said() {
    let mut one = group("g", &PEOPLE[..4]);
    let away = |from, until| Membership { away: Some(Away { from, until }), ..Membership::default() };
    let (january, march) = (day(2027, 1, 11), day(2027, 3, 31));
    one.members.insert(person_id("p1"), away(january, Some(march)));
    one.members.insert(person_id("p2"), away(day(2026, 10, 5), Some(day(2026, 10, 16))));
    let of = |group: &Group| {
        let people = PEOPLE.iter().map(|id| add_person(id));
        let all = found(people.chain([Edit::Group(On::Add(group.clone()))])).into_iter();
        let small = all.filter_map(|finding| match finding.what {
            What::GroupWillBeSmall { members, from, until, .. } => Some((members, from, until)),
            _ => None,
        });
        small.collect::<Vec<_>>()
    };
    let autumn = (3, day(2026, 10, 5), Some(day(2026, 10, 16)));
    assert_eq!(of(&one), [autumn, (3, january, Some(march))], "one a time");
    // With one more there are enough of them all the time.
    one.members.insert(person_id("p5"), Membership::default());
    assert_eq!(of(&one), []);
}

#[test]
fn a_group_counts_for_whoever_leads_it_and_not_for_whom_they_lead() {
    let mut groups = [group("g", &PEOPLE[..4]), group("h", &PEOPLE[4..])];
    let untimed = |id: &str| {
        let mut lead = supervisor();
        (lead.id, lead.leading.share) = (person_id(id), Percent(0));
        Edit::Person(On::Add(lead))
    };
    let said = |groups: &[Group; 2]| {
        let people = PEOPLE.iter().map(|id| add_person(id)).chain([untimed("lea"), untimed("max")]);
        let all = found(people.chain(groups.clone().map(|group| Edit::Group(On::Add(group)))));
        let untimed = all.into_iter().filter_map(|finding| match finding.what {
            What::SupervisorNoTime { groups } => Some((finding.thing, groups)),
            _ => None,
        });
        untimed.collect::<Vec<_>>()
    };
    let [lea, max] = ["lea", "max"].map(person_id);
    for group in &mut groups {
        group.supervisor = Some(lea);
    }
    assert_eq!(said(&groups), [(Thing::Person(lea), 2)]);
    let is = StandIn { who: max, until: None, of: Some(lea) };
    groups[0].stand_ins.insert(day(2026, 8, 1), is);
    assert_eq!(said(&groups), [(Thing::Person(lea), 1), (Thing::Person(max), 1)]);
    groups[1].stand_ins.insert(day(2026, 8, 1), is);
    assert_eq!(said(&groups), [(Thing::Person(max), 2)]);
}
