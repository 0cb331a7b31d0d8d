//! What of a module the people of a group have done already, in another group: where a group is parted in the
//! middle of a module, the new one goes on and does not begin again.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    schedule::Follow,
    sittings::{Since, Sitting, sittings},
};
use crate::{
    model::{
        groups::Group,
        ids::{Code, PersonId},
        meetings::{Meeting, MeetingState},
        programme::{Cycle, Who},
        unit::Unit,
    },
    planning::{
        hours::{Hours, Tally},
        terms::school_year,
    },
};

/// A sitting that most of a group's people went through with another group.
#[derive(Clone, Debug)]
pub struct Gone<'a> {
    /// Which.
    pub sitting: Sitting,
    /// At which meeting: one that was held, else one that stands and that nobody has noted.
    pub meeting: &'a Meeting,
}

/// The first sittings of a module that most of those who are members of a group on `day` have gone through with
/// another group that school year, before that day, and the group does not do itself. None where nothing
/// would be left.
///
/// What stands and has been counts though nobody has noted who was there: it was planned for them.
pub fn gone_through<'a>(
    unit: &'a Unit,
    (group, module): (&Group, Option<Code>),
    cycle: &Cycle,
    day: NaiveDate,
) -> Vec<Gone<'a>> {
    let all = sittings(cycle);
    let people: Vec<_> = group.members_on(day).collect();
    let here = |meeting: &&Meeting| {
        meeting.module == module
            && meeting.part > 0
            && meeting.stands()
            && !meeting.is_make_up()
            && school_year(meeting.when.date) == school_year(day)
    };
    let (own, others): (Vec<&Meeting>, Vec<&Meeting>) =
        unit.meetings().iter().filter(here).partition(|meeting| meeting.group == group.id);
    let does = |meeting: &&Meeting, sitting: &Sitting| {
        meeting.part == sitting.part && sitting.phases.iter().all(|phase| meeting.phases.contains(phase))
    };
    let were = |meeting: &&Meeting| {
        let held = meeting.state == MeetingState::Held;
        let noted = held && !meeting.attendance.is_empty();
        let members = unit.group(meeting.group).into_iter().flat_map(|other| other.members_at(meeting));
        let was_for: BTreeSet<PersonId> =
            if noted { meeting.attendance.keys().copied().collect() } else { members.collect() };
        let there = people.iter().filter(|&person| was_for.contains(person)).count();
        (held || meeting.when.date < day) && there * 2 > people.len()
    };
    let gone = |sitting: &Sitting| {
        if own.iter().any(|meeting| does(meeting, sitting)) {
            return None;
        }
        let there = others.iter().copied().filter(|meeting| does(meeting, sitting) && were(meeting));
        let meeting = there.min_by_key(|meeting| (meeting.state != MeetingState::Held, meeting.when))?;
        Some(Gone { sitting: sitting.clone(), meeting })
    };
    let first: Vec<Gone<'a>> = all.iter().map_while(gone).collect();
    if first.len() == all.len() { Vec::new() } else { first }
}

/// The sittings that a group does: all of its module, but not those that its people have [`gone_through`].
pub fn to_do(unit: &Unit, of: (&Group, Option<Code>), cycle: &Cycle, day: NaiveDate) -> Vec<Sitting> {
    let gone = gone_through(unit, of, cycle, day);
    let before = gone.last().map(|last| last.sitting.part);
    let mut left: Vec<Sitting> = sittings(cycle).into_iter().skip(gone.len()).collect();
    // In the middle of a part what comes first follows nothing that this group does itself.
    if let Some(begins) = left.first_mut().filter(|begins| Some(begins.part) == before) {
        (begins.rule, begins.since) = (Follow::ORDER, Since::Nothing);
    }
    left
}

/// What most of a group's people had gone through with another group before its own first meeting of the module,
/// as it is on a day.
pub fn done_elsewhere<'a>(
    unit: &'a Unit,
    (group, module): (&Group, Option<Code>),
    cycle: &Cycle,
    today: NaiveDate,
) -> Vec<Gone<'a>> {
    let own = unit.meetings().iter().filter(|m| m.group == group.id && m.module == module && m.part > 0);
    let begins = own.filter(|m| m.stands() && !m.is_make_up()).map(|m| m.when.date).min();
    gone_through(unit, (group, module), cycle, begins.unwrap_or(today))
}

/// The time of that, as a group counts its own: what each did alone goes with the first meeting of a part.
pub fn time_of(gone: &[Gone<'_>], cycle: &Cycle) -> Tally {
    let alone = cycle.phases.iter().filter(|phase| phase.who == Who::Alone);
    let alone: Hours = alone.map(|phase| Hours::from(*phase.minutes.get())).sum();
    let (mut time, mut parts) = (Tally::default(), BTreeSet::new());
    for Gone { sitting, meeting } in gone {
        let begins = parts.insert(sitting.part);
        let took = Hours::from(sitting.minutes) + if begins { alone } else { Hours(0) };
        let held = meeting.state == MeetingState::Held;
        time.planned += took;
        *(if held { &mut time.held } else { &mut time.unnoted }) += took;
    }
    time
}

#[cfg(test)]
#[path = "done_tests.rs"]
mod tests;
