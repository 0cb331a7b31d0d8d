//! Groups that have ended in mid-year: their people went to others, and what was noted of them stays.

use crate::model::{groups::Group, unit::Unit};

/// Whether a group has ended: it has met or was to, all who were in it have left it, and it has no weekly time and nobody who
/// leads it. Nothing is found at such a group, and no proposal fills it; whoever comes to it wakes it.
pub fn is_over(unit: &Unit, group: &Group) -> bool {
    let is_empty = !group.members.is_empty()
        && group.supervisor.is_none()
        && group.windows.is_empty()
        && group.members.values().all(|is| is.until.is_some())
        && !group.is_outside();
    is_empty && unit.meetings().iter().any(|meeting| meeting.group == group.id)
}
