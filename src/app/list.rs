//! A list on a screen: what is selected, how far it is scrolled, what it is filtered by.
//!
//! The selection sticks to a row, not to a place: when rows come and go it stays on the same one, or
//! on the nearest when its row is gone.

use std::{cell::Cell, ops::Range};

use chrono::NaiveDate;

use super::{
    field::Field,
    key::{Key, KeyCode},
};
use crate::model::{
    error::Thing,
    ids::{Code, GroupId, SpanId, UnitId},
    needs,
};

/// A row of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowId {
    /// A record of the unit.
    Thing(Thing),
    /// A cell of the needs picture.
    Cell(needs::Cell),
    /// A module, programme or other entry of the catalogue.
    Code(Code),
    /// A unit.
    Unit(UnitId),
    /// A range of days of a school year.
    Span(SpanId),
    /// A day.
    Day(NaiveDate),
    /// A talk of a principal and the supervisor of a group, on a day.
    Talk(GroupId, NaiveDate),
    /// A row that is only a place: the n-th.
    Place(usize),
}

/// State of a list.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// The selected row; none in an empty list.
    pub selected: Option<RowId>,
    /// Where the selected row was last seen.
    at: usize,
    /// First visible row; moved by the drawing, which alone knows how much fits.
    top: Cell<usize>,
    /// Rows that a page goes up and down, as last drawn.
    page: Cell<(usize, usize)>,
    /// What must be in a row for it to be shown.
    pub filter: Field,
}

impl List {
    /// Makes sure that the selection is one of `rows`.
    pub fn settle(&mut self, rows: &[RowId]) {
        match self.selected.and_then(|id| rows.iter().position(|&r| r == id)) {
            Some(at) => self.at = at,
            None => self.select_at(rows, self.at),
        }
    }

    /// Selects a row.
    pub fn select(&mut self, id: RowId) {
        self.selected = Some(id);
    }

    /// Where the selection is, in `rows`.
    pub fn index(&self, rows: &[RowId]) -> usize {
        self.selected.and_then(|id| rows.iter().position(|&r| r == id)).unwrap_or(0)
    }

    fn select_at(&mut self, rows: &[RowId], at: usize) {
        self.at = at.min(rows.len().saturating_sub(1));
        self.selected = rows.get(self.at).copied();
    }

    /// Moves the selection by a key; false when the key is none of its keys.
    pub fn key(&mut self, rows: &[RowId], key: Key) -> bool {
        let at = self.index(rows);
        let (up, down) = self.page.get();
        let (up, down) = (up.max(1), down.max(1));
        let to = match key.code {
            KeyCode::Up => at.saturating_sub(1),
            KeyCode::Down => at + 1,
            KeyCode::PageUp => at.saturating_sub(up),
            KeyCode::PageDown => at + down,
            KeyCode::Home => 0,
            KeyCode::End => rows.len().saturating_sub(1),
            _ => return false,
        };
        self.select_at(rows, to);
        true
    }

    /// Says how many rows are shown where the screen scrolls by itself: a page is as many.
    pub fn shows(&self, height: usize) {
        let page = height.saturating_sub(1);
        self.page.set((page, page));
    }

    /// Says how far a page goes where a row may take several lines: what is selected, the row of each line, and how
    /// many lines are seen. What was seen last is seen again.
    pub fn turns(&self, here: usize, lines: &[usize], height: usize) {
        let row = |line: usize| lines.get(line).copied().unwrap_or(here);
        let first = lines.iter().position(|&row| row == here).unwrap_or(0);
        let last = lines.iter().rposition(|&row| row == here).unwrap_or(0);
        let end = (first + height).min(lines.len());
        // A row that goes on beyond the last line, or begins before the first one, is not seen whole.
        let is_cut =
            |line: usize| lines.get(line).is_some_and(|cut| line > 0 && lines.get(line - 1) == Some(cut));
        let below = row(end.saturating_sub(1)).saturating_sub(usize::from(is_cut(end)));
        let start = (last + 1).saturating_sub(height);
        let above = row(start) + usize::from(is_cut(start));
        self.page.set((here.saturating_sub(above), below.saturating_sub(here)));
    }

    /// Shows the first row again, as far as the selection allows.
    pub fn from_top(&self) {
        self.top.set(0);
    }

    /// The rows that are visible in `height` lines, so that the selection is among them.
    pub fn window(&self, rows: &[RowId], height: usize) -> Range<usize> {
        self.shows(height);
        let at = self.index(rows);
        let last_top = rows.len().saturating_sub(height);
        // In a window without room for a row nothing is visible, and nothing may break.
        let least = (at + 1).saturating_sub(height.max(1));
        let top = self.top.get().clamp(least, at).min(last_top);
        self.top.set(top);
        top..rows.len().min(top + height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(n: usize) -> Vec<RowId> {
        (0..n).map(RowId::Place).collect()
    }

    fn press(list: &mut List, rows: &[RowId], code: KeyCode) {
        assert!(list.key(rows, Key::plain(code)));
    }

    #[test]
    fn the_selection_sticks_to_its_row() {
        let mut list = List::default();
        list.settle(&rows(5));
        press(&mut list, &rows(5), KeyCode::End);
        assert_eq!(list.selected, Some(RowId::Place(4)));
        let fewer = [RowId::Place(0), RowId::Place(4)];
        list.settle(&fewer);
        assert_eq!(list.selected, Some(RowId::Place(4)));
        list.settle(&rows(3));
        assert_eq!(list.selected, Some(RowId::Place(1)), "its row is gone: the nearest place");
        list.settle(&[]);
        assert_eq!(list.selected, None);
    }

    #[test]
    fn a_page_of_rows_of_several_lines_skips_none() {
        let rows = rows(6);
        let mut list = List::default();
        // Row 2 takes four lines.
        let lines = [0, 1, 2, 2, 2, 2, 3, 4, 5];
        let mut seen = vec![0];
        let mut page = |list: &mut List, code| {
            list.turns(list.index(&rows), &lines, 5);
            press(list, &rows, code);
            let here = list.index(&rows);
            seen.push(here);
        };
        for code in [KeyCode::PageDown; 4] {
            page(&mut list, code);
        }
        for code in [KeyCode::PageUp; 3] {
            page(&mut list, code);
        }
        assert_eq!(seen, [0, 1, 2, 3, 5, 3, 2, 1]);
    }

    #[test]
    fn a_page_is_as_long_as_what_the_screen_shows() {
        let (mut list, rows) = (List::default(), rows(30));
        list.settle(&rows);
        list.shows(8);
        press(&mut list, &rows, KeyCode::PageDown);
        assert_eq!(list.selected, Some(RowId::Place(7)));
    }

    #[test]
    fn scrolling_keeps_the_selection_visible_and_moves_no_more_than_needed() {
        let mut list = List::default();
        let rows = rows(100);
        list.settle(&rows);
        assert_eq!(list.window(&rows, 10), 0..10);
        for _ in 0..10 {
            press(&mut list, &rows, KeyCode::Down);
        }
        assert_eq!(list.window(&rows, 10), 1..11);
        press(&mut list, &rows, KeyCode::Up);
        assert_eq!(list.window(&rows, 10), 1..11);
        press(&mut list, &rows, KeyCode::End);
        assert_eq!(list.window(&rows, 10), 90..100);
        assert!(list.window(&rows, 0).is_empty());
    }
}
