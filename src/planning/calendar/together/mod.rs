//! Dates for several groups at once: nobody in two places, no room held twice.
//!
//! `task` is a group with the times at which each of its meetings could be, [`limits`] what people can
//! take beside being in one place at a time, `compile` puts all that into numbers for the
//! `kernel`, which dates the public job S1 too.

mod compile;
mod first;
pub mod limits;
pub mod several;
mod soonest;
mod task;

pub use limits::{Around, Limits};
pub use task::Task;

use super::{
    dating::schedule::{Price, Schedule, Weights, measured},
    kernel::search::{self, Lane, Now},
};

/// How much is tried: schedules of one group that are worked out, or as much work of another kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// At most so many.
    pub steps: usize,
}

impl Effort {
    /// For one group alone: no more than somebody waits for.
    pub(super) fn for_one() -> Self {
        Self { steps: FOR_EACH }
    }

    /// For so many groups: each of them can be dated anew many times.
    pub fn for_groups(count: usize) -> Self {
        Self { steps: Self::default().steps.max(count * FOR_EACH) }
    }
}

/// Schedules that are worked out for each group where there are many.
const FOR_EACH: usize = 400;

impl Default for Effort {
    fn default() -> Self {
        Self { steps: 8_000 }
    }
}

/// The dates of all groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint {
    /// In the order of the tasks.
    pub found: Vec<Schedule>,
    /// Whether no dates are better.
    pub proven: bool,
}

impl Joint {
    /// What the dates are worth.
    pub fn price(&self) -> Price {
        self.found.iter().map(Schedule::price).fold((0, 0, 0), |a, b| (a.0 + b.0, a.1 + b.1, a.2 + b.2))
    }
}

/// Finds dates for all groups, `around` being what stands already. `told` hears how much was tried and ends
/// the search by saying no; there is an answer all the same. The same input gives the same answer.
pub fn together(
    tasks: &[Task<'_>],
    weights: &Weights,
    around: &Around<'_>,
    effort: Effort,
    told: &mut dyn FnMut(usize) -> bool,
) -> Joint {
    let compiled = compile::job(tasks, weights, around);
    let mut pace = |now: Now| {
        let steps = usize::try_from(now.steps).unwrap_or(usize::MAX);
        if steps >= effort.steps || !told(steps) { 1.0 } else { 0.0 }
    };
    let best = search::lane(&compiled.job, Lane::Proves, SEED, &mut pace);
    let proven = best.as_ref().is_some_and(|best| best.parts.iter().all(|part| part.bound >= part.cost));
    let mut dates = compiled.dates(best);
    soonest::soonest(tasks, &mut dates, weights, around);
    let found =
        tasks.iter().zip(dates).map(|(task, dates)| measured(&task.placings, dates, &task.days, weights));
    Joint { found: found.collect(), proven }
}

/// The search is one: another start would give other dates of the same worth.
const SEED: u64 = 1;

#[cfg(test)]
mod tests;
