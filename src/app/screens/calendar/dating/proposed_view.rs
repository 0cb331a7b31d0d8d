//! Proposed dates, and what could not be dated and why. Nothing is changed while they are looked at.

use ratatui::layout::Rect;

use super::dates::{rows, why};
use crate::{
    app::{
        App,
        screens::calendar::{
            facts,
            mend::{left, remarks},
            state::Proposed,
        },
    },
    i18n::{Key, format, t},
    model::{ids::Code, meetings::Meeting, unit::Unit},
    ui::{
        canvas::{Canvas, Selected, columns, joined, wrapped},
        theme::Role,
    },
};

/// Draws proposed dates.
pub fn draw(app: &App, unit: &Unit, proposed: &Proposed, canvas: &mut Canvas<'_>, area: Rect) {
    let group = unit.group(proposed.group).map(|g| g.name.to_string()).unwrap_or_default();
    let title = t::calendar_proposed(proposed.dates.meetings.len(), group, proposed.dates.missing.len());
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    let none = proposed.dates.meetings.is_empty();
    let keys = if none { Key::CalendarProposedNone } else { Key::CalendarProposedKeys };
    canvas.word(area.x, area.y + 1, area.width, keys, Role::Dim);
    let all = rows(proposed);
    let list = &proposed.list;
    let lang = app.i18n.lang();
    let dates = proposed.dates.meetings.iter().map(|m| columns(&format::long_date(lang, m.when.date)));
    let (date_room, what_room) = (dates.max().unwrap_or(0), what_room(app, unit, proposed));
    let below = below(app, unit, proposed, canvas, area);
    let height = area.height.saturating_sub(2 + below);
    for (y, n) in (area.y + 2..).zip(canvas.window(list, &all, Rect { y: area.y + 2, height, ..area })) {
        let selected = Selected::when(Some(list.index(&all)), n);
        canvas.pointer(area.x, y, selected);
        let x = area.x + 2;
        let meetings = &proposed.dates.meetings;
        if let Some(meeting) = meetings.get(n) {
            let date = format::long_date(lang, meeting.when.date);
            canvas.cell(x, y, date_room, &date, Role::Plain, selected);
            let x = x + date_room + 1;
            canvas.put(x, y, 11, &format::times(meeting.when.start, meeting.when.end()), Role::Plain);
            let remarks = proposed.remarks.get(n).map(Vec::as_slice).unwrap_or_default();
            let mut notes = remarks::shorts(app, remarks);
            let role = if notes.is_empty() { Role::Dim } else { Role::Care };
            notes.extend(facts::notes_for(app, meeting, meeting.when.date));
            let what = facts::what(app, unit, meeting);
            canvas.put(x + 13, y, what_room, &what, Role::Plain);
            let after = x + 13 + what_room + 2;
            canvas.put(after, y, area.right().saturating_sub(after), &notes.join(", "), role);
        } else if let Some(missing) = proposed.dates.missing.get(n - meetings.len()) {
            let what = sitting(app, unit, proposed, missing.sitting.part, &missing.sitting.phases);
            let after = canvas.cell(x, y, 14, &format!("! {what}"), Role::Care, selected);
            let why = app.say(&why(app, unit, proposed.group, missing));
            canvas.put(after + 1, y, area.right().saturating_sub(after + 1), &why, Role::Plain);
        }
    }
}

/// Columns for the longest name of a meeting.
fn what_room(app: &App, unit: &Unit, proposed: &Proposed) -> u16 {
    let longest = proposed.dates.meetings.iter().map(|m| columns(&facts::what(app, unit, m))).max();
    longest.unwrap_or(0)
}

/// What the letters stand for, and why the dates lie closer than the period; gives the lines used.
fn below(app: &App, unit: &Unit, proposed: &Proposed, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let letters = facts::letters(app, unit, &proposed.dates.meetings);
    let all = remarks::of_group::of_all(app, unit, &proposed.dates);
    let all = all.iter().map(|remark| app.say(&remark.whole));
    let chosen = proposed.list.index(&rows(proposed)).checked_sub(proposed.dates.meetings.len());
    // Why the selected one has no date, in full: its own row is short.
    let missing = chosen.and_then(|n| proposed.dates.missing.get(n));
    let missing = missing.map(|missing| app.say(&why(app, unit, proposed.group, missing)));
    let behind = left::beside_new(app, proposed.group).map(|text| app.say(&text));
    let said = missing.into_iter().chain(behind).chain(all);
    let said = said.flat_map(|text| wrapped(&text, area.width.into()));
    let lines: Vec<String> = said.chain(joined(&letters, area.width.into())).collect();
    let used = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if area.height < used + 6 {
        return 0;
    }
    for (y, line) in (area.bottom() - used..).zip(&lines) {
        canvas.put(area.x, y, area.width, line, Role::Dim);
    }
    used
}

fn sitting(app: &App, unit: &Unit, proposed: &Proposed, part: u8, phases: &[Code]) -> String {
    let when = crate::model::meetings::When {
        date: app.today(),
        start: crate::model::week::Minutes(0),
        length: crate::model::week::Minutes(0),
    };
    let Some(any) = unit.group(proposed.group) else { return String::new() };
    let mut meeting = Meeting::new(crate::model::ids::MeetingId(proposed.group.0), any.id, when);
    meeting.part = part;
    meeting.phases = phases.to_vec();
    facts::what(app, unit, &meeting)
}
