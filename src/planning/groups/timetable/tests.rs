//! Schools in which the fewest times are known.

use super::{
    Ask, Limits, Plan, Stretch, Task, Whom,
    property_tests::{is_sound, run},
};
use crate::{
    model::{
        change::{Entry, On},
        edit::Edit,
        groups::{Group, GroupChange, Membership},
        ids::PersonId,
        people::Person,
        programme::Programme,
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::fixtures::{CYCLE, day, school},
};

pub(super) fn ask(whom: Whom, wanted: Vec<Window>) -> Ask {
    let programme: Programme = ron::from_str(CYCLE).unwrap();
    let today = day(2026, 11, 24);
    let frame = Day::WORKING.map(|day| Window::between(day, Minutes::at(8, 0), Minutes::at(17, 0)));
    Ask {
        programme,
        whom,
        length: Minutes(90),
        other: None,
        frame: frame.into(),
        wanted,
        only: None,
        second: std::collections::BTreeMap::new(),
        stretch: Stretch::Planned,
        today,
        on: today,
    }
}

pub(super) fn teacher(id: &str, free: &[Window]) -> Edit {
    let mut person = Person::new(id.parse().unwrap(), id.into());
    person.roles.insert("teacher".parse().unwrap());
    person.free = free.iter().copied().collect();
    Edit::Person(On::Add(person))
}

pub(super) fn supervisor(id: &str, most: u8) -> Edit {
    let mut person = Person::new(id.parse().unwrap(), id.into());
    person.leading.max_groups = most;
    Edit::Person(On::Add(person))
}

pub(super) fn group(id: &str, members: &[&str], supervisor: &str) -> Edit {
    let mut group = Group::new(id.parse().unwrap(), id.into());
    let member = |id: &&str| (id.parse::<PersonId>().unwrap(), Membership::default());
    group.members = members.iter().map(member).collect();
    group.supervisor = supervisor.parse().ok();
    Edit::Group(On::Add(group))
}

pub(super) fn at(day: Day, start: (u16, u16), end: (u16, u16)) -> Window {
    Window::between(day, Minutes::at(start.0, start.1), Minutes::at(end.0, end.1))
}

pub(super) fn solved(unit: &Unit, ask: &Ask) -> (Task, Plan) {
    let task = ask.task(unit);
    let plan = run(&task);
    is_sound(&task, &plan);
    (task, plan)
}

#[test]
fn where_nobody_has_said_anything_one_time_does_as_long_as_leaders_do() {
    let everybody = ["a", "b", "c", "d"].map(|id| teacher(id, &[]));
    let mut unit = school(everybody.into_iter().chain([supervisor("s", 2), supervisor("t", 2)]));
    let groups = [group("one", &["a", "b"], "s"), group("two", &["c", "d"], "t")];
    crate::planning::fixtures::change(&mut unit, groups);
    let (_, plan) = solved(&unit, &ask(Whom::Groups, Vec::new()));
    let windows: Vec<Window> = plan.slots.iter().map(|slot| slot.window).collect();
    assert_eq!(windows, [at(Day::Tue, (15, 0), (16, 30))]);
    assert!(plan.is_proven());
    let one_leads_both = [Edit::Group(On::Change(
        "two".parse().unwrap(),
        crate::model::groups::GroupChange::Supervisor(crate::model::change::Change::new(
            "t".parse().ok(),
            "s".parse().ok(),
        )),
    ))];
    crate::planning::fixtures::change(&mut unit, one_leads_both);
    let (_, plan) = solved(&unit, &ask(Whom::Groups, Vec::new()));
    assert_eq!((plan.slots.len(), plan.at_least), (2, 2));
}

#[test]
fn groups_that_meet_twice_a_week_have_both_times_on_two_days() {
    let everybody = ["a", "b", "c", "d"].map(|id| teacher(id, &[]));
    let mut unit = school(everybody.into_iter().chain([supervisor("s", 2)]));
    crate::planning::fixtures::change(
        &mut unit,
        [group("one", &["a", "b"], "s"), group("two", &["c", "d"], "s")],
    );
    let twice = Ask { other: Some(Minutes(60)), ..ask(Whom::Groups, Vec::new()) };
    let (_, plan) = solved(&unit, &twice);
    assert_eq!((plan.slots.len(), plan.at_least), (4, 4), "one leads both: a long and a short time for each");
    let mut lengths: Vec<u16> = plan.slots.iter().map(|slot| slot.window.length.0).collect();
    lengths.sort_unstable();
    assert_eq!(lengths, [60, 60, 90, 90]);
}

#[test]
fn people_without_a_group_are_counted_at_both_meetings_of_a_week() {
    let (tue, wed) = (at(Day::Tue, (13, 0), (15, 0)), at(Day::Wed, (13, 0), (14, 0)));
    let (thu, fri) = (at(Day::Thu, (13, 0), (15, 0)), at(Day::Fri, (13, 0), (14, 0)));
    let early = ["a", "b"].map(|id| teacher(id, &[tue, wed]));
    let late = ["c", "d"].map(|id| teacher(id, &[thu, fri]));
    let unit = school(early.into_iter().chain(late).chain([supervisor("s", 2)]));
    let twice = Ask { other: Some(Minutes(60)), ..ask(Whom::People, Vec::new()) };
    let (task, plan) = solved(&unit, &twice);
    assert_eq!((plan.slots.len(), plan.at_least), (4, 4), "a long and a short time for each two");
    assert_eq!((plan.limits, task.once(&[0, 1, 2, 3, 4, 5, 6, 7])), (Limits::Held, vec![0, 1, 2, 3]));
    let days: Vec<Day> = plan.slots.iter().map(|slot| slot.window.day).collect();
    assert_eq!(days, [Day::Tue, Day::Wed, Day::Thu, Day::Fri]);
    assert!(plan.slots.iter().all(|slot| slot.parties.len() == 2 && slot.leaders.len() == 1));
}

#[test]
fn one_person_leads_both_meetings_of_a_week() {
    let (tue, thu) = (at(Day::Tue, (13, 0), (15, 0)), at(Day::Thu, (13, 0), (15, 0)));
    let leads = |id: &str, free: Window| {
        let mut person = Person::new(id.parse().unwrap(), id.into());
        (person.leading.max_groups, person.free) = (1, [free].into());
        Edit::Person(On::Add(person))
    };
    let people = ["a", "b"].map(|id| teacher(id, &[tue, thu]));
    let unit = school(people.into_iter().chain([leads("s", tue), leads("t", thu)]));
    let (_, plan) = solved(&unit, &ask(Whom::People, Vec::new()));
    assert!(plan.without.is_empty(), "either could lead them once a week");
    let (task, plan) = solved(&unit, &Ask { other: Some(Minutes(60)), ..ask(Whom::People, Vec::new()) });
    assert_eq!(task.once(&plan.without).len(), 2, "nobody could lead them twice");
}

#[test]
fn two_groups_at_the_same_two_times_need_two_who_lead() {
    let everybody = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"].map(|id| teacher(id, &[]));
    let twice = Ask { other: Some(Minutes(60)), ..ask(Whom::People, Vec::new()) };
    let leads = |most: usize| (0..most).map(|n| supervisor(&format!("s{n}"), 1));
    let unit = school(everybody.into_iter().chain(leads(3)));
    let (task, plan) = solved(&unit, &twice);
    let groups = 12usize.div_ceil(task.size);
    assert_eq!((plan.slots.len(), plan.at_least, plan.limits), (2, 2, Limits::Held));
    assert!(plan.slots.iter().all(|slot| slot.leaders.len() == groups && slot.parties.len() == 12));
}

#[test]
fn whoever_can_on_one_day_only_has_no_time_where_groups_meet_twice() {
    let tue = at(Day::Tue, (13, 0), (17, 0));
    let mut unit = school([teacher("a", &[tue]), teacher("b", &[]), supervisor("s", 1)]);
    crate::planning::fixtures::change(&mut unit, [group("one", &["a", "b"], "s")]);
    let (_, plan) = solved(&unit, &ask(Whom::Groups, Vec::new()));
    assert_eq!((plan.slots.len(), plan.without.len()), (1, 0));
    let (_, plan) = solved(&unit, &Ask { other: Some(Minutes(60)), ..ask(Whom::Groups, Vec::new()) });
    assert_eq!((plan.slots.len(), plan.without.len()), (0, 2), "neither of its meetings");
}

#[test]
fn another_time_instead_says_who_is_lost_and_what_else_is_needed() {
    let (tue, thu) = (at(Day::Tue, (15, 0), (16, 30)), at(Day::Thu, (15, 0), (16, 30)));
    let unit = school([teacher("a", &[tue, thu]), teacher("b", &[tue]), teacher("c", &[tue, thu])]);
    let (task, plan) = solved(&unit, &ask(Whom::People, Vec::new()));
    assert_eq!((plan.slots.len(), plan.limits), (1, Limits::NoLeaders));
    assert_eq!(plan.slots[0].window, tue);
    let lost = task.lost(&[task.place(thu).unwrap()]);
    let lost: Vec<&str> = lost.iter().map(|&n| task.parties[n].people[0].0.as_str()).collect();
    assert_eq!(lost, ["b"]);
    let (_, plan) = solved(&unit, &ask(Whom::People, vec![thu]));
    assert_eq!(
        plan.slots.iter().map(|s| (s.window, s.wanted)).collect::<Vec<_>>(),
        [(tue, false), (thu, true)]
    );
}

#[test]
fn a_day_on_which_nobody_can_meet_can_be_asked_about() {
    let tue = at(Day::Tue, (15, 0), (16, 30));
    let unit = school([teacher("a", &[tue]), teacher("b", &[tue])]);
    let task = ask(Whom::People, Vec::new()).task(&unit);
    let friday = task.place(at(Day::Fri, (15, 0), (16, 30))).unwrap();
    assert!(!task.is_possible(friday));
    assert_eq!(task.lost(&[friday]).len(), 2);
}

#[test]
fn whoever_has_left_when_the_times_begin_needs_none_of_them() {
    let mut unit = school([teacher("a", &[]), teacher("b", &[])]);
    crate::planning::fixtures::change(&mut unit, [group("one", &["a", "b"], "")]);
    let left = Membership { until: Some(day(2026, 12, 18)), ..Membership::default() };
    let entry = Entry { key: "b".parse().unwrap(), was: Some(Membership::default()), now: Some(left) };
    let leaves = Edit::Group(On::Change("one".parse().unwrap(), GroupChange::Member(entry)));
    crate::planning::fixtures::change(&mut unit, [leaves]);
    let people = |on| {
        let task = Ask { on, ..ask(Whom::People, Vec::new()) }.task(&unit);
        task.parties.iter().map(|party| party.people[0].0.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(people(day(2026, 12, 18)), ["a", "b"]);
    assert_eq!(people(day(2027, 1, 4)), ["a"]);
}

#[test]
fn known_lessons_are_no_free_time_and_who_never_can_is_named() {
    let mut busy = Person::new("a".parse().unwrap(), "a".into());
    busy.roles.insert("teacher".parse().unwrap());
    busy.lessons = Day::WORKING.map(|day| at(day, (8, 0), (16, 0))).into();
    let unit = school([Edit::Person(On::Add(busy)), teacher("b", &[])]);
    let (task, plan) = solved(&unit, &ask(Whom::People, Vec::new()));
    assert_eq!(plan.without.iter().map(|&n| task.parties[n].people[0].0.as_str()).collect::<Vec<_>>(), ["a"]);
}

#[test]
fn a_large_school_is_answered_with_a_bound() {
    let days = Day::WORKING;
    let free = |n: usize| at(days[n % 5], (14, 0), (15 + u16::try_from(n % 3).unwrap(), 30));
    let people = (0..400).map(|n| teacher(&format!("p{n:03}"), &[free(n), free(n / 5 + 1)]));
    let leads = (0..20).map(|n| supervisor(&format!("s{n:02}"), 3));
    let unit = school(people.chain(leads));
    let (_, plan) = solved(&unit, &ask(Whom::People, Vec::new()));
    assert!(
        plan.at_least >= 2 && plan.slots.len() <= plan.at_least + 1,
        "{} {}",
        plan.slots.len(),
        plan.at_least
    );
}

#[test]
fn what_is_planned_for_the_next_school_year_asks_for_no_time_in_this_one() {
    use crate::planning::{
        calendar::fixtures::froland,
        fixtures::{add_meeting, meeting},
    };
    let people = ["a", "b"].map(|id| teacher(id, &[]));
    let mut unit = school(people.into_iter().chain([supervisor("s", 2), group("one", &["a", "b"], "s")]));
    let planned = [day(2026, 12, 10), day(2027, 4, 20), day(2027, 11, 17)];
    let ids = ["m1", "m2", "m3"];
    let meetings = ids.into_iter().zip(planned).map(|(id, on)| add_meeting(meeting(id, "one", 1, "b", on)));
    crate::planning::fixtures::change(&mut unit, meetings.chain([Edit::Year(On::Add(froland()))]));
    assert_eq!(
        ask(Whom::Groups, Vec::new()).period(&unit),
        Some((day(2026, 12, 10), day(2027, 4, 20))),
        "to the last meeting of this school year"
    );
}

#[test]
fn a_group_keeps_the_time_that_most_of_its_dated_meetings_have() {
    use crate::planning::fixtures::{add_meeting, change, meeting};
    let free = [at(Day::Tue, (14, 0), (17, 0))];
    let mut unit = school([teacher("a", &free), teacher("b", &free), supervisor("s", 2)]);
    change(&mut unit, [group("one", &["a", "b"], "s")]);
    let times = |unit: &Unit| -> Vec<Window> {
        let (_, plan) = solved(unit, &ask(Whom::Groups, Vec::new()));
        plan.slots.iter().map(|slot| slot.window).collect()
    };
    assert_eq!(times(&unit), [at(Day::Tue, (15, 0), (16, 30))]);
    for (id, date, start) in [("x", 1, (14, 30)), ("y", 8, (14, 30)), ("z", 15, (14, 0))] {
        let mut one = meeting(id, "one", 1, "b", day(2026, 12, date));
        (one.when.start, one.when.length) = (Minutes::at(start.0, start.1), Minutes(90));
        change(&mut unit, [add_meeting(one)]);
    }
    assert_eq!(times(&unit), [at(Day::Tue, (14, 30), (16, 0))]);
}
