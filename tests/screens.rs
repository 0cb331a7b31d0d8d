//! Every screen in every language and two sizes, as text with a second layer for styles, on the
//! invented school in mid-year. Look at the difference before you accept one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use kollegium::{app::screens::ScreenId, model::lang::Lang, store::demo};
use support::Stage;

/// Key of each screen.
const SCREENS: [(&str, ScreenId); 10] = [
    ("1", ScreenId::Home),
    ("2", ScreenId::Needs),
    ("3", ScreenId::Modules),
    ("4", ScreenId::People),
    ("5", ScreenId::Groups),
    ("6", ScreenId::Calendar),
    ("7", ScreenId::Goals),
    ("8", ScreenId::FollowUp),
    ("9", ScreenId::Plan),
    ("0", ScreenId::Units),
];

#[test]
fn every_screen_in_every_language() {
    let unit = demo::units().unwrap().into_iter().next().unwrap();
    let me = "p-vik".parse().ok();
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 40)] {
            let mut stage = Stage::new(unit.clone(), me, lang, size);
            for (key, screen) in SCREENS {
                stage.keys(key);
                assert_eq!(stage.app.screen, screen);
                let name = format!("{}-{}-{}x{}", screen.code(), lang.code(), size.0, size.1);
                insta::assert_snapshot!(name, format!("{}\n---\n{}", stage.text(), stage.styles()));
            }
        }
    }
}

#[test]
fn every_screen_of_an_empty_school_says_what_to_do() {
    let units = demo::units().unwrap();
    let unit = units.into_iter().find(|unit| unit.people().is_empty() && unit.groups().is_empty()).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    for (key, screen) in SCREENS {
        stage.keys(key);
        insta::assert_snapshot!(format!("empty-{}", screen.code()), stage.text());
    }
}

#[test]
fn no_word_of_the_chrome_is_cut() {
    let unit = demo::units().unwrap().into_iter().next().unwrap();
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 16)] {
            let mut stage = Stage::new(unit.clone(), None, lang, size);
            for (key, screen) in SCREENS {
                stage.keys(key);
                let text = stage.text();
                let lines: Vec<&str> = text.lines().collect();
                assert!(!lines[1].contains('…'), "tabs of {screen:?} in {lang:?}: {}", lines[1]);
                let footer = lines[usize::from(size.1) - 1];
                assert!(
                    !footer.replace(" …", "").contains('…')
                        && footer.contains("F1")
                        && footer.contains("F10"),
                    "{footer}"
                );
            }
        }
    }
}

#[test]
fn no_line_of_the_help_is_cut() {
    let unit = demo::units().unwrap().into_iter().next().unwrap();
    let mut cut = Vec::new();
    for lang in Lang::ALL {
        let mut stage = Stage::new(unit.clone(), None, lang, (80, 24));
        for (key, screen) in SCREENS {
            stage.keys(key).keys("<F1>");
            let commands =
                kollegium::app::update::command_rows(kollegium::app::command::explained(&stage.app)).len();
            for _ in 0..commands {
                let shown = stage.text();
                let body = shown.lines().skip(2).take(21);
                let lines = body.map(str::trim).filter(|line| line.contains('…'));
                cut.extend(lines.map(|line| format!("{} {screen:?} {line}", lang.code())));
                stage.keys("<Down>");
            }
            stage.keys("<Esc>");
        }
    }
    cut.sort();
    cut.dedup();
    assert!(cut.is_empty(), "{cut:#?}");
}

#[test]
fn what_was_done_in_a_school_can_be_taken_back_after_a_look_at_another() {
    let mut units = demo::units().unwrap().into_iter();
    let (here, there) = (units.next().unwrap(), units.next().unwrap());
    let mut stage = Stage::new(here.clone(), None, Lang::Sv, (80, 24));
    stage.keys("4nKim<Space>Dahl<C-s>");
    let kept = stage.disk.clone();
    assert_eq!(kept.people().len(), here.people().len() + 1);
    stage.open(there);
    assert!(stage.app.can_undo().is_err(), "nothing was done here");
    stage.open(kept);
    stage.keys("<C-z>");
    assert_eq!(stage.disk.people().len(), here.people().len());
}
