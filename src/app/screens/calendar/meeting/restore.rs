//! A meeting that was cancelled is held after all.

use crate::{
    app::{
        App,
        command::Available,
        screens::calendar::{facts, state::Layer, update::meeting},
        state::Effects,
    },
    i18n::{Arg, t},
    model::{meetings::MeetingState, unit::Unit},
    planning::calendar::mend::repair::{in_place_of, restored},
};

/// Whether the key that cancels a meeting would take that back: a cancelled one is open.
pub fn is_asked(app: &App) -> bool {
    matches!(app.screens.calendar.layer, Layer::Sheet(_))
        && meeting(app).is_some_and(|meeting| matches!(meeting.state, MeetingState::Cancelled(_)))
}

/// Whether it can be: not where it is held on another day by now.
pub fn available(app: &App, unit: &Unit) -> Available {
    match meeting(app).and_then(|meeting| in_place_of(unit, meeting)) {
        Some(other) => {
            let day = Arg::ShortDate(other.when.date);
            Err(t::calendar_why_in_place(day, facts::name(app, unit, other)))
        }
        None => Ok(()),
    }
}

/// Takes it back.
pub fn run(app: &mut App) -> Effects {
    let Some((unit, meeting)) = app.unit().zip(meeting(app)) else { return Vec::new() };
    let date = meeting.when.date;
    let Some(edit) = restored(unit, meeting.id) else { return Vec::new() };
    // What is behind gets no other day: it is noted that it was held, and who was there.
    let did = if date < app.today() { t::calendar_did_restore_past } else { t::calendar_did_restore };
    app.commit(edit, did(Arg::ShortDate(date)))
}
