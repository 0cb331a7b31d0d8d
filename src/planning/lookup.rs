//! Where programmes and modules are found: the unit's own come before its owner's, those before the
//! installation's files, those before what ships.
//!
//! A unit corrects an entry with a copy of its own under the same id; later versions of what ships
//! never change that copy. What a unit hides is still found by its id, it is only not offered.

use chrono::NaiveDate;

use crate::model::{
    catalogue::{Catalogue, Module},
    groups::Group,
    ids::Code,
    programme::{Cycle, Programme, State},
    unit::Unit,
};

/// The module of that id.
pub fn module<'a>(unit: &'a Unit, catalogue: &'a Catalogue, id: Code) -> Option<&'a Module> {
    unit.own_modules().get(id).or_else(|| catalogue.module(id))
}

/// The programme of that id.
pub fn programme<'a>(unit: &'a Unit, catalogue: &'a Catalogue, id: Code) -> Option<&'a Programme> {
    unit.own_programmes().get(id).or_else(|| catalogue.programme(id))
}

/// The catalogue with what the owner of the unit made laid over it, and without what it hides.
///
/// Worked out when a unit or its owner is opened or changed; everything that takes a catalogue then
/// finds and offers the owner's entries too. Unchanged if `owner` does not own the unit.
pub fn with_owner(catalogue: &Catalogue, unit: &Unit, owner: &Unit) -> Catalogue {
    let mut all = catalogue.clone();
    if unit.about().owner != Some(owner.id()) {
        return all;
    }
    for programme in owner.own_programmes() {
        all.programmes.put(programme.clone());
        all.hidden_programmes.remove(&programme.id);
    }
    for module in owner.own_modules() {
        all.modules.put(module.clone());
        all.hidden_modules.remove(&module.id);
    }
    for &id in owner.hidden() {
        if catalogue.programmes.has(id) && !owner.own_programmes().has(id) {
            all.hidden_programmes.insert(id);
        }
        if catalogue.modules.has(id) && !owner.own_modules().has(id) {
            all.hidden_modules.insert(id);
        }
    }
    all
}

/// Programmes to offer in a unit: its own, then the catalogue's that it does not hide.
pub fn offered<'a>(unit: &'a Unit, catalogue: &'a Catalogue) -> impl Iterator<Item = &'a Programme> {
    let shared = catalogue.offered();
    let shared = shared.filter(|p| !unit.own_programmes().has(p.id) && !unit.hidden().contains(&p.id));
    unit.own_programmes().iter().chain(shared)
}

/// Programmes that a unit can start on that day. Those that have ended can be looked at and copied.
pub fn startable<'a>(
    unit: &'a Unit,
    catalogue: &'a Catalogue,
    on: NaiveDate,
) -> impl Iterator<Item = &'a Programme> {
    offered(unit, catalogue).filter(move |programme| programme.state(on) == State::Running)
}

/// Modules to offer in a unit for a programme, its own or those it uses from another: the unit's
/// own, then the catalogue's that it does not hide.
pub fn modules_of<'a>(
    unit: &'a Unit,
    catalogue: &'a Catalogue,
    id: Code,
) -> impl Iterator<Item = &'a Module> {
    let from = programme(unit, catalogue, id).and_then(|own| own.modules_from).unwrap_or(id);
    let own = unit.own_modules().iter().filter(move |module| module.programme == from);
    let shared = catalogue.modules.iter().filter(move |module| module.programme == from);
    let shared = shared.filter(|module| !catalogue.hidden_modules.contains(&module.id));
    own.chain(shared.filter(|m| !unit.own_modules().has(m.id) && !unit.hidden().contains(&m.id)))
}

/// The programme under which a group works with a module: its own where that uses the module, else
/// the module's; a followed one that uses the modules of that comes before it.
pub fn programme_of<'a>(
    unit: &'a Unit,
    catalogue: &'a Catalogue,
    group: Option<&Group>,
    module: &Module,
) -> Option<&'a Programme> {
    let own = group.and_then(|group| programme(unit, catalogue, group.programme?));
    let uses = |own: &&Programme| own.modules_from.unwrap_or(own.id) == module.programme;
    let followed = &unit.about().programmes;
    let version = || {
        let others = followed.iter().filter_map(|&id| programme(unit, catalogue, id));
        others.filter(uses).find(|_| !followed.contains(&module.programme))
    };
    own.filter(uses).or_else(version).or_else(|| programme(unit, catalogue, module.programme))
}

/// The cycle of the [`programme_of`] a group as the module runs it; none where that is no cycle.
pub fn cycle(unit: &Unit, catalogue: &Catalogue, group: Option<&Group>, module: &Module) -> Option<Cycle> {
    let cycle = programme_of(unit, catalogue, group, module)?.cycle()?;
    Some(module.cycle(cycle))
}

#[cfg(test)]
#[path = "lookup_tests.rs"]
mod tests;
