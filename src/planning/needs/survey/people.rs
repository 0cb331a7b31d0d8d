//! Rows to people: who answered twice counts once.
//!
//! Nothing here depends on the order of the rows: of two with the same time the one with the larger
//! text counts, whichever comes first.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use super::{Ground, Half, LeftOut, Reading, Report, Sheet, SheetRow, moment, stages, words::fold};
use crate::model::{ids::Code, needs::Mark, survey::Column};

/// What one person answered. Never leaves [`super::count`].
#[derive(Clone, Debug, Default)]
pub struct Respondent<'a> {
    /// The stages that the person named.
    pub stages: BTreeSet<Code>,
    /// The role.
    pub role: Option<Code>,
    /// Marks by dimension, stage of the question if it has one, and half.
    pub marks: BTreeMap<(Code, Option<Code>, Half), Mark>,
    /// Free texts.
    pub texts: Vec<&'a str>,
    /// Answers in columns with marks, as they are written.
    pub answers: BTreeSet<&'a str>,
}

/// The people of a sheet.
pub fn people<'a>(
    sheet: &'a Sheet,
    reading: &Reading,
    columns: &[Column],
    ground: &Ground,
    report: &mut Report,
) -> Vec<Respondent<'a>> {
    let mut reader = Reader { reading, columns, ground, stages: BTreeMap::new(), unread: Unread::default() };
    let mut out = Vec::new();
    let mut without = 0;
    for row in latest(sheet, columns, ground, report) {
        let person = reader.person(row);
        if person.marks.is_empty() && person.texts.is_empty() {
            without += 1;
        } else {
            out.push(person);
        }
    }
    report.note(without, LeftOut::WithoutAnswer);
    let Unread { stages, roles, marks } = reader.unread;
    report.left_out.extend(stages.into_iter().map(|(text, times)| LeftOut::NoStage(text, times)));
    report.left_out.extend(roles.into_iter().map(|(text, times)| LeftOut::NoRole(text, times)));
    report.left_out.extend(marks.into_iter().map(|(text, times)| LeftOut::NoMark(text, times)));
    out
}

/// One row for each person: the latest.
fn latest<'a>(
    sheet: &'a Sheet,
    columns: &[Column],
    ground: &Ground,
    report: &mut Report,
) -> Vec<&'a SheetRow> {
    let place = |wanted: &Column| columns.iter().position(|column| column == wanted);
    let Some(respondent) = place(&Column::Respondent) else { return sheet.rows.iter().collect() };
    let time = place(&Column::Time);
    let when = |row: &SheetRow| time.and_then(|time| moment(row.cell(time)));
    let mut out: Vec<&SheetRow> = Vec::new();
    let mut by_person: BTreeMap<String, Vec<&SheetRow>> = BTreeMap::new();
    for row in &sheet.rows {
        let name = fold(row.cell(respondent));
        if name.is_empty() || ground.words.anonymous.contains(&name) {
            out.push(row);
        } else {
            by_person.entry(name).or_default().push(row);
        }
    }
    let (mut twice, mut without_time) = (0, 0);
    for rows in by_person.values() {
        let key =
            |row: &&&SheetRow| -> (Option<NaiveDateTime>, Vec<String>) { (when(row), row.cells.clone()) };
        let times: BTreeSet<_> = rows.iter().map(|row| when(row)).collect();
        if rows.len() > 1 && (times.len() < rows.len() || times.contains(&None)) {
            without_time += rows.len() - 1;
        } else {
            twice += rows.len() - 1;
        }
        let last = if rows.len() == 1 { rows.first() } else { rows.iter().max_by_key(key) };
        out.extend(last.copied());
    }
    report.note(twice, LeftOut::Twice);
    report.note(without_time, LeftOut::TwiceWithoutTime);
    out
}

#[derive(Default)]
struct Unread {
    stages: BTreeMap<String, u32>,
    roles: BTreeMap<String, u32>,
    marks: BTreeMap<String, u32>,
}

struct Reader<'r> {
    reading: &'r Reading,
    columns: &'r [Column],
    ground: &'r Ground<'r>,
    /// Many people give the same answer.
    stages: BTreeMap<String, stages::Said>,
    unread: Unread,
}

impl Reader<'_> {
    fn person<'a>(&mut self, row: &'a SheetRow) -> Respondent<'a> {
        let mut person = Respondent::default();
        for (column, cell) in self.columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty()) {
            match column {
                Column::Now(dimension, stage) => {
                    self.mark(&mut person, (*dimension, *stage, Half::Now), cell);
                }
                Column::Wanted(dimension, stage) => {
                    self.mark(&mut person, (*dimension, *stage, Half::Wanted), cell);
                }
                Column::Stage => self.stages(&mut person, cell),
                Column::Role => self.role(&mut person, cell),
                Column::Comment => person.texts.push(cell),
                Column::Skip | Column::Respondent | Column::Time => {}
            }
        }
        person
    }

    fn mark<'a>(&mut self, person: &mut Respondent<'a>, place: (Code, Option<Code>, Half), cell: &'a str) {
        match self.reading.scale.get(cell) {
            Some(Some(mark)) => {
                person.answers.insert(cell);
                person.marks.entry(place).or_insert(*mark);
            }
            Some(None) => drop(person.answers.insert(cell)),
            None => *self.unread.marks.entry(cell.to_owned()).or_default() += 1,
        }
    }

    /// The role; where nobody is asked for a stage, also the stage that is named with it.
    fn role(&mut self, person: &mut Respondent<'_>, cell: &str) {
        let mut known = false;
        if let Some(role) = self.ground.names.role(cell) {
            person.role = person.role.or(Some(role));
            known = true;
        }
        if !self.columns.contains(&Column::Stage) {
            let said = self.said(cell);
            known |= !said.stages.is_empty();
            person.stages.extend(said.stages.iter().copied());
        }
        if !known {
            *self.unread.roles.entry(cell.to_owned()).or_default() += 1;
        }
    }

    /// What a person said that the answer means, else what it says.
    fn said(&mut self, cell: &str) -> &stages::Said {
        let (names, agreed) = (self.ground.names, self.reading.stages.get(cell));
        self.stages.entry(cell.to_owned()).or_insert_with(|| match agreed {
            Some(stages) => stages::Said { stages: stages.iter().copied().collect(), unread: Vec::new() },
            None => stages::meant(cell, names),
        })
    }

    fn stages(&mut self, person: &mut Respondent<'_>, cell: &str) {
        let said = self.said(cell).clone();
        person.stages.extend(said.stages.iter().copied());
        for piece in &said.unread {
            *self.unread.stages.entry(piece.clone()).or_default() += 1;
        }
    }
}
