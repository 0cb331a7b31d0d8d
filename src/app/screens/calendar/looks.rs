//! The ways to look at meetings, and what Tab goes to in each.

use chrono::NaiveDate;

use super::{
    facts,
    lines::{check_in_here, day, listed, row},
    state::{Came, Focus, Layer, Place, View},
    update::{meeting, select_day},
    views::{timeline, week_grid},
};
use crate::{
    app::{
        App,
        command::{Available, Command},
        screens::ScreenId,
    },
    i18n::Key as Word,
    model::{error::Thing, ids::MeetingId, unit::Unit},
};

/// After something was taken back or done again: the cursor goes to the meeting that it was about, the first
/// of several, however the meetings are looked at.
pub fn go_with(app: &mut App, things: &[Thing]) {
    if app.screen != ScreenId::Calendar || !matches!(app.screens.calendar.layer, Layer::None) {
        return;
    }
    let meeting = |thing: &Thing| match thing {
        Thing::Meeting(id) => app.unit()?.meetings().get(*id),
        _ => None,
    };
    let first = things.iter().filter_map(meeting).min_by_key(|m| (m.when, m.id));
    let Some((id, when, group)) = first.map(|m| (m.id, m.when, m.group)) else { return };
    let focus = app.screens.calendar.focus;
    select_day(app, when.date);
    let state = &mut app.screens.calendar;
    (state.focus, state.time, state.list.selected) = (focus, Some(when.start), Some(row(id)));
    state.groups.select(timeline::row(group));
}

/// Looks at the meetings in another way. Day and group stay; so does the meeting where one is chosen. What a
/// way of looking cannot show is chosen again in the next one, unless something else was chosen meanwhile.
pub fn look(app: &mut App, view: View) {
    let now = place(app);
    let from = app
        .screens
        .calendar
        .came
        .filter(|came| came.to == now)
        .map_or_else(|| chosen(app, now), |came| came.from);
    let near = app.unit().filter(|_| view == View::Agenda).and_then(|u| near(app, u, from.day));
    let state = &mut app.screens.calendar;
    (state.view, state.focus) = (view, Focus::Days);
    (state.day, state.time, state.groups.selected) = (Some(from.day), from.time, from.group);
    state.list.selected = from.meeting.or(near).map(row);
    let first = app.unit().filter(|_| view.has_groups() && from.group.is_none());
    let first = first.and_then(|unit| timeline::rows(app, unit).first().copied());
    if first.is_some() {
        app.screens.calendar.groups.selected = first;
    }
    app.screens.calendar.came = Some(Came { from, to: place(app) });
}

/// What is chosen, as it is shown.
fn place(app: &App) -> Place {
    let state = &app.screens.calendar;
    let meeting = meeting(app).map(|m| m.id);
    let talk = app.unit().filter(|_| state.view == View::Agenda);
    let talk = talk.and_then(|unit| check_in_here(app, unit)).map(|(_, date)| date);
    Place { day: talk.unwrap_or_else(|| day(app)), time: state.time, group: state.groups.selected, meeting }
}

/// The same with day, time and group of the meeting, where one is chosen.
fn chosen(app: &App, now: Place) -> Place {
    meeting(app).map_or(now, |m| Place {
        day: m.when.date,
        time: Some(m.when.start),
        group: Some(timeline::row(m.group)),
        meeting: Some(m.id),
    })
}

/// The meeting of that day or the next one, else the last of all.
fn near(app: &App, unit: &Unit, from: NaiveDate) -> Option<MeetingId> {
    let meetings = facts::meetings(app, unit);
    meetings.iter().find(|m| m.when.date >= from).or(meetings.last()).map(|m| m.id)
}

/// Goes to what stands beside: the meetings of a day, the next meeting of a week, the next group.
pub fn beside(app: &mut App, command: Command) {
    let state = &mut app.screens.calendar;
    match state.view {
        View::Timeline => timeline::next_here(app),
        View::Week => week_grid::other_group(app, command == Command::NextArea),
        View::Month | View::Agenda => {
            state.focus = if state.focus == Focus::Days { Focus::Meetings } else { Focus::Days };
        }
    }
}

/// Whether there is something beside.
pub fn has_beside(app: &App, unit: &Unit, command: Command) -> Available {
    let view = app.screens.calendar.view;
    let (ok, why) = match view {
        View::Timeline => {
            let more = command == Command::NextArea && timeline::here(app, unit).len() > 1;
            (more, Word::TimelineWhyOne)
        }
        View::Week => (unit.groups().len() > 1, Word::CalendarWhyNoGroups),
        View::Month => (!listed(app, unit).is_empty(), Word::CalendarWhyNoMeeting),
        View::Agenda => (false, Word::CalendarWhyNoMeeting),
    };
    if ok { Ok(()) } else { Err(why.into()) }
}
