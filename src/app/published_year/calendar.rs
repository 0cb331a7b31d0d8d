//! A calendar file: its events of whole days.

use chrono::NaiveDate;

use super::{Ground, Line, Outcome, Reason, line::meant};
use crate::planning::calendar::property::{Property, property, unfolded};

/// Reads the events of a calendar file, each as a line.
pub fn read(text: &str, ground: &Ground) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut open: Option<(u64, Vec<Property>)> = None;
    for (number, text) in unfolded(text.trim_start_matches('\u{feff}')) {
        let Some(read) = property(number, &text) else { continue };
        let event = read.value.trim().eq_ignore_ascii_case("VEVENT");
        match (read.name.as_str(), &mut open) {
            ("BEGIN", _) if event => open = Some((number, Vec::new())),
            ("END", Some((number, properties))) if event => {
                lines.push(one(*number, properties, ground));
                open = None;
            }
            (_, Some((_, properties))) => properties.push(read),
            _ => {}
        }
    }
    lines
}

fn one(number: u64, properties: &[Property], ground: &Ground) -> Line {
    let get = |name: &str| properties.iter().find(|p| p.name == name);
    let text = get("SUMMARY").map(Property::text).unwrap_or_default();
    let day = |name: &str| get(name).and_then(|p| NaiveDate::parse_from_str(p.value.trim(), "%Y%m%d").ok());
    let cancelled = get("STATUS").is_some_and(|p| p.value.trim().eq_ignore_ascii_case("CANCELLED"));
    let outcome = match day("DTSTART") {
        Some(_) if cancelled => Outcome::LeftOut,
        Some(_) if get("RRULE").is_some() => Outcome::Wrong(Reason::Repeats),
        Some(first) => {
            // The end is the day after the last one.
            let last = day("DTEND").and_then(|end| end.pred_opt()).unwrap_or(first).max(first);
            match meant(&text, first, last, ground) {
                Ok(said) => Outcome::Taken(vec![said]),
                // A calendar of a municipality holds other things, and other years.
                Err(Reason::NoKind | Reason::OtherYear | Reason::NoEdge) => Outcome::LeftOut,
                Err(reason) => Outcome::Wrong(reason),
            }
        }
        None => Outcome::LeftOut,
    };
    Line { number, text, outcome }
}
