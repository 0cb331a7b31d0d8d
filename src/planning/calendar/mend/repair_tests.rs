use proptest::prelude::*;

use super::*;
use crate::{
    model::{
        change::Element,
        edit::apply,
        fallen::FallenDays,
        ids::MeetingId,
        people::PersonChange,
        week::{Day, Minutes, Window},
    },
    planning::{
        calendar::dating::propose::{
            fixtures::{ask, days, faults, ids, school},
            propose_meetings,
        },
        groups::fixtures::{group_id, person_id, programme},
    },
};

fn planned_school() -> Unit {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let found = propose_meetings(
        &ask(&unit, programme.cycle().unwrap(), &days, &blocked),
        Limits::default(),
        &mut ids(),
    )
    .unwrap();
    assert!(found.missing.is_empty());
    let mut edit = found.edit;
    if let Edit::All(list) = &mut edit {
        for on in list {
            if let Edit::Meeting(On::Add(meeting)) = on {
                meeting.to_tell.clear();
            }
        }
    }
    apply(&mut unit, &edit).unwrap();
    unit
}

/// Nobody gives a reason.
fn unsaid() -> Why {
    Why::Said(Note::default())
}

fn hold(unit: &mut Unit, id: MeetingId) {
    let change = Change::new(MeetingState::Planned, MeetingState::Held);
    apply(unit, &Edit::Meeting(On::Change(id, MeetingChange::State(change)))).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn a_push_keeps_all_rules_and_held_meetings(at in 0_usize..16, held in 0_usize..16, later in any::<u8>()) {
        let (programme, days) = (programme(), days());
        let mut unit = planned_school();
        let order: Vec<MeetingId> = unit.meetings_of(group_id(1)).iter().map(|m| m.id).collect();
        for &id in order.iter().take(held) {
            hold(&mut unit, id);
        }
        if later.is_multiple_of(4) {
            hold(&mut unit, order[15]);
        }
        let id = order[at];
        let away = BTreeSet::from([unit.meetings().get(id).unwrap().when.date]);
        let ask = ask(&unit, programme.cycle().unwrap(), &days, &away);
        let Some(shifts) = push(&ask, id, Limits::default()) else { return Ok(()) };
        prop_assert!(at >= held);
        prop_assert_eq!(shifts[0].meeting, id);
        let mut after = unit.clone();
        apply(&mut after, &shifts_edit(&unit, &shifts, &unsaid())).unwrap();
        prop_assert_eq!(faults(&after, &days), Vec::<String>::new());
        for meeting in unit.meetings() {
            let now = after.meetings().get(meeting.id).unwrap();
            let moved = now.when != meeting.when;
            prop_assert!(!moved || (meeting.state == MeetingState::Planned && now.when > meeting.when));
            prop_assert_eq!(now.to_tell.is_empty(), !moved);
            prop_assert!(!moved || now.to_tell.contains(&person_id(9)));
        }
        // With all that follows it: each takes the place of the next one, or a later one.
        if let Some(all) = push_all(&ask, id, Limits::default()) {
            let mut after = unit.clone();
            apply(&mut after, &shifts_edit(&unit, &all, &unsaid())).unwrap();
            prop_assert_eq!(faults(&after, &days), Vec::<String>::new());
            let rest = order.iter().skip(at).filter(|id| {
                unit.meetings().get(**id).is_some_and(|m| m.state == MeetingState::Planned)
            });
            prop_assert_eq!(all.iter().map(|s| s.meeting).collect::<Vec<_>>(), rest.copied().collect::<Vec<_>>());
            for (one, next) in all.iter().zip(all.iter().skip(1)) {
                prop_assert!(one.to.date >= next.from.date);
            }
        }
        // A single move that is offered breaks no rule either, and says the same when it is made.
        for (option, effects) in move_options(&ask, id, 5) {
            let (edit, said) = move_to(&ask, id, option, Note::default()).unwrap();
            prop_assert_eq!(said, effects);
            let mut moved = unit.clone();
            apply(&mut moved, &edit).unwrap();
            prop_assert_eq!(faults(&moved, &days), Vec::<String>::new());
        }
    }
}

#[test]
fn a_push_leaves_a_leader_no_more_meetings_in_a_week_than_the_limit() {
    use chrono::Datelike;
    let (programme, days) = (programme(), days());
    let unit = planned_school();
    let order: Vec<Meeting> = unit.meetings_of(group_id(1)).into_iter().cloned().collect();
    let weeks = |unit: &Unit| {
        let mut weeks = std::collections::BTreeMap::<_, usize>::new();
        for meeting in unit.meetings_of(group_id(1)) {
            *weeks.entry(meeting.when.date.iso_week()).or_default() += 1;
        }
        weeks
    };
    let most_after = |limits: Limits| {
        let pushes = order.iter().filter_map(|meeting| {
            // Its whole week falls out.
            let monday = meeting.when.date.week(chrono::Weekday::Mon).first_day();
            let away: BTreeSet<_> = monday.iter_days().take(7).collect();
            let mut ask = ask(&unit, programme.cycle().unwrap(), &days, &away);
            ask.last = crate::planning::groups::fixtures::date(2027, 3, 1);
            let shifts = push(&ask, meeting.id, limits)?;
            let mut after = unit.clone();
            apply(&mut after, &shifts_edit(&unit, &shifts, &unsaid())).unwrap();
            let (before, after) = (weeks(&unit), weeks(&after));
            let to = shifts.iter().map(|shift| shift.to.date.iso_week());
            to.filter(|week| before.get(week) < after.get(week)).map(|week| after[&week]).max()
        });
        pushes.max()
    };
    assert_eq!(most_after(Limits::default()), Some(2), "without a limit a week gets two");
    assert_eq!(most_after(Limits { week: Some(1), ..Limits::default() }), Some(1));
}

#[test]
fn a_move_says_what_it_breaks_and_whom_to_tell() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = planned_school();
    let order: Vec<Meeting> = unit.meetings_of(group_id(1)).into_iter().cloned().collect();
    let ask = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let sunday = When { date: crate::planning::groups::fixtures::date(2026, 12, 6), ..order[1].when };
    let (edit, effects) = move_to(&ask, order[1].id, sunday, Note::default()).unwrap();
    let late = (sunday.date - order[0].when.date).num_days() - 21;
    assert_eq!(
        effects,
        [
            Effect::GapLong { with: order[0].id, over: late },
            Effect::OrderBroken { with: order[2].id },
            Effect::Against(Against::NoSchool(crate::planning::calendar::year::days::DayKind::Weekend)),
        ]
    );
    apply(&mut unit, &edit).unwrap();
    let moved = unit.meetings().get(order[1].id).unwrap();
    assert_eq!(moved.to_tell, who_to_tell(&unit, moved));
    assert_eq!(moved.to_tell.len(), 5);
}

#[test]
fn a_held_meeting_is_neither_moved_nor_cancelled() {
    let mut unit = planned_school();
    let id = unit.meetings_of(group_id(1))[0].id;
    let edit = cancel(&unit, id, "ill".into()).unwrap();
    let mut without = unit.clone();
    apply(&mut without, &edit).unwrap();
    assert!(!without.meetings().get(id).unwrap().stands());
    assert_eq!(cancel(&without, id, "again".into()), None);
    hold(&mut unit, id);
    assert_eq!(cancel(&unit, id, "ill".into()), None);
}

#[test]
fn other_times_come_best_first() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let unit = planned_school();
    let order: Vec<Meeting> = unit.meetings_of(group_id(1)).into_iter().cloned().collect();
    let mut ask = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    ask.last = crate::planning::groups::fixtures::date(2027, 3, 1);
    let last = order.last().unwrap();
    let found = move_options(&ask, last.id, 40);
    let away = |when: &When| (when.date - last.when.date).num_days().abs();
    let keys: Vec<(i64, i64)> =
        found.iter().map(|(when, effects)| (days_over(effects), away(when))).collect();
    assert!(keys.is_sorted(), "{keys:?}");
    assert_eq!(keys[0].0, 0);
    assert!(keys.last().unwrap().0 > 0, "some are too far, and come last");
}

#[test]
fn a_time_in_somebodys_lessons_is_not_offered_and_the_reason_is_told() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = planned_school();
    let id = unit.meetings_of(group_id(1))[1].id;
    let offered = |unit: &Unit| {
        let ask = ask(unit, programme.cycle().unwrap(), &days, &blocked);
        (move_options(&ask, id, 50), against_moving(&ask, id, |_| None))
    };
    let (before, _) = offered(&unit);
    assert!(!before.is_empty());
    for day in [Day::Tue, Day::Thu] {
        let lesson = Window { day, start: Minutes(800), length: Minutes(160) };
        let change = PersonChange::Lesson(Element::Put(lesson));
        apply(&mut unit, &Edit::Person(On::Change(person_id(1), change))).unwrap();
    }
    let (after, most) = offered(&unit);
    assert!(after.is_empty(), "{after:?}");
    let count = |found: &Hindered, what| {
        let found = found.by.iter().find(|(hindrance, _)| *hindrance == what);
        found.map_or(0, |(_, count)| *count)
    };
    // On days without pupils there are no lessons: those are counted as what they are.
    let lessons = count(&most, Hindrance::Person(person_id(1)));
    assert_eq!(lessons + count(&most, Hindrance::NoSchool), most.times, "{most:?}");
    // In the way on one of the two days only: counted for those times alone.
    let lesson = Window { day: Day::Thu, start: Minutes(800), length: Minutes(160) };
    let free = PersonChange::Lesson(Element::Drop(lesson));
    apply(&mut unit, &Edit::Person(On::Change(person_id(1), free))).unwrap();
    let (after, most) = offered(&unit);
    assert!(!after.is_empty());
    assert!((1..lessons).contains(&count(&most, Hindrance::Person(person_id(1)))), "{most:?}");
}

#[test]
fn a_push_leaves_meetings_of_different_days_on_different_days() {
    use crate::model::programme::{Fact, Kind};
    let (mut programme, days, blocked) = (programme(), days(), BTreeSet::new());
    if let Kind::Cycle(cycle) = &mut programme.kind {
        cycle.gap.same_day = SameDay::Allowed;
        cycle.gap.min_school_days = Fact::decided(0);
        for phase in &mut cycle.phases {
            phase.minutes = Fact::decided(Minutes(30));
        }
    }
    let mut unit = school(&[]);
    let found = propose_meetings(
        &ask(&unit, programme.cycle().unwrap(), &days, &blocked),
        Limits::default(),
        &mut ids(),
    )
    .unwrap();
    apply(&mut unit, &found.edit).unwrap();
    let dates = |unit: &Unit| -> BTreeSet<_> {
        unit.meetings_of(group_id(1)).iter().map(|meeting| meeting.when.date).collect()
    };
    assert_eq!(dates(&unit).len(), 16);
    let mut ask = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    ask.last = crate::planning::groups::fixtures::date(2027, 3, 1);
    let first = found.meetings.iter().min_by_key(|meeting| meeting.when).unwrap().id;
    let shifts = push_all(&ask, first, Limits::default()).unwrap();
    let mut after = unit.clone();
    apply(&mut after, &shifts_edit(&unit, &shifts, &unsaid())).unwrap();
    assert_eq!(dates(&after).len(), 16, "the last one does not go to the same day a little later");
}

#[test]
fn a_meeting_keeps_why_it_was_moved_until_the_next_move() {
    let mut unit = planned_school();
    let first = unit.meetings_of(group_id(1))[0].clone();
    let one = |unit: &Unit| unit.meetings().get(first.id).unwrap().clone();
    let shift = |unit: &mut Unit, days: i64, why: &Why| {
        let from = one(unit).when;
        let to = When { date: from.date + chrono::TimeDelta::days(days), ..from };
        let edit = shifts_edit(unit, &[Shift { meeting: first.id, from, to }], why);
        apply(unit, &edit).unwrap()
    };
    let because = |unit: &Unit| one(unit).moved_because().map(ToString::to_string);
    let before = unit.clone();
    let back = shift(&mut unit, 1, &Why::Said("parents' evening".into()));
    assert_eq!(because(&unit).as_deref(), Some("parents' evening"));
    let mut undone = unit.clone();
    apply(&mut undone, &back).unwrap();
    assert_eq!(undone, before, "undo takes it back");
    // Whoever still knows the first time reads why it was moved from there.
    let mut again = unit.clone();
    shift(&mut again, 1, &unsaid());
    assert_eq!(because(&again).as_deref(), Some("parents' evening"));
    shift(&mut again, 1, &Why::Said("another time".into()));
    assert_eq!(because(&again).as_deref(), Some("parents' evening; another time"));
    shift(&mut again, 1, &Why::Said("another time".into()));
    assert_eq!(because(&again).as_deref(), Some("parents' evening; another time"), "once");

    for person in one(&unit).to_tell {
        let edit = told(&one(&unit), person).into_iter().collect();
        apply(&mut unit, &edit).unwrap();
    }
    shift(&mut unit, 1, &unsaid());
    assert_eq!(one(&unit).moved, None, "all have been told: the next move has none");

    // Away from a day that falls out: its own words, also when it falls out no more.
    let date = one(&unit).when.date;
    let what = crate::model::fallen::What::Group(group_id(1));
    let days = FallenDays { first: date, last: date, what, reason: "storm".into() };
    let said = crate::planning::calendar::mend::fallen::remembered(&unit, &days).unwrap();
    apply(&mut unit, &said).unwrap();
    shift(&mut unit, 7, &unsaid());
    apply(&mut unit, &crate::planning::calendar::mend::fallen::held_again(&days)).unwrap();
    assert_eq!(because(&unit).as_deref(), Some("storm"));
    assert_eq!(one(&unit).moved.map(|moved| moved.from.date), Some(date));
}

#[test]
fn who_moves_a_meeting_and_who_changes_it_otherwise_do_not_disturb_each_other() {
    let unit = planned_school();
    let first = unit.meetings_of(group_id(1))[0].clone();
    let to = When { date: first.when.date + chrono::TimeDelta::days(1), ..first.when };
    let shift = [Shift { meeting: first.id, from: first.when, to }];
    let moved = shifts_edit(&unit, &shift, &Why::Said("a reason".into()));
    let on = |change| Edit::Meeting(On::Change(first.id, change));
    let placed = on(MeetingChange::Place(Change::new(first.place.clone(), "Aula".into())));
    let plainly = shifts_edit(&unit, &shift, &unsaid());
    for other in [placed, plainly] {
        for edits in [[&moved, &other], [&other, &moved]] {
            let mut both = unit.clone();
            for edit in edits {
                apply(&mut both, edit).unwrap();
            }
            let now = both.meetings().get(first.id).unwrap();
            assert_eq!((now.when, now.moved_because().map(Note::as_str)), (to, Some("a reason")));
        }
    }
}

/// Where only the room cannot be used it is the room that stands in the way, not the day: of days that were said, and
/// of those that are about to be.
#[test]
fn a_room_that_cannot_be_used_is_no_day_that_falls_out() {
    use crate::{
        model::{fallen::What, groups::GroupChange, unit::UnitChange},
        planning::calendar::{free::effect::against, mend::Fall},
    };
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = planned_school();
    let meeting = unit.meetings_of(group_id(1))[1].clone();
    let place = GroupChange::Place(Change::new(unit.group(group_id(1)).unwrap().place.clone(), "Sal".into()));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), place))).unwrap();
    let (first, last) = (meeting.when.date, meeting.when.date + chrono::Days::new(300));
    let fall = Fall { what: What::Place("Sal".into()), first, last };
    let counted = |unit: &Unit, fall: &Fall| {
        let ask = ask(unit, programme.cycle().unwrap(), &days, &blocked);
        let found = against_moving(&ask, meeting.id, |then| fall.hinders(unit, then));
        let of = |what| found.by.iter().find(|(one, _)| *one == what).map_or(0, |(_, count)| *count);
        (of(Hindrance::RoomOut) > 0, of(Hindrance::FallsOut) > 0)
    };
    assert_eq!(counted(&unit, &fall), (true, false), "what is about to be said");
    let all = Fall { what: What::All, ..fall.clone() };
    assert_eq!(counted(&unit, &all), (false, true));
    let fallen = Edit::Unit(UnitChange::Fallen(Element::Put(fall.days(Note::default()))));
    apply(&mut unit, &fallen).unwrap();
    assert_eq!(counted(&unit, &Fall::nothing()), (true, false), "what was said before");
    assert!(against(&unit, &days, &meeting).contains(&Against::RoomOut));
    assert!(!against(&unit, &days, &meeting).contains(&Against::Blocked));
    let ask = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let of_new = ask.against(&Taken::new(&unit, &BTreeSet::new()), meeting.when);
    assert!(of_new.contains(&Against::RoomOut) && !of_new.contains(&Against::Blocked), "{of_new:?}");
}

#[test]
fn what_was_cancelled_stands_again_and_only_who_heard_of_that_hears_of_it() {
    let unit = planned_school();
    let id = unit.meetings_of(group_id(1))[3].id;
    assert_eq!(restored(&unit, id), None, "nobody cancelled it");
    let mut cancelled = unit.clone();
    apply(&mut cancelled, &cancel(&unit, id, "snow".into()).unwrap()).unwrap();
    let mut after = cancelled.clone();
    apply(&mut after, &restored(&cancelled, id).unwrap()).unwrap();
    assert_eq!(after, unit, "nobody had heard of it");
    // One has been told that it is cancelled.
    let meeting = cancelled.meetings().get(id).unwrap();
    let one = *meeting.to_tell.first().unwrap();
    let heard: Edit = told(meeting, one).into_iter().collect();
    apply(&mut cancelled, &heard).unwrap();
    assert!(in_place_of(&cancelled, cancelled.meetings().get(id).unwrap()).is_none());
    let edit = restored(&cancelled, id).unwrap();
    apply(&mut cancelled, &edit).unwrap();
    let meeting = cancelled.meetings().get(id).unwrap();
    assert_eq!((meeting.to_tell.clone(), meeting.known.len()), ([one].into(), 0));
    assert_eq!(in_place_of(&cancelled, meeting).map(|m| m.id), Some(id));
}
