use super::*;
use crate::{
    model::{
        change::{Element, On},
        edit::apply,
        meetings::MeetingChange,
        week::Minutes,
    },
    planning::{
        calendar::{
            dating::propose::{
                Ask,
                fixtures::{ask, days, ids, school},
                propose_meetings,
            },
            free::effect::Effect,
            mend::{
                Fall, How, What, mend,
                repair::{move_options, move_to},
            },
            together::{Effort, Limits},
        },
        groups::fixtures::{date, group_id, person_id, programme},
    },
};

fn when(date: NaiveDate, start: u16, length: u16) -> When {
    When { date, start: Minutes(start), length: Minutes(length) }
}

fn today() -> NaiveDate {
    date(2026, 8, 17)
}

fn read(calendar: &str, owner: Owner, times: &[When]) -> Read {
    Read { calendar: calendar.into(), owner, split: false, times: times.to_vec(), others: BTreeSet::new() }
}

fn take(unit: &mut Unit, read: &[Read]) -> Edit {
    let taken = take_in(unit, read, today());
    apply(unit, &taken.edit).unwrap()
}

/// Who is busy when in a calendar, in words.
fn said(unit: &Unit) -> Vec<String> {
    let each = |(name, taken): (&Name, &TakenTimes)| -> Vec<String> {
        let all = owners(taken);
        all.into_iter().map(|(owner, times)| format!("{name} {owner:?} {}", times.len())).collect()
    };
    unit.taken().iter().flat_map(each).collect()
}

fn anna() -> Owner {
    Owner::Person(person_id(1))
}

#[test]
fn a_calendar_read_again_replaces_its_own_times_and_no_others() {
    let mut unit = school(&[]);
    let day = date(2026, 9, 1);
    let of = |n: u16| (0..n).map(|at| when(day, 480 + at * 60, 30)).collect::<Vec<_>>();
    take(&mut unit, &[read("Kalender", anna(), &of(3)), read("Sal", Owner::Room("Sal 14".into()), &of(1))]);
    take(&mut unit, &[read("Kalender", Owner::Person(person_id(2)), &of(2))]);
    let before = unit.clone();
    assert!(take_in(&unit, &[read("Kalender", anna(), &of(3))], today()).edit.is_nothing(), "the same again");
    let later = day.succ_opt().unwrap();
    let none = [read("Sal", Owner::Room("Sal 14".into()), &[])];
    assert!(!take_in(&unit, &none, today()).edit.is_nothing());
    let most = [read("Kalender", anna(), &[]), read("Kalender", Owner::Person(person_id(2)), &of(2))];
    assert!(!take_in(&unit, &most, today()).edit.is_nothing());
    let over = take_in(&unit, &[read("Kalender", Owner::Person(person_id(2)), &[when(day, 480, 30)])], later);
    assert!(over.edit.is_nothing(), "what is over by now is no news");
    let undo = take(&mut unit, &[read("Kalender", anna(), &of(1))]);
    let [one, two, room] = &said(&unit)[..] else { panic!("{:?}", said(&unit)) };
    assert!(one.ends_with(" 1") && two.ends_with(" 2") && room.starts_with("Sal "));
    apply(&mut unit, &undo).unwrap();
    assert_eq!(unit, before);
    take(&mut unit, &[read("Kalender", anna(), &[])]);
    assert_eq!(said(&unit).len(), 2, "an empty calendar takes its times away");
    let split = Read { split: true, ..read("Kalender", anna(), &of(1)) };
    take(&mut unit, &[split]);
    assert_eq!(said(&unit).len(), 2, "one that names its people replaces all of it");
    let gone = removal(&unit, &"Kalender".into()).unwrap();
    apply(&mut unit, &gone).unwrap();
    assert_eq!(said(&unit).len(), 1);
}

#[test]
fn what_is_over_goes_with_the_next_calendar_and_a_removed_person_with_all_times() {
    let mut unit = school(&[]);
    let old = when(date(2026, 6, 1), 480, 60);
    let new = when(date(2026, 9, 1), 480, 60);
    let entry = Entry {
        key: "Gammal".into(),
        was: None,
        now: Some(TakenTimes {
            people: [(person_id(1), [old].into_iter().collect())].into(),
            ..TakenTimes::new(date(2026, 5, 1))
        }),
    };
    apply(&mut unit, &Edit::Unit(UnitChange::Taken(entry))).unwrap();
    take(&mut unit, &[read("Ny", anna(), &[new])]);
    assert_eq!(unit.taken().keys().map(Name::as_str).collect::<Vec<_>>(), ["Ny"]);
    for edit in without(&unit, person_id(1)) {
        apply(&mut unit, &edit).unwrap();
    }
    assert!(unit.taken().is_empty());
}

#[test]
fn there_is_room_for_so_many_and_the_last_ones_are_left_out() {
    let unit = school(&[]);
    let first = date(2026, 9, 1);
    let times: Vec<When> = (0..=u16::try_from(TIMES_MAX).unwrap())
        .map(|n| when(first + chrono::Days::new(u64::from(n) / 100), (n % 100) * 10, 5))
        .collect();
    let taken = take_in(&unit, &[read("Kalender", anna(), &times)], today());
    assert_eq!(taken.left_out, 1);
    let mut after = unit.clone();
    apply(&mut after, &taken.edit).unwrap();
}

#[test]
fn own_meetings_in_a_calendar_stand_in_nobodys_way() {
    let mut unit = school(&[(15, 840, 1)]);
    let meeting = unit.meetings().iter().next().unwrap().when;
    let member = Owner::Person(person_id(4));
    let taken = take_in(&unit, &[read("Kalender", member.clone(), &[meeting])], today());
    assert_eq!((taken.own.len(), taken.edit.is_nothing()), (1, true));
    let other = Read { others: [meeting].into(), ..read("Kalender", member.clone(), &[meeting]) };
    let taken = take_in(&unit, &[other], today());
    assert!(
        taken.own.is_empty() && !taken.edit.is_nothing(),
        "what says that it is something else is in the way"
    );
    take(&mut unit, &[read("Kalender", Owner::Person(person_id(0)), &[meeting])]);
    assert_eq!(unit.taken().len(), 1, "somebody else's time it is");
}

/// All dates of the first group of a school.
fn dated(unit: &Unit) -> Vec<When> {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let ask = ask(unit, programme.cycle().unwrap(), &days, &blocked);
    propose_meetings(&ask, Limits::default(), &mut ids()).unwrap().meetings.iter().map(|m| m.when).collect()
}

#[test]
fn dates_keep_clear_of_what_members_leaders_and_rooms_have() {
    let mut unit = school(&[]);
    let place = crate::model::groups::GroupChange::Place(crate::model::change::Change::new(
        Name::default(),
        "Sal 14".into(),
    ));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), place))).unwrap();
    let first = dated(&unit);
    for owner in [anna(), Owner::Person(person_id(9)), Owner::Room("Sal 14".into())] {
        let mut busy = unit.clone();
        let noon = first.iter().map(|w| when(w.date, w.start.0 + 15, 15)).collect::<Vec<_>>();
        take(&mut busy, &[read("Kalender", owner, &noon)]);
        let then = dated(&busy);
        assert!(!then.is_empty() && then.iter().all(|when| !first.contains(when)), "{then:?}");
    }
    let mut other = unit.clone();
    take(&mut other, &[read("Kalender", Owner::Person(person_id(5)), &first)]);
    assert_eq!(dated(&other), first, "who is not in the group is not in the way");
}

#[test]
fn a_busy_guest_is_told_and_does_not_stand_in_the_way() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let all = {
        let ask = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
        propose_meetings(&ask, Limits::default(), &mut ids()).unwrap()
    };
    apply(&mut unit, &all.edit).unwrap();
    let id = all.meetings[1].id;
    let guest = MeetingChange::Guest(Element::Put(person_id(5)));
    apply(&mut unit, &Edit::Meeting(On::Change(id, guest))).unwrap();
    let year: Vec<When> = today().iter_days().take(300).map(|date| when(date, 0, 24 * 60)).collect();
    let options = |unit: &Unit| {
        let ask = ask(unit, programme.cycle().unwrap(), &days, &blocked);
        move_options(&ask, id, 50)
    };
    let before = options(&unit).len();
    assert!(before > 0);
    let mut busy = unit.clone();
    take(&mut busy, &[read("Kalender", Owner::Person(person_id(5)), &year)]);
    let then = options(&busy);
    assert_eq!(then.len(), before);
    let told = |effects: &[Effect]| {
        effects
            .iter()
            .any(|e| matches!(e, Effect::Against(Against::Busy { person, .. }) if *person == person_id(5)))
    };
    assert!(then.iter().all(|(_, effects)| told(effects)));
    let fall = Fall {
        what: What::Group(group_id(1)),
        first: all.meetings[1].when.date,
        last: all.meetings[1].when.date,
    };
    let few = Effort { steps: 100 };
    let lost = |unit: &Unit| {
        let asks =
            [Ask { last: date(2027, 1, 29), ..ask(unit, programme.cycle().unwrap(), &days, &blocked) }];
        mend(&asks, &fall, &How::Fewest, (Limits::default(), few), &mut |_| true).groups[0].lost.len()
    };
    assert_eq!(lost(&busy), lost(&unit));
    take(&mut busy, &[read("Kalender", anna(), &year)]);
    assert!(options(&busy).is_empty(), "a member's times do");
    assert!(lost(&busy) > lost(&unit));
    let (_, effects) = move_to(
        &ask(&busy, programme.cycle().unwrap(), &days, &blocked),
        id,
        all.meetings[1].when,
        "".into(),
    )
    .unwrap();
    let busy = |e: &&Effect| matches!(e, Effect::Against(Against::Busy { .. }));
    assert_eq!(effects.iter().filter(busy).count(), 2, "both are told");
}
