//! Groups changed by hand: the edits, and what each would mean before it is made.

pub mod common;
pub mod divide;
pub mod locked;
pub mod merge;
pub mod obstacles;
pub mod over;
pub mod tally;
pub mod team;

use std::collections::BTreeSet;

use self::common::{Common, Lengths};
use super::{
    answer::{
        cost::{Terms, Weights, of_group},
        judge::{Judged, judged},
        today::Today,
    },
    job::{
        instance::{Instance, StageWish, SupervisorWish},
        setup::{NotPossible, Setup},
    },
    membership::presence::present,
    why::against::Against,
};
use crate::{
    model::{
        change::{Element, Entry, On},
        edit::{Edit, apply},
        groups::{Group, GroupChange, Hold, Membership},
        ids::{GroupId, PersonId},
        meetings::MeetingState,
        unit::Unit,
        week::Window,
    },
    planning::calendar::free::effect::window_of,
};

/// The edit that makes a person a member as said, or no member.
pub fn member(group: &Group, person: PersonId, now: Option<Membership>) -> Edit {
    let was = group.members.get(&person).copied();
    Edit::Group(On::Change(group.id, GroupChange::Member(Entry { key: person, was, now })))
}

/// The edit that takes a person from one group, if any, to another, and says whether a proposal may
/// move them from there. The time in the group goes along.
pub fn moved(person: PersonId, from: Option<&Group>, to: &Group, hold: Hold) -> Edit {
    let was = from.and_then(|from| from.members.get(&person)).copied();
    let membership = |was: Membership| Membership { hold, ..was };
    match from.zip(was) {
        Some((from, was)) if !to.members.contains_key(&person) => {
            let go = Edit::MoveMember { person, from: from.id, to: to.id };
            let entry = Entry { key: person, was: Some(was), now: Some(membership(was)) };
            let keep = Edit::Group(On::Change(to.id, GroupChange::Member(entry)));
            if was.hold == hold { go } else { [go, keep].into_iter().collect() }
        }
        // They have been there before: that time goes on.
        Some((from, _)) => {
            [member(from, person, None), member(to, person, Some(membership(Membership::default())))]
                .into_iter()
                .collect()
        }
        None => member(to, person, Some(membership(Membership::default()))),
    }
}

/// The edit that lets two people change places.
pub fn exchanged(one: (PersonId, &Group), other: (PersonId, &Group), hold: Hold) -> Edit {
    [moved(one.0, Some(one.1), other.1, hold), moved(other.0, Some(other.1), one.1, hold)]
        .into_iter()
        .collect()
}

/// The edit that puts a person into a group of their own, to which others can come.
pub fn apart(person: PersonId, from: Option<&Group>, new: Group, hold: Hold) -> Edit {
    let go = moved(person, from, &new, hold);
    [Edit::Group(On::Add(new)), go].into_iter().collect()
}

/// The edit that makes a group of some members of another: whoever of them leads it is no participant of it.
pub fn divided(from: &Group, goes: &BTreeSet<PersonId>, new: Group, hold: Hold) -> Edit {
    let go = |&person: &PersonId| {
        let leads = new.supervisor == Some(person);
        if leads { member(from, person, None) } else { moved(person, Some(from), &new, hold) }
    };
    let moves: Vec<Edit> = goes.iter().map(go).collect();
    [Edit::Group(On::Add(new))].into_iter().chain(moves).collect()
}

/// The edits that make the windows of a group those. Windows at which meetings stand are remembered: what was made
/// for them is left behind there.
pub fn windows_of(unit: &Unit, group: &Group, now: &BTreeSet<Window>) -> Vec<Edit> {
    let used = |window: &Window| {
        let planned = unit.meetings_of(group.id).into_iter().filter(|m| m.state == MeetingState::Planned);
        planned.map(|m| window_of(m.when)).any(|at| (at.day, at.start) == (window.day, window.start))
    };
    let all = group.windows.union(&group.windows_before).copied();
    let before = all.filter(|window| !now.contains(window) && used(window)).collect();
    let windows = Element::between(&group.windows, now).into_iter().map(GroupChange::Window);
    let remembered =
        Element::between(&group.windows_before, &before).into_iter().map(GroupChange::WindowBefore);
    windows.chain(remembered).map(|change| Edit::Group(On::Change(group.id, change))).collect()
}

/// What an edit would mean for groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// What everything costs now and then.
    pub before: Terms,
    /// What everything would cost.
    pub after: Terms,
    /// What no weight counts, now and then: who cannot come, groups without a time or anybody who leads.
    pub judged: (Judged, Judged),
    /// What each thing costs.
    pub weights: Weights,
    /// What is wished of the stages in a group: it says what the costs are of.
    pub stages: StageWish,
    /// Where leaders are wished from.
    pub supervisors: SupervisorWish,
    /// The groups that it changes, those that it removes or adds included.
    pub groups: Vec<Concerned>,
    /// The unit as it would be.
    pub unit: Unit,
}

/// A group that an edit changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concerned {
    /// Which.
    pub id: GroupId,
    /// As it is; none: new.
    pub before: Option<Side>,
    /// As it would be; none: removed.
    pub after: Option<Side>,
}

/// A group at one of both times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Members, as the list counts them.
    pub members: usize,
    /// What it costs.
    pub terms: Terms,
    /// The rules that it breaks.
    pub against: Vec<Against>,
    /// When all are free long enough, its supervisor included.
    pub common: Common,
}

impl Concerned {
    /// The rules that it would break and does not now, or not as much.
    pub fn newly(&self) -> impl Iterator<Item = Against> + '_ {
        let now: &[Against] = self.before.as_ref().map_or(&[], |side| &side.against);
        let then = self.after.iter().flat_map(|side| &side.against).copied();
        then.filter(|rule| rule.is_new(now))
    }
}

/// Why it cannot be said what an edit would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEffect {
    /// Nothing is known of cost and rules.
    NotPossible(NotPossible),
    /// The edit cannot be made.
    Refused,
}

/// What an edit would mean, worked out in full from the unit before and the unit after it.
///
/// `lengths`: how long the meetings of a group are that have times of their own.
///
/// # Errors
/// [`NoEffect`].
pub fn effect(
    unit: &Unit,
    today: &Today,
    setup: &Setup<'_>,
    edit: &Edit,
    lengths: &dyn Fn(&Group) -> Lengths,
) -> Result<Effect, NoEffect> {
    let mut after = unit.clone();
    apply(&mut after, edit).map_err(|_| NoEffect::Refused)?;
    let then = Today::of(&after, setup).map_err(NoEffect::NotPossible)?;
    let ids: BTreeSet<GroupId> = unit.groups().iter().chain(after.groups()).map(|g| g.id).collect();
    let changed = |id: &GroupId| unit.group(*id) != after.group(*id);
    let concerned = |id: GroupId| Concerned {
        id,
        before: side(unit, today, setup, id, lengths),
        after: side(&after, &then, setup, id, lengths),
    };
    let groups = ids.into_iter().filter(changed).map(concerned).collect();
    let judged = (judged(&today.instance, &today.answer), judged(&then.instance, &then.answer));
    let (before, then) = (today.terms(), then.terms());
    let Instance { weights, stages, supervisors, .. } = today.instance;
    Ok(Effect { before, after: then, judged, weights, stages, supervisors, groups, unit: after })
}

fn side(
    unit: &Unit,
    today: &Today,
    setup: &Setup<'_>,
    id: GroupId,
    lengths: &dyn Fn(&Group) -> Lengths,
) -> Option<Side> {
    let group = unit.group(id)?;
    let members: Vec<PersonId> = group.members_on(setup.on).collect();
    let common = Common::of(unit, members.iter().copied(), group.supervisor, lengths(group));
    let at = today.group(id);
    let terms = at.map(|at| of_group(&today.instance, &today.answer, at)).unwrap_or_default();
    let against = at.map(|at| today.against(at)).unwrap_or_default();
    Some(Side { members: present(group, setup.on), terms, against, common })
}

#[cfg(test)]
pub(super) mod tests;
