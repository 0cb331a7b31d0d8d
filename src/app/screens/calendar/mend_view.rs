//! New dates of several groups: what is new, and struck through beside it what was.

use ratatui::layout::Rect;

use super::{
    counting::{Counting, Turn},
    facts,
    mend_sheet::{Kind, Line, Sheet, Then},
};
use crate::{
    app::App,
    i18n::{Arg, Key, Text, format, t},
    model::{meetings::When, unit::Unit},
    planning::calendar::mend::Tried,
    ui::{
        canvas::{Canvas, Selected, columns, joined},
        theme::Role,
    },
};

/// The most columns for what a meeting is called.
const WHAT: u16 = 18;

/// Rows that are to be left for the dates themselves before letters are explained.
const ROOM_FOR_LETTERS: u16 = 10;

/// Draws how far the dates are.
pub fn counting(app: &App, counting: &Counting, canvas: &mut Canvas<'_>, area: Rect) {
    let text = match counting.turn {
        Turn::GoesOn => t::calendar_counting(counting.percent()),
        Turn::Ends => Key::CalendarCountingEnds.into(),
    };
    canvas.paragraph(area, &app.say(&text), Role::Plain);
}

/// Draws the dates.
pub fn draw(app: &App, unit: &Unit, sheet: &Sheet, canvas: &mut Canvas<'_>, area: Rect) {
    let lost = sheet.count(|then| matches!(then, Then::Lost(_)));
    let (title, keys) = match sheet.kind {
        Kind::Mend { moved, led: 0, .. } => (t::calendar_mend_title(lost, moved), Key::CalendarMendKeys),
        Kind::Mend { moved, led, .. } => {
            (t::calendar_mend_title_led(led, lost, moved), Key::CalendarMendKeys)
        }
        Kind::Dates => {
            let new = sheet.count(|then| matches!(then, Then::New));
            let groups = sheet.parts.iter().filter(|part| part.has_new()).count();
            (t::calendar_joint_title(new, groups, lost), Key::CalendarJointKeys)
        }
    };
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    canvas.word(area.x, area.y + 1, area.width, keys, Role::Dim);
    let known = match (sheet.tried, sheet.kind) {
        (Tried::Proven, Kind::Mend { .. }) => Some(Key::CalendarMendProven),
        (Tried::Proven, Kind::Dates) => Some(Key::CalendarJointProven),
        (Tried::Good, _) => Some(Key::CalendarMendGood),
        (Tried::AsAsked, _) => None,
    };
    let (all, rows) = (sheet.at(), sheet.rows());
    let chosen = all
        .get(sheet.list.index(&rows))
        .and_then(|&(part, line)| sheet.parts.get(part).and_then(|part| part.lines.get(line?)));
    // Why the selected meeting has no date, in full: its own row is short.
    let below = area.bottom().saturating_sub(1);
    match (chosen.map(|line| &line.then), known) {
        (Some(Then::Lost(why)), _) => {
            canvas.say(area.x, below, area.width, why, Role::Care);
        }
        (Some(Then::Moves(_) | Then::Stays), _) if chosen.is_some_and(|line| line.late.is_some()) => {
            let late = chosen.and_then(|line| Some((line.when(), line.late?)));
            let said = late.map(|(when, (before, over))| {
                let days = (when.date - before).num_days();
                t::calendar_mend_gap_long(Arg::ShortDate(before), days, days - over)
            });
            said.map(|said| canvas.say(area.x, below, area.width, &said, Role::Care));
        }
        (_, Some(known)) => {
            canvas.word(area.x, below, area.width, known, Role::Dim);
        }
        (_, None) => {}
    }
    let names =
        sheet.parts.iter().flat_map(|p| &p.lines).map(|l| columns(&facts::what(app, unit, &l.meeting)));
    let what = names.max().unwrap_or(0).min(WHAT);
    let letters = letters(app, unit, sheet, canvas, area);
    let list = Rect { y: area.y + 2, height: area.height.saturating_sub(3 + letters), ..area };
    for (y, n) in (list.y..).zip(canvas.window(&sheet.list, &rows, list)) {
        let selected = Selected::when(Some(sheet.list.index(&rows)), n);
        canvas.pointer(area.x, y, selected);
        let Some((part, line)) = all.get(n).and_then(|(part, line)| Some((sheet.parts.get(*part)?, line)))
        else {
            continue;
        };
        let x = area.x + 2;
        match line.and_then(|m| part.lines.get(m)) {
            None => {
                let name = unit.group(part.group).map(|g| g.name.to_string()).unwrap_or_default();
                let name = match sheet.kind {
                    // Nothing to take: no box.
                    Kind::Dates if !part.has_new() => name,
                    Kind::Dates if part.taken => format!("[x] {name}"),
                    Kind::Dates => format!("[ ] {name}"),
                    Kind::Mend { .. } => name,
                };
                canvas.cell(x, y, area.right().saturating_sub(x), &name, Role::Heading, selected);
            }
            Some(line) => draw_line(
                app,
                unit,
                line,
                (what, selected),
                canvas,
                Rect { x, y, width: area.right() - x, height: 1 },
            ),
        }
    }
}

/// So long after the meeting before, where that is too long.
fn gap(when: When, (before, _): (chrono::NaiveDate, i64)) -> Text {
    t::calendar_mend_gap((when.date - before).num_days())
}

/// What the letters of new meetings stand for, where there is room; gives the lines used.
fn letters(app: &App, unit: &Unit, sheet: &Sheet, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    if sheet.kind != Kind::Dates {
        return 0;
    }
    let meetings = sheet.parts.iter().flat_map(|part| &part.lines).map(|line| &line.meeting);
    let lines = joined(&facts::letters(app, unit, meetings), area.width.into());
    let used = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if area.height < used.saturating_add(ROOM_FOR_LETTERS) {
        return 0;
    }
    for (y, line) in (area.bottom() - 1 - used..).zip(&lines) {
        canvas.put(area.x, y, area.width, line, Role::Dim);
    }
    used
}

fn draw_line(
    app: &App,
    unit: &Unit,
    line: &Line,
    (what, selected): (u16, Selected),
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let at = |when: When| {
        format!("{} {}", format::short_date(app.i18n, when.date), format::times(when.start, when.end()))
    };
    let (sign, role) = match line.then {
        Then::Stays => (" ", Role::Dim),
        Then::New => (" ", Role::Plain),
        Then::Moves(_) | Then::Led(_) => (">", Role::Plain),
        Then::Lost(_) => ("!", Role::Care),
    };
    let name = facts::what(app, unit, &line.meeting);
    canvas.put(area.x, area.y, 1, sign, role);
    canvas.cell(area.x + 2, area.y, what, &name, role, selected);
    let x = area.x + what + 4;
    let room = |x: u16| area.right().saturating_sub(x);
    let was = line.meeting.when;
    match &line.then {
        Then::Stays | Then::New => {
            let after = canvas.put(x, area.y, room(x), &at(was), role);
            let mut notes = facts::notes(app, was.date);
            notes.extend(line.late.map(|late| app.say(&gap(was, late))));
            canvas.put(after + 2, area.y, room(after + 2), &notes.join(", "), Role::Dim);
        }
        Then::Led(to) => {
            let after = canvas.put(x, area.y, room(x), &at(was), role);
            let name = unit.person(*to).map(|p| p.name.to_string()).unwrap_or_default();
            canvas.say(after + 2, area.y, room(after + 2), &t::calendar_mend_led(name), Role::Strong);
        }
        Then::Moves(to) => {
            let after = canvas.put(x, area.y, room(x), &at(*to), Role::Strong);
            // The hours only where they are others.
            let from = if (was.start, was.length) == (to.start, to.length) {
                format::short_date(app.i18n, was.date)
            } else {
                at(was)
            };
            let from = app.say(&t::calendar_mend_was(from));
            let after = canvas.put(after + 2, area.y, room(after + 2), &from, Role::Gone);
            let mut said = facts::notes(app, to.date);
            said.extend(line.late.map(|late| app.say(&gap(*to, late))));
            canvas.put(after + 2, area.y, room(after + 2), &said.join(", "), Role::Care);
        }
        Then::Lost(why) => {
            if line.meeting.when.start.0 == 0 {
                canvas.say(x, area.y, room(x), why, Role::Plain);
                return;
            }
            let after = canvas.put(x, area.y, room(x), &at(was), Role::Gone) + 2;
            canvas.say(after, area.y, room(after), &Key::CalendarMendLost.into(), Role::Plain);
        }
    }
}
