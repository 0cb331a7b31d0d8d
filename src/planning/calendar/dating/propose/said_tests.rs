use super::super::{fixtures::*, *};
use crate::{
    model::{
        change::Element,
        edit::apply,
        fallen::{FallenDays, What},
        people::PersonChange,
        programme::Fact,
        text::Note,
        unit::UnitChange,
    },
    planning::groups::fixtures::{date, group_id, person_id, programme},
};

#[test]
fn a_rhythm_that_has_no_room_is_said_with_its_first_date() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let unit = school(&[]);
    let even = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let found = propose_meetings(&even, Limits::default(), &mut ids()).unwrap();
    assert_eq!(found.off, None, "nobody asked for a rhythm");
    // Sixteen meetings every other week are a school year, and there is a term.
    let fortnightly = Ask { spread: Spread::Rhythm(Rhythm::Fortnightly), ..even };
    let found = propose_meetings(&fortnightly, Limits::default(), &mut ids()).unwrap();
    let off = found.off.unwrap();
    assert!(off.short);
    let dates: Vec<_> = found.meetings.iter().map(|m| m.when.date).collect();
    assert!(dates.contains(&off.from) && dates.first() != Some(&off.from), "{off:?}");
}

#[test]
fn an_even_spread_that_begins_late_says_why() {
    let (programme, days, mut blocked) = (programme(), days(), BTreeSet::new());
    let unit = school(&[]);
    let mut cycle = programme.cycle().unwrap().clone();
    cycle.parts = crate::model::programme::Fact::decided(2);
    let spread =
        propose_meetings(&ask(&unit, &cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap();
    let late = spread.late.clone().unwrap();
    assert_eq!((late.from, late.why), (spread.meetings[0].when.date, None), "nothing else is in the way");
    blocked.extend(date(2026, 8, 17).iter_days().take(30));
    let out = propose_meetings(&ask(&unit, &cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap();
    let why = out.late.unwrap().why.unwrap();
    assert_eq!(why.by.first().map(|(hindrance, _)| *hindrance), Some(Hindrance::FallsOut));
}

#[test]
fn a_window_that_is_free_a_little_later_is_in_nobodys_way() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let mut cycle = programme.cycle().unwrap().clone();
    cycle.parts = Fact::decided(2);
    cycle.phases.iter_mut().for_each(|phase| phase.minutes = Fact::decided(Minutes(30)));
    for window in unit.group(group_id(1)).unwrap().windows.clone() {
        let lesson = Window { day: window.day, start: window.start, length: Minutes(20) };
        let change = PersonChange::Lesson(Element::Put(lesson));
        apply(&mut unit, &Edit::Person(On::Change(person_id(1), change))).unwrap();
    }
    let found =
        propose_meetings(&ask(&unit, &cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap();
    assert_eq!(found.late.unwrap().why, None, "the first is late because they are spread evenly");
}

#[test]
fn what_stands_in_the_way_of_a_rhythm_in_the_most_weeks_is_named() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let weekly = |unit: &Unit| {
        let even = ask(unit, programme.cycle().unwrap(), &days, &blocked);
        let ask = Ask { spread: Spread::Rhythm(Rhythm::Weekly), ..even };
        propose_meetings(&ask, Limits::default(), &mut ids()).unwrap()
    };
    let before = weekly(&unit);
    let third = before.meetings[2].when.date;
    let (first, last) = (third - chrono::Days::new(3), third + chrono::Days::new(18));
    let what = What::Group(group_id(1));
    let fallen = FallenDays { first, last, what, reason: Note::default() };
    apply(&mut unit, &Edit::Unit(UnitChange::Fallen(Element::Put(fallen)))).unwrap();
    let off = weekly(&unit).off.expect("three weeks are missing");
    assert!(!off.short, "{off:?}");
    let (cause, weeks) = off.why.expect("it is known");
    assert_eq!(cause, Cause::Other(Hindrance::FallsOut));
    assert_eq!(weeks, 3);
}
