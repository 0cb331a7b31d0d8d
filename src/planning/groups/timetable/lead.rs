//! People who have no group yet: enough leaders at the times at which they can be.
//!
//! By Hall's theorem there are places enough when no set of times is the only one for more people than it
//! has places. That is all there is to it where groups may be of any size up to the most and nobody is to
//! be with, or without, somebody; else who sits with whom is worked out as well ([`super::seats`]).

use std::collections::BTreeSet;

use super::{
    Task,
    assign::{Assigned, Fit, TIMES_MOST},
    seats::{self, Seated},
};

/// So many ways to spread leaders over the times are looked at before it is said that one does not know.
const WAYS: usize = 300;

/// A way to place people, with who leads when.
pub fn people(task: &Task, parties: &[usize], chosen: &[usize], out: Assigned) -> Fit {
    led_apart(task, parties, chosen, &|a, b| task.overlap(a, b), out)
}

/// The same, where it is said otherwise which two candidates nobody can lead both.
pub(super) fn led_apart(
    task: &Task,
    parties: &[usize],
    chosen: &[usize],
    overlap: &dyn Fn(usize, usize) -> bool,
    mut out: Assigned,
) -> Fit {
    if chosen.len() > TIMES_MOST {
        return Fit::Unknown;
    }
    let sets = 1 << chosen.len();
    let mut need = vec![0usize; sets];
    for &party in parties {
        let mask = mask(&task.parties[party].fits, chosen);
        for set in (0..sets).filter(|set| mask & !set == 0) {
            need[set] += task.parties[party].count();
        }
    }
    if need[0] > 0 {
        return Fit::No;
    }
    let mut leaders: Vec<(usize, Vec<usize>)> =
        (0..task.leaders.len()).map(|n| (n, turns(task, n, chosen, overlap))).collect();
    leaders.sort_by_key(|(n, turns)| (turns.len(), *n));
    let mut search = Leading {
        task,
        parties,
        chosen,
        need: &need,
        leaders: &leaders,
        groups: vec![0; chosen.len()],
        seen: BTreeSet::new(),
        unknown: false,
    };
    let mut turns = Vec::new();
    let Some(mut at) = search.lead(&mut turns) else {
        return if search.unknown { Fit::Unknown } else { Fit::No };
    };
    search.spare(&mut turns, &mut at);
    for ((leader, _), turn) in leaders.iter().zip(&turns) {
        for nth in (0..chosen.len()).filter(|nth| turn & (1 << nth) != 0) {
            out.leaders[nth].push(task.leaders[*leader].id);
        }
    }
    out.at = at;
    Fit::Yes(out)
}

/// The chosen times at which somebody can be, as bits.
pub(super) fn mask(fits: &[bool], chosen: &[usize]) -> usize {
    (0..chosen.len()).filter(|&nth| fits[chosen[nth]]).map(|nth| 1 << nth).sum()
}

/// The largest sets of times that a leader can have; smaller ones lead fewer people.
fn turns(task: &Task, leader: usize, chosen: &[usize], overlap: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let leader = &task.leaders[leader];
    let can = mask(&leader.fits, chosen);
    let apart = |set: usize| {
        let times: Vec<usize> = (0..chosen.len()).filter(|nth| set & (1 << nth) != 0).collect();
        let both = |a: &usize| times.iter().any(|b| a < b && overlap(chosen[*a], chosen[*b]));
        !times.iter().any(both)
    };
    let fits = |&set: &usize| {
        set & !can == 0 && usize::try_from(set.count_ones()).is_ok_and(|n| n <= leader.most) && apart(set)
    };
    let all: Vec<usize> = (0..1 << chosen.len()).filter(fits).collect();
    let largest = |set: &usize| !all.iter().any(|other| other != set && set & !other == 0);
    all.iter().copied().filter(|set| largest(set)).collect()
}

struct Leading<'a> {
    task: &'a Task,
    parties: &'a [usize],
    chosen: &'a [usize],
    /// How many people can be at no time outside a set.
    need: &'a [usize],
    leaders: &'a [(usize, Vec<usize>)],
    /// Groups that can be led at each time.
    groups: Vec<usize>,
    /// Numbers of groups for which it is known that people do not fit.
    seen: BTreeSet<Vec<usize>>,
    /// Whether something was left untried.
    unknown: bool,
}

impl Leading<'_> {
    fn enough(&self, groups: &[usize]) -> bool {
        let of = |set: usize| -> usize {
            (0..groups.len()).filter(|nth| set & (1 << nth) != 0).map(|nth| groups[nth]).sum()
        };
        (0..self.need.len()).all(|set| self.need[set] <= self.task.size * of(set))
    }

    /// Where everybody sits, with so many groups at each time at the most.
    fn seated(&mut self) -> Option<Vec<Option<usize>>> {
        match seats::seat_all(self.task, self.parties, self.chosen, &self.groups) {
            Seated::Yes(at) => return Some(at),
            Seated::No => {}
            Seated::Unknown => self.unknown = true,
        }
        None
    }

    fn lead(&mut self, turns: &mut Vec<usize>) -> Option<Vec<Option<usize>>> {
        let rest = &self.leaders[turns.len()..];
        let mut most = self.groups.clone();
        for (nth, groups) in most.iter_mut().enumerate() {
            let could = |(_, turns): &&(usize, Vec<usize>)| turns.iter().any(|turn| turn & (1 << nth) != 0);
            *groups += rest.iter().filter(could).count();
        }
        if !self.enough(&most) {
            return None;
        }
        let Some((_, own)) = rest.first() else {
            if self.seen.len() >= WAYS {
                self.unknown = true;
                return None;
            }
            return if self.seen.insert(self.groups.clone()) { self.seated() } else { None };
        };
        for &turn in own {
            self.each(turn, |groups| groups + 1);
            turns.push(turn);
            if let Some(at) = self.lead(turns) {
                return Some(at);
            }
            turns.pop();
            self.each(turn, |groups| groups - 1);
            if self.seen.len() >= WAYS {
                self.unknown = true;
                return None;
            }
        }
        None
    }

    /// Nobody leads who is not needed.
    fn spare(&mut self, turns: &mut [usize], at: &mut Vec<Option<usize>>) {
        let unknown = self.unknown;
        for turn in turns {
            for nth in 0..self.chosen.len() {
                if *turn & (1 << nth) == 0 {
                    continue;
                }
                self.each(1 << nth, |groups| groups - 1);
                let seated = if self.enough(&self.groups) { self.seated() } else { None };
                match seated {
                    Some(found) => (*turn, *at) = (*turn & !(1 << nth), found),
                    None => self.each(1 << nth, |groups| groups + 1),
                }
            }
        }
        self.unknown = unknown;
    }

    fn each(&mut self, turn: usize, now: impl Fn(usize) -> usize) {
        for (nth, groups) in self.groups.iter_mut().enumerate() {
            if turn & (1 << nth) != 0 {
                *groups = now(*groups);
            }
        }
    }
}
