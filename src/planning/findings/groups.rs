//! Sizes and teams.

use std::collections::BTreeSet;

use super::{Raw, What, context::Context};
use crate::{
    model::{error::Thing, groups::Group, ids::PersonId, programme::Programme, unit::UnitKind},
    planning::{
        calendar::left_behind::left_behind,
        groups::{
            presence::{Thin, thin},
            size::Asked,
            team,
        },
        settings, staff,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    let unplaced: BTreeSet<PersonId> =
        staff::unplaced(context.unit, context.today).map(|person| person.id).collect();
    // Of a group that was formed outside most members are not known here.
    for group in context.unit.groups().iter().filter(|group| !group.is_outside()) {
        let at = Thing::Group(group.id);
        out.extend(size(context, group).map(|what| (at, what)));
        out.extend(left(context, group).map(|what| (at, what)));
        out.extend(will_be_small(context, group).map(|what| (at, what)));
        let split = team::split(context.unit, group, &unplaced, context.today).into_iter();
        out.extend(split.map(|(team, left)| (at, What::TeamSplit { team, left })));
    }
    let teachers = staff::intended(context.unit).count();
    let least = usize::from(context.limit(None, settings::TEACHERS_LEAST));
    if context.unit.kind() == UnitKind::School && (1..least).contains(&teachers) {
        let what = What::FewTeachers { teachers, least };
        out.push((Thing::Unit, what));
    }
}

/// Only of groups that follow a programme: others are as large as they like.
fn size(context: &Context<'_>, group: &Group) -> Option<What> {
    let programme = context.programme(group)?;
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

/// Meetings that were left at an old time.
fn left(context: &Context<'_>, group: &Group) -> Option<What> {
    let left = left_behind(context.unit, group, context.today);
    let first = left.first()?.when.date;
    Some(What::MeetingsLeft { meetings: left.len(), first })
}

/// Leaves and goodbyes that leave too few; of a group that is small now, too few to be one.
fn will_be_small(context: &Context<'_>, group: &Group) -> Option<What> {
    let programme = context.programme(group)?;
    let limit = |code| context.limit(Some(programme), code);
    let now = context.participants(group).len();
    let min = [limit(settings::GROUP_MIN), limit(settings::GROUP_FLOOR)];
    let least = min.into_iter().find(|&min| now >= usize::from(min))?;
    let Thin { from, until, members } =
        thin(context.unit, group, least.into(), context.today).into_iter().next()?;
    let asked = if members < usize::from(limit(settings::GROUP_FLOOR)) {
        Asked::Least(limit(settings::GROUP_FLOOR))
    } else {
        let (from, to) = advised(context, programme);
        Asked::Advised { from, to }
    };
    Some(What::GroupWillBeSmall { members, asked, from, until })
}

/// What is recommended; where the unit asks for more, that.
fn advised(context: &Context<'_>, programme: &Programme) -> (u16, u16) {
    let limit = |code| context.limit(Some(programme), code);
    let from = limit(settings::GROUP_ADVISED_FROM).max(limit(settings::GROUP_MIN));
    (from, limit(settings::GROUP_ADVISED_TO).max(from))
}
