use super::*;
use crate::{
    model::{
        edit::apply,
        groups::{GroupChange, Membership},
        meetings::Why,
        text::Note,
    },
    planning::{
        calendar::mend::repair::{Shift, cancel, shifts_edit},
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
    let edit = shifts_edit(unit, &[Shift { meeting, from, to: at(from, d) }], &Why::Said(Note::default()));
    make(unit, [edit]);
}

fn of(unit: &Unit, who: &str) -> Vec<News> {
    let all = waiting(unit, day(2026, 8, 20));
    let about = all.into_iter().find(|to| to.person == person_id(who)).map(|to| to.about);
    about.into_iter().flatten().map(|(_, news)| news).collect()
}

fn add(unit: &mut Unit, who: &str) {
    make(unit, [add_person(who)]);
}

/// Whoever has something to hear has heard it.
fn all_know(unit: &mut Unit) {
    let edits: Vec<Edit> =
        unit.meetings().iter().flat_map(|m| m.to_tell.iter().flat_map(|&p| told(m, p))).collect();
    make(unit, edits);
}

/// Another one leads the second meeting.
fn leads(unit: &Unit, was: Option<PersonId>, now: Option<PersonId>) -> Edit {
    Edit::Meeting(On::Change(one(unit, "m2").id, MeetingChange::Leader(Change::new(was, now))))
}

/// Cy, who is no member, leads the second meeting, and all know it.
fn led_by_cy() -> (Unit, PersonId) {
    let (mut unit, cy) = (unit(), person_id("cy"));
    add(&mut unit, "cy");
    let edit = leads(&unit, None, Some(cy));
    make(&mut unit, [edit]);
    all_know(&mut unit);
    (unit, cy)
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
    shift(&mut unit, "m1", 4);
    let edit = cancel(&unit, one(&unit, "m1").id, Note::new("ill")).unwrap();
    make(&mut unit, [edit]);
    assert_eq!(of(&unit, "ann"), [News::Cancelled { known: from }], "the day she knows falls away");
    let edits = told(one(&unit, "m1"), ann);
    make(&mut unit, edits);
    assert_eq!(of(&unit, "ann"), []);
    assert!(!one(&unit, "m1").known.contains_key(&ann));
}

#[test]
fn another_place_is_told_and_what_has_passed_is_left_in_peace() {
    let mut unit = unit();
    all_know(&mut unit);
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
    let (mut unit, cy) = led_by_cy();
    let all = people_at(&unit, one(&unit, "m2"));
    let mut edits = to_tell(one(&unit, "m2"), all);
    edits.push(leads(&unit, Some(cy), Some(person_id("ann"))));
    make(&mut unit, edits);
    assert_eq!(of(&unit, "ann"), [News::Details]);
    assert_eq!(of(&unit, "bo"), [News::Details]);
    assert_eq!(of(&unit, "cy"), [News::NotYours { known: one(&unit, "m2").when }]);
    let edits = told(one(&unit, "m2"), cy);
    make(&mut unit, edits);
    assert_eq!(of(&unit, "cy"), []);
}

#[test]
fn who_is_replaced_hears_of_the_day_that_they_know() {
    let (mut unit, cy) = led_by_cy();
    let known = one(&unit, "m2").when;
    shift(&mut unit, "m2", 7);
    assert_eq!(of(&unit, "cy"), [News::Moved { from: known }]);
    let edit = leads(&unit, Some(cy), Some(person_id("ann")));
    make(&mut unit, [edit]);
    assert_eq!(of(&unit, "cy"), [News::NotYours { known }], "nobody turns up on the old day");
}

/// Takes a person out of the group, or puts one in, with what must be told then.
fn member(unit: &mut Unit, who: &str, now: Option<Membership>) {
    let key = person_id(who);
    let group: crate::model::ids::GroupId = "g".parse().unwrap();
    let was = unit.group(group).unwrap().members.get(&key).copied();
    let edit = Edit::Group(On::Change(group, GroupChange::Member(Entry { key, was, now })));
    let before = unit.clone();
    make(unit, [edit.clone()]);
    let news = of_people(&before, unit, &edit, day(2026, 9, 2));
    make(unit, news);
}

#[test]
fn who_leaves_a_group_is_told_of_what_they_knew_and_who_joins_of_all_to_come() {
    let mut unit = unit();
    add(&mut unit, "cy");
    let know = |unit: &mut Unit, who: &str| {
        let edits: Vec<Edit> = unit.meetings().iter().flat_map(|m| told(m, person_id(who))).collect();
        make(unit, edits);
    };
    know(&mut unit, "ann");
    let before = unit.clone();
    member(&mut unit, "ann", None);
    member(&mut unit, "bo", None);
    let left = waiting(&unit, day(2026, 9, 2));
    let said: Vec<_> = left.iter().map(|to| (to.person, to.about.len())).collect();
    assert_eq!(said, [(person_id("ann"), 1)], "one has been, and he had never heard of any");
    assert_eq!(of(&unit, "ann"), [News::NotYours { known: one(&unit, "m2").when }]);
    member(&mut unit, "ann", Some(Membership::default()));
    assert_eq!(of(&unit, "ann"), [], "back with what she knows");
    member(&mut unit, "cy", Some(Membership::default()));
    assert_eq!(of(&unit, "cy"), [News::New], "what has been is not told");
    assert_eq!(one(&before, "m1").to_tell, one(&unit, "m1").to_tell, "a meeting that has been stays");
}

#[test]
fn a_guest_who_need_not_come_is_told_so() {
    let mut unit = unit();
    add(&mut unit, "cy");
    let id = one(&unit, "m2").id;
    let on = |change| Edit::Meeting(On::Change(id, change));
    make(&mut unit, [on(MeetingChange::Guest(Element::Put(person_id("cy"))))]);
    let edit = on(MeetingChange::Guest(Element::Drop(person_id("cy"))));
    let before = unit.clone();
    make(&mut unit, [edit.clone()]);
    let news = of_people(&before, &unit, &edit, day(2026, 9, 2));
    make(&mut unit, news);
    assert_eq!(of(&unit, "cy"), [News::NotYours { known: one(&unit, "m2").when }]);
}

#[test]
fn a_meeting_that_is_cancelled_before_anybody_heard_of_it_is_told_to_nobody() {
    let mut unit = unit();
    let edits = told(one(&unit, "m1"), person_id("ann"));
    make(&mut unit, edits);
    let edit = cancel(&unit, one(&unit, "m1").id, Note::new("ill")).unwrap();
    make(&mut unit, [edit]);
    let known = one(&unit, "m1").when;
    assert_eq!(of(&unit, "ann"), [News::Cancelled { known }, News::New], "she knew of it");
    assert_eq!(of(&unit, "bo"), [News::New], "he has only to hear of the other one");
}

#[test]
fn a_leader_who_leads_again_leaves_nothing_to_tell() {
    use crate::{model::groups::GroupChange, planning::calendar::mend::given};
    let mut unit = unit();
    for who in ["cy", "di"] {
        add(&mut unit, who);
    }
    let (id, group) = (one(&unit, "m2").id, one(&unit, "m2").group);
    let leads = GroupChange::Supervisor(Change::new(None, Some(person_id("cy"))));
    make(&mut unit, [Edit::Group(On::Change(group, leads))]);
    all_know(&mut unit);
    let lead = |unit: &mut Unit, who: &str| {
        let (before, edit) = (unit.clone(), given(unit, id, person_id(who)).unwrap());
        make(unit, [edit.clone()]);
        let news = of_people(&before, unit, &edit, day(2026, 9, 2));
        make(unit, news);
    };
    lead(&mut unit, "di");
    assert_eq!(of(&unit, "bo"), [News::Details]);
    assert_eq!(of(&unit, "cy"), [News::NotYours { known: one(&unit, "m2").when }]);
    lead(&mut unit, "cy");
    assert_eq!(waiting(&unit, day(2026, 9, 2)).len(), 0, "{:?}", one(&unit, "m2").to_tell);
    lead(&mut unit, "di");
    lead(&mut unit, "ann");
    assert_eq!(of(&unit, "bo"), [News::Details], "another one than they know");
}

#[test]
fn what_is_made_up_is_told_as_that() {
    use crate::planning::running::accept;
    let mut unit = unit();
    for who in ["cy", "di"] {
        add(&mut unit, who);
    }
    let away = |mut meeting: Meeting| {
        meeting.module = Some("mod".parse().unwrap());
        meeting
    };
    let mut missed = away(meeting("m3", "h", 1, "b", day(2026, 8, 25)));
    missed.state = MeetingState::Held;
    missed.attendance = [(person_id("di"), crate::model::meetings::Presence::Absent)].into();
    make(&mut unit, [add_group("h", &["di"]), add_meeting(missed)]);
    make(&mut unit, [add_meeting(away(meeting("m4", "g", 1, "b", day(2026, 9, 10))))]);
    let edit = accept(&unit, "m4".parse().unwrap(), person_id("di")).unwrap();
    make(&mut unit, [edit]);
    assert_eq!(of(&unit, "di"), [News::MakesUp]);
}

/// Makes a change of the group as every screen makes it.
fn of_group(unit: &mut Unit, change: GroupChange) {
    let group: crate::model::ids::GroupId = "g".parse().unwrap();
    let edit = with_news(unit, Edit::Group(On::Change(group, change)), day(2026, 9, 2));
    make(unit, [edit]);
}

fn led_by(was: Option<&str>, now: &str) -> GroupChange {
    GroupChange::Supervisor(Change::new(was.map(person_id), Some(person_id(now))))
}

#[test]
fn another_place_of_a_group_is_told_to_all_who_know_of_its_meetings() {
    let mut unit = unit();
    all_know(&mut unit);
    of_group(&mut unit, GroupChange::Place(Change::new("".into(), "Sal 7".into())));
    assert_eq!((of(&unit, "ann"), of(&unit, "bo")), (vec![News::Details], vec![News::Details]));
    assert!(one(&unit, "m1").to_tell.is_empty(), "what has been is not told");
}

#[test]
fn who_has_not_heard_of_a_meeting_hears_of_it_once() {
    let mut unit = unit();
    of_group(&mut unit, GroupChange::Place(Change::new("".into(), "Sal 7".into())));
    assert_eq!(of(&unit, "ann"), [News::New, News::New]);
}

#[test]
fn another_supervisor_is_told_to_the_members_the_new_one_and_the_old_one() {
    let mut unit = unit();
    for who in ["cy", "di"] {
        add(&mut unit, who);
    }
    of_group(&mut unit, led_by(None, "cy"));
    all_know(&mut unit);
    of_group(&mut unit, led_by(Some("cy"), "di"));
    assert_eq!(of(&unit, "cy"), [News::NotYours { known: one(&unit, "m2").when }]);
    assert_eq!(of(&unit, "di"), [News::New]);
    assert_eq!((of(&unit, "ann"), of(&unit, "bo")), (vec![News::Details], vec![News::Details]));
}

#[test]
fn who_stands_in_for_a_while_is_told_for_those_meetings_only() {
    use crate::model::groups::StandIn;
    let mut unit = unit();
    for who in ["cy", "di"] {
        add(&mut unit, who);
    }
    make(&mut unit, [add_meeting(meeting("m3", "g", 2, "b", day(2026, 9, 22)))]);
    of_group(&mut unit, led_by(None, "cy"));
    all_know(&mut unit);
    let stands_in =
        StandIn { who: person_id("di"), until: Some(day(2026, 9, 15)), of: Some(person_id("cy")) };
    let entry = |was, now| GroupChange::StandIn(Entry { key: day(2026, 9, 7), was, now });
    of_group(&mut unit, entry(None, Some(stands_in)));
    assert_eq!(of(&unit, "ann"), [News::Details], "the eighth, not the 22nd");
    assert_eq!(of(&unit, "cy"), [News::NotYours { known: one(&unit, "m2").when }]);
    of_group(&mut unit, entry(Some(stands_in), None));
    assert_eq!(waiting(&unit, day(2026, 9, 2)).len(), 0, "all is as they know it");
}

#[test]
fn what_has_been_stays_where_it_was() {
    let mut unit = unit();
    of_group(&mut unit, GroupChange::Place(Change::new("".into(), "Sal 5".into())));
    let held = Change::new(MeetingState::Planned, MeetingState::Held);
    let edit = Edit::Meeting(On::Change(one(&unit, "m1").id, MeetingChange::State(held)));
    make(&mut unit, [edit]);
    of_group(&mut unit, GroupChange::Place(Change::new("Sal 5".into(), "Sal 7".into())));
    let place = |id: &str| place_of(&unit, one(&unit, id)).map(ToString::to_string);
    assert_eq!((place("m1"), place("m2")), (Some("Sal 5".into()), Some("Sal 7".into())));
}

#[test]
fn what_somebody_counts_on_cannot_just_be_gone() {
    let mut unit = unit();
    let counted_on = |unit: &Unit| is_counted_on(unit, one(unit, "m2"), day(2026, 9, 2));
    assert!(!counted_on(&unit), "nobody has heard of it");
    let edits = told(one(&unit, "m2"), person_id("bo"));
    make(&mut unit, edits);
    assert!(counted_on(&unit));
    assert!(!is_counted_on(&unit, one(&unit, "m2"), day(2026, 9, 9)), "it has been");
}
