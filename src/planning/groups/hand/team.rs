//! A team that meets already becomes a group in one act; and teams of which only some are in a group.

use std::{cmp::Reverse, collections::BTreeSet};

use chrono::NaiveDate;

use super::super::{
    job::{
        setup::Setup,
        windows::{GRID, common_windows, starts},
    },
    leading::stand_ins::may_lead,
    membership::taking_part::{belongs, is_current},
};
use crate::model::{
    change::On,
    edit::Edit,
    groups::{Group, Membership},
    ids::{GroupId, PersonId},
    people::Person,
    text::Name,
    unit::Unit,
    week::{Minutes, Window},
};

/// The teams of which some are in a group and others, who should be, in none: those others.
pub fn split(
    unit: &Unit,
    group: &Group,
    unplaced: &BTreeSet<PersonId>,
    on: NaiveDate,
) -> Vec<(Name, Vec<PersonId>)> {
    let members = group.members.iter().filter(|(_, member)| is_current(member, on));
    let members = members.filter_map(|(&id, _)| unit.person(id));
    let teams: BTreeSet<_> = members.filter_map(Person::team_of).collect();
    let left = |team| -> Vec<PersonId> {
        let of_team = unit.people().iter().filter(|person| person.team_of() == Some(team));
        of_team.map(|person| person.id).filter(|id| unplaced.contains(id)).collect()
    };
    let split = teams.into_iter().map(|team| (team.1.clone(), left(team)));
    split.filter(|(_, left)| !left.is_empty()).collect()
}

/// The edit that makes a group of a team, named like it.
///
/// Members are the team's people who are not outside the programme and in no group of it yet. The supervisor is set when
/// exactly one person could lead them: who may lead one more group and shares a free window with
/// all of them. The window is the one of the longest meeting's length at which all are free, with the
/// supervisor or, where none is set, with as many possible ones as there are; the earliest of equals; where groups meet twice a week
/// there is another one on another day, if there can. None
/// where the team has nobody, or the name is empty.
pub fn from_team(unit: &Unit, team: &Name, setup: &Setup<'_>, id: GroupId) -> Option<Edit> {
    let placed = |id: PersonId| {
        let groups = unit.groups().iter().filter(|g| belongs(unit, g, setup.programme.id));
        groups.filter_map(|g| g.members.get(&id)).any(|m| is_current(m, setup.on))
    };
    let members: Vec<PersonId> = unit
        .people()
        .iter()
        .filter(|p| {
            !team.is_empty() && p.team == *team && !p.is_guest() && p.outside.is_none() && !placed(p.id)
        })
        .map(|p| p.id)
        .collect();
    if members.is_empty() {
        return None;
    }
    let mut group = Group::new(id, team.clone());
    group.programme = Some(setup.programme.id);
    group.module = setup.module.map(|m| m.id);
    if let Ok(length) = setup.length() {
        let windows = |lead: Option<PersonId>, length: Minutes| -> BTreeSet<Window> {
            let people: BTreeSet<PersonId> = members.iter().copied().chain(lead).collect();
            let common = common_windows(unit, people.iter().copied(), None, length);
            let open = |w: &Window| !taken(unit, &people, *w);
            common.into_iter().flat_map(|w| starts(w, length, GRID)).filter(open).collect()
        };
        let led = |p: &Person| unit.groups().iter().filter(|g| g.supervisor == Some(p.id)).count();
        let could = |p: &&Person| p.outside.is_none() && led(p) < may_lead(unit, p, led(p), setup.on);
        let leads: Vec<(PersonId, BTreeSet<Window>)> = unit
            .people()
            .iter()
            .filter(could)
            .map(|p| (p.id, windows(Some(p.id), length)))
            .filter(|(_, windows)| !windows.is_empty())
            .collect();
        group.supervisor = match leads.as_slice() {
            [(only, _)] => Some(*only),
            _ => None,
        };
        let with = |w: &Window| leads.iter().filter(|(_, windows)| windows.contains(w)).count();
        // Where groups meet twice a week the other time lies on another day.
        let other = setup.other(unit).map(|other| windows(group.supervisor, other)).unwrap_or_default();
        let second = |first: &Window| other.iter().find(|second| second.day != first.day).copied();
        let best = windows(group.supervisor, length)
            .into_iter()
            .max_by_key(|w| (second(w).is_some(), with(w), Reverse(*w)));
        group.windows.extend(best);
        group.windows.extend(best.as_ref().and_then(second));
    }
    group.members.extend(members.into_iter().map(|id| (id, Membership::default())));
    Some(Edit::Group(On::Add(group)))
}

/// Whether one of these people meets with another group then.
fn taken(unit: &Unit, people: &BTreeSet<PersonId>, window: Window) -> bool {
    let theirs = |g: &&Group| {
        g.supervisor.is_some_and(|id| people.contains(&id)) || g.members.keys().any(|id| people.contains(id))
    };
    unit.groups().iter().filter(theirs).any(|g| g.windows.iter().any(|w| w.overlaps(window)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{edit::apply, week::Day},
        planning::groups::fixtures::*,
    };

    #[test]
    fn the_only_supervisor_is_set_and_no_guess_is_made() {
        let tue = window(Day::Tue, 900, 990);
        let team = |team: &'static str, n: usize| teacher(n, team, [tue]);
        let people = (0..4).map(|n| team("Lag 1", n)).chain((4..7).map(|n| team("Lag 2", n)));
        let people = people.chain([leader(9, 1, [tue])]);
        let mut unit = unit(people, []);
        let (programme, roles) = (programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let edit = from_team(&unit, &"Lag 1".into(), &setup, group_id(1)).unwrap();
        apply(&mut unit, &edit).unwrap();
        let group = unit.group(group_id(1)).unwrap();
        assert_eq!(group.supervisor, Some(person_id(9)));
        assert_eq!(group.windows, BTreeSet::from([tue]));
        assert_eq!(group.members.len(), 4);
        // The only supervisor leads a group now, so the next team gets none.
        let edit = from_team(&unit, &"Lag 2".into(), &setup, group_id(2)).unwrap();
        apply(&mut unit, &edit).unwrap();
        assert_eq!(unit.group(group_id(2)).unwrap().supervisor, None);
        assert_eq!(from_team(&unit, &"Lag 1".into(), &setup, group_id(3)), None);
        assert_eq!(from_team(&unit, &"".into(), &setup, group_id(3)), None);
    }
    #[test]
    fn a_team_meets_twice_where_that_is_asked_for() {
        let free = [window(Day::Tue, 900, 990), window(Day::Wed, 900, 990), window(Day::Fri, 900, 960)];
        let people = (0..4).map(|n| teacher(n, "Lag 1", free)).chain([leader(9, 1, [free[1], free[2]])]);
        let mut unit = unit(people, []);
        apply(&mut unit, &crate::planning::groups::job::twice_tests::two_windows()).unwrap();
        let (programme, roles) = (programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let edit = from_team(&unit, &"Lag 1".into(), &setup, group_id(1)).unwrap();
        apply(&mut unit, &edit).unwrap();
        assert_eq!(unit.group(group_id(1)).unwrap().windows, BTreeSet::from([free[1], free[2]]));
    }

    #[test]
    fn of_many_common_times_the_first_is_set_at_which_somebody_can_lead() {
        let long = window(Day::Tue, 780, 1020);
        let people = (0..4).map(|n| teacher(n, "Lag 1", [long]));
        let late = [window(Day::Tue, 840, 1020)];
        let people = people.chain([leader(8, 1, late), leader(9, 1, late)]);
        let (programme, roles) = (programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let mut unit = unit(people, []);
        let edit = from_team(&unit, &"Lag 1".into(), &setup, group_id(1)).unwrap();
        apply(&mut unit, &edit).unwrap();
        let group = unit.group(group_id(1)).unwrap();
        assert_eq!(group.supervisor, None, "two could lead");
        assert_eq!(group.windows, BTreeSet::from([window(Day::Tue, 840, 930)]));
    }
}
