//! A table of pupils' results: one row a stage or year, one column a level with its share in per cent.
//!
//! Nothing that points at a pupil comes further than here: a column of names stops the file, a row with
//! a name, address or personal number in it is refused, and so is a row about fewer than ten pupils.

use serde::Deserialize;

use super::{
    LevelsError, Pointing, pointing,
    results::{number, rounded, whole},
    survey::{Known, Lookup, Personal, Sheet, SheetRow, Words, fold, personal_column},
};
use crate::model::{
    ids::Code,
    needs::{Level, Results},
    survey::PUPILS_LEAST,
    text::Line,
    unit::Unit,
};

/// The words by which such files are understood (`data/import/results.ron`).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultWords {
    /// Headings over the number of pupils.
    pub pupils: Vec<String>,
    /// What stands for the whole school.
    pub whole: Vec<String>,
    /// Headings over the stage.
    pub stage: Vec<String>,
}

/// Why nothing of a file can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoResults {
    /// A column points at people: which one, from 1, and how. Its heading is not repeated.
    PersonalColumn(usize, Personal),
    /// No column says how many pupils there are.
    NoPupils,
    /// No column says which stage a row is about.
    NoStage,
    /// Fewer than two columns have shares.
    NoLevels,
}

/// What a row of the file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultsRow {
    /// Its number in the file.
    pub line: u64,
    /// The results, or why they cannot be taken.
    pub read: Result<Read, RowRefused>,
}

/// Results of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The stage; none: the whole school.
    pub stage: Option<Code>,
    /// How the file calls it, such as "Åk 6".
    pub called: Line<60>,
    /// The results.
    pub results: Results,
}

/// Why a row is not taken. Never with the text that points at somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowRefused {
    /// It points at somebody.
    Personal(Personal),
    /// No stage of the school, or several, is called so.
    NoStage(String),
    /// This is no number of pupils.
    Pupils(String),
    /// So few pupils that they could be recognised.
    Few,
    /// The shares are none.
    Levels(LevelsError),
}

struct Columns {
    stage: usize,
    pupils: usize,
    levels: Vec<usize>,
}

/// What each row of a table says, in its order.
///
/// # Errors
/// Why nothing of it can be read.
pub fn results_rows(
    sheet: &Sheet,
    unit: &Unit,
    (words, own): (&Words, &ResultWords),
    names: &dyn Lookup,
) -> Result<Vec<ResultsRow>, NoResults> {
    for column in 0..sheet.headings.len() {
        if let Some(why) = personal_column(sheet, column, words, unit) {
            return Err(NoResults::PersonalColumn(column + 1, why));
        }
    }
    let columns = columns(sheet, words, own)?;
    let row = |row: &SheetRow| {
        let read = read(row, sheet, unit, &columns, own, names);
        ResultsRow { line: row.line, read }
    };
    Ok(sheet.rows.iter().map(row).collect())
}

fn columns(sheet: &Sheet, words: &Words, own: &ResultWords) -> Result<Columns, NoResults> {
    let is = |list: &[String], heading: &str| list.contains(&fold(heading));
    let find = |fits: &dyn Fn(&str) -> bool| sheet.headings.iter().position(|heading| fits(heading));
    let pupils = find(&|heading| is(&own.pupils, heading)).ok_or(NoResults::NoPupils)?;
    let stage = find(&|heading| is(&own.stage, heading) || words.column(heading) == Some(Known::Stage))
        .ok_or(NoResults::NoStage)?;
    let shares = |&column: &usize| {
        let mut cells = sheet.filled(column).peekable();
        let named = sheet.headings.get(column).is_some_and(|heading| !heading.is_empty());
        named
            && column != pupils
            && column != stage
            && cells.peek().is_some()
            && cells.any(|c| number(c).is_some())
    };
    let levels: Vec<usize> = (0..sheet.headings.len()).filter(shares).collect();
    if levels.len() < 2 { Err(NoResults::NoLevels) } else { Ok(Columns { stage, pupils, levels }) }
}

fn read(
    row: &SheetRow,
    sheet: &Sheet,
    unit: &Unit,
    columns: &Columns,
    own: &ResultWords,
    names: &dyn Lookup,
) -> Result<Read, RowRefused> {
    if let Some(found) = row.cells.iter().find_map(|cell| pointing(unit, cell)) {
        return Err(RowRefused::Personal(match found {
            Pointing::Number => Personal::Number,
            Pointing::Address => Personal::Email,
            Pointing::Name(_) => Personal::Name,
        }));
    }
    let called = row.cell(columns.stage);
    let stage = match names.stages(called).as_slice() {
        _ if own.whole.contains(&fold(called)) => None,
        [only] => Some(*only),
        _ => return Err(RowRefused::NoStage(called.to_owned())),
    };
    let written = row.cell(columns.pupils);
    let pupils: u16 = written.parse().map_err(|_| RowRefused::Pupils(written.to_owned()))?;
    if pupils < PUPILS_LEAST {
        return Err(RowRefused::Few);
    }
    let wrong = |cell: &str| RowRefused::Levels(LevelsError::NotANumber(cell.to_owned()));
    let mut shares = Vec::new();
    for &column in &columns.levels {
        let cell = row.cell(column);
        // A level that nobody is on is often left empty.
        let share = if cell.is_empty() { 0.0 } else { number(cell).ok_or_else(|| wrong(cell))? };
        shares.push((column, share));
    }
    // Workbooks keep "12 %" as 0.12.
    let sum: f64 = shares.iter().map(|(_, share)| share).sum();
    let times = if (0.98..=1.02).contains(&sum) { 100.0 } else { 1.0 };
    let mut levels = Vec::new();
    for (column, share) in shares {
        let percent = rounded(share * times).ok_or_else(|| wrong(row.cell(column)))?;
        levels.push((sheet.headings.get(column).cloned().unwrap_or_default(), percent));
    }
    whole(&levels).map_err(RowRefused::Levels)?;
    let level = |(name, percent): (String, u8)| Level { name: Line::new(&name), percent };
    let results = Results { pupils, levels: levels.into_iter().map(level).collect() };
    Ok(Read { stage, called: Line::new(called), results })
}
