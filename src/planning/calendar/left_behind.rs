//! Meetings that were left at the old time when their group got another one, and how they follow it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    effect::{Effect, gaps, outside_window},
    free::Taken,
    mend::{Mend, Mended, Tried},
    propose::Ask,
    repair::Shift,
    rooms::room_of,
};
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
        for meeting in ask.unit.meetings_of(ask.group.id) {
            let moves = waiting.remove(&meeting.id);
            let before = Before { unit: &then, placed: &placed, last, waiting: &waiting };
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
}

/// The free time of the group that is nearest to a meeting's day, after the meeting before it.
fn nearest(ask: &Ask<'_>, taken: &Taken<'_>, before: &Before<'_>, meeting: &Meeting) -> Option<When> {
    let off = |when: When| (when.date - meeting.when.date).num_days().abs();
    let fits = |when: When| {
        let then = Meeting { when, ..meeting.clone() };
        off(when) <= i64::from(NEAR)
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
mod tests {
    use super::*;
    use crate::planning::{
        calendar::{
            propose::{
                fixtures::{ask, days, ids, meeting_id, school},
                propose_meetings,
            },
            repair::shifts_edit,
            together::Limits,
        },
        groups::{
            fixtures::{date, group_id, programme, window},
            hand::windows_of,
        },
    };

    /// A group with all its dates, whose weekly time becomes another.
    fn at_another_time(to: Window) -> Unit {
        let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
        let mut unit = school(&[]);
        let cycle = programme.cycle().unwrap();
        let found =
            propose_meetings(&ask(&unit, cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap();
        apply(&mut unit, &found.edit).unwrap();
        meet_at(&mut unit, to);
        unit
    }

    fn followed(unit: &Unit) -> Vec<Shift> {
        let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
        let cycle = programme.cycle().unwrap();
        let left = left_behind(unit, unit.group(group_id(1)).unwrap(), date(2026, 8, 1));
        let moving = left.into_iter().map(|m| m.id).collect();
        follow(&[ask(unit, cycle, &days, &blocked)], &moving)
            .groups
            .into_iter()
            .flat_map(|group| group.shifts)
            .collect()
    }

    #[test]
    fn all_meetings_follow_the_group_to_its_new_day_in_their_order() {
        let unit = at_another_time(window(Day::Wed, 900, 1000));
        let group = unit.group(group_id(1)).unwrap();
        let first = unit.meetings_of(group_id(1))[0].when.date;
        let left = left_behind(&unit, group, first);
        assert_eq!(left.len(), unit.meetings_of(group_id(1)).len());
        let shifts = followed(&unit);
        assert_eq!(shifts.len(), left.len());
        assert!(shifts.iter().all(|shift| Day::of(shift.to.date) == Day::Wed));
        assert!(
            shifts.iter().all(|shift| (shift.to.date - shift.from.date).num_days().abs() <= i64::from(NEAR))
        );
        assert!(shifts.is_sorted_by_key(|shift| shift.to.date));
    }

    /// The second meeting of a part stands on its own day: the first one goes to a day from which there is time enough
    /// until then, though another one is nearer.
    #[test]
    fn what_follows_keeps_its_distance_to_what_stays() {
        let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
        let mut unit = at_another_time(window(Day::Wed, 900, 1000));
        let all: Vec<Meeting> = unit.meetings_of(group_id(1)).into_iter().cloned().collect();
        let week = |at: usize| (all[at].when.date - all[at - 1].when.date).num_days() >= 7;
        let at = (1..all.len() - 1).find(|&at| week(at) && all[at].part == all[at + 1].part).unwrap();
        let (first, second) = (&all[at], &all[at + 1]);
        let stays = When { date: first.when.date + chrono::Days::new(3), start: Minutes(600), ..second.when };
        let moved = MeetingChange::When(Change::new(second.when, stays));
        apply(&mut unit, &Edit::Meeting(On::Change(second.id, moved))).unwrap();
        let cycle = programme.cycle().unwrap();
        let found = follow(&[ask(&unit, cycle, &days, &blocked)], &[first.id].into());
        let to = found.groups[0].shifts[0].to.date;
        let between = to.iter_days().skip(1).take_while(|day| *day < stays.date);
        assert!(to < first.when.date, "{to}, the day after is nearer but too close to {}", stays.date);
        assert!(between.filter(|day| days.has_pupils(*day)).count() >= 2);
    }

    /// The time goes half an hour back: only the short meetings fit into it, and there are more of them.
    #[test]
    fn the_long_meetings_are_left_behind_where_the_short_ones_fit() {
        let mut unit = at_another_time(window(Day::Tue, 840, 930));
        let all = unit.meetings_of(group_id(1)).into_iter().cloned();
        let mut edits: Vec<Edit> = all.map(|meeting| Edit::Meeting(On::Remove(meeting))).collect();
        let first = date(2026, 9, 1);
        let lengths = [60, 90, 60, 90, 60, 60].into_iter().zip(0..);
        edits.extend(lengths.map(|(length, week)| {
            let date = first + chrono::Days::new(7 * week);
            let when = When { date, start: Minutes(870), length: Minutes(length) };
            let mut meeting = Meeting::new(meeting_id(usize::try_from(week).unwrap()), group_id(1), when);
            meeting.part = 1;
            Edit::Meeting(On::Add(meeting))
        }));
        apply(&mut unit, &edits.into_iter().collect()).unwrap();
        let group = unit.group(group_id(1)).unwrap();
        let left = left_behind(&unit, group, first);
        assert_eq!(left.iter().map(|m| m.id).collect::<Vec<_>>(), [1, 3].map(meeting_id));
    }

    fn meet_at(unit: &mut Unit, to: Window) {
        let was = unit.group(group_id(1)).unwrap().windows.clone();
        for change in was.into_iter().map(Element::Drop).chain([Element::Put(to)]) {
            let windows = GroupChange::Window(change);
            apply(unit, &Edit::Group(On::Change(group_id(1), windows))).unwrap();
        }
    }

    fn long_and_short(lengths: &[u16], at: u16) -> Unit {
        let mut unit = at_another_time(window(Day::Tue, at, at + 90));
        let all = unit.meetings_of(group_id(1)).into_iter().cloned();
        let mut edits: Vec<Edit> = all.map(|meeting| Edit::Meeting(On::Remove(meeting))).collect();
        edits.extend(lengths.iter().zip(0..).map(|(&length, number)| {
            let date = date(2026, 9, 1) + chrono::Days::new(14 * number);
            let when = When { date, start: Minutes(at), length: Minutes(length) };
            let mut meeting = Meeting::new(meeting_id(usize::try_from(number).unwrap()), group_id(1), when);
            meeting.part = 1;
            Edit::Meeting(On::Add(meeting))
        }));
        apply(&mut unit, &edits.into_iter().collect()).unwrap();
        unit
    }

    fn bring_along(unit: &mut Unit) -> usize {
        let shifts = followed(unit);
        let edit = shifts_edit(unit, &shifts, &Why::WithGroup("another time".into()));
        apply(unit, &edit).unwrap();
        shifts.len()
    }

    #[test]
    fn all_follow_one_change_after_the_other() {
        let mut unit = long_and_short(&[90, 30, 30], 900);
        let times = [window(Day::Wed, 840, 930), window(Day::Tue, 900, 990), window(Day::Thu, 900, 990)];
        for to in times {
            meet_at(&mut unit, to);
            assert_eq!(bring_along(&mut unit), 3, "{to:?}");
            let group = unit.group(group_id(1)).unwrap();
            assert!(left_behind(&unit, group, date(2026, 8, 1)).is_empty());
        }
    }

    /// As whoever gives the group another time does it.
    fn move_to(unit: &mut Unit, to: Window) {
        let edits = windows_of(unit, unit.group(group_id(1)).unwrap(), &[to].into());
        apply(unit, &edits.into_iter().collect()).unwrap();
    }

    fn left_of(unit: &Unit) -> Vec<MeetingId> {
        let group = unit.group(group_id(1)).unwrap();
        left_behind(unit, group, date(2026, 8, 1)).into_iter().map(|m| m.id).collect()
    }

    fn put(unit: &mut Unit, id: usize, to: impl Fn(When) -> When, why: &str) {
        let from = unit.meetings().get(meeting_id(id)).unwrap().when;
        let shift = Shift { meeting: meeting_id(id), from, to: to(from) };
        let edit = shifts_edit(unit, &[shift], &Why::Said(why.into()));
        apply(unit, &edit).unwrap();
    }

    #[test]
    fn what_fits_into_a_time_that_overlaps_the_old_one_goes_along() {
        for (to, start) in [(window(Day::Tue, 885, 975), 885), (window(Day::Tue, 915, 1005), 915)] {
            let mut unit = long_and_short(&[60, 60, 75], 900);
            move_to(&mut unit, to);
            assert_eq!(left_of(&unit).len(), 3, "{to:?}");
            let shifts = followed(&unit);
            let begin =
                |s: &Shift| weekly(s.to) == (Day::Tue, Minutes(start)) && s.to.length == s.from.length;
            assert!(shifts.iter().all(begin), "{shifts:?}");
            let group = unit.group(group_id(1)).unwrap();
            let going = shifts.iter().map(|shift| shift.meeting).collect();
            let settled = settled(&unit, group, date(2026, 8, 1), &going);
            bring_along(&mut unit);
            apply(&mut unit, &settled.into_iter().collect()).unwrap();
            assert_eq!(left_of(&unit), []);
            assert!(unit.group(group_id(1)).unwrap().windows_before.is_empty());
        }
    }

    #[test]
    fn a_time_that_only_became_longer_leaves_nothing_behind() {
        let mut unit = long_and_short(&[60, 60], 900);
        move_to(&mut unit, window(Day::Tue, 885, 990));
        assert_eq!(left_of(&unit), []);
    }

    #[test]
    fn what_was_put_within_the_new_time_on_purpose_is_not_left_behind() {
        let mut unit = long_and_short(&[60, 60, 60], 900);
        put(&mut unit, 1, |when| When { start: Minutes(915), ..when }, "a lesson");
        move_to(&mut unit, window(Day::Tue, 885, 975));
        assert_eq!(left_of(&unit), [0, 2].map(meeting_id));
        bring_along(&mut unit);
        put(&mut unit, 2, |when| When { start: Minutes(900), ..when }, "a lesson");
        assert_eq!(left_of(&unit), []);
    }

    #[test]
    fn a_time_back_and_forth_leaves_nothing_behind() {
        let mut unit = long_and_short(&[60, 60], 900);
        let before = unit.clone();
        move_to(&mut unit, window(Day::Tue, 885, 975));
        move_to(&mut unit, window(Day::Tue, 900, 990));
        assert_eq!(unit, before);
    }

    #[test]
    fn one_that_stays_at_the_old_time_when_others_go_is_still_left_behind() {
        let mut unit = long_and_short(&[30, 30], 900);
        meet_at(&mut unit, window(Day::Wed, 840, 930));
        let shifts = followed(&unit);
        let edit = shifts_edit(&unit, &shifts[..1], &Why::WithGroup("another time".into()));
        apply(&mut unit, &edit).unwrap();
        let left = |unit: &Unit| left_behind(unit, unit.group(group_id(1)).unwrap(), date(2026, 8, 1)).len();
        let elsewhere =
            |unit: &Unit| put_elsewhere(unit, unit.group(group_id(1)).unwrap(), date(2026, 8, 1)).len();
        assert_eq!((left(&unit), elsewhere(&unit)), (1, 0));
        // Somebody puts it elsewhere.
        let from = shifts[1].from;
        let to = When { start: Minutes(600), ..from };
        let edit = shifts_edit(&unit, &[Shift { from, to, ..shifts[1] }], &Why::Said("a visit".into()));
        apply(&mut unit, &edit).unwrap();
        assert_eq!((left(&unit), elsewhere(&unit)), (0, 1));
    }

    #[test]
    fn one_that_a_storm_moved_within_the_old_time_is_left_behind_with_the_others() {
        let mut unit = long_and_short(&[90, 60, 90], 900);
        let alone = unit.meetings_of(group_id(1))[1].clone();
        let to = When { date: alone.when.date + chrono::Days::new(7), ..alone.when };
        let shift = Shift { meeting: alone.id, from: alone.when, to };
        let edit = shifts_edit(&unit, &[shift], &Why::Said("storm".into()));
        apply(&mut unit, &edit).unwrap();
        meet_at(&mut unit, window(Day::Wed, 900, 990));
        let group = unit.group(group_id(1)).unwrap();
        assert_eq!(left_behind(&unit, group, date(2026, 9, 1)).len(), 3);
    }

    #[test]
    fn one_of_a_length_of_its_own_that_somebody_moved_is_not_left_behind() {
        let unit = |lengths: &[u16], moved: usize| {
            let mut unit = long_and_short(lengths, 900);
            let from = unit.meetings().get(meeting_id(moved)).unwrap().when;
            let to = When { start: Minutes(780), ..from };
            let change = MeetingChange::When(Change::new(from, to));
            apply(&mut unit, &Edit::Meeting(On::Change(meeting_id(moved), change))).unwrap();
            unit
        };
        let left = |unit: &Unit| left_behind(unit, unit.group(group_id(1)).unwrap(), date(2026, 8, 1)).len();
        assert_eq!(left(&unit(&[30, 85, 30], 1)), 0);
        let mut all = unit(&[30, 85, 30], 1);
        meet_at(&mut all, window(Day::Wed, 900, 990));
        assert_eq!(left(&all), 3, "all others are at an old time, too");
    }

    #[test]
    fn one_that_was_put_elsewhere_is_not_left_behind() {
        let mut unit = at_another_time(window(Day::Wed, 900, 1000));
        let shifts = followed(&unit);
        let (_, most) = shifts.split_first().unwrap();
        for shift in most {
            let moved = MeetingChange::When(Change::new(shift.from, shift.to));
            apply(&mut unit, &Edit::Meeting(On::Change(shift.meeting, moved))).unwrap();
        }
        let group = unit.group(group_id(1)).unwrap();
        assert!(left_behind(&unit, group, shifts[0].from.date).is_empty());
    }
}
