//! Single changes that could matter: more free time of somebody, one more group for a supervisor.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    super::{possible::usable, windows::free_of},
    Request, State, TRIED, starts_of,
};
use crate::model::{
    ids::PersonId,
    people::{Person, Training},
    week::{Minutes, Window},
};

/// All single changes that could matter, the most likely first: people without a group, supervisors,
/// then everybody else.
pub(super) fn singles(state: &State, length: Minutes) -> Vec<Request> {
    let left: BTreeSet<usize> = state.left().into_iter().collect();
    let mut all = Vec::new();
    for &person in &left {
        all.extend(of_person(state, person, TRIED));
    }
    all.extend(more_groups(state));
    all.extend(of_leads(state, length, usize::MAX));
    for person in 0..state.instance.people.len() {
        all.extend(of_person(state, person, usize::MAX));
    }
    let mut seen = BTreeSet::new();
    all.retain(|request| seen.insert(*request));
    all
}

/// Times at which somebody could be free too: those that take least, then those when most others can.
pub(super) fn of_person(state: &State, at: usize, most: usize) -> Vec<Request> {
    let instance = &state.instance;
    let Some(participant) = instance.people.get(at) else { return Vec::new() };
    let Some(person) = state.unit.person(participant.id) else { return Vec::new() };
    let free = free_of(person);
    let mut times: Vec<_> = usable(instance)
        .into_iter()
        .filter(|&slot| !participant.slots.has(slot))
        .filter_map(|slot| match instance.slots[slot].windows.as_slice() {
            [window] => {
                let others = instance.people.iter().filter(|p| p.slots.has(slot)).count();
                Some((extra(&free, *window), Reverse(others), *window))
            }
            _ => None,
        })
        .collect();
    times.sort_unstable();
    times.truncate(most);
    times.into_iter().map(|(_, _, window)| Request::Free { person: participant.id, window }).collect()
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
pub(super) fn more_groups(state: &State) -> Vec<Request> {
    let people = || state.unit.people().iter().filter(|p| p.outside.is_none());
    let more = |p: &Person| Request::Leads { person: p.id, groups: p.leading.max_groups.saturating_add(1) };
    let leads = people().filter(|p| p.leads());
    let trained = people().filter(|p| !p.leads() && p.leading.training != Training::None);
    leads.chain(trained).map(more).collect()
}

/// Times at which a supervisor could be free too: when most people without a group can.
pub(super) fn of_leads(state: &State, length: Minutes, most: usize) -> Vec<Request> {
    let left: BTreeSet<PersonId> = state.left().into_iter().map(|p| state.instance.people[p].id).collect();
    let members = state.instance.people.iter().filter_map(|p| state.unit.person(p.id));
    let mut windows: BTreeMap<Window, (usize, usize)> = BTreeMap::new();
    for person in members {
        for window in starts_of(person, length) {
            let (waiting, all) = windows.entry(window).or_default();
            *waiting += usize::from(left.contains(&person.id));
            *all += 1;
        }
    }
    let mut times = Vec::new();
    for lead in state.instance.leads.iter().filter_map(|lead| state.unit.person(lead.id)) {
        let free = free_of(lead);
        for (&window, &(waiting, all)) in &windows {
            let short = extra(&free, window);
            if short > 0 {
                let rank = (Reverse(waiting), Reverse(all), short);
                times.push((rank, window, lead.id));
            }
        }
    }
    times.sort_unstable();
    times.truncate(most);
    times.into_iter().map(|(_, window, person)| Request::Free { person, window }).collect()
}
