use super::*;
use crate::{
    model::{
        change::{Element, On},
        edit::Edit,
        fallen::{FallenDays, What},
        groups::{Away, Group, Membership, StandIn},
        meetings::When,
        unit::UnitChange,
        week::Minutes,
    },
    planning::fixtures::{add_group, add_meeting, day, group, meeting, person, person_id, school},
};

fn tuesday(start: u16, end: u16) -> Window {
    Window::between(Day::Tue, Minutes::at(start, 0), Minutes::at(end, 0))
}

fn lead(id: &str, change: impl Fn(&mut Person)) -> Edit {
    let mut person = person(id);
    person.leading.max_groups = 2;
    person.leading.training = Training::Done;
    person.free = [tuesday(14, 18)].into();
    change(&mut person);
    Edit::Person(On::Add(person))
}

fn led() -> Group {
    let mut group = group("g", &["ann"]);
    group.supervisor = Some(person_id("siv"));
    group
}

fn found(edits: impl IntoIterator<Item = Edit>) -> Vec<(String, Comes, Option<Hindered>)> {
    let unit = school(edits);
    let meeting = unit.meetings().get("b".parse().unwrap()).unwrap();
    let all = who_can_lead(&unit, &|_| true, meeting).into_iter();
    all.map(|one| (one.person.to_string(), one.comes, one.obstacle)).collect()
}

/// A Tuesday.
fn coming() -> Edit {
    add_meeting(meeting("b", "g", 1, "b", day(2026, 9, 8)))
}

#[test]
fn who_is_free_and_trained_comes_first_and_the_members_last() {
    let all = found([
        lead("siv", |_| {}),
        lead("new", |p| p.leading.training = Training::None),
        lead("trained", |_| {}),
        lead("licensed", |p| p.leading.licence = Licence::Yes),
        lead("early", |p| p.free = [tuesday(8, 10)].into()),
        lead("silent", |p| p.free.clear()),
        Edit::Person(On::Add(person("ann"))),
        Edit::Person(On::Add(person("stranger"))),
        Edit::Group(On::Add(led())),
        coming(),
    ]);
    let names: Vec<_> = all.iter().map(|(name, comes, _)| (name.as_str(), *comes)).collect();
    assert_eq!(
        names,
        [
            ("licensed", Comes::Free),
            ("trained", Comes::Free),
            ("silent", Comes::Unsaid),
            ("new", Comes::Free),
            ("ann", Comes::Already),
            ("early", Comes::Outside),
        ]
    );
}

#[test]
fn of_equals_whoever_leads_the_fewest_meetings_comes_first() {
    let mut busy = meeting("c", "h", 1, "b", day(2026, 9, 15));
    busy.leader = Some(person_id("ann"));
    let all = found([
        lead("siv", |_| {}),
        Edit::Person(On::Add(person("ann"))),
        Edit::Person(On::Add(person("bo"))),
        Edit::Group(On::Add(Group { supervisor: Some(person_id("siv")), ..group("g", &["ann", "bo"]) })),
        add_group("h", &["ann"]),
        coming(),
        add_meeting(busy),
    ]);
    let names: Vec<_> = all.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["bo", "ann"]);
}

#[test]
fn who_is_somewhere_else_or_on_leave_says_why() {
    let mut other = meeting("c", "h", 1, "b", day(2026, 9, 8));
    other.when = When { start: Minutes::at(16, 0), ..other.when };
    let mut away = group("k", &[]);
    let leave =
        Membership { away: Some(Away { from: day(2026, 9, 1), until: None }), ..Membership::default() };
    away.members.insert(person_id("parent"), leave);
    let all = found([
        lead("siv", |_| {}),
        Edit::Person(On::Add(person("ann"))),
        lead("meets", |_| {}),
        lead("teaches", |p| p.lessons = [tuesday(15, 16)].into()),
        lead("parent", |_| {}),
        Edit::Group(On::Add(led())),
        add_group("h", &["meets"]),
        lead("said", |_| {}),
        Edit::Group(On::Add(away)),
        coming(),
        add_meeting(other),
        Edit::Unit(UnitChange::Fallen(Element::Put(FallenDays {
            first: day(2026, 9, 7),
            last: day(2026, 9, 8),
            what: What::Leader(person_id("said")),
            reason: "".into(),
        }))),
    ]);
    let why = |who: &str| all.iter().find(|(name, ..)| name == who).and_then(|(.., why)| *why);
    assert_eq!(why("meets"), Some(Hindered::Busy(Busy::Meeting("c".parse().unwrap()))));
    assert_eq!(why("teaches"), Some(Hindered::Busy(Busy::Lessons)));
    assert_eq!(why("parent"), Some(Hindered::Away));
    assert_eq!(why("said"), Some(Hindered::Away), "it was said that they do not lead then");
}

#[test]
fn a_supervisor_for_whom_another_leads_is_away_then_and_back_after() {
    let mut group = led();
    let stand_in = StandIn { who: person_id("kim"), until: Some(day(2026, 9, 30)), of: None };
    group.stand_ins.insert(day(2026, 9, 1), stand_in);
    let unit = school([
        lead("siv", |_| {}),
        lead("kim", |_| {}),
        Edit::Person(On::Add(person("ann"))),
        Edit::Group(On::Add(group)),
    ]);
    assert!(is_away(&unit, person_id("siv"), day(2026, 9, 8)));
    assert!(!is_away(&unit, person_id("siv"), day(2026, 10, 1)));
    assert!(!is_away(&unit, person_id("kim"), day(2026, 9, 8)));
}

#[test]
fn a_member_who_cannot_come_then_is_asked_like_anybody_else() {
    let mut siv = led();
    siv.members.insert(person_id("bo"), Membership::default());
    let ann = lead("ann", |person| {
        person.leading.training = Training::None;
        person.free = [tuesday(8, 10)].into();
    });
    let all = [
        ann,
        lead("bo", |person| person.leading.training = Training::None),
        lead("siv", |_| {}),
        lead("eva", |_| {}),
        Edit::Group(On::Add(siv)),
        coming(),
    ];
    let found = found(all);
    let comes: Vec<(&str, Comes)> = found.iter().map(|(id, comes, _)| (id.as_str(), *comes)).collect();
    assert_eq!(comes, [("eva", Comes::Free), ("bo", Comes::Already), ("ann", Comes::Outside)]);
}

#[test]
fn a_member_who_has_said_no_does_not_lead_that_meeting() {
    let mut meeting = meeting("b", "g", 1, "b", day(2026, 9, 8));
    meeting.attendance.insert(person_id("ann"), Presence::Excused);
    let all = [lead("ann", |_| {}), lead("siv", |_| {}), Edit::Group(On::Add(led())), add_meeting(meeting)];
    assert_eq!(found(all)[0].2, Some(Hindered::Away));
}
