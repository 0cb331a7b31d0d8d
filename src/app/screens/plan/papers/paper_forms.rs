//! The forms of papers, made from the programme's own: fields, rows of tables, name and days.

use std::collections::BTreeMap;

use crate::{
    app::{
        App,
        aside::Aside,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            self,
            choices::{DATE_MAX, NAME_MAX, near, touched, typed, written},
            plan::{papers, state::FormKey},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::{Change, Entry, On},
        edit::Edit,
        ids::{Code, PaperId},
        papers::{Paper, PaperChange, Place},
        programme::{Field, FieldKind},
        text::{NOTE_MAX, Name, Note},
    },
    planning::papers::{due_by_gathering, has_lost_gathering, number},
};

/// Names of fields, as many as a form of a programme can have; a test holds that none has more.
pub(super) const NAMES: [&str; 32] = [
    "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "f13", "f14", "f15", "f16",
    "f17", "f18", "f19", "f20", "f21", "f22", "f23", "f24", "f25", "f26", "f27", "f28", "f29", "f30", "f31",
    "f32",
];
const LINE_MAX: usize = 200;

/// The fields that are no table, each with its name in the form.
fn plain(fields: &[Field]) -> impl Iterator<Item = (&'static str, &Field)> {
    let plain = fields.iter().filter(|field| !matches!(field.kind, FieldKind::Table(_)));
    NAMES.into_iter().zip(plain)
}

/// The name of a field in the form of a paper.
pub fn name_of(form: &crate::model::programme::Form, id: Code) -> Option<&'static str> {
    plain(&form.fields).find(|(_, field)| field.id == id).map(|(name, _)| name)
}

fn input(name: &'static str, field: &Field, value: Option<&Note>) -> FormField {
    let label = written(&field.label);
    let value = value.map_or("", Note::as_str);
    let made = match &field.kind {
        FieldKind::Long => FormField::area(name, label, value),
        FieldKind::Date => FormField::line(name, label, &typed(value.trim().parse().ok()), DATE_MAX),
        FieldKind::Choice(choices) => {
            let none = Choice::new("", Key::PaperNotChosen);
            let all = choices.iter().map(|choice| Choice::new(choice.id, written(&choice.label)));
            FormField::one(name, label, std::iter::once(none).chain(all).collect(), value.trim())
        }
        FieldKind::Text | FieldKind::Money | FieldKind::Number | FieldKind::Table(_) => {
            FormField::line(name, label, value, LINE_MAX.min(NOTE_MAX))
        }
    };
    match papers::hint(field) {
        Some(hint) => made.hint(hint),
        None => made,
    }
}

/// The form of a paper's fields; none when all it asks for are tables.
pub fn fields(app: &App, id: PaperId) -> Option<Form> {
    let (paper, _, form) = papers::find(app, id)?;
    let made = plain(&form.fields).map(|(name, field)| input(name, field, paper.values.get(&field.id)));
    let made: Vec<FormField> = made.collect();
    let key = screens::FormKey::Plan(FormKey::Fields(id));
    (!made.is_empty()).then(|| Form::new(key, t::words(papers::name(app, paper)), made))
}

/// The form of a row of a table.
pub fn row(app: &App, id: PaperId, table: Code, row: u16) -> Option<Form> {
    let (paper, _, form) = papers::find(app, id)?;
    let table = form.field(table)?;
    let cell = |column: &Field| paper.cells.get(&Place { table: table.id, row, column: column.id });
    let made = plain(table.columns()).map(|(name, column)| input(name, column, cell(column)));
    let title = t::paper_row_title((usize::from(row) + 1).to_string(), &table.label);
    Some(Form::new(screens::FormKey::Plan(FormKey::Row(id, table.id, row)), title, made.collect()))
}

/// The form of what a paper is for and of its days.
pub fn about(app: &App, id: PaperId) -> Option<Form> {
    let unit = app.unit()?;
    let paper = unit.papers().get(id)?;
    let due = FormField::line("due", Key::PaperFieldDue, &typed(paper.due), DATE_MAX);
    // An empty field goes along with the gathering.
    let follows =
        due_by_gathering(unit, &app.at_work(), paper).map(|day| t::paper_hint_due(Arg::ShortDate(day)));
    let fields = vec![
        FormField::line("name", Key::PaperFieldName, paper.name.as_str(), NAME_MAX).hint(Key::PaperHintName),
        due.hint(follows.unwrap_or_else(|| Key::HintDate.into())),
        FormField::line("sent", Key::PaperFieldSent, &typed(paper.sent), DATE_MAX).hint(Key::PaperHintSent),
    ];
    let key = screens::FormKey::Plan(FormKey::Paper(id));
    Some(Form::new(key, t::words(papers::name(app, paper)), fields))
}

/// What is typed in a form, by field; a value that does not read is wrong.
fn read(app: &App, form: &Form, fields: &[Field]) -> Result<BTreeMap<Code, Option<Note>>, Vec<Wrong>> {
    let near = near(app);
    let mut wrong = Vec::new();
    let mut out = BTreeMap::new();
    for (name, field) in plain(fields).filter(|(name, _)| form.touched(name)) {
        let text = form.value(name);
        let kept = match &field.kind {
            FieldKind::Date => match form.date(name, &near) {
                Ok(day) => day.map(|day| day.format("%Y-%m-%d").to_string()).unwrap_or_default(),
                Err(error) => {
                    wrong.push(error);
                    continue;
                }
            },
            FieldKind::Money | FieldKind::Number if !text.trim().is_empty() => match number(text.trim()) {
                Some(number) => number.to_string(),
                None => {
                    wrong.push(Wrong::new(name, Key::PaperWrongNumber));
                    continue;
                }
            },
            _ => text,
        };
        let note = Note::new(kept.trim_end());
        out.insert(field.id, Some(note).filter(|note| !note.is_empty()));
    }
    if wrong.is_empty() { Ok(out) } else { Err(wrong) }
}

fn changes(
    app: &App,
    paper: &Paper,
    fields: &[Field],
    key: &FormKey,
    form: &Form,
) -> Result<Vec<PaperChange>, Vec<Wrong>> {
    let typed = read(app, form, fields)?;
    let change = |(id, now): (Code, Option<Note>)| match *key {
        FormKey::Row(_, table, row) => {
            let key = Place { table, row, column: id };
            let was = paper.cells.get(&key).cloned();
            (was != now).then_some(PaperChange::Cell(Entry { key, was, now }))
        }
        _ => {
            let was = paper.values.get(&id).cloned();
            (was != now).then_some(PaperChange::Value(Entry { key: id, was, now }))
        }
    };
    Ok(typed.into_iter().filter_map(change).collect())
}

/// Saves the fields of a paper, or a row of it.
pub fn save(app: &mut App, id: PaperId, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || form.fields.first().map(|field| Wrong::new(field.id, Key::FormGone)).into_iter().collect();
    let Some((paper, _, asked)) = papers::find(app, id) else { return Err(gone()) };
    let fields = match key {
        FormKey::Row(_, table, _) => asked.field(*table).map(Field::columns).unwrap_or_default(),
        _ => &asked.fields,
    };
    let changes = changes(app, paper, fields, key, form)?;
    let said = t::paper_said_saved(papers::name(app, paper));
    let edits = changes.into_iter().map(|change| Edit::Paper(On::Change(id, change)));
    let edit: Edit = edits.collect();
    let at = plain(&asked.fields).nth(form.focus).map(|(_, field)| field.id);
    let effects = app.commit(edit, said);
    if let (FormKey::Fields(_), Some(field)) = (key, at) {
        papers::go_on(app, id, field);
    }
    Ok(effects)
}

/// Saves what a paper is for and its days.
pub fn save_about(app: &mut App, id: PaperId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let near = near(app);
    let due = form.date("due", &near).map_err(|wrong| vec![wrong])?;
    let sent = form.date("sent", &near).map_err(|wrong| vec![wrong])?;
    let paper = app.unit().and_then(|unit| unit.papers().get(id));
    let Some(paper) = paper else { return Err(vec![Wrong::new("name", Key::FormGone)]) };
    // Whoever says what its days are once its gathering is gone means these.
    let lost = app.unit().is_some_and(|unit| has_lost_gathering(unit, paper));
    let changes = [
        paper.before.filter(|_| lost).map(|was| PaperChange::Before(Change::new(Some(was), None))),
        touched(form, "name", paper.name.clone(), Name::new(&form.value("name"))).map(PaperChange::Name),
        touched(form, "due", paper.due, due).map(PaperChange::Due),
        touched(form, "sent", paper.sent, sent).map(PaperChange::Sent),
    ];
    let edits = changes.into_iter().flatten().map(|change| Edit::Paper(On::Change(id, change)));
    let edit: Edit = edits.collect();
    let called = papers::name(app, paper);
    let lacks = papers::lacks(app, paper).filter(|_| sent.is_some() && paper.sent.is_none());
    let said = match lacks {
        Some(lacks) => t::paper_said_sent_without(called, lacks),
        None => t::paper_said_saved(called),
    };
    Ok(app.commit(edit, said))
}

/// What is still missing in the paper as it would be saved now.
pub fn aside(app: &App, id: PaperId, key: &FormKey, form: &Form) -> Vec<Aside> {
    let Some((paper, _, asked)) = papers::find(app, id) else { return Vec::new() };
    let fields = match key {
        FormKey::Row(_, table, _) => asked.field(*table).map(Field::columns).unwrap_or_default(),
        _ => &asked.fields,
    };
    let Ok(changes) = changes(app, paper, fields, key, form) else {
        return vec![Aside::care(Key::PaperUnread)];
    };
    let mut paper = paper.clone();
    for change in changes {
        match change {
            PaperChange::Value(Entry { key, now: Some(now), .. }) => {
                paper.values.insert(key, now);
            }
            PaperChange::Value(Entry { key, now: None, .. }) => {
                paper.values.remove(&key);
            }
            PaperChange::Cell(Entry { key, now: Some(now), .. }) => {
                paper.cells.insert(key, now);
            }
            PaperChange::Cell(Entry { key, now: None, .. }) => {
                paper.cells.remove(&key);
            }
            PaperChange::Name(_) | PaperChange::Due(_) | PaperChange::Before(_) | PaperChange::Sent(_) => {}
        }
    }
    let problems: Vec<Text> = papers::problems(app, &paper, asked);
    if problems.is_empty() {
        return vec![Aside::plain(Key::PaperWhole)];
    }
    problems.into_iter().map(Aside::care).collect()
}
