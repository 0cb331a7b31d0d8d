//! From an answer to the format's own JSON.

use serde_json::{Value, json};

use super::Job;
use crate::planning::calendar::joint::instance::Answer;

/// The answer with the ids of the file, in its order.
pub fn write(job: &Job, answer: &Answer) -> Value {
    let groups = job.groups.iter().zip(&answer.dates);
    json!({
        "format": "S1-solution",
        "instance": job.name,
        "groups": groups.map(|(id, dates)| json!({ "id": id, "dates": dates })).collect::<Vec<_>>(),
    })
}
