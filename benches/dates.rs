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

use kollegium::{
    exchange::s1::{self, Job},
    planning::calendar::joint::search::search,
    runtime::{dates::date, solve::Search},
};

mod quality;

fn main() {
    quality::main("benches/dates-best.csv", 0.5, |name, limit, seed| {
        let job = job(name);
        let found =
            date(&job.instance, &Search { limit, seed, threads: 2, stop: &|| false }, &|_| {}).unwrap();
        (found.terms.cost(&job.instance.weights), found.known)
    });
}

fn job(name: &str) -> Job {
    s1::read(&quality::text(&format!("tests/fixtures/calendar/{name}"))).unwrap()
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
