//! Guests of groups, of whom only what was last seen is known.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Finding, Raw, What, in_order, judged};
use crate::{
    model::{
        catalogue::Catalogue,
        error::Thing,
        groups::Group,
        ids::{PersonId, UnitId},
        people::{Home, Person},
        unit::Unit,
    },
    planning::guests::{Guests, Standing},
};

/// Findings with those about guests who are in a group, or lead one, on `today` or later.
pub fn with_guests(
    mut found: Vec<Finding>,
    unit: &Unit,
    catalogue: &Catalogue,
    guests: &Guests,
    today: NaiveDate,
) -> Vec<Finding> {
    let mut raw: Vec<Raw> = Vec::new();
    for group in unit.groups() {
        let at = Thing::Group(group.id);
        raw.extend(of_guests(unit, group, guests, today).into_iter().map(|what| (at, what)));
    }
    found.extend(judged(unit, catalogue, raw));
    in_order(found)
}

/// What is to be known of the guests in a group, or leading it, on `today` or later.
pub fn of_guests(unit: &Unit, group: &Group, guests: &Guests, today: NaiveDate) -> Vec<What> {
    let staying = group.members.iter().filter(|(_, member)| member.until.is_none_or(|until| today <= until));
    let people = staying.map(|(&id, _)| id).chain(group.supervisor);
    let mut homes: BTreeMap<(UnitId, Standing), Vec<(&Person, &Home)>> = BTreeMap::new();
    for person in people.filter_map(|id| unit.person(id)) {
        let (Some(home), Some(standing)) = (&person.home, guests.standing(person.id)) else { continue };
        let of_home = homes.entry((home.unit, standing)).or_default();
        if of_home.iter().all(|(there, _)| there.id != person.id) {
            of_home.push((person, home));
        }
    }
    homes.into_iter().filter_map(|((_, standing), people)| what(standing, &people)).collect()
}

fn what(standing: Standing, guests: &[(&Person, &Home)]) -> Option<What> {
    let home = guests.first().map(|(_, home)| home.name.clone())?;
    let people: Vec<PersonId> = guests.iter().map(|(person, _)| person.id).collect();
    match standing {
        Standing::Current | Standing::Awaited => None,
        Standing::Unread => {
            let seen = guests.iter().filter_map(|(_, home)| home.seen).min();
            Some(What::GuestsUnread { home, people, seen })
        }
        Standing::Gone => Some(What::GuestsGone { home, people }),
    }
}
