//! A calendar file: its events as moments in the time of the school.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::{
    Busy, Ground, Problem, Reason,
    property::{Property, duration, property, unfolded},
    repeat::{Followed, Rule, dates, moments, rule},
    title::Titles,
    weekly::{self, Event},
    whose::Names,
    zones::{Moment, here, moment},
};
use crate::model::text::Name;

/// An event as the file has it.
#[derive(Default)]
struct Raw {
    line: u64,
    properties: Vec<Property>,
}

impl Raw {
    fn get(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }

    fn says(&self, name: &str, value: &str) -> bool {
        self.get(name).is_some_and(|property| property.value.trim().eq_ignore_ascii_case(value))
    }
}

/// A calendar of the file: its name and its events.
#[derive(Default)]
struct Calendar {
    name: Option<String>,
    events: Vec<Raw>,
}

/// What is read out of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// What repeats every week: times of day.
    Week,
    /// Single dates until a day, whole days included.
    DatesUntil(NaiveDate),
}

/// Whether an event may be a meeting of the unit's own, by its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// It may be one.
    MayBe,
    /// It says that it is something else.
    No,
}

/// Events of somebody.
#[derive(Clone, Debug)]
pub struct Owned {
    /// The name of the calendar; that of the file where it has none.
    pub calendar: String,
    /// What the calendar calls whoever is busy: its own name, where its events name nobody.
    pub called: String,
    /// Whether its events say who is meant.
    pub split: bool,
    /// From when to when they are, and whether they may be meetings of the unit's own.
    pub events: Vec<(Event, Own)>,
}

/// Reads the weeks of all calendars of a file.
pub fn read(text: &str, ground: &Ground) -> Busy {
    let mut out = Busy::default();
    let mut busy: BTreeMap<String, Vec<Event>> = BTreeMap::new();
    for owned in owned(text, ground, Reading::Week, &mut out) {
        if !owned.events.is_empty() {
            let events = owned.events.into_iter().map(|(event, _)| event);
            busy.entry(owned.called).or_default().extend(events);
        }
    }
    out.weeks =
        busy.into_iter().map(|(called, events)| weekly::week(called, &events, ground.today)).collect();
    out
}

/// The events of all calendars of a file by whose they are; of a calendar without events one without.
pub fn owned(text: &str, ground: &Ground, reading: Reading, out: &mut Busy) -> Vec<Owned> {
    let (names, titles) = (Names::new(ground.unit), Titles::new(ground));
    let mut all = Vec::new();
    for calendar in calendars(text, out) {
        let called = calendar.name.clone().filter(|name| !name.trim().is_empty());
        let called = called.unwrap_or_else(|| ground.stem());
        let moved = moved(&calendar.events, ground);
        let events: Vec<(&Raw, Vec<Event>)> =
            calendar.events.iter().map(|raw| (raw, times(raw, &moved, ground, reading, out))).collect();
        let split = by_name(&names, &events);
        let mut busy: BTreeMap<String, Vec<(Event, Own)>> = BTreeMap::new();
        for (raw, times) in events.iter().filter(|(_, times)| !times.is_empty()) {
            let whose = split.then(|| names.within(&words(raw))).filter(|found| !found.is_empty());
            let title = raw.get("SUMMARY").map(Property::text).unwrap_or_default();
            let own = if titles.may_be_own(&title) { Own::MayBe } else { Own::No };
            for called in whose.unwrap_or_else(|| vec![called.clone()]) {
                busy.entry(called).or_default().extend(times.iter().map(|time| (*time, own)));
            }
        }
        if busy.is_empty() {
            busy.insert(called.clone(), Vec::new());
        }
        all.extend(busy.into_iter().map(|(whose, events)| Owned {
            calendar: called.clone(),
            called: whose,
            split,
            events,
        }));
    }
    all
}

/// What an event says of people: its title, its text, its place and who is named in it.
fn words(raw: &Raw) -> String {
    let texts = ["SUMMARY", "DESCRIPTION", "LOCATION", "CONTACT"];
    let texts = texts.iter().filter_map(|name| raw.get(name)).map(Property::text);
    let named =
        raw.all("ATTENDEE").chain(raw.all("ORGANIZER")).filter_map(|property| property.parameter("CN"));
    texts.chain(named.map(str::to_owned)).collect::<Vec<_>>().join("\n")
}

/// Whether it is a timetable of several: most events name people of the unit, and not always the same
/// ones. In a calendar of one's own those who are invited elsewhere are not meant.
fn by_name(names: &Names, events: &[(&Raw, Vec<Event>)]) -> bool {
    let timed = || events.iter().filter(|(_, times)| !times.is_empty());
    let named: Vec<Vec<String>> =
        timed().map(|(raw, _)| names.within(&words(raw))).filter(|found| !found.is_empty()).collect();
    let different: BTreeSet<&String> = named.iter().flatten().collect();
    let always = different.iter().any(|name| named.iter().all(|found| found.contains(name)));
    different.len() > 1 && !always && named.len() * 5 >= timed().count() * 4
}

fn calendars(text: &str, out: &mut Busy) -> Vec<Calendar> {
    let mut all: Vec<Calendar> = Vec::new();
    let mut open: Vec<(u64, String)> = Vec::new();
    for (line, text) in unfolded(text) {
        let Some(read) = property(line, &text) else {
            out.problems.push(problem(line, Reason::NotALine, &text));
            continue;
        };
        let inside = open.last().map(|(_, name)| name.as_str()).unwrap_or_default().to_owned();
        match read.name.as_str() {
            "BEGIN" => {
                let name = read.value.trim().to_uppercase();
                if name == "VCALENDAR" || all.is_empty() {
                    all.push(Calendar::default());
                }
                if let ("VEVENT", Some(calendar)) = (name.as_str(), all.last_mut()) {
                    calendar.events.push(Raw { line, ..Raw::default() });
                }
                open.push((line, name));
            }
            "END" => {
                open.pop();
            }
            "X-WR-CALNAME" | "NAME" if inside == "VCALENDAR" => {
                if let Some(calendar) = all.last_mut() {
                    calendar.name.get_or_insert(read.text());
                }
            }
            // A calendar may say only when somebody is busy.
            "FREEBUSY" if inside == "VFREEBUSY" => {
                let free = read.parameter("FBTYPE").is_some_and(|kind| kind.eq_ignore_ascii_case("FREE"));
                if let Some(calendar) = all.last_mut().filter(|_| !free) {
                    calendar.events.extend(read.value.split(',').map(|period| busy(&read, period)));
                }
            }
            _ if inside == "VEVENT" => {
                if let Some(event) = all.last_mut().and_then(|calendar| calendar.events.last_mut()) {
                    event.properties.push(read);
                }
            }
            _ => {}
        }
    }
    for (line, name) in open.into_iter().filter(|(_, name)| name == "VEVENT") {
        out.problems.push(problem(line, Reason::NotEnded, &name));
    }
    all
}

/// A busy period, from and to or how long, as an event.
fn busy(read: &Property, period: &str) -> Raw {
    let (from, to) = period.split_once('/').unwrap_or((period, ""));
    let named = |name: &str, value: &str| Property {
        name: name.to_owned(),
        value: value.trim().to_owned(),
        ..read.clone()
    };
    let end = if to.trim().starts_with(['P', 'p']) { "DURATION" } else { "DTEND" };
    Raw { line: read.line, properties: vec![named("DTSTART", from), named(end, to)] }
}

fn problem(line: u64, reason: Reason, text: &str) -> Problem {
    Problem { line, reason, text: Name::new(text) }
}

/// Moments of repeated events that were moved or dropped one by one, by the id of the event, in the
/// time of the school.
fn moved(events: &[Raw], ground: &Ground) -> BTreeSet<(String, NaiveDateTime)> {
    let one = |raw: &Raw| {
        let id = raw.get("RECURRENCE-ID")?;
        let uid = raw.get("UID")?.value.clone();
        let moment = moment(id, &id.value)?;
        Some((uid, here(moment.time, moment.zone, ground.country())))
    };
    events.iter().filter_map(one).collect()
}

/// When an event is, in the time of the school. For a week what takes no time of day is counted and
/// left out.
fn times(
    raw: &Raw,
    moved: &BTreeSet<(String, NaiveDateTime)>,
    ground: &Ground,
    reading: Reading,
    out: &mut Busy,
) -> Vec<Event> {
    let free = raw.says("TRANSP", "TRANSPARENT") || raw.says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    // Meetings of ours that somebody has in their own calendar do not stand in their own way.
    let ours = raw.get("UID").is_some_and(|uid| uid.value.trim().ends_with(".kollegium"));
    if raw.says("STATUS", "CANCELLED") || free || ours {
        return Vec::new();
    }
    let Some(start) = raw.get("DTSTART") else {
        out.problems.push(problem(raw.line, Reason::NoStart, ""));
        return Vec::new();
    };
    let Some(first) = moment(start, &start.value) else {
        out.problems.push(problem(start.line, Reason::NoStart, &start.value));
        return Vec::new();
    };
    let whole = NaiveDate::parse_from_str(start.value.trim(), "%Y%m%d").is_ok();
    let length = match length(raw, first) {
        // A day without an end is that day.
        length if whole && length <= TimeDelta::zero() => TimeDelta::days(1),
        length => length,
    };
    let rule = match raw.get("RRULE").map(|property| (property, rule(&property.value))) {
        Some((property, None)) => {
            out.problems.push(problem(property.line, Reason::NotARule, &property.value));
            None
        }
        Some((_, rule)) => rule,
        None => None,
    };
    // Whoever is off every Friday is busy on Fridays; a break, or a birthday, is no day of every week.
    let weekly = whole && rule.as_ref().is_some_and(|rule| rule.step.is_weekly());
    if reading == Reading::Week && !weekly && (whole || length >= TimeDelta::days(1)) {
        out.whole_days += 1;
        return Vec::new();
    }
    let country = ground.country();
    let local = |moment: Moment| here(moment.time, moment.zone, country);
    let begins = rule.map_or_else(|| vec![first.time], |rule| begins(first.time, &rule, reading, out));
    let mut all: BTreeSet<NaiveDateTime> =
        begins.into_iter().map(|time| local(Moment { time, ..first })).collect();
    all.extend(listed(raw, "RDATE").into_iter().map(local));
    for gone in listed(raw, "EXDATE") {
        all.remove(&local(gone));
    }
    if raw.get("RECURRENCE-ID").is_none()
        && let Some(uid) = raw.get("UID")
    {
        all.retain(|time| !moved.contains(&(uid.value.clone(), *time)));
    }
    let all = all.into_iter().map(|time| (time, time + length)).filter(|(from, to)| from < to);
    if whole && reading == Reading::Week { all.flat_map(days).collect() } else { all.collect() }
}

/// Each of several whole days.
fn days((from, to): Event) -> impl Iterator<Item = Event> {
    let day = move |n: i64| from + TimeDelta::days(n);
    (0..(to - from).num_days()).map(move |n| (day(n), day(n + 1)))
}

/// When an event that repeats begins, each time.
fn begins(first: NaiveDateTime, rule: &Rule, reading: Reading, out: &mut Busy) -> Vec<NaiveDateTime> {
    let rule = to_its_end(rule);
    let (all, odd) = match reading {
        Reading::Week => (moments(first, &rule), !rule.step.is_weekly()),
        Reading::DatesUntil(last) => {
            let (all, followed) = dates(first, &rule, last);
            (all, followed == Followed::No)
        }
    };
    out.odd_rules += usize::from(odd);
    all
}

/// The rule to the end of its last day: the end often is in universal time where the event is not, and
/// some hours never matter to a week.
fn to_its_end(rule: &Rule) -> Rule {
    let until = rule.until.map(|until| until.date().and_hms_opt(23, 59, 59).unwrap_or(until));
    Rule { until, ..rule.clone() }
}

fn listed(raw: &Raw, name: &str) -> Vec<Moment> {
    let each = |property: &Property| -> Vec<Moment> {
        property.value.split(',').filter_map(|value| moment(property, value)).collect()
    };
    raw.all(name).flat_map(each).collect()
}

/// How long an event is; one without an end takes no time.
fn length(raw: &Raw, first: Moment) -> TimeDelta {
    if let Some(end) = raw.get("DTEND").and_then(|end| moment(end, &end.value)) {
        return end.time - first.time;
    }
    raw.get("DURATION").and_then(|property| duration(&property.value)).unwrap_or_default()
}
