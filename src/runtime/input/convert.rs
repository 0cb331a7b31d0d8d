//! From crossterm's keys to ours, and from the text of a sequence to a key.

use crossterm::event::{self, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::key::{Key, KeyCode, Mods};

/// Our key for a press or repeat; none for a release and for keys that we do not know.
pub fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let mods = Mods {
        ctrl: event.modifiers.contains(KeyModifiers::CONTROL),
        alt: event.modifiers.contains(KeyModifiers::ALT),
        shift: event.modifiers.contains(KeyModifiers::SHIFT),
    };
    let code = match event.code {
        // What some terminals send for Backspace, and most for Ctrl+Backspace.
        event::KeyCode::Char('h') if mods == Mods::CTRL => return Some(Key::plain(KeyCode::Backspace)),
        event::KeyCode::Char(c) => return Some(Key::new(KeyCode::Char(c), Mods { shift: false, ..mods })),
        event::KeyCode::Enter => KeyCode::Enter,
        event::KeyCode::Esc => KeyCode::Esc,
        event::KeyCode::Tab => KeyCode::Tab,
        event::KeyCode::BackTab => KeyCode::BackTab,
        event::KeyCode::Backspace => KeyCode::Backspace,
        event::KeyCode::Delete => KeyCode::Delete,
        event::KeyCode::Insert => KeyCode::Insert,
        event::KeyCode::Up => KeyCode::Up,
        event::KeyCode::Down => KeyCode::Down,
        event::KeyCode::Left => KeyCode::Left,
        event::KeyCode::Right => KeyCode::Right,
        event::KeyCode::Home => KeyCode::Home,
        event::KeyCode::End => KeyCode::End,
        event::KeyCode::PageUp => KeyCode::PageUp,
        event::KeyCode::PageDown => KeyCode::PageDown,
        event::KeyCode::F(number) => KeyCode::F(number),
        _ => return None,
    };
    Some(Key::new(code, mods))
}

/// What the characters after an Esc are so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sequence {
    /// A whole key.
    Key(Key),
    /// The start of pasted text.
    Paste,
    /// It can still become one.
    Open,
    /// It never becomes one.
    Nothing,
}

/// Reads what came after an Esc: `[A`, `OP`, `[15~`, `[1;5C`, `[[A`.
pub fn sequence(text: &str) -> Sequence {
    if let Some(rest) = text.strip_prefix('O') {
        return ended(rest, |last| letter(last).or_else(|| function(last, 'P', 'S')), Mods::NONE);
    }
    let Some(rest) = text.strip_prefix('[') else {
        return if text.is_empty() { Sequence::Open } else { Sequence::Nothing };
    };
    if let Some(linux) = rest.strip_prefix('[') {
        return ended(linux, |last| function(last, 'A', 'E'), Mods::NONE);
    }
    let numbers = rest.trim_end_matches(|c: char| !c.is_ascii_digit() && c != ';');
    let last = rest.strip_prefix(numbers).unwrap_or_default();
    let mut fields = numbers.split(';');
    let (first, second) = (fields.next().unwrap_or_default(), fields.next());
    let mods = mods(second);
    match (last, first) {
        ("", _) if numbers.len() <= LONGEST => Sequence::Open,
        ("~", "200") => Sequence::Paste,
        ("~", number) => match tilde(number) {
            Some(code) => Sequence::Key(Key::new(code, mods)),
            None => Sequence::Nothing,
        },
        (last, "" | "1") => {
            let known = |last| letter(last).or_else(|| function(last, 'P', 'S'));
            let known = |last| known(last).or_else(|| (last == 'Z').then_some(KeyCode::BackTab));
            ended(last, known, mods)
        }
        _ => Sequence::Nothing,
    }
}

/// The longest run of numbers in a sequence of ours: `200` or `24;8`, with room.
const LONGEST: usize = 6;

/// The key of a single last character.
fn ended(last: &str, known: impl Fn(char) -> Option<KeyCode>, mods: Mods) -> Sequence {
    let mut chars = last.chars();
    match (chars.next(), chars.next()) {
        (None, _) => Sequence::Open,
        (Some(c), None) => known(c).map_or(Sequence::Nothing, |code| Sequence::Key(Key::new(code, mods))),
        _ => Sequence::Nothing,
    }
}

fn letter(last: char) -> Option<KeyCode> {
    Some(match last {
        'A' => KeyCode::Up,
        'B' => KeyCode::Down,
        'C' => KeyCode::Right,
        'D' => KeyCode::Left,
        'H' => KeyCode::Home,
        'F' => KeyCode::End,
        _ => return None,
    })
}

fn function(last: char, first: char, end: char) -> Option<KeyCode> {
    let number = u8::try_from(u32::from(last).checked_sub(u32::from(first))?).ok()?;
    (last <= end).then_some(KeyCode::F(number + 1))
}

fn tilde(number: &str) -> Option<KeyCode> {
    Some(match number.parse::<u8>().ok()? {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        f @ 11..=15 => KeyCode::F(f - 10),
        f @ 17..=21 => KeyCode::F(f - 11),
        f @ 23..=24 => KeyCode::F(f - 12),
        _ => return None,
    })
}

/// The second number of a sequence is one more than the sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
fn mods(field: Option<&str>) -> Mods {
    let held = field.and_then(|field| field.parse::<u8>().ok()).unwrap_or(1).saturating_sub(1);
    Mods { shift: held & 1 > 0, alt: held & 2 > 0, ctrl: held & 4 > 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_of_common_terminals_are_known() {
        for (text, name) in [
            ("[A", "Up"),
            ("OB", "Down"),
            ("[H", "Home"),
            ("[1~", "Home"),
            ("[4~", "End"),
            ("OF", "End"),
            ("[5~", "PgUp"),
            ("[6~", "PgDn"),
            ("[2~", "Ins"),
            ("[3~", "Del"),
            ("OP", "F1"),
            ("[11~", "F1"),
            ("[[A", "F1"),
            ("[[E", "F5"),
            ("[15~", "F5"),
            ("[17~", "F6"),
            ("[21~", "F10"),
            ("[24~", "F12"),
            ("[Z", "Shift+Tab"),
            ("[1;5C", "Ctrl+Right"),
            ("[1;2A", "Shift+Up"),
            ("[3;3~", "Alt+Del"),
            ("[1;5P", "Ctrl+F1"),
        ] {
            assert_eq!(sequence(text), Sequence::Key(name.parse().expect(name)), "{text}");
            let starts = (0..text.len()).map(|end| text.split_at(end).0);
            starts.for_each(|start| assert_eq!(sequence(start), Sequence::Open, "{start} of {text}"));
        }
        assert_eq!(sequence("[200~"), Sequence::Paste);
    }

    #[test]
    fn what_becomes_no_sequence_is_seen_at_once() {
        for text in ["x", "[x", "Ox", "[9~", "[12x", "[1234567", "[[Z", "[åA"] {
            assert_eq!(sequence(text), Sequence::Nothing, "{text}");
        }
    }

    #[test]
    fn keys_are_presses_and_repeats_in_one_form() {
        let press = |code, mods| key(KeyEvent::new(code, mods));
        let a = event::KeyCode::Char('Å');
        assert_eq!(press(a, KeyModifiers::SHIFT), Some(Key::char('Å')));
        assert_eq!(press(event::KeyCode::Char('s'), KeyModifiers::CONTROL), Some(Key::ctrl('s')));
        assert_eq!(press(event::KeyCode::BackTab, KeyModifiers::SHIFT), Some(KeyCode::BackTab.into()));
        assert_eq!(press(event::KeyCode::Char('h'), KeyModifiers::CONTROL), Some(KeyCode::Backspace.into()));
        assert_eq!(press(event::KeyCode::CapsLock, KeyModifiers::NONE), None);
        let release = KeyEvent::new_with_kind(a, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(key(release), None);
        let repeat = KeyEvent::new_with_kind(a, KeyModifiers::NONE, KeyEventKind::Repeat);
        assert_eq!(key(repeat), Some(Key::char('Å')));
    }
}
