//! Papers: which one is open, its lines, what is wrong in it, and what is done with it as a whole.

pub mod paper_fill;
pub mod paper_forms;
pub mod paper_view;

use super::{
    rows::{self, Item},
    state::Page,
};
use crate::{
    app::{
        App,
        effect::{Effect, Export, ExportWhat},
        list::RowId,
        screens::choices::first_of,
        state::Effects,
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        change::{Change, Entry, On},
        edit::Edit,
        error::Thing,
        ids::{Code, PaperId},
        papers::{Paper, PaperChange, Place},
        programme::{Field, FieldKind, Form, Programme},
        text::Note,
    },
    planning::{
        lookup,
        papers::{At, Problem, Wrong, called, check, deadlines, due, number, with_days},
    },
};

/// The most names that a line lists.
const NAMES: usize = 3;

/// A line of the page of a paper.
#[derive(Clone, Copy, Debug)]
pub enum Line<'a> {
    /// A field that is no table.
    Field(&'a Field),
    /// The heading of a table, on which a row is added.
    Table(&'a Field),
    /// A row of a table.
    Row(&'a Field, u16),
}

impl<'a> Line<'a> {
    /// The table of the line, if it is one of a table.
    pub fn table(self) -> Option<&'a Field> {
        match self {
            Line::Field(_) => None,
            Line::Table(table) | Line::Row(table, _) => Some(table),
        }
    }
}

/// The lines of the page of a paper.
pub fn lines<'a>(paper: &Paper, form: &'a Form) -> Vec<Line<'a>> {
    let mut out = Vec::new();
    for field in &form.fields {
        if matches!(field.kind, FieldKind::Table(_)) {
            out.push(Line::Table(field));
            out.extend((0..paper.rows(field.id)).map(|row| Line::Row(field, row)));
        } else {
            out.push(Line::Field(field));
        }
    }
    out
}

/// A paper with its programme and form.
pub fn find(app: &App, id: PaperId) -> Option<(&Paper, &Programme, &Form)> {
    let paper = app.unit()?.papers().get(id)?;
    let programme = lookup::programme(app.unit()?, app.catalogue(), paper.programme)?;
    Some((paper, programme, programme.paper(paper.form)?))
}

/// The paper that is open, else the one on which the cursor stands.
pub fn selected(app: &App) -> Option<&Paper> {
    match app.screens.plan.page {
        Page::Paper(id) => app.unit()?.papers().get(id),
        Page::Step(..) | Page::Places(_) => None,
        Page::Programme => match rows::selected(app)? {
            Item::Paper(paper, _) => Some(paper),
            _ => None,
        },
    }
}

/// The line of the open paper on which the cursor stands.
pub fn line(app: &App) -> Option<(&Paper, &Form, Line<'_>)> {
    let Page::Paper(id) = app.screens.plan.page else { return None };
    let (paper, _, form) = find(app, id)?;
    let Some(RowId::Place(at)) = app.screens.plan.lines.selected else { return None };
    Some((paper, form, *lines(paper, form).get(at)?))
}

/// Puts the cursor on the first line after a field that has nothing yet; on the field where none has.
pub fn go_on(app: &mut App, id: PaperId, field: Code) {
    if app.screens.plan.page != Page::Paper(id) {
        return;
    }
    let Some((paper, _, form)) = find(app, id) else { return };
    let all = lines(paper, form);
    let is_field = |line: &Line<'_>| matches!(line, Line::Field(there) if there.id == field);
    let Some(now) = all.iter().position(is_field) else { return };
    let is_open = |line: &Line<'_>| match line {
        Line::Field(there) => !paper.values.contains_key(&there.id),
        Line::Table(table) => paper.rows(table.id) == 0,
        Line::Row(..) => false,
    };
    let next = all.iter().skip(now + 1).position(is_open).map_or(now, |after| now + 1 + after);
    app.screens.plan.lines.select(RowId::Place(next));
}

/// How a paper is called: the title of its form, with what it is for.
pub fn name(app: &App, paper: &Paper) -> String {
    let lang = app.i18n.lang();
    let programme = app.unit().and_then(|unit| lookup::programme(unit, app.catalogue(), paper.programme));
    let form = programme.and_then(|programme| programme.paper(paper.form));
    match form.map(|form| form.title.get(lang)) {
        Some(title) => called(title, paper.name.as_str()),
        None => paper.name.to_string(),
    }
}

/// What is written in a field, in words.
pub fn shown(app: &App, field: &Field, note: Option<&Note>) -> String {
    let lang = app.i18n.lang();
    let text = note.map(|note| note.as_str().trim()).unwrap_or_default();
    match &field.kind {
        FieldKind::Date => text.parse().map_or_else(|_| text.to_owned(), |day| format::long_date(lang, day)),
        FieldKind::Choice(choices) => {
            let chosen = choices.iter().find(|choice| choice.id.as_str() == text);
            chosen.map_or(text, |choice| choice.label.get(lang)).to_owned()
        }
        FieldKind::Money | FieldKind::Number => match number(text).filter(|_| !text.is_empty()) {
            Some(number) => app.say(&t::paper_number(i64::try_from(number).unwrap_or(i64::MAX))),
            None => text.to_owned(),
        },
        FieldKind::Text | FieldKind::Long | FieldKind::Table(_) => text.to_owned(),
    }
}

/// What is written in a row, column by column.
pub fn row(app: &App, paper: &Paper, table: &Field, row: u16) -> Vec<String> {
    let at = |column: &Field| Place { table: table.id, row, column: column.id };
    table.columns().iter().map(|column| shown(app, column, paper.cells.get(&at(column)))).collect()
}

/// What is missing or wrong in a paper with the days that the calendar knows.
pub fn found(app: &App, paper: &Paper, form: &Form) -> Vec<Problem> {
    app.unit().map_or_else(Vec::new, |unit| {
        let due = due(unit, &app.at_work(), paper);
        check(&with_days(unit, due, paper, form), form)
    })
}

/// What is missing or wrong, one line each: what is missing first, together.
pub fn problems(app: &App, paper: &Paper, form: &Form) -> Vec<Text> {
    let all = found(app, paper, form);
    let mut out = Vec::new();
    let missing = missing(app, form, &all);
    if !missing.is_empty() {
        out.push(t::paper_missing(missing.join("; ")));
    }
    for problem in &all {
        let place = place(app, form, problem.at);
        out.push(match problem.wrong {
            Wrong::Missing => continue,
            Wrong::NoDate => t::paper_no_date(place),
            Wrong::NoNumber => t::paper_no_number(place),
            Wrong::TooLittle { least } => t::paper_too_little(i64::from(least), place),
            Wrong::TooMuch { most } => t::paper_too_much(i64::from(most), place),
            Wrong::NoSuchChoice => t::paper_no_choice(place),
            Wrong::Sum { sum } => t::paper_sum(place, i64::try_from(sum).unwrap_or(i64::MAX)),
            Wrong::NoSuchField => t::paper_no_field(place),
        });
    }
    out
}

/// The names of what is missing; a column that is empty in several rows of a table is named once.
fn missing(app: &App, form: &Form, all: &[Problem]) -> Vec<String> {
    let mut out = Vec::new();
    let mut named: Vec<(Code, Code)> = Vec::new();
    let all = || all.iter().filter(|problem| problem.wrong == Wrong::Missing).map(|problem| problem.at);
    for at in all() {
        let At::Cell(cell) = at else {
            out.push(place(app, form, at));
            continue;
        };
        let column = (cell.table, cell.column);
        if named.contains(&column) {
            continue;
        }
        named.push(column);
        let same = |at: &At| matches!(at, At::Cell(other) if (other.table, other.column) == column);
        let rows = all().filter(same).count();
        out.push(if rows == 1 { place(app, form, at) } else { in_rows(app, form, cell, rows) });
    }
    out
}

/// The name of a column with how many rows it is about.
fn in_rows(app: &App, form: &Form, cell: Place, rows: usize) -> String {
    let (table, column) = labels(app, form, cell);
    app.say(&t::paper_in_rows(column, rows, table))
}

/// The labels of a table and of one of its columns.
fn labels(app: &App, form: &Form, cell: Place) -> (String, String) {
    let lang = app.i18n.lang();
    let table = form.field(cell.table);
    let column = table.and_then(|table| table.columns().iter().find(|column| column.id == cell.column));
    let label = |field: Option<&Field>, id: Code| {
        field.map_or_else(|| id.to_string(), |field| field.label.get(lang).to_owned())
    };
    (label(table, cell.table), label(column, cell.column))
}

/// The name of a place in a form.
fn place(app: &App, form: &Form, at: At) -> String {
    match at {
        At::Field(id) => {
            let field = form.field(id);
            field.map_or_else(|| id.to_string(), |field| field.label.get(app.i18n.lang()).to_owned())
        }
        At::Cell(cell) => {
            let (table, column) = labels(app, form, cell);
            app.say(&t::paper_cell(column, (usize::from(cell.row) + 1).to_string(), table))
        }
    }
}

/// Begins a paper after a form of a programme, due when the programme says, and opens it.
pub fn start(app: &mut App, programme: Code, form: Code) -> Effects {
    let id: PaperId = app.new_id();
    let today = app.today();
    let Some(unit) = app.unit() else { return Vec::new() };
    let Some(programme) = lookup::programme(unit, app.catalogue(), programme) else { return Vec::new() };
    let Some(asked) = programme.paper(form) else { return Vec::new() };
    let due = deadlines(unit, &app.at_work(), programme, today);
    let due = due.iter().find(|line| line.deadline.paper == Some(form)).and_then(|line| line.day);
    let mut paper = Paper::new(id, programme.id, form);
    paper.due = due;
    let said = t::paper_said_started(&asked.title);
    let effects = app.commit(Edit::Paper(On::Add(paper)), said);
    if !effects.is_empty() {
        app.screens.plan.list.select(RowId::Thing(Thing::Paper(id)));
        app.screens.plan.open(Page::Paper(id), 0);
    }
    effects
}

/// Says that a paper was handed in today, or takes that back.
pub fn hand_in(app: &mut App) -> Effects {
    let today = app.today();
    let Some(paper) = selected(app) else { return Vec::new() };
    let now = if paper.sent.is_some() { None } else { Some(today) };
    let (id, called) = (paper.id, name(app, paper));
    let said = match (now, lacks(app, paper)) {
        (None, _) => t::paper_said_unsent(called),
        (Some(_), None) => t::paper_said_sent(called),
        (Some(_), Some(lacks)) => t::paper_said_sent_without(called, lacks),
    };
    let edit: Edit = Change::between(&paper.sent, &now)
        .map(|change| Edit::Paper(On::Change(id, PaperChange::Sent(change))))
        .into_iter()
        .collect();
    app.commit(edit, said)
}

/// What is missing or wrong in a paper, the first places by name; none: it is whole.
pub fn lacks(app: &App, paper: &Paper) -> Option<Arg> {
    let (_, _, form) = find(app, paper.id)?;
    let all = found(app, paper, form);
    let (missing, wrong): (Vec<Problem>, Vec<Problem>) =
        all.into_iter().partition(|problem| problem.wrong == Wrong::Missing);
    let wrong = wrong.iter().map(|problem| place(app, form, problem.at));
    let names: Vec<Arg> =
        self::missing(app, form, &missing).into_iter().chain(wrong).map(Arg::from).collect();
    (!names.is_empty()).then(|| first_of(names, NAMES))
}

/// Throws the selected paper away, or empties a row of the open one.
pub fn delete(app: &mut App) -> Effects {
    if let Some((paper, _, Line::Row(table, row))) = line(app) {
        let said = t::paper_said_row_gone((usize::from(row) + 1).to_string(), &table.label);
        let edit = without_row(paper, table, row);
        return app.commit(edit, said);
    }
    let Some(paper) = selected(app).filter(|_| app.screens.plan.page == Page::Programme).cloned() else {
        return Vec::new();
    };
    let said = t::paper_said_gone(name(app, &paper));
    app.commit(Edit::Paper(On::Remove(paper)), said)
}

/// The edit that takes a row out; those below move up.
fn without_row(paper: &Paper, table: &Field, row: u16) -> Edit {
    let last = paper.rows(table.id);
    let cell = |row: u16, column: Code| Place { table: table.id, row, column };
    let columns = || table.columns().iter().map(|column| column.id);
    let moved = (row..last).flat_map(|row| columns().map(move |column| (row, column)));
    let entry = |(row, column): (u16, Code)| {
        let key = cell(row, column);
        let (was, now) = (paper.cells.get(&key), paper.cells.get(&cell(row + 1, column)));
        (was != now).then(|| PaperChange::Cell(Entry { key, was: was.cloned(), now: now.cloned() }))
    };
    moved.filter_map(entry).map(|change| Edit::Paper(On::Change(paper.id, change))).collect()
}

/// Writes the selected paper where others can take it.
pub fn export(app: &App) -> Effects {
    let (Some(paper), Some(open)) = (selected(app), &app.open) else { return Vec::new() };
    let what = ExportWhat::Paper(paper.id);
    let export = Export { unit: open.unit.clone(), stamps: open.stamps.clone(), what, lang: app.i18n.lang() };
    vec![Effect::Export(Box::new(export))]
}

/// How a paper stands: handed in, due, late; nothing where no day is known.
pub fn stand(app: &App, paper: &Paper) -> Option<(Sign, Text)> {
    let today = app.today();
    match (paper.sent, app.unit().and_then(|unit| due(unit, &app.at_work(), paper))) {
        (Some(sent), _) => {
            let sign = if lacks(app, paper).is_some() { Sign::Care } else { Sign::Good };
            Some((sign, t::paper_sent(Arg::ShortDate(sent))))
        }
        (None, Some(due)) if due < today => Some((Sign::Care, t::paper_late(Arg::ShortDate(due)))),
        (None, Some(due)) => Some((Sign::Plain, t::paper_due(Arg::ShortDate(due)))),
        (None, None) => None,
    }
}

/// How something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Well.
    Good,
    /// It deserves care.
    Care,
    /// Neither.
    Plain,
}

/// The word for what is asked in a field.
pub fn hint(field: &Field) -> Option<Text> {
    let hint: Text = match &field.kind {
        FieldKind::Date => Key::HintDate.into(),
        FieldKind::Money => Key::PaperHintMoney.into(),
        FieldKind::Number => match field.between {
            Some(bounds) => t::paper_hint_between(bounds.least.to_string(), bounds.most.to_string()),
            None => Key::PaperHintNumber.into(),
        },
        FieldKind::Text | FieldKind::Long | FieldKind::Choice(_) | FieldKind::Table(_) => return None,
    };
    Some(hint)
}
