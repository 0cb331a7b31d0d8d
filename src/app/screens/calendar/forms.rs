//! The forms and choices of this screen: each is built, looked at and saved where it belongs.

use super::{
    dating::{ahead, dates, module},
    exports,
    meeting::{lead, make_up_form, meeting_form, other_time, own_note, which},
    mend,
    state::{FormKey, PickKey},
    views::agenda,
    year::{self, year_forms, year_import},
};
use crate::{
    app::{
        App,
        form::{Aside, Face, Form, Offer, Wrong},
        list::RowId,
        overlay::Overlay,
        state::Effects,
    },
    i18n::Key,
};

/// Opens a form of this screen.
pub fn push_form(app: &mut App, key: &FormKey) {
    if let Some(form) = form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}

/// What saving a form would mean.
pub fn aside(app: &App, key: &FormKey, form: &Form) -> Vec<Aside> {
    match key {
        FormKey::Published => year_import::aside(app, form),
        FormKey::NewSpan(_) | FormKey::Span(..) => year_forms::aside(app, key, form),
        _ => ahead::aside(app, key, form),
    }
}

/// What Ctrl+S does by what the fields say; none: always the same.
pub fn saves(app: &App, key: &FormKey, form: &Form) -> Option<Key> {
    (*key == FormKey::Mend).then(|| mend::saves(app, form))
}

/// What one field says of another that nobody has touched.
pub fn follows(app: &App, key: &FormKey, form: &Form) -> Vec<(&'static str, String)> {
    match key {
        FormKey::Mend => mend::follows(app, form),
        FormKey::Published => year_import::follows(app, form),
        FormKey::Propose => dates::follows(app, form),
        _ => Vec::new(),
    }
}

/// What a field offers by what the others say.
pub fn offer(app: &App, key: &FormKey, form: &Form) -> Option<Offer> {
    match key {
        FormKey::Mend => mend::offer(app, form),
        FormKey::Propose => module::offer(app, form),
        _ => None,
    }
}

/// What a form is for by what its fields say.
pub fn face(app: &App, key: &FormKey, form: &Form) -> Option<Face> {
    (*key == FormKey::Propose).then(|| module::face(app, form)).flatten()
}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    match key {
        FormKey::New | FormKey::Meeting(_) | FormKey::Cancel(_) | FormKey::Summary(_) => {
            meeting_form::form(app, key)
        }
        FormKey::MakeUp(id) => make_up_form::form(app, *id),
        FormKey::Prepares(id) => agenda::form(app, *id),
        FormKey::OwnNote(id) => own_note::form(app, *id),
        FormKey::Propose => dates::form(app),
        FormKey::Mend => mend::form(app),
        FormKey::NewSpan(_) | FormKey::Span(..) | FormKey::NewYear => year_forms::form(app, key),
        FormKey::Published => Some(year_import::form(app)),
    }
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match key {
        FormKey::New | FormKey::Meeting(_) | FormKey::Cancel(_) | FormKey::Summary(_) => {
            meeting_form::submit(app, key, form)
        }
        FormKey::MakeUp(id) => make_up_form::submit(app, *id, form),
        FormKey::Prepares(id) => agenda::submit(app, *id, form),
        FormKey::OwnNote(id) => Ok(own_note::submit(app, *id, form)),
        FormKey::Propose => dates::submit(app, form),
        FormKey::Mend => mend::submit(app, form),
        FormKey::NewSpan(_) | FormKey::Span(..) | FormKey::NewYear => year_forms::submit(app, key, form),
        FormKey::Published => year_import::submit(app, form),
    }
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    match (key, row) {
        (PickKey::Export(all), Some(RowId::Place(n))) => {
            exports::ask_form(app, all.get(n));
            Vec::new()
        }
        (PickKey::ExportAs(forms), Some(RowId::Place(n))) => exports::written(app, forms.get(n)),
        (PickKey::Move(id, times), Some(RowId::Place(n))) => match times.get(n) {
            Some(&when) => other_time::move_to(app, *id, when),
            None => Vec::new(),
        },
        (PickKey::Which(command, meetings), Some(RowId::Place(n))) => match meetings.get(n) {
            Some(&id) => which::picked(app, *command, id),
            None => Vec::new(),
        },
        (PickKey::Lead(id, people), Some(RowId::Place(n))) => match people.get(n) {
            Some(&to) => lead::picked(app, *id, to),
            None => Vec::new(),
        },
        (PickKey::Make(years), Some(RowId::Place(n))) => match years.get(n) {
            Some(made) => year::made::picked(app, made),
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}
