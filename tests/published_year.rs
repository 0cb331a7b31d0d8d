//! A published school year taken in on the command line: it says what goes and what stays before anything does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests"
)]

use std::{path::Path, process::Command};

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
    let paper = data.join("skolerute.txt");
    std::fs::write(&paper, PAPER).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_kollegium"));
    command.env_clear().env("KOLLEGIUM_DATA", data);
    command.args(["import", "year", "fjellvik"]).arg(&paper).args(["--lang", "nb"]).args(more);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

#[test]
fn it_says_what_goes_and_what_stays_in_the_language_that_was_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let store = Store::open_or_make(&data).unwrap();
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let now = day(2026, 11, 24).and_hms_opt(12, 0, 0).unwrap();
    let stamp = Stamp { now, who: "anna".into(), random: [7; 16] };
    demo::make(&store, &stamp, &"anna".into(), Lang::Nb).unwrap();

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
