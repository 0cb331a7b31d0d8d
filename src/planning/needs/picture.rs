//! The heat map of a round: dimensions by stages.

use std::{cmp::Ordering, collections::BTreeSet};

use super::{Gap, Weigh, judged};
use crate::model::{
    catalogue::{Catalogue, Dimension},
    ids::Code,
    needs::{Cell, Rating, Round},
    text::Name,
    unit::Unit,
};

/// A dimension that a round asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked<'a> {
    /// One of the catalogue's.
    Known(&'a Dimension),
    /// One of the school's own.
    Own(Code, &'a Name),
    /// One that was judged, but whose set the round no longer has or the catalogue never had.
    Other(Code),
}

impl Asked<'_> {
    /// The id of the dimension.
    pub fn id(&self) -> Code {
        match self {
            Asked::Known(dimension) => dimension.id,
            Asked::Own(id, _) | Asked::Other(id) => *id,
        }
    }
}

/// The dimensions of a round: set by set in the order of each set, then the school's own, then
/// whatever else has been judged.
pub fn asked<'a>(round: &'a Round, catalogue: &'a Catalogue) -> Vec<Asked<'a>> {
    with_judged(round, catalogue, round.ratings.keys())
}

fn with_judged<'a, 'c>(
    round: &'a Round,
    catalogue: &'a Catalogue,
    judged: impl Iterator<Item = &'c Cell>,
) -> Vec<Asked<'a>> {
    let sets = round.sets.iter().filter_map(|&set| catalogue.dimension_set(set));
    let known = sets.flat_map(|set| &set.dimensions).map(Asked::Known);
    let own = round.own.iter().map(|(&id, name)| Asked::Own(id, name));
    let other = judged
        .map(|cell| cell.dimension)
        .map(|id| catalogue.dimension(id).map_or(Asked::Other(id), Asked::Known));
    let mut seen = BTreeSet::new();
    known.chain(own).chain(other).filter(|asked| seen.insert(asked.id())).collect()
}

/// A round as a table of dimensions by stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture<'a> {
    /// The stages, youngest pupils first: the unit's, and others that were judged.
    pub stages: Vec<Code>,
    /// One row a dimension, in the order of [`asked`].
    pub rows: Vec<Row<'a>>,
}

/// A dimension at every stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The dimension.
    pub asked: Asked<'a>,
    /// What was judged, one for each stage of the picture.
    pub ratings: Vec<Rating>,
}

/// How much of a picture has been filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Cells with both marks on the scale: their gap is known.
    pub known: usize,
    /// Cells with both marks, at least one of them "don't know".
    pub unsure: usize,
    /// Cells where a mark is missing.
    pub open: usize,
}

impl Answers {
    /// Cells with both marks, "don't know" included: that is an answer.
    pub fn answered(self) -> usize {
        self.known + self.unsure
    }

    /// All cells.
    pub fn all(self) -> usize {
        self.answered() + self.open
    }
}

impl<'a> Picture<'a> {
    /// The picture of a round, by hand and by answers ([`super::judged`]).
    pub fn of(unit: &Unit, catalogue: &'a Catalogue, round: &'a Round) -> Self {
        Self::weighed(unit, catalogue, round, Weigh::default())
    }

    /// The picture where the school has chosen which judgement counts.
    pub fn weighed(unit: &Unit, catalogue: &'a Catalogue, round: &'a Round, weigh: Weigh) -> Self {
        let judged = judged(unit, round, weigh);
        let stages = stages(unit, catalogue, judged.keys());
        let row = |asked: Asked<'a>| {
            let cell = |&stage| Cell { dimension: asked.id(), stage };
            let rating = |cell| judged.get(&cell).map(|judged| judged.rating).unwrap_or_default();
            let ratings = stages.iter().map(cell).map(rating);
            Row { asked, ratings: ratings.collect() }
        };
        let rows = with_judged(round, catalogue, judged.keys()).into_iter().map(row).collect();
        Self { stages, rows }
    }

    /// The row of a dimension.
    pub fn row(&self, dimension: Code) -> Option<&Row<'a>> {
        self.rows.iter().find(|row| row.asked.id() == dimension)
    }

    /// All known gaps, row by row.
    pub fn known(&self) -> impl Iterator<Item = Gap> + '_ {
        self.rows.iter().flat_map(|row| {
            let dimension = row.asked.id();
            self.stages.iter().zip(&row.ratings).filter_map(move |(&stage, rating)| {
                rating.gap().map(|gap| Gap { cell: Cell { dimension, stage }, gap })
            })
        })
    }

    /// How much has been filled in.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for rating in self.rows.iter().flat_map(|row| &row.ratings) {
            match (rating.gap(), rating.now.and(rating.wanted)) {
                (Some(_), _) => answers.known += 1,
                (None, Some(_)) => answers.unsure += 1,
                (None, None) => answers.open += 1,
            }
        }
        answers
    }
}

impl Row<'_> {
    /// Mean gap over the stages where both marks are known; none where none is.
    pub fn mean(&self) -> Option<Mean> {
        self.ratings.iter().filter_map(|rating| rating.gap()).fold(None, |mean: Option<Mean>, gap| {
            let Mean { sum, count } = mean.unwrap_or(Mean { sum: 0, count: 0 });
            Some(Mean { sum: sum.saturating_add(i32::from(gap)), count: count.saturating_add(1) })
        })
    }

    /// The largest known gap.
    pub fn largest(&self) -> Option<i8> {
        self.ratings.iter().filter_map(|rating| rating.gap()).max()
    }
}

/// A mean of whole numbers, kept exact.
#[derive(Clone, Copy, Debug)]
pub struct Mean {
    /// What they come to.
    pub sum: i32,
    /// How many there are, at least 1.
    pub count: u16,
}

impl Mean {
    /// In tenths, rounded half away from zero: what a table shows.
    pub fn tenths(self) -> i32 {
        let count = i64::from(self.count.max(1));
        let twice = i64::from(self.sum) * 20;
        let rounded = (twice + count * twice.signum()) / (2 * count);
        i32::try_from(rounded).unwrap_or(i32::MAX)
    }
}

impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Mean {}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Mean {
    fn cmp(&self, other: &Self) -> Ordering {
        let crossed = |a: &Self, b: &Self| i64::from(a.sum) * i64::from(b.count.max(1));
        crossed(self, other).cmp(&crossed(other, self))
    }
}

/// The unit's stages and those that were judged, youngest pupils first; unknown ones come last.
fn stages<'c>(unit: &Unit, catalogue: &Catalogue, judged: impl Iterator<Item = &'c Cell>) -> Vec<Code> {
    let mut stages = unit.about().stages.clone();
    stages.extend(judged.map(|cell| cell.stage));
    let mut stages: Vec<Code> = stages.into_iter().collect();
    stages.sort_by_key(|&id| (catalogue.stage(id).map_or(u8::MAX, |stage| stage.order), id));
    stages
}
