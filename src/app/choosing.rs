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

/// Any of `count` options: left and right move, Space ticks.
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
        KeyCode::Left if *at > 0 => *at -= 1,
        KeyCode::Right if *at + 1 < count => *at += 1,
        KeyCode::Left | KeyCode::Right => {}
        KeyCode::Home => *at = 0,
        KeyCode::End => *at = count.saturating_sub(1),
        _ => return false,
    }
    true
}
