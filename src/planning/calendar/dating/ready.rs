//! What is done alone between two meetings, and from when on it can be done: whoever tries something out
//! needs a lesson of their own for it, whoever prepares a day at work.

use chrono::NaiveDate;

use super::super::year::days::SchoolDays;
use crate::model::{
    groups::Group,
    ids::PersonId,
    meetings::When,
    people::{OwnPupils, Person},
    unit::Unit,
    week::{Day, Minutes},
};

/// A day and a time on it.
pub type Moment = (NaiveDate, Minutes);

/// Looked for no longer than so many days: what is not done by then is never done.
const LONGEST: usize = 120;

/// From when on a meeting comes late enough after the one before it, by the times of that one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    by: Vec<(When, Moment)>,
    /// What it costs to come before that.
    pub cost: i64,
}

impl Ready {
    /// Asks of each time of the meeting before when all is done. What comes later is never done earlier.
    pub fn new(before: impl Iterator<Item = When>, cost: i64, done: impl Fn(When) -> Moment) -> Self {
        let mut before: Vec<When> = before.collect();
        before.sort_unstable();
        let mut last = None;
        let by = before.into_iter().map(|when| {
            let moment = done(when);
            let moment = last.map_or(moment, |last| moment.max(last));
            last = Some(moment);
            (when, moment)
        });
        Self { by: by.collect(), cost }
    }

    /// From when on, after that time.
    pub fn after(&self, before: When) -> Option<Moment> {
        let known = self.by.partition_point(|(when, _)| *when <= before);
        Some(self.by.get(known.checked_sub(1)?)?.1)
    }

    /// What it costs that one meeting is at the one time and the next at the other.
    pub fn costs(&self, before: When, next: When) -> i64 {
        let early = self.after(before).is_some_and(|moment| (next.date, next.start) < moment);
        if early { self.cost } else { 0 }
    }
}

/// When somebody's first own lesson after a time is over; none where lessons are not known or there are no
/// pupils. `has_pupils` says of a day whether there are lessons.
fn own_lesson(person: &Person, has_pupils: &dyn Fn(NaiveDate) -> bool, from: When) -> Option<Moment> {
    if person.lessons.is_empty() || person.pupils == OwnPupils::No {
        return None;
    }
    let on = |date: NaiveDate| {
        let in_time = person
            .lessons
            .iter()
            .filter(|lesson| lesson.day == Day::of(date) && (date > from.date || lesson.start >= from.end()));
        let first = in_time.map(|lesson| lesson.end()).min().filter(|_| has_pupils(date));
        first.map(|end| (date, end))
    };
    Some(from.date.iter_days().take(LONGEST).find_map(on).unwrap_or((NaiveDate::MAX, Minutes(0))))
}

/// The members of a group who try things out, with when each has had an own lesson after a meeting.
pub fn tried_out<'a>(
    unit: &'a Unit,
    has_pupils: &'a dyn Fn(NaiveDate) -> bool,
    group: &'a Group,
    before: When,
) -> impl Iterator<Item = (PersonId, Moment)> + 'a {
    let members = group.members_on(before.date).filter(|&id| group.supervisor != Some(id));
    let people = members.filter_map(|id| unit.person(id));
    people.filter_map(move |person| Some((person.id, own_lesson(person, has_pupils, before)?)))
}

/// The day after the first day at work after a meeting: by then what comes next can be prepared.
pub fn prepared(days: &SchoolDays, before: When) -> Moment {
    let at_work = before.date.iter_days().skip(1).take(LONGEST).find(|date| days.staff_can_meet(*date));
    (at_work.and_then(|date| date.succ_opt()).unwrap_or(NaiveDate::MAX), Minutes(0))
}
