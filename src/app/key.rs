//! Keys as the program knows them, whatever terminal or library they came through.
//!
//! A key has one form only: a letter carries its own case, Shift+Tab is [`KeyCode::BackTab`], and
//! Ctrl goes with the lower-case letter. [`Key::new`] brings any other spelling to that form.

use std::{fmt, str::FromStr};

/// What lies under the finger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyCode {
    /// A character, as typed (`A` is not `a`).
    Char(char),
    Enter,
    Esc,
    Tab,
    /// Shift+Tab.
    BackTab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// Which modifiers are held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mods {
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

impl Mods {
    /// No modifier.
    pub const NONE: Self = Self { ctrl: false, alt: false, shift: false };
    /// Ctrl alone.
    pub const CTRL: Self = Self { ctrl: true, ..Self::NONE };
    /// Alt alone.
    pub const ALT: Self = Self { alt: true, ..Self::NONE };
    /// Shift alone.
    pub const SHIFT: Self = Self { shift: true, ..Self::NONE };
}

/// One key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub code: KeyCode,
    pub mods: Mods,
}

/// The highest function key that has a name.
const LAST_F: u8 = 24;

/// Names of keys; the first name of a key is the one that is shown.
const NAMES: [(&str, KeyCode); 26] = [
    ("Space", KeyCode::Char(' ')),
    ("lt", KeyCode::Char('<')),
    ("gt", KeyCode::Char('>')),
    ("Enter", KeyCode::Enter),
    ("Return", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Escape", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("BackTab", KeyCode::BackTab),
    ("Backspace", KeyCode::Backspace),
    ("BS", KeyCode::Backspace),
    ("Del", KeyCode::Delete),
    ("Delete", KeyCode::Delete),
    ("Ins", KeyCode::Insert),
    ("Insert", KeyCode::Insert),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PageUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("PageDown", KeyCode::PageDown),
    ("Plus", KeyCode::Char('+')),
];

/// Spellings of the modifiers: long in key names, short in scripts.
const MODS: [(&str, Mods); 7] = [
    ("Ctrl+", Mods::CTRL),
    ("Alt+", Mods::ALT),
    ("Shift+", Mods::SHIFT),
    ("C-", Mods::CTRL),
    ("A-", Mods::ALT),
    ("M-", Mods::ALT),
    ("S-", Mods::SHIFT),
];

/// Why a name or a script of keys cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// No key has this name.
    #[error("key-unknown: {0}")]
    Unknown(String),
    /// A `<` at this byte of the script has no `>`.
    #[error("key-unclosed: {0}")]
    Unclosed(usize),
}

impl Key {
    /// The key with its modifiers, in its one form.
    pub fn new(code: KeyCode, mods: Mods) -> Self {
        match code {
            KeyCode::Tab | KeyCode::BackTab if mods.shift || code == KeyCode::BackTab => {
                Self { code: KeyCode::BackTab, mods: Mods { shift: false, ..mods } }
            }
            KeyCode::Char(c) => {
                let cased = match mods {
                    Mods { ctrl: true, .. } => single(c, c.to_lowercase()),
                    Mods { shift: true, .. } => single(c, c.to_uppercase()),
                    _ => c,
                };
                Self { code: KeyCode::Char(cased), mods: Mods { shift: false, ..mods } }
            }
            _ => Self { code, mods },
        }
    }

    /// The key without modifiers.
    pub fn plain(code: KeyCode) -> Self {
        Self::new(code, Mods::NONE)
    }

    /// A character key.
    pub fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// Ctrl and a character.
    pub fn ctrl(c: char) -> Self {
        Self::new(KeyCode::Char(c), Mods::CTRL)
    }

    /// The character that this key types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.mods.ctrl && !self.mods.alt => Some(c),
            _ => None,
        }
    }
}

impl From<KeyCode> for Key {
    fn from(code: KeyCode) -> Self {
        Self::plain(code)
    }
}

impl From<char> for Key {
    fn from(c: char) -> Self {
        Self::char(c)
    }
}

/// The other case of `c` where that is one character, else `c` (`ß` stays).
fn single(c: char, mut cased: impl Iterator<Item = char>) -> char {
    match (cased.next(), cased.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// Reads `Ctrl+S`, `F1`, `Shift+Tab`, `å`, and the short form `C-s` of scripts.
impl FromStr for Key {
    type Err = KeyError;

    fn from_str(name: &str) -> Result<Self, KeyError> {
        let mut mods = Mods::NONE;
        let mut rest = name;
        while let Some((tail, held)) = MODS.iter().find_map(|(prefix, held)| {
            let tail = rest.strip_prefix(prefix)?;
            (!tail.is_empty()).then_some((tail, held))
        }) {
            mods = Mods {
                ctrl: mods.ctrl || held.ctrl,
                alt: mods.alt || held.alt,
                shift: mods.shift || held.shift,
            };
            rest = tail;
        }
        let code = named(rest).ok_or_else(|| KeyError::Unknown(name.to_owned()))?;
        Ok(Self::new(code, mods))
    }
}

fn named(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control()).then_some(KeyCode::Char(c));
    }
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
        return Some(*code);
    }
    let number = name.strip_prefix(['F', 'f'])?.parse().ok()?;
    (1..=LAST_F).contains(&number).then_some(KeyCode::F(number))
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shift = self.mods.shift || self.code == KeyCode::BackTab;
        for (held, word) in [(self.mods.ctrl, "Ctrl+"), (self.mods.alt, "Alt+"), (shift, "Shift+")] {
            if held {
                f.write_str(word)?;
            }
        }
        match self.code {
            KeyCode::BackTab => f.write_str("Tab"),
            KeyCode::F(number) => write!(f, "F{number}"),
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(c) if self.mods.ctrl => write!(f, "{}", single(c, c.to_uppercase())),
            KeyCode::Char(c) => write!(f, "{c}"),
            code => f.write_str(NAMES.iter().find(|(_, known)| *known == code).map_or("", |(name, _)| name)),
        }
    }
}

/// Reads a script such as `n<Down>å<Enter><C-s><S-Tab><F2>`: characters are themselves, names of
/// keys stand in angle brackets, `<lt>` is `<`.
pub fn parse_script(script: &str) -> Result<Vec<Key>, KeyError> {
    let mut keys = Vec::new();
    let mut chars = script.char_indices();
    while let Some((at, c)) = chars.next() {
        if c != '<' {
            keys.push(Key::char(c));
            continue;
        }
        let (name, after) = chars.as_str().split_once('>').ok_or(KeyError::Unclosed(at))?;
        keys.push(name.parse()?);
        while chars.as_str().len() > after.len() {
            chars.next();
        }
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_shown_the_same_way() {
        for name in [
            "a",
            "A",
            "Å",
            "+",
            "?",
            "Ctrl+S",
            "Ctrl++",
            "Alt+å",
            "F1",
            "F12",
            "Enter",
            "Esc",
            "Tab",
            "Shift+Tab",
            "Space",
            "Ctrl+Space",
            "Backspace",
            "Del",
            "Ins",
            "Shift+Up",
            "Ctrl+Alt+Left",
            "PgUp",
            "PgDn",
            "Home",
        ] {
            let key: Key = name.parse().expect(name);
            assert_eq!(key.to_string(), name);
        }
    }

    #[test]
    fn spellings_of_one_key_are_one_key() {
        for (one, other) in [
            ("Ctrl+S", "C-s"),
            ("Ctrl+s", "C-S"),
            ("Shift+Tab", "BackTab"),
            ("S-a", "A"),
            ("Shift+å", "Å"),
            ("PageDown", "pgdn"),
            ("Plus", "+"),
        ] {
            assert_eq!(one.parse::<Key>(), other.parse::<Key>(), "{one} {other}");
        }
        assert_eq!("Ctrl+S".parse(), Ok(Key::ctrl('s')));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for name in ["", "F0", "F25", "Ctrl+", "Hyper+x", "wait: proposal", "\n"] {
            assert_eq!(name.parse::<Key>(), Err(KeyError::Unknown(name.to_owned())));
        }
    }

    #[test]
    fn a_script_is_keys_in_order() {
        let keys = parse_script("n<Down>å<Enter><C-s><S-Tab><F2><lt>>").expect("script");
        let shown: Vec<String> = keys.iter().map(Key::to_string).collect();
        assert_eq!(shown, ["n", "Down", "å", "Enter", "Ctrl+S", "Shift+Tab", "F2", "<", ">"]);
        assert_eq!(parse_script("åa<Down"), Err(KeyError::Unclosed(3)));
        assert_eq!(parse_script("<Nej>"), Err(KeyError::Unknown("Nej".into())));
    }

    #[test]
    fn only_plain_characters_type() {
        assert_eq!(Key::char('ø').typed(), Some('ø'));
        assert_eq!(Key::ctrl('s').typed(), None);
        assert_eq!(Key::from(KeyCode::Tab).typed(), None);
    }
}
