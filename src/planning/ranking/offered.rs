//! Which modules there are to rank.

use std::collections::BTreeSet;

use crate::{
    model::{
        catalogue::{Catalogue, Module},
        ids::Code,
        programme::Programme,
        unit::Unit,
    },
    planning::lookup,
};

/// Which modules to look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only of this programme; none: of those that the unit and its groups follow, or of all of its
    /// country if it follows none.
    pub programme: Option<Code>,
    /// Only for this stage, those without stages included; none: for all.
    pub stage: Option<Code>,
}

/// The modules that are offered to a unit, its own included, each once.
pub fn offered<'a>(unit: &'a Unit, catalogue: &'a Catalogue, filter: Filter) -> Vec<&'a Module> {
    let sources = sources(unit, catalogue, filter.programme);
    let own = unit.own_modules().iter().filter(|module| sources.contains(&module.programme));
    let all = own.chain(sources.iter().flat_map(|&source| lookup::modules_of(unit, catalogue, source)));
    let for_stage = |module: &&Module| {
        filter.stage.is_none_or(|stage| module.stages.is_empty() || module.stages.contains(&stage))
    };
    let mut seen = BTreeSet::new();
    all.filter(for_stage).filter(|module| seen.insert(module.id)).collect()
}

/// The programmes that have the modules of `programme`; of none: of those in [`Filter::programme`].
pub fn sources(unit: &Unit, catalogue: &Catalogue, programme: Option<Code>) -> BTreeSet<Code> {
    let followed = &unit.about().programmes;
    let in_groups = unit.groups().iter().filter_map(|group| group.programme);
    let programmes: BTreeSet<Code> = match programme {
        Some(programme) => [programme].into(),
        None if followed.is_empty() => {
            let here = |programme: &&Programme| programme.country == unit.about().country;
            lookup::offered(unit, catalogue).filter(here).map(|programme| programme.id).collect()
        }
        None => followed.iter().copied().chain(in_groups).collect(),
    };
    let known = programmes.iter().filter_map(|&id| lookup::programme(unit, catalogue, id));
    known.map(|programme| programme.modules_from.unwrap_or(programme.id)).collect()
}
