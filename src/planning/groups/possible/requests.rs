//! The smallest change that would give everybody a place: which pair must go, who must be free at one more
//! time, who must lead one more group.
//!
//! Nothing is guessed: each list is made of changes of the unit, the changed unit is solved, and the
//! answer has nobody without a group. How small a list is, is said only as far as it is known:
//! [`Proof::Smallest`] where fewer changes of this kind cannot do, by what holds for every answer
//! ([`possible::nowhere`]) or by a bound over the whole job ([`prove`]); else [`Proof::Found`].

mod opened;
mod pruned;
mod singles;
mod unsaid;
mod untied;

use super::super::{
    answer::cost::total,
    job::{
        instance::Instance,
        windows::{GRID, free_of, starts},
    },
    proposal::search::{Effort, Ended, Found, Known, prove, search},
};
use super::{
    placed::{Before, best_known},
    usable,
};
use crate::{
    model::{
        change::{Change, Element, On},
        edit::{Edit, apply},
        ids::PersonId,
        pairs::{PairWish, pair_id},
        people::{Person, PersonChange},
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::groups::possible,
};
pub use pruned::places_all;
use pruned::{highest, of_use, pruned};
use singles::{more_groups, of_leads, of_person, singles};
pub use untied::ways;
use untied::{contradicting, untied};

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
    /// Two are no longer always to be in one group.
    Unbind {
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
            Request::Unpair { one, .. } | Request::Unbind { one, .. } => *one,
        }
    }

    /// Whether it is about a pair: that is the school's own to change, and nobody is asked.
    pub fn is_pair(&self) -> bool {
        matches!(self, Request::Unpair { .. } | Request::Unbind { .. })
    }

    /// The change of the unit; none where it stands already or the person is gone.
    pub fn edit(&self, unit: &Unit) -> Option<Edit> {
        let person = unit.person(self.person())?;
        let no_pair = |one, other, wish| {
            let pair = unit.pairs().get(pair_id(one, other)?)?;
            (pair.wish == wish).then(|| Edit::Pair(On::Remove(pair.clone())))
        };
        let change = match *self {
            Request::Unpair { one, other } => return no_pair(one, other, PairWish::Apart),
            Request::Unbind { one, other } => return no_pair(one, other, PairWish::Together),
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
    /// The length of the longest meeting.
    pub length: Minutes,
    /// The length of the other one, where groups meet twice a week.
    pub other: Option<Minutes>,
    /// Answers that there are already.
    pub known: &'a [Before],
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
    let found = no_worse(&instance, found, wanted.known);
    let base = State { unit: wanted.unit.clone(), instance, found, list: Vec::new() };
    if base.left().is_empty() {
        return Outcome::Already;
    }
    let torn = contradicting(&base);
    if !torn.is_empty() {
        return untied(wanted, &base, &torn, progress);
    }
    let silent = unsaid::who(&base, wanted.length);
    // Where several need a change of their own no single one can do: all of them are asked at once.
    let at_once = silent.len() > 1;
    let mut all = if at_once { Vec::new() } else { singles(&base, (wanted.length, wanted.other)) };
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
    // Of times in pairs only those are tried that are known already: fewer changes may do at others.
    let one_a_week = base.instance.slots.iter().all(|slot| slot.windows.len() == 1);
    let all_tried = one_a_week && whole && !(wanted.stop)() && open.len() <= PROOFS;
    let none = all_tried && open.iter().all(|state| never(wanted, &state.instance, &state.found));
    let waiting = base.left().len();
    let asked = if at_once { unsaid::asked(wanted, base, &silent) } else { base };
    let mut state = grown(wanted, asked, &mut tick);
    state.list = highest(state.list);
    if !state.left().is_empty() {
        // Changes that give nobody a place are not worth asking for.
        if state.left().len() >= waiting {
            state.list.clear();
        }
        let state = of_use(wanted, state);
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

/// What was found, or what is known already where more have a place in that.
pub(in crate::planning::groups) fn no_worse(instance: &Instance, found: Found, known: &[Before]) -> Found {
    match best_known(instance, known) {
        Some(answer) if answer.unplaced(instance).len() < found.answer.unplaced(instance).len() => {
            let terms = total(instance, &answer);
            Found { answer, terms, known: Known::Nothing, ended: Ended::Whole, steps: 0 }
        }
        _ => found,
    }
}

/// Steps that are reckoned for the lists of several changes.
const ROUNDS_AHEAD: u64 = 300;

fn starts_of(person: &Person, length: Minutes) -> impl Iterator<Item = Window> {
    free_of(person).into_iter().flat_map(move |free| starts(free, length, GRID))
}

/// A unit with one more change; none where the change is none, or cannot do by itself what holds for all.
fn tried(wanted: &Wanted<'_>, from: &State, request: Request) -> Option<State> {
    let (instance, unit) = with(wanted, &from.unit, &[request])?;
    if certainly_not(&instance) {
        return None;
    }
    let found = solve(wanted, &instance, wanted.steps);
    let list = from.list.iter().copied().chain([request]).collect();
    Some(State { unit, instance, found, list })
}

/// A unit with more changes; none where one of them is none.
fn with(wanted: &Wanted<'_>, from: &Unit, requests: &[Request]) -> Option<(Instance, Unit)> {
    let mut unit = from.clone();
    for request in requests {
        let edit = request.edit(&unit)?;
        apply(&mut unit, &edit).ok()?;
    }
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
    let only = instance.clone().places_only();
    match prove(&only, found, NODES, &mut |done| done > 400, wanted.stop).known {
        Known::AtLeast(bound) => bound > 0,
        Known::Proven => found.terms.unplaced > 0,
        Known::Nothing => false,
    }
}

/// How well a step does: fewer without a group; with as few, fewer changes; with as many, more of those at one
/// time.
type Rank = (usize, usize, usize);

/// Adds the change that helps most, again and again, until everybody has a place.
fn grown(wanted: &Wanted<'_>, base: State, tick: &mut dyn FnMut()) -> State {
    let most = MOST.max(base.list.len() + MOST / 2);
    let mut state = base;
    while !state.left().is_empty() && state.list.len() < most && !(wanted.stop)() {
        let mut steps = Vec::new();
        for person in state.left().into_iter().take(WAITING) {
            steps.extend(of_person(&state, person, TRIED));
        }
        steps.extend(more_groups(&state));
        steps.extend(of_leads(&state, (wanted.length, wanted.other), LEADS));
        let mut best: Option<(State, Rank)> = None;
        let now = (state.left().len(), 0, usize::MAX - state.gathered());
        for step in steps {
            if (wanted.stop)() {
                break;
            }
            tick();
            let Some((instance, unit)) = with(wanted, &state.unit, &step) else { continue };
            let found = solve(wanted, &instance, wanted.steps);
            let changes = step.len() - 1;
            let list = state.list.iter().copied().chain(step).collect();
            let next = State { unit, instance, found, list };
            let rank = (next.left().len(), changes, usize::MAX - next.gathered());
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
