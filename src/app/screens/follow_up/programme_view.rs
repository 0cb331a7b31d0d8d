//! How the hours of the programmes look: one a row, against the time set aside for those who take part.

use ratatui::layout::Rect;

use super::{
    group_view::{AFTER, Columns},
    look,
};
use crate::{
    app::{App, list::RowId},
    i18n::{Key, format, t},
    planning::hours::{Hours, ProgrammeTime},
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
        widgets::bar,
    },
};

/// Columns that the time of many people takes beyond that of one.
const MORE: u16 = 6;

/// Draws them.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let all = look::programmes(app);
    let rows = look::rows(app);
    let list = &app.screens.follow_up.list;
    let heads = [Key::SheetColPeople, Key::SheetColPlanned, Key::FollowPlanned];
    let columns = Columns::of(area, 3);
    let aside = all.iter().any(|time| time.aside.is_some());
    let last = if aside { Key::SheetColAside } else { Key::FollowHeld };
    columns.head(canvas, area.y, Key::SheetHeadProgramme, &heads, last);
    let height = area.height.saturating_sub(6).max(1);
    let lines = Rect { y: area.y + 1, height, ..area };
    for (y, n) in (lines.y..).zip(canvas.window(list, &rows, lines)) {
        let Some(&row) = rows.get(n) else { continue };
        let RowId::Place(nth) = row else { continue };
        let Some(time) = all.get(nth) else { continue };
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x, y, selected);
        let name = look::programme(app, time);
        canvas.cell(columns.name.0, y, columns.name.1, &name, Role::Plain, selected);
        let figures = [
            time.people.len().to_string(),
            look::hours(app, time.time.planned),
            look::hours(app, time.time.left),
        ];
        columns.put(canvas, y, &figures);
        against_aside(app, canvas, columns.bar, y, time);
    }
    let used = u16::try_from(rows.len()).unwrap_or(height).min(height);
    let below = Rect { x: area.x + 2, y: area.y + used + 2, width: area.width.saturating_sub(4), ..area };
    let mut below = Rect { height: area.bottom().saturating_sub(below.y), ..below };
    if let Some(time) = selected(app).and_then(|nth| all.get(nth)) {
        let (groups, people) = (time.groups.len(), time.people.len());
        let text = t::sheet_programme_of(groups, people, look::programme(app, time));
        let used = canvas.paragraph(below, &app.say(&text), Role::Plain);
        below.y += used;
        below.height = below.height.saturating_sub(used);
    }
    if let Some(said) =
        selected(app).and_then(|nth| all.get(nth)).and_then(|time| look::unnoted(app, time.time))
    {
        let used = canvas.paragraph(below, &app.say(&said), Role::Care);
        below.y += used;
        below.height = below.height.saturating_sub(used);
    }
    if let Some(missed) = selected(app).and_then(|nth| all.get(nth)).map(|time| time.time.missed())
        && missed > Hours(0)
    {
        let used = canvas.paragraph(
            below,
            &app.say(&t::sheet_programme_missed(look::hours(app, missed))),
            Role::Plain,
        );
        below.y += used;
        below.height = below.height.saturating_sub(used);
    }
    let year = format::school_year(look::year(app));
    let used = canvas.paragraph(below, &app.say(&t::sheet_programme_how(year)), Role::Dim);
    if below.height > used {
        canvas.word(below.x, below.y + used, below.width, Key::FollowLegend, Role::Dim);
    }
}

/// What was held as a bar of the time set aside; only as a number where nobody has said how much that is.
fn against_aside(app: &App, canvas: &mut Canvas<'_>, (x, width): (u16, u16), y: u16, time: &ProgrammeTime) {
    // Time of many people takes more columns than that of one.
    let (width, after) = (width.saturating_sub(MORE), AFTER + width.min(MORE));
    let held = look::hours(app, time.time.held);
    let Some(aside) = time.aside else {
        canvas.say(x, y, width + after, &t::follow_hours_only(held), Role::Plain);
        return;
    };
    bar::draw(canvas, x, y, bar::parts(width, time.time.held, time.time.unnoted + time.time.left, aside));
    let text = t::follow_hours_of(held, look::hours(app, aside));
    canvas.say(x + width + 1, y, after, &text, Role::Plain);
}

fn selected(app: &App) -> Option<usize> {
    match app.screens.follow_up.list.selected {
        Some(RowId::Place(nth)) => Some(nth),
        _ => None,
    }
}
