//! Who has a group and cannot come when it meets: what is smallest to change for each.

use super::super::{by_hand::hand, facts, price, proposals::search, times::times};
use crate::{
    app::{App, screens::choices::by_name},
    i18n::{Text, t},
    model::{
        ids::{GroupId, PersonId},
        unit::Unit,
    },
    planning::groups::{
        answer::today::Today,
        possible::requests::Request,
        why::{against::Against, why},
    },
};

/// Somebody who cannot come, the supervisor included.
pub(super) struct Cannot {
    /// Who cannot come when.
    pub said: Text,
    /// The group to which they could go instead, where there is one, and when all of theirs could meet.
    pub other: Vec<Text>,
    /// What is to be asked of them to come; nothing where they have lessons or another group then.
    pub requests: Vec<Request>,
}

/// All of them, by group and name.
pub(super) fn all(app: &App, unit: &Unit) -> Vec<Cannot> {
    let today = hand::today(app);
    let Some(today) = (*today).as_ref() else { return Vec::new() };
    let groups = (0..today.groups()).filter_map(|at| Some((at, today.group_id(at)?)));
    groups.flat_map(|(at, group)| of_group(app, unit, today, (at, group))).collect()
}

fn of_group(app: &App, unit: &Unit, today: &Today, (at, group): (usize, GroupId)) -> Vec<Cannot> {
    let busy = |rule: Against| match rule {
        Against::NotFree(person) | Against::LeadNotFree(person) => Some((person, rule)),
        _ => None,
    };
    let mut all: Vec<(PersonId, Against)> = today.against(at).into_iter().filter_map(busy).collect();
    by_name(app, &mut all, |(person, _)| unit.person(*person));
    let one = |(person, rule): (PersonId, Against)| {
        let said = price::broken(unit, app.today(), Some(group), &[rule]).into_iter().next()?;
        let member = matches!(rule, Against::NotFree(_));
        Some(Cannot {
            said: t::groups_hand_breaks(price::group_name(unit, group), said),
            other: member.then(|| other(unit, today, person)).flatten().into_iter().collect(),
            requests: requests(unit, person, group),
        })
    };
    let mut found: Vec<Cannot> = all.into_iter().filter_map(one).collect();
    if let Some(last) = found.last_mut() {
        last.other.extend(other_time(app, unit, group));
    }
    found
}

/// A time at which all of a group can meet.
fn other_time(app: &App, unit: &Unit, group: GroupId) -> Option<Text> {
    let group = unit.group(group).filter(|group| group.windows.len() == 1)?;
    let first = times(unit, group, app.today(), search::length(app)?).into_iter().next()?;
    first.missing.is_empty().then(|| t::possible_cannot_time(&group.name, first.window))
}

/// To be free when the group meets.
fn requests(unit: &Unit, person: PersonId, group: GroupId) -> Vec<Request> {
    let windows = unit.group(group).map(|group| group.windows.clone()).unwrap_or_default();
    let free = windows.into_iter().map(|window| Request::Free { person, window });
    let all: Vec<Request> = free.collect();
    let open = |request: &&Request| request.edit(unit).is_some();
    let asked: Vec<Request> = all.iter().filter(open).copied().collect();
    // Of two days, one of which is full of lessons, the other alone is of no use.
    let busy = all.iter().any(|one| teaches_then(unit, one));
    if busy { Vec::new() } else { asked }
}

/// Whether somebody teaches then: nobody is let off a lesson by saying that they are free.
fn teaches_then(unit: &Unit, request: &Request) -> bool {
    match *request {
        Request::Free { person, window } => {
            unit.person(person).is_some_and(|p| p.lessons.iter().any(|lesson| lesson.overlaps(window)))
        }
        _ => false,
    }
}

/// The group to which somebody can go without any rule being broken.
fn other(unit: &Unit, today: &Today, person: PersonId) -> Option<Text> {
    let found = why(today, today.person(person)?);
    let can = found.elsewhere.iter().find(|one| one.with.is_none() && one.difference.against.is_empty())?;
    let group = price::group_name(unit, today.group_id(can.group)?);
    Some(t::possible_cannot_move(group, facts::name(unit, person)))
}
