//! What the build refuses in the text files, each with file, line and id.
#![allow(
    clippy::unwrap_used,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[path = "../src/i18n/at_build/check.rs"]
mod check;
#[path = "../src/i18n/at_build/texts.rs"]
#[allow(dead_code, reason = "the build also reads files")]
mod texts;

use std::{collections::BTreeSet, fs, path::Path};

use kollegium::i18n::Key;
use texts::Source;

const FOLDER: &str = "texts";

fn problems(sv: &str, en: &str) -> Vec<String> {
    let source = |language: &str, text: &str| Source {
        language: language.to_owned(),
        area: "common".to_owned(),
        text: text.to_owned(),
    };
    check::check(&[source("en", en), source("sv", sv)]).err().unwrap_or_default()
}

#[test]
fn the_same_ids_and_arguments_are_accepted() {
    let sv = "-skola = skola\nsaved = sparat { $time }\nagain = igen: { saved } på { -skola }";
    let en = "-skola = school\nsaved = saved { $time }\nagain = { $time } again at { -skola }";
    assert_eq!(problems(sv, en), Vec::<String>::new());
}

#[test]
fn every_problem_names_its_place_and_id() {
    for (sv, en, expected) in [
        ("a = x\nb = { $n", "a = x", "texts/sv/common.ftl:2: `b` does not read"),
        ("a = x", "a = x\nb = y", "texts/sv/common.ftl: `b` is missing (it is in texts/en/common.ftl:2)"),
        ("a = x\nb = y", "a = x", "texts/en/common.ftl: `b` is missing (it is in texts/sv/common.ftl:2)"),
        ("-t = x", "a = y", "texts/en/common.ftl: `-t` is missing"),
        ("a = x", "a = { $n }", "texts/sv/common.ftl:1: `a` lacks `$n`"),
        ("a = { b }\nb = x", "a = { b }\nb = { $n }", "texts/sv/common.ftl:1: `a` lacks `$n`"),
        ("a = x\n\na = y", "a = x", "texts/sv/common.ftl:3: `a` is there already: texts/sv/common.ftl:1"),
        ("a = x\n    .title = y", "a = x", "texts/sv/common.ftl:1: `a` has attributes"),
        ("a = { NUMBER($n) }", "a = { $n }", "texts/sv/common.ftl:1: `a` uses function NUMBER()"),
        ("a = { b }\nb = { a }", "a = x\nb = y", "texts/sv/common.ftl:1: `a` refers to itself"),
        ("a = { -t }", "a = x", "texts/sv/common.ftl:1: `a` refers to `-t`, which does not exist"),
        ("bigName = x", "bigName = x", "texts/sv/common.ftl:1: `bigName` is not in small letters"),
        ("self = x", "self = x", "`self` cannot be the name of a function"),
        ("a = { $userName }", "a = { $userName }", "`a` has an argument that is not in kebab-case"),
    ] {
        let found = problems(sv, en);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{expected}\n{found:#?}");
    }
}

/// The program's own words: every identifier in `src`, and those after `t::`. Tests do not count.
fn words_of_the_program(folder: &Path, words: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            if !["at_build", "tests"].contains(&name.as_str()) {
                words_of_the_program(&path, words);
            }
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            let source = fs::read_to_string(&path).unwrap();
            let program = source.split("#[cfg(test)]\nmod ").next().unwrap();
            let code = program.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in code {
                let idents = line.split(|c: char| !c.is_alphanumeric() && c != '_');
                words.extend(idents.filter(|word| word.starts_with(char::is_uppercase)).map(str::to_owned));
                for call in line.split("t::").skip(1) {
                    let call = call.strip_prefix("r#").unwrap_or(call);
                    let end = call.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(call.len());
                    words.insert(call.get(..end).unwrap().to_owned());
                }
            }
        }
    }
}

/// Ids that other texts put in: `{ the-id }`.
fn ids_in_other_texts() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for entry in fs::read_dir("data/i18n/sv").unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        ids.extend(text.split('{').filter_map(|part| Some(part.split_once('}')?.0.trim().to_owned())));
    }
    ids
}

#[test]
fn every_text_is_said_somewhere() {
    let mut words = BTreeSet::new();
    words_of_the_program(Path::new("src"), &mut words);
    let nested = ids_in_other_texts();
    let said = |key: &&Key| {
        let id = key.id();
        words.contains(&format!("{key:?}")) || words.contains(&id.replace('-', "_")) || nested.contains(id)
    };
    let unsaid: Vec<&str> = Key::ALL.iter().filter(|key| !said(key)).map(|key| key.id()).collect();
    assert_eq!(unsaid, Vec::<&str>::new(), "no code says these: remove them in all languages");
}

#[test]
fn absence_that_was_said_and_what_nobody_has_noted_have_one_word_each() {
    for (language, others) in [
        ("sv", ["sagt nej till träffen", "Vilka kan inte komma", "ej anteckna", "noterat", "noterade"]),
        (
            "nb",
            ["sagt nei til samlingen", "Hvem kan ikke komme", "ikke notert", "har notert", "ikke fylt ut"],
        ),
    ] {
        for entry in fs::read_dir(format!("data/i18n/{language}")).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            for other in others {
                assert!(!text.to_lowercase().contains(&other.to_lowercase()), "{}: {other}", path.display());
            }
        }
    }
}
