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
fn an_empty_unit_chooses_a_programme_that_can_be_started() {
    let mut stage = Stage::new(school(Country::Sweden, &[]), None, Lang::Sv, (80, 24));
    insta::assert_snapshot!("plan_programmes", stage.keys("9p").text());
    stage.keys("webben<Enter>").see("kan inte startas nu");
    assert!(stage.disk.about().programmes.is_empty(), "it has ended");
    stage.keys("<Esc>pmatematiklyftet<Home><Enter>").see("0 av 7 klara");
    assert_eq!(stage.disk.about().programmes.len(), 1);
}

#[test]
fn a_step_keeps_notes_decision_and_state() {
    let mut stage = Stage::new(school(Country::Sweden, &["matematiklyftet"]), None, Lang::Sv, (80, 24));
    stage.keys(
        "9s<Down><Enter>Många fastnar i bråk<Tab><Tab><Tab><Tab>Vi börjar i höst<Tab><Right><Tab>v50<C-s>",
    );
    insta::assert_snapshot!("plan_80", stage.text());
    let state = stage.disk.steps().iter().find(|state| !state.notes.is_empty()).unwrap();
    assert_eq!(state.decision.as_str(), "Vi börjar i höst");
    stage.keys("<Del>");
    assert_eq!(stage.disk.steps().len(), 1);
    stage.keys("<C-z>").keys("o").see("2 Behov");
    assert_eq!(stage.app.screen, kollegium::app::screens::ScreenId::Needs);
}

#[test]
fn steps_of_several_programmes_stand_in_groups() {
    let unit = school(Country::Norway, &["mam", "realfagsloyper"]);
    let mut stage = Stage::new(unit, None, Lang::Nb, (120, 40));
    insta::assert_snapshot!("plan_120", stage.keys("9<Down><Down>").text());
}
