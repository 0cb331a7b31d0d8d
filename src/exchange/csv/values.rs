//! What a cell says, in its column.

use std::collections::BTreeSet;

use super::{
    Column,
    lookup::{self, Known},
    personal,
    vocabulary::{Answer, Vocabulary},
};
use crate::{
    i18n::dates::{TimeError, parse_windows},
    model::{
        ids::{Code, PersonId},
        people::{Percent, WISHES_MAX},
        text::Name,
        week::Window,
    },
};

/// Why a line cannot go in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The column, if it lies in one.
    pub column: Option<Column>,
    /// What is wrong.
    pub reason: Reason,
    /// What stands there, made clean; empty where it must not be shown.
    pub text: Name,
}

/// What is wrong with a cell or line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A line without a name.
    NoName,
    /// A personal identity number, which the program never keeps.
    PersonalNumber,
    /// More cells than headings: a separator inside a cell that is not in quotes.
    MoreCells,
    /// A quotation mark that is not closed: the cell goes on for many lines.
    OpenQuote,
    /// A name that an earlier line has.
    DoubleInFile {
        /// That line.
        line: u64,
    },
    /// A name that two people of the unit have.
    TwoPeople(PersonId, PersonId),
    /// The name of a guest, who is looked after in another unit.
    Guest(PersonId),
    /// A role that there is not.
    NoSuchRole,
    /// A stage or year of school that there is not.
    NoSuchStage,
    /// A module that there is not, or whose title several have.
    NoSuchModule,
    /// More wishes than a person can have.
    TooManyWishes {
        /// The most.
        most: usize,
    },
    /// Not a share from 0 to 100 per cent.
    NotAShare,
    /// Not a whole number that a person can have here.
    NotANumber,
    /// Neither yes, no nor unknown.
    NotAnAnswer,
    /// No stage of training.
    NotATraining,
    /// Not weekly windows, or none that a week has.
    NotWindows(TimeError),
}

impl Problem {
    /// A problem with what stands in a cell.
    pub fn at(column: Column, reason: Reason, text: &str) -> Self {
        let text = if personal::has_number(text) { Name::default() } else { Name::new(text) };
        Self { column: Some(column), reason, text }
    }
}

/// What a cell may be read as, or the reason and the piece that is wrong.
pub type Read<'a, T> = Result<T, (Reason, &'a str)>;

/// `80`, `80 %`, `0,8`; up to 1 without a per cent sign it is a fraction of a post.
pub fn share(cell: &str) -> Read<'_, Percent> {
    let (number, signed) = match cell.strip_suffix('%') {
        Some(number) => (number, Signed::Yes),
        None => (cell, Signed::No),
    };
    let value: f64 = number.trim().replace(',', ".").parse().map_err(|_| (Reason::NotAShare, cell))?;
    let percent = if signed == Signed::No && value <= 1.0 { value * 100.0 } else { value };
    if !(0.0..=100.0).contains(&percent) {
        return Err((Reason::NotAShare, cell));
    }
    (0..=100u8)
        .min_by(|&a, &b| (f64::from(a) - percent).abs().total_cmp(&(f64::from(b) - percent).abs()))
        .map(Percent)
        .ok_or((Reason::NotAShare, cell))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Signed {
    Yes,
    No,
}

/// A whole number, perhaps with a word for years after it; what is after a decimal sign is left out.
pub fn number(cell: &str) -> Read<'_, u8> {
    let wrong = (Reason::NotANumber, cell);
    let end = cell.find(|c: char| !c.is_ascii_digit()).unwrap_or(cell.len());
    let (digits, rest) = cell.split_at_checked(end).ok_or(wrong)?;
    let rest =
        rest.strip_prefix([',', '.']).map_or(rest, |r| r.trim_start_matches(|c: char| c.is_ascii_digit()));
    if !rest.trim().is_empty() && !Vocabulary::shipped().after_years(rest) {
        return Err(wrong);
    }
    digits.parse().ok().filter(|&n| n < 100).ok_or(wrong)
}

/// Yes, no or not known.
pub fn answer(cell: &str) -> Read<'_, Answer> {
    Vocabulary::shipped().answer(cell).ok_or((Reason::NotAnAnswer, cell))
}

/// Weekly windows.
pub fn weekly(cell: &str) -> Read<'_, Vec<Window>> {
    parse_windows(&cell.replace('/', ",")).map_err(|error| (Reason::NotWindows(error), cell))
}

/// What a cell says of roles.
#[derive(Debug, Default)]
pub struct Roles<'a> {
    /// Those that were found.
    pub found: BTreeSet<Code>,
    /// Words that are no name of the role that they are read as.
    pub read_as: Vec<(Name, Code)>,
    /// Pieces that name none.
    pub unknown: Vec<&'a str>,
}

impl Roles<'_> {
    fn take(&mut self, known: &Known, found: Vec<(Name, Code)>) {
        self.found.extend(found.iter().map(|(_, role)| *role));
        self.read_as.extend(found.into_iter().filter(|(word, role)| !known.is_named(word.as_str(), *role)));
    }
}

/// Roles by name, and the pieces that name none. A post is often told with more words than its role
/// (`Lärare i matematik 4-6`): then its first words count.
pub fn roles<'a>(known: &Known, cell: &'a str) -> Roles<'a> {
    let find = |text: &str| known.roles(text).into_iter().map(|role| (Name::new(text), role)).collect();
    let mut out = Roles::default();
    let mut rest = cell;
    while !rest.trim().is_empty() {
        match lookup::list(rest, find) {
            Ok(found) => {
                out.take(known, found);
                break;
            }
            Err(piece) => {
                out.unknown.push(piece);
                let at = rest.find(piece).unwrap_or_default();
                let before = rest.get(..at).unwrap_or_default();
                out.take(known, lookup::list(before, find).unwrap_or_default());
                rest = rest.get(at + piece.len()..).unwrap_or_default();
            }
        }
    }
    out
}

/// Stages by name or by years of school.
pub fn stages<'a>(known: &Known, cell: &'a str) -> Read<'a, Vec<Code>> {
    lookup::list(cell, |text| known.stages(text)).map_err(|piece| (Reason::NoSuchStage, piece))
}

/// Modules by title, best first, each once.
pub fn wishes<'a>(known: &Known, cell: &'a str) -> Read<'a, Vec<Code>> {
    let mut wishes: Vec<Code> = Vec::new();
    let named = lookup::list(cell, |text| known.module(text).into_iter().collect())
        .map_err(|piece| (Reason::NoSuchModule, piece))?;
    for module in named {
        if !wishes.contains(&module) {
            wishes.push(module);
        }
    }
    if wishes.len() > WISHES_MAX {
        return Err((Reason::TooManyWishes { most: WISHES_MAX }, cell));
    }
    Ok(wishes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_in_every_way_people_write_them() {
        for (cell, percent) in
            [("80", 80), ("80 %", 80), ("0,8", 80), ("0.75", 75), ("1", 100), ("1 %", 1), ("37,5%", 37)]
        {
            assert_eq!(share(cell), Ok(Percent(percent)), "{cell}");
        }
        for cell in ["120", "-5", "halvtid", "NaN", "inf", ""] {
            assert!(share(cell).is_err(), "{cell}");
        }
    }

    #[test]
    fn years_may_have_their_word() {
        assert_eq!(number("12"), Ok(12));
        assert_eq!(number("12,5 år"), Ok(12));
        assert!(number("sedan 2010").is_err());
        assert!(number("2010").is_err());
        assert!(number("-1").is_err());
    }
}
