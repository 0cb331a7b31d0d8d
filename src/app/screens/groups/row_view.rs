//! What a row of the list says of a group: who leads it, and the worst that is wrong with it.

use super::{
    shared::{Shared, is_shared},
    wrong::{Weight, Wrong},
};
use crate::{
    app::App,
    i18n::{I18n, Key, format, t},
    model::{groups::Group, lang::Lang, people::Training, unit::Unit},
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

/// When a group meets, in the room of one time: of several the first, and how many more.
pub fn when(lang: Lang, group: &Group) -> String {
    let mut windows = group.windows.iter().map(|&w| format::window(lang, w));
    match (windows.next(), windows.len()) {
        (None, _) => "-".to_owned(),
        (Some(one), 0) => one,
        (Some(one), more) => format!("{} +{more}", one.split('-').next().unwrap_or(&one)),
    }
}

/// The worst that is wrong with a group in a word or two, and whether there is more.
pub fn state_of(app: &App, wrong: &[Wrong], canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16) {
    let (said, role) = worst(app.i18n, wrong, width);
    canvas.put(x, y, width, &said, role);
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
    let (said, role) = beside(app.i18n, wrong, above, width);
    canvas.put(x, y, width, &said, role);
}

/// The columns that the worst of it takes: names beside it are shortened before it is.
pub fn least_width(app: &App, (wrong, above): (&[Wrong], &[Shared])) -> u16 {
    columns(&beside(app.i18n, wrong, above, 0).0)
}

fn worst(i18n: I18n, wrong: &[Wrong], width: u16) -> (String, Role) {
    let Some(first) = wrong.first() else { return ("✓".to_owned(), Role::Good) };
    let sign = first.weight.sign();
    let plain = format!("{sign} {}", i18n.text(&first.short));
    let more = format!("{sign} {}", i18n.text(&t::groups_state_more(first.short.clone())));
    // All of it stands below, and on the group's own page: what does not fit beside the first is left out.
    let said = if wrong.len() > 1 && columns(&more) <= width { more } else { plain };
    (said, role_of(first.weight))
}

/// What is the group's own; before it that it has what stands above, where that is worse.
fn beside(i18n: I18n, wrong: &[Wrong], above: &[Shared], width: u16) -> (String, Role) {
    let (shared, own): (Vec<Wrong>, Vec<Wrong>) =
        wrong.iter().cloned().partition(|one| is_shared(above, one));
    let as_most = i18n.get(Key::GroupsStateAsMost);
    match (shared.iter().map(|one| one.weight).min(), own.first()) {
        (Some(weight), None) => (format!("{} {as_most}", weight.sign()), Role::Dim),
        (Some(weight), Some(first)) if weight < first.weight => {
            let both = format!("{} {as_most} · {}", weight.sign(), i18n.text(&first.short));
            let short = format!("{} · {}", weight.sign(), i18n.text(&first.short));
            (if columns(&both) <= width { both } else { short }, role_of(weight))
        }
        _ => worst(i18n, &own, width),
    }
}

/// How loud a weight is said.
pub fn role_of(weight: Weight) -> Role {
    match weight {
        Weight::Trouble => Role::Care,
        Weight::Note => Role::Dim,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::wrong::Hinders, *};
    use crate::model::lang::Lang;

    fn wrong(weight: Weight, code: &'static str, short: &str) -> Wrong {
        let short = t::words(short);
        Wrong { weight, code: Some(code), hinders: Hinders::Less, full: short.clone(), short }
    }

    #[test]
    fn a_note_of_its_own_does_not_hide_what_most_groups_have() {
        let (most, note) =
            (wrong(Weight::Trouble, "most", "inga träffar"), wrong(Weight::Note, "own", "liten"));
        let above = [Shared { code: "most", weight: Weight::Trouble, short: most.short.clone() }];
        let said = |wrong: &[Wrong], width| beside(I18n::from(Lang::Sv), wrong, &above, width).0;
        assert_eq!(said(&[note.clone(), most.clone()], 24), "! se ovan · liten");
        assert_eq!(said(&[note.clone(), most.clone()], 16), "! · liten");
        assert_eq!(said(std::slice::from_ref(&most), 24), "! se ovan");
        assert_eq!(said(std::slice::from_ref(&note), 24), "· liten");
        let own = wrong(Weight::Trouble, "bad", "ingen tid");
        assert_eq!(said(&[own, most], 24), "! ingen tid", "as bad as that of most");
    }
}
