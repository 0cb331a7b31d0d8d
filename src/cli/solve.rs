//! `solve FILE`: answers a job in a public format: groups (G1) or dates for their meetings (S1).

use std::{
    fmt::Display,
    path::PathBuf,
    sync::atomic::{AtomicI64, AtomicU64, Ordering},
    time::{Duration, Instant},
};

use serde::Deserialize;

use super::{Exit, Failure, Run, output};
use crate::{
    exchange::{g1, s1},
    planning::{calendar::joint, groups},
    runtime::{
        clock, dates,
        solve::{Limit, solve},
    },
};

/// Answer a job in the format G1 (groups) or S1 (dates for their meetings).
#[derive(clap::Args)]
pub struct Solve {
    /// The file
    file: PathBuf,
    /// How long to search, from the start of the program; may be a fraction
    #[arg(long, default_value_t = 2.0, conflicts_with = "steps")]
    seconds: f64,
    /// How many changes to try instead: the same answer every time
    #[arg(long)]
    steps: Option<u64>,
    /// Another seed, another path
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many threads search; as many as the machine has cores when not given
    #[arg(long)]
    threads: Option<u64>,
    /// The answer in the format of the file, as JSON
    #[arg(long)]
    json: bool,
}

/// Time for reading, writing and ending: it is taken off what was asked for, so that the last byte is
/// out in time.
const MARGIN: Duration = Duration::from_millis(15);
/// The same for each person, who takes some time to be written.
const PERSON: Duration = Duration::from_micros(20);
/// The same for each group to be dated, with the work at hand when time is up.
const DATED: Duration = Duration::from_micros(150);
/// How often progress is told.
const EVERY: Duration = Duration::from_millis(500);

#[derive(Deserialize)]
struct Head {
    format: String,
}

impl Solve {
    pub fn run(&self) -> Run {
        let from = clock::instant();
        let text = std::fs::read_to_string(&self.file).map_err(|error| self.wrong(Exit::NotFound, &error))?;
        let head: Head = serde_json::from_str(&text).map_err(|error| self.wrong(Exit::Usage, &error))?;
        let said = match head.format.as_str() {
            "G1" => self.groups(&text, from)?,
            "S1" => self.dates(&text, from)?,
            other => {
                let why = format!("format is \"{other}\", not \"G1\" or \"S1\"");
                return Err(self.wrong(Exit::Usage, &why));
            }
        };
        output::out(&said);
        Ok(Exit::Done)
    }

    fn groups(&self, text: &str, from: Instant) -> Result<String, Failure> {
        let job = g1::read(text).map_err(|error| self.wrong(Exit::Usage, &error))?;
        let limit = self.limit(from, MARGIN + times(PERSON, job.instance.people.len()))?;
        let teller = Teller::new(from);
        let told = |now: groups::search::Progress| {
            let groups::search::Progress { step, cost, unplaced } = now;
            teller.tell(cost, step, &|step| format!("cost {cost}, {unplaced} without a group, {step} steps"));
        };
        let found =
            solve(&job.instance, limit, self.seed, self.threads(), &told).ok_or_else(|| self.none())?;
        if let Err((group, broken)) = groups::rules::check_all(&job.instance, &found.answer) {
            return Err(Failure::new(Exit::Refused, format!("group {group} breaks a rule: {broken:?}")));
        }
        let json = || g1::write(&job, &found.answer).to_string();
        Ok(if self.json { json() } else { g1::report(&job, &found) })
    }

    fn dates(&self, text: &str, from: Instant) -> Result<String, Failure> {
        let job = s1::read(text).map_err(|error| self.wrong(Exit::Usage, &error))?;
        let limit = self.limit(from, MARGIN + times(DATED, job.instance.groups.len()))?;
        let teller = Teller::new(from);
        let told = |now: joint::search::Progress| {
            teller.tell(now.cost, now.step, &|step| format!("cost {}, {step} steps", now.cost));
        };
        let found =
            dates::date(&job.instance, limit, self.seed, self.threads(), &told).ok_or_else(|| self.none())?;
        if let Err(broken) = joint::rules::check(&job.instance, &found.answer) {
            let why = format!("no answer: {}", s1::said(&job, &broken));
            return Err(self.wrong(Exit::Refused, &why));
        }
        let json = || s1::write(&job, &found.answer).to_string();
        Ok(if self.json { json() } else { s1::report(&job, &found) })
    }

    fn wrong(&self, exit: Exit, why: &dyn Display) -> Failure {
        Failure::new(exit, format!("{}: {why}", self.file.display()))
    }

    fn none(&self) -> Failure {
        self.wrong(Exit::Refused, &"no answer was found")
    }

    fn threads(&self) -> u64 {
        let cores = || std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
        self.threads.unwrap_or_else(cores)
    }

    fn limit(&self, from: Instant, margin: Duration) -> Result<Limit, Failure> {
        match self.steps {
            Some(steps) => Ok(Limit::Steps(steps)),
            None if self.seconds.is_finite() && self.seconds > 0.0 => {
                let time = Duration::from_secs_f64(self.seconds.min(1e6));
                Ok(Limit::Until { from, time: time.saturating_sub(margin) })
            }
            None => Err(Failure::new(Exit::Usage, "--seconds must be more than 0")),
        }
    }
}

fn times(each: Duration, count: usize) -> Duration {
    each * u32::try_from(count).unwrap_or(0)
}

/// Tells progress on standard error, now and then, from whichever thread has the best answer: what it tells never
/// gets worse.
struct Teller {
    from: Instant,
    turn: AtomicU64,
    least: AtomicI64,
    steps: AtomicU64,
}

impl Teller {
    fn new(from: Instant) -> Self {
        let (turn, least) = (AtomicU64::new(0), AtomicI64::new(i64::MAX));
        Self { from, turn, least, steps: AtomicU64::new(0) }
    }

    /// `what` is told the most steps that a thread has made.
    fn tell(&self, cost: i64, step: u64, what: &dyn Fn(u64) -> String) {
        let steps = self.steps.fetch_max(step, Ordering::Relaxed).max(step);
        if self.least.fetch_min(cost, Ordering::Relaxed) < cost {
            return;
        }
        let now = self.from.elapsed();
        let turn = u64::try_from(now.as_millis() / EVERY.as_millis()).unwrap_or(u64::MAX);
        if self.turn.fetch_max(turn, Ordering::Relaxed) < turn {
            output::err(&format!("{:.1} s: {}", now.as_secs_f64(), what(steps)));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_thread_that_is_behind_tells_nothing() {
        let long_ago = clock::instant().checked_sub(EVERY).expect("a machine up for a moment");
        let teller = Teller::new(long_ago);
        let told = Cell::new(Vec::new());
        let tell = |cost: i64, step: u64| {
            teller.turn.store(0, Ordering::Relaxed);
            teller.tell(cost, step, &|steps| {
                let mut all = told.take();
                all.push((cost, steps));
                told.set(all);
                String::new()
            });
        };
        tell(10, 500);
        tell(12, 900);
        tell(10, 600);
        tell(9, 700);
        assert_eq!(told.take(), [(10, 500), (10, 900), (9, 900)]);
    }
}
