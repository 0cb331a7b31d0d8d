//! The week grid: where the cursor is, and which stretch is marked.

pub mod busy;
pub mod copied;
pub mod paint;
pub mod silent;
pub mod taken;
pub mod week_view;

use super::{
    rows,
    state::{State, Week},
};
use crate::{
    app::{
        App,
        key::{Key, KeyCode},
    },
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

/// Whether only guests' weeks are shown, of which their home units decide.
pub fn is_told_by_home(app: &App) -> bool {
    let (shown, guests) = (shown(app), app.guests());
    let by_home = |person: &&Person| guests.is_some_and(|guests| guests.is_told_by_home(person.id));
    !shown.is_empty() && shown.iter().all(by_home)
}

/// Opens the week, or closes it.
pub fn toggle_open(app: &mut App) {
    let state: &mut State = &mut app.screens.people;
    state.week = match state.week {
        Some(_) => None,
        None => Some(Week { day: 0, slot: (START.0 - FROM.0) / free_time::SLOT.0, from: None }),
    };
    if state.week.is_none() {
        silent::closed(app);
    }
}

/// The slot under the cursor.
pub fn slot(week: Week) -> Window {
    let day = Day::WORKING.get(week.day).copied().unwrap_or(Day::Mon);
    free_time::slot(day, FROM, week.slot)
}

/// The corner of a stretch that the keys mark, whichever way they went: first and last day and slot.
pub fn stretch(week: Week) -> Option<[(usize, u16); 2]> {
    let (day, slot) = week.from?;
    Some([(day.min(week.day), slot.min(week.slot)), (day.max(week.day), slot.max(week.slot))])
}

/// What is meant by a key that changes times: the marked stretch on each of its days, else the slot
/// under the cursor.
pub fn meant(week: Week) -> Vec<Window> {
    let Some([(first_day, first), (last_day, last)]) = stretch(week) else { return vec![slot(week)] };
    let days = Day::WORKING.get(first_day..=last_day).unwrap_or_default();
    let on = |&day: &Day| {
        let end = free_time::slot(day, FROM, last).end();
        Window::between(day, free_time::slot(day, FROM, first).start, end)
    };
    days.iter().map(on).collect()
}

/// Moves the cursor; page keys go to the person before or after. With Shift a stretch is marked.
pub fn key(app: &mut App, key: Key) -> bool {
    let rows = rows::rows(app);
    let Some(week) = app.screens.people.week.as_mut() else { return false };
    if key.mods.shift && week.from.is_none() {
        week.from = Some((week.day, week.slot));
    }
    match key.code {
        KeyCode::Left => week.slot = week.slot.saturating_sub(1),
        KeyCode::Right => week.slot = (week.slot + 1).min(SLOTS - 1),
        KeyCode::Home => week.slot = 0,
        KeyCode::End => week.slot = SLOTS - 1,
        KeyCode::Up => week.day = week.day.saturating_sub(1),
        KeyCode::Down => week.day = (week.day + 1).min(Day::WORKING.len() - 1),
        KeyCode::PageUp | KeyCode::PageDown => {
            week.from = None;
            let up = key.code == KeyCode::PageUp;
            let step = Key::plain(if up { KeyCode::Up } else { KeyCode::Down });
            app.screens.people.list.key(&rows, step);
        }
        _ => return false,
    }
    true
}
