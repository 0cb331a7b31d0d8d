//! Single meetings: their day, who else claims the hour, what became of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{DayUse, Raw, SchoolDay, What, context::Context};
use crate::{
    model::{
        error::Thing,
        ids::PersonId,
        meetings::{Meeting, MeetingState},
        school_year::SpanKind,
        text::Name,
    },
    planning::{
        calendar::{
            free::{effect::not_free, rooms::room_of, taken::Outside},
            year::holidays::is_weekend,
        },
        groups::leading::unled::unled,
        running::{Comes, comes, leads_not_then},
        staff,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    for meeting in context.unit.meetings() {
        let found = match meeting.state {
            MeetingState::Held => meeting.attendance.is_empty().then_some(What::NoAttendance),
            MeetingState::Planned if meeting.is_unnoted(context.today) => Some(What::NotNoted),
            MeetingState::Planned | MeetingState::Cancelled(_) => None,
        };
        out.extend(found.map(|what| (Thing::Meeting(meeting.id), what)));
    }
    find_to_come(context, out);
    for meeting in context.unit.meetings().iter().filter(|meeting| is_to_come(context, meeting)) {
        let found = cannot_then(context, meeting).into_iter().chain(leader_cannot(context, meeting));
        let found = found.chain(leader_not_free(context, meeting));
        out.extend(found.map(|what| (Thing::Meeting(meeting.id), what)));
    }
}

/// That whoever should lead a meeting has said that they cannot come, is on leave or was said not to lead that day.
/// Where the group is without anybody for a time, that is said of the group.
fn leader_cannot(context: &Context<'_>, meeting: &Meeting) -> Option<What> {
    let person = leads_not_then(context.unit, meeting)?;
    let group = context.unit.group(meeting.group)?;
    let of_group = unled(context.unit, group, context.today).is_some_and(|away| {
        let until = away.until.unwrap_or(NaiveDate::MAX);
        away.person == person && (away.from..=until).contains(&meeting.when.date)
    });
    (!of_group).then_some(What::LeaderCannot { person })
}

/// That whoever was chosen to lead a meeting in place of another has said not to be free then. Of whoever leads the
/// group at its time that is said of the group; who is in lessons or outside the group's time is named for all.
fn leader_not_free(context: &Context<'_>, meeting: &Meeting) -> Option<What> {
    let usual = context.unit.group(meeting.group)?.led_on(meeting.when.date);
    let person = context.unit.person(meeting.leader.filter(|leads| usual != Some(*leads))?)?;
    let said = leads_not_then(context.unit, meeting).is_some()
        || not_free(context.unit, meeting).contains(&person.id)
        || matches!(off_hours(context, meeting), Some(What::InLessons { people }) if people.contains(&person.id));
    (!said && comes(person, meeting) == Comes::Outside).then_some(What::LeaderNotFree { person: person.id })
}

/// Who is not free at a meeting outside its group's time, where their lessons do not say all of it.
fn cannot_then(context: &Context<'_>, meeting: &Meeting) -> Option<What> {
    let people = not_free(context.unit, meeting);
    let teach = match off_hours(context, meeting) {
        Some(What::InLessons { people }) => people,
        _ => Vec::new(),
    };
    let more = people.iter().any(|id| !teach.contains(id));
    more.then_some(What::CannotThen { people })
}

/// What stands against meetings to come: their day, who or which room is wanted elsewhere then.
pub(super) fn find_to_come(context: &Context<'_>, out: &mut Vec<Raw>) {
    let outside = Outside::new(context.unit);
    for meeting in context.unit.meetings().iter().filter(|meeting| is_to_come(context, meeting)) {
        let found = day(context, meeting).or_else(|| off_hours(context, meeting)).into_iter();
        let found = found.chain(taken(context, &outside, meeting)).chain(elsewhere(context, meeting));
        out.extend(found.map(|what| (Thing::Meeting(meeting.id), what)));
    }
    let mut by_day: BTreeMap<NaiveDate, Vec<&Meeting>> = BTreeMap::new();
    for meeting in context.unit.meetings().iter().filter(|meeting| is_to_come(context, meeting)) {
        by_day.entry(meeting.when.date).or_default().push(meeting);
    }
    for mut meetings in by_day.into_values() {
        meetings.sort_by_key(|meeting| (meeting.when, meeting.id));
        clashes(context, &meetings, out);
    }
}

fn is_to_come(context: &Context<'_>, meeting: &Meeting) -> bool {
    meeting.state == MeetingState::Planned && meeting.when.date >= context.today
}

fn day(context: &Context<'_>, meeting: &Meeting) -> Option<What> {
    let SchoolDay { used, ends } = (context.days)(meeting.group, meeting.when.date);
    let ends = ends.filter(|at| meeting.when.end() > *at);
    match used {
        DayUse::StaffTaken => Some(What::DayTaken { by: taken_by(context, meeting.when.date) }),
        day if !day.has_staff() => Some(What::DayOff { day }),
        day => ends
            .map(|at| What::EndsEarly { at })
            .or_else(|| (day == DayUse::Tests).then_some(What::TestWindow)),
    }
}

/// What a staff day is taken by, as far as somebody has said.
fn taken_by(context: &Context<'_>, date: NaiveDate) -> Name {
    let spans = context.unit.years().iter().flat_map(|year| &year.spans);
    let mut taken = spans.filter(|span| span.kind == SpanKind::InServiceTaken && span.holds(date));
    taken.find(|span| !span.name.is_empty()).map(|span| span.name.clone()).unwrap_or_default()
}

/// On days with staff: with pupils somebody's lessons, else the span of the working day.
fn off_hours(context: &Context<'_>, meeting: &Meeting) -> Option<What> {
    let when = meeting.when;
    let day = context.day(meeting.group, when.date);
    if !day.has_staff() || is_weekend(when.date) {
        return None;
    }
    let there = staff::people_at(context.unit, meeting);
    let people: Vec<PersonId> = staff::in_lessons(context.unit, &there, when).collect();
    if day.has_pupils() && !people.is_empty() && !staff::is_whole_day(when) {
        return Some(What::InLessons { people });
    }
    let outside = staff::outside_hours(context.unit, context.catalogue, when);
    outside.map(|(from, to)| What::OffHours { from, to })
}

/// Who is busy then, or whether the room is, as calendars from elsewhere say.
fn taken(context: &Context<'_>, outside: &Outside<'_>, meeting: &Meeting) -> Option<What> {
    let there = staff::people_at(context.unit, meeting);
    let elsewhere = context.unit.elsewhere();
    let busy = there.into_iter().filter(|&id| outside.person(id, meeting.when).is_some());
    let busy = busy.filter(|&id| elsewhere.at(id, meeting.when).is_none());
    let people: Vec<PersonId> = busy.collect();
    let room = room_of(context.unit, meeting).filter(|room| outside.room(room, meeting.when).is_some());
    let room = room.cloned().unwrap_or_default();
    (!people.is_empty() || !room.is_empty()).then_some(What::Taken { people, room })
}

/// Who is at a meeting of another unit then.
fn elsewhere(context: &Context<'_>, meeting: &Meeting) -> Vec<What> {
    let mut by_group: BTreeMap<(&Name, &Name), Vec<PersonId>> = BTreeMap::new();
    for id in staff::people_at(context.unit, meeting) {
        if let Some(there) = context.unit.elsewhere().at(id, meeting.when) {
            by_group.entry((&there.unit, &there.group)).or_default().push(id);
        }
    }
    let said = |((unit, group), people): ((&Name, &Name), Vec<PersonId>)| What::Elsewhere {
        people,
        group: group.clone(),
        unit: unit.clone(),
    };
    by_group.into_iter().map(said).collect()
}

/// Of two meetings at once the later one is told about the earlier.
fn clashes(context: &Context<'_>, meetings: &[&Meeting], out: &mut Vec<Raw>) {
    let there: Vec<BTreeSet<PersonId>> =
        meetings.iter().map(|meeting| staff::people_at(context.unit, meeting)).collect();
    for (at, (&meeting, here)) in meetings.iter().zip(&there).enumerate() {
        let before = meetings.iter().zip(&there).take(at);
        for (&earlier, there) in before.filter(|(earlier, _)| earlier.when.overlaps(meeting.when)) {
            let people: Vec<PersonId> = here.intersection(there).copied().collect();
            let room =
                room_of(context.unit, meeting).filter(|room| room_of(context.unit, earlier) == Some(room));
            if !people.is_empty() || room.is_some() {
                let room = room.cloned().unwrap_or_default();
                let what = What::Clash { with: earlier.id, people, room };
                out.push((Thing::Meeting(meeting.id), what));
            }
        }
    }
}
