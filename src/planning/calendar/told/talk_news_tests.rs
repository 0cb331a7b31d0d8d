//! Who must be told of talks, and of what.

use super::*;
use crate::{
    model::{
        change::Change,
        edit::apply,
        groups::{CheckIn, StandIn},
    },
    planning::{
        calendar::told::news::{waiting, with_news},
        fixtures::{add_group, add_person, change, day, group_id, person_id, school},
    },
};

fn today() -> NaiveDate {
    day(2026, 9, 1)
}

fn unit() -> Unit {
    let mut unit = school(["sue", "head", "deputy"].map(add_person).into_iter().chain([add_group("g", &[])]));
    change(&mut unit, [supervisor(None, "sue")]);
    unit
}

fn supervisor(was: Option<&str>, now: &str) -> Edit {
    let leads = Change::new(was.map(person_id), Some(person_id(now)));
    Edit::Group(On::Change(group_id("g"), GroupChange::Supervisor(leads)))
}

fn with(who: &str, at: Option<u16>) -> CheckIn {
    CheckIn { with: Some(person_id(who)), at: at.map(|hour| Minutes::at(hour, 0)) }
}

fn put(unit: &mut Unit, all: &[(u32, Option<CheckIn>)]) {
    let one = |(n, now): &(u32, Option<CheckIn>)| {
        let key = day(2026, 9, *n);
        let was = unit.group(group_id("g")).unwrap().check_ins.get(&key).copied();
        Edit::Group(On::Change(group_id("g"), GroupChange::CheckIn(Entry { key, was, now: *now })))
    };
    let edit: Edit = all.iter().map(one).collect();
    let edit = with_news(unit, edit, today());
    apply(unit, &edit).unwrap();
}

fn of(unit: &Unit, who: &str) -> Vec<(u32, TalkNews)> {
    use chrono::Datelike;
    let all = waiting_talks(unit, today()).remove(&person_id(who)).unwrap_or_default();
    all.into_iter().map(|talk| (talk.day.day(), talk.news)).collect()
}

fn tell(unit: &mut Unit, who: &str) {
    let edits = told_talks(unit, [person_id(who)].into());
    change(unit, edits);
}

#[test]
fn both_hear_of_a_talk_until_each_is_ticked_off() {
    let mut unit = unit();
    put(&mut unit, &[(8, Some(with("head", Some(15))))]);
    assert_eq!((of(&unit, "sue"), of(&unit, "head")), (vec![(8, TalkNews::New)], vec![(8, TalkNews::New)]));
    assert_eq!(waiting(&unit, today()).len(), 2, "they are in the one list of all who must be told");
    tell(&mut unit, "sue");
    assert_eq!((of(&unit, "sue"), of(&unit, "head")), (vec![], vec![(8, TalkNews::New)]));
    tell(&mut unit, "head");
    assert!(unit.group(group_id("g")).unwrap().check_ins_untold.is_empty());
}

#[test]
fn a_talk_that_moves_or_goes_is_told_to_those_who_knew_it() {
    let mut unit = unit();
    put(&mut unit, &[(8, Some(with("head", Some(15))))]);
    tell(&mut unit, "sue");
    put(&mut unit, &[(8, None), (9, Some(with("head", Some(14))))]);
    let moved = TalkNews::Moved { from: day(2026, 9, 8), at: Some(Minutes::at(15, 0)) };
    assert_eq!(of(&unit, "sue"), [(9, moved)]);
    assert_eq!(of(&unit, "head"), [(9, TalkNews::New)], "who had not heard of it hears of it once");
    put(&mut unit, &[(9, None), (8, Some(with("head", Some(15))))]);
    assert_eq!(of(&unit, "sue"), [], "it is as she knows it");
    put(&mut unit, &[(8, Some(with("head", Some(16))))]);
    assert_eq!(
        of(&unit, "sue"),
        [(8, TalkNews::Moved { from: day(2026, 9, 8), at: Some(Minutes::at(15, 0)) })]
    );
    put(&mut unit, &[(8, None)]);
    assert_eq!((of(&unit, "sue"), of(&unit, "head")), (vec![(8, TalkNews::Cancelled)], vec![]));
}

#[test]
fn whoever_talks_instead_and_whoever_does_no_longer_hear_of_it() {
    let mut unit = unit();
    put(&mut unit, &[(8, Some(with("head", Some(15))))]);
    tell(&mut unit, "sue");
    tell(&mut unit, "head");
    put(&mut unit, &[(8, Some(with("deputy", Some(15))))]);
    assert_eq!(of(&unit, "sue"), [(8, TalkNews::Other)]);
    assert_eq!(
        (of(&unit, "head"), of(&unit, "deputy")),
        (vec![(8, TalkNews::Cancelled)], vec![(8, TalkNews::New)])
    );
    for who in ["sue", "head", "deputy"] {
        tell(&mut unit, who);
    }
    // Another leads the group that day.
    let stand_in = StandIn { who: person_id("head"), until: None, of: None };
    let entry = Entry { key: day(2026, 9, 7), was: None, now: Some(stand_in) };
    let edit = Edit::Group(On::Change(group_id("g"), GroupChange::StandIn(entry)));
    let edit = with_news(&unit, edit, today());
    apply(&mut unit, &edit).unwrap();
    assert_eq!(
        (of(&unit, "sue"), of(&unit, "head")),
        (vec![(8, TalkNews::Cancelled)], vec![(8, TalkNews::New)])
    );
}

#[test]
fn what_has_been_or_is_only_noted_today_is_told_to_nobody() {
    let mut unit = unit();
    put(&mut unit, &[(1, Some(with("head", None)))]);
    assert_eq!(of(&unit, "head"), []);
    put(&mut unit, &[(1, Some(with("head", Some(15)))), (8, Some(with("head", None)))]);
    assert_eq!(of(&unit, "head"), [(1, TalkNews::New), (8, TalkNews::New)]);
    assert_eq!(waiting(&unit, day(2026, 9, 9)).len(), 0);
}
