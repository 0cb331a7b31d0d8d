//! The public format S1: a job of dating the meetings of many groups, in whole numbers, and an answer to it.
//!
//! Ids of the file are opaque texts; the search knows only places in lists, so both ways go through
//! [`Job`], which keeps the texts beside the instance. Unknown fields are left alone.

mod read;
mod report;
mod write;

use crate::planning::calendar::joint::instance::Instance;

pub use super::job_file::Wrong;
pub use read::read;
pub use report::{beside, report, said};
pub use write::write;

/// A job out of a file: the instance, and what its numbers are called there.
#[derive(Clone, Debug)]
pub struct Job {
    /// The file's own name for it.
    pub name: String,
    /// What is asked.
    pub instance: Instance,
    groups: Vec<String>,
    supervisors: Vec<String>,
}
