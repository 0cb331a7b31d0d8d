//! Meetings that somebody leads who is written on the meetings alone, not on the group.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::{groups::Group, ids::PersonId, meetings::MeetingState, unit::Unit};

/// What somebody leads of a group so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByName {
    /// Who.
    pub person: PersonId,
    /// How many planned meetings.
    pub meetings: usize,
    /// The day of the first of them.
    pub first: NaiveDate,
    /// The day of the last of them.
    pub last: NaiveDate,
}

/// The planned meetings of a group, on a day or later, that another leads than the group says, by leader in
/// order of the first meeting.
pub fn by_name(unit: &Unit, group: &Group, on: NaiveDate) -> Vec<ByName> {
    let mut all: BTreeMap<PersonId, ByName> = BTreeMap::new();
    for meeting in unit.meetings().iter().filter(|meeting| meeting.group == group.id) {
        let day = meeting.when.date;
        let Some(person) = meeting.leader.filter(|&leader| group.led_on(day) != Some(leader)) else {
            continue;
        };
        if meeting.state != MeetingState::Planned || day < on {
            continue;
        }
        let one = all.entry(person).or_insert(ByName { person, meetings: 0, first: day, last: day });
        one.meetings += 1;
        (one.first, one.last) = (one.first.min(day), one.last.max(day));
    }
    let mut all: Vec<ByName> = all.into_values().collect();
    all.sort_by_key(|one| (one.first, one.person));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::{fixtures::meeting, groups::fixtures::*};

    #[test]
    fn who_leads_meetings_by_name_is_found_with_the_days() {
        let mut one = Group::new(group_id(1), "Grupp 1".into());
        one.supervisor = Some(person_id(9));
        let mut unit = unit([8, 9].map(|n| leader(n, 1, [])), [one]);
        let days = [date(2026, 11, 20), date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 15)];
        for (n, (day, leader)) in days.into_iter().zip([8, 8, 8, 9]).enumerate() {
            let mut meeting = meeting(&format!("b{n}"), "x", 1, "b", day);
            meeting.group = group_id(1);
            meeting.leader = Some(person_id(leader));
            let add = crate::model::edit::Edit::Meeting(crate::model::change::On::Add(meeting));
            crate::model::edit::apply(&mut unit, &add).unwrap();
        }
        let group = unit.group(group_id(1)).unwrap();
        let found = by_name(&unit, group, date(2026, 11, 28));
        let (person, first, last) = (person_id(8), date(2026, 12, 1), date(2026, 12, 8));
        assert_eq!(found, [ByName { person, meetings: 2, first, last }]);
    }
}
