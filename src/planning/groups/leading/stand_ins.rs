//! Who leads for somebody else for a time, and how many groups that makes.
//!
//! A group that somebody stands in for counts for both: the supervisor has it still, and comes back.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::model::{
    groups::{Group, MemberState, StandIn},
    ids::{GroupId, PersonId},
    people::Person,
    unit::Unit,
};

/// A time in which somebody leads a group for its supervisor.
#[derive(Clone, Copy, Debug)]
pub struct StandsIn<'a> {
    /// Which group.
    pub group: &'a Group,
    /// The first day.
    pub from: NaiveDate,
    /// Who, for whom, and until when.
    pub is: StandIn,
}

/// Where somebody leads for somebody else on a day or later, in order of the first day.
pub fn stands_in(unit: &Unit, person: PersonId, on: NaiveDate) -> Vec<StandsIn<'_>> {
    let of = |group| {
        let all = Group::stand_ins_from(group, on).filter(|(_, is)| is.leads() == Some(person));
        all.map(move |(from, is)| StandsIn { group, from, is })
    };
    let mut all: Vec<StandsIn<'_>> = unit.groups().iter().flat_map(of).collect();
    all.sort_by_key(|one| (one.from, one.group.id));
    all
}

/// Those who lead a group for its supervisor on a day or later.
pub fn of_group(group: &Group, on: NaiveDate) -> BTreeSet<PersonId> {
    group.stand_ins_from(on).filter_map(|(_, is)| is.leads()).collect()
}

/// Whether somebody leads a group on a day or later: as its supervisor, or for them.
pub fn leads(group: &Group, person: PersonId, on: NaiveDate) -> bool {
    group.supervisor == Some(person) || group.stand_ins_from(on).any(|(_, is)| is.who == person)
}

/// From so many days to come on a stand-in counts for the year: about a term. Our own rule; no source says one.
const LONG: i64 = 126;

/// Whether a stand-in lasts for so long from a day on that groups are planned by it. A leave of some weeks
/// takes no places for the year.
pub fn is_long(is: &StandIn, on: NaiveDate) -> bool {
    is.until.is_none_or(|last| (last - on).num_days() >= LONG)
}

/// The coming days in which it counts how long somebody is away. Our own rule; no source says one.
const COMING: usize = 28;
/// A leave of as many days counts from now on where it begins within so many: groups that are made now are
/// led then. Our own rule, as above; what begins later is a matter for then.
const AHEAD: Days = Days::new(84);

/// Whether somebody who leads groups is away so long that they begin with no new one: another leads for them,
/// or they are on leave from a group, on half of the coming four weeks or more, or on four weeks on end soon
/// after. A meeting or two that another takes over are no hindrance.
pub fn is_away(unit: &Unit, person: PersonId, on: NaiveDate) -> bool {
    let replaced =
        |group: &Group, day| group.supervisor == Some(person) && group.standing_in_on(day).is_some();
    let on_leave = |group: &Group, day| {
        group.members.get(&person).is_some_and(|member| member.on(day) == MemberState::Away)
    };
    let away = |day| unit.groups().iter().any(|group| replaced(group, day) || on_leave(group, day));
    let days = |from: NaiveDate| from.iter_days().take(COMING).filter(|&day| away(day)).count();
    let begins = unit.groups().iter().flat_map(|group| {
        let stand_ins = group.stand_ins_from(on).filter(|_| group.supervisor == Some(person));
        let leave = group.members.get(&person).and_then(|member| member.away).map(|away| away.from);
        stand_ins.map(|(from, _)| from).chain(leave)
    });
    let soon = on.checked_add_days(AHEAD).unwrap_or(on);
    2 * days(on) >= COMING
        || begins.filter(|from| (on..=soon).contains(from)).any(|from| days(from) == COMING)
}

/// How many groups somebody leads in other units, while these go on: what they may lead is said of all.
pub fn led_elsewhere(unit: &Unit, person: PersonId) -> usize {
    unit.elsewhere().of(person).iter().filter(|there| there.participants.is_some()).count()
}

/// How many groups somebody may lead who leads so many: those of other units and those of others that they lead
/// for long take of what they may, and whoever is away for long, or takes no part, begins with no new one.
pub fn may_lead(unit: &Unit, person: &Person, led: usize, on: NaiveDate) -> usize {
    let for_others = stands_in(unit, person.id, on).into_iter().filter(|one| is_long(&one.is, on));
    let for_others: BTreeSet<GroupId> = for_others.map(|one| one.group.id).collect();
    let taken = for_others.len() + led_elsewhere(unit, person.id);
    let most = usize::from(person.leading.max_groups).saturating_sub(taken);
    let none_more = person.outside.is_some() || is_away(unit, person.id, on);
    if none_more { most.min(led) } else { most }
}

/// The groups that somebody has on a day: their own, also while another leads them, and those of others.
fn on_day(unit: &Unit, person: PersonId, day: NaiveDate) -> Vec<&Group> {
    let has = |group: &&Group| group.supervisor == Some(person) || group.stand_in_on(day) == Some(person);
    unit.groups().iter().filter(has).collect()
}

/// The groups that somebody has when they have most, on a day or later.
pub fn at_once(unit: &Unit, person: PersonId, on: NaiveDate) -> Vec<&Group> {
    let begins = stands_in(unit, person, on).into_iter().map(|one| one.from.max(on));
    let mut most = on_day(unit, person, on);
    for day in begins {
        let then = on_day(unit, person, day);
        if then.len() > most.len() {
            most = then;
        }
    }
    most
}

/// Somebody who leads more groups than they may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    /// How many they have, those in other units included.
    pub groups: usize,
    /// How many of these they lead for others.
    pub for_others: usize,
    /// How many they may lead.
    pub most: u8,
    /// The last day of it, where only a leave of some weeks makes them too many.
    pub until: Option<NaiveDate>,
}

/// Whether somebody leads more groups than they may, on a day or later. Short leaves take no places here
/// either, as in [`may_lead`]: with them it is so for a time.
pub fn over(unit: &Unit, person: &Person, on: NaiveDate) -> Option<Over> {
    let most = person.leading.max_groups;
    let all = stands_in(unit, person.id, on);
    let at_once = at_once(unit, person.id, on);
    let own = |group: &Group| group.supervisor == Some(person.id);
    let long: BTreeSet<GroupId> =
        all.iter().filter(|one| is_long(&one.is, on) && !own(one.group)).map(|one| one.group.id).collect();
    let elsewhere = led_elsewhere(unit, person.id);
    let lasting = unit.groups().iter().filter(|group| own(group)).count() + long.len() + elsewhere;
    if lasting > usize::from(most) {
        return Some(Over { groups: lasting, for_others: long.len(), most, until: None });
    }
    let too_many = |day: &NaiveDate| on_day(unit, person.id, *day).len() + elsewhere > usize::from(most);
    let until = all.iter().filter_map(|one| one.is.until).filter(too_many).max();
    let for_others = at_once.iter().filter(|group| !own(group)).count();
    let groups = at_once.len() + elsewhere;
    (groups > usize::from(most)).then_some(Over { groups, for_others, most, until })
}

/// The groups that somebody leads themselves when they lead most, on a day or later: a group that another
/// leads for them in that time is the other's.
pub fn led_at_once(unit: &Unit, person: PersonId, on: NaiveDate) -> Vec<&Group> {
    let comes_back = |group: &Group| {
        let ends = group.stand_ins_from(on).filter_map(|(_, is)| is.until?.succ_opt());
        ends.collect::<Vec<_>>()
    };
    let own = unit.groups().iter().filter(|group| group.supervisor == Some(person));
    let begins = stands_in(unit, person, on).into_iter().map(|one| one.from.max(on));
    let led = |day: NaiveDate| -> Vec<&Group> {
        unit.groups().iter().filter(|group| group.led_on(day) == Some(person)).collect()
    };
    let mut most = led(on);
    for day in begins.chain(own.flat_map(comes_back)) {
        let then = led(day);
        if then.len() > most.len() {
            most = then;
        }
    }
    most
}
