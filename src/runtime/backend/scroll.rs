//! Finds rows that moved up or down, so that the terminal can move them itself.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use super::grid::{Grid, Tile};

/// The rows `top..=bottom` move by `by`: up where positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    pub top: usize,
    pub bottom: usize,
    pub by: isize,
}

/// How many distances are looked at closely.
const CANDIDATES: usize = 3;

/// How many columns are compared at a time.
const PIECE: usize = 8;

/// What a jump to another run of changed tiles costs, about.
const RUN: isize = 5;

/// The shift that promises to save most, by estimate; none where none saves.
pub fn likely(old: &Grid, new: &Grid) -> Option<Shift> {
    let stays: Vec<isize> = (0..new.height).map(|y| effort(old.row(y), new.row(y))).collect();
    let found = distances(old, new, &stays).into_iter().filter_map(|by| region(old, new, &stays, by));
    found.max_by_key(|&(gain, _)| gain).map(|(_, shift)| shift)
}

/// The distances by which most pieces of the changed rows moved without change. Pieces, since a panel
/// beside a list stays while the list moves.
fn distances(old: &Grid, new: &Grid, stays: &[isize]) -> Vec<isize> {
    let mut places: HashMap<(usize, u64), Vec<usize>> = HashMap::new();
    for y in 0..old.height {
        for piece in pieces(old.row(y)) {
            places.entry(piece).or_default().push(y);
        }
    }
    let mut votes: HashMap<isize, usize> = HashMap::new();
    for y in (0..new.height).filter(|&y| stays.get(y).is_some_and(|&effort| effort > 0)) {
        for piece in pieces(new.row(y)) {
            let sources = places.get(&piece).map(Vec::as_slice).unwrap_or_default();
            for source in sources.iter().filter(|_| !sources.contains(&y)) {
                *votes.entry(source.cast_signed() - y.cast_signed()).or_default() += 1;
            }
        }
    }
    let mut votes: Vec<(isize, usize)> = votes.into_iter().collect();
    votes.sort_by_key(|&(by, count)| (usize::MAX - count, by.unsigned_abs(), by));
    votes.into_iter().take(CANDIDATES).map(|(by, _)| by).collect()
}

/// The pieces of a row that are not blank: place in the row and hash.
fn pieces(row: &[Tile]) -> impl Iterator<Item = (usize, u64)> {
    let pieces = row.chunks(PIECE).enumerate().filter(|(_, piece)| !blank(piece));
    pieces.map(|(place, piece)| (place, hash(piece)))
}

/// The region whose move by `by` saves most, and what it saves.
fn region(old: &Grid, new: &Grid, stays: &[isize], by: isize) -> Option<(isize, Shift)> {
    let height = new.height;
    let reach = by.unsigned_abs();
    let moved = |y: usize| match y.checked_add_signed(by) {
        Some(source) if source < height => effort(old.row(source), new.row(y)),
        _ => 0,
    };
    let empty = vec![Tile::BLANK; new.width];
    let stays = sums(stays.iter().copied());
    let moved = sums((0..height).map(moved));
    let fresh = sums((0..height).map(|y| effort(&empty, new.row(y))));
    let mut best: Option<(isize, Shift)> = None;
    for top in (0..height).rev() {
        for bottom in top + reach..height {
            let (kept, vacated) = if by > 0 {
                (top..bottom + 1 - reach, bottom + 1 - reach..bottom + 1)
            } else {
                (top + reach..bottom + 1, top..top + reach)
            };
            let cost = between(&moved, kept) + between(&fresh, vacated);
            let gain = between(&stays, top..bottom + 1) - cost;
            if gain > best.map_or(0, |(most, _)| most) {
                best = Some((gain, Shift { top, bottom, by }));
            }
        }
    }
    best
}

fn sums(values: impl Iterator<Item = isize>) -> Vec<isize> {
    let mut total = 0;
    let running = values.map(|value| {
        total += value;
        total
    });
    std::iter::once(0).chain(running).collect()
}

fn between(sums: &[isize], range: std::ops::Range<usize>) -> isize {
    let at = |index: usize| sums.get(index).copied().unwrap_or_default();
    at(range.end) - at(range.start)
}

/// About how many bytes it takes to turn the row `from` into `to`.
fn effort(from: &[Tile], to: &[Tile]) -> isize {
    let mut effort = 0;
    let mut in_run = false;
    let text = to.iter().rposition(|tile| *tile != Tile::BLANK).map_or(0, |last| last + 1);
    for (old, new) in from.iter().zip(to).take(text) {
        let differs = old != new;
        effort += isize::from(differs) + if differs && !in_run { RUN } else { 0 };
        in_run = differs;
    }
    let erased = from.iter().skip(text).any(|tile| *tile != Tile::BLANK);
    effort + if erased { RUN } else { 0 }
}

fn blank(tiles: &[Tile]) -> bool {
    tiles.iter().all(|tile| *tile == Tile::BLANK)
}

fn hash(tiles: &[Tile]) -> u64 {
    let mut hasher = DefaultHasher::new();
    tiles.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use ratatui::{buffer::Buffer, layout::Rect, style::Style};

    use super::*;
    use crate::runtime::backend::Colours;

    fn list(first: usize, mark: usize) -> Grid {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 12));
        buffer.set_string(0, 0, "a heading that stays", Style::new());
        for y in 2..11 {
            let number = first + usize::from(y);
            let sign = if number == mark { '>' } else { ' ' };
            buffer.set_string(0, y, format!("{sign} {:016}", (number + 1) * 123_456_789_123), Style::new());
        }
        buffer.set_string(0, 11, "a footer that stays", Style::new());
        Grid::read(&buffer, Colours::Sixteen)
    }

    #[test]
    fn a_list_that_scrolled_is_found_between_heading_and_footer() {
        assert_eq!(likely(&list(0, 10), &list(1, 11)), Some(Shift { top: 2, bottom: 10, by: 1 }));
        assert_eq!(likely(&list(5, 7), &list(3, 7)), Some(Shift { top: 2, bottom: 10, by: -2 }));
    }

    #[test]
    fn a_list_that_stays_is_left_alone() {
        assert_eq!(likely(&list(0, 5), &list(0, 6)), None);
        assert_eq!(likely(&list(0, 5), &list(90, 95)), None);
    }

    #[test]
    fn scrolling_moves_and_blanks() {
        let mut grid = list(0, 0);
        let before = grid.clone();
        grid.scroll(2, 10, 3);
        assert_eq!(grid.row(2), before.row(5));
        assert!(blank(grid.row(8)) && blank(grid.row(10)));
        assert_eq!(grid.row(11), before.row(11));
        grid.scroll(2, 10, -3);
        assert_eq!(grid.row(7), before.row(7));
        assert!(blank(grid.row(2)));
    }
}
