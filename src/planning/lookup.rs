//! Where programmes and modules are found: the unit's own come before the catalogue's.

use crate::model::{
    catalogue::{Catalogue, Module},
    groups::Group,
    ids::Code,
    programme::{Cycle, Programme},
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
