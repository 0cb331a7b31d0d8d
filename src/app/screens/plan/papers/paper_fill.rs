//! What the program knows already and a table of a paper asks for: goals and actions, teachers.

use super::Line as PaperLine;
use crate::{
    app::{
        App,
        screens::{
            choices::by_name,
            plan::{papers, places},
        },
        state::Effects,
    },
    i18n::{Key, Text, t},
    model::{
        change::{Entry, On},
        edit::Edit,
        ids::Code,
        papers::{Paper, PaperChange, Place},
        plan::{Goal, GoalLevel},
        programme::{Field, Form},
        text::Note,
        unit::Unit,
    },
    planning::{places::Line, staff::intended},
};

/// By these ids of its columns a form says that a table is about goals and actions, one level each.
const GOALS: [&str; 4] = ["long", "short", "action", "result"];
/// By this id of a column a form says that there is a row for each teacher.
const TEACHER: &str = "teacher";
/// By this one, that each row says which place the teacher applies for.
const ALTERNATIVE: &str = "alternative";

fn column(table: &Field, id: &str) -> Option<Code> {
    table.columns().iter().map(|column| column.id).find(|column| column.as_str() == id)
}

/// The table that is filled: the one of the cursor, else the first that can be.
pub fn table(app: &App) -> Option<(&Paper, &Form, &Field)> {
    let (paper, form, line) = papers::line(app)?;
    let can = |table: &&Field| column(table, "action").is_some() || column(table, TEACHER).is_some();
    let table = PaperLine::table(line).filter(can).or_else(|| form.fields.iter().find(can))?;
    Some((paper, form, table))
}

/// Rows that the program could write and that are not there yet.
fn rows(app: &App, paper: &Paper, table: &Field) -> Vec<Vec<(Code, Note)>> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let filled = if column(table, "action").is_some() {
        goals(unit, table)
    } else {
        applicants(app, paper, table).unwrap_or_else(|| teachers(app, unit, table))
    };
    let there = |row: &Vec<(Code, Note)>| {
        (0..paper.rows(table.id)).any(|at| {
            let same = |(column, note): &(Code, Note)| {
                let place = Place { table: table.id, row: at, column: *column };
                column.as_str() == "result" || paper.cells.get(&place) == Some(note)
            };
            row.iter().all(same)
        })
    };
    filled.into_iter().filter(|row| !row.is_empty() && !there(row)).collect()
}

/// Every goal without goals below it, with those above it.
fn goals(unit: &Unit, table: &Field) -> Vec<Vec<(Code, Note)>> {
    let has_below = |goal: &&Goal| !unit.goals().iter().any(|below| below.parent == Some(goal.id));
    let row = |goal: &Goal| {
        let chain = std::iter::successors(Some(goal), |goal| unit.goals().get(goal.parent?));
        let level = |level: GoalLevel| match level {
            GoalLevel::Long => GOALS[0],
            GoalLevel::Short => GOALS[1],
            GoalLevel::Action => GOALS[2],
        };
        let mut cells: Vec<(Code, Note)> =
            chain.filter_map(|goal| Some((column(table, level(goal.level))?, goal.text.clone()))).collect();
        let result = column(table, GOALS[3]).filter(|_| !goal.outcome.is_empty());
        cells.extend(result.map(|column| (column, goal.outcome.clone())));
        cells
    };
    unit.goals().iter().filter(has_below).map(row).collect()
}

fn teachers(app: &App, unit: &Unit, table: &Field) -> Vec<Vec<(Code, Note)>> {
    let Some(column) = column(table, TEACHER) else { return Vec::new() };
    let mut people: Vec<_> = intended(unit).collect();
    by_name(app, &mut people, |person| Some(*person));
    people.into_iter().map(|person| vec![(column, Note::new(person.name.as_str()))]).collect()
}

/// A row for each who applies, in the order in which places are given, with the alternative; none where
/// the table does not ask for it.
fn applicants(app: &App, paper: &Paper, table: &Field) -> Option<Vec<Vec<(Code, Note)>>> {
    let (name, alternative) = (column(table, TEACHER)?, column(table, ALTERNATIVE)?);
    let of = places::find(app, paper.programme)?;
    let lines = places::ranked(app, of).into_iter().filter(Line::applies);
    let row = |line: Line<'_>| {
        let own = line.unit.id() == of.unit.id();
        let who = line.person.name.to_string();
        let who = if own { who } else { format!("{who}, {}", line.unit.about().name) };
        let wanted = line.seat?.alternative?;
        Some(vec![(name, Note::new(&who)), (alternative, Note::new(wanted.as_str()))])
    };
    Some(lines.filter_map(row).collect())
}

/// The row that is about the same teacher already.
fn same_teacher(paper: &Paper, table: &Field, row: &[(Code, Note)]) -> Option<u16> {
    let (column, name) = row.iter().find(|(column, _)| column.as_str() == TEACHER)?;
    let is = |at: &u16| paper.cells.get(&Place { table: table.id, row: *at, column: *column }) == Some(name);
    (0..paper.rows(table.id)).find(is)
}

/// Why there is nothing to take from the goals or people.
pub fn available(app: &App) -> Result<(), Text> {
    let Some((paper, _, table)) = table(app) else { return Err(Key::PaperWhyNothingToFill.into()) };
    if rows(app, paper, table).is_empty() { Err(Key::PaperWhyAllThere.into()) } else { Ok(()) }
}

/// Writes what is known below the rows that are there, or into the row of the same teacher.
pub fn fill(app: &mut App) -> Effects {
    let Some((paper, _, table)) = table(app) else { return Vec::new() };
    let rows = rows(app, paper, table);
    let said = t::paper_said_filled(rows.len(), &table.label);
    let mut next = paper.rows(table.id);
    let mut cells: Vec<PaperChange> = Vec::new();
    for row in rows {
        let at = same_teacher(paper, table, &row).unwrap_or_else(|| {
            next += 1;
            next - 1
        });
        cells.extend(row.into_iter().map(|(column, note)| {
            let key = Place { table: table.id, row: at, column };
            PaperChange::Cell(Entry { key, was: paper.cells.get(&key).cloned(), now: Some(note) })
        }));
    }
    let id = paper.id;
    let edit: Edit = cells.into_iter().map(|change| Edit::Paper(On::Change(id, change))).collect();
    app.commit(edit, said)
}
