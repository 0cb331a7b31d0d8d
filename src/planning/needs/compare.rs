//! Two rounds side by side: before and after.

use std::collections::BTreeSet;

use super::{Weigh, asked, with_answers};
use crate::model::{
    catalogue::Catalogue,
    ids::Code,
    needs::{Cell, Mark, Rating, Round},
    unit::Unit,
};

/// Two rounds side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Cells that either round has judged: dimension by dimension, the earlier round's first.
    pub pairs: Vec<Pair>,
    /// Why to be careful; empty: nothing speaks against comparing.
    pub cautions: Vec<Caution>,
}

/// A cell before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Where.
    pub cell: Cell,
    /// As judged in the earlier round.
    pub before: Rating,
    /// As judged in the later round.
    pub after: Rating,
}

/// A reason why two rounds do not say the same thing about the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caution {
    /// Not the same dimensions were asked about.
    Dimensions {
        /// Only asked in the earlier round.
        only_before: BTreeSet<Code>,
        /// Only asked in the later round.
        only_after: BTreeSet<Code>,
    },
    /// Not the same stages were judged.
    Stages {
        /// Only judged in the earlier round.
        only_before: BTreeSet<Code>,
        /// Only judged in the later round.
        only_after: BTreeSet<Code>,
    },
    /// The rounds are so close that little can have changed but the mood.
    Close {
        /// Days between them.
        days: u32,
    },
    /// The rounds are from different times of the year: other pupils, other tests.
    Season {
        /// Days by which the later one misses the earlier one's time of the year.
        days: u32,
    },
}

/// Days under which two rounds are close: about one term. Our own choice, no source.
const CLOSE_DAYS: u32 = 90;
/// Days off the same time of the year from which it is another season. Our own choice, no source.
const SEASON_DAYS: u32 = 60;
/// Days of a year.
const YEAR_DAYS: u32 = 365;

impl Pair {
    /// How much the state has moved, -3 to 3; none where either is not known.
    pub fn moved(self) -> Option<i8> {
        Some(level(self.after.now)? - level(self.before.now)?)
    }

    /// How much the gap has changed, -6 to 6: below zero it has closed.
    ///
    /// It can also close because less is wanted: see [`Pair::wanted_moved`].
    pub fn gap_change(self) -> Option<i8> {
        Some(self.after.gap()? - self.before.gap()?)
    }

    /// How much what is wanted has moved, -3 to 3; none where either is not known.
    pub fn wanted_moved(self) -> Option<i8> {
        Some(level(self.after.wanted)? - level(self.before.wanted)?)
    }
}

/// Two rounds side by side, whichever is given first: the earlier one is the one with the earlier date.
pub fn compare(one: &Round, other: &Round, catalogue: &Catalogue) -> Comparison {
    let (before, after) =
        if (one.date, one.id) <= (other.date, other.id) { (one, other) } else { (other, one) };
    let dimensions: Vec<Code> = asked(before, catalogue).iter().map(super::Asked::id).collect();
    let later: Vec<Code> = asked(after, catalogue).iter().map(super::Asked::id).collect();
    let mut cells: Vec<Cell> = before.ratings.keys().chain(after.ratings.keys()).copied().collect();
    let place = |dimension: Code| {
        let mut order = dimensions.iter().chain(&later);
        order.position(|&id| id == dimension).unwrap_or(usize::MAX)
    };
    let order = |stage: Code| catalogue.stage(stage).map_or(u8::MAX, |stage| stage.order);
    cells.sort_by_key(|&cell| (place(cell.dimension), order(cell.stage), cell));
    cells.dedup();
    let rating = |round: &Round, cell| round.ratings.get(&cell).copied().unwrap_or_default();
    let pair = |cell| Pair { cell, before: rating(before, cell), after: rating(after, cell) };
    let mut cautions = Vec::new();
    if let Some((only_before, only_after)) = differ(dimensions, later) {
        cautions.push(Caution::Dimensions { only_before, only_after });
    }
    let judged = |round: &Round| round.ratings.keys().map(|cell| cell.stage).collect::<Vec<_>>();
    if let Some((only_before, only_after)) = differ(judged(before), judged(after)) {
        cautions.push(Caution::Stages { only_before, only_after });
    }
    cautions.extend(times(before, after));
    Comparison { pairs: cells.into_iter().map(pair).collect(), cautions }
}

/// The unit's first round beside its newest; none with fewer than two.
pub fn before_after(unit: &Unit, catalogue: &Catalogue) -> Option<Comparison> {
    let first = unit.rounds().iter().min_by_key(|round| (round.date, round.id))?;
    let last = unit.latest_round().filter(|last| last.id != first.id)?;
    let judged = |round| with_answers(unit, round, Weigh::default());
    Some(compare(&judged(first), &judged(last), catalogue))
}

fn level(mark: Option<Mark>) -> Option<i8> {
    i8::try_from(mark?.level()?).ok()
}

fn differ(
    before: impl IntoIterator<Item = Code>,
    after: impl IntoIterator<Item = Code>,
) -> Option<(BTreeSet<Code>, BTreeSet<Code>)> {
    let before: BTreeSet<Code> = before.into_iter().collect();
    let after: BTreeSet<Code> = after.into_iter().collect();
    (before != after).then(|| (&before - &after, &after - &before))
}

fn times(before: &Round, after: &Round) -> Option<Caution> {
    let days = u32::try_from((after.date - before.date).num_days()).unwrap_or(0);
    let beyond = days % YEAR_DAYS;
    let off = beyond.min(YEAR_DAYS - beyond);
    if days < CLOSE_DAYS {
        Some(Caution::Close { days })
    } else {
        (off > SEASON_DAYS).then_some(Caution::Season { days: off })
    }
}
