//! Where a meeting leads: its module, its people and its group, each on the screen that is its own.

use super::{
    meeting::attendance,
    state::{Layer, Sheet},
    update::meeting,
};
use crate::{
    app::{App, list::RowId, screens::ScreenId},
    model::error::Thing,
};

/// What of the open or selected meeting is shown on another screen.
pub fn row(app: &App, screen: ScreenId) -> Option<RowId> {
    let unit = app.unit().filter(|_| app.screen == ScreenId::Calendar)?;
    let meeting = meeting(app)?;
    let group = unit.group(meeting.group)?;
    match screen {
        ScreenId::Modules => meeting.module.or(group.module).map(RowId::Code),
        ScreenId::Groups => Some(RowId::Thing(Thing::Group(group.id))),
        ScreenId::People => person(app),
        _ => None,
    }
}

/// The selected one of the people of an open meeting, else the first of the selected meeting.
pub fn person(app: &App) -> Option<RowId> {
    let unit = app.unit()?;
    let id = meeting(app)?.id;
    let open = match &app.screens.calendar.layer {
        Layer::Sheet(sheet) => sheet.people.selected,
        _ => None,
    };
    let first = || {
        let sheet = Sheet { meeting: id, people: crate::app::list::List::default(), noted: None };
        attendance::rows(app, unit, &sheet).into_iter().next()
    };
    open.or_else(first)
}
