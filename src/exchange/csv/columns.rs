//! What each heading of a staff list became.

use serde::Deserialize;

use super::{
    mends::Mends,
    personal,
    split::Line,
    values,
    vocabulary::{Vocabulary, fold},
};
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

impl Column {
    /// Every column, with a name for it that does not change.
    pub const ALL: [(Self, &'static str); 19] = [
        (Self::Name, "name"),
        (Self::FirstName, "first-name"),
        (Self::LastName, "last-name"),
        (Self::Roles, "roles"),
        (Self::Team, "team"),
        (Self::Stages, "stages"),
        (Self::Share, "share"),
        (Self::Experience, "experience"),
        (Self::Pupils, "pupils"),
        (Self::Free, "free"),
        (Self::Lessons, "lessons"),
        (Self::Training, "training"),
        (Self::LeadingShare, "leading-share"),
        (Self::MaxGroups, "max-groups"),
        (Self::Wishes, "wishes"),
        (Self::TakesPart, "takes-part"),
        (Self::Outside, "outside"),
        (Self::Reason, "reason"),
        (Self::Plan, "plan"),
    ];

    /// Its name that does not change.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(column, _)| *column == self).map_or("", |(_, code)| code)
    }

    /// The column with that name.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code).map(|(column, _)| *column)
    }
}

/// A heading and what became of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnSeen {
    /// As it stands in the file.
    pub heading: Name,
    /// By what a person can say what it means: its heading, or its place when it has none.
    pub key: String,
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

/// What each heading becomes, given the lines below it and what was said by hand.
///
/// What was said by hand comes before what the headings say; a column of personal numbers stays one.
pub fn columns(headings: &Line, below: &[Line], mends: &Mends) -> Vec<ColumnSeen> {
    let words = Vocabulary::shipped();
    let cells = |at: usize| below.iter().filter_map(move |line| line.cells.get(at)).map(String::as_str);
    let used = |at: &usize| {
        headings.cells.get(*at).is_some_and(|h| !h.is_empty()) || cells(*at).any(|c| !c.is_empty())
    };
    let count = (0..headings.cells.len()).rev().find(used).map_or(0, |last| last + 1);
    let mut seen: Vec<ColumnSeen> = Vec::new();
    for (at, heading) in headings.cells.iter().take(count).enumerate() {
        let refused = words.refuses(heading) || personal::mostly_numbers(cells(at));
        let heading = shown(heading);
        let key = if heading.is_empty() { format!("#{at}") } else { fold(heading.as_str()) };
        let said = mends.columns.get(&key).copied();
        // `Tjänst` and `Stilling` are what somebody is, or how much of a post they have.
        let meaning = match words.column(heading.as_str()) {
            Some(Column::Roles) if all_shares(cells(at)) => Some(Column::Share),
            meaning => meaning,
        };
        let became = match said.unwrap_or(meaning) {
            _ if refused => Became::PersonalNumbers,
            None => Became::Unknown,
            Some(column) => Became::Read(column),
        };
        seen.push(ColumnSeen { heading, key, became });
    }
    // Those that were said by hand first: another column with the same meaning is the double.
    let mut order: Vec<usize> = (0..seen.len()).collect();
    order.sort_by_key(|&at| !seen.get(at).is_some_and(|column| mends.columns.contains_key(&column.key)));
    let mut taken: Vec<Column> = Vec::new();
    for at in order {
        let Some(column) = seen.get_mut(at) else { continue };
        let Became::Read(meaning) = column.became else { continue };
        if taken.contains(&meaning) {
            column.became = Became::Double(meaning);
        } else {
            taken.push(meaning);
        }
    }
    seen
}

fn all_shares<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut filled = cells.filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| values::share(cell).is_ok())
}

/// A heading as it may be shown: a file without headings could have a number in its place.
fn shown(heading: &str) -> Name {
    if personal::has_number(heading) { Name::default() } else { Name::new(heading) }
}
