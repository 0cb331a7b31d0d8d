//! What can be done on this screen.

use super::{
    forms, short,
    state::{FormKey, PickKey},
    tree,
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        form::{Form, Wrong},
        key::Key,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{self, choices::progress_word},
        state::Effects,
    },
    i18n::{Key as Say, t},
    model::{
        change::{Change, On},
        edit::Edit,
        ids::GoalId,
        needs::Progress,
        plan::{Goal, GoalChange, GoalLevel},
    },
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    New CmdGoalsNew CmdGoalsNewAbout 2,
    Edit CmdGoalsEdit CmdGoalsEditAbout 3,
    Progress CmdGoalsProgress CmdGoalsProgressAbout 4,
    Delete CmdGoalsDelete CmdGoalsDeleteAbout 5,
    Filter CmdGoalsFilter CmdGoalsFilterAbout 6,
    Open CmdGoalsOpen CmdGoalsOpenAbout 0,
];

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    match command {
        _ if app.unit().is_none() => Err(Say::WhyNoUnit.into()),
        Command::New => Ok(()),
        Command::Filter if app.unit().is_some_and(|unit| unit.goals().is_empty()) => {
            Err(Say::WhyGoalsNone.into())
        }
        Command::Filter => Ok(()),
        _ if tree::selected(app).is_none() => Err(Say::WhyGoalsNone.into()),
        _ => Ok(()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    let selected = tree::selected(app).cloned();
    match (command, selected) {
        (Command::New, selected) => pick_new(app, selected.as_ref()),
        (Command::Edit | Command::Open, Some(goal)) => open(app, &FormKey::Goal(goal.id)),
        (Command::Progress, Some(goal)) => return step(app, &goal),
        (Command::Delete, Some(goal)) => return remove(app, &goal),
        _ => {}
    }
    Vec::new()
}

fn open(app: &mut App, key: &FormKey) {
    if let Some(form) = forms::form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}

/// What can be added where the person stands, the level below first; the only thing at once.
fn pick_new(app: &mut App, selected: Option<&Goal>) {
    let Some(goal) = selected else { return open(app, &FormKey::New(GoalLevel::Long, None)) };
    let offered: Vec<(GoalLevel, Option<GoalId>)> = [
        tree::below(goal.level).map(|level| (level, Some(goal.id))),
        Some((goal.level, goal.parent)),
        Some((GoalLevel::Long, None)).filter(|_| goal.level != GoalLevel::Long),
    ]
    .into_iter()
    .flatten()
    .collect();
    let text = |id: Option<GoalId>| Some(short(app.unit()?.goals().get(id?)?));
    let options = offered
        .iter()
        .enumerate()
        .map(|(n, &(level, parent))| {
            let option = PickOption::new(RowId::Place(n), tree::word(level));
            match text(parent) {
                Some(above) => option.note(t::goals_below(above)),
                None => option,
            }
        })
        .collect();
    let key = screens::PickKey::Goals(PickKey::New(offered));
    app.push(Overlay::Pick(Box::new(Pick::new(key, Say::GoalsWhichNew, options))));
}

/// The next state: not started, begun, done, dropped, and round again.
fn step(app: &mut App, goal: &Goal) -> Effects {
    let at = Progress::ALL.iter().position(|&state| state == goal.progress).unwrap_or(0);
    let next = Progress::ALL.get((at + 1) % Progress::ALL.len()).copied().unwrap_or_default();
    let change = GoalChange::Progress(Change::new(goal.progress, next));
    app.commit(
        Edit::Goal(On::Change(goal.id, change)),
        t::goals_said_progress(progress_word(next), short(goal)),
    )
}

/// Removes a goal with everything below it, in one edit.
fn remove(app: &mut App, goal: &Goal) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let branch: Vec<Goal> = tree::branch(unit, goal.id).into_iter().cloned().collect();
    let below = branch.len().saturating_sub(1);
    let said = match below {
        0 => t::goals_said_removed(short(goal)),
        _ => t::goals_said_removed_with(below, short(goal)),
    };
    app.commit(branch.into_iter().map(|goal| Edit::Goal(On::Remove(goal))).collect(), said)
}

/// Takes a key that is no command.
pub fn key(_app: &mut App, _key: Key) -> bool {
    false
}

/// Peels off a layer of this screen's own.
pub fn back(_app: &mut App) -> bool {
    false
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    tree::rows(app)
}

/// Makes a row visible that is to be selected.
pub fn reveal(app: &mut App, row: RowId) {
    app.screens.goals.list.filter.clear();
    app.screens.goals.list.select(row);
}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    forms::form(app, key)
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    forms::submit(app, key, form)
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    let PickKey::New(offered) = key;
    if let Some(RowId::Place(n)) = row
        && let Some(&(level, parent)) = offered.get(n)
    {
        open(app, &FormKey::New(level, parent));
    }
    Vec::new()
}
