//! Supervisors: there, trained, with time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Raw, What, context::Context};
use crate::{
    model::{
        catalogue::Catalogue,
        error::Thing,
        groups::Group,
        ids::PersonId,
        people::{Licence, Person, Training},
        programme::Programme,
        unit::{Unit, UnitKind},
        week::Window,
    },
    planning::{
        groups::{
            hand::over::is_over,
            job::{places::not_free_in, windows::free_of},
            leading::{
                stand_ins,
                unled::{Cannot, Unled, cannot, unled},
            },
            membership::taking_part::is_current,
        },
        lookup, settings, staff, terms,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    let mut led: BTreeMap<PersonId, Vec<&Group>> = BTreeMap::new();
    let mut lead: BTreeSet<PersonId> = BTreeSet::new();
    for group in context.unit.groups().iter().filter(|group| !is_over(context.unit, group)) {
        match group.supervisor {
            Some(id) => led.entry(id).or_default().push(group),
            None if group.is_outside() || !asks_for_one(context, group) => {}
            None => out.push((Thing::Group(group.id), What::NoSupervisor)),
        }
        if !group.is_outside() {
            out.extend(for_a_time(context, group).into_iter().map(|what| (Thing::Group(group.id), what)));
            out.extend(
                not_free(context.unit, context.catalogue, group, context.today)
                    .into_iter()
                    .map(|what| (Thing::Group(group.id), what)),
            );
        }
        lead.extend(group.supervisor);
        lead.extend(stand_ins::of_group(group, context.today));
    }
    for id in lead {
        let Some(person) = context.unit.person(id) else { continue };
        out.extend(led.get(&id).and_then(|own| no_check_in(context, person, own)));
        let groups = stand_ins::at_once(context.unit, id, context.today);
        let found = supervisor(context, person, &groups);
        out.extend(found.into_iter().map(|what| (Thing::Person(id), what)));
    }
}

/// Whether a group is to have a supervisor: one whose programme nobody has said is taken for one that is.
fn asks_for_one(context: &Context<'_>, group: &Group) -> bool {
    context.programme(group).is_none_or(Programme::has_collegial_groups)
}

/// That nobody leads for whoever is away, or that those who stand in cannot come.
fn for_a_time(context: &Context<'_>, group: &Group) -> Vec<What> {
    let away = unled(context.unit, group, context.today);
    let away = away.map(|Unled { person, from, until, .. }| What::LeaderAway { person, from, until });
    let say = |Cannot { person, from, until, window, has }| match has {
        Some(by) => What::StandInTaken { person, by, from, until },
        None => What::StandInNotFree { person, window, from, until },
    };
    let busy = cannot(context.unit, group, context.today).into_iter().map(say);
    away.into_iter().chain(busy).collect()
}

/// That the supervisor or members are not free when the group meets; of whoever stands in it is said above.
pub fn not_free(unit: &Unit, catalogue: &Catalogue, group: &Group, today: NaiveDate) -> Vec<What> {
    let programme = group.programme.and_then(|id| lookup::programme(unit, catalogue, id));
    let busy = |id: &PersonId, window: &Window| {
        let cannot = |person| not_free_in(group, person, programme).contains(window);
        unit.person(*id).is_none_or(cannot)
    };
    let lead = group.supervisor;
    let of = |window: &Window| {
        let leads = lead.filter(|id| busy(id, window));
        let leads = leads.map(|person| What::SupervisorNotFree { person, window: *window });
        let people: Vec<PersonId> = group
            .members
            .iter()
            .filter(|(id, member)| Some(**id) != lead && is_current(member, today))
            .map(|(&id, _)| id)
            .filter(|id| busy(id, window))
            .collect();
        let members = (!people.is_empty()).then_some(What::MembersNotFree { people, window: *window });
        [leads, members]
    };
    group.windows.iter().flat_map(of).flatten().collect()
}

/// The same of those who are not free at some of these times within the group's own time: who cannot for all of it
/// may well come to a shorter meeting.
pub fn not_free_at(
    unit: &Unit,
    catalogue: &Catalogue,
    group: &Group,
    today: NaiveDate,
    times: &[Window],
) -> Vec<What> {
    let busy = |id: PersonId, window: Window| {
        let free = unit.person(id).map(free_of).unwrap_or_default();
        let mut there = times.iter().filter(|time| window.holds(**time));
        there.any(|time| !free.iter().any(|free| free.holds(*time)))
    };
    let at_times = |what: What| match what {
        What::SupervisorNotFree { person, window } => {
            busy(person, window).then_some(What::SupervisorNotFree { person, window })
        }
        What::MembersNotFree { mut people, window } => {
            people.retain(|id| busy(*id, window));
            (!people.is_empty()).then_some(What::MembersNotFree { people, window })
        }
        _ => None,
    };
    not_free(unit, catalogue, group, today).into_iter().filter_map(at_times).collect()
}

/// A talk about one of the groups is one about all that the supervisor leads. Only while they meet, at
/// a school: in a network there are several principals, each with a supervisor of another school.
fn no_check_in(context: &Context<'_>, person: &Person, groups: &[&Group]) -> Option<Raw> {
    if context.unit.kind() != UnitKind::School || staff::leads_school(person) {
        return None;
    }
    let term = terms::term(context.today);
    let in_term = |day: NaiveDate| terms::term(day) == term;
    let meets = |group: &&&Group| {
        let mut meetings = context.unit.meetings().iter().filter(|m| m.group == group.id && m.stands());
        group.programme.is_some() && meetings.any(|meeting| in_term(meeting.when.date))
    };
    let first = groups.iter().find(meets)?;
    let days: BTreeSet<NaiveDate> = groups.iter().flat_map(|group| group.check_ins.keys().copied()).collect();
    let check_ins = days.into_iter().filter(|&day| in_term(day)).count();
    let least = context.limit(context.programme(first), settings::CHECK_INS_LEAST);
    (check_ins < usize::from(least)).then_some((Thing::Group(first.id), What::NoCheckIn { check_ins, least }))
}

fn supervisor(context: &Context<'_>, person: &Person, groups: &[&Group]) -> Vec<What> {
    let mut found: Vec<What> = stand_ins::over(context.unit, person, context.today)
        .map(|stand_ins::Over { groups, for_others, most, until }| match until {
            Some(until) => What::SupervisorGroupsWhile { groups, for_others, most, until },
            None => What::SupervisorGroups { groups, most },
        })
        .into_iter()
        .collect();
    let percent = person.leading.share.0;
    let programme = groups.iter().find_map(|group| context.programme(group));
    // What another leads for them is the other's: it is counted there.
    let led = stand_ins::led_at_once(context.unit, person.id, context.today);
    if percent == 0 {
        let groups = led.len();
        found.extend((groups > 0).then_some(What::SupervisorNoTime { groups }));
    } else {
        let led: BTreeSet<PersonId> = led
            .into_iter()
            .flat_map(|group| context.participants(group))
            .filter(|&id| id != person.id)
            .collect();
        // Their share of time is one, wherever they lead.
        let elsewhere = context.unit.elsewhere().of(person.id).iter().filter_map(|there| there.participants);
        let participants = led.len() + elsewhere.sum::<usize>();
        let most = settings::may_lead(context.unit, programme, context.catalogue, percent);
        if let Some(most) = most.filter(|&most| participants > usize::from(most)) {
            found.push(What::SupervisorLoad { participants, percent, most });
        }
    }
    if person.leading.training == Training::None {
        found.push(What::SupervisorUntrained);
    }
    if person.leading.licence == Licence::No && !staff::leads_school(person) {
        found.push(What::SupervisorNoLicence);
    }
    let least = context.limit(programme, settings::SUPERVISOR_YEARS);
    if let Some(years) = person.experience
        && u16::from(years) < least
        && !staff::leads_school(person)
    {
        found.push(What::SupervisorNew { years, least });
    }
    found
}
