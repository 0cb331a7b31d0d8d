use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{
    model::{edit::apply, ids::MeetingId, week::Minutes},
    planning::{
        calendar::{
            dating::propose::{
                Ask,
                fixtures::{ask, days, ids, school},
                propose_meetings,
            },
            mend::{
                Fall, How, mend,
                repair::{move_options, push},
            },
            together::{Effort, Limits, several::propose_several},
        },
        groups::fixtures::{date, group_id, person_id, programme},
    },
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, ..ProptestConfig::default() })]

    #[test]
    fn what_fell_out_is_never_offered_again(
        from in 0_u64..60, long in 0_u64..9, kind in 0_u8..4, again in 0_u64..30,
    ) {
        let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
        let few = Effort { steps: 30 };
        let mut unit = school(&[]);
        let first = date(2026, 8, 17) + chrono::Days::new(from);
        let what = match kind {
            0 => What::All,
            1 => What::Group(group_id(1)),
            2 => What::Leader(person_id(9)),
            _ => What::Place(unit.group(group_id(1)).unwrap().place.clone()),
        };
        let fall = Fall { what, first, last: first + chrono::Days::new(long) };
        let both = |unit: &Unit, then: &dyn Fn(&[Ask<'_>]) -> Edit| -> Edit {
            let one = Ask {
                last: date(2027, 1, 29),
                ..ask(unit, programme.cycle().unwrap(), &days, &blocked)
            };
            then(&[one, Ask { group: unit.group(group_id(2)).unwrap(), ..one }])
        };
        let dated = both(&unit, &|asks| {
            let found = propose_several(asks, Limits::default(), few, &mut ids(), &mut |_| true).unwrap();
            found.groups.into_iter().map(|(_, dates)| dates.edit).collect()
        });
        apply(&mut unit, &dated).unwrap();
        let before = unit.clone();
        let reason = crate::model::text::Note::new("storm");
        let mended = both(&unit, &|asks| {
            let found = mend(asks, &fall, &How::Fewest, (Limits::default(), few), &mut |_| true);
            let remembers = remembered(asks[0].unit, &fall.days(reason.clone()));
            std::iter::once(found.edit(asks[0].unit, &fall.days(reason.clone()))).chain(remembers).collect()
        });
        let back = apply(&mut unit, &mended).unwrap();
        prop_assert!(remembered(&unit, &fall.days(reason.clone())).is_none());
        let free = |unit: &Unit| unit.meetings().iter().filter(|m| m.stands()).all(|m| !falls_out(unit, m));
        prop_assert!(free(&unit));

        let mut undone = unit.clone();
        apply(&mut undone, &back).unwrap();
        prop_assert_eq!(&undone, &before);

        // Another day of everybody, whichever way it is mended.
        let next = date(2026, 8, 17) + chrono::Days::new(again);
        let other = Fall { what: What::All, first: next, last: next };
        for how in [How::Fewest, How::Push] {
            let mut after = unit.clone();
            let edit = both(&unit, &|asks| {
                let found = mend(asks, &other, &how, (Limits::default(), few), &mut |_| true);
                found.edit(asks[0].unit, &other.days(reason.clone()))
            });
            apply(&mut after, &edit).unwrap();
            prop_assert!(free(&after));
        }
        // One meeting moved, one pushed.
        let id = unit.meetings_of(group_id(1)).first().map_or(MeetingId(group_id(1).0), |m| m.id);
        both(&unit, &|asks| {
            let moved = move_options(&asks[0], id, 200).into_iter().map(|(when, _)| when);
            let pushed = push(&asks[0], id, Limits::default()).unwrap_or_default();
            for when in moved.chain(pushed.into_iter().map(|shift| shift.to)) {
                let there = Meeting { when, ..unit.meetings().get(id).unwrap().clone() };
                assert!(!falls_out(&unit, &there), "{when:?}");
            }
            Edit::nothing()
        });
        // Dates from the beginning, of one group and of all.
        let mut empty = school(&[]);
        let said = remembered(&empty, &fall.days(reason.clone())).unwrap();
        apply(&mut empty, &said).unwrap();
        let one = both(&empty, &|asks| propose_meetings(&asks[0], Limits::default(), &mut ids()).unwrap().edit);
        let all = both(&empty, &|asks| {
            let found = propose_several(asks, Limits::default(), few, &mut ids(), &mut |_| true).unwrap();
            found.groups.into_iter().map(|(_, dates)| dates.edit).collect()
        });
        for edit in [one, all] {
            let mut after = empty.clone();
            apply(&mut after, &edit).unwrap();
            prop_assert!(free(&after));
        }
    }
}

#[test]
fn a_group_or_person_that_goes_takes_its_days_along() {
    let mut unit = school(&[]);
    let day = date(2026, 12, 1);
    let what = What::Group(group_id(1));
    let days = FallenDays { first: day, last: day, what: what.clone(), reason: "".into() };
    let said = remembered(&unit, &days).unwrap();
    apply(&mut unit, &said).unwrap();
    let group = unit.group(group_id(1)).unwrap().clone();
    let goes = Edit::Group(crate::model::change::On::Remove(group));
    assert!(apply(&mut unit.clone(), &goes).is_err(), "it is referred to");
    let whole: Edit = without(&unit, &what).chain([goes]).collect();
    apply(&mut unit, &whole).unwrap();
    assert!(unit.fallen().is_empty());
}

#[test]
fn what_falls_out_for_one_group_is_not_out_for_the_school() {
    let mut unit = school(&[]);
    let on = |what, day| FallenDays { what, first: day, last: day, reason: Note::default() };
    let (one, all) = (date(2026, 9, 1), date(2026, 9, 8));
    for days in [on(What::Group(group_id(1)), one), on(What::All, all)] {
        let edit = remembered(&unit, &days).unwrap();
        apply(&mut unit, &edit).unwrap();
    }
    let group = unit.group(group_id(1)).unwrap();
    assert_eq!((whole_school_out(&unit, one), group_out(&unit, group, one)), (false, true));
    assert_eq!((whole_school_out(&unit, all), group_out(&unit, group, all)), (true, false));
}

#[test]
fn a_room_given_for_a_day_stays_behind_and_one_that_was_chosen_goes_along() {
    use crate::{
        model::unit::UnitChange,
        planning::{
            calendar::mend::repair::{Shift, shifts_edit},
            fixtures,
        },
    };
    let mut group = fixtures::group("g", &["ann"]);
    group.place = Name::new("Aulan");
    let mut meeting = fixtures::meeting("b", "g", 1, "b", date(2026, 9, 8));
    meeting.place = Name::new("Slöjdsalen");
    let mut unit = fixtures::school([
        fixtures::add_person("ann"),
        Edit::Group(crate::model::change::On::Add(group)),
        fixtures::add_meeting(meeting.clone()),
    ]);
    let to = When { date: date(2026, 9, 15), ..meeting.when };
    let moved = |unit: &Unit| {
        let (mut after, shift) = (unit.clone(), Shift { meeting: meeting.id, from: meeting.when, to });
        let why = crate::model::meetings::Why::Said(Note::default());
        apply(&mut after, &shifts_edit(unit, &[shift], &why)).unwrap();
        after.meetings().get(meeting.id).unwrap().place.clone()
    };
    assert_eq!(moved(&unit), meeting.place, "it was chosen for the meeting");
    let out = FallenDays {
        first: meeting.when.date,
        last: meeting.when.date,
        what: What::Place(Name::new("Aulan")),
        reason: Note::default(),
    };
    apply(&mut unit, &Edit::Unit(UnitChange::Fallen(Element::Put(out)))).unwrap();
    assert_eq!(moved(&unit), Name::default(), "it was only for that day");
}

#[test]
fn a_day_on_which_another_leads_is_not_lost() {
    let unit = school(&[]);
    let day = date(2026, 9, 1);
    let people: Vec<PersonId> = unit.people().iter().map(|person| person.id).take(2).collect();
    let days = FallenDays { what: What::Leader(people[0]), first: day, last: day, reason: Note::default() };
    assert!(!is_lost(&unit, &days, day), "nobody meets");
    let when = When { date: day, start: Minutes::at(15, 0), length: Minutes(60) };
    let mut meeting = Meeting::new("x".parse().unwrap(), group_id(1), when);
    for (leads, lost) in [(people[0], true), (people[1], false)] {
        meeting.leader = Some(leads);
        let mut unit = unit.clone();
        apply(&mut unit, &Edit::Meeting(crate::model::change::On::Add(meeting.clone()))).unwrap();
        assert_eq!(is_lost(&unit, &days, day), lost);
    }
    assert!(is_lost(&unit, &FallenDays { what: What::All, ..days }, day));
}

#[test]
fn whoever_stands_in_goes_along_only_where_they_can_come_or_the_usual_leader_cannot() {
    use crate::planning::fixtures;
    let tue = |week: u32| date(2026, 9, 8 + 7 * week);
    let lesson = |day| crate::model::week::Window { day, start: Minutes(0), length: Minutes(1440) };
    let unit = |teaches: &[(&str, crate::model::week::Day)]| {
        let mut group = fixtures::group("g", &["ann"]);
        group.supervisor = Some(fixtures::person_id("lea"));
        let mut meeting = fixtures::meeting("b", "g", 1, "b", tue(0));
        meeting.leader = Some(fixtures::person_id("kim"));
        let people = ["ann", "lea", "kim"].map(|name| {
            let mut person = fixtures::person(name);
            let own = teaches.iter().filter(|(who, _)| *who == name);
            person.lessons.extend(own.map(|(_, day)| lesson(*day)));
            Edit::Person(crate::model::change::On::Add(person))
        });
        let rest = [Edit::Group(crate::model::change::On::Add(group)), fixtures::add_meeting(meeting)];
        fixtures::school(people.into_iter().chain(rest))
    };
    let leads = |unit: &Unit| {
        let meeting = unit.meetings().iter().next().unwrap();
        let to = When { date: tue(1).succ_opt().unwrap(), ..meeting.when };
        at_time(unit, meeting, to).leader
    };
    let (kim, wed) = (Some(fixtures::person_id("kim")), crate::model::week::Day::Wed);
    assert_eq!(leads(&unit(&[])), kim, "both can: who was named stays");
    assert_eq!(leads(&unit(&[("kim", wed)])), None, "the usual leader again");
    assert_eq!(leads(&unit(&[("kim", wed), ("lea", wed)])), kim, "nobody can: as it was said");
    let unit = unit(&[("kim", crate::model::week::Day::Tue)]);
    let meeting = unit.meetings().iter().next().unwrap();
    assert_eq!(at_time(&unit, meeting, meeting.when).leader, kim, "where it stands nothing is asked");
}
