//! Promised time against given time, week by week.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    model::{ids::GroupId, meetings::MeetingState, unit::Unit},
    planning::hours::Hours,
};

/// One week of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// The time of all its meetings, the cancelled ones too: that was promised.
    pub promised: Hours,
    /// The time of those that were held.
    pub given: Hours,
}

/// The weeks in which a group was to meet, from one day to another; what is still to be held on the
/// last day is not counted.
pub fn weeks(unit: &Unit, group: GroupId, from: NaiveDate, to: NaiveDate) -> Vec<Week> {
    let mut weeks: BTreeMap<NaiveDate, Week> = BTreeMap::new();
    for meeting in unit.meetings_of(group) {
        let date = meeting.when.date;
        let waits = meeting.state == MeetingState::Planned && date >= to;
        if date < from || to < date || waits {
            continue;
        }
        let since = Days::new(u64::from(date.weekday().num_days_from_monday()));
        let monday = date.checked_sub_days(since).unwrap_or(date);
        let nothing = Week { monday, promised: Hours::default(), given: Hours::default() };
        let week = weeks.entry(monday).or_insert(nothing);
        let length = Hours::from(meeting.when.length);
        week.promised += length;
        if meeting.state == MeetingState::Held {
            week.given += length;
        }
    }
    weeks.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{meetings::Presence, text::Note},
        planning::fixtures::{add_group, add_meeting, add_person, day, group_id, held, meeting, school},
    };

    #[test]
    fn what_was_cancelled_was_promised_and_not_given() {
        let mut cancelled = meeting("d1", "g", 1, "d", day(2026, 9, 3));
        cancelled.state = MeetingState::Cancelled(Note::new("flu"));
        let unit = school([
            add_person("ann"),
            add_group("g", &["ann"]),
            add_meeting(held(meeting("b1", "g", 1, "b", day(2026, 9, 1)), &[("ann", Presence::Present)])),
            add_meeting(cancelled),
            add_meeting(meeting("b2", "g", 2, "b", day(2026, 9, 15))),
            add_meeting(meeting("d2", "g", 2, "d", day(2026, 9, 22))),
        ]);
        let week = |monday, promised, given| Week { monday, promised: Hours(promised), given: Hours(given) };
        let found = weeks(&unit, group_id("g"), day(2026, 9, 1), day(2026, 9, 21));
        assert_eq!(found, [week(day(2026, 8, 31), 150, 90), week(day(2026, 9, 14), 90, 0)]);
    }
}
