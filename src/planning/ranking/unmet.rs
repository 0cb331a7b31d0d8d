//! Needs that no module is known to answer.

use super::{Basis, Want};
use crate::model::catalogue::Module;

/// The priorities whose dimension none of these modules serves at any of their stages, in their order.
/// A module without stages is for all.
pub fn unmet<'a>(basis: &'a Basis, modules: &[&Module]) -> Vec<&'a Want> {
    let serves = |module: &Module, want: &Want| {
        let stages = &module.stages;
        module.areas.contains(&want.dimension)
            && (stages.is_empty() || want.stages.is_empty() || stages.iter().any(|s| want.stages.contains(s)))
    };
    basis.wants.iter().filter(|want| !modules.iter().any(|module| serves(module, want))).collect()
}
