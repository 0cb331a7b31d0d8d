//! The whole way, in the real program through a real pseudo-terminal: from an empty folder to a
//! calendar file, and the same ended in the middle by a lost line.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[allow(dead_code, reason = "shared with the tests of calendar files")]
mod ics_reader;
mod pty;

use chrono::Datelike;
use kollegium::{
    model::{
        change::On,
        edit::{Edit, Named},
        ids::UnitId,
        people::Person,
    },
    store::{Stamp, Store},
};
use pty::Pty;

/// The staff list of the journey, as a Swedish spreadsheet writes it.
const STAFF: &str = "Namn;Roll;Arbetslag;Stadium;Kan träffas;Egna elever;Max grupper;Handledarutbildning\r\n\
Åsa Ek;handledare;;4-6;tis 15:00-17:00;;2;ja\r\n\
Björn Al;lärare;Lag 4-6;4-6;tis 15:00-17:00;ja;;\r\n\
Cilla Öst;lärare;Lag 4-6;4-6;tis 14:30-17:00;ja;;\r\n\
Dan Berg;lärare;Lag 4-6;4-6;tis 15:00-17:00;ja;;\r\n\
Eva Dal;lärare;Lag 4-6;4-6;tis 15:00-17:30;ja;;\r\n";

/// The same school in Norway.
const PERSONALE: &str = "Navn;Rolle;Team;Trinn;Kan møtes;Egne elever;Maks antall grupper;Veilederutdanning\r\n\
Åse Vik;veileder;;5-7;tir 13:00-17:00;;2;ja\r\n\
Bjørn Dal;lærer;Team 5-7;5-7;tir 13:00-17:00;ja;;\r\n\
Kari Øst;lærer;Team 5-7;5-7;tir 13:00-17:00;ja;;\r\n\
Dag Berg;lærer;Team 5-7;5-7;tir 13:00-17:00;ja;;\r\n\
Eva Ås;lærer;Team 5-7;5-7;tir 13:00-17:00;ja;;\r\n";

/// Ticks the option of that name in the field with the focus.
fn tick(pty: &mut Pty, option: &str) {
    pty.see(option).keys("<Home>");
    for _ in 0..20 {
        std::thread::sleep(std::time::Duration::from_millis(100));
        if pty.text().contains(&format!("▸[ ] {option}")) {
            pty.keys("<Space>");
            return;
        }
        pty.keys("<Right>");
    }
    panic!("no option {option:?}:\n{}", pty.text());
}

/// From the empty folder to a school with its staff.
fn school_with_staff() -> Pty {
    let mut pty = Pty::start("sv", (80, 24));
    std::fs::write(pty.home().join("personal.csv"), STAFF).unwrap();
    pty.see("Här finns ingen skola än").keys("n").see("Vad vill du lägga upp?").keys("<Enter>");
    pty.see("Lägg upp skola i Sverige").keys("Lillskolan<Tab>").see("Lillskolan");
    tick(&mut pty, "Grundskola");
    pty.keys("<Tab>");
    tick(&mut pty, "Årskurs 4–6");
    pty.keys("<Tab>");
    tick(&mut pty, "Matematiklyftet");
    pty.keys("<C-s>").see("Kom igång (0 av 5)");
    pty.keys("4").see("Här finns ingen än").keys("i").see("personal.csv").keys("<Enter>");
    pty.see("Nya: 5").keys("<Enter>").see("5 personer").see("sparat");
    pty
}

/// Proposes dates, takes them, and waits for the word that says so. Near the end of a school year too
/// little of it is left: from March to June the dates are asked for in the autumn that comes.
fn propose_and_take(pty: &mut Pty, title: &str, proposed: &str, taken: &str) {
    pty.keys("6f").see(title);
    let today = chrono::Local::now().date_naive();
    if (3..=6).contains(&today.month()) {
        let year = today.year();
        pty.keys(&format!("<Tab><End><C-u>1/9 {year}<Tab><End><C-u>20/5 {}", year + 1));
    }
    pty.keys("<C-s>").see(proposed).keys("<Enter>").see(taken);
}

/// Adds a meeting on the day before today and notes that one of its people was away.
fn hold_a_meeting_of_yesterday(pty: &mut Pty) {
    pty.keys("n").see("Ny träff").keys("<Tab><End><C-u>igår<C-s>").gone("Ny träff");
    // Any day will do, so the program may have something to say about this one.
    if pty.text().contains("Tänk på det här") {
        pty.keys("<Esc>").gone("Tänk på det här");
    }
    pty.keys("d").see("Vilka var med?").keys("<Space><Space>").see("anmäld frånvaro").keys("<Enter>");
    pty.see("hållen, 3 av 4 deltagare var med").keys("<Esc>").gone("Personer");
}

#[test]
fn from_an_empty_folder_to_a_calendar_file_and_back_the_next_day() {
    let mut pty = school_with_staff();
    pty.keys("2r").see("Ny kartläggning").keys("<C-s>").see("0 av 11 rutor");
    pty.keys("<Enter>").see("Så är det nu").keys("24<C-s>").see("1 av 11 rutor");
    pty.keys("p").see("Prioritering: ").keys("<C-s>").see("1 · ");
    pty.keys("3<Enter>").see("Säg när, för vem och varför").keys("<C-s>").see("hela skolan");
    pty.keys("5t").see("Vilket arbetslag blir en grupp?").keys("<Enter>").see("Leder       Åsa Ek");
    propose_and_take(&mut pty, "Föreslå datum", "Lag 4-6: ", "lades in");
    hold_a_meeting_of_yesterday(&mut pty);
    pty.keys("9<Enter>").see("? Hur lägger vi upp").keys("<Enter>").see("Fråga 1");
    pty.keys("Alla som undervisar i matematik<C-s>").see("sparades");
    pty.keys("7n").see("Nytt: långsiktigt mål").keys("Eleverna förklarar<C-s>").see("Lades till: ");
    pty.keys("6x")
        .see("Vilken kalender, lista eller plan?")
        .keys("<Enter>")
        .see("Ska kalendern påminna?")
        .keys("<Enter>")
        .see("Filen är skriven")
        .see("scp")
        .keys("<Esc>");
    pty.keys("x").see("Vilken kalender, lista eller plan?").keys("Årsplan<Enter>").see("Word-dokument");
    pty.keys("<Down><Enter>").see("-plan-").keys("<Esc>");
    pty.keys("<F10>");
    assert_eq!(pty.ended(), 0);

    let files = pty.files(".ics");
    assert_eq!(files.len(), 1, "{files:?}");
    let calendar = ics_reader::read(&std::fs::read_to_string(&files[0]).unwrap()).unwrap();
    assert!(calendar.all("VEVENT").len() >= 3, "the one of yesterday, a meeting and its follow-up at least");
    let plans = pty.files(".md");
    assert_eq!(plans.len(), 1, "{plans:?}");
    assert!(std::fs::read_to_string(&plans[0]).unwrap().contains("Lag 4-6"));

    let mut tomorrow = pty.again();
    tomorrow.see("Lillskolan").keys("4").see("Åsa Ek").keys("6v").see("Lag 4-6 · del 1 B");
    tomorrow.keys("7").see("Eleverna förklarar").keys("9<Enter>").see("Alla som undervisar i matematik");
    tomorrow.keys("<Esc><C-q>");
    assert_eq!(tomorrow.ended(), 0);
}

#[test]
fn the_same_way_in_norwegian() {
    let mut pty = Pty::start("nb", (80, 24));
    std::fs::write(pty.home().join("personale.csv"), PERSONALE).unwrap();
    pty.see("Her er det ingen skole ennå").keys("n").see("Hva vil du opprette?").keys("<Enter>");
    pty.see("Opprett skole i Norge").keys("Lilleskolen<Tab>").see("Lilleskolen");
    tick(&mut pty, "Grunnskole");
    pty.keys("<Tab>");
    tick(&mut pty, "5.–7. trinn");
    pty.keys("<Tab>");
    tick(&mut pty, "MAM");
    pty.keys("<C-s>").see("Kom i gang (0 av 5)");
    pty.keys("4").see("Her er det ingen ennå").keys("i").see("personale.csv").keys("<Enter>");
    pty.see("Nye: 5").keys("<Enter>").see("5 personer").see("lagret");
    pty.keys("2r").see("Ny kartlegging").keys("<C-s>").see("svar");
    pty.keys("3<Enter>").see("Si når, for hvem og hvorfor").keys("<C-s>").see("hele skolen");
    pty.keys("5t")
        .see("Hvilket team blir en gruppe?")
        .keys("<Enter>")
        .see("Team 5-7 ble en gruppe som møtes tir.");
    pty.keys("w").see("Når møtes Team 5-7?").keys("<Esc>").see("Åse Vik");
    propose_and_take(&mut pty, "Foreslå datoer", "Team 5-7: ", "ble lagt inn");
    pty.keys("x")
        .see("Hvilken kalender, liste eller plan?")
        .keys("<Enter>")
        .see("Skal kalenderen minne på?")
        .keys("<Enter>")
        .see("Filen er skrevet")
        .keys("<Esc>")
        .gone("Filen er skrevet");
    pty.keys("<F10>");
    assert_eq!(pty.ended(), 0);

    let files = pty.files(".ics");
    assert_eq!(files.len(), 1, "{files:?}");
    let calendar = ics_reader::read(&std::fs::read_to_string(&files[0]).unwrap()).unwrap();
    assert!(calendar.all("VEVENT").len() >= 2, "at least two meetings");
}

#[test]
fn a_lost_line_ends_the_program_and_keeps_what_was_typed() {
    let mut pty = school_with_staff();
    pty.keys("n").see("Ny person").keys("Örjan Ö").see("Örjan Ö");
    pty.hang_up();
    assert_eq!(pty.ended(), 129, "ended by the lost line");
    let mut again = pty.again();
    again.see("Örjan Ö").see("förbindelsen bröts");
    again.keys("<End>berg<C-s>").see("Örjan Öberg").see("6 personer").see("sparat");
    again.keys("<F10>");
    assert_eq!(again.ended(), 0);
}

#[test]
fn leaving_with_a_form_open_keeps_what_was_typed() {
    let mut pty = school_with_staff();
    pty.keys("n").see("Ny person").keys("Örjan Ö").see("Örjan Ö").keys("<F10>");
    assert_eq!(pty.ended(), 0);
    let mut again = pty.again();
    again.see("Örjan Ö").keys("<End>berg<C-s>").see("Örjan Öberg").see("sparat").keys("<F10>");
    assert_eq!(again.ended(), 0);
}

#[test]
fn two_people_at_one_school_see_each_others_changes() {
    let mut one = school_with_staff();
    let mut two = one.again();
    two.keys("4").see("5 personer");
    one.keys("n").see("Ny person").keys("Filip Nord<C-s>").see("6 personer");
    two.see("6 personer").see("Filip Nord");
    two.keys("n").see("Ny person").keys("Gun Sund<C-s>").see("7 personer");
    one.see("7 personer").see("Gun Sund");
}

/// Another unit is changed from outside while its people are offered here as guests: the next list has who is new.
#[test]
fn a_change_in_another_unit_of_the_folder_is_seen_without_opening_it() {
    let folder = tempfile::TempDir::new().unwrap();
    let folder = folder.path().join("data");
    let mut pty = Pty::start_with("sv", (80, 24), &["demo", folder.to_str().unwrap()]);
    pty.see("Björkskolan").keys("5<Space>").see("alla").keys("nyman").see("Inget passar").keys("<Esc><Esc>");
    let store = Store::open(&folder).unwrap();
    let school: UnitId = "angsskolan".parse().unwrap();
    let mut person = Person::new("p-ny".parse().unwrap(), "Nelly Nyman".into());
    person.roles.insert("teacher".parse().unwrap());
    let edit = Named { id: "e-ny".parse().unwrap(), edit: Edit::Person(On::Add(person)) };
    let revision = store.load(school).unwrap().revision;
    let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(12, 0, 0).unwrap();
    store.save(school, revision, &[edit], &Stamp { now, who: "eva".into(), random: [3; 16] }).unwrap();
    std::thread::sleep(std::time::Duration::from_secs(1));
    pty.keys("5<Space>").see("alla").keys("nyman").see("Nelly Nyman");
}
