//! The search: a first answer for everybody, then prices, then turns of shaking and proving for each part
//! that is open, until time is up.

use super::{
    job::{Dates, Job},
    part::Part,
    state::{Desk, State},
};
use crate::planning::groups::random::Random;

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Series dated so far, and the like.
    pub steps: u64,
    /// What the best answer costs, held meetings not counted.
    pub cost: i64,
}

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found {
    /// By part.
    pub parts: Vec<Best>,
    /// Series dated.
    pub steps: u64,
}

/// The best answer for a part.
#[derive(Clone, Debug)]
pub struct Best {
    /// The dates of its series.
    pub dates: Vec<Dates>,
    /// What they cost.
    pub cost: i64,
    /// No answer costs less.
    pub bound: i64,
}

/// How a lane divides its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Half of it goes to proof.
    Proves,
    /// Most of it goes to shaking.
    Shakes,
}

/// Searches until `pace` says 1: told how far the search is, it gives the part of the way behind. None when
/// held meetings leave no answer.
pub fn lane(job: &Job, lane: Lane, seed: u64, pace: &mut dyn FnMut(Now) -> f64) -> Option<Found> {
    let mut random = Random::new(seed);
    let mut desk = Desk::default();
    let mut state = State::new(job);
    for series in job.parts.iter().flatten() {
        if !state.insert(job, *series as usize, &mut desk, |_| 0) {
            return None;
        }
    }
    let parts = job.parts.iter().map(|series| Part::new(job, series.clone(), &state, &mut desk));
    let mut parts: Vec<Part> = parts.collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| parts[*at].series.len());
    let mut known: i64 = parts.iter().map(|part| part.cost).sum();
    let mut ended = false;
    while !ended && parts.iter().any(Part::is_open) {
        for &at in &order {
            let part = &mut parts[at];
            if !part.is_open() {
                continue;
            }
            let others = known - part.cost;
            let mut stop = |desk: &Desk| {
                ended = ended || pace(Now { steps: desk.steps, cost: known }) >= 1.0;
                ended
            };
            part.turn(job, lane, &mut state, &mut desk, &mut random, &mut stop);
            known = others + part.cost;
        }
    }
    let best = |part: &Part| Best {
        dates: part.best.iter().map(|(dates, _)| dates.clone()).collect(),
        cost: part.cost,
        bound: part.bound(),
    };
    Some(Found { parts: parts.iter().map(best).collect(), steps: desk.steps })
}

/// The best of several lanes, part by part; the first among equals.
pub fn merge(found: Vec<Found>) -> Option<Found> {
    found.into_iter().reduce(|mut all, one| {
        all.steps += one.steps;
        for (best, other) in all.parts.iter_mut().zip(one.parts) {
            let bound = best.bound.max(other.bound);
            if other.cost < best.cost {
                *best = other;
            }
            best.bound = bound.min(best.cost);
        }
        all
    })
}
