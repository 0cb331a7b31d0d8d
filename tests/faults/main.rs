//! A save is broken at every system call that touches the data folder: what is left is the state
//! before or after, the program says which, and the next save works (P1, P3, P4, P6, P7).
//!
//! Needs strace; where it is missing the tests say loudly that they were skipped.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "tests"
)]

mod harness;
#[path = "../store/kit.rs"]
mod kit;

use std::{fs, path::Path, process::Command};

use harness::{Fault, Trial};
use kit::{Place, add, meeting, named, rename, shift, stamp};
use kollegium::{
    model::{edit::Edit, ids::UnitId},
    store::{Store, text_of},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_kollegium");

fn edit_arguments(edit: &Edit) -> impl Fn(&Path) -> Command + Sync {
    let text = ron::to_string(edit).unwrap();
    move |data| {
        let mut command = Command::new(PROGRAM);
        command.args(["apply", "bjork", &text, "--data"]).arg(data);
        command
    }
}

fn state(data: &Path) -> Option<String> {
    let id: UnitId = "bjork".parse().unwrap();
    Store::open(data).ok()?.load(id).ok().map(|loaded| text_of(&loaded.unit).unwrap())
}

/// Breaks the save of an edit in all these ways.
fn unbroken(edit: &Edit, faults: &[Fault]) {
    if !harness::can_trace() {
        eprintln!("\n*** SKIPPED: strace cannot trace here, so no save was broken ***\n");
        return;
    }
    let place = Place::new();
    for n in 1..3_u8 {
        let edit = named(&format!("e{n}"), add(&format!("q{n}"), "Ny"));
        place.store.save(place.id, 0, &[edit], &stamp(n)).unwrap();
    }
    let trial = Trial { seed: place.store.path(), save: &edit_arguments(edit), state: &state };
    let report = trial.run(faults);
    println!("{} points tried, {} failed", report.tried, report.failed.len());
    assert!(report.tried > 25, "only {} points", report.tried);
    assert!(report.failed.is_empty(), "{:#?}", report.failed);
}

#[test]
fn a_changed_field_survives_every_fault() {
    let faults = ["ENOSPC", "EIO", "EROFS", "EACCES", "EDQUOT", "EINTR", "ENOLCK"].map(Fault::Error);
    let faults: Vec<Fault> = [Fault::Kill].into_iter().chain(faults).collect();
    unbroken(&rename("p1", "Åsa \"Öberg\"", "Bo"), &faults);
}

#[test]
fn a_new_person_survives_kills_and_failing_disks() {
    unbroken(&add("p9", "Ida"), &[Fault::Kill, Fault::Error("EIO")]);
}

#[test]
fn many_edits_at_once_survive_kills() {
    let (person, from, to) = ("p0".parse().unwrap(), "g0".parse().unwrap(), "g1".parse().unwrap());
    let all = Edit::All(vec![
        add("p9", "Ida"),
        Edit::MoveMember { person, from, to },
        shift("m0", meeting(0).when, 7),
    ]);
    unbroken(&all, &[Fault::Kill]);
}

fn fake(script: &'static str) -> impl Fn(&Path) -> Command + Sync {
    move |data| {
        let mut command = Command::new("sh");
        command.args(["-c", script]).arg(data);
        command
    }
}

/// The harness must catch bad saves, or a pass of it means nothing.
fn caught(script: &'static str, fault: Fault) -> Vec<String> {
    if !harness::can_trace() {
        eprintln!("\n*** SKIPPED: strace cannot trace here ***\n");
        return vec!["skipped".to_owned()];
    }
    let dir = tempfile::TempDir::new().unwrap();
    kit::write(&dir.path().join("state"), b"old\n");
    let state = |data: &Path| {
        let text = fs::read_to_string(data.join("state")).ok()?;
        text.starts_with("old").then_some(text)
    };
    Trial { seed: dir.path(), save: &fake(script), state: &state }.run(&[fault]).failed
}

#[test]
fn a_save_that_writes_in_place_is_caught() {
    let failed = caught("printf 'old\\nnew\\n' > \"$0/state\"", Fault::Kill);
    assert!(failed.iter().any(|f| f.contains("does not load") || f == "skipped"), "{failed:?}");
}

#[test]
fn a_save_that_ignores_errors_is_caught() {
    let failed = caught("echo new 2>/dev/null >> \"$0/state\"; exit 0", Fault::Error("EIO"));
    assert!(failed.iter().any(|f| f.contains("said \"saved\"") || f == "skipped"), "{failed:?}");
}

#[test]
fn a_save_that_takes_no_care_of_itself_is_caught() {
    let script = "set -e; (set -C; : > \"$0/lock\"); echo new >> \"$0/state\"; rm \"$0/lock\"";
    let failed = caught(script, Fault::Kill);
    assert!(failed.iter().any(|f| f.contains("next save") || f == "skipped"), "{failed:?}");
}
