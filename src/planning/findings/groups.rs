//! Sizes and teams.

use std::collections::BTreeSet;

use super::{Finding, What, context::Context, limits};
use crate::{
    model::{
        error::Thing, groups::Group, ids::PersonId, people::Person, programme::SizeRule, unit::UnitKind,
    },
    planning::staff,
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Finding>) {
    let unplaced: BTreeSet<PersonId> = staff::unplaced(context.unit).map(|person| person.id).collect();
    for group in context.unit.groups() {
        let at = Thing::Group(group.id);
        out.extend(size(context, group).map(|what| Finding::new(at, what)));
        out.extend(teams(context, group, &unplaced).into_iter().map(|what| Finding::new(at, what)));
    }
    let teachers = staff::intended(context.unit).count();
    if context.unit.kind() == UnitKind::School && (1..limits::TEACHERS).contains(&teachers) {
        let what = What::FewTeachers { teachers, least: limits::TEACHERS };
        out.push(Finding::new(Thing::Unit, what));
    }
}

/// Only of groups that follow a programme: others are as large as they like.
fn size(context: &Context<'_>, group: &Group) -> Option<What> {
    let rule = context.programme(group)?.size.as_ref();
    let or = |of: fn(&SizeRule) -> u8, otherwise| rule.map_or(otherwise, of);
    let floor = or(|rule| *rule.hard_floor.get(), limits::FLOOR);
    let min = or(|rule| *rule.min.get(), limits::MIN);
    let max = or(|rule| *rule.max.get(), limits::MAX);
    let (from, to) = rule.map_or(limits::ADVISED, |rule| {
        let advised = rule.recommended.get();
        (advised.from, advised.to)
    });
    let members = context.participants(group).len();
    if members < usize::from(floor) {
        Some(What::GroupBelowFloor { members, floor })
    } else if members < usize::from(min) {
        Some(What::GroupSmall { members, min })
    } else if members > usize::from(max) {
        Some(What::GroupLarge { members, max })
    } else {
        let advised = usize::from(from)..=usize::from(to);
        (!advised.contains(&members)).then_some(What::GroupOffAdvice { members, from, to })
    }
}

fn teams(context: &Context<'_>, group: &Group, unplaced: &BTreeSet<PersonId>) -> Vec<What> {
    let members = group.members.keys().filter_map(|&id| context.unit.person(id));
    let teams: BTreeSet<_> = members.filter_map(Person::team_of).collect();
    let split = teams.into_iter().map(|team| {
        let of_team = context.unit.people().iter().filter(|p| p.team_of() == Some(team));
        let people = of_team.filter(|p| unplaced.contains(&p.id));
        (team.1, people.map(|person| person.id).collect::<Vec<_>>())
    });
    split
        .filter(|(_, left)| !left.is_empty())
        .map(|(team, left)| What::TeamSplit { team: team.clone(), left })
        .collect()
}
