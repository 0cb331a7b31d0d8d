//! The screens of units, home and people, driven by keys.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

mod support;

use kollegium::model::{
    change::On,
    edit::{Edit, apply},
    groups::{Group, Membership},
    lang::Lang,
    meetings::{Meeting, When},
    people::{OwnPupils, Person},
    school_year::Country,
    unit::{Unit, UnitChange, UnitKind},
    week::{Day, Minutes, Window},
};
use support::Stage;

fn empty() -> Unit {
    let mut unit =
        Unit::new("bjork".parse().unwrap(), UnitKind::School, "Björkskolan".into(), Country::Sweden);
    let words = |list: &[&str]| list.iter().map(|w| w.parse().unwrap()).collect::<Vec<_>>();
    for form in words(&["forskoleklass", "grundskola"]) {
        apply(&mut unit, &Edit::Unit(UnitChange::Form(kollegium::model::change::Element::Put(form))))
            .unwrap();
    }
    let programme = "matematiklyftet".parse().unwrap();
    apply(&mut unit, &Edit::Unit(UnitChange::Programme(kollegium::model::change::Element::Put(programme))))
        .unwrap();
    unit
}

fn window(day: Day, from: (u16, u16), to: (u16, u16)) -> Window {
    Window::between(day, Minutes::at(from.0, from.1), Minutes::at(to.0, to.1))
}

/// A school with `count` people, two groups and some meetings.
fn filled(count: usize) -> Unit {
    const FIRST: [&str; 12] =
        ["Åsa", "Örjan", "Lena", "Bo", "Karin", "Anders", "Maria", "Nils", "Eva", "Per", "Sara", "Ärla"];
    const LAST: [&str; 9] =
        ["Ek", "Holm", "Vik", "Lindström", "Nguyen", "af Klintberg", "Österberg", "Åkerlund", "Berg"];
    let mut unit = empty();
    for n in 0..count {
        let id = format!("p{n:03}").parse().unwrap();
        let name = format!("{} {}", FIRST[n % 12], LAST[n % 9]);
        let mut person = Person::new(id, name.as_str().into());
        person.roles.insert("teacher".parse().unwrap());
        if n % 7 == 0 {
            person.roles.insert("supervisor".parse().unwrap());
            person.leading.max_groups = 2;
        }
        person.team = format!("Lag {}", ["F-3", "4-6", "7-9"][n % 3]).as_str().into();
        person.stages.insert(["ak-1-3", "ak-4-6", "ak-7-9"][n % 3].parse().unwrap());
        person.free.insert(window(Day::Tue, (15, 0), (16, 30)));
        if n % 2 == 0 {
            person.free.insert(window(Day::Thu, (14, 45), (16, 15)));
        }
        person.lessons.insert(window(Day::Mon, (8, 20), (9, 20)));
        person.lessons.insert(window(Day::Wed, (10, 0), (11, 0)));
        if n == 3 {
            person.pupils = OwnPupils::No;
        }
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    for (g, name) in ["Grupp 1", "Grupp 2"].iter().enumerate() {
        let mut group = Group::new(format!("g{g}").parse().unwrap(), (*name).into());
        group.programme = Some("matematiklyftet".parse().unwrap());
        for n in (0..count.min(16)).filter(|n| n % 2 == g) {
            group.members.insert(format!("p{n:03}").parse().unwrap(), Membership::default());
        }
        if count > 0 {
            group.supervisor = Some(format!("p{:03}", g * 7 % count).parse().unwrap());
        }
        group.windows.insert(window(if g == 0 { Day::Tue } else { Day::Thu }, (15, 0), (16, 30)));
        let id = group.id;
        apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
        for (m, day) in [(24 + 2 * u32::try_from(g).unwrap(), 11), (8, 12)].into_iter().enumerate() {
            let date = chrono::NaiveDate::from_ymd_opt(2026, day.1, day.0).unwrap();
            let when = When { date, start: Minutes::at(15, 0), length: Minutes(90) };
            let mut meeting = Meeting::new(format!("m{g}{m}").parse().unwrap(), id, when);
            meeting.part = 1;
            meeting.phases = vec![if m == 0 { "b" } else { "d" }.parse().unwrap()];
            apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
        }
    }
    unit
}

const SMALL: (u16, u16) = (80, 24);

#[test]
#[ignore = "prints screens to look at"]
fn look() {
    for (lang, size) in [(Lang::Sv, SMALL), (Lang::Nb, (120, 40)), (Lang::Sv, (60, 16))] {
        for script in ["4", "4<Down><Down> v", "4v", "4  v", "4n", "4<Enter>", "4  s", "4p"] {
            let mut stage = Stage::new(filled(30), None, lang, size);
            stage.keys(script);
            println!("=== {script} {lang:?} {size:?}\n{}", stage.text());
        }
    }
    let mut stage = Stage::new(empty(), None, Lang::Sv, SMALL);
    println!("{}", stage.keys("4").text());
}
