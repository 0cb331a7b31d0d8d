//! The page of places: who applies for what, what was answered, who has what they need.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod support;

use kollegium::{
    app::{
        effect::Effect,
        msg::{Msg, StoreMsg},
    },
    model::{
        change::{Change, Element, On},
        edit::{Edit, apply},
        ids::Code,
        lang::Lang,
        people::Person,
        places::{Answer, Seat, Tried},
        school_year::Country,
        unit::{Unit, UnitChange, UnitKind},
        week::{Day, Minutes, Window},
    },
    store::library,
};
use support::Stage;

const WEB: &str = "matematiklyftet-web-2017";

fn code(id: &str) -> Code {
    id.parse().unwrap()
}

fn made(kind: UnitKind, id: &str, name: &str, edits: impl IntoIterator<Item = Edit>) -> Unit {
    let mut unit = Unit::new(id.parse().unwrap(), kind, name.into(), Country::Sweden);
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

fn follow() -> Edit {
    Edit::Unit(UnitChange::Programme(Element::Put(code(WEB))))
}

fn teacher(id: &str, name: &str, stage: &str) -> Person {
    let mut person = Person::new(id.parse().unwrap(), name.into());
    person.roles.insert(code("teacher"));
    person.stages.insert(code(stage));
    person
}

fn add(person: Person) -> Edit {
    Edit::Person(On::Add(person))
}

/// Four teachers and a principal; nobody has applied.
fn school() -> Unit {
    let mut rektor = Person::new("lind".parse().unwrap(), "Karin Lindqvist".into());
    rektor.roles.insert(code("principal"));
    let mut holm = teacher("holm", "Anders Holm", "ak-4-6");
    holm.lessons.insert(Window { day: Day::Tue, start: Minutes::at(14, 30), length: Minutes(60) });
    let people = [
        teacher("ek", "Åsa Ek", "ak-4-6"),
        teacher("berg", "Bo Bergström-Lundgren", "ak-1-3"),
        holm,
        teacher("noor", "Noor Ali", "ak-7-9"),
        rektor,
    ];
    made(UnitKind::School, "school", "Byskolan", [follow()].into_iter().chain(people.map(add)))
}

fn seat(stage: &Stage, id: &str) -> Seat {
    let person = stage.disk.person(id.parse().unwrap()).unwrap();
    person.seats.get(&code(WEB)).cloned().unwrap_or_default()
}

/// From the programme's page to the places.
const THERE: &str = "9<Down><Down><Down><Enter>";

#[test]
fn teachers_apply_are_answered_and_get_a_group_from_outside() {
    let mut stage = Stage::new(school(), None, Lang::Sv, (80, 24));
    stage.keys(THERE).see("ingen har sökt än; 4 lärare");
    insta::assert_snapshot!("places_empty_80", stage.text());
    // Anders Holm teaches on Tuesdays then: said before it is chosen, and after.
    stage.keys("w").see("▸ 4 tor 4–6");
    stage.keys("<Home>").see("! passar inte").see("talar emot för Anders Holm");
    insta::assert_snapshot!("places_alternatives_80", stage.text());
    stage.keys("<Down><Down><Enter>").see("Har lektion tis 14:30-15:30");
    stage.keys("w<Down><Enter>");
    assert_eq!(seat(&stage, "holm").alternative, Some(code("4")));
    // Two are marked and get what they have in common at once.
    stage.keys("<Esc>").see("Villkor");
    stage.keys("<Enter>/ek<Enter><Space><Esc>/bo<Enter><Space><Esc>").see("märkta: 2");
    let marked: Vec<String> = stage.app.screens.plan.marked.iter().map(ToString::to_string).collect();
    assert_eq!(marked, ["berg", "ek"]);
    stage.keys("w<Down><Down><Enter>").see("2 personer: 3 tis 4–6");
    assert_eq!(seat(&stage, "berg").alternative, Some(code("3")));
    stage.keys("d<Down><Down>2<C-s>").see("Utrustningen för 2 personer sparades");
    assert_eq!(seat(&stage, "ek").equipment, [(code("headset"), Tried::Missing)].into());
    stage.keys("s").see("2 ansökningar skickade i dag").keys("j<Enter>");
    assert_eq!(
        (seat(&stage, "ek").sent, seat(&stage, "ek").answer),
        (Some(stage.app.today()), Answer::Place)
    );
    stage.keys("n").see("Webbgrupp 3").see("2 av era är med");
    insta::assert_snapshot!("places_new_group_80", stage.text());
    stage.keys("<C-s>").see("Webbgrupp 3 är inskriven med 2 personer");
    insta::assert_snapshot!("places_80", stage.text());
    let group = stage.disk.groups().iter().next().unwrap();
    assert_eq!((group.members.len(), group.module), (2, Some(code("gr-4-6-taluppf"))));
    assert_eq!(group.led_outside.as_str(), "Skolverket och Högskolan Dalarna");
    stage.keys("v").see("Kvar att göra");
    insta::assert_snapshot!("places_left_80", stage.text());
    stage.keys("<Esc>5").see("Webbgrupp 3");
    insta::assert_snapshot!("places_groups_80", stage.text());
    for _ in 0..20 {
        stage.keys("<C-z>");
    }
    assert_eq!(stage.disk, school(), "all of it can be taken back");
}

#[test]
fn the_introduction_stands_in_the_calendar_for_those_who_apply_and_who_lead() {
    let mut stage = Stage::new(school(), None, Lang::Sv, (80, 24));
    stage
        .keys(THERE)
        .keys("w<Home><Down><Down><Down><Enter><Home><Enter>")
        .see("1 som söker, 1 som leder skolan");
    stage.keys("1/12<C-s>").see("Introduktionen står i kalendern");
    assert_eq!((stage.disk.meetings().len(), stage.disk.groups().len()), (1, 1));
    assert_eq!(stage.disk.groups().iter().next().unwrap().members.len(), 2);
    stage.see("tis 1 dec 15:00-16:30, 2 kallade").keys("<Enter><Tab>16-17<C-s>").see("16:00-17:00");
    assert_eq!(stage.disk.meetings().len(), 1, "the same one at another time");
    let meeting = stage.disk.meetings().iter().next().unwrap();
    assert_eq!((meeting.title.as_str(), meeting.when.start), ("Gemensam introduktion", Minutes::at(16, 0)));
    // Why somebody is there is said of the introduction, not that they are in no group.
    stage.keys("5<Home><Tab><Down>v").see("Varför är Karin Lindqvist i Gemensam introduktion?");
    stage.see("Kallas till Gemensam introduktion").see("Undervisar inte");
    assert!(!stage.text().contains("ingen grupp"), "{}", stage.text());
    stage
        .keys("<Esc><Up>v")
        .see("Varför är Anders Holm utan grupp?")
        .see("Kallas till Gemensam introduktion");
}

#[test]
fn one_form_says_all_of_a_person_and_the_paper_is_filled_from_it() {
    let mut stage = Stage::new(school(), None, Lang::Sv, (80, 24));
    stage.keys(THERE).keys("<Enter>").see("Plats för Anders Holm");
    insta::assert_snapshot!("places_form_80", stage.text());
    stage.keys("4<Tab>12/9<Tab><Right><Tab>1112<C-s>").see("Platsen för Anders Holm sparades");
    let said = seat(&stage, "holm");
    assert_eq!((said.alternative, said.answer, said.equipment.len()), (Some(code("4")), Answer::Place, 4));
    assert_eq!(said.equipment[&code("camera")], Tried::Missing);
    stage.keys("<Esc><End><Enter>y").see("Anders Holm");
    let paper = stage.disk.papers().iter().next().unwrap().clone();
    let cells: Vec<&str> = paper.cells.values().map(kollegium::model::text::Note::as_str).collect();
    assert_eq!(cells, ["4", "Anders Holm"]);
    // Another alternative goes into the row that is there.
    stage.keys("<Esc>").keys("9<Home><Down><Down><Down><Enter>").keys("w<Up><Up><Enter><Esc><End><Enter>y");
    let paper = stage.disk.papers().iter().next().unwrap();
    let cells: Vec<&str> = paper.cells.values().map(kollegium::model::text::Note::as_str).collect();
    assert_eq!(cells, ["2", "Anders Holm"]);
}

/// An owner with two schools; three teachers apply for two places.
fn owner() -> (Unit, Vec<Unit>) {
    let owner = made(UnitKind::Owner, "owner", "Ekdala kommun", [follow()]);
    let below = || Edit::Unit(UnitChange::Owner(Change::new(None, Some(owner.id()))));
    let asks = |id: &str, name: &str, alternative: &str| {
        let mut person = teacher(id, name, "ak-4-6");
        let seat = Seat { alternative: Some(code(alternative)), ..Seat::default() };
        person.seats.insert(code(WEB), seat);
        add(person)
    };
    let one = made(
        UnitKind::School,
        "one",
        "Byskolan",
        [below(), follow(), asks("ek", "Åsa Ek", "3"), asks("ali", "Noor Ali", "4")],
    );
    let two = made(UnitKind::School, "two", "Sjöskolan", [below(), asks("ryd", "Kerstin Ryd", "3")]);
    (owner, vec![one, two])
}

#[test]
fn an_owner_sees_all_its_schools_sets_the_order_and_takes_applicants_in() {
    let (owner, schools) = owner();
    let mut stage = Stage::new(owner, None, Lang::Sv, (80, 24));
    for school in schools {
        stage.send(Msg::Store(StoreMsg::Other(Box::new(school))));
    }
    stage.keys(THERE).see("3 sökande").keys("k2<C-s>").see("2 platser finns").see("1 över gränsen");
    insta::assert_snapshot!("places_owner_80", stage.text());
    stage.keys("w").see("ändras på Sjöskolan: Enter går dit");
    stage.keys("<End>-").see("tidigare i ordningen");
    insta::assert_snapshot!("places_owner_order_80", stage.text());
    stage.keys("i").see("3 sökande är gäster här");
    assert_eq!(stage.disk.people().len(), 3);
    assert!(stage.disk.people().iter().all(|guest| guest.seats[&code(WEB)].alternative.is_some()));
    stage.keys("<Esc><End><Enter>y").see("Åsa Ek, Byskolan");
    assert!(!stage.effects.iter().any(|effect| matches!(effect, Effect::Quit)));
}

/// The same with principals, a teacher of the owner's own and one who can lead, and more who apply.
fn owner_that_forms_groups() -> (Unit, Vec<Unit>) {
    let (mut owner, mut schools) = owner();
    let rektor = |id: &str, name: &str| {
        let mut person = Person::new(id.parse().unwrap(), name.into());
        person.roles.insert(code("principal"));
        add(person)
    };
    let mut lead = Person::new("lead".parse().unwrap(), "Linnea Lind".into());
    lead.leading.max_groups = 1;
    lead.free.insert(Window { day: Day::Tue, start: Minutes::at(14, 0), length: Minutes(180) });
    let more = (0..7).map(|n| {
        let mut person = teacher(&format!("p{n}"), &format!("Lärare {n}"), "ak-4-6");
        let seat = Seat { alternative: Some(code("3")), ..Seat::default() };
        person.seats.insert(code(WEB), seat);
        add(person)
    });
    let lift = Edit::Unit(UnitChange::Programme(Element::Put(code("matematiklyftet"))));
    let main = Edit::Unit(UnitChange::MainProgramme(Change::new(None, Some(code("matematiklyftet")))));
    for edit in [lift, main, add(teacher("own", "Olle Own", "ak-4-6")), add(lead)] {
        apply(&mut owner, &edit).unwrap();
    }
    for edit in more.chain([rektor("r1", "Rektor Ett")]) {
        apply(&mut schools[0], &edit).unwrap();
    }
    apply(&mut schools[1], &rektor("r2", "Rektor Två")).unwrap();
    (owner, schools)
}

fn of_owner(owner: Unit, schools: &[Unit]) -> Stage {
    let mut stage = Stage::new(owner, None, Lang::Sv, (80, 24));
    for school in schools {
        stage.send(Msg::Store(StoreMsg::Other(Box::new(school.clone()))));
    }
    stage
}

/// To the page of places, whatever else is followed.
fn places(stage: &mut Stage) -> &mut Stage {
    let _ = kollegium::app::screens::plan::places::run::enter(&mut stage.app, code(WEB));
    stage.app.screen = kollegium::app::screens::ScreenId::Plan;
    stage
}

#[test]
fn an_owner_answers_its_schools_and_has_teachers_of_its_own() {
    let (owner, schools) = owner_that_forms_groups();
    let mut stage = of_owner(owner, &schools);
    places(&mut stage).see("10 sökande");
    stage.keys("/olle<Enter>w<Home><Enter>").see("Olle Own: 1").keys("j<Enter>").see("Olle Own: har plats");
    let own = stage.disk.person("own".parse().unwrap()).unwrap();
    assert_eq!(own.seats[&code(WEB)].answer, Answer::Place);
    stage.keys("<Esc>/noor<Enter>j").see("Vad fick Noor Ali för svar?").keys("<Down><Enter>");
    stage.see("Noor Ali: reserv");
    let school = schools[0].clone();
    let mut at_school = Stage::new(school, None, Lang::Sv, (80, 24));
    at_school.send(Msg::Store(StoreMsg::Other(Box::new(stage.disk.clone()))));
    places(&mut at_school).keys("/noor<Enter>").see("reserv");
    at_school.keys("j").see("Huvudmannen har svarat");
    stage.keys("<C-z>");
    assert_eq!(stage.disk.applications().get(&code(WEB)), None, "it can be taken back");
}

#[test]
fn from_an_owner_one_comes_to_the_applicant_whose_school_knows_the_owners_places() {
    let (owner, schools) = owner();
    let mut stage = of_owner(owner, &schools);
    places(&mut stage).keys("k2<C-s>").see("2 platser finns").keys("/kerstin<Enter><Enter>");
    // The school follows another programme first, and this one not at all.
    stage.open(schools[1].clone());
    let text = stage.see("Ekdala kommun har 2 platser för alla sina skolor").text();
    let row = text.lines().find(|line| line.contains('▸')).unwrap();
    assert!(row.contains("Kerstin Ryd"), "{text}");
    insta::assert_snapshot!("places_school_of_owner_80", text);
}

#[test]
fn an_owner_forms_the_groups_of_those_who_apply_as_far_as_there_are_places() {
    let (owner, schools) = owner_that_forms_groups();
    let mut stage = of_owner(owner, &schools);
    places(&mut stage);
    stage.keys("k8<C-s>").see("8 platser finns").see("2 över gränsen").keys("i").see("5 och f");
    stage.keys("5f").work().see("över gränsen");
    insta::assert_snapshot!("places_owner_proposal_80", stage.text());
    stage.keys("<Enter>");
    let group = stage.disk.groups().iter().next().unwrap().clone();
    assert_eq!((stage.disk.groups().len(), group.members.len(), group.programme), (1, 8, Some(code(WEB))));
    assert!(!stage.text().contains("kan inte då"), "{}", stage.text());
    insta::assert_snapshot!("places_owner_group_80", stage.text());
    places(&mut stage).see("8 har plats");
    insta::assert_snapshot!("places_owner_formed_80", stage.text());
    let mut at_school = Stage::new(schools[0].clone(), None, Lang::Sv, (80, 24));
    at_school.send(Msg::Store(StoreMsg::Other(Box::new(stage.disk.clone()))));
    places(&mut at_school).see("7 har plats").see(group.name.as_str());
}

#[test]
fn the_introduction_of_an_owner_is_for_those_who_apply_and_the_heads_of_its_schools() {
    let (owner, schools) = owner_that_forms_groups();
    let before = owner.clone();
    let mut stage = of_owner(owner, &schools);
    places(&mut stage);
    stage.keys("<Home><Enter>").see("10 som söker, 2 som leder skolan");
    stage.keys("1/12<C-s>").see("Introduktionen står i kalendern");
    assert_eq!(stage.disk.groups().iter().next().unwrap().members.len(), 12);
    // Whoever only comes to it has no group, and that is what all say.
    stage.keys("5").see("utan grupp: 11");
    insta::assert_snapshot!("places_owner_introduction_groups_80", stage.text());
    stage.keys("<Home><Tab>v");
    assert!(!stage.text().contains("i Gemensam introduktion?"), "{}", stage.text());
    stage.keys("<Esc><Esc><C-z>");
    assert_eq!(stage.disk, before, "the guests too");
}

#[test]
fn it_reads_in_norwegian_and_in_other_windows() {
    let mut stage = Stage::new(school(), None, Lang::Nb, (80, 24));
    stage.keys(THERE).keys("w<Home><Down><Down><Down><Enter>sj<Enter>d111211<C-s>");
    insta::assert_snapshot!("places_80_nb", stage.text());
    insta::assert_snapshot!("places_left_80_nb", stage.keys("v").text());
    let mut wide = Stage::new(stage.disk.clone(), None, Lang::Sv, (120, 40));
    insta::assert_snapshot!("places_120", wide.keys(THERE).text());
    let mut small = Stage::new(stage.disk.clone(), None, Lang::Sv, (60, 16));
    insta::assert_snapshot!("places_60", small.keys(THERE).text());
}

#[test]
fn a_unit_without_places_is_written_as_before_and_read_again_with_them() {
    let text = ron::to_string(&school()).unwrap();
    assert!(!["seats", "applications", "led_outside"].iter().any(|word| text.contains(word)), "{text}");
    let mut stage = Stage::new(school(), None, Lang::Sv, (80, 24));
    stage.keys(THERE).keys("w<Home><Down><Enter>sj<Enter>k3<C-s>");
    let text = ron::to_string(&stage.disk).unwrap();
    let read: Unit = ron::from_str(&text).unwrap();
    assert_eq!(read, stage.disk);
}

#[test]
fn the_application_offers_exactly_the_alternatives_and_no_form_asks_for_more_than_it_can_hold() {
    let catalogue = library::shipped();
    for programme in catalogue.programmes.iter().filter(|programme| programme.places.is_some()) {
        let places = programme.places.as_ref().unwrap();
        assert!(places.equipment.len() <= 12, "{}", programme.id);
        let table = &programme.paper(code("application")).unwrap().fields[0];
        let column = table.columns().iter().find(|column| column.id == code("alternative")).unwrap();
        let kollegium::model::programme::FieldKind::Choice(choices) = &column.kind else { panic!() };
        assert_eq!(choices.len(), places.alternatives.len());
        for (choice, alternative) in choices.iter().zip(&places.alternatives) {
            assert_eq!(choice.id, alternative.id);
            let module = catalogue.module(*alternative.module.get()).unwrap();
            let label = choice.label.get(Lang::Sv);
            assert!(label.contains(module.title_in(Lang::Sv)), "{label}");
            let day = if alternative.window.get().day == Day::Tue { "tisdag" } else { "torsdag" };
            assert!(label.ends_with(day), "{label}");
        }
    }
}
