//! The ways to look at meetings, and what Tab goes to in each.

use super::{
    facts,
    lines::{day, listed, row},
    state::{Focus, Layer, View},
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
    model::{error::Thing, unit::Unit},
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

/// Looks at the meetings in another way; the selected meeting and its day stay.
pub fn look(app: &mut App, view: View) {
    let chosen = meeting(app).map(|m| (m.id, m.when, m.group));
    if let Some((_, when, group)) = chosen {
        app.screens.calendar.day = Some(when.date);
        app.screens.calendar.time = Some(when.start);
        app.screens.calendar.groups.select(timeline::row(group));
    }
    let from = day(app);
    let near = app.unit().and_then(|u| {
        let meetings = facts::meetings(app, u);
        let next = meetings.iter().find(|m| m.when.date >= from).or(meetings.last());
        next.map(|m| m.id)
    });
    let near = near.filter(|_| view == View::Agenda);
    let state = &mut app.screens.calendar;
    (state.view, state.focus) = (view, Focus::Days);
    state.list.selected = chosen.map(|(id, ..)| id).or(near).map(row);
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
