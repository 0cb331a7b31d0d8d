//! Mending a staff list while it is looked at: a line as a form, the meaning of a column.

use std::collections::BTreeMap;

use crate::{
    app::{
        App,
        effect::Effect,
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        list_preview::{Goes, Mend, OpenLine},
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self,
            people::state::{FormKey, PickKey},
        },
        state::Effects,
    },
    i18n::{Key, t},
};

/// The field that says whether the line is taken in.
const GOES: &str = "goes";
/// Its value for a line that is left out.
const OUT: &str = "out";
/// The longest text of a cell, in letters.
const CELL_MAX: usize = 400;

fn line_of(app: &App, file: &str, line: u64) -> Option<OpenLine> {
    let preview = app.screens.people.import.as_ref().filter(|preview| preview.file == file)?;
    preview.open.iter().find(|open| open.line == line).cloned()
}

/// Opens a line, with what is wrong marked and the focus on it.
pub fn open(app: &mut App, line: u64) {
    let Some(file) = app.screens.people.import.as_ref().map(|preview| preview.file.clone()) else { return };
    let Some(mut form) = form(app, &file, line) else { return };
    let fields = line_of(app, &file, line).map(|open| open.fields).unwrap_or_default();
    let wrong: Vec<Wrong> =
        fields.into_iter().filter_map(|field| Some(Wrong::new(field.id, field.wrong?))).collect();
    form.refuse(&wrong);
    app.push(Overlay::Form(Box::new(form)));
}

/// The form of a line: the fields that were read, and whether it goes in.
pub fn form(app: &App, file: &str, line: u64) -> Option<Form> {
    let open = line_of(app, file, line)?;
    let goes = if open.goes == Goes::LeftOut { OUT } else { "in" };
    let mut fields: Vec<FormField> =
        open.fields.into_iter().map(|f| FormField::line(f.id, f.label, &f.value, CELL_MAX)).collect();
    let choices =
        vec![Choice::new("in", Key::PeopleImportGoesIn), Choice::new(OUT, Key::PeopleImportGoesOut)];
    fields.push(FormField::one(GOES, Key::PeopleImportGoes, choices, goes));
    let key = FormKey::Mend { file: file.to_owned(), line };
    let title = t::people_import_form(file, line.to_string());
    Some(Form::new(screens::FormKey::People(key), title, fields).intro(Key::PeopleImportFormIntro))
}

/// Remembers what was said about a line and has the list looked at again.
///
/// # Errors
/// When the list is no longer open.
pub fn submit(app: &mut App, file: &str, line: u64, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new(GOES, Key::PeopleImportGone)];
    let open = line_of(app, file, line).ok_or_else(gone)?;
    let state = &mut app.screens.people;
    let before = state.mends.lines.remove(&line);
    let mend = if form.value(GOES) == OUT {
        state.mending = None;
        Mend::LeftOut
    } else {
        state.mending = Some(line);
        let mut cells = match before {
            Some(Mend::Cells(cells)) => cells,
            Some(Mend::LeftOut) | None => BTreeMap::new(),
        };
        let typed = open.fields.iter().filter(|field| form.touched(field.id) || field.wrong.is_some());
        cells.extend(typed.map(|field| (field.id, form.value(field.id))));
        Mend::Cells(cells)
    };
    state.mends.lines.insert(line, mend);
    Ok(look_again(app))
}

/// Asks what a column means.
pub fn ask_field(app: &mut App, column: usize) {
    let Some(preview) = &app.screens.people.import else { return };
    let Some(asked) = preview.columns.get(column) else { return };
    let read_as = |code: &str| preview.columns.iter().find(|seen| seen.field == Some(code));
    let mut options = vec![PickOption::new(RowId::Place(0), Key::PeopleImportFieldNone)];
    for (n, (code, label)) in preview.fields.iter().enumerate() {
        let option = PickOption::new(RowId::Place(n + 1), label.clone());
        options.push(match read_as(code) {
            Some(other) => option.note(t::people_import_field_now(other.heading.clone())),
            None => option,
        });
    }
    let title = t::people_import_field(asked.heading.clone());
    let now = asked.field.and_then(|code| preview.fields.iter().position(|(known, _)| *known == code));
    let mut pick = Pick::new(screens::PickKey::People(PickKey::Column(column)), title, options);
    pick.list.select(RowId::Place(now.map_or(0, |at| at + 1)));
    app.push(Overlay::Pick(Box::new(pick)));
}

/// Remembers what a column means and has the list looked at again.
pub fn field_picked(app: &mut App, column: usize, row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    let Some(preview) = &app.screens.people.import else { return Vec::new() };
    let Some(asked) = preview.columns.get(column) else { return Vec::new() };
    let field = at.checked_sub(1).and_then(|n| preview.fields.get(n)).map(|(code, _)| *code);
    app.screens.people.mends.columns.insert(asked.key.clone(), field);
    look_again(app)
}

fn look_again(app: &App) -> Effects {
    vec![Effect::LookAgain(Box::new(app.screens.people.mends.clone()))]
}
