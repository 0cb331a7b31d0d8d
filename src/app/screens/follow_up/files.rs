//! What of this screen goes out as a file: the page of a check-in, or a table of hours.

use super::{check_in, state::PickKey};
use crate::{
    app::{
        App,
        command::Available,
        effect::TableOf,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            calendar::{Exported, ask_form},
        },
        state::Effects,
    },
    i18n::{Key, Text},
};

/// What can be written.
#[derive(Clone, Copy)]
enum What {
    CheckIn,
    Table(TableOf),
}

/// What there is to write, with its name: the page only where a group is chosen.
fn all(app: &App) -> Vec<(What, Text)> {
    let page = check_in::title(app).map(|title| (What::CheckIn, title));
    let tables = [
        (What::Table(TableOf::Hours), Key::FollowExportHours.into()),
        (What::Table(TableOf::Programmes), Key::FollowExportProgrammes.into()),
    ];
    let has = app.unit().is_some_and(|unit| !unit.meetings().is_empty());
    page.into_iter().chain(tables.into_iter().filter(|_| has)).collect()
}

/// Whether there is anything.
pub fn available(app: &App) -> Available {
    if all(app).is_empty() { Err(Key::CalendarWhyNoMeetings.into()) } else { Ok(()) }
}

/// Asks what to write.
pub fn ask(app: &mut App) {
    let names = all(app).into_iter().map(|(_, name)| name).enumerate();
    let options = names.map(|(n, name)| PickOption::new(RowId::Place(n), name)).collect();
    let pick = Pick::new(AnyPick::FollowUp(PickKey::File), Key::FollowExportTitle, options);
    app.push(Overlay::Pick(Box::new(pick)));
}

/// Writes the page, or asks for the form of a table.
pub fn picked(app: &mut App, row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    match all(app).get(at).map(|(what, _)| *what) {
        Some(What::CheckIn) => check_in::export(app),
        Some(What::Table(of)) => {
            ask_form(app, Some(&Exported::Table(of)));
            Vec::new()
        }
        None => Vec::new(),
    }
}
