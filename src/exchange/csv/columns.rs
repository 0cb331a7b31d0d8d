//! What each heading of a staff list became.

use serde::Deserialize;

use super::{personal, split::Line, vocabulary::Vocabulary};
use crate::model::text::Name;

/// A column that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Column {
    Name,
    FirstName,
    LastName,
    Roles,
    Team,
    Stages,
    Share,
    Experience,
    Pupils,
    Free,
    Lessons,
    Training,
    LeadingShare,
    MaxGroups,
    Wishes,
    TakesPart,
    Outside,
    Reason,
    Plan,
}

/// A heading and what became of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnSeen {
    /// As it stands in the file.
    pub heading: Name,
    /// What became of it.
    pub became: Became,
}

/// What became of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It is read.
    Read(Column),
    /// Nothing here has a place for it: it is left out.
    Unknown,
    /// An earlier column says the same already: it is left out.
    Double(Column),
    /// It holds personal identity numbers, which the program never keeps: it is not read.
    PersonalNumbers,
}

impl ColumnSeen {
    /// The column, if it is read.
    pub fn read(&self) -> Option<Column> {
        match self.became {
            Became::Read(column) => Some(column),
            Became::Unknown | Became::Double(_) | Became::PersonalNumbers => None,
        }
    }
}

/// What each heading becomes, given the lines below it.
pub fn columns(headings: &Line, below: &[Line]) -> Vec<ColumnSeen> {
    let words = Vocabulary::shipped();
    let mut seen: Vec<ColumnSeen> = Vec::new();
    for (at, heading) in headings.cells.iter().enumerate() {
        let cells = below.iter().filter_map(|line| line.cells.get(at)).map(String::as_str);
        let became = if words.refuses(heading) || personal::mostly_numbers(cells) {
            Became::PersonalNumbers
        } else {
            match words.column(heading) {
                None => Became::Unknown,
                Some(column) if seen.iter().any(|s| s.read() == Some(column)) => Became::Double(column),
                Some(column) => Became::Read(column),
            }
        };
        seen.push(ColumnSeen { heading: shown(heading), became });
    }
    seen
}

/// A heading as it may be shown: a file without headings could have a number in its place.
fn shown(heading: &str) -> Name {
    if personal::has_number(heading) { Name::default() } else { Name::new(heading) }
}
