//! Key scripts: every file below `tests/keys` is played, see `tests/keys/README.md`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests"
)]

mod script;
mod support;

use std::path::{Path, PathBuf};

fn scripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/keys");
    let inside = |folder: PathBuf| folder.read_dir().unwrap().map(|entry| entry.unwrap().path());
    let folders = inside(folder).filter(|path| path.is_dir());
    let mut files: Vec<PathBuf> = folders.flat_map(inside).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    files.sort();
    files
}

#[test]
fn scripts_play_as_they_read() {
    let scripts = scripts();
    let wanted = std::env::var("SCRIPT").unwrap_or_default();
    assert!(!wanted.is_empty() || scripts.len() >= 20, "only {} scripts found", scripts.len());
    let watch = |line: &str, screen: &str| {
        if !wanted.is_empty() && ["keys", "type", "job"].iter().any(|word| line.starts_with(word)) {
            println!("=== {line}\n{screen}");
        }
    };
    let mut wrong = Vec::new();
    for file in scripts {
        let name = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string();
        if name.contains(&wanted)
            && let Err(why) = script::play(&name, &std::fs::read_to_string(&file).unwrap(), watch)
        {
            wrong.push(why);
        }
    }
    assert!(wrong.is_empty(), "{} scripts went wrong\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn every_word_can_be_wrong() {
    for (line, why) in [
        ("keys <Nothing>", "key"),
        ("see \"Grupp 9\"", "is not on the screen"),
        ("see \"Grupp 2", "a quote is not closed"),
        ("not \"Grupp 2\"", "is on the screen"),
        ("see \"Linnea\" on row \"Grupp 2\"", "on none of the 1 rows"),
        ("screen people", "it is Groups, not People"),
        ("overlay menu", "it is \"none\", not \"menu\""),
        ("focus \"Namn\"", "no form is open"),
        ("keys 4 n\nfocus \"Roller\"", "it is \"Namn\", not \"Roller\""),
        ("keys n\nundo-all", "it is \"form\", not \"none\""),
        ("undo-all", "nothing was changed"),
        ("undo-one", "nothing was changed"),
        ("keys <Tab> g\ntype \"Grupp 3\"\nkeys <Enter> l\nundo-one", "not as at the start"),
        ("effect sing", "no effect is called sing"),
        ("expect meetings \"Grupp 1\"", "no states"),
        ("expect songs 3", "nothing is called songs"),
        ("job", "no job was started"),
        ("effect export", "no export was asked for"),
        ("expect people 3", "people: 27, not 3"),
        ("expect group \"Grupp 1\" has \"Mika Aho\"", "has no"),
        ("expect group \"Grupp 1\" has not \"Erik Dahlin\"", "has \"Erik Dahlin\""),
        ("expect group \"Grupp 1\" members 99", "members: 7, not 99"),
        ("expect meetings \"Grupp 1\" planned 99", "planned: 8, not 99"),
        ("start demo/bjorkskolan", "unknown word"),
        ("sing", "unknown word"),
    ] {
        let text = format!("start demo/bjorkskolan\nkeys 5\n{line}\n");
        let error = script::play("x.txt", &text, |_, _| ()).expect_err(line);
        let place = format!("x.txt:{}: ", text.lines().count());
        assert!(error.starts_with(&place) && error.contains(why), "{line}: {error}");
        assert!(error.contains("Björkskolan"), "no screen: {error}");
    }
}
