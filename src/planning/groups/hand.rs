//! Groups changed by hand: the edits, and what each would mean before it is made.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    against::Against,
    common::{Common, Lacks, Lengths},
    cost::{Terms, Weights, of_group},
    instance::{Instance, StageWish, SupervisorWish},
    judge::{Judged, judged},
    presence::present,
    setup::{NotPossible, Setup},
    today::Today,
    windows::common_windows,
};
use crate::{
    model::{
        change::{Change, Element, Entry, On},
        edit::{Edit, apply},
        fallen::What,
        groups::{Group, GroupChange, Hold, Lock, MemberState, Membership},
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingState},
        text::Note,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::{
        calendar::{effect::window_of, fallen, free::place_of, news::is_counted_on, repair::cancel},
        staff::leader,
    },
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

/// The edit that makes a group of some members of another.
pub fn divided(from: &Group, goes: &BTreeSet<PersonId>, new: Group, hold: Hold) -> Edit {
    let moves: Vec<Edit> = goes.iter().map(|&person| moved(person, Some(from), &new, hold)).collect();
    [Edit::Group(On::Add(new))].into_iter().chain(moves).collect()
}

/// Why two groups cannot become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMerged {
    /// Both have met, or a module was chosen for both: what is noted of either would be lost.
    BothHaveMet,
    /// It is the same group, or one of them is gone.
    NotThere,
}

/// Two groups that become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Which one stays.
    pub stays: GroupId,
    /// Which one goes.
    pub goes: GroupId,
    /// How many planned meetings go with it.
    pub meetings: usize,
    /// How many people count on one of these and must be told.
    pub told: usize,
    /// When they meet then.
    pub windows: BTreeSet<Window>,
    /// The edit.
    pub edit: Edit,
}

/// How two groups become one: the first stays, unless only the other has met.
///
/// Whoever comes along is held as said; who is locked among others who are not stays so. It keeps its window where all are free in it or the window is locked; else it takes the other's, else
/// the first at which all are free; where groups meet twice a week it gets a second one if there is any. What people count on of the other's meetings is cancelled there. A group without a supervisor takes over the other's.
///
/// # Errors
/// [`NotMerged`].
pub fn merged(
    unit: &Unit,
    (one, other): (GroupId, GroupId),
    lengths: Lengths,
    hold: Hold,
    (today, why): (NaiveDate, &Note),
) -> Result<Merged, NotMerged> {
    let kept = |id: GroupId| {
        unit.meetings().iter().any(|m| m.group == id && m.state == MeetingState::Held)
            || unit.choices().iter().any(|c| c.group == Some(id))
    };
    let (stays, goes) = match (kept(one), kept(other)) {
        (true, true) => return Err(NotMerged::BothHaveMet),
        (false, true) => (other, one),
        _ => (one, other),
    };
    let (Some(to), Some(from)) = (unit.group(stays), unit.group(goes)) else {
        return Err(NotMerged::NotThere);
    };
    if stays == goes {
        return Err(NotMerged::NotThere);
    }
    let gone = unit.meetings_of(goes);
    let meetings = gone.len();
    let mut edits: Vec<Edit> = gone.iter().map(|m| Edit::Meeting(On::Remove((*m).clone()))).collect();
    let counted_on = gone.iter().filter(|meeting| is_counted_on(unit, meeting, today));
    let cancelled: Vec<Meeting> = counted_on.filter_map(|m| cancelled(unit, m, stays, why)).collect();
    let told = cancelled.iter().flat_map(|meeting| &meeting.to_tell).collect::<BTreeSet<_>>().len();
    edits.extend(cancelled.into_iter().map(|meeting| Edit::Meeting(On::Add(meeting))));
    let mut left = from.clone();
    // Where all are locked it is the group that was held together, as after parting: that ends with it. Whoever is
    // locked among others is so for their own sake.
    let all_locked = from.members.values().all(|is| is.until.is_some() || is.hold == Hold::Locked);
    for (&person, membership) in &from.members {
        let hold = if all_locked { hold } else { hold.max(membership.hold) };
        // Who has left the group, and who is in both, does not come along; who has left the other comes back to it.
        let is_there = to.members.get(&person).is_some_and(|is| is.on(today) != MemberState::Left);
        if membership.until.is_none() && !is_there {
            edits.push(moved(person, Some(from), to, hold));
            left.members.remove(&person);
        }
    }
    edits.extend(fallen::without(unit, &What::Group(goes)));
    edits.push(Edit::Group(On::Remove(left)));
    let supervisor = to.supervisor.or(from.supervisor);
    if supervisor != to.supervisor {
        let change = GroupChange::Supervisor(Change::new(to.supervisor, supervisor));
        edits.push(Edit::Group(On::Change(stays, change)));
    }
    let people: BTreeSet<PersonId> =
        to.members.keys().chain(from.members.keys()).copied().chain(supervisor).collect();
    let windows = windows_for(unit, (to, from), &people, lengths);
    edits.extend(windows_of(unit, to, &windows));
    Ok(Merged { stays, goes, meetings, told, windows, edit: edits.into_iter().collect() })
}

/// A meeting that somebody counts on is not just gone with its group: it is cancelled in the one that stays, for
/// as long as people have not heard of it.
fn cancelled(unit: &Unit, meeting: &Meeting, stays: GroupId, why: &Note) -> Option<Meeting> {
    let mut after = unit.clone();
    if let Some(edit) = cancel(unit, meeting.id, why.clone()) {
        apply(&mut after, &edit).ok()?;
    }
    let meeting = after.meetings().get(meeting.id)?;
    let place = place_of(&after, meeting).cloned().unwrap_or_default();
    Some(Meeting { group: stays, leader: leader(&after, meeting), place, ..meeting.clone() })
}

fn windows_for(
    unit: &Unit,
    (to, from): (&Group, &Group),
    people: &BTreeSet<PersonId>,
    lengths: Lengths,
) -> BTreeSet<Window> {
    let common = common_windows(unit, people.iter().copied(), None, Minutes(0));
    let suits = |windows: &BTreeSet<Window>| {
        !windows.is_empty() && windows.iter().all(|&w| common.iter().any(|c| c.holds(w)))
    };
    if to.locks.contains(&Lock::Windows) {
        return to.windows.clone();
    }
    let own: Vec<&BTreeSet<Window>> = [&to.windows, &from.windows].into_iter().filter(|w| suits(w)).collect();
    // As many times as are asked for come before times that stand.
    if let Some(whole) = own.iter().find_map(|windows| with_second(windows, &common, lengths)) {
        return whole;
    }
    let first = Common::among(&common, lengths);
    match (first.lacks, own.first()) {
        (Lacks::Second | Lacks::All, Some(own)) => (*own).clone(),
        (Lacks::Nothing | Lacks::Second, _) => first.times().collect(),
        (Lacks::All, None) if to.windows.is_empty() => from.windows.clone(),
        (Lacks::All, None) => to.windows.clone(),
    }
}

/// Windows with the one that they lack, the first on another day at which all can; none: there is no such.
fn with_second(windows: &BTreeSet<Window>, common: &[Window], lengths: Lengths) -> Option<BTreeSet<Window>> {
    let (Some(other), 1, Some(one)) = (lengths.other, windows.len(), windows.first()) else {
        return Some(windows.clone());
    };
    let length = if one.length >= lengths.long { other } else { lengths.long };
    let second = common.iter().find(|w| w.day != one.day && w.length >= length)?;
    Some(BTreeSet::from([*one, Window { length, ..*second }]))
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
