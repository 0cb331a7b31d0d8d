//! A person's own notes of a meeting: opened from it, and seen by nobody else.

use crate::{
    app::{
        App,
        form::{Form, FormField},
        screens::{FormKey as AnyForm, calendar::state::FormKey},
        state::Effects,
    },
    i18n::Key,
    model::{ids::MeetingId, text::Note},
};

/// The form with the notes.
pub fn form(app: &App, id: MeetingId) -> Option<Form> {
    app.unit()?.meetings().get(id)?;
    let now = app.own_note(id).map(Note::as_str).unwrap_or_default();
    let fields = vec![FormField::area("note", Key::SheetFieldNote, now).hint(Key::SheetHintNote)];
    let form = Form::new(AnyForm::Calendar(FormKey::OwnNote(id)), Key::SheetFormNote, fields);
    Some(form.intro(Key::SheetIntroNote))
}

/// Keeps them.
pub fn submit(app: &mut App, id: MeetingId, form: &Form) -> Effects {
    app.keep_note(id, Note::new(&form.value("note")))
}
