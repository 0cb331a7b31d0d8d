//! A calendar file: its events of whole days, and when terms begin and end.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::{
    Ground, Line, Outcome, Reason,
    line::{kind, meant},
};
use crate::planning::{
    calendar::year::{
        property::{Property, duration, property, unfolded},
        published::Meaning,
    },
    terms,
};

/// An event, with the number of its first line.
struct Event {
    number: u64,
    properties: Vec<Property>,
}

/// Reads the events of a calendar file, each as a line.
pub fn read(text: &str, ground: &Ground) -> Vec<Line> {
    let events = events(text);
    let mut lines: Vec<Line> = events.iter().map(|event| event.line(ground)).collect();
    // Of a calendar of several years the others are left out; of one of another year it is said why.
    if !lines.iter().any(|line| matches!(line.outcome, Outcome::Taken(_))) {
        for (line, event) in lines.iter_mut().zip(&events) {
            let other = event.said(ground).is_some_and(|said| said == Err(Reason::OtherYear));
            if other {
                line.outcome = Outcome::Wrong(Reason::OtherYear);
            }
        }
    }
    lines
}

/// The school year of which most events speak, by the calendar year in which it starts; of two the first.
pub fn year_in(text: &str) -> Option<i32> {
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    let events = events(text);
    let speak = events.iter().filter(|event| kind(&event.text()).is_some());
    for day in speak.filter_map(Event::days).map(|(first, _)| first) {
        *years.entry(terms::school_year(day)).or_default() += 1;
    }
    let most = years.values().max().copied()?;
    years.into_iter().find(|(_, count)| *count == most).map(|(year, _)| year)
}

fn events(text: &str) -> Vec<Event> {
    let mut events = Vec::new();
    let mut open: Option<Event> = None;
    for (number, text) in unfolded(text.trim_start_matches('\u{feff}')) {
        let Some(read) = property(number, &text) else { continue };
        let event = read.value.trim().eq_ignore_ascii_case("VEVENT");
        match (read.name.as_str(), &mut open) {
            ("BEGIN", _) if event => open = Some(Event { number, properties: Vec::new() }),
            ("END", Some(_)) if event => events.extend(open.take()),
            (_, Some(open)) => open.properties.push(read),
            _ => {}
        }
    }
    events
}

impl Event {
    fn get(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|p| p.name == name)
    }

    fn text(&self) -> String {
        self.get("SUMMARY").map(Property::text).unwrap_or_default()
    }

    /// The days of an event of whole days; of one at a time of day the first.
    fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let start = self.get("DTSTART")?.value.trim();
        let Some(first) = whole_day(start) else {
            let day = whole_day(start.get(..8)?)?;
            return Some((day, day));
        };
        // The end is the day after the last one.
        let end = match (self.get("DTEND"), self.get("DURATION")) {
            (Some(end), _) => whole_day(end.value.trim()),
            (None, Some(length)) => {
                let days = duration(&length.value).and_then(|length| u64::try_from(length.num_days()).ok());
                days.and_then(|days| first.checked_add_days(Days::new(days)))
            }
            (None, None) => None,
        };
        Some((first, end.and_then(|end| end.pred_opt()).unwrap_or(first).max(first)))
    }

    /// What the event says; none where it takes part of a day and no term begins or ends with it.
    fn said(&self, ground: &Ground) -> Option<Result<super::Said, Reason>> {
        let text = self.text();
        let (first, last) = self.days()?;
        let is_whole = self.get("DTSTART").and_then(|start| whole_day(start.value.trim())).is_some();
        let is_edge = matches!(kind(&text), Some(Meaning::Starts | Meaning::Ends));
        (is_whole || is_edge).then(|| meant(&text, first, last, ground))
    }

    fn line(&self, ground: &Ground) -> Line {
        let cancelled = self.get("STATUS").is_some_and(|p| p.value.trim().eq_ignore_ascii_case("CANCELLED"));
        let outcome = match self.said(ground) {
            Some(_) if cancelled => Outcome::LeftOut,
            Some(_) if self.get("RRULE").is_some() => Outcome::Wrong(Reason::Repeats),
            Some(Ok(said)) => Outcome::Taken(vec![said]),
            // A calendar of a municipality holds other things, and other years.
            None | Some(Err(Reason::NoKind | Reason::OtherYear | Reason::NoEdge | Reason::Unrelated)) => {
                Outcome::LeftOut
            }
            Some(Err(Reason::PartOfDay(first, last))) => Outcome::PartOfDay(first, last),
            Some(Err(reason)) => Outcome::Wrong(reason),
        };
        Line { number: self.number, text: self.text(), outcome, forms: BTreeSet::new() }
    }
}

fn whole_day(value: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(value, "%Y%m%d").ok()
}
