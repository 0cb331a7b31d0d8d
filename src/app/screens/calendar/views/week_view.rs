//! How a working week looks: days beside each other, times below each other.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::{
    timeline::GONE,
    week_cells::{Cell, cells},
    week_grid::{Could, could, date, dates, group, here, meetings, row_of, selected, slot, time, times},
};
use crate::{
    app::{
        App,
        screens::{
            calendar::{
                facts,
                lines::{on_day, signs},
                row_view::{draw_meeting, name_within},
            },
            people::week::taken,
        },
    },
    i18n::{Arg, Key, format, t},
    model::{
        groups::Group,
        meetings::{Meeting, When},
        unit::Unit,
        week::{Day, Minutes},
    },
    planning::calendar::{
        free::rooms::free_rooms,
        mend::fallen::{group_out, whole_school_out},
        year::{days::DayKind, weeks::IsoWeek},
    },
    ui::{
        canvas::{Canvas, Selected, columns},
        theme::Role,
        widgets::month,
    },
};

/// Columns of the times.
const TIMES: u16 = 6;
/// Rows of what is at the cursor, its title included.
const BELOW: u16 = 5;
/// From this height on there are more rows for it.
const TALL: u16 = 30;
/// How many.
const MORE_BELOW: u16 = 3;
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

impl Shown<'_> {
    /// What a day is for the group, without one for everybody.
    fn kind(&self, date: NaiveDate) -> DayKind {
        match self.group {
            Some(group) => self.app.day_kind_of(group.id, date),
            None => self.app.day_kind(date),
        }
    }

    /// Whether no meeting of a group can be on a day, for it was said to fall out.
    fn falls_out(&self, group: &Group, date: NaiveDate) -> bool {
        whole_school_out(self.unit, date) || group_out(self.unit, group, date)
    }

    /// Whether a day falls out: for the group that is shown, without one for everybody.
    fn is_out(&self, date: NaiveDate) -> bool {
        let all = || whole_school_out(self.unit, date);
        self.group.map_or_else(all, |group| self.falls_out(group, date))
    }

    /// The sign of it; a day of which nothing is known has none.
    fn sign(&self, date: NaiveDate) -> Option<&'static str> {
        if facts::is_unknown(self.app, date) { None } else { month::sign(self.kind(date)) }
    }
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
    let below = if area.height >= TALL { BELOW + MORE_BELOW } else { BELOW.min(area.height / 3) };
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
    let monday = IsoWeek::of(date(app)).monday;
    let signs = signs(app, unit, monday, monday.iter_days().nth(6).unwrap_or(monday));
    for (n, date) in dates(app).enumerate() {
        let (lang, day) = (app.i18n.lang(), Day::of(date));
        let out = Some(month::OUT).filter(|_| shown.is_out(date));
        let sign = out.or_else(|| signs.get(&date).copied()).or_else(|| shown.sign(date));
        let sign = sign.map(|sign| format!(" {sign}")).unwrap_or_default();
        let role = if date == app.today() { Role::Strong } else { Role::Dim };
        let said = |day: String| format!("{day} {}{sign}", format::tiny_date(date));
        let whole = said(format::weekday_short(lang, day));
        let fits = columns(&whole) <= column.saturating_sub(2);
        let said = if fits { whole } else { said(format::weekday_letters(lang, day)) };
        canvas.put(place(n) + 1, area.y, column.saturating_sub(2), &said, role);
    }
    let (all, now) = (times(app, unit), time(app, unit));
    let height = usize::from(area.height.saturating_sub(1));
    let at = all.iter().position(|time| *time == now).unwrap_or(0);
    let top = at.saturating_sub(height / 2).min(all.len().saturating_sub(height));
    let rows = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    canvas.more(&(top..(top + height).min(all.len())), all.len(), rows);
    for (y, start) in (area.y + 1..area.bottom()).zip(all.iter().skip(top)) {
        canvas.put(area.x, y, TIMES - 1, &start.to_string(), Role::Dim);
    }
    for (n, date) in dates(app).enumerate() {
        let cells = cells(date, &all, &shown.meetings);
        for (y, (start, cell)) in (area.y + 1..area.bottom()).zip(all.iter().zip(&cells).skip(top)) {
            let here = date == super::week_grid::date(app) && *start == now;
            let at = Rect { x: place(n), y, width: column, height: 1 };
            canvas.pointer(at.x, y, if here { Selected::Yes } else { Selected::No });
            if *cell == Cell::default() {
                draw_free(shown, canvas, at, (date, *start));
            } else {
                draw_meetings(shown, canvas, at, (*start, cell));
            }
        }
    }
}

/// The fewest columns for a name beside its time.
const BESIDE_TIME: u16 = 6;

/// A line for each meeting that goes on, then the name of one, then how many others begin. A name that
/// does not stand in the row in which its meeting begins says when that is; where both have no room, the lines
/// go first, then the blank before the next day. A cancelled one has its sign in the place of the time.
fn draw_meetings(shown: &Shown<'_>, canvas: &mut Canvas<'_>, at: Rect, (start, cell): (Minutes, &Cell<'_>)) {
    let moved = cell.named.filter(|m| m.stands() && row_of(m.when.start) != start);
    let time = moved.map(|m| format!("{} ", m.when.start));
    let time = time.filter(|time| at.x + 1 + columns(time) + BESIDE_TIME <= at.right()).unwrap_or_default();
    let right = if time.is_empty() { at.right().saturating_sub(1) } else { at.right() };
    let going = cell.going.iter().take(usize::from(at.width / 2));
    let lines = u16::try_from(going.len()).unwrap_or(u16::MAX);
    let narrow = at.x + 1 + lines + columns(&time) + BESIDE_TIME >= right;
    let mut x = at.x + 1;
    for meeting in going.filter(|_| time.is_empty() || !narrow) {
        x = canvas.put(x, at.y, 1, "│", role_of(shown, meeting));
    }
    let more = if cell.more > 0 { format!(" +{}", cell.more) } else { String::new() };
    x = canvas.put(x, at.y, columns(&time), &time, Role::Dim);
    if let Some(meeting) = cell.named {
        if !meeting.stands() {
            x = canvas.put(x, at.y, right.saturating_sub(x), GONE, Role::Dim);
        }
        let width = right.saturating_sub(x + columns(&more));
        let name = name_within(shown.app, shown.unit, meeting, width);
        x = canvas.put(x, at.y, width, &name, role_of(shown, meeting));
    }
    canvas.put(x, at.y, right.saturating_sub(x), &more, Role::Dim);
}

fn role_of(shown: &Shown<'_>, meeting: &Meeting) -> Role {
    match (meeting.stands(), Some(meeting.group) == shown.group.map(|group| group.id)) {
        (false, _) => Role::Gone,
        (true, true) => Role::Strong,
        (true, false) => Role::Plain,
    }
}

/// Who could meet where nobody meets.
fn draw_free(shown: &Shown<'_>, canvas: &mut Canvas<'_>, cell: Rect, (date, start): (NaiveDate, Minutes)) {
    let when = slot(date, start);
    let (x, room) = (cell.x + 1, cell.width.saturating_sub(2));
    let kind = shown.kind(date);
    if !matches!(kind, DayKind::School | DayKind::InService) {
        canvas.put(x, cell.y, 1, shown.sign(date).unwrap_or(" "), Role::Dim);
        return;
    }
    if shown.is_out(date) {
        canvas.put(x, cell.y, 1, month::OUT, Role::Dim);
        return;
    }
    let Some(group) = shown.group else { return };
    let could = could(shown.unit, group, &shown.meetings, (when, None), kind);
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
    let here = here(app, unit);
    let title = format!("{} {}", format::short_date(app.i18n, when.date), when.start);
    let title = match here.len() {
        0 | 1 => title,
        count => app.say(&t::week_at_once(count, title)),
    };
    canvas.heading(area.x, area.y, area.width, &title);
    let mut places = area.y + 1..area.bottom();
    let chosen = selected(app);
    let cursor = canvas.cursor;
    // One line is left for who can; of more meetings than have room the chosen one is seen.
    let most = usize::from(area.height.saturating_sub(2)).max(1);
    let at = here.iter().position(|m| Some(m.id) == chosen).unwrap_or(0);
    for meeting in here.iter().skip((at + 1).saturating_sub(most)).take(most) {
        let Some(y) = places.next() else { break };
        let pointed = if here.len() > 1 { Selected::when(chosen, meeting.id) } else { Selected::No };
        draw_meeting(app, unit, meeting, canvas, Rect { y, height: 1, ..area }, pointed);
    }
    canvas.cursor = cursor;
    // Of a row that the group's own meeting only touches it is asked who can come to the whole meeting.
    let own = |m: &&&Meeting| m.stands() && shown.group.is_some_and(|group| group.id == m.group);
    let said = words(shown, when, here.iter().find(own).copied());
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

/// `own`: the group's meeting at the cursor.
fn words(shown: &Shown<'_>, when: When, own: Option<&Meeting>) -> Vec<String> {
    let app = shown.app;
    let when = own.map_or(when, |own| own.when);
    let mut out = facts::notes(app, when.date);
    out.extend(on_day(app, shown.unit, when.date).into_iter().map(|(sign, said)| format!("{sign} {said}")));
    let at_work = matches!(shown.kind(when.date), DayKind::School | DayKind::InService);
    if shown.group.is_none() {
        out.push(facts::no_groups(app, shown.unit).unwrap_or(app.i18n.get(Key::CalendarEmptyGroups)));
    }
    let can = |group: &&Group| at_work && !shown.falls_out(group, when.date);
    let Some(group) = shown.group.filter(can) else { return out };
    let extra = own.filter(|own| own.is_make_up());
    let could = could(shown.unit, group, &shown.meetings, (when, extra), shown.kind(when.date));
    let name = |id: &crate::model::ids::PersonId| {
        Arg::from(shown.unit.person(*id).map(|p| p.name.to_string()).unwrap_or_default())
    };
    let mut names: Vec<Arg> = could.not.iter().take(NAMES).map(name).collect();
    if could.not.len() > NAMES {
        names.push(t::find_more(could.not.len() - NAMES).into());
    }
    out.push(match (could.unsaid, could.not.is_empty()) {
        // An extra meeting is for some of the group only.
        (false, true) if extra.is_some() => app.say(&t::week_extra_all_can(could.all)),
        (false, false) if extra.is_some() => {
            app.say(&t::week_extra_some_can(could.all, could.all - could.not.len(), Arg::List(names)))
        }
        (true, _) => app.say(&t::week_unsaid(&group.name)),
        (false, true) if could.led => app.say(&t::week_all_can_led(could.all - 1, &group.name)),
        (false, true) => app.say(&t::week_all_can(could.all, &group.name)),
        (false, false) if could.led => app.say(&t::week_some_can_led(
            could.all,
            could.all - could.not.len(),
            &group.name,
            Arg::List(names),
        )),
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
    let rooms: Vec<Arg> =
        free_rooms(shown.unit, when).into_iter().map(|room| Arg::from(room.as_str())).collect();
    if !rooms.is_empty() {
        out.push(app.say(&t::week_rooms_free(rooms.len(), Arg::List(rooms))));
    }
    out
}
