//! How long the program is busy with a key on the screen of groups, with 300 people in forty groups: `cargo bench --bench keys`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "benches"
)]

#[path = "../tests/school/mod.rs"]
mod school;
#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;

use kollegium::model::{
    change::On,
    edit::{Edit, apply},
    groups::{Group, Membership},
    lang::Lang,
    people::Person,
    unit::Unit,
    week::Day,
};
use school::{empty, group_id, person_id, window};
use support::Stage;

/// Three hundred people in forty groups.
fn large() -> Unit {
    let mut unit = empty();
    let edit = |unit: &mut Unit, edit: Edit| {
        apply(unit, &edit).unwrap();
    };
    let programme = "matematiklyftet".parse().unwrap();
    edit(
        &mut unit,
        Edit::Unit(kollegium::model::unit::UnitChange::Programme(kollegium::model::change::Element::Put(
            programme,
        ))),
    );
    let days = [Day::Mon, Day::Tue, Day::Wed, Day::Thu];
    let mut people = Vec::new();
    for n in 0..300 {
        let mut person = Person::new(person_id(n), format!("Person {n}").as_str().into());
        person.roles.insert("teacher".parse().unwrap());
        person.team = format!("Lag {}", n % 50).as_str().into();
        person.stages.insert(["ak-1-3", "ak-4-6", "ak-7-9"][n % 3].parse().unwrap());
        person.experience = Some(u8::try_from(n % 30).unwrap());
        person.free.insert(window(days[n % 4], (13, 0), (17, 0)));
        person.free.insert(window(days[(n / 4) % 4], (13, 30), (16, 30)));
        if n % 12 == 0 {
            person.leading.max_groups = 2;
        }
        people.push(Edit::Person(On::Add(person)));
    }
    for g in 0..40 {
        let mut group = Group::new(group_id(g), format!("Grupp {g}").as_str().into());
        group.programme = Some(programme);
        group.windows.insert(window(days[g % 4], (14, 0), (15, 30)));
        group.supervisor = Some(person_id(g / 2 * 12));
        let members = (0..7).map(|n| person_id(g + n * 40)).filter(|id| Some(*id) != group.supervisor);
        group.members.extend(members.map(|id| (id, Membership::default())));
        people.push(Edit::Group(On::Add(group)));
    }
    edit(&mut unit, people.into_iter().collect());
    unit
}

fn main() {
    let mut stage = Stage::new(large(), None, Lang::Sv, (80, 24));
    for keys in
        ["5", "<Tab>", "g", "<Esc>", "b", "<Esc>", "v", "<Esc>", "<Esc>", "v", "<Esc>", "d", "<Esc>", "c"]
    {
        let from = Instant::now();
        stage.keys(keys);
        let busy = from.elapsed();
        let from = Instant::now();
        let letters = stage.text().len();
        println!("{keys:8} {busy:?}, drawn in {:?}, {letters} letters", from.elapsed());
    }
}
