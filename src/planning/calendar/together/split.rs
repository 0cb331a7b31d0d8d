//! The best dates of a few groups, by deciding each clash both ways.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap},
    rc::Rc,
};

use chrono::IsoWeek;

use super::{
    super::schedule::{Price, PupilDays, Schedule, Weights},
    limits::{Led, Limits},
    sum,
    task::{At, Banned, Task},
};
use crate::model::ids::PersonId;

/// What holds for all groups.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub days: &'a PupilDays,
    pub weights: &'a Weights,
    pub limits: Limits,
}

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

/// Finds the best dates of some groups whose times are limited by what is banned for each already. `told`
/// hears how many schedules were worked out here and ends the search by saying no.
pub(super) fn split(
    tasks: &[&Task<'_>],
    banned: &[Banned],
    pairs: &[(usize, usize)],
    ground: &Ground<'_>,
    led: &Led,
    effort: usize,
    told: &mut dyn FnMut(usize) -> bool,
) -> Split {
    let found: Vec<_> =
        tasks.iter().zip(banned).map(|(t, b)| Rc::new(t.solve(b, ground.days, ground.weights))).collect();
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
        let Some(clash) = first(tasks, &way.found, pairs, ground.limits, led) else {
            let found = way.found.iter().map(|s| Schedule::clone(s)).collect();
            return Split { found: Some(found), least, used };
        };
        if used >= effort || !told(used) {
            break;
        }
        for (group, time) in clash {
            let mut next = way.clone();
            let (Some(task), Some(banned)) = (tasks.get(group), next.banned.get_mut(group)) else { continue };
            if !task.ban(Rc::make_mut(banned), time) {
                // It stands there and cannot move: this way leads nowhere.
                continue;
            }
            let solved = Rc::new(task.solve(banned, ground.days, ground.weights));
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

/// Times of groups, by their place: not all of them can be.
pub(super) type Clash = Vec<(usize, At)>;

/// The first times that cannot all be: two that clash, of groups that stand beside each other, or more of
/// one leader's in a week than there may be.
pub(super) fn first<S: std::ops::Deref<Target = Schedule>>(
    tasks: &[&Task<'_>],
    found: &[S],
    pairs: &[(usize, usize)],
    limits: Limits,
    led: &Led,
) -> Option<Clash> {
    for &(a, b) in pairs {
        let (Some(task), Some(other)) = (tasks.get(a), tasks.get(b)) else { continue };
        let (Some(dates), Some(others)) = (found.get(a), found.get(b)) else { continue };
        if let Some((one, another)) = task.first_clash(dates, other, others, limits) {
            return Some(vec![(a, one), (b, another)]);
        }
    }
    let most = limits.week?;
    let mut weeks: BTreeMap<(PersonId, IsoWeek), Clash> = BTreeMap::new();
    for (a, (task, dates)) in tasks.iter().zip(found).enumerate() {
        for (week, at) in task.led(dates) {
            weeks.entry(week).or_default().push((a, at));
        }
    }
    weeks.into_iter().find_map(|(week, clash)| {
        let over = led.get(&week).copied().unwrap_or(0) + clash.len() > most;
        let keeps = |(a, (n, when)): &(usize, At)| {
            tasks.get(*a).and_then(|task| task.placings.get(*n)).is_some_and(|p| p.keeps(*when))
        };
        // What stands so already is left in peace.
        (over && !clash.iter().all(keeps)).then_some(clash)
    })
}
