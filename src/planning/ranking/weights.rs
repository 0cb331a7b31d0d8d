//! How much each part of a score weighs: defaults, and what a unit set itself.
//!
//! The defaults (`data/settings.ron`) are our own weighing of what `product.md` asks for: the needs
//! first, then who teaches there, then time and who wants it. A unit sets its own under the codes of
//! [`Weighed`].

use std::collections::BTreeMap;

use super::PartKind;
use crate::{
    model::{ballots::Voice, catalogue::Catalogue, unit::Unit},
    planning::settings,
};

/// What has a weight: the parts of a score, and the voices inside one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weighed {
    /// A part of the score.
    Part(PartKind),
    /// A voice among those who have a say.
    Voice(Voice),
}

/// Code, default, and what it is of.
const TABLE: [(&str, u16, Weighed); 10] = [
    ("weight-priorities", 400, Weighed::Part(PartKind::Priorities)),
    ("weight-gaps", 100, Weighed::Part(PartKind::Gaps)),
    ("weight-stages", 200, Weighed::Part(PartKind::Stages)),
    ("weight-time", 100, Weighed::Part(PartKind::Time)),
    ("weight-say", 100, Weighed::Part(PartKind::Say)),
    ("weight-order", 50, Weighed::Part(PartKind::Order)),
    ("weight-size", 50, Weighed::Part(PartKind::Size)),
    ("weight-owner", 100, Weighed::Voice(Voice::Owner)),
    ("weight-principal", 100, Weighed::Voice(Voice::Principal)),
    ("weight-teachers", 200, Weighed::Voice(Voice::Teachers)),
];

/// Weights that are offered, from unimportant to very important.
pub const LEVELS: [u16; 5] = [0, 50, 100, 200, 400];

/// The most that a weight counts; what a file says beyond it counts as this.
pub const MOST: u16 = 1000;

impl Weighed {
    /// All of them, parts first.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.into_iter().map(|(_, _, weighed)| weighed)
    }

    /// The word under which a unit sets it.
    pub fn code(self) -> &'static str {
        self.row().0
    }

    /// What it weighs where neither unit nor catalogue say anything: the same as `data/settings.ron`.
    pub fn default_weight(self) -> u16 {
        self.row().1
    }

    fn row(self) -> (&'static str, u16, Self) {
        TABLE.into_iter().find(|row| row.2 == self).unwrap_or(("weight", 0, self))
    }
}

/// What each weighs, 0 to 1000.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights(BTreeMap<Weighed, u16>);

impl Default for Weights {
    fn default() -> Self {
        Self(TABLE.into_iter().map(|(_, weight, weighed)| (weighed, weight)).collect())
    }
}

impl Weights {
    /// A unit's own, and for what it has not set what the catalogue proposes.
    pub fn of(unit: &Unit, catalogue: &Catalogue) -> Self {
        Self(Weighed::all().map(|weighed| (weighed, held(unit, catalogue, weighed))).collect())
    }

    /// What one weighs.
    pub fn get(&self, weighed: Weighed) -> u16 {
        self.0.get(&weighed).copied().unwrap_or(0).min(MOST)
    }

    /// The same with another weight for one.
    #[must_use]
    pub fn with(&self, weighed: Weighed, weight: u16) -> Self {
        let mut other = self.clone();
        other.0.insert(weighed, weight.min(MOST));
        other
    }

    /// How many points each part can give, together [`super::POINTS`]; nothing when all weigh nothing.
    /// Without priorities the gaps weigh for both.
    pub(super) fn points(&self, priorities: Priorities) -> BTreeMap<PartKind, u16> {
        let weight = |kind| u32::from(self.get(Weighed::Part(kind)));
        let parts = PartKind::ALL.into_iter().filter_map(|kind| match (kind, priorities) {
            (PartKind::Priorities, Priorities::None) => None,
            (PartKind::Gaps, Priorities::None) => Some((kind, weight(kind) + weight(PartKind::Priorities))),
            _ => Some((kind, weight(kind))),
        });
        shared(u32::from(super::POINTS), &parts.collect::<Vec<_>>())
    }
}

/// Whether there are priorities to serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Priorities {
    None,
    Some,
}

fn held(unit: &Unit, catalogue: &Catalogue, weighed: Weighed) -> u16 {
    let held = settings::held(unit, None, catalogue, weighed.code());
    held.map_or_else(|| weighed.default_weight(), |held| held.value).min(MOST)
}

/// Shares `all` by weight; what rounding leaves goes to the largest remainders, first come first.
fn shared(all: u32, weights: &[(PartKind, u32)]) -> BTreeMap<PartKind, u16> {
    let sum: u32 = weights.iter().map(|(_, weight)| weight).sum();
    let each = |weight: u32| (all * weight).checked_div(sum).unwrap_or(0);
    let rest = |weight: u32| (all * weight).checked_rem(sum).unwrap_or(0);
    let mut left =
        if sum == 0 { 0 } else { all - weights.iter().map(|&(_, weight)| each(weight)).sum::<u32>() };
    let mut by_rest: Vec<&(PartKind, u32)> = weights.iter().collect();
    by_rest.sort_by_key(|(_, weight)| std::cmp::Reverse(rest(*weight)));
    let mut points = BTreeMap::new();
    for &(kind, weight) in by_rest {
        let more = u32::from(left > 0 && weight > 0);
        left -= more;
        points.insert(kind, u16::try_from(each(weight) + more).unwrap_or(u16::MAX));
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::Entry, edit::Edit, unit::UnitChange},
        planning::fixtures::{code, school},
    };

    #[test]
    fn a_units_own_weight_comes_before_the_default_and_all_points_are_given() {
        let entry = Entry { key: code("weight-say"), was: None, now: Some(400) };
        let unit = school([Edit::Unit(UnitChange::Setting(entry))]);
        let weights = Weights::of(&unit, &Catalogue::default());
        assert_eq!(weights.get(Weighed::Part(PartKind::Say)), 400);
        assert_eq!(weights.get(Weighed::Part(PartKind::Size)), 50);
        for priorities in [Priorities::Some, Priorities::None] {
            assert_eq!(weights.points(priorities).values().sum::<u16>(), super::super::POINTS);
        }
        let plain = Weights::default().points(Priorities::Some);
        assert_eq!(plain.into_values().collect::<Vec<_>>(), [400, 100, 200, 100, 100, 50, 50]);
        let nothing = Weighed::all().fold(Weights::default(), |all, weighed| all.with(weighed, 0));
        assert_eq!(nothing.points(Priorities::Some).values().sum::<u16>(), 0);
    }
}
