//! A staff list from a file: which one, what it would change, and taking it in.

pub mod changes;
pub mod mend;
pub mod which_file;

use super::{import::which_file::Wanted, state::PickKey};
use crate::{
    app::{
        App,
        effect::Effect,
        form::{Form, Wrong},
        list::RowId,
        list_preview::{Goes, ImportPreview, Opens},
        overlay::{Overlay, Report},
        screens,
        state::{Effects, Tone},
    },
    i18n::{Key, Text, t},
};

/// The form that asks for a file.
pub fn form() -> Form {
    Wanted::List.form("")
}

/// Has the typed file read.
///
/// # Errors
/// The field, when nothing is typed.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    Wanted::List.typed(form).map(|path| ask(app, path))
}

/// Offers the files that were found; without any, asks for one.
pub fn files(app: &mut App, names: &[String]) {
    Wanted::List.offer(app, names);
}

/// Has the picked file read.
pub fn picked(app: &mut App, names: &[String], row: Option<RowId>) -> Effects {
    Wanted::List.picked(app, names, row).map_or_else(Vec::new, |name| ask(app, name))
}

/// Has a file read: what was said about lines was about another one.
fn ask(app: &mut App, path: String) -> Effects {
    let state = &mut app.screens.people;
    state.mends.lines.clear();
    state.mending = None;
    state.import = None;
    state.asked = Some(path.clone());
    vec![Effect::ReadFile(path)]
}

/// A file that was asked for could not be read: its name is there to be mended, with the reason. False
/// when none was asked for.
pub fn unread(app: &mut App, why: impl Into<Text>) -> bool {
    let Some(path) = app.screens.people.asked.take() else { return false };
    Wanted::List.mend(app, &path, why);
    true
}

/// Shows what a staff list would change, in the place of what was shown before; a line that was mended
/// and is still wrong is opened again.
pub fn read(app: &mut App, preview: Box<ImportPreview>) {
    if app.unit().is_none_or(|unit| unit.id() != preview.unit) {
        return;
    }
    app.screens.people.asked = None;
    let at = close(app);
    let still_wrong =
        |line: &u64| preview.open.iter().any(|open| open.line == *line && open.goes == Goes::Not);
    let again = app.screens.people.mending.take().filter(still_wrong);
    let at = match again {
        Some(line) => preview.lines.iter().position(|shown| shown.opens == Some(Opens::Wrong(line))),
        None => at.map(|at| next(&preview, at)),
    };
    app.screens.people.import = Some(preview);
    show(app, at.unwrap_or_default());
    if let Some(line) = again {
        mend::open(app, line);
    }
}

/// Takes the preview off that is shown; gives the place of the reader.
fn close(app: &mut App) -> Option<usize> {
    let key = screens::PickKey::People(PickKey::TakeIn);
    let is_it = |overlay: &Overlay| matches!(overlay, Overlay::Report(r) if r.then.as_ref().is_some_and(|(_, k)| *k == key));
    let at = app.overlays.iter().position(is_it)?;
    let Overlay::Report(report) = app.overlays.remove(at) else { return None };
    match report.list.selected {
        Some(RowId::Place(place)) => Some(place),
        _ => None,
    }
}

/// Where the reader goes on after a change: a place among the wrong lines stays there while there are any.
fn next(preview: &ImportPreview, at: usize) -> usize {
    let wrong = |n: usize| matches!(preview.lines.get(n), Some(shown) if matches!(shown.opens, Some(Opens::Wrong(_))));
    let last = (0..preview.lines.len()).rev().find(|&n| wrong(n));
    let was_column = matches!(preview.lines.get(at).map(|shown| shown.opens), Some(Some(Opens::Column(_))));
    match last {
        _ if was_column => at,
        Some(last) => at.min(last),
        None => 0,
    }
}

/// Puts the preview up with the reader at a place.
fn show(app: &mut App, at: usize) {
    let Some(preview) = &app.screens.people.import else { return };
    let count = preview.new + preview.changed;
    let mut lines: Vec<Text> = preview.lines.iter().map(|shown| shown.text.clone()).collect();
    if let Some(first) = lines.first_mut().filter(|_| count > 0) {
        *first = t::people_import_first(count.to_string(), first.clone());
    }
    let mut report = Report::new(t::people_import_title(&preview.file), lines);
    let label: Text = if preview.edit.is_nothing() {
        Key::PeopleImportClose.into()
    } else {
        t::people_take_in(count.to_string())
    };
    report.then = Some((label, screens::PickKey::People(PickKey::TakeIn)));
    let opens = preview.lines.iter().enumerate().filter_map(|(n, shown)| Some((n, shown.opens?)));
    report.other = opens
        .map(|(n, opens)| match opens {
            Opens::Wrong(_) => (n, Key::PeopleImportMend.into()),
            Opens::Line(_) => (n, Key::PeopleImportOpen.into()),
            Opens::Column(_) => (n, Key::PeopleImportChoose.into()),
        })
        .collect();
    report.list.select(RowId::Place(at));
    app.push(Overlay::Report(Box::new(report)));
}

/// Enter in the preview: opens what can be opened on that row, else takes in what can go in.
pub fn entered(app: &mut App, row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return take_in(app) };
    let opens = app.screens.people.import.as_ref().and_then(|preview| preview.lines.get(at)?.opens);
    let Some(opens) = opens else { return take_in(app) };
    show(app, at);
    match opens {
        Opens::Wrong(line) | Opens::Line(line) => mend::open(app, line),
        Opens::Column(column) => mend::ask_field(app, column),
    }
    Vec::new()
}

/// Takes in what can go in, as one edit.
fn take_in(app: &mut App) -> Effects {
    let Some(preview) = app.screens.people.import.take() else { return Vec::new() };
    app.screens.people.mends.lines.clear();
    if app.unit().is_none_or(|unit| unit.id() != preview.unit) {
        app.tell(Tone::Plain, Key::PeopleWrongGone);
        return Vec::new();
    }
    if preview.edit.is_nothing() {
        return Vec::new();
    }
    app.commit(preview.edit, t::people_imported(preview.changed, preview.new))
}
