//! The search: what is asked goes to the kernel, what it finds comes back as an answer.
//!
//! The same instance, seed and number of steps give the same answer on every machine; a step is one group
//! dated anew, or as much work of another kind. No hard rule is broken on the way, so that it can be
//! stopped at any time with the best answer so far.

use super::{
    compile::{self, Compiled},
    instance::{Answer, Instance},
    terms::{Terms, total},
};
use crate::planning::calendar::kernel::{
    job::SCALE,
    search::{self, Lane},
};
pub use crate::planning::groups::proposal::search::Known;

/// An instance made ready to be searched, by several threads too.
#[derive(Clone, Debug)]
pub struct Ready<'a> {
    instance: &'a Instance,
    compiled: Compiled,
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps made.
    pub step: u64,
    /// Cost of the best answer yet.
    pub cost: i64,
}

/// What one search has found, to be joined with others'.
#[derive(Clone, Debug)]
pub struct Raw(search::Found);

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The best answer seen; it breaks no hard rule, unless held meetings do.
    pub answer: Answer,
    /// What it costs, by term.
    pub terms: Terms,
    /// What is known of the least possible cost.
    pub known: Known,
    /// Steps made.
    pub steps: u64,
}

impl Raw {
    /// What is known of the least, by this search alone.
    pub fn known(&self) -> Known {
        let all = self.0.parts.iter().all(|part| part.bound >= part.cost);
        if all { Known::Proven } else { Known::Nothing }
    }
}

impl<'a> Ready<'a> {
    /// Looks everything up once.
    pub fn new(instance: &'a Instance) -> Self {
        Self { instance, compiled: compile::job(instance) }
    }

    /// Searches until `pace` says 1: told how far the search is, it gives the part of the way behind. The
    /// first of several searches seeks proof as well, the others mostly better answers.
    ///
    /// None when a group's held meetings leave no answer, which cannot happen as long as any meeting may be
    /// left without a date.
    pub fn search(&self, number: u64, seed: u64, pace: &mut dyn FnMut(Progress) -> f64) -> Option<Raw> {
        let lane = if number.is_multiple_of(2) { Lane::Proves } else { Lane::Shakes };
        let base = self.compiled.base;
        let mut told = |now: search::Now| pace(Progress { step: now.steps, cost: now.cost / SCALE + base });
        search::lane(&self.compiled.job, lane, seed.wrapping_add(number), &mut told).map(Raw)
    }

    /// The best of several searches, part by part; the first among equals.
    pub fn best(&self, found: Vec<Raw>) -> Option<Found> {
        let found = search::merge(found.into_iter().map(|raw| raw.0).collect())?;
        let mut dates = vec![Vec::new(); self.instance.groups.len()];
        let (mut cost, mut least) = (0, 0);
        for (series, part) in self.compiled.job.parts.iter().zip(found.parts) {
            cost += part.cost;
            least += part.bound;
            for (at, own) in series.iter().zip(part.dates) {
                if let Some(place) = dates.get_mut(*at as usize) {
                    *place = own;
                }
            }
        }
        let answer = self.compiled.answer(&dates);
        let terms = total(self.instance, &answer);
        let known =
            if least >= cost { Known::Proven } else { Known::AtLeast(least / SCALE + self.compiled.base) };
        debug_assert_eq!(
            terms.cost(&self.instance.weights),
            cost / SCALE + self.compiled.base,
            "the kernel counts as the terms do"
        );
        Some(Found { answer, terms, known, steps: found.steps })
    }
}

/// One search with a number of steps.
pub fn search(instance: &Instance, seed: u64, steps: u64) -> Option<Found> {
    let ready = Ready::new(instance);
    let mut pace = |now: Progress| if now.step >= steps { 1.0 } else { 0.0 };
    let raw = ready.search(0, seed, &mut pace)?;
    ready.best(vec![raw])
}
