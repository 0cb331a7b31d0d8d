//! The questions of the planning step at hand, with what was noted at them.

use super::state::PickKey;
use crate::{
    app::{
        App,
        command::Available,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{self, ScreenId, choices::written, plan},
    },
    i18n::{Key, t},
    model::programme::{Programme, Step},
    planning::lookup,
};

/// The steps that lead to this screen, of all programmes that the unit follows.
pub fn steps(app: &App) -> Vec<(&Programme, &Step)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let here = |step: &&Step| step.shows.is_some_and(|code| code.as_str() == ScreenId::Needs.code());
    let programmes =
        unit.about().programmes.iter().filter_map(|&id| lookup::programme(unit, app.catalogue(), id));
    programmes.flat_map(|p| p.steps.iter().filter(here).map(move |step| (p, step))).collect()
}

/// Whether there is a step with questions.
pub fn available(app: &App) -> Available {
    if steps(app).is_empty() { Err(Key::WhyNeedsNoSteps.into()) } else { Ok(()) }
}

/// Opens the step's questions, or asks which step.
pub fn start(app: &mut App) {
    let all = steps(app);
    let option = |(n, (programme, step)): (usize, &(&Programme, &Step))| {
        PickOption::new(RowId::Place(n), written(&step.title))
            .note(t::needs_questions(&programme.name, step.questions.len()))
    };
    let options: Vec<PickOption> = all.iter().enumerate().map(option).collect();
    if options.len() == 1 {
        picked(app, Some(RowId::Place(0)));
        return;
    }
    let key = screens::PickKey::Needs(PickKey::Discuss);
    app.push(Overlay::Pick(Box::new(Pick::new(key, Key::NeedsWhichStep, options))));
}

/// Opens a step's questions.
pub fn picked(app: &mut App, row: Option<RowId>) {
    let Some(RowId::Place(at)) = row else { return };
    let Some((programme, step)) = steps(app).get(at).map(|(programme, step)| (programme.id, step.id)) else {
        return;
    };
    if let Some(form) = plan::update::form(app, &plan::state::FormKey::Step(programme, step)) {
        app.push(Overlay::Form(Box::new(form)));
    }
}
