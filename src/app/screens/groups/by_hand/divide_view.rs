//! How it looks when a group is parted: who stays and who goes, and below what that means.

use ratatui::layout::Rect;

use super::{divide, hand};
use crate::{
    app::{
        App,
        list::RowId,
        screens::groups::{facts, price, state::Dividing},
    },
    i18n::{Key, t},
    model::error::Thing,
    ui::{
        canvas::{Canvas, Selected, wrapped},
        theme::Role,
    },
};

/// Rows of people from which on a line stands between them and what it means.
const PEOPLE: usize = 4;
/// Rows that the people keep, however much there is to say.
const FEW: usize = 2;

/// Draws a group that is being parted.
pub fn draw(app: &App, dividing: &Dividing, canvas: &mut Canvas<'_>, area: Rect) {
    let Some((unit, group)) = app.unit().and_then(|unit| Some((unit, unit.group(dividing.group)?))) else {
        return;
    };
    let rows = divide::rows(app, dividing);
    let go = dividing.goes.len();
    let title = t::groups_divide_title(go, &group.name, rows.len().saturating_sub(go));
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    canvas.word(area.x, area.y + 1, area.width, Key::GroupsDivideKeys, Role::Dim);
    let lines = means(app, dividing, area.width);
    let room = usize::from(area.height.saturating_sub(2));
    // In a low window the people give way, down to a few, and the line between goes.
    let apart = usize::from(room > lines.len() + PEOPLE);
    let shown = rows.len().min(room.saturating_sub(lines.len() + apart).max(FEW));
    let height = u16::try_from(shown).unwrap_or(u16::MAX).min(area.height.saturating_sub(2));
    let people = Rect { y: area.y + 2, height, ..area };
    let name = (area.width / 2).min(36);
    let new = hand::next_name(app);
    for (y, n) in (people.y..).zip(canvas.window(&dividing.list, &rows, people)) {
        let Some(&RowId::Thing(Thing::Person(id))) = rows.get(n) else { continue };
        let selected = Selected::when(dividing.list.selected, RowId::Thing(Thing::Person(id)));
        canvas.pointer(area.x, y, selected);
        canvas.cell(area.x + 2, y, name, &facts::name(unit, id), Role::Plain, selected);
        let x = area.x + name + 4;
        let width = area.right().saturating_sub(x);
        if dividing.goes.contains(&id) {
            canvas.put(x, y, width, &format!("→ {}", app.say(&t::groups_divide_goes(&new))), Role::Strong);
        } else if group.supervisor == Some(id) {
            canvas.word(x, y, width, Key::GroupsDivideLeads, Role::Dim);
        } else {
            canvas.word(x, y, width, Key::GroupsDivideStays, Role::Dim);
        }
    }
    let below = people.bottom() + u16::try_from(apart).unwrap_or(0);
    for (y, (line, role)) in (below..area.bottom()).zip(&lines) {
        canvas.put(area.x, y, area.width, line, *role);
    }
}

/// What it would mean, in lines.
fn means(app: &App, dividing: &Dividing, width: u16) -> Vec<(String, Role)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut said = Vec::new();
    match divide::effect(app, dividing) {
        Ok(effect) => {
            said.extend(divide::meets_text(app, unit, dividing));
            said.extend(divide::meetings_text(app, unit, dividing));
            if let Some(effect) = (*effect).as_ref() {
                said.extend(price::lines(app, unit, effect));
            }
            said.push(hand::keeps(dividing.hold));
        }
        Err(why) => said.push(why),
    }
    let mut lines = Vec::new();
    for text in said {
        let text = app.say(&text);
        let role = if text.starts_with('!') { Role::Care } else { Role::Plain };
        lines.extend(wrapped(&text, width.into()).into_iter().map(|line| (line, role)));
    }
    lines
}
