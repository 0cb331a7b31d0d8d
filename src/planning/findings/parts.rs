//! Parts of a module: complete, in order, with room between the meetings.

mod preparation;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    Raw, What,
    context::{Context, Work},
};
use crate::{
    model::{
        error::Thing,
        ids::{Code, GroupId, PersonId},
        meetings::{Meeting, MeetingState},
        programme::{Cycle, Pupils, SameDay, Who},
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::dating::{
            lengths::too_short,
            ready::{Moment, tried_out},
        },
        settings,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    for work in &context.works {
        let Some(cycle) = &work.cycle else { continue };
        let at = Thing::Group(work.group.id);
        if work.meetings.is_empty() {
            if !work.group.windows.is_empty() && !work.group.members.is_empty() {
                out.push((at, What::NoMeetings { module: work.module.id }));
            }
            out.extend(window(cycle, work).map(|what| (at, what)));
            continue;
        }
        let missing = work.missing_parts();
        if !missing.is_empty() && context.starts_soon(work).is_none() {
            out.push((at, What::PartsMissing { module: work.module.id, parts: missing }));
        }
        out.extend(short(cycle, work).into_iter().map(|what| (at, what)));
        for (part, meetings) in by_part(&work.meetings) {
            lacks(cycle, work, part, &meetings, out);
            pairs(context, cycle, part, &meetings, out);
        }
        parts_in_order(cycle, work, out);
        preparation::find(context, cycle, work, out);
    }
}

/// Meetings by part, those outside the parts left out.
fn by_part<'a>(meetings: &[&'a Meeting]) -> BTreeMap<u8, Vec<&'a Meeting>> {
    let mut parts: BTreeMap<u8, Vec<&Meeting>> = BTreeMap::new();
    for &meeting in meetings.iter().filter(|meeting| meeting.part > 0) {
        parts.entry(meeting.part).or_default().push(meeting);
    }
    parts
}

fn is_planned(meeting: &Meeting) -> bool {
    meeting.state == MeetingState::Planned
}

/// A meeting that does not say what is done at it may be for any phase.
fn lacks(cycle: &Cycle, work: &Work<'_>, part: u8, meetings: &[&Meeting], out: &mut Vec<Raw>) {
    if meetings.iter().any(|meeting| meeting.phases.is_empty()) {
        return;
    }
    let done = |phase: Code| meetings.iter().any(|meeting| meeting.phases.contains(&phase));
    let lacks = |phase: &Code| !done(*phase) && !work.is_elsewhere(part, *phase);
    let phases: Vec<Code> = cycle.joint().map(|phase| phase.id).filter(lacks).collect();
    if !phases.is_empty() {
        let what = What::PartLacks { module: work.module.id, part, phases };
        out.push((Thing::Group(work.group.id), what));
    }
}

/// Looks at every two joint phases that follow each other in meetings of their own.
fn pairs(context: &Context<'_>, cycle: &Cycle, part: u8, meetings: &[&Meeting], out: &mut Vec<Raw>) {
    let at = |phase: Code| meetings.iter().find(|meeting| meeting.phases.contains(&phase)).copied();
    let joint: Vec<Code> = cycle.joint().map(|phase| phase.id).collect();
    for (&first, &second) in joint.iter().zip(joint.iter().skip(1)) {
        let (Some(before), Some(after)) = (at(first), at(second)) else { continue };
        if before.id == after.id || !(is_planned(before) || is_planned(after)) {
            continue;
        }
        if after.when < before.when {
            out.push((Thing::Meeting(after.id), What::PartOrder { part, other: before.id }));
        } else if is_planned(after) && tries_out_between(cycle, first, second) {
            let found = gap(context, cycle, before, after);
            // Where the time is too short for all there is nothing to say of single ones.
            let is_short = matches!(found, Some(What::GapShort { .. } | What::GapSameDay { .. }));
            let own = if is_short { None } else { own_lessons(context, before, after) };
            out.extend(found.into_iter().chain(own).map(|what| (Thing::Meeting(after.id), what)));
        } else if is_planned(after) {
            // A part is one round of work: its meetings lie no further apart, whatever is done between them.
            out.extend(too_long(context, cycle, before, after).map(|what| (Thing::Meeting(after.id), what)));
        }
    }
}

/// Whether something is tried with pupils after one joint phase and before another.
pub(in crate::planning) fn tries_out_between(cycle: &Cycle, first: Code, second: Code) -> bool {
    let after_first = cycle.phases.iter().skip_while(|phase| phase.id != first);
    let mut between = after_first.take_while(|phase| phase.id != second);
    between.any(|phase| phase.who == Who::InClass && phase.pupils == Pupils::Needed)
}

/// That a part begins before the part before it has ended.
fn parts_in_order(cycle: &Cycle, work: &Work<'_>, out: &mut Vec<Raw>) {
    let joint: Vec<Code> = cycle.joint().map(|phase| phase.id).collect();
    let place = |meeting: &Meeting| joint.iter().position(|phase| meeting.phases.contains(phase));
    // Of several with the same phases the first one counts: they are in order of time.
    let mut sittings: BTreeMap<(u8, Option<usize>), &Meeting> = BTreeMap::new();
    for &meeting in work.meetings.iter().filter(|meeting| meeting.part > 0) {
        sittings.entry((meeting.part, place(meeting))).or_insert(meeting);
    }
    for (before, after) in sittings.values().zip(sittings.values().skip(1)) {
        let to_see = is_planned(before) || is_planned(after);
        if before.part != after.part && after.when < before.when && to_see {
            let what = What::PartOrder { part: after.part, other: before.id };
            out.push((Thing::Meeting(after.id), what));
        }
    }
}

fn gap(context: &Context<'_>, cycle: &Cycle, first: &Meeting, after: &Meeting) -> Option<What> {
    let (from, to) = (first.when.date, after.when.date);
    let (group, before) = (first.group, first.id);
    if from == to {
        return (cycle.gap.same_day == SameDay::NotAllowed).then_some(What::GapSameDay { before });
    }
    let days = between(from, to).filter(|&date| context.day(group, date).has_pupils()).count();
    let least = context.limit_or(Some((*cycle.gap.min_school_days.get()).into()), settings::GAP_LEAST);
    if days < usize::from(least) {
        return Some(What::GapShort { before, days, least });
    }
    too_long(context, cycle, first, after)
        .or_else(|| has_week_off(context, group, (from, to)).then_some(What::GapBreak { before }))
}

/// That two meetings of a part lie further apart than its programme wants.
fn too_long(context: &Context<'_>, cycle: &Cycle, before: &Meeting, after: &Meeting) -> Option<What> {
    let most = context.limit_or(Some(*cycle.gap.max_days.get()), settings::GAP_MOST);
    let days = (after.when.date - before.when.date).num_days();
    (days > i64::from(most)).then_some(What::GapLong { before: before.id, days, most })
}

fn own_lessons(context: &Context<'_>, before: &Meeting, after: &Meeting) -> Option<What> {
    let has_pupils = |date: NaiveDate| context.day(before.group, date).has_pupils();
    let people = without_lesson(context.unit, &has_pupils, before, after);
    (!people.is_empty()).then_some(What::NoLesson { before: before.id, people })
}

/// Those who have none of their own lessons to try out in between two meetings; only those are asked whose
/// lessons are known, and who have pupils. `has_pupils` says of a day whether there are lessons.
pub(in crate::planning) fn without_lesson(
    unit: &Unit,
    has_pupils: &dyn Fn(NaiveDate) -> bool,
    before: &Meeting,
    after: &Meeting,
) -> Vec<PersonId> {
    let Some(group) = unit.group(before.group) else { return Vec::new() };
    let late = |(_, moment): &(PersonId, Moment)| (after.when.date, after.when.start) < *moment;
    tried_out(unit, has_pupils, group, before.when).filter(late).map(|(id, _)| id).collect()
}

fn between(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().skip(1).take_while(move |&date| date < to)
}

fn has_week_off(context: &Context<'_>, group: GroupId, (from, to): (NaiveDate, NaiveDate)) -> bool {
    let mut off = 0;
    let week = context.limit(None, settings::WEEK_OFF);
    let weekdays = between(from, to).filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun));
    weekdays.into_iter().any(|date| {
        off = if context.day(group, date).has_pupils() { 0 } else { off + 1 };
        off >= week
    })
}

/// One finding for all meetings to come with the same phases.
fn short(cycle: &Cycle, work: &Work<'_>) -> Vec<What> {
    let mut found: Vec<What> = Vec::new();
    for meeting in work.meetings.iter().filter(|meeting| is_planned(meeting)) {
        let Some(needs) = too_short(cycle, meeting) else { continue };
        let length = meeting.when.length;
        let same = found.iter_mut().find_map(|what| match what {
            What::MeetingsShort { phases, has, meetings, .. } if *phases == meeting.phases => {
                Some((has, meetings))
            }
            _ => None,
        });
        if let Some((has, meetings)) = same {
            *has = length.min(*has);
            *meetings += 1;
        } else {
            let phases = meeting.phases.clone();
            found.push(What::MeetingsShort { phases, has: length, needs, meetings: 1 });
        }
    }
    found
}

/// Only while there are no meetings: those say it themselves.
fn window(cycle: &Cycle, work: &Work<'_>) -> Option<What> {
    let has = work.group.windows.iter().map(|window| window.length).max()?;
    let lengths = cycle.meetings().into_iter().map(|m| m.iter().map(|phase| *phase.minutes.get()).sum());
    let needs: Minutes = lengths.max()?;
    (has < needs).then_some(What::WindowShort { has, needs })
}
