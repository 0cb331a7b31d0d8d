//! Which modules are shown, in which order, and which one is selected.

use std::{collections::BTreeSet, rc::Rc};

use super::state::{Listed, Look, Whose};
use crate::{
    app::{App, list::RowId},
    i18n::collate::fold,
    model::{catalogue::Module, error::Thing, ids::Code, plan::Choice},
    planning::{
        lookup,
        ranking::{Basis, Filter, Ranked, Whom, offered, rank, sources, unmet},
        terms::ordinal,
    },
};

/// What is chosen, the next term first.
pub fn choices(app: &App) -> Vec<&Choice> {
    let mut choices: Vec<&Choice> = app.unit().into_iter().flat_map(|unit| unit.choices().iter()).collect();
    choices.sort_by_key(|choice| (ordinal(choice.term), choice.id));
    choices
}

/// The choices of a module, as things of which something may have been found.
pub fn chosen(app: &App, module: Code) -> Vec<Thing> {
    choices_of(app, module).into_iter().map(|choice| Thing::Choice(choice.id)).collect()
}

/// The choices of a module.
pub fn choices_of(app: &App, module: Code) -> Vec<&Choice> {
    choices(app).into_iter().filter(|choice| choice.module == module).collect()
}

/// For whom modules are ranked now; for the school when the group is gone.
pub fn whom(app: &App) -> Whom {
    match app.screens.modules.whom {
        Whom::Group(id) if app.unit().is_some_and(|unit| unit.group(id).is_some()) => Whom::Group(id),
        _ => Whom::School,
    }
}

/// What modules are ranked by now.
pub fn basis(app: &App) -> Option<Rc<Basis>> {
    app.basis(whom(app))
}

/// The modules that are shown, best first.
pub fn ranked(app: &App) -> Rc<Vec<Ranked>> {
    let (Some(unit), Some(basis)) = (app.unit(), basis(app)) else { return Rc::default() };
    let state = &app.screens.modules;
    let listed = Listed {
        whom: whom(app),
        programme: state.programme,
        whose: state.whose,
        filter: state.list.filter.text().to_owned(),
        lang: app.i18n.lang(),
    };
    app.ranked(listed, || rank(unit, app.catalogue(), &basis, shown(app)))
}

/// The modules that are shown.
fn shown(app: &App) -> Vec<&Module> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let (state, catalogue) = (&app.screens.modules, app.catalogue());
    let wanted = fold(state.list.filter.text());
    let found = |module: &&Module| fold(&searched(app, module)).contains(&wanted);
    if state.whose == Whose::Hidden {
        let from = sources(unit, catalogue, state.programme);
        return lookup::hidden_modules(unit, catalogue, &from).into_iter().filter(found).collect();
    }
    let all = offered(unit, catalogue, Filter { programme: state.programme, stage: None });
    let stages = stages(app);
    let country = unit.about().country;
    let fits = |module: &&Module| {
        let fits = state.whose == Whose::All
            || stages.is_empty()
            || module.stages.is_empty()
            || module.stages.iter().any(|stage| stages.contains(stage));
        let programme = lookup::programme(unit, catalogue, module.programme);
        let near = !unit.about().programmes.is_empty() || programme.is_some_and(|p| p.country == country);
        fits && near
    };
    all.into_iter().filter(fits).filter(found).collect()
}

/// The stages of those for whom modules are ranked.
fn stages(app: &App) -> BTreeSet<Code> {
    let Some(unit) = app.unit() else { return BTreeSet::new() };
    match whom(app) {
        Whom::School => unit.about().stages.clone(),
        Whom::Group(id) => {
            let members = unit.group(id).into_iter().flat_map(|group| group.members.keys());
            members
                .filter_map(|&id| unit.person(id))
                .flat_map(|person| person.stages.iter().copied())
                .collect()
        }
    }
}

fn searched(app: &App, module: &Module) -> String {
    let lang = app.i18n.lang();
    let stages: Vec<String> =
        module.stages.iter().map(|&stage| crate::app::screens::choices::stage_short(app, stage)).collect();
    format!("{} {} {}", module.title_in(lang), module.gloss.get(lang), stages.join(" "))
}

/// The rows: the modules, or what is chosen or compared where that is shown.
pub fn rows(app: &App) -> Vec<RowId> {
    let chosen = choices(app).into_iter().map(|choice| RowId::Thing(Thing::Choice(choice.id)));
    match app.screens.modules.look {
        Look::Terms => chosen.collect(),
        Look::Compare => compared(app).into_iter().map(|ranked| RowId::Code(ranked.module)).collect(),
        Look::Ranking => ranked(app).iter().map(|ranked| RowId::Code(ranked.module)).collect(),
    }
}

/// The modules that are compared, best first.
pub fn compared(app: &App) -> Vec<Ranked> {
    let (Some(unit), Some(basis)) = (app.unit(), basis(app)) else { return Vec::new() };
    let marked = app.screens.modules.marked.iter().filter_map(|&id| module(app, id));
    rank(unit, app.catalogue(), &basis, marked)
}

/// The module of that id, the unit's own or a shared one.
pub fn module(app: &App, id: Code) -> Option<&Module> {
    lookup::module(app.unit()?, app.catalogue(), id)
}

/// The choice that is selected, or the only one of the selected module where that is not the unit's own.
pub fn selected_choice(app: &App) -> Option<&Choice> {
    match app.screens.modules.list.selected? {
        RowId::Thing(Thing::Choice(id)) => app.unit()?.choices().get(id),
        RowId::Code(module) if !app.unit()?.own_modules().has(module) => match choices_of(app, module)[..] {
            [choice] => Some(choice),
            _ => None,
        },
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
    let listed = ranked(app);
    let known = listed.iter().find(|ranked| ranked.module == module.id).cloned();
    known.or_else(|| rank(app.unit()?, app.catalogue(), &*basis(app)?, [module]).pop())
}

/// Whether somebody above the unit hides a module, so that the unit cannot show it again.
pub fn hidden_above(app: &App, id: Code) -> bool {
    let of_unit = |unit: &crate::model::unit::Unit| unit.hidden().contains(&id) || unit.own_modules().has(id);
    app.catalogue().hidden_modules.contains(&id) && !app.unit().is_some_and(of_unit)
}

/// The priorities that no module on offer is known to answer, `2 Reasoning`.
pub fn unmet_names(app: &App) -> Vec<String> {
    let (Some(unit), Some(basis)) = (app.unit(), basis(app)) else { return Vec::new() };
    let modules = offered(unit, app.catalogue(), Filter::default());
    let name = |want: &crate::planning::ranking::Want| {
        format!("{} {}", want.rank, super::words::dimension(app, want.dimension))
    };
    unmet(&basis, &modules).into_iter().map(name).collect()
}
