//! Edits of places: seats, the order of those who apply, groups that were formed outside, the introduction.

use std::collections::{BTreeMap, BTreeSet};

use super::Line;
use crate::{
    model::{
        change::{Change, Element, Entry, On},
        edit::Edit,
        groups::{Group, GroupChange, Membership},
        ids::{Code, GroupId, MeetingId, PersonId, UnitId},
        meetings::{Meeting, MeetingChange, When},
        people::{Person, PersonChange},
        places::{Applicant, Application, Seat},
        text::Name,
        unit::{Unit, UnitChange},
        week::Window,
    },
    planning::series_edit::people_of,
};

/// The edit after which a person's place in a programme is `now`; a seat that says nothing is none.
pub fn seat(person: &Person, programme: Code, now: Seat) -> Edit {
    let was = person.seats.get(&programme).cloned();
    let now = (now != Seat::default()).then_some(now);
    if was == now {
        return Edit::nothing();
    }
    Edit::Person(On::Change(person.id, PersonChange::Seat(Entry { key: programme, was, now })))
}

/// The edit that changes a person's place.
pub fn with_seat(person: &Person, programme: Code, change: impl FnOnce(&mut Seat)) -> Edit {
    let mut now = person.seats.get(&programme).cloned().unwrap_or_default();
    change(&mut now);
    seat(person, programme, now)
}

/// The edit that changes how the unit applies.
pub fn application(unit: &Unit, programme: Code, change: impl FnOnce(&mut Application)) -> Edit {
    let was = unit.applications().get(&programme).cloned();
    let mut now = was.clone().unwrap_or_default();
    change(&mut now);
    let now = (now != Application::default()).then_some(now);
    if was == now {
        return Edit::nothing();
    }
    Edit::Unit(UnitChange::Application(Entry { key: programme, was, now }))
}

/// Which way somebody goes in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before the one ahead.
    Earlier,
    /// After the one behind.
    Later,
}

/// The edit that moves one of the ranked lines by one place among those who apply; nothing at the end.
pub fn moved(unit: &Unit, programme: Code, ranked: &[Line<'_>], who: Applicant, way: Way) -> Edit {
    let mut order: Vec<Applicant> =
        ranked.iter().filter(|line| line.applies()).map(Line::applicant).collect();
    let Some(at) = order.iter().position(|one| *one == who) else { return Edit::nothing() };
    let to = match way {
        Way::Earlier => at.checked_sub(1),
        Way::Later => Some(at + 1).filter(|to| *to < order.len()),
    };
    let Some(to) = to else { return Edit::nothing() };
    order.swap(at, to);
    application(unit, programme, |application| application.order = order)
}

/// The edits that take people into a group of a programme: they leave the one that they were in.
pub fn joined(unit: &Unit, programme: Code, people: &BTreeSet<PersonId>, to: GroupId) -> Edit {
    let one = |&person: &PersonId| match super::group_of(unit, programme, person) {
        Some(group) if group.id == to => Edit::nothing(),
        Some(group) => Edit::MoveMember { person, from: group.id, to },
        None => member(to, person, None, Some(Membership::default())),
    };
    people.iter().map(one).filter(|edit| !edit.is_nothing()).collect()
}

/// The edits that take people out of their group of a programme.
pub fn left(unit: &Unit, programme: Code, people: &BTreeSet<PersonId>) -> Edit {
    let one = |&person: &PersonId| {
        let group = super::group_of(unit, programme, person)?;
        Some(member(group.id, person, group.members.get(&person).copied(), None))
    };
    people.iter().filter_map(one).collect()
}

fn member(group: GroupId, key: PersonId, was: Option<Membership>, now: Option<Membership>) -> Edit {
    Edit::Group(On::Change(group, GroupChange::Member(Entry { key, was, now })))
}

/// What is said about a group that was formed outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideGroup {
    /// What people call it.
    pub name: Name,
    /// Who formed it and leads it.
    pub led: Name,
    /// The module.
    pub module: Option<Code>,
    /// When it meets.
    pub window: Option<Window>,
    /// A room or a link.
    pub place: Name,
}

impl OutsideGroup {
    /// A new group, with nobody in it.
    pub fn new_group(&self, id: GroupId, programme: Code) -> Group {
        let mut group = Group::new(id, self.name.clone());
        group.programme = Some(programme);
        group.module = self.module;
        group.windows.extend(self.window);
        group.place = self.place.clone();
        group.led_outside = self.led.clone();
        group
    }

    /// The edits that make a group what is said here.
    pub fn changes(&self, group: &Group) -> Edit {
        let windows: BTreeSet<Window> = self.window.into_iter().collect();
        let moved = Element::between(&group.windows, &windows).into_iter().map(GroupChange::Window);
        let fields = [
            Change::between(&group.name, &self.name).map(GroupChange::Name),
            Change::between(&group.led_outside, &self.led).map(GroupChange::LedOutside),
            Change::between(&group.module, &self.module).map(GroupChange::Module),
            Change::between(&group.place, &self.place).map(GroupChange::Place),
        ];
        let changes = fields.into_iter().flatten().chain(moved);
        changes.map(|change| Edit::Group(On::Change(group.id, change))).collect()
    }
}

/// A joint introduction as it was entered.
#[derive(Clone, Debug)]
pub struct Introducing<'a> {
    /// The programme.
    pub programme: Code,
    /// The roles that come.
    pub roles: &'a [Code],
    /// What the group of those who come is called.
    pub name: Name,
    /// Who holds it.
    pub held_by: Name,
    /// When.
    pub when: When,
    /// Where: a room or a link.
    pub place: Name,
    /// The id of the group where there is none yet.
    pub group: GroupId,
    /// The id of the meeting where there is none yet.
    pub meeting: MeetingId,
}

impl Introducing<'_> {
    /// Who comes: those who apply, and those of the other roles; without a role for it nobody else.
    pub fn people(&self, unit: &Unit) -> BTreeSet<PersonId> {
        let applies = |person: &&Person| super::applies_for(unit, self.programme, person).is_some();
        let teachers = unit.people().iter().filter(applies).map(|person| person.id);
        let others: Vec<Code> = self.roles.iter().copied().filter(|role| !is_teacher(*role)).collect();
        teachers.chain(people_of(unit, &others)).collect()
    }

    /// The edit that puts it into the calendar, or moves it there; whoever applies by now comes along.
    pub fn edit(&self, unit: &Unit) -> Edit {
        let people = self.people(unit);
        let mut edits = Vec::new();
        let group = super::introduction(unit, self.programme);
        let id = group.map_or(self.group, |group| group.id);
        match group {
            None => {
                let mut group = Group::new(id, self.name.clone());
                group.led_outside = self.held_by.clone();
                group.members = people.iter().map(|&id| (id, Membership::default())).collect();
                edits.push(Edit::Group(On::Add(group)));
                edits.push(application(unit, self.programme, |a| a.introduction = Some(id)));
            }
            Some(group) => {
                let change = |change| Edit::Group(On::Change(id, change));
                if group.led_outside != self.held_by {
                    let led = Change::new(group.led_outside.clone(), self.held_by.clone());
                    edits.push(change(GroupChange::LedOutside(led)));
                }
                let new = people.iter().filter(|person| !group.members.contains_key(person));
                edits.extend(new.map(|&person| member(id, person, None, Some(Membership::default()))));
            }
        }
        match super::introduced(unit, self.programme) {
            None => {
                let mut meeting = Meeting::new(self.meeting, id, self.when);
                meeting.title = self.name.clone();
                meeting.place = self.place.clone();
                edits.push(Edit::Meeting(On::Add(meeting)));
            }
            Some(meeting) => {
                let change = |change| Edit::Meeting(On::Change(meeting.id, change));
                if meeting.when != self.when {
                    edits.push(change(MeetingChange::When(Change::new(meeting.when, self.when))));
                    if meeting.moved.is_some() {
                        edits.push(change(MeetingChange::Moved(Change::new(meeting.moved.clone(), None))));
                    }
                }
                if meeting.place != self.place {
                    let place = Change::new(meeting.place.clone(), self.place.clone());
                    edits.push(change(MeetingChange::Place(place)));
                }
            }
        }
        edits.into_iter().filter(|edit| !edit.is_nothing()).collect()
    }
}

fn is_teacher(role: Code) -> bool {
    crate::planning::staff::TEACHERS.contains(&role.as_str())
}

/// Those who apply from units below and are no guests yet: groups can be formed of them here once they are.
pub fn who_come<'a>(unit: &Unit, lines: &[Line<'a>]) -> Vec<(&'a Unit, &'a Person)> {
    let come =
        lines.iter().filter(|line| line.applies() && line.here.is_none() && line.unit.id() != unit.id());
    come.map(|line| (line.unit, line.person)).collect()
}

/// Those who lead, by these roles, the schools below whose teachers could apply, and are no guests yet.
pub fn heads_who_come<'a>(unit: &Unit, lines: &[Line<'a>], roles: &[Code]) -> Vec<(&'a Unit, &'a Person)> {
    let roles: Vec<Code> = roles.iter().copied().filter(|role| !is_teacher(*role)).collect();
    let mut schools: BTreeMap<UnitId, &'a Unit> =
        lines.iter().map(|line| (line.unit.id(), line.unit)).collect();
    schools.remove(&unit.id());
    let heads = |school: &'a Unit| {
        let ids = people_of(school, &roles).into_iter();
        ids.filter_map(move |id| school.person(id)).filter(|person| !person.is_guest())
    };
    let all = schools.into_values().flat_map(|school| heads(school).map(move |person| (school, person)));
    let new = |(school, person): &(&Unit, &Person)| {
        super::guest(unit, Applicant { unit: school.id(), person: person.id }).is_none()
    };
    all.filter(new).collect()
}

/// What each item of equipment is to become, for several people at once; what is not named stays.
pub fn equipment(
    people: &[&Person],
    programme: Code,
    now: &BTreeMap<Code, Option<crate::model::places::Tried>>,
) -> Edit {
    let one = |person: &&Person| {
        with_seat(person, programme, |seat| {
            for (&item, &tried) in now {
                match tried {
                    Some(tried) => seat.equipment.insert(item, tried),
                    None => seat.equipment.remove(&item),
                };
            }
        })
    };
    people.iter().map(one).filter(|edit| !edit.is_nothing()).collect()
}
