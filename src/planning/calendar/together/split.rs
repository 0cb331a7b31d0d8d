//! The best dates of a few groups, by deciding each clash both ways.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, BinaryHeap},
    rc::Rc,
};

use super::{
    super::schedule::{Price, PupilDays, Schedule, Weights},
    sum,
    task::{At, Banned, Task},
};

/// What was found for some groups.
pub(super) struct Split {
    /// Their dates; none where the effort ended first.
    pub found: Option<Vec<Schedule>>,
    /// No dates of these groups are better than this.
    pub least: Price,
    /// Schedules worked out.
    pub used: usize,
}

/// What has been decided on a way, and what follows for each group.
#[derive(Clone)]
struct Way {
    banned: Vec<Rc<Banned>>,
    found: Vec<Rc<Schedule>>,
}

impl Way {
    fn price(&self) -> Price {
        sum(self.found.iter().map(|s| s.price()))
    }
}

/// Finds the best dates of some groups whose times are limited by what is banned for each already.
pub(super) fn split(
    tasks: &[&Task<'_>],
    banned: &[Banned],
    days: &PupilDays,
    weights: &Weights,
    effort: usize,
) -> Split {
    let found: Vec<_> = tasks.iter().zip(banned).map(|(t, b)| Rc::new(t.solve(b, days, weights))).collect();
    let mut used = found.len();
    let start = Way { banned: banned.iter().cloned().map(Rc::new).collect(), found };
    let mut least = start.price();
    let mut ways = vec![start];
    let mut seen: BTreeSet<Vec<Rc<Banned>>> = BTreeSet::new();
    // The cheapest first; of equals the youngest, which has decided the most.
    let mut open = BinaryHeap::from([(Reverse(least), 0_usize)]);
    while let Some((Reverse(price), at)) = open.pop() {
        least = price;
        let Some(way) = ways.get(at).cloned() else { break };
        let Some((clash_of, times)) = first(tasks, &way) else {
            let found = way.found.iter().map(|s| Schedule::clone(s)).collect();
            return Split { found: Some(found), least, used };
        };
        if used >= effort {
            break;
        }
        for (group, time) in [(clash_of.0, times.0), (clash_of.1, times.1)] {
            let mut next = way.clone();
            let (Some(task), Some(banned)) = (tasks.get(group), next.banned.get_mut(group)) else { continue };
            if !task.ban(Rc::make_mut(banned), time) {
                // It stands there and cannot move: this way leads nowhere.
                continue;
            }
            let solved = Rc::new(task.solve(banned, days, weights));
            used += 1;
            if let Some(slot) = next.found.get_mut(group) {
                *slot = solved;
            }
            if seen.insert(next.banned.clone()) {
                open.push((Reverse(next.price()), ways.len()));
                ways.push(next);
            }
        }
    }
    Split { found: None, least, used }
}

type Clash = ((usize, usize), (At, At));

fn first(tasks: &[&Task<'_>], way: &Way) -> Option<Clash> {
    let all: Vec<_> = tasks.iter().zip(&way.found).enumerate().collect();
    for (n, (a, (task, dates))) in all.iter().enumerate() {
        for (b, (other, others)) in all.iter().skip(n + 1) {
            if let Some(times) = task.first_clash(dates, other, others) {
                return Some(((*a, *b), times));
            }
        }
    }
    None
}
