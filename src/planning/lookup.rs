//! Where programmes and modules are found: the unit's own come before the catalogue's.

use crate::model::{
    catalogue::{Catalogue, Module},
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

/// The cycle of a module's programme as the module runs it; none where the programme is no cycle.
pub fn cycle(unit: &Unit, catalogue: &Catalogue, module: &Module) -> Option<Cycle> {
    let cycle = programme(unit, catalogue, module.programme)?.cycle()?;
    Some(module.cycle(cycle))
}
