//! What can be done on this screen.

use super::{
    check_in, files, look, make_up,
    state::{FormKey, PickKey, View, Weeks},
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        form::{Form, Wrong},
        key::{Key, KeyCode},
        list::{List, RowId},
        screens::ScreenId,
        state::{Effects, Tone},
    },
    i18n::{Key as Say, format, t},
    model::error::Thing,
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    View CmdFollowView CmdFollowViewAbout 2,
    Open CmdFollowOpen CmdFollowOpenAbout 3,
    Propose CmdFollowMakeUp CmdFollowMakeUpAbout 4,
    Follow CmdFollowTalk CmdFollowTalkAbout 5,
    Export CmdFollowTalkFile CmdFollowTalkFileAbout 0,
    Year CmdFollowTalkYear CmdFollowTalkYearAbout 0,
    Filter CmdFollowFilter CmdFollowFilterAbout 6,
];

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let state = &app.screens.follow_up;
    match command {
        _ if app.unit().is_none() => Err(Say::WhyNoUnit.into()),
        Command::Open if state.list.selected.is_none() => Err(Say::WhyFollowNothing.into()),
        Command::Open if matches!(state.view, View::Programmes | View::Needs) => {
            Err(Say::WhyFollowNothing.into())
        }
        Command::Propose => make_up::available(app),
        Command::Follow | Command::Year => check_in::available(app),
        Command::Export => files::available(app),
        _ => Ok(()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    match command {
        Command::View => {
            let state = &mut app.screens.follow_up;
            state.view = state.view.next();
            state.group = None;
            Vec::new()
        }
        Command::Open => open(app),
        Command::Propose => {
            make_up::offer(app);
            Vec::new()
        }
        Command::Follow => {
            check_in::show(app, Weeks::Since);
            Vec::new()
        }
        Command::Year => {
            check_in::show(app, Weeks::All);
            Vec::new()
        }
        Command::Export => {
            files::ask(app);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Shows a group's people, or goes where the selected thing is looked after.
fn open(app: &mut App) -> Effects {
    let Some(row) = app.screens.follow_up.list.selected else { return Vec::new() };
    let to = match row {
        RowId::Thing(Thing::Group(id)) => {
            app.screens.follow_up.group = Some(id);
            app.screens.follow_up.list = List::default();
            return Vec::new();
        }
        RowId::Thing(Thing::Person(_)) => ScreenId::People,
        RowId::Thing(Thing::Goal(_)) => ScreenId::Goals,
        RowId::Thing(Thing::Priority(_)) => ScreenId::Needs,
        _ => return Vec::new(),
    };
    app.follow(to, Some(row))
}

/// Takes a key that is no command: the arrows go to the hours of the school year before or after.
pub fn key(app: &mut App, key: Key) -> bool {
    if !look::is_of_a_year(app) {
        return false;
    }
    let (before, after) = look::beside(app);
    let to = match key.code {
        KeyCode::Left => before,
        KeyCode::Right => after,
        _ => return false,
    };
    match to {
        Some(_) => app.screens.follow_up.year = to,
        None => {
            let year = format::school_year(look::year(app));
            let back = key.code == KeyCode::Left;
            let said = if back { t::follow_no_year_before(year) } else { t::follow_no_year_after(year) };
            app.tell(Tone::Plain, said);
        }
    }
    true
}

/// From a group's people back to the groups.
pub fn back(app: &mut App) -> bool {
    match app.screens.follow_up.group.take() {
        Some(group) => {
            app.screens.follow_up.list.select(RowId::Thing(Thing::Group(group)));
            true
        }
        None => false,
    }
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    look::rows(app)
}

/// Makes a row visible that is to be selected.
pub fn reveal(app: &mut App, row: RowId) {
    let state = &mut app.screens.follow_up;
    state.list.filter.clear();
    state.group = None;
    state.view = match row {
        RowId::Cell(_) => View::Needs,
        RowId::Thing(Thing::Goal(_) | Thing::Priority(_)) => View::Goals,
        _ => View::Groups,
    };
    state.list.select(row);
}

/// Builds a form.
pub fn form(_app: &mut App, key: &FormKey) -> Option<Form> {
    match *key {}
}

/// Saves a form.
pub fn submit(_app: &mut App, key: &FormKey, _form: &Form) -> Result<Effects, Vec<Wrong>> {
    match *key {}
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    match key {
        PickKey::File => files::picked(app, row),
        PickKey::MakeUp(..) => make_up::picked(app, key, row),
    }
}
