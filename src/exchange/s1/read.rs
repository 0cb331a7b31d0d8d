//! From a file to a job. What is wrong is said with the place in the file and its line.

use std::collections::{BTreeSet, HashMap};

use chrono::{NaiveDate, Weekday};
use serde::Deserialize;

use super::Job;
use crate::{
    exchange::job_file::{Names, Place, Wrong},
    planning::calendar::joint::instance::{Group, Instance, Supervisor, Weights},
};

#[derive(Deserialize)]
struct File {
    format: String,
    name: String,
    first: NaiveDate,
    last: NaiveDate,
    off: BTreeSet<NaiveDate>,
    parts: usize,
    min_between: u16,
    max_between: u16,
    weights: Prices,
    groups: Vec<One>,
    supervisors: Vec<Lead>,
    #[serde(default)]
    rooms: Vec<Room>,
    #[serde(default)]
    previous: Vec<Previous>,
    #[serde(default)]
    keep_before: Option<NaiveDate>,
}

/// A weight that is absent counts 0.
#[derive(Deserialize)]
struct Prices {
    #[serde(default)]
    missing: i64,
    #[serde(default)]
    spread: i64,
    #[serde(default)]
    between: i64,
    #[serde(default)]
    weekday: i64,
    #[serde(default)]
    change: i64,
}

#[derive(Deserialize)]
struct One {
    id: String,
    weekdays: Vec<u8>,
    start: u16,
    end: u16,
    supervisor: String,
    #[serde(default)]
    room: Option<String>,
    #[serde(default)]
    blocked: BTreeSet<NaiveDate>,
    #[serde(default)]
    first: Option<NaiveDate>,
    #[serde(default)]
    last: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct Lead {
    id: String,
    #[serde(default)]
    blocked: BTreeSet<NaiveDate>,
    max_week: usize,
}

#[derive(Deserialize)]
struct Room {
    id: String,
    #[serde(default)]
    blocked: BTreeSet<NaiveDate>,
}

#[derive(Deserialize)]
struct Previous {
    id: String,
    dates: Vec<Option<NaiveDate>>,
}

const WEEKDAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// Reads a job.
///
/// # Errors
/// [`Wrong`], with where and why.
pub fn read(text: &str) -> Result<Job, Wrong> {
    job(serde_json::from_str(text)?).map_err(|wrong| wrong.with_line(text))
}

fn job(file: File) -> Result<Job, Wrong> {
    Wrong::unless(&file.format, "\"S1\"")?;
    let supervisors = Names::new("supervisors", "/id", file.supervisors.iter().map(|s| &s.id))?;
    let rooms = Names::new("rooms", "/id", file.rooms.iter().map(|r| &r.id))?;
    Names::new("groups", "/id", file.groups.iter().map(|g| &g.id))?;
    let previous: HashMap<&str, (usize, &Vec<Option<NaiveDate>>)> =
        file.previous.iter().enumerate().map(|(at, p)| (p.id.as_str(), (at, &p.dates))).collect();
    let mut groups = Vec::with_capacity(file.groups.len());
    for (at, group) in file.groups.iter().enumerate() {
        let own = Place::new(format!("group \"{}\"", group.id), format!("/groups/{at}"));
        let place = |field: &str| own.field(field);
        let number = |field: &str, reason: &str| Wrong::at(place(field), reason);
        let known = |list: &Names<'_>, name: &str, field| list.of(name, || place(field));
        if group.end <= group.start || group.end > 24 * 60 {
            return Err(number("end", "must be after start and at most 1440"));
        }
        let weekday = |n: &u8| {
            WEEKDAYS.get(usize::from(*n)).copied().ok_or_else(|| number("weekdays", "a weekday is 0 to 4"))
        };
        let before = previous.get(group.id.as_str());
        if let Some((at, _)) = before.filter(|(_, dates)| dates.len() != 2 * file.parts) {
            let place =
                Place::new(format!("group \"{}\", previous", group.id), format!("/previous/{at}/dates"));
            return Err(Wrong::at(place, format!("must have {} dates", 2 * file.parts)));
        }
        let dates = before.map(|(_, dates)| (*dates).clone());
        groups.push(Group {
            weekdays: group.weekdays.iter().map(weekday).collect::<Result<_, _>>()?,
            start: group.start,
            end: group.end,
            supervisor: known(&supervisors, &group.supervisor, "supervisor")?,
            room: group.room.as_deref().map(|room| known(&rooms, room, "room")).transpose()?,
            blocked: group.blocked.clone(),
            first: group.first.unwrap_or(file.first),
            last: group.last.unwrap_or(file.last),
            previous: dates.unwrap_or_else(|| vec![None; 2 * file.parts]),
        });
    }
    let lead_names = file.supervisors.iter().map(|s| s.id.clone()).collect();
    let w = &file.weights;
    let instance = Instance {
        first: file.first,
        last: file.last,
        off: file.off,
        parts: file.parts,
        min_between: i64::from(file.min_between),
        max_between: i64::from(file.max_between),
        weights: Weights {
            missing: w.missing,
            spread: w.spread,
            between: w.between,
            weekday: w.weekday,
            change: w.change,
        },
        groups,
        supervisors: file
            .supervisors
            .into_iter()
            .map(|s| Supervisor { blocked: s.blocked, max_week: s.max_week })
            .collect(),
        rooms: file.rooms.into_iter().map(|r| r.blocked).collect(),
        keep_before: file.keep_before,
    };
    Ok(Job {
        name: file.name,
        instance,
        groups: file.groups.into_iter().map(|g| g.id).collect(),
        supervisors: lead_names,
    })
}
