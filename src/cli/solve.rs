//! `solve FILE`: answers a job in a public format: groups (G1) or dates for their meetings (S1).
//!
//! A signal ends the search, not the answer: the best so far is printed, and the exit code says which signal it was.

use std::{
    fmt::Display,
    io::Read,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, AtomicU64, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use serde::Deserialize;
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    flag,
};

use super::{Exit, Failure, output};
use crate::{
    exchange::{
        g1,
        job_file::{self, Way, Wrong},
        s1,
    },
    planning::{calendar::joint, groups},
    runtime::{
        clock, dates,
        solve::{Limit, Search, solve},
    },
};

/// Answer a job in a file: groups (format G1) or dates for their meetings (S1).
#[derive(clap::Args)]
pub struct Solve {
    /// The file; - is what comes on standard input
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

/// An answer, and for people what its format has no place for: how good it is, and why somebody has none.
struct Said {
    answer: String,
    beside: Option<String>,
}

impl Said {
    fn json(answer: &serde_json::Value, beside: String) -> Self {
        Self { answer: answer.to_string(), beside: Some(beside) }
    }

    fn report(answer: String) -> Self {
        Self { answer, beside: None }
    }
}

#[derive(Deserialize)]
struct Head {
    format: String,
}

impl Solve {
    /// The exit code, that of a signal after 128.
    pub fn run(&self) -> Result<u8, Failure> {
        let from = clock::instant();
        let bytes = self.bytes().map_err(|error| self.wrong(Exit::NotFound, &error))?;
        let text = job_file::text(&bytes).map_err(|error| self.wrong(Exit::Usage, &error))?;
        let head: Head = serde_json::from_str(text).map_err(|error| self.wrong(Exit::Usage, &error))?;
        let signal = Signal::new().map_err(|error| Failure::new(Exit::Refused, error.to_string()))?;
        let said = match head.format.as_str() {
            "G1" => self.groups(text, from, &signal)?,
            "S1" => self.dates(text, from, &signal)?,
            other => {
                let wrong = Wrong::unless(other, "\"G1\" or \"S1\"").err().map(|wrong| wrong.with_line(text));
                return Err(self.wrong(Exit::Usage, &wrong.map_or(String::new(), |wrong| wrong.to_string())));
            }
        };
        output::whole(&said.answer).map_err(|error| {
            Failure::new(Exit::NotSaved, format!("The answer could not be written: {error}"))
        })?;
        if let Some(beside) = said.beside {
            output::err(&beside);
        }
        Ok(signal.number().map_or(Exit::Done as u8, |number| 128 + number))
    }

    fn bytes(&self) -> std::io::Result<Vec<u8>> {
        if self.file.as_os_str() != "-" {
            return std::fs::read(&self.file);
        }
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn groups(&self, text: &str, from: Instant, signal: &Signal) -> Result<Said, Failure> {
        let job = g1::read(text).map_err(|error| self.wrong(Exit::Usage, &error))?;
        let limit = self.limit(from, MARGIN + times(PERSON, job.instance.people.len()))?;
        let teller = Teller::new(from);
        let told = |now: groups::proposal::search::Progress| {
            let groups::proposal::search::Progress { step, cost, unplaced } = now;
            teller.tell(cost, step, &|step| format!("cost {cost}, {unplaced} without a group, {step} steps"));
        };
        let run =
            Search { limit, seed: self.seed, threads: self.threads(), stop: &|| signal.number().is_some() };
        let found = solve(&job.instance, &run, &told).ok_or_else(|| self.none())?;
        if let Err((group, broken)) = groups::answer::rules::check_all(&job.instance, &found.answer) {
            return Err(Failure::new(Exit::Refused, format!("group {group} breaks a rule: {broken:?}")));
        }
        Ok(if self.json {
            Said::json(&g1::write(&job, &found.answer), g1::beside(&job, &found))
        } else {
            Said::report(g1::report(&job, &found, self.way(from)))
        })
    }

    fn dates(&self, text: &str, from: Instant, signal: &Signal) -> Result<Said, Failure> {
        let job = s1::read(text).map_err(|error| self.wrong(Exit::Usage, &error))?;
        let limit = self.limit(from, MARGIN + times(DATED, job.instance.groups.len()))?;
        let teller = Teller::new(from);
        let told = |now: joint::search::Progress| {
            teller.tell(now.cost, now.step, &|step| format!("cost {}, {step} steps", now.cost));
        };
        let run =
            Search { limit, seed: self.seed, threads: self.threads(), stop: &|| signal.number().is_some() };
        let found = dates::date(&job.instance, &run, &told).ok_or_else(|| self.none())?;
        if let Err(broken) = joint::rules::check(&job.instance, &found.answer) {
            let why = format!("no answer: {}", s1::said(&job, &broken));
            return Err(self.wrong(Exit::Refused, &why));
        }
        Ok(if self.json {
            Said::json(&s1::write(&job, &found.answer), s1::beside(&job, &found))
        } else {
            Said::report(s1::report(&job, &found, self.way(from)))
        })
    }

    fn way(&self, from: Instant) -> Way {
        Way { seed: self.seed, time: from.elapsed() }
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

/// The first signal that came to end the program; the second ends it at once.
struct Signal(Arc<AtomicUsize>);

impl Signal {
    fn new() -> std::io::Result<Self> {
        let (number, again) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        for signal in [SIGHUP, SIGINT, SIGTERM] {
            flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&again))?;
            flag::register(signal, Arc::clone(&again))?;
            flag::register_usize(signal, Arc::clone(&number), usize::try_from(signal).unwrap_or(0))?;
        }
        Ok(Self(number))
    }

    fn number(&self) -> Option<u8> {
        u8::try_from(self.0.load(Ordering::Relaxed)).ok().filter(|number| *number > 0)
    }
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
