use super::*;
use crate::{
    model::{
        change::{Element, On},
        edit::Edit,
        fallen::{FallenDays, What},
        meetings::{Meeting, Presence},
        school_year::SpanKind,
        text::Name,
        unit::UnitChange,
    },
    planning::{
        calendar::fixtures::{span, sweden, year},
        fixtures::{add_meeting, change, day, group, held, meeting, person, person_id, school},
    },
};

/// Ann missed a meeting of her group, which meets on Tuesdays from three o'clock in the hall; Lin leads it. All
/// have said to be free on Tuesdays and on Thursdays from two to half past four.
fn unit() -> Unit {
    let window = |on, hour| Window::between(on, Minutes::at(hour, 0), Minutes::at(16, 30));
    let people = ["ann", "bo", "lin"].map(|id| {
        let mut one = person(id);
        one.free = [window(Day::Tue, 14), window(Day::Thu, 14)].into();
        Edit::Person(On::Add(one))
    });
    let mut own = group("g", &["ann", "bo"]);
    own.windows = [window(Day::Tue, 15)].into();
    own.supervisor = Some(person_id("lin"));
    own.place = Name::new("Aulan");
    let there = [("ann", Presence::Absent), ("bo", Presence::Present)];
    let mut missed = held(meeting("b1", "g", 1, "b", day(2026, 9, 1)), &there);
    missed.place = Name::new("12");
    school(people.into_iter().chain([Edit::Group(On::Add(own)), add_meeting(missed)]))
}

fn found(unit: &Unit) -> Result<ExtraTime, Hindered> {
    let autumn = span(SpanKind::Autumn, day(2026, 8, 17), day(2026, 12, 18), "");
    let days = SchoolDays::new(&year(2026, [autumn]), &sweden().holidays);
    let missed = unit.meetings().get("b1".parse().unwrap()).unwrap();
    extra_time(unit, &|_| Some(&days), missed, &[person_id("ann")].into(), day(2026, 9, 2))
}

/// Lin is somewhere else from three o'clock on, in so many weeks.
fn busy(unit: &mut Unit, first: NaiveDate, weeks: u64) {
    let mut other = group("h", &[]);
    other.supervisor = Some(person_id("lin"));
    if unit.group(other.id).is_none() {
        change(unit, [Edit::Group(On::Add(other))]);
    }
    let meetings = (0..weeks).map(|week| {
        let date = first.checked_add_days(Days::new(7 * week)).unwrap();
        let id = format!("h{}", date.format("%m%d"));
        let one = Meeting { part: 0, ..meeting(&id, "h", 1, "b", date) };
        add_meeting(one)
    });
    change(unit, meetings.collect::<Vec<_>>());
}

#[test]
fn an_extra_meeting_is_at_the_groups_next_free_time() {
    let mut unit = unit();
    assert_eq!(found(&unit).unwrap().when.date, day(2026, 9, 8));
    busy(&mut unit, day(2026, 9, 8), 2);
    assert_eq!(found(&unit).unwrap().when.date, day(2026, 9, 22));
}

#[test]
fn where_the_groups_times_are_taken_it_is_whenever_all_have_said_to_be_free() {
    let mut unit = unit();
    busy(&mut unit, day(2026, 9, 8), 9);
    let when = found(&unit).unwrap().when;
    assert_eq!((when.date, when.start), (day(2026, 9, 3), Minutes::at(14, 0)));
}

#[test]
fn where_who_leads_never_can_there_is_no_time_but_a_reason() {
    let mut unit = unit();
    busy(&mut unit, day(2026, 9, 8), 9);
    busy(&mut unit, day(2026, 9, 3), 9);
    let why = found(&unit).unwrap_err();
    assert_eq!((why.times, why.by), (8, vec![(Hindrance::Person(person_id("lin")), 8)]));
}

#[test]
fn where_the_room_cannot_be_used_it_is_in_another_one_that_is_free() {
    let mut unit = unit();
    let shut = |room: &str, last| {
        let what = What::Place(Name::new(room));
        let days = FallenDays { first: day(2026, 9, 2), last, what, reason: "painting".into() };
        Edit::Unit(UnitChange::Fallen(Element::Put(days)))
    };
    change(&mut unit, [shut("Aulan", day(2026, 12, 18))]);
    let there = found(&unit).unwrap();
    assert_eq!((there.when.date, there.place.as_str()), (day(2026, 9, 8), "12"));
    change(&mut unit, [shut("12", day(2026, 9, 8))]);
    assert_eq!(found(&unit).unwrap().when.date, day(2026, 9, 15));
    change(&mut unit, [shut("12", day(2026, 12, 18))]);
    assert_eq!(found(&unit).unwrap_err().by, [(Hindrance::RoomOut, 8)]);
}
