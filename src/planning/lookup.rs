//! Where programmes and modules are found: the unit's own come before its owner's, those before the
//! installation's files, those before what ships.
//!
//! A unit corrects an entry with a copy of its own under the same id; later versions of what ships
//! never change that copy. What a unit hides is still found by its id, it is only not offered.

use std::collections::BTreeSet;

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
    lay(&mut all, owner);
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

/// The catalogue with what the unit made itself laid over it. What it hides stays a matter of
/// [`modules_of`] and [`offered`], so that a unit can show it again.
pub fn with_own(catalogue: &Catalogue, unit: &Unit) -> Catalogue {
    let mut all = catalogue.clone();
    lay(&mut all, unit);
    all
}

/// Everything that a unit finds by id: what ships, then its owner's, then its own.
pub fn catalogue_of(shipped: &Catalogue, unit: &Unit, owner: Option<&Unit>) -> Catalogue {
    match owner {
        Some(owner) => with_own(&with_owner(shipped, unit, owner), unit),
        None => with_own(shipped, unit),
    }
}

/// What a unit made itself is found and offered, whatever was hidden below it.
fn lay(catalogue: &mut Catalogue, unit: &Unit) {
    for programme in unit.own_programmes() {
        catalogue.programmes.put(programme.clone());
        catalogue.hidden_programmes.remove(&programme.id);
    }
    for module in unit.own_modules() {
        catalogue.modules.put(module.clone());
        catalogue.hidden_modules.remove(&module.id);
    }
}

/// Who a module comes from, as a unit finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It ships, or is in the files of the installation.
    Library,
    /// The unit's owner made it, or corrected what ships.
    Owner,
    /// The unit made it itself.
    Own,
    /// The unit corrected what its owner made or what ships.
    Corrected,
}

/// Who a module comes from; `shipped`: the library without the entries of units.
pub fn origin(shipped: &Catalogue, unit: &Unit, owner: Option<&Unit>, id: Code) -> Origin {
    let of_owner = owner.is_some_and(|owner| owner.own_modules().has(id));
    match (unit.own_modules().has(id), of_owner || shipped.modules.has(id)) {
        (true, true) => Origin::Corrected,
        (true, false) => Origin::Own,
        (false, _) if of_owner => Origin::Owner,
        (false, _) => Origin::Library,
    }
}

/// Modules that are found but not offered to a unit: those it hides, then those that its owner or the
/// installation hides, of the programmes in `from`.
pub fn hidden_modules<'a>(
    unit: &'a Unit,
    catalogue: &'a Catalogue,
    from: &BTreeSet<Code>,
) -> Vec<&'a Module> {
    let own = unit.hidden().iter().filter_map(|&id| module(unit, catalogue, id));
    let above = catalogue.hidden_modules.iter().filter(|id| !unit.hidden().contains(id));
    let above = above.filter(|&&id| !unit.own_modules().has(id)).filter_map(|&id| catalogue.module(id));
    own.chain(above.filter(|module| from.contains(&module.programme))).collect()
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
        let mut others = followed.iter().filter_map(|&id| programme(unit, catalogue, id)).filter(uses);
        // What the unit made of it itself comes before it also where something holds on to the other.
        let is_own = |own: &&Programme| own.id != module.programme && unit.own_programmes().has(own.id);
        others.clone().find(is_own).or_else(|| others.find(|_| !followed.contains(&module.programme)))
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
