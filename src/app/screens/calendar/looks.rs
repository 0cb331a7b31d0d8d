//! The ways to look at meetings, and what Tab goes to in each.

use super::{
    facts,
    lines::{day, listed, row},
    state::{Focus, View},
    timeline,
    update::meeting,
    week_grid,
};
use crate::{
    app::{
        App,
        command::{Available, Command},
    },
    i18n::Key as Word,
    model::unit::Unit,
};

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
