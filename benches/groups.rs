//! Building groups: how long a fixed number of steps takes, and how near to the best known cost it comes.
//!
//! `cargo bench --bench groups` times; `cargo bench --bench groups -- quality 2` searches every job of
//! `tests/fixtures/groups` for so many seconds with five seeds and prints median and worst beside the best
//! known (`benches/groups-best.csv`: the lowest cost that any search has found, of ours or others', and how it was reached).
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "benches"
)]

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use kollegium::{
    exchange::g1::{self, Job},
    planning::groups::search::{Effort, NODES, prove, search},
    runtime::solve::{Limit, solve},
};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|a| a == "quality") {
        Some(at) => quality(arguments.get(at + 1).map_or(2.0, |s| s.parse().unwrap())),
        None => divan::main(),
    }
}

fn job(name: &str) -> Job {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/groups").join(name);
    g1::read(&fs::read_to_string(path).unwrap()).unwrap()
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

fn quality(seconds: f64) {
    let best =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/groups-best.csv")).unwrap();
    println!("job, best known, median and worst of 5 seeds in {seconds} s, percent over, known of the least");
    for line in best.lines().skip(1) {
        let columns: Vec<&str> = line.split(',').collect();
        let (name, best): (&str, i64) = (columns[0], columns[1].trim().parse().unwrap());
        let job = job(&format!("{name}.json"));
        let mut runs: Vec<_> = (1..=5)
            .map(|seed| {
                let limit = Limit::Until { from: Instant::now(), time: Duration::from_secs_f64(seconds) };
                let found = solve(&job.instance, limit, seed * 100, 2, &|_| {}).unwrap();
                (found.terms.cost(&job.instance.weights), found.known)
            })
            .collect();
        runs.sort();
        let over = |cost: i64| 100.0 * (cost - best) as f64 / best as f64;
        let (median, worst) = (runs[2].0, runs[4].0);
        println!(
            "{name}, {best}, {median}, {worst}, {:.2} {:.2}, {:?}",
            over(median),
            over(worst),
            runs[2].1
        );
    }
}
