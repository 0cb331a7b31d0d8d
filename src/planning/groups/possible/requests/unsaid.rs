//! People who can come to no meeting at all, most of them because they have not said when they can.
//!
//! Each of them needs a change of their own whatever else changes, so all are asked at once: they are
//! taken to be free whenever groups can meet, that is solved, and each is asked for the time that the answer
//! gives them.

use std::collections::BTreeSet;

use super::{Effort, Request, State, Wanted, search, solve, starts_of, usable};
use crate::{
    model::{
        edit::apply,
        ids::PersonId,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::groups::{answer::Answer, job::instance::Instance, proposal::liked::well_timed},
};

/// How much longer is looked for their times than for an answer that only has a place for all.
const THOROUGH: u64 = 16;

/// Those who wait and have no time that is long enough for a meeting.
pub fn who(state: &State, length: Minutes) -> Vec<PersonId> {
    let waiting = state.left().into_iter().filter_map(|p| state.instance.people.get(p));
    let none = |id: PersonId| state.unit.person(id).is_some_and(|p| starts_of(p, length).next().is_none());
    waiting.filter(|p| p.slots.is_empty() && none(p.id)).map(|p| p.id).collect()
}

/// The unit in which each of them has the time of the group that they would be in; where groups can never
/// meet, the unit as it is.
pub fn asked(wanted: &Wanted<'_>, base: State, silent: &[PersonId]) -> State {
    let slots = usable(&base.instance).into_iter().filter_map(|slot| base.instance.slots.get(slot));
    let times: BTreeSet<Window> = slots.flat_map(|slot| slot.windows.iter().copied()).collect();
    let always = silent.iter().flat_map(|&person| {
        let at = |&window: &Window| Request::Free { person, window };
        times.iter().map(at).collect::<Vec<_>>()
    });
    let Some(instance) = (wanted.instance)(&with_all(&base.unit, always)) else { return base };
    // To the end, not only until all have a place: they are asked for a time with their team.
    let effort = Effort { seed: wanted.seed, steps: wanted.steps * THOROUGH };
    // Each at the time at which a proposal would put them.
    let found = well_timed(&instance, &search(&instance, effort, wanted.stop, &mut |_| {}));
    let list: Vec<Request> =
        silent.iter().flat_map(|&person| times_of(&instance, &found.answer, person)).collect();
    let unit = with_all(&base.unit, list.iter().copied());
    let Some(instance) = (wanted.instance)(&unit) else { return base };
    // What was found before can be found again, at times only by looking longer.
    let mut found = solve(wanted, &instance, wanted.steps * 4);
    if found.terms.unplaced > 0 {
        found = solve(wanted, &instance, wanted.steps * 8);
    }
    State { unit, instance, found, list }
}

/// A unit with all these changes.
pub fn with_all(unit: &Unit, requests: impl Iterator<Item = Request>) -> Unit {
    let mut unit = unit.clone();
    for request in requests {
        if let Some(edit) = request.edit(&unit) {
            // What cannot be made is not there for the search either.
            let _ = apply(&mut unit, &edit);
        }
    }
    unit
}

/// When somebody meets in an answer, as a member or as the one who leads.
fn times_of(instance: &Instance, answer: &Answer, id: PersonId) -> Vec<Request> {
    let Some(at) = instance.people.iter().position(|person| person.id == id) else { return Vec::new() };
    let member = answer.place.get(at).copied().flatten().and_then(|group| answer.cells.get(group));
    let lead = instance.people.get(at).and_then(|person| person.leads);
    let led = answer.cells.iter().filter(|cell| lead.is_some() && cell.lead == lead);
    let slots = member.into_iter().chain(led).filter_map(|cell| instance.slots.get(cell.slot?));
    let windows: BTreeSet<Window> = slots.flat_map(|slot| slot.windows.iter().copied()).collect();
    windows.into_iter().map(|window| Request::Free { person: id, window }).collect()
}
