//! Whether a group can meet at some time, and what stands against it.

pub mod effect;
pub mod rooms;
pub mod taken;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use self::{rooms::is_room, taken::Outside};
use super::year::days::{DayKind, SchoolDays};
use crate::{
    model::{
        groups::Group,
        ids::{GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingState, When},
        text::Name,
        unit::Unit,
        week::Minutes,
    },
    planning::staff::{in_lessons, is_whole_day, people_at},
};

/// What stands against a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// Staff are not at work.
    NoSchool(DayKind),
    /// The working day ends before the meeting does.
    EndsEarly(Minutes),
    /// The day was blocked for the group.
    Blocked,
    /// Its room was said not to be of use that day; nothing else was.
    RoomOut,
    /// A person has another meeting then.
    Person {
        /// Who.
        person: PersonId,
        /// The other meeting.
        meeting: MeetingId,
    },
    /// A person teaches then.
    Lessons {
        /// Who.
        person: PersonId,
    },
    /// Another group meets in the same place then.
    Room {
        /// The other meeting.
        meeting: MeetingId,
    },
    /// A person is busy then, says their calendar.
    Busy {
        /// Who.
        person: PersonId,
        /// From when to when.
        when: When,
    },
    /// The room is taken then, says its calendar.
    RoomBusy {
        /// From when to when.
        when: When,
    },
    /// Too close to the meeting before or after it, or in the wrong order.
    Order,
}

/// All standing meetings by day, for quick questions about many times.
#[derive(Clone, Debug)]
pub struct Taken<'a> {
    unit: &'a Unit,
    by_day: BTreeMap<NaiveDate, Vec<&'a Meeting>>,
    cancelled: BTreeMap<NaiveDate, Vec<&'a Meeting>>,
    outside: Outside<'a>,
}

impl<'a> Taken<'a> {
    /// The meetings of a unit except some that are to be moved.
    pub fn new(unit: &'a Unit, except: &BTreeSet<MeetingId>) -> Self {
        let mut by_day: BTreeMap<NaiveDate, Vec<&Meeting>> = BTreeMap::new();
        for meeting in unit.meetings().iter().filter(|m| m.stands() && !except.contains(&m.id)) {
            by_day.entry(meeting.when.date).or_default().push(meeting);
        }
        let mut cancelled: BTreeMap<NaiveDate, Vec<&Meeting>> = BTreeMap::new();
        for meeting in unit.meetings().iter().filter(|m| matches!(m.state, MeetingState::Cancelled(_))) {
            cancelled.entry(meeting.when.date).or_default().push(meeting);
        }
        Self { unit, by_day, cancelled, outside: Outside::new(unit) }
    }

    /// Whether a meeting of that group was cancelled at that time: it is no time to be proposed again.
    pub fn was_cancelled(&self, group: GroupId, when: When) -> bool {
        let there = self.cancelled.get(&when.date);
        there.is_some_and(|there| there.iter().any(|m| m.group == group && m.when.overlaps(when)))
    }

    /// What stands against these people meeting in that place at that time: calendar first, then
    /// lessons, other meetings and the room, then what calendars say. An empty place is no room, nor is one on the
    /// web.
    pub fn against(
        &self,
        people: &BTreeSet<PersonId>,
        place: &Name,
        when: When,
        days: &SchoolDays,
    ) -> Vec<Against> {
        let mut out = day_against(days, when);
        if days.kind(when.date) == DayKind::School && !is_whole_day(when) {
            out.extend(in_lessons(self.unit, people, when).map(|person| Against::Lessons { person }));
        }
        let there = self.by_day.get(&when.date).map_or(&[][..], Vec::as_slice);
        for other in there.iter().filter(|m| m.when.overlaps(when)) {
            let busy = people_at(self.unit, other);
            let both = people.intersection(&busy);
            out.extend(both.map(|&person| Against::Person { person, meeting: other.id }));
            if place_of(self.unit, other) == Some(place) && is_room(place) {
                out.push(Against::Room { meeting: other.id });
            }
        }
        let busy = |&person: &PersonId| Some((person, self.outside.person(person, when)?));
        out.extend(people.iter().filter_map(busy).map(|(person, when)| Against::Busy { person, when }));
        out.extend(self.outside.room(place, when).map(|when| Against::RoomBusy { when }));
        out
    }
}

/// What the calendar itself has against a time.
pub fn day_against(days: &SchoolDays, when: When) -> Vec<Against> {
    if !days.staff_can_meet(when.date) {
        return vec![Against::NoSchool(days.kind(when.date))];
    }
    let ends = days.off_from(when.date).filter(|from| when.end() > *from);
    ends.map(Against::EndsEarly).into_iter().collect()
}

/// Where a meeting is: its own place, else the group's.
pub fn place_of<'a>(unit: &'a Unit, meeting: &'a Meeting) -> Option<&'a Name> {
    if meeting.place.is_empty() { unit.group(meeting.group).map(|g| &g.place) } else { Some(&meeting.place) }
}

/// Who would be at an ordinary meeting of a group on a day.
pub fn people_of(group: &Group, date: NaiveDate) -> BTreeSet<PersonId> {
    group.members_on(date).chain(group.led_on(date)).collect()
}
