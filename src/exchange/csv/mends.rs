//! What a person says by hand about a staff list while looking at it. The file stays as it is.

use std::collections::BTreeMap;

use super::{Column, ColumnSeen, personal, split::Line};

/// What was said by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mends {
    /// By the number of the line.
    pub lines: BTreeMap<u64, Mend>,
    /// By [`ColumnSeen::key`]: what the column means, or that it means nothing here.
    pub columns: BTreeMap<String, Option<Column>>,
}

/// What was said about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// What shall stand in some of its cells.
    Cells(BTreeMap<Column, String>),
    /// It shall not be taken in.
    LeftOut,
}

/// The cells of a line that are read, as they may be shown: no personal numbers. Cells that have no
/// heading are put to the last one, so that nothing is out of sight.
pub fn cells(line: &Line, columns: &[ColumnSeen]) -> Vec<(Column, String)> {
    let line = within(line, columns);
    let safe = |cell: &String| if personal::has_number(cell) { String::new() } else { cell.clone() };
    let cell = |at: usize| line.cells.get(at).map(safe).unwrap_or_default();
    let read = columns.iter().enumerate().filter_map(|(at, seen)| Some((at, seen.read()?)));
    read.map(|(at, column)| (column, cell(at))).collect()
}

/// The line with what was said about its cells.
pub fn mended(line: &Line, columns: &[ColumnSeen], said: &BTreeMap<Column, String>) -> Line {
    let mut line = within(line, columns);
    line.cells.resize(columns.len(), String::new());
    for (cell, seen) in line.cells.iter_mut().zip(columns) {
        if let Some(text) = seen.read().and_then(|column| said.get(&column)) {
            text.trim().clone_into(cell);
        }
    }
    line
}

/// The line with as many cells as there are columns at most; the rest goes to the last one read.
fn within(line: &Line, columns: &[ColumnSeen]) -> Line {
    let mut line = line.clone();
    let rest = line.cells.split_off(columns.len().min(line.cells.len()));
    let last = columns.iter().rposition(|seen| seen.read().is_some());
    if let Some(cell) = last.and_then(|last| line.cells.get_mut(last)) {
        for more in rest.iter().filter(|cell| !cell.is_empty()) {
            if !cell.is_empty() {
                cell.push_str(", ");
            }
            cell.push_str(more);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{super::columns::columns, *};

    fn line(cells: &[&str]) -> Line {
        Line { number: 1, cells: cells.iter().map(|&cell| cell.to_owned()).collect() }
    }

    #[test]
    fn a_line_is_mended_where_something_was_said_and_nothing_is_out_of_sight() {
        let columns = columns(&line(&["Namn", "Rum", "Lag"]), &[], &Mends::default());
        let long = line(&["Berg", "A1", "Åsa", "", "Lag 1"]);
        let shown = [(Column::Name, "Berg".to_owned()), (Column::Team, "Åsa, Lag 1".to_owned())];
        assert_eq!(cells(&long, &columns), shown);
        let said = BTreeMap::from([(Column::Team, " Lag 1 ".to_owned())]);
        assert_eq!(mended(&long, &columns, &said).cells, ["Berg", "A1", "Lag 1"]);
        assert_eq!(cells(&line(&["811218-9876"]), &columns)[0].1, "");
    }
}
