//! A published school year taken in on the command line: it says what goes and what stays before anything does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests"
)]

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use chrono::NaiveDate;
use kollegium::{
    model::{lang::Lang, school_year::SpanKind},
    store::{Stamp, Store, demo},
};

/// A year without the staff days before the term that the school has.
const PAPER: &str = "Skolerute 2026/27\nFørste skoledag 18. august\nHøstferie uke 41\nPlanleggingsdag 20. november\n\
Juleferie uke 52, 53 og 1\nVinterferie uke 9\nSiste skoledag 18. juni\n";

/// What the program says, on both ways out, of the paper for the Norwegian school of the demo.
fn look(data: &Path, more: &[&str]) -> String {
    take(data, ("fjellvik", "nb", PAPER), more)
}

/// What it says, in a language, of a text for a school.
fn take(data: &Path, (school, lang, text): (&str, &str, &str), more: &[&str]) -> String {
    let paper = data.join("skolerute.txt");
    std::fs::write(&paper, text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_kollegium"));
    command.env_clear().env("KOLLEGIUM_DATA", data);
    command.args(["import", "year", school]).arg(&paper).args(["--lang", lang]).args(more);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The invented municipality in a folder.
fn municipality(dir: &Path, lang: Lang) -> (PathBuf, Store) {
    let data = dir.join("data");
    let store = Store::open_or_make(&data).unwrap();
    let now = day(2026, 11, 24).and_hms_opt(12, 0, 0).unwrap();
    let stamp = Stamp { now, who: "anna".into(), random: [7; 16] };
    demo::make(&store, &stamp, &"anna".into(), lang).unwrap();
    (data, store)
}

#[test]
fn it_says_what_goes_and_what_stays_in_the_language_that_was_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let (data, store) = municipality(dir.path(), Lang::Nb);

    let said = look(&data, &[]);
    let lost = "Forsvinner, for teksten har ikke de planleggingsdagene: ons. 12. aug. - fre. 14. aug. 2026";
    assert!(said.contains(lost), "{said}");
    assert!(said.contains("Med --proposals blir planleggingsdagene stående."), "{said}");
    assert!(said.contains("Står som før: ferie man. 22. mars"), "{said}");

    let said = look(&data, &["--proposals"]);
    assert!(!said.contains("Forsvinner"), "{said}");
    assert!(said.contains("Blir stående, enda teksten ikke har noen planleggingsdag der: "), "{said}");

    look(&data, &["--yes"]);
    let unit = store.load("fjellvik".parse().unwrap()).unwrap().unit;
    let year = unit.years().iter().find(|year| year.starts == 2026).unwrap();
    let off = |date| year.spans.iter().any(|span| span.kind == SpanKind::Break && span.holds(date));
    let weeks = [day(2026, 12, 22), day(2026, 12, 30), day(2027, 1, 6)];
    assert!(weeks.into_iter().all(off), "the weeks before and after the turn of the year");
}

/// A whole year whose Christmas break lies over the staff days that the school has at its end.
const OVER: &str = "Läsåret 2026/27\nHöstterminen 17/8-18/12\nHöstlov 26/10-29/10\nJullov 21/12-8/1\n\
Vårterminen 11/1-11/6\nSportlov 1/3-5/3\nPåsklov 29/3-2/4\nStudiedagar 25/9, 15/3, 30/10, 2/11\n";

#[test]
fn staff_days_at_the_end_of_a_break_that_go_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let (data, store) = municipality(dir.path(), Lang::Sv);
    let staff = || {
        let unit = store.load("bjorkskolan".parse().unwrap()).unwrap().unit;
        let year = unit.years().iter().find(|year| year.starts == 2026).unwrap();
        let mut all: Vec<NaiveDate> =
            year.spans.iter().filter(|span| span.kind.is_in_service()).map(|span| span.first).collect();
        all.sort_unstable();
        all
    };
    let before = staff();
    assert!(before.contains(&day(2027, 1, 7)), "{before:?}");

    let said = take(&data, ("bjorkskolan", "sv", OVER), &["--yes"]);
    let lost = "de studiedagarna: ons 12 aug - fre 14 aug 2026, tor 7 jan - fre 8 jan 2027.";
    assert!(said.contains(lost), "{said}");
    assert_eq!(staff(), [day(2026, 9, 25), day(2026, 10, 30), day(2026, 11, 2), day(2027, 3, 15)]);
}
