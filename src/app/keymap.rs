//! Which key asks for which command.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{
    command::{Command, Row},
    key::Key,
};

/// Keys by command, the one to show first.
static KEYS: LazyLock<BTreeMap<Command, Vec<Key>>> = LazyLock::new(|| {
    let written: BTreeMap<Command, Vec<String>> =
        ron::from_str(include_str!("../../data/keys.ron")).unwrap_or_default();
    let read = |names: Vec<String>| names.iter().filter_map(|name| name.parse().ok()).collect();
    written.into_iter().map(|(command, names)| (command, read(names))).collect()
});

/// The keys of a command, the one to show first.
pub fn keys(command: Command) -> &'static [Key] {
    KEYS.get(&command).map_or(&[], Vec::as_slice)
}

/// The command of a key among `rows`.
pub fn command<'a>(mut rows: impl Iterator<Item = &'a Row>, key: Key) -> Option<Command> {
    rows.find(|row| keys(row.command).contains(&key)).map(|row| row.command)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::app::{command::EVERYWHERE, key::KeyCode, screens::ScreenId};

    #[test]
    fn the_file_reads_and_every_name_is_a_key() {
        let written: BTreeMap<Command, Vec<String>> =
            ron::from_str(include_str!("../../data/keys.ron")).unwrap();
        for names in written.values() {
            for name in names {
                assert!(name.parse::<Key>().is_ok(), "{name}");
            }
        }
    }

    #[test]
    fn no_place_has_one_key_for_two_commands() {
        for screen in ScreenId::ALL {
            let mut taken = BTreeMap::new();
            for row in screen.table().iter().chain(EVERYWHERE) {
                assert!(!keys(row.command).is_empty(), "{:?} has no key", row.command);
                for &key in keys(row.command) {
                    let before = taken.insert(key, row.command);
                    assert_eq!(before, None, "{key} on {screen:?} is also {:?}", row.command);
                }
            }
        }
    }

    #[test]
    fn no_command_needs_a_function_key_or_a_character_hard_to_type() {
        for keys in KEYS.values() {
            let easy = |key: &&Key| match key.code {
                KeyCode::F(_) => false,
                KeyCode::Char(c) => !"[]{}\\|~@$".contains(c),
                _ => true,
            };
            assert!(keys.iter().any(|key| easy(&key)), "{keys:?}");
        }
    }
}
