//! Missed meetings, and where they can be made up: the same part in another group, or an extra meeting
//! of the own group for those who missed it.
//!
//! Whoever has said beforehand that they cannot come can make it up as soon as that is said, also before the
//! meeting that they will miss.
//!
//! Whoever comes to the other group's meeting as its guest, or to the extra one, makes up what was missed:
//! its minutes count for the missed meeting, in the person's own group, and nothing counts twice.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::lead_instead::{Comes, comes as comes_then};
use crate::{
    model::{
        catalogue::Catalogue,
        change::{Element, On},
        edit::{Edit, apply},
        groups::Group,
        ids::{Code, GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState, Presence, When},
        unit::Unit,
    },
    planning::{
        calendar::{free::taken::Outside, together::Limits},
        lookup, settings,
        staff::{self, people_at},
    },
};

/// A meeting of the own group that somebody was not at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Who.
    pub person: PersonId,
    /// The meeting that was held without the person, or will be.
    pub meeting: MeetingId,
    /// The meeting at which it is made up, or was: another group's, or an extra one of the own group.
    pub made_up: Option<MeetingId>,
}

/// A meeting to come at which a missed one could be made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chance {
    /// What was missed.
    pub missed: MeetingId,
    /// The other group's meeting, or the extra one.
    pub meeting: MeetingId,
    /// How many are to be there already, who leads it not counted.
    pub people: usize,
    /// Whether the person can come then, as far as they have said.
    pub comes: Comes,
    /// Why it cannot be that one.
    pub obstacle: Option<Obstacle>,
}

/// What somebody does elsewhere while others meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// The person has another meeting then.
    Meeting(MeetingId),
    /// The person teaches then.
    Lessons,
    /// The person is busy then, says their calendar.
    Calendar(When),
}

/// Why somebody cannot come to another group's meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The person is somewhere else then.
    Busy(Busy),
    /// The person comes from another school or goes on to one, and the way takes longer than there is.
    Way,
    /// The group is as large as it may be.
    Full {
        /// How many it may be.
        most: u16,
    },
}

/// Everything that members missed of the parts of their modules, in order of time.
pub fn missed(unit: &Unit) -> Vec<Missed> {
    without(unit, &|meeting| meeting.state == MeetingState::Held)
}

/// The same, and what they have said beforehand that they cannot come to. It counts nowhere as missed: it has not
/// been held.
pub fn missed_or_will_be(unit: &Unit) -> Vec<Missed> {
    without(unit, &Meeting::stands)
}

/// Who is not at some of the meetings that stand, of those that are parts of modules.
fn without(unit: &Unit, of: &dyn Fn(&Meeting) -> bool) -> Vec<Missed> {
    let by_part = by_part(unit);
    // Who is away from an extra meeting has missed the first one still, and nothing more.
    let mut meetings: Vec<&Meeting> = unit.meetings().iter().filter(|m| of(m) && !m.is_make_up()).collect();
    meetings.sort_by_key(|m| (m.when, m.id));
    let mut out = Vec::new();
    for meeting in meetings {
        let Some(others) = part(meeting).and_then(|part| by_part.get(&part)) else { continue };
        let Some(group) = unit.group(meeting.group) else { continue };
        let away = |presence: &Presence| matches!(presence, Presence::Excused | Presence::Absent);
        let members = |person: &PersonId| group.members_on(meeting.when.date).any(|id| id == *person);
        for (&person, _) in meeting.attendance.iter().filter(|(id, p)| away(p) && members(id)) {
            let there = others.iter().filter(|other| same(meeting, other) && comes(unit, other, person));
            let made_up = there.min_by_key(|m| (m.state == MeetingState::Planned, m.when, m.id));
            out.push(Missed { person, meeting: meeting.id, made_up: made_up.map(|m| m.id) });
        }
    }
    out
}

/// Where a person could make up what was missed, or will be, and is not made up yet, in order of time; those when the
/// person is not free come after the others, those that cannot be come last. `has_pupils` says of a day whether there are lessons.
pub fn chances(
    unit: &Unit,
    catalogue: &Catalogue,
    has_pupils: &dyn Fn(NaiveDate) -> bool,
    today: NaiveDate,
    person: PersonId,
) -> Vec<Chance> {
    let by_part = by_part(unit);
    let open = missed_or_will_be(unit).into_iter().filter(|m| m.person == person && m.made_up.is_none());
    let mut out: Vec<(&Meeting, Chance)> = Vec::new();
    for missed in open.filter_map(|m| unit.meetings().get(m.meeting)) {
        let others = part(missed).and_then(|part| by_part.get(&part)).into_iter().flatten();
        let to_come = others.filter(|other| {
            let planned = other.state == MeetingState::Planned && other.when.date >= today;
            planned && same(missed, other) && !people_at(unit, other).contains(&person)
        });
        for &other in to_come {
            let leads = staff::leader(unit, other);
            let people = people_at(unit, other).into_iter().filter(|id| Some(*id) != leads).count();
            let obstacle = obstacle(unit, catalogue, has_pupils, other, person);
            let comes = unit.person(person).map_or(Comes::Unsaid, |person| comes_then(person, other));
            out.push((other, Chance { missed: missed.id, meeting: other.id, people, comes, obstacle }));
        }
    }
    out.sort_by_key(|(other, chance)| {
        let worse = (chance.obstacle.is_some(), chance.comes == Comes::Outside);
        (worse, other.when, other.id, chance.missed)
    });
    out.into_iter().map(|(_, chance)| chance).collect()
}

/// Why a group that works with the same module has no meeting to come at which something could be made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoChance {
    /// It did the same on that day.
    Done(NaiveDate),
    /// Its meeting on that day is cancelled.
    Cancelled(NaiveDate),
    /// It has no date for it.
    NotDated,
}

/// The other groups that work with the module of a missed meeting and have nothing of it to come at which it could be
/// made up, and why; in order of id.
pub fn no_chances(unit: &Unit, missed: &Meeting, today: NaiveDate) -> Vec<(GroupId, NoChance)> {
    let Some(part) = part(missed) else { return Vec::new() };
    let of = |group: &Group| {
        let mut own = unit.meetings_of(group.id);
        own.retain(|m| self::part(m) == Some(part) && same(missed, m));
        let at_it = group.module == Some(part.0)
            || unit.meetings_of(group.id).iter().any(|m| m.module == missed.module);
        let to_come = |m: &&Meeting| m.state == MeetingState::Planned && m.when.date >= today;
        if !at_it || own.iter().any(to_come) {
            return None;
        }
        let last = |is: &dyn Fn(&Meeting) -> bool| own.iter().filter(|m| is(m)).map(|m| m.when.date).max();
        let why = match (last(&|m| m.stands()), last(&|m| !m.stands())) {
            (Some(done), _) => NoChance::Done(done),
            (None, Some(cancelled)) => NoChance::Cancelled(cancelled),
            (None, None) => NoChance::NotDated,
        };
        Some((group.id, why))
    };
    unit.groups().iter().filter(|group| group.id != missed.group).filter_map(of).collect()
}

/// Those who missed a meeting and do not make it up yet.
pub fn who_missed(unit: &Unit, meeting: MeetingId) -> BTreeSet<PersonId> {
    let open = missed(unit).into_iter().filter(|m| m.meeting == meeting && m.made_up.is_none());
    open.map(|missed| missed.person).collect()
}

/// An extra meeting of a group for those who missed one of its meetings: the same of the same part.
pub fn extra(unit: &Unit, missed: &Meeting, id: MeetingId, when: When, who: BTreeSet<PersonId>) -> Meeting {
    let mut extra = Meeting::new(id, missed.group, when);
    extra.module = missed.module;
    extra.part = missed.part;
    extra.phases.clone_from(&missed.phases);
    extra.title.clone_from(&missed.title);
    extra.for_whom = who;
    extra.to_tell = people_at(unit, &extra);
    extra
}

/// Makes a person a guest of a meeting, or one of those for whom an extra one is, and marks that the person
/// must be told of it; none for one that is held or cancelled, or where the person comes already.
pub fn accept(unit: &Unit, meeting: MeetingId, person: PersonId) -> Option<Edit> {
    let meeting = unit.meetings().get(meeting).filter(|m| m.state == MeetingState::Planned)?;
    let on = |change| Edit::Meeting(On::Change(meeting.id, change));
    let is_own = unit.group(meeting.group).is_some_and(|group| group.members.contains_key(&person));
    let comes = if is_own && meeting.is_make_up() { MeetingChange::ForWhom } else { MeetingChange::Guest };
    let guest = on(comes(Element::Put(person)));
    let tell = (!meeting.to_tell.contains(&person)).then(|| on(MeetingChange::ToTell(Element::Put(person))));
    (!people_at(unit, meeting).contains(&person)).then(|| std::iter::once(guest).chain(tell).collect())
}

/// Who comes to a meeting after all once an edit of it is made, and makes it up for nothing: with the meeting at which
/// they would. An extra meeting that is for nobody else stays theirs.
pub fn for_nothing(unit: &Unit, edit: &Edit, missed: MeetingId) -> Vec<(PersonId, MeetingId)> {
    let mut after = unit.clone();
    if apply(&mut after, edit).is_err() {
        return Vec::new();
    }
    let away = missed_or_will_be(&after);
    let still = |person, at: &dyn Fn(&Missed) -> bool| away.iter().any(|m| m.person == person && at(m));
    let planned = |id| unit.meetings().get(id).filter(|m| m.state == MeetingState::Planned);
    let of = missed_or_will_be(unit).into_iter().filter(|one| one.meeting == missed);
    of.filter_map(|one| Some((one.person, planned(one.made_up?)?)))
        .filter(|(person, there)| {
            let is_moot = !still(*person, &|m| m.meeting == missed || m.made_up == Some(there.id));
            is_moot && (there.guests.contains(person) || there.for_whom.len() > 1)
        })
        .map(|(person, there)| (person, there.id))
        .collect()
}

/// Takes a person off those who come to a meeting to make something up.
pub fn not_again(unit: &Unit, meeting: MeetingId, person: PersonId) -> Vec<Edit> {
    let Some(meeting) = unit.meetings().get(meeting) else { return Vec::new() };
    let on = |change| Edit::Meeting(On::Change(meeting.id, change));
    let guest = meeting.guests.contains(&person).then_some(MeetingChange::Guest(Element::Drop(person)));
    let is_theirs = meeting.for_whom.contains(&person) && meeting.for_whom.len() > 1;
    let own = is_theirs.then_some(MeetingChange::ForWhom(Element::Drop(person)));
    guest.into_iter().chain(own).map(on).collect()
}

/// The part of a module that a meeting is of.
fn part(meeting: &Meeting) -> Option<(Code, u8)> {
    meeting.module.filter(|_| meeting.part > 0).map(|module| (module, meeting.part))
}

fn by_part(unit: &Unit) -> BTreeMap<(Code, u8), Vec<&Meeting>> {
    let mut parts: BTreeMap<(Code, u8), Vec<&Meeting>> = BTreeMap::new();
    for meeting in unit.meetings().iter().filter(|m| m.stands()) {
        if let Some(part) = part(meeting) {
            parts.entry(part).or_default().push(meeting);
        }
    }
    parts
}

/// Whether a meeting does all that was done at the missed one, of the same part: one of another group, or
/// a later one of the own group for those who missed it.
fn same(missed: &Meeting, other: &Meeting) -> bool {
    let says = !missed.phases.is_empty() && missed.phases.iter().all(|phase| other.phases.contains(phase));
    let is_extra = other.is_make_up() && missed.when < other.when;
    (if other.group == missed.group { is_extra } else { !other.is_make_up() }) && says
}

/// Whether somebody comes to a meeting to make something up, or was there; not to lead it.
fn comes(unit: &Unit, meeting: &Meeting, person: PersonId) -> bool {
    let there = match meeting.state {
        MeetingState::Held => {
            matches!(meeting.attendance.get(&person), Some(Presence::Present | Presence::Partly(_)))
        }
        MeetingState::Planned => meeting.guests.contains(&person) || meeting.for_whom.contains(&person),
        MeetingState::Cancelled(_) => false,
    };
    there && staff::leader(unit, meeting) != Some(person)
}

/// What somebody does elsewhere while a meeting is; none: they could come. `has_pupils` says of a day
/// whether there are lessons.
pub fn busy(
    unit: &Unit,
    has_pupils: &dyn Fn(NaiveDate) -> bool,
    meeting: &Meeting,
    person: PersonId,
) -> Option<Busy> {
    let at_once = |m: &&Meeting| {
        m.stands()
            && m.when.overlaps(meeting.when)
            && m.id != meeting.id
            && people_at(unit, m).contains(&person)
    };
    if let Some(other) = unit.meetings().iter().find(at_once) {
        return Some(Busy::Meeting(other.id));
    }
    let one = [person].into();
    let teaches =
        has_pupils(meeting.when.date) && staff::in_lessons(unit, &one, meeting.when).next().is_some();
    if teaches {
        return Some(Busy::Lessons);
    }
    Outside::new(unit).person(person, meeting.when).map(Busy::Calendar)
}

fn obstacle(
    unit: &Unit,
    catalogue: &Catalogue,
    has_pupils: &dyn Fn(NaiveDate) -> bool,
    meeting: &Meeting,
    person: PersonId,
) -> Option<Obstacle> {
    if let Some(busy) = busy(unit, has_pupils, meeting, person) {
        return Some(Obstacle::Busy(busy));
    }
    if Limits::of(unit, catalogue).too_far_for(unit, person, meeting) {
        return Some(Obstacle::Way);
    }
    let group = unit.group(meeting.group)?;
    let programme = group.programme.and_then(|id| lookup::programme(unit, catalogue, id));
    let most = settings::value(unit, programme, catalogue, settings::GROUP_MAX);
    // Whoever only visits takes nobody's place.
    let members: BTreeSet<PersonId> = group.members_at(meeting).collect();
    let again = missed_or_will_be(unit).into_iter();
    let again = again.filter(|one| one.made_up == Some(meeting.id)).map(|one| one.person);
    let leads = staff::leader(unit, meeting);
    let there: BTreeSet<PersonId> =
        members.into_iter().chain(again).filter(|id| Some(*id) != leads).collect();
    let there = there.len();
    (there >= usize::from(most)).then_some(Obstacle::Full { most })
}

#[cfg(test)]
#[path = "make_up_tests.rs"]
mod tests;
