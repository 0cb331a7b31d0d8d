//! Whatever is pressed: nothing breaks, every edit is saved as it was shown, Esc leads back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use kollegium::{
    app::{
        msg::{Msg, StoreMsg},
        screens::ScreenId,
    },
    model::{lang::Lang, rules, unit::Unit},
    store::demo,
};
use proptest::prelude::*;
use support::Stage;

/// Keys that do something somewhere, and letters to type.
const KEYS: [&str; 52] = [
    "<Up>", "<Down>", "<Left>", "<Right>", "<Enter>", "<Enter>", "<Esc>", "<Tab>", "<S-Tab>", "<PgUp>",
    "<PgDn>", "<Home>", "<End>", "<Space>", "<BS>", "<Del>", "<C-s>", "<C-z>", "<C-y>", "<C-p>", "<C-l>",
    "<C-f>", "/", "?", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "n", "e", "m", "a", "b", "d", "f",
    "g", "h", "i", "l", "p", "r", "s", "t", "u", "v", "å",
];

fn units() -> Vec<Unit> {
    demo::units().unwrap()
}

fn press(stage: &mut Stage, keys: &[usize]) {
    for &key in keys {
        stage.keys(KEYS[key % KEYS.len()]);
        stage.buffer();
    }
}

/// Home, or the list of schools, with nothing on top.
fn at_the_start(stage: &Stage) -> bool {
    matches!(stage.app.screen, ScreenId::Home | ScreenId::Units) && stage.app.overlays.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_breaks(
        which in 0usize..8,
        lang in 0usize..3,
        size in prop::sample::select(vec![(80, 24), (120, 40), (60, 16), (40, 8)]),
        keys in prop::collection::vec(0usize..KEYS.len(), 1..250),
    ) {
        let units = units();
        let unit = units[which % units.len()].clone();
        let mut stage = Stage::new(unit, None, Lang::ALL[lang], size);
        // Guests are as their homes say, and the people of other units can be picked.
        let here = stage.disk.id();
        for other in units.into_iter().filter(|other| other.id() != here) {
            stage.send(Msg::Store(StoreMsg::Other(Box::new(other))));
        }
        press(&mut stage, &keys);
        if let Some(kept) = stage.kept() {
            prop_assert_eq!(rules::check_all(&kept), Ok(()));
            prop_assert_eq!(&kept, &stage.disk, "what is shown is not what is saved");
        }
    }

    #[test]
    fn esc_always_leads_back(
        which in 0usize..8,
        keys in prop::collection::vec(0usize..KEYS.len(), 1..80),
    ) {
        let units = units();
        let mut stage = Stage::new(units[which % units.len()].clone(), None, Lang::Sv, (80, 24));
        press(&mut stage, &keys);
        for _ in 0..40 {
            if stage.app.left || at_the_start(&stage) {
                break;
            }
            // A question about typed text is answered: throw it away.
            stage.keys("<Esc>");
            if matches!(stage.app.overlays.last(), Some(kollegium::app::overlay::Overlay::Confirm(_))) {
                stage.keys("<Right><Enter>");
            }
        }
        prop_assert!(stage.app.left || at_the_start(&stage), "stuck on {:?}", stage.app.screen);
    }
}

#[test]
fn a_resize_keeps_the_place() {
    let mut stage = Stage::new(units()[0].clone(), None, Lang::Sv, (80, 24));
    stage.keys("4<Down><Down><Down>");
    let before = stage.app.screens.list(ScreenId::People).selected;
    for size in [(60, 16), (120, 40), (30, 5), (200, 60), (80, 24)] {
        stage.send(Msg::Resize(size.0, size.1));
        stage.buffer();
    }
    assert_eq!(stage.app.screens.list(ScreenId::People).selected, before);
}
