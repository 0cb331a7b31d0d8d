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

/// Whether the calendar leads to a screen, so that Esc leads back to it from there.
pub fn leads_to(app: &App, screen: ScreenId) -> bool {
    let led_to = matches!(screen, ScreenId::Modules | ScreenId::People | ScreenId::Groups);
    app.screen == ScreenId::Calendar && led_to
}

/// What of the open meeting is shown on another screen. A meeting that is only selected leads nowhere: the
/// other screens stand where they were left.
pub fn row(app: &App, screen: ScreenId) -> Option<RowId> {
    let open = matches!(app.screens.calendar.layer, Layer::Sheet(_));
    let unit = app.unit().filter(|_| app.screen == ScreenId::Calendar && open)?;
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
