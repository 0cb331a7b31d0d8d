//! The modules screen: ranked, chosen, own modules and programmes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod support;

use kollegium::app::{describe_finding, list::RowId, screens::ScreenId};
use kollegium::model::{
    change::{Element, On},
    edit::{Edit, apply},
    error::Thing,
    groups::Group,
    ids::Code,
    lang::Lang,
    people::Person,
    programme::Confidence,
    school_year::Country,
    unit::{Unit, UnitChange, UnitKind},
};
use kollegium::planning::{
    findings::{Finding, Severity, What},
    hours::{Basis, Hours, Target},
    lookup,
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
    stage.keys("<Enter><Tab><Right><Tab><Tab>Störst gap<C-s>").see("vt 2027 · Grupp 1");
    let group = |stage: &Stage| stage.disk.groups().iter().next().unwrap().clone();
    let choice = stage.disk.choices().iter().next().unwrap().clone();
    assert_eq!(group(&stage).module, Some(choice.module));
    assert_eq!(choice.priorities.len(), 1, "the priority that it serves was ticked already");
    stage.keys("<Enter><Tab><Right><C-s>").see("redan vald");
    assert_eq!(stage.disk.choices().len(), 1);
    stage.keys("<Esc><Right><Enter><Del>");
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
    stage.keys("<Enter><C-s>").see("vt 2027 · hela skolan");
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

/// What a reader at the demo's schools sees, in both languages; large windows where there is a table.
#[test]
fn compared_planned_voted_weighed_and_read_in_detail() {
    let demo = |id: &str, lang, size| {
        let unit = kollegium::store::demo::units().unwrap().into_iter().find(|u| u.id().to_string() == id);
        Stage::new(unit.unwrap(), None, lang, size)
    };
    for (lang, name, id) in [(Lang::Sv, "sv", "bjorkskolan"), (Lang::Nb, "nb", "fjellvik")] {
        for (size, at) in [((80, 24), "80"), ((120, 40), "120")] {
            let shot = |keys: &str| demo(id, lang, size).keys(keys).text();
            insta::assert_snapshot!(
                format!("compare_{name}_{at}"),
                shot("3<Space><Down><Space><Down><Down><Space>j")
            );
            insta::assert_snapshot!(format!("terms_{name}_{at}"), shot("3y"));
        }
        let shot = |keys: &str| demo(id, lang, (80, 24)).keys(keys).text();
        insta::assert_snapshot!(format!("votes_{name}_80"), shot("3r"));
        insta::assert_snapshot!(format!("weights_{name}_80"), shot("3w"));
        insta::assert_snapshot!(format!("detail_{name}_80"), shot("3<Down>"));
        insta::assert_snapshot!(format!("for_a_group_{name}_80"), shot("3t<Down><Enter>"));
        insta::assert_snapshot!(
            format!("compare_{name}_60"),
            demo(id, lang, (60, 16)).keys("3<Space><Down><Space><Down><Down><Space>j").text()
        );
        insta::assert_snapshot!(format!("first_{name}_60"), demo(id, lang, (60, 16)).keys("3").text());
    }
}

/// What the warnings of module choice lead to, and that what they lead to is there.
#[test]
fn warnings_of_module_choice_lead_to_the_row_where_they_are_mended() {
    let demo = |id: &str| {
        kollegium::store::demo::units().unwrap().into_iter().find(|u| u.id().to_string() == id).unwrap()
    };
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    for (id, lang) in [("bjorkskolan", Lang::Sv), ("fjellvik", Lang::Nb)] {
        let unit = demo(id);
        let group = unit.groups().iter().find(|group| group.module.is_some()).unwrap().clone();
        let choice = unit.choices().iter().next().unwrap().clone();
        let member = *group.members.keys().next().unwrap();
        let module = choice.module;
        let half = What::HoursShort {
            module,
            planned: Hours::whole(1),
            target: Target {
                hours: Hours::whole(30),
                published: None,
                basis: Basis::Module(Confidence::Confirmed),
            },
            least_percent: 80,
        };
        let (planned, elsewhere) = (Hours::whole(60), Hours(0));
        let over = What::OverTime { year: 2026, planned, elsewhere, time: Hours::whole(30) };
        let (first, second) = ("a".parse().unwrap(), "b".parse().unwrap());
        let both = What::TwoProgrammes { first, second, people: vec![member], groups: vec![group.id] };
        let found = [
            (Thing::Group(group.id), half),
            (Thing::Group(group.id), What::ManyTerms { module, terms: 4, most: 2 }),
            (Thing::Person(member), over),
            (Thing::Unit, both),
            (Thing::Choice(choice.id), What::NoNeed { module }),
            (Thing::Group(group.id), What::NoNeed { module }),
            (Thing::Choice(choice.id), What::HalfAlone { module }),
            (Thing::Group(group.id), What::NoFollowUp { module, last: day }),
            (Thing::Unit, What::PlanShort { weeks: 22, least: 38 }),
        ];
        for (thing, what) in found {
            let mut stage = Stage::new(unit.clone(), None, lang, (80, 24));
            let finding = Finding { thing, what, severity: Severity::Warning };
            if matches!(finding.what, What::TwoProgrammes { .. }) {
                let is_at = |thing| describe_finding::is_at(&finding, &[thing]);
                assert!(is_at(Thing::Person(member)), "said once of all, and marked at each");
                assert!(!is_at(Thing::Group(group.id)));
            }
            let (screen, row) = describe_finding::leads_to(&stage.app, &finding);
            stage.app.go(screen);
            stage.app.show_row(row);
            stage.keys("<F1><Esc>");
            let rows = stage.app.screen.rows(&stage.app);
            let at = stage.app.screens.list(screen).selected;
            let code = finding.code();
            assert!(at.is_some_and(|at| rows.contains(&at)), "{code}: {row:?} {at:?}\n{}", stage.text());
            let meant = match (screen, thing) {
                (ScreenId::Modules, Thing::Group(_)) => at == group.module.map(RowId::Code),
                (ScreenId::Modules, Thing::Unit) => matches!(at, Some(RowId::Thing(Thing::Choice(_)))),
                (ScreenId::Groups, _) => at == Some(RowId::Thing(Thing::Group(group.id))),
                (ScreenId::Calendar, _) => stage.text().contains(group.name.as_str()),
                _ => at == Some(row),
            };
            assert!(meant, "{code}: {at:?}\n{}", stage.text());
        }
    }
}

/// Half a module alone, a module without a need and everything in one term are said as soon as they are chosen.
#[test]
fn a_choice_that_is_not_enough_is_said_where_it_was_made_and_at_home() {
    let mut stage = swedish((80, 24));
    stage.keys("3v/verktyg ii<Enter>");
    assert_eq!(stage.app.screen.rows(&stage.app).len(), 1, "{}", stage.text());
    stage.keys("<Enter><C-s><Esc>y").see("! ").see("halv modul");
    let said: Vec<String> = stage.app.findings().iter().map(|f| f.code().to_owned()).collect();
    assert!(said.contains(&"half-alone".to_owned()) && said.contains(&"no-need".to_owned()), "{said:?}");
    stage.keys("1").see("verktyg II: vald utan prior");
    let is_there =
        |stage: &Stage| stage.text().lines().any(|row| row.contains('▸') && row.contains("verktyg II"));
    for _ in 0..20 {
        if !is_there(&stage) {
            stage.keys("<Down>");
        }
    }
    stage.keys("<Enter>");
    assert_eq!(stage.app.screen, ScreenId::Modules, "{}", stage.text());
    stage.see("Valt per termin");
}
