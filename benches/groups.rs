//! Building groups: how long a fixed number of steps takes, and how near to the best known cost it comes.
//!
//! `cargo bench --bench groups` times; `cargo bench --bench groups -- quality 2` searches every job of
//! `tests/fixtures/groups` for so many seconds with five seeds and prints median and worst beside the best
//! known (`benches/groups-best.csv`: the lowest cost that any search has found, and how).
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "benches"
)]

use kollegium::{
    exchange::g1::{self, Job},
    planning::groups::proposal::search::{Effort, NODES, prove, search},
    runtime::solve::{Search, solve},
};

mod quality;

fn main() {
    quality::main("benches/groups-best.csv", 2.0, |name, limit, seed| {
        let job = job(name);
        let found =
            solve(&job.instance, &Search { limit, seed, threads: 2, stop: &|| false }, &|_| {}).unwrap();
        (found.terms.cost(&job.instance.weights), found.known)
    });
}

fn job(name: &str) -> Job {
    g1::read(&quality::text(&format!("tests/fixtures/groups/{name}"))).unwrap()
}

#[divan::bench(args = ["g036.json", "n100.json", "g300.json"], sample_count = 10)]
fn steps_100_000(bencher: divan::Bencher<'_, '_>, name: &str) {
    let job = job(name);
    bencher.bench(|| search(&job.instance, Effort { seed: 1, steps: 100_000 }, &|| false, &mut |_| {}));
}

#[divan::bench(args = ["n012.json", "g018.json", "n024.json", "g036.json"], sample_count = 3)]
fn search_and_proof(bencher: divan::Bencher<'_, '_>, name: &str) {
    let job = job(name);
    bencher.bench(|| {
        let found = search(&job.instance, Effort { seed: 1, steps: 60_000 }, &|| false, &mut |_| {});
        prove(&job.instance, &found, NODES, &mut |round| round > 150, &|| false)
    });
}
