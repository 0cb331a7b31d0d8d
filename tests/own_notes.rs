//! A person's own notes of a meeting, in the real program: they come back, and nobody else has them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests"
)]

mod pty;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use kollegium::{
    model::{
        change::{Change, On},
        edit::Edit,
        lang::Lang,
        meetings::{MeetingChange, When},
    },
    store::{Stamp, Store, demo},
};
use pty::Pty;

const SECRET: &str = "Viskat i korridoren";
const SCHOOL: &str = "bjorkskolan";

/// The files below a folder in which some text stands.
fn holding(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(holding(&path, text));
        } else if String::from_utf8_lossy(&fs::read(&path).unwrap()).contains(text) {
            out.push(path);
        }
    }
    out
}

fn run(pty: &Pty, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kollegium"));
    let output = command.env_clear().env("KOLLEGIUM_DATA", pty.data()).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn own_notes_come_back_and_stand_nowhere_but_in_the_own_folder() {
    let empty = Pty::start("sv", (80, 24));
    let store = Store::open_or_make(&empty.data()).unwrap();
    let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(12, 0, 0).unwrap();
    demo::make(&store, &Stamp { now, who: "anna".into(), random: [7; 16] }, &"anna".into(), Lang::Sv)
        .unwrap();
    let unit = store.load(SCHOOL.parse().unwrap()).unwrap().unit;
    let meeting = unit.meetings().iter().max_by_key(|m| (m.when, m.id)).unwrap().clone();
    let (id, group) = (meeting.id.to_string(), meeting.group.to_string());

    let mut pty = empty.again();
    pty.see("Björkskolan").keys("/Björk<Enter><Enter>").see("Att ta tag i").keys("6v").see("Alla träffar");
    pty.keys("<End><Enter>").see("Personer").keys("o").see("Bara du ser dem");
    pty.keys(&format!("{}<C-s>", SECRET.replace(' ', "<Space>"))).see("Egna anteckningar finns");
    pty.keys("<F10>").ended();

    let found = holding(&pty.data(), SECRET);
    let own = pty.data().join("people");
    assert!(!found.is_empty() && found.iter().all(|path| path.starts_with(&own)), "{found:?}");

    let out = pty.home().join("out");
    fs::create_dir_all(&out).unwrap();
    fs::create_dir_all(out.join("feeds")).unwrap();
    let to = |name: &str| out.join(name).display().to_string();
    let later = When { date: meeting.when.date + chrono::Days::new(1), ..meeting.when };
    let moved = Edit::Meeting(On::Change(meeting.id, MeetingChange::When(Change::new(meeting.when, later))));
    run(&pty, &["apply", SCHOOL, &ron::to_string(&moved).unwrap()]);
    for screen in ["calendar", "home", "follow-up"] {
        fs::write(to(screen), run(&pty, &["show", SCHOOL, "--screen", screen])).unwrap();
    }
    fs::write(to("ron"), run(&pty, &["show", SCHOOL, "--ron"])).unwrap();
    run(&pty, &["export", "ics", SCHOOL, "-o", &to("all.ics")]);
    run(&pty, &["export", "csv", SCHOOL, "--table", "meetings", "-o", &to("m.csv")]);
    run(&pty, &["export", "csv", SCHOOL, "--table", "programmes", "-o", &to("p.csv")]);
    run(&pty, &["export", "md", SCHOOL, "--meeting", &id, "-o", &to("m.md")]);
    run(&pty, &["export", "md", SCHOOL, "--group", &group, "-o", &to("g.md")]);
    run(&pty, &["export", "feeds", SCHOOL, &to("feeds")]);
    assert_eq!(holding(&out, SECRET), Vec::<PathBuf>::new());
    let outside = holding(&pty.data(), SECRET).into_iter().filter(|path| !path.starts_with(&own));
    assert_eq!(outside.collect::<Vec<_>>(), Vec::<PathBuf>::new());

    // After a restart it is there, though the meeting has moved.
    let mut pty = pty.again();
    pty.see("Kalender").keys("6v").see("Alla träffar").keys("<End><Enter>").see("Egna anteckningar finns");
    pty.keys("o").see(SECRET).keys("<Esc><F10>").ended();
}
