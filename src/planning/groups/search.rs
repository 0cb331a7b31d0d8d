//! The search: what a school asks for goes to the kernel, what it finds comes back as an answer.
//!
//! The same instance, seed and number of steps give the same answer on every machine. No hard rule
//! is ever broken on the way, so that it can be stopped at any time with the best answer so far.

use super::{
    answer::Answer,
    compile,
    cost::{Terms, total},
    instance::Instance,
    kernel::{self, job::Table},
};

/// How long and from where to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Another seed, another path.
    pub seed: u64,
    /// How many changes are tried.
    pub steps: u64,
}

impl Default for Effort {
    /// Enough for a school: 24 to 60 people, well under half a second.
    fn default() -> Self {
        Self { seed: 1, steps: 200_000 }
    }
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Changes tried.
    pub step: u64,
    /// Cost of the best answer yet.
    pub cost: i64,
    /// People without a group in it.
    pub unplaced: usize,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The best answer seen; it breaks no hard rule.
    pub answer: Answer,
    /// What it costs, by term.
    pub terms: Terms,
    /// Whether all steps were made.
    pub ended: Ended,
    /// Changes tried.
    pub steps: u64,
}

/// How a search came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// All steps were made.
    Whole,
    /// Somebody stopped it.
    Stopped,
}

/// Searches for a number of steps. `stop` is asked and `progress` is told again and again.
pub fn search(
    instance: &Instance,
    effort: Effort,
    stop: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(Progress),
) -> Found {
    let mut ended = Ended::Whole;
    let steps = as_part(effort.steps.max(1));
    let mut pace = |now: Progress| {
        progress(now);
        if stop() {
            ended = Ended::Stopped;
            return 1.0;
        }
        as_part(now.step) / steps
    };
    let mut found = search_while(instance, effort.seed, &mut pace);
    found.ended = ended;
    found
}

/// Searches until `pace` says 1: told how far the search is, it gives the part of the way behind.
pub fn search_while(instance: &Instance, seed: u64, pace: &mut dyn FnMut(Progress) -> f64) -> Found {
    let table = Table::new(compile::job(instance));
    let mut steps = 0;
    let found = kernel::search::lane(&table, seed, &mut |step, best| {
        steps = step;
        let unplaced = usize::try_from(best.unplaced).unwrap_or(0);
        pace(Progress { step, cost: best.cost, unplaced })
    });
    let answer = compile::answer(instance, &found);
    Found { terms: total(instance, &answer), answer, ended: Ended::Whole, steps }
}

#[allow(clippy::cast_precision_loss, reason = "steps are far below 2^52")]
fn as_part(steps: u64) -> f64 {
    steps as f64
}
