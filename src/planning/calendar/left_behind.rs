//! Meetings that were left at the old time when their group got another one, and how they follow it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    effect::outside_window,
    free::Taken,
    mend::{Mend, Mended, Tried},
    propose::Ask,
    repair::Shift,
    rooms::room_of,
};
use crate::{
    model::{
        groups::Group,
        ids::MeetingId,
        meetings::{Meeting, MeetingState, When},
        unit::Unit,
        week::Minutes,
    },
    planning::staff::people_at,
};

/// A meeting that follows its group stays within so many days. Our own rule: the next week at most.
pub const NEAR: u16 = 10;

/// The planned meetings of a group from a day on that are at none of its weekly times, where they are at least
/// half of those that are as long: single ones were put elsewhere on purpose. The shorter meetings of a module often
/// fit into a new time that overlaps the old one, and say nothing about the longer ones.
pub fn left_behind<'a>(unit: &'a Unit, group: &Group, from: NaiveDate) -> Vec<&'a Meeting> {
    let to_come = |m: &&Meeting| {
        let of_part = m.group == group.id && m.part > 0 && !m.is_make_up();
        of_part && m.state == MeetingState::Planned && from <= m.when.date
    };
    let all: Vec<&Meeting> = unit.meetings().iter().filter(to_come).collect();
    let lengths: BTreeSet<Minutes> = all.iter().map(|meeting| meeting.when.length).collect();
    let mut left: Vec<&Meeting> = Vec::new();
    for length in lengths {
        let same = all.iter().copied().filter(|meeting| meeting.when.length == length);
        let (away, at_home): (Vec<_>, Vec<_>) = same.partition(|m| outside_window(unit, m).is_some());
        let only = away.first().filter(|_| away.len() == 1 && all.len() > 1);
        let on_purpose = only.is_some_and(|one| at_home.len() == 1 || one.moved.is_some());
        if away.len() >= at_home.len() && !on_purpose {
            left.extend(away);
        }
    }
    left.sort_by_key(|m| (m.when, m.id));
    left
}

/// Each of them at its group's time, as near to its day as everybody and the room are free, in their order. What
/// has no such time stays where it is.
pub fn follow(asks: &[Ask<'_>]) -> Mend {
    let mut groups = Vec::new();
    let left = |ask: &Ask<'_>| -> Vec<MeetingId> {
        left_behind(ask.unit, ask.group, ask.first).into_iter().map(|m| m.id).collect()
    };
    let moving: BTreeSet<MeetingId> = asks.iter().flat_map(left).collect();
    let mut placed: Vec<Meeting> = Vec::new();
    for ask in asks {
        let taken = Taken::new(ask.unit, &moving);
        let mut shifts = Vec::new();
        let mut last: Option<NaiveDate> = None;
        for meeting in ask.unit.meetings_of(ask.group.id) {
            let moves = moving.contains(&meeting.id);
            let found = moves.then(|| nearest(ask, &taken, (&placed, last), meeting)).flatten();
            if let Some(to) = found {
                placed.push(Meeting { when: to, ..meeting.clone() });
                shifts.push(Shift { meeting: meeting.id, from: meeting.when, to });
            }
            last = Some(found.unwrap_or(meeting.when).date).max(last);
        }
        if !shifts.is_empty() {
            groups.push(Mended { shifts, ..Mended::of(ask.group.id) });
        }
    }
    Mend { groups, tried: Tried::AsAsked }
}

/// The free time of the group that is nearest to a meeting's day, after the meeting before it.
fn nearest(
    ask: &Ask<'_>,
    taken: &Taken<'_>,
    (placed, last): (&[Meeting], Option<NaiveDate>),
    meeting: &Meeting,
) -> Option<When> {
    let off = |when: When| (when.date - meeting.when.date).num_days().abs();
    let fits = |when: When| {
        let then = Meeting { when, ..meeting.clone() };
        off(when) <= i64::from(NEAR)
            && last.is_none_or(|last| last < when.date)
            && ask.is_free(taken, meeting, when)
            && !placed.iter().any(|other| collide(ask.unit, other, &then))
    };
    let options = ask.times_where(meeting.when.length, &fits);
    options.into_iter().map(|option| option.when).min_by_key(|&when| (off(when), when))
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
    use crate::{
        model::{
            change::{Change, Element, On},
            edit::{Edit, apply},
            groups::GroupChange,
            meetings::MeetingChange,
            week::{Day, Window},
        },
        planning::{
            calendar::{
                propose::{
                    fixtures::{ask, days, ids, meeting_id, school},
                    propose_meetings,
                },
                together::Limits,
            },
            groups::fixtures::{date, group_id, programme, window},
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
        let was = unit.group(group_id(1)).unwrap().windows.clone();
        for change in was.into_iter().map(Element::Drop).chain([Element::Put(to)]) {
            let windows = GroupChange::Window(change);
            apply(&mut unit, &Edit::Group(On::Change(group_id(1), windows))).unwrap();
        }
        unit
    }

    fn followed(unit: &Unit) -> Vec<Shift> {
        let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
        let cycle = programme.cycle().unwrap();
        follow(&[ask(unit, cycle, &days, &blocked)])
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
