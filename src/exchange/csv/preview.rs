//! What a staff list would change, before anything does.

use std::{borrow::Cow, collections::BTreeMap};

use chrono::NaiveDate;

use super::{
    Column, ColumnSeen, Draft, Encoding, Problem, Reason, Separator,
    columns::{Became, columns},
    compare::changes,
    decode::{NoText, decode},
    lookup::Known,
    mends::{self, Mend, Mends},
    row,
    split::{Line, Lines, lines},
    vocabulary::fold,
};
use crate::model::{
    catalogue::Catalogue,
    change::Element,
    ids::{Code, PersonId},
    people::{Person, PersonChange},
    text::Name,
    unit::Unit,
};

/// What the file is compared with.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The unit that it goes into.
    pub unit: &'a Unit,
    /// Roles, stages and modules.
    pub catalogue: &'a Catalogue,
    /// The day: stages that have ended are not meant.
    pub today: NaiveDate,
}

/// What a staff list would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// How the file writes its characters.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub separator: Separator,
    /// What each heading became.
    pub columns: Vec<ColumnSeen>,
    /// What each line would do, in order.
    pub rows: Vec<RowResult>,
}

/// What one line would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowResult {
    /// Its number in the file, from 1.
    pub line: u64,
    /// The name in it, as far as it could be read.
    pub name: Name,
    /// What it would do.
    pub outcome: Outcome,
    /// Roles that it calls otherwise: its word, and the role that it is read as.
    pub read_as: Vec<(Name, Code)>,
    /// What in it is passed over without stopping it.
    pub passed_over: Vec<Problem>,
    /// Whether somebody mended it by hand.
    pub by_hand: ByHand,
    /// Its cells, to look at and to mend; without personal numbers.
    pub cells: Vec<(Column, String)>,
}

/// Whether something was said about a line by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByHand {
    /// It is as in the file.
    Untouched,
    /// Some cells are as somebody wrote them while looking at the list.
    Mended,
}

/// What one line would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A new person.
    New(Box<Draft>),
    /// Changes of a person who is there.
    Changes(PersonId, Vec<PersonChange>),
    /// Nothing: it says what is there.
    Same(PersonId),
    /// It cannot go in.
    Wrong(Vec<Problem>),
    /// Somebody said that it shall not go in.
    LeftOut,
}

/// Why a file is no staff list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// A workbook of a spreadsheet program: save it as CSV.
    #[error("a workbook")]
    Workbook,
    /// No text at all.
    #[error("no text")]
    Binary,
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// More than [`BYTES_MAX`] bytes.
    #[error("too large")]
    TooLarge,
    /// No heading that means a name.
    #[error("no column for names")]
    NoNames,
}

/// The largest file that is read, in bytes; a list of 20,000 people is about 2 MB.
pub const BYTES_MAX: usize = 8 * 1024 * 1024;

/// What the file would change in the unit.
///
/// # Errors
/// Why it is no staff list. What is wrong in single lines is in the preview.
pub fn preview(bytes: &[u8], ground: &Ground) -> Result<Preview, FileError> {
    preview_mended(bytes, ground, &Mends::default())
}

/// The same, with what a person said about lines and columns by hand.
///
/// # Errors
/// As [`preview`].
pub fn preview_mended(bytes: &[u8], ground: &Ground, mends: &Mends) -> Result<Preview, FileError> {
    if bytes.len() > BYTES_MAX {
        return Err(FileError::TooLarge);
    }
    let (text, encoding) = decode(bytes).map_err(|no_text| match no_text {
        NoText::Workbook => FileError::Workbook,
        NoText::Binary => FileError::Binary,
    })?;
    let Lines { separator, headings, below } = lines(&text);
    let columns = match headings {
        Some(headings) => columns(&headings, &below, mends),
        None if below.is_empty() => return Err(FileError::Empty),
        None if below.iter().all(looks_like_a_name) => {
            let key = String::new();
            vec![ColumnSeen { heading: Name::default(), key, became: Became::Read(Column::Name) }]
        }
        None => return Err(FileError::NoNames),
    };
    Ok(Preview { encoding, separator, rows: rows(&below, &columns, ground, mends), columns })
}

/// A line of a list without headings: one cell with two words or more, and no digits.
fn looks_like_a_name(line: &Line) -> bool {
    let [cell] = &line.cells[..] else { return false };
    cell.split_whitespace().count() >= 2 && !cell.chars().any(|c| c.is_ascii_digit())
}

fn rows(below: &[Line], columns: &[ColumnSeen], ground: &Ground, mends: &Mends) -> Vec<RowResult> {
    let mut known: BTreeMap<String, Vec<&Person>> = BTreeMap::new();
    for person in ground.unit.people() {
        known.entry(fold(person.name.as_str())).or_default().push(person);
    }
    let names = Known::new(ground);
    let mut earlier: BTreeMap<String, u64> = BTreeMap::new();
    let mut out = Vec::with_capacity(below.len());
    for line in below {
        let mut seen = RowResult {
            line: line.number,
            name: Name::default(),
            outcome: Outcome::LeftOut,
            read_as: Vec::new(),
            passed_over: Vec::new(),
            by_hand: ByHand::Untouched,
            cells: Vec::new(),
        };
        let said = mends.lines.get(&line.number);
        let line = match said {
            Some(Mend::Cells(cells)) => {
                seen.by_hand = ByHand::Mended;
                Cow::Owned(mends::mended(line, columns, cells))
            }
            Some(Mend::LeftOut) | None => Cow::Borrowed(line),
        };
        match row::draft(&line, columns, &names) {
            _ if said == Some(&Mend::LeftOut) => seen.name = row::name(&line, columns),
            Err(problems) => {
                seen.name = row::name(&line, columns);
                seen.outcome = Outcome::Wrong(problems);
            }
            Ok((draft, passed_over)) => {
                let key = fold(draft.name.as_str());
                seen.name = draft.name.clone();
                seen.read_as.clone_from(&draft.read_as);
                seen.outcome = match earlier.get(&key) {
                    Some(&line) => wrong(Reason::DoubleInFile { line }, &draft.name),
                    None => outcome(draft, known.get(&key).map(Vec::as_slice), &passed_over),
                };
                seen.passed_over = passed_over;
                earlier.entry(key).or_insert(line.number);
            }
        }
        seen.cells = mends::cells(&line, columns);
        out.push(seen);
    }
    out
}

fn outcome(draft: Draft, known: Option<&[&Person]>, passed_over: &[Problem]) -> Outcome {
    // A role that was not recognised may be one that the person has: then none is taken away.
    let roles_whole = !passed_over.iter().any(|problem| problem.reason == Reason::NoSuchRole);
    let counts =
        |change: &PersonChange| roles_whole || !matches!(change, PersonChange::Role(Element::Drop(_)));
    match known.unwrap_or_default() {
        [] => Outcome::New(Box::new(draft)),
        [guest] if guest.is_guest() => wrong(Reason::Guest(guest.id), &draft.name),
        [person] => {
            let changes: Vec<PersonChange> = changes(&draft, person).into_iter().filter(counts).collect();
            if changes.is_empty() { Outcome::Same(person.id) } else { Outcome::Changes(person.id, changes) }
        }
        [one, other, ..] => wrong(Reason::TwoPeople(one.id, other.id), &draft.name),
    }
}

fn wrong(reason: Reason, name: &Name) -> Outcome {
    Outcome::Wrong(vec![Problem { column: Some(Column::Name), reason, text: name.clone() }])
}

/// How many lines do what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Counts {
    pub new: usize,
    pub changed: usize,
    pub same: usize,
    pub wrong: usize,
    pub left_out: usize,
}

impl Preview {
    /// How many lines do what.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            match row.outcome {
                Outcome::New(_) => counts.new += 1,
                Outcome::Changes(..) => counts.changed += 1,
                Outcome::Same(_) => counts.same += 1,
                Outcome::Wrong(_) => counts.wrong += 1,
                Outcome::LeftOut => counts.left_out += 1,
            }
        }
        counts
    }
}
