//! How the times for the timetable look: the answer, the times, and who must be free.

use ratatui::layout::Rect;

use super::{
    slots::{self, Found, State},
    slots_page::groups,
};
use crate::{
    app::{App, list::RowId},
    i18n::{Arg, Text, t},
    planning::groups::timetable::Whom,
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
    },
};

/// Columns of a time: `mån 15:00-16:30`, `man. 15:00-16:30`.
const TIME: u16 = 18;

/// Draws the times.
pub fn draw(app: &App, state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let title = match state.ask.whom {
        Whom::Groups => t::time_slots_groups(state.ask.length.0.to_string()),
        Whom::People => t::time_slots_people(state.ask.length.0.to_string()),
    };
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    let mut y = area.y + 1;
    let mut line = |canvas: &mut Canvas<'_>, text: &Text, role: Role| {
        let height = area.bottom().saturating_sub(y).min(3);
        y += canvas.paragraph(Rect { y, height, ..area }, &app.say(text), role);
    };
    if let Some((_, done, of)) = state.search {
        line(canvas, &t::time_searching(done.to_string(), of.to_string()), Role::Dim);
    }
    let Some(found) = &state.found else { return };
    line(canvas, &slots::answer(app, found), Role::Strong);
    if let Some(instead) = &state.instead {
        let text = if instead.lost.is_empty() {
            t::time_instead_none(instead.now, instead.was)
        } else {
            let lost = instead.lost.iter().map(Arg::from).collect();
            t::time_instead_lost(Arg::List(lost), instead.now, instead.was)
        };
        line(canvas, &text, Role::Care);
    }
    if let Some((first, last)) = app.unit().and_then(|unit| state.ask.period(unit)) {
        line(canvas, &t::time_page_period(Arg::Date(first), Arg::Date(last)), Role::Plain);
    }
    for remark in slots::remarks(app, found) {
        line(canvas, &remark, Role::Plain);
    }
    let top = y + 1;
    let rows = slots::rows(app).unwrap_or_default();
    let room = area.bottom().saturating_sub(top);
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(room.saturating_sub(4).max(1));
    let list = Rect { y: top, height: height.min(room), ..area };
    for (nth, n) in (0..list.height).zip(canvas.window(&state.list, &rows, list)) {
        draw_row(app, canvas, Rect { y: top + nth, ..area }, state, found, n);
    }
    let Some(nth) = slots::selected(app) else { return };
    let below =
        Rect { y: list.bottom() + 1, height: area.bottom().saturating_sub(list.bottom() + 1), ..area };
    who(app, canvas, below, found, nth);
}

fn draw_row(app: &App, canvas: &mut Canvas<'_>, area: Rect, state: &State, found: &Found, n: usize) {
    let Some(slot) = found.plan.slots.get(n) else { return };
    let selected = Selected::when(state.list.selected, RowId::Place(n));
    canvas.pointer(area.x, area.y, selected);
    let window = app.say(&t::time_window(slot.window));
    canvas.cell(area.x + 2, area.y, TIME, &window, Role::Plain, selected);
    let count = slots::people(app, found, n).len();
    let what = app.say(&t::time_row(groups(app, found, slot), t::count_people(count)));
    let what = if slot.wanted { app.say(&t::time_row_wanted(what)) } else { what };
    let width = area.width.saturating_sub(TIME + 3);
    canvas.cell(area.x + 2 + TIME, area.y, width, &what, Role::Plain, selected);
}

/// Everybody who must be free at the selected time.
fn who(app: &App, canvas: &mut Canvas<'_>, area: Rect, found: &Found, nth: usize) {
    let Some(slot) = found.plan.slots.get(nth) else { return };
    if area.height < 2 {
        return;
    }
    canvas.heading(area.x, area.y, area.width, &app.say(&t::time_page_free(slot.window)));
    let names: Vec<Arg> =
        slots::people(app, found, nth).into_iter().map(|person| Arg::from(&person.name)).collect();
    let below = Rect { y: area.y + 1, height: area.height - 1, ..area };
    canvas.paragraph(below, &app.say(&t::words(Arg::List(names))), Role::Plain);
}
