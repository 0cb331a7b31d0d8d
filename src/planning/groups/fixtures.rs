//! Units, programmes and public instances for the tests of groups.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::{
    change::On,
    edit::{Edit, apply},
    groups::Group,
    ids::{Code, GroupId, PersonId, Word},
    lang::Localized,
    people::{Leading, Percent, Person, Training},
    programme::{
        Cycle, Fact, FromTo, Gap, Kind, Limits, Phase, Programme, Pupils, Rhythm, SameDay, Sitting, SizeRule,
        Who,
    },
    school_year::Country,
    text::Name,
    unit::{Unit, UnitKind},
    week::{Day, Minutes, Window},
};

pub fn code(text: &str) -> Code {
    text.parse().unwrap()
}

pub fn person_id(n: usize) -> PersonId {
    format!("p{n:03}").parse().unwrap()
}

pub fn group_id(n: usize) -> GroupId {
    format!("g{n:03}").parse().unwrap()
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn window(day: Day, start: u16, end: u16) -> Window {
    Window::between(day, Minutes(start), Minutes(end))
}

pub fn phase(id: &str, minutes: u16, who: Who, pupils: Pupils) -> Phase {
    Phase {
        id: code(id),
        short: Localized::same(id),
        name: Localized::same(id),
        minutes: Fact::decided(Minutes(minutes)),
        who,
        leads: None,
        pupils,
        sitting: Sitting::Own,
        what: Localized::default(),
    }
}

/// Parts of prepare, meet 90, try out, meet 60; groups of 3 to 10, best 6 to 8.
pub fn programme() -> Programme {
    let phases = vec![
        phase("a", 45, Who::Alone, Pupils::NotNeeded),
        phase("b", 90, Who::Together, Pupils::NotNeeded),
        phase("c", 0, Who::InClass, Pupils::Needed),
        phase("d", 60, Who::Together, Pupils::NotNeeded),
    ];
    let gap =
        Gap { min_school_days: Fact::decided(2), max_days: Fact::decided(21), same_day: SameDay::NotAllowed };
    let rhythm = Fact::decided(Rhythm::Fortnightly);
    Programme {
        id: code("lift"),
        name: Localized::same("Lift"),
        about: Localized::default(),
        country: Country::Sweden,
        subject: code("maths"),
        valid_from: None,
        valid_to: None,
        school_forms: Vec::new(),
        stages: Vec::new(),
        roles: Vec::new(),
        kind: Kind::Cycle(Cycle { parts: Fact::decided(8), phases, gap, rhythm, presets: Vec::new() }),
        size: Some(SizeRule {
            hard_floor: Fact::decided(3),
            min: Fact::decided(4),
            recommended: Fact::decided(FromTo { from: 6, to: 8 }),
            max: Fact::decided(10),
        }),
        hours: Vec::new(),
        conditions: Vec::new(),
        limits: Limits::default(),
        themes: Vec::new(),
        steps: Vec::new(),
        papers: Vec::new(),
        places: None,
        modules_from: None,
        copy_of: None,
        sources: Vec::new(),
    }
}

pub fn roles() -> BTreeSet<Code> {
    BTreeSet::from([code("teacher")])
}

pub fn teacher(n: usize, team: &str, free: impl IntoIterator<Item = Window>) -> Person {
    let mut person = Person::new(person_id(n), Name::new(&format!("Person {n}")));
    person.roles = roles();
    person.team = Name::new(team);
    person.free.extend(free);
    person
}

pub fn leader(n: usize, groups: u8, free: impl IntoIterator<Item = Window>) -> Person {
    let mut person = teacher(n, "", free);
    person.roles = BTreeSet::from([code("supervisor")]);
    person.leading =
        Leading { training: Training::Done, share: Percent(10), max_groups: groups, ..Leading::default() };
    person
}

pub fn unit(people: impl IntoIterator<Item = Person>, groups: impl IntoIterator<Item = Group>) -> Unit {
    let mut unit = Unit::new(
        Word::from_random(&[1, 2, 3], 3).into(),
        UnitKind::School,
        Name::new("Björkskolan"),
        Country::Sweden,
    );
    for person in people {
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    for group in groups {
        apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
    }
    unit
}

/// Two alternatives on Tuesdays and one on Thursdays, and two items of equipment.
pub fn places() -> crate::model::programme::Places {
    use crate::model::programme::{Alternative, Equipment, Places};
    let alternative = |(id, module, day): (&str, &str, Day)| Alternative {
        id: code(id),
        module: Fact::decided(code(module)),
        window: Fact::decided(window(day, 900, 990)),
    };
    let item = |id: &str| Equipment {
        id: code(id),
        short: Localized::same(id),
        needs: Fact::decided(Localized::same(id)),
    };
    Places {
        alternatives: [("1", "m1", Day::Tue), ("2", "m2", Day::Tue), ("3", "m3", Day::Thu)]
            .map(alternative)
            .to_vec(),
        equipment: ["headset", "camera"].map(item).to_vec(),
        introduction: None,
        formed_by: None,
    }
}
