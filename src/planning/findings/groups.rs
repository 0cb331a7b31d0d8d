//! Sizes and teams.

use std::collections::BTreeSet;

use super::{Raw, What, context::Context};
use crate::{
    model::{
        error::Thing, groups::Group, ids::PersonId, meetings::MeetingState, programme::Programme,
        unit::UnitKind, week::Day,
    },
    planning::{
        calendar::mend::left_behind::{left_behind, on_one_day},
        groups::{
            hand::{over::is_over, team},
            job::{size::Asked, twice::lacks_second},
            membership::presence::{Thin, thin},
            why::findings::at_once,
        },
        places, settings, staff,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    let unplaced: BTreeSet<PersonId> =
        staff::unplaced(context.unit, context.catalogue, context.today).map(|person| person.id).collect();
    // Of a group that was formed outside most members are not known here.
    let own = |group: &&Group| !group.is_outside() && !is_over(context.unit, group);
    for group in context.unit.groups().iter().filter(own) {
        let at = Thing::Group(group.id);
        out.extend(size(context, group).map(|what| (at, what)));
        out.extend(left(context, group).map(|what| (at, what)));
        out.extend(one_day(context, group).map(|what| (at, what)));
        out.extend(one_window(context, group).map(|what| (at, what)));
        out.extend(will_be_small(context, group).into_iter().map(|what| (at, what)));
        let split = team::split(context.unit, group, &unplaced, context.today).into_iter();
        out.extend(split.map(|(team, left)| (at, What::TeamSplit { team, left })));
    }
    clashes(context, out);
    let teachers = staff::intended(context.unit).count();
    let least = usize::from(context.limit(None, settings::TEACHERS_LEAST));
    if context.unit.kind() == UnitKind::School && (1..least).contains(&teachers) {
        let what = What::FewTeachers { teachers, least };
        out.push((Thing::Unit, what));
    }
}

/// Groups that meet at the same time of the week and share people: of two the later is told about the earlier.
/// Where meetings of theirs that are to come clash, it is said there.
fn clashes(context: &Context<'_>, out: &mut Vec<Raw>) {
    let all: Vec<&Group> = context.unit.groups().iter().collect();
    for (at, group) in all.iter().enumerate() {
        for earlier in all.iter().take(at) {
            let Some((window, then)) = at_once(group, earlier) else { continue };
            let here = who(context, group);
            let people: Vec<PersonId> = here.intersection(&who(context, earlier)).copied().collect();
            if !people.is_empty() && !meet_at_once(context, group, earlier) {
                let what = What::GroupsClash { people, with: earlier.id, window, then };
                out.push((Thing::Group(group.id), what));
            }
        }
    }
}

/// Who is in a group or leads it; of those who lead for a while it is said beside the stand-in.
fn who(context: &Context<'_>, group: &Group) -> BTreeSet<PersonId> {
    let mut people = context.participants(group);
    people.extend(group.supervisor);
    people
}

fn meet_at_once(context: &Context<'_>, one: &Group, other: &Group) -> bool {
    let to_come = |id| {
        let meetings = context.unit.meetings_of(id).into_iter();
        meetings.filter(|m| m.state == MeetingState::Planned && m.when.date >= context.today)
    };
    let others: Vec<_> = to_come(other.id).collect();
    to_come(one.id).any(|a| others.iter().any(|b| a.when.overlaps(b.when)))
}

/// The programme that says how large a group is to be; none: it is as large as it likes.
fn sizing<'a>(context: &Context<'a>, group: &Group) -> Option<&'a Programme> {
    context.programme(group).filter(|programme| programme.has_collegial_groups() || programme.size.is_some())
}

fn size(context: &Context<'_>, group: &Group) -> Option<What> {
    let programme = sizing(context, group)?;
    let limit = |code| context.limit(Some(programme), code);
    let (floor, min, max) =
        (limit(settings::GROUP_FLOOR), limit(settings::GROUP_MIN), limit(settings::GROUP_MAX));
    let (from, to) = advised(context, programme);
    let members = context.participants(group).len();
    if members < usize::from(floor) {
        Some(What::GroupBelowFloor { members, floor })
    } else if members < usize::from(min) {
        Some(What::GroupSmall { members, from, to })
    } else if members > usize::from(max) {
        Some(What::GroupLarge { members, max })
    } else {
        let advised = usize::from(from)..=usize::from(to);
        (!advised.contains(&members)).then_some(What::GroupOffAdvice { members, from, to })
    }
}

/// An introduction is no group that meets every week.
fn one_window(context: &Context<'_>, group: &Group) -> Option<What> {
    let programme = context.programme(group)?;
    let lacks = lacks_second(context.unit, group, programme, context.catalogue);
    (lacks && !places::is_introduction(context.unit, group.id)).then_some(What::OneWindow)
}

/// Meetings that were left at an old time.
fn left(context: &Context<'_>, group: &Group) -> Option<What> {
    let left = left_behind(context.unit, group, context.today);
    let first = left.first()?.when.date;
    Some(What::MeetingsLeft { meetings: left.len(), first })
}

/// Shorter meetings that were dated before the group had its second time.
fn one_day(context: &Context<'_>, group: &Group) -> Option<What> {
    let all = on_one_day(context.unit, group, context.today);
    let first = all.first()?.when;
    let other = group.windows.iter().find(|w| w.day != Day::of(first.date) && w.length >= first.length)?;
    Some(What::MeetingsOneDay { meetings: all.len(), first: first.date, other: *other })
}

/// Every time at which leaves and goodbyes leave too few; of a group that is small now, too few to be one.
fn will_be_small(context: &Context<'_>, group: &Group) -> Vec<What> {
    let Some(programme) = sizing(context, group) else { return Vec::new() };
    let limit = |code| context.limit(Some(programme), code);
    let now = context.participants(group).len();
    let mut min = [limit(settings::GROUP_MIN), limit(settings::GROUP_FLOOR)].into_iter();
    let Some(least) = min.find(|&min| now >= usize::from(min)) else { return Vec::new() };
    let what = |Thin { from, until, members }: Thin| {
        let asked = if members < usize::from(limit(settings::GROUP_FLOOR)) {
            Asked::Least(limit(settings::GROUP_FLOOR))
        } else {
            let (from, to) = advised(context, programme);
            Asked::Advised { from, to }
        };
        What::GroupWillBeSmall { members, asked, from, until }
    };
    thin(context.unit, group, least.into(), context.today).into_iter().map(what).collect()
}

/// What is recommended; where the unit asks for more, that.
fn advised(context: &Context<'_>, programme: &Programme) -> (u16, u16) {
    let limit = |code| context.limit(Some(programme), code);
    let from = limit(settings::GROUP_ADVISED_FROM).max(limit(settings::GROUP_MIN));
    (from, limit(settings::GROUP_ADVISED_TO).max(from))
}
