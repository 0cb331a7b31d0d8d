//! The commands of this screen: of the list, of the open week, of the times for the timetable.

use std::sync::LazyLock;

use super::{
    absence, rows,
    week::{self, copied, silent},
    weekly_times::slots,
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        keymap::keys,
    },
    i18n::Key as Word,
};

/// The commands of the list.
pub const TABLE: &[Row] = rows![
    New PeopleCmdNew PeopleCmdNewAbout 3,
    Assign PeopleCmdSeveral PeopleCmdSeveralAbout 2,
    Edit PeopleCmdEdit PeopleCmdEditAbout 4,
    Weekly PeopleCmdWeek PeopleCmdWeekAbout 5,
    Mark PeopleCmdMark PeopleCmdMarkAbout 6,
    Open PeopleCmdOpen PeopleCmdOpenAbout 0,
    Unsaid TimeCmdUnsaid TimeCmdUnsaidAbout 0,
    BusyTimes TimeCmdBusy TimeCmdBusyAbout 0,
    TakenTimes TakenCmd TakenCmdAbout 0,
    Slots TimeCmdSlots TimeCmdSlotsAbout 0,
    Guests PeopleCmdGuests PeopleCmdGuestsAbout 0,
    Absence PeopleCmdAbsence PeopleCmdAbsenceAbout 0,
    Import PeopleCmdImport PeopleCmdImportAbout 7,
    Filter PeopleCmdFilter PeopleCmdFilterAbout 7,
    Priority PeopleCmdWish PeopleCmdWishAbout 0,
    Delete PeopleCmdDelete PeopleCmdDeleteAbout 0,
    Export PeopleCmdExport PeopleCmdExportAbout 0,
];

/// The commands of the open week.
pub const WEEK: &[Row] = rows![
    Mark TimeCmdPaint TimeCmdPaintAbout 2,
    BeginStretch TimeCmdBegin TimeCmdBeginAbout 3,
    Afternoon TimeCmdAfternoon TimeCmdAfternoonAbout 4,
    CopyTimes TimeCmdCopy TimeCmdCopyAbout 5,
    NextArea TimeCmdNext TimeCmdNextAbout 6,
    WholeDay TimeCmdDay TimeCmdDayAbout 7,
    Delete TimeCmdClear TimeCmdClearAbout 0,
    EmptyWeek TimeCmdEmpty TimeCmdEmptyAbout 0,
    Edit TimeCmdType TimeCmdTypeAbout 0,
    Weekly TimeCmdClose TimeCmdCloseAbout 0,
];

/// The commands of the times for the timetable.
pub const SLOTS: &[Row] = rows![
    Open TimeCmdInstead TimeCmdInsteadAbout 2,
    Export TimeCmdPage TimeCmdPageAbout 3,
    Year WeeklyCmdWhen WeeklyCmdWhenAbout 4,
    NextArea TimeCmdWhom TimeCmdWhomAbout 5,
    Mark WeeklyCmdOther WeeklyCmdOtherAbout 0,
    Refresh TimeCmdAnew TimeCmdAnewAbout 0,
    Slots TimeCmdSlotsClose TimeCmdSlotsCloseAbout 0,
];

/// The commands as they are called where the person is.
pub fn here(app: &App) -> &'static [Row] {
    let state = &app.screens.people;
    match (&state.slots, &state.week) {
        (Some(_), _) => &IN_SLOTS,
        (None, Some(_)) => &IN_WEEK,
        (None, None) => TABLE,
    }
}

static IN_WEEK: LazyLock<Vec<Row>> = LazyLock::new(|| with_rest(WEEK));
static IN_SLOTS: LazyLock<Vec<Row>> = LazyLock::new(|| with_rest(SLOTS));

/// The commands of what is open, then those of the list that have keys of their own: they say why they
/// cannot run.
fn with_rest(own: &[Row]) -> Vec<Row> {
    let taken = |row: &&Row| {
        let same = |other: &Row| keys(other.command).iter().any(|key| keys(row.command).contains(key));
        !own.iter().any(same)
    };
    let rest = TABLE.iter().filter(taken).map(|row| Row { rank: 0, ..*row });
    own.iter().copied().chain(rest).collect()
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    if app.screens.people.slots.is_some() {
        return slots::available(app, command);
    }
    if app.screens.people.week.is_some() {
        return in_week(app, command);
    }
    let some = rows::selected(app).is_some();
    let people = app.unit().is_some_and(|unit| !unit.people().is_empty());
    match command {
        Command::New | Command::Import => Ok(()),
        Command::Guests if app.who_could_come().is_empty() => Err(Word::PeopleWhyNoGuests.into()),
        Command::Guests => Ok(()),
        Command::Absence => absence::can(app),
        Command::Assign if rows::marked(app).is_empty() => Err(Word::PeopleWhyNoneMarked.into()),
        Command::Unsaid if app.screens.people.listed != super::state::Listed::All => Ok(()),
        Command::Unsaid if people && silent::silent(app).is_empty() && silent::few(app).is_empty() => {
            Err(Word::TimeWhyAllSaid.into())
        }
        Command::Slots if people => slots::can_start(app),
        Command::Filter | Command::Export | Command::BusyTimes | Command::TakenTimes | Command::Unsaid
            if people =>
        {
            Ok(())
        }
        _ if some => Ok(()),
        _ if !people => Err(Word::PeopleWhyEmpty.into()),
        _ => Err(Word::PeopleWhyNobody.into()),
    }
}

fn in_week(app: &App, command: Command) -> Available {
    let changes = matches!(
        command,
        Command::Mark
            | Command::BeginStretch
            | Command::Afternoon
            | Command::WholeDay
            | Command::Delete
            | Command::EmptyWeek
            | Command::CopyTimes
    );
    match command {
        _ if changes && week::shown(app).is_empty() => Err(Word::PeopleWhyNobody.into()),
        _ if changes && week::is_told_by_home(app) => Err(Word::PeopleWhyGuest.into()),
        Command::EmptyWeek if week::shown(app).iter().all(|p| p.free.is_empty()) => {
            Err(Word::TimeWhyEmpty.into())
        }
        Command::CopyTimes if !copied::can_ask(app) => Err(Word::TimeWhyNothingToCopy.into()),
        Command::NextArea
            if silent::silent(app).is_empty()
                && app.screens.people.listed != super::state::Listed::Silent =>
        {
            Err(Word::TimeNobodySilent.into())
        }
        Command::Edit if rows::selected(app).is_none() => Err(Word::PeopleWhyNobody.into()),
        _ if WEEK.iter().any(|row| row.command == command) => Ok(()),
        _ => Err(Word::PeopleWhyWeek.into()),
    }
}
