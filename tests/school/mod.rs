//! An invented school, grown by edits like a real one.
#![allow(dead_code, reason = "each test crate uses its part")]

use chrono::NaiveDate;

use kollegium::{
    model::{
        change::{Element, On},
        edit::{Edit, apply},
        groups::{Group, Hold, Membership},
        ids::{GroupId, MeetingId, PersonId},
        lang::Lang,
        meetings::{Meeting, MeetingState, When},
        people::{Outside, OwnPupils, Person, Training},
        school_year::{Country, SchoolYear},
        unit::{Unit, UnitChange, UnitKind},
        week::{Day, Minutes, Window},
    },
    planning::calendar::year::suggest::{YearWish, suggest},
    store::calendars,
};

const NAMES: [&str; 26] = [
    "Åsa Öberg",
    "Lars Ek",
    "Anna Vik",
    "Per Holm",
    "Maria Lund",
    "Johan Berg",
    "Eva Dahl",
    "Karin Sjö",
    "Olof Nord",
    "Sara Lind",
    "Erik Falk",
    "Maja Ros",
    "Nils Hed",
    "Ida Strand",
    "Gun Alm",
    "Bo Kvist",
    "Lena Moberg",
    "Tor Haug",
    "Siv Åker",
    "Mona Fors",
    "Ali Demir",
    "Fatima Noor",
    "Kerstin Wallin-Gyllenstierna af Klintberg",
    "Ulf Palm",
    "Vera Skog",
    "Yngve Bäck",
];

pub fn person_id(n: usize) -> PersonId {
    format!("p{n:03}").parse().unwrap()
}

pub fn group_id(n: usize) -> GroupId {
    format!("g{n}").parse().unwrap()
}

pub fn window(day: Day, from: (u16, u16), to: (u16, u16)) -> Window {
    Window::between(day, Minutes::at(from.0, from.1), Minutes::at(to.0, to.1))
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn empty() -> Unit {
    Unit::new("skolan".parse().unwrap(), UnitKind::School, "Björkskolan".into(), Country::Sweden)
}

fn put(unit: &mut Unit, edit: Edit) {
    apply(unit, &edit).unwrap();
}

/// A Swedish school year as it is suggested.
pub fn year(starts: i32) -> SchoolYear {
    let rules = calendars::rules(Country::Sweden).unwrap();
    let mut n = 0;
    let wish = YearWish { starts, form: None, lang: Lang::Sv, weeks: &[] };
    suggest(&rules, &wish, format!("y{}", starts - 2000).parse().unwrap(), || {
        n += 1;
        format!("s{n}").parse().unwrap()
    })
}

/// Twenty-six people, two groups with members and one without, some meetings.
pub fn filled() -> Unit {
    let mut unit = empty();
    let programme = "matematiklyftet".parse().unwrap();
    put(&mut unit, Edit::Unit(UnitChange::Programme(Element::Put(programme))));
    put(&mut unit, Edit::Year(On::Add(year(2026))));
    let stages = ["ak-1-3", "ak-4-6", "ak-7-9"];
    for (n, name) in NAMES.iter().enumerate() {
        let mut person = Person::new(person_id(n), (*name).into());
        person.roles.insert("teacher".parse().unwrap());
        person.team = format!("Lag {}", n % 4 + 1).as_str().into();
        person.stages.insert(stages[n % 3].parse().unwrap());
        person.pupils = OwnPupils::Yes;
        person.free.insert(window(Day::Tue, (14, 30), (17, 0)));
        if n % 2 == 0 {
            person.free.insert(window(Day::Thu, (14, 0), (16, 30)));
        }
        if n % 5 == 4 {
            person.free = [window(Day::Wed, (13, 0), (16, 0))].into();
        }
        if n % 8 == 0 {
            person.leading.max_groups = 2;
            person.leading.training = if n == 0 { Training::Done } else { Training::Underway };
        }
        if n == 25 {
            person.outside = Some(Outside { reason: "tjänstledig till januari".into(), plan: "vt".into() });
        }
        put(&mut unit, Edit::Person(On::Add(person)));
    }
    for g in 0..3usize {
        let mut group = Group::new(group_id(g), format!("Grupp {}", g + 1).as_str().into());
        group.programme = Some(programme);
        group.module = Some("gr-1-3-taluppf".parse().unwrap());
        if g < 2 {
            group.windows.insert(window(Day::Tue, (15, 0), (17, 0)));
            group.supervisor = Some(person_id(g * 8));
            group.place = format!("Sal {}", 14 + g).as_str().into();
        }
        let members = (0..7).map(|n| (g * 7 + n + 1).min(24)).map(person_id);
        group.members.extend(members.map(|id| (id, Membership::default())));
        if g == 0 {
            group.members.get_mut(&person_id(3)).unwrap().hold = Hold::Locked;
        }
        put(&mut unit, Edit::Group(On::Add(group)));
    }
    unit
}

/// The same with meetings in October and November: held, planned, cancelled.
pub fn with_meetings() -> Unit {
    let mut unit = filled();
    let days = [(10, 6), (10, 13), (11, 10), (11, 17), (11, 24), (12, 1), (12, 8)];
    for g in 0..2usize {
        for (n, (month, day)) in days.iter().enumerate() {
            let start = Minutes::at(15, 0);
            let when = When {
                date: date(2026, *month, *day),
                start,
                length: Minutes(if n % 2 == 0 { 120 } else { 60 }),
            };
            let id: MeetingId = format!("m{g}{n}").parse().unwrap();
            let mut meeting = Meeting::new(id, group_id(g), when);
            meeting.module = unit.group(group_id(g)).unwrap().module;
            meeting.part = u8::try_from(n / 2 + 1).unwrap();
            meeting.phases = vec![if n % 2 == 0 { "b" } else { "d" }.parse().unwrap()];
            match n {
                0 | 1 => meeting.state = MeetingState::Held,
                3 => {
                    meeting.state = MeetingState::Cancelled("handledaren sjuk".into());
                    meeting.to_tell.extend([person_id(1), person_id(2)]);
                }
                4 if g == 0 => meeting.to_tell.extend([person_id(1), person_id(2), person_id(3)]),
                _ => {}
            }
            put(&mut unit, Edit::Meeting(On::Add(meeting)));
        }
    }
    unit
}
