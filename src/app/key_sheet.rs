//! The written key sheet: every place with its commands and keys, out of the one table.

use super::{
    command::{EVERYWHERE, Row},
    key::{self, KeyCode},
    keymap,
    screens::{ScreenId, people::tables},
};
use crate::i18n::{I18n, Key, Text};

/// One place with its commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the screen in files; none: what every place has.
    pub screen: Option<ScreenId>,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// Its commands.
    pub lines: Vec<Line>,
}

/// One command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its keys, the one to show first.
    pub keys: Vec<String>,
    /// A verb and a thing.
    pub label: String,
    /// What it does.
    pub about: String,
}

/// What every place has, then each screen in the order of its number.
pub fn sheets(say: I18n) -> Vec<Sheet> {
    let everywhere = Sheet {
        screen: None,
        title: say.get(Key::SheetEverywhere),
        about: say.get(Key::SheetEverywhereAbout),
        lines: lines(say, EVERYWHERE),
    };
    let of_screen = |screen: ScreenId| Sheet {
        screen: Some(screen),
        title: say.get(screen.title()),
        about: say.get(screen.about()),
        lines: lines(say, &all(screen)),
    };
    std::iter::once(everywhere).chain(ScreenId::ALL.into_iter().map(of_screen)).collect()
}

/// The commands of a screen with those of what opens on it.
fn all(screen: ScreenId) -> Vec<Row> {
    let inside: &[&[Row]] = if screen == ScreenId::People { &[tables::WEEK, tables::SLOTS] } else { &[] };
    screen.table().iter().chain(inside.iter().copied().flatten()).copied().collect()
}

fn lines(say: I18n, table: &[Row]) -> Vec<Line> {
    let line = |row: &Row| Line {
        keys: keymap::keys(row.command).iter().map(|&key| key_name(say, key)).collect(),
        label: say.text(&Text::from(row.label)),
        about: say.text(&Text::from(row.about)),
    };
    table.iter().map(line).collect()
}

/// A key as it is written on the keyboards of the language.
pub fn key_name(say: I18n, key: key::Key) -> String {
    match key.code {
        KeyCode::Char(' ') => say.get(Key::KeySpace),
        KeyCode::Backspace => say.get(Key::KeyBackspace),
        _ => key.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::lang::Lang;

    #[test]
    fn every_command_of_every_place_has_its_keys_in_every_language() {
        for lang in Lang::ALL {
            let sheets = sheets(I18n::new(lang));
            assert_eq!(sheets.len(), ScreenId::ALL.len() + 1);
            for line in sheets.iter().flat_map(|sheet| &sheet.lines) {
                assert!(!line.keys.is_empty() && !line.about.is_empty(), "{line:?}");
            }
        }
        let swedish = sheets(I18n::new(Lang::Sv));
        let mark = |sheet: &Sheet| sheet.lines.iter().any(|line| line.keys == ["Mellanslag"]);
        assert!(swedish.iter().any(mark));
    }
}
