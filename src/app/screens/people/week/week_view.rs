//! How the week grid looks: a line a day, a column a quarter of an hour.

use ratatui::layout::{Position, Rect};

use super::{FROM, SLOTS, meant, paint::said, shown, slot};
use crate::{
    app::{App, screens::people::state::Week},
    i18n::{Arg, Key, format, t},
    model::{
        people::Person,
        week::{Day, Minutes, Window},
    },
    planning::free_time::{self, SLOT},
    ui::{
        canvas::{Canvas, columns},
        theme::Role,
    },
};

/// Columns of the names of the days.
const LABELS: u16 = 7;
/// Common windows shorter than this are too short to meet in.
const LEAST: Minutes = Minutes(30);
/// Lines below which days stand close together.
const LOW: u16 = 17;
/// Slots of an hour.
const HOUR: u16 = 60 / SLOT.0;

/// Draws the week of one person, or how many of several are free.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(week) = app.screens.people.week else { return };
    let people = shown(app);
    let title = match people[..] {
        [] => app.i18n.get(Key::PeopleWeek),
        [person] => app.say(&t::people_week_of(&person.name)),
        _ => app.say(&t::people_week_several(people.len())),
    };
    canvas.heading(area.x, area.y, area.width, &title);
    // In a low window the days stand close together, so that what the keys do can be read below.
    let (top, step) = if area.height < LOW { (1, 1) } else { (2, 2) };
    let grid = Grid { area: Rect { y: area.y + top, ..area }, wide: cell_width(area), step };
    grid.hours(canvas, week);
    for (n, &day) in (0..).zip(Day::WORKING.iter()) {
        grid.day(app, canvas, week, day, n, &people);
    }
    let under = grid.area.y + 2 + step * 5;
    let below = Rect { y: under, height: area.bottom().saturating_sub(under), ..area };
    about(app, canvas, below, week, &people);
}

/// Two columns a slot where there is room for them.
fn cell_width(area: Rect) -> u16 {
    if area.width >= LABELS + SLOTS * 2 { 2 } else { 1 }
}

struct Grid {
    area: Rect,
    wide: u16,
    /// Lines from one day to the next.
    step: u16,
}

impl Grid {
    fn x(&self, slot: u16) -> u16 {
        self.area.x + LABELS + slot * self.wide
    }

    /// The hours above the grid, with a stroke over the column of the cursor.
    fn hours(&self, canvas: &mut Canvas<'_>, week: Week) {
        for nth in (0..SLOTS).step_by(HOUR.into()) {
            let hour = (FROM.0 / 60 + nth / HOUR).to_string();
            canvas.put(self.x(nth), self.area.y, HOUR * self.wide, &hour, Role::Dim);
        }
        canvas.put(self.x(week.slot), self.area.y + 1, self.wide, "│", Role::Strong);
    }

    fn day(&self, app: &App, canvas: &mut Canvas<'_>, week: Week, day: Day, n: u16, people: &[&Person]) {
        let y = self.area.y + 2 + n * self.step;
        let here = usize::from(n) == week.day;
        let name = format::weekday_short(app.i18n.lang(), day);
        if here {
            canvas.put(self.area.x, y, 1, "▸", Role::Strong);
        }
        canvas.put(self.area.x + 2, y, LABELS - 2, &name, if here { Role::Strong } else { Role::Plain });
        let marked = if week.from.is_some() { meant(week) } else { Vec::new() };
        for nth in 0..SLOTS {
            let slot = free_time::slot(day, FROM, nth);
            let (sign, role) = sign(people, slot, nth);
            let marked = marked.iter().any(|window| window.holds(slot));
            let (sign, role) = match (marked, sign) {
                (true, "█") => ("▓", Role::Full),
                (true, _) => ("░", Role::Strong),
                (false, _) => (sign, role),
            };
            let text = if sign == "·" { sign.to_owned() } else { sign.repeat(self.wide.into()) };
            canvas.put(self.x(nth), y, self.wide, &text, role);
        }
        if here {
            canvas.cursor = Some(Position { x: self.x(week.slot), y });
        }
    }
}

/// What stands for a slot: how many are free, or of one person free, lesson, both.
fn sign(people: &[&Person], slot: Window, nth: u16) -> (&'static str, Role) {
    const DIGITS: [&str; 10] = ["·", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let empty = if nth.is_multiple_of(HOUR) { ("·", Role::Dim) } else { (" ", Role::Plain) };
    if let [person] = people {
        let lesson = free_time::touches(&person.lessons, slot);
        return match (free_time::covers(&person.free, slot), lesson) {
            (true, true) => ("!", Role::Care),
            (true, false) => ("█", Role::Full),
            (false, true) => ("▒", Role::Plain),
            (false, false) => empty,
        };
    }
    match free_time::free_at(people, slot) {
        0 => empty,
        all if all == people.len() => ("█", Role::Full),
        some => (DIGITS.get(some).copied().unwrap_or("+"), Role::Plain),
    }
}

/// The slot under the cursor, what the signs mean, and the windows in words.
fn about(app: &App, canvas: &mut Canvas<'_>, area: Rect, week: Week, people: &[&Person]) {
    let slot = slot(week);
    let legend = match people {
        _ if week.from.is_some() => Key::TimeLegendStretch,
        [_, _, ..] => Key::PeopleWeekLegendSeveral,
        _ => Key::PeopleWeekLegend,
    };
    let mut y = area.y;
    let here =
        if week.from.is_some() { said(app, &meant(week)) } else { format::window(app.i18n.lang(), slot) };
    let after = canvas.put(area.x, y, area.width, &here, Role::Strong);
    let says = under_cursor(app, people, slot);
    canvas.put(after + 2, y, area.right().saturating_sub(after + 2), &says, Role::Plain);
    y += 1;
    canvas.word(area.x, y, area.width, legend, Role::Dim);
    y += 2;
    let texts = match people {
        [person] => {
            let one = |windows| said(app, &free_time::with(windows, &[]));
            vec![(Key::PeopleFree, one(&person.free)), (Key::PeopleLessons, one(&person.lessons))]
        }
        _ => {
            let common = free_time::common(people, LEAST);
            vec![(Key::PeopleCommon, said(app, &common))]
        }
    };
    for (label, text) in texts {
        let text = if text.is_empty() { app.i18n.get(Key::PeopleFreeNone) } else { text };
        let label = app.i18n.get(label);
        let x = canvas.put(area.x, y, area.width, &label, Role::Heading) + 1;
        let indent = x.max(area.x + columns(&label) + 1);
        let rest = Rect {
            x: indent,
            y,
            width: area.right().saturating_sub(indent),
            height: area.bottom().saturating_sub(y).min(3),
        };
        y += canvas.paragraph(rest, &text, Role::Plain);
    }
}

fn under_cursor(app: &App, people: &[&Person], slot: Window) -> String {
    if let [person] = people {
        return app.i18n.get(
            match (free_time::covers(&person.free, slot), free_time::touches(&person.lessons, slot)) {
                (true, true) => Key::PeopleWeekBoth,
                (true, false) => Key::PeopleWeekFree,
                (false, true) => Key::PeopleWeekLesson,
                (false, false) => Key::PeopleWeekNothing,
            },
        );
    }
    let free = free_time::free_at(people, slot);
    let missing = people.iter().filter(|person| !free_time::is_free(person, slot));
    let missing: Vec<Arg> = missing.take(3).map(|person| Arg::from(&person.name)).collect();
    let count = app.say(&t::people_week_count(people.len().to_string(), free.to_string()));
    if missing.is_empty() || free == 0 {
        return count;
    }
    format!("{count} · {}", app.say(&t::people_week_missing(Arg::List(missing))))
}
