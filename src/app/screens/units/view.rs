//! How this screen looks.

use ratatui::layout::Rect;

use super::{choices, update::headers};
use crate::{
    app::{App, describe, list::RowId},
    i18n::Key,
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
    },
};

/// Columns of the kind.
const KIND: u16 = 12;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let area =
        Rect { x: area.x + 1, width: area.width.saturating_sub(2), y: area.y + 1, height: area.height - 1 };
    if app.units.is_empty() {
        let used = canvas.paragraph(area, &app.i18n.get(Key::UnitsEmpty), Role::Plain) + 1;
        let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
        canvas.paragraph(rest, &app.i18n.get(Key::UnitsEmptyDemo), Role::Dim);
        return;
    }
    let shown = headers(app);
    let rows: Vec<RowId> = shown.iter().map(|header| RowId::Unit(header.id)).collect();
    let list = &app.screens.units.list;
    if rows.is_empty() {
        canvas.word(area.x + 2, area.y, area.width - 2, Key::PeopleNobodyFits, Role::Dim);
    }
    let open = app.unit().map(crate::model::unit::Unit::id);
    let name_width = (area.width - KIND - 2).min(48);
    for (y, n) in (area.y..area.bottom()).zip(canvas.window(list, &rows, area)) {
        let Some(header) = shown.get(n) else { continue };
        let selected = Selected::when(list.selected, RowId::Unit(header.id));
        canvas.pointer(area.x, y, selected);
        let x = canvas.cell(area.x + 2, y, name_width, header.name.as_str(), Role::Plain, selected);
        debug_assert!(x <= area.right());
        let kind = app.i18n.get(choices::kind(header.kind));
        let x = area.x + 3 + name_width;
        let after = canvas.put(x, y, KIND - 1, &kind, Role::Dim) + 1;
        let room = area.right().saturating_sub(after);
        if let Some(trouble) = &header.trouble {
            canvas.put(after, y, room, &format!("! {}", app.say(&describe::trouble(trouble))), Role::Care);
        } else if open == Some(header.id) {
            canvas.word(after, y, room, Key::UnitsOpenNow, Role::Dim);
        }
    }
}
