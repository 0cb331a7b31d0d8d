//! How this screen looks: the month or all meetings, and what lies on top.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;

use super::{
    dating::proposed_view,
    facts,
    lines::{
        BOTH, CHECK_IN, DUE, Line, day, last_listed, lines, listed, on_day, row, row_of, shown_group, signs,
        talks,
    },
    meeting::sheet_view,
    row_view::draw_meeting,
    state::{Focus, Layer, View},
    tell::tell_view,
    views::{timeline_view, week_view},
    year::year_view,
};
use crate::{
    app::{App, list::RowId},
    i18n::{Key, format, t},
    model::unit::Unit,
    planning::calendar::{
        mend::fallen::is_lost,
        year::{days::DayKind, weeks::month_ends},
    },
    ui::{
        canvas::{Canvas, Selected, at_words, joined},
        theme::Role,
        widgets::month::{self, Falls, Mark, Month},
    },
};

/// From this width on the selected meeting stands beside the list.
const WIDE: u16 = 110;
/// The width of a meeting beside the list.
const SIDE: u16 = 40;

/// So many lines of meetings stand above what their letters mean.
const ROWS: u16 = 6;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let state = &app.screens.calendar;
    match &state.layer {
        Layer::Sheet(sheet) => return sheet_view::draw(app, unit, sheet, canvas, area),
        Layer::Proposed(proposed) => return proposed_view::draw(app, unit, proposed, canvas, area),
        Layer::Counting(counting) => return super::mend::mend_view::counting(app, counting, canvas, area),
        Layer::Plan(sheet) => return super::mend::mend_view::draw(app, unit, sheet, canvas, area),
        Layer::Tell(list) => return tell_view::draw(app, unit, list, canvas, area),
        Layer::Year(sheet) => return year_view::draw(app, unit, sheet, canvas, area),
        Layer::None => {}
    }
    match state.view {
        View::Timeline => return timeline_view::draw(app, unit, canvas, area),
        View::Week => return week_view::draw(app, unit, canvas, area),
        View::Month | View::Agenda => {}
    }
    let mut area = area;
    if area.width >= WIDE {
        let side = Rect { x: area.right() - SIDE, width: SIDE, ..area };
        area.width -= SIDE + 2;
        if let Some(meeting) = super::update::meeting(app) {
            canvas.apart(side);
            sheet_view::brief(app, unit, meeting, canvas, side);
        }
    }
    if state.view == View::Month {
        month_view(app, unit, canvas, area);
    } else {
        agenda(app, unit, canvas, area);
    }
}

fn month_view(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let focus = if app.screens.calendar.focus == Focus::Days { Selected::Yes } else { Selected::No };
    let meetings = facts::meetings(app, unit);
    let selected = day(app);
    let ends = month_ends(selected).unwrap_or((selected, selected));
    let beside = signs(app, unit, ends.0, ends.1);
    let group = shown_group(app, unit);
    let mark = |date: NaiveDate| Mark {
        kind: facts::shown_kind(app, group, date),
        meetings: meetings.iter().filter(|m| m.stands() && m.when.date == date).count(),
        beside: beside.get(&date).copied(),
        falls: if unit.fallen().iter().any(|days| is_lost(unit, days, date)) {
            Falls::Out
        } else {
            Falls::Not
        },
    };
    let narrow = area.width < month::WIDTH + 30;
    let shown = Month { selected, today: app.today(), focus, mark: &mark };
    if narrow {
        month::draw(&shown, canvas, area.x, area.y);
        let side =
            Rect { x: area.x + month::WIDTH + 1, width: area.width - month::WIDTH - 1, height: 6, ..area };
        about_day(app, canvas, side);
        let y = area.y + month::height(selected);
        list(app, unit, canvas, Rect { y, height: area.bottom().saturating_sub(y), ..area });
        return;
    }
    let left = Rect { width: month::WIDTH, ..area };
    let right = Rect { x: area.x + month::WIDTH + 2, width: area.width - month::WIDTH - 2, ..area };
    canvas.grid(left);
    month::draw(&shown, canvas, left.x, left.y);
    let below = Rect { y: left.y + month::HEIGHT + 1, height: left.height.saturating_sub(9), ..left };
    let used = about_day(app, canvas, below);
    let room = Rect { y: below.y + used + 1, height: below.height.saturating_sub(used + 1), ..below };
    legend(canvas, room, &beside);
    let title = t::calendar_from(format::date_range(app.i18n.lang(), selected, last_listed(app, unit)));
    canvas.heading(right.x, right.y, right.width, &app.say(&title));
    list(app, unit, canvas, Rect { y: right.y + 1, height: right.height - 1, ..right });
}

/// What the selected day is; gives the lines used.
fn about_day(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let date = day(app);
    let lang = app.i18n.lang();
    let said =
        if area.width < 24 { format::short_date(app.i18n, date) } else { format::long_date(lang, date) };
    canvas.put(area.x, area.y, area.width, &said, Role::Strong);
    let beside = app.unit().map(|unit| on_day(app, unit, date)).unwrap_or_default();
    let beside = beside.into_iter().map(|(sign, said)| format!("{sign} {said}"));
    let notes = facts::notes(app, date).into_iter().chain(beside).collect::<Vec<_>>().join(", ");
    if notes.is_empty() {
        return 1;
    }
    let rest = Rect { y: area.y + 1, height: area.height.saturating_sub(1).min(2), ..area };
    1 + canvas.paragraph(rest, &notes, Role::Plain)
}

/// What the signs mean; the one for several things on a day only where there is such a day.
fn legend(canvas: &mut Canvas<'_>, area: Rect, beside: &BTreeMap<NaiveDate, &'static str>) {
    let kinds = [DayKind::Break, DayKind::DayOff, DayKind::Holiday, DayKind::InService, DayKind::OutsideTerm];
    let mut rows = area.y..area.bottom();
    for kind in kinds {
        let (Some(sign), Some(y)) = (month::sign(kind), rows.next()) else { return };
        canvas.put(area.x, y, 1, sign, Role::Dim);
        canvas.word(area.x + 2, y, area.width - 2, facts::kind_key(kind), Role::Dim);
    }
    if let Some(y) = rows.next() {
        canvas.put(area.x, y, 1, month::OUT, Role::Dim);
        canvas.word(area.x + 2, y, area.width - 2, Key::CalendarShortFallen, Role::Dim);
    }
    let both = beside.values().find(|sign| **sign == BOTH).map(|sign| (*sign, Key::CalendarLegendBoth));
    for (sign, key) in [(DUE, Key::TimelineDue), (CHECK_IN, Key::TimelineCheckIn)].into_iter().chain(both) {
        let Some(y) = rows.next() else { return };
        canvas.put(area.x, y, 1, sign, Role::Care);
        canvas.word(area.x + 2, y, area.width - 2, key, Role::Dim);
    }
    if let Some(y) = rows.next() {
        canvas.put(area.x, y, 3, "1-9", Role::Good);
        canvas.word(area.x + 4, y, area.width - 4, Key::CalendarLegendMeetings, Role::Dim);
    }
}

fn agenda(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let title = app.i18n.get(Key::CalendarAll);
    canvas.heading(area.x, area.y, area.width, &title);
    list(app, unit, canvas, Rect { y: area.y + 1, height: area.height - 1, ..area });
}

fn list(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let state = &app.screens.calendar;
    let meetings = listed(app, unit);
    if meetings.is_empty() && talks(app, unit).is_empty() {
        empty(app, unit, canvas, area);
        return;
    }
    let lines = lines(app, unit, &meetings);
    let id = |(n, line): (usize, &Line)| row_of(line).unwrap_or(RowId::Place(n));
    let rows: Vec<RowId> = lines.iter().enumerate().map(id).collect();
    let focus = state.view == View::Agenda || state.focus == Focus::Meetings;
    // What stands above the first row has no cursor of its own.
    if state.list.selected == lines.iter().find_map(row_of) {
        state.list.from_top();
    }
    let letters = facts::letters(app, unit, meetings.iter().copied());
    let letters = joined(&letters, area.width.into());
    let used = u16::try_from(letters.len()).unwrap_or(u16::MAX).saturating_add(1);
    let mut area = area;
    if area.height >= used + ROWS {
        area.height -= used;
        for (y, line) in (area.bottom() + 1..).zip(&letters) {
            canvas.put(area.x, y, area.width, line, Role::Dim);
        }
    }
    for (y, n) in (area.y..).zip(canvas.window(&state.list, &rows, area)) {
        match lines.get(n) {
            Some(Line::Week(week)) => {
                let said = format::week_and_year(app.i18n.lang(), week.monday.iso_week());
                canvas.put(area.x, y, area.width, &said, Role::Heading);
            }
            Some(Line::Note(kind, text)) => {
                canvas.put(area.x, y, 1, month::sign(*kind).unwrap_or("·"), Role::Dim);
                canvas.put(area.x + 2, y, area.width - 2, text, Role::Dim);
            }
            Some(Line::Out(text)) => {
                canvas.put(area.x, y, 1, month::OUT, Role::Dim);
                canvas.put(area.x + 2, y, area.width - 2, text, Role::Dim);
            }
            Some(Line::Beside(sign, text)) => {
                canvas.put(area.x, y, 1, sign, Role::Care);
                canvas.put(area.x + 2, y, area.width - 2, &at_words(text, area.width - 2), Role::Plain);
            }
            Some(Line::Talk(group, date, text)) => {
                let selected = Selected::when(state.list.selected, RowId::Talk(*group, *date));
                canvas.put(area.x, y, 1, CHECK_IN, Role::Care);
                canvas.pointer(area.x, y, selected);
                let room = area.width - 2;
                canvas.cell(area.x + 2, y, room, &at_words(text, room), Role::Plain, selected);
            }
            Some(Line::Meeting(id)) => {
                let Some(meeting) = unit.meetings().get(*id) else { continue };
                let selected =
                    if focus { Selected::when(state.list.selected, row(*id)) } else { Selected::No };
                draw_meeting(app, unit, meeting, canvas, Rect { y, height: 1, ..area }, selected);
            }
            None => {}
        }
    }
}

fn empty(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let all = facts::meetings(app, unit);
    let filtered = !app.screens.calendar.list.filter.is_empty();
    let known = facts::known_until(app, day(app)).filter(|_| !filtered && !unit.groups().is_empty());
    if let Some(last) = known {
        let text = app.say(&t::calendar_empty_after(format::date_range(app.i18n.lang(), last, last)));
        canvas.paragraph(area, &text, Role::Plain);
        return;
    }
    let key = if filtered && all.is_empty() {
        Key::CalendarEmptyFilter
    } else if unit.years().is_empty() {
        Key::CalendarEmptyYear
    } else if unit.groups().is_empty() {
        Key::CalendarEmptyGroups
    } else if unit.meetings().is_empty() {
        Key::CalendarEmpty
    } else {
        Key::CalendarEmptyLater
    };
    let text =
        if filtered { app.i18n.get(key) } else { facts::no_groups(app, unit).unwrap_or(app.i18n.get(key)) };
    canvas.paragraph(area, &text, Role::Plain);
}
