//! Participants: pupils, place, attendance, time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

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
        groups::job::torn::torn,
        hours::{Hours, suggested_time, time_of},
        lookup, running, settings, staff, terms,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    no_pupils(context, out);
    missed(context, out);
    if !context.unit.groups().is_empty() {
        let unplaced =
            staff::unplaced(context.unit, context.catalogue, context.today).map(|person| person.id);
        out.extend(unplaced.map(|id| (Thing::Person(id), What::Unplaced)));
    }
    let torn = torn(context.unit).into_iter();
    out.extend(torn.map(|torn| (Thing::Pair(torn.pair), What::PairTorn { through: torn.through })));
    two_programmes(context, out);
    let planned = planned(context);
    for person in context.unit.people() {
        let at = Thing::Person(person.id);
        out.extend(over_time(context, person, &planned).into_iter().map(|what| (at, what)));
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

/// For each two programmes once who is in both while both have meetings, from today on: what ends before the
/// other begins is no burden.
fn two_programmes(context: &Context<'_>, out: &mut Vec<Raw>) {
    let mut pairs: BTreeMap<(Code, Code), (BTreeSet<PersonId>, BTreeSet<GroupId>)> = BTreeMap::new();
    let days = running(context);
    let from_today = |days: &Days| Days(days.0.max(context.today), days.1);
    let of = |group: &'_ Group| Some((group.programme?, days.get(&group.id).map(from_today)?));
    let groups = context.unit.groups().iter();
    let running: Vec<(&Group, Code, Days)> =
        groups.filter_map(|group| of(group).map(|(programme, days)| (group, programme, days))).collect();
    for (at, &(one, first, days)) in running.iter().enumerate() {
        for &(other, second, others) in running.iter().take(at).filter(|(_, second, _)| *second != first) {
            let both = |&person: &PersonId| {
                let in_one = while_member(one, person, days)?;
                let in_other = while_member(other, person, others)?;
                in_one.meets(in_other).then_some(person)
            };
            let people: Vec<PersonId> = one.members.keys().filter_map(both).collect();
            if !people.is_empty() {
                let pair = pairs.entry((first.min(second), first.max(second))).or_default();
                pair.0.extend(people);
                pair.1.extend([one.id, other.id]);
            }
        }
    }
    out.extend(pairs.into_iter().map(|((first, second), (people, groups))| {
        let (people, groups) = (people.into_iter().collect(), groups.into_iter().collect());
        (Thing::Unit, What::TwoProgrammes { first, second, people, groups })
    }));
}

/// A first and a last day.
#[derive(Clone, Copy)]
struct Days(NaiveDate, NaiveDate);

impl Days {
    fn meets(self, other: Self) -> bool {
        self.0 <= other.1 && other.0 <= self.1
    }
}

/// From the first meeting of each group to its last one, of those with meetings to come.
fn running(context: &Context<'_>) -> BTreeMap<GroupId, Days> {
    let mut all: BTreeMap<GroupId, Days> = BTreeMap::new();
    for meeting in context.unit.meetings().iter().filter(|meeting| meeting.stands()) {
        let day = meeting.when.date;
        let days = all.entry(meeting.group).or_insert(Days(day, day));
        *days = Days(days.0.min(day), days.1.max(day));
    }
    all.retain(|_, days| days.1 >= context.today);
    all
}

/// The part of these days in which a person is in the group.
fn while_member(group: &Group, person: PersonId, days: Days) -> Option<Days> {
    let member = group.members.get(&person)?;
    let first = member.from.map_or(days.0, |from| from.max(days.0));
    let last = member.until.map_or(days.1, |until| until.min(days.1));
    (first <= last).then_some(Days(first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, meetings::Meeting},
        planning::{
            findings::{DayUse, findings},
            fixtures::{
                add_meeting, add_person, catalogue, code, day, group, group_id, meeting, module, person_id,
                school,
            },
        },
    };

    /// What is found of two programmes when these groups, each of its own programme, have these first and last
    /// meetings.
    fn found(groups: &[(&str, &[&str], NaiveDate, NaiveDate)]) -> Vec<What> {
        let mut edits: Vec<Edit> = ["ann", "bo", "cy"].into_iter().map(add_person).collect();
        for &(id, members, first, last) in groups {
            let mut group = group(id, members);
            group.programme = Some(code(id));
            edits.push(Edit::Group(On::Add(group)));
            for (n, date) in [(0, first), (1, last)] {
                let dated: Meeting = meeting(&format!("{id}{n}"), id, 0, "b", date);
                edits.push(add_meeting(Meeting { module: None, ..dated }));
            }
        }
        let unit = school(edits);
        let all = findings(&unit, &catalogue([module("m")]), &|_, _| DayUse::Pupils.into(), day(2026, 9, 1));
        let two = |what: &What| matches!(what, What::TwoProgrammes { .. });
        all.into_iter().map(|finding| finding.what).filter(two).collect()
    }

    #[test]
    fn two_programmes_at_once_are_said_once_for_all_who_are_in_both() {
        let autumn = (day(2026, 9, 8), day(2026, 12, 8));
        let all = found(&[
            ("one", &["ann", "bo", "cy"], autumn.0, autumn.1),
            ("two", &["ann", "bo"], autumn.0, autumn.1),
        ]);
        let people = ["ann", "bo"].map(person_id).to_vec();
        let groups = ["one", "two"].map(group_id).to_vec();
        assert_eq!(all, [What::TwoProgrammes { first: code("one"), second: code("two"), people, groups }]);
    }

    #[test]
    fn a_programme_that_ends_before_the_other_begins_is_no_burden() {
        let (autumn, spring) = ((day(2026, 9, 8), day(2026, 12, 8)), (day(2027, 1, 12), day(2027, 5, 11)));
        let members: &[&str] = &["ann", "bo"];
        assert_eq!(found(&[("one", members, autumn.0, autumn.1), ("two", members, spring.0, spring.1)]), []);
        assert_eq!(
            found(&[("one", members, autumn.0, spring.0), ("two", members, spring.0, spring.1)]).len(),
            1
        );
        let past = (day(2026, 1, 13), day(2026, 5, 12));
        assert_eq!(found(&[("one", members, past.0, past.1), ("two", members, past.0, autumn.1)]), []);
    }
}
