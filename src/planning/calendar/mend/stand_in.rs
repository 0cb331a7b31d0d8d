//! Somebody else who leads a meeting when the one who should cannot.

use std::collections::BTreeSet;

use crate::{
    model::{
        change::{Change, On},
        edit::Edit,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingChange},
        people::Person,
        text::Name,
        unit::Unit,
        week::{Day, Window, joined},
    },
    planning::{
        calendar::{days::SchoolDays, free::Taken, news::to_tell},
        staff::{leader, people_at},
    },
};

/// Who could lead a meeting instead: somebody who leads groups and is free then; first who leads the
/// fewest meetings of the unit.
pub(super) fn stand_in(unit: &Unit, days: &SchoolDays, meeting: &Meeting) -> Option<PersonId> {
    let taken = Taken::new(unit, &BTreeSet::from([meeting.id]));
    let usual = leader(unit, meeting);
    let claimed =
        Window { day: Day::of(meeting.when.date), start: meeting.when.start, length: meeting.when.length };
    let free = |person: &&Person| {
        let known =
            person.free.is_empty() || joined(person.free.iter().copied()).iter().any(|w| w.holds(claimed));
        known && taken.against(&BTreeSet::from([person.id]), &Name::default(), meeting.when, days).is_empty()
    };
    let others = unit.people().iter().filter(|p| p.leads() && p.outside.is_none() && Some(p.id) != usual);
    let led = |id: PersonId| unit.meetings().iter().filter(|m| leader(unit, m) == Some(id)).count();
    others.filter(free).min_by_key(|p| (led(p.id), p.id)).map(|p| p.id)
}

/// Gives a meeting to somebody to lead, and marks whom to tell.
pub(super) fn given(unit: &Unit, id: MeetingId, to: PersonId) -> Option<Edit> {
    let meeting = unit.meetings().get(id)?;
    let mut people = people_at(unit, meeting);
    people.insert(to);
    let change = MeetingChange::Leader(Change::new(meeting.leader, Some(to)));
    let lead = Edit::Meeting(On::Change(id, change));
    Some(std::iter::once(lead).chain(to_tell(meeting, people)).collect())
}
