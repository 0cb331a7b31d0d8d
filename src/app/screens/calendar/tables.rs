//! What the keys are called in each layer of the calendar: the commands are the same, what they do
//! there is not.

use std::sync::LazyLock;

use super::{
    meeting::{
        attendance::{away, is_ahead},
        restore, which,
    },
    state::{About, Layer, Sheet, View},
    update::{TABLE, meeting},
};
use crate::{
    app::{
        App,
        command::{Command, Row, rows},
    },
    model::meetings::MeetingState,
};

/// What the keys are called in a way to look at the meetings: on a meeting that was, and on one to come.
struct Called {
    was: Vec<Row>,
    ahead: Vec<Row>,
}

impl Called {
    fn new(rows: &[Row]) -> Self {
        let mut ahead = rows.to_vec();
        ahead.extend(rows![Attendance SheetCmdExcuse SheetCmdExcuseAbout 2]);
        Self { was: with(rows), ahead: with(&ahead) }
    }

    fn at(&self, app: &App) -> &[Row] {
        if which::is_ahead(app) { &self.ahead } else { &self.was }
    }
}

// What `v` does next is said where it is pressed.
static MONTH: LazyLock<Called> = LazyLock::new(|| Called::new(rows![View ViewsAgenda ViewsAbout 2]));
static AGENDA: LazyLock<Called> = LazyLock::new(|| Called::new(rows![View ViewsYear ViewsAbout 2]));
static TIMELINE: LazyLock<Called> = LazyLock::new(|| {
    Called::new(rows![
        View ViewsWeek ViewsAbout 2,
        NextArea TimelineNext TimelineNextAbout 0,
    ])
});
static WEEK: LazyLock<Called> = LazyLock::new(|| {
    Called::new(rows![
        View ViewsMonth ViewsAbout 2,
        New WeekNew WeekNewAbout 4,
        Propose CalendarPropose CalendarProposeAbout 5,
        NextArea WeekNextGroup WeekNextGroupAbout 3,
        PreviousArea WeekPreviousGroup WeekPreviousGroupAbout 0,
    ])
});
static NOTING: LazyLock<Vec<Row>> = LazyLock::new(|| {
    with(rows![
        Open CalendarSaveNoted CalendarSaveNotedAbout 2,
        Mark CalendarMarkAbsent CalendarMarkAbsentAbout 3,
    ])
});
static HELD: LazyLock<Vec<Row>> = LazyLock::new(|| {
    open(rows![
        Open CalendarSummarise CalendarSummariseAbout 2,
        Attendance CalendarAttendance CalendarAttendanceAbout 3,
        Propose CmdFollowMakeUp CmdFollowMakeUpAbout 4,
        OwnNotes SheetCmdNotes SheetCmdNotesAbout 5,
        Refresh CalendarMend CalendarMendAbout 7,
        New CalendarNew CalendarNewAbout 0,
    ])
});
// Whoever stands on somebody who was away is offered what is missed to be made up.
static AWAY: LazyLock<Vec<Row>> = LazyLock::new(|| {
    open(rows![
        Open CalendarSummarise CalendarSummariseAbout 3,
        Attendance CalendarAttendance CalendarAttendanceAbout 4,
        Propose CmdFollowMakeUp CmdFollowMakeUpAbout 2,
        OwnNotes SheetCmdNotes SheetCmdNotesAbout 5,
        Refresh CalendarMend CalendarMendAbout 7,
        New CalendarNew CalendarNewAbout 0,
    ])
});
static AHEAD: LazyLock<Vec<Row>> = LazyLock::new(|| {
    open(rows![
        Open SheetCmdPerson SheetCmdPersonAbout 6,
        Attendance SheetCmdExcuse SheetCmdExcuseAbout 5,
        Edit CalendarEdit CalendarEditAbout 2,
        Move CalendarMove CalendarMoveAbout 3,
        Cancel CalendarCancel CalendarCancelAbout 4,
        Refresh CalendarMend CalendarMendAbout 7,
        New CalendarNew CalendarNewAbout 0,
        Propose CalendarPropose CalendarProposeAbout 0,
    ])
});
// Whoever stands on somebody who has said that they cannot come is offered it elsewhere.
static EXCUSED: LazyLock<Vec<Row>> = LazyLock::new(|| {
    open(rows![
        Open SheetCmdPerson SheetCmdPersonAbout 6,
        Attendance SheetCmdExcuse SheetCmdExcuseAbout 5,
        Edit CalendarEdit CalendarEditAbout 3,
        Move CalendarMove CalendarMoveAbout 4,
        Cancel CalendarCancel CalendarCancelAbout 7,
        Refresh CalendarMend CalendarMendAbout 0,
        New CalendarNew CalendarNewAbout 0,
        Propose CmdFollowMakeUp CmdFollowMakeUpAbout 2,
    ])
});
static SHEET: LazyLock<Vec<Row>> = LazyLock::new(|| {
    open(rows![
        Attendance CalendarAttendance CalendarAttendanceAbout 2,
        Edit CalendarEdit CalendarEditAbout 3,
        Move CalendarMove CalendarMoveAbout 4,
        Cancel CalendarCancel CalendarCancelAbout 5,
        Refresh CalendarMend CalendarMendAbout 7,
        New CalendarNew CalendarNewAbout 0,
        Propose CalendarPropose CalendarProposeAbout 0,
    ])
});
static CANCELLED: LazyLock<Vec<Row>> = LazyLock::new(|| {
    open(rows![
        Cancel CalendarRestore CalendarRestoreAbout 2,
        Edit CalendarEdit CalendarEditAbout 3,
        Refresh CalendarMend CalendarMendAbout 0,
        New CalendarNew CalendarNewAbout 0,
    ])
});
static EXCUSING: LazyLock<Vec<Row>> = LazyLock::new(|| {
    with(rows![
        Open CalendarSaveNoted SheetSaveExcusedAbout 2,
        Mark SheetMarkExcused SheetMarkExcusedAbout 3,
    ])
});
static PROPOSED: LazyLock<Vec<Row>> =
    LazyLock::new(|| with(rows![Open CalendarTakeDates CalendarTakeDatesAbout 2]));
static DATES: LazyLock<Vec<Row>> = LazyLock::new(|| {
    with(rows![
        Open CalendarTakeDates CalendarTakeDatesAbout 2,
        Mark CalendarJointMark CalendarJointMarkAbout 3,
    ])
});
static MEND: LazyLock<Vec<Row>> =
    LazyLock::new(|| with(rows![Open CalendarTakeMend CalendarTakeMendAbout 2]));
static TELL: LazyLock<Vec<Row>> = LazyLock::new(|| {
    with(rows![
        Open CalendarLetter CalendarLetterAbout 2,
        Mark CalendarTold CalendarToldAbout 3,
        Export CalendarTellFile CalendarTellFileAbout 4,
        Accept CalendarTellAll CalendarTellAllAbout 5,
    ])
});
static YEAR: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let mut all = with(rows![
        Open CalendarConfirm CalendarConfirmAbout 2,
        New CalendarNewDays CalendarNewDaysAbout 4,
        Edit CalendarEditDays CalendarEditDaysAbout 5,
        Propose CalendarNextYear CalendarNextYearAbout 6,
    ]);
    // What is about meetings cannot be done here.
    all.retain(|row| {
        use Command::{Delete, Edit, New, Open, Propose, Year};
        matches!(row.command, Open | New | Edit | Delete | Propose | Year)
    });
    all.extend(rows![Import CalendarImportYear CalendarImportYearAbout 3]);
    all
});

/// The commands as they are called where the person is.
pub fn here(app: &App) -> &'static [Row] {
    match &app.screens.calendar.layer {
        Layer::None => match app.screens.calendar.view {
            View::Month => MONTH.at(app),
            View::Agenda => AGENDA.at(app),
            View::Timeline => TIMELINE.at(app),
            View::Week => WEEK.at(app),
        },
        Layer::Sheet(Sheet { noted: Some(noted), .. }) if noted.about == About::WhoCannot => &EXCUSING,
        Layer::Sheet(Sheet { noted: Some(_), .. }) => &NOTING,
        Layer::Sheet(_) if meeting(app).is_some_and(|m| is_ahead(app, m)) && away(app).is_some() => &EXCUSED,
        Layer::Sheet(_) if meeting(app).is_some_and(|m| is_ahead(app, m)) => &AHEAD,
        Layer::Sheet(_) if away(app).is_some() => &AWAY,
        Layer::Sheet(_) if meeting(app).is_some_and(|m| m.state == MeetingState::Held) => &HELD,
        Layer::Sheet(_) if restore::is_asked(app) => &CANCELLED,
        Layer::Sheet(_) => &SHEET,
        Layer::Proposed(proposed) if proposed.dates.meetings.is_empty() => TABLE,
        Layer::Proposed(_) => &PROPOSED,
        Layer::Counting(_) => TABLE,
        Layer::Plan(sheet) if sheet.kind == super::mend::mend_sheet::Kind::Dates => &DATES,
        Layer::Plan(_) => &MEND,
        Layer::Tell(_) => &TELL,
        Layer::Year(_) => &YEAR,
    }
}

/// The same of an open meeting: what it has to do with is one key away.
fn open(rows: &[Row]) -> Vec<Row> {
    let links = rows![
        GoModules SheetGoModule SheetGoModuleAbout 0,
        GoPeople SheetGoPerson SheetGoPersonAbout 0,
        GoGroups SheetGoGroup SheetGoGroupAbout 0,
    ];
    let mut all = with(rows);
    all.splice(1..1, links.iter().copied());
    all
}

/// The table with some commands called otherwise.
fn with(rows: &[Row]) -> Vec<Row> {
    let own = |row: &Row| rows.iter().find(|other| other.command == row.command).unwrap_or(row).to_owned();
    TABLE.iter().map(own).collect()
}
