//! Participants: pupils, place, attendance, time.

use std::collections::{BTreeMap, BTreeSet};

use super::{Raw, What, context::Context};
use crate::{
    model::{
        error::Thing,
        ids::{Code, GroupId, PersonId},
        meetings::{MeetingState, Presence},
        people::{OwnPupils, Person},
        programme::Pupils,
    },
    planning::{
        hours::{Hours, Select, suggested_time, time_of},
        lookup, settings, staff, terms,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    no_pupils(context, out);
    missed(context, out);
    if !context.unit.groups().is_empty() {
        let unplaced = staff::unplaced(context.unit).map(|person| person.id);
        out.extend(unplaced.map(|id| (Thing::Person(id), What::Unplaced)));
    }
    let to_come = context.unit.meetings().iter().filter(|m| m.stands() && m.when.date >= context.today);
    let active: BTreeSet<GroupId> = to_come.map(|meeting| meeting.group).collect();
    for person in context.unit.people() {
        let at = Thing::Person(person.id);
        out.extend(over_time(context, person).into_iter().map(|what| (at, what)));
        out.extend(two_programmes(context, person, &active).map(|what| (at, what)));
    }
}

fn no_pupils(context: &Context<'_>, out: &mut Vec<Raw>) {
    for work in &context.works {
        let phases = work.cycle.iter().flat_map(|cycle| &cycle.phases);
        let Some(phase) = phases.into_iter().find(|phase| phase.pupils == Pupils::Needed) else { continue };
        for id in context.participants(work.group) {
            if context.unit.person(id).is_some_and(|person| person.pupils == OwnPupils::No) {
                let what = What::NoPupils { group: work.group.id, phase: phase.id };
                let finding = (Thing::Person(id), what);
                if !out.contains(&finding) {
                    out.push(finding);
                }
            }
        }
    }
}

/// Of this school year: what was long ago needs no more attention.
fn missed(context: &Context<'_>, out: &mut Vec<Raw>) {
    let mut counts: BTreeMap<(PersonId, GroupId, Code), usize> = BTreeMap::new();
    let this_year = terms::school_year(context.today);
    for meeting in context.unit.meetings() {
        let Some(module) = meeting.module else { continue };
        if meeting.state != MeetingState::Held || terms::school_year(meeting.when.date) != this_year {
            continue;
        }
        let away = |presence: &Presence| matches!(presence, Presence::Excused | Presence::Absent);
        for (&person, _) in meeting.attendance.iter().filter(|(_, presence)| away(presence)) {
            *counts.entry((person, meeting.group, module)).or_default() += 1;
        }
    }
    for ((person, group, module), missed) in counts {
        let programme = lookup::module(context.unit, context.catalogue, module).and_then(|module| {
            lookup::programme_of(context.unit, context.catalogue, context.unit.group(group), module)
        });
        let most = context.limit(programme, settings::MISSED_MOST);
        if missed > usize::from(most) {
            let what = What::MissedMany { group, module, missed, most };
            out.push((Thing::Person(person), what));
        }
    }
}

/// In this school year and later ones, where it is known how much time is set aside.
fn over_time(context: &Context<'_>, person: &Person) -> Vec<What> {
    let this_year = terms::school_year(context.today);
    let own = context.ledger.entries().iter().filter(|entry| entry.people.contains(&person.id));
    let years: BTreeSet<i32> =
        own.map(|entry| terms::school_year(entry.date)).filter(|&year| year >= this_year).collect();
    let about = context.unit.about();
    let set_aside = about.time_per_year.map(Hours::from).or_else(|| suggested_time(about.country));
    let Some(set_aside) = set_aside else { return Vec::new() };
    let time = time_of(context.unit, person, set_aside);
    let planned = |year| {
        let select = Select { person: Some(person.id), year: Some(year), ..Select::default() };
        (year, context.ledger.tally(select).planned)
    };
    years
        .into_iter()
        .map(planned)
        .filter(|&(_, planned)| planned > time)
        .map(|(year, planned)| What::OverTime { year, planned, time })
        .collect()
}

fn two_programmes(context: &Context<'_>, person: &Person, active: &BTreeSet<GroupId>) -> Option<What> {
    let mut programmes: BTreeMap<Code, Vec<GroupId>> = BTreeMap::new();
    let groups = context.unit.groups().iter().filter(|group| group.members.contains_key(&person.id));
    for group in groups.filter(|group| active.contains(&group.id)) {
        if let Some(programme) = group.programme {
            programmes.entry(programme).or_default().push(group.id);
        }
    }
    (programmes.len() > 1)
        .then(|| What::TwoProgrammes { groups: programmes.into_values().flatten().collect() })
}
