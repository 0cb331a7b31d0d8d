//! How near to the best known cost a search of a given time comes: for every job of a list, five seeds.

use std::{
    fmt::Debug,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use kollegium::runtime::solve::Limit;

/// The text of a file of this repository.
pub fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Searches, when `quality` and perhaps seconds are among the arguments, else times.
pub fn main<K: Debug + Ord>(list: &str, usual: f64, search: impl Fn(&str, Limit, u64) -> (i64, K)) {
    let arguments: Vec<String> = std::env::args().collect();
    let Some(at) = arguments.iter().position(|a| a == "quality") else { return divan::main() };
    let seconds = arguments.get(at + 1).map_or(usual, |s| s.parse().unwrap());
    println!("job, best known, median and worst of 5 seeds in {seconds} s, percent over, known of the least");
    for line in text(list).lines().skip(1) {
        let mut columns = line.split(',');
        let name = columns.next().unwrap();
        let best: i64 = columns.next().unwrap().trim().parse().unwrap();
        let mut runs: Vec<_> = (1..=5)
            .map(|seed| {
                let limit = Limit::Until { from: Instant::now(), time: Duration::from_secs_f64(seconds) };
                search(&format!("{name}.json"), limit, seed * 100)
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
