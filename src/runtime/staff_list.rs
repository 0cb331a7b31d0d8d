//! A staff list that was read, as the screen of people shows it: what became of columns and lines.

use chrono::NaiveDate;

use crate::{
    app::{describe_edit::of_person, msg::ImportPreview},
    exchange::csv::{self, Became, ColumnSeen, Ground, Outcome, Preview, RowResult},
    i18n::{Arg, Key, Text, t},
    model::{catalogue::Catalogue, edit::Edit, ids::PersonId, unit::Unit},
};

/// What the file `name` would change in the unit; `ids` makes an id for each new person.
pub fn preview(
    unit: &Unit,
    catalogue: &Catalogue,
    today: NaiveDate,
    name: &str,
    bytes: &[u8],
    ids: impl FnMut() -> PersonId,
) -> ImportPreview {
    let empty = ImportPreview {
        file: name.to_owned(),
        unit: unit.id(),
        lines: Vec::new(),
        edit: Edit::nothing(),
        new: 0,
        changed: 0,
    };
    match csv::preview(bytes, &Ground { unit, catalogue, today }) {
        Err(error) => ImportPreview { lines: vec![error.into()], ..empty },
        Ok(read) => {
            let counts = read.counts();
            ImportPreview {
                lines: said(unit, catalogue, &read).all(),
                edit: csv::to_edits(&read, ids),
                new: counts.new,
                changed: counts.changed,
                ..empty
            }
        }
    }
}

/// A staff list in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How many lines do what.
    pub counts: Text,
    /// The lines that cannot go in, each with its reasons.
    pub wrong: Vec<Text>,
    /// How the file is written and what became of its columns.
    pub columns: Vec<Text>,
    /// What the other lines would do.
    pub good: Vec<Text>,
}

impl Said {
    /// All of it, what needs a look first.
    pub fn all(self) -> Vec<Text> {
        [vec![self.counts], self.wrong, self.columns, self.good].concat()
    }
}

/// What a staff list would change, in words.
pub fn said(unit: &Unit, catalogue: &Catalogue, read: &Preview) -> Said {
    let is_wrong = |row: &&RowResult| matches!(row.outcome, Outcome::Wrong(_));
    let of_column = |column: &ColumnSeen| {
        let heading: Arg = if column.heading.is_empty() {
            Key::PeopleImportNoHeading.into()
        } else {
            (&column.heading).into()
        };
        t::people_import_column(became(column.became), heading)
    };
    let file = t::people_import_file(Text::from(read.encoding), Text::from(read.separator));
    let line = |row| line(unit, catalogue, row);
    Said {
        counts: read.counts().into(),
        wrong: read.rows.iter().filter(is_wrong).map(line).collect(),
        columns: std::iter::once(file).chain(read.columns.iter().map(of_column)).collect(),
        good: read.rows.iter().filter(|row| !is_wrong(row)).map(line).collect(),
    }
}

fn became(became: Became) -> Text {
    became.into()
}

fn line(unit: &Unit, catalogue: &Catalogue, row: &RowResult) -> Text {
    let (name, number) = (&row.name, row.line.to_string());
    match &row.outcome {
        Outcome::New(_) => t::people_import_line(number, name, Key::PeopleImportNew),
        Outcome::Same(_) => t::people_import_line(number, name, Key::PeopleImportSame),
        Outcome::Changes(_, changes) => {
            let said = changes.iter().map(|change| Arg::Nested(of_person(unit, catalogue, change)));
            t::people_import_line(number, name, Arg::List(said.collect()))
        }
        Outcome::Wrong(problems) => {
            let said = problems.iter().map(|problem| match problem.column {
                Some(column) => t::people_import_cell(Text::from(column.key()), Text::from(problem)),
                None => problem.into(),
            });
            t::people_import_line_wrong(number, name, Arg::List(said.map(Arg::Nested).collect()))
        }
    }
}
