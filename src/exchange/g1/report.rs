//! An answer for reading: groups, what it costs and why, who has no place and why.

use std::fmt::Write;

use super::{Job, write::when};
use crate::planning::groups::{
    cost::{Terms, of_group},
    explain::{Why, why_unplaced},
    search::{Found, Known},
};

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The whole report, in plain English for whoever runs the command.
pub fn report(job: &Job, found: &Found) -> String {
    let mut out = String::new();
    let instance = &job.instance;
    let name = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
    let known = match found.known {
        Known::Nothing => "the best found; nothing is known of the least".to_owned(),
        Known::AtLeast(bound) => format!("the best found; no answer costs less than {bound}"),
        Known::Proven => "proven: no answer costs less".to_owned(),
    };
    let _ = writeln!(out, "{}: cost {}, {known}", job.name, found.terms.cost(&instance.weights));
    let _ = writeln!(out, "  {}", terms(&found.terms));
    let used = found.answer.cells.iter().enumerate().filter(|(_, cell)| !cell.members.is_empty());
    for (number, (at, cell)) in used.enumerate() {
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
            "Group {}: {time}, led by {lead}, {} members, cost {cost} ({})",
            number + 1,
            cell.members.len(),
            terms(&of)
        );
        let members: Vec<String> = cell.members.iter().map(|&m| name(&job.teachers, m)).collect();
        let _ = writeln!(out, "  {}", members.join(" "));
    }
    for person in found.answer.unplaced(instance) {
        let why = why(&why_unplaced(instance, &found.answer, person));
        let _ = writeln!(out, "Without a group: {}: {why}", name(&job.teachers, person));
    }
    out
}

fn terms(t: &Terms) -> String {
    let all = [
        ("unplaced", t.unplaced),
        ("team", t.team),
        ("stage", t.stage),
        ("size", t.size),
        ("exp", t.exp),
        ("school", t.school),
        ("travel", t.travel),
        ("untrained", t.untrained),
        ("module", t.module),
        ("prefer", t.prefer),
    ];
    let some: Vec<String> =
        all.iter().filter(|(_, n)| *n != 0).map(|(name, n)| format!("{name} {n}")).collect();
    if some.is_empty() { "nothing".to_owned() } else { some.join(", ") }
}

fn why(why: &Why) -> String {
    match why {
        Why::NoFreeTime => "no free time is given".to_owned(),
        Why::TooShort => "no free time is as long as a meeting".to_owned(),
        Why::NoLead => "there is no supervisor".to_owned(),
        Why::NoCommonWindow => "no window in common with any supervisor".to_owned(),
        Why::TooFew { most, least } => {
            format!("at no possible time are {least} people free, at most {most}")
        }
        Why::OnlyFull { groups } => format!("only with full groups ({})", groups.len()),
        Why::KeptOut { groups } => format!("a rule keeps out of each of {} groups", groups.len()),
        Why::NoGroupThen { waiting, least } => {
            format!("no group meets then, and of those without a group {waiting} could, of {least} needed")
        }
        Why::LeadsFull => "every supervisor who could lead then has as many groups as they may".to_owned(),
        Why::OverLimit => "others come first for the places that there are".to_owned(),
    }
}
