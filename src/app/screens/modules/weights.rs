//! How important each part of a score is, in words and numbers.

use super::{state::FormKey, votes, words};
use crate::{
    app::{
        App,
        aside::Aside,
        form::{Choice, Form, FormField},
        screens,
        state::Effects,
    },
    i18n::{Key, Text, t},
    model::{change::Entry, edit::Edit, ids::Code, unit::UnitChange},
    planning::ranking::{Basis, LEVELS, PartKind, Weighed, Weights},
};

/// What a weight is called.
pub fn level(weight: u16) -> Text {
    match weight {
        0 => Key::WeightNone.into(),
        50 => Key::WeightLittle.into(),
        100 => Key::WeightSome.into(),
        200 => Key::WeightMuch.into(),
        400 => Key::WeightMost.into(),
        other => t::weight_own(other),
    }
}

/// What has the weight.
pub fn named(app: &App, of: Weighed) -> Text {
    match of {
        Weighed::Part(kind) => words::part(kind).into(),
        Weighed::Voice(voice) => t::modules_field_weight_voice(app.i18n.get(votes::voice(voice))),
    }
}

/// The form for all weights.
pub fn form(app: &App) -> Option<Form> {
    let weights = Weights::of(app.unit()?, app.catalogue());
    let line = |of: Weighed| {
        let now = weights.get(of);
        let mut offered: Vec<u16> = LEVELS.to_vec();
        if !offered.contains(&now) {
            offered.push(now);
            offered.sort_unstable();
        }
        let options = offered.into_iter().map(|weight| Choice::new(weight, level(weight))).collect();
        let default = app.say(&level(of.default_weight()));
        FormField::one(of.code(), named(app, of), options, &now.to_string())
            .hint(t::modules_hint_weight(default))
    };
    let key = screens::FormKey::Modules(FormKey::Weights);
    let fields = Weighed::all().map(line).collect();
    Some(Form::new(key, Key::ModulesFormWeights, fields).intro(Key::ModulesIntroWeights))
}

/// How many points each part can give with the weights as they stand in the form.
pub fn aside(app: &App, form: &Form) -> Vec<Aside> {
    let Some(basis) = super::ranking::basis(app) else { return Vec::new() };
    let mut changed = Basis::clone(&basis);
    for of in Weighed::all() {
        if let Some(weight) = form.parsed::<u16>(of.code()) {
            changed.weights = changed.weights.with(of, weight);
        }
    }
    let most = |kind: &PartKind| (*kind, changed.most_points(*kind));
    let parts = PartKind::ALL.iter().map(most).filter(|&(_, points)| points > 0);
    let said: Vec<String> =
        parts.map(|(kind, points)| format!("{} {points}", app.i18n.get(words::part(kind)))).collect();
    vec![Aside::plain(t::modules_weights_give(said.join(", ")))]
}

/// Saves the weights that were changed; one that is as at first is not kept.
pub fn save(app: &mut App, form: &Form) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut edits = Vec::new();
    for of in Weighed::all().filter(|of| form.touched(of.code())) {
        let (Ok(key), Some(wanted)) = (of.code().parse::<Code>(), form.parsed::<u16>(of.code())) else {
            continue;
        };
        let was = unit.settings().get(&key).copied();
        let now = Some(wanted).filter(|&weight| weight != of.default_weight());
        if was != now {
            edits.push(Edit::Unit(UnitChange::Setting(Entry { key, was, now })));
        }
    }
    if edits.is_empty() {
        return Vec::new();
    }
    app.commit(edits.into_iter().collect(), Key::ModulesSaidWeights)
}
