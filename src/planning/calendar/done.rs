//! What of a module the people of a group have done already, in another group: where a group is parted in the
//! middle of a module, the new one goes on and does not begin again.

use chrono::NaiveDate;

use super::{
    schedule::Follow,
    sittings::{Since, Sitting, sittings},
};
use crate::{
    model::{
        groups::Group,
        ids::Code,
        meetings::{Meeting, MeetingState},
        programme::Cycle,
        unit::Unit,
    },
    planning::terms::school_year,
};

/// The sittings that a group does: all of its module, but not the first ones that most of those who are its
/// members on `day` have been at with another group that school year. Where nothing would be left, all.
pub fn to_do(
    unit: &Unit,
    (group, module): (&Group, Option<Code>),
    cycle: &Cycle,
    day: NaiveDate,
) -> Vec<Sitting> {
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
    let does = |meeting: &&&Meeting, sitting: &Sitting| {
        meeting.part == sitting.part && sitting.phases.iter().all(|phase| meeting.phases.contains(phase))
    };
    let were = |meeting: &Meeting| {
        let there = people.iter().filter(|&person| meeting.attendance.contains_key(person)).count();
        meeting.state == MeetingState::Held && there * 2 > people.len()
    };
    let done = |sitting: &&Sitting| {
        !own.iter().any(|meeting| does(&meeting, sitting))
            && others.iter().any(|meeting| does(&meeting, sitting) && were(meeting))
    };
    let first = all.iter().take_while(done).count();
    if first == all.len() {
        return all;
    }
    let before = first.checked_sub(1).and_then(|last| all.get(last)).map(|sitting| sitting.part);
    let mut left: Vec<Sitting> = all.into_iter().skip(first).collect();
    // In the middle of a part what comes first follows nothing that this group does itself.
    if let Some(begins) = left.first_mut().filter(|begins| Some(begins.part) == before) {
        (begins.rule, begins.since) = (Follow::ORDER, Since::Nothing);
    }
    left
}

/// How many of a module's sittings a group leaves out for that.
pub fn left_out(unit: &Unit, of: (&Group, Option<Code>), cycle: &Cycle, day: NaiveDate) -> usize {
    sittings(cycle).len() - to_do(unit, of, cycle, day).len()
}

/// The sittings that most of a group's people were at with another group before its own first meeting of the module,
/// as it is on a day.
pub fn done_elsewhere(
    unit: &Unit,
    (group, module): (&Group, Option<Code>),
    cycle: &Cycle,
    today: NaiveDate,
) -> Vec<Sitting> {
    let own = unit.meetings().iter().filter(|m| m.group == group.id && m.module == module && m.part > 0);
    let begins = own.filter(|m| m.stands() && !m.is_make_up()).map(|m| m.when.date).min();
    let mut all = sittings(cycle);
    let count = all.len() - to_do(unit, (group, module), cycle, begins.unwrap_or(today)).len();
    all.truncate(count);
    all
}
