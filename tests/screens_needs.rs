//! The needs screen: picture, judgements, evidence, priorities, before and after.
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

fn school(country: Country, stages: &[&str], programme: Option<&str>) -> Unit {
    let mut unit = Unit::new("school".parse().unwrap(), UnitKind::School, "Björkskolan".into(), country);
    let mut edits: Vec<Edit> = stages
        .iter()
        .map(|stage| Edit::Unit(UnitChange::Stage(Element::Put(stage.parse().unwrap()))))
        .collect();
    edits.extend(programme.map(|id| Edit::Unit(UnitChange::Programme(Element::Put(id.parse().unwrap())))));
    for (id, name) in [("ek", "Åsa Ek"), ("vik", "Anna-Karin Vikström-Söderbergh")] {
        edits.push(Edit::Person(On::Add(Person::new(id.parse().unwrap(), name.into()))));
    }
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

fn swedish(size: (u16, u16)) -> Stage {
    let unit = school(Country::Sweden, &["ak-1-3", "ak-4-6", "ak-7-9"], Some("matematiklyftet"));
    Stage::new(unit, None, Lang::Sv, size)
}

/// A round with some judgements, evidence and a priority, typed as a person would.
fn filled(size: (u16, u16)) -> Stage {
    let mut stage = swedish(size);
    stage.keys("2r<C-s>");
    stage.keys("<Enter>2<Enter>4<Enter><Right><Enter>3<Enter>4<Enter><Right><Enter>v<Enter>4<Enter>");
    stage.keys("<Down><Enter>2<Enter><Enter><Left><Enter>1<Enter>4<Enter><Down><Enter>4<Enter>3<Enter>");
    stage.keys("<Up><Up><Left>u<Enter><Tab><C-u>14/10<Tab><Tab><Tab>Många räknar på fingrarna<Tab>38 % på nivå 1<C-s>");
    stage.keys("p<Tab><Tab>Störst gap<Tab>Alla elever kan förklara<Tab>Två lektionsbesök var<Tab><Right><Tab>v20<C-s>");
    stage
}

#[test]
fn look() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        let mut empty = swedish(size);
        println!("{}\n{}", empty.keys("2").text(), "=".repeat(100));
        println!("{}\n{}", empty.keys("r").text(), "=".repeat(100));
        let mut stage = filled(size);
        println!("{}\n{}", stage.text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<Enter>").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<Esc>p").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<Esc>u").text(), "=".repeat(100));
        println!(
            "{}\n{}",
            stage
                .keys("<Esc>r<Down><Enter><C-u>1/5 2027<Tab><C-u>vt 2027<C-s><Enter>3<Enter>4<Enter>")
                .text(),
            "=".repeat(100)
        );
        println!("{}\n{}", stage.keys("v").text(), "=".repeat(100));
        println!("{}\n{}", stage.keys("<F2>").text(), "=".repeat(100));
    }
}
