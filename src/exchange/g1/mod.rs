//! The public format G1: a job of building groups in whole numbers, and an answer to it.
//!
//! Ids of the file are opaque texts; the search knows only places in lists, so both ways go through
//! [`Job`], which keeps the texts beside the instance. Unknown fields are left alone.

mod read;
mod report;
mod write;

use serde::Deserialize;

use crate::planning::groups::job::instance::Instance;

pub use super::job_file::Wrong;
pub use read::read;
pub use report::{beside, report};
pub use write::write;

/// A job out of a file: the instance, and what its numbers are called there.
#[derive(Clone, Debug)]
pub struct Job {
    /// The file's own name for it.
    pub name: String,
    /// What is asked.
    pub instance: Instance,
    teachers: Vec<String>,
    supervisors: Vec<String>,
    modules: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    format: String,
    name: String,
    grid: Grid,
    meeting_min: u16,
    supervisor_gap_min: u16,
    size: Size,
    exp_bands: Vec<u32>,
    modules: Vec<String>,
    stages: Vec<String>,
    schools: Vec<String>,
    #[serde(default)]
    weights: Prices,
    teachers: Vec<Teacher>,
    supervisors: Vec<Supervisor>,
    #[serde(default)]
    together: Vec<(String, String)>,
    #[serde(default)]
    apart: Vec<(String, String)>,
    #[serde(default)]
    prefer: Vec<(String, String, i64)>,
}

#[derive(Deserialize)]
struct Grid {
    days: usize,
    day_start: u16,
    day_end: u16,
    slot_min: u16,
}

#[derive(Deserialize)]
struct Size {
    min: usize,
    max: usize,
    target: usize,
}

/// A weight that is absent counts 0.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Prices {
    unplaced: i64,
    team: i64,
    stage: i64,
    size: i64,
    exp: i64,
    school: i64,
    travel: i64,
    untrained: i64,
    module: i64,
    prefer: i64,
}

/// Free intervals of each weekday.
type Week = Vec<Vec<(u16, u16)>>;

#[derive(Deserialize)]
struct Teacher {
    id: String,
    school: String,
    team: Option<String>,
    stages: Vec<String>,
    free: Week,
    exp: u32,
    #[serde(default)]
    wishes: Vec<String>,
}

#[derive(Deserialize)]
struct Supervisor {
    id: String,
    school: String,
    free: Week,
    max_groups: usize,
    trained: bool,
}
