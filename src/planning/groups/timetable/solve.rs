//! The search: one number of times after the other, each until it is found or proven impossible.

use std::collections::BTreeSet;

use super::{
    Chosen, Limits, Plan, Task,
    assign::{Assigned, Led, TIMES_MOST, assign},
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

/// The fewest times that do. `told` hears which number of times is being tried, and of how many.
pub fn solve(
    task: &Task,
    effort: Effort,
    stopped: &dyn Fn() -> bool,
    told: &mut dyn FnMut(usize, usize),
) -> Plan {
    let places: usize = task.leaders.iter().map(|leader| leader.most * task.size).sum();
    let of_people = task.parties.iter().any(|party| party.group.is_none());
    let limits = match () {
        () if of_people && task.leaders.is_empty() => Limits::NoLeaders,
        () if of_people && places < task.parties.len() => Limits::Places(places),
        () => Limits::Held,
    };
    if limits == Limits::Held
        && let Some(plan) = with(task, Led::Yes, limits, effort, stopped, told)
    {
        return plan;
    }
    let limits = if limits == Limits::Held { Limits::NotKept } else { limits };
    with(
        &Task { leaders: Vec::new(), clashes: Vec::new(), ..task.clone() },
        Led::No,
        limits,
        effort,
        stopped,
        told,
    )
    .unwrap_or(Plan {
        slots: Vec::new(),
        without: (0..task.parties.len()).collect(),
        at_least: 0,
        limits,
    })
}

fn with(
    task: &Task,
    led: Led,
    limits: Limits,
    effort: Effort,
    stopped: &dyn Fn() -> bool,
    told: &mut dyn FnMut(usize, usize),
) -> Option<Plan> {
    let kept = kept(task);
    let led_at = |at: usize| task.leaders.is_empty() || task.leaders.iter().any(|leader| leader.fits[at]);
    let can = |party: &usize| kept.iter().any(|&at| task.parties[*party].fits[at] && led_at(at));
    let (parties, without): (Vec<usize>, Vec<usize>) = (0..task.parties.len()).partition(can);
    let mut search = Search { task, led, kept, parties, seen: BTreeSet::new(), left: 0, stopped, cut: false };
    let mut at_least = search.bound().max(task.wanted.len());
    let (mut best, mut assigned) = search.first().unwrap_or_default();
    let none = assigned.at.is_empty() && !task.parties.is_empty();
    let of = if none { TIMES_MOST + 1 } else { best.len() };
    for count in at_least..of {
        told(count, of);
        search.seen.clear();
        (search.left, search.cut) = (effort.sets, false);
        let mut chosen = task.wanted.clone();
        if let Some(found) = search.deeper(&mut chosen, count) {
            (best, assigned) = (chosen, found);
            break;
        }
        if search.cut {
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

struct Search<'a> {
    task: &'a Task,
    led: Led,
    kept: Vec<usize>,
    /// Those for which there is a time.
    parties: Vec<usize>,
    /// Sets of times that do not do.
    seen: BTreeSet<Vec<usize>>,
    left: usize,
    stopped: &'a dyn Fn() -> bool,
    /// Whether the search ended before its end.
    cut: bool,
}

impl Search<'_> {
    fn fits(&self, party: usize, at: usize) -> bool {
        self.task.parties[party].fits[at]
    }

    fn uncovered(&self, chosen: &[usize]) -> Vec<usize> {
        let open = |party: &usize| !chosen.iter().any(|&at| self.fits(*party, at));
        self.parties.iter().copied().filter(open).collect()
    }

    fn serves(&self, at: usize, parties: &[usize]) -> usize {
        parties.iter().filter(|&&party| self.fits(party, at)).count()
    }

    /// An answer that need not be the best: always the time that serves most of those who have none.
    fn first(&self) -> Option<(Vec<usize>, Assigned)> {
        let mut chosen = self.task.wanted.clone();
        loop {
            if let Some(found) = assign(self.task, &self.parties, &chosen, self.led) {
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
                (self.serves(at, parties), open.is_empty() && apart(at), disliked)
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
        let by_places = if at_once > 0 { self.parties.len().div_ceil(at_once) } else { 0 };
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
        let open = self.uncovered(chosen);
        if open.is_empty()
            && let Some(found) = assign(self.task, &self.parties, chosen, self.led)
        {
            return Some(found);
        }
        let rest = count.saturating_sub(chosen.len());
        let most = self.kept.iter().map(|&at| self.serves(at, &open)).max().unwrap_or(0);
        if rest == 0 || most * rest < open.len() {
            return None;
        }
        let narrow = open
            .iter()
            .copied()
            .min_by_key(|&party| self.kept.iter().filter(|&&at| self.fits(party, at)).count());
        let mut next: Vec<usize> = self.kept.iter().copied().filter(|at| !chosen.contains(at)).collect();
        if let Some(party) = narrow {
            next.retain(|&at| self.fits(party, at));
        }
        next.sort_by_key(|&at| (std::cmp::Reverse(self.serves(at, &open)), self.task.disliked(at), at));
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
        let mut slots: Vec<Chosen> = (0..chosen.len())
            .map(|nth| Chosen {
                window: task.candidates[chosen[nth]],
                parties: of(nth),
                leaders: assigned.leaders[nth].clone(),
                wanted: task.wanted.contains(&chosen[nth]),
            })
            .filter(|slot| slot.wanted || !slot.parties.is_empty())
            .collect();
        slots.sort_by_key(|slot| slot.window);
        Plan { at_least: at_least.min(slots.len()), slots, without, limits }
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
        let was = chosen[nth];
        let moves = !task.clashes.is_empty() || !task.leaders.is_empty();
        let all = 0..task.candidates.len();
        let can = all.filter(|&at| {
            parties.iter().all(|&party| self.fits(party, at)) && leads(at) && (!moves || apart(at))
        });
        can.min_by_key(|&at| (task.disliked(at), at))
            .filter(|&at| task.disliked(at) < task.disliked(was))
            .unwrap_or(was)
    }
}
