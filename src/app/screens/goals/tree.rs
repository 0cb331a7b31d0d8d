//! Goals in the order in which they are shown: each followed by what is below it.

use crate::{
    app::{App, list::RowId, screens::choices},
    i18n::{Key, collate::fold},
    model::{
        error::Thing,
        ids::GoalId,
        plan::{Goal, GoalLevel},
        unit::Unit,
    },
};

/// All goals, each followed by what is below it. Goals whose parent is missing come last.
pub fn all(unit: &Unit) -> Vec<&Goal> {
    let mut out = Vec::with_capacity(unit.goals().len());
    for goal in unit.goals().iter().filter(|goal| goal.parent.is_none()) {
        with_below(unit, goal, &mut out);
    }
    out
}

fn with_below<'a>(unit: &'a Unit, goal: &'a Goal, out: &mut Vec<&'a Goal>) {
    out.push(goal);
    for child in unit.goals().iter().filter(|child| child.parent == Some(goal.id)) {
        with_below(unit, child, out);
    }
}

/// A goal and everything below it, the lowest first.
pub fn branch(unit: &Unit, id: GoalId) -> Vec<&Goal> {
    let mut out = Vec::new();
    if let Some(goal) = unit.goals().get(id) {
        with_below(unit, goal, &mut out);
    }
    out.reverse();
    out
}

/// The rows: those that fit the filter, and what they hang on.
pub fn rows(app: &App) -> Vec<RowId> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let filter = fold(app.screens.goals.list.filter.text().trim());
    let fits = |goal: &Goal| {
        let who = choices::person(app, goal.responsible);
        fold(goal.text.as_str()).contains(&filter) || fold(&who).contains(&filter)
    };
    all(unit)
        .into_iter()
        .filter(|goal| branch(unit, goal.id).into_iter().any(fits))
        .map(|goal| RowId::Thing(Thing::Goal(goal.id)))
        .collect()
}

/// The selected goal.
pub fn selected(app: &App) -> Option<&Goal> {
    match app.screens.goals.list.selected? {
        RowId::Thing(Thing::Goal(id)) => app.unit()?.goals().get(id),
        _ => None,
    }
}

/// Steps of indentation.
pub fn depth(level: GoalLevel) -> u16 {
    match level {
        GoalLevel::Long => 0,
        GoalLevel::Short => 1,
        GoalLevel::Action => 2,
    }
}

/// The level below, where there is one.
pub fn below(level: GoalLevel) -> Option<GoalLevel> {
    match level {
        GoalLevel::Long => Some(GoalLevel::Short),
        GoalLevel::Short => Some(GoalLevel::Action),
        GoalLevel::Action => None,
    }
}

/// What a level is called.
pub fn word(level: GoalLevel) -> Key {
    match level {
        GoalLevel::Long => Key::GoalLong,
        GoalLevel::Short => Key::GoalShort,
        GoalLevel::Action => Key::GoalAction,
    }
}
