//! How much each wish for the groups counts: five words, as shares of the product's own weights.
//!
//! A weight is the default ([`Weights::default`], `formats/g1-s1.md`) times the percent that stands
//! here, rounded half up: 0 unimportant, 50 a little, 100 as usual, 200 important, 400 very important
//! ([`LEVELS`], the same words as the ranking of modules has). An owner's values hold in its schools, a
//! school's own come before them. That people get a place at all never counts less than half.

use super::super::{answer::cost::Weights, proposal::earlier::Again};
use super::instance::Instance;
use crate::{
    model::{ids::Code, unit::Unit},
    planning::settings,
};

pub use crate::planning::ranking::LEVELS;

/// The percent that changes nothing.
pub const USUAL: u16 = 100;
/// The most that counts; what a file says beyond it counts as this.
pub const MOST: u16 = 1000;
/// The least that places for everybody count: else the best groups would be none.
const PLACES_LEAST: u16 = 50;

/// Something that groups can be good or bad at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Everybody has a group.
    Places,
    /// Teams are kept whole.
    Teams,
    /// Stages are alike, or mixed where that is wished.
    Stages,
    /// Groups have the advised size.
    Size,
    /// Experience is mixed.
    Experience,
    /// Members are of one school.
    School,
    /// The supervisor is from the wished school.
    Travel,
    /// The supervisor has the training.
    Training,
    /// The module is one that members wish.
    Module,
    /// Pairs are as wished.
    Pairs,
}

impl Matter {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Matter; 10] = [
        Matter::Places,
        Matter::Teams,
        Matter::Stages,
        Matter::Size,
        Matter::Experience,
        Matter::School,
        Matter::Travel,
        Matter::Training,
        Matter::Module,
        Matter::Pairs,
    ];

    /// The word under which a unit sets it.
    pub fn code(self) -> &'static str {
        match self {
            Matter::Places => settings::GROUPS_PLACES,
            Matter::Teams => settings::GROUPS_TEAMS,
            Matter::Stages => settings::GROUPS_STAGES,
            Matter::Size => settings::GROUPS_SIZE,
            Matter::Experience => settings::GROUPS_EXPERIENCE,
            Matter::School => settings::GROUPS_SCHOOL,
            Matter::Travel => settings::GROUPS_TRAVEL,
            Matter::Training => settings::GROUPS_TRAINING,
            Matter::Module => settings::GROUPS_WISHES,
            Matter::Pairs => settings::GROUPS_PAIRS,
        }
    }

    /// The matter that is set under a word.
    pub fn of(code: Code) -> Option<Self> {
        Self::ALL.into_iter().find(|matter| matter.code() == code.as_str())
    }

    /// The least percent that it can have.
    pub fn least(self) -> u16 {
        if self == Matter::Places { PLACES_LEAST } else { 0 }
    }

    /// Its place among the weights.
    pub fn weight(self, weights: &mut Weights) -> &mut i64 {
        match self {
            Matter::Places => &mut weights.unplaced,
            Matter::Teams => &mut weights.team,
            Matter::Stages => &mut weights.stage,
            Matter::Size => &mut weights.size,
            Matter::Experience => &mut weights.exp,
            Matter::School => &mut weights.school,
            Matter::Travel => &mut weights.travel,
            Matter::Training => &mut weights.untrained,
            Matter::Module => &mut weights.module,
            Matter::Pairs => &mut weights.prefer,
        }
    }
}

/// The percent of each matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Importance([u16; Matter::ALL.len()]);

impl Default for Importance {
    fn default() -> Self {
        Self([USUAL; Matter::ALL.len()])
    }
}

impl Importance {
    /// What counts in a unit, with what its owner says where it says nothing itself.
    pub fn of(unit: &Unit, owner: Option<&Unit>) -> Self {
        owner.map_or_else(Self::default, |owner| Self::default().with_own(owner)).with_own(unit)
    }

    /// The same, with what a unit says itself.
    #[must_use]
    pub fn with_own(self, unit: &Unit) -> Self {
        Matter::ALL.into_iter().fold(self, |all, matter| match settings::of_unit(unit, matter.code()) {
            Some(percent) => all.with(matter, percent),
            None => all,
        })
    }

    /// The same with another percent for one matter.
    #[must_use]
    pub fn with(mut self, matter: Matter, percent: u16) -> Self {
        if let Some(place) = self.0.get_mut(matter as usize) {
            *place = percent.clamp(matter.least(), MOST);
        }
        self
    }

    /// The percent of a matter.
    pub fn percent(&self, matter: Matter) -> u16 {
        self.0.get(matter as usize).copied().unwrap_or(USUAL)
    }

    /// The matters that do not count as usual.
    pub fn unusual(&self) -> impl Iterator<Item = (Matter, u16)> + '_ {
        let all = Matter::ALL.into_iter().map(|matter| (matter, self.percent(matter)));
        all.filter(|&(_, percent)| percent != USUAL)
    }

    /// The weights: those given, times the percent. A pair has its share in what it is worth.
    pub fn weights(&self, mut weights: Weights) -> Weights {
        for matter in Matter::ALL.into_iter().filter(|&matter| matter != Matter::Pairs) {
            let weight = matter.weight(&mut weights);
            *weight = self.share(matter, *weight);
        }
        weights
    }

    /// What a pair is worth.
    pub fn worth(&self, usual: i64) -> i64 {
        self.share(Matter::Pairs, usual.abs()) * usual.signum()
    }

    fn share(&self, matter: Matter, of: i64) -> i64 {
        (of * i64::from(self.percent(matter)) + i64::from(USUAL) / 2) / i64::from(USUAL)
    }
}

/// What a job was solved with, as percents of the product's weights: what a proposal was made with,
/// whatever has been set since. Pairs are left out: their share is in what each is worth.
pub fn made_with(instance: &Instance) -> Importance {
    let (mut used, mut usual) = (instance.weights, Weights::default());
    // Where who has met whom comes first, places weigh more than all of it and sizes as much: nobody has chosen that.
    let raised = |matter: &Matter| matches!(matter, Matter::Places | Matter::Size);
    let chosen =
        |matter: &Matter| *matter != Matter::Pairs && (!raised(matter) || instance.again == Again::Whatever);
    Matter::ALL.into_iter().filter(chosen).fold(Importance::default(), |all, matter| {
        let (used, usual) = (*matter.weight(&mut used), *matter.weight(&mut usual));
        let near = |percent: &u16| Importance::default().with(matter, *percent).share(matter, usual) == used;
        match LEVELS.iter().find(|percent| near(percent)) {
            Some(&percent) => all.with(matter, percent),
            None => all.with(matter, u16::try_from(used * 100 / usual.max(1)).unwrap_or(MOST)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::Entry, edit::Edit, unit::UnitChange},
        planning::fixtures::{code, school},
    };
    use proptest::prelude::*;

    fn set(matter: Matter, now: u16) -> Edit {
        Edit::Unit(UnitChange::Setting(Entry { key: code(matter.code()), was: None, now: Some(now) }))
    }

    #[test]
    fn a_school_comes_before_its_owner_and_the_owner_before_what_is_usual() {
        let owner = school([set(Matter::Teams, 400), set(Matter::Size, 0)]);
        let unit = school([set(Matter::Size, 200)]);
        let both = Importance::of(&unit, Some(&owner));
        assert_eq!((both.percent(Matter::Teams), both.percent(Matter::Size)), (400, 200));
        assert_eq!(both.unusual().count(), 2);
        let weights = both.weights(Weights::default());
        assert_eq!((weights.team, weights.size, weights.unplaced), (120, 6, 1000));
        assert_eq!(Importance::of(&school([]), None).weights(Weights::default()), Weights::default());
    }

    #[test]
    fn five_words_are_five_multiples_and_places_never_count_nothing() {
        let team =
            |percent| Importance::default().with(Matter::Teams, percent).weights(Weights::default()).team;
        assert_eq!(LEVELS.map(team), [0, 15, 30, 60, 120]);
        let places = Importance::default().with(Matter::Places, 0);
        assert_eq!(places.weights(Weights::default()).unplaced, 500);
        let pairs = Importance::default().with(Matter::Pairs, 50);
        assert_eq!((pairs.worth(12), pairs.worth(-12)), (6, -6));
        assert_eq!(pairs.weights(Weights::default()).prefer, 1, "it is in what each pair is worth");
    }

    proptest! {
        #[test]
        fn more_important_never_weighs_less(matter in 0..Matter::ALL.len(), low in 0..=MOST, high in 0..=MOST) {
            let matter = Matter::ALL[matter];
            let (low, high) = (low.min(high), low.max(high));
            let weight = |percent| {
                let all = Importance::default().with(matter, percent);
                (*matter.weight(&mut all.weights(Weights::default())), all.worth(12), -all.worth(-12))
            };
            prop_assert!(weight(low) <= weight(high));
        }
    }
}
