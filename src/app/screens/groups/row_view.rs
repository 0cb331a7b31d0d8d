//! What a row of the list says of a group: who leads it, and the worst that is wrong with it.

use super::{
    shared::{Shared, is_shared},
    wrong::{Weight, Wrong},
};
use crate::{
    app::App,
    i18n::{Key, t},
    model::{groups::Group, people::Training, unit::Unit},
    ui::{
        canvas::{Canvas, columns},
        theme::Role,
    },
};

/// The supervisor's name, and the sign of a finished training.
pub fn lead(unit: &Unit, group: &Group) -> (String, &'static str) {
    match group.supervisor.and_then(|id| unit.person(id)) {
        Some(person) => {
            let sign = if person.leading.training == Training::Done { "✓" } else { "" };
            (person.name.to_string(), sign)
        }
        None if group.is_outside() => (group.led_outside.to_string(), ""),
        None => ("-".to_owned(), ""),
    }
}

/// The worst that is wrong with a group in a word or two, and whether there is more.
pub fn state_of(app: &App, wrong: &[Wrong], canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16) {
    let Some(first) = wrong.first() else {
        canvas.put(x, y, width, "✓", Role::Good);
        return;
    };
    let sign = first.weight.sign();
    let short = app.say(&first.short);
    let plain = format!("{sign} {short}");
    let more = format!("{sign} {}", app.say(&t::groups_state_more(first.short.clone())));
    // All of it stands below, and on the group's own page: what does not fit beside the first is left out.
    let said = if wrong.len() > 1 && columns(&more) <= width { more } else { plain };
    canvas.put(x, y, width, &said, role_of(first.weight));
}

/// The same of what does not stand `above` the rows already, because most groups have it.
pub fn row_state(
    app: &App,
    (wrong, above): (&[Wrong], &[Shared]),
    canvas: &mut Canvas<'_>,
    x: u16,
    y: u16,
    width: u16,
) {
    let own: Vec<Wrong> = wrong.iter().filter(|one| !is_shared(above, one)).cloned().collect();
    match wrong.first() {
        Some(first) if own.is_empty() => {
            let said = format!("{} {}", first.weight.sign(), app.i18n.get(Key::GroupsStateAsMost));
            canvas.put(x, y, width, &said, Role::Dim);
        }
        _ => state_of(app, &own, canvas, x, y, width),
    }
}

/// How loud a weight is said.
pub fn role_of(weight: Weight) -> Role {
    match weight {
        Weight::Trouble => Role::Care,
        Weight::Note => Role::Dim,
    }
}
