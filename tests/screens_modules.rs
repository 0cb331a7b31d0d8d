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
use kollegium::planning::lookup;
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
    stage.keys("<Enter>14<Enter><Right><Enter>24<Enter>p<C-s>3");
    stage
}

fn both(stage: &Stage) -> String {
    format!("{}\n{}\n{}", stage.text(), "-".repeat(stage.app.size.0.into()), stage.styles())
}

#[test]
fn modules_are_ranked_by_the_needs_with_the_reason() {
    insta::assert_snapshot!("modules_80", both(&with_needs((80, 24))));
    insta::assert_snapshot!("modules_120", with_needs((120, 40)).text());
    insta::assert_snapshot!("modules_60", with_needs((60, 16)).text());
    let mut none = Stage::new(school(Country::Norway, &[], None), None, Lang::Nb, (80, 24));
    insta::assert_snapshot!("modules_no_programme", none.keys("3").text());
}

#[test]
fn a_choice_for_a_group_gives_the_group_its_module_and_is_taken_back_whole() {
    let mut stage = with_needs((80, 24));
    stage.keys("<Enter><Tab><Right><Tab><Tab>Störst gap<C-s>").see("ht 2026 · Grupp 1");
    let group = |stage: &Stage| stage.disk.groups().iter().next().unwrap().clone();
    let choice = stage.disk.choices().iter().next().unwrap().clone();
    assert_eq!(group(&stage).module, Some(choice.module));
    assert_eq!(choice.priorities.len(), 1, "the priority that it serves was ticked already");
    stage.keys("<Enter><Tab><Right><C-s>").see("redan vald");
    assert_eq!(stage.disk.choices().len(), 1);
    stage.keys("<Esc><Right><Enter><Home><Del>");
    assert!(stage.disk.choices().is_empty());
    assert_eq!(group(&stage).module, None);
    stage.keys("<C-z>");
    assert_eq!(group(&stage).module, Some(choice.module), "one undo brings both back");
}

#[test]
fn a_programme_of_ones_own_works_like_a_shipped_one() {
    let mut stage = with_needs((80, 24));
    stage.keys("n<Down><Enter>Lektionsstudie<Tab>4<Tab><Tab>6-10<C-s>").see("Lektionsstudie sparades");
    let programme = stage.disk.own_programmes().iter().next().unwrap().clone();
    assert!(stage.disk.about().programmes.contains(&programme.id));
    let module = stage.disk.own_modules().iter().next().unwrap();
    let cycle = lookup::cycle(&stage.disk, stage.app.catalogue(), None, module).unwrap();
    assert_eq!((*cycle.parts.get(), cycle.meetings().len()), (4, 2));
    stage.keys("<Enter><C-s>").see("ht 2026 · hela skolan");
    stage.keys("9<Tab>").see("Lektionsstudie");
    stage.keys("3n<Down><Enter>X<Tab>4<Tab>E träff nittio tillsammans<C-s>").see("går inte att läsa");
}

#[test]
fn a_module_of_ones_own_is_ranked_by_what_it_answers() {
    let mut stage = with_needs((80, 24));
    stage.keys("n<Enter>Räkna ute<Tab><Tab><Tab>4<Tab>7,5<Tab><End> <C-s>").see("Räkna ute");
    let module = stage.disk.own_modules().iter().next().unwrap().clone();
    assert_eq!((module.areas.len(), module.hours.as_ref().map(|h| h.get().0)), (1, Some(450)));
    stage.keys("<Del>");
    assert!(stage.disk.own_modules().is_empty());
}
