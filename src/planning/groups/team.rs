//! A team that meets already becomes a group in one act.

use std::collections::BTreeSet;

use super::{
    setup::{Setup, belongs, is_current},
    windows::{GRID, common_windows, starts},
};
use crate::model::{
    change::On,
    edit::Edit,
    groups::{Group, Membership},
    ids::{GroupId, PersonId},
    people::Person,
    text::Name,
    unit::Unit,
    week::Window,
};

/// The edit that makes a group of a team, named like it.
///
/// Members are the team's people who are not outside the programme and in no group of it yet. The supervisor is set when
/// exactly one person could lead them: who may lead one more group and shares a free window with
/// all of them. The window is set when there is exactly one start on the grid at which all, with the
/// supervisor, are free for the longest meeting. None where the team has nobody, or the name is empty.
pub fn from_team(unit: &Unit, team: &Name, setup: &Setup<'_>, id: GroupId) -> Option<Edit> {
    let placed = |id: PersonId| {
        let groups = unit.groups().iter().filter(|g| belongs(g, setup.programme.id));
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
        let windows = |lead: Option<PersonId>| -> BTreeSet<Window> {
            let common = common_windows(unit, members.iter().copied(), lead, length);
            common.into_iter().flat_map(|w| starts(w, length, GRID)).collect()
        };
        let led = |p: &Person| unit.groups().iter().filter(|g| g.supervisor == Some(p.id)).count();
        let could = |p: &&Person| p.outside.is_none() && led(p) < usize::from(p.leading.max_groups);
        let mut leads = unit.people().iter().filter(could).filter(|p| !windows(Some(p.id)).is_empty());
        group.supervisor = match (leads.next(), leads.next()) {
            (Some(only), None) => Some(only.id),
            _ => None,
        };
        let mut windows = windows(group.supervisor).into_iter();
        if let (Some(only), None) = (windows.next(), windows.next()) {
            group.windows.insert(only);
        }
    }
    group.members.extend(members.into_iter().map(|id| (id, Membership::default())));
    Some(Edit::Group(On::Add(group)))
}

#[cfg(test)]
mod tests {
    use super::{super::fixtures::*, *};
    use crate::model::{edit::apply, week::Day};

    #[test]
    fn the_only_supervisor_and_window_are_set_and_no_guess_is_made() {
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
}
