//! Two groups that become one: what stays of either.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::super::job::windows::common_windows;
use super::{
    common::{Common, Lacks, Lengths},
    member, moved, windows_of,
};
use crate::{
    model::{
        change::{Change, Entry, On},
        edit::{Edit, apply},
        fallen::What,
        groups::{Group, GroupChange, Hold, Lock, MemberState, Membership},
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState},
        text::Note,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::{
        calendar::{
            free::place_of,
            mend::{fallen, repair::cancel},
            told::news::is_counted_on,
        },
        staff::leader,
    },
};

/// Two groups that become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Which one stays.
    pub stays: GroupId,
    /// Which one goes.
    pub goes: GroupId,
    /// Whether that one is kept without people, for what was noted of it: both have met, or people count on meetings
    /// of it, which are cancelled.
    pub ends: bool,
    /// How many planned meetings go with it.
    pub meetings: usize,
    /// How many people count on one of these and must be told.
    pub told: usize,
    /// When they meet then.
    pub windows: BTreeSet<Window>,
    /// The edit.
    pub edit: Edit,
}

/// How two groups become one: the first stays, unless only the other has met. Where both have, or people count on
/// meetings of the other, that one ends: its people leave it, and what was noted of it stays in it
/// ([`is_over`](super::over::is_over)).
///
/// Whoever comes along is held as said; who is locked among others who are not stays so. It keeps its window where all
/// are free in it or the window is locked; else it takes the other's, else the first at which all are free; where
/// groups meet twice a week it gets a second one if there is any. What people count on of the other's meetings is
/// cancelled. A group without a supervisor takes over the other's. None: it is the same group, or one is gone.
pub fn merged(
    unit: &Unit,
    (one, other): (GroupId, GroupId),
    lengths: Lengths,
    hold: Hold,
    (today, why): (NaiveDate, &Note),
) -> Option<Merged> {
    // A meeting that has been and is not noted yet may have been held.
    let past = |m: &Meeting| m.state == MeetingState::Planned && m.when.date < today;
    let stays_noted = |m: &Meeting| m.state == MeetingState::Held || past(m);
    let met = |id: GroupId| unit.meetings().iter().any(|m| m.group == id && stays_noted(m));
    let kept = |id: GroupId| met(id) || unit.choices().iter().any(|c| c.group == Some(id));
    let (stays, goes) = if kept(other) && !kept(one) { (other, one) } else { (one, other) };
    let (to, from) = (unit.group(stays)?, unit.group(goes)?);
    if stays == goes {
        return None;
    }
    let all = unit.meetings_of(goes);
    let ends = met(goes) || all.iter().any(|meeting| is_counted_on(unit, meeting, today));
    let gone = all.into_iter().filter(|m| !ends || (m.state == MeetingState::Planned && !past(m)));
    let gone: Vec<&Meeting> = gone.collect();
    let meetings = gone.len();
    let mut edits: Vec<Edit> = gone.iter().map(|m| Edit::Meeting(On::Remove((*m).clone()))).collect();
    let counted_on = gone.iter().filter(|meeting| is_counted_on(unit, meeting, today));
    let cancelled: Vec<Meeting> = counted_on.filter_map(|m| cancelled(unit, m, why)).collect();
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
        match membership.until {
            // Also those of whom nothing is noted: a meeting that has been may still be noted.
            None if ends => {
                edits.push(member(from, person, until(*membership, today)));
                if !is_there {
                    let comes = Membership { hold, ..Membership::default() };
                    edits.push(member(to, person, Some(comes)));
                }
            }
            None if !is_there => {
                edits.push(moved(person, Some(from), to, hold));
                left.members.remove(&person);
            }
            _ => {}
        }
    }
    if ends {
        edits.extend(emptied(unit, from, today));
    } else {
        let choices = unit.choices().iter().filter(|choice| choice.group == Some(goes));
        edits.extend(choices.map(|choice| Edit::Choice(On::Remove(choice.clone()))));
        edits.extend(fallen::without(unit, &What::Group(goes)));
        edits.push(Edit::Group(On::Remove(left)));
    }
    let supervisor = to.supervisor.or(from.supervisor);
    if supervisor != to.supervisor {
        let change = GroupChange::Supervisor(Change::new(to.supervisor, supervisor));
        edits.push(Edit::Group(On::Change(stays, change)));
    }
    let people: BTreeSet<PersonId> =
        to.members.keys().chain(from.members.keys()).copied().chain(supervisor).collect();
    let windows = windows_for(unit, (to, from), &people, lengths);
    edits.extend(windows_of(unit, to, &windows));
    Some(Merged { stays, goes, ends, meetings, told, windows, edit: edits.into_iter().collect() })
}

/// A membership that ends with the day before; none where it had not begun then.
fn until(membership: Membership, today: NaiveDate) -> Option<Membership> {
    let last = today.checked_sub_days(Days::new(1))?;
    let away = membership.away.filter(|away| away.from <= last);
    let began = membership.from.is_none_or(|from| from <= last);
    began.then_some(Membership { until: Some(last), away, ..membership })
}

/// A group without time and supervisor: who led the meetings that were held is written down with them.
fn emptied(unit: &Unit, group: &Group, today: NaiveDate) -> Vec<Edit> {
    let change = |change| Edit::Group(On::Change(group.id, change));
    let been = unit
        .meetings_of(group.id)
        .into_iter()
        .filter(|m| m.state != MeetingState::Planned || m.when.date < today);
    let mut edits: Vec<Edit> = been
        .filter(|meeting| meeting.leader.is_none())
        .filter_map(|meeting| {
            let led = MeetingChange::Leader(Change::new(None, Some(leader(unit, meeting)?)));
            Some(Edit::Meeting(On::Change(meeting.id, led)))
        })
        .collect();
    edits.extend(windows_of(unit, group, &BTreeSet::new()));
    let talks = group.check_ins.range(today..);
    edits.extend(
        talks.map(|(&key, &was)| change(GroupChange::CheckIn(Entry { key, was: Some(was), now: None }))),
    );
    let stand_ins = group.stand_ins.iter();
    edits.extend(
        stand_ins.map(|(&key, &was)| change(GroupChange::StandIn(Entry { key, was: Some(was), now: None }))),
    );
    if group.supervisor.is_some() {
        edits.push(change(GroupChange::Supervisor(Change::new(group.supervisor, None))));
    }
    edits
}

/// A meeting that somebody counts on is not just gone: it is cancelled, and stays with the group that it was of, so
/// that people hear of their own meeting.
fn cancelled(unit: &Unit, meeting: &Meeting, why: &Note) -> Option<Meeting> {
    let mut after = unit.clone();
    if let Some(edit) = cancel(unit, meeting.id, why.clone()) {
        apply(&mut after, &edit).ok()?;
    }
    let meeting = after.meetings().get(meeting.id)?;
    let place = place_of(&after, meeting).cloned().unwrap_or_default();
    Some(Meeting { leader: leader(&after, meeting), place, ..meeting.clone() })
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
