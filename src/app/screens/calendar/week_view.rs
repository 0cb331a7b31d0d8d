//! How a working week looks: days beside each other, times below each other.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::{
    facts,
    view::draw_meeting,
    week_grid::{Could, could, date, dates, group, here, meetings, selected, slot, time, times},
};
use crate::{
    app::{App, screens::people::taken},
    i18n::{Arg, Key, format, t},
    model::{
        groups::Group,
        meetings::{Meeting, When},
        unit::Unit,
        week::{Day, Minutes},
    },
    planning::calendar::{days::DayKind, weeks::IsoWeek},
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
        widgets::month,
    },
};

/// Columns of the times.
const TIMES: u16 = 6;
/// Rows of what is at the cursor, its title included.
const BELOW: u16 = 5;
/// The most names of those who cannot.
const NAMES: usize = 4;
/// The group's room is taken.
const TAKEN: &str = "#";

/// A week to be drawn.
struct Shown<'a> {
    app: &'a App,
    unit: &'a Unit,
    group: Option<&'a Group>,
    meetings: Vec<&'a Meeting>,
}

/// Draws the week.
pub fn draw(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let shown = Shown { app, unit, group: group(app, unit), meetings: meetings(app, unit) };
    let week = IsoWeek::of(date(app));
    let lang = app.i18n.lang();
    let days = format::date_range(lang, week.monday, week.friday().unwrap_or(week.monday));
    let title = match shown.group {
        Some(group) => app.say(&t::week_of_group(days, &group.name, format::week(lang, week.week))),
        None => format!("{}, {days}", format::week(lang, week.week)),
    };
    canvas.heading(area.x, area.y, area.width, &title);
    let below = BELOW.min(area.height / 3);
    let grid = Rect { y: area.y + 1, height: area.height.saturating_sub(below + 1), ..area };
    canvas.grid(grid);
    draw_grid(&shown, canvas, grid);
    let at = Rect { y: grid.bottom(), height: below, ..area };
    canvas.apart(at);
    about(&shown, canvas, at);
}

fn draw_grid(shown: &Shown<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (app, unit) = (shown.app, shown.unit);
    let column = area.width.saturating_sub(TIMES) / 5;
    let place = |n: usize| area.x + TIMES + u16::try_from(n).unwrap_or(0) * column;
    for (n, date) in dates(app).enumerate() {
        let (lang, day) = (app.i18n.lang(), Day::of(date));
        let sign =
            month::sign(facts::shown_kind(app, date)).map(|sign| format!(" {sign}")).unwrap_or_default();
        let role = if date == app.today() { Role::Strong } else { Role::Dim };
        let said = |day: String| format!("{day} {}{sign}", format::tiny_date(date));
        let whole = said(format::weekday_short(lang, day));
        let fits = crate::ui::canvas::columns(&whole) <= column.saturating_sub(2);
        let said = if fits { whole } else { said(format::weekday_letters(lang, day)) };
        canvas.put(place(n) + 1, area.y, column.saturating_sub(2), &said, role);
    }
    let (all, now) = (times(app, unit), time(app, unit));
    let height = usize::from(area.height.saturating_sub(1));
    let at = all.iter().position(|time| *time == now).unwrap_or(0);
    let top = at.saturating_sub(height / 2).min(all.len().saturating_sub(height));
    for (y, start) in (area.y + 1..area.bottom()).zip(all.iter().skip(top)) {
        canvas.put(area.x, y, TIMES - 1, &start.to_string(), Role::Dim);
        for (n, date) in dates(app).enumerate() {
            let here = if date == super::week_grid::date(app) && *start == now {
                Selected::Yes
            } else {
                Selected::No
            };
            let cell = Rect { x: place(n), y, width: column, height: 1 };
            draw_cell(shown, canvas, cell, (date, *start), here);
        }
    }
}

fn draw_cell(
    shown: &Shown<'_>,
    canvas: &mut Canvas<'_>,
    cell: Rect,
    (date, start): (NaiveDate, Minutes),
    here: Selected,
) {
    let when = slot(date, start);
    canvas.pointer(cell.x, cell.y, here);
    let (x, room) = (cell.x + 1, cell.width.saturating_sub(2));
    let in_it: Vec<&&Meeting> = shown.meetings.iter().filter(|m| m.when.overlaps(when)).collect();
    if let Some(first) = in_it.iter().find(|m| m.stands()).or(in_it.first()) {
        let role = match (first.stands(), Some(first.group) == shown.group.map(|g| g.id)) {
            (false, _) => Role::Gone,
            (true, true) => Role::Strong,
            (true, false) => Role::Plain,
        };
        if first.when.start < start {
            canvas.put(x, cell.y, 1, "│", role);
        } else {
            let more = if in_it.len() > 1 { format!(" +{}", in_it.len() - 1) } else { String::new() };
            let name = facts::name_in_short(shown.app, shown.unit, first);
            let width = room.saturating_sub(crate::ui::canvas::columns(&more));
            let after = canvas.put(x, cell.y, width, &name, role);
            canvas.put(after, cell.y, room.saturating_sub(after - x), &more, Role::Dim);
        }
        return;
    }
    let kind = shown.app.day_kind(date);
    if !matches!(kind, DayKind::School | DayKind::InService) {
        canvas.put(x, cell.y, 1, month::sign(facts::shown_kind(shown.app, date)).unwrap_or(" "), Role::Dim);
        return;
    }
    let Some(group) = shown.group else { return };
    let could = could(shown.unit, group, &shown.meetings, when, kind);
    if could.unsaid {
        // Who has said nothing may still have said that they cannot.
        if !could.busy.is_empty() {
            canvas.put(x, cell.y, room, &shown.app.say(&t::taken_cell(could.busy.len())), Role::Dim);
        }
        return;
    }
    let (said, role) = free(&could);
    canvas.put(x, cell.y, room, &said, role);
}

/// How many can: all of them with a tick, nobody as nothing.
fn free(could: &Could) -> (String, Role) {
    let can = could.all - could.not.len();
    let free = could.room.is_none() && could.room_busy.is_none();
    let room = if free { "" } else { TAKEN };
    match (can, could.not.is_empty()) {
        (0, _) => (String::new(), Role::Dim),
        (_, true) if free => (format!("✓ {can}"), Role::Good),
        _ => (format!("{can}/{} {room}", could.all), Role::Dim),
    }
}

/// What is at the cursor: the meetings there, who can, whether the room is taken.
fn about(shown: &Shown<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    if area.height == 0 {
        return;
    }
    let (app, unit) = (shown.app, shown.unit);
    let when = slot(date(app), time(app, unit));
    let title = format!("{} {}", format::short_date(app.i18n, when.date), when.start);
    canvas.heading(area.x, area.y, area.width, &title);
    let mut places = area.y + 1..area.bottom();
    let chosen = selected(app);
    let cursor = canvas.cursor;
    let here = here(app, unit);
    for meeting in &here {
        let Some(y) = places.next() else { break };
        let pointed = if here.len() > 1 { Selected::when(chosen, meeting.id) } else { Selected::No };
        draw_meeting(app, unit, meeting, canvas, Rect { y, height: 1, ..area }, pointed);
    }
    canvas.cursor = cursor;
    // Of a row that the group's own meeting only touches it is asked who can come to the whole meeting.
    let own = |m: &&&Meeting| m.stands() && shown.group.is_some_and(|group| group.id == m.group);
    let said = words(shown, here.iter().find(own).map_or(when, |m| m.when));
    let mut y = places.start;
    for text in said {
        let height = area.bottom().saturating_sub(y);
        let room = Rect { x: area.x + 2, y, width: area.width.saturating_sub(2), height };
        if height > 0 {
            y += canvas.paragraph(room, &text, Role::Plain);
        }
    }
    if shown.group.is_some() && y < area.bottom() {
        let y = area.bottom() - 1;
        canvas.word(area.x + 2, y, area.width.saturating_sub(2), Key::SheetWeekLegend, Role::Dim);
    }
}

fn words(shown: &Shown<'_>, when: When) -> Vec<String> {
    let app = shown.app;
    let mut out = facts::notes(app, when.date);
    let at_work = matches!(app.day_kind(when.date), DayKind::School | DayKind::InService);
    if shown.group.is_none() {
        out.push(app.i18n.get(Key::CalendarEmptyGroups));
    }
    let Some(group) = shown.group.filter(|_| at_work) else { return out };
    let could = could(shown.unit, group, &shown.meetings, when, app.day_kind(when.date));
    let name = |id: &crate::model::ids::PersonId| {
        Arg::from(shown.unit.person(*id).map(|p| p.name.to_string()).unwrap_or_default())
    };
    let mut names: Vec<Arg> = could.not.iter().take(NAMES).map(name).collect();
    if could.not.len() > NAMES {
        names.push(t::find_more(could.not.len() - NAMES).into());
    }
    out.push(match (could.unsaid, could.not.is_empty()) {
        (true, _) => app.say(&t::week_unsaid(&group.name)),
        (false, true) => app.say(&t::week_all_can(could.all, &group.name)),
        (false, false) => {
            app.say(&t::week_some_can(could.all, could.all - could.not.len(), &group.name, Arg::List(names)))
        }
    });
    if !could.busy.is_empty() {
        let busy = could
            .busy
            .iter()
            .take(NAMES)
            .map(|(id, when)| Arg::from(t::taken_who(name(id), taken::span(*when))));
        let mut said: Vec<Arg> = busy.collect();
        if could.busy.len() > NAMES {
            said.push(t::find_more(could.busy.len() - NAMES).into());
        }
        out.push(app.say(&t::taken_week(Arg::List(said))));
    }
    if let Some(when) = could.room_busy {
        out.push(app.say(&t::taken_week_room(&group.place, taken::span(when))));
    }
    if let Some(taken) = could.room.and_then(|id| shown.unit.meetings().get(id)) {
        let by = facts::name(app, shown.unit, taken);
        out.push(app.say(&t::week_room_taken(by, &group.place)));
    }
    out
}
