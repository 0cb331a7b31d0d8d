//! Building groups with several threads: each searches from a seed of its own and talks to nobody; the
//! cheapest answer wins, the lowest seed among equals.

use std::{
    sync::Mutex,
    time::{Duration, Instant},
};

use crate::planning::groups::{
    instance::Instance,
    search::{Effort, Found, Progress, search, search_while},
};

/// How long to search.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
    /// Until that moment.
    Until {
        /// When the search was asked for.
        from: Instant,
        /// How long from then.
        time: Duration,
    },
    /// So many changes in each of [`LANES`] searches: the same answer with any number of threads.
    Steps(u64),
}

/// Searches of one job with a given number of steps.
pub const LANES: u64 = 2;

/// The best answer of all threads. `told` hears how far the searches are, from any of them.
pub fn solve(
    instance: &Instance,
    limit: Limit,
    seed: u64,
    threads: u64,
    told: &(dyn Fn(Progress) + Sync),
) -> Option<Found> {
    let lanes = match limit {
        Limit::Until { .. } => threads.max(1),
        Limit::Steps(_) => LANES,
    };
    let next = Mutex::new(0..lanes);
    let found: Mutex<Vec<(u64, Found)>> = Mutex::new(Vec::new());
    let work = || {
        while let Some(lane) = next.lock().ok().and_then(|mut next| next.next()) {
            let seed = seed.wrapping_add(lane);
            let one = match limit {
                Limit::Steps(steps) => {
                    search(instance, Effort { seed, steps }, &|| false, &mut |progress| told(progress))
                }
                Limit::Until { from, time } => search_while(instance, seed, &mut |progress| {
                    told(progress);
                    from.elapsed().as_secs_f64() / time.as_secs_f64().max(1e-6)
                }),
            };
            if let Ok(mut found) = found.lock() {
                found.push((lane, one));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.clamp(1, lanes) {
            scope.spawn(work);
        }
        work();
    });
    let found = found.into_inner().ok()?;
    let cost = |found: &Found| found.terms.cost(&instance.weights);
    found.into_iter().min_by_key(|(lane, found)| (cost(found), *lane)).map(|(_, found)| found)
}
