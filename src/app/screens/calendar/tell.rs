//! Who must be told of what: ready texts, ticked off one by one.

use chrono::NaiveDate;

use super::{facts, state::Layer, update::show};
use crate::{
    app::{App, list::RowId, state::Effects},
    i18n::{Arg, Text, t},
    model::{
        change::{Element, On},
        edit::Edit,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState},
        unit::Unit,
    },
    planning::calendar::free::place_of,
};

/// Whom to tell of which meeting, in order of time. What lies behind is in peace.
pub fn waiting(unit: &Unit, today: NaiveDate) -> Vec<(MeetingId, PersonId)> {
    let mut meetings: Vec<&Meeting> =
        unit.meetings().iter().filter(|m| m.when.date >= today && m.state != MeetingState::Held).collect();
    meetings.sort_by_key(|m| (m.when, m.id));
    let people = |m: &Meeting| m.to_tell.iter().map(move |&p| (m.id, p)).collect::<Vec<_>>();
    meetings.into_iter().flat_map(people).filter(|(_, p)| unit.person(*p).is_some()).collect()
}

/// One row for each.
pub fn rows(unit: &Unit, today: NaiveDate) -> Vec<RowId> {
    (0..waiting(unit, today).len()).map(RowId::Place).collect()
}

/// The selected one.
pub fn chosen(app: &App) -> Option<(MeetingId, PersonId)> {
    let Layer::Tell(list) = &app.screens.calendar.layer else { return None };
    let unit = app.unit()?;
    match list.selected {
        Some(RowId::Place(n)) => waiting(unit, app.today()).get(n).copied(),
        _ => None,
    }
}

/// What to write to the people of a meeting.
pub fn message(app: &App, unit: &Unit, meeting: &Meeting) -> Text {
    let group = unit.group(meeting.group).map(|g| g.name.to_string()).unwrap_or_default();
    let date = Arg::Date(meeting.when.date);
    let what = facts::what(app, unit, meeting);
    match &meeting.state {
        MeetingState::Cancelled(reason) if reason.is_empty() => t::calendar_tell_cancelled(date, group),
        MeetingState::Cancelled(reason) => t::calendar_tell_cancelled_why(date, group, reason),
        _ => {
            let times = crate::i18n::format::times(meeting.when.start, meeting.when.end());
            match place_of(unit, meeting).filter(|p| !p.is_empty()) {
                Some(place) => t::calendar_tell_planned_at(date, group, place, times, what),
                None => t::calendar_tell_planned(date, group, times, what),
            }
        }
    }
}

/// Space: the selected one has been told.
pub fn told(app: &mut App) -> Effects {
    let Some((meeting, person)) = chosen(app) else { return Vec::new() };
    let name = app.unit().and_then(|u| u.person(person)).map(|p| p.name.to_string()).unwrap_or_default();
    let change = MeetingChange::ToTell(Element::Drop(person));
    app.commit(Edit::Meeting(On::Change(meeting, change)), t::calendar_did_tell(name))
}

/// Enter: the meeting itself.
pub fn open(app: &mut App) -> Effects {
    if let Some((meeting, _)) = chosen(app) {
        show(app, meeting);
    }
    Vec::new()
}
