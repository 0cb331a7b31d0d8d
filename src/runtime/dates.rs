//! Dating meetings with several threads: each searches from a seed of its own and talks to nobody; of what
//! does not depend on each other the cheapest of any is taken, the lowest seed among equals.

use std::sync::{
    Mutex,
    atomic::{AtomicBool, Ordering},
};

use super::solve::{LANES, Limit, Search};
use crate::planning::calendar::joint::{
    instance::Instance,
    search::{Found, Known, Progress, Raw, Ready},
};

/// The best answer of all threads. `told` hears how far the searches are, from any of them.
pub fn date(
    instance: &Instance,
    &Search { limit, seed, threads, stop }: &Search<'_>,
    told: &(dyn Fn(Progress) + Sync),
) -> Option<Found> {
    let ready = Ready::new(instance);
    // With a number of steps there are as many searches whatever the number of threads.
    let lanes = match limit {
        Limit::Steps(_) => LANES,
        Limit::Until { .. } => threads.max(1),
    };
    let proven = AtomicBool::new(false);
    let pace = |now: Progress| {
        told(now);
        match limit {
            _ if stop() => 1.0,
            Limit::Steps(steps) => f64::from(u8::from(now.step >= steps)),
            Limit::Until { .. } if proven.load(Ordering::Relaxed) => 1.0,
            Limit::Until { from, time } => from.elapsed().as_secs_f64() / time.as_secs_f64().max(1e-6),
        }
    };
    let next = Mutex::new(0..lanes);
    let found: Mutex<Vec<(u64, Raw)>> = Mutex::new(Vec::new());
    let work = || {
        while let Some(lane) = next.lock().ok().and_then(|mut next| next.next()) {
            let Some(raw) = ready.search(lane, seed, &mut |now| pace(now)) else { continue };
            if raw.known() == Known::Proven {
                proven.store(true, Ordering::Relaxed);
            }
            if let Ok(mut found) = found.lock() {
                found.push((lane, raw));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.clamp(1, lanes) {
            scope.spawn(work);
        }
        work();
    });
    let mut found = found.into_inner().ok()?;
    found.sort_by_key(|(lane, _)| *lane);
    ready.best(found.into_iter().map(|(_, raw)| raw).collect())
}
