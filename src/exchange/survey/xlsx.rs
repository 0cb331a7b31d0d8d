//! A workbook to a table.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};

use super::{
    COLUMNS_MAX, ReadError, Table, Which,
    cells::{Builder, text},
    unpacked,
};

/// Reads one sheet of a workbook.
///
/// # Errors
/// Why it cannot be read.
pub fn read(bytes: &[u8], which: Which) -> Result<Table, ReadError> {
    unpacked::check(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = workbook.sheet_names();
    let name = match which {
        Which::First => sheets.first().ok_or(ReadError::Empty)?,
        Which::Named(name) => {
            sheets.iter().find(|sheet| *sheet == name).ok_or_else(|| ReadError::NoSheet(name.to_owned()))?
        }
    };
    let mut reader = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut builder = Builder::default();
    let (mut line, mut row) = (0, Vec::new());
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (at, column) = cell.get_position();
        let written = written(cell.get_value());
        if written.is_empty() {
            continue;
        }
        let (at, column) = (u64::from(at) + 1, usize::try_from(column).unwrap_or(usize::MAX));
        if column >= COLUMNS_MAX {
            return Err(ReadError::TooManyColumns { line: at });
        }
        if at != line {
            if line > 0 {
                builder.push(line, std::mem::take(&mut row))?;
                // Rows that are not in the file at all are empty lines too; a few say as much as millions.
                for gap in (line + 1..at).take(GAPS_MAX) {
                    builder.push(gap, Vec::new())?;
                }
            }
            line = at;
        }
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(place) = row.get_mut(column) {
            *place = written;
        }
    }
    if line > 0 {
        builder.push(line, row)?;
    }
    Ok(Table { sheet: builder.finish(), sheets })
}

/// The most empty rows in a row that are counted.
const GAPS_MAX: usize = 1_000;

fn damaged(error: XlsxError) -> ReadError {
    ReadError::Damaged(error.to_string())
}

/// A value as a person would type it: whole numbers without a fraction, times the ISO way.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(raw) => text(raw),
        DataRef::SharedString(raw) => text(raw),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(time) => moment(*time),
        DataRef::DateTimeIso(raw) | DataRef::DurationIso(raw) => text(raw),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn moment(time: ExcelDateTime) -> String {
    if !time.is_datetime() {
        return time.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}
