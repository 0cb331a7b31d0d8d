//! Dates for any number of groups: first all who share something at once, then better and better.

use std::collections::BTreeSet;

use super::{
    super::schedule::{Price, PupilDays, Schedule, Weights},
    Effort,
    limits::{Around, Led},
    split::{Ground, first, split},
    sum,
    task::{Banned, Task, beside},
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
    ground: Ground<'a>,
    /// Meetings led beside those that are dated here.
    led: Led,
    effort: Effort,
    beside: Vec<Vec<usize>>,
    alone: Vec<Schedule>,
    found: Vec<Option<Schedule>>,
    used: usize,
}

/// Finds dates for all groups, `around` being what stands already. `told` hears how many schedules were worked out and ends the search by
/// saying no; there is an answer all the same. The same input gives the same answer.
pub fn together(
    tasks: &[Task<'_>],
    days: &PupilDays,
    weights: &Weights,
    around: &Around<'_>,
    effort: Effort,
    told: &mut dyn FnMut(usize) -> bool,
) -> Joint {
    let (limits, led) = (around.limits(), around.led());
    let mut alone: Vec<Schedule> = Vec::with_capacity(tasks.len());
    for task in tasks {
        alone.push(task.solve(&Banned::new(), days, weights));
        // These are needed for any answer at all.
        let _ = told(alone.len());
    }
    let mut search = Search {
        tasks,
        ground: Ground { days, weights, limits },
        led,
        effort,
        beside: beside(tasks),
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
        let before = self.used;
        let heard = &mut |used| told(before + used);
        let whole =
            split(&tasks, &none, &self.pairs(part), &self.ground, &self.led, self.effort.whole, heard);
        self.used += whole.used;
        if let Some(found) = whole.found {
            self.put(part, found);
            return whole.least;
        }
        // One after the other: the dearest alone first, for it has the least choice.
        let mut order = part.to_vec();
        order.sort_by_key(|&at| (std::cmp::Reverse(self.alone[at].price()), at));
        for at in order {
            let found = self.one(at);
            self.found[at] = Some(found);
            self.used += 1;
            let _ = told(self.used);
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
                any |= self.again(&few, told);
                if self.price(&[at]) <= self.alone[at].price() {
                    break;
                }
            }
        }
        any
    }

    /// Dates a few groups anew, all others standing; whether it got better.
    fn again(&mut self, few: &[usize], told: &mut dyn FnMut(usize) -> bool) -> bool {
        let tasks: Vec<&Task<'_>> = few.iter().filter_map(|&at| self.tasks.get(at)).collect();
        let banned: Vec<Banned> = few.iter().map(|&at| self.banned(at, few)).collect();
        let before = self.used;
        let heard = &mut |used| told(before + used);
        let again = split(
            &tasks,
            &banned,
            &self.pairs(few),
            &self.ground,
            &self.led_beside(few),
            self.effort.few,
            heard,
        );
        self.used += again.used;
        let Some(found) = again.found else { return false };
        let better = sum(found.iter().map(Schedule::price)) < self.price(few);
        if better {
            self.put(few, found);
        }
        better
    }

    /// Dates of one group that all the others found so far leave room for.
    fn one(&mut self, at: usize) -> Schedule {
        let (task, led) = (&self.tasks[at], self.led_beside(&[at]));
        let mut banned = self.banned(at, &[]);
        let mut found = task.solve(&banned, self.ground.days, self.ground.weights);
        // The last of too many in a week goes elsewhere, until there are no more of them.
        while let Some(clash) = first(&[task], &[&found], &[], self.ground.limits, &led) {
            let last = clash.last().map(|&(_, at)| at);
            if !last.is_some_and(|last| task.ban(&mut banned, last)) {
                break;
            }
            found = task.solve(&banned, self.ground.days, self.ground.weights);
            self.used += 1;
        }
        found
    }

    /// Which of a few groups stand beside each other, by their places among them.
    fn pairs(&self, few: &[usize]) -> Vec<(usize, usize)> {
        let place = |at: &usize| few.iter().position(|one| one == at);
        let of = |(a, at): (usize, &usize)| {
            let later = self.beside[*at].iter().filter_map(place).filter(move |b| *b > a);
            later.map(move |b| (a, b)).collect::<Vec<_>>()
        };
        few.iter().enumerate().flat_map(of).collect()
    }

    /// Meetings led beside those of a few groups.
    fn led_beside(&self, few: &[usize]) -> Led {
        let mut led = self.led.clone();
        if self.ground.limits.week.is_none() {
            return led;
        }
        let beside: BTreeSet<usize> = few
            .iter()
            .flat_map(|&at| self.beside[at].iter().copied())
            .filter(|at| !few.contains(at))
            .collect();
        for at in beside {
            let dates = self.found[at].iter();
            for (week, _) in dates.flat_map(|dates| self.tasks[at].led(dates)) {
                *led.entry(week).or_default() += 1;
            }
        }
        led
    }

    /// What the others beside a group hold of its times.
    fn banned(&self, at: usize, except: &[usize]) -> Banned {
        let mut out = Banned::new();
        for &other in self.beside[at].iter().filter(|other| !except.contains(other)) {
            if let Some(dates) = &self.found[other] {
                out.extend(self.tasks[at].clashing(&self.tasks[other], dates, self.ground.limits));
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
