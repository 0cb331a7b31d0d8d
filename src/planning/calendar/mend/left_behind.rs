//! Meetings that were left at the old time when their group got another one, or on one day when it got a second one,
//! and how they follow it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{
    dating::propose::Ask,
    free::{
        Taken,
        effect::{Effect, gaps, outside_window},
        rooms::room_of,
    },
};
use super::{Mend, Mended, Tried, repair::Shift};
use crate::{
    model::{
        change::{Change, Element, On},
        edit::{Edit, apply},
        groups::{Group, GroupChange},
        ids::MeetingId,
        meetings::{Meeting, MeetingChange, MeetingState, Moved, When, Why},
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::staff::people_at,
};

/// A meeting that follows its group stays within so many days. Our own rule: the next week at most.
pub const NEAR: u16 = 10;

/// The planned meetings of a group from a day on.
fn to_come<'a>(unit: &'a Unit, group: &Group, from: NaiveDate) -> Vec<&'a Meeting> {
    let is_meant = |m: &&Meeting| {
        let of_part = m.group == group.id && m.part > 0 && !m.is_make_up();
        of_part && m.state == MeetingState::Planned && from <= m.when.date
    };
    unit.meetings().iter().filter(is_meant).collect()
}

/// The weekly time at which something is: its weekday and when it starts.
fn weekly(when: When) -> (Day, Minutes) {
    (Day::of(when.date), when.start)
}

/// Whether a meeting stands where a weekly time of its group began before the group got another one: it was made
/// for that, also where it fits into the new one. What somebody took there from the new time is there on purpose, and
/// a time that only became longer leaves nothing behind.
fn made_for_before(group: &Group, meeting: &Meeting) -> bool {
    let begins = |window: &Window, at: When| (window.day, window.start) == weekly(at);
    let is_now = |at: When| group.windows.iter().any(|window| begins(window, at));
    let gone = |window: &Window| !group.windows.iter().any(|now| now.holds(*window));
    let was = |window: &Window| {
        gone(window) && begins(window, meeting.when) && meeting.when.length <= window.length
    };
    let taken_there =
        meeting.moved.iter().map(|moved| moved.from).chain(meeting.known.values().copied()).any(is_now);
    group.windows_before.iter().any(was) && !is_now(meeting.when) && !taken_there
}

/// The edits after which the weekly times of before count no more, once these meetings go along: those at which none
/// is left that is outside the group's time. What then still begins there is meant to.
pub fn settled(unit: &Unit, group: &Group, from: NaiveDate, going: &BTreeSet<MeetingId>) -> Vec<Edit> {
    let stays = |m: &&Meeting| !going.contains(&m.id) && outside_window(unit, m).is_some();
    let left: Vec<(Day, Minutes)> =
        to_come(unit, group, from).into_iter().filter(stays).map(|m| weekly(m.when)).collect();
    let done = group.windows_before.iter().filter(|window| !left.contains(&(window.day, window.start)));
    let forget = |window: &Window| GroupChange::WindowBefore(Element::Drop(*window));
    done.map(|window| Edit::Group(On::Change(group.id, forget(window)))).collect()
}

/// The planned meetings of a group from a day on that stand at a weekly time that it had before, and those that are
/// at none of its weekly times, where they are at least
/// half of those that are as long: single ones were put elsewhere on purpose, unless they came to their time with
/// the group, or stand where others were before they went along with it. The shorter meetings of a module often
/// fit into a new time that overlaps the old one, and say nothing about the longer ones.
pub fn left_behind<'a>(unit: &'a Unit, group: &Group, from: NaiveDate) -> Vec<&'a Meeting> {
    let all = to_come(unit, group, from);
    let went_along = |m: &Meeting| match &m.moved {
        Some(Moved { from, why: Why::WithGroup(_), .. }) => Some(*from),
        _ => None,
    };
    let before: BTreeSet<(Day, Minutes)> = all.iter().filter_map(|m| went_along(m)).map(weekly).collect();
    let surely = |m: &Meeting| {
        let with_others = m.moved.is_none() && before.contains(&weekly(m.when));
        went_along(m).is_some() || with_others || made_for_before(group, m)
    };
    // A reason need not be given; then those tell who still know the time before.
    let by_hand = |m: &Meeting| match &m.moved {
        Some(moved) => matches!(moved.why, Why::Said(_)),
        None => m.known.values().any(|known| *known != m.when),
    };
    let away_of_all = all.iter().filter(|m| outside_window(unit, m).is_some()).count();
    let lengths: BTreeSet<Minutes> = all.iter().map(|meeting| meeting.when.length).collect();
    let mut left: Vec<&Meeting> = Vec::new();
    for length in lengths {
        let same = all.iter().copied().filter(|meeting| meeting.when.length == length);
        let (away, at_home): (Vec<_>, Vec<_>) = same.partition(|m| outside_window(unit, m).is_some());
        let only = away.first().filter(|_| away.len() == 1);
        // Where no other one is as long, all of the group's meetings are what it is held against.
        let few = at_home.len() == 1 || at_home.is_empty() && 2 * away_of_all <= all.len();
        let on_purpose =
            only.is_some_and(|one| by_hand(one) || all.len() > 1 && (few || one.moved.is_some()));
        let all_of_them = away.len() >= at_home.len() && !on_purpose;
        left.extend(away.into_iter().filter(|m| all_of_them || surely(m)));
    }
    // What stands at the weekly time of those left was at the group's time too, why ever it got its day.
    let old: BTreeSet<(Day, Minutes)> = left.iter().map(|m| weekly(m.when)).collect();
    let there = |m: &&Meeting| {
        outside_window(unit, m).is_some() && old.contains(&weekly(m.when)) || made_for_before(group, m)
    };
    let more: Vec<&Meeting> =
        all.iter().copied().filter(there).filter(|m| left.iter().all(|one| one.id != m.id)).collect();
    left.extend(more);
    left.sort_by_key(|m| (m.when, m.id));
    left
}

/// The shorter meetings to come of a group that meets on two days of every week, while all of its meetings are on one
/// of them and these fit into the other one: they were dated before there was a second time.
pub fn on_one_day<'a>(unit: &'a Unit, group: &Group, from: NaiveDate) -> Vec<&'a Meeting> {
    let all = to_come(unit, group, from);
    let has_some = |window: &&Window| all.iter().any(|m| Day::of(m.when.date) == window.day);
    let (full, empty): (Vec<&Window>, Vec<&Window>) = group.windows.iter().partition(has_some);
    let longest = all.iter().map(|m| m.when.length).max().unwrap_or_default();
    if full.is_empty() {
        return Vec::new();
    }
    let goes = |m: &&Meeting| {
        let fits = empty.iter().any(|window| window.length >= m.when.length);
        m.when.length < longest && fits && outside_window(unit, m).is_none()
    };
    let mut out: Vec<&Meeting> = all.iter().copied().filter(goes).collect();
    out.sort_by_key(|m| (m.when, m.id));
    out
}

/// All meetings of a group from a day on that are to follow it: to its new time, or to its second day.
pub fn to_follow<'a>(unit: &'a Unit, group: &Group, from: NaiveDate) -> Vec<&'a Meeting> {
    let mut all = left_behind(unit, group, from);
    let more: Vec<&Meeting> = on_one_day(unit, group, from);
    all.extend(more.into_iter().filter(|m| all.iter().all(|one| one.id != m.id)).collect::<Vec<_>>());
    all.sort_by_key(|m| (m.when, m.id));
    all
}

/// The planned meetings of a group from a day on that somebody put outside its weekly times on purpose.
pub fn put_elsewhere<'a>(unit: &'a Unit, group: &Group, from: NaiveDate) -> Vec<&'a Meeting> {
    let left: BTreeSet<MeetingId> = left_behind(unit, group, from).iter().map(|m| m.id).collect();
    let mut out = to_come(unit, group, from);
    out.retain(|m| outside_window(unit, m).is_some() && !left.contains(&m.id));
    out.sort_by_key(|m| (m.when, m.id));
    out
}

/// Each of these at its group's time, as near to its day as everybody and the room are free, in their order: rather
/// a day further off than one too close to the meeting beside it. What has no such time stays where it is.
pub fn follow(asks: &[Ask<'_>], moving: &BTreeSet<MeetingId>) -> Mend {
    let mut groups = Vec::new();
    let mut placed: Vec<Meeting> = Vec::new();
    for ask in asks {
        let taken = Taken::new(ask.unit, moving);
        // The unit with those that have moved so far, for each must follow the one before where that is now.
        let mut then = ask.unit.clone();
        let mut shifts = Vec::new();
        let mut last: Option<NaiveDate> = None;
        let mut waiting = moving.clone();
        let apart = on_one_day(ask.unit, ask.group, NaiveDate::MIN);
        let apart: BTreeSet<MeetingId> = apart.into_iter().map(|meeting| meeting.id).collect();
        for meeting in ask.unit.meetings_of(ask.group.id) {
            let moves = waiting.remove(&meeting.id);
            let before = Before { unit: &then, placed: &placed, last, waiting: &waiting, apart: &apart };
            let found = moves.then(|| nearest(ask, &taken, &before, meeting)).flatten();
            if let Some(to) = found {
                placed.push(Meeting { when: to, ..meeting.clone() });
                shifts.push(Shift { meeting: meeting.id, from: meeting.when, to });
                let moved = MeetingChange::When(Change::new(meeting.when, to));
                // It stands where it is read from: this cannot be refused.
                let _ = apply(&mut then, &Edit::Meeting(On::Change(meeting.id, moved)));
            }
            last = Some(found.unwrap_or(meeting.when).date).max(last);
        }
        if !shifts.is_empty() {
            groups.push(Mended { shifts, ..Mended::of(ask.group.id) });
        }
    }
    Mend { groups, tried: Tried::AsAsked }
}

/// What a meeting that follows its group comes after.
struct Before<'a> {
    /// The unit with all that has moved so far.
    unit: &'a Unit,
    /// Those meetings, of all groups.
    placed: &'a [Meeting],
    /// The day of the meeting before it.
    last: Option<NaiveDate>,
    /// Those of which nobody knows yet where they come to be.
    waiting: &'a BTreeSet<MeetingId>,
    /// Those that are on the day of the others, and to go to the other one.
    apart: &'a BTreeSet<MeetingId>,
}

/// The free time of the group that is nearest to a meeting's day, after the meeting before it.
fn nearest(ask: &Ask<'_>, taken: &Taken<'_>, before: &Before<'_>, meeting: &Meeting) -> Option<When> {
    let off = |when: When| (when.date - meeting.when.date).num_days().abs();
    let is_other_day =
        |when: When| !before.apart.contains(&meeting.id) || Day::of(when.date) != Day::of(meeting.when.date);
    let fits = |when: When| {
        let then = Meeting { when, ..meeting.clone() };
        off(when) <= i64::from(NEAR)
            && is_other_day(when)
            && before.last.is_none_or(|last| last < when.date)
            && ask.is_free(taken, meeting, when)
            && !before.placed.iter().any(|other| collide(ask.unit, other, &then))
    };
    let now = Ask { unit: before.unit, ..*ask };
    // Those that break a rule come after all that break none, and a gap too short is worse than one too long.
    let breaks = |when: When| {
        let (one, other) = gaps(&now, meeting, when);
        let known = |effect: &Effect| effect.with().is_some_and(|with| !before.waiting.contains(&with));
        let found: Vec<Effect> = one.into_iter().chain(other).filter(known).collect();
        let long = found.iter().filter(|effect| matches!(effect, Effect::GapLong { .. })).count();
        (found.len() - long, long)
    };
    let options = ask.times_where(meeting.when.length, &fits);
    let best = options.into_iter().map(|option| option.when);
    best.min_by_key(|&when| (breaks(when), off(when), when)).filter(|when| *when != meeting.when)
}

/// Whether somebody would be in both, or both in one place.
fn collide(unit: &Unit, one: &Meeting, other: &Meeting) -> bool {
    let place = room_of(unit, one);
    one.when.overlaps(other.when)
        && (place.is_some() && place == room_of(unit, other)
            || !people_at(unit, one).is_disjoint(&people_at(unit, other)))
}

#[cfg(test)]
#[path = "left_behind_tests.rs"]
mod tests;
