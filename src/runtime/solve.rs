//! Building groups with several threads: each searches from a seed of its own and talks to nobody; the
//! cheapest answer wins, the lowest seed among equals. One of them seeks proof in the end.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use crate::planning::groups::{
    job::instance::Instance,
    proposal::search::{
        Effort, FEW, Found, Known, NODES, Progress, known_alone, prove, search, search_while,
    },
};

/// How long to search.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
    /// Until that moment, or until an answer is proven.
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
/// Whoever asks for few steps does not wait long for a proof of more people: one choice of it in so many steps.
const NODES_OF_STEPS: u64 = 10;
/// How often a bound is improved when time does not count.
const ROUNDS: u64 = 60;

/// Fewer people are proven in a second.
const PROVEN_AT_ONCE: usize = 24;
/// Time in which more can be proven; with less the search needs it all.
const TO_PROVE: Duration = Duration::from_secs(1);

/// Parts of the time after which the proving lane ceases to search, and to improve the bound.
fn turns(people: usize, time: Duration) -> (f64, f64) {
    let can_prove = people <= PROVEN_AT_ONCE || (people <= FEW && time >= TO_PROVE);
    if can_prove { (0.15, 0.4) } else { (0.85, 1.0) }
}

/// How to search.
#[derive(Clone, Copy)]
pub struct Search<'a> {
    /// How long.
    pub limit: Limit,
    /// Another seed, another path.
    pub seed: u64,
    /// How many threads there are.
    pub threads: u64,
    /// Asked again and again, ends the search with what there is by then.
    pub stop: &'a (dyn Fn() -> bool + Sync),
}

/// The best answer of all threads. `told` hears how far the searches are, from any of them.
pub fn solve(instance: &Instance, search: &Search<'_>, told: &(dyn Fn(Progress) + Sync)) -> Option<Found> {
    let found = match search.limit {
        Limit::Steps(steps) => with_steps(instance, steps, search, told),
        Limit::Until { from, time } => {
            let part = || {
                let all = time.as_secs_f64().max(1e-6);
                if (search.stop)() { 1.0 } else { from.elapsed().as_secs_f64() / all }
            };
            until(instance, &part, turns(instance.people.len(), time), search, told)
        }
    };
    Some(known_alone(instance, found?))
}

fn until(
    instance: &Instance,
    part: &(dyn Fn() -> f64 + Sync),
    (search_to, bound_to): (f64, f64),
    &Search { seed, threads, .. }: &Search<'_>,
    told: &(dyn Fn(Progress) + Sync),
) -> Option<Found> {
    let proven = AtomicBool::new(false);
    let found: Mutex<Vec<(u64, Found)>> = Mutex::new(Vec::new());
    let last = threads.max(1) - 1;
    let lane = |lane: u64| {
        let end = if lane == last { search_to } else { 1.0 };
        let mut pace = |progress| {
            told(progress);
            if proven.load(Ordering::Relaxed) { 1.0 } else { part() / end }
        };
        let mut one = search_while(instance, seed.wrapping_add(lane), &mut pace);
        if lane == last && end < 1.0 {
            one = prove(instance, &one, NODES, &mut |_| part() >= bound_to, &|| part() >= 1.0);
            if one.known == Known::Proven {
                proven.store(true, Ordering::Relaxed);
            } else if search_to < 0.5 && part() < 0.95 {
                // Proof was out of reach: what is left goes to the search.
                let begun = part();
                let more = search_while(instance, seed.wrapping_add(threads), &mut |progress| {
                    told(progress);
                    (part() - begun) / (1.0 - begun).max(1e-6)
                });
                if cost(instance, &more) < cost(instance, &one) {
                    one = Found { known: one.known, ..more };
                }
            }
        }
        if let Ok(mut found) = found.lock() {
            found.push((lane, one));
        }
    };
    std::thread::scope(|scope| {
        for other in 0..last {
            scope.spawn(move || lane(other));
        }
        lane(last);
    });
    best(instance, found)
}

fn with_steps(
    instance: &Instance,
    steps: u64,
    &Search { seed, threads, stop, .. }: &Search<'_>,
    told: &(dyn Fn(Progress) + Sync),
) -> Option<Found> {
    let next = Mutex::new(0..LANES);
    let found: Mutex<Vec<(u64, Found)>> = Mutex::new(Vec::new());
    let work = || {
        while let Some(lane) = next.lock().ok().and_then(|mut next| next.next()) {
            let effort = Effort { seed: seed.wrapping_add(lane), steps };
            let one = search(instance, effort, stop, &mut |progress| told(progress));
            if let Ok(mut found) = found.lock() {
                found.push((lane, one));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.clamp(1, LANES) {
            scope.spawn(work);
        }
        work();
    });
    let best = best(instance, found)?;
    let (nodes, rounds) = match instance.people.len() {
        people if people > FEW => (0, rounds(people)),
        people if people > PROVEN_AT_ONCE => {
            ((steps / NODES_OF_STEPS).clamp(NODES / 500, NODES / 20), ROUNDS)
        }
        _ => (NODES / 20, ROUNDS),
    };
    Some(prove(instance, &best, nodes, &mut |round| round >= rounds, stop))
}

/// The same where people are many and a round takes longer.
fn rounds(people: usize) -> u64 {
    (9_000 / people.max(1) as u64).clamp(10, ROUNDS / 2)
}

fn cost(instance: &Instance, found: &Found) -> i64 {
    found.terms.cost(&instance.weights)
}

/// The cheapest, with what any lane knows of the least.
fn best(instance: &Instance, found: Mutex<Vec<(u64, Found)>>) -> Option<Found> {
    let found = found.into_inner().ok()?;
    let least = found.iter().filter_map(|(_, one)| match one.known {
        Known::Proven => Some(cost(instance, one)),
        Known::AtLeast(bound) => Some(bound),
        Known::Nothing => None,
    });
    let least = least.max();
    let (_, mut best) = found.into_iter().min_by_key(|(lane, one)| (cost(instance, one), *lane))?;
    best.known = match least {
        Some(bound) if bound >= cost(instance, &best) => Known::Proven,
        Some(bound) => Known::AtLeast(bound),
        None => Known::Nothing,
    };
    Some(best)
}
