//! Who must be told: people, and the text to send them.

use ratatui::layout::Rect;

use super::{
    facts,
    tell::{chosen, message, rows, waiting},
};
use crate::{
    app::{App, list::List},
    i18n::{Key, t},
    model::unit::Unit,
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
    },
};

/// Lines for the text.
const TEXT: u16 = 5;

/// Draws the list.
pub fn draw(app: &App, unit: &Unit, list: &List, canvas: &mut Canvas<'_>, area: Rect) {
    let all = waiting(unit, app.today());
    let title = app.say(&t::calendar_tell_title(all.len()));
    canvas.heading(area.x, area.y, area.width, &title);
    if all.is_empty() {
        canvas.word(area.x, area.y + 1, area.width, Key::CalendarTellNobody, Role::Plain);
        return;
    }
    let rows = rows(unit, app.today());
    let height = area.height.saturating_sub(TEXT + 1);
    let at = area.x + 2 + area.width * 2 / 5;
    for (y, n) in (area.y + 1..).zip(list.window(&rows, height.into())) {
        let Some(&(meeting, person)) = all.get(n) else { continue };
        let selected = Selected::when(Some(list.index(&rows)), n);
        canvas.pointer(area.x, y, selected);
        let name = unit.person(person).map(|p| p.name.to_string()).unwrap_or_default();
        canvas.cell(area.x + 2, y, at - area.x - 3, &name, Role::Plain, selected);
        let Some(meeting) = unit.meetings().get(meeting) else { continue };
        let said =
            format!("{} {}", facts::short_day(app, meeting.when.date), facts::name(app, unit, meeting));
        let role = if meeting.stands() { Role::Plain } else { Role::Gone };
        canvas.put(at, y, area.right().saturating_sub(at), &said, role);
    }
    let below = Rect { y: area.bottom() - TEXT, height: TEXT, ..area };
    canvas.apart(below);
    let title = app.i18n.get(Key::CalendarTellText);
    canvas.heading(below.x, below.y, below.width, &title);
    if let Some(meeting) = chosen(app).and_then(|(id, _)| unit.meetings().get(id)) {
        let text = app.say(&message(app, unit, meeting));
        canvas.paragraph(Rect { y: below.y + 1, height: TEXT - 1, ..below }, &text, Role::Plain);
    }
}
