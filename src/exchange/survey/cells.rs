//! Rows of cells to a table: clean text, headings, limits.

use unicode_normalization::UnicodeNormalization;

use super::{COLUMNS_MAX, ROWS_MAX, ReadError};
use crate::{
    model::text::{Breaks, clean},
    planning::needs::survey::{Sheet, SheetRow},
};

/// The text of a cell: one line, single spaces, nothing invisible.
pub fn text(raw: &str) -> String {
    let plain = |c: char| !c.is_control() && !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}');
    let seen: String = raw.nfc().filter(|&c| plain(c) || c.is_whitespace()).collect();
    // A non-breaking space is white space too.
    let single = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    clean(&single, Breaks::ToSpace).into_owned()
}

/// Collects rows under headings.
#[derive(Debug, Default)]
pub struct Builder {
    sheet: Sheet,
    /// Empty lines since the last row: those after the very last one do not count.
    waiting: u32,
}

impl Builder {
    /// Takes in a line of the file.
    ///
    /// # Errors
    /// When there are more rows or columns than are read.
    pub fn push(&mut self, line: u64, cells: Vec<String>) -> Result<(), ReadError> {
        let width = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if width > COLUMNS_MAX {
            return Err(ReadError::TooManyColumns { line });
        }
        if width == 0 {
            self.waiting += u32::from(!self.sheet.headings.is_empty());
            return Ok(());
        }
        if self.sheet.headings.is_empty() {
            self.sheet.headings = cells;
            self.sheet.headings.truncate(width);
            self.waiting = 0;
            return Ok(());
        }
        if self.sheet.rows.len() == ROWS_MAX {
            return Err(ReadError::TooManyRows { line });
        }
        // A cell beyond the headings gets a column without one, so that it is seen.
        if width > self.sheet.headings.len() {
            self.sheet.headings.resize(width, String::new());
        }
        self.sheet.empty += std::mem::take(&mut self.waiting);
        self.sheet.rows.push(SheetRow { line, cells });
        Ok(())
    }

    /// The table, every row as wide as the headings.
    pub fn finish(mut self) -> Sheet {
        let width = self.sheet.headings.len();
        self.sheet.rows.iter_mut().for_each(|row| row.cells.resize(width, String::new()));
        self.sheet
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_one_clean_line() {
        assert_eq!(text(" Hur\u{a0}är\r\ndet \u{200b}i\tdag?\u{feff} "), "Hur är det i dag?");
        assert_eq!(text("a\u{1b}[2Jb"), "a[2Jb");
        assert_eq!(text("a\u{202e}b"), "a\u{fffd}b");
    }
}
