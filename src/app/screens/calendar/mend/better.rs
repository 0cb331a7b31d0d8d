//! What is said of dates that would disturb less than those that are looked at.

use super::beside::Falls;
use crate::{
    app::{App, screens::calendar::facts},
    i18n::{Arg, Key, Text, t},
    model::{fallen::What, ids::MeetingId, meetings::Meeting, unit::Unit},
    planning::calendar::{
        free::rooms::{is_shared, known_rooms, room_of},
        mend::{Fall, How, Mend, Tried, could_be_housed},
    },
};

/// What is known of better ones; nothing where nobody looked for them.
pub fn known(app: &App, unit: &Unit, found: &Mend, falls: &Falls) -> Option<Text> {
    let shifts = || found.groups.iter().flat_map(|group| &group.shifts);
    let lost = found.groups.iter().any(|group| !group.lost.is_empty());
    if falls.how == How::OtherRoom && !lost && shifts().next().is_none() {
        return Some(Key::CalendarMendNoDate.into());
    }
    if falls.how == How::Fewest && matches!(falls.days.what, What::Place(_)) {
        let housed = housed(app, unit, falls);
        if housed > 0 {
            return Some(t::calendar_mend_in_room(housed));
        }
    }
    if found.tried == Tried::AsAsked {
        return None;
    }
    // Which room goes to whom is settled before the dates are, so that fewer might do.
    if found.tried == Tried::Good || falls.how == How::OtherRoom {
        return Some(Key::CalendarMendGood.into());
    }
    if shifts().any(|shift| room_binds(unit, shift.meeting)) {
        return Some(Key::CalendarMendProvenRoom.into());
    }
    // Days before those that fall out are taken only where a meeting would be lost.
    let first = falls.days.first;
    let later = first > app.today() && shifts().all(|shift| first <= shift.to.date);
    Some(if later {
        t::calendar_mend_proven_from(Arg::ShortDate(first))
    } else {
        Key::CalendarMendProven.into()
    })
}

/// Whether the room of a meeting may be taken where another one is free: new dates keep the room.
fn room_binds(unit: &Unit, meeting: MeetingId) -> bool {
    let meeting = unit.meetings().get(meeting);
    let place = meeting.and_then(|meeting| Some((meeting.group, room_of(unit, meeting)?)));
    place.is_some_and(|(group, place)| known_rooms(unit).len() > 1 && is_shared(unit, place, group))
}

/// How many of the meetings whose room cannot be used could be in another one at their own time.
fn housed(app: &App, unit: &Unit, falls: &Falls) -> usize {
    let days =
        |meeting: &Meeting| facts::days_of(&app.days_of_group(meeting.group), meeting.when.date).cloned();
    let fall = Fall { what: falls.days.what.clone(), first: falls.days.first, last: falls.days.last };
    could_be_housed(unit, &days, &fall)
}
