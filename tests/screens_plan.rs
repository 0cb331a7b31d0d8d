//! The plan screen: programmes, their steps, notes and states.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod support;

use chrono::NaiveDate;
use kollegium::{
    app::list::RowId,
    model::{
        change::{Element, On},
        edit::{Edit, apply},
        error::Thing,
        groups::{Group, Membership},
        lang::Lang,
        meetings::{Meeting, When},
        people::Person,
        school_year::Country,
        unit::{Unit, UnitChange, UnitKind},
        week::{Day, Minutes, Window},
    },
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
    stage.keys("webben<Enter>").see("Gör en egen kopia").see("avslutat 2018");
    assert!(!stage.text().contains("Följ programmet"), "it has ended");
    stage.keys("<Esc><Esc>pmatematiklyftet<Home><Enter><Enter>").see("0 av 7 klara");
    assert_eq!(stage.disk.about().programmes.len(), 1);
    stage.keys("pmatematiklyftet<Home><Enter>").see("Inget har antecknats").keys("<Down><Enter>");
    assert!(stage.disk.about().programmes.is_empty());
}

#[test]
fn a_step_keeps_notes_decision_and_state() {
    let mut stage = Stage::new(school(Country::Sweden, &["matematiklyftet"]), None, Lang::Sv, (80, 24));
    stage.keys(
        "9s<Down><Enter><Enter>Många fastnar i bråk<Tab><Tab><Tab><Tab>Vi börjar i höst<Tab><Right><Tab>v50<C-s>",
    );
    insta::assert_snapshot!("plan_step_80", stage.text());
    insta::assert_snapshot!("plan_80", stage.keys("<Esc>").text());
    let state = stage.disk.steps().iter().find(|state| !state.notes.is_empty()).unwrap();
    assert_eq!(state.decision.as_str(), "Vi börjar i höst");
    stage.keys("<Del>");
    assert_eq!(stage.disk.steps().len(), 1);
    stage.keys("<C-z>").keys("o").see("2 Behov");
    assert_eq!(stage.app.screen, kollegium::app::screens::ScreenId::Needs);
}

#[test]
fn several_programmes_are_switched_with_tab() {
    let unit = school(Country::Norway, &["mam", "realfagsloyper"]);
    let mut stage = Stage::new(unit, None, Lang::Nb, (120, 40));
    insta::assert_snapshot!("plan_120", stage.keys("9<Down><Down>").text());
    stage.see("program 1 av 2").keys("<Tab>").see("program 2 av 2").keys("<Tab>").see("program 1 av 2");
}

#[test]
fn an_ended_programme_is_copied_gets_an_own_step_and_is_taken_back() {
    let mut stage = Stage::new(school(Country::Sweden, &[]), None, Lang::Sv, (80, 24));
    stage.keys("9pwebben<Enter><Enter>").see("2017/18 (egen)").keys("n<End><Enter>").see("Eget steg");
    stage.keys("Vikarier<Tab>Någon tar lektionen<Tab>Vem vikarierar?<C-s>").see("Vikarier");
    let own = stage.disk.own_programmes().iter().next().unwrap();
    assert_eq!(own.steps.last().unwrap().questions.len(), 1);
    stage.keys("<Enter>").see("Vem vikarierar?").keys("<Esc><C-z><C-z>");
    assert!(stage.disk.own_programmes().is_empty() && stage.disk.about().programmes.is_empty());
}

#[test]
fn a_paper_is_filled_in_checked_and_handed_in() {
    let unit = school(Country::Norway, &["matematikkloftet"]);
    let mut stage = Stage::new(unit, None, Lang::Nb, (80, 24));
    stage.keys("9<End><Enter>").see("Mangler: Dato for ledersamlingen");
    stage.keys("<Enter>9/12<Tab><Tab>rektor@fjellvik<Tab>Elevene forklarer<C-s>").see("9. des. 2026");
    stage.keys("<End><Enter>Lang<Tab>Kort<C-s>").see("1 rad").keys("<Down>").see("rad 1: Aksjon");
    insta::assert_snapshot!("plan_paper_80", stage.text());
    stage.keys("s").see("er levert inn");
    let paper = stage.disk.papers().iter().next().unwrap();
    assert_eq!((paper.rows("actions".parse().unwrap()), paper.sent), (1, Some(stage.app.today())));
    assert_eq!(paper.values[&"gathering".parse().unwrap()].as_str(), "2026-12-09");
    let text = kollegium::exchange::paper::paper(
        &stage.disk,
        stage.app.catalogue(),
        &stage.app.at_work(),
        paper.id,
        Lang::Nb,
    );
    insta::assert_snapshot!("plan_paper_export", text.unwrap().1);
    stage.keys("<Del>").see("ingen rader").keys("<C-z>").see("1 rad");
    stage.keys("e").see("Leveres senest").keys("<Esc><Esc><Del>");
    assert!(stage.disk.papers().is_empty());
}

#[test]
fn a_wrong_number_says_what_a_right_one_is() {
    let unit = school(Country::Norway, &["kollektiv-2026"]);
    let mut stage = Stage::new(unit, None, Lang::Nb, (80, 24));
    stage.keys("9<Down>").see("▸").keys("<End><Up>");
    let papers = stage.text();
    assert!(papers.contains("Skjemaer og frister"), "{papers}");
    stage.keys("n<Enter><Enter><Tab><Tab><Tab>syv<C-s>").see("Skriv et helt tall");
    stage.keys("<C-u>7<C-s>").see("høyst 3");
}

#[test]
fn conditions_are_ticked_and_long_names_stay_whole_below() {
    let unit = school(Country::Sweden, &["statsbidrag-matematiklyftet"]);
    let mut stage = Stage::new(unit, None, Lang::Sv, (60, 16));
    stage.keys("9<Space>");
    assert_eq!(stage.disk.conditions().len(), 1);
    insta::assert_snapshot!("plan_scheme_60", stage.text());
    stage.keys("<Enter>");
    assert!(stage.disk.conditions().is_empty());
}

#[test]
fn no_form_or_series_asks_for_more_than_a_form_can_hold() {
    for programme in &kollegium::store::library::shipped().programmes {
        let plain = |fields: &[kollegium::model::programme::Field]| {
            fields.iter().filter(|field| field.columns().is_empty()).count()
        };
        for form in &programme.papers {
            assert!(plain(&form.fields) <= 32);
            assert!(form.fields.iter().all(|field| plain(field.columns()) <= 32));
        }
        let series = programme.series().map(kollegium::planning::series_edit::audiences);
        assert!(series.is_none_or(|audiences| audiences.len() <= 8), "{}", programme.id);
    }
}

#[test]
fn what_home_names_leads_to_the_very_row() {
    use kollegium::{
        app::{describe_finding::leads_to, screens::calendar::state::Layer},
        model::error::Thing,
    };
    for unit in kollegium::store::demo::units().unwrap() {
        let lang = if unit.about().country == Country::Norway { Lang::Nb } else { Lang::Sv };
        let mut stage = Stage::new(unit, None, lang, (80, 24));
        for finding in stage.app.findings().to_vec() {
            let (screen, row) = leads_to(&stage.app, &finding);
            stage.app.go(screen);
            stage.app.show_row(row);
            let selected = stage.app.screens.list(screen).selected;
            // A meeting lies open: its people are the rows.
            let open = matches!((&stage.app.screens.calendar.layer, finding.thing),
                (Layer::Sheet(sheet), Thing::Meeting(id)) if sheet.meeting == id);
            // The page of the school year lies open at that year.
            let year = matches!(
                (&stage.app.screens.calendar.layer, finding.thing),
                (Layer::Year(_), Thing::Year(_))
            );
            let there = open || year || selected.is_some_and(|row| screen.rows(&stage.app).contains(&row));
            let name = stage.app.unit().unwrap().about().name.to_string();
            assert!(there, "{name}: {} leads to {screen:?}, where {row:?} is no row", finding.code());
            drop(stage.text());
        }
    }
}

#[test]
fn what_is_found_stands_at_its_place() {
    let unit = kollegium::store::demo::units()
        .unwrap()
        .into_iter()
        .find(|unit| unit.id().to_string() == "bjorkskolan");
    let mut stage = Stage::new(unit.unwrap(), None, Lang::Sv, (80, 24));
    insta::assert_snapshot!("found_people_80", stage.keys("4/sofia l<Enter>").text());
    insta::assert_snapshot!("found_groups_80", stage.keys("<Esc>5<Down><Down>").text());
    insta::assert_snapshot!("found_goals_80", stage.keys("7<Down><Down><Down><Down><Down>").text());
    insta::assert_snapshot!("found_follow_up_80", stage.keys("8<Down><Down>").text());
    insta::assert_snapshot!("found_home_80", stage.keys("1<Down><Down><Down><Down>").text());
}

#[test]
fn what_is_found_stands_at_its_place_in_norway() {
    let unit =
        kollegium::store::demo::units().unwrap().into_iter().find(|unit| unit.id().to_string() == "fjellvik");
    let mut stage = Stage::new(unit.unwrap(), None, Lang::Nb, (80, 24));
    insta::assert_snapshot!("found_home_nb_80", stage.keys("1<Down><Down>").text());
    insta::assert_snapshot!("found_calendar_nb_80", stage.keys("<Enter>").text());
    insta::assert_snapshot!("found_groups_nb_80", stage.keys("5<Down>").text());
}

#[test]
fn a_saved_field_leads_on_to_the_next_empty_one() {
    let unit = school(Country::Norway, &["matematikkloftet"]);
    let mut stage = Stage::new(unit, None, Lang::Nb, (80, 24));
    let at = |stage: &Stage| stage.text().lines().find(|line| line.contains('▸')).unwrap().to_owned();
    stage.keys("9<End><Enter><Enter>9/12<C-s>").see("9. des. 2026");
    assert!(at(&stage).contains("Sendes inn senest"), "{}", stage.text());
    stage.keys("<Down><Enter>rektor@fjellvik<C-s><Up><Up><Enter>1/12<C-s>").see("1. des. 2026");
    assert!(at(&stage).contains("Hva vil skolen"), "what is filled in is passed: {}", stage.text());
    stage.keys("s").see("s tar det tilbake").keys("s").see("er ikke levert inn");
}

/// Two gatherings of whole days with a meeting between them, to try out; somebody who comes teaches then.
fn with_gatherings() -> Unit {
    let mut unit = school(Country::Norway, &["matematikkloftet"]);
    let year =
        kollegium::store::demo::units().unwrap().into_iter().find(|u| u.id().to_string() == "fjellvik");
    let year = year.unwrap().years().iter().next().unwrap().clone();
    let mut teacher = Person::new("moen".parse().unwrap(), "Kari Moen".into());
    teacher.lessons.extend(Day::ALL.map(|day| Window::between(day, Minutes::at(10, 0), Minutes::at(11, 0))));
    let mut group = Group::new("larere".parse().unwrap(), "Lærergruppen".into());
    group.programme = Some("matematikkloftet".parse().unwrap());
    group.members.insert(teacher.id, Membership::default());
    let mut edits = vec![Edit::Year(On::Add(year)), Edit::Person(On::Add(teacher))];
    let meeting = |id: &str, phase: &str, (month, day): (u32, u32), (start, length): (u16, u16)| {
        let date = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let when = When { date, start: Minutes::at(start, 0), length: Minutes::at(length, 0) };
        let mut meeting = Meeting::new(id.parse().unwrap(), group.id, when);
        meeting.phases = vec![phase.parse().unwrap()];
        Edit::Meeting(On::Add(meeting))
    };
    let dated = [
        meeting("g1", "teacher-gathering", (12, 1), (9, 6)),
        meeting("t1", "try-out", (12, 8), (15, 1)),
        meeting("g2", "teacher-gathering", (12, 17), (9, 6)),
    ];
    edits.push(Edit::Group(On::Add(group.clone())));
    edits.extend(dated);
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

/// What lies between two gatherings goes with the one that moves past it, and the form says so before.
#[test]
fn a_meeting_between_gatherings_follows_the_one_that_moves() {
    let date = |stage: &Stage, id: &str| stage.disk.meetings().get(id.parse().unwrap()).unwrap().when.date;
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    let mut stage = Stage::new(with_gatherings(), None, Lang::Nb, (120, 40));
    stage.keys("6");
    stage.app.show_row(RowId::Thing(Thing::Meeting("g1".parse().unwrap())));
    // As long as it lies between them it stays where it is.
    stage.keys("e<C-u>4/12");
    assert!(!stage.text().contains("Følger med"), "{}", stage.text());
    stage.keys("<C-u>9/12").see("Følger med").see("blir tir. 15. des.");
    stage.keys("<C-s>");
    assert_eq!([date(&stage, "g1"), date(&stage, "t1"), date(&stage, "g2")], [day(9), day(15), day(17)]);
    stage.keys("<C-z>");
    assert_eq!([date(&stage, "g1"), date(&stage, "t1")], [day(1), day(8)], "one step takes both back");
    stage.keys("e<C-u>16/12").see("ligger da ikke lenger mellom samlingene");
}

/// Who needs a substitute on a whole day is said wherever it is dated.
#[test]
fn a_whole_day_says_who_needs_a_substitute() {
    let mut stage = Stage::new(with_gatherings(), None, Lang::Nb, (120, 40));
    stage.keys("6");
    stage.app.show_row(RowId::Thing(Thing::Meeting("g1".parse().unwrap())));
    stage.keys("e<C-u>3/12").see("1 av dem som kommer");
    assert!(!stage.text().contains("Ingenting kolliderer"), "{}", stage.text());
}
