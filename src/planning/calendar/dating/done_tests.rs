use super::*;
use crate::{
    model::{
        change::On,
        edit::Edit,
        error::Thing,
        groups::Membership,
        ids::GroupId,
        meetings::Presence::{Absent, Present},
        unit::Unit,
    },
    planning::{
        findings::{DayUse, findings},
        fixtures::{
            add_group, add_meeting, add_person, catalogue, code, day, group, group_id, held, meeting, module,
            person_id, school,
        },
        follow_up::accounts,
        hours::Hours,
        lookup,
    },
};

/// A group that Ann, Bo and Cia left for one of their own in the middle of September.
fn parted(more: impl IntoIterator<Item = Edit>) -> Unit {
    let mut old = group("old", &["ann", "bo", "cia"]);
    for membership in old.members.values_mut() {
        *membership = Membership { until: Some(day(2026, 9, 15)), ..Membership::default() };
    }
    let people = ["ann", "bo", "cia"].map(add_person);
    let groups = [Edit::Group(On::Add(old)), add_group("new", &["ann", "bo", "cia"])];
    let begun = held(
        meeting("o1", "old", 1, "b", day(2026, 9, 1)),
        &[("ann", Present), ("bo", Present), ("cia", Absent)],
    );
    school(people.into_iter().chain(groups).chain([add_meeting(begun)]).chain(more))
}

fn gone(unit: &Unit, on: NaiveDate) -> Vec<(u8, String)> {
    let catalogue = catalogue([module("m")]);
    let cycle = lookup::cycle(unit, &catalogue, None, &module("m")).unwrap();
    let new = unit.group(group_id("new")).unwrap();
    let gone = gone_through(unit, (new, Some(code("m"))), &cycle, on);
    gone.iter().map(|gone| (gone.sitting.part, gone.meeting.id.to_string())).collect()
}

#[test]
fn what_stands_and_has_been_is_gone_through_though_nobody_has_noted_it() {
    let with = |id, on| parted([add_meeting(meeting(id, "old", 1, "d", on))]);
    let begun = (1, "o1".to_owned());
    let unnoted = with("o2", day(2026, 9, 8));
    assert_eq!(gone(&unnoted, day(2026, 9, 20)), [begun.clone(), (1, "o2".to_owned())]);
    // What was planned after they left is not theirs, nor is what comes later.
    assert_eq!(gone(&with("o2", day(2026, 9, 17)), day(2026, 9, 20)), std::slice::from_ref(&begun));
    assert_eq!(gone(&unnoted, day(2026, 9, 8)), [begun]);
}

#[test]
fn of_a_part_begun_elsewhere_nothing_lacks_and_its_time_counts_once() {
    let own = [("n1", 1, "d"), ("n2", 2, "b"), ("n3", 2, "d")];
    let own = own.iter().zip(0..).map(|(&(id, part, phase), n)| {
        add_meeting(meeting(id, "new", part, phase, day(2026, 9, 22) + chrono::Days::new(7 * n)))
    });
    let unit = parted(own);
    let (catalogue, today) = (catalogue([module("m")]), day(2026, 9, 20));
    let codes = |unit: &Unit| -> Vec<&'static str> {
        let days = |_: GroupId, _: NaiveDate| DayUse::Pupils.into();
        let all = findings(unit, &catalogue, &days, today);
        let of_new = all.iter().filter(|found| found.thing == Thing::Group(group_id("new")));
        of_new.map(|found| found.what.code()).collect()
    };
    let said = codes(&unit);
    assert!(!said.contains(&"part-lacks") && !said.contains(&"hours-short"), "{said:?}");
    let accounts = accounts(&unit, &catalogue, 2026, today);
    let new = accounts.iter().find(|account| account.group == group_id("new")).unwrap();
    assert_eq!((new.before.time.held, new.hours.planned), (Hours(45 + 90), Hours(60 + 45 + 150)));
    let whole = new.target.map(|target| target.hours);
    assert_eq!(Some(new.before.time.planned + new.hours.planned), whole);
    // Each brings along what they were at themselves.
    let brings = |who| new.people[&person_id(who)].before.held;
    assert_eq!([brings("ann"), brings("cia")], [Hours(135), Hours(0)]);
    // What nobody has done of such a part is missing as ever.
    let mut later = unit.clone();
    let first = unit.meetings().get("n1".parse().unwrap()).unwrap().clone();
    crate::planning::fixtures::change(&mut later, [Edit::Meeting(On::Remove(first))]);
    assert!(codes(&later).contains(&"dates-open") && !said.contains(&"dates-open"), "{said:?}");
}
