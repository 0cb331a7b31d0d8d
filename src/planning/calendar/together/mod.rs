//! Dates for several groups at once: nobody in two places, no room held twice.
//!
//! Every group alone is solved exactly ([`super::schedule`]). Where dates of two groups clash, either
//! one of them cannot have its time or the other cannot: following both ways, the cheaper first, ends
//! in the proven best for all of them. That is done for everybody who shares something as long as the
//! effort lasts, and from then on for pairs and triples, until none of them gets any better.

mod improve;
pub mod limits;
pub mod several;
mod split;
mod task;

pub use improve::{Joint, together};
pub use limits::{Around, Limits};
pub use task::Task;

use super::schedule::Price;

/// How much is tried: schedules of one group that are worked out.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// For all groups that share something, before pairs are tried.
    pub whole: usize,
    /// For each pair or triple.
    pub few: usize,
    /// For everything.
    pub all: usize,
}

impl Effort {
    /// For so many groups: each of them can be dated anew some times.
    pub fn for_groups(count: usize) -> Self {
        let usual = Self::default();
        Self { all: usual.all.max(count * FOR_EACH), ..usual }
    }
}

/// Schedules that are worked out for each group where there are many.
const FOR_EACH: usize = 12;

impl Default for Effort {
    fn default() -> Self {
        Self { whole: 400, few: 60, all: 3_000 }
    }
}

fn sum(prices: impl IntoIterator<Item = Price>) -> Price {
    prices.into_iter().fold((0, 0, 0), |a, b| (a.0 + b.0, a.1 + b.1, a.2 + b.2))
}

#[cfg(test)]
#[path = "../together_tests.rs"]
mod tests;
