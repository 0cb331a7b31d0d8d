//! Commands: what a person can ask for. One table feeds keys, footer, menu, help and palette.

use serde::Deserialize;

use super::{
    previews,
    screens::{ScreenId, calendar, groups, needs, people, plan},
    state::App,
};
use crate::i18n::{Key, Text};

/// Something a person can ask for. What it does depends on the place; its key never does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Command {
    Help,
    Menu,
    Palette,
    Undo,
    Redo,
    Leave,
    Save,
    Back,
    NextArea,
    PreviousArea,
    GoHome,
    GoNeeds,
    GoModules,
    GoPeople,
    GoGroups,
    GoCalendar,
    GoGoals,
    GoFollowUp,
    GoPlan,
    Units,
    History,
    Language,
    Open,
    New,
    Edit,
    Delete,
    Mark,
    Filter,
    Propose,
    Lock,
    Move,
    Swap,
    Assign,
    Import,
    Export,
    Cancel,
    Attendance,
    Tell,
    Evidence,
    Priority,
    Round,
    Scale,
    Weekly,
    View,
    Today,
    Programme,
    Team,
    Window,
    Year,
    Action,
    Progress,
    Follow,
    Accept,
    Fill,
    Refresh,
    Compare,
    Vote,
    Weigh,
    Later,
    Earlier,
    Hide,
    Limits,
    Pass,
    Discuss,
    FillGrid,
    One,
    Two,
    Three,
    Four,
    DontKnow,
    Turn,
    CheckIn,
    Possible,
    Ways,
    Wishes,
    Leads,
    Period,
    TakeOver,
    Divide,
    Merge,
    Why,
    BeginStretch,
    Afternoon,
    WholeDay,
    EmptyWeek,
    CopyTimes,
    Unsaid,
    Slots,
    BusyTimes,
    Prepares,
    OwnNotes,
    TakenTimes,
    Guests,
    Absence,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What it is.
    pub command: Command,
    /// What the footer and the menu say: a verb and a thing.
    pub label: Key,
    /// What the help says.
    pub about: Key,
    /// Place in the footer, 1 first; 0: not in the footer.
    pub rank: u8,
}

/// Whether a command can run now; the reason when it cannot.
pub type Available = Result<(), Text>;

macro_rules! rows {
    ($($command:ident $label:ident $about:ident $rank:literal),* $(,)?) => {
        &[$($crate::app::command::Row {
            command: $crate::app::command::Command::$command,
            label: $crate::i18n::Key::$label,
            about: $crate::i18n::Key::$about,
            rank: $rank,
        }),*]
    };
}
pub(crate) use rows;

/// Commands that every place has.
pub const EVERYWHERE: &[Row] = rows![
    Help CmdHelp CmdHelpAbout 1,
    Menu CmdMenu CmdMenuAbout 8,
    Palette CmdPalette CmdPaletteAbout 0,
    Undo CmdUndo CmdUndoAbout 0,
    Redo CmdRedo CmdRedoAbout 0,
    Save CmdSave CmdSaveAbout 0,
    Back CmdBack CmdBackAbout 0,
    GoHome CmdGoHome CmdGoHomeAbout 0,
    GoNeeds CmdGoNeeds CmdGoNeedsAbout 0,
    GoModules CmdGoModules CmdGoModulesAbout 0,
    GoPeople CmdGoPeople CmdGoPeopleAbout 0,
    GoGroups CmdGoGroups CmdGoGroupsAbout 0,
    GoCalendar CmdGoCalendar CmdGoCalendarAbout 0,
    GoGoals CmdGoGoals CmdGoGoalsAbout 0,
    GoFollowUp CmdGoFollowUp CmdGoFollowUpAbout 0,
    GoPlan CmdGoPlan CmdGoPlanAbout 0,
    Units CmdUnits CmdUnitsAbout 0,
    History CmdHistory CmdHistoryAbout 0,
    Language CmdLanguage CmdLanguageAbout 0,
    Leave CmdLeave CmdLeaveAbout 9,
];

impl Command {
    /// The screen that a command leads to.
    pub fn screen(self) -> Option<ScreenId> {
        Some(match self {
            Command::GoHome => ScreenId::Home,
            Command::GoNeeds => ScreenId::Needs,
            Command::GoModules => ScreenId::Modules,
            Command::GoPeople => ScreenId::People,
            Command::GoGroups => ScreenId::Groups,
            Command::GoCalendar => ScreenId::Calendar,
            Command::GoGoals => ScreenId::Goals,
            Command::GoFollowUp => ScreenId::FollowUp,
            Command::GoPlan => ScreenId::Plan,
            Command::Units => ScreenId::Units,
            _ => return None,
        })
    }
}

/// The commands of the place where the person is: its own first, then those of every place.
pub fn here(app: &App) -> impl Iterator<Item = &'static Row> {
    let own = match app.screen {
        ScreenId::Calendar => calendar::tables::here(app),
        ScreenId::Needs => needs::update::here(app),
        ScreenId::Groups => groups::update::here(app),
        ScreenId::Plan => plan::update::here(app),
        ScreenId::People => people::tables::here(app),
        screen => screen.table(),
    };
    // What a place calls by its own name, or uses the key of, is not there twice.
    let free = |row: &&Row| !own.iter().any(|other| other.command == row.command);
    let numbers = needs::grid::takes_digits(app);
    own.iter()
        .chain(EVERYWHERE.iter().filter(free).filter(move |row| !numbers || row.command.screen().is_none()))
}

/// The commands that the menu lists: of those of the place only what is ever done in what is open there.
pub fn listed(app: &App) -> impl Iterator<Item = &'static Row> {
    let year_only = app.screen == ScreenId::Calendar && calendar::update::is_year_open(app);
    let is_own = |row: &Row| !EVERYWHERE.iter().any(|other| other.command == row.command);
    here(app).filter(move |row| !(year_only && is_own(row)) || calendar::update::is_of_year(row.command))
}

/// The commands that the help explains: not the nine screens, whose numbers the tabs show.
pub fn explained(app: &App) -> impl Iterator<Item = &'static Row> {
    listed(app).filter(|row| row.command.screen().is_none_or(|screen| screen == ScreenId::Units))
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let needs_unit = command.screen().is_some_and(|s| s != ScreenId::Units) || command == Command::History;
    if needs_unit && app.open.is_none() {
        return Err(Key::WhyNoUnit.into());
    }
    match command {
        Command::Undo => app.can_undo(),
        Command::Save => match previews::saves_by(app) {
            Some(command) => app.screen.available(app, command),
            None => Err(Key::WhySavedAsYouGo.into()),
        },
        Command::Redo => app.can_redo(),
        _ if EVERYWHERE.iter().any(|row| row.command == command) => Ok(()),
        _ => app.screen.available(app, command),
    }
}
