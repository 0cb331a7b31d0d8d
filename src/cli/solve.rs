//! `solve FILE`: builds the groups of a file in the public format G1.

use std::{
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use super::{Exit, Failure, Run, output};
use crate::{
    exchange::g1,
    planning::groups::{rules::check_all, search::Progress},
    runtime::{
        clock,
        solve::{Limit, solve},
    },
};

/// Build the groups of a file in the format G1.
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
/// How often progress is told.
const EVERY: Duration = Duration::from_millis(500);

impl Solve {
    pub fn run(&self) -> Run {
        let from = clock::instant();
        let wrong = |exit: Exit, why: &dyn std::fmt::Display| {
            Failure::new(exit, format!("{}: {why}", self.file.display()))
        };
        let text = std::fs::read_to_string(&self.file).map_err(|error| wrong(Exit::NotFound, &error))?;
        let job = g1::read(&text).map_err(|error| wrong(Exit::Usage, &error))?;
        let limit = match self.steps {
            Some(steps) => Limit::Steps(steps),
            None if self.seconds.is_finite() && self.seconds > 0.0 => {
                let time = Duration::from_secs_f64(self.seconds.min(1e6));
                // A large answer takes longer to write.
                let margin = MARGIN
                    + Duration::from_micros(20) * u32::try_from(job.instance.people.len()).unwrap_or(0);
                Limit::Until { from, time: time.saturating_sub(margin) }
            }
            None => return Err(Failure::new(Exit::Usage, "--seconds must be more than 0")),
        };
        let cores = || std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
        let last = AtomicU64::new(0);
        let told = |progress: Progress| {
            let now = from.elapsed();
            let turn = u64::try_from(now.as_millis() / EVERY.as_millis()).unwrap_or(u64::MAX);
            if last.fetch_max(turn, Ordering::Relaxed) < turn {
                let Progress { step, cost, unplaced } = progress;
                let seconds = now.as_secs_f64();
                output::err(&format!(
                    "{seconds:.1} s: cost {cost}, {unplaced} without a group, {step} steps"
                ));
            }
        };
        let found = solve(&job.instance, limit, self.seed, self.threads.unwrap_or_else(cores), &told)
            .ok_or_else(|| Failure::new(Exit::Refused, "no answer was found"))?;
        if let Err((group, broken)) = check_all(&job.instance, &found.answer) {
            return Err(Failure::new(Exit::Refused, format!("group {group} breaks a rule: {broken:?}")));
        }
        if self.json {
            output::out(&g1::write(&job, &found.answer).to_string());
        } else {
            output::out(&g1::report(&job, &found));
        }
        Ok(Exit::Done)
    }
}
