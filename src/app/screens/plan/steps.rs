//! The steps of the programmes that the unit follows, and which one is selected.

use crate::{
    app::{App, list::RowId, screens::ScreenId},
    i18n::collate::fold,
    model::{
        error::Thing,
        ids::Code,
        plan::{StepState, step_key},
        programme::{Programme, Step},
    },
    planning::{
        lookup,
        steps::{StepLine, steps},
    },
};

/// The programmes that the unit follows and that are known, in order of id.
pub fn programmes(app: &App) -> Vec<&Programme> {
    let Some(unit) = app.unit() else { return Vec::new() };
    unit.about().programmes.iter().filter_map(|&id| lookup::programme(unit, app.catalogue(), id)).collect()
}

/// The steps of a programme that the filter lets through, each with its row.
pub fn lines<'a>(app: &'a App, programme: &'a Programme) -> Vec<(RowId, StepLine<'a>)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let wanted = fold(app.screens.plan.list.filter.text());
    let lang = app.i18n.lang();
    let fits = |line: &StepLine<'_>| fold(line.step.title.get(lang)).contains(&wanted);
    let row = |line: StepLine<'a>| Some((row(programme, line.step)?, line));
    steps(unit, app.catalogue(), programme).into_iter().filter(fits).filter_map(row).collect()
}

fn row(programme: &Programme, step: &Step) -> Option<RowId> {
    step_key(programme.id, step.id).map(|key| RowId::Thing(Thing::Step(key)))
}

/// The rows: all steps, programme by programme.
pub fn rows(app: &App) -> Vec<RowId> {
    programmes(app).into_iter().flat_map(|programme| lines(app, programme)).map(|(row, _)| row).collect()
}

/// A step with its programme.
pub fn find(app: &App, programme: Code, step: Code) -> Option<(&Programme, &Step)> {
    let programme = lookup::programme(app.unit()?, app.catalogue(), programme)?;
    Some((programme, programme.step(step)?))
}

/// The step that is selected.
pub fn selected(app: &App) -> Option<(&Programme, &Step)> {
    let chosen = app.screens.plan.list.selected?;
    programmes(app).into_iter().find_map(|programme| {
        let step = programme.steps.iter().find(|step| row(programme, step) == Some(chosen))?;
        Some((programme, step))
    })
}

/// What is noted at a step.
pub fn state<'a>(app: &'a App, programme: &Programme, step: &Step) -> Option<&'a StepState> {
    app.unit()?.steps().get(step_key(programme.id, step.id)?)
}

/// The screen that a step leads to; none when it is this one.
pub fn leads_to(step: &Step) -> Option<ScreenId> {
    let screen = step.shows.as_ref().and_then(|code| ScreenId::of(code.as_str()))?;
    (screen != ScreenId::Plan).then_some(screen)
}
