//! How many members a group may have: by the programme's rule and the limits of the unit's own.

use super::instance::Size;
use crate::{
    model::{programme::SizeRule, unit::Unit},
    planning::settings,
};

/// The size rule as the search uses it: never under the hard floor, never over the most, best in
/// the middle of what is advised. That a group is small (under the rule's `min`) is a finding.
pub fn size_of(rule: &SizeRule) -> Size {
    let advised = rule.recommended.get();
    Size {
        least: usize::from(*rule.hard_floor.get()).max(1),
        most: usize::from(*rule.max.get()),
        target: Some(usize::midpoint(usize::from(advised.from), usize::from(advised.to))),
    }
}

/// What a group that is too small is held against: the least, or where it has that, what is recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// So many are needed.
    Least(u16),
    /// So many are recommended.
    Advised {
        /// From.
        from: u16,
        /// To.
        to: u16,
    },
}

/// The limits of a group's size: what the unit set itself, else what the programme says. The search, the
/// list of groups and what is found at them all take them from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// With fewer it is no group.
    pub floor: u8,
    /// With fewer it is small.
    pub min: u8,
    /// From here on it has the advised size.
    pub from: u8,
    /// Up to here it has the advised size.
    pub to: u8,
    /// With more it is too large.
    pub max: u8,
}

impl Limits {
    /// The limits of a unit's groups by a programme's rule.
    pub fn of(unit: &Unit, rule: &SizeRule) -> Self {
        let set = |code, said: u8| {
            settings::of_unit(unit, code).map_or(said, |set| u8::try_from(set).unwrap_or(u8::MAX))
        };
        let advised = rule.recommended.get();
        let min = set(settings::GROUP_MIN, *rule.min.get());
        // Where the unit asks for more than is recommended, its own number is what is recommended there.
        let from = set(settings::GROUP_ADVISED_FROM, advised.from).max(min);
        Self {
            floor: set(settings::GROUP_FLOOR, *rule.hard_floor.get()),
            min,
            from,
            to: set(settings::GROUP_ADVISED_TO, advised.to).max(from),
            max: set(settings::GROUP_MAX, *rule.max.get()),
        }
    }

    /// What a group with so few members is held against.
    pub fn asked(self, members: usize) -> Asked {
        if members < usize::from(self.floor) {
            Asked::Least(self.floor.into())
        } else {
            Asked::Advised { from: self.from.into(), to: self.to.into() }
        }
    }
}

/// The size with the limits that the unit set itself, as its findings take them: from the floor to the
/// most, best in the middle of what is advised, and not where a group would be said to be small.
pub fn set_by(unit: &Unit, rule: Option<&SizeRule>, said: Size) -> Size {
    let set = |code| settings::of_unit(unit, code).map(usize::from);
    let [floor, min, from, to, max] = [
        set(settings::GROUP_FLOOR),
        set(settings::GROUP_MIN),
        set(settings::GROUP_ADVISED_FROM),
        set(settings::GROUP_ADVISED_TO),
        set(settings::GROUP_MAX),
    ];
    if [floor, min, from, to, max].iter().all(Option::is_none) {
        return said;
    }
    let most = max.unwrap_or(said.most).max(1);
    let least = floor.unwrap_or(said.least).clamp(1, most);
    let advised = rule.map(|rule| *rule.recommended.get());
    let from = from.or(advised.map(|advised| advised.from.into()));
    let to = to.or(advised.map(|advised| advised.to.into()));
    let middle = match (from, to) {
        (Some(from), Some(to)) => Some(usize::midpoint(from, to.max(from))),
        (one, other) => one.or(other).or(min),
    };
    let target = middle.map(|middle| middle.max(min.unwrap_or(least)).clamp(least, most));
    Size { least, most, target }
}
