//! One person's meetings over every unit they belong to: my week, and what comes after it.
//!
//! Reads only. A person is known in a unit by their own record there, or as a guest whose home is one
//! of their records elsewhere.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{lookup, staff};
use crate::model::{
    catalogue::Catalogue,
    ids::{Code, PersonId, UnitId},
    meetings::{Meeting, MeetingState},
    programme::{Cycle, Who},
    unit::Unit,
    week::Minutes,
};

/// A meeting that a person is to be at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyMeeting<'a> {
    /// The unit that has it.
    pub unit: &'a Unit,
    /// The meeting; it may be cancelled.
    pub meeting: &'a Meeting,
    /// What the person is at it, never empty.
    pub parts: BTreeSet<TakesPart>,
    /// What is done before it, in order; nothing for those who only visit.
    pub before: Vec<Before>,
}

/// What a person is at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TakesPart {
    /// Leads it this time.
    Leads,
    /// Is a member of the group on that day.
    Member,
    /// Comes as a guest.
    Guest,
}

/// A phase that everybody does by themselves before a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// The phase.
    pub phase: Code,
    /// How long it takes of one's own time.
    pub minutes: Minutes,
    /// Alone, or in class.
    pub who: Who,
}

/// The person's meetings in the week of `monday`, cancelled ones too, in order of time.
pub fn my_week<'a>(
    units: &[&'a Unit],
    catalogue: &Catalogue,
    me: &[(UnitId, PersonId)],
    monday: NaiveDate,
) -> Vec<MyMeeting<'a>> {
    let end = monday.checked_add_days(Days::new(7)).unwrap_or(NaiveDate::MAX);
    let in_week = |meeting: &Meeting| (monday..end).contains(&meeting.when.date);
    mine(units, catalogue, me, in_week)
}

/// The person's next planned meetings from a day on, at most `most`, in order of time.
pub fn next_meetings<'a>(
    units: &[&'a Unit],
    catalogue: &Catalogue,
    me: &[(UnitId, PersonId)],
    from: NaiveDate,
    most: usize,
) -> Vec<MyMeeting<'a>> {
    let to_come = |meeting: &Meeting| meeting.state == MeetingState::Planned && from <= meeting.when.date;
    let mut meetings = mine(units, catalogue, me, to_come);
    meetings.truncate(most);
    meetings
}

/// Who the person is in a unit: several records where somebody made two. Who they are at a guest's home
/// goes before what was said of the guest: a login may have become somebody else's there.
pub fn myself(unit: &Unit, me: &[(UnitId, PersonId)]) -> BTreeSet<PersonId> {
    let another = |id: PersonId| {
        let home = unit.person(id).and_then(|person| person.home.as_ref());
        home.is_some_and(|home| {
            let said = me.contains(&(home.unit, home.person));
            !said && me.iter().any(|(there, _)| *there == home.unit)
        })
    };
    let own = me.iter().filter(|(id, _)| *id == unit.id()).map(|&(_, person)| person);
    let own = own.filter(|&id| !another(id));
    let guests = unit
        .people()
        .iter()
        .filter(|person| person.home.as_ref().is_some_and(|home| me.contains(&(home.unit, home.person))));
    own.chain(guests.map(|person| person.id)).collect()
}

/// What is done alone or in class before a meeting, since the joint phase before it.
pub fn before(unit: &Unit, catalogue: &Catalogue, meeting: &Meeting) -> Vec<Before> {
    let module = || lookup::module(unit, catalogue, meeting.module?);
    let cycle = || lookup::cycle(unit, catalogue, unit.group(meeting.group), module()?);
    cycle().map(|cycle| before_in(&cycle, meeting)).unwrap_or_default()
}

fn before_in(cycle: &Cycle, meeting: &Meeting) -> Vec<Before> {
    let Some(at) = cycle.phases.iter().position(|phase| meeting.phases.contains(&phase.id)) else {
        return Vec::new();
    };
    let mut phases: Vec<Before> = cycle
        .phases
        .iter()
        .take(at)
        .rev()
        .take_while(|phase| phase.who != Who::Together)
        .map(|phase| Before { phase: phase.id, minutes: *phase.minutes.get(), who: phase.who })
        .collect();
    phases.reverse();
    phases
}

fn mine<'a>(
    units: &[&'a Unit],
    catalogue: &Catalogue,
    me: &[(UnitId, PersonId)],
    counts: impl Fn(&Meeting) -> bool,
) -> Vec<MyMeeting<'a>> {
    let mut found = Vec::new();
    for &unit in units {
        let myself = myself(unit, me);
        if myself.is_empty() {
            continue;
        }
        for meeting in unit.meetings().iter().filter(|meeting| counts(meeting)) {
            let parts: BTreeSet<TakesPart> =
                myself.iter().flat_map(|&person| takes_part(unit, meeting, person)).collect();
            if parts.is_empty() {
                continue;
            }
            let visits = parts.iter().all(|part| *part == TakesPart::Guest);
            let before = if visits { Vec::new() } else { before(unit, catalogue, meeting) };
            found.push(MyMeeting { unit, meeting, parts, before });
        }
    }
    found.sort_by_key(|mine| (mine.meeting.when, mine.unit.id(), mine.meeting.id));
    found
}

fn takes_part(unit: &Unit, meeting: &Meeting, person: PersonId) -> Vec<TakesPart> {
    let group = unit.group(meeting.group);
    let leads = staff::leader(unit, meeting) == Some(person);
    let member = group.is_some_and(|group| group.members_at(meeting).any(|id| id == person));
    let all = [
        (TakesPart::Leads, leads),
        (TakesPart::Member, member),
        (TakesPart::Guest, meeting.guests.contains(&person)),
    ];
    all.into_iter().filter(|(_, is)| *is).map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, people::Home, text::Note, unit::UnitKind},
        planning::fixtures::{
            add_group, add_meeting, add_person, catalogue, change, code, day, group, meeting, module, person,
            person_id, school,
        },
    };

    /// A network with a guest "kim" who is "ann" of the school.
    fn network(home: UnitId) -> Unit {
        let country = crate::model::school_year::Country::Sweden;
        let mut unit = Unit::new("network".parse().unwrap(), UnitKind::Network, "Network".into(), country);
        let mut kim = person("kim");
        kim.home = Some(Home { unit: home, person: person_id("ann"), name: "School".into(), seen: None });
        let mut led = group("n", &[]);
        led.supervisor = Some(person_id("kim"));
        let mut replaced = meeting("n2", "n", 1, "d", day(2026, 9, 10));
        replaced.leader = Some(person_id("sub"));
        let edits = [
            Edit::Person(On::Add(kim)),
            add_person("sub"),
            Edit::Group(On::Add(led)),
            add_meeting(meeting("n1", "n", 1, "b", day(2026, 9, 8))),
            add_meeting(replaced),
        ];
        change(&mut unit, edits);
        unit
    }

    #[test]
    fn my_week_joins_units_and_says_what_comes_before() {
        let mut cancelled = meeting("d1", "g", 1, "d", day(2026, 9, 11));
        cancelled.state = MeetingState::Cancelled(Note::new("flu"));
        let mut visited = meeting("v", "other", 1, "b", day(2026, 9, 7));
        visited.guests.insert(person_id("ann"));
        let school = school([
            add_person("ann"),
            add_group("g", &["ann"]),
            add_group("other", &[]),
            add_meeting(meeting("b1", "g", 1, "b", day(2026, 9, 9))),
            add_meeting(cancelled),
            add_meeting(visited),
            add_meeting(meeting("b2", "g", 2, "b", day(2026, 9, 14))),
            add_meeting(meeting("x", "other", 1, "d", day(2026, 9, 8))),
        ]);
        let network = network(school.id());
        let (catalogue, me) = (catalogue([module("m")]), [(school.id(), person_id("ann"))]);
        let week = my_week(&[&network, &school], &catalogue, &me, day(2026, 9, 7));
        let shown: Vec<_> = week
            .iter()
            .map(|mine| {
                let before: Vec<_> = mine.before.iter().map(|b| (b.phase.to_string(), b.minutes.0)).collect();
                (mine.meeting.id.to_string(), mine.parts.iter().copied().collect::<Vec<_>>(), before)
            })
            .collect();
        let line = |id: &str, part, before: &[(&str, u16)]| {
            let before = before.iter().map(|&(phase, minutes)| (phase.to_owned(), minutes)).collect();
            (id.to_owned(), vec![part], before)
        };
        assert_eq!(
            shown,
            [
                line("v", TakesPart::Guest, &[]),
                line("n1", TakesPart::Leads, &[("a", 45)]),
                line("b1", TakesPart::Member, &[("a", 45)]),
                line("d1", TakesPart::Member, &[("c", 0)]),
            ]
        );
        assert_eq!(week[3].before[0], Before { phase: code("c"), minutes: Minutes(0), who: Who::InClass });
        let next = next_meetings(&[&network, &school], &catalogue, &me, day(2026, 9, 10), 2);
        let ids: Vec<_> = next.iter().map(|mine| mine.meeting.id.to_string()).collect();
        assert_eq!(ids, ["b2"], "neither what another leads nor what is cancelled");
        assert!(my_week(&[&school], &catalogue, &[], day(2026, 9, 7)).is_empty());
    }

    #[test]
    fn who_is_somebody_else_at_home_has_nothing_of_a_guest() {
        let school = school([add_person("ann"), add_person("bo")]);
        let network = network(school.id());
        let catalogue = catalogue([module("m")]);
        let week = |who: &str| {
            let me = [(school.id(), person_id(who)), (network.id(), person_id("kim"))];
            my_week(&[&network, &school], &catalogue, &me, day(2026, 9, 7)).len()
        };
        assert_eq!((week("ann"), week("bo")), (1, 0));
    }
}
