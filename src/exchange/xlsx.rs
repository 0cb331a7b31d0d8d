//! A table as a workbook: days, times and numbers are what they are, words never run as a formula.

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::tables::{Cell, Table};

/// The widest that a column is made, in characters.
const WIDEST: f64 = 40.0;
/// The number that sheets have for the paper.
const A4: u8 = 9;

/// The workbook, a sheet for each table. The same tables of the same day give the same bytes.
///
/// # Errors
/// Where a table is larger than a sheet may be.
pub fn workbook(tables: &[Table], made: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = made.and_hms_opt(0, 0, 0).unwrap_or_default();
    let made = ExcelDateTime::parse_from_str(&made.format("%Y-%m-%dT%H:%M:%S").to_string())?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for table in tables {
        add(&mut book, table)?;
    }
    book.save_to_buffer()
}

fn add(book: &mut Workbook, table: &Table) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(&table.name))?;
    // Printed, a sheet is as wide as its paper and says its headings on each page.
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    let head = Format::new().set_bold();
    let number = Format::new().set_align(FormatAlign::Right).set_indent(1);
    let head_of_number = number.clone().set_bold();
    let day = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left);
    let time = number.clone().set_num_format("hh:mm");
    let hours = number.clone().set_num_format("0.00");
    for (column, text) in (0..).zip(&table.heads) {
        let cells = || table.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let is_number = |cell: &Cell| !matches!(cell, Cell::Text(_) | Cell::Date(_));
        let format = if cells().any(is_number) { &head_of_number } else { &head };
        sheet.write_string_with_format(0, column, text, format)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => {
                    sheet.write_string(row, column, text)?;
                }
                Cell::Count(count) => {
                    sheet.write_number_with_format(row, column, *count, &number)?;
                }
                Cell::Date(date) => {
                    let date = ExcelDateTime::parse_from_str(&date.to_string())?;
                    sheet.write_datetime_with_format(row, column, &date, &day)?;
                }
                Cell::Time(at) => {
                    // A sheet counts a time of day as a part of the day.
                    sheet.write_number_with_format(row, column, f64::from(at.0) / 1440.0, &time)?;
                }
                Cell::Hours(length) => {
                    sheet.write_number_with_format(row, column, f64::from(length.0) / 60.0, &hours)?;
                }
            }
        }
    }
    for (column, head) in (0..).zip(&table.heads) {
        let widest = table.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let widest = widest.map(length).chain([head.chars().count()]).max().unwrap_or_default();
        let width = f64::from(u32::try_from(widest + 2).unwrap_or(u32::MAX)).min(WIDEST);
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Some(last), false) =
        (u16::try_from(table.heads.len()).ok().and_then(|n| n.checked_sub(1)), table.rows.is_empty())
    {
        sheet.autofilter(0, 0, u32::try_from(table.rows.len()).unwrap_or(u32::MAX), last)?;
    }
    Ok(())
}

fn length(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) => text.chars().count(),
        Cell::Date(_) => 10,
        Cell::Count(_) | Cell::Time(_) | Cell::Hours(_) => 6,
    }
}

/// At most 31 characters, none of those that a sheet may not have in its name.
fn sheet_name(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')).take(31).collect()
}
