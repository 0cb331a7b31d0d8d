//! Why one module stands before another, and what would turn them round.

use super::{Basis, Fits, LEVELS, PartKind, Ranked, Weighed, score};
use crate::{
    model::{
        ballots::{Support, Voice},
        catalogue::{Catalogue, Module},
        ids::Code,
        unit::Unit,
    },
    planning::hours::{Hours, target},
};

/// How a module stands before another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Points ahead; 0 where the order of ids decides, or whom it is for.
    pub points: u16,
    /// The parts in which it has more, the largest difference first.
    pub ahead: Vec<(PartKind, u16)>,
    /// The parts in which the other one has more, the largest difference first.
    pub behind: Vec<(PartKind, u16)>,
}

/// One change that alone puts a module before another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Everybody who has a say is for it.
    Support,
    /// These are done or chosen first.
    Before(Vec<Code>),
    /// At least so much time is set aside for each participant and year.
    Time(Hours),
    /// A part or a voice weighs so much.
    Weight {
        /// Which.
        of: Weighed,
        /// What it weighs now.
        from: u16,
        /// What it would have to weigh.
        to: u16,
    },
}

/// How `first` stands before `other`.
pub fn lead(first: &Ranked, other: &Ranked) -> Lead {
    let points = |ranked: &Ranked, kind| ranked.part(kind).map_or(0, |part| part.points);
    let more = |a: &Ranked, b: &Ranked| {
        let by = |kind| (kind, points(a, kind).saturating_sub(points(b, kind)));
        let mut all: Vec<(PartKind, u16)> =
            PartKind::ALL.into_iter().map(by).filter(|&(_, by)| by > 0).collect();
        all.sort_by_key(|&(kind, by)| (std::cmp::Reverse(by), kind));
        all
    };
    Lead {
        points: first.score.saturating_sub(other.score),
        ahead: more(first, other),
        behind: more(other, first),
    }
}

/// What, each alone, would put `other` before `first`, worked out by ranking both again: the nearest
/// weight last. Nothing for a module that none of the participants can use.
pub fn ways(unit: &Unit, catalogue: &Catalogue, basis: &Basis, first: &Module, other: &Module) -> Vec<Way> {
    let score = |basis: &Basis, module: &Module| score(basis, module, target(unit, catalogue, None, module));
    let turned = |changed: &Basis| score(changed, other).place() < score(changed, first).place();
    let now = score(basis, other);
    if now.fits == Fits::No || turned(basis) {
        return Vec::new();
    }
    let mut ways = Vec::new();
    let mut all_for_it = basis.clone();
    let everybody = Voice::ALL.map(|voice| (voice, Support { for_it: 1, of: 1 }));
    all_for_it.say.insert(other.id, everybody.into());
    if turned(&all_for_it) {
        ways.push(Way::Support);
    }
    let missing: Vec<Code> = other.builds_on.iter().copied().filter(|id| !basis.is_done(*id)).collect();
    let mut done = basis.clone();
    done.chosen.extend(missing.iter().copied());
    if !missing.is_empty() && turned(&done) {
        ways.push(Way::Before(missing));
    }
    if let Some(target) = target(unit, catalogue, None, other) {
        let mut longer = basis.clone();
        longer.set_aside(target.hours);
        if turned(&longer) {
            ways.push(Way::Time(target.hours));
        }
    }
    ways.extend(weight(basis, &turned));
    ways
}

/// The smallest change of one weight, to one of the levels that are offered.
fn weight(basis: &Basis, turned: &dyn Fn(&Basis) -> bool) -> Option<Way> {
    let mut all: Vec<(Weighed, u16, u16)> = Weighed::all()
        .flat_map(|of| {
            let from = basis.weights.get(of);
            LEVELS.into_iter().filter(move |&to| to != from).map(move |to| (of, from, to))
        })
        .collect();
    all.sort_by_key(|&(of, from, to)| (from.abs_diff(to), of));
    let mut tried = basis.clone();
    let nearest = all.into_iter().find(|&(of, _, to)| {
        tried.weights = basis.weights.with(of, to);
        turned(&tried)
    });
    nearest.map(|(of, from, to)| Way::Weight { of, from, to })
}
