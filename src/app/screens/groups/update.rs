//! What can be done on this screen.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::{
    acts,
    by_hand::{divide, picks},
    facts, forms, listed, pages, possible,
    proposals::{kept, proposed, search, ways},
    state::{Focus, FormKey, LEADER, NOBODY, Page, PickKey, Way},
    through_year::{check_in, member, take_over, take_over_aside},
    why,
};
use crate::{
    app::{
        App,
        aside::Aside,
        command::{Command, Row, rows},
        form::{Form, Wrong},
        key::{Key, KeyCode},
        list::RowId,
        overlay::Overlay,
        screens::{FormKey as AnyForm, ScreenId, choices},
        state::Effects,
    },
    i18n::collate::fold,
    model::{
        change::On,
        edit::Edit,
        error::Thing,
        groups::{Group, GroupChange},
        ids::{GroupId, PersonId},
        unit::Unit,
    },
};

pub use super::available::available;
pub use super::proposals::rescore::rescore;
pub use super::{
    by_hand::hand::{more, other_hold},
    listed::{by_name, group_rows, member_rows, rows},
};
pub use crate::planning::groups::hand::{member, windows_of as windows};
pub use facts::main_programme;
pub use kept::{keep, kept_of};
pub use possible::known;
pub use search::{found, length, other_length, progress};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    Propose GroupsPropose GroupsProposeAbout 2,
    New GroupsNew GroupsNewAbout 3,
    NextArea GroupsNextArea GroupsNextAreaAbout 6,
    Open GroupsOpen GroupsOpenAbout 0,
    Edit GroupsEdit GroupsEditAbout 4,
    Mark GroupsAdd GroupsAddAbout 5,
    Move GroupsMove GroupsMoveAbout 6,
    Swap GroupsSwap GroupsSwapAbout 0,
    Window GroupsWindow GroupsWindowAbout 7,
    Assign GroupsAssign GroupsAssignAbout 7,
    CheckIn GroupsCheckIn GroupsCheckInAbout 0,
    Lock GroupsLock GroupsLockAbout 0,
    Team GroupsTeam GroupsTeamAbout 4,
    Wishes GroupsWishes GroupsWishesAbout 0,
    Leads GroupsLeadsPage GroupsLeadsPageAbout 0,
    Period GroupsPeriod GroupsPeriodAbout 0,
    TakeOver GroupsTakeOver GroupsTakeOverAbout 0,
    Fill GroupsFill GroupsFillAbout 0,
    Ways GroupsWays GroupsWaysAbout 0,
    Possible GroupsPossible GroupsPossibleAbout 0,
    Refresh GroupsRefresh GroupsRefreshAbout 0,
    Delete GroupsDelete GroupsDeleteAbout 0,
    Filter GroupsFilter GroupsFilterAbout 0,
    PreviousArea GroupsPreviousArea GroupsPreviousAreaAbout 0,
    Divide GroupsDivide GroupsDivideAbout 0,
    Merge GroupsMerge GroupsMergeAbout 0,
    Why GroupsExplain GroupsExplainAbout 5,
];

/// The footer speaks of the person while the people have the keys.
static PERSON: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let rank = |command: Command| match command {
        Command::Move => 2,
        Command::Swap => 3,
        Command::Why => 4,
        Command::Lock => 5,
        Command::Period => 6,
        _ => 0,
    };
    TABLE.iter().map(|row| Row { rank: rank(row.command), ..*row }).collect()
});

/// The footer speaks of whoever leads while they have the cursor.
static LED: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let rank = |command: Command| match command {
        Command::Assign => 2,
        Command::Why => 3,
        Command::TakeOver => 4,
        Command::Leads => 5,
        _ => 0,
    };
    TABLE.iter().map(|row| Row { rank: rank(row.command), ..*row }).collect()
});

/// The commands as they are called where the person is.
pub fn here(app: &App) -> &'static [Row] {
    if let Some(table) = pages::table(app).or_else(|| proposed::table(app)) {
        return table;
    }
    if app.screens.groups.dividing.is_some() {
        &divide::TABLE
    } else if person(app).is_some() {
        &PERSON
    } else if leader(app).is_some() {
        &LED
    } else {
        TABLE
    }
}

/// The selected group.
pub fn group(app: &App) -> Option<&Group> {
    match app.screens.groups.list.selected {
        Some(RowId::Thing(Thing::Group(id))) => app.unit()?.group(id),
        _ => None,
    }
}

/// The person who is selected in the list of members, when that has the keys.
pub fn person(app: &App) -> Option<PersonId> {
    match (app.screens.groups.focus, app.screens.groups.members.selected) {
        (Focus::Members, Some(RowId::Thing(Thing::Person(id)))) => Some(id),
        _ => None,
    }
}

/// Who leads the selected group, while their row has the cursor.
pub fn leader(app: &App) -> Option<PersonId> {
    let state = &app.screens.groups;
    let here = state.focus == Focus::Members && state.members.selected == Some(LEADER);
    listed::leader(app, group(app).filter(|_| here)?)
}

/// Among the people of another group than before the first is selected, not whoever stands as far down; whoever
/// leads stands above them.
fn begin_at_first(app: &mut App) {
    let Some(unit) = app.unit() else { return };
    let rows = listed::member_rows(app, unit);
    let members = &mut app.screens.groups.members;
    if !members.selected.is_some_and(|selected| rows.contains(&selected)) {
        members.select(rows.first().copied().unwrap_or(LEADER));
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    if let Some(effects) = pages::run(app, command).or_else(|| proposed::run(app, command)) {
        return effects;
    }
    if app.screens.groups.dividing.is_some() {
        return divide::run(app, command);
    }
    match command {
        Command::Period => {
            if let Some((group, person)) = group(app).map(|g| g.id).zip(person(app)) {
                open(app, &FormKey::Member(group, person));
            }
        }
        Command::TakeOver => {
            if let Some(person) = take_over::person(app) {
                open(app, &FormKey::TakeOver(person));
            }
        }
        Command::Open if leader(app).is_some() => why::open(app),
        Command::NextArea | Command::PreviousArea | Command::Open => {
            let state = &mut app.screens.groups;
            state.focus = match (command, state.focus) {
                (Command::Open, _) | (_, Focus::Groups) => Focus::Members,
                (_, Focus::Members) => Focus::Groups,
            };
            begin_at_first(app);
            select_sought(app);
        }
        Command::Propose => return search::start(app, Way::Everything),
        Command::Fill => return search::start(app, Way::OnlyUnplaced),
        Command::Ways => ways::open(app),
        Command::Possible => return possible::ask(app),
        Command::New => open(app, &FormKey::New),
        Command::Edit => {
            if let Some(id) = group(app).map(|g| g.id) {
                open(app, &FormKey::Group(id));
            }
        }
        Command::CheckIn => {
            if let Some(id) = group(app).map(|g| g.id) {
                open(app, &FormKey::CheckIn(id, None));
            }
        }
        Command::Delete => return acts::delete(app),
        Command::Divide => divide::open(app),
        Command::Why => why::open(app),
        Command::Refresh => return acts::refresh(app),
        Command::Lock if person(app).is_some() => return acts::hold(app),
        other => picks::open(app, other),
    }
    Vec::new()
}

/// Whom an edit puts into which group.
pub fn placed(edit: &Edit) -> Option<(GroupId, PersonId)> {
    match edit {
        Edit::MoveMember { person, to, .. } => Some((*to, *person)),
        Edit::Group(On::Change(group, GroupChange::Member(entry))) if entry.now.is_some() => {
            Some((*group, entry.key))
        }
        // The last one is where the person is in the end.
        Edit::All(parts) => parts.iter().rev().find_map(placed),
        _ => None,
    }
}

/// Whoever comes back by an undo has the cursor, not the one who had it meanwhile.
pub fn select_placed(app: &mut App, placed: Option<(GroupId, PersonId)>) {
    let Some((group, person)) = placed else { return };
    let state = &mut app.screens.groups;
    if app.screen == ScreenId::Groups && state.focus == Focus::Members && state.page == Page::Groups {
        state.list.select(RowId::Thing(Thing::Group(group)));
        state.members.select(RowId::Thing(Thing::Person(person)));
    }
}

/// Whoever the groups are filtered by is selected among the people.
fn select_sought(app: &mut App) {
    let wanted = fold(app.screens.groups.list.filter.text());
    let Some(unit) = app.unit().filter(|_| !wanted.is_empty()) else { return };
    let is_sought = |row: &RowId| match row {
        RowId::Thing(Thing::Person(id)) => {
            unit.person(*id).is_some_and(|p| fold(p.name.as_str()).contains(&wanted))
        }
        _ => false,
    };
    if let Some(row) = member_rows(app, unit).into_iter().find(is_sought) {
        app.screens.groups.members.select(row);
    }
}

/// Opens a talk of a principal and a supervisor, to be moved or changed.
pub fn open_check_in(app: &mut App, group: GroupId, day: NaiveDate) {
    open(app, &FormKey::CheckIn(group, Some(day)));
}

fn open(app: &mut App, key: &FormKey) {
    if let Some(form) = form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}

/// Takes a key that is no command.
pub fn key(app: &mut App, key: Key) -> bool {
    if app.screens.groups.shown.is_none() {
        return key.code == KeyCode::Home && to_first_person(app);
    }
    match key.code {
        KeyCode::Left => kept::turn(app, -1),
        KeyCode::Right => kept::turn(app, 1),
        _ => return false,
    }
    true
}

/// Home goes to the first of the people: whoever leads them stands one row above.
fn to_first_person(app: &mut App) -> bool {
    let state = &app.screens.groups;
    let here = state.focus == Focus::Members && state.page == Page::Groups && state.dividing.is_none();
    let Some(unit) = app.unit().filter(|_| here) else { return false };
    let first = listed::member_rows(app, unit).first().copied();
    let Some(first) = first else { return false };
    app.screens.groups.members.select(first);
    true
}

/// Peels off a layer of this screen's own.
pub fn back(app: &mut App) -> bool {
    if divide::peel(app) || pages::back(app) || search::peel(app) {
        return true;
    }
    let state = &mut app.screens.groups;
    let inside = state.focus == Focus::Members;
    state.focus = Focus::Groups;
    inside
}

/// What saving a form of this screen would mean.
pub fn aside(app: &App, key: &FormKey, form: &Form) -> Vec<Aside> {
    match key {
        FormKey::Member(id, _) => member::aside(app, *id, form),
        FormKey::TakeOver(id) => take_over_aside::aside(app, *id, form),
        FormKey::CheckIn(id, _) => {
            let mut said = choices::read_as(form, "day", &choices::near(app));
            said.extend(check_in::lasts(app, form));
            said.extend(check_in::odd_day(app, *id, form));
            said.extend(check_in::in_its_way(app, *id, form));
            said
        }
        FormKey::New => forms::aside(app, form),
        FormKey::Group(id) => forms::aside_of_change(app, *id, form),
        _ => Vec::new(),
    }
}

/// Makes a row visible that is to be selected: a person in the group, or among those who are in none.
pub fn reveal(app: &mut App, row: RowId) {
    let member = |id| app.unit()?.groups().iter().find(|group| group.members.contains_key(&id));
    let group = match row {
        RowId::Thing(Thing::Person(id)) => {
            member(id).map_or(NOBODY, |group| RowId::Thing(Thing::Group(group.id)))
        }
        row => row,
    };
    let state = &mut app.screens.groups;
    // Pairs stand among the wishes.
    let page = if matches!(row, RowId::Thing(Thing::Pair(_))) { Page::Wishes } else { Page::Groups };
    (state.page, state.under) = (page, Page::Groups);
    if let Some(shown) = state.shown.take() {
        state.kept.push(*shown);
    }
    state.compared = None;
    state.dividing = None;
    state.focus = if group == row { Focus::Groups } else { Focus::Members };
    state.list.filter.clear();
    if page == Page::Groups {
        state.list.select(group);
    }
}

/// The row in which something is found here: who only leads a group is found by the group.
pub fn row_of(app: &App, row: RowId) -> RowId {
    let RowId::Thing(Thing::Person(person)) = row else { return row };
    let groups = || app.unit().into_iter().flat_map(Unit::groups);
    let leads = groups().find(|group| group.supervisor == Some(person));
    let led = leads.filter(|_| !groups().any(|group| group.members.contains_key(&person)));
    led.map_or(row, |group| RowId::Thing(Thing::Group(group.id)))
}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    let form = forms::form(app, key)?;
    debug_assert!(matches!(form.key, AnyForm::Groups(_)));
    Some(form)
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    forms::submit(app, key, form)
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    picks::picked(app, key, row)
}
