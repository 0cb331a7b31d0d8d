//! Somebody else who leads a meeting when the one who should cannot.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::Fall;
use crate::{
    model::{
        change::{Change, Element, On},
        edit::{Edit, apply},
        ids::{GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingChange},
        people::{Person, Training},
        text::Name,
        unit::Unit,
        week::{Day, Window, joined},
    },
    planning::{
        calendar::{days::SchoolDays, fallen::falls_out, free::Taken, news::to_tell, propose::Ask},
        groups::leads::{self, Leader},
        staff::{leader, people_at},
    },
};

/// Somebody who may lead, and how many groups more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MayLead {
    /// Who.
    pub person: PersonId,
    /// Groups that they may lead beside their own; a group of which they lead one meeting is one.
    pub room: usize,
}

/// All who may lead more: whoever is named a supervisor or has begun the training, and has not as many
/// groups as they may. First who is trained, then the school's own, then who has least to do.
pub fn may_lead(ask: &leads::Ask<'_>) -> Vec<MayLead> {
    let ready = |leader: &Leader<'_>| {
        let person = leader.person;
        let named = person.roles.iter().any(|role| role.as_str() == leads::ROLE);
        person.outside.is_none() && (named || person.leading.training != Training::None)
    };
    let mut all: Vec<Leader<'_>> = leads::leaders(ask).into_iter().filter(ready).collect();
    all.sort_by_key(|leader| {
        let load = leader.load.percent().unwrap_or(u32::MAX);
        (Reverse(leader.person.leading.training), leader.school, load, leader.person.id)
    });
    let room =
        |leader: &Leader<'_>| usize::from(leader.person.leading.max_groups).saturating_sub(leader.at_once);
    let all = all.iter().map(|leader| MayLead { person: leader.person.id, room: room(leader) });
    all.filter(|one| one.room > 0).collect()
}

/// Gives what falls out to others to lead: what is led by whom then, and the unit after it.
pub(super) fn led_by_others(
    unit: &Unit,
    asks: &[Ask<'_>],
    fall: &Fall,
    may: &[MayLead],
) -> (Unit, Vec<(GroupId, MeetingId, PersonId)>) {
    let mut after = unit.clone();
    let mut led: Vec<(GroupId, MeetingId, PersonId)> = Vec::new();
    let mut groups: BTreeMap<PersonId, BTreeSet<GroupId>> = BTreeMap::new();
    for meeting in fall.out(unit) {
        let Some(ask) = asks.iter().find(|ask| ask.group.id == meeting.group) else { continue };
        let room = |one: &&MayLead| {
            let with = groups.get(&one.person);
            let new = usize::from(with.is_none_or(|groups| !groups.contains(&meeting.group)));
            with.map_or(0, BTreeSet::len) + new <= one.room
        };
        // Whoever leads a meeting of the group already, then the first.
        let already = |one: &&MayLead| groups.get(&one.person).is_some_and(|g| g.contains(&meeting.group));
        let can = |one: &&MayLead| room(one) && is_free(&after, ask.days, meeting, one.person);
        let mut fit = may.iter().filter(can);
        let Some(first) = fit.clone().find(already).or_else(|| fit.next()).map(|one| one.person) else {
            continue;
        };
        let given = given(&after, meeting.id, first);
        if given.is_some_and(|edit| apply(&mut after, &edit).is_ok()) {
            led.push((meeting.group, meeting.id, first));
            groups.entry(first).or_default().insert(meeting.group);
        }
    }
    (after, led)
}

/// Whether a person who does not lead a meeting could come to it and lead.
fn is_free(unit: &Unit, days: &SchoolDays, meeting: &Meeting, person: PersonId) -> bool {
    let when = meeting.when;
    let claimed = Window { day: Day::of(when.date), start: when.start, length: when.length };
    let taken = Taken::new(unit, &BTreeSet::from([meeting.id]));
    let said = |person: &Person| {
        person.free.is_empty() || joined(person.free.iter().copied()).iter().any(|w| w.holds(claimed))
    };
    let led = Meeting { leader: Some(person), ..meeting.clone() };
    leader(unit, meeting) != Some(person)
        && !falls_out(unit, &led)
        && unit.person(person).is_some_and(said)
        && taken.against(&BTreeSet::from([person]), &Name::default(), when, days).is_empty()
}

/// Gives a meeting to somebody to lead, and marks whom to tell. Whoever leads the group that day anyhow need
/// not be named.
pub fn given(unit: &Unit, id: MeetingId, to: PersonId) -> Option<Edit> {
    let meeting = unit.meetings().get(id)?;
    let people = people_at(unit, meeting);
    // To whoever comes only for this the meeting is new; the others know all but who leads.
    let come = (!people.contains(&to)).then_some(MeetingChange::ToTell(Element::Put(to)));
    let come = come.map(|change| Edit::Meeting(On::Change(id, change)));
    let usual = unit.group(meeting.group).and_then(|group| group.led_on(meeting.when.date));
    let named = Some(to).filter(|to| usual != Some(*to));
    let change = MeetingChange::Leader(Change::new(meeting.leader, named));
    let lead = Edit::Meeting(On::Change(id, change));
    Some(std::iter::once(lead).chain(come).chain(to_tell(meeting, people)).collect())
}
