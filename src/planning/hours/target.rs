//! How much time a module should take.

use super::Hours;
use crate::{
    model::{
        catalogue::{Catalogue, Counts, Module},
        groups::Group,
        programme::{self, Confidence, Cycle, Fact, Programme},
        unit::Unit,
    },
    planning::lookup,
};

/// The time that a module should take, each participant's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// How much, as the unit runs it.
    pub hours: Hours,
    /// What is published, where the unit has made meetings or parts shorter or longer.
    pub published: Option<Hours>,
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
/// with its own number of parts do not follow those), else phases times parts. Where people have set other
/// lengths than those that are published, as much more or less as these make.
pub fn target(unit: &Unit, catalogue: &Catalogue, group: Option<&Group>, module: &Module) -> Option<Target> {
    let programme = lookup::programme_of(unit, catalogue, group, module);
    let (hours, basis) = said(unit, programme, module)?;
    let plain = Target { hours, published: None, basis };
    Some(programme.and_then(|own| changed(unit, catalogue, own, module, plain)).unwrap_or(plain))
}

/// What module and programme say.
fn said(unit: &Unit, programme: Option<&Programme>, module: &Module) -> Option<(Hours, Basis)> {
    if let Some(hours) = &module.hours {
        return Some(((*hours.get()).into(), Basis::Module(hours.confidence())));
    }
    let programme = programme?;
    if module.counts == Counts::Whole
        && module.parts.is_none()
        && let Some(rule) = rule(unit, programme, module)
    {
        return Some(((*rule.minutes.get()).into(), Basis::Programme(rule.minutes.confidence())));
    }
    let cycle = module.cycle(programme.cycle()?);
    let hours = whole(&cycle);
    (hours > Hours(0)).then_some((hours, Basis::Phases { parts: *cycle.parts.get() }))
}

/// The same where people have set lengths or the number of parts themselves.
fn changed(
    unit: &Unit,
    catalogue: &Catalogue,
    own: &Programme,
    module: &Module,
    plain: Target,
) -> Option<Target> {
    let from = own.modules_from.and_then(|id| lookup::programme(unit, catalogue, id)).unwrap_or(own);
    let published_module = published(module);
    let (now, before) = (module.cycle(own.cycle()?), published_module.cycle(from.cycle()?));
    let decided = is_decided(&now.parts) || now.phases.iter().any(|phase| is_decided(&phase.minutes));
    let own_hours = module.hours.as_ref().is_some_and(is_decided);
    if !decided || own_hours || whole(&now) == whole(&before) {
        return None;
    }
    let (published, _) = said(unit, Some(from), &published_module)?;
    // Hours that are no longer the published ones were set by people too.
    let hours =
        if plain.hours == published { (published + whole(&now)) - whole(&before) } else { plain.hours };
    (hours != published).then_some(Target { hours, published: Some(published), ..plain })
}

/// A module without the lengths that people have set.
fn published(module: &Module) -> Module {
    let mut module = module.clone();
    module.phases.retain(|change| change.minutes.as_ref().is_none_or(|minutes| !is_decided(minutes)));
    module
}

/// Whether people set it themselves: what is published has a source.
fn is_decided<T>(fact: &Fact<T>) -> bool {
    fact.source().is_empty()
}

/// The phases of all parts.
fn whole(cycle: &Cycle) -> Hours {
    Hours::from(cycle.minutes_a_part()) * u32::from(*cycle.parts.get())
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
