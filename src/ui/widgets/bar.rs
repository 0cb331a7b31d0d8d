//! A progress bar in signs that every terminal has.

use crate::{
    planning::hours::Hours,
    ui::{canvas::Canvas, theme::Role},
};

/// What is done.
const FULL: &str = "█";
/// What is planned.
const HALF: &str = "▒";
/// What is neither.
const EMPTY: &str = "░";

/// Lengths of a bar, in columns: done, planned, neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub done: u16,
    pub planned: u16,
    pub rest: u16,
}

/// How `width` columns are shared. Something done shows at least one column, and only all fills all.
pub fn parts(width: u16, done: Hours, planned: Hours, whole: Hours) -> Parts {
    let columns = |part: Hours| {
        let exact = u64::from(part.0.min(whole.0)) * u64::from(width);
        let down = u16::try_from(exact.checked_div(u64::from(whole.0)).unwrap_or(0)).unwrap_or(width);
        if part > Hours(0) { down.max(1).min(width) } else { 0 }
    };
    let done_columns = columns(done);
    let both = columns(done + planned).max(done_columns);
    Parts { done: done_columns, planned: both - done_columns, rest: width - both }
}

/// Draws a bar.
pub fn draw(canvas: &mut Canvas<'_>, x: u16, y: u16, parts: Parts) {
    let pieces =
        [(FULL, parts.done, Role::Full), (HALF, parts.planned, Role::Plain), (EMPTY, parts.rest, Role::Dim)];
    let mut x = x;
    for (sign, width, role) in pieces {
        x = canvas.put(x, y, width, &sign.repeat(width.into()), role);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(done: u32, planned: u32, whole: u32) -> (u16, u16, u16) {
        let parts = parts(10, Hours(done), Hours(planned), Hours(whole));
        (parts.done, parts.planned, parts.rest)
    }

    #[test]
    fn a_bar_is_as_long_as_it_says() {
        assert_eq!(shared(0, 0, 30), (0, 0, 10));
        assert_eq!(shared(15, 15, 30), (5, 5, 0));
        assert_eq!(shared(1, 0, 300), (1, 0, 9), "a little is seen");
        assert_eq!(shared(299, 0, 300), (9, 0, 1), "not quite all is not all");
        assert_eq!(shared(40, 10, 30), (10, 0, 0), "more than all is all");
        assert_eq!(shared(5, 5, 0), (1, 0, 9), "no target: nothing to measure against");
    }
}
