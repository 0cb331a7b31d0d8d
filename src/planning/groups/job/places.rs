//! Groups of a programme with places by application, where an owner forms them itself: each person only
//! at the time of the alternative that they asked for, and nobody with anybody of another alternative.
//!
//! Each alternative is a slot of its own, also where several are at the same time of the week: whoever can
//! be in one slot only cannot be in a group with people of another.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::membership::taking_part::{busy, busy_leading, is_current};
use super::{
    instance::{FreeTime, Instance, Stays},
    setup::Setup,
    slots::{Slot, SlotSet},
    windows::free_of,
};
use crate::{
    model::{
        groups::Group,
        ids::{Code, PersonId},
        people::Person,
        places::Seat,
        programme::{Alternative, Programme},
        unit::Unit,
        week::Window,
    },
    planning::places::applies_for,
};

/// Whether a person has a place in a group of the programme that was formed outside.
pub fn has_place_outside(unit: &Unit, programme: Code, person: PersonId, on: NaiveDate) -> bool {
    let of = |group: &&Group| group.is_outside() && group.programme == Some(programme);
    unit.groups().iter().filter(of).any(|g| g.members.get(&person).is_some_and(|m| is_current(m, on)))
}

/// The windows of a group in which a person cannot come. Whoever applied for a group that was formed outside,
/// or for an alternative of `programme` that the group has become, said by it that they can, unless they
/// teach then.
pub fn not_free_in(group: &Group, person: &Person, programme: Option<&Programme>) -> Vec<Window> {
    let free = free_of(person);
    let asked = group.is_outside() || programme.is_some_and(|programme| asked_for(programme, group, person));
    let cannot = |window: &Window| {
        if asked {
            person.lessons.iter().any(|lesson| lesson.overlaps(*window))
        } else {
            !free.iter().any(|free| free.holds(*window))
        }
    };
    group.windows.iter().copied().filter(cannot).collect()
}

/// Whether a group is at the time of the alternative that a person applied for, and works with its module.
fn asked_for(programme: &Programme, group: &Group, person: &Person) -> bool {
    let alternative = || {
        let id = person.seats.get(&programme.id).filter(|seat| Seat::applies(seat))?.alternative?;
        programme.places.as_ref()?.alternative(id)
    };
    let is = |one: &Alternative| {
        group.module.is_none_or(|module| module == *one.module.get())
            && group.windows.iter().eq([one.window.get()])
    };
    group.programme == Some(programme.id) && alternative().is_some_and(is)
}

/// Whether a person waits for a group that is formed here: has no place outside or in another unit and, where places are
/// applied for, has applied.
/// Whoever is `over` the number of places waits for none.
pub fn waits(unit: &Unit, setup: &Setup<'_>, over: &BTreeSet<PersonId>, person: &Person) -> bool {
    let applies = !has_not_applied(unit, setup.programme, person) && !over.contains(&person.id);
    let elsewhere = || unit.elsewhere().is_member(person.id, |of| of == setup.programme.id);
    applies && !has_place_outside(unit, setup.programme.id, person.id, setup.on) && !elsewhere()
}

/// Whether places are applied for and a person has not: a group that they are in all the same is where people
/// put them.
pub fn has_not_applied(unit: &Unit, programme: &Programme, person: &Person) -> bool {
    programme.places.is_some() && wanted(unit, programme, person).is_none()
}

/// When somebody can come who has applied for a place: at the time of the alternative that they asked for. None: they
/// have not applied, and their free time says it.
pub fn asked_time(unit: &Unit, programme: &Programme, person: &Person) -> Option<Window> {
    let at = wanted(unit, programme, person)?;
    Some(*programme.places.as_ref()?.alternatives.get(at)?.window.get())
}

/// The alternative that a person applies for, by its place in the programme's list.
fn wanted(unit: &Unit, programme: &Programme, person: &Person) -> Option<usize> {
    let places = programme.places.as_ref()?;
    let id = applies_for(unit, programme.id, person)?;
    places.alternatives.iter().position(|alternative| alternative.id == id)
}

/// The same job with the programme's alternatives as the only times, and each person at their own. A
/// programme without alternatives leaves it as it is.
pub fn narrowed(unit: &Unit, setup: &Setup<'_>, mut instance: Instance) -> Instance {
    let Some(places) = &setup.programme.places else { return instance };
    let all = &places.alternatives;
    let mut slots: Vec<Slot> = all.iter().map(|one| Slot::one(*one.window.get())).collect();
    let mut modules: Vec<Code> = all.iter().map(|one| *one.module.get()).collect();
    modules.sort_unstable();
    modules.dedup();
    let groups: Vec<Option<&Group>> = instance.standing.iter().map(|one| unit.group(one.id)).collect();
    for (standing, group) in instance.standing.iter_mut().zip(&groups) {
        standing.slot = group.and_then(|group| slot_of(unit, setup, group, &mut slots));
        // A group that stands keeps its alternative: its module is that of the alternative.
        if standing.slot.is_some() {
            standing.slot_stays = Stays::Yes;
        }
        standing.module =
            group.and_then(|group| modules.iter().position(|module| Some(*module) == group.module));
    }
    for slot in &setup.besides.slots {
        if !slots.contains(slot) {
            slots.push(slot.clone());
        }
    }
    for participant in &mut instance.people {
        let Some(person) = unit.person(participant.id) else { continue };
        let chosen = wanted(unit, setup.programme, person);
        let alternative = chosen.and_then(|at| Some((at, all.get(at)?)));
        // Whoever was put into a group without a word of theirs can stay in it.
        let found_in = participant.found_in.and_then(|at| instance.standing.get(at)?.slot);
        participant.slots = match alternative {
            Some((at, one)) => free_in(unit, setup, person, at, one),
            None => found_in.into_iter().collect(),
        };
        participant.time = if alternative.is_some() { FreeTime::Given } else { FreeTime::NotGiven };
        participant.wishes = alternative
            .and_then(|(_, one)| modules.iter().position(|module| module == one.module.get()))
            .into_iter()
            .collect();
    }
    for lead in &mut instance.leads {
        let person = unit.person(lead.id);
        let free = person.map(free_of).unwrap_or_default();
        lead.slots = SlotSet::fitting(&slots, &free, &busy_leading(unit, setup, lead.id));
    }
    instance.slots = slots;
    instance.modules = modules;
    for at in 0..instance.standing.len() {
        let found = |p: &usize| instance.people.get(*p).is_some_and(|one| one.found_in == Some(at));
        let stay = (0..instance.people.len()).filter(found).filter(|&p| instance.can_stay(p)).count();
        if let Some(standing) = instance.standing.get_mut(at) {
            standing.least = instance.size.least.min(stay);
        }
    }
    instance
}

/// The slot of a group that stands: that of its alternative, where it has no module yet that which most of
/// its members asked for; else one of its own.
fn slot_of(unit: &Unit, setup: &Setup<'_>, group: &Group, slots: &mut Vec<Slot>) -> Option<usize> {
    if group.windows.is_empty() {
        return None;
    }
    let all = setup.programme.places.iter().flat_map(|places| &places.alternatives).enumerate();
    let could = all.filter(|(_, one)| {
        group.module.is_none_or(|module| module == *one.module.get())
            && group.windows.iter().eq([one.window.get()])
    });
    let asked = |at: usize| {
        let members = group.members.keys().filter_map(|&id| unit.person(id));
        members.filter(|person| wanted(unit, setup.programme, person) == Some(at)).count()
    };
    if let Some((at, _)) = could.max_by_key(|&(at, _)| asked(at)) {
        return Some(at);
    }
    slots.push(Slot { windows: group.windows.iter().copied().collect() });
    Some(slots.len() - 1)
}

/// The slot of the alternative, unless the person teaches or meets others then. That they asked for it
/// says that they can, whatever free time was noted.
fn free_in(unit: &Unit, setup: &Setup<'_>, person: &Person, at: usize, one: &Alternative) -> SlotSet {
    let window = *one.window.get();
    let taken = person.lessons.iter().any(|lesson| lesson.overlaps(window))
        || busy(unit, setup, person.id).iter().any(|other| other.overlaps(window));
    if taken { SlotSet::default() } else { std::iter::once(at).collect() }
}

#[cfg(test)]
#[path = "places_tests.rs"]
mod tests;
