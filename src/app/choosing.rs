//! Keys in fields in which something is chosen rather than typed.

use super::{
    form::Choice,
    key::{Key, KeyCode},
};

/// The option that a letter or digit stands for.
pub fn by_letter(options: &[Choice], key: Key) -> Option<usize> {
    let typed = key.typed().filter(|&c| c != ' ')?;
    options.iter().position(|option| option.quick.contains(typed))
}

/// One of `count` options: left and right go round.
pub fn choose(count: usize, at: &mut usize, key: Key) -> bool {
    match key.code {
        KeyCode::Left => *at = at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
        KeyCode::Right | KeyCode::Char(' ') => *at = (*at + 1) % count.max(1),
        KeyCode::Home => *at = 0,
        KeyCode::End => *at = count.saturating_sub(1),
        _ => return false,
    }
    true
}

/// Any of `count` options: arrows move, Space ticks. Up on the first and down on the last one are not
/// taken: they lead to the field before and after.
pub fn tick(count: usize, ticked: &mut Vec<usize>, at: &mut usize, key: Key) -> bool {
    match key.code {
        KeyCode::Char(' ') => match ticked.iter().position(|n| n == at) {
            Some(found) => {
                ticked.remove(found);
            }
            None => {
                ticked.push(*at);
                ticked.sort_unstable();
            }
        },
        KeyCode::Left | KeyCode::Up if *at > 0 => *at -= 1,
        KeyCode::Right | KeyCode::Down if *at + 1 < count => *at += 1,
        KeyCode::Left | KeyCode::Right => {}
        KeyCode::Home => *at = 0,
        KeyCode::End => *at = count.saturating_sub(1),
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_among_ticks_before_they_leave() {
        let (mut ticked, mut at) = (Vec::new(), 0);
        let mut press = |code| {
            let taken = tick(3, &mut ticked, &mut at, Key::plain(code));
            (taken, at)
        };
        assert_eq!(press(KeyCode::Up), (false, 0));
        assert_eq!(press(KeyCode::Down), (true, 1));
        assert_eq!(press(KeyCode::Right), (true, 2));
        assert_eq!(press(KeyCode::Char(' ')), (true, 2));
        assert_eq!(press(KeyCode::Down), (false, 2));
        assert_eq!(press(KeyCode::Right), (true, 2));
        assert_eq!(press(KeyCode::Up), (true, 1));
        assert_eq!(ticked, [2]);
    }
}
