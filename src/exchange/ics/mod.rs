//! Calendar files: the meetings of a unit, a group or a person, for other people's calendars.
//!
//! Written here and not by a library: the one at hand stamps clock time and random ids into parts
//! that must have neither. A meeting keeps its UID for ever, so that a file that is imported again
//! changes what is there and adds nothing twice.

mod check_in;
mod deadline;
mod event;
mod write;
pub(in crate::exchange) mod zone;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::model::{
    catalogue::Catalogue,
    groups::Talks,
    ids::{GroupId, MeetingId, PersonId},
    lang::Lang,
    meetings::Meeting,
    text::Name,
    unit::Unit,
    week::Minutes,
};

use super::wording::{DOT, Wording};
use crate::planning::{
    running::Deadline,
    staff::{leader, people_at},
};
use event::Event;
use write::Lines;

/// Whose meetings a calendar file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of the unit.
    Unit,
    /// Those of a group.
    Group(GroupId),
    /// Those to which a person comes: as a member on that day, supervisor, leader or guest.
    Person(PersonId),
    /// Those that a person leads.
    LedBy(PersonId),
}

/// Whether calendars remind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reminder {
    /// They do not, or as people have set their own calendar.
    #[default]
    None,
    /// So many minutes before the start.
    Before(Minutes),
}

/// What a calendar file is made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Programmes and modules.
    pub catalogue: &'a Catalogue,
    /// The language of those who receive it.
    pub lang: Lang,
    /// When the file is made.
    pub made: DateTime<Utc>,
    /// How often each meeting has been changed, removed ones too; one that is absent never was. It
    /// only ever grows, and is held at the format's largest number.
    pub stamps: &'a BTreeMap<MeetingId, u64>,
    /// When each meeting was last changed, where that is known.
    pub changed: &'a BTreeMap<MeetingId, DateTime<Utc>>,
    /// Meetings that were removed, as they last were: calendars shall cross them out.
    pub gone: &'a BTreeMap<MeetingId, Meeting>,
    /// The last days to hand something in.
    pub deadlines: &'a [Deadline<'a>],
    /// How often the papers have been changed: like [`Source::stamps`] it only ever grows.
    pub papers: u64,
    /// What has become of talks of principals and supervisors.
    pub talks: &'a Talks,
    /// Whether calendars remind.
    pub reminder: Reminder,
}

/// The calendar file: UTF-8, lines ended by CR and LF, meetings in order of time, then what is handed in,
/// then when principals and supervisors talk.
pub fn calendar(scope: Scope, source: &Source) -> String {
    let country = source.unit.about().country;
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", &format!("-//Kollegium//Kollegium//{}", source.lang.code().to_uppercase()));
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", &name(scope, source.unit));
    lines.put("X-WR-TIMEZONE", zone::name(country));
    zone::write(&mut lines, country);
    let wording = Wording { unit: source.unit, catalogue: source.catalogue, lang: source.lang };
    for (meeting, fate) in meetings(scope, source) {
        Event { meeting, fate, source, wording, country }.write(&mut lines);
    }
    for deadline in source.deadlines.iter().filter(|one| deadline::concerns(source.unit, scope, one)) {
        deadline::write(&mut lines, scope, source, deadline);
    }
    for talk in check_in::all(scope, source) {
        check_in::write(&mut lines, source, country, &talk);
    }
    lines.put("END", "VCALENDAR");
    lines.done()
}

/// What has become of a meeting's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Kept,
    Removed,
}

fn meetings<'a>(scope: Scope, source: &Source<'a>) -> Vec<(&'a Meeting, Fate)> {
    let unit = source.unit;
    let kept = unit.meetings().iter().map(|meeting| (meeting, fate(unit, scope, meeting)));
    // A removal that was undone is no removal.
    let removed = source.gone.iter().filter(|&(&id, _)| !unit.meetings().has(id));
    let removed = removed.map(|(_, meeting)| (meeting, Fate::Removed));
    let mut all: Vec<_> = kept.chain(removed).filter(|(meeting, _)| concerns(unit, scope, meeting)).collect();
    all.sort_by_key(|(meeting, _)| (meeting.when, meeting.id));
    all
}

/// The meetings that stand in such a calendar.
pub fn standing(scope: Scope, unit: &Unit) -> BTreeSet<MeetingId> {
    let stands = |m: &&Meeting| m.stands() && concerns(unit, scope, m) && fate(unit, scope, m) == Fate::Kept;
    unit.meetings().iter().filter(stands).map(|meeting| meeting.id).collect()
}

/// A meeting from which somebody has been taken is crossed out in their calendar until they know.
fn fate(unit: &Unit, scope: Scope, meeting: &Meeting) -> Fate {
    match scope {
        Scope::Person(person) if !comes(unit, person, meeting) => Fate::Removed,
        _ => Fate::Kept,
    }
}

fn comes(unit: &Unit, person: PersonId, meeting: &Meeting) -> bool {
    people_at(unit, meeting).contains(&person)
}

fn concerns(unit: &Unit, scope: Scope, meeting: &Meeting) -> bool {
    match scope {
        Scope::Unit => true,
        Scope::Group(group) => meeting.group == group,
        Scope::Person(person) => {
            comes(unit, person, meeting)
                || meeting.to_tell.contains(&person) && meeting.known.contains_key(&person)
        }
        Scope::LedBy(person) => leader(unit, meeting) == Some(person),
    }
}

fn name(scope: Scope, unit: &Unit) -> String {
    let whose = match scope {
        Scope::Unit => None,
        Scope::Group(id) => unit.group(id).map(|group| &group.name),
        Scope::Person(id) | Scope::LedBy(id) => unit.person(id).map(|person| &person.name),
    };
    let names: Vec<&str> = whose.into_iter().chain([&unit.about().name]).map(Name::as_str).collect();
    names.join(DOT)
}
