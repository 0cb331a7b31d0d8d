//! Chosen modules: pointed at by a need, visited, followed up.

use super::{
    Raw, What,
    context::{Context, Work},
};
use crate::{
    model::{catalogue::Counts, error::Thing, ids::PersonId, meetings::Meeting, plan::Choice},
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
    }
    out.extend(one_term(context).map(|what| (Thing::Unit, what)));
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
    let leads = |id: PersonId| context.unit.person(id).is_some_and(staff::leads_school);
    let visited = |meeting: &&&Meeting| {
        let mut there = staff::people_at(context.unit, meeting);
        there.extend(meeting.attendance.keys());
        there.into_iter().any(leads)
    };
    let visits = work.meetings.iter().filter(visited).count();
    let least = context.limit(work.programme, settings::VISITS_LEAST);
    (visits < usize::from(least)).then_some(What::NoVisit { module: work.module.id, visits, least })
}

/// A later meeting of the group, a later round, or a priority that is looked at again later will do.
fn no_follow_up(context: &Context<'_>, work: &Work<'_>) -> Option<What> {
    if !work.is_whole() {
        return None;
    }
    let last =
        work.meetings.iter().filter(|meeting| meeting.part > 0).map(|meeting| meeting.when.date).max()?;
    let unit = context.unit;
    let meets = |m: &Meeting| m.group == work.group.id && m.stands() && m.when.date > last;
    let looks_back = unit.meetings().iter().any(meets)
        || unit.rounds().iter().any(|round| round.date > last)
        || unit.priorities().iter().any(|priority| priority.follow_up.is_some_and(|day| day >= last));
    (!looks_back).then_some(What::NoFollowUp { module: work.module.id, last })
}

/// The table keeps it to Norway: in Sweden a module in one term is a plan of its own.
fn one_term(context: &Context<'_>) -> Option<What> {
    let mut terms: Vec<i32> = context.unit.choices().iter().map(|c| terms::ordinal(c.term)).collect();
    let chosen = !terms.is_empty();
    let planned = context.unit.meetings().iter().filter(|meeting| meeting.stands());
    terms.extend(planned.map(|meeting| terms::ordinal(terms::term(meeting.when.date))));
    terms.sort_unstable();
    terms.dedup();
    (chosen && terms.len() == 1).then_some(What::OneTerm)
}
