//! A text file to a table.

use super::{
    ReadError,
    cells::{Builder, text},
};
use crate::{exchange::csv::decode, planning::needs::survey::Sheet};

/// What can stand between two cells, the most usual first.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// So many rows are looked at to find the separator.
const LOOKED_AT: usize = 50;

/// Reads a text file.
///
/// # Errors
/// Why it is no table.
pub fn read(bytes: &[u8]) -> Result<Sheet, ReadError> {
    let (whole, _) = decode(bytes).map_err(|_| ReadError::Binary)?;
    let whole = whole.replace("\r\n", "\n").replace('\r', "\n");
    let (content, first_line) = without_hint(&whole);
    let separator = separator(content);
    let mut builder = Builder::default();
    let mut last = Last { line: first_line, broken: false };
    for (line, cells) in rows(content, separator, first_line) {
        last = Last { line, broken: cells.last().is_some_and(|cell| cell.contains('\n')) };
        builder.push(line, cells.iter().map(|cell| text(cell)).collect())?;
    }
    // A quotation mark that is never closed swallows the rest of the file into one cell.
    if last.broken && content.bytes().filter(|&b| b == b'"').count() % 2 == 1 {
        return Err(ReadError::OpenQuote { line: last.line });
    }
    Ok(builder.finish())
}

struct Last {
    line: u64,
    broken: bool,
}

/// Leaves out the line `sep=;` by which some programs tell a spreadsheet the separator.
fn without_hint(content: &str) -> (&str, u64) {
    match content.split_once('\n') {
        Some((first, rest)) if first.to_ascii_lowercase().starts_with("sep=") => (rest, 2),
        _ => (content, 1),
    }
}

/// The separator by which most cells come in rows as wide as the headings.
fn separator(content: &str) -> u8 {
    let cells = |separator: u8| {
        let widths: Vec<usize> =
            rows(content, separator, 1).take(LOOKED_AT).map(|(_, cells)| cells.len()).collect();
        let width = widths.first().copied().unwrap_or(0);
        if width < 2 { 0 } else { width * widths.iter().filter(|&&other| other == width).count() }
    };
    let best = SEPARATORS.into_iter().map(|s| (cells(s), s)).reduce(|a, b| if b.0 > a.0 { b } else { a });
    best.map_or(b';', |(_, separator)| separator)
}

/// Every row with the line it begins in; rows without any character are left to [`Builder`] as empty.
fn rows(content: &str, separator: u8, first_line: u64) -> impl Iterator<Item = (u64, Vec<String>)> + '_ {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(content.as_bytes());
    let mut record = ::csv::StringRecord::new();
    let (mut line, mut counted) = (first_line, 0);
    std::iter::from_fn(move || {
        if !reader.read_record(&mut record).ok()? {
            return None;
        }
        // The reader's own line numbers stay behind where lines are empty.
        let start = record.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or(counted);
        let blank = content.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches('\n').len());
        let passed = content.get(counted..start + blank).unwrap_or_default();
        line += passed.bytes().map(|b| u64::from(b == b'\n')).sum::<u64>();
        counted = start + blank;
        Some((line, record.iter().map(str::to_owned).collect()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_found_where_headings_have_others_in_them() {
        for (file, headings) in [
            ("ID;Hur är det, egentligen?;Annat\n1;a, b;c\n2;d;e\n", 3),
            ("Tid,\"Åk 1-3;Åk 4-6\",Annat\n1,\"a;b;\",c\n2,d;,e\n", 3),
            ("Tid\tFråga, med komma\n1\ta;b\n", 2),
        ] {
            assert_eq!(read(file.as_bytes()).unwrap().headings.len(), headings, "{file}");
        }
    }

    #[test]
    fn line_breaks_in_quotes_and_empty_lines_keep_the_numbers_of_lines() {
        let sheet =
            read("sep=;\r\n\"Fråga\r\nett\";B\r\n\"x\r\ny\";1\r\n\r\n;\r\nz;2\r\n\r\n".as_bytes()).unwrap();
        assert_eq!(sheet.headings, ["Fråga ett", "B"]);
        assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 8]);
        assert_eq!(sheet.empty, 1);
    }

    #[test]
    fn an_open_quote_is_told_with_its_line() {
        assert_eq!(read(b"a;b\n1;2\n3;\"4\n5;6\n7;8\n"), Err(ReadError::OpenQuote { line: 3 }));
    }

    #[test]
    fn a_cell_beyond_the_headings_is_seen() {
        let sheet = read(b"a;b\n1;2;3\n4;5\n").unwrap();
        assert_eq!(sheet.headings, ["a", "b", ""]);
        assert_eq!(sheet.rows[1].cells, ["4", "5", ""]);
    }
}
