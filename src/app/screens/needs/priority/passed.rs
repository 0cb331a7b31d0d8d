//! Dimensions that are not among the priorities, and why.

use crate::{
    app::{
        App,
        command::Available,
        form::{Behind, Form, FormField},
        screens::{
            self,
            needs::{look, priority, state::FormKey},
        },
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::{Entry, On},
        edit::Edit,
        ids::{Code, RoundId},
        needs::{Round, RoundChange},
        text::Note,
    },
};

/// Whether the selected dimension can be passed over: a priority cannot.
pub fn available(app: &App, round: &Round) -> Available {
    let chosen = look::dimension(app).is_some_and(|id| priority::of(app, round, id).is_some());
    if chosen { Err(Key::WhyNeedsIsPriority.into()) } else { Ok(()) }
}

/// The form that asks why.
pub fn form(app: &App, round: RoundId, dimension: Code) -> Option<Form> {
    let round = app.unit()?.rounds().get(round)?;
    let there = round.passed.get(&dimension);
    let behind = if there.is_some() { Behind::Record } else { Behind::Nothing };
    let why = there.map(Note::as_str).unwrap_or_default();
    let key = screens::FormKey::Needs(FormKey::Passed(round.id, dimension));
    let field = FormField::area("why", Key::NeedsFieldWhyNot, why).hint(Key::NeedsHintWhyNot);
    let title = t::needs_form_passed(look::name(app, round, dimension));
    Some(Form::new(key, title, vec![field]).intro(Key::NeedsIntroPassed).behind(behind))
}

/// Saves why; without a reason it is open again.
pub fn save(app: &mut App, round: RoundId, dimension: Code, form: &Form) -> Effects {
    let Some(there) = app.unit().and_then(|unit| unit.rounds().get(round)) else { return Vec::new() };
    let name = look::name(app, there, dimension);
    let was = there.passed.get(&dimension).cloned();
    let now = Some(Note::new(&form.value("why"))).filter(|why| !why.is_empty());
    if was == now {
        return Vec::new();
    }
    let said = if now.is_some() { t::needs_said_passed(name) } else { t::needs_said_not_passed(name) };
    let entry = Entry { key: dimension, was, now };
    app.commit(Edit::Round(On::Change(round, RoundChange::Passed(entry))), said)
}
