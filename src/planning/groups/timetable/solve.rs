//! The search: one number of times after the other, each until it is found or proven impossible.

use std::collections::BTreeSet;

use super::{
    Chosen, Leader, Limits, Plan, Task,
    assign::{Assigned, Fit, Led, TIMES_MOST, assign},
    normal::kept,
};
use crate::model::ids::PersonId;

/// How long to look.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Sets of times that are looked at for each number of times.
    pub sets: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self { sets: 60_000 }
    }
}

/// What is heard of a search.
#[derive(Clone, Debug)]
pub enum Step {
    /// Times that do; whether fewer do is still being looked at.
    Found(Box<Plan>),
    /// So many times are being tried, of so many at the most; so many sets of them were looked at.
    Tried {
        /// How many times.
        count: usize,
        /// The most that will be tried.
        of: usize,
        /// Sets looked at, all numbers together.
        sets: usize,
    },
}

/// After so many sets of times it is told how far the search is.
const TELL: usize = 200;

/// The fewest times that do.
pub fn solve(task: &Task, effort: Effort, stopped: &dyn Fn() -> bool, told: &mut dyn FnMut(Step)) -> Plan {
    let all: Vec<usize> = (0..task.parties.len()).collect();
    let places: usize = task.leaders.iter().map(|leader| leader.most * task.size).sum();
    let of_people = task.parties.iter().any(|party| party.group.is_none());
    let limits = match () {
        () if of_people && task.leaders.is_empty() => Limits::NoLeaders,
        () if of_people && places < task.count(&task.once(&all)) => Limits::Places(places),
        () => Limits::Held,
    };
    let unled = Task { leaders: Vec::new(), clashes: Vec::new(), ..task.clone() };
    let without_leaders = |limits, told: &mut dyn FnMut(Step)| {
        with(&unled, Led::No, limits, effort, stopped, told).unwrap_or(Plan {
            slots: Vec::new(),
            without: (0..task.parties.len()).collect(),
            at_least: 0,
            limits,
        })
    };
    if limits == Limits::Held {
        if let Some(plan) = with(task, Led::Yes, Limits::Held, effort, stopped, told) {
            return plan;
        }
        // Nobody need wait for an answer until every number of times is tried.
        told(Step::Found(Box::new(without_leaders(Limits::NotYet, &mut |_| {}))));
        let small = Task { least: 1, ..task.clone() };
        if task.least > 1
            && let Some(plan) = with(&small, Led::Yes, Limits::SmallGroups, effort, stopped, told)
        {
            return plan;
        }
        return without_leaders(if stopped() { Limits::NotYet } else { Limits::NotKept }, told);
    }
    without_leaders(limits, told)
}

fn with(
    task: &Task,
    led: Led,
    limits: Limits,
    effort: Effort,
    stopped: &dyn Fn() -> bool,
    told: &mut dyn FnMut(Step),
) -> Option<Plan> {
    let kept = kept(task);
    let leads = led == Led::Yes && !task.leaders.is_empty();
    let fits = |party: usize| !leads || task.parties[party].count() <= task.size;
    // Both meetings of a week have one leader.
    let led_at = |leader: &Leader| kept.iter().copied().filter(|&at| leader.fits[at]).collect();
    let mut of_leaders: Vec<Vec<usize>> = task.leaders.iter().map(led_at).collect();
    if task.leaders.is_empty() {
        of_leaders.push(kept.clone());
    }
    let can = |party: &usize| fits(*party) && of_leaders.iter().any(|among| task.can_meet(*party, among));
    let (parties, without): (Vec<usize>, Vec<usize>) = (0..task.parties.len()).partition(can);
    let mut longer = vec![None; task.parties.len()];
    for &(long, short) in &task.two_days {
        longer[short] = Some(long);
    }
    let mut search = Search {
        task,
        led,
        kept,
        longer,
        parties,
        seen: BTreeSet::new(),
        left: 0,
        sets: 0,
        trying: (0, 0),
        stopped,
        told,
        cut: false,
        unknown: false,
    };
    if leads && !search.have_leaders() {
        return None;
    }
    let mut at_least = search.bound().max(task.wanted.len());
    let (mut best, mut assigned) = search.first().unwrap_or_default();
    let none = assigned.at.is_empty() && !task.parties.is_empty();
    let of = if none { TIMES_MOST + 1 } else { best.len() };
    if !none && at_least < of {
        let plan = search.plan(best.clone(), assigned.clone(), without.clone(), at_least, limits);
        (search.told)(Step::Found(Box::new(plan)));
    }
    let from = at_least;
    for count in from..of {
        search.seen.clear();
        (search.left, search.cut, search.unknown) = (effort.sets, false, false);
        search.trying = (count, of);
        search.tell();
        let mut chosen = task.wanted.clone();
        if let Some(found) = search.deeper(&mut chosen, count) {
            (best, assigned) = (chosen, found);
            break;
        }
        if search.cut || search.unknown {
            // Not proven: what was found at first may be more than is needed.
            at_least = at_least.max(count);
            break;
        }
        at_least = count + 1;
    }
    if assigned.at.is_empty() && !task.parties.is_empty() {
        return None;
    }
    Some(search.plan(best, assigned, without, at_least, limits))
}

/// The plan of times that are given, with who meets at which of them.
pub(super) fn planned(
    task: &Task,
    chosen: &[usize],
    assigned: Assigned,
    without: Vec<usize>,
    limits: Limits,
) -> Plan {
    let of = |nth: usize| -> Vec<usize> {
        (0..assigned.at.len()).filter(|&party| assigned.at[party] == Some(nth)).collect()
    };
    let mut slots: Vec<Chosen> = (0..chosen.len())
        .map(|nth| Chosen {
            window: task.candidates[chosen[nth]],
            parties: of(nth),
            leaders: assigned.leaders.get(nth).cloned().unwrap_or_default(),
            wanted: task.wanted.contains(&chosen[nth]),
        })
        .collect();
    slots.sort_by_key(|slot| slot.window);
    Plan { at_least: slots.len(), slots, without, limits }
}

struct Search<'a> {
    task: &'a Task,
    led: Led,
    kept: Vec<usize>,
    /// By party: the longer meeting of its week, where it is the shorter one of two.
    longer: Vec<Option<usize>>,
    /// Those for which there is a time.
    parties: Vec<usize>,
    /// Sets of times that do not do.
    seen: BTreeSet<Vec<usize>>,
    left: usize,
    /// Sets of times looked at so far.
    sets: usize,
    /// How many times are being tried, and of how many.
    trying: (usize, usize),
    stopped: &'a dyn Fn() -> bool,
    told: &'a mut dyn FnMut(Step),
    /// Whether the search ended before its end.
    cut: bool,
    /// Whether of some set of times it is not known whether it does.
    unknown: bool,
}

impl Search<'_> {
    fn tell(&mut self) {
        let (count, of) = self.trying;
        (self.told)(Step::Tried { count, of, sets: self.sets });
    }

    /// Whether a way was found; that one does not know is remembered.
    fn assigned(&mut self, chosen: &[usize]) -> Option<Assigned> {
        let fit = assign(self.task, &self.parties, chosen, self.led);
        self.unknown |= fit == Fit::Unknown;
        fit.found()
    }

    /// Whether everybody could have a leader at all, were times no matter: else no number of times does.
    fn have_leaders(&self) -> bool {
        let task = self.task;
        let mut of: Vec<Vec<usize>> = vec![Vec::new(); task.leaders.len()];
        let share = |party: usize, leader: usize| {
            self.kept.iter().any(|&at| task.parties[party].fits[at] && task.leaders[leader].fits[at])
        };
        let can: Vec<Vec<usize>> = (0..task.parties.len())
            .map(|party| (0..task.leaders.len()).filter(|&leader| share(party, leader)).collect())
            .collect();
        task.once(&self.parties).into_iter().all(|party| {
            (0..task.parties[party].count())
                .all(|_| led_by(task, party, &can, &mut of, &mut vec![false; task.leaders.len()]))
        })
    }

    fn fits(&self, party: usize, at: usize) -> bool {
        self.task.parties[party].fits[at]
    }

    fn uncovered(&self, chosen: &[usize]) -> Vec<usize> {
        let meets = |party: usize, at: usize| {
            let apart = |&then: &usize| self.task.on_two_days(at, then);
            self.fits(party, at)
                && self.longer[party]
                    .is_none_or(|long| chosen.iter().any(|then| self.fits(long, *then) && apart(then)))
        };
        let open = |party: &usize| !chosen.iter().any(|&at| meets(*party, at));
        self.parties.iter().copied().filter(open).collect()
    }

    /// Whether one more time helps a party: the shorter meeting of a week lies on another day than the longer
    /// one, as soon as there is a time for that.
    fn helps(&self, party: usize, at: usize, chosen: &[usize]) -> bool {
        let apart = |long: usize| {
            let mut there = chosen.iter().filter(|&&then| self.fits(long, then)).peekable();
            there.peek().is_none() || there.any(|&then| self.task.on_two_days(at, then))
        };
        self.fits(party, at) && self.longer[party].is_none_or(apart)
    }

    fn serves(&self, at: usize, parties: &[usize], chosen: &[usize]) -> usize {
        parties.iter().filter(|&&party| self.helps(party, at, chosen)).count()
    }

    /// An answer that need not be the best: always the time that serves most of those who have none.
    fn first(&mut self) -> Option<(Vec<usize>, Assigned)> {
        let mut chosen = self.task.wanted.clone();
        loop {
            if let Some(found) = self.assigned(&chosen) {
                return Some((chosen, found));
            }
            if chosen.len() >= TIMES_MOST.max(self.task.parties.len().min(2 * TIMES_MOST)) {
                return None;
            }
            let open = self.uncovered(&chosen);
            let parties = if open.is_empty() { &self.parties } else { &open };
            let apart = |at: usize| !chosen.iter().any(|&other| self.task.overlap(other, at));
            let free = self.kept.iter().copied().filter(|at| !chosen.contains(at));
            let next = free.max_by_key(|&at| {
                let disliked = std::cmp::Reverse((self.task.disliked(at), at));
                (self.serves(at, parties, &chosen), open.is_empty() && apart(at), disliked)
            })?;
            chosen.push(next);
        }
    }

    /// So many times are needed: parties of which no two can share one, the groups of whoever leads
    /// most, the places that people need.
    fn bound(&self) -> usize {
        let mut apart: Vec<usize> = Vec::new();
        let mut order = self.parties.clone();
        order.sort_by_key(|&party| (self.kept.iter().filter(|&&at| self.fits(party, at)).count(), party));
        for party in order {
            let share =
                |&other: &usize| self.kept.iter().any(|&at| self.fits(party, at) && self.fits(other, at));
            if !apart.iter().any(share) {
                apart.push(party);
            }
        }
        let task = self.task;
        let knot = |&party: &usize| {
            let mut knot = vec![party];
            for &other in &self.parties {
                let all = |&one: &usize| {
                    task.clashes.contains(&(one, other)) || task.clashes.contains(&(other, one))
                };
                if knot.iter().all(all) {
                    knot.push(other);
                }
            }
            knot.len()
        };
        let knots = if self.led == Led::Yes { self.parties.iter().map(knot).max().unwrap_or(0) } else { 0 };
        let at_once = self.kept.iter().map(|&at| task.leaders.iter().filter(|l| l.fits[at]).count()).max();
        let at_once = at_once.unwrap_or(0) * task.size;
        let by_places = if at_once > 0 { task.count(&self.parties).div_ceil(at_once) } else { 0 };
        apart.len().max(knots).max(by_places)
    }

    /// Adds times until there are `count`, or all parties are placed.
    fn deeper(&mut self, chosen: &mut Vec<usize>, count: usize) -> Option<Assigned> {
        let mut key = chosen.clone();
        key.sort_unstable();
        if !self.seen.insert(key) {
            return None;
        }
        if self.left == 0 || (self.stopped)() {
            self.cut = true;
            return None;
        }
        self.left -= 1;
        self.sets += 1;
        if self.sets.is_multiple_of(TELL) {
            self.tell();
        }
        let open = self.uncovered(chosen);
        if open.is_empty()
            && let Some(found) = self.assigned(chosen)
        {
            return Some(found);
        }
        let rest = count.saturating_sub(chosen.len());
        let most = self.kept.iter().map(|&at| self.serves(at, &open, chosen)).max().unwrap_or(0);
        if rest == 0 || most * rest < open.len() {
            return None;
        }
        let narrow = open
            .iter()
            .copied()
            .min_by_key(|&party| self.kept.iter().filter(|&&at| self.fits(party, at)).count());
        let mut next: Vec<usize> = self.kept.iter().copied().filter(|at| !chosen.contains(at)).collect();
        if let Some(party) = narrow {
            next.retain(|&at| self.helps(party, at, chosen));
        }
        next.sort_by_key(|&at| {
            (std::cmp::Reverse(self.serves(at, &open, chosen)), self.task.disliked(at), at)
        });
        for at in next {
            chosen.push(at);
            if let Some(found) = self.deeper(chosen, count) {
                return Some(found);
            }
            chosen.pop();
            if self.cut {
                return None;
            }
        }
        None
    }

    fn plan(
        &self,
        mut chosen: Vec<usize>,
        assigned: Assigned,
        without: Vec<usize>,
        at_least: usize,
        limits: Limits,
    ) -> Plan {
        let task = self.task;
        let of = |nth: usize| -> Vec<usize> {
            self.parties.iter().copied().filter(|&party| assigned.at[party] == Some(nth)).collect()
        };
        for nth in 0..chosen.len() {
            if !task.wanted.contains(&chosen[nth]) {
                chosen[nth] = self.liked(&chosen, nth, &of(nth), &assigned);
            }
        }
        let mut plan = planned(task, &chosen, assigned, without, limits);
        plan.slots.retain(|slot| slot.wanted || !slot.parties.is_empty());
        Plan { at_least: at_least.min(plan.slots.len()), ..plan }
    }

    /// The best-liked time at which everybody can be who meets at the n-th.
    fn liked(&self, chosen: &[usize], nth: usize, parties: &[usize], assigned: &Assigned) -> usize {
        let task = self.task;
        let leads = |at: usize| {
            let can = |id: &PersonId| task.leaders.iter().any(|leader| leader.id == *id && leader.fits[at]);
            assigned.leaders[nth].iter().all(can)
        };
        let apart = |at: usize| {
            let mut others = (0..chosen.len()).filter(|&other| other != nth);
            others.all(|other| !task.overlap(chosen[other], at))
        };
        let days = |at: usize| {
            let other = |party: &usize| task.twin(*party).and_then(|twin| assigned.at[twin]);
            parties.iter().filter_map(other).all(|nth| task.on_two_days(chosen[nth], at))
        };
        let was = chosen[nth];
        let moves = !task.clashes.is_empty() || !task.leaders.is_empty();
        let all = 0..task.candidates.len();
        let can = all.filter(|&at| {
            let free = parties.iter().all(|&party| self.fits(party, at)) && days(at);
            free && leads(at) && (!moves || apart(at))
        });
        // Whoever meets then today need not move.
        let moved = |at: usize| parties.iter().filter(|&&party| task.disliked_by(party, at).0).count();
        // No more is kept free than the meeting takes.
        let cost = |at: usize| (moved(at), task.candidates[at].length, task.disliked(at));
        can.min_by_key(|&at| (cost(at), at)).filter(|&at| cost(at) < cost(was)).unwrap_or(was)
    }
}

/// One more place for a party with some leader; who has one there already goes to another where that helps.
fn led_by(
    task: &Task,
    party: usize,
    can: &[Vec<usize>],
    of: &mut Vec<Vec<usize>>,
    seen: &mut [bool],
) -> bool {
    for &leader in &can[party] {
        if std::mem::replace(&mut seen[leader], true) {
            continue;
        }
        let mut room = of[leader].len() < task.leaders[leader].most * task.size;
        for place in 0..of[leader].len() {
            if room {
                break;
            }
            let other = of[leader][place];
            if led_by(task, other, can, of, seen) {
                of[leader].remove(place);
                room = true;
            }
        }
        if room {
            of[leader].push(party);
            return true;
        }
    }
    false
}
