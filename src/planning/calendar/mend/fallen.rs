//! Days that fall out: remembered when somebody says so, and asked for whenever a date is looked for.

use chrono::NaiveDate;

use super::super::free::place_of;
use crate::{
    model::{
        change::Element,
        edit::Edit,
        fallen::{FallenDays, What},
        groups::Group,
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingState, When},
        text::{Name, Note},
        unit::{Unit, UnitChange},
    },
    planning::{running::could_lead_at, staff::leader},
};

/// Whether a meeting of a group on a day, led by that person in that place, was said to fall out.
pub fn is_out(
    unit: &Unit,
    group: GroupId,
    (leader, place): (Option<PersonId>, Option<&Name>),
    date: NaiveDate,
) -> bool {
    unit.fallen().iter().any(|days| days.holds(date) && days.what.is_of(group, leader, place))
}

/// The same of a meeting as it is dated.
pub fn falls_out(unit: &Unit, meeting: &Meeting) -> bool {
    let who_where = (leader(unit, meeting), place_of(unit, meeting));
    is_out(unit, meeting.group, who_where, meeting.when.date)
}

/// Whether of all that a meeting needs only its room was said to fall out: in another it can be.
pub fn only_room_out(unit: &Unit, meeting: &Meeting) -> bool {
    let anywhere = (leader(unit, meeting), None);
    falls_out(unit, meeting) && !is_out(unit, meeting.group, anywhere, meeting.when.date)
}

/// A meeting as it would be at another time. A room that it has only because its group's own could not be used
/// that day stays behind on that day; one that was chosen for the meeting itself goes along. Whoever was named to
/// lead it goes along where they can come then, or whoever usually leads cannot either; not where they only stood in
/// for a day on which the usual leader was missed.
pub fn at_time(unit: &Unit, meeting: &Meeting, when: When) -> Meeting {
    let mut then = Meeting { when, ..meeting.clone() };
    let usual = unit.group(meeting.group).map(|group| &group.place).filter(|place| !place.is_empty());
    let out = |place: &Name| {
        let mut days = unit.fallen().iter().filter(|days| days.holds(meeting.when.date));
        days.any(|days| matches!(&days.what, What::Place(name) if name == place))
    };
    if when.date != meeting.when.date && usual.is_some_and(out) {
        then.place = Name::default();
    }
    let leads = unit.group(meeting.group).and_then(|group| group.led_on(when.date));
    let was_out = |usual: PersonId| {
        let mut days = unit.fallen().iter().filter(|days| days.holds(meeting.when.date));
        when.date != meeting.when.date && days.any(|days| days.what == What::Leader(usual))
    };
    if let Some((named, usual)) = then.leader.zip(leads).filter(|_| when != meeting.when)
        && named != usual
        && (was_out(usual) || !could_lead_at(unit, &then, named))
        && could_lead_at(unit, &then, usual)
    {
        then.leader = None;
    }
    then
}

/// Whether every meeting of the school falls out on a day.
pub fn whole_school_out(unit: &Unit, date: NaiveDate) -> bool {
    unit.fallen().iter().any(|days| days.holds(date) && days.what == What::All)
}

/// Whether somebody said that an ordinary meeting of a group falls out on a day, while others need not.
pub fn group_out(unit: &Unit, group: &Group, date: NaiveDate) -> bool {
    let is_of = |days: &FallenDays| days.what.is_of(group.id, group.led_on(date), Some(&group.place));
    let out = |days: &FallenDays| {
        days.what != What::All && is_of(days) && !is_mended(unit, days, Some(group.id), date)
    };
    unit.fallen().iter().any(|days| days.holds(date) && out(days))
}

/// Whether a day is lost by what falls out on it. One on which a leader or a room is missed is not where the
/// meetings of that day have another, or were moved.
pub fn is_lost(unit: &Unit, days: &FallenDays, date: NaiveDate) -> bool {
    days.holds(date) && !is_mended(unit, days, None, date)
}

/// Whether what meets on a day, of a group or at all, does so without the leader or the room that is missed then.
fn is_mended(unit: &Unit, days: &FallenDays, group: Option<GroupId>, date: NaiveDate) -> bool {
    let on_day = |m: &&Meeting| m.when.date == date && group.is_none_or(|group| m.group == group);
    let lost = |m: &Meeting| match m.state {
        MeetingState::Planned => days.what.is_of(m.group, leader(unit, m), place_of(unit, m)),
        MeetingState::Cancelled(_) => {
            let usual = unit.group(m.group).and_then(|group| group.led_on(date));
            days.what.is_of(m.group, m.leader.or(usual), place_of(unit, m))
        }
        MeetingState::Held => false,
    };
    let here: Vec<&Meeting> = unit.meetings().iter().filter(on_day).collect();
    let missed = matches!(days.what, What::Leader(_) | What::Place(_));
    // A group that does not meet that day could not either.
    missed && (group.is_none() || !here.is_empty()) && !here.into_iter().any(lost)
}

/// Why a meeting could not be on a day, as far as somebody said: the reason of what fell out then.
pub fn why_out<'a>(unit: &'a Unit, meeting: &Meeting, date: NaiveDate) -> Option<&'a Note> {
    let said = |days: &&FallenDays| !days.reason.is_empty();
    first_out(unit, meeting, date, said).map(|days| &days.reason)
}

/// What fell out for a meeting on a day: rather what has a reason.
pub fn out_on<'a>(unit: &'a Unit, meeting: &Meeting, date: NaiveDate) -> Option<&'a FallenDays> {
    let said = |days: &&FallenDays| !days.reason.is_empty();
    first_out(unit, meeting, date, said).or_else(|| first_out(unit, meeting, date, |_| true))
}

fn first_out<'a>(
    unit: &'a Unit,
    meeting: &Meeting,
    date: NaiveDate,
    counts: impl Fn(&&'a FallenDays) -> bool,
) -> Option<&'a FallenDays> {
    let usual = unit.group(meeting.group).and_then(|group| group.led_on(date));
    let place = place_of(unit, meeting);
    let is_of = |leader| move |days: &&FallenDays| days.what.is_of(meeting.group, leader, place);
    let here = || unit.fallen().iter().filter(|days| days.holds(date)).filter(&counts);
    // Whoever led then may have been replaced since.
    here().find(is_of(meeting.leader.or(usual))).or_else(|| here().find(is_of(usual)))
}

/// Remembers days; none where as much was said already.
pub fn remembered(unit: &Unit, days: &FallenDays) -> Option<Edit> {
    let wider = |known: &FallenDays| {
        let silent = days.reason.is_empty() || known.reason == days.reason;
        known.what == days.what && known.first <= days.first && days.last <= known.last && silent
    };
    let known = unit.fallen().iter().any(wider);
    (!known).then(|| Edit::Unit(UnitChange::Fallen(Element::Put(days.clone()))))
}

/// Takes back that days fall out.
pub fn held_again(days: &FallenDays) -> Edit {
    Edit::Unit(UnitChange::Fallen(Element::Drop(days.clone())))
}

/// Takes back all that was said of a group or of somebody who leads, before either goes.
pub fn without<'a>(unit: &'a Unit, what: &'a What) -> impl Iterator<Item = Edit> + 'a {
    unit.fallen().iter().filter(move |days| days.what == *what).map(held_again)
}

#[cfg(test)]
#[path = "fallen_tests.rs"]
mod tests;
