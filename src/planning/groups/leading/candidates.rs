//! Who could lead a group in place of whoever leads it now, or for good, and what speaks against it.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::super::job::windows::free_of;
use super::{
    away,
    leads::{Ask, School, leader, school},
    stand_ins,
};
use crate::model::{
    groups::{Away, Group, MemberState},
    ids::{GroupId, PersonId},
    people::{Person, Training},
    unit::Unit,
    week::Window,
};

/// Somebody who could lead a group instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Whether they can come when the group meets.
    pub fits: Fits,
    /// Groups that they have when they have most of them at one time.
    pub leads: usize,
    /// The most that they may lead.
    pub most: u8,
    /// How far they are with the training.
    pub training: Training,
    /// Where they belong.
    pub school: School,
    /// How much of their time leading takes with the group, in per cent; none without a share.
    pub load: Option<u32>,
    /// Whether their time is not enough for the group as well.
    pub over: bool,
}

/// Whether somebody can come when a group meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    /// In every window.
    Free,
    /// The group has no time yet.
    NoTime,
    /// They have another group then.
    Taken(GroupId),
    /// They have a group in another unit in this window.
    Elsewhere(Window),
    /// They are not free in this window.
    NotFree(Window),
    /// They are away themselves while it is to be led.
    Away(Away),
}

impl Candidate {
    /// Whether nothing speaks against it.
    pub fn can(&self) -> bool {
        matches!(self.fits, Fits::Free | Fits::NoTime) && self.has_room() && !self.over
    }

    /// Whether they may lead one more.
    pub fn has_room(&self) -> bool {
        self.leads < usize::from(self.most)
    }
}

/// Everybody who may lead and is not the one who leads now, those who can first: then with training,
/// of the own school, with least to do. Those who cannot say why.
pub fn candidates(ask: &Ask<'_>, group: &Group) -> Vec<Candidate> {
    // Whoever is away while nobody leads yet cannot lead for themselves.
    let now = group.standing_in_on(ask.on).map_or(group.supervisor, |is| Some(is.who));
    let may = |person: &&Person| person.leads() && person.outside.is_none() && Some(person.id) != now;
    let of = |person: &Person| {
        let found = leader(ask, person);
        let has = stand_ins::at_once(ask.unit, person.id, ask.on);
        let got = ask.got_with(group.id, person.id);
        let more = got.iter().filter(|one| has.iter().all(|other| other.id != one.id)).count();
        Candidate {
            person: person.id,
            fits: fits(ask, group, person, &got),
            leads: found.at_once + more,
            most: person.leading.max_groups,
            training: person.leading.training,
            school: school(person),
            load: found.load_with(ask, group).percent(),
            over: found.is_over_with(ask, group),
        }
    };
    let mut all: Vec<Candidate> = ask.unit.people().iter().filter(may).map(of).collect();
    all.sort_by_key(|c| {
        let can_come = matches!(c.fits, Fits::Free | Fits::NoTime);
        let is_away = matches!(c.fits, Fits::Away(_));
        (
            !c.can(),
            is_away,
            !can_come,
            speaks_for(ask, c.person),
            c.load.unwrap_or(u32::MAX),
            c.leads,
            c.person,
        )
    });
    all
}

/// What speaks for somebody among those who can as well, the most first: training, then the own school.
pub(in crate::planning::groups) fn speaks_for(
    ask: &Ask<'_>,
    person: PersonId,
) -> (Reverse<Training>, School) {
    let person = ask.unit.person(person);
    let training = person.map_or(Training::None, |person| person.leading.training);
    (Reverse(training), person.map_or(School::Other, school))
}

/// Other groups of somebody that meet when a group does.
pub fn taken_by<'a>(
    unit: &'a Unit,
    group: &Group,
    person: &Person,
    on: NaiveDate,
) -> impl Iterator<Item = &'a Group> {
    let takes = move |other: &&Group| {
        let member = other.members.get(&person.id).is_some_and(|m| m.on(on) <= MemberState::Coming);
        other.id != group.id && (stand_ins::leads(other, person.id, on) || member)
    };
    unit.groups().iter().filter(takes).filter(|other| meet_at_once(group, other))
}

/// Whether two groups meet at times of a week that overlap.
pub fn meet_at_once(one: &Group, other: &Group) -> bool {
    one.windows.iter().any(|window| other.windows.iter().any(|own| own.overlaps(*window)))
}

/// Whether somebody can come when a group meets, who gets others too.
fn fits(ask: &Ask<'_>, group: &Group, person: &Person, got: &[&Group]) -> Fits {
    let unit = ask.unit;
    if let Some(away) = away::while_asked(ask, group, person.id) {
        return Fits::Away(away);
    }
    let got = got.iter().copied().find(|other| meet_at_once(group, other));
    if let Some(other) = taken_by(unit, group, person, ask.on).next().or(got) {
        return Fits::Taken(other.id);
    }
    let elsewhere = |window: &&Window| unit.elsewhere().weekly(person.id, **window).is_some();
    if let Some(&window) = group.windows.iter().find(elsewhere) {
        return Fits::Elsewhere(window);
    }
    let free = free_of(person);
    match group.windows.iter().find(|w| !free.iter().any(|f| f.holds(**w))) {
        Some(&window) => Fits::NotFree(window),
        None if group.windows.is_empty() => Fits::NoTime,
        None => Fits::Free,
    }
}
