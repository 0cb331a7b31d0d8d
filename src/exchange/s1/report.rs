//! An answer for reading: the dates of each group, what they cost and why, and why some meetings have none.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use chrono::{Datelike, NaiveDate};

use super::Job;
use crate::{
    exchange::job_file::{Way, costs, headline},
    planning::calendar::joint::{
        instance::Weights,
        rules::Broken,
        search::Found,
        terms::{Terms, of_group},
    },
};

/// The whole report, in plain English for whoever runs the command.
pub fn report(job: &Job, found: &Found, way: Way) -> String {
    let instance = &job.instance;
    let mut out = cost(job, found);
    let _ = writeln!(out, "  {way}");
    let days = instance.school_days();
    for (at, dates) in found.answer.dates.iter().enumerate() {
        let of = of_group(instance, &days, &found.answer, at);
        let cost = of.cost(&instance.weights);
        let _ = writeln!(out, "{}: cost {cost} ({})", name(&job.groups, at), terms(&of, &instance.weights));
        let all: Vec<String> = dates
            .iter()
            .enumerate()
            .map(|(m, date)| match date {
                Some(date) => format!("{} {} {date}", meeting(m), date.weekday()),
                None => format!("{} -", meeting(m)),
            })
            .collect();
        for part in all.chunks(4) {
            let _ = writeln!(out, "  {}", part.join(", "));
        }
    }
    out + &without(job, found)
}

/// What the answer in the format of the file does not say: what it costs, how good it is, and why a meeting has no
/// date.
pub fn beside(job: &Job, found: &Found) -> String {
    cost(job, found) + &without(job, found)
}

fn cost(job: &Job, found: &Found) -> String {
    let weights = &job.instance.weights;
    headline(&job.name, found.terms.cost(weights), found.known, &terms(&found.terms, weights))
}

/// Which meetings have no date, and why.
fn without(job: &Job, found: &Found) -> String {
    let mut out = String::new();
    let (taken, days) = (Taken::new(job, found), job.instance.school_days());
    for (at, dates) in found.answer.dates.iter().enumerate() {
        for (m, _) in dates.iter().enumerate().filter(|(_, date)| date.is_none()) {
            let why = taken.why(job, &days, dates, at, m);
            let _ = writeln!(out, "Without a date: {}, {}: {why}", name(&job.groups, at), meeting(m));
        }
    }
    out
}

/// What a broken rule means, with the names of the file.
pub fn said(job: &Job, broken: &Broken) -> String {
    let group = |at: usize| name(&job.groups, at);
    match *broken {
        Broken::Day { group: g, meeting: m } => format!("{}, {}: not a possible day", group(g), meeting(m)),
        Broken::Order { group: g, meeting: m } => {
            format!("{}, {}: not after the meeting before it", group(g), meeting(m))
        }
        Broken::Gap { group: g, meeting: m } => format!("{}, {}: too close to its B", group(g), meeting(m)),
        Broken::Double { group: g, other, date } => {
            format!("{} and {} both need their supervisor or room on {date}", group(g), group(other))
        }
        Broken::Week { supervisor, meetings } => {
            format!("{} has {meetings} meetings in a week", name(&job.supervisors, supervisor))
        }
        Broken::Held { group: g, meeting: m } => format!("{}, {}: held, and moved", group(g), meeting(m)),
        Broken::Early { group: g, meeting: m } => format!("{}, {}: before keep_before", group(g), meeting(m)),
        Broken::Shape => "not one date or none for each meeting".to_owned(),
    }
}

fn name(list: &[String], at: usize) -> String {
    list.get(at).cloned().unwrap_or_default()
}

/// Part and meeting of it.
fn meeting(m: usize) -> String {
    format!("{}{}", if m.is_multiple_of(2) { 'B' } else { 'D' }, m / 2 + 1)
}

fn terms(t: &Terms, w: &Weights) -> String {
    let weights = [w.missing, w.spread, w.between, w.weekday, w.change];
    let named = t.named();
    costs(
        &named.iter().zip(weights).map(|(&(name, count), weight)| (name, count, weight)).collect::<Vec<_>>(),
    )
}

/// Who meets when, for questions about other dates.
struct Taken {
    by_date: BTreeMap<NaiveDate, Vec<usize>>,
    weeks: BTreeMap<(usize, i32, u32), usize>,
}

impl Taken {
    fn new(job: &Job, found: &Found) -> Self {
        let mut new = Self { by_date: BTreeMap::new(), weeks: BTreeMap::new() };
        for (at, (group, dates)) in job.instance.groups.iter().zip(&found.answer.dates).enumerate() {
            for date in dates.iter().flatten() {
                new.by_date.entry(*date).or_default().push(at);
                let week = date.iso_week();
                *new.weeks.entry((group.supervisor, week.year(), week.week())).or_default() += 1;
            }
        }
        new
    }

    /// Why a meeting has no date: what stands against each day between those around it.
    fn why(&self, job: &Job, days: &[NaiveDate], dates: &[Option<NaiveDate>], at: usize, m: usize) -> String {
        let instance = &job.instance;
        let Some(group) = instance.groups.get(at) else { return String::new() };
        let before = dates.iter().take(m).rev().flatten().next();
        let after = dates.iter().skip(m + 1).flatten().next();
        let between = |d: &&NaiveDate| {
            before.is_none_or(|b| b < *d)
                && after.is_none_or(|a| *d < a)
                && instance.keep_before.is_none_or(|kept| **d >= kept)
                && instance.may_meet(group, **d)
        };
        let mut against: BTreeMap<&str, BTreeSet<NaiveDate>> = BTreeMap::new();
        for date in days.iter().filter(between) {
            let week = date.iso_week();
            let in_week = self.weeks.get(&(group.supervisor, week.year(), week.week())).copied();
            let limit = instance.supervisors.get(group.supervisor).map_or(0, |s| s.max_week);
            let clash = |shares: &dyn Fn(usize) -> bool| {
                let there = self.by_date.get(date).into_iter().flatten();
                there.filter(|other| shares(**other)).any(|other| {
                    instance.groups.get(*other).is_some_and(|o| o.start < group.end && group.start < o.end)
                })
            };
            let of = |other: usize| instance.groups.get(other);
            let reason = if clash(&|o| of(o).is_some_and(|o| o.supervisor == group.supervisor)) {
                "the supervisor meets another group then"
            } else if clash(&|o| of(o).is_some_and(|o| o.room.is_some() && o.room == group.room)) {
                "another group has the room"
            } else if in_week.unwrap_or(0) >= limit {
                "the supervisor's week is full"
            } else {
                "too close to the other meeting of the part, or to be had only at a higher cost"
            };
            against.entry(reason).or_default().insert(*date);
        }
        if against.is_empty() {
            return "no day of the group is left between the meetings around it".to_owned();
        }
        let said = against.into_iter().map(|(reason, dates)| {
            let dates: Vec<String> = dates.iter().map(ToString::to_string).collect();
            format!("{} ({reason})", dates.join(" "))
        });
        said.collect::<Vec<_>>().join("; ")
    }
}
