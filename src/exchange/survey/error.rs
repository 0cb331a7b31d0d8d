//! Why a file is no survey.

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// More than [`super::BYTES_MAX`] bytes.
    #[error("too large")]
    TooLarge,
    /// No text and no workbook.
    #[error("neither text nor workbook")]
    Binary,
    /// A workbook of before 2007, or one with a password.
    #[error("an old or locked workbook")]
    OldWorkbook,
    /// A workbook that cannot be read, and what its reader said.
    #[error("a damaged workbook: {0}")]
    Damaged(String),
    /// A workbook that would need too much memory when unpacked.
    #[error("a workbook that grows too large")]
    Bomb,
    /// There is no sheet of that name.
    #[error("no sheet of that name")]
    NoSheet(String),
    /// More than [`super::ROWS_MAX`] rows.
    #[error("too many rows in line {line}")]
    TooManyRows {
        /// The first line that is too many.
        line: u64,
    },
    /// More than [`super::COLUMNS_MAX`] columns.
    #[error("too many columns in line {line}")]
    TooManyColumns {
        /// The first line that has too many.
        line: u64,
    },
    /// A quotation mark that is opened and not closed.
    #[error("an open quotation mark in line {line}")]
    OpenQuote {
        /// Where the row with it begins.
        line: u64,
    },
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// Headings, and nothing below them.
    #[error("no rows")]
    NoRows,
}
