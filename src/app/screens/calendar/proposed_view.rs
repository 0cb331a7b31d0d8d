//! Proposed dates, and what could not be dated and why. Nothing is changed while they are looked at.

use ratatui::layout::Rect;

use super::{
    dates::{rows, why},
    facts,
    state::Proposed,
};
use crate::{
    app::App,
    i18n::{Key, format, t},
    model::{ids::Code, meetings::Meeting, unit::Unit},
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
    },
};

/// Draws proposed dates.
pub fn draw(app: &App, unit: &Unit, proposed: &Proposed, canvas: &mut Canvas<'_>, area: Rect) {
    let group = unit.group(proposed.group).map(|g| g.name.to_string()).unwrap_or_default();
    let title = t::calendar_proposed(proposed.dates.meetings.len(), group, proposed.dates.missing.len());
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    canvas.word(area.x, area.y + 1, area.width, Key::CalendarProposedKeys, Role::Dim);
    let all = rows(proposed);
    let list = &proposed.list;
    let lang = app.i18n.lang();
    for (y, n) in (area.y + 2..).zip(list.window(&all, usize::from(area.height.saturating_sub(2)))) {
        let selected = Selected::when(Some(list.index(&all)), n);
        canvas.pointer(area.x, y, selected);
        let x = area.x + 2;
        let meetings = &proposed.dates.meetings;
        if let Some(meeting) = meetings.get(n) {
            let date = format::long_date(lang, meeting.when.date);
            canvas.cell(x, y, 25, &date, Role::Plain, selected);
            canvas.put(x + 26, y, 11, &format::times(meeting.when.start, meeting.when.end()), Role::Plain);
            let notes = facts::notes(app, meeting.when.date).join(", ");
            let what = facts::what(app, unit, meeting);
            let after = canvas.put(x + 39, y, 14, &what, Role::Plain);
            canvas.put(after + 2, y, area.right().saturating_sub(after + 2), &notes, Role::Dim);
        } else if let Some(missing) = proposed.dates.missing.get(n - meetings.len()) {
            let what = sitting(app, unit, proposed, missing.sitting.part, &missing.sitting.phases);
            let after = canvas.cell(x, y, 14, &format!("! {what}"), Role::Care, selected);
            let why = app.say(&why(app, unit, &missing.why));
            canvas.put(after + 1, y, area.right().saturating_sub(after + 1), &why, Role::Plain);
        }
    }
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
