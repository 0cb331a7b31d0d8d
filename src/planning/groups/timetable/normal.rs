//! Which candidates a search must look at: the others do no better.
//!
//! Neighbouring starts at which exactly the same parties and leaders can be are one run. An answer
//! stays right when a time is moved later inside its run, as long as those who lead at two times
//! still have their pause; so it is enough to look at the last start of each run, and at the last
//! starts before something that begins there. Where nobody is needed twice, one time of each run
//! does, and none at which only part of those can be who can be at another.

use std::collections::BTreeSet;

use super::Task;
use crate::model::week::Minutes;

/// Who can be at a candidate: parties, then leaders.
fn signature(task: &Task, at: usize) -> Vec<bool> {
    let parties = task.parties.iter().map(|party| party.fits[at]);
    parties.chain(task.leaders.iter().map(|leader| leader.fits[at])).collect()
}

/// The candidates to look at, wanted ones among them.
pub fn kept(task: &Task) -> Vec<usize> {
    let signatures: Vec<Vec<bool>> = (0..task.candidates.len()).map(|at| signature(task, at)).collect();
    let useful: BTreeSet<usize> = (0..task.candidates.len())
        .filter(|&at| task.parties.iter().any(|party| party.fits[at]) || task.wanted.contains(&at))
        .collect();
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let lengths: BTreeSet<Minutes> = task.candidates.iter().map(|at| at.length).collect();
    for length in lengths {
        // Longer and shorter ones of a day follow each other by turns.
        let mut before = None;
        for at in (0..task.candidates.len()).filter(|&at| task.candidates[at].length == length) {
            if useful.contains(&at) {
                let same = |last: usize| {
                    task.candidates[last].day == task.candidates[at].day && signatures[last] == signatures[at]
                };
                match runs.last_mut() {
                    Some(run) if run.last() == before.as_ref() && before.is_some_and(same) => run.push(at),
                    _ => runs.push(vec![at]),
                }
            }
            before = Some(at);
        }
    }
    let alone = task.clashes.is_empty() && task.leaders.is_empty() && task.two_days.is_empty();
    let mut keep: BTreeSet<usize> = if alone { best(task, &runs, &signatures) } else { chain(task, &runs) };
    keep.extend(&task.wanted);
    keep.into_iter().collect()
}

/// The best-liked candidate of each signature that no other holds.
fn best(task: &Task, runs: &[Vec<usize>], signatures: &[Vec<bool>]) -> BTreeSet<usize> {
    let mut heads: Vec<usize> = Vec::new();
    for run in runs {
        heads.extend(run.iter().copied().min_by_key(|&at| task.disliked(at)));
    }
    heads.sort_by_key(|&at| (task.disliked(at), at));
    let holds = |a: usize, b: usize| signatures[a].iter().zip(&signatures[b]).all(|(a, b)| *a || !*b);
    let beaten = |(n, &at): (usize, &usize)| {
        heads.iter().enumerate().any(|(m, &other)| m != n && holds(other, at) && (m < n || !holds(at, other)))
    };
    heads.iter().enumerate().filter(|&one| !beaten(one)).map(|(_, &at)| at).collect()
}

/// The last start of each run, and the last before each of those, and so on.
fn chain(task: &Task, runs: &[Vec<usize>]) -> BTreeSet<usize> {
    let mut keep: BTreeSet<usize> = runs.iter().filter_map(|run| run.last().copied()).collect();
    let mut waiting: Vec<usize> = keep.iter().copied().chain(task.wanted.iter().copied()).collect();
    while let Some(at) = waiting.pop() {
        let begins = task.candidates[at];
        for run in runs {
            let before = |&&other: &&usize| {
                let other = task.candidates[other];
                other.day == begins.day && other.end() + task.gap <= begins.start
            };
            if let Some(&last) = run.iter().rev().find(before)
                && task.candidates[last].length > Minutes(0)
                && keep.insert(last)
            {
                waiting.push(last);
            }
        }
    }
    keep
}
