//! How long it takes to look through a large unit: 200 people, 25 groups, 60 modules, 400 meetings.
#![allow(clippy::unwrap_used, reason = "benches")]

use chrono::{Datelike, Days, NaiveDate};
use kollegium::{
    model::{
        catalogue::Catalogue,
        change::On,
        edit::{Edit, apply},
        groups::{Group, Membership},
        ids::{Code, GroupId},
        meetings::{Meeting, When},
        people::{OwnPupils, Percent, Person},
        plan::{Choice, Half, Term},
        school_year::Country,
        unit::{Unit, UnitKind},
        week::{Day, Minutes, Window},
    },
    planning::findings::{DayUse, SchoolDay, findings},
    store::library,
};

fn main() {
    divan::main();
}

const PEOPLE: usize = 200;
const GROUPS: usize = 25;
const MODULES: usize = 60;

fn id<T: std::str::FromStr<Err = impl std::fmt::Debug>>(kind: &str, n: usize) -> T {
    format!("{kind}{n}").parse().unwrap()
}

fn unit(catalogue: &Catalogue) -> Unit {
    let programme: Code = "matematiklyftet".parse().unwrap();
    let modules: Vec<Code> = catalogue.modules_of(programme).map(|module| module.id).collect();
    let mut unit = Unit::new(id("u", 0), UnitKind::School, "Skolan".into(), Country::Sweden);
    let mut edits = Vec::new();
    for n in 0..PEOPLE {
        let mut person = Person::new(id("p", n), format!("Person {n}").as_str().into());
        person.pupils = if n % 9 == 0 { OwnPupils::No } else { OwnPupils::Yes };
        person.team = format!("Lag {}", n % 20).as_str().into();
        person.lessons =
            (8..14).map(|h| Window::between(Day::Tue, Minutes::at(h, 0), Minutes::at(h, 50))).collect();
        person.share = Percent(80);
        edits.push(Edit::Person(On::Add(person)));
    }
    let first = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
    for n in 0..GROUPS {
        let mut group = Group::new(id("g", n), format!("Grupp {n}").as_str().into());
        group.programme = Some(programme);
        group.module = modules.get(n % modules.len()).copied();
        group.members = (n * 8..n * 8 + 8).map(|p| (id("p", p), Membership::default())).collect();
        group.supervisor = Some(id("p", n * 8));
        let module = group.module;
        edits.push(Edit::Group(On::Add(group)));
        for k in 0..16 {
            let when = When {
                date: first + Days::new(7 * k as u64),
                start: Minutes::at(13 + u16::try_from(n % 4).unwrap(), 30),
                length: Minutes(if k % 2 == 0 { 90 } else { 60 }),
            };
            let mut meeting = Meeting::new(id("m", n * 16 + k), id("g", n), when);
            meeting.module = module;
            meeting.part = u8::try_from(k / 2 + 1).unwrap();
            meeting.phases = vec![if k % 2 == 0 { "b" } else { "d" }.parse().unwrap()];
            edits.push(Edit::Meeting(On::Add(meeting)));
        }
    }
    for n in 0..MODULES {
        edits.push(Edit::Choice(On::Add(Choice {
            id: id("c", n),
            programme,
            module: modules[n % modules.len()],
            term: Term { year: 2026, half: Half::Autumn },
            group: None,
            reason: "".into(),
            priorities: [].into(),
        })));
    }
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

fn days(_: GroupId, date: NaiveDate) -> SchoolDay {
    if date.weekday().number_from_monday() > 5 { DayUse::Weekend } else { DayUse::Pupils }.into()
}

#[divan::bench]
fn of_a_large_unit(bencher: divan::Bencher<'_, '_>) {
    let catalogue = library::shipped();
    let unit = unit(&catalogue);
    let today = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    bencher.bench(|| findings(&unit, &catalogue, &days, today).len());
}
