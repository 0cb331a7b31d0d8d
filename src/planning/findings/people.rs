//! Participants: pupils, place, attendance, time.

use std::collections::{BTreeMap, BTreeSet};

use super::{Raw, What, context::Context};
use crate::{
    model::{
        error::Thing,
        groups::Group,
        ids::{Code, GroupId, PersonId},
        people::{OwnPupils, Person},
        programme::{Cycle, Programme, Pupils},
    },
    planning::{
        groups::torn::torn,
        hours::{Hours, suggested_time, time_of},
        lookup, running, settings, staff, terms,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    no_pupils(context, out);
    missed(context, out);
    if !context.unit.groups().is_empty() {
        let unplaced = staff::unplaced(context.unit, context.today).map(|person| person.id);
        out.extend(unplaced.map(|id| (Thing::Person(id), What::Unplaced)));
    }
    let torn = torn(context.unit).into_iter();
    out.extend(torn.map(|torn| (Thing::Pair(torn.pair), What::PairTorn { through: torn.through })));
    let to_come = context.unit.meetings().iter().filter(|m| m.stands() && m.when.date >= context.today);
    let active: BTreeSet<GroupId> = to_come.map(|meeting| meeting.group).collect();
    let (planned, groups) = (planned(context), groups_of(context, &active));
    for person in context.unit.people() {
        let at = Thing::Person(person.id);
        out.extend(over_time(context, person, &planned).into_iter().map(|what| (at, what)));
        out.extend(groups.get(&person.id).and_then(two_programmes).map(|what| (at, what)));
    }
}

/// Planned time of each person, by school year: of this one and later ones.
type Planned = BTreeMap<PersonId, BTreeMap<i32, Hours>>;

/// Read once through the ledger, not once for each person.
fn planned(context: &Context<'_>) -> Planned {
    let this_year = terms::school_year(context.today);
    let mut all = Planned::new();
    for entry in context.ledger.entries() {
        let year = terms::school_year(entry.date);
        if year >= this_year {
            for &person in &entry.people {
                *all.entry(person).or_default().entry(year).or_default() += entry.of(person).planned;
            }
        }
    }
    all
}

/// Groups with meetings to come in which each person is, by programme.
type GroupsOf = BTreeMap<PersonId, BTreeMap<Code, Vec<GroupId>>>;

fn groups_of(context: &Context<'_>, active: &BTreeSet<GroupId>) -> GroupsOf {
    let mut all = GroupsOf::new();
    for group in context.unit.groups().iter().filter(|group| active.contains(&group.id)) {
        let Some(programme) = group.programme else { continue };
        for &person in group.members.keys() {
            all.entry(person).or_default().entry(programme).or_default().push(group.id);
        }
    }
    all
}

fn no_pupils(context: &Context<'_>, out: &mut Vec<Raw>) {
    for work in &context.works {
        of_phases(context, work.group, work.cycle.as_ref(), out);
    }
    // Before a module is chosen the programme says in which phases pupils are needed.
    let at_work: BTreeSet<GroupId> = context.works.iter().map(|work| work.group.id).collect();
    for group in context.unit.groups().iter().filter(|group| !at_work.contains(&group.id)) {
        of_phases(context, group, context.programme(group).and_then(Programme::cycle), out);
    }
}

fn of_phases(context: &Context<'_>, group: &Group, cycle: Option<&Cycle>, out: &mut Vec<Raw>) {
    let phases = cycle.into_iter().flat_map(|cycle| &cycle.phases);
    let Some(phase) = phases.into_iter().find(|phase| phase.pupils == Pupils::Needed) else { return };
    for id in context.participants(group) {
        if context.unit.person(id).is_some_and(|person| person.pupils == OwnPupils::No) {
            let finding = (Thing::Person(id), What::NoPupils { group: group.id, phase: phase.id });
            if !out.contains(&finding) {
                out.push(finding);
            }
        }
    }
}

/// Of this school year: what was long ago needs no more attention. What is made up is not missed, whoever is
/// away from that again has missed it once, and what lies outside the parts is nothing of the module.
fn missed(context: &Context<'_>, out: &mut Vec<Raw>) {
    let mut counts: BTreeMap<(PersonId, GroupId, Code), usize> = BTreeMap::new();
    let this_year = terms::school_year(context.today);
    for missed in running::missed(context.unit).into_iter().filter(|missed| missed.made_up.is_none()) {
        let Some(meeting) = context.unit.meetings().get(missed.meeting) else { continue };
        if let Some(module) = meeting.module.filter(|_| terms::school_year(meeting.when.date) == this_year) {
            *counts.entry((missed.person, meeting.group, module)).or_default() += 1;
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
fn over_time(context: &Context<'_>, person: &Person, planned: &Planned) -> Vec<What> {
    let about = context.unit.about();
    let set_aside = about.time_per_year.map(Hours::from).or_else(|| suggested_time(about.country));
    let Some((years, set_aside)) = planned.get(&person.id).zip(set_aside) else { return Vec::new() };
    let time = time_of(context.unit, person, set_aside);
    let over = years.iter().filter(|&(_, &planned)| planned > time);
    let elsewhere = Hours(0);
    over.map(|(&year, &planned)| What::OverTime { year, planned, elsewhere, time }).collect()
}

fn two_programmes(programmes: &BTreeMap<Code, Vec<GroupId>>) -> Option<What> {
    (programmes.len() > 1)
        .then(|| What::TwoProgrammes { groups: programmes.values().flatten().copied().collect() })
}
