//! The plan screen: programmes, their steps, notes and states.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod support;

use kollegium::model::{
    change::{Element, On},
    edit::{Edit, apply},
    lang::Lang,
    people::Person,
    school_year::Country,
    unit::{Unit, UnitChange, UnitKind},
};
use support::Stage;

fn school(country: Country, programmes: &[&str]) -> Unit {
    let mut unit = Unit::new("school".parse().unwrap(), UnitKind::School, "Björkskolan".into(), country);
    let follow = |id: &&str| Edit::Unit(UnitChange::Programme(Element::Put(id.parse().unwrap())));
    let mut edits: Vec<Edit> = programmes.iter().map(follow).collect();
    edits.push(Edit::Person(On::Add(Person::new("ek".parse().unwrap(), "Åsa Ek".into()))));
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

#[test]
fn look() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        let mut stage = Stage::new(school(Country::Sweden, &[]), None, Lang::Sv, size);
        println!("{}\n{}", stage.keys("9").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("p").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<End><Up><Enter>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<Esc>pmatematiklyftet<Home><Enter>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("s<Down><Enter>").text(), "=".repeat(100));
        stage.keys("Två träffar i månaden<Tab><Tab><Tab><Tab>Vi börjar i höst<Tab><Right><Tab>v50<C-s>");
        println!("{}\n{}", stage.text(), "=".repeat(100));
    }
    let mut two = Stage::new(school(Country::Norway, &["mam", "realfagsloyper"]), None, Lang::Nb, (80, 24));
    println!("{}\n{}", two.keys("9<Down><Down>").text(), "=".repeat(100));
}
