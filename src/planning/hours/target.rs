//! How much time a module should take.

use super::Hours;
use crate::{
    model::{
        catalogue::{Catalogue, Counts, Module},
        groups::Group,
        programme::{self, Confidence, Programme},
        unit::Unit,
    },
    planning::lookup,
};

/// The time that a module should take, each participant's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// How much.
    pub hours: Hours,
    /// What it is taken from.
    pub basis: Basis,
}

/// What a target is taken from, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The module says it.
    Module(Confidence),
    /// The programme says it of all its modules.
    Programme(Confidence),
    /// The phases of a part, times the number of parts.
    Phases {
        /// The number of parts.
        parts: u8,
    },
}

/// The time that a module should take; none where nothing says it.
///
/// `group`: under whose programme, where that uses the modules of another.
/// The module's own hours, else the programme's for the unit's school form (a half module and one
/// with its own number of parts do not follow those), else phases times parts.
pub fn target(unit: &Unit, catalogue: &Catalogue, group: Option<&Group>, module: &Module) -> Option<Target> {
    if let Some(hours) = &module.hours {
        return Some(Target { hours: (*hours.get()).into(), basis: Basis::Module(hours.confidence()) });
    }
    let programme = lookup::programme_of(unit, catalogue, group, module)?;
    if module.counts == Counts::Whole
        && module.parts.is_none()
        && let Some(rule) = rule(unit, programme, module)
    {
        let hours = (*rule.minutes.get()).into();
        return Some(Target { hours, basis: Basis::Programme(rule.minutes.confidence()) });
    }
    let cycle = module.cycle(programme.cycle()?);
    let parts = *cycle.parts.get();
    let hours = Hours::from(cycle.minutes_a_part()) * u32::from(parts);
    (hours > Hours(0)).then_some(Target { hours, basis: Basis::Phases { parts } })
}

/// The programme's rule on hours and terms for the school forms that unit and module share.
pub(crate) fn rule<'a>(
    unit: &Unit,
    programme: &'a Programme,
    module: &Module,
) -> Option<&'a programme::Hours> {
    let forms = &unit.about().forms;
    let shared =
        forms.iter().find(|form| module.school_forms.is_empty() || module.school_forms.contains(form));
    match shared.or(module.school_forms.first()) {
        Some(&form) => programme.hours_in(form),
        None => programme.hours.iter().find(|hours| hours.school_forms.is_empty()),
    }
}
