//! A proposal: its groups, and who has no place and why. Nothing is changed while it is looked at.

use ratatui::layout::Rect;

use super::{
    facts::{self, Weight, Wrong},
    held::{self, reason},
    search::{self, costs, groups, rows},
    state::Shown,
    view::{lead, names, state_of},
    wishes,
};
use crate::{
    app::{App, list::RowId},
    i18n::{Key, format, t},
    model::{groups::Group, ids::PersonId, unit::Unit},
    planning::groups::explain::Why,
    ui::{
        canvas::{Canvas, Selected, columns},
        theme::Role,
    },
};

/// Lines for the members of the selected group.
const DETAIL: u16 = 6;

/// Draws a proposal.
pub fn draw(app: &App, shown: &Shown, canvas: &mut Canvas<'_>, area: Rect) {
    let title = match app.screens.groups.search {
        Some(search) => t::groups_preview_going(
            groups(shown).count(),
            search.done * 100 / search.of.max(1),
            shown.proposal.unplaced.len(),
        ),
        None => t::groups_preview(groups(shown).count(), shown.proposal.unplaced.len()),
    };
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    let after = canvas.word(area.x, area.y + 1, area.width, Key::GroupsPreviewKeys, Role::Dim) + 2;
    let known = app.say(&search::known(shown));
    if columns(&known) <= area.right().saturating_sub(after) {
        canvas.right(after, area.y + 1, area.right() - after, &known, Role::Dim);
    }
    let with = wishes::said(app, &app.screens.groups.made_with);
    canvas.say(area.x, area.y + 2, area.width, &with, Role::Dim);
    let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let all = rows(shown);
    let list = &app.screens.groups.proposed;
    let detail = DETAIL.min(area.height / 3);
    let height = area.height.saturating_sub(2 + detail);
    let made: Vec<&Group> = groups(shown).collect();
    let unit = app.unit().unwrap_or(&shown.after);
    let length = search::length(app);
    for (y, n) in (area.y + 2..).zip(canvas.window(list, &all, Rect { y: area.y + 2, height, ..area })) {
        let selected = Selected::when(Some(list.index(&all)), n);
        canvas.pointer(area.x, y, selected);
        let row = Rect { x: area.x + 2, y, width: area.width - 2, height: 1 };
        match (made.get(n), n.checked_sub(made.len()).and_then(|n| shown.proposal.unplaced.get(n))) {
            (Some(group), _) => group_row(app, unit, shown, group, canvas, row, selected),
            (None, Some((person, why))) => {
                let name = facts::name(&shown.after, *person);
                let after = canvas.cell(row.x, y, 26.min(row.width / 2), &name, Role::Care, selected) + 1;
                let why = match shown.after.person(*person) {
                    Some(person) => reason(shown, person, why, length),
                    None => continue,
                };
                let why = app.say(&why);
                canvas.put(after, y, row.right().saturating_sub(after), &why, Role::Plain);
            }
            (None, None) => {}
        }
    }
    let below = Rect { y: area.bottom() - detail, height: detail, ..area };
    let Some(RowId::Place(n)) = list.selected else { return };
    if let Some(group) = made.get(n) {
        detail_of(app, shown, group, canvas, below);
    } else if let Some((id, why)) = n.checked_sub(made.len()).and_then(|n| shown.proposal.unplaced.get(n)) {
        without(app, shown, (*id, why), canvas, below);
    }
}

/// Somebody without a place: why, with the numbers, and what to do.
fn without(app: &App, shown: &Shown, (id, why): (PersonId, &Why), canvas: &mut Canvas<'_>, area: Rect) {
    canvas.heading(area.x, area.y, area.width, &facts::name(&shown.after, id));
    let mut rest = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    for line in held::person(app, shown, id, why) {
        let used = canvas.paragraph(rest, &app.say(&line), Role::Plain);
        rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
    }
}

fn group_row(
    app: &App,
    unit: &Unit,
    shown: &Shown,
    group: &Group,
    canvas: &mut Canvas<'_>,
    row: Rect,
    selected: Selected,
) {
    let name = row.width.saturating_sub(64).clamp(12, 24);
    canvas.cell(row.x, row.y, name, group.name.as_str(), Role::Plain, selected);
    let mut x = row.x + name + 1;
    let change = match unit.group(group.id) {
        None => Key::GroupsPreviewNew,
        Some(old) if old == group => Key::GroupsPreviewSame,
        Some(_) => Key::GroupsPreviewChanged,
    };
    canvas.word(x, row.y, 6, change, Role::Dim);
    x += 7;
    let size = group.members_on(app.today()).count();
    canvas.right(x, row.y, 3, &size.to_string(), Role::Plain);
    x += 5;
    let lang = app.i18n.lang();
    let windows: Vec<String> = group.windows.iter().map(|&w| format::window(lang, w)).collect();
    canvas.put(x, row.y, 16, &windows.join(", "), Role::Plain);
    x += 17;
    let (name, trained) = lead(&shown.after, group);
    let after = canvas.put(x, row.y, 14, &name, Role::Plain);
    canvas.put(after + 1, row.y, 1, trained, Role::Good);
    x += 17;
    let mut wrong = facts::wrong(app, &shown.after, group);
    // What it does not have of what was wished is to be known too: only else it is all good.
    let costs = costs(shown, group.id).into_iter();
    wrong.extend(costs.map(|cost| Wrong { weight: Weight::Note, short: cost.clone(), full: cost }));
    state_of(app, &wrong, canvas, x, row.y, row.right().saturating_sub(x));
}

fn detail_of(app: &App, shown: &Shown, group: &Group, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.heading(area.x, area.y, area.width, group.name.as_str());
    let people = names(app, &shown.after, group.members.keys().copied());
    let rest = Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area };
    let used = canvas.paragraph(rest, &people, Role::Plain);
    let mut rest = Rect { y: rest.y + used, height: (area.height - 1).saturating_sub(used), ..area };
    let mut say = |text: &str, role: Role| {
        let used = canvas.paragraph(rest, text, role);
        rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
    };
    for wrong in facts::wrong(app, &shown.after, group).iter().filter(|w| w.weight == Weight::Trouble) {
        say(&format!("{} {}", wrong.weight.sign(), app.say(&wrong.full)), Role::Care);
    }
    let costs: Vec<String> = costs(shown, group.id).iter().map(|cost| app.say(cost)).collect();
    if !costs.is_empty() {
        say(&app.say(&t::groups_costs(costs.join(", "))), Role::Dim);
    }
}
