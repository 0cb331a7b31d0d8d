use std::collections::BTreeSet;

use super::*;
use crate::{
    model::{change::On, edit::Edit, fallen::What},
    planning::{
        calendar::{
            dating::propose::{
                Ask,
                fixtures::{ask, days, ids, school},
                propose_meetings,
            },
            free::effect::as_dated,
            mend::{
                Fall, How,
                fallen::{held_again, remembered},
                mend,
            },
            together::{Effort, Limits},
            year::days::SchoolDays,
        },
        groups::fixtures::{date, group_id, programme},
    },
};

/// A group with all its dates, and the same after the day of its third meeting fell out and all was pushed on,
/// and falls out no more.
fn pushed() -> (Unit, Unit, FallenDays) {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let cycle = programme.cycle().unwrap();
    let found = propose_meetings(&ask(&unit, cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap();
    for meeting in found.meetings {
        let told = Meeting { to_tell: BTreeSet::new(), ..meeting };
        apply(&mut unit, &Edit::Meeting(On::Add(told))).unwrap();
    }
    let before = unit.clone();
    let day = unit.meetings_of(group_id(1))[2].when.date;
    let fall = Fall { what: What::Group(group_id(1)), first: day, last: day };
    let asks = [Ask { last: date(2027, 3, 1), ..ask(&unit, cycle, &days, &blocked) }];
    let limits = (Limits::default(), Effort { steps: 30 });
    let found = mend(&asks, &fall, &How::PushAll, limits, &mut |_| true);
    let fallen = fall.days(Note::default());
    let edit = [found.edit(&unit, &fallen), remembered(&unit, &fallen).unwrap()].into_iter().collect();
    apply(&mut unit, &edit).unwrap();
    apply(&mut unit, &held_again(&fallen)).unwrap();
    (before, unit, fallen)
}

fn offered(unit: &Unit, free: &FallenDays) -> Back {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let (cycle, days): (_, &SchoolDays) = (programme.cycle().unwrap(), &days);
    let means = |unit: &Unit, meeting: &Meeting| as_dated(&ask(unit, cycle, days, &blocked), meeting.id);
    back(unit, free, date(2026, 8, 17), &means)
}

fn whens(unit: &Unit) -> Vec<crate::model::meetings::When> {
    unit.meetings_of(group_id(1)).iter().map(|meeting| meeting.when).collect()
}

#[test]
fn all_that_was_pushed_goes_back_together_and_nobody_need_be_told() {
    let (before, mut unit, fallen) = pushed();
    assert_ne!(whens(&unit), whens(&before));
    let Back { shifts, stuck } = offered(&unit, &fallen);
    assert_eq!(stuck, []);
    assert_eq!(shifts.len(), whens(&before).len() - 2);
    let edit = shifts_edit(&unit, &shifts, &Why::Said(Note::default()));
    apply(&mut unit, &edit).unwrap();
    assert_eq!(unit, before, "as if the day had never fallen out");
}

#[test]
fn what_was_moved_again_or_for_other_days_or_is_behind_stays() {
    let (_, unit, fallen) = pushed();
    let other = FallenDays { what: What::All, ..fallen.clone() };
    assert_eq!(offered(&unit, &other), Back::default());
    let last = unit.meetings_of(group_id(1)).last().unwrap().id;
    let from = unit.meetings().get(last).unwrap().when;
    let to = crate::model::meetings::When { date: from.date + chrono::TimeDelta::days(1), ..from };
    let mut moved = unit.clone();
    let by_hand = Why::Said("by hand".into());
    apply(&mut moved, &shifts_edit(&unit, &[Shift { meeting: last, from, to }], &by_hand)).unwrap();
    let ids: Vec<MeetingId> = offered(&moved, &fallen).shifts.iter().map(|shift| shift.meeting).collect();
    assert!(!ids.is_empty() && !ids.contains(&last));
}

#[test]
fn a_time_that_is_taken_is_not_given_back() {
    let (before, mut unit, fallen) = pushed();
    // The other group, which has the same supervisor, has taken the time of the third meeting.
    let third = before.meetings_of(group_id(1))[2].clone();
    let other = Meeting::new("other".parse().unwrap(), group_id(2), third.when);
    apply(&mut unit, &Edit::Meeting(On::Add(other))).unwrap();
    let Back { shifts, stuck } = offered(&unit, &fallen);
    let why = stuck.iter().find(|(shift, _)| shift.meeting == third.id).map(|(shift, why)| (shift.to, *why));
    let (to, why) = why.expect("it is said why the third cannot go back");
    assert_eq!(to, third.when);
    assert!(matches!(why, Effect::Against(_)), "{why:?}");
    assert!(shifts.iter().all(|shift| shift.meeting != third.id));
    let mut after = unit.clone();
    apply(&mut after, &shifts_edit(&unit, &shifts, &Why::Said(Note::default()))).unwrap();
    let order: Vec<MeetingId> = before.meetings_of(group_id(1)).iter().map(|meeting| meeting.id).collect();
    let then: Vec<MeetingId> = after.meetings_of(group_id(1)).iter().map(|meeting| meeting.id).collect();
    assert_eq!(order, then, "the order holds");
}
