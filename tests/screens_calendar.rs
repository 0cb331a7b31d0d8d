//! The calendar: what is seen, and journeys through it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod school;
mod support;

use kollegium::model::lang::Lang;
use school::{empty, filled, with_meetings};
use support::Stage;

#[test]
fn look() {
    for (size, lang) in [((80, 24), Lang::Sv), ((120, 40), Lang::Nb), ((60, 16), Lang::Sv)] {
        let mut stage = Stage::new(with_meetings(), None, lang, size);
        for keys in [
            "6",
            "<Enter>",
            "<Tab>",
            "<Enter>",
            "d",
            "<Down><Space>",
            "<Esc>",
            "e",
            "<Esc><Esc><Esc>v",
            "u",
            "<Esc>y",
            "<Esc>x",
            "<Esc>g",
            "<Esc>a",
        ] {
            stage.keys(keys);
            println!("== {keys} {size:?}\n{}", stage.text());
        }
    }
    let mut stage = Stage::new(filled(), None, Lang::Sv, (80, 24));
    for keys in ["6", "f", "<C-s>", "<Enter>", "v"] {
        stage.keys(keys);
        println!("== propose {keys}\n{}", stage.text());
    }
    let mut stage = Stage::new(empty(), None, Lang::Sv, (80, 24));
    for keys in ["6", "y", "f", "<C-s>", "<Enter>", "f", "n"] {
        stage.keys(keys);
        println!("== empty {keys}\n{}", stage.text());
    }
}
