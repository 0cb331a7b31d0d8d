//! Meetings at an old weekly time: which go along, and which stand there on purpose.

use super::*;
use crate::planning::{
    calendar::{
        dating::propose::{
            fixtures::{ask, days, ids, meeting_id, school},
            propose_meetings,
        },
        mend::repair::shifts_edit,
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
    let found = propose_meetings(&ask(&unit, cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap();
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
    assert!(shifts.iter().all(|shift| (shift.to.date - shift.from.date).num_days().abs() <= i64::from(NEAR)));
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
        let begin = |s: &Shift| weekly(s.to) == (Day::Tue, Minutes(start)) && s.to.length == s.from.length;
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

/// The group gets a second time a week when all its meetings have their dates: the shorter ones go to the other day,
/// each near its own, in their order; the longer ones stay.
#[test]
fn the_short_meetings_of_a_group_with_a_second_time_go_to_the_other_day() {
    let mut unit = long_and_short(&[90, 60, 90, 60], 900);
    let on_one_day = |unit: &Unit| -> Vec<MeetingId> {
        let group = unit.group(group_id(1)).unwrap();
        on_one_day(unit, group, date(2026, 8, 1)).into_iter().map(|meeting| meeting.id).collect()
    };
    assert_eq!(on_one_day(&unit), [], "there is one time only");
    let second = GroupChange::Window(Element::Put(window(Day::Thu, 900, 960)));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), second))).unwrap();
    assert_eq!(on_one_day(&unit), [1, 3].map(meeting_id));
    assert_eq!(left_of(&unit), [], "nothing stands at an old time");
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let cycle = programme.cycle().unwrap();
    let group = unit.group(group_id(1)).unwrap();
    let moving = to_follow(&unit, group, date(2026, 8, 1)).into_iter().map(|meeting| meeting.id).collect();
    let found = follow(&[ask(&unit, cycle, &days, &blocked)], &moving);
    let shifts: Vec<Shift> = found.groups.into_iter().flat_map(|group| group.shifts).collect();
    assert_eq!(shifts.iter().map(|shift| shift.meeting).collect::<Vec<_>>(), [1, 3].map(meeting_id));
    assert!(shifts.iter().all(|shift| Day::of(shift.to.date) == Day::Thu), "{shifts:?}");
    let edit = shifts_edit(&unit, &shifts, &Why::WithGroup("a second time".into()));
    apply(&mut unit, &edit).unwrap();
    assert_eq!(on_one_day(&unit), []);
}
