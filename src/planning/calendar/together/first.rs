//! A period that is too short for a whole module: its meetings from the first on are held, not some of each part.
//!
//! Most dates may be had by beginning many parts and finishing none. A school goes through a module from the
//! beginning: where as many of the first meetings can be held, or a few less, these get the dates.

use super::super::dating::schedule::{Fixed, Placing};
use super::{Joint, Task};

/// The most dates given up for that, as a part of those that there were.
const GIVEN_UP: usize = 4;
/// How often all groups are dated anew, at most.
const TRIES: usize = 4;

/// The best dates, of which those of a group that lacks some are of its first meetings where that can be. Times
/// of the later ones are taken out of the tasks then.
pub fn from_the_first(tasks: &mut [Task<'_>], find: &mut dyn FnMut(&[Task<'_>]) -> Joint) -> Joint {
    let best = find(tasks);
    let mut open: Vec<Short> = (0..tasks.len()).filter_map(|at| Short::of(tasks, &best, at)).collect();
    let mut settled: Vec<(Short, Vec<Placing>)> = Vec::new();
    for fewer in 0..TRIES {
        open.retain(|short| fewer <= short.may_lose);
        if open.is_empty() {
            break;
        }
        let before: Vec<Vec<Placing>> = open.iter().map(|short| short.only_first(tasks, fewer)).collect();
        let found = find(tasks);
        let tried = std::mem::take(&mut open).into_iter().zip(before);
        for (short, before) in tried {
            if short.is_whole(&found, fewer) {
                settled.push((Short { held: short.held - fewer, ..short }, before));
            } else {
                restore(tasks, short.at, before);
                open.push(short);
            }
        }
    }
    if settled.is_empty() {
        return best;
    }
    let found = find(tasks);
    if settled.iter().all(|(short, _)| short.is_whole(&found, 0)) && others_hold(&settled, &best, &found) {
        return Joint { proven: best.proven && found.proven, ..found };
    }
    for (short, before) in settled {
        restore(tasks, short.at, before);
    }
    best
}

/// Whether no other group has lost a date.
fn others_hold(settled: &[(Short, Vec<Placing>)], best: &Joint, found: &Joint) -> bool {
    let held = |joint: &Joint, at: usize| {
        joint.found.get(at).map_or(0, |schedule| schedule.dates.iter().flatten().count())
    };
    let other = |at: &usize| settled.iter().all(|(short, _)| short.at != *at);
    (0..best.found.len()).filter(other).all(|at| held(best, at) <= held(found, at))
}

fn restore(tasks: &mut [Task<'_>], at: usize, before: Vec<Placing>) {
    if let Some(task) = tasks.get_mut(at) {
        task.placings = before;
    }
}

/// A group that has no date for some meetings, and dates for later ones.
struct Short {
    at: usize,
    /// The meetings that could have a date and have none yet, by their places.
    places: Vec<usize>,
    /// How many of them have one.
    held: usize,
    /// How many fewer may.
    may_lose: usize,
}

impl Short {
    fn of(tasks: &[Task<'_>], joint: &Joint, at: usize) -> Option<Self> {
        let task = tasks.get(at)?;
        let open =
            |(_, placing): &(usize, &Placing)| placing.fixed == Fixed::No && !placing.options.is_empty();
        let places: Vec<usize> = task.placings.iter().enumerate().filter(open).map(|(n, _)| n).collect();
        let held = places.iter().filter(|place| is_held(joint, at, **place)).count();
        let lacks = places.len() - held;
        let may_lose = held.div_ceil(GIVEN_UP).min(lacks.saturating_sub(1)).min(held.saturating_sub(1));
        let short = Self { at, places, held, may_lose };
        (lacks > 0 && held > 0 && !short.is_whole(joint, 0)).then_some(short)
    }

    /// Leaves times only to the first meetings, `fewer` than have a date; what the group had before.
    fn only_first(&self, tasks: &mut [Task<'_>], fewer: usize) -> Vec<Placing> {
        let Some(task) = tasks.get_mut(self.at) else { return Vec::new() };
        let before = task.placings.clone();
        for place in self.places.iter().skip(self.held - fewer) {
            if let Some(placing) = task.placings.get_mut(*place) {
                placing.options.clear();
            }
        }
        before
    }

    /// Whether all of the first meetings have a date.
    fn is_whole(&self, joint: &Joint, fewer: usize) -> bool {
        self.places.iter().take(self.held - fewer).all(|place| is_held(joint, self.at, *place))
    }
}

fn is_held(joint: &Joint, at: usize, place: usize) -> bool {
    joint.found.get(at).and_then(|found| found.dates.get(place)).is_some_and(Option::is_some)
}
