//! One group more at a further time, as one step: somebody leads one more group and can then, and so do as
//! few others as make a group. Where all can at one time only, no single change of these helps anybody.

use std::collections::BTreeSet;

use super::{Request, State, starts_of, usable};
use crate::{
    model::{
        people::{Person, Training},
        week::{Day, Minutes, Window},
    },
    planning::groups::job::{
        slots::{Apart, Slot},
        windows::free_of,
    },
};

/// Steps that are tried, those that ask fewest people first.
pub const TRIED: usize = 24;

/// The steps, those that ask for least first.
pub fn steps(state: &State, length: Minutes) -> Vec<Vec<Request>> {
    let times = times(state, length);
    let mut all: Vec<(usize, Vec<Request>)> = Vec::new();
    for (rank, lead) in leads(state).into_iter().enumerate() {
        let busy = led(state, lead);
        let apart = |window: &&Window| {
            let own = Slot::one(**window);
            busy.iter().all(|slot| own.apart_by(slot, state.instance.gap.0) == Apart::Yes)
        };
        for &window in times.iter().filter(apart) {
            let requests = opened(state, lead, busy.len(), window);
            all.push((rank, requests));
        }
    }
    all.retain(|(_, requests)| !requests.is_empty());
    all.sort_by_key(|(rank, requests)| (requests.len(), *rank));
    all.into_iter().map(|(_, requests)| requests).take(TRIED).collect()
}

/// When people can now, and the same hours on the other working days.
fn times(state: &State, length: Minutes) -> BTreeSet<Window> {
    let instance = &state.instance;
    let people = instance.people.iter().map(|p| p.id).chain(instance.leads.iter().map(|l| l.id));
    let mut all: BTreeSet<Window> =
        people.filter_map(|id| state.unit.person(id)).flat_map(|person| starts_of(person, length)).collect();
    let slots = usable(instance).into_iter().filter_map(|slot| instance.slots.get(slot));
    let known: Vec<Window> = slots.flat_map(|slot| slot.windows.iter().copied()).collect();
    all.extend(known.iter().flat_map(|window| Day::WORKING.map(|day| Window { day, ..*window })));
    all
}

/// Those who lead, then those who could.
fn leads(state: &State) -> Vec<&Person> {
    let people = || state.unit.people().iter().filter(|p| p.outside.is_none());
    let trained = people().filter(|p| !p.leads() && p.leading.training != Training::None);
    people().filter(|p| p.leads()).chain(trained).collect()
}

/// When somebody leads groups in the answer.
fn led(state: &State, person: &Person) -> Vec<Slot> {
    let lead = state.instance.leads.iter().position(|lead| lead.id == person.id);
    let cells = state.found.answer.cells.iter().filter(|cell| lead.is_some() && cell.lead == lead);
    cells.filter_map(|cell| state.instance.slots.get(cell.slot?)).cloned().collect()
}

/// What is asked for one more group then: those without a place come, and where they are too few others whom
/// their groups can spare. None where they are too few even so.
fn opened(state: &State, lead: &Person, leads: usize, window: Window) -> Vec<Request> {
    let (instance, answer) = (&state.instance, &state.found.answer);
    let can = |at: usize| {
        let person = instance.people.get(at).and_then(|p| state.unit.person(p.id));
        person.is_some_and(|p| free_of(p).iter().any(|free| free.holds(window)))
    };
    let other = |&at: &usize| instance.people.get(at).is_some_and(|p| p.id != lead.id);
    let mut come: Vec<usize> = answer.unplaced(instance).into_iter().filter(other).collect();
    come.sort_by_key(|&at| !can(at));
    come.truncate(instance.size.most);
    let mut spare: Vec<usize> = (0..instance.people.len())
        .filter(|at| other(at) && instance.moves(*at))
        .filter(|&at| answer.place.get(at).is_some_and(Option::is_some))
        .collect();
    spare.sort_by_key(|&at| !can(at));
    let mut sizes: Vec<usize> = (0..answer.cells.len()).map(|group| answer.size(instance, group)).collect();
    for at in spare {
        if come.len() >= instance.size.least {
            break;
        }
        let from = answer.place.get(at).copied().flatten();
        if let Some(size) = from.and_then(|group| sizes.get_mut(group))
            && *size > instance.size.least
        {
            *size -= 1;
            come.push(at);
        }
    }
    if come.len() < instance.size.least {
        return Vec::new();
    }
    let more = u8::try_from(leads + 1).ok().filter(|&groups| groups > lead.leading.max_groups);
    let more = more.map(|groups| Request::Leads { person: lead.id, groups });
    let ids = come.into_iter().filter_map(|at| instance.people.get(at)).map(|p| p.id);
    let free = std::iter::once(lead.id).chain(ids).map(|person| Request::Free { person, window });
    more.into_iter().chain(free).filter(|request| request.edit(&state.unit).is_some()).collect()
}
