//! Answers of a survey: out of the file of a form service into a plain table.
//!
//! One row a respondent, one column a question. CSV (`;`, `,` or tab; UTF-8, UTF-16 or Windows-1252)
//! and XLSX. What the columns mean is proposed and counted by [`crate::planning::needs::survey`].
//!
//! # What the services do
//! **Microsoft Forms** (XLSX from "Open in Excel"; people save it as CSV too)
//! - `ID`, `Start time`, `Completion time`, `Email`, `Name`, in newer forms `Last modified time`
//!   (sv `Starttid`, `Slutförandetid`, `E-post`, `Namn`, `Tid för senaste ändring`; nb `Starttidspunkt`,
//!   `Fullføringstidspunkt`, `E-postadresse`, `Navn`, `Tidspunkt for siste endring`), then the questions.
//!   Headings vary between versions, so several wordings are known (`data/import/survey.ron`).
//! - Headings hold non-breaking spaces and line breaks where the author wrote them.
//! - A form without names says `anonymous` (sv `anonym`, nb `anonym`) in every cell of the e-mail.
//! - Likert: one column a statement, headed by the statement alone or by `question.statement`.
//!   The same statement in a second Likert question gets a number: `Algebra`, `Algebra2`.
//! - Several choices stand in one cell, parted by `;`, with one at the end: `Åk 1-3;Åk 4-6;`.
//! - Times are serial numbers of days in XLSX, and follow the computer's language in CSV.
//! - Quizzes put `Points - …` and `Feedback - …` (`Poäng - …`, `Poeng - …`) beside each question.
//!
//! **Google Forms** (CSV from the form, or CSV and XLSX from its spreadsheet)
//! - `Timestamp` (sv `Tidstämpel`, nb `Tidsmerke`), sometimes `Email Address`, `Username`, `Score`.
//! - Grids: one column a row, headed `Question [Row]`.
//! - Several choices in one cell are parted by `, ` in the spreadsheet and by `;` in the form's own CSV.
//! - The form's own CSV writes times as `2026/03/14 2:03:11 PM GMT+1`, so the hour before and after the
//!   change of clocks differ in zone; the spreadsheet writes local time without zone, in nb as
//!   `14.03.2026 kl. 14.03.11`.
//! - A linear scale gives bare numbers: the words at its ends are not exported, so the highest number
//!   can only be guessed where nobody chose it.
//! - Two questions with the same title give two equal headings.
//!
//! **Both**: line breaks within quotes, answers in the respondent's own words under "Other", empty cells
//! for questions that were not asked, rows of test answers.

mod cells;
mod csv;
mod error;
mod ground;
mod unpacked;
mod vocabulary;

mod words;
mod xlsx;

pub use error::ReadError;
pub use ground::Names;
pub use vocabulary::{result_words, words};
pub use words::{of_column, of_half, of_left_out, of_proposal, of_report};

use crate::planning::needs::survey::Sheet;

/// The largest file that is read, in bytes.
pub const BYTES_MAX: usize = 32 * 1024 * 1024;
/// The most rows below the headings.
pub const ROWS_MAX: usize = 20_000;
/// The most columns.
pub const COLUMNS_MAX: usize = 300;

/// Which sheet of a workbook is read. A text file has one sheet without a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which<'a> {
    /// The first one.
    #[default]
    First,
    /// The one of that name.
    Named(&'a str),
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The sheet that was read.
    pub sheet: Sheet,
    /// The names of all sheets; none in a text file.
    pub sheets: Vec<String>,
}

/// Reads the table out of the bytes of a file.
///
/// # Errors
/// Why it cannot be read, with the line where there is one.
pub fn read(bytes: &[u8], which: Which) -> Result<Table, ReadError> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLD_WORKBOOK: &[u8] = b"\xd0\xcf\x11\xe0";
    if bytes.len() > BYTES_MAX {
        return Err(ReadError::TooLarge);
    }
    if bytes.starts_with(OLD_WORKBOOK) {
        return Err(ReadError::OldWorkbook);
    }
    let table = if bytes.starts_with(ZIP) {
        xlsx::read(bytes, which)?
    } else {
        Table { sheet: csv::read(bytes)?, sheets: Vec::new() }
    };
    let table = Table { sheet: table.sheet.without_doubles(words()), ..table };
    if table.sheet.headings.is_empty() {
        return Err(ReadError::Empty);
    }
    if table.sheet.rows.is_empty() {
        return Err(ReadError::NoRows);
    }
    Ok(table)
}
