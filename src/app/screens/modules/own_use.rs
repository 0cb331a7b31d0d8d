//! What uses programmes and modules of the unit's own, so that nothing in use is deleted.

use crate::{
    app::{App, command::Available, state::Effects},
    i18n::{Arg, Key, Text, t},
    model::{
        catalogue::Module,
        change::{Element, On},
        edit::Edit,
        ids::Code,
        programme::{Programme, State},
        unit::{Unit, UnitChange},
    },
    planning::lookup,
};

/// What uses a module, in words; empty: nothing.
pub fn of_module(unit: &Unit, id: Code) -> Vec<Text> {
    let groups = unit.groups().iter().filter(|group| group.module == Some(id));
    let mut uses: Vec<Text> = groups.map(|group| t::modules_use_group(&group.name)).collect();
    let meetings = unit.meetings().iter().filter(|meeting| meeting.module == Some(id)).count();
    let choices = unit.choices().iter().filter(|choice| choice.module == id).count();
    let wishes = unit.people().iter().filter(|person| person.wishes.contains(&id)).count();
    uses.extend((choices > 0).then(|| t::modules_use_choices(choices)));
    uses.extend((meetings > 0).then(|| t::modules_use_meetings(meetings)));
    uses.extend((wishes > 0).then(|| t::modules_use_wishes(wishes)));
    uses
}

/// What uses a programme, its own modules included, in words; empty: nothing.
pub fn of_programme(unit: &Unit, id: Code) -> Vec<Text> {
    let groups = unit.groups().iter().filter(|group| group.programme == Some(id));
    let mut uses: Vec<Text> = groups.map(|group| t::modules_use_group(&group.name)).collect();
    let choices = unit.choices().iter().filter(|choice| choice.programme == id).count();
    uses.extend((choices > 0).then(|| t::modules_use_choices(choices)));
    let start = format!("{id}/");
    let noted = |step: &&crate::model::plan::StepState| step.id.to_string().starts_with(&start);
    let steps = unit.steps().iter().filter(noted).count();
    uses.extend((steps > 0).then(|| t::modules_use_steps(steps)));
    for module in unit.own_modules().iter().filter(|module| module.programme == id) {
        uses.extend(
            of_module(unit, module.id).into_iter().filter(|text| !uses.contains(text)).collect::<Vec<_>>(),
        );
    }
    uses
}

/// The schools of an owner that use a module it made, as far as they are read.
fn in_schools(app: &App, id: Code) -> Vec<Text> {
    let Some(owner) = app.unit() else { return Vec::new() };
    let of_owner = app.others.values().filter(|school| school.about().owner == Some(owner.id()));
    let using = of_owner.filter(|school| !of_module(school, id).is_empty() && !school.own_modules().has(id));
    using.map(|school| t::modules_use_school(&school.about().name)).collect()
}

fn unused(uses: Vec<Text>) -> Available {
    if uses.is_empty() { Ok(()) } else { Err(t::modules_why_used_by(Arg::list(uses))) }
}

/// The own programme that a deletion means: the one that is looked at, where no own module is selected; or the one
/// whose only module is selected.
pub fn programme_to_delete(app: &App) -> Option<&Programme> {
    let unit = app.unit()?;
    let selected = super::ranking::selected(app).and_then(|id| unit.own_modules().get(id));
    match selected {
        Some(module) => {
            let others = unit.own_modules().iter().filter(|m| m.programme == module.programme).count() > 1;
            let own = unit.own_programmes().get(module.programme);
            own.filter(|own| !others && own.modules_from.is_none())
        }
        None => own_here(app),
    }
}

/// The own programme that is looked at: the one that is shown, or the one followed with the modules of the selected.
pub fn own_here(app: &App) -> Option<&Programme> {
    let unit = app.unit()?;
    let own = unit.own_programmes();
    if let Some(shown) = app.screens.modules.programme {
        return own.get(shown);
    }
    let module = super::ranking::selected(app).and_then(|id| super::ranking::module(app, id))?;
    let uses = |p: &&Programme| p.modules_from.unwrap_or(p.id) == module.programme;
    let followed = unit.about().programmes.iter().filter_map(|&id| own.get(id));
    followed.rev().find(uses)
}

/// Whether what is selected can be deleted: an own module or programme that nothing uses.
pub fn removable(app: &App) -> Available {
    let Some(unit) = app.unit() else { return Err(Key::WhyNoUnit.into()) };
    if let Some(programme) = programme_to_delete(app) {
        let own = unit.own_modules().iter().filter(|module| module.programme == programme.id);
        let schools = own.flat_map(|module| in_schools(app, module.id));
        return unused(of_programme(unit, programme.id).into_iter().chain(schools).collect());
    }
    match super::ranking::selected(app) {
        Some(id) if super::words::is_corrected(app, id) => Ok(()),
        Some(id) if unit.own_modules().has(id) => {
            unused(of_module(unit, id).into_iter().chain(in_schools(app, id)).collect())
        }
        Some(_) => Err(Key::WhyModulesShipped.into()),
        None => Err(Key::WhyModulesNothing.into()),
    }
}

/// Deletes what is selected, as one edit: a programme goes with its modules, and the one it was a version of is
/// followed again.
pub fn remove(app: &mut App) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    if let Some(programme) = programme_to_delete(app).cloned() {
        let own: Vec<&Module> =
            unit.own_modules().iter().filter(|module| module.programme == programme.id).collect();
        let mut edits: Vec<Edit> =
            own.into_iter().map(|module| Edit::Module(Box::new(On::Remove(module.clone())))).collect();
        let mut said = t::programme_said_removed(&programme.name);
        if unit.about().programmes.contains(&programme.id) {
            edits.push(Edit::Unit(UnitChange::Programme(Element::Drop(programme.id))));
            let from = programme.modules_from.and_then(|id| lookup::programme(unit, app.catalogue(), id));
            let from = from.filter(|from| from.state(app.today()) == State::Running);
            let from = from.filter(|from| !unit.about().programmes.contains(&from.id));
            if let Some(from) = from {
                said = t::programme_said_removed_back(&from.name, &programme.name);
                edits.push(Edit::Unit(UnitChange::Programme(Element::Put(from.id))));
            }
        }
        edits.push(Edit::Programme(Box::new(On::Remove(programme))));
        app.screens.modules.programme = None;
        return app.commit(edits.into_iter().collect(), said);
    }
    let module = super::ranking::selected(app).and_then(|id| unit.own_modules().get(id)).cloned();
    let Some(module) = module else { return Vec::new() };
    let said = t::modules_said_module_removed(super::words::title(app, &module));
    app.commit(Edit::Module(Box::new(On::Remove(module))), said)
}
