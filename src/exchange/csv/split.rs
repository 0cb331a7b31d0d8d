//! Text to lines of cells: which separator, where the headings are.

use super::{formula, vocabulary::Vocabulary};
use crate::exchange::csv::Column;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `;`, as Swedish and Norwegian spreadsheets write.
    Semicolon,
    /// A tab, as in text pasted from a spreadsheet.
    Tab,
    /// `,`, as English spreadsheets write.
    Comma,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Comma];

    fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Comma => b',',
        }
    }
}

/// A line of the file: cells without spaces around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1; the first one where a cell has line breaks.
    pub number: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// The lines of a file, parted into headings and what is below them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// What stands between cells.
    pub separator: Separator,
    /// The headings; none: a plain list of names.
    pub headings: Option<Line>,
    /// What is below them, empty lines left out.
    pub below: Vec<Line>,
}

/// Titles that lists put above the headings: so many lines are looked through.
const ABOVE: usize = 10;

/// Finds the separator and the headings: the line among the first with a name and the most known words.
///
/// Without headings, a file with one cell a line is a list of names.
pub fn lines(text: &str) -> Lines {
    lines_by(text, &known)
}

/// The same for a list of another kind; `known` counts the headings in cells that it knows.
pub fn lines_by(text: &str, known: &dyn Fn(&[String]) -> usize) -> Lines {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = without_hint(&text);
    let best = Separator::ALL
        .into_iter()
        .filter_map(|separator| {
            let all = read(text, separator);
            let (at, known) = headings(&all, known)?;
            Some((separator, all, at, known))
        })
        // The first of the best: separators are in order of how usual they are.
        .reduce(|best, other| if other.3 > best.3 { other } else { best });
    if let Some((separator, mut all, at, _)) = best {
        let below = all.split_off(at + 1);
        return Lines { separator, headings: all.pop(), below };
    }
    let separator = Separator::Semicolon;
    Lines { separator, headings: None, below: read(text, separator) }
}

/// Leaves out the line `sep=;` by which some programs tell a spreadsheet the separator. The number of
/// lines stays as it is.
fn without_hint(text: &str) -> &str {
    let end = text.find('\n').unwrap_or(text.len());
    match text.split_at_checked(end) {
        Some((first, rest)) if first.to_ascii_lowercase().starts_with("sep=") => rest,
        _ => text,
    }
}

/// Headings of a staff list: none where nobody is named.
fn known(cells: &[String]) -> usize {
    let words = Vocabulary::shipped();
    let columns: Vec<Column> = cells.iter().filter_map(|cell| words.column(cell)).collect();
    let named = columns.iter().any(|column| matches!(column, Column::Name | Column::LastName));
    if named { columns.len() } else { 0 }
}

fn headings(all: &[Line], known: &dyn Fn(&[String]) -> usize) -> Option<(usize, usize)> {
    let best = all
        .iter()
        .take(ABOVE)
        .map(|line| known(&line.cells))
        .enumerate()
        .reduce(|a, b| if b.1 > a.1 { b } else { a })?;
    (best.1 > 0).then_some(best)
}

fn read(text: &str, separator: Separator) -> Vec<Line> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(text.as_bytes());
    let mut out = Vec::new();
    let (mut number, mut counted) = (1, 0);
    for record in reader.records().filter_map(Result::ok) {
        // The reader's own line numbers stay behind where lines are empty.
        let start = record.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or(counted);
        let empty = text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches('\n').len());
        let passed = text.get(counted..start + empty).unwrap_or_default();
        number += passed.bytes().map(|b| u64::from(b == b'\n')).sum::<u64>();
        counted = start + empty;
        let cells: Vec<String> = record.iter().map(|cell| formula::bare(cell.trim()).to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            out.push(Line { number, cells });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_separator_is_found_by_the_headings() {
        for (text, separator) in [
            ("Namn;Roll\nA, B;x", Separator::Semicolon),
            ("Namn\tRoll\nA\tx", Separator::Tab),
            ("Namn,Roll\nA,x", Separator::Comma),
        ] {
            let lines = lines(text);
            assert_eq!(lines.separator, separator);
            assert_eq!(lines.headings.unwrap().cells, ["Namn", "Roll"]);
        }
    }

    #[test]
    fn titles_above_and_quoted_line_breaks_keep_the_numbers_of_lines() {
        let lines = lines("sep=;\r\nPersonallista 2026\r\n\r\nNamn;Skäl\r\n\"A\";\"en\r\ntvå\"\r\nB;\r\n");
        assert_eq!(lines.below.iter().map(|line| line.number).collect::<Vec<_>>(), [5, 7]);
        assert_eq!(lines.below[0].cells[1], "en\ntvå");
    }

    #[test]
    fn a_bare_list_of_names_keeps_its_commas() {
        let lines = lines("Berg, Åsa\nLind, Bo\n");
        assert_eq!(lines.headings, None);
        assert_eq!(lines.below[0].cells, ["Berg, Åsa"]);
    }
}
