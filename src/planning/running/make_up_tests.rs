use super::*;
use crate::{
    model::{
        change::{Change, Entry},
        meetings::When,
        taken::TakenTimes,
        text::Note,
        unit::UnitChange,
        week::{Day, Minutes, Window},
    },
    planning::{
        fixtures::{
            add_group, add_meeting, add_person, catalogue, change, day, group_id, held, meeting, module,
            person, person_id, school,
        },
        hours::{Hours, Ledger, Select},
    },
};

/// Ann missed B of part 1 in her own group; the other group has it on 8 and 10 September.
fn unit() -> Unit {
    use Presence::{Absent, Present};
    school([
        add_person("ann"),
        add_person("bo"),
        add_person("cia"),
        add_group("g", &["ann", "bo"]),
        add_group("h", &["cia"]),
        add_meeting(held(meeting("b1", "g", 1, "b", day(2026, 9, 1)), &[("ann", Absent), ("bo", Present)])),
        add_meeting(meeting("d1", "g", 1, "d", day(2026, 9, 15))),
        add_meeting(meeting("hb1", "h", 1, "b", day(2026, 9, 8))),
        add_meeting(meeting("hd1", "h", 1, "d", day(2026, 9, 22))),
        add_meeting(meeting("hb1again", "h", 1, "b", day(2026, 9, 10))),
    ])
}

fn id(word: &str) -> MeetingId {
    word.parse().unwrap()
}

fn of(unit: &Unit, who: &str) -> Vec<(String, Option<Obstacle>)> {
    let chances = chances(unit, &catalogue([module("m")]), &|_| true, day(2026, 9, 2), person_id(who));
    chances.into_iter().map(|chance| (chance.meeting.to_string(), chance.obstacle)).collect()
}

fn open(unit: &Unit) -> Vec<(MeetingId, Option<MeetingId>)> {
    missed(unit).into_iter().map(|missed| (missed.meeting, missed.made_up)).collect()
}

#[test]
fn what_was_missed_can_be_made_up_where_the_same_is_done() {
    let unit = unit();
    assert_eq!(open(&unit), [(id("b1"), None)]);
    assert_eq!(of(&unit, "ann"), [("hb1".to_owned(), None), ("hb1again".to_owned(), None)]);
    assert_eq!(of(&unit, "bo"), []);
}

#[test]
fn whoever_teaches_or_meets_then_cannot_come() {
    let mut unit = unit();
    let mut busy = person("eva");
    busy.lessons =
        [Window { day: Day::Tue, start: Minutes::at(15, 30), length: Minutes(60) }].into_iter().collect();
    let thursday = When { date: day(2026, 9, 10), start: Minutes::at(16, 0), length: Minutes(30) };
    let mut other = meeting("other", "g", 0, "b", thursday.date);
    (other.module, other.when) = (None, thursday);
    change(
        &mut unit,
        [
            Edit::Person(On::Add(busy)),
            add_group("k", &["eva"]),
            add_meeting(held(meeting("kb1", "k", 1, "b", day(2026, 9, 1)), &[("eva", Presence::Excused)])),
            add_meeting(other),
        ],
    );
    let busy = of(&unit, "eva");
    assert_eq!(
        busy,
        [("hb1again".to_owned(), None), ("hb1".to_owned(), Some(Obstacle::Busy(Busy::Lessons)))],
        "what cannot be comes last"
    );
    let meets = of(&unit, "ann");
    assert_eq!(
        meets.last(),
        Some(&("hb1again".to_owned(), Some(Obstacle::Busy(Busy::Meeting(id("other"))))))
    );
}

/// What Ann has missed in her own group, as the screen has it. What is behind adds up, made up or not.
fn times_missed(unit: &Unit) -> usize {
    let accounts =
        crate::planning::follow_up::accounts(unit, &catalogue([module("m")]), 2026, day(2026, 9, 2));
    let group = accounts.iter().find(|account| account.group == group_id("g")).unwrap();
    let ann = group.people[&person_id("ann")];
    assert_eq!(ann.attendance.there + ann.made_up + ann.missed + ann.unnoted, group.held + group.unnoted);
    ann.missed
}

#[test]
fn hours_follow_to_the_own_group_and_count_once() {
    let mut unit = unit();
    let hours = |unit: &Unit| {
        let ledger = Ledger::of(unit, &catalogue([module("m")]), day(2026, 9, 2));
        ledger.tally(Select {
            person: Some(person_id("ann")),
            group: Some(group_id("g")),
            ..Select::default()
        })
    };
    // 45 alone, 90 together; D is to come.
    assert_eq!(hours(&unit).missed(), Hours(135));
    let edit = accept(&unit, id("hb1"), person_id("ann")).unwrap();
    change(&mut unit, [edit]);
    assert_eq!(accept(&unit, id("hb1"), person_id("ann")), None, "she comes already");
    assert!(unit.meetings().get(id("hb1")).unwrap().to_tell.contains(&person_id("ann")));
    assert_eq!(open(&unit), [(id("b1"), Some(id("hb1")))]);
    assert_eq!(of(&unit, "ann"), [], "nothing is left to make up");
    assert_eq!((hours(&unit).left, hours(&unit).missed()), (Hours(135 + 60), Hours(0)), "it is to come");
    assert_eq!(times_missed(&unit), 0);
    let after = Ledger::of(&unit, &catalogue([module("m")]), day(2026, 9, 9)).own(person_id("ann"), 2026);
    assert_eq!((after.unnoted, after.left), (Hours(135), Hours(60)), "nobody has noted whether she came");

    let on = |change| Edit::Meeting(On::Change(id("hb1"), change));
    let there = crate::model::change::Entry {
        key: person_id("ann"),
        was: None,
        now: Some(Presence::Partly(Minutes(80))),
    };
    let state = Change::new(MeetingState::Planned, MeetingState::Held);
    change(&mut unit, [on(MeetingChange::Attendance(there)), on(MeetingChange::State(state))]);
    assert_eq!((hours(&unit).held, hours(&unit).left), (Hours(45 + 80), Hours(60)));
    assert_eq!(times_missed(&unit), 0);
    let all = Ledger::of(&unit, &catalogue([module("m")]), day(2026, 9, 2));
    let year = all.tally(Select { person: Some(person_id("ann")), ..Select::default() });
    assert_eq!(year, hours(&unit), "the other group's meeting adds nothing");
}

#[test]
fn a_cancelled_meeting_makes_up_nothing() {
    let mut unit = unit();
    let edit = accept(&unit, id("hb1"), person_id("ann")).unwrap();
    let state = Change::new(MeetingState::Planned, MeetingState::Cancelled(Note::new("flu")));
    let cancel = Edit::Meeting(On::Change(id("hb1"), MeetingChange::State(state)));
    change(&mut unit, [edit, cancel]);
    assert_eq!(open(&unit), [(id("b1"), None)]);
    assert_eq!(of(&unit, "ann"), [("hb1again".to_owned(), None)]);
}

#[test]
fn a_time_when_the_person_is_not_free_comes_last_and_says_so() {
    let mut unit = unit();
    let mut thursdays = person("eva");
    thursdays.free = [Window::between(Day::Thu, Minutes::at(12, 0), Minutes::at(20, 0))].into();
    change(
        &mut unit,
        [
            Edit::Person(On::Add(thursdays)),
            add_group("k", &["eva"]),
            add_meeting(held(meeting("kb1", "k", 1, "b", day(2026, 9, 1)), &[("eva", Presence::Excused)])),
        ],
    );
    let chances =
        chances(&unit, &catalogue([module("m")]), &|_| true, day(2026, 9, 2), person_id("eva")).into_iter();
    let found: Vec<_> = chances.map(|one| (one.meeting, one.comes, one.obstacle)).collect();
    assert_eq!(found, [(id("hb1again"), Comes::Free, None), (id("hb1"), Comes::Outside, None)]);
}

#[test]
fn a_full_group_has_no_room() {
    let mut unit = unit();
    let most = crate::planning::settings::value(
        &unit,
        None,
        &catalogue([module("m")]),
        crate::planning::settings::GROUP_MAX,
    );
    let names: Vec<String> = (0..most).map(|n| format!("p{n}")).collect();
    change(&mut unit, names.iter().map(|name| add_person(name)));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    change(
        &mut unit,
        [add_group("full", &names), add_meeting(meeting("fb1", "full", 1, "b", day(2026, 9, 9)))],
    );
    assert_eq!(of(&unit, "ann").last(), Some(&("fb1".to_owned(), Some(Obstacle::Full { most }))));
}

#[test]
fn who_is_busy_elsewhere_cannot_make_up_then() {
    let mut unit = unit();
    let when = unit.meetings().get(id("hb1again")).unwrap().when;
    let mut taken = TakenTimes::new(day(2026, 9, 1));
    taken.people.insert(person_id("ann"), [when].into_iter().collect());
    let entry = Entry { key: "Kalender".into(), was: None, now: Some(taken) };
    change(&mut unit, [Edit::Unit(UnitChange::Taken(entry))]);
    let chances = of(&unit, "ann");
    assert!(
        chances.contains(&("hb1again".to_owned(), Some(Obstacle::Busy(Busy::Calendar(when))))),
        "{chances:?}"
    );
}

#[test]
fn an_extra_meeting_of_the_own_group_is_for_those_who_missed_it_and_counts_once() {
    let mut unit = unit();
    let missed = unit.meetings().get(id("b1")).unwrap().clone();
    let when = When { date: day(2026, 9, 4), ..missed.when };
    let extra = extra(&unit, &missed, id("again"), when, who_missed(&unit, missed.id));
    assert_eq!(extra.for_whom, [person_id("ann")].into());
    change(&mut unit, [Edit::Meeting(On::Add(extra))]);
    let planned = unit.meetings().get(id("again")).unwrap();
    assert_eq!(people_at(&unit, planned), [person_id("ann")].into(), "Bo was there the first time");
    assert_eq!(open(&unit), [(id("b1"), Some(id("again")))]);
    let catalogue = catalogue([module("m")]);
    let group = Select { group: Some(group_id("g")), ..Select::default() };
    let of =
        |unit: &Unit, person| Ledger::of(unit, &catalogue, day(2026, 9, 2)).tally(Select { person, ..group });
    assert_eq!(of(&unit, None).planned, Hours(45 + 90 + 60), "the group's time is no longer for it");
    assert_eq!(of(&unit, Some(person_id("ann"))).planned, Hours(45 + 90 + 60));
    let there = held(planned.clone(), &[("ann", Presence::Present)]);
    let on = |change| Edit::Meeting(On::Change(id("again"), change));
    change(
        &mut unit,
        [
            on(MeetingChange::State(Change::new(MeetingState::Planned, there.state.clone()))),
            on(MeetingChange::Attendance(Entry {
                key: person_id("ann"),
                was: None,
                now: Some(Presence::Present),
            })),
        ],
    );
    assert_eq!(open(&unit), [(id("b1"), Some(id("again")))]);
    for person in ["ann", "bo"] {
        assert_eq!(of(&unit, Some(person_id(person))).held, Hours(45 + 90), "{person}");
    }
    let account = crate::planning::follow_up::accounts(&unit, &catalogue, 2026, day(2026, 9, 2));
    let account = account.iter().find(|account| account.group == group_id("g")).unwrap();
    assert_eq!((account.attendance.there, account.attendance.noted), (1, 2), "nobody is absent twice");
    assert_eq!((account.hours.held, account.alone), (Hours(45 + 90), Hours(45)));
}

#[test]
fn whoever_missed_it_later_comes_to_the_extra_meeting_too() {
    let mut unit = unit();
    let missed = unit.meetings().get(id("b1")).unwrap().clone();
    let when = When { date: day(2026, 9, 4), ..missed.when };
    let extra = extra(&unit, &missed, id("again"), when, [person_id("bo")].into());
    change(&mut unit, [Edit::Meeting(On::Add(extra))]);
    assert_eq!(of(&unit, "ann")[0], ("again".to_owned(), None));
    let edit = accept(&unit, id("again"), person_id("ann")).unwrap();
    change(&mut unit, [edit]);
    let extra = unit.meetings().get(id("again")).unwrap();
    assert_eq!((extra.for_whom.len(), extra.guests.len()), (2, 0));
}

#[test]
fn who_leads_is_not_counted_among_those_who_come() {
    let mut unit = unit();
    let leads = Change::new(None, Some(person_id("bo")));
    let leads = crate::model::groups::GroupChange::Supervisor(leads);
    let people = |unit: &Unit| {
        let all = chances(unit, &catalogue([module("m")]), &|_| true, day(2026, 9, 2), person_id("ann"));
        all.into_iter().map(|chance| chance.people).collect::<Vec<_>>()
    };
    assert_eq!(people(&unit), [1, 1]);
    change(&mut unit, [Edit::Group(On::Change(group_id("h"), leads))]);
    assert_eq!(people(&unit), [1, 1], "Bo leads, and only Cia takes part");
}

#[test]
fn a_group_that_has_nothing_to_come_says_why() {
    use Presence::Present;
    let mut unit = unit();
    change(
        &mut unit,
        [
            add_group("did", &["cia"]),
            add_meeting(held(meeting("x1", "did", 1, "b", day(2026, 8, 25)), &[("cia", Present)])),
            add_group("off", &["cia"]),
            add_meeting(meeting("y1", "off", 1, "b", day(2026, 9, 16))),
            add_group("none", &["cia"]),
            add_meeting(meeting("z2", "none", 2, "b", day(2026, 9, 17))),
        ],
    );
    let cancelled = MeetingState::Cancelled("storm".into());
    let cancelled = MeetingChange::State(Change::new(MeetingState::Planned, cancelled));
    change(&mut unit, [Edit::Meeting(On::Change(id("y1"), cancelled))]);
    let missed = unit.meetings().get(id("b1")).unwrap();
    let mut found = no_chances(&unit, missed, day(2026, 9, 2));
    found.sort_by_key(|(_, why)| *why);
    let expected = [
        (group_id("did"), NoChance::Done(day(2026, 8, 25))),
        (group_id("off"), NoChance::Cancelled(day(2026, 9, 16))),
        (group_id("none"), NoChance::NotDated),
    ];
    assert_eq!(found, expected, "one that has it ahead is none of them");
}

#[test]
fn who_comes_from_another_school_in_between_has_no_time_for_the_way() {
    let mut unit = unit();
    let mut far = person("far");
    far.home = Some(crate::model::people::Home {
        unit: "far".parse().unwrap(),
        person: person_id("far"),
        name: "Far".into(),
        seen: None,
    });
    let mut there = crate::planning::fixtures::group("away", &["far"]);
    there.supervisor = Some(person_id("ann"));
    let mut before = meeting("there", "away", 0, "b", day(2026, 9, 8));
    (before.module, before.when.start, before.when.length) = (None, Minutes::at(14, 0), Minutes(60));
    change(&mut unit, [Edit::Person(On::Add(far)), Edit::Group(On::Add(there)), add_meeting(before)]);
    let found = of(&unit, "ann");
    assert_eq!(found.last(), Some(&("hb1".to_owned(), Some(Obstacle::Way))), "{found:?}");
    assert_eq!(found.first(), Some(&("hb1again".to_owned(), None)));
}

#[test]
fn who_has_said_that_they_cannot_come_makes_it_up_elsewhere_also_before_it() {
    let mut unit = unit();
    let mut ahead = meeting("b2", "g", 2, "b", day(2026, 9, 29));
    ahead.attendance.insert(person_id("bo"), Presence::Excused);
    // The other group has the same before and after.
    change(
        &mut unit,
        [
            add_meeting(ahead),
            add_meeting(meeting("hb2", "h", 2, "b", day(2026, 9, 24))),
            add_meeting(meeting("hb2again", "h", 2, "b", day(2026, 10, 6))),
        ],
    );
    let of_bo = |unit: &Unit, all: Vec<Missed>| {
        assert!(all.iter().all(|one| unit.meetings().get(one.meeting).is_some()));
        let own = all.into_iter().filter(|one| one.person == person_id("bo"));
        own.map(|one| (one.meeting, one.made_up)).collect::<Vec<_>>()
    };
    assert_eq!(of_bo(&unit, missed(&unit)), [], "it is not missed before it was held");
    assert_eq!(of_bo(&unit, missed_or_will_be(&unit)), [(id("b2"), None)]);
    assert_eq!(of(&unit, "bo"), [("hb2".to_owned(), None), ("hb2again".to_owned(), None)]);
    let edit = accept(&unit, id("hb2"), person_id("bo")).unwrap();
    change(&mut unit, [edit]);
    assert_eq!(of_bo(&unit, missed_or_will_be(&unit)), [(id("b2"), Some(id("hb2")))]);
    assert_eq!(of(&unit, "bo"), [], "nothing is left to make up");
    // Once both were held it counts as any other that is made up.
    for (word, presence) in [("hb2", Presence::Present), ("b2", Presence::Excused)] {
        let meeting = unit.meetings().get(id(word)).unwrap().clone();
        let on = |change| Edit::Meeting(On::Change(meeting.id, change));
        let was = meeting.attendance.get(&person_id("bo")).copied();
        let held = on(MeetingChange::State(Change::new(MeetingState::Planned, MeetingState::Held)));
        let entry = Entry { key: person_id("bo"), was, now: Some(presence) };
        change(&mut unit, [held, on(MeetingChange::Attendance(entry))]);
    }
    assert_eq!(of_bo(&unit, missed(&unit)), [(id("b2"), Some(id("hb2")))]);
}

#[test]
fn whoever_comes_after_all_makes_it_up_for_nothing() {
    let mut unit = unit();
    let mut ahead = meeting("b2", "g", 2, "b", day(2026, 9, 29));
    ahead.attendance = ["ann", "bo"].map(|who| (person_id(who), Presence::Excused)).into();
    change(&mut unit, [add_meeting(ahead), add_meeting(meeting("hb2", "h", 2, "b", day(2026, 9, 24)))]);
    for who in ["ann", "bo"] {
        let edit = accept(&unit, id("hb2"), person_id(who)).unwrap();
        change(&mut unit, [edit]);
    }
    let says = |now| {
        let entry = Entry { key: person_id("bo"), was: Some(Presence::Excused), now };
        Edit::Meeting(On::Change(id("b2"), MeetingChange::Attendance(entry)))
    };
    assert_eq!(for_nothing(&unit, &says(Some(Presence::Absent)), id("b2")), []);
    let comes = says(None);
    assert_eq!(for_nothing(&unit, &comes, id("b2")), [(person_id("bo"), id("hb2"))], "Ann stays away");
    let off = not_again(&unit, id("hb2"), person_id("bo"));
    change(&mut unit, off);
    assert_eq!(unit.meetings().get(id("hb2")).unwrap().guests, [person_id("ann")].into());
}
