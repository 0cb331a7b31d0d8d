//! Chosen modules: pointed at by a need, visited, followed up.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    Raw, What,
    context::{Context, Work},
};
use crate::{
    model::{
        catalogue::Counts,
        error::Thing,
        ids::PersonId,
        meetings::{Meeting, MeetingState, Presence},
        plan::{Choice, Term},
        unit::Unit,
    },
    planning::{lookup, settings, staff, terms},
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    for choice in context.unit.choices() {
        let found = [no_need(choice), half_alone(context, choice)];
        let at = Thing::Choice(choice.id);
        out.extend(found.into_iter().flatten().map(|what| (at, what)));
    }
    for work in &context.works {
        let found = [unchosen(context, work), no_visit(context, work), no_follow_up(context, work)];
        let at = Thing::Group(work.group.id);
        out.extend(found.into_iter().flatten().map(|what| (at, what)));
        for term in unvisited(context, work) {
            let finding = (at, What::NoVisitInTerm { term });
            if !out.contains(&finding) {
                out.push(finding);
            }
        }
    }
    out.extend(plan_short(context).map(|what| (Thing::Unit, what)));
}

fn no_need(choice: &Choice) -> Option<What> {
    choice.priorities.is_empty().then_some(What::NoNeed { module: choice.module })
}

/// A group may work with a module that nobody has chosen for it: then no need points to it either.
fn unchosen(context: &Context<'_>, work: &Work<'_>) -> Option<What> {
    let module = work.module.id;
    let chosen =
        |choice: &Choice| choice.module == module && choice.group.is_none_or(|group| group == work.group.id);
    (!context.unit.choices().iter().any(chosen)).then_some(What::NoNeed { module })
}

fn half_alone(context: &Context<'_>, choice: &Choice) -> Option<What> {
    let module = lookup::module(context.unit, context.catalogue, choice.module)?;
    let with_it = |other: &Choice| {
        other.programme == choice.programme
            && other.module != choice.module
            && (other.group.is_none() || choice.group.is_none() || other.group == choice.group)
    };
    let alone = !context.unit.choices().iter().any(with_it);
    (module.counts == Counts::Half && alone).then_some(What::HalfAlone { module: module.id })
}

/// Once every part has a meeting: until then there is time to agree on a visit.
fn no_visit(context: &Context<'_>, work: &Work<'_>) -> Option<What> {
    if !work.is_whole() {
        return None;
    }
    let visits = work.meetings.iter().filter(|meeting| is_visited(context.unit, meeting)).count();
    let least = context.limit(work.programme, settings::VISITS_LEAST);
    (visits < usize::from(least)).then_some(What::NoVisit { module: work.module.id, visits, least })
}

/// The terms with meetings of the group to come, to which somebody can be invited still, in which nobody who leads
/// the school comes to any of its meetings, of whatever module; once every part has a meeting, as above.
fn unvisited(context: &Context<'_>, work: &Work<'_>) -> BTreeSet<Term> {
    let term = |meeting: &&Meeting| terms::term(meeting.when.date);
    let of_group: Vec<&Meeting> =
        context.unit.meetings_of(work.group.id).into_iter().filter(|m| m.stands()).collect();
    let visited = of_group.iter().copied().filter(|meeting| is_visited(context.unit, meeting));
    let visited: BTreeSet<Term> = visited.map(|meeting| term(&meeting)).collect();
    let to_come = |m: &&&Meeting| m.state == MeetingState::Planned && m.when.date >= context.today;
    let meets = of_group.iter().filter(|m| work.is_whole() && m.module.is_some() && !m.is_make_up());
    meets.filter(to_come).map(term).filter(|term| !visited.contains(term)).collect()
}

/// Whether somebody who leads the school is to come to a meeting, or was there.
fn is_visited(unit: &Unit, meeting: &Meeting) -> bool {
    let mut there = staff::people_at(unit, meeting);
    there.extend(meeting.attendance.keys());
    let away =
        |id: &PersonId| matches!(meeting.attendance.get(id), Some(Presence::Excused | Presence::Absent));
    there.into_iter().filter(|id| !away(id)).any(|id| unit.person(id).is_some_and(staff::leads_school))
}

/// A later meeting of the group, a later round, or a priority that is looked at again later will do.
fn no_follow_up(context: &Context<'_>, work: &Work<'_>) -> Option<What> {
    if !work.is_whole() {
        return None;
    }
    let last =
        work.meetings.iter().filter(|meeting| meeting.part > 0).map(|meeting| meeting.when.date).max()?;
    let unit = context.unit;
    let meets = |m: &Meeting| m.group == work.group.id && m.stands() && !m.is_make_up() && m.when.date > last;
    let looks_back = unit.meetings().iter().any(meets)
        || unit.rounds().iter().any(|round| round.date > last)
        || unit.priorities().iter().any(|priority| priority.follow_up.is_some_and(|day| day >= last));
    (!looks_back).then_some(What::NoFollowUp { module: work.module.id, last })
}

/// The table keeps it to Norway: in Sweden a module in one term is a plan of its own. A term for which
/// something is chosen counts from end to end, meetings by their days.
fn plan_short(context: &Context<'_>) -> Option<What> {
    let chosen: Vec<(NaiveDate, NaiveDate)> =
        context.unit.choices().iter().filter_map(|choice| terms::ends(choice.term)).collect();
    chosen.first()?;
    let planned = context.unit.meetings().iter().filter(|meeting| meeting.stands());
    let days: Vec<NaiveDate> =
        chosen.into_iter().flat_map(|(a, b)| [a, b]).chain(planned.map(|m| m.when.date)).collect();
    let weeks = (*days.iter().max()? - *days.iter().min()?).num_weeks();
    let weeks = u16::try_from(weeks).unwrap_or(u16::MAX);
    let least = context.limit(None, settings::PLAN_WEEKS);
    (weeks < least).then_some(What::PlanShort { weeks, least })
}
