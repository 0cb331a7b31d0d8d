//! How the school year looks as a line of weeks, one row for each group.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use ratatui::layout::{Position, Rect};

use super::timeline::{GONE, HELD, PLANNED, by_cell, groups, here, row, selected, sign_of_meetings, weeks};
use crate::{
    app::{
        App,
        derived::of_day,
        list::RowId,
        screens::calendar::{
            facts,
            lines::{CHECK_IN, DUE, Line, between, days_beside, row as meeting_row, sign_of as sign_beside},
            row_view::{Odd, draw_meeting},
        },
    },
    i18n::{Key, format},
    model::unit::Unit,
    planning::calendar::{
        mend::fallen::{group_out, whole_school_out},
        year::{
            days::{DayKind, SchoolDays},
            weeks::IsoWeek,
            whose::Forms,
        },
    },
    ui::{
        canvas::{Canvas, Selected, at_words, joined},
        theme::Role,
        widgets::month,
    },
};

/// The most columns of a group's name.
const NAME_MOST: u16 = 28;
/// The fewest.
const NAME_LEAST: u16 = 10;
/// The pointer and a space.
const POINTER: u16 = 2;
/// Rows above the groups: title, months, two rows of week numbers, what is selected, the days.
const ABOVE: u16 = 6;
/// The letters by which a month is known where there is little room.
const LETTERS: usize = 3;
/// Rows of what lies in the week, its title included.
const WEEK: u16 = 5;
/// A meeting and a check-in in one week, where there is room for one sign.
const BOTH: &str = "◆";

/// Where the weeks stand.
struct Grid {
    weeks: Vec<IsoWeek>,
    /// The place of the selected one.
    at: usize,
    x: u16,
    column: u16,
    name: u16,
}

impl Grid {
    fn of(app: &App, unit: &Unit, area: Rect) -> Self {
        let (mut weeks, mut at) = weeks(app, unit);
        let count = u16::try_from(weeks.len()).unwrap_or(u16::MAX);
        let column =
            if area.width >= count.saturating_mul(2).saturating_add(POINTER + NAME_LEAST) { 2 } else { 1 };
        let room = area.width.saturating_sub(POINTER + NAME_LEAST) / column;
        if count > room {
            let shown = usize::from(room);
            let from = at.saturating_sub(shown / 2).min(weeks.len().saturating_sub(shown));
            weeks = weeks.into_iter().skip(from).take(shown).collect();
            at -= from;
        }
        let used = u16::try_from(weeks.len()).unwrap_or(0) * column;
        let name = area.width.saturating_sub(POINTER + used).clamp(NAME_LEAST, NAME_MOST);
        Self { weeks, at, x: area.x + POINTER + name, column, name }
    }

    fn columns(&self) -> impl Iterator<Item = (usize, u16, IsoWeek)> + '_ {
        let place = |n: usize| self.x + u16::try_from(n).unwrap_or(0) * self.column;
        self.weeks.iter().enumerate().map(move |(n, week)| (n, place(n), *week))
    }
}

/// Draws the school year.
pub fn draw(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let grid = Grid::of(app, unit, area);
    let Some(week) = grid.weeks.get(grid.at).copied() else {
        let text = app.i18n.get(Key::CalendarEmptyYear);
        canvas.paragraph(area, &text, Role::Plain);
        return;
    };
    let legend = legend(app);
    let legend = joined(&legend, area.width.into());
    let below = WEEK + u16::try_from(legend.len()).unwrap_or(0);
    let above = Rect { height: ABOVE.min(area.height), ..area };
    canvas.grid(Rect { height: area.height.saturating_sub(below), ..area });
    head(app, unit, &grid, canvas, above);
    let left = area.height.saturating_sub(ABOVE);
    let with_legend = left >= below + 3;
    let below = if with_legend { below } else { WEEK.min(left / 2) };
    let rows = Rect { y: area.y + ABOVE, height: left.saturating_sub(below), ..area };
    draw_groups(app, unit, &grid, canvas, rows);
    let week_height = if with_legend { WEEK } else { below };
    let week_area = Rect { y: rows.bottom(), height: week_height, ..area };
    canvas.apart(week_area);
    about_week(app, unit, week, canvas, week_area);
    if with_legend {
        for (y, line) in (week_area.bottom()..area.bottom()).zip(&legend) {
            canvas.put(area.x, y, area.width, line, Role::Dim);
        }
    }
}

fn legend(app: &App) -> Vec<String> {
    let signs = [
        (PLANNED, Key::TimelinePlanned),
        (HELD, Key::TimelineHeld),
        (GONE, Key::TimelineGone),
        ("2-9", Key::TimelineSeveral),
        ("▒", Key::CalendarDayBreak),
        ("░", Key::TimelineSomeOff),
        ("·", Key::CalendarDayInService),
        ("-", Key::CalendarDayOutside),
        (DUE, Key::TimelineDue),
        (CHECK_IN, Key::TimelineCheckIn),
        (BOTH, Key::TimelineBoth),
        ("!", Key::CalendarOdd),
        ("↓", Key::TimelineToday),
        ("▾", Key::TimelineHere),
    ];
    signs.into_iter().map(|(sign, key)| format!("{sign} {}", app.i18n.get(key))).collect()
}

/// Months, week numbers one digit below the other, what is selected, and the days of all.
fn head(app: &App, unit: &Unit, grid: &Grid, canvas: &mut Canvas<'_>, area: Rect) {
    let lang = app.i18n.lang();
    let Some((first, last)) = grid.weeks.first().zip(grid.weeks.last()) else { return };
    let title = format!(
        "{} - {}",
        format::month_and_year(lang, first.monday),
        format::month_and_year(lang, last.monday)
    );
    canvas.heading(area.x, area.y, area.width, &title);
    canvas.word(area.x + POINTER, area.y + 2, grid.name - 1, Key::TimelineWeek, Role::Dim);
    canvas.word(area.x + POINTER, area.y + 5, grid.name - 1, Key::TimelineAll, Role::Dim);
    let today = IsoWeek::of(app.today());
    let end = last.monday.iter_days().nth(6).unwrap_or(last.monday);
    let due = days_beside(app, unit, first.monday, end);
    let due = due.iter().filter(|(_, what)| sign_beside(*what) == DUE);
    let due: BTreeSet<IsoWeek> = due.map(|(date, _)| IsoWeek::of(*date)).collect();
    let columns: Vec<(u16, IsoWeek)> = grid.columns().map(|(_, x, week)| (x, week)).collect();
    let named: Vec<(u16, String)> =
        months(&columns).into_iter().map(|(x, month)| (x, format::month_short(lang, month))).collect();
    for (x, name) in placed(&named, area.x, area.right()) {
        canvas.put(x, area.y + 1, area.right().saturating_sub(x), &name, Role::Dim);
    }
    let days = app.all_days();
    for (n, x, week) in grid.columns() {
        let role = if n == grid.at { Role::Strong } else { Role::Dim };
        if week.week >= 10 {
            canvas.put(x, area.y + 2, 1, &(week.week / 10).to_string(), role);
        }
        canvas.put(x, area.y + 3, 1, &(week.week % 10).to_string(), role);
        if n == grid.at {
            canvas.put(x, area.y + 4, 1, "▾", Role::Strong);
        } else if week == today {
            canvas.put(x, area.y + 4, 1, "↓", Role::Good);
        }
        if due.contains(&week) {
            canvas.put(x, area.y + 5, 1, DUE, Role::Care);
        } else if in_week(week, |date| whole_school_out(unit, date)) {
            canvas.put(x, area.y + 5, 1, month::OUT, Role::Dim);
        } else if let Some(sign) = sign_of(&days, week) {
            canvas.put(x, area.y + 5, grid.column, &sign.repeat(grid.column.into()), Role::Dim);
        }
    }
}

/// Where each month begins: at the week that holds its first day; the first one shown at its first week.
fn months(columns: &[(u16, IsoWeek)]) -> Vec<(u16, u32)> {
    let mut out: Vec<(u16, u32)> = Vec::new();
    for (x, week) in columns {
        let last = week.monday.iter_days().nth(6).unwrap_or(week.monday);
        let begins = last.day() <= 7;
        match out.last() {
            None => out.push((*x, if begins { last.month() } else { week.monday.month() })),
            Some(_) if begins => out.push((*x, last.month())),
            Some(_) => {}
        }
    }
    out
}

/// The names at their places; where one is too long for its weeks all are short. The first and the last may
/// begin further to the left, where nothing stands.
fn placed(named: &[(u16, String)], left: u16, right: u16) -> Vec<(u16, String)> {
    let wide = |name: &str| u16::try_from(name.chars().count()).unwrap_or(u16::MAX);
    let next = || named.iter().skip(1).map(|(x, _)| *x).chain([right + 1]);
    let fit = named.iter().zip(next()).all(|((x, name), next)| x.saturating_add(wide(name)) < next);
    let short = |name: &str| if fit { name.to_owned() } else { name.chars().take(LETTERS).collect() };
    let place = |(n, ((x, name), next)): (usize, (&(u16, String), u16))| {
        let name = short(name);
        let begins = next.saturating_sub(wide(&name) + 1).max(left);
        let whole = right.saturating_sub(wide(&name));
        let before = n.checked_sub(1).and_then(|n| named.get(n));
        let free = before.map_or(left, |(x, name)| x + wide(&short(name)) + 1);
        let x = (*x).min(whole.max(free));
        (if n == 0 { begins.min(x) } else { x }, name)
    };
    named.iter().zip(next()).enumerate().map(place).collect()
}

fn draw_groups(app: &App, unit: &Unit, grid: &Grid, canvas: &mut Canvas<'_>, area: Rect) {
    let groups = groups(app, unit);
    if groups.is_empty() {
        let filtered = !app.screens.calendar.groups.filter.is_empty();
        let none = || facts::no_groups(app, unit).unwrap_or(app.i18n.get(Key::CalendarEmptyGroups));
        let text = if filtered { app.i18n.get(Key::TimelineNoGroup) } else { none() };
        canvas.paragraph(area, &text, Role::Plain);
        return;
    }
    let rows: Vec<RowId> = groups.iter().map(|group| row(group.id)).collect();
    let list = &app.screens.calendar.groups;
    let cells = by_cell(unit);
    let odd = Odd::of(app);
    let mut off: BTreeMap<Forms, Vec<bool>> = BTreeMap::new();
    for (y, n) in (area.y..).zip(canvas.window(list, &rows, area)) {
        let Some(group) = groups.get(n) else { continue };
        let chosen = Selected::when(list.selected, row(group.id));
        canvas.pointer(area.x, y, chosen);
        canvas.cell(area.x + POINTER, y, grid.name - 1, group.name.as_str(), Role::Plain, chosen);
        let checks: BTreeSet<IsoWeek> = group.check_ins.keys().map(|date| IsoWeek::of(*date)).collect();
        let off = off.entry(app.forms_of_group(group.id)).or_insert_with(|| {
            let days = app.days_of_group(group.id);
            grid.weeks.iter().map(|week| sign_of(&days, *week) == Some("▒")).collect()
        });
        for (m, x, week) in grid.columns() {
            let meetings = cells.get(&(group.id, week.monday)).map_or(&[][..], Vec::as_slice);
            let warned = meetings.iter().any(|meeting| odd.has(app, unit, meeting));
            let break_week = off.get(m).copied().unwrap_or(false);
            if let Some(sign) = sign_of_meetings(meetings, warned) {
                let role = match sign.as_str() {
                    "!" => Role::Care,
                    HELD => Role::Good,
                    GONE => Role::Dim,
                    _ => Role::Plain,
                };
                // A talk in the same week has the column beside it, else one sign says both.
                let talks = checks.contains(&week);
                let both = talks && grid.column < 2 && sign != "!" && sign != GONE;
                canvas.put(x, y, 1, if both { BOTH } else { &sign }, role);
                if talks && grid.column > 1 {
                    canvas.put(x + 1, y, 1, CHECK_IN, Role::Plain);
                } else if grid.column > 1 && sign != GONE && meetings.iter().any(|m| !m.stands()) {
                    canvas.put(x + 1, y, 1, GONE, Role::Dim);
                }
            } else if checks.contains(&week) {
                canvas.put(x, y, 1, CHECK_IN, Role::Plain);
            } else if in_week(week, |date| group_out(unit, group, date)) {
                canvas.put(x, y, 1, month::OUT, Role::Dim);
            } else if break_week {
                canvas.put(x, y, grid.column, &"▒".repeat(grid.column.into()), Role::Dim);
            }
            if chosen == Selected::Yes && m == grid.at {
                canvas.cursor = Some(Position { x, y });
            }
        }
    }
}

/// Whether it is so on a working day of the week.
fn in_week(week: IsoWeek, is: impl Fn(chrono::NaiveDate) -> bool) -> bool {
    week.monday.iter_days().take(5).any(is)
}

/// The sign of a week: without work, with days off in it, with a day for staff only.
fn sign_of(days: &[SchoolDays], week: IsoWeek) -> Option<&'static str> {
    let kind = |date| of_day(days, date).map_or(DayKind::OutsideTerm, |days| days.kind(date));
    let kinds: Vec<DayKind> = week.monday.iter_days().take(5).map(kind).collect();
    let any = |kind| kinds.contains(&kind);
    let in_service = any(DayKind::InService) || any(DayKind::InServiceTaken);
    // A staff day in a week of a break leaves it a week without pupils.
    let pupils = any(DayKind::School);
    let worked = pupils || in_service;
    match () {
        () if !pupils && any(DayKind::Break) => month::sign(DayKind::Break),
        () if !worked && (any(DayKind::Holiday) || any(DayKind::DayOff)) => month::sign(DayKind::Holiday),
        () if !worked => month::sign(DayKind::OutsideTerm),
        () if in_service => month::sign(DayKind::InService),
        () if worked && (any(DayKind::Holiday) || any(DayKind::DayOff) || any(DayKind::Break)) => {
            month::sign(DayKind::DayOff)
        }
        () => None,
    }
}

/// What lies in the selected week: the group's meetings, what the week is, what is due.
fn about_week(app: &App, unit: &Unit, week: IsoWeek, canvas: &mut Canvas<'_>, area: Rect) {
    if area.height == 0 {
        return;
    }
    let lang = app.i18n.lang();
    let friday = week.friday().unwrap_or(week.monday);
    let days =
        format!("{}, {}", format::week(lang, week.week), format::date_range(lang, week.monday, friday));
    let group = super::timeline::group(app).and_then(|id| unit.group(id));
    let title = group.map_or_else(|| days.clone(), |group| format!("{days} · {}", group.name));
    canvas.heading(area.x, area.y, area.width, &title);
    let mut places = area.y + 1..area.bottom();
    let chosen = selected(app).map(meeting_row);
    let meetings = here(app, unit);
    for meeting in &meetings {
        let Some(y) = places.next() else { return };
        let chosen = Selected::when(chosen, meeting_row(meeting.id));
        let pointed = if meetings.len() > 1 { chosen } else { Selected::No };
        let at = canvas.cursor;
        draw_meeting(app, unit, meeting, canvas, Rect { y, height: 1, ..area }, pointed);
        canvas.cursor = at;
    }
    let notes = notes(app, unit, week);
    if meetings.is_empty() && notes.is_empty() {
        canvas.word(area.x + POINTER, area.y + 1, area.width - POINTER, Key::TimelineNothing, Role::Dim);
    }
    for (y, (sign, text)) in places.zip(notes) {
        canvas.put(area.x, y, 1, sign, Role::Dim);
        let room = area.width - POINTER;
        canvas.put(area.x + POINTER, y, room, &at_words(&text, room), Role::Plain);
    }
}

fn notes(app: &App, unit: &Unit, week: IsoWeek) -> Vec<(&'static str, String)> {
    let last = week.monday.iter_days().nth(6).unwrap_or(week.monday);
    let mut out: Vec<(&'static str, String)> = Vec::new();
    for (_, _, line) in between(app, unit, week.monday, last) {
        match line {
            Line::Note(kind, text) => out.push((month::sign(kind).unwrap_or("·"), text)),
            Line::Out(text) => out.push((month::OUT, text)),
            Line::Beside(sign, text) => out.push((sign, text)),
            Line::Talk(_, _, text) => out.push((CHECK_IN, text)),
            Line::Week(_) | Line::Meeting(_) => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::{
        app::screens::calendar::views::timeline_view::*, planning::calendar::year::weeks::weeks_between,
    };

    /// The line of months from August to June, `column` columns for a week.
    fn line(starts: i32, column: u16) -> String {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let weeks = weeks_between(day(starts, 8, 12), day(starts + 1, 6, 20));
        let columns: Vec<(u16, IsoWeek)> = weeks
            .into_iter()
            .enumerate()
            .map(|(n, week)| (12 + u16::try_from(n).unwrap() * column, week))
            .collect();
        let right = columns.last().unwrap().0 + column;
        let months = months(&columns).into_iter();
        let named: Vec<(u16, String)> =
            months.map(|(x, m)| (x, format::month_short(crate::model::lang::Lang::Nb, m))).collect();
        let mut row = vec![' '; usize::from(right) + 4];
        for (x, name) in placed(&named, 0, right) {
            for (n, letter) in name.chars().enumerate() {
                assert_eq!(row[usize::from(x) + n], ' ', "{named:?}");
                row[usize::from(x) + n] = letter;
            }
        }
        row.into_iter().collect()
    }

    #[test]
    fn the_last_month_is_whole_at_the_edge_where_the_one_before_leaves_room() {
        let named = [(0, "maj".to_owned()), (5, "jun".to_owned())];
        assert_eq!(placed(&named, 0, 7), [(0, "maj".to_owned()), (4, "jun".to_owned())]);
        assert_eq!(placed(&named, 0, 20), named);
    }

    #[test]
    fn all_months_stand_over_the_week_with_their_first_day() {
        for starts in 2024..2034 {
            for column in [1, 2] {
                let line = line(starts, column);
                let found: Vec<&str> =
                    line.split_whitespace().map(|name| name.trim_end_matches('.')).collect();
                let short: Vec<String> = found.iter().map(|name| name.chars().take(3).collect()).collect();
                let all = ["aug", "sep", "okt", "nov", "des", "jan", "feb", "mar", "apr", "mai", "jun"];
                assert_eq!(short, all, "{starts}: {line}");
            }
        }
        let weeks = weeks_between(
            NaiveDate::from_ymd_opt(2026, 10, 19).unwrap(),
            NaiveDate::from_ymd_opt(2026, 12, 6).unwrap(),
        );
        let columns: Vec<(u16, IsoWeek)> =
            weeks.into_iter().map(|week| (u16::try_from(week.week).unwrap(), week)).collect();
        // The first of November 2026 is the Sunday of week 44, that of December the Tuesday of week 49.
        assert_eq!(months(&columns), [(43, 10), (44, 11), (49, 12)]);
    }
}
