//! Which meeting of a day of the month: where it has several, a command about one asks for which it is.

use crate::{
    app::{
        App,
        command::Command,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            calendar::{
                facts,
                lines::{day, row},
                meeting::attendance,
                row_view::state_of,
                state::{Focus, Layer, PickKey, View},
                update::meeting,
            },
        },
        state::Effects,
        update,
    },
    i18n::{Arg, format, t},
    model::{ids::MeetingId, meetings::Meeting, unit::Unit},
};

/// The commands that are about one meeting.
const OF_ONE: [Command; 8] = [
    Command::Attendance,
    Command::Edit,
    Command::Move,
    Command::Cancel,
    Command::Delete,
    Command::Prepares,
    Command::Leads,
    Command::OwnNotes,
];

/// The meetings that can be meant on a day of the month that has several, while no cursor stands on one of them:
/// those that are not cancelled.
fn meant<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Meeting> {
    let state = &app.screens.calendar;
    let days = matches!(state.layer, Layer::None) && state.view == View::Month && state.focus == Focus::Days;
    if !days {
        return Vec::new();
    }
    let here = day(app);
    let mut all = facts::meetings(app, unit);
    all.retain(|meeting| meeting.when.date == here);
    if all.len() < 2 {
        return Vec::new();
    }
    all.retain(|meeting| meeting.stands());
    all
}

/// Whether it has to be asked which meeting a command is about.
pub fn is_asked(app: &App, command: Command) -> bool {
    OF_ONE.contains(&command) && app.unit().is_some_and(|unit| !meant(app, unit).is_empty())
}

/// Whether what can be meant has not begun: who cannot come is noted then, not who was there.
pub fn is_ahead(app: &App) -> bool {
    let Some(unit) = app.unit() else { return false };
    let meant = meant(app, unit);
    let all = if meant.is_empty() { meeting(app).into_iter().collect() } else { meant };
    !all.is_empty() && all.into_iter().all(|meeting| attendance::is_ahead(app, meeting))
}

/// Asks which; of one that alone is not cancelled at once.
pub fn ask(app: &mut App, command: Command) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let all = meant(app, unit);
    if let [one] = all[..] {
        let id = one.id;
        return picked(app, command, id);
    }
    let option = |(n, meeting): (usize, &&Meeting)| {
        let times = format::times(meeting.when.start, meeting.when.end());
        let said = t::calendar_plain(format!("{times} {}", facts::name(app, unit, meeting)));
        PickOption::new(RowId::Place(n), said).note(t::calendar_plain(state_of(app, unit, meeting).0))
    };
    let options = all.iter().enumerate().map(option).collect();
    let ids = all.iter().map(|meeting| meeting.id).collect();
    let title = t::calendar_which_title(Arg::ShortDate(day(app)));
    let pick = Pick::new(AnyPick::Calendar(PickKey::Which(command, ids)), title, options);
    app.push(Overlay::Pick(Box::new(pick)));
    Vec::new()
}

/// The command is about that one; the cursor stands on it from now on.
pub fn picked(app: &mut App, command: Command, meeting: MeetingId) -> Effects {
    let state = &mut app.screens.calendar;
    state.focus = Focus::Meetings;
    state.list.select(row(meeting));
    update::run(app, command)
}
