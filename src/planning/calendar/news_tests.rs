use super::*;
use crate::{
    model::{change::Change, edit::apply, text::Note},
    planning::{
        calendar::repair::{Shift, cancel, shifts_edit},
        fixtures::{add_group, add_meeting, add_person, day, meeting, person_id, school},
    },
};

fn unit() -> Unit {
    let new = |id, d| {
        let mut meeting = meeting(id, "g", 1, "b", day(2026, 9, d));
        meeting.to_tell = [person_id("ann"), person_id("bo")].into();
        add_meeting(meeting)
    };
    school([add_person("ann"), add_person("bo"), add_group("g", &["ann", "bo"]), new("m1", 1), new("m2", 8)])
}

fn one<'a>(unit: &'a Unit, id: &str) -> &'a Meeting {
    unit.meetings().get(id.parse().unwrap()).unwrap()
}

fn make(unit: &mut Unit, edits: impl IntoIterator<Item = Edit>) {
    apply(unit, &edits.into_iter().collect()).unwrap();
}

fn at(mut when: When, d: u32) -> When {
    when.date = day(2026, 9, d);
    when
}

fn shift(unit: &mut Unit, id: &str, d: u32) {
    let (meeting, from) = (one(unit, id).id, one(unit, id).when);
    let edit = shifts_edit(unit, &[Shift { meeting, from, to: at(from, d) }]);
    make(unit, [edit]);
}

fn of(unit: &Unit, who: &str) -> Vec<News> {
    let all = waiting(unit, day(2026, 8, 20));
    let about = all.into_iter().find(|to| to.person == person_id(who)).map(|to| to.about);
    about.into_iter().flatten().map(|(_, news)| news).collect()
}

#[test]
fn each_is_told_once_of_everything_and_a_later_change_brings_them_back() {
    let mut unit = unit();
    assert_eq!(of(&unit, "ann"), [News::New, News::New]);
    let ann = person_id("ann");
    let edits: Vec<Edit> = unit.meetings().iter().flat_map(|m| told(m, ann)).collect();
    make(&mut unit, edits);
    assert_eq!(of(&unit, "ann"), []);
    assert_eq!(of(&unit, "bo"), [News::New, News::New]);
    let from = one(&unit, "m1").when;
    shift(&mut unit, "m1", 2);
    shift(&mut unit, "m1", 3);
    assert_eq!(of(&unit, "ann"), [News::Moved { from }], "from what she knows, not from what lay between");
    assert_eq!(of(&unit, "bo"), [News::New, News::New], "he has never heard of it");
    shift(&mut unit, "m1", 1);
    assert_eq!(of(&unit, "ann"), [], "back where she knows it");
    let edit = cancel(&unit, one(&unit, "m1").id, Note::new("ill")).unwrap();
    make(&mut unit, [edit]);
    assert_eq!(of(&unit, "ann"), [News::Cancelled]);
    let edits = told(one(&unit, "m1"), ann);
    make(&mut unit, edits);
    assert_eq!(of(&unit, "ann"), []);
    assert!(!one(&unit, "m1").known.contains_key(&ann));
}

#[test]
fn another_place_is_told_and_what_has_passed_is_left_in_peace() {
    let mut unit = unit();
    let edits: Vec<Edit> =
        unit.meetings().iter().flat_map(|m| m.to_tell.iter().flat_map(|&p| told(m, p))).collect();
    make(&mut unit, edits);
    let place = MeetingChange::Place(Change::new("".into(), "Aula".into()));
    let mut edits = to_tell(one(&unit, "m2"), [person_id("bo")].into());
    edits.push(Edit::Meeting(On::Change(one(&unit, "m2").id, place)));
    make(&mut unit, edits);
    assert_eq!(of(&unit, "bo"), [News::Details]);
    assert_eq!(waiting(&unit, day(2026, 9, 9)).len(), 0);
    // Moved to a day before today: who waits for the old day must still hear of it.
    shift(&mut unit, "m2", 2);
    assert_eq!(waiting(&unit, day(2026, 9, 5)).len(), 2);
}

#[test]
fn another_leader_is_told_to_all_and_who_is_replaced_hears_that_it_is_not_theirs() {
    let mut unit = unit();
    make(&mut unit, [add_person("cy")]);
    let (m2, cy) = (one(&unit, "m2").id, person_id("cy"));
    let lead = |was, now| Edit::Meeting(On::Change(m2, MeetingChange::Leader(Change::new(was, now))));
    make(&mut unit, [lead(None, Some(cy))]);
    let edits: Vec<Edit> =
        unit.meetings().iter().flat_map(|m| m.to_tell.iter().flat_map(|&p| told(m, p))).collect();
    make(&mut unit, edits);
    let all = people_at(&unit, one(&unit, "m2"));
    let mut edits = to_tell(one(&unit, "m2"), all);
    edits.push(lead(Some(cy), Some(person_id("ann"))));
    make(&mut unit, edits);
    assert_eq!(of(&unit, "ann"), [News::Details]);
    assert_eq!(of(&unit, "bo"), [News::Details]);
    assert_eq!(of(&unit, "cy"), [News::NotYours]);
    let edits = told(one(&unit, "m2"), cy);
    make(&mut unit, edits);
    assert_eq!(of(&unit, "cy"), []);
}
