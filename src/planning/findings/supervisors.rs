//! Supervisors: there, trained, with time.

use std::collections::{BTreeMap, BTreeSet};

use super::{Raw, What, context::Context};
use crate::{
    model::{
        error::Thing,
        groups::Group,
        ids::PersonId,
        people::{Person, Training},
    },
    planning::{settings, staff},
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    let mut led: BTreeMap<PersonId, Vec<&Group>> = BTreeMap::new();
    for group in context.unit.groups() {
        match group.supervisor {
            Some(id) => led.entry(id).or_default().push(group),
            None => out.push((Thing::Group(group.id), What::NoSupervisor)),
        }
    }
    for (id, groups) in led {
        let Some(person) = context.unit.person(id) else { continue };
        let found = supervisor(context, person, &groups);
        out.extend(found.into_iter().map(|what| (Thing::Person(id), what)));
    }
}

fn supervisor(context: &Context<'_>, person: &Person, groups: &[&Group]) -> Vec<What> {
    let mut found = Vec::new();
    let percent = person.leading.share.0;
    let programme = groups.iter().find_map(|group| context.programme(group));
    if percent == 0 {
        found.push(What::SupervisorNoTime { groups: groups.len() });
    } else {
        let led: BTreeSet<PersonId> = groups
            .iter()
            .flat_map(|group| context.participants(group))
            .filter(|&id| id != person.id)
            .collect();
        let most = settings::may_lead(context.unit, programme, context.catalogue, percent);
        if led.len() > usize::from(most) {
            found.push(What::SupervisorLoad { participants: led.len(), percent, most });
        }
    }
    if person.leading.training == Training::None {
        found.push(What::SupervisorUntrained);
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
