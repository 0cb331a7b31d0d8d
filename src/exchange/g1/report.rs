//! An answer for reading: groups, what it costs and why, who has no place and why.

use std::{collections::BTreeMap, fmt::Write};

use super::{
    Job,
    write::{groups, module_of, when},
};
use crate::{
    exchange::job_file::{Way, costs, headline},
    model::ids::PersonId,
    planning::groups::{
        answer::{
            cost::{Terms, Weights, of_group},
            rules::Broken,
        },
        proposal::search::Found,
        why::explain::{Pair, Why, why_unplaced},
    },
};

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The whole report, in plain English for whoever runs the command.
pub fn report(job: &Job, found: &Found, way: Way) -> String {
    let instance = &job.instance;
    let mut out = cost(job, found);
    let _ = writeln!(out, "  {way}");
    for (number, at) in groups(job, &found.answer).into_iter().enumerate() {
        let Some(cell) = found.answer.cells.get(at) else { continue };
        let time = cell.slot.and_then(|slot| instance.slots.get(slot)).and_then(when);
        let time = time.map_or(String::new(), |(day, start)| {
            let day = DAYS.get(day).copied().unwrap_or_default();
            format!("{day} {:02}:{:02}", start / 60, start % 60)
        });
        let lead = cell.lead.map_or_else(|| "nobody".to_owned(), |lead| name(&job.supervisors, lead));
        let of = of_group(instance, &found.answer, at);
        let cost = of.cost(&instance.weights);
        let _ = writeln!(
            out,
            "Group {}: {time}, led by {lead}, module {}, {} members, cost {cost} ({})",
            number + 1,
            name(&job.modules, module_of(instance, cell, at)),
            cell.members.len(),
            terms(&of, &instance.weights)
        );
        let members: Vec<String> = cell.members.iter().map(|&m| name(&job.teachers, m)).collect();
        let _ = writeln!(out, "  {}", members.join(" "));
    }
    out + &without(job, found)
}

/// What the answer in the format of the file does not say: what it costs, how good it is, and why somebody has
/// no group.
pub fn beside(job: &Job, found: &Found) -> String {
    cost(job, found) + &without(job, found)
}

fn cost(job: &Job, found: &Found) -> String {
    let weights = &job.instance.weights;
    headline(&job.name, found.terms.cost(weights), found.known, &terms(&found.terms, weights))
}

/// Who has no group, and why.
fn without(job: &Job, found: &Found) -> String {
    let numbers: BTreeMap<usize, usize> = groups(job, &found.answer).into_iter().zip(1..).collect();
    let mut out = String::new();
    for person in found.answer.unplaced(&job.instance) {
        let why = why(job, &numbers, &why_unplaced(&job.instance, &found.answer, person));
        let _ = writeln!(out, "Without a group: {}: {why}", name(&job.teachers, person));
    }
    out
}

fn name(list: &[String], at: usize) -> String {
    list.get(at).cloned().unwrap_or_default()
}

fn terms(t: &Terms, w: &Weights) -> String {
    costs(&[
        ("unplaced", t.unplaced, w.unplaced),
        ("team", t.team, w.team),
        ("stage", t.stage, w.stage),
        ("size", t.size, w.size),
        ("exp", t.exp, w.exp),
        ("school", t.school, w.school),
        ("travel", t.travel, w.travel),
        ("untrained", t.untrained, w.untrained),
        ("module", t.module, w.module),
        ("prefer", t.prefer, w.prefer),
    ])
}

/// Why somebody has no group, with the numbers of the groups in the report.
fn why(job: &Job, numbers: &BTreeMap<usize, usize>, why: &Why) -> String {
    let instance = &job.instance;
    let called = |at: usize| job.teachers.get(at).cloned().unwrap_or_default();
    let person =
        |id: &PersonId| called(instance.people.iter().position(|p| p.id == *id).unwrap_or(usize::MAX));
    let people = |ids: &[PersonId]| ids.iter().map(person).collect::<Vec<_>>().join(" ");
    match why {
        Why::NoFreeTime => "no free time is given".to_owned(),
        Why::TooShort => "no free time is as long as a meeting".to_owned(),
        Why::OneDay => "free on one day only, and groups meet on two".to_owned(),
        Why::OneLed => {
            "no supervisor can on two days when the teacher can, and groups meet on two".to_owned()
        }
        Why::NoLead => "there is no supervisor".to_owned(),
        Why::NoCommonWindow => "no window in common with any supervisor".to_owned(),
        Why::TooFew { most, least, .. } => {
            format!("at no possible time are {least} people free, at most {most}")
        }
        Why::OnlyFull { groups } => {
            let numbers: Vec<String> =
                groups.iter().filter_map(|g| numbers.get(g)).map(ToString::to_string).collect();
            format!("only with full groups ({})", numbers.join(" "))
        }
        Why::KeptOut { groups } => {
            let each = groups.iter().map(|(group, broken)| {
                let number = numbers.get(group).copied().unwrap_or_default();
                format!("group {number}: {}", rule(&called, *broken))
            });
            each.collect::<Vec<_>>().join("; ")
        }
        Why::NoGroupThen { waiting, least, .. } => {
            format!("no group meets then, and of those without a group {waiting} could, of {least} needed")
        }
        Why::LeadsTaken { waiting } => {
            format!("{waiting} without a group could meet, but who could lead them has another group then")
        }
        Why::Unmade { waiting } => {
            format!("{waiting} without a group could meet, and somebody could lead them")
        }
        Why::LeadsFull => "every supervisor who could lead then has as many groups as they may".to_owned(),
        Why::OverLimit => "others come first for the places that there are".to_owned(),
        Why::Pair(Pair::Torn(a, b)) if a == b => {
            format!("kept out by a pair: {} is kept apart from {}", person(a), person(b))
        }
        Why::Pair(Pair::Torn(a, b)) => {
            format!("kept out by a pair: {} and {} are bound together and kept apart", person(a), person(b))
        }
        Why::Pair(Pair::Many { with, most }) => {
            format!("kept out by a pair: bound together with {}, more than {most} in a group", people(with))
        }
        Why::Pair(Pair::NoTime { with }) => {
            format!(
                "kept out by a pair: bound together with {}, and at no time can they all and a supervisor",
                people(with)
            )
        }
        Why::Pair(Pair::Apart { from }) => {
            format!("kept out by a pair: kept apart from {}, without whom they are too few", person(from))
        }
    }
}

/// A rule that stands against a group.
fn rule(called: &dyn Fn(usize) -> String, broken: Broken) -> String {
    match broken {
        Broken::Full { most } => format!("has {most}, as many as it may"),
        Broken::Apart { person, other } => format!("{} and {} are kept apart", called(person), called(other)),
        Broken::Together { person, other } => {
            format!("{} and {} are bound together", called(person), called(other))
        }
        Broken::NotFree { person } => format!("{} is not free then", called(person)),
        Broken::Few { least } => format!("would have fewer than {least}"),
        other => format!("{other:?}"),
    }
}
