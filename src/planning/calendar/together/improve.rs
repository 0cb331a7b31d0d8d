//! Dates for any number of groups: first all who share something at once, then better and better.

use super::{
    super::schedule::{Price, PupilDays, Schedule, Weights},
    Effort,
    split::split,
    sum,
    task::{Banned, Task},
};

/// The dates of all groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint {
    /// In the order of the tasks.
    pub found: Vec<Schedule>,
    /// No dates are better than this.
    pub least: Price,
}

impl Joint {
    /// What the dates are worth.
    pub fn price(&self) -> Price {
        sum(self.found.iter().map(Schedule::price))
    }

    /// Whether no dates can be better.
    pub fn is_proven(&self) -> bool {
        self.price() == self.least
    }
}

struct Search<'a> {
    tasks: &'a [Task<'a>],
    days: &'a PupilDays,
    weights: &'a Weights,
    effort: Effort,
    beside: Vec<Vec<usize>>,
    alone: Vec<Schedule>,
    found: Vec<Option<Schedule>>,
    used: usize,
}

/// Finds dates for all groups. `told` hears how many schedules were worked out and ends the search by
/// saying no; there is an answer all the same. The same input gives the same answer.
pub fn together(
    tasks: &[Task<'_>],
    days: &PupilDays,
    weights: &Weights,
    effort: Effort,
    told: &mut dyn FnMut(usize) -> bool,
) -> Joint {
    let beside = |a: usize| {
        let shares = |b: &usize| *b != a && tasks.get(a).zip(tasks.get(*b)).is_some_and(|(a, b)| a.shares(b));
        (0..tasks.len()).filter(shares).collect()
    };
    let alone: Vec<Schedule> = tasks.iter().map(|t| t.solve(&Banned::new(), days, weights)).collect();
    let mut search = Search {
        tasks,
        days,
        weights,
        effort,
        beside: (0..tasks.len()).map(beside).collect(),
        found: vec![None; alone.len()],
        used: alone.len(),
        alone,
    };
    let mut least = Vec::new();
    for part in search.parts() {
        least.push(search.part(&part, told));
    }
    let found =
        search.found.into_iter().zip(search.alone).map(|(found, alone)| found.unwrap_or(alone)).collect();
    Joint { found, least: sum(least) }
}

impl Search<'_> {
    /// Groups that share something, directly or by way of others.
    fn parts(&self) -> Vec<Vec<usize>> {
        let mut known = vec![false; self.tasks.len()];
        let mut parts = Vec::new();
        for start in 0..self.tasks.len() {
            let (mut part, mut open) = (Vec::new(), vec![start]);
            while let Some(at) = open.pop() {
                if !std::mem::replace(&mut known[at], true) {
                    part.push(at);
                    open.extend(&self.beside[at]);
                }
            }
            if !part.is_empty() {
                part.sort_unstable();
                parts.push(part);
            }
        }
        parts
    }

    /// Dates of groups that share something; what is least for them.
    fn part(&mut self, part: &[usize], told: &mut dyn FnMut(usize) -> bool) -> Price {
        let tasks: Vec<&Task<'_>> = part.iter().filter_map(|&at| self.tasks.get(at)).collect();
        let none = vec![Banned::new(); tasks.len()];
        let whole = split(&tasks, &none, self.days, self.weights, self.effort.whole);
        self.used += whole.used;
        if let Some(found) = whole.found {
            self.put(part, found);
            return whole.least;
        }
        // One after the other: the dearest alone first, for it has the least choice.
        let mut order = part.to_vec();
        order.sort_by_key(|&at| (std::cmp::Reverse(self.alone[at].price()), at));
        for at in order {
            let found = self.tasks[at].solve(&self.banned(at, &[]), self.days, self.weights);
            self.found[at] = Some(found);
        }
        while self.better(part, told) {}
        whole.least
    }

    /// Tries every group that could be better, alone, with one and with two of those beside it.
    fn better(&mut self, part: &[usize], told: &mut dyn FnMut(usize) -> bool) -> bool {
        let mut any = false;
        for &at in part {
            if self.price(&[at]) <= self.alone[at].price() {
                continue;
            }
            let beside = self.beside[at].clone();
            let pairs = beside
                .iter()
                .enumerate()
                .flat_map(|(n, &a)| beside[n + 1..].iter().map(move |&b| vec![a, b]));
            let few = std::iter::once(Vec::new()).chain(beside.iter().map(|&b| vec![b])).chain(pairs);
            for with in few {
                if self.used >= self.effort.all || !told(self.used) {
                    return false;
                }
                let few: Vec<usize> = std::iter::once(at).chain(with).collect();
                any |= self.again(&few);
                if self.price(&[at]) <= self.alone[at].price() {
                    break;
                }
            }
        }
        any
    }

    /// Dates a few groups anew, all others standing; whether it got better.
    fn again(&mut self, few: &[usize]) -> bool {
        let tasks: Vec<&Task<'_>> = few.iter().filter_map(|&at| self.tasks.get(at)).collect();
        let banned: Vec<Banned> = few.iter().map(|&at| self.banned(at, few)).collect();
        let again = split(&tasks, &banned, self.days, self.weights, self.effort.few);
        self.used += again.used;
        let Some(found) = again.found else { return false };
        let better = sum(found.iter().map(Schedule::price)) < self.price(few);
        if better {
            self.put(few, found);
        }
        better
    }

    /// What the others beside a group hold of its times.
    fn banned(&self, at: usize, except: &[usize]) -> Banned {
        let mut out = Banned::new();
        for &other in self.beside[at].iter().filter(|other| !except.contains(other)) {
            if let Some(dates) = &self.found[other] {
                out.extend(self.tasks[at].clashing(&self.tasks[other], dates));
            }
        }
        out
    }

    fn price(&self, few: &[usize]) -> Price {
        sum(few.iter().filter_map(|&at| self.found[at].as_ref()).map(Schedule::price))
    }

    fn put(&mut self, few: &[usize], found: Vec<Schedule>) {
        for (&at, found) in few.iter().zip(found) {
            self.found[at] = Some(found);
        }
    }
}
