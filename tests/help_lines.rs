//! The help of every place says its lines whole at 80x24: a line that is cut helps nobody.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod school;
mod support;

use std::collections::BTreeSet;

use kollegium::{
    app::{command, key_sheet::key_name, keymap},
    model::lang::Lang,
};
use school::with_meetings;
use support::Stage;

/// Keys to places with commands of their own: the screens, and pages and views behind them.
const PLACES: [&str; 17] =
    ["1", "2", "3", "4", "4v", "4w", "5", "5<Tab>", "5o", "5k", "6", "6v", "6t", "7", "8", "9", "9a"];

/// Whatever the help shows while one goes through it.
fn read(stage: &mut Stage, lines: usize) -> String {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for _ in 0..=lines.div_ceil(5) {
        seen.extend(stage.text().lines().map(str::to_owned));
        stage.keys("<Down><Down><Down><Down><Down>");
    }
    seen.into_iter().collect::<Vec<_>>().join("\n")
}

#[test]
fn no_line_of_the_help_is_cut() {
    let mut cut = BTreeSet::new();
    for lang in Lang::ALL {
        for place in PLACES {
            let mut stage = Stage::new(with_meetings(), None, lang, (80, 24));
            stage.keys(place);
            let rows: Vec<_> = command::explained(&stage.app).collect();
            let says = |key| stage.app.i18n.get(key);
            let wanted: Vec<(String, String)> = rows
                .iter()
                .map(|row| {
                    let keys = keymap::keys(row.command).iter();
                    let keys: Vec<String> = keys.map(|&key| key_name(stage.app.i18n, key)).collect();
                    (keys.join(", "), says(row.about))
                })
                .collect();
            stage.keys("<F1>");
            let seen = read(&mut stage, rows.len());
            for (keys, about) in wanted {
                let whole = seen.lines().any(|line| line.contains(&keys) && line.contains(&about));
                if !whole {
                    cut.insert(format!("{lang:?} {place}: {keys}  {about}"));
                }
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.into_iter().collect::<Vec<_>>().join("\n"));
}
