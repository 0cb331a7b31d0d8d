//! Which modules are shown, in which order, and which one is selected.

use super::state::Whose;
use crate::{
    app::{App, list::RowId},
    i18n::collate::fold,
    model::{
        catalogue::Module,
        error::Thing,
        ids::Code,
        plan::{Choice, Term},
    },
    planning::{
        hours::YEARLY_TIME,
        lookup,
        ranking::{Basis, Filter, Ranked, offered, rank, unmet},
        staff::intended,
        terms::ordinal,
    },
};

/// What is chosen, the next term first.
pub fn choices(app: &App) -> Vec<&Choice> {
    let mut choices: Vec<&Choice> = app.unit().into_iter().flat_map(|unit| unit.choices().iter()).collect();
    choices.sort_by_key(|choice| (ordinal(choice.term), choice.id));
    choices
}

/// The terms in which a module is chosen.
pub fn terms_of(app: &App, module: Code) -> Vec<Term> {
    choices(app).into_iter().filter(|choice| choice.module == module).map(|choice| choice.term).collect()
}

/// The modules that are shown, best first.
pub fn ranked(app: &App) -> Vec<Ranked> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let (state, catalogue) = (&app.screens.modules, app.catalogue());
    let all = offered(unit, catalogue, Filter { programme: state.programme, stage: None });
    let wanted = fold(state.list.filter.text());
    let stages = &unit.about().stages;
    let country = unit.about().country;
    let shown = all.into_iter().filter(|module| {
        let fits = state.whose == Whose::All
            || stages.is_empty()
            || module.stages.is_empty()
            || module.stages.iter().any(|stage| stages.contains(stage));
        let programme = lookup::programme(unit, catalogue, module.programme);
        let near = !unit.about().programmes.is_empty() || programme.is_some_and(|p| p.country == country);
        fits && near && fold(&searched(app, module)).contains(&wanted)
    });
    let participants = intended(unit).map(|person| person.id);
    let basis = Basis::of(unit, catalogue, participants, YEARLY_TIME);
    rank(unit, catalogue, &basis, shown)
}

fn searched(app: &App, module: &Module) -> String {
    let lang = app.i18n.lang();
    let stages: Vec<String> =
        module.stages.iter().map(|&stage| crate::app::screens::choices::stage_short(app, stage)).collect();
    format!("{} {} {}", module.title_in(lang), module.gloss.get(lang), stages.join(" "))
}

/// The rows: what is chosen, then the modules.
pub fn rows(app: &App) -> Vec<RowId> {
    let wanted = fold(app.screens.modules.list.filter.text());
    let fits = |choice: &&Choice| {
        module(app, choice.module).is_none_or(|m| fold(&searched(app, m)).contains(&wanted))
    };
    let chosen = choices(app).into_iter().filter(fits).map(|choice| RowId::Thing(Thing::Choice(choice.id)));
    chosen.chain(ranked(app).into_iter().map(|ranked| RowId::Code(ranked.module))).collect()
}

/// The module of that id, the unit's own or a shared one.
pub fn module(app: &App, id: Code) -> Option<&Module> {
    lookup::module(app.unit()?, app.catalogue(), id)
}

/// The choice that is selected.
pub fn selected_choice(app: &App) -> Option<&Choice> {
    match app.screens.modules.list.selected? {
        RowId::Thing(Thing::Choice(id)) => app.unit()?.choices().get(id),
        _ => None,
    }
}

/// The module that is selected, by itself or by a choice.
pub fn selected(app: &App) -> Option<Code> {
    match app.screens.modules.list.selected? {
        RowId::Code(module) => Some(module),
        _ => selected_choice(app).map(|choice| choice.module),
    }
}

/// The score of a module, also of one that the filter hides.
pub fn score(app: &App, module: &Module) -> Option<Ranked> {
    let (unit, catalogue) = (app.unit()?, app.catalogue());
    let basis = Basis::of(unit, catalogue, intended(unit).map(|person| person.id), YEARLY_TIME);
    rank(unit, catalogue, &basis, [module]).pop()
}

/// The priorities that no module on offer is known to answer, `2 Reasoning`.
pub fn unmet_names(app: &App) -> Vec<String> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let catalogue = app.catalogue();
    let basis = Basis::of(unit, catalogue, intended(unit).map(|person| person.id), YEARLY_TIME);
    let modules = offered(unit, catalogue, Filter::default());
    let name = |want: &crate::planning::ranking::Want| {
        format!("{} {}", want.rank, super::words::dimension(app, want.dimension))
    };
    unmet(&basis, &modules).into_iter().map(name).collect()
}
