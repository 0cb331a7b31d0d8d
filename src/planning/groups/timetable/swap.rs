//! Another time in the place of one: what each would cost, counted as the answer will count it.

use super::{Task, fixed};
use crate::model::week::Window;

/// The question: which time could take the place of one.
#[derive(Clone, Debug)]
pub struct Swap {
    /// What the times answer.
    pub task: Task,
    /// The time that goes.
    pub was: Window,
    /// The times that stay, in the order of the answer.
    pub kept: Vec<usize>,
    /// Who has no time already.
    pub without: Vec<usize>,
    /// By candidate: how many have said themselves that they can be there.
    pub said: Vec<usize>,
}

/// A time that could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// When.
    pub window: Window,
    /// Who would be without a time who is not so already.
    pub lost: Vec<usize>,
    /// Whether nobody can be there.
    pub is_empty: bool,
    /// Whether all was counted; else there may be more who lose theirs.
    pub is_sure: bool,
}

impl Swap {
    /// All other times: first those by which fewest lose theirs, of those the one at which most have
    /// said that they can be, then the nearest; last where nobody can be.
    pub fn others(&self, stopped: &dyn Fn() -> bool) -> Vec<Other> {
        let task = &self.task;
        let free = |at: &usize| task.candidates[*at] != self.was && !self.kept.contains(at);
        let mut places: Vec<usize> = (0..task.candidates.len()).filter(free).collect();
        // Those that cost least as far as one sees at once are counted first.
        places.sort_by_key(|&at| (task.lost(&self.with(at)).len(), self.rank(at)));
        let mut found: Vec<(usize, Other)> =
            places.into_iter().map(|at| (at, self.other(at, stopped))).collect();
        found.sort_by_key(|(at, other)| (other.is_empty, other.lost.len(), self.rank(*at)));
        found.into_iter().map(|(_, other)| other).collect()
    }

    /// The times with another one, as they are asked for when it is chosen.
    pub fn with(&self, at: usize) -> Vec<usize> {
        self.kept.iter().copied().chain([at]).collect()
    }

    fn other(&self, at: usize, stopped: &dyn Fn() -> bool) -> Other {
        let chosen = self.with(at);
        let counted = (!stopped()).then(|| fixed(&self.task, &chosen, stopped).without);
        let is_sure = counted.is_some() && !stopped();
        let mut lost = counted.filter(|_| is_sure).unwrap_or_else(|| self.task.lost(&chosen));
        lost.retain(|party| !self.without.contains(party));
        Other { window: self.task.candidates[at], lost, is_empty: !self.task.is_possible(at), is_sure }
    }

    fn rank(&self, at: usize) -> (std::cmp::Reverse<usize>, usize, u16, usize) {
        let window = self.task.candidates[at];
        let days = window.day.index().abs_diff(self.was.day.index());
        let said = self.said.get(at).copied().unwrap_or(0);
        (std::cmp::Reverse(said), days, window.start.0.abs_diff(self.was.start.0), at)
    }
}
