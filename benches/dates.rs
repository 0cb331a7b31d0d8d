//! Dating meetings: how long a group's year takes, how long jobs take until proof, and how near to the best
//! known cost a search of a given time comes.
//!
//! `cargo bench --bench dates` times; `cargo bench --bench dates -- quality 0.5` searches every job of
//! `benches/dates-best.csv` for so many seconds with five seeds and prints median and worst beside the best
//! known (the lowest cost that any search has found, of ours or others).
#![allow(
    clippy::unwrap_used,
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
    exchange::s1::{self, Job},
    planning::calendar::joint::search::search,
    runtime::{dates::date, solve::Limit},
};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|a| a == "quality") {
        Some(at) => quality(arguments.get(at + 1).map_or(0.5, |s| s.parse().unwrap())),
        None => divan::main(),
    }
}

fn job(name: &str) -> Job {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/calendar").join(name);
    s1::read(&fs::read_to_string(path).unwrap()).unwrap()
}

#[divan::bench]
fn one_group_a_year(bencher: divan::Bencher<'_, '_>) {
    let mut job = job("s003.json");
    job.instance.groups.truncate(1);
    bencher.bench(|| search(&job.instance, 1, 1).unwrap());
}

#[divan::bench(args = ["s012.json", "s040.json", "y050.json", "h006-day.json", "s040-week.json"], sample_count = 10)]
fn until_proof(bencher: divan::Bencher<'_, '_>, name: &str) {
    let job = job(name);
    bencher.bench(|| search(&job.instance, 1, 100_000).unwrap());
}

#[divan::bench(args = ["t050.json", "t250.json"], sample_count = 3)]
fn steps_20_000(bencher: divan::Bencher<'_, '_>, name: &str) {
    let job = job(name);
    bencher.bench(|| search(&job.instance, 1, 20_000).unwrap());
}

fn quality(seconds: f64) {
    let best =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/dates-best.csv")).unwrap();
    println!("job, best known, median and worst of 5 seeds in {seconds} s, percent over, known of the least");
    for line in best.lines().skip(1) {
        let (name, best) = line.split_once(',').unwrap();
        let best: i64 = best.trim().parse().unwrap();
        let job = job(&format!("{name}.json"));
        let mut runs: Vec<_> = (1..=5)
            .map(|seed| {
                let limit = Limit::Until { from: Instant::now(), time: Duration::from_secs_f64(seconds) };
                let found = date(&job.instance, limit, seed * 100, 2, &|_| {}).unwrap();
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
