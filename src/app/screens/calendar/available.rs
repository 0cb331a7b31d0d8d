//! Which commands can run now, and why the others cannot.

use super::{
    dating::dates::all_dated,
    facts,
    lines::{check_in_here, day, on_day, selected},
    looks,
    meeting::{attendance, lead, restore, which},
    mend,
    state::{Focus, Layer, View},
    tell,
    update::meeting,
    views::agenda,
    year,
};
use crate::{
    app::{
        App,
        command::{Available, Command},
        screens::follow_up::make_up,
    },
    i18n::{Key as Word, Text, t},
    model::{
        meetings::{Meeting, MeetingState},
        unit::Unit,
    },
    planning::calendar::told::news::waiting,
};

fn has(ok: bool, why: Word) -> Available {
    if ok { Ok(()) } else { Err(why.into()) }
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let Some(unit) = app.unit() else { return Err(Word::WhyNoUnit.into()) };
    let state = &app.screens.calendar;
    let planned = |m: Option<&Meeting>| match m.map(|m| &m.state) {
        None => Err(Word::CalendarWhyNoMeeting.into()),
        Some(MeetingState::Planned) => Ok(()),
        Some(MeetingState::Held) => Err(Word::CalendarWhyHeld.into()),
        Some(MeetingState::Cancelled(_)) => Err(Word::CalendarWhyCancelled.into()),
    };
    match &state.layer {
        Layer::Proposed(proposed) if proposed.dates.meetings.is_empty() => {
            return Err(Word::CalendarWhyNoDates.into());
        }
        Layer::Proposed(_) => return has(command == Command::Open, Word::CalendarWhyProposal),
        Layer::Plan(sheet) => return has(sheet.allows(command), Word::CalendarWhyProposal),
        Layer::Counting(_) => return Err(Word::CalendarWhyCounting.into()),
        Layer::Year(_) => return year::available(app, command),
        Layer::Tell(_) => {
            let mine = matches!(command, Command::Mark | Command::Open | Command::Accept | Command::Export);
            return has(mine && tell::chosen(app).is_some(), Word::CalendarWhyTelling);
        }
        Layer::Sheet(sheet) if sheet.noted.is_some() => {
            return has(matches!(command, Command::Mark | Command::Open), Word::CalendarWhyNoting);
        }
        Layer::Sheet(_) if command == Command::Open => {
            let Some(m) = meeting(app) else { return Err(Word::CalendarWhyNoMeeting.into()) };
            let why = match m.state {
                MeetingState::Held => return Ok(()),
                MeetingState::Cancelled(_) => Word::CalendarWhyCancelled,
                MeetingState::Planned if attendance::is_ahead(app, m) => return Ok(()),
                MeetingState::Planned => Word::CalendarWhyNotHeld,
            };
            return Err(why.into());
        }
        Layer::Sheet(_) if matches!(command, Command::View | Command::Today | Command::NextArea) => {
            return Err(Word::CalendarWhyOpen.into());
        }
        _ => {}
    }
    match command {
        _ if which::is_asked(app, command) => Ok(()),
        Command::Mark => Err(Word::CalendarWhyNotNoting.into()),
        Command::Propose if attendance::is_held(app) || attendance::away(app).is_some() => {
            match attendance::away(app) {
                None => Err(Word::SheetWhyWasThere.into()),
                away => make_up::missed(app, away, selected(app)).map(|_| ()),
            }
        }
        Command::New | Command::Propose if unit.groups().is_empty() => {
            // As the screen says it.
            Err(facts::no_groups(app, unit).map_or(Word::CalendarWhyNoGroups.into(), t::words))
        }
        Command::Propose if all_dated(app, unit) => Err(Word::CalendarWhyAllDated.into()),
        Command::Propose => has(!unit.years().is_empty(), Word::CalendarWhyNoYear),
        Command::Refresh if restore::is_asked(app) => Err(Word::CalendarWhyCancelled.into()),
        Command::Refresh if unit.years().is_empty() => Err(Word::CalendarWhyNoYear.into()),
        Command::Refresh => has(mend::can_start(unit), Word::CalendarWhyNothingPlanned),
        Command::Prepares => {
            planned(meeting(app))?;
            agenda::available(app)
        }
        Command::Leads => lead::available(app),
        Command::Open if check_in_here(app, unit).is_some() => Ok(()),
        Command::Open if selected(app).is_none() => Err(nothing_here(app, unit)),
        Command::OwnNotes | Command::Open | Command::Edit => {
            has(selected(app).is_some(), Word::CalendarWhyNoMeeting)
        }
        Command::Cancel if restore::is_asked(app) => restore::available(app, unit),
        Command::Cancel | Command::Delete => planned(meeting(app)),
        Command::Move => {
            planned(meeting(app))?;
            has(!unit.years().is_empty(), Word::CalendarWhyNoYear)
        }
        Command::Attendance => match meeting(app) {
            None => Err(Word::CalendarWhyNoMeeting.into()),
            Some(m) if !m.stands() => Err(Word::CalendarWhyCancelled.into()),
            Some(_) => Ok(()),
        },
        Command::Tell => has(!waiting(unit, app.today()).is_empty(), Word::CalendarWhyTold),
        Command::Accept => Err(Word::CalendarWhyNotTelling.into()),
        Command::TakenTimes => has(!unit.people().is_empty(), Word::PeopleWhyNobody),
        Command::Export => has(!unit.meetings().is_empty(), Word::CalendarWhyNoMeetings),
        Command::NextArea | Command::PreviousArea => looks::has_beside(app, unit, command),
        _ => Ok(()),
    }
}

/// Why nothing opens: on a day without a meeting what else is on it, or what can be done with it.
fn nothing_here(app: &App, unit: &Unit) -> Text {
    let state = &app.screens.calendar;
    let on_day = match state.view {
        View::Month => state.focus == Focus::Days,
        View::Week => true,
        View::Agenda | View::Timeline => false,
    };
    let beside = if on_day { self::on_day(app, unit, day(app)) } else { Vec::new() };
    if !beside.is_empty() {
        let said: Vec<String> = beside.into_iter().map(|(_, said)| said).collect();
        return t::words(said.join("; "));
    }
    // In the week a time without a meeting can lie on a day that has one.
    let meets = facts::meetings(app, unit).iter().any(|meeting| meeting.when.date == day(app));
    let why = match (
        on_day && !meets && !unit.groups().is_empty(),
        day(app) >= app.today() && mend::can_start(unit),
    ) {
        (false, _) => Word::CalendarWhyNoMeeting,
        (true, true) => Word::CalendarWhyEmptyDay,
        (true, false) => Word::CalendarWhyEmptyDayPast,
    };
    why.into()
}
