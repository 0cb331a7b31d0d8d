//! Who must be told: people, what is new to each, and the beginning of the message.

use ratatui::layout::Rect;

use super::{chosen, is_newest, letter::letter, people, rows, short::short};
use crate::{
    app::{App, list::List},
    i18n::{Key, t},
    model::unit::Unit,
    planning::calendar::told::{
        news::ToTell,
        talk_news::{TalkNews, TalkToTell},
    },
    ui::{
        canvas::{Canvas, Selected, columns, wrapped},
        theme::Role,
    },
};

/// Lines for the message of the selected person.
const TEXT: u16 = 6;
/// From this height on there is room for a longer message.
const TALL: u16 = 30;
/// See [`TALL`].
const TEXT_TALL: u16 = 14;

/// Draws the list.
pub fn draw(app: &App, unit: &Unit, list: &List, canvas: &mut Canvas<'_>, area: Rect) {
    let all = people(app, unit);
    let title = app.say(&t::calendar_tell_title(all.len()));
    canvas.heading(area.x, area.y, area.width, &title);
    if all.is_empty() {
        canvas.word(area.x, area.y + 1, area.width, Key::CalendarTellNobody, Role::Plain);
        return;
    }
    let rows = rows(app, unit);
    // Said only where the list is of two kinds.
    let newest = all.iter().filter(|to| is_newest(app, to)).count();
    let mixed = (1..all.len()).contains(&newest);
    let top = area.y + 1 + u16::from(mixed);
    if mixed {
        canvas.say(area.x, area.y + 1, area.width, &t::calendar_tell_newest(newest), Role::Dim);
    }
    let text = match area.height {
        0..14 => 0,
        14..TALL => TEXT,
        _ => TEXT_TALL,
    };
    let height = area.bottom().saturating_sub(text + top);
    let name = |to: &ToTell<'_>| unit.person(to.person).map(|p| p.name.to_string()).unwrap_or_default();
    let longest = all.iter().map(|to| columns(&name(to))).max().unwrap_or(0);
    let at = area.x + 4 + longest.min((area.width / 3).min(30) - 2);
    for (y, n) in (top..).zip(canvas.window(list, &rows, Rect { y: top, height, ..area })) {
        let (Some(to), Some(&row)) = (all.get(n), rows.get(n)) else { continue };
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x, y, selected);
        canvas.cell(area.x + 2, y, at - area.x - 3, &name(to), Role::Plain, selected);
        let talk_is_new = |talk: &TalkToTell| talk.news == TalkNews::New;
        let new = to.about.iter().all(|(_, news)| news.is_new()) && to.talks.iter().all(talk_is_new);
        let role = if new { Role::Plain } else { Role::Care };
        let (room, said) = (area.right().saturating_sub(at), short(app, unit, to));
        let fits = |text: &String| columns(text) <= room;
        let text = [said.whole, said.first, said.dated].into_iter().find(fits).unwrap_or(said.kinds);
        canvas.put(at, y, room, &text, role);
    }
    let Some(to) = chosen(app).filter(|_| text > 0) else { return };
    let below = Rect { y: area.bottom() - text, height: text, ..area };
    canvas.apart(below);
    canvas.heading(below.x, below.y, below.width, &app.i18n.get(Key::CalendarTellText));
    let lines: Vec<String> =
        letter(app, unit, &to).iter().flat_map(|line| wrapped(line, below.width.into())).collect();
    let room = usize::from(below.height) - 1;
    let shown = if lines.len() > room { room.saturating_sub(1) } else { lines.len() };
    for (y, line) in (below.y + 1..).zip(lines.iter().take(shown)) {
        canvas.put(below.x, y, below.width, line, Role::Plain);
    }
    if lines.len() > shown {
        let more = t::calendar_tell_more(lines.len() - shown);
        canvas.say(below.x, below.bottom() - 1, below.width, &more, Role::Dim);
    }
}
