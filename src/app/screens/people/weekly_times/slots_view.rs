//! How the times for the timetable look: the answer, the times, and who must be free.

use ratatui::layout::Rect;

use super::{
    slots::{self, Answered, Found, SETS, State},
    slots_instead,
    slots_page::groups,
    slots_say::{self, Named},
    slots_when, slots_who,
};
use crate::{
    app::{App, list::RowId},
    i18n::{Arg, Key, Text, t},
    planning::groups::timetable::Whom,
    ui::{
        canvas::{Canvas, Selected, columns, wrapped},
        theme::Role,
    },
};

/// Columns of a time: `mån 15:00-16:30`, `man. 15:00-16:30`.
const TIME: u16 = 18;

/// Draws the times.
pub fn draw(app: &App, state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let minutes = match state.ask.other {
        None => state.ask.length.0.to_string(),
        Some(other) => format!("{} + {}", state.ask.length.0, other.0),
    };
    let title = match state.ask.whom {
        Whom::Groups => t::time_slots_groups(minutes),
        Whom::People => t::time_slots_people(minutes),
    };
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    let mut y = area.y + 1;
    let mut line = |canvas: &mut Canvas<'_>, text: &Text, role: Role| {
        let height = area.bottom().saturating_sub(y).min(3);
        y += canvas.paragraph(Rect { y, height, ..area }, &app.say(text), role);
    };
    if let Some((_, done, of)) = state.search {
        let (times, sets) = (done / SETS, done % SETS);
        let most = (of / SETS).saturating_sub(1).max(times);
        let text = match times {
            0 => Key::WeeklySearchingFirst.into(),
            _ => t::weekly_searching(
                most.to_string(),
                Arg::from(i64::try_from(sets).unwrap_or(0)),
                times.to_string(),
            ),
        };
        line(canvas, &text, Role::Dim);
    }
    let Some(found) = &state.found else { return };
    line(canvas, &slots_say::answer(app, found), Role::Strong);
    if let Some(instead) = state.instead.as_ref().filter(|one| one.answered == Answered::Yes) {
        line(canvas, &slots_instead::cost(app, found, instead, Named::Some), Role::Care);
        if let Some(other) = slots_instead::other(found, instead) {
            line(canvas, &t::weekly_by_space(other), Role::Plain);
        }
    }
    if let Some((first, last)) = slots_when::period(app, &state.ask) {
        line(canvas, &t::time_page_period(Arg::Date(first), Arg::Date(last)), Role::Plain);
    }
    for remark in slots_say::remarks(app, found, Named::Some) {
        line(canvas, &remark, Role::Plain);
    }
    let could_be_fewer = found.plan.used().count() > 1 || !found.plan.without.is_empty();
    if could_be_fewer && state.search.is_none() {
        line(canvas, &Key::WeeklyShorter.into(), Role::Dim);
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
    let width = area.width.saturating_sub(TIME + 3);
    let what = if slot.parties.is_empty() {
        app.say(&groups(app, found, n))
    } else {
        let count = slots_who::count(app, found, n);
        let full = app.say(&t::time_row(groups(app, found, n), count.clone()));
        // Where it does not fit, the times of today stand below, with the names.
        if columns(&full) <= width || slots_say::moved(app, found, n).is_empty() {
            full
        } else {
            let names = Arg::List(slots_say::parties(app, &found.task, &slot.parties));
            app.say(&t::weekly_row_moved(t::time_row(names, count)))
        }
    };
    let what = if slot.wanted { app.say(&t::time_row_wanted(what)) } else { what };
    canvas.cell(area.x + 2 + TIME, area.y, width, &what, Role::Plain, selected);
}

/// Everybody who must be free at the selected time.
fn who(app: &App, canvas: &mut Canvas<'_>, area: Rect, found: &Found, nth: usize) {
    let Some(slot) = found.plan.slots.get(nth) else { return };
    if area.height < 2 {
        return;
    }
    canvas.heading(area.x, area.y, area.width, &app.say(&t::time_page_free(slot.window)));
    let people = slots_who::people(app, found, nth);
    // Said once: which of them fit is tried with more and fewer.
    let names: Vec<String> =
        slots_who::marked(app, found, nth, &people).iter().map(|name| app.say(name)).collect();
    let mut below = Rect { y: area.y + 1, height: area.height - 1, ..area };
    for busy in slots_who::stand_ins_busy(app, found, nth) {
        let used = canvas.paragraph(below, &app.say(&busy), Role::Care);
        below = Rect { y: below.y + used, height: below.height.saturating_sub(used), ..below };
    }
    let moved = slots_say::moved(app, found, nth);
    if !moved.is_empty() && below.height > 1 {
        let used = canvas.paragraph(below, &app.say(&t::weekly_moved(Arg::list(moved))), Role::Care);
        below = Rect { y: below.y + used, height: below.height.saturating_sub(used), ..below };
    }
    // All names that have room; how many more stand on the page is said, never left to be guessed.
    let said = |count: usize| {
        let said = Arg::list(names.iter().take(count));
        let text = match names.len() - count {
            0 => t::words(said),
            more => t::weekly_more(more, said),
        };
        app.say(&text)
    };
    let fits = |text: &str| usize::from(below.height) >= wrapped(text, below.width.into()).len();
    let all = said(names.len());
    let text = match most(names.len(), |count| fits(&said(count))) {
        _ if fits(&all) => all,
        0 => return,
        count => said(count),
    };
    canvas.paragraph(below, &text, Role::Plain);
}

/// The most of so many that fit, where fewer fit wherever more do; none: nothing of it.
fn most(of: usize, fits: impl Fn(usize) -> bool) -> usize {
    let (mut fit, mut too_many) = (0, of);
    while fit + 1 < too_many {
        let half = usize::midpoint(fit, too_many);
        if fits(half) {
            fit = half;
        } else {
            too_many = half;
        }
    }
    fit
}
