//! The fewest weekly times at which everybody can meet: what a timetable must keep free.
//!
//! In spring nobody has a timetable yet, so nobody knows when they are free; whoever has said nothing
//! can meet in the whole of the working week, but for lessons that are known. A [`Task`] asks for
//! the fewest times such that every group (or, before there are groups, every person) has one of them,
//! and no supervisor leads two at once or more than they may. Where a school has both joint meetings of a part
//! every week a group is two parties, which meet on two days. [`solve`] looks for the answer
//! exactly: it proves that fewer do not suffice, or gives the number that is at least needed.

#![allow(clippy::indexing_slicing, reason = "a search over tables of fixed size, as the kernel's")]

mod ask;
mod assign;
mod fixed;
mod lead;
mod normal;
mod pairs;
#[cfg(test)]
mod pairs_tests;
#[cfg(test)]
mod property_tests;
mod seats;
mod solve;
mod swap;
#[cfg(test)]
mod swap_tests;
#[cfg(test)]
mod tests;
mod waiting;

use super::proposal::liked::disliked;
use crate::model::{
    ids::{GroupId, PersonId},
    week::{Minutes, Window},
};

pub use ask::{Ask, Stretch, Whom, terms_from, year_of};
pub use fixed::fixed;
pub use solve::{Effort, Step, solve};
pub use swap::{Other, Swap};
pub use waiting::{Further, More, Waiting, waiting};

/// What must be placed: a group, or a person who has none yet, with all who are to be in one group with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The group; none for people who have none yet.
    pub group: Option<GroupId>,
    /// Who must be free.
    pub people: Vec<PersonId>,
    /// At which candidates all of them can be, as far as anybody has said.
    pub fits: Vec<bool>,
    /// The candidates at which the group meets today.
    pub now: Vec<usize>,
}

/// Somebody who could lead people that have no group yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leader {
    /// Who.
    pub id: PersonId,
    /// The most groups.
    pub most: usize,
    /// At which candidates they can be.
    pub fits: Vec<bool>,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Times that could be chosen, in order.
    pub candidates: Vec<Window>,
    /// Who must be placed.
    pub parties: Vec<Party>,
    /// Who could lead, where parties are people; of groups the supervisor is one of the people.
    pub leaders: Vec<Leader>,
    /// The most people with one leader.
    pub size: usize,
    /// The fewest people with one leader.
    pub least: usize,
    /// Pairs of parties that are not to be in one group: at one time they need two groups.
    pub apart: Vec<(usize, usize)>,
    /// Time that somebody needs between two groups.
    pub gap: Minutes,
    /// Pairs of parties that share somebody and cannot meet at once.
    pub clashes: Vec<(usize, usize)>,
    /// The longer and the shorter meeting each week of one group, or of people who have none yet: on two days.
    /// A candidate that is long enough for the longer one is so for everybody, and does for the shorter one too.
    pub two_days: Vec<(usize, usize)>,
    /// Times that must be among the answer: places among the candidates.
    pub wanted: Vec<usize>,
}

/// How supervisors were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limits {
    /// Everybody has somebody to lead them, and nobody leads two at once.
    Held,
    /// The same, but some group has fewer people than a group should.
    SmallGroups,
    /// It is not known yet whether there are times that keep to them: times were counted without.
    NotYet,
    /// Nobody leads anything yet: times were counted without.
    NoLeaders,
    /// Those who lead have so many places, which are too few: times were counted without.
    Places(usize),
    /// No times were found that keep to them: times were counted without.
    NotKept,
}

/// A chosen time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// When.
    pub window: Window,
    /// The parties that meet then: places in the task.
    pub parties: Vec<usize>,
    /// Who leads people that have no group yet.
    pub leaders: Vec<PersonId>,
    /// Whether it was asked for.
    pub wanted: bool,
}

/// Times that do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// In the order of the week.
    pub slots: Vec<Chosen>,
    /// Parties for which there is no time at all: places in the task.
    pub without: Vec<usize>,
    /// So many times are needed at least.
    pub at_least: usize,
    /// How supervisors were counted.
    pub limits: Limits,
}

impl Plan {
    /// Whether it is proven that fewer do not suffice.
    pub fn is_proven(&self) -> bool {
        self.slots.len() <= self.at_least
    }

    /// The times at which somebody meets: only those are needed.
    pub fn used(&self) -> impl Iterator<Item = &Chosen> {
        self.slots.iter().filter(|slot| !slot.parties.is_empty())
    }

    /// So many times are needed at least, of those at which somebody meets.
    pub fn used_at_least(&self) -> usize {
        self.at_least.saturating_sub(self.slots.len() - self.used().count())
    }
}

impl Party {
    /// How many places it takes in a group.
    pub fn count(&self) -> usize {
        self.people.len().max(1)
    }
}

impl Task {
    /// How many places in groups a set of parties takes.
    pub(super) fn count(&self, parties: &[usize]) -> usize {
        parties.iter().map(|&party| self.parties[party].count()).sum()
    }

    /// Whether nobody can be at both candidates, with the time between that somebody needs.
    pub(super) fn overlap(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.candidates[a], self.candidates[b]);
        a.day == b.day && a.start < b.end() + self.gap && b.start < a.end() + self.gap
    }

    /// The other meeting of the same group each week, where it has two.
    pub fn twin(&self, party: usize) -> Option<usize> {
        self.two_days.iter().find_map(|&(a, b)| match party {
            _ if a == party => Some(b),
            _ if b == party => Some(a),
            _ => None,
        })
    }

    /// Each group or person once, although there are two parties of what meets twice a week.
    pub fn once(&self, parties: &[usize]) -> Vec<usize> {
        let again = |party: usize| self.two_days.iter().any(|&(a, b)| b == party && parties.contains(&a));
        parties.iter().copied().filter(|&party| !again(party)).collect()
    }

    /// Whether two parties cannot be at two candidates: somebody is needed at both, or one group meets on two days.
    pub(super) fn collide(&self, (a, at): (usize, usize), (b, then): (usize, usize)) -> bool {
        let both = [(a, b), (b, a)];
        let clash = both.iter().any(|pair| self.clashes.contains(pair)) && self.overlap(at, then);
        clash || both.iter().any(|pair| self.two_days.contains(pair)) && !self.on_two_days(at, then)
    }

    /// Whether two candidates lie on two days.
    pub(super) fn on_two_days(&self, at: usize, then: usize) -> bool {
        self.candidates[at].day != self.candidates[then].day
    }

    /// Whether a party can be at one of these candidates, its other meeting of the week at another one.
    pub(super) fn can_meet(&self, party: usize, among: &[usize]) -> bool {
        let fits = |party: usize| among.iter().copied().filter(move |&at| self.parties[party].fits[at]);
        let again =
            |at| self.twin(party).is_none_or(|twin| fits(twin).any(|then| self.on_two_days(at, then)));
        fits(party).any(again)
    }

    /// How little a time is liked: near 15:00, on Tuesday or Thursday rather than at the ends of the week.
    ///
    /// Our own order among times that serve as many.
    pub(super) fn disliked(&self, at: usize) -> u16 {
        disliked(self.candidates[at])
    }

    /// How little a time is liked for a party: first whether it is another one than today.
    pub(super) fn disliked_by(&self, party: usize, at: usize) -> (bool, u16) {
        let now = &self.parties[party].now;
        (!now.is_empty() && !now.contains(&at), self.disliked(at))
    }

    /// Whether somebody can meet at a candidate.
    pub fn is_possible(&self, at: usize) -> bool {
        self.parties.iter().any(|party| party.fits.get(at) == Some(&true))
    }

    /// Who of a party is not free at a candidate is asked of the unit; here only whether all are.
    pub fn lost(&self, windows: &[usize]) -> Vec<usize> {
        (0..self.parties.len()).filter(|&party| !self.can_meet(party, windows)).collect()
    }

    /// The place of a window among the candidates.
    pub fn place(&self, window: Window) -> Option<usize> {
        self.candidates.iter().position(|&candidate| candidate == window)
    }
}
