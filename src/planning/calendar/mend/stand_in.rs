//! Somebody else who leads a meeting when the one who should cannot.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{DaysAt, Fall};
use crate::{
    model::{
        change::{Change, Element, On},
        edit::{Edit, apply},
        ids::{GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingChange},
        people::Training,
        unit::Unit,
    },
    planning::{
        calendar::{
            mend::fallen::falls_out,
            told::news::to_tell,
            year::days::{DayKind, SchoolDays},
        },
        groups::leading::leads::{self, Leader},
        running::can_lead,
        staff::people_at,
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

/// What is led by whom instead.
pub(super) struct Led {
    /// The unit after it.
    pub after: Unit,
    /// Whose meeting, which, and who leads it.
    pub by: Vec<(GroupId, MeetingId, PersonId)>,
    /// Meetings that nobody else can lead at their time.
    pub by_nobody: BTreeSet<MeetingId>,
}

/// Gives what falls out to others to lead: to those who may lead more, else to whoever can, in the order in
/// which a meeting's own list of them has them.
pub(super) fn led_by_others(unit: &Unit, days: DaysAt<'_>, fall: &Fall, may: &[MayLead]) -> Led {
    let mut led = Led { after: unit.clone(), by: Vec::new(), by_nobody: BTreeSet::new() };
    let mut groups: BTreeMap<PersonId, BTreeSet<GroupId>> = BTreeMap::new();
    for meeting in fall.out(unit) {
        let Some(days) = days(meeting) else { continue };
        let room = |one: &&MayLead| {
            let with = groups.get(&one.person);
            let new = usize::from(with.is_none_or(|groups| !groups.contains(&meeting.group)));
            with.map_or(0, BTreeSet::len) + new <= one.room
        };
        let can = can_lead_on(&led.after, &days, meeting);
        // Whoever leads a meeting of the group already, then the first.
        let already = |id: &PersonId| groups.get(id).is_some_and(|g| g.contains(&meeting.group));
        let fit: Vec<PersonId> = may.iter().filter(room).map(|one| one.person).collect();
        let fit: Vec<PersonId> = fit.into_iter().filter(|id| can.contains(id)).collect();
        let again = fit.iter().chain(&can).copied().find(already);
        let Some(first) = again.or(fit.first().copied()).or(can.first().copied()) else {
            led.by_nobody.insert(meeting.id);
            continue;
        };
        let given = given(&led.after, meeting.id, first);
        if given.is_some_and(|edit| apply(&mut led.after, &edit).is_ok()) {
            led.by.push((meeting.group, meeting.id, first));
            groups.entry(first).or_default().insert(meeting.group);
        }
    }
    led
}

/// Those who can lead a meeting at its time, unless it falls out whoever leads it.
fn can_lead_on(unit: &Unit, days: &SchoolDays, meeting: &Meeting) -> Vec<PersonId> {
    let has_pupils = |date| days.kind(date) == DayKind::School;
    let led = |id| Meeting { leader: Some(id), ..meeting.clone() };
    let all = can_lead(unit, &has_pupils, meeting).into_iter();
    all.filter(|id| !falls_out(unit, &led(*id))).collect()
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
