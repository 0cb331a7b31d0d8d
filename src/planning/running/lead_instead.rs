//! Who can lead one meeting in place of whoever should.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;

use super::make_up::{Busy, busy};
use crate::{
    model::{
        fallen::What,
        groups::MemberState,
        ids::PersonId,
        meetings::{Meeting, Presence},
        people::{Licence, Person, Training},
        unit::Unit,
        week::{Day, Window},
    },
    planning::{
        groups::{
            job::windows::free_of,
            leading::leads::{School, could_lead, school},
        },
        staff::leader,
        terms,
    },
};

/// Somebody who could lead a meeting, with what speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Why it cannot be that one.
    pub obstacle: Option<Hindered>,
    /// Whether they can come then, as far as they have said.
    pub comes: Comes,
    /// How far they are with the training.
    pub training: Training,
    /// Whether they have a licence.
    pub licence: Licence,
    /// Where they belong.
    pub school: School,
}

/// Why somebody cannot lead a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindered {
    /// They are somewhere else then.
    Busy(Busy),
    /// They are on leave that day, have said that they cannot come, or were said not to lead then.
    Away,
}

/// Whether somebody can come, by the weekly times that they have said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Comes {
    /// They are to be at the meeting anyhow.
    Already,
    /// They are free then.
    Free,
    /// They have not said when they are free.
    Unsaid,
    /// Their weekly times do not hold the meeting: they must be asked.
    Outside,
}

/// Everybody who could lead a meeting in place of whoever should: those who lead groups or are on the way
/// there, and the members of the group. Who must be asked first comes last; the others with training first,
/// then who is free, with a licence, of the own school, and who leads the fewest meetings. `has_pupils` says of a day whether there are lessons.
pub fn who_can_lead(
    unit: &Unit,
    has_pupils: &dyn Fn(NaiveDate) -> bool,
    meeting: &Meeting,
) -> Vec<Candidate> {
    let (date, now) = (meeting.when.date, leader(unit, meeting));
    let group = unit.group(meeting.group);
    let in_group = |id| group.is_some_and(|group| group.members.contains_key(&id));
    let may = |person: &&Person| {
        let known = could_lead(unit, person, date) || in_group(person.id);
        person.outside.is_none() && Some(person.id) != now && known
    };
    let there: BTreeSet<PersonId> = group.into_iter().flat_map(|group| group.members_at(meeting)).collect();
    let of = |person: &Person| {
        let busy = busy(unit, has_pupils, meeting, person.id).map(Hindered::Busy);
        let said_no = meeting.attendance.get(&person.id) == Some(&Presence::Excused);
        let away = said_no || is_missing(unit, person.id, date);
        let away = away.then_some(Hindered::Away);
        let (training, licence) = (person.leading.training, person.leading.licence);
        let comes = match comes(person, meeting) {
            Comes::Free | Comes::Unsaid if there.contains(&person.id) => Comes::Already,
            said => said,
        };
        let candidate = Candidate {
            person: person.id,
            obstacle: away.or(busy),
            comes,
            training,
            licence,
            school: school(person),
        };
        (candidate, could_lead(unit, person, date))
    };
    let mut all: Vec<(Candidate, bool)> = unit.people().iter().filter(may).map(of).collect();
    let year = terms::school_year(date);
    let of_year = unit.meetings().iter().filter(|m| m.stands() && terms::school_year(m.when.date) == year);
    let mut led: BTreeMap<PersonId, usize> = BTreeMap::new();
    for id in of_year.filter_map(|m| leader(unit, m)) {
        *led.entry(id).or_default() += 1;
    }
    all.sort_by_key(|(one, leads)| {
        // Who is to be there anyhow is no nearer to leading than who is free.
        let comes = one.comes.max(Comes::Free);
        let licence = [Licence::Yes, Licence::Unknown, Licence::No].iter().position(|&l| l == one.licence);
        let name = unit.person(one.person).map(|person| person.name.as_str());
        let asked = (one.obstacle.is_some(), comes == Comes::Outside);
        let able = (Reverse(one.training), comes, !leads, licence, one.school);
        (asked, able, led.get(&one.person).copied().unwrap_or(0), name, one.person)
    });
    all.into_iter().map(|(one, _)| one).collect()
}

/// Those who can lead a meeting in place of whoever should, and whom nobody has to ask first.
pub fn can_lead(unit: &Unit, has_pupils: &dyn Fn(NaiveDate) -> bool, meeting: &Meeting) -> Vec<PersonId> {
    let all = who_can_lead(unit, has_pupils, meeting).into_iter();
    all.filter(|one| one.obstacle.is_none() && one.comes < Comes::Outside).map(|one| one.person).collect()
}

/// Whether somebody could lead a meeting at its time: not on leave nor busy, nor outside the times that they have said.
/// Of a day without pupils nothing is known here: lessons count.
pub fn could_lead_at(unit: &Unit, meeting: &Meeting, person: PersonId) -> bool {
    let date = meeting.when.date;
    let is_free = unit.person(person).is_some_and(|person| comes(person, meeting) != Comes::Outside);
    is_free
        && !is_away(unit, person, date)
        && !leads_not(unit, person, date)
        && busy(unit, &|_| true, meeting, person).is_none()
}

/// Whether somebody was said not to lead on a day.
fn leads_not(unit: &Unit, person: PersonId, date: NaiveDate) -> bool {
    unit.fallen().iter().any(|days| days.holds(date) && days.what == What::Leader(person))
}

/// Whether somebody is not there to lead on a day: on leave, replaced in a group of theirs, or said not to lead.
pub fn is_missing(unit: &Unit, person: PersonId, date: NaiveDate) -> bool {
    is_away(unit, person, date) || leads_not(unit, person, date)
}

/// Whoever should lead a meeting and is not there to lead it: they have said that they cannot come, or are missing on
/// its day.
pub fn leads_not_then(unit: &Unit, meeting: &Meeting) -> Option<PersonId> {
    let leads = leader(unit, meeting)?;
    (has_said_no(meeting, leads) || is_missing(unit, leads, meeting.when.date)).then_some(leads)
}

/// Whether it is noted of somebody beforehand that they do not come to a meeting.
pub fn has_said_no(meeting: &Meeting, person: PersonId) -> bool {
    matches!(meeting.attendance.get(&person), Some(Presence::Excused | Presence::Absent))
}

/// Whether somebody can come to a meeting, by the weekly times that they have said.
pub fn comes(person: &Person, meeting: &Meeting) -> Comes {
    let when = meeting.when;
    let claimed = Window { day: Day::of(when.date), start: when.start, length: when.length };
    match &free_of(person)[..] {
        [] => Comes::Unsaid,
        free if free.iter().any(|window| window.holds(claimed)) => Comes::Free,
        _ => Comes::Outside,
    }
}

/// Whether somebody is on leave on a day: from a group in which they are, or because another leads their
/// group then.
pub fn is_away(unit: &Unit, person: PersonId, date: NaiveDate) -> bool {
    unit.groups().iter().any(|group| {
        let member = group.members.get(&person).is_some_and(|is| is.on(date) == MemberState::Away);
        let replaced = group.supervisor == Some(person) && group.standing_in_on(date).is_some();
        member || replaced
    })
}

#[cfg(test)]
#[path = "lead_instead_tests.rs"]
mod tests;
