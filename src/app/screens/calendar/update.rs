//! What can be done on this screen.

use chrono::{Days, Months, NaiveDate};

use super::{
    dating::{counting, dates},
    exports, facts,
    lines::{self, check_in_here, day, row, selected},
    links, looks,
    meeting::{attendance, lead, other_time, restore, which},
    mend,
    state::{Focus, FormKey, Layer, Sheet, View},
    tell,
    views::{timeline, week_grid},
    year,
};
use crate::{
    app::{
        App,
        command::{Command, Row, rows},
        key::{Key, KeyCode},
        list::{List, RowId},
        screens::{ScreenId, follow_up::make_up, groups, people::week::taken},
        state::Effects,
    },
    i18n::t,
    model::{
        change::On,
        edit::Edit,
        error::Thing,
        ids::{GroupId, MeetingId},
        meetings::Meeting,
        unit::Unit,
    },
    planning::calendar::told::news::is_counted_on,
};

pub use super::available::available;
pub use super::forms::{aside, face, follows, form, offer, picked, push_form, saves, submit};
pub use looks::go_with;

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    Open CalendarOpen CalendarOpenAbout 3,
    Refresh CalendarMend CalendarMendAbout 4,
    Propose CalendarPropose CalendarProposeAbout 4,
    New CalendarNew CalendarNewAbout 5,
    View CalendarView CalendarViewAbout 2,
    Attendance CalendarAttendance CalendarAttendanceAbout 2,
    Mark CalendarMark CalendarMarkAbout 3,
    Edit CalendarEdit CalendarEditAbout 6,
    Move CalendarMove CalendarMoveAbout 0,
    Cancel CalendarCancel CalendarCancelAbout 0,
    Delete CalendarDelete CalendarDeleteAbout 0,
    Prepares SheetCmdPrepares SheetCmdPreparesAbout 0,
    Leads SheetCmdLead SheetCmdLeadAbout 0,
    OwnNotes SheetCmdNotes SheetCmdNotesAbout 0,
    Tell CalendarTell CalendarTellAbout 7,
    Accept CalendarTellAll CalendarTellAllAbout 0,
    Year CalendarYear CalendarYearAbout 7,
    TakenTimes TakenCmd TakenCmdAbout 0,
    Export CalendarExport CalendarExportAbout 0,
    Today CalendarToday CalendarTodayAbout 0,
    NextArea CalendarNextArea CalendarNextAreaAbout 0,
    PreviousArea CalendarPreviousArea CalendarPreviousAreaAbout 0,
    Filter CalendarFilter CalendarFilterAbout 0,
];

/// The meeting that is selected or open.
pub fn meeting(app: &App) -> Option<&Meeting> {
    app.unit()?.meetings().get(selected(app)?)
}

/// Whether the school year is open.
pub fn is_year_open(app: &App) -> bool {
    matches!(app.screens.calendar.layer, Layer::Year(_))
}

/// Closes the school year, or the list of who must be told, that was left open: whoever comes by the number of the
/// screen finds the calendar.
pub fn close_lists(app: &mut App) {
    year::close(app);
    if matches!(app.screens.calendar.layer, Layer::Tell(_)) {
        tell::leave(app);
    }
}

/// Whether a command does anything with the school year.
pub fn is_of_year(command: Command) -> bool {
    year::COMMANDS.contains(&command)
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    if matches!(app.screens.calendar.layer, Layer::Year(_)) && command != Command::Year {
        return year::run(app, command);
    }
    match command {
        _ if which::is_asked(app, command) => return which::ask(app, command),
        Command::Open => return open(app),
        Command::Mark => return mark(app),
        Command::View => {
            let next = app.screens.calendar.view.next();
            looks::look(app, next);
        }
        Command::Today => {
            let today = app.today();
            select_day(app, today);
            let next = app
                .unit()
                .and_then(|u| facts::meetings(app, u).iter().find(|m| m.when.date >= today).map(|m| m.id));
            app.screens.calendar.list.selected = next.map(row);
        }
        Command::NextArea | Command::PreviousArea => looks::beside(app, command),
        Command::New => push_form(app, &FormKey::New),
        Command::Propose if attendance::is_held(app) || attendance::away(app).is_some() => {
            if let Some(id) = attendance::away(app) {
                make_up::offer_to(app, id, selected(app));
            }
        }
        Command::Propose => push_form(app, &FormKey::Propose),
        Command::Edit => {
            if let Some(id) = selected(app) {
                push_form(app, &FormKey::Meeting(id));
            }
        }
        Command::Prepares => {
            if let Some(id) = selected(app) {
                push_form(app, &FormKey::Prepares(id));
            }
        }
        Command::OwnNotes => {
            if let Some(id) = selected(app) {
                push_form(app, &FormKey::OwnNote(id));
            }
        }
        Command::Leads => lead::offer(app),
        Command::Cancel if restore::is_asked(app) => return restore::run(app),
        Command::Cancel => {
            if let Some(id) = selected(app) {
                push_form(app, &FormKey::Cancel(id));
            }
        }
        Command::Delete => return delete(app),
        Command::Refresh => push_form(app, &FormKey::Mend),
        Command::Move => other_time::offer_times(app),
        Command::Attendance => attendance::start(app),
        Command::Tell => tell::start(app),
        Command::Accept => return tell::all(app),
        Command::TakenTimes => return taken::start(app),
        Command::Year => return year::toggle(app),
        Command::Export if matches!(app.screens.calendar.layer, Layer::Tell(_)) => return tell::file(app),
        Command::Export => exports::ask(app),
        _ => {}
    }
    Vec::new()
}

fn open(app: &mut App) -> Effects {
    match &app.screens.calendar.layer {
        Layer::Proposed(_) => return dates::accept(app),
        Layer::Plan(_) => return mend::accept(app),
        Layer::Sheet(sheet) if sheet.noted.is_some() => return attendance::save(app),
        Layer::Sheet(_) if meeting(app).is_some_and(|m| attendance::is_ahead(app, m)) => {
            let row = links::person(app);
            return app.follow(ScreenId::People, row);
        }
        Layer::Sheet(sheet) => {
            let key = FormKey::Summary(sheet.meeting);
            push_form(app, &key);
            return Vec::new();
        }
        Layer::Tell(_) => {
            tell::open(app);
            return Vec::new();
        }
        _ => {}
    }
    let here = day(app);
    let on_day = |app: &App| {
        let Some(unit) = app.unit() else { return 0 };
        facts::meetings(app, unit).iter().filter(|m| m.when.date == here).count()
    };
    let state = &app.screens.calendar;
    if state.view == View::Month && state.focus == Focus::Days && on_day(app) > 1 {
        app.screens.calendar.focus = Focus::Meetings;
        return Vec::new();
    }
    if let Some(id) = selected(app) {
        show(app, id);
    } else if let Some((group, date)) = app.unit().and_then(|unit| check_in_here(app, unit)) {
        groups::update::open_check_in(app, group, date);
    }
    Vec::new()
}

/// Opens a meeting.
pub fn show(app: &mut App, meeting: MeetingId) {
    let group = app.unit().and_then(|u| u.meetings().get(meeting)).map(|m| m.group);
    if let Some(group) = group {
        app.screens.calendar.groups.select(timeline::row(group));
    }
    // Of the same meeting the selected person stays.
    let people = match &mut app.screens.calendar.layer {
        Layer::Sheet(sheet) if sheet.meeting == meeting => std::mem::take(&mut sheet.people),
        _ => List::default(),
    };
    app.screens.calendar.layer = Layer::Sheet(Sheet { meeting, people, noted: None });
    app.screens.calendar.came = None;
}

fn mark(app: &mut App) -> Effects {
    match &mut app.screens.calendar.layer {
        Layer::Plan(sheet) => sheet.toggle(),
        Layer::Sheet(_) => attendance::cycle(app),
        Layer::Tell(_) => return tell::one(app),
        _ => {}
    }
    Vec::new()
}

/// What somebody counts on is cancelled, so that they hear of it; only what nobody knows of goes.
fn delete(app: &mut App) -> Effects {
    let Some((unit, meeting)) = app.unit().zip(meeting(app)) else { return Vec::new() };
    let (meeting, counted_on) = (meeting.clone(), is_counted_on(unit, meeting, app.today()));
    if counted_on {
        push_form(app, &FormKey::Cancel(meeting.id));
        return Vec::new();
    }
    let said = t::calendar_did_delete(crate::i18n::Arg::ShortDate(meeting.when.date));
    app.screens.calendar.layer = Layer::None;
    app.commit(Edit::Meeting(On::Remove(meeting)), said)
}

/// Selects a day of the month; the list beside it starts there anew.
pub fn select_day(app: &mut App, date: NaiveDate) {
    let state = &mut app.screens.calendar;
    state.day = Some(date);
    state.focus = Focus::Days;
    let filter = std::mem::take(&mut state.list.filter);
    state.list = List::default();
    state.list.filter = filter;
}

/// Takes a key that is no command: the arrows move the day of the month.
pub fn key(app: &mut App, key: Key) -> bool {
    if year::key(app, key) || attendance::key(app, key) || timeline::key(app, key) || week_grid::key(app, key)
    {
        return true;
    }
    let state = &app.screens.calendar;
    let here = matches!(state.layer, Layer::None) && state.view == View::Month && state.focus == Focus::Days;
    if !here {
        return false;
    }
    let day = day(app);
    let to = match key.code {
        KeyCode::Left => day.checked_sub_days(Days::new(1)),
        KeyCode::Right => day.checked_add_days(Days::new(1)),
        KeyCode::Up => day.checked_sub_days(Days::new(7)),
        KeyCode::Down => day.checked_add_days(Days::new(7)),
        KeyCode::PageUp => day.checked_sub_months(Months::new(1)),
        KeyCode::PageDown => day.checked_add_months(Months::new(1)),
        KeyCode::Home => crate::planning::calendar::year::weeks::month_ends(day).map(|(first, _)| first),
        KeyCode::End => crate::planning::calendar::year::weeks::month_ends(day).map(|(_, last)| last),
        _ => return false,
    };
    if let Some(to) = to {
        select_day(app, to);
    }
    true
}

/// Peels off a layer of this screen's own.
pub fn back(app: &mut App) -> bool {
    let state = &mut app.screens.calendar;
    match &mut state.layer {
        Layer::None if state.focus == Focus::Meetings => {
            state.focus = Focus::Days;
            true
        }
        Layer::None => false,
        Layer::Counting(_) => counting::back(app),
        Layer::Plan(sheet) => {
            let asked = std::mem::take(&mut sheet.asked);
            counting::leave(app, asked);
            true
        }
        Layer::Proposed(proposed) => {
            let asked = std::mem::take(&mut proposed.asked);
            counting::leave(app, asked);
            true
        }
        Layer::Tell(_) => {
            tell::leave(app);
            true
        }
        Layer::Year(_) => {
            year::leave(app);
            true
        }
        Layer::Sheet(sheet) if sheet.noted.is_some() => {
            attendance::drop(app);
            true
        }
        Layer::Sheet(_) => {
            state.layer = Layer::None;
            true
        }
    }
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    let Some(unit) = app.unit() else { return Vec::new() };
    match &app.screens.calendar.layer {
        Layer::None if app.screens.calendar.view.has_groups() => timeline::rows(app, unit),
        Layer::None => lines::rows(app, unit),
        Layer::Sheet(sheet) => attendance::rows(app, unit, sheet),
        Layer::Proposed(proposed) => dates::rows(proposed),
        Layer::Counting(_) => Vec::new(),
        Layer::Plan(sheet) => sheet.rows(),
        Layer::Tell(_) => tell::rows(app, unit),
        Layer::Year(sheet) => year::rows(unit, sheet, app),
    }
}

/// Makes a row visible that is to be selected.
pub fn reveal(app: &mut App, row: RowId) {
    match row {
        RowId::Thing(Thing::Meeting(id)) => {
            let date = app.unit().and_then(|u| u.meetings().get(id)).map(|m| m.when.date);
            app.screens.calendar.list.filter.clear();
            if let Some(date) = date {
                other_time::select_meeting(app, date, id);
            }
            show(app, id);
        }
        RowId::Thing(Thing::Year(id)) => year::show(app, Some(id)),
        RowId::Thing(Thing::Group(id)) => show_group(app, id),
        RowId::Day(date) => {
            app.screens.calendar.layer = Layer::None;
            select_day(app, date);
            let from = |unit| facts::meetings(app, unit).iter().find(|m| m.when.date >= date).map(|m| m.id);
            let next = app.unit().filter(|_| app.screens.calendar.view == View::Agenda).and_then(from);
            app.screens.calendar.list.selected = next.map(self::row);
        }
        _ => {}
    }
}

/// The next meeting of a group, or the form that proposes its first ones.
fn show_group(app: &mut App, group: GroupId) {
    app.screens.calendar.list.filter.clear();
    app.screens.calendar.groups.filter.clear();
    app.screens.calendar.groups.select(timeline::row(group));
    app.screens.calendar.layer = Layer::None;
    let (today, unit) = (app.today(), app.unit());
    let standing = unit.into_iter().flat_map(Unit::meetings).filter(|m| m.group == group && m.stands());
    let last = standing.clone().map(|m| (m.when, m.id)).max();
    let next = standing.map(|m| (m.when, m.id)).filter(|(when, _)| when.date >= today).min();
    if let Some((when, id)) = next.or(last) {
        select_day(app, when.date);
        app.screens.calendar.list.selected = Some(row(id));
    } else if available(app, Command::Propose).is_ok() {
        app.screens.calendar.asked = Some(group);
        push_form(app, &FormKey::Propose);
        app.screens.calendar.asked = None;
    }
}
