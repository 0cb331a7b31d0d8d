//! What stands in the way of a talk of a principal and a supervisor: meetings, other talks, leave, and what else
//! takes the time of one of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::lead_instead::is_missing;
use crate::{
    model::{
        catalogue::Catalogue,
        groups::{CheckIn, Group},
        ids::{GroupId, MeetingId, PersonId},
        meetings::{Meeting, When},
        people::Person,
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{
        calendar::free::taken::Outside,
        groups::job::windows::free_of,
        settings,
        staff::{self, people_at},
    },
};

/// What stands in the way of a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hinders {
    /// A meeting of theirs.
    Meeting(MeetingId),
    /// Another talk of theirs on that day, about this group.
    Talk(GroupId),
    /// They are on leave that day, or were said not to lead then.
    Away,
    /// They teach then.
    Lessons,
    /// Their calendar is taken, or they are at a meeting elsewhere.
    Busy,
    /// It is outside the times that they have said.
    Outside,
}

/// Who talks about a group on a day: the one who leads it then, and the other.
pub fn both(group: &Group, date: NaiveDate, talk: &CheckIn) -> BTreeSet<PersonId> {
    group.led_on(date).into_iter().chain(talk.with).collect()
}

/// When a talk is; none where no time was said.
pub fn when_of(unit: &Unit, catalogue: &Catalogue, date: NaiveDate, talk: &CheckIn) -> Option<When> {
    Some(When { date, start: talk.at?, length: talk_length(unit, catalogue) })
}

/// How long a talk is taken to last: one length for all of a unit.
pub fn talk_length(unit: &Unit, catalogue: &Catalogue) -> Minutes {
    Minutes(settings::value(unit, None, catalogue, settings::LEAD_CHECK_IN))
}

/// All that stands in the way of a talk about a group, and for whom. Without a time only that somebody is away.
/// `has_pupils` says of a day whether there are lessons.
pub fn in_the_way(
    unit: &Unit,
    catalogue: &Catalogue,
    has_pupils: &dyn Fn(NaiveDate) -> bool,
    (group, date): (&Group, NaiveDate),
    talk: &CheckIn,
) -> Vec<(Hinders, Vec<PersonId>)> {
    let both = both(group, date, talk);
    let of = |is: &dyn Fn(&Person) -> bool| -> Vec<PersonId> {
        both.iter().copied().filter(|id| unit.person(*id).is_some_and(is)).collect()
    };
    let mut found = vec![(Hinders::Away, of(&|person| is_missing(unit, person.id, date)))];
    if let Some(when) = when_of(unit, catalogue, date, talk) {
        let then = meetings_then(unit, catalogue, (group, date), talk).into_iter();
        found.extend(then.map(|(meeting, people)| (Hinders::Meeting(meeting.id), people)));
        found.extend(talks_then(unit, catalogue, group, when, &both));
        let teaches = |person: &Person| staff::in_lessons(unit, &[person.id].into(), when).next().is_some();
        let outside = Outside::new(unit);
        let claimed = Window { day: Day::of(date), start: when.start, length: when.length };
        let says_no = |person: &Person| {
            let free = free_of(person);
            !free.is_empty() && !free.iter().any(|window| window.holds(claimed))
        };
        found.push((Hinders::Lessons, of(&|person| has_pupils(date) && teaches(person))));
        found.push((Hinders::Busy, of(&|person| outside.person(person.id, when).is_some())));
        found.push((Hinders::Outside, of(&says_no)));
    }
    // Of everybody the strongest reason is enough; meetings and talks have names of their own.
    let mut said: BTreeSet<PersonId> = BTreeSet::new();
    let once = |(why, mut people): (Hinders, Vec<PersonId>)| {
        if !matches!(why, Hinders::Meeting(_) | Hinders::Talk(_)) {
            people.retain(|id| !said.contains(id));
        }
        said.extend(people.iter().copied());
        (!people.is_empty()).then_some((why, people))
    };
    found.into_iter().filter_map(once).collect()
}

/// Other talks of one of both at that time. A talk of the same two about another group is the same talk.
fn talks_then(
    unit: &Unit,
    catalogue: &Catalogue,
    group: &Group,
    when: When,
    here: &BTreeSet<PersonId>,
) -> Vec<(Hinders, Vec<PersonId>)> {
    let others = unit.groups().iter().filter(|other| other.id != group.id);
    let at_once = |other: &Group| {
        let talk = other.check_ins.get(&when.date)?;
        let there = when_of(unit, catalogue, when.date, talk).filter(|there| there.overlaps(when))?;
        let people = both(other, when.date, talk);
        let same = people == *here && there == when;
        let clash: Vec<PersonId> = people.intersection(here).copied().collect();
        (!same && !clash.is_empty()).then_some((Hinders::Talk(other.id), clash))
    };
    others.filter_map(at_once).collect()
}

/// The meetings at which one of both is when they talk about a group, and who; in order of time. A talk without a time
/// is in nobody's way.
pub fn meetings_then<'a>(
    unit: &'a Unit,
    catalogue: &Catalogue,
    (group, date): (&Group, NaiveDate),
    talk: &CheckIn,
) -> Vec<(&'a Meeting, Vec<PersonId>)> {
    let Some(when) = when_of(unit, catalogue, date, talk) else { return Vec::new() };
    let both = both(group, date, talk);
    let there = |meeting: &'a Meeting| {
        let busy: Vec<PersonId> = people_at(unit, meeting).intersection(&both).copied().collect();
        (!busy.is_empty()).then_some((meeting, busy))
    };
    let then = unit.meetings().iter().filter(|m| m.stands() && m.when.overlaps(when));
    let mut found: Vec<_> = then.filter_map(there).collect();
    found.sort_by_key(|(meeting, _)| (meeting.when, meeting.id));
    found
}

#[cfg(test)]
#[path = "talks_tests.rs"]
mod tests;
