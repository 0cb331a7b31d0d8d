//! The round that decides: one rule for all screens.
//!
//! The newest round that has priorities is in force, else the newest one: a mapping that has only just been
//! begun does not put aside what the school has decided. Its priorities can be carried over in one go.

use crate::model::{
    change::{Change, Element, On},
    edit::Edit,
    ids::{PriorityId, RoundId},
    needs::{Priority, Round},
    plan::{ChoiceChange, GoalChange},
    unit::Unit,
};

/// The round by which needs, modules and plan go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce<'a> {
    /// The round.
    pub round: &'a Round,
    /// A newer one that has no priorities yet.
    pub newer: Option<&'a Round>,
}

/// The round in force; none while there is no round.
pub fn in_force(unit: &Unit) -> Option<InForce<'_>> {
    let round = unit.deciding_round()?;
    Some(InForce { round, newer: unit.latest_round().filter(|newest| newest.id != round.id) })
}

/// The priorities that `round` could take over: those of the round in force, while it has none itself.
pub fn to_carry(unit: &Unit, round: RoundId) -> Vec<&Priority> {
    if !unit.priorities_of(round).is_empty() {
        return Vec::new();
    }
    let old = in_force(unit).filter(|there| there.round.id != round);
    old.map(|there| unit.priorities_of(there.round.id)).unwrap_or_default()
}

/// Takes the priorities over: they stay in the old round as history; choices of modules and goals follow the
/// new ones.
pub fn carried(unit: &Unit, round: RoundId, mut fresh: impl FnMut() -> PriorityId) -> Edit {
    let mut edits = Vec::new();
    for old in to_carry(unit, round) {
        let id = fresh();
        edits.push(Edit::Priority(On::Add(Priority { id, round, ..old.clone() })));
        for choice in unit.choices().iter().filter(|choice| choice.priorities.contains(&old.id)) {
            let change = |element| Edit::Choice(On::Change(choice.id, ChoiceChange::Priority(element)));
            edits.push(change(Element::Put(id)));
            edits.push(change(Element::Drop(old.id)));
        }
        for goal in unit.goals().iter().filter(|goal| goal.priority == Some(old.id)) {
            let change = GoalChange::Priority(Change::new(Some(old.id), Some(id)));
            edits.push(Edit::Goal(On::Change(goal.id, change)));
        }
    }
    edits.into_iter().collect()
}
