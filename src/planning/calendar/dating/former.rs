//! Meetings of the module that a group had before: they are still to come when the next module is dated.

use chrono::NaiveDate;

use crate::model::{
    groups::Group,
    meetings::{Meeting, MeetingState},
    unit::Unit,
};

/// What a group has left of the module before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Former {
    /// So many meetings are to come.
    pub meetings: usize,
    /// The day of the last one.
    pub last: NaiveDate,
}

/// What a group has left of other modules from a day on, while no meeting of its own module has a date.
pub fn former(unit: &Unit, group: &Group, from: NaiveDate) -> Option<Former> {
    let of_parts = unit.meetings().iter().filter(|m| m.group == group.id && m.part > 0 && !m.is_make_up());
    let (own, others): (Vec<&Meeting>, Vec<&Meeting>) =
        of_parts.filter(|m| m.stands()).partition(|m| m.module == group.module);
    let is_left = |m: &&&Meeting| m.state == MeetingState::Planned && from <= m.when.date;
    let left = others.iter().filter(is_left);
    let last = left.clone().map(|m| m.when.date).max().filter(|_| own.is_empty())?;
    Some(Former { meetings: left.count(), last })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::{Change, On},
            edit::Edit,
            groups::GroupChange,
        },
        planning::fixtures::{add_group, add_meeting, change, code, day, group_id, meeting, school},
    };

    #[test]
    fn what_is_left_of_the_module_before_is_counted_until_the_next_one_has_a_date() {
        let now = add_meeting(meeting("b", "g", 1, "b", day(2026, 12, 1)));
        let last = add_meeting(meeting("d", "g", 1, "d", day(2027, 2, 16)));
        let mut unit = school([add_group("g", &[]), now, last]);
        let left = |unit: &Unit, from| former(unit, unit.group(group_id("g")).unwrap(), from);
        assert_eq!(left(&unit, day(2026, 11, 24)), None, "its own module");
        let was = unit.group(group_id("g")).unwrap().module;
        let next = GroupChange::Module(Change::new(was, Some(code("next"))));
        change(&mut unit, [Edit::Group(On::Change(group_id("g"), next))]);
        let all = Former { meetings: 2, last: day(2027, 2, 16) };
        assert_eq!(left(&unit, day(2026, 11, 24)), Some(all));
        assert_eq!(left(&unit, day(2026, 12, 2)), Some(Former { meetings: 1, ..all }));
        assert_eq!(left(&unit, day(2027, 2, 17)), None);
        let mut begun = meeting("n", "g", 1, "b", day(2027, 2, 23));
        begun.module = Some(code("next"));
        change(&mut unit, [add_meeting(begun)]);
        assert_eq!(left(&unit, day(2026, 11, 24)), None, "it goes on");
    }
}
