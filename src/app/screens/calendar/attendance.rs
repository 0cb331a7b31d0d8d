//! Who was there: everybody until somebody says otherwise.

use std::collections::BTreeMap;

use super::{
    lines::selected,
    state::{Layer, Sheet},
    update::{meeting, show},
};
use crate::{
    app::{App, list::RowId, state::Effects},
    i18n::{Arg, Key, t},
    model::{
        change::{Change, Entry, On},
        edit::Edit,
        error::Thing,
        ids::PersonId,
        meetings::{Meeting, MeetingChange, MeetingState, Presence},
        unit::Unit,
        week::Minutes,
    },
    planning::staff::people_at,
};

/// The people of a meeting: those who are to be there and those who were.
pub fn people(unit: &Unit, meeting: &Meeting) -> Vec<PersonId> {
    let mut people = people_at(unit, meeting);
    people.extend(meeting.attendance.keys());
    people.into_iter().filter(|&id| unit.person(id).is_some()).collect()
}

/// The people of the open meeting, in order of name.
pub fn rows(app: &App, unit: &Unit, sheet: &Sheet) -> Vec<RowId> {
    let Some(meeting) = unit.meetings().get(sheet.meeting) else { return Vec::new() };
    let mut people = people(unit, meeting);
    crate::app::screens::choices::by_name(app, &mut people, |&id| unit.person(id));
    people.into_iter().map(|id| RowId::Thing(Thing::Person(id))).collect()
}

/// Begins to note who was there: as it was noted before, else everybody from start to end.
pub fn start(app: &mut App) {
    let Some(id) = selected(app) else { return };
    let Some((unit, meeting)) = app.unit().and_then(|u| Some((u, u.meetings().get(id)?))) else { return };
    let known = |person: PersonId| {
        let noted = meeting.state == MeetingState::Held;
        let default = if noted { Presence::Absent } else { Presence::Present };
        (person, meeting.attendance.get(&person).copied().unwrap_or(default))
    };
    let fresh = meeting.attendance.is_empty();
    let all = people(unit, meeting).into_iter();
    let noted: BTreeMap<_, _> =
        if fresh { all.map(|p| (p, Presence::Present)).collect() } else { all.map(known).collect() };
    show(app, id);
    if let Layer::Sheet(sheet) = &mut app.screens.calendar.layer {
        sheet.noted = Some(noted);
    }
}

/// Space: present, late, excused, absent, and round again.
pub fn cycle(app: &mut App) {
    let length = meeting(app).map(|m| m.when.length).unwrap_or_default();
    let Layer::Sheet(sheet) = &mut app.screens.calendar.layer else { return };
    let (Some(noted), Some(RowId::Thing(Thing::Person(id)))) = (&mut sheet.noted, sheet.people.selected)
    else {
        return;
    };
    let now = noted.entry(id).or_insert(Presence::Present);
    *now = match now {
        Presence::Present => Presence::Partly(late(length)),
        Presence::Partly(_) => Presence::Excused,
        Presence::Excused => Presence::Absent,
        Presence::Absent => Presence::Present,
    };
}

/// What counts for somebody who came late: all but the first quarter of an hour.
fn late(length: Minutes) -> Minutes {
    const LATE: Minutes = Minutes(15);
    (length - LATE).max(Minutes(length.0 / 2))
}

/// Enter: the meeting was held with these people, as one edit.
pub fn save(app: &mut App) -> Effects {
    let Layer::Sheet(sheet) = &app.screens.calendar.layer else { return Vec::new() };
    let (Some(noted), Some(meeting)) = (sheet.noted.clone(), meeting(app)) else { return Vec::new() };
    let id = meeting.id;
    let change = |change| Edit::Meeting(On::Change(id, change));
    let mut edits: Vec<Edit> = Vec::new();
    if meeting.state != MeetingState::Held {
        let held = Change::new(meeting.state.clone(), MeetingState::Held);
        edits.push(change(MeetingChange::State(held)));
    }
    for (&person, &now) in &noted {
        let was = meeting.attendance.get(&person).copied();
        if was != Some(now) {
            let entry = Entry { key: person, was, now: Some(now) };
            edits.push(change(MeetingChange::Attendance(entry)));
        }
    }
    let there = noted.values().filter(|p| matches!(p, Presence::Present | Presence::Partly(_))).count();
    let said = t::calendar_did_held(noted.len(), Arg::ShortDate(meeting.when.date), there);
    if let Layer::Sheet(sheet) = &mut app.screens.calendar.layer {
        sheet.noted = None;
    }
    app.commit(edits.into_iter().collect(), said)
}

/// How a person took part, in a word.
pub fn word(presence: Presence) -> Key {
    match presence {
        Presence::Present => Key::CalendarPresent,
        Presence::Partly(_) => Key::CalendarLate,
        Presence::Excused => Key::CalendarExcused,
        Presence::Absent => Key::CalendarAbsent,
    }
}
