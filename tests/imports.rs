//! Who may import whom, and how large a file may be: read from the sources themselves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "tests"
)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Layer, the layers it may name, the outside crates it may not name.
const RULES: &[(&str, &[&str], &[&str])] = &[
    (
        "model",
        &[],
        &["ratatui", "crossterm", "ron", "clap", "std::fs", "std::time", "std::env", "std::thread"],
    ),
    ("planning", &["model"], &["ratatui", "crossterm", "std::fs", "std::time", "std::env", "std::thread"]),
    ("i18n", &["model"], &["ratatui", "crossterm", "std::fs", "std::time", "std::env", "std::thread"]),
    ("store", &["model"], &["ratatui", "crossterm"]),
    (
        "exchange",
        &["planning", "model", "i18n"],
        &["ratatui", "crossterm", "std::fs", "std::time", "std::env"],
    ),
    (
        "app",
        &["planning", "model", "i18n"],
        &["ratatui", "crossterm", "std::fs", "std::time", "std::env", "std::thread"],
    ),
    (
        "view",
        &["app", "ui", "planning", "model", "i18n"],
        &["crossterm", "std::fs", "std::time", "std::env", "std::thread"],
    ),
    (
        "ui",
        &["app", "planning", "model", "i18n"],
        &["crossterm", "std::fs", "std::time", "std::env", "std::thread"],
    ),
    ("runtime", &["app", "ui", "store", "exchange", "planning", "model", "i18n"], &["clap"]),
    ("cli", &["runtime", "app", "store", "exchange", "planning", "model", "i18n"], &["ratatui", "crossterm"]),
    ("main", &["cli"], &["ratatui", "crossterm"]),
];

/// The longest that a source file may be, in lines.
const MOST_LINES: usize = 600;

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

fn all_sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
    files.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

/// The layer of a file: its first folder, except that views of screens are a layer of their own.
fn layer(file: &str) -> Option<&str> {
    if file == "lib.rs" {
        return None;
    }
    if file.starts_with("app/") && file.ends_with("view.rs") {
        return Some("view");
    }
    let first = file.split('/').next().unwrap();
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

/// The code of a file without comments and without its tests.
fn code(text: &str) -> String {
    let own = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    own.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// The layers of this crate that a file names, `use crate::{a, b}` included.
fn named_layers(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with('$') || code[..at].ends_with("kollegium::") {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut word = String::new();
            let mut fresh = true;
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => fresh = true,
                    c if depth == 0 && fresh && (c.is_alphanumeric() || c == '_') => word.push(c),
                    _ if depth == 0 && !word.is_empty() => {
                        named.insert(std::mem::take(&mut word));
                        fresh = false;
                    }
                    _ => {}
                }
            }
            if !word.is_empty() {
                named.insert(word);
            }
        } else {
            named.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    named
}

#[test]
fn layers_name_only_the_layers_below() {
    let mut broken = Vec::new();
    for (file, text) in all_sources() {
        let Some(layer) = layer(&file) else { continue };
        let Some((_, may, never)) = RULES.iter().find(|(name, ..)| *name == layer) else {
            panic!("{file}: no rule for the layer {layer}");
        };
        let code = code(&text);
        let home = if layer == "view" { "app" } else { layer };
        for named in named_layers(&code) {
            let known = RULES.iter().any(|(name, ..)| *name == named);
            if known && named != home && !may.contains(&named.as_str()) {
                broken.push(format!("{file} names {named}"));
            }
        }
        for outside in *never {
            let names = |pattern: &str| code.contains(pattern);
            if names(&format!("use {outside}"))
                || names(&format!(" {outside}::"))
                || names(&format!("({outside}::"))
            {
                broken.push(format!("{file} names {outside}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn only_drawing_and_the_runtime_name_ratatui() {
    for (file, text) in all_sources() {
        let may = file.starts_with("ui/") || file.starts_with("runtime/") || file.ends_with("view.rs");
        assert!(may || !code(&text).contains("ratatui"), "{file}");
    }
}

#[test]
fn no_file_is_too_long_and_most_are_short() {
    let mut lengths: Vec<(usize, String)> =
        all_sources().into_iter().map(|(file, text)| (text.lines().count(), file)).collect();
    lengths.sort();
    let (most, longest) = lengths.last().unwrap();
    assert!(*most <= MOST_LINES, "{longest} has {most} lines");
    let (median, _) = lengths[lengths.len() / 2];
    assert!(median <= 150, "the median file has {median} lines");
}

#[test]
fn the_reader_of_imports_sees_lists() {
    let named = named_layers(
        "use crate::{\n    app::{self, App},\n    ui::canvas::Canvas,\n    model,\n};\nfn f() { crate::i18n::t(); }",
    );
    let wanted: BTreeSet<String> = ["app", "ui", "model", "i18n"].map(String::from).into();
    assert_eq!(named, wanted);
}
