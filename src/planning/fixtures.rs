//! Small invented units and catalogues for tests.

use chrono::NaiveDate;

use crate::model::{
    catalogue::{Catalogue, Module, Rule, Setting},
    change::On,
    edit::{Edit, apply},
    groups::{Group, Membership},
    ids::{Code, GroupId, MeetingId, PersonId},
    meetings::{Meeting, MeetingState, Presence, When},
    people::Person,
    programme::Programme,
    school_year::Country,
    unit::{Unit, UnitKind},
    week::Minutes,
};

/// A programme of parts: alone 45, together 90, in class, together 60.
pub const CYCLE: &str = r#"(
    id: "cycle", name: (en: "Cycle"), about: (), country: Sweden, subject: "mathematics",
    valid_from: None, valid_to: None, school_forms: ["school"], roles: [],
    kind: Cycle((
        parts: (value: 2, source: "test", confidence: Confirmed),
        phases: [
            (id: "a", short: (), name: (), minutes: (value: 45, source: "test", confidence: Derived),
             who: Alone, leads: None, pupils: NotNeeded, what: ()),
            (id: "b", short: (), name: (), minutes: (value: 90, source: "test", confidence: Derived),
             who: Together, leads: None, pupils: NotNeeded, what: ()),
            (id: "c", short: (), name: (), minutes: (value: 0, source: "test", confidence: Derived),
             who: InClass, leads: None, pupils: Needed, what: ()),
            (id: "d", short: (), name: (), minutes: (value: 60, source: "test", confidence: Derived),
             who: Together, leads: None, pupils: NotNeeded, what: ()),
        ],
        gap: (
            min_school_days: (value: 2, source: "test", confidence: Assumed),
            max_days: (value: 21, source: "test", confidence: Assumed),
            same_day: NotAllowed,
        ),
        rhythm: (value: Weekly, source: "test", confidence: Assumed),
    )),
    size: None,
    sources: [],
)"#;

/// A word.
pub fn code(word: &str) -> Code {
    word.parse().unwrap()
}

/// A person's id.
pub fn person_id(word: &str) -> PersonId {
    word.parse().unwrap()
}

/// A group's id.
pub fn group_id(word: &str) -> GroupId {
    word.parse().unwrap()
}

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A module of [`CYCLE`] that says nothing but its name.
pub fn module(id: &str) -> Module {
    let text = format!(
        r#"(id: "{id}", programme: "cycle", title: (value: (en: "{id}"), source: "test", confidence: Confirmed),
            exists: Confirmed, school_forms: [], parts: None, hours: None, terms: None, theme: None,
            gap: None, source: "test")"#
    );
    ron::from_str(&text).unwrap()
}

#[derive(serde::Deserialize)]
struct Shipped {
    settings: Vec<Setting>,
    rules: Vec<Rule>,
}

/// [`CYCLE`] with these modules, the shipped limits and the shipped rules.
pub fn catalogue(modules: impl IntoIterator<Item = Module>) -> Catalogue {
    let programme: Programme = ron::from_str(CYCLE).unwrap();
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let shipped: Shipped = options.from_str(include_str!("../../data/settings.ron")).unwrap();
    Catalogue {
        settings: shipped.settings.into_iter().collect(),
        rules: shipped.rules.into_iter().collect(),
        programmes: [programme].into_iter().collect(),
        modules: modules.into_iter().collect(),
        ..Catalogue::default()
    }
}

/// A school with nothing in it but what these edits put there.
pub fn school(edits: impl IntoIterator<Item = Edit>) -> Unit {
    let mut unit = Unit::new("unit".parse().unwrap(), UnitKind::School, "School".into(), Country::Sweden);
    change(&mut unit, edits);
    unit
}

/// Makes these edits.
pub fn change(unit: &mut Unit, edits: impl IntoIterator<Item = Edit>) {
    for edit in edits {
        apply(unit, &edit).unwrap();
    }
}

/// A person of whom only the name is known.
pub fn person(id: &str) -> Person {
    Person::new(person_id(id), id.into())
}

/// The edit that adds a person.
pub fn add_person(id: &str) -> Edit {
    Edit::Person(On::Add(person(id)))
}

/// A group of these people that works with module "m" of [`CYCLE`].
pub fn group(id: &str, members: &[&str]) -> Group {
    let mut group = Group::new(group_id(id), id.into());
    group.programme = Some(code("cycle"));
    group.module = Some(code("m"));
    group.members = members.iter().map(|id| (person_id(id), Membership::default())).collect();
    group
}

/// The edit that adds a group as [`group`] makes it.
pub fn add_group(id: &str, members: &[&str]) -> Edit {
    Edit::Group(On::Add(group(id, members)))
}

/// A planned meeting of module "m" at 15:00 in the phase's own length.
pub fn meeting(id: &str, of: &str, part: u8, phase: &str, date: NaiveDate) -> Meeting {
    let length = Minutes(if phase == "b" { 90 } else { 60 });
    let when = When { date, start: Minutes::at(15, 0), length };
    let mut meeting = Meeting::new(id.parse::<MeetingId>().unwrap(), group_id(of), when);
    meeting.module = Some(code("m"));
    meeting.part = part;
    meeting.phases = vec![code(phase)];
    meeting
}

/// The same meeting, held with these people.
pub fn held(mut meeting: Meeting, present: &[(&str, Presence)]) -> Meeting {
    meeting.state = MeetingState::Held;
    meeting.attendance = present.iter().map(|&(id, presence)| (person_id(id), presence)).collect();
    meeting
}

/// The edit that adds a meeting.
pub fn add_meeting(meeting: Meeting) -> Edit {
    Edit::Meeting(On::Add(meeting))
}
