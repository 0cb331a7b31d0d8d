//! The parts of a module's score. The formula stands at the head of the folder.

use std::collections::BTreeSet;

use super::{Asked, Basis, Part, PartKind, Used, Want, Weighed, Why, basis::Teachers};
use crate::{
    model::{
        ballots::{Support, Voice},
        catalogue::{Counts, Module},
        ids::Code,
        needs::Cell,
    },
    planning::hours::{Hours, Target},
};

/// All of a voice, before it is shared by support: divisible by every small number.
const WHOLE: u64 = 720_720;

pub(super) fn all(basis: &Basis, module: &Module, target: Option<Target>) -> Vec<Part> {
    let parts = basis.part_points().into_iter().map(|(kind, max)| {
        let (points, why) = match kind {
            PartKind::Priorities => priorities(basis, module, max),
            PartKind::Gaps => gaps(basis, module, max),
            PartKind::Stages => stages(basis, module, max),
            PartKind::Time => time(basis, target, max),
            PartKind::Say => say(basis, module, max),
            PartKind::Order => order(basis, module, max),
            PartKind::Size => size(module, max),
        };
        Part { kind, points, max, why }
    });
    parts.collect()
}

/// `max` times `some` of `all`, rounded to the nearest; nothing of nothing.
fn share(max: u16, some: u64, all: u64) -> u16 {
    let points = (u64::from(max) * some + all / 2).checked_div(all).unwrap_or(0);
    u16::try_from(points).unwrap_or(max).min(max)
}

fn is_for(module: &Module, stage: Code) -> bool {
    module.stages.is_empty() || module.stages.contains(&stage)
}

fn priorities(basis: &Basis, module: &Module, max: u16) -> (u16, Why) {
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
    (share(max, served, all), why)
}

/// What a priority weighs for a module, and what it weighs in all: by the largest gap at a stage that
/// the module is for, and by the largest at any of its stages. How many teach there is another part.
fn weight(basis: &Basis, module: &Module, want: &Want) -> (u64, u64) {
    let rank = 4_u64.saturating_sub(u64::from(want.rank)).max(1);
    let named = module.areas.contains(&want.dimension);
    if want.stages.is_empty() {
        return (if named { rank } else { 0 }, rank);
    }
    let (mut served, mut all) = (0, 0);
    for &stage in &want.stages {
        let gap = basis.gaps.get(&Cell { dimension: want.dimension, stage }).copied().unwrap_or(0);
        let weight = rank * (1 + u64::from(gap));
        all = all.max(weight);
        if named && is_for(module, stage) {
            served = served.max(weight);
        }
    }
    (served, all)
}

fn gaps(basis: &Basis, module: &Module, max: u16) -> (u16, Why) {
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
    (share(max, served, all), why)
}

fn stages(basis: &Basis, module: &Module, max: u16) -> (u16, Why) {
    let known: Vec<&BTreeSet<Code>> =
        basis.participants.iter().map(|p| &p.stages).filter(|own| !own.is_empty()).collect();
    let other_form = module.stages.is_empty()
        && !module.school_forms.is_empty()
        && !basis.forms.is_empty()
        && module.school_forms.iter().all(|form| !basis.forms.contains(form));
    if other_form {
        (0, Why::OtherForm)
    } else if module.stages.is_empty() || known.is_empty() {
        (max / 2, Why::StagesUnknown)
    } else {
        let teach = known.iter().filter(|own| module.stages.iter().any(|stage| own.contains(stage))).count();
        let points = share(max, teach as u64, known.len() as u64);
        (points, Why::Teach { teach, of: known.len() })
    }
}

fn time(basis: &Basis, target: Option<Target>, max: u16) -> (u16, Why) {
    let Some(target) = target else { return (max / 2, Why::TimeUnknown) };
    let Some((time, source)) = basis.time else { return (max / 2, Why::NoTimeSet { target }) };
    let takes = target.hours;
    let mut each: Vec<Hours> = basis.participants.iter().map(|p| time.share(p.share)).collect();
    if each.is_empty() {
        each.push(time);
    }
    let has: u64 = each.iter().map(|&own| u64::from(own.min(takes).0)).sum();
    let needs = u64::from(takes.0) * (each.len() as u64);
    let points = if needs == 0 { max } else { share(max, has, needs) };
    let enough = each.iter().filter(|&&own| own >= takes).count();
    (points, Why::Takes { target, time, source, enough, of: basis.participants.len() })
}

/// Each voice gives its share of the part by its weight; one that was not asked half of that.
fn say(basis: &Basis, module: &Module, max: u16) -> (u16, Why) {
    let ballot = basis.say.get(&module.id);
    let asked = |voice| ballot.and_then(|said| said.get(&voice)).copied().filter(|said| said.of > 0);
    let (by_ballot, by_wishes) = (asked(Voice::Teachers), wishes(basis, module.id));
    let teachers = match (basis.teachers, by_wishes) {
        (Teachers::Wishes, Some(_)) => Asked::Wishes,
        (Teachers::Ballot, Some(_)) if by_ballot.is_none() => Asked::Wishes,
        _ => Asked::Ballot,
    };
    let (mut some, mut all, mut said) = (0_u64, 0_u64, Vec::new());
    for voice in Voice::ALL {
        let weight = u64::from(basis.weights.get(Weighed::Voice(voice)));
        let support = match (voice, teachers) {
            (Voice::Teachers, Asked::Wishes) => by_wishes,
            _ => asked(voice),
        };
        all += weight * WHOLE;
        some +=
            weight * support.map_or(WHOLE / 2, |s| WHOLE * u64::from(s.for_it.min(s.of)) / u64::from(s.of));
        said.extend(support.map(|support| (voice, support)));
    }
    let why = if said.is_empty() { Why::NobodyAsked } else { Why::Said { said, teachers } };
    (share(max, some, all), why)
}

/// How many of the participants who wish for anything wish for this one.
fn wishes(basis: &Basis, module: Code) -> Option<Support> {
    let wishing = basis.participants.iter().filter(|p| !p.wishes.is_empty());
    let (mut for_it, mut of) = (0, 0);
    for participant in wishing {
        of += 1;
        for_it += u16::from(participant.wishes.contains(&module));
    }
    (of > 0).then_some(Support { for_it, of })
}

fn order(basis: &Basis, module: &Module, max: u16) -> (u16, Why) {
    let before: BTreeSet<Code> = module.builds_on.iter().copied().collect();
    let missing: Vec<Code> = before.iter().filter(|id| !basis.is_done(**id)).copied().collect();
    let used = if let Some(&(part, of)) = basis.running.get(&module.id) {
        Used::Running { part, of }
    } else if basis.held.contains(&module.id) {
        Used::Held
    } else if basis.chosen.contains(&module.id) {
        Used::Chosen
    } else {
        Used::New
    };
    let points = if matches!(used, Used::Held | Used::Running { .. }) {
        0
    } else if before.is_empty() {
        max
    } else {
        share(max, (before.len() - missing.len()) as u64, before.len() as u64)
    };
    (points, Why::After { used, missing })
}

fn size(module: &Module, max: u16) -> (u16, Why) {
    match module.counts {
        Counts::Whole => (max, Why::Whole),
        Counts::Half => (max / 2, Why::Half),
    }
}
