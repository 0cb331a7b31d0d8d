//! The smallest change that would give everybody a place: which pair must go, who must be free at one more
//! time, who must lead one more group.
//!
//! Nothing is guessed: each list is made of changes of the unit, the changed unit is solved, and the
//! answer has nobody without a group. How small a list is, is said only as far as it is known:
//! [`Proof::Smallest`] where fewer changes of this kind cannot do, by what holds for every answer
//! ([`possible::nowhere`]) or by a bound over the whole job ([`prove`]); else [`Proof::Found`].

mod opened;
mod singles;
mod unsaid;

use std::collections::BTreeSet;

use super::{
    cost::Weights,
    instance::Instance,
    possible::{self, usable},
    search::{Effort, Ended, Found, Known, prove, search},
    torn::{Torn, torn},
    windows::{GRID, free_of, starts},
};
use crate::model::{
    change::{Change, Element, On},
    edit::{Edit, apply},
    ids::PersonId,
    pairs::{PairWish, pair_id},
    people::{Person, PersonChange},
    unit::Unit,
    week::{Minutes, Window},
};
use singles::{more_groups, of_leads, of_person, singles};

/// The most changes of a list, where not more people than that need one of their own.
pub const MOST: usize = 12;
/// The most single changes that are shown side by side.
const SINGLES: usize = 4;
/// The most single changes for one person that are shown.
const OF_ONE: usize = 2;
/// Times that are tried for one person, the most likely first.
const TRIED: usize = 12;
/// People without a place for whom times are tried in one round.
const WAITING: usize = 5;
/// Times of supervisors that are tried in one round.
const LEADS: usize = 16;
/// The most single changes that are tried.
const TRIES: usize = 6_000;
/// Single changes for which a proof is sought that they do not do.
const PROOFS: usize = 12;
/// How much is looked at for one such proof.
const NODES: u64 = 200_000;

/// A change that a school could ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Request {
    /// Somebody is free at one more time.
    Free {
        /// Who.
        person: PersonId,
        /// When.
        window: Window,
    },
    /// Somebody leads more groups than so far.
    Leads {
        /// Who.
        person: PersonId,
        /// How many groups then at most.
        groups: u8,
    },
    /// Two are no longer never to be in one group.
    Unpair {
        /// The one.
        one: PersonId,
        /// The other.
        other: PersonId,
    },
}

/// Lists of changes, each of which alone gives everybody a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everybody has a place as things are.
    Already,
    /// Each of these lists does it.
    Lists {
        /// The lists, all of one length.
        lists: Vec<Vec<Request>>,
        /// Whether fewer changes could do.
        proof: Proof,
    },
    /// So far it went: with these changes so many fewer are without a group, but some still are.
    Not {
        /// The changes.
        list: Vec<Request>,
        /// Who has no group even then.
        left: Vec<PersonId>,
    },
    /// It was stopped before anything was found.
    Stopped,
}

/// What is known of how small a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Fewer changes of this kind cannot do.
    Smallest,
    /// No shorter list was found.
    Found,
}

impl Request {
    /// Whose it is.
    pub fn person(&self) -> PersonId {
        match self {
            Request::Free { person, .. } | Request::Leads { person, .. } => *person,
            Request::Unpair { one, .. } => *one,
        }
    }

    /// The change of the unit; none where it stands already or the person is gone.
    pub fn edit(&self, unit: &Unit) -> Option<Edit> {
        let person = unit.person(self.person())?;
        let change = match *self {
            Request::Unpair { one, other } => {
                let pair = unit.pairs().get(pair_id(one, other)?)?;
                return (pair.wish == PairWish::Apart).then(|| Edit::Pair(On::Remove(pair.clone())));
            }
            Request::Free { window, .. } => {
                let has = free_of(person).iter().any(|free| free.holds(window));
                // Nobody is let off a lesson by saying that they are free.
                let teaches = person.lessons.iter().any(|lesson| lesson.overlaps(window));
                (!has && !teaches).then_some(PersonChange::Free(Element::Put(window)))?
            }
            Request::Leads { groups, .. } => {
                let was = person.leading.max_groups;
                (was < groups).then_some(PersonChange::MaxGroups(Change::new(was, groups)))?
            }
        };
        Some(Edit::Person(On::Change(person.id, change)))
    }
}

/// What the search for changes needs.
pub struct Wanted<'a> {
    /// The unit as it is.
    pub unit: &'a Unit,
    /// The job that a unit gives; none where it gives none.
    pub instance: &'a dyn Fn(&Unit) -> Option<Instance>,
    /// The length of a meeting.
    pub length: Minutes,
    /// Changes tried for each solution.
    pub steps: u64,
    /// Another seed, another path.
    pub seed: u64,
    /// Asked again and again whether to stop.
    pub stop: &'a dyn Fn() -> bool,
}

/// A unit as it would be.
struct State {
    unit: Unit,
    instance: Instance,
    found: Found,
    list: Vec<Request>,
}

impl State {
    fn left(&self) -> Vec<usize> {
        self.found.answer.unplaced(&self.instance)
    }

    /// How near those without a group are to one: the most of them who are free at one time.
    fn gathered(&self) -> usize {
        let left = self.left();
        let free = |slot: &usize| left.iter().filter(|&&p| self.instance.people[p].slots.has(*slot)).count();
        usable(&self.instance).iter().map(free).max().unwrap_or(0)
    }
}

/// Looks for the fewest changes that give everybody a place. `progress` is told of steps done, of how many.
pub fn requests(wanted: &Wanted<'_>, progress: &mut dyn FnMut(u64, u64)) -> Outcome {
    let Some(instance) = (wanted.instance)(wanted.unit) else { return Outcome::Stopped };
    let found = solve(wanted, &instance, wanted.steps * 4);
    let base = State { unit: wanted.unit.clone(), instance, found, list: Vec::new() };
    if base.left().is_empty() {
        return Outcome::Already;
    }
    let pairs = contradicting(&base);
    if !pairs.is_empty() {
        return without(wanted, &base, pairs, progress);
    }
    let silent = unsaid::who(&base, wanted.length);
    // Where several need a change of their own no single one can do: all of them are asked at once.
    let at_once = silent.len() > 1;
    let mut all = if at_once { Vec::new() } else { singles(&base, wanted.length) };
    let whole = all.len() <= TRIES;
    all.truncate(TRIES);
    let of = all.len() as u64 + ROUNDS_AHEAD;
    let mut done = 0;
    let mut tick = || {
        done = (done + 1).min(of - 1);
        progress(done, of);
    };
    let (mut lists, mut open) = (Vec::new(), Vec::new());
    for request in &all {
        if (wanted.stop)() {
            break;
        }
        tick();
        let with = |r: &&Request| r.person() == request.person();
        let shown = lists.iter().map(|list: &Vec<Request>| &list[0]).filter(with).count();
        if lists.len() == SINGLES || shown == OF_ONE {
            continue;
        }
        match tried(wanted, &base, *request) {
            Some(state) if state.left().is_empty() => lists.push(state.list),
            Some(state) => open.push(state),
            None => {}
        }
    }
    if !lists.is_empty() {
        let proof = if never(wanted, &base.instance, &base.found) { Proof::Smallest } else { Proof::Found };
        return Outcome::Lists { lists, proof };
    }
    let all_tried = whole && !(wanted.stop)() && open.len() <= PROOFS;
    let none = all_tried && open.iter().all(|state| never(wanted, &state.instance, &state.found));
    let waiting = base.left().len();
    let asked = if at_once { unsaid::asked(wanted, base, &silent) } else { base };
    let mut state = grown(wanted, asked, &mut tick);
    if !state.left().is_empty() {
        // Changes that give nobody a place are not worth asking for.
        if state.left().len() >= waiting {
            state.list.clear();
        }
        let left = state.left().into_iter().map(|p| state.instance.people[p].id).collect();
        return if state.list.is_empty() && (wanted.stop)() {
            Outcome::Stopped
        } else {
            Outcome::Not { list: state.list, left }
        };
    }
    let least = silent.len().max(if none { 2 } else { 1 });
    let list = if state.list.len() > least { pruned(wanted, state.list) } else { state.list };
    let proof = if list.len() <= least { Proof::Smallest } else { Proof::Found };
    Outcome::Lists { lists: vec![list], proof }
}

/// The pairs without which those who wait could have a place, as far as others stand against them.
fn contradicting(state: &State) -> Vec<Request> {
    let left: BTreeSet<PersonId> = state.left().into_iter().map(|p| state.instance.people[p].id).collect();
    let waits = |torn: &Torn| torn.people().iter().any(|id| left.contains(id));
    let unpair = |torn: Torn| Request::Unpair { one: torn.apart.0, other: torn.apart.1 };
    torn(&state.unit).into_iter().filter(waits).map(unpair).collect()
}

/// What is to be changed once these pairs are gone: as long as they are there nothing else can do.
fn without(
    wanted: &Wanted<'_>,
    base: &State,
    pairs: Vec<Request>,
    progress: &mut dyn FnMut(u64, u64),
) -> Outcome {
    let unit = unsaid::with_all(&base.unit, pairs.iter().copied());
    let first = |list: Vec<Request>| pairs.iter().copied().chain(list).collect::<Vec<_>>();
    match requests(&Wanted { unit: &unit, ..*wanted }, progress) {
        Outcome::Already => {
            let least = pairs.len() == 1 && never(wanted, &base.instance, &base.found);
            let proof = if least { Proof::Smallest } else { Proof::Found };
            Outcome::Lists { lists: vec![pairs], proof }
        }
        Outcome::Lists { lists, .. } => {
            let list = first(lists.into_iter().next().unwrap_or_default());
            Outcome::Lists { lists: vec![list], proof: Proof::Found }
        }
        Outcome::Not { list, left } => Outcome::Not { list: first(list), left },
        Outcome::Stopped => Outcome::Stopped,
    }
}

/// Steps that are reckoned for the lists of several changes.
const ROUNDS_AHEAD: u64 = 300;

fn starts_of(person: &Person, length: Minutes) -> impl Iterator<Item = Window> {
    free_of(person).into_iter().flat_map(move |free| starts(free, length, GRID))
}

/// A unit with one more change; none where the change is none, or cannot do by itself what holds for all.
fn tried(wanted: &Wanted<'_>, from: &State, request: Request) -> Option<State> {
    let state = with(wanted, from, request)?;
    if certainly_not(&state.0) {
        return None;
    }
    let (instance, unit) = state;
    let found = solve(wanted, &instance, wanted.steps);
    let list = from.list.iter().copied().chain([request]).collect();
    Some(State { unit, instance, found, list })
}

fn with(wanted: &Wanted<'_>, from: &State, request: Request) -> Option<(Instance, Unit)> {
    let edit = request.edit(&from.unit)?;
    let mut unit = from.unit.clone();
    apply(&mut unit, &edit).ok()?;
    Some(((wanted.instance)(&unit)?, unit))
}

/// Searches until everybody has a place, or all steps are made.
fn solve(wanted: &Wanted<'_>, instance: &Instance, steps: u64) -> Found {
    let placed = std::cell::Cell::new(false);
    let stop = || placed.get() || (wanted.stop)();
    let mut found = search(instance, Effort { seed: wanted.seed, steps }, &stop, &mut |now| {
        placed.set(now.unplaced == 0);
    });
    found.ended = Ended::Whole;
    found
}

/// Whether it is plain that some have no group in every answer.
fn certainly_not(instance: &Instance) -> bool {
    let shut_out = |person: usize| possible::shut_out(instance, person);
    !possible::nowhere(instance).is_empty() || (0..instance.people.len()).any(shut_out)
}

/// Whether it is certain that some have no group in every answer.
fn never(wanted: &Wanted<'_>, instance: &Instance, found: &Found) -> bool {
    if certainly_not(instance) {
        return true;
    }
    let mut only = instance.clone();
    only.weights = Weights {
        unplaced: 1,
        team: 0,
        stage: 0,
        size: 0,
        exp: 0,
        school: 0,
        travel: 0,
        untrained: 0,
        module: 0,
        prefer: 0,
    };
    only.prefer.clear();
    match prove(&only, found, NODES, &mut |done| done > 400, wanted.stop).known {
        Known::AtLeast(bound) => bound > 0,
        Known::Proven => found.terms.unplaced > 0,
        Known::Nothing => false,
    }
}

/// Adds the change that helps most, again and again, until everybody has a place.
fn grown(wanted: &Wanted<'_>, base: State, tick: &mut dyn FnMut()) -> State {
    let most = MOST.max(base.list.len() + MOST / 2);
    let mut state = base;
    while !state.left().is_empty() && state.list.len() < most && !(wanted.stop)() {
        let mut candidates = Vec::new();
        for person in state.left().into_iter().take(WAITING) {
            candidates.extend(of_person(&state, person, TRIED));
        }
        candidates.extend(more_groups(&state));
        candidates.extend(of_leads(&state, wanted.length, LEADS));
        let mut best: Option<(State, (usize, usize))> = None;
        let now = (state.left().len(), usize::MAX - state.gathered());
        for request in candidates {
            if (wanted.stop)() {
                break;
            }
            tick();
            let Some((instance, unit)) = with(wanted, &state, request) else { continue };
            let found = solve(wanted, &instance, wanted.steps);
            let list = state.list.iter().copied().chain([request]).collect();
            let next = State { unit, instance, found, list };
            // Fewer without a group; where that is the same, more of them at one time.
            let rank = (next.left().len(), usize::MAX - next.gathered());
            if rank < best.as_ref().map_or(now, |(_, least)| *least) {
                best = Some((next, rank));
            }
        }
        match best.map(|(next, _)| next).or_else(|| with_group(wanted, &state, most, tick)) {
            Some(next) => state = next,
            None => break,
        }
    }
    state
}

/// The step with one more group that leaves fewest without one, of such with fewest changes; none where none
/// helps anybody.
fn with_group(wanted: &Wanted<'_>, state: &State, most: usize, tick: &mut dyn FnMut()) -> Option<State> {
    let mut best: Option<State> = None;
    for requests in opened::steps(state, wanted.length) {
        let left = best.as_ref().map_or(state, |best| best).left().len();
        if left == 0 || (wanted.stop)() || state.list.len() + requests.len() > most {
            break;
        }
        tick();
        let unit = unsaid::with_all(&state.unit, requests.iter().copied());
        let Some(instance) = (wanted.instance)(&unit) else { continue };
        // Many must be where there is just room for them: that takes longer to find than with one change.
        let found = solve(wanted, &instance, wanted.steps * 8);
        let list = state.list.iter().copied().chain(requests).collect();
        let next = State { unit, instance, found, list };
        if next.left().len() < left {
            best = Some(next);
        }
    }
    best
}

/// The list without what is not needed.
fn pruned(wanted: &Wanted<'_>, list: Vec<Request>) -> Vec<Request> {
    let mut kept = list;
    let mut at = 0;
    while at < kept.len() && kept.len() > 1 && !(wanted.stop)() {
        let mut fewer = kept.clone();
        fewer.remove(at);
        if places_all(wanted, &fewer) {
            kept = fewer;
        } else {
            at += 1;
        }
    }
    kept
}

/// Whether everybody has a place once these changes are made.
pub fn places_all(wanted: &Wanted<'_>, list: &[Request]) -> bool {
    let mut unit = wanted.unit.clone();
    for request in list {
        let Some(edit) = request.edit(&unit) else { continue };
        if apply(&mut unit, &edit).is_err() {
            return false;
        }
    }
    let Some(instance) = (wanted.instance)(&unit) else { return false };
    // The way that found a list is gone again before a longer one, which may miss what the short one met.
    [1, 2].into_iter().any(|times| solve(wanted, &instance, wanted.steps * times).terms.unplaced == 0)
}
