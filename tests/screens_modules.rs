//! The modules screen: ranked, chosen, own modules and programmes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod support;

use kollegium::model::{
    change::{Element, On},
    edit::{Edit, apply},
    groups::Group,
    ids::Code,
    lang::Lang,
    people::Person,
    school_year::Country,
    unit::{Unit, UnitChange, UnitKind},
};
use support::Stage;

fn school(country: Country, stages: &[&str], programme: Option<&str>) -> Unit {
    let mut unit = Unit::new("school".parse().unwrap(), UnitKind::School, "Björkskolan".into(), country);
    let mut edits: Vec<Edit> = stages
        .iter()
        .map(|stage| Edit::Unit(UnitChange::Stage(Element::Put(stage.parse().unwrap()))))
        .collect();
    edits.extend(programme.map(|id| Edit::Unit(UnitChange::Programme(Element::Put(id.parse().unwrap())))));
    for (n, name) in ["Åsa Ek", "Anna-Karin Vikström-Söderbergh", "Bo Berg"].into_iter().enumerate() {
        let mut person = Person::new(format!("p{n}").parse().unwrap(), name.into());
        person.stages.extend(stages.get(n).map(|stage| stage.parse::<Code>().unwrap()));
        edits.push(Edit::Person(On::Add(person)));
    }
    edits.push(Edit::Group(On::Add(Group::new("g1".parse().unwrap(), "Grupp 1".into()))));
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

fn swedish(size: (u16, u16)) -> Stage {
    let unit = school(Country::Sweden, &["ak-1-3", "ak-4-6", "ak-7-9"], Some("matematiklyftet"));
    Stage::new(unit, None, Lang::Sv, size)
}

fn with_needs(size: (u16, u16)) -> Stage {
    let mut stage = swedish(size);
    stage.keys("2r<C-s>/tals<Enter>");
    stage.keys("<Enter>1<Enter>4<Enter><Right><Enter>2<Enter>4<Enter>p<C-s>3");
    stage
}

#[test]
fn look() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        let mut bare = swedish(size);
        println!("{}\n{}", bare.keys("3").text(), "=".repeat(100));
        let mut stage = with_needs(size);
        println!("{}\n{}", stage.text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<Enter>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<Tab><Right><Tab><Tab>Störst gap<C-s>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<Home>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("n<Down><Enter>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("Lektionsstudie<Tab>4<Tab><Tab>6-10<C-s>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("n<Enter>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("Räkna ute<Tab><Right><C-s>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("p").text(), "=".repeat(100));
    }
    let mut none = Stage::new(school(Country::Norway, &[], None), None, Lang::Nb, (80, 24));
    println!("{}\n{}", none.keys("3").text(), "=".repeat(100));
}
