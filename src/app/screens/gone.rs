//! Layers that show one record close themselves when it is gone: taken back, or removed by a colleague. They would
//! be blank, and no key but Esc would lead out of them.

use super::{calendar::state::Layer, groups::state::Focus};
use crate::{
    app::{App, list::RowId, state::Tone},
    i18n::Key,
    model::error::Thing,
};

/// Closes what shows a record that is gone, and says so where nothing else was said.
pub fn close(app: &mut App) {
    people(app);
    let closed = [meeting(app), year(app), account(app), divided(app)];
    if closed.contains(&true) && app.notice.is_none() {
        app.tell(Tone::Plain, Key::NoticeGone);
    }
}

/// The people of a group that is gone have no row any more: the groups have the keys again.
fn people(app: &mut App) {
    let state = &app.screens.groups;
    let gone = match state.list.selected {
        Some(RowId::Thing(Thing::Group(id))) => app.unit().is_some_and(|unit| unit.group(id).is_none()),
        _ => false,
    };
    if gone && state.shown.is_none() {
        app.screens.groups.focus = Focus::Groups;
    }
}

fn meeting(app: &mut App) -> bool {
    let Layer::Sheet(sheet) = &app.screens.calendar.layer else { return false };
    let gone = app.unit().is_some_and(|unit| unit.meetings().get(sheet.meeting).is_none());
    if gone {
        app.screens.calendar.layer = Layer::None;
    }
    gone
}

/// In the place of a school year that is gone stands the one that is worked in.
fn year(app: &mut App) -> bool {
    let Layer::Year(sheet) = &app.screens.calendar.layer else { return false };
    let gone = |id| app.unit().is_some_and(|unit| unit.years().get(id).is_none());
    let gone = sheet.year.is_some_and(gone);
    if let Layer::Year(sheet) = &mut app.screens.calendar.layer
        && gone
    {
        sheet.year = None;
    }
    gone
}

/// What became of a group.
fn account(app: &mut App) -> bool {
    let gone =
        app.screens.follow_up.group.filter(|id| app.unit().is_some_and(|unit| unit.group(*id).is_none()));
    if gone.is_some() {
        app.screens.follow_up.group = None;
    }
    gone.is_some()
}

/// A group that is being parted in two.
fn divided(app: &mut App) -> bool {
    let group = app.screens.groups.dividing.as_ref().map(|dividing| dividing.group);
    let gone = group.is_some_and(|id| app.unit().is_some_and(|unit| unit.group(id).is_none()));
    if gone {
        app.screens.groups.dividing = None;
    }
    gone
}
