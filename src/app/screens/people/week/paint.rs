//! Free time painted in the week: a quarter, a stretch, afternoons, whole days, for one or several.
//!
//! Each is one edit, so that Ctrl+Z takes back one step. Guests whose home says when they can meet
//! keep their times.

use std::collections::BTreeSet;

use super::{SLOTS, is_told_by_home, meant, shown};
use crate::{
    app::{App, screens::people::import::changes, state::Effects},
    i18n::{Text, format::weekday_key, pattern, t},
    model::{
        people::Person,
        week::{Day, Minutes, Window},
    },
    planning::{free_time, settings},
};

/// Space: makes the marked stretch, or the slot under the cursor, free; where it is that already for
/// all of them, not free. After a single slot the cursor goes on.
pub fn paint(app: &mut App) -> Effects {
    let Some(week) = app.screens.people.week else { return Vec::new() };
    let effects = turn(app, &meant(week), |_, slots| slots.clone());
    if let Some(week) = app.screens.people.week.as_mut()
        && week.from.take().is_none()
    {
        week.slot = (week.slot + 1).min(SLOTS - 1);
    }
    effects
}

/// Begins a stretch at the cursor, or lets it go.
pub fn begin(app: &mut App) {
    if let Some(week) = app.screens.people.week.as_mut() {
        week.from = if week.from.is_some() { None } else { Some((week.day, week.slot)) };
    }
}

/// Which part of a day one key paints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// From when afternoons begin to the end of the working day.
    Afternoon,
    /// All of the working day.
    Whole,
}

/// Makes that part of the day under the cursor, or of every marked day, free, but for lessons; where
/// it is that already, not free.
pub fn part(app: &mut App, part: Part) -> Effects {
    let Some(week) = app.screens.people.week else { return Vec::new() };
    let starts = match part {
        Part::Afternoon => settings::AFTERNOON_START,
        Part::Whole => settings::DAY_START,
    };
    let (start, end) = (clock(app, starts), clock(app, settings::DAY_END));
    if start >= end {
        return Vec::new();
    }
    let days: BTreeSet<Day> = meant(week).iter().map(|window| window.day).collect();
    let slots: Vec<Window> = days.into_iter().map(|day| Window::between(day, start, end)).collect();
    let effects = turn(app, &slots, |person, slots| free_time::less(slots, &person.lessons));
    if let Some(week) = app.screens.people.week.as_mut() {
        week.from = None;
    }
    effects
}

/// A time of day that the unit or the program has set.
pub fn clock(app: &App, code: &str) -> Minutes {
    Minutes(app.unit().map_or(0, |unit| settings::value(unit, None, app.catalogue(), code)))
}

/// Makes the marked stretch, or else the day under the cursor, not free.
pub fn clear(app: &mut App) -> Effects {
    let Some(week) = app.screens.people.week else { return Vec::new() };
    let all_day = |window: &Window| Window::between(window.day, Minutes(0), Minutes::at(24, 0));
    let gone = meant(week);
    let gone = if week.from.is_some() { gone } else { gone.iter().map(all_day).collect() };
    let said = match gone.as_slice() {
        [day] if week.from.is_none() => t::time_day_cleared(weekday_key(day.day), who(app)),
        _ => t::time_busy(said(app, &gone), who(app)),
    };
    if let Some(week) = app.screens.people.week.as_mut() {
        week.from = None;
    }
    set(app, said, |person| free_time::less(&person.free, &gone))
}

/// Takes all free time out of the week.
pub fn empty(app: &mut App) -> Effects {
    let said = t::time_emptied(who(app));
    set(app, said, |_| BTreeSet::new())
}

/// Puts the slots in for everybody who is shown, as far as `own` leaves them, or takes them out where
/// everybody has them.
fn turn(
    app: &mut App,
    slots: &[Window],
    own: impl Fn(&Person, &BTreeSet<Window>) -> BTreeSet<Window>,
) -> Effects {
    let all: BTreeSet<Window> = slots.iter().copied().collect();
    let missing = |person: &&Person| !free_time::less(&own(person, &all), &person.free).is_empty();
    // Lessons are left out of what is said too, where they are those of one person.
    let times = match shown(app)[..] {
        [person] if shown(app).iter().any(missing) => said(app, &own(person, &all)),
        _ => said(app, slots),
    };
    if shown(app).iter().any(missing) {
        set(app, t::time_free(times, who(app)), |person| {
            let own: Vec<Window> = own(person, &all).into_iter().collect();
            free_time::with(&person.free, &own)
        })
    } else {
        set(app, t::time_busy(times, who(app)), |person| free_time::less(&person.free, slots))
    }
}

/// Gives everybody who is shown the free time that `now` says, as one edit.
pub fn set(app: &mut App, said: Text, now: impl Fn(&Person) -> BTreeSet<Window>) -> Effects {
    if is_told_by_home(app) {
        return Vec::new();
    }
    let changed = |was: &&Person| Person { free: now(was), ..(*was).clone() };
    let edits = shown(app).iter().map(|was| changes::between(was, &app.of_own(was, changed(was)))).collect();
    app.commit(edits, said)
}

/// Whose week it is, in words.
pub fn who(app: &App) -> Text {
    match shown(app)[..] {
        [person] => t::words(&person.name),
        ref several => t::count_people(several.len()),
    }
}

/// Times in words.
pub fn said<'a>(app: &App, windows: impl IntoIterator<Item = &'a Window>) -> String {
    pattern::windows(app.i18n.lang(), windows)
}
