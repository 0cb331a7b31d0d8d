//! The screens of units, home and people, driven by keys.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

mod school;
mod support;

use kollegium::app::{
    effect::{ExportWhat, TableAs, TableOf},
    msg::{Msg, StoreMsg},
};
use kollegium::model::{
    change::{Element, Entry, On},
    edit::{Edit, apply},
    groups::{Group, GroupChange, Membership, StandIn},
    ids::PersonId,
    lang::Lang,
    meetings::{Meeting, MeetingChange, Presence, When},
    people::{OwnPupils, Person},
    school_year::Country,
    unit::{Unit, UnitChange, UnitKind},
    week::{Day, Minutes, Window},
};
use support::Stage;

fn empty() -> Unit {
    let mut unit =
        Unit::new("bjork".parse().unwrap(), UnitKind::School, "Björkskolan".into(), Country::Sweden);
    let words = |list: &[&str]| list.iter().map(|w| w.parse().unwrap()).collect::<Vec<_>>();
    for form in words(&["forskoleklass", "grundskola"]) {
        apply(&mut unit, &Edit::Unit(UnitChange::Form(kollegium::model::change::Element::Put(form))))
            .unwrap();
    }
    let programme = "matematiklyftet".parse().unwrap();
    apply(&mut unit, &Edit::Unit(UnitChange::Programme(kollegium::model::change::Element::Put(programme))))
        .unwrap();
    unit
}

fn window(day: Day, from: (u16, u16), to: (u16, u16)) -> Window {
    Window::between(day, Minutes::at(from.0, from.1), Minutes::at(to.0, to.1))
}

/// A school with `count` people, two groups and some meetings.
fn filled(count: usize) -> Unit {
    const FIRST: [&str; 12] =
        ["Åsa", "Örjan", "Lena", "Bo", "Karin", "Anders", "Maria", "Nils", "Eva", "Per", "Sara", "Ärla"];
    const LAST: [&str; 9] =
        ["Ek", "Holm", "Vik", "Lindström", "Nguyen", "af Klintberg", "Österberg", "Åkerlund", "Berg"];
    let mut unit = empty();
    for n in 0..count {
        let id = format!("p{n:03}").parse().unwrap();
        let name = format!("{} {}", FIRST[n % 12], LAST[n % 9]);
        let mut person = Person::new(id, name.as_str().into());
        person.roles.insert("teacher".parse().unwrap());
        if n % 7 == 0 {
            person.roles.insert("supervisor".parse().unwrap());
            person.leading.max_groups = 2;
        }
        person.team = format!("Lag {}", ["F-3", "4-6", "7-9"][n % 3]).as_str().into();
        person.stages.insert(["ak-1-3", "ak-4-6", "ak-7-9"][n % 3].parse().unwrap());
        person.free.insert(window(Day::Tue, (15, 0), (16, 30)));
        if n % 2 == 0 {
            person.free.insert(window(Day::Thu, (14, 45), (16, 15)));
        }
        person.lessons.insert(window(Day::Mon, (8, 20), (9, 20)));
        person.lessons.insert(window(Day::Wed, (10, 0), (11, 0)));
        if n == 3 {
            person.pupils = OwnPupils::No;
        }
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    for (g, name) in ["Grupp 1", "Grupp 2"].iter().enumerate() {
        let mut group = Group::new(format!("g{g}").parse().unwrap(), (*name).into());
        group.programme = Some("matematiklyftet".parse().unwrap());
        for n in (0..count.min(16)).filter(|n| n % 2 == g) {
            group.members.insert(format!("p{n:03}").parse().unwrap(), Membership::default());
        }
        if count > 0 {
            group.supervisor = Some(format!("p{:03}", g * 7 % count).parse().unwrap());
        }
        group.windows.insert(window(if g == 0 { Day::Tue } else { Day::Thu }, (15, 0), (16, 30)));
        let id = group.id;
        apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
        for (m, day) in [(24 + 2 * u32::try_from(g).unwrap(), 11), (8, 12)].into_iter().enumerate() {
            let date = chrono::NaiveDate::from_ymd_opt(2026, day.1, day.0).unwrap();
            let when = When { date, start: Minutes::at(15, 0), length: Minutes(90) };
            let mut meeting = Meeting::new(format!("m{g}{m}").parse().unwrap(), id, when);
            meeting.part = 1;
            meeting.phases = vec![if m == 0 { "b" } else { "d" }.parse().unwrap()];
            apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
        }
    }
    unit
}

const SMALL: (u16, u16) = (80, 24);

#[test]
fn a_person_is_added_changed_and_removed_by_keys() {
    let mut stage = Stage::new(empty(), None, Lang::Sv, SMALL);
    stage.keys("4n<C-s>").see("Ett namn behövs");
    stage
        .keys("Åsa Ek<Tab><Tab>Lag 4-6<Tab><Tab>tis 15-16.30, tor 14:45-16:15<C-s>")
        .see("Åsa Ek lades till. Utan roll får ingen plats i en grupp: e ger en.")
        .see("! ingen roll");
    stage.keys("5").see("utan grupp: 1").keys("4");
    let person = stage.disk.people().iter().next().unwrap().clone();
    assert_eq!(person.team.as_str(), "Lag 4-6");
    assert_eq!(person.free.len(), 2);
    stage.keys("e<Tab><Tab><Tab><Tab><C-u>tis 16-15<C-s>").see("Sluttiden");
    stage.keys("<C-u>tis 15-16<C-s>").see("Åsa Ek ändrades");
    assert_eq!(stage.disk.person(person.id).unwrap().free.len(), 1);
    stage.keys("h");
    stage.keys("<Del>").see("Åsa Ek togs bort");
    assert!(stage.disk.people().is_empty());
    stage.keys("<C-z>").see("Ångrat");
    assert_eq!(stage.disk.people().len(), 1);
}

#[test]
fn space_in_the_week_puts_free_time_in_and_windows_join() {
    let mut stage = Stage::new(filled(3), None, Lang::Sv, SMALL);
    let id = "p000".parse().unwrap();
    stage.keys("4/Åsa<Enter>v<Down><Down>").see("ons 15:00-15:15");
    stage.keys("    ");
    assert!(stage.disk.person(id).unwrap().free.contains(&window(Day::Wed, (15, 0), (16, 0))));
    stage.keys("<Left> ").see("kan inte ons 15:45-16:00");
    // What a step did is taken back by one undo.
    stage.keys("<C-z>");
    assert!(stage.disk.person(id).unwrap().free.contains(&window(Day::Wed, (15, 0), (16, 0))));
    stage.keys("<Esc>").see("Grupper");
}

#[test]
fn whoever_gets_another_name_under_a_filter_stays_selected() {
    let mut stage = Stage::new(filled(20), None, Lang::Nb, (80, 24));
    stage.keys("4/Karin<Enter>").see("Karin Nguyen");
    stage.keys("e<C-u>Øyvind Ås<C-s>").see("▸  Øyvind Ås");
}

#[test]
fn several_marked_people_change_at_once_and_show_when_all_can() {
    let mut stage = Stage::new(filled(4), None, Lang::Sv, SMALL);
    stage.keys("4   s").see("Ändra 3 personer");
    stage.keys("<Tab><Tab><Tab>fre 13-14<C-s>").see("3 personer ändrades");
    let friday = window(Day::Fri, (13, 0), (14, 0));
    assert_eq!(stage.disk.people().iter().filter(|p| p.free.contains(&friday)).count(), 3);
    stage.keys("<Home>   v").see("När 3 kan").see("Alla kan").see("fre 13:00-14:00");
}

#[test]
fn removing_takes_a_person_out_of_groups_but_not_out_of_what_was_held() {
    use kollegium::model::{
        change::Entry,
        meetings::{MeetingChange, Presence},
    };
    let mut unit = filled(6);
    let present = Entry { key: "p001".parse().unwrap(), was: None, now: Some(Presence::Present) };
    let change = On::Change("m10".parse().unwrap(), MeetingChange::Attendance(present));
    apply(&mut unit, &Edit::Meeting(change)).unwrap();
    // Being noted as away is no being there, but it stays too.
    for (person, meeting) in [("p001", "m11"), ("p002", "m10")] {
        let away = Entry { key: person.parse().unwrap(), was: None, now: Some(Presence::Excused) };
        let change = On::Change(meeting.parse().unwrap(), MeetingChange::Attendance(away));
        apply(&mut unit, &Edit::Meeting(change)).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, SMALL);
    stage.keys("4/Örjan<Enter><Del>").see("har varit med på en träff");
    assert_eq!(stage.disk.people().len(), 6);
    stage.keys("<Esc>/Åsa<Enter><Del>").see("Åsa Ek togs bort");
    let group = stage.disk.group("g0".parse().unwrap()).unwrap();
    assert!(group.supervisor.is_none() && !group.members.contains_key(&"p000".parse().unwrap()));
}

#[test]
fn a_staff_list_is_looked_at_and_taken_in_as_one_thing() {
    let mut stage = Stage::new(empty(), None, Lang::Sv, (120, 40));
    stage.keys("4i");
    assert!(matches!(stage.effects.last(), Some(kollegium::app::effect::Effect::ListFiles)));
    let text = "Namn;Roller;Lag;Kan träffas\nÅsa Ek;lärare;Lag 4-6;tis 15-16\nBo;lärare;;snart\n";
    stage.list("lista.csv", text.as_bytes());
    stage.see("lista.csv").see("snart").see("Hämta in 1");
    println!("{}", stage.text());
    stage.keys("<Enter>").see("Listan är hämtad: 1 nya, 0 ändrade");
    assert_eq!(stage.disk.people().len(), 1);
    stage.keys("<C-z>");
    assert!(stage.disk.people().is_empty());
}

#[test]
fn a_new_school_comes_with_a_suggested_calendar_and_a_checklist() {
    use kollegium::app::{
        effect::Effect,
        msg::{Loaded, Msg, Stamps, StoreMsg},
    };
    use kollegium::model::school_year::Decided;
    let mut stage = Stage::new(empty(), None, Lang::Sv, SMALL);
    stage.keys("0n<Enter>").see("Lägg upp skola i Sverige");
    stage.keys("Ekskolan<Tab><C-s>").see("Kryssa minst en skolform");
    stage.keys(" <C-s>");
    let created = stage.effects.iter().find_map(|effect| match effect {
        Effect::Create(unit) => Some((**unit).clone()),
        _ => None,
    });
    let unit = created.unwrap();
    assert_eq!(unit.about().name.as_str(), "Ekskolan");
    let year = unit.years().iter().next().unwrap();
    assert!(year.starts == 2026 && year.spans.iter().all(|span| span.decided == Decided::Suggested));
    stage.disk = unit.clone();
    let loaded = Loaded { unit, revision: 1, stamps: Stamps::default(), read_only: None };
    stage.send(Msg::Store(StoreMsg::Loaded(Box::new(loaded))));
    stage.see("Ekskolan").see("Kom igång (0 av 6)").see("Välj program att följa (9)");
    stage.keys("<Down><Enter>").see("Tryck p för att välja program").keys("1");
    stage.keys("e").see("Om Ekskolan");
    stage.keys("<C-u>Askskolan<C-s>").see("Askskolan ändrades");
    assert_eq!(stage.disk.about().name.as_str(), "Askskolan");
}

/// The unit that was made last.
fn made(stage: &Stage) -> Unit {
    let created = stage.effects.iter().rev().find_map(|effect| match effect {
        kollegium::app::effect::Effect::Create(unit) => Some((**unit).clone()),
        _ => None,
    });
    created.unwrap()
}

/// A stage on which those units are known too.
fn among(unit: Unit, others: &[Unit], lang: Lang) -> Stage {
    use kollegium::app::msg::{Header, Msg, StoreMsg};
    let mut stage = Stage::new(unit.clone(), None, lang, SMALL);
    let header = |unit: &Unit| Header {
        id: unit.id(),
        kind: unit.kind(),
        name: unit.about().name.clone(),
        revision: 1,
        trouble: None,
    };
    stage.send(Msg::Store(StoreMsg::Listed(others.iter().chain([&unit]).map(header).collect())));
    for other in others {
        stage.send(Msg::Store(StoreMsg::Other(Box::new(other.clone()))));
    }
    stage
}

#[test]
fn a_school_lies_under_an_owner_that_is_chosen_on_screen() {
    use kollegium::model::{school_year::Country, unit::UnitKind};
    let owner =
        |id: &str, name: &str, country| Unit::new(id.parse().unwrap(), UnitKind::Owner, name.into(), country);
    let ekdala = owner("ekdala", "Ekdala kommun", Country::Sweden);
    let fjord = owner("fjord", "Fjord kommune", Country::Norway);
    let all = [ekdala.clone(), fjord.clone()];
    let mut stage = among(empty(), &all, Lang::Sv);
    // The only one of the country is there already.
    stage.keys("0n<Enter>").see("Lägg upp skola i Sverige").keys("Ekskolan<Tab> ");
    stage.keys("<S-Tab><S-Tab>").see("Huvudman").see("Ekdala kommun").keys("<C-s>");
    assert_eq!(made(&stage).about().owner, Some(ekdala.id()));
    // Of a school that is there it is chosen, and nothing else is.
    let mut stage = among(empty(), &all, Lang::Sv);
    stage.keys("1e<S-Tab>").see("Huvudman").see("ingen").keys("<Right>").see("Ekdala kommun");
    insta::assert_snapshot!("units_owner_80", stage.text());
    stage.keys("<C-s>");
    assert_eq!(stage.disk.about().owner, Some(ekdala.id()));
    stage.keys("e<S-Tab><Left><C-s>");
    assert_eq!(stage.disk.about().owner, None);
    // Of two none is meant more than the other.
    let two = [ekdala, owner("storan", "Storåns kommun", Country::Sweden)];
    let mut stage = among(empty(), &two, Lang::Sv);
    stage.keys("0n<Enter>Ekskolan<Tab> <C-s>");
    assert_eq!(made(&stage).about().owner, None);
    let mut stage = among(empty(), &all, Lang::Nb);
    stage.keys("0n<Enter>Ekskolen<Tab> <S-Tab><S-Tab>").see("Skoleeier").see("Fjord kommune").keys("<C-s>");
    assert_eq!(made(&stage).about().owner, Some(fjord.id()));
}

#[test]
fn the_year_of_a_school_with_a_preschool_has_its_breaks() {
    let mut stage = Stage::new(empty(), None, Lang::Nb, SMALL);
    stage.keys("0n<Enter>").see("Opprett skole i Norge").keys("Ekskolen<Tab> <Right> <C-s>");
    let unit = made(&stage);
    let forms: Vec<String> = unit.about().forms.iter().map(ToString::to_string).collect();
    assert_eq!(forms, ["barnehage", "grunnskole"]);
    let year = unit.years().iter().next().unwrap();
    let names: Vec<&str> = year.spans.iter().map(|span| span.name.as_str()).collect();
    for name in ["Høstferie", "Juleferie", "Vinterferie", "Påskeferie"] {
        assert!(names.contains(&name), "{names:?}");
    }
}

#[test]
fn who_am_i_is_asked_once_and_home_shows_my_week() {
    let mut stage = Stage::new(filled(6), None, Lang::Sv, SMALL);
    stage.see("Veckans träffar, v 48").see("säg vem du är");
    stage.keys("sÅsa<Enter>").see("Du är Åsa Ek").see("Min vecka, v 48");
    let linked = kollegium::app::effect::Effect::LinkMe(stage.disk.id(), "p000".parse().unwrap());
    assert!(stage.effects.iter().any(|effect| format!("{effect:?}") == format!("{linked:?}")));
}

/// A meeting of a network is in the week of whoever leads it, and opens there; it is in nobody else's.
#[test]
fn my_week_has_the_meetings_that_one_leads_in_a_network_and_opens_them() {
    let network = kollegium::store::demo::units().unwrap();
    let network = network.into_iter().find(|unit| unit.id().to_string() == "natverket").unwrap();
    let lead: PersonId = "p-vik".parse().unwrap();
    let monday = chrono::NaiveDate::from_ymd_opt(2026, 11, 30).unwrap().and_hms_opt(12, 0, 0).unwrap();
    let mut stage = Stage::before(&demo_school(), Some(lead), Lang::Sv, SMALL, monday);
    stage.app.me.people.push((network.id(), lead));
    stage.send(Msg::Store(StoreMsg::Other(Box::new(network.clone()))));
    stage.open(demo_school());
    stage.see("Min vecka, v 49").see("Webbgruppen");
    stage.keys("sLinnea<Enter>").see("Du är Linnea Ek");
    assert!(!stage.text().contains("Webbgruppen"), "{}", stage.text());
    stage.keys("sAnders V<Enter>").see("Webbgruppen");
    let text = stage.text();
    let rows = text.lines().filter(|line| {
        ["mån", "tis", "ons", "tor", "fre"].iter().any(|day| line.contains(&format!("{day} ")))
    });
    let at = rows.take_while(|line| !line.contains("Webbgruppen")).count();
    stage.keys(&format!("<Home>{}<Enter>", "<Down>".repeat(at))).open(network);
    insta::assert_snapshot!("network_meeting_sv", stage.text());
}

/// A member of a group who leads it for some weeks takes part before and after them: both is said, and the
/// person is counted once. Whoever is away all the time asks for no time, and has no lesson to keep.
#[test]
fn times_for_the_timetable_say_that_there_is_no_school_year() {
    let with = school::filled();
    let mut unit = with.clone();
    for year in with.years() {
        apply(&mut unit, &Edit::Year(On::Remove(year.clone()))).unwrap();
    }
    let stage = |unit: Unit, lang| Stage::new(unit, None, lang, (80, 24));
    stage(unit.clone(), Lang::Sv).keys("4w").work().see("Läsåret saknas").see("y i 6");
    stage(unit, Lang::Nb).keys("4w").work().see("Skoleåret mangler");
    let text = stage(with, Lang::Sv).keys("4w").work().text();
    assert!(!text.contains("Läsåret saknas"), "{text}");
}

#[test]
fn the_timetable_says_that_a_stand_in_takes_part_all_the_time() {
    let mut unit = demo_school();
    let group = unit.groups().iter().next().unwrap().clone();
    let who = *group.members.keys().next().unwrap();
    let name = unit.person(who).unwrap().name.to_string();
    let lead = unit.person(group.supervisor.unwrap()).unwrap().name.to_string();
    let (from, until) = (day(2026, 12, 1), day(2026, 12, 18));
    let mut put = |was, now| {
        let entry = Entry { key: from, was, now };
        apply(&mut unit, &Edit::Group(On::Change(group.id, GroupChange::StandIn(entry)))).unwrap();
        unit.clone()
    };
    let short = StandIn { who, until: Some(until), of: group.supervisor };
    let long = StandIn { until: None, ..short };
    let mut stage = Stage::new(put(None, Some(short)), None, Lang::Sv, (120, 40));
    stage.keys("4w").work();
    stage
        .see(&format!("{name} (deltar hela tiden och leder v 49 till v 51)"))
        .see("7 deltagare + handledare");
    let mut stage = Stage::new(put(Some(short), Some(long)), None, Lang::Sv, (120, 60));
    stage.keys("4w").work();
    stage.see(&format!("{name} (deltar hela tiden och leder från v 49)"));
    stage.keys("x");
    assert!(stage.text().contains(&lead), "she leads until then");
}

fn day(year: i32, month: u32, day: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn shot(unit: Unit, lang: Lang, size: (u16, u16), script: &str) -> String {
    let mut stage = Stage::new(unit, None, lang, size);
    stage.keys(script);
    format!("{}\n{}", stage.text(), stage.styles())
}

#[test]
fn one_group_is_said_as_one() {
    let mut unit = empty();
    let mut one = Person::new("p000".parse().unwrap(), "Åsa Ek".into());
    one.leading.max_groups = 1;
    apply(&mut unit, &Edit::Person(On::Add(one))).unwrap();
    Stage::new(unit.clone(), None, Lang::Nb, (120, 40)).keys("4").see("høyst 1 gruppe ·");
    Stage::new(unit, None, Lang::Sv, (120, 40)).keys("4").see("högst 1 grupp ·");
}

#[test]
fn screens_look_as_they_were_approved() {
    insta::assert_snapshot!("home_sv", shot(filled(30), Lang::Sv, SMALL, ""));
    insta::assert_snapshot!("home_empty_nb", shot(empty(), Lang::Nb, SMALL, ""));
    insta::assert_snapshot!("people_wide_nb", shot(filled(30), Lang::Nb, (120, 40), "4"));
    insta::assert_snapshot!("people_narrow_sv", shot(filled(200), Lang::Sv, (60, 16), "4<End>"));
    insta::assert_snapshot!("week_of_three_sv", shot(filled(30), Lang::Sv, SMALL, "4   v<Down>"));
    insta::assert_snapshot!("people_crowded_sv", shot(crowded(), Lang::Sv, SMALL, "4"));
    for (name, lang, size, list, script) in [
        ("import_sv", Lang::Sv, SMALL, "personal.csv", ""),
        ("import_mend_sv", Lang::Sv, SMALL, "personal.csv", "<Down><Enter>"),
        ("import_narrow_nb", Lang::Nb, (60, 16), "ansatte.csv", ""),
        ("import_column_nb", Lang::Nb, SMALL, "ansatte.csv", "<Down><Down><Down><Down><Down><Enter>"),
    ] {
        let mut stage = Stage::new(filled(5), None, lang, size);
        stage
            .keys("4")
            .list(list, &std::fs::read(format!("tests/fixtures/staff/{list}")).unwrap())
            .keys(script);
        insta::assert_snapshot!(name, format!("{}\n{}", stage.text(), stage.styles()));
    }
    insta::assert_snapshot!("first_start_sv", shot(empty(), Lang::Sv, SMALL, "0"));
}

/// The invented school that everybody can try.
fn demo_school() -> Unit {
    let all = kollegium::store::demo::units().unwrap();
    all.into_iter().find(|unit| unit.id().to_string() == "bjorkskolan").unwrap()
}

#[test]
fn free_time_looks_as_it_was_approved() {
    let stretch = "4v b<Down><Down><Down><Right><Right><Right>";
    insta::assert_snapshot!("week_stretch_sv", shot(filled(30), Lang::Sv, SMALL, stretch));
    insta::assert_snapshot!("week_stretch_narrow_nb", shot(filled(30), Lang::Nb, (60, 16), stretch));
    insta::assert_snapshot!("week_copy_sv", shot(filled(30), Lang::Sv, SMALL, "4vc"));
    insta::assert_snapshot!("people_few_times_sv", shot(filled(30), Lang::Sv, SMALL, "4vt<Esc>uu"));
    for (name, lang, size, script) in [
        ("slots_sv", Lang::Sv, SMALL, "4w"),
        ("slots_wide_nb", Lang::Nb, (120, 40), "4w"),
        ("slots_narrow_nb", Lang::Nb, (60, 16), "4w"),
    ] {
        let mut stage = Stage::new(demo_school(), None, lang, size);
        stage.keys(script).work();
        insta::assert_snapshot!(name, format!("{}\n{}", stage.text(), stage.styles()));
        if name == "slots_sv" {
            stage.keys("<Enter>").work();
            insta::assert_snapshot!("slots_instead_sv", stage.text());
            stage.keys("<Down><Enter>").work();
            insta::assert_snapshot!("slots_other_sv", stage.text());
            stage.keys("<Tab>").work();
            insta::assert_snapshot!("slots_people_sv", stage.text());
            stage.keys("x");
            insta::assert_snapshot!("slots_page_sv", stage.text());
        }
    }
    for (name, lang, size, file) in
        [("busy_sv", Lang::Sv, SMALL, "upptaget.csv"), ("busy_narrow_nb", Lang::Nb, (60, 16), "outlook.ics")]
    {
        let mut stage = Stage::new(demo_school(), None, lang, size);
        stage.keys("4b").busy(file, &std::fs::read(format!("tests/fixtures/busy/{file}")).unwrap());
        insta::assert_snapshot!(name, stage.text());
    }
}

/// Whoever has left before the times begin is neither named nor counted, and a group that would meet at
/// another time than today says so.
#[test]
fn the_fewest_times_count_those_whom_they_name() {
    let mut unit = demo_school();
    let group = unit.groups().iter().next().unwrap().clone();
    let stays = |id: &PersonId| group.supervisor == Some(*id);
    for (&key, &was) in group.members.iter().filter(|(id, _)| !stays(id)).take(2) {
        let now = Membership { until: chrono::NaiveDate::from_ymd_opt(2026, 12, 18), ..was };
        let change = GroupChange::Member(Entry { key, was: Some(was), now: Some(now) });
        apply(&mut unit, &Edit::Group(On::Change(group.id, change))).unwrap();
    }
    let was = group.windows.iter().next().copied().unwrap();
    let now = Window { start: Minutes(was.start.0 - 15), ..was };
    for (window, put) in [(was, false), (now, true)] {
        let element = if put { Element::Put(window) } else { Element::Drop(window) };
        apply(&mut unit, &Edit::Group(On::Change(group.id, GroupChange::Window(element)))).unwrap();
    }
    let members = group.members.keys().filter(|id| !stays(id)).count() - 2;
    let mut stage = Stage::new(unit, None, Lang::Nb, (120, 40));
    stage.keys("4w").work().keys("y<End><Enter><C-u>11/1-11/6<C-s>").work();
    let text = stage.text();
    let row = text.lines().find(|line| line.contains(group.name.as_str())).unwrap();
    assert!(row.contains(&format!("{members} deltakere + veileder")), "{text}");
    assert!(row.contains("(nå "), "{text}");
}

/// The page is written in the language of whoever gets it.
#[test]
fn the_page_for_the_timetable_says_times_people_weeks_and_lessons() {
    let mut stage = Stage::new(demo_school(), None, Lang::Sv, SMALL);
    stage.keys("4w").work().keys("x<Enter><Down><Enter>");
    let export = stage.effects.iter().find_map(|effect| match effect {
        kollegium::app::effect::Effect::Export(export) => Some(export),
        _ => None,
    });
    let export = export.expect("a page is written");
    let made = kollegium::runtime::export::made(
        export,
        &kollegium::store::library::shipped(),
        support::noon().date(),
    )
    .unwrap();
    assert!(
        made.name.contains("-tider-")
            && std::path::Path::new(&made.name).extension().is_some_and(|e| e == "md"),
        "{}",
        made.name
    );
    insta::assert_snapshot!("slots_page_nb", String::from_utf8(made.bytes).unwrap());
}

/// A school of 200 with a name of more than 60 letters and teams that are called alike.
fn crowded() -> Unit {
    let mut unit = filled(200);
    for (n, person) in unit.people().iter().cloned().collect::<Vec<_>>().into_iter().enumerate() {
        let team = format!("Arbetslag {}", ["F-3", "4-6", "7-9 matematik"][n % 3]);
        let change = |change| Edit::Person(On::Change(person.id, change));
        let was = person.team.clone();
        let team = kollegium::model::change::Change::new(was, team.as_str().into());
        apply(&mut unit, &change(kollegium::model::people::PersonChange::Team(team))).unwrap();
    }
    let long = "Åsa-Margareta Ødegård-Lindström af Klintberg-Österberg Sjöström Æbelø";
    let person = Person::new("long".parse().unwrap(), long.into());
    apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    unit
}

#[test]
fn teams_are_whole_in_a_crowded_list() {
    for size in [SMALL, (120, 40)] {
        let mut stage = Stage::new(crowded(), None, Lang::Sv, size);
        stage.keys("4").see("7-9 matematik ");
        println!("{}", stage.text());
        assert!(!stage.text().contains("Arbetsla…"));
        stage.keys("<End>").see("201 personer");
    }
    let mut stage = Stage::new(crowded(), None, Lang::Nb, (60, 16));
    stage.keys("4");
    println!("{}", stage.text());
    stage.keys("/zzz").see("Ingen passer");
    println!("{}", stage.text());
}

#[test]
fn a_reason_is_a_sentence_below_the_screen_and_part_of_one_in_the_menu() {
    let mut stage = Stage::new(filled(3), None, Lang::Sv, SMALL);
    stage.keys("4vn").see(" Stäng veckan först (Esc)");
    stage.keys("m").see("(stäng veckan först (Esc))");
}

#[test]
fn arrows_move_among_ticks_and_tab_between_fields() {
    let mut stage = Stage::new(empty(), None, Lang::Sv, SMALL);
    stage.keys("4n").see("▸ Namn");
    stage.keys("A<Down>").see("▸[ ] Lärare");
    stage.keys("<Down> ").see("▸[x] Förskollärare").see("▸ Roller");
    stage.keys("<Up>").see("▸[ ] Lärare");
    stage.keys("<Tab>").see("▸ Arbetslag");
    stage.keys("<Up>").see("▸[ ] Lärarrepresentant");
    stage.keys("<Down>").see("▸ Arbetslag");
}

/// Whoever compares the page with the table has the same numbers of the same year.
#[test]
fn hours_on_the_page_and_in_the_table_are_those_of_this_year() {
    let mut unit = school::with_meetings();
    let mut old = unit.meetings().get("m00".parse().unwrap()).unwrap().clone();
    (old.id, old.when.date) = ("old".parse().unwrap(), school::date(2025, 10, 7));
    apply(&mut unit, &Edit::Meeting(On::Add(old))).unwrap();
    for id in ["old", "m00", "m01"] {
        let entry = Entry { key: school::person_id(1), was: None, now: Some(Presence::Present) };
        let change = MeetingChange::Attendance(entry);
        apply(&mut unit, &Edit::Meeting(On::Change(id.parse().unwrap(), change))).unwrap();
    }
    let mut stage = Stage::new(unit.clone(), None, Lang::Sv, SMALL);
    stage.keys("4/Lars<Enter><Enter>");
    let page = stage.text();
    let hours = page.lines().find(|line| line.contains("hållna")).expect(&page);
    let said = |after: &str| hours.split(after).nth(1).unwrap().trim().split(' ').next().unwrap().to_owned();
    // `3 h` on the page is `3,00` in the table.
    let as_cell = |hours: String| {
        let (whole, part) = hours.split_once(',').unwrap_or((hours.as_str(), ""));
        format!("{whole},{part:0<2}")
    };
    let (held, left, unnoted) =
        (as_cell(said("Timmar i år:")), as_cell(said("hållna,")), as_cell(said("kvar,")));
    let export = kollegium::app::effect::Export {
        unit,
        stamps: kollegium::app::msg::Stamps::default(),
        what: ExportWhat::Table(TableOf::Hours, TableAs::Csv),
        lang: Lang::Sv,
    };
    let shipped = kollegium::store::library::shipped();
    let made = kollegium::runtime::export::made(&export, &shipped, support::noon().date()).unwrap();
    let table = String::from_utf8(made.bytes).unwrap();
    let of_year = |line: &&str| line.starts_with("\"Lars Ek\"") && line.contains("\"2026/27\"");
    let row = table.lines().find(of_year).expect(&table);
    let cell = |n: usize| row.split(';').nth(n).unwrap().trim_matches('"').to_owned();
    let in_table = (cell(4), cell(6), cell(5), cell(2));
    assert_eq!((held, left, unnoted, "2026/27".to_owned()), in_table, "{hours}\n{row}");
    assert_eq!(cell(4), "3,00", "not what was held the year before");
}

#[test]
fn times_that_overlap_are_shown_as_one() {
    let mut unit = empty();
    let mut person = Person::new("eva".parse().unwrap(), "Eva".into());
    let on_wednesday = |from, to| Window::between(Day::Wed, from, to);
    person.free = [
        on_wednesday(Minutes::at(14, 15), Minutes::at(16, 15)),
        on_wednesday(Minutes::at(14, 30), Minutes::at(16, 30)),
    ]
    .into();
    apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    Stage::new(unit, None, Lang::Sv, (80, 24)).keys("4<Enter>").see("ons 14:15-16:30");
}
