//! What is wrong with a group, said: a word or two for a row, a sentence for its page.

use super::{facts, listed::by_name};
use crate::{
    app::{
        App,
        describe_finding::{self, who_cannot},
    },
    i18n::{Arg, Key, Text, t},
    model::{groups::Group, ids::PersonId, programme::Programme, unit::Unit, week::Window},
    planning::groups::{
        job::{size::Asked, windows::common_windows},
        leading::unled::Unled,
        membership::presence::Thin,
        proposal::second::second,
        why::findings::GroupFinding,
    },
};

/// People in the order of their names.
pub fn in_order(app: &App, unit: &Unit, people: &[PersonId]) -> Vec<PersonId> {
    let mut people = people.to_vec();
    by_name(app, unit, &mut people);
    people
}

/// That a group gets too small, with the days.
pub fn thin(when: Thin, asked: Asked) -> Text {
    let (day, asked) = (Arg::ShortDate, describe_finding::asked_size(asked));
    match when.until {
        Some(until) => t::groups_full_thin_until(day(when.from), when.members, asked, day(until)),
        None => t::groups_full_thin(day(when.from), when.members, asked),
    }
}

/// That whoever should lead is away and nobody leads for them.
pub fn leader_away(unit: &Unit, away: Unled) -> Text {
    let (day, name) = (Arg::ShortDate, facts::name(unit, away.person));
    if unit.person(away.person).is_some_and(|person| person.outside.is_some()) {
        return t::groups_full_lead_outside(name);
    }
    let other = away.replaced_in.and_then(|id| unit.group(id));
    match (other, away.until) {
        (Some(other), _) => t::groups_full_lead_away(day(away.from), name, &other.name),
        (None, Some(until)) => t::groups_full_lead_on_leave_until(day(away.from), name, day(until)),
        (None, None) => t::groups_full_lead_on_leave(day(away.from), name),
    }
}

/// The second weekly time that comes nearest for a group that has one, and the names of those who cannot then.
pub fn second_of(app: &App, unit: &Unit, group: &Group) -> Option<(Window, Vec<String>)> {
    let programme = facts::programme_of(app, group)?;
    let found = second(unit, group, (programme, app.catalogue()), app.today())?;
    let cannot: Vec<PersonId> = found.cannot.into_iter().collect();
    let names = in_order(app, unit, &cannot).iter().map(|id| facts::name(unit, *id)).collect();
    Some((found.window, names))
}

/// A finding in a word or two; `missing`: how many cannot come.
pub fn short_of(app: &App, unit: &Unit, group: &Group, finding: &GroupFinding, missing: usize) -> Text {
    match finding {
        GroupFinding::BelowFloor { .. } => Key::GroupsShortSmall.into(),
        GroupFinding::TooSmall { .. } => Key::ListsShortFew.into(),
        GroupFinding::TooLarge { .. } => Key::GroupsShortLarge.into(),
        GroupFinding::OutsideRecommended { .. } => Key::GroupsShortAdvice.into(),
        GroupFinding::NoSupervisor => Key::GroupsShortNoLead.into(),
        GroupFinding::WillBeSmall { .. } => Key::GroupsShortThin.into(),
        GroupFinding::SupervisorNotFree { person, .. } if group.supervisor != Some(*person) => {
            Key::GroupsShortStandInBusy.into()
        }
        GroupFinding::SupervisorUntrained { person, .. } if group.supervisor != Some(*person) => {
            Key::GroupsShortStandInUntrained.into()
        }
        GroupFinding::SupervisorNotFree { .. } => Key::GroupsShortLeadBusy.into(),
        GroupFinding::SupervisorOverloaded { .. } => Key::GroupsShortLeadMany.into(),
        GroupFinding::SupervisorUntrained { .. } => Key::GroupsShortUntrained.into(),
        GroupFinding::LeaderAway(_) => Key::GroupsShortLeadAway.into(),
        GroupFinding::MemberNotFree { .. } => t::groups_short_cannot(missing),
        GroupFinding::NoWindow => {
            let members = group.members_on(app.today());
            let common = common_windows(unit, members, group.supervisor, facts::length_of(app, group));
            if common.is_empty() && !group.members.is_empty() {
                Key::GroupsShortNoCommon.into()
            } else {
                Key::GroupsShortNoTime.into()
            }
        }
        GroupFinding::OneWindow => Key::GroupsShortOneWindow.into(),
        GroupFinding::WindowTooShort { .. } => Key::GroupsShortShort.into(),
        GroupFinding::WithoutPupils { .. } => Key::GroupsShortNoPupils.into(),
        GroupFinding::TeamSplit { .. } => Key::GroupsShortSplit.into(),
        GroupFinding::Clash { .. } => Key::ProgressClash.into(),
    }
}

/// A finding in a sentence; all who cannot come are named together.
pub fn full_of(app: &App, unit: &Unit, group: &Group, finding: &GroupFinding, missing: &[PersonId]) -> Text {
    let name = |id: &PersonId| facts::name(unit, *id);
    match finding {
        GroupFinding::BelowFloor { members, floor } => t::groups_full_floor(*floor, *members),
        GroupFinding::TooSmall { members, from, to } => t::groups_full_small(*from, *members, *to),
        GroupFinding::TooLarge { members, max } => t::groups_full_large(*max, *members),
        GroupFinding::WillBeSmall { when, asked } => thin(*when, *asked),
        GroupFinding::OutsideRecommended { members, from, to } => t::groups_full_advice(*from, *members, *to),
        GroupFinding::NoSupervisor => Key::GroupsFullNoLead.into(),
        GroupFinding::SupervisorNotFree { person, window } => {
            t::groups_full_lead_busy(who_cannot(unit, *person, *window), *window)
        }
        GroupFinding::SupervisorOverloaded { person, over } => match over.until {
            Some(until) => t::groups_full_lead_many_while(
                over.for_others,
                over.groups,
                over.most,
                name(person),
                Arg::ShortDate(until),
            ),
            None => t::groups_full_lead_many(over.groups, over.most, name(person)),
        },
        GroupFinding::SupervisorUntrained { person } => t::groups_full_untrained(name(person)),
        GroupFinding::LeaderAway(away) => leader_away(unit, *away),
        GroupFinding::MemberNotFree { window, .. } => {
            t::groups_full_cannot(Arg::list(missing.iter().map(|id| who_cannot(unit, *id, *window))), *window)
        }
        GroupFinding::NoWindow => Key::GroupsFullNoTime.into(),
        GroupFinding::OneWindow => match second_of(app, unit, group) {
            None => Key::GroupsFullOneWindow.into(),
            Some((window, names)) if names.is_empty() => t::groups_full_one_window_free(window),
            Some((window, names)) => t::groups_full_one_window_nearest(Arg::list(names), window),
        },
        GroupFinding::WindowTooShort { needs, longest, .. } => {
            t::groups_full_short(Arg::Hours((*longest).into()), Arg::Hours((*needs).into()))
        }
        GroupFinding::WithoutPupils { person, phase } => {
            let phases = facts::main_programme(app).and_then(Programme::cycle);
            let phase = phases.and_then(|c| c.phase(*phase)).map(|p| p.short.clone()).unwrap_or_default();
            t::groups_full_no_pupils(name(person), phase)
        }
        GroupFinding::TeamSplit { team, left_out } => {
            t::groups_full_split(Arg::list(in_order(app, unit, left_out).iter().map(name)), team)
        }
        GroupFinding::Clash { person, group, window, then } => {
            let other = unit.group(*group).map(|g| g.name.to_string()).unwrap_or_default();
            if window == then {
                t::groups_full_clash(name(person), other, *window)
            } else {
                t::groups_full_clash_apart(name(person), other, *then, *window)
            }
        }
    }
}
