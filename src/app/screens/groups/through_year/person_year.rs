//! A person's year in the groups: when they are away, come or leave, whom they stand in for, and who leads
//! their own groups meanwhile. The same words wherever a person is shown.

use chrono::NaiveDate;

use super::{member, who_leads::stand_in};
use crate::{
    app::{App, screens::groups::facts},
    i18n::{Arg, Key, Text, t},
    model::{
        elsewhere::There,
        groups::{Group, MemberState, StandIn},
        people::Person,
        unit::Unit,
    },
    planning::groups::leading::stand_ins,
};

/// The groups that a person is in or leads, today or later, with a word about their time in each; those of
/// other units that they are in last, with the unit.
pub fn groups(app: &App, unit: &Unit, person: &Person) -> Vec<Text> {
    let today = app.today();
    let is_in = |group: &&Group| {
        let member = group.members.get(&person.id).is_some_and(|is| is.on(today) != MemberState::Left);
        member || stand_ins::leads(group, person.id, today)
    };
    let say = |group: &Group| match word(group, person, today) {
        Some(word) => t::person_group(&group.name, word),
        None => t::words(&group.name),
    };
    // Whoever takes no part here is said to.
    let followed = |there: &&There| there.is_member_of(|of| unit.about().programmes.contains(&of));
    let takes_part = |_: &&There| person.outside.is_none();
    let there = unit.elsewhere().of(person.id).iter().filter(followed).filter(takes_part);
    let there = there.map(|there| t::leads_elsewhere_group(&there.group, &there.unit));
    unit.groups().iter().filter(is_in).map(say).chain(there).collect()
}

/// What is most to be known of somebody's time in a group.
fn word(group: &Group, person: &Person, today: NaiveDate) -> Option<Key> {
    let is = group.members.get(&person.id);
    match is.map(|is| is.on(today)) {
        Some(MemberState::Away) => return Some(Key::PersonAway),
        Some(MemberState::Coming) => return Some(Key::PersonComing),
        _ => {}
    }
    let stand_ins = || group.stand_ins_from(today);
    if group.supervisor == Some(person.id) && group.standing_in_on(today).is_some() {
        Some(Key::PersonAway)
    } else if group.supervisor != Some(person.id) && stand_ins().any(|(_, one)| one.who == person.id) {
        Some(Key::GroupsStandInMark)
    } else if is.is_some_and(|is| is.until.is_some()) {
        Some(Key::PersonLeaves)
    } else if is.is_some_and(|is| is.away.is_some_and(|away| today < away.from)) {
        Some(Key::PersonWillBeAway)
    } else {
        None
    }
}

/// What there is to tell of a person's year, group by group, with the days.
pub fn lines(app: &App, unit: &Unit, person: &Person) -> Vec<Text> {
    let of = |group: &Group| {
        let is = group.members.get(&person.id);
        let notes = is.into_iter().flat_map(|is| member::whole(app, is));
        let notes = notes.map(|note| t::person_in_group(&group.name, note));
        let own = group.supervisor == Some(person.id);
        let all: Vec<(NaiveDate, StandIn)> = group.stand_ins_from(app.today()).collect();
        let times = all.into_iter().filter(|(_, one)| own || one.who == person.id);
        notes.chain(times.map(|time| stands_in(unit, group, time))).collect::<Vec<_>>()
    };
    unit.groups().iter().flat_map(of).collect()
}

/// `Karin Sjö leder Grupp 1 för Anna Ek tor 3 dec till fre 18 dec`.
fn stands_in(unit: &Unit, group: &Group, (from, one): (NaiveDate, StandIn)) -> Text {
    if one.leads().is_none() {
        return t::person_in_group(&group.name, stand_in(unit, from, &one));
    }
    let name = facts::name(unit, one.who);
    let of = one.of.or(group.supervisor).map(|of| facts::name(unit, of)).unwrap_or_default();
    let (group, from) = (&group.name, Arg::ShortDate(from));
    match one.until {
        Some(until) => t::person_stands_in_until(from, group, name, of, Arg::ShortDate(until)),
        None => t::person_stands_in(from, group, name, of),
    }
}
