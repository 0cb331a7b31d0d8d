//! When a group has nobody who can lead it: the supervisor is away or takes no part and nobody stands in, or whoever stands
//! in is away or cannot come.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::super::{job::places::not_free_in, membership::presence::School};
use crate::{
    model::{
        groups::{Group, StandIn},
        ids::{GroupId, PersonId},
        meetings::MeetingState,
        unit::Unit,
        week::Window,
    },
    planning::staff,
};

/// A time in which whoever should lead a group is away, or takes no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unled {
    /// Who should lead.
    pub person: PersonId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none: until further notice.
    pub until: Option<NaiveDate>,
    /// Another of their groups, in which somebody leads for them at that time; none: nobody does anywhere.
    pub replaced_in: Option<GroupId>,
}

/// Somebody who stands in and cannot come when the group meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cannot {
    /// Who stands in.
    pub person: PersonId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none: until further notice.
    pub until: Option<NaiveDate>,
    /// The group's window.
    pub window: Window,
    /// The group that they have then; none: they are not free.
    pub has: Option<GroupId>,
}

/// The first time, on a day or later, in which whoever should lead a group is away and nobody leads for
/// them. Nobody is missed while the group does not meet.
pub fn unled(unit: &Unit, group: &Group, on: NaiveDate) -> Option<Unled> {
    let school = School::of(unit, group, on);
    let days: Vec<NaiveDate> = turns(unit, on).into_iter().collect();
    let mut all: Vec<Unled> = Vec::new();
    for (at, &day) in days.iter().enumerate() {
        let Some((person, replaced_in)) = away(unit, group, day) else { continue };
        let until = days.get(at + 1).and_then(NaiveDate::pred_opt);
        match all.last_mut().filter(|last| last.person == person && last.until == day.pred_opt()) {
            Some(last) => last.until = until,
            None => all.push(Unled { person, from: day, until, replaced_in }),
        }
    }
    let next = |one: &Unled| one.until.and_then(|last| last.succ_opt());
    // Where its meetings have days, only they can be hit; whoever leads one by name is there.
    let planned = || {
        let own = unit.meetings().iter().filter(|m| m.group == group.id && m.when.date >= on);
        own.filter(|m| m.state == MeetingState::Planned)
    };
    let hit = |one: &Unled| {
        let inside = |day: NaiveDate| one.from <= day && one.until.is_none_or(|last| day <= last);
        planned()
            .any(|m| inside(m.when.date) && staff::leader(unit, m).is_none_or(|leads| leads == one.person))
    };
    let dated = planned().next().is_some();
    all.into_iter().find(|one| if dated { hit(one) } else { school.meets(one.from, next(one)) })
}

/// Whether whoever should lead a group is away on a day and nobody leads for them.
pub fn is_unled_on(unit: &Unit, group: &Group, day: NaiveDate) -> bool {
    away(unit, group, day).is_some()
}

/// Whoever should lead a group on a day and is away, and the group in which another leads for them.
fn away(unit: &Unit, group: &Group, day: NaiveDate) -> Option<(PersonId, Option<GroupId>)> {
    // Nobody stands in yet: the supervisor is missed.
    if group.standing_in_on(day).is_some_and(|is| is.leads().is_none()) {
        return group.supervisor.map(|lead| (lead, None));
    }
    let lead = group.led_on(day)?;
    let takes_no_part = unit.person(lead).is_some_and(|person| person.outside.is_some());
    if takes_no_part || on_leave(unit, lead, day) {
        return Some((lead, None));
    }
    if group.stand_in_on(day).is_some() {
        return None;
    }
    // Whoever is away for one of their groups is away for all, also where nobody leads that one yet.
    let others = unit.groups().iter().filter(|other| other.supervisor == Some(lead));
    let mut away = others.filter(|other| other.standing_in_on(day).is_some()).peekable();
    away.peek()?;
    Some((lead, away.find(|other| other.stand_in_on(day).is_some()).map(|other| other.id)))
}

/// Whether somebody is on leave on a day from a group that they are in.
fn on_leave(unit: &Unit, person: PersonId, day: NaiveDate) -> bool {
    let is = |group: &Group| group.members.get(&person).is_some_and(|is| is.is_away(day));
    unit.groups().iter().any(is)
}

/// The days, one or later, on which somebody goes on leave, is replaced, or comes back.
fn turns(unit: &Unit, on: NaiveDate) -> BTreeSet<NaiveDate> {
    let spans = unit.groups().iter().flat_map(|group| {
        let leaves = group.members.values().filter_map(|is| is.away).map(|away| (away.from, away.until));
        leaves.chain(group.stand_ins.iter().map(|(&from, one)| (from, one.until)))
    });
    let after = |day: NaiveDate| day.checked_add_days(Days::new(1));
    let days = spans.flat_map(|(from, until)| [Some(from), until.and_then(after)]).flatten();
    days.filter(|&day| on < day).chain([on]).collect()
}

/// Those who stand in on a day or later and cannot come then, one entry a time and window.
pub fn cannot(unit: &Unit, group: &Group, on: NaiveDate) -> Vec<Cannot> {
    let led = group.stand_ins_from(on).filter(|(_, is)| is.leads().is_some());
    led.flat_map(|(from, is)| of_stand_in(unit, group, from.max(on), is)).collect()
}

/// What keeps somebody from leading a group in a time: the same as of those who stand in already.
pub fn of_stand_in(unit: &Unit, group: &Group, from: NaiveDate, is: StandIn) -> Vec<Cannot> {
    let says = |window, has| Cannot { person: is.who, from, until: is.until, window, has };
    let not_free = match unit.person(is.who) {
        Some(person) => not_free_in(group, person, None),
        None => group.windows.iter().copied().collect(),
    };
    let has = |window: &Window| {
        let mut others = unit.groups().iter().filter(|other| other.id != group.id);
        let at = |other: &&Group| other.windows.iter().any(|own| own.overlaps(*window));
        others.find(|other| at(other) && takes(other, is.who, (from, is.until))).map(|other| other.id)
    };
    let taken: Vec<Cannot> =
        group.windows.iter().filter_map(|window| Some(says(*window, Some(has(window)?)))).collect();
    let is_said = |window: &Window| taken.iter().any(|one| one.window == *window);
    let free = not_free.into_iter().filter(|window| !is_said(window)).map(|window| says(window, None));
    free.chain(taken.iter().copied()).collect()
}

/// Whether somebody is at the meetings of a group in a time: leads it then, or is a member.
fn takes(group: &Group, person: PersonId, (from, until): (NaiveDate, Option<NaiveDate>)) -> bool {
    let inside = |day: &NaiveDate| from <= *day && until.is_none_or(|last| *day <= last);
    let begins = group.stand_ins.keys().copied().filter(inside);
    let comes = group.members.get(&person).into_iter().filter_map(|is| is.from).filter(inside);
    let mut days = begins.chain(comes).chain([from]);
    days.any(|day| group.led_on(day) == Some(person) || group.members_on(day).any(|id| id == person))
}

#[cfg(test)]
#[path = "unled_tests.rs"]
mod tests;
