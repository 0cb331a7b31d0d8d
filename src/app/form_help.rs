//! Help for a form: what can be entered where, and what the keys do.

use super::{form::Form, list::RowId, overlay::Report};
use crate::i18n::{Key, Text, t};

/// What can be entered where; the reader stands at the field with the focus.
pub fn help(form: &Form) -> Report {
    let counts = || form.fields.iter().enumerate().filter(|(at, _)| !form.is_idle(*at));
    let fields = counts().map(|(_, field)| match &field.hint {
        Some(hint) => t::form_help_field(hint.clone(), field.label.clone()),
        None => field.label.clone(),
    });
    let keys = [Key::FormHelpKeys, Key::FormHelpTyping, Key::FormHelpOut].map(Text::from);
    let lines = form.intro.iter().cloned().chain(fields).chain(keys).collect();
    let mut report = Report::new(form.title.clone(), lines);
    let before = counts().filter(|(at, _)| *at < form.focus).count();
    report.list.select(RowId::Place(form.intro.iter().count() + before));
    report
}
