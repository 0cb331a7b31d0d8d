//! Single changes that could matter: more free time of somebody, one more group for a supervisor.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::super::usable;
use super::{Request, State, TRIED, starts_of};
use crate::{
    model::{
        ids::PersonId,
        people::{Person, Training},
        week::{Minutes, Window},
    },
    planning::groups::{
        job::{slots::Slot, twice::twice, windows::free_of},
        proposal::liked::disliked_slot,
    },
};

/// All single changes that could matter, the most likely first: people without a group, supervisors,
/// then everybody else.
pub(super) fn singles(state: &State, lengths: (Minutes, Option<Minutes>)) -> Vec<Request> {
    let left: BTreeSet<usize> = state.left().into_iter().collect();
    let mut all = Vec::new();
    for &person in &left {
        all.extend(of_person(state, person, TRIED));
    }
    all.extend(more_groups(state));
    all.extend(of_leads(state, lengths, usize::MAX));
    for person in 0..state.instance.people.len() {
        all.extend(of_person(state, person, usize::MAX));
    }
    let mut seen = BTreeSet::new();
    let single = |step: Vec<Request>| <[Request; 1]>::try_from(step).ok().map(|[one]| one);
    all.into_iter().filter_map(single).filter(|request| seen.insert(*request)).collect()
}

/// Times at which somebody could be free too: those that take least, then those when most others can.
pub(super) fn of_person(state: &State, at: usize, most: usize) -> Vec<Vec<Request>> {
    let instance = &state.instance;
    let Some(participant) = instance.people.get(at) else { return Vec::new() };
    let Some(person) = state.unit.person(participant.id) else { return Vec::new() };
    let free = free_of(person);
    let mut times: Vec<_> = usable(instance)
        .into_iter()
        .filter(|&slot| !participant.slots.has(slot))
        .map(|slot| {
            let (windows, short) = missing(&free, &instance.slots[slot]);
            let others = instance.people.iter().filter(|p| p.slots.has(slot)).count();
            (windows.len(), short, Reverse(others), disliked_slot(&instance.slots[slot]), windows)
        })
        .collect();
    times.retain(|(count, ..)| *count > 0);
    times.sort_unstable();
    times.dedup();
    times.truncate(most);
    times.into_iter().map(|(.., windows)| free_at(participant.id, windows)).collect()
}

/// The windows of a time in which somebody is not free, and so many minutes of them.
fn missing(free: &[Window], slot: &Slot) -> (Vec<Window>, u16) {
    let short = |window: &Window| extra(free, *window);
    let windows: Vec<Window> = slot.windows.iter().copied().filter(|window| short(window) > 0).collect();
    let minutes = windows.iter().map(short).sum();
    (windows, minutes)
}

/// That somebody is free in all these windows.
fn free_at(person: PersonId, windows: Vec<Window>) -> Vec<Request> {
    windows.into_iter().map(|window| Request::Free { person, window }).collect()
}

/// Minutes of a window that are not free.
fn extra(free: &[Window], window: Window) -> u16 {
    let common = |f: &Window| {
        let (start, end) = (f.start.max(window.start), f.end().min(window.end()));
        if f.day == window.day && start < end { end.0 - start.0 } else { 0 }
    };
    window.length.0.saturating_sub(free.iter().map(common).sum())
}

/// One more group for everybody who can lead; where nobody can, for those with training.
pub(super) fn more_groups(state: &State) -> Vec<Vec<Request>> {
    let people = || state.unit.people().iter().filter(|p| p.outside.is_none());
    let more =
        |p: &Person| vec![Request::Leads { person: p.id, groups: p.leading.max_groups.saturating_add(1) }];
    let leads = people().filter(|p| p.leads());
    let trained = people().filter(|p| !p.leads() && p.leading.training != Training::None);
    leads.chain(trained).map(more).collect()
}

/// Times at which a supervisor could be free too: when most people without a group can.
pub(super) fn of_leads(
    state: &State,
    (length, other): (Minutes, Option<Minutes>),
    most: usize,
) -> Vec<Vec<Request>> {
    let left: BTreeSet<PersonId> = state.left().into_iter().map(|p| state.instance.people[p].id).collect();
    let members: Vec<&Person> =
        state.instance.people.iter().filter_map(|p| state.unit.person(p.id)).collect();
    let mut known: BTreeMap<Vec<Window>, (usize, usize)> = BTreeMap::new();
    let alone = members.iter().filter(|_| other.is_none());
    for person in alone {
        for window in starts_of(person, length) {
            let (waiting, all) = known.entry(vec![window]).or_default();
            *waiting += usize::from(left.contains(&person.id));
            *all += 1;
        }
    }
    // Where groups meet on two days, both days at which people can, whoever leads.
    let instance = &state.instance;
    if let Some(other) = other {
        let of = |length: Minutes| -> BTreeSet<Window> {
            members.iter().flat_map(|person| starts_of(person, length)).collect()
        };
        for slot in twice((&of(length), &of(other)), instance.size.least, &members, None, instance.gap) {
            let can = members.iter().filter(|person| slot.fits(&free_of(person)));
            let waiting = can.clone().filter(|person| left.contains(&person.id)).count();
            known.insert(slot.windows.clone(), (waiting, can.count()));
        }
    }
    let mut times = Vec::new();
    for lead in instance.leads.iter().filter_map(|lead| state.unit.person(lead.id)) {
        let free = free_of(lead);
        for (windows, &(waiting, all)) in &known {
            let (windows, short) = missing(&free, &Slot { windows: windows.clone() });
            if !windows.is_empty() {
                let liked = disliked_slot(&Slot { windows: windows.clone() });
                let rank = (Reverse(waiting), Reverse(all), short, liked);
                times.push((rank, windows, lead.id));
            }
        }
    }
    times.sort_unstable();
    times.truncate(most);
    times.into_iter().map(|(_, windows, person)| free_at(person, windows)).collect()
}
