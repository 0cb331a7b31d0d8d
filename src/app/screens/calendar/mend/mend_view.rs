//! New dates of several groups: what is new, and struck through beside it what was.

use ratatui::layout::Rect;

use super::{
    mend_sheet::{Kind, Line, Sheet, Then},
    remarks::shorts,
};
use crate::{
    app::{
        App,
        screens::calendar::{
            dating::counting::{Counting, Turn},
            facts,
        },
    },
    i18n::{Key, Text, format, t},
    model::{
        meetings::{Meeting, When},
        people::Training,
        unit::Unit,
    },
    planning::calendar::mend::fallen::at_time,
    ui::{
        canvas::{Canvas, Selected, at_words, columns, joined, wrapped},
        theme::Role,
    },
};

/// So many columns there are at least for what a meeting is called.
const WHAT: u16 = 18;
/// Columns of a row before what a meeting is called, and between it and the rest.
const BEFORE: u16 = 6;

/// Rows that are to be left for the dates themselves before letters are explained.
const ROOM_FOR_LETTERS: u16 = 10;

/// So many lines for what is to be said of the selected row there are at least, else half of the height.
const REMARKS: usize = 3;

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
        Kind::Mend { moved, led: 0, housed: 0, .. } => {
            (t::calendar_mend_title(lost, moved), Key::CalendarMendKeys.into())
        }
        Kind::Mend { moved, led: 0, housed, .. } => {
            (t::calendar_mend_title_housed(housed, lost, moved), Key::CalendarMendKeys.into())
        }
        Kind::Mend { moved, led, .. } => {
            (t::calendar_mend_title_led(led, lost, moved), Key::CalendarMendKeys.into())
        }
        Kind::Back { hear } => {
            let back = sheet.count(|then| matches!(then, Then::Moves(_)));
            (t::calendar_back_title(back), t::calendar_back_keys(hear))
        }
        Kind::Dates => {
            let new = sheet.count(|then| matches!(then, Then::New));
            let groups = sheet.parts.iter().filter(|part| part.has_new()).count();
            (t::calendar_joint_title(new, groups, lost), Key::CalendarJointKeys.into())
        }
    };
    let title = match &sheet.scope {
        Some(scope) => t::calendar_scoped(app.say(scope), title),
        None => title,
    };
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    canvas.say(area.x, area.y + 1, area.width, &keys, Role::Dim);
    let (all, rows) = (sheet.at(), sheet.rows());
    let width = usize::from(area.width);
    // As much room as the longest remark needs, so that the rows keep their places.
    let longest = all.iter().map(|&at| whole(app, sheet, at, width).len()).max().unwrap_or(0);
    let most = longest.clamp(1, usize::from(area.height / 2).max(REMARKS));
    let below = area.bottom().saturating_sub(most.try_into().unwrap_or(1));
    let said = all.get(sheet.list.index(&rows)).map(|&at| whole(app, sheet, at, width)).unwrap_or_default();
    if let Some(known) = sheet.known.as_ref().filter(|_| said.is_empty()) {
        canvas.say(area.x, below, area.width, known, Role::Dim);
    }
    for (y, line) in (below..area.bottom()).zip(&said) {
        canvas.put(area.x, y, area.width, line, Role::Care);
    }
    let names =
        sheet.parts.iter().flat_map(|p| &p.lines).map(|l| columns(&facts::what(app, unit, &l.meeting)));
    // A name is whole where all that stands beside it has room.
    let beside = sheet.parts.iter().flat_map(|p| &p.lines).map(|line| beside(app, line)).max().unwrap_or(0);
    let what = names.max().unwrap_or(0).min(area.width.saturating_sub(beside + BEFORE).max(WHAT));
    let above = Rect { height: below.saturating_sub(area.y), ..area };
    let letters = letters(app, unit, sheet, canvas, above);
    let list = Rect { y: area.y + 2, height: above.height.saturating_sub(2 + letters), ..area };
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
                    Kind::Mend { .. } | Kind::Back { .. } => name,
                };
                let after = canvas.cell(x, y, area.right().saturating_sub(x), &name, Role::Heading, selected);
                let said = shorts(app, &part.remarks).join(", ");
                canvas.put(after + 2, y, area.right().saturating_sub(after + 2), &said, Role::Care);
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

/// All that is to be said of a row, line by line: its own place is short.
fn whole(app: &App, sheet: &Sheet, (part, line): (usize, Option<usize>), width: usize) -> Vec<String> {
    let Some(part) = sheet.parts.get(part) else { return Vec::new() };
    let line = line.and_then(|line| part.lines.get(line));
    let lost = line.and_then(|line| if let Then::Lost(why) = &line.then { Some(why) } else { None });
    let remarks = line.map_or(&part.remarks, |line| &line.remarks);
    let said = remarks.iter().map(|remark| &remark.whole).chain(lost);
    let then = line.zip(app.unit()).map(|(line, unit)| at_time(unit, &line.meeting, line.when()));
    let place = then.and_then(|then| other_place(app, &then));
    let moved = line.filter(|line| matches!(line.then, Then::Moves(_)));
    let day = moved
        .map(|line| facts::notes_for(app, &line.meeting, line.when().date).join(", "))
        .filter(|notes| !notes.is_empty());
    said.cloned()
        .chain(day.map(t::calendar_plain))
        .chain(place)
        .flat_map(|text| wrapped(&app.say(&text), width))
        .collect()
}

/// The place of a meeting that is not where its group usually meets.
fn other_place(app: &App, meeting: &Meeting) -> Option<Text> {
    let usual = app.unit().and_then(|unit| unit.group(meeting.group)).map(|group| &group.place);
    let own = !meeting.place.is_empty() && usual != Some(&meeting.place);
    own.then(|| t::calendar_mend_in(&meeting.place))
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
    for (y, line) in (area.bottom() - used..).zip(&lines) {
        canvas.put(area.x, y, area.width, line, Role::Dim);
    }
    used
}

/// What there is to say, as much of it as has room: a day that is cut in two says another one. All of it stands
/// below while the row is selected.
fn fitting(said: &[String], room: u16) -> String {
    let all = said.join(", ");
    if columns(&all) <= room {
        return all;
    }
    let some = |count: usize| said.get(..count).map(|some| format!("{}, …", some.join(", ")));
    let most = (1..said.len()).rev().filter_map(some).find(|text| columns(text) <= room);
    most.unwrap_or_else(|| at_words(&all, room).into_owned())
}

/// How many columns a row needs beside what its meeting is called.
fn beside(app: &App, line: &Line) -> u16 {
    let at = |when: When| {
        let (date, times) = (format::short_date(app.i18n, when.date), format::times(when.start, when.end()));
        columns(&date) + 1 + columns(&times)
    };
    let said = |text: &Text| 2 + columns(&app.say(text));
    let remarks = shorts(app, &line.remarks).join(", ");
    let remarks = if remarks.is_empty() { 0 } else { 2 + columns(&remarks) };
    let was = line.meeting.when;
    at(was)
        + match &line.then {
            Then::Stays | Then::New | Then::Stuck => remarks,
            Then::Led(_) | Then::Housed(_) => WHAT + remarks,
            Then::Moves(to) if (was.start, was.length) == (to.start, to.length) => {
                said(&t::calendar_mend_was(format::short_date(app.i18n, was.date))) + remarks
            }
            Then::Moves(_) => said(&t::calendar_mend_was("")) + at(was) + remarks,
            Then::Lost(_) => said(&Key::CalendarMendLost.into()),
        }
}

/// What is otherwise at a meeting that keeps its time, and what is to be known of it.
fn otherwise(app: &App, said: &Text, line: &Line, canvas: &mut Canvas<'_>, area: Rect) {
    let x = canvas.put(area.x, area.y, area.width, &app.say(said), Role::Strong) + 2;
    let room = area.right().saturating_sub(x);
    canvas.put(x, area.y, room, &fitting(&shorts(app, &line.remarks), room), Role::Care);
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
        Then::Moves(_) | Then::Led(_) | Then::Housed(_) => (">", Role::Plain),
        Then::Lost(_) | Then::Stuck => ("!", Role::Care),
    };
    let name = facts::what(app, unit, &line.meeting);
    canvas.put(area.x, area.y, 1, sign, role);
    canvas.cell(area.x + 2, area.y, what, &name, role, selected);
    let x = area.x + what + 4;
    let room = |x: u16| area.right().saturating_sub(x);
    let beyond = |x: u16| Rect { x: x + 2, width: room(x + 2), ..area };
    let was = line.meeting.when;
    match &line.then {
        Then::Stays | Then::New | Then::Stuck => {
            let after = canvas.put(x, area.y, room(x), &at(was), role);
            let mut notes = shorts(app, &line.remarks);
            let role = if notes.is_empty() { Role::Dim } else { Role::Care };
            notes.extend(facts::notes_for(app, &line.meeting, was.date));
            canvas.put(after + 2, area.y, room(after + 2), &fitting(&notes, room(after + 2)), role);
        }
        Then::Led(to) => {
            let person = unit.person(*to);
            let name = person.map(|person| person.name.to_string()).unwrap_or_default();
            let untrained = person.is_some_and(|person| person.leading.training == Training::None);
            let led =
                if untrained { t::calendar_mend_led_untrained(name) } else { t::calendar_mend_led(name) };
            let after = canvas.put(x, area.y, room(x), &at(was), role);
            otherwise(app, &led, line, canvas, beyond(after));
        }
        Then::Housed(place) => {
            let after = canvas.put(x, area.y, room(x), &at(was), role);
            otherwise(app, &t::calendar_mend_housed(place), line, canvas, beyond(after));
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
            let mut said = shorts(app, &line.remarks);
            said.extend(facts::notes_for(app, &line.meeting, to.date));
            canvas.put(after + 2, area.y, room(after + 2), &fitting(&said, room(after + 2)), Role::Care);
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
