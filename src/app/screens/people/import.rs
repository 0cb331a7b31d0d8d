//! A staff list from a file: which one, what it would change, and taking it in.

use super::state::{FormKey, PickKey};
use crate::{
    app::{
        App,
        effect::Effect,
        form::{Form, FormField, Wrong},
        list::RowId,
        msg::ImportPreview,
        overlay::{Overlay, Pick, PickOption, Report},
        screens,
        state::{Effects, Tone},
    },
    i18n::{Key, t},
};

/// The form that asks for a file.
pub fn form() -> Form {
    let field = FormField::line("path", Key::PeopleFile, "", 400).hint(Key::PeopleFileHint);
    Form::new(screens::FormKey::People(FormKey::File), Key::PeopleFormFile, vec![field])
        .intro(Key::PeopleFormFileIntro)
}

/// Has the typed file read.
///
/// # Errors
/// The field, when nothing is typed.
pub fn submit(form: &Form) -> Result<Effects, Vec<Wrong>> {
    let path = form.value("path").trim().to_owned();
    if path.is_empty() {
        return Err(vec![Wrong::new("path", Key::PeopleWrongFile)]);
    }
    Ok(vec![Effect::ReadFile(path)])
}

/// Offers the files that were found; without any, asks for one.
pub fn files(app: &mut App, names: &[String]) {
    if names.is_empty() {
        app.push(Overlay::Form(Box::new(form())));
        return;
    }
    let mut options: Vec<PickOption> =
        names.iter().enumerate().map(|(n, name)| PickOption::new(RowId::Place(n), t::words(name))).collect();
    options.push(PickOption::new(RowId::Place(names.len()), Key::PeopleOtherFile));
    let key = screens::PickKey::People(PickKey::File(names.to_vec()));
    app.push(Overlay::Pick(Box::new(Pick::new(key, Key::PeoplePickFile, options))));
}

/// Has the picked file read.
pub fn picked(app: &mut App, names: &[String], row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    match names.get(at) {
        Some(name) => vec![Effect::ReadFile(name.clone())],
        None => {
            app.push(Overlay::Form(Box::new(form())));
            Vec::new()
        }
    }
}

/// Shows what a staff list would change.
pub fn read(app: &mut App, preview: Box<ImportPreview>) {
    if app.unit().is_none_or(|unit| unit.id() != preview.unit) {
        return;
    }
    let mut report = Report::new(t::people_import_title(&preview.file), preview.lines.clone());
    if !preview.edit.is_nothing() {
        let label = t::people_take_in((preview.new + preview.changed).to_string());
        report.then = Some((label, screens::PickKey::People(PickKey::TakeIn)));
    }
    app.screens.people.import = Some(preview);
    app.push(Overlay::Report(Box::new(report)));
}

/// Takes in what can go in, as one edit.
pub fn take_in(app: &mut App) -> Effects {
    let Some(preview) = app.screens.people.import.take() else { return Vec::new() };
    if app.unit().is_none_or(|unit| unit.id() != preview.unit) {
        app.tell(Tone::Plain, Key::PeopleWrongGone);
        return Vec::new();
    }
    app.commit(preview.edit, t::people_imported(preview.changed, preview.new))
}
