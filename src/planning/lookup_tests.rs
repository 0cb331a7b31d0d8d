use super::*;
use crate::{
    model::{
        catalogue::Module,
        change::{Change, Element, On},
        edit::Edit,
        lang::Lang,
        plan::StepState,
        programme::{Confidence, Fact},
        school_year::Country,
        unit::{UnitChange, UnitKind},
    },
    planning::fixtures::{add_group, add_person, catalogue, change, code, day, module, school},
};

fn titled(id: &str, title: &str) -> Module {
    let mut own = module(id);
    own.title = Fact::new(crate::model::lang::Localized::same(title), "ours", Confidence::Confirmed);
    own
}

fn add(module: Module) -> Edit {
    Edit::Module(Box::new(On::Add(module)))
}

fn hide(id: &str) -> Edit {
    Edit::Unit(UnitChange::Hidden(Element::Put(code(id))))
}

/// An owner with these edits, and a school of it.
fn owned(edits: impl IntoIterator<Item = Edit>) -> (Unit, Unit) {
    let mut owner = Unit::new("owner".parse().unwrap(), UnitKind::Owner, "Owner".into(), Country::Sweden);
    change(&mut owner, edits);
    let of = UnitChange::Owner(Change::new(None, Some(owner.id())));
    (owner, school([Edit::Unit(of)]))
}

fn ids<'a>(modules: impl Iterator<Item = &'a Module>) -> Vec<&'a str> {
    modules.map(|module| module.id.as_str()).collect()
}

#[test]
fn the_schools_of_an_owner_are_offered_what_it_made() {
    let (owner, school) = owned([add(titled("local", "Ours")), add(titled("m", "Corrected"))]);
    let shipped = catalogue([module("m"), module("n")]);
    let all = with_owner(&shipped, &school, &owner);
    assert_eq!(ids(modules_of(&school, &all, code("cycle"))), ["local", "m", "n"]);
    assert_eq!(super::module(&school, &all, code("m")).unwrap().title_in(Lang::En), "Corrected");
    let other = crate::planning::fixtures::school([]);
    assert_eq!(with_owner(&shipped, &other, &owner), shipped, "not its school");
}

#[test]
fn what_an_owner_hides_its_schools_are_not_offered() {
    let (owner, school) = owned([hide("n")]);
    let shipped = catalogue([module("m"), module("n")]);
    let all = with_owner(&shipped, &school, &owner);
    assert_eq!(ids(modules_of(&school, &all, code("cycle"))), ["m"]);
    assert!(super::module(&school, &all, code("n")).is_some(), "those who use it still find it");
}

#[test]
fn what_a_unit_hides_is_found_but_not_offered() {
    let unit = school([hide("n"), hide("cycle")]);
    let shipped = catalogue([module("m"), module("n")]);
    assert_eq!(ids(modules_of(&unit, &shipped, code("cycle"))), ["m"]);
    assert_eq!(offered(&unit, &shipped).count(), 0);
    assert_eq!(startable(&unit, &shipped, day(2026, 11, 22)).count(), 0);
    assert!(super::module(&unit, &shipped, code("n")).is_some());
    assert!(programme(&unit, &shipped, code("cycle")).is_some());
}

#[test]
fn a_corrected_copy_wins_over_every_later_version_of_what_ships() {
    let unit = school([add(titled("m", "Corrected"))]);
    for title in ["Shipped", "Shipped, second version"] {
        let shipped = catalogue([titled("m", title)]);
        assert_eq!(super::module(&unit, &shipped, code("m")).unwrap().title_in(Lang::En), "Corrected");
        let offered: Vec<&Module> = modules_of(&unit, &shipped, code("cycle")).collect();
        assert_eq!(offered.iter().map(|m| m.title_in(Lang::En)).collect::<Vec<_>>(), ["Corrected"]);
    }
    let (owner, mut school) = owned([add(titled("m", "The owner's"))]);
    change(&mut school, [add(titled("m", "The school's"))]);
    let all = with_owner(&catalogue([module("m")]), &school, &owner);
    assert_eq!(super::module(&school, &all, code("m")).unwrap().title_in(Lang::En), "The school's");
}

#[test]
fn an_ended_programme_can_be_copied_but_not_started() {
    let mut all = catalogue([]);
    let mut ended = all.programmes.get(code("cycle")).unwrap().clone();
    ended.valid_to = Some(day(2018, 3, 31));
    all.programmes.put(ended.clone());
    let today = day(2026, 11, 22);
    let mut unit = school([]);
    assert_eq!(startable(&unit, &all, today).count(), 0);
    assert_eq!(offered(&unit, &all).count(), 1, "it can be looked at");
    change(&mut unit, [Edit::Programme(Box::new(On::Add(ended.copied(code("own")))))]);
    assert!(startable(&unit, &all, today).map(|p| p.id).eq([code("own")]));
}

#[test]
fn another_programme_later_loses_nothing() {
    let all = catalogue([module("m")]);
    let follow = |id: &str| Edit::Unit(UnitChange::Programme(Element::Put(code(id))));
    let mut step = StepState::new(code("cycle/step-1"));
    step.decision = "Ja".into();
    let mut unit = school([follow("cycle"), add_person("anna"), add_group("g", &["anna"])]);
    change(
        &mut unit,
        [Edit::Step(On::Add(step)), Edit::Unit(UnitChange::Condition(Element::Put(code("cycle/one"))))],
    );
    let before = unit.clone();
    change(&mut unit, [follow("other"), Edit::Unit(UnitChange::Programme(Element::Drop(code("cycle"))))]);
    assert_eq!(
        (unit.groups(), unit.steps(), unit.choices()),
        (before.groups(), before.steps(), before.choices())
    );
    assert_eq!((unit.meetings(), unit.conditions()), (before.meetings(), before.conditions()));
    let group = unit.groups().iter().next();
    assert_eq!(programme_of(&unit, &all, group, &module("m")).unwrap().id, code("cycle"));
    let mut other = all.programmes.get(code("cycle")).unwrap().copied(code("other"));
    other.steps = ron::from_str(
        r#"[(id: "step-1", title: (), purpose: (), questions: [], shows: None, origin: Ours, sources: [])]"#,
    )
    .unwrap();
    let line = |unit: &Unit, programme: &Programme| {
        crate::planning::steps::steps(unit, &all, programme, day(2026, 8, 20))[0]
            .state
            .map(|state| state.decision.as_str().to_owned())
    };
    assert_eq!(line(&unit, &other), None, "the other programme's first step starts empty");
    let mut back = other.clone();
    back.id = code("cycle");
    change(&mut unit, [follow("cycle")]);
    assert_eq!(line(&unit, &back).as_deref(), Some("Ja"), "the notes are there again");
}
