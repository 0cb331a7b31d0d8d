use proptest::prelude::*;

use super::*;
use crate::{
    model::{
        change::{Change, On},
        edit::Edit,
        ids::PersonId,
        meetings::MeetingChange,
        text::Name,
        week::Minutes,
    },
    planning::{
        calendar::{
            dating::propose::fixtures::{ask, days, faults, ids, school},
            together::several::propose_several,
        },
        groups::fixtures::{date, group_id, person_id, programme},
    },
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, ..ProptestConfig::default() })]

    #[test]
    fn a_mend_keeps_all_rules_and_disturbs_no_more_than_a_push(
        from in 0_u64..110, long in 0_u64..15, held in 0_usize..16, kind in 0_u8..3,
    ) {
        let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
        let mut unit = school(&[]);
        let first = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
        let second = Ask { group: unit.group(group_id(2)).unwrap(), ..first };
        let few = Effort { steps: 60 };
        let found = propose_several(&[first, second], Limits::default(), few, &mut ids(), &mut |_| true).unwrap();
        for (_, dates) in &found.groups {
            apply(&mut unit, &dates.edit).unwrap();
        }
        let order: Vec<MeetingId> = unit.meetings_of(group_id(1)).iter().map(|m| m.id).collect();
        for id in order.iter().take(held) {
            let change = Change::new(MeetingState::Planned, MeetingState::Held);
            apply(&mut unit, &Edit::Meeting(On::Change(*id, MeetingChange::State(change)))).unwrap();
        }
        let what = match kind {
            0 => What::All,
            1 => What::Group(group_id(1)),
            _ => What::Leader(person_id(9)),
        };
        let starts = date(2026, 8, 17) + chrono::Days::new(from);
        let fall = Fall { what, first: starts, last: starts + chrono::Days::new(long) };
        let first = Ask { last: date(2027, 1, 29), ..ask(&unit, programme.cycle().unwrap(), &days, &blocked) };
        let second = Ask { group: unit.group(group_id(2)).unwrap(), ..first };
        let asks = [first, second];
        let pushed = mend(&asks, &fall, &How::Push, (Limits::default(), few), &mut |_| true);
        let fewest = mend(&asks, &fall, &How::Fewest, (Limits::default(), few), &mut |_| true);
        prop_assert!(fewest.disturbs() <= pushed.disturbs(), "{:?} {:?}", fewest.disturbs(), pushed.disturbs());
        for mend in [&fewest, &pushed] {
            let mut after = unit.clone();
            apply(&mut after, &mend.edit(&unit, &fall.days("storm".into()))).unwrap();
            prop_assert_eq!(faults(&after, &days), Vec::<String>::new());
            prop_assert!(fall.out(&after).is_empty() || mend.groups.iter().any(|g| !g.lost.is_empty()));
            for meeting in unit.meetings() {
                let now = after.meetings().get(meeting.id).unwrap();
                if meeting.state == MeetingState::Held {
                    prop_assert_eq!(now, meeting);
                }
                if now.when != meeting.when {
                    prop_assert!(now.to_tell.contains(&person_id(9)));
                    prop_assert_eq!(now.moved_because().map(Note::as_str), Some("storm"));
                    prop_assert_eq!(now.moved.as_ref().map(|moved| moved.from), Some(meeting.when));
                }
            }
        }
    }
}

#[test]
fn whoever_leads_instead_may_lead_is_free_and_has_room() {
    use crate::{
        model::{
            change::Element,
            people::{PersonChange, Training},
            week::Day,
        },
        planning::{
            fixtures::catalogue,
            groups::{
                fixtures::{leader, teacher, window},
                leading::leads,
            },
        },
    };
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let tue = window(Day::Tue, 840, 960);
    let untrained = {
        let mut person = teacher(12, "", [tue]);
        person.leading.max_groups = 1;
        person
    };
    let begun = {
        let mut person = leader(13, 1, [tue]);
        person.leading.training = Training::Underway;
        person
    };
    for person in [leader(10, 1, [tue]), leader(11, 1, [window(Day::Mon, 840, 960)]), untrained, begun] {
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    let first = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let second = Ask { group: unit.group(group_id(2)).unwrap(), ..first };
    let mut ids = ids();
    // Both groups at the same time on Tuesdays would clash; they share a leader, so one has Thursday.
    let found =
        propose_several(&[first, second], Limits::default(), Effort::default(), &mut ids, &mut |_| true);
    let edits: Vec<Edit> = found.unwrap().groups.into_iter().map(|(_, dates)| dates.edit).collect();
    apply(&mut unit, &edits.into_iter().collect()).unwrap();
    let catalogue = catalogue([]);
    let ask_of = leads::Ask::new(&unit, &catalogue, Some(&programme), Minutes(90), date(2026, 8, 17));
    let may: Vec<_> = may_lead(&ask_of).iter().map(|one| (one.person, one.room)).collect();
    assert_eq!(may, [(person_id(10), 1), (person_id(11), 1), (person_id(13), 1)], "trained first");

    let tuesday = unit.meetings_of(group_id(1)).iter().map(|m| m.when).find(|w| Day::of(w.date) == Day::Tue);
    let day = tuesday.unwrap().date;
    let fall = Fall { what: What::Leader(person_id(9)), first: day, last: day };
    let led = |unit: &Unit, may: Vec<MayLead>| {
        let first = Ask { last: date(2027, 1, 29), ..ask(unit, programme.cycle().unwrap(), &days, &blocked) };
        let second = Ask { group: unit.group(group_id(2)).unwrap(), ..first };
        let how = How::StandIn(may);
        let found =
            mend(&[first, second], &fall, &how, (Limits::default(), Effort::default()), &mut |_| true);
        let led: Vec<_> = found.groups.iter().flat_map(|g| &g.led).map(|(_, who)| *who).collect();
        let nobody = found.groups.iter().map(|g| g.led_by_nobody.len()).sum::<usize>();
        (led, nobody, found.groups.iter().map(|g| g.shifts.len() + g.lost.len()).sum::<usize>())
    };
    let one = |n, room| MayLead { person: person_id(n), room };
    let ten = (vec![person_id(10)], 0, 0);
    assert_eq!(led(&unit, vec![one(11, 1), one(10, 1)]), ten, "the first is not free then");
    assert_eq!(led(&unit, vec![one(13, 1), one(10, 1)]).0, [person_id(13)], "in the order of the list");
    assert_eq!(led(&unit, vec![one(9, 5)]), ten, "not the one who falls out, but whoever else can");
    assert_eq!(led(&unit, vec![one(10, 0)]), ten, "the date stays where anybody can");
    let everybody: Vec<PersonId> = unit.people().iter().map(|person| person.id).collect();
    for id in everybody {
        let change = PersonChange::Lesson(Element::Put(tue));
        apply(&mut unit, &Edit::Person(On::Change(id, change))).unwrap();
    }
    let (none, nobody, moved) = led(&unit, vec![one(10, 1)]);
    assert!(none.is_empty() && nobody == 1 && moved > 0, "where nobody can the meeting moves");
}

#[test]
fn a_meeting_whose_room_falls_out_is_in_another_one_that_is_free() {
    use crate::model::groups::GroupChange;
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    for (n, room) in [(1, "Sal 1"), (2, "Sal 2")] {
        let place = GroupChange::Place(Change::new(Name::default(), room.into()));
        apply(&mut unit, &Edit::Group(On::Change(group_id(n), place))).unwrap();
    }
    let first = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let found =
        propose_several(&[first], Limits::default(), Effort::default(), &mut ids(), &mut |_| true).unwrap();
    let edits: Edit = found.groups.into_iter().map(|(_, dates)| dates.edit).collect();
    apply(&mut unit, &edits).unwrap();
    let meeting = unit.meetings_of(group_id(1))[3].clone();
    let day = meeting.when.date;
    let fall = Fall { what: What::Place("Sal 1".into()), first: day, last: day };
    let mended = |unit: &Unit| {
        let asks = [ask(unit, programme.cycle().unwrap(), &days, &blocked)];
        let limits = (Limits::default(), Effort::default());
        mend(&asks, &fall, &How::OtherRoom, limits, &mut |_| true)
    };
    let found = mended(&unit);
    assert_eq!(found.groups[0].housed, [(meeting.id, Name::new("Sal 2"))]);
    assert!(found.groups[0].shifts.is_empty() && found.groups[0].lost.is_empty());
    let mut after = unit.clone();
    apply(&mut after, &found.edit(&unit, &fall.days("damp".into()))).unwrap();
    let now = after.meetings().get(meeting.id).unwrap();
    assert_eq!((now.when, now.place.as_str()), (meeting.when, "Sal 2"));
    assert!(now.to_tell.contains(&person_id(9)));

    // The other room is taken then: the meeting moves, as if nothing had been said of rooms.
    let mut there = Meeting::new("there".parse().unwrap(), group_id(2), meeting.when);
    there.leader = Some(person_id(5));
    apply(&mut unit, &Edit::Meeting(On::Add(there))).unwrap();
    let found = mended(&unit);
    assert!(found.groups[0].housed.is_empty() && found.groups[0].housed_nowhere.contains(&meeting.id));
    assert_eq!(found.groups[0].shifts.len() + found.groups[0].lost.len(), 1);

    // For a long time: no meeting waits until the room can be used again while the other one is free on a day near.
    let fall = Fall { last: day + chrono::Days::new(35), ..fall };
    let asks = [Ask { last: date(2027, 3, 1), ..ask(&unit, programme.cycle().unwrap(), &days, &blocked) }];
    let found = mend(&asks, &fall, &How::OtherRoom, (Limits::default(), Effort::for_one()), &mut |_| true);
    let shifts = &found.groups[0].shifts;
    assert!(shifts.iter().any(|shift| shift.meeting == meeting.id), "{shifts:?}");
    assert!(shifts.iter().all(|s| (s.to.date - s.from.date).num_days().abs() <= 7), "{shifts:?}");
    assert!(found.groups[0].housed.contains(&(meeting.id, Name::new("Sal 2"))));
    assert!(found.groups[0].housed_nowhere.is_empty());
    let mut after = unit.clone();
    apply(&mut after, &found.edit(&unit, &fall.days("damp".into()))).unwrap();
    let now = after.meetings().get(meeting.id).unwrap();
    assert_eq!(now.place.as_str(), "Sal 2");
    assert!(fall.out(&after).is_empty() && found.groups[0].lost.is_empty());
}

#[test]
fn another_room_is_one_whose_calendar_was_read_and_no_meeting_on_the_web() {
    use crate::model::{change::Entry, groups::GroupChange, taken::TakenTimes, unit::UnitChange};
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    for (n, place) in [(1, "Sal 1"), (2, "Digitalt")] {
        let place = GroupChange::Place(Change::new(Name::default(), place.into()));
        apply(&mut unit, &Edit::Group(On::Change(group_id(n), place))).unwrap();
    }
    let when = When { date: date(2026, 9, 1), start: Minutes(870), length: Minutes(60) };
    let meeting = Meeting::new("here".parse().unwrap(), group_id(1), when);
    apply(&mut unit, &Edit::Meeting(On::Add(meeting.clone()))).unwrap();
    let fall = Fall { what: What::Place("Sal 1".into()), first: when.date, last: when.date };
    let mended = |unit: &Unit| {
        let asks = [ask(unit, programme.cycle().unwrap(), &days, &blocked)];
        mend(&asks, &fall, &How::OtherRoom, (Limits::default(), Effort::for_one()), &mut |_| true)
    };
    assert!(mended(&unit).groups[0].housed.is_empty(), "nobody goes to a link");
    let mut booked = TakenTimes::new(when.date);
    let elsewhen = When { start: Minutes(600), ..when };
    booked.rooms.insert("Sal 9".into(), [elsewhen].into_iter().collect());
    let read = Entry { key: Name::new("Salar"), was: None, now: Some(booked) };
    apply(&mut unit, &Edit::Unit(UnitChange::Taken(read))).unwrap();
    assert_eq!(mended(&unit).groups[0].housed, [(meeting.id, Name::new("Sal 9"))]);
}

/// A school whose programme lets meetings of a part be on one day, dated one by one.
fn may_be_on_one_day() -> (Unit, crate::model::programme::Programme) {
    use crate::model::programme::{Fact, Kind, Pupils};
    let mut programme = programme();
    if let Kind::Cycle(cycle) = &mut programme.kind {
        cycle.gap.same_day = SameDay::Allowed;
        cycle.gap.min_school_days = Fact::decided(0);
        for phase in &mut cycle.phases {
            phase.pupils = Pupils::NotNeeded;
            phase.minutes = Fact::decided(Minutes(30));
        }
    }
    let (days, blocked) = (days(), BTreeSet::new());
    let mut unit = school(&[]);
    let first = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let found = propose_several(&[first], Limits::default(), Effort::default(), &mut ids(), &mut |_| true);
    let edits: Vec<Edit> = found.unwrap().groups.into_iter().map(|(_, dates)| dates.edit).collect();
    apply(&mut unit, &edits.into_iter().collect()).unwrap();
    (unit, programme)
}

fn dates_after(unit: &Unit, mend: &Mend, fall: &Fall) -> BTreeSet<NaiveDate> {
    let mut after = unit.clone();
    apply(&mut after, &mend.edit(unit, &fall.days("storm".into()))).unwrap();
    after.meetings_of(group_id(1)).iter().filter(|m| m.stands()).map(|m| m.when.date).collect()
}

#[test]
fn meetings_of_a_part_stay_on_days_of_their_own() {
    let (unit, programme) = may_be_on_one_day();
    let (days, blocked) = (days(), BTreeSet::new());
    let all = Ask { last: date(2027, 3, 1), ..ask(&unit, programme.cycle().unwrap(), &days, &blocked) };
    let when: Vec<NaiveDate> = unit.meetings_of(group_id(1)).iter().map(|m| m.when.date).collect();
    assert_eq!(when.len(), 16);
    for day in when {
        let fall = Fall { what: What::All, first: day, last: day };
        let mend = mend(&[all], &fall, &How::Fewest, (Limits::default(), Effort::for_one()), &mut |_| true);
        assert_eq!(dates_after(&unit, &mend, &fall).len(), 16, "{day} falls out");
    }
}

#[test]
fn a_meeting_that_would_be_lost_is_on_the_day_of_the_one_before() {
    let (unit, programme) = may_be_on_one_day();
    let (days, blocked) = (days(), BTreeSet::new());
    let when: Vec<NaiveDate> = unit.meetings_of(group_id(1)).iter().map(|m| m.when.date).collect();
    let (before, last) = (when[14], when[15]);
    let all = Ask { first: before, last: before, ..ask(&unit, programme.cycle().unwrap(), &days, &blocked) };
    let fall = Fall { what: What::All, first: last, last };
    let mend = mend(&[all], &fall, &How::Fewest, (Limits::default(), Effort::for_one()), &mut |_| true);
    assert_eq!(mend.groups[0].lost, []);
    assert_eq!(mend.groups[0].shifts[0].to.date, before);
}

#[test]
fn nothing_gets_a_day_before_those_that_fall_out_where_all_can_be_held_later() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let first = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let found = propose_several(&[first], Limits::default(), Effort::default(), &mut ids(), &mut |_| true);
    let edits: Vec<Edit> = found.unwrap().groups.into_iter().map(|(_, dates)| dates.edit).collect();
    apply(&mut unit, &edits.into_iter().collect()).unwrap();
    let all = Ask { last: date(2027, 3, 1), ..ask(&unit, programme.cycle().unwrap(), &days, &blocked) };
    let when: Vec<NaiveDate> = unit.meetings_of(group_id(1)).iter().map(|m| m.when.date).collect();
    for day in when {
        // The rest of the week too: a day before would often be nearer.
        let fall = Fall { what: What::All, first: day, last: day + chrono::Days::new(4) };
        let mend = mend(&[all], &fall, &How::Fewest, (Limits::default(), Effort::for_one()), &mut |_| true);
        let shifts = &mend.groups[0].shifts;
        assert!(!shifts.is_empty() && mend.groups[0].lost.is_empty(), "{fall:?}");
        assert!(shifts.iter().all(|s| fall.last < s.to.date || s.from.date < s.to.date), "{shifts:?}");
        assert!(shifts.iter().all(|s| fall.first <= s.to.date), "{shifts:?}");
    }
}
