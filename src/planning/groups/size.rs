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
