//! The week grid: where the cursor is, and free time that is put in or taken out.

use super::{
    changes, rows,
    state::{State, Week},
};
use crate::{
    app::{
        App,
        key::{Key, KeyCode},
        state::Effects,
    },
    i18n::t,
    model::{
        people::Person,
        week::{Day, Minutes, Window},
    },
    planning::free_time,
};

/// When the grid begins and ends.
pub const FROM: Minutes = Minutes::at(7, 0);
/// See [`FROM`].
pub const TO: Minutes = Minutes::at(18, 0);
/// Slots of a day.
pub const SLOTS: u16 = (TO.0 - FROM.0) / free_time::SLOT.0;
/// Where the cursor is at first: when schools usually meet, after the last lesson.
const START: Minutes = Minutes::at(15, 0);

/// Those whose week is shown: the marked ones, else the one on the selected row.
pub fn shown(app: &App) -> Vec<&Person> {
    rows::meant(app)
}

/// Whether the shown week is a guest's, of which the home unit decides.
pub fn is_told_by_home(app: &App) -> bool {
    app.guests().is_some_and(|guests| shown(app).iter().any(|person| guests.is_told_by_home(person.id)))
}

/// Opens the week, or closes it.
pub fn toggle_open(app: &mut App) {
    let state: &mut State = &mut app.screens.people;
    state.week = match state.week {
        Some(_) => None,
        None => Some(Week { day: 0, slot: (START.0 - FROM.0) / free_time::SLOT.0 }),
    };
}

/// The slot under the cursor.
pub fn slot(week: Week) -> Window {
    let day = Day::WORKING.get(week.day).copied().unwrap_or(Day::Mon);
    free_time::slot(day, FROM, week.slot)
}

/// Moves the cursor; page keys go to the person before or after.
pub fn key(app: &mut App, key: Key) -> bool {
    let rows = rows::rows(app);
    let Some(week) = app.screens.people.week.as_mut() else { return false };
    match key.code {
        KeyCode::Left => week.slot = week.slot.saturating_sub(1),
        KeyCode::Right => week.slot = (week.slot + 1).min(SLOTS - 1),
        KeyCode::Home => week.slot = 0,
        KeyCode::End => week.slot = SLOTS - 1,
        KeyCode::Up => week.day = week.day.saturating_sub(1),
        KeyCode::Down => week.day = (week.day + 1).min(Day::WORKING.len() - 1),
        KeyCode::PageUp => {
            app.screens.people.list.key(&rows, Key::plain(KeyCode::Up));
        }
        KeyCode::PageDown => {
            app.screens.people.list.key(&rows, Key::plain(KeyCode::Down));
        }
        _ => return false,
    }
    true
}

/// Makes the slot under the cursor free or not, and goes on to the next one.
pub fn toggle_slot(app: &mut App) -> Effects {
    let Some(week) = app.screens.people.week else { return Vec::new() };
    let [person] = shown(app)[..] else { return Vec::new() };
    if is_told_by_home(app) {
        return Vec::new();
    }
    let slot = slot(week);
    let mut now = person.clone();
    now.free = free_time::toggled(&person.free, slot);
    let said = if free_time::covers(&now.free, slot) {
        t::people_now_free(&person.name, slot)
    } else {
        t::people_now_busy(&person.name, slot)
    };
    let edit = changes::between(person, &now);
    let effects = app.commit(edit, said);
    if let Some(week) = app.screens.people.week.as_mut() {
        week.slot = (week.slot + 1).min(SLOTS - 1);
    }
    effects
}
