//! The cheapest way of the cursor from one place to another.

use super::{grid::Tile, pen::Pen};

/// Where the terminal's cursor is, as far as is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nobody can know: after a character whose width terminals disagree about.
    Unknown,
    /// Behind the last column of this row, where terminals differ in what comes next.
    Edge(usize),
    /// In this column and row, from 0.
    At(usize, usize),
}

/// Appends the decimal digits of `number`.
pub fn number(number: usize, out: &mut Vec<u8>) {
    out.extend_from_slice(number.to_string().as_bytes());
}

/// Appends `ESC [ count final`, the count left out where it is 1.
pub fn command(count: usize, last: u8, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    if count != 1 {
        number(count, out);
    }
    out.push(last);
}

/// The shortest bytes that bring the cursor from `from` to column `x` of row `y`.
///
/// `row` is what row `y` shows already, at least left of `x`: with `pen` in hand, writing it
/// again may be shorter than a jump.
pub fn path(from: Place, (x, y): (usize, usize), pen: Pen, row: &[Tile]) -> Vec<u8> {
    if from == Place::At(x, y) {
        return Vec::new();
    }
    let mut best = jump(x, y);
    let mut offer = |path: Vec<u8>| {
        if path.len() < best.len() {
            best = path;
        }
    };
    let (column, line) = match from {
        Place::Unknown => return best,
        Place::Edge(line) => (None, line),
        Place::At(column, line) => (Some(column), line),
    };
    let steps = vertical(line, y);
    if let Some(column) = column {
        offer([steps.clone(), horizontal(column, x, pen, row)].concat());
    }
    offer([b"\r".to_vec(), steps, horizontal(0, x, pen, row)].concat());
    best
}

fn jump(x: usize, y: usize) -> Vec<u8> {
    let mut out = b"\x1b[".to_vec();
    if y > 0 || x > 0 {
        if y > 0 {
            number(y + 1, &mut out);
        }
        if x > 0 {
            out.push(b';');
            number(x + 1, &mut out);
        }
    }
    out.push(b'H');
    out
}

/// Line feeds are plain steps down here: the terminal is raw, and the screen's end is never passed.
fn vertical(from: usize, to: usize) -> Vec<u8> {
    let mut out = Vec::new();
    match to.checked_sub(from) {
        Some(0) => {}
        Some(down @ 1..=4) => out.resize(down, b'\n'),
        Some(down) => command(down, b'B', &mut out),
        None => command(from - to, b'A', &mut out),
    }
    out
}

fn horizontal(from: usize, to: usize, pen: Pen, row: &[Tile]) -> Vec<u8> {
    let mut out = Vec::new();
    match to.checked_sub(from) {
        Some(0) => {}
        Some(right) => {
            command(right, b'C', &mut out);
            if let Some(again) = rewrite(row.get(from..to).unwrap_or_default(), pen, out.len()) {
                return again;
            }
        }
        None if from - to <= 3 => out.resize(from - to, 8),
        None => command(from - to, b'D', &mut out),
    }
    out
}

/// The tiles' own bytes, if all suit the pen and are no longer than `limit`.
fn rewrite(tiles: &[Tile], pen: Pen, limit: usize) -> Option<Vec<u8>> {
    if tiles.is_empty() || tiles.len() > limit {
        return None;
    }
    let mut out = Vec::new();
    for tile in tiles {
        let c = tile.steady().filter(|_| tile.suits(pen))?;
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    (out.len() <= limit).then_some(out)
}

#[cfg(test)]
mod tests {
    use ratatui::{buffer::Buffer, layout::Rect, style::Style};

    use super::*;
    use crate::runtime::backend::{Colours, grid::Grid};

    fn way(from: Place, to: (usize, usize)) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
        buffer.set_string(0, 3, "abcdefghij", Style::new());
        let grid = Grid::read(&buffer, Colours::Sixteen);
        String::from_utf8(path(from, to, Pen::PLAIN, grid.row(to.1))).expect("ASCII").replace('\x1b', "^")
    }

    #[test]
    fn the_shortest_way_is_taken() {
        assert_eq!(way(Place::At(5, 3), (5, 3)), "");
        assert_eq!(way(Place::Unknown, (0, 0)), "^[H");
        assert_eq!(way(Place::Unknown, (0, 3)), "^[4H");
        assert_eq!(way(Place::Unknown, (4, 0)), "^[;5H");
        assert_eq!(way(Place::At(40, 2), (0, 3)), "\r\n");
        assert_eq!(way(Place::At(40, 2), (2, 3)), "\r\nab");
        assert_eq!(way(Place::Edge(2), (0, 3)), "\r\n");
        assert_eq!(way(Place::At(1, 3), (4, 3)), "bcd");
        assert_eq!(way(Place::At(4, 3), (3, 3)), "\x08");
        assert_eq!(way(Place::At(10, 3), (30, 3)), "^[20C");
        assert_eq!(way(Place::At(30, 3), (10, 3)), "^[20D");
        assert_eq!(way(Place::At(3, 9), (3, 8)), "^[A");
        assert_eq!(way(Place::At(50, 3), (60, 20)), "^[21;61H");
    }
}
