//! The parts of a module's score. The formula stands at the head of the folder.

use std::collections::BTreeSet;

use super::{Basis, Part, PartKind, Used, Want, Why};
use crate::{
    model::{
        catalogue::{Counts, Module},
        ids::Code,
        needs::Cell,
    },
    planning::hours::{Hours, Target},
};

const PRIORITIES: u16 = 400;
const GAPS: u16 = 150;
const STAGES: u16 = 200;
const TIME: u16 = 125;
const ORDER: u16 = 75;
const SIZE: u16 = 50;

/// The weight of a priority, before it is shared among its stages: divisible by every small number.
const WHOLE: u64 = 720_720;

pub(super) fn all(basis: &Basis, module: &Module, target: Option<Target>) -> Vec<Part> {
    let mut parts = Vec::with_capacity(6);
    if !basis.wants.is_empty() {
        parts.push(priorities(basis, module));
    }
    parts.push(gaps(basis, module));
    parts.push(stages(basis, module));
    parts.push(time(basis, target));
    parts.push(order(basis, module));
    parts.push(size(module));
    parts
}

/// `max` times `some` of `all`, rounded down; nothing of nothing.
fn share(max: u16, some: u64, all: u64) -> u16 {
    let points = (u64::from(max) * some).checked_div(all).unwrap_or(0);
    u16::try_from(points).unwrap_or(max).min(max)
}

fn is_for(module: &Module, stage: Code) -> bool {
    module.stages.is_empty() || module.stages.contains(&stage)
}

fn priorities(basis: &Basis, module: &Module) -> Part {
    let (mut served, mut all, mut which) = (0, 0, Vec::new());
    for want in &basis.wants {
        let (some, whole) = weight(basis, module, want);
        served += some;
        all += whole;
        if some > 0 {
            which.push(want.id);
        }
    }
    let why = if module.areas.is_empty() {
        Why::AreasUnknown
    } else {
        Why::Serves { priorities: which, of: basis.wants.len() }
    };
    Part { kind: PartKind::Priorities, points: share(PRIORITIES, served, all), max: PRIORITIES, why }
}

/// What a priority weighs for a module, and what it weighs in all.
fn weight(basis: &Basis, module: &Module, want: &Want) -> (u64, u64) {
    let rank = 4_u64.saturating_sub(u64::from(want.rank)).max(1);
    let named = module.areas.contains(&want.dimension);
    if want.stages.is_empty() {
        let whole = rank * WHOLE;
        return (if named { whole } else { 0 }, whole);
    }
    let each = rank * (WHOLE / u64::try_from(want.stages.len()).unwrap_or(u64::MAX));
    let (mut served, mut all) = (0, 0);
    for &stage in &want.stages {
        let gap = basis.gaps.get(&Cell { dimension: want.dimension, stage }).copied().unwrap_or(0);
        let weight = each * (1 + u64::from(gap));
        all += weight;
        served += if named && is_for(module, stage) { weight } else { 0 };
    }
    (served, all)
}

fn gaps(basis: &Basis, module: &Module) -> Part {
    let max = if basis.wants.is_empty() { PRIORITIES + GAPS } else { GAPS };
    let (mut served, mut all, mut dimensions) = (0, 0, BTreeSet::new());
    for (cell, &gap) in &basis.gaps {
        all += u64::from(gap);
        if module.areas.contains(&cell.dimension) && is_for(module, cell.stage) {
            served += u64::from(gap);
            dimensions.insert(cell.dimension);
        }
    }
    let why = if module.areas.is_empty() {
        Why::AreasUnknown
    } else if all == 0 {
        Why::NoGaps
    } else {
        let percent = u8::try_from(share(100, served, all)).unwrap_or(100);
        Why::Answers { dimensions: dimensions.into_iter().collect(), percent }
    };
    Part { kind: PartKind::Gaps, points: share(max, served, all), max, why }
}

fn stages(basis: &Basis, module: &Module) -> Part {
    let known: Vec<&BTreeSet<Code>> = basis.participants.iter().filter(|own| !own.is_empty()).collect();
    let other_form = module.stages.is_empty()
        && !module.school_forms.is_empty()
        && !basis.forms.is_empty()
        && module.school_forms.iter().all(|form| !basis.forms.contains(form));
    let (points, why) = if other_form {
        (0, Why::OtherForm)
    } else if module.stages.is_empty() || known.is_empty() {
        (STAGES / 2, Why::StagesUnknown)
    } else {
        let teach = known.iter().filter(|own| module.stages.iter().any(|stage| own.contains(stage))).count();
        let points = share(STAGES, teach as u64, known.len() as u64);
        (points, Why::Teach { teach, of: known.len() })
    };
    Part { kind: PartKind::Stages, points, max: STAGES, why }
}

fn time(basis: &Basis, target: Option<Target>) -> Part {
    let (points, why) = match target {
        None => (TIME / 2, Why::TimeUnknown),
        Some(target) => {
            let Hours(takes) = target.hours.max(basis.time);
            let points =
                if takes == 0 { TIME } else { share(TIME, u64::from(basis.time.0), u64::from(takes)) };
            (points, Why::Takes { target, time: basis.time })
        }
    };
    Part { kind: PartKind::Time, points, max: TIME, why }
}

fn order(basis: &Basis, module: &Module) -> Part {
    let before: BTreeSet<Code> = module.builds_on.iter().copied().collect();
    let missing: Vec<Code> =
        before.iter().filter(|id| !basis.held.contains(id) && !basis.chosen.contains(id)).copied().collect();
    let used = if basis.held.contains(&module.id) {
        Used::Held
    } else if basis.chosen.contains(&module.id) {
        Used::Chosen
    } else {
        Used::New
    };
    let points = if used == Used::Held {
        0
    } else if before.is_empty() {
        ORDER
    } else {
        share(ORDER, (before.len() - missing.len()) as u64, before.len() as u64)
    };
    Part { kind: PartKind::Order, points, max: ORDER, why: Why::After { used, missing } }
}

fn size(module: &Module) -> Part {
    let (points, why) = match module.counts {
        Counts::Whole => (SIZE, Why::Whole),
        Counts::Half => (SIZE / 2, Why::Half),
    };
    Part { kind: PartKind::Size, points, max: SIZE, why }
}
