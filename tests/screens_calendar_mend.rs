//! When a meeting falls out: what is asked, what is looked at, what Esc does while dates are worked out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod school;
mod support;

use std::{collections::BTreeSet, sync::atomic::AtomicBool};

use chrono::NaiveDate;
use school::{date, person_id, with_meetings};
use support::Stage;

use kollegium::{
    app::{
        effect::Effect,
        list::RowId,
        msg::{JobMsg, Msg},
    },
    model::{
        change::{Change, Element, Entry, On},
        edit::{Edit, apply},
        error::Thing,
        fallen::{FallenDays, What},
        groups::{GroupChange, StandIn},
        ids::{MeetingId, PersonId},
        lang::Lang,
        meetings::{Meeting, MeetingChange, Moved, When, Why},
        people::PersonChange,
        taken::TakenTimes,
        unit::{Unit, UnitChange},
        week::{Day, Minutes, Window},
    },
    planning::calendar::{
        free::taken::{Owner, Read, take_in},
        mend::repair::{Shift, shifts_edit},
        told::news::{told, with_news},
    },
    runtime::jobs,
};

#[test]
fn a_lost_tuesday_shows_all_dates_before_anything_changes() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6r<C-s>").work();
    stage.see("Inget är ändrat än.");
    insta::assert_snapshot!(stage.text());
    stage.keys("<Esc>");
    assert_eq!(stage.disk.meetings(), with_meetings().meetings(), "Esc leaves everything");
    let mut stage = Stage::new(with_meetings(), None, Lang::Nb, (120, 40));
    stage.keys("6r<C-s>").work();
    insta::assert_snapshot!(stage.text());
    let mut stage = Stage::new(with_meetings(), None, Lang::Nb, (60, 16));
    stage.keys("6r<C-s>").work();
    insta::assert_snapshot!(stage.text());
}

/// Who is not free at a group's own time is known to Home and the groups: what is looked at says it once.
#[test]
fn who_cannot_at_the_groups_own_time_is_said_once_of_its_new_dates() {
    let mut unit = with_meetings();
    let group = unit.meetings().iter().find(|m| m.when.date == date(2026, 11, 24)).unwrap().group;
    let member = *unit.group(group).unwrap().members.keys().next_back().unwrap();
    let name = unit.person(member).unwrap().name.to_string();
    let free: Vec<Window> = unit.person(member).unwrap().free.iter().copied().collect();
    let early = Window { day: Day::Mon, start: Minutes::at(7, 0), length: Minutes(60) };
    let change = |change| Edit::Person(On::Change(member, PersonChange::Free(change)));
    let edits = free.into_iter().map(Element::Drop).chain([Element::Put(early)]).map(change);
    apply(&mut unit, &edits.collect()).unwrap();
    let mut stage = Stage::new(unit.clone(), None, Lang::Sv, (80, 24));
    stage
        .keys("6r<C-s>")
        .work()
        .see("Inget är ändrat än.")
        .see("Grupp 1  2 kan inte")
        .keys("<Home>")
        .see(&name);
    let text = stage.text();
    assert!(
        text.lines().filter(|line| line.contains("> del")).all(|line| !line.contains("kan inte")),
        "{text}"
    );
    // The form of a single meeting names them as well.
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 40));
    stage.keys("6<Enter><Enter>e<C-u>").keys("8/12").see(&name);
}

/// A meeting that could stay moves because somebody is busy when the one before it could be instead.
#[test]
fn whose_times_make_more_meetings_move_is_named() {
    let mut unit = with_meetings();
    let first = unit.meetings().iter().find(|m| m.when.date == date(2026, 11, 24)).unwrap();
    let (group, when) = (first.group, first.when);
    let member = *unit.group(group).unwrap().members.keys().next().unwrap();
    let name = unit.person(member).unwrap().name.to_string();
    let wednesday = Window { day: Day::Wed, start: when.start, length: when.length };
    let put = GroupChange::Window(Element::Put(wednesday));
    apply(&mut unit, &Edit::Group(On::Change(group, put))).unwrap();
    let owner = Owner::Person(member);
    let times = vec![When { date: date(2026, 11, 25), ..when }];
    let read = Read { calendar: "Outlook".into(), owner, split: false, times, others: BTreeSet::new() };
    let taken = take_in(&unit, &[read], date(2026, 11, 24)).edit;
    apply(&mut unit, &taken).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (100, 30));
    stage.keys("6r<C-s>").work().see(&format!("{name} är upptagen"));
    stage.keys("<Down>").see("får ingen tid utan att den här flyttas");
}

#[test]
fn esc_ends_the_search_and_shows_its_best() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6r<C-s>").see("Räknar ut datum").keys("n").see("tryck Esc");
    stage.keys("<Esc>").see("det bästa hittills visas strax");
    let started = stage.effects.iter().position(|e| matches!(e, Effect::Start(..))).unwrap();
    let Effect::Start(id, job) = stage.effects.remove(started) else { unreachable!() };
    stage.send(Msg::Job(JobMsg::Progress { job: id, done: 1, of: 100 }));
    assert!(stage.effects.iter().any(|e| matches!(e, Effect::Stop(stopped) if *stopped == id)));
    let told = std::cell::RefCell::new(Vec::new());
    jobs::run(id, &job, &AtomicBool::new(true), |msg| told.borrow_mut().push(msg));
    told.into_inner().into_iter().for_each(|msg| stage.send(Msg::Job(msg)));
    stage.see("Inget är ändrat än.");
}

#[test]
fn what_was_left_is_not_shown_any_more() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6r<C-s><Esc><Esc>");
    stage.work();
    assert!(!stage.text().contains("Inget är ändrat än."));
}

#[test]
fn somebody_else_leads_only_where_a_leader_falls_out() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6r<Down><Down><Down><Right><Right>").see("skjut fram träffen och alla efter den");
    // No room and nobody who leads falls out.
    stage.keys("<Right>").see("flytta så få träffar som möjligt");
    // A room does: another one is asked for.
    stage.keys("<Up><Up><Up><Left>").see("går inte att använda").see("använd en annan ledig lokal");
}

#[test]
fn who_is_told_of_another_leader_hears_who_leads() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6r<Right><Right><Right>").see("leder inte");
    stage.keys("<Down><Down><Down><Left><C-s>").work();
    let led = stage.text().contains("leds av någon annan");
    assert!(led, "{}", stage.text());
    stage.keys("<Enter>").see("leds av");
    assert!(!stage.text().contains("ny plats"), "{}", stage.text());
}

/// Whoever falls out, whoever leads instead and all others read who leads instead of whom, and why.
#[test]
fn every_message_says_who_leads_instead_of_whom_and_why() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 40));
    stage.keys("6<Enter><Enter>r<Down><Down><Down><Left><Down>").keys("sjuk<C-s>").work().keys("<Enter>u");
    let mut said = String::new();
    for _ in 0..12 {
        said += &stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
        stage.keys("<Down>");
    }
    for what in [
        "leds av Lena Moberg i stället för Åsa Öberg. Skäl: Åsa Öberg kan inte.",
        "Du leder träffen med Grupp 1 tis 24 nov 2026 (v 48) kl 15:00-17:00 i stället för Åsa Öberg. Skäl: Åsa Öberg kan inte.",
        "Du leder inte längre träffen med Grupp 1 tis 24 nov 2026 (v 48) kl 15:00-17:00. Lena Moberg leder den nu. Skäl: sjuk.",
    ] {
        assert!(said.contains(what), "{what}\n{said}");
    }
    assert!(!said.contains("leds av någon annan. "), "{said}");
}

/// What is put on a meeting, and who has to hear of it; they knew of another day where one is given.
fn put(unit: &mut Unit, meeting: &str, change: MeetingChange, hears: PersonId, known: Option<When>) {
    let on = |change| Edit::Meeting(On::Change(meeting.parse().unwrap(), change));
    let known = known.map(|when| MeetingChange::Known(Entry { key: hears, was: None, now: Some(when) }));
    let changes = [Some(change), Some(MeetingChange::ToTell(Element::Put(hears))), known];
    apply(unit, &changes.into_iter().flatten().map(on).collect()).unwrap();
}

/// The letter to somebody who must be told, opened.
fn letter_to(stage: &mut Stage, name: &str) -> String {
    stage.keys("6u");
    let at = |stage: &Stage| stage.text().contains(&format!("▸ {name}"));
    for _ in 0..30 {
        if !at(stage) {
            stage.keys("<Down>");
        }
    }
    assert!(at(stage), "{}", stage.text());
    stage.keys("<Enter>");
    stage.text().split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ")
}

/// Who visits a meeting is invited to it, and does nothing before it.
#[test]
fn a_guest_is_invited_and_has_no_homework() {
    let mut unit = with_meetings();
    put(&mut unit, "m06", MeetingChange::Guest(Element::Put(person_id(16))), person_id(16), None);
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    let said = letter_to(&mut stage, "Lena Moberg");
    assert!(said.contains("Du är inbjuden till en träff med Grupp 1."), "{said}");
    assert!(!said.contains("En ny träff") && !said.contains("Gör detta före"), "{said}");
    stage.keys("<Esc><Esc>");
    assert!(letter_to(&mut stage, "Anna Vik").contains("Gör detta före träffen"), "a member has some");
}

/// Whoever has a language of their own is written to in that, all others in the one of the school.
#[test]
fn a_letter_is_in_the_language_of_its_reader() {
    let mut unit = with_meetings();
    let lang = PersonChange::Lang(Change::new(None, Some(Lang::Nb)));
    apply(&mut unit, &Edit::Person(On::Change(person_id(16), lang))).unwrap();
    put(&mut unit, "m06", MeetingChange::Guest(Element::Put(person_id(16))), person_id(16), None);
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    let said = letter_to(&mut stage, "Lena Moberg");
    assert!(said.contains("Du er invitert"), "{said}");
    stage.keys("<Esc><Esc>");
    let said = letter_to(&mut stage, "Anna Vik");
    assert!(said.contains("Gör detta före träffen"), "{said}");
}

/// Who is replaced for a while reads who leads instead, who replaces them for whom, and the members both.
#[test]
fn every_message_says_who_stands_in_for_whom() {
    let mut unit = with_meetings();
    let stands_in = StandIn { who: person_id(16), until: Some(date(2026, 12, 5)), of: Some(person_id(0)) };
    let entry = Entry { key: date(2026, 11, 25), was: None, now: Some(stands_in) };
    let group = unit.meetings().get("m05".parse().unwrap()).unwrap().group;
    let edit = Edit::Group(On::Change(group, GroupChange::StandIn(entry)));
    let edit = with_news(&unit, edit, date(2026, 11, 24));
    apply(&mut unit, &edit).unwrap();
    for (name, what) in [
        ("Åsa Öberg", "Lena Moberg leder den nu."),
        ("Lena Moberg", "Du leder träffen i stället för Åsa Öberg."),
        ("Maria Lund", "leds av Lena Moberg i stället för Åsa Öberg."),
    ] {
        let mut stage = Stage::new(unit.clone(), None, Lang::Sv, (120, 40));
        let said = letter_to(&mut stage, name);
        assert!(said.contains(what), "{name}: {said}");
    }
}

/// A school in which everybody knows of all meetings, after these changes.
fn changed(mut unit: Unit, edits: impl IntoIterator<Item = Edit>) -> Unit {
    let waits = |m: &Meeting| m.to_tell.iter().flat_map(|&person| told(m, person)).collect::<Vec<_>>();
    let known: Edit = unit.meetings().iter().flat_map(waits).collect();
    apply(&mut unit, &known).unwrap();
    for edit in edits {
        let edit = with_news(&unit, edit, date(2026, 11, 24));
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

/// What is new of a place stands alone, with what it was; for several meetings once, with their days.
#[test]
fn a_message_of_another_place_says_which_and_instead_of_which() {
    let place = |to: &str| MeetingChange::Place(Change::new("".into(), to.into()));
    let moved = |to: &str| Edit::Meeting(On::Change("m05".parse().unwrap(), place(to)));
    let unit = changed(with_meetings(), [moved("Aulan")]);
    let mut stage = Stage::new(unit.clone(), None, Lang::Sv, (120, 40));
    stage.keys("6u").see("ny plats tis 1 dec: Aulan").keys("<Esc>");
    let said = letter_to(&mut stage, "Maria Lund");
    let what =
        "Träffen med Grupp 1 tis 1 dec 2026 (v 49) kl 15:00-16:00 har ny plats: Aulan, i stället för Sal 14.";
    assert!(said.contains(what), "{said}");
    assert!(!said.contains("modulen") && !said.contains("Vi arbetar med"), "what is known already: {said}");

    // Back again before anybody was told.
    let back = MeetingChange::Place(Change::new("Aulan".into(), "".into()));
    let unit = changed_again(unit, Edit::Meeting(On::Change("m05".parse().unwrap(), back)));
    assert!(!unit.meetings().iter().any(|m| m.to_tell.contains(&person_id(1))), "nothing is new");

    let group = with_meetings().meetings().get("m05".parse().unwrap()).unwrap().group;
    let was = with_meetings().group(group).unwrap().place.clone();
    let edit = Edit::Group(On::Change(group, GroupChange::Place(Change::new(was, "Biblioteket".into()))));
    let mut stage = Stage::new(changed(with_meetings(), [edit]), None, Lang::Nb, (120, 40));
    stage.keys("6u").see("nytt sted for 3 samlinger, den første tir. 24. nov.").keys("<Esc>");
    let said = letter_to(&mut stage, "Maria Lund");
    assert!(
        said.contains("3 träffar med Grupp 1 har ny plats: Biblioteket, i stället för Sal 14. tis 24 nov"),
        "{said}"
    );
    let letter = said.split("Hälsningar").next().unwrap();
    assert_eq!(letter.matches("Biblioteket").count(), 1, "{said}");
}

/// The same as [`changed`] where somebody waits to be told already.
fn changed_again(mut unit: Unit, edit: Edit) -> Unit {
    let edit = with_news(&unit, edit, date(2026, 11, 24));
    apply(&mut unit, &edit).unwrap();
    unit
}

/// Whoever led a group reads that they do no longer, who does, and from when; the others who leads instead.
#[test]
fn a_message_of_another_leader_says_who_from_when() {
    let group = with_meetings().meetings().get("m05".parse().unwrap()).unwrap().group;
    let change = GroupChange::Supervisor(Change::new(Some(person_id(0)), Some(person_id(16))));
    let unit = changed(with_meetings(), [Edit::Group(On::Change(group, change))]);
    for (name, row, what) in [
        (
            "Åsa Öberg",
            "leder inte längre 3 träffar, den första tis 24 nov",
            "Du leder inte längre 3 träffar med Grupp 1. Lena Moberg leder dem, från och med tis 24 nov 2026 (v 48):",
        ),
        ("Lena Moberg", "3 nya träffar från tis 24 nov", "Du leder 3 träffar med Grupp 1."),
        (
            "Maria Lund",
            "3 träffar leds av någon annan, den första tis 24 nov",
            "3 träffar med Grupp 1 leds av Lena Moberg i stället för Åsa Öberg. tis 24 nov",
        ),
    ] {
        let mut stage = Stage::new(unit.clone(), None, Lang::Sv, (120, 40));
        stage.keys("6u").see(row).keys("<Esc>");
        let said = letter_to(&mut stage, name);
        assert!(said.contains(what), "{name}: {said}");
        assert!(!said.contains("inte längre med"), "{name}: {said}");
    }
}

/// A row that has no room for all names every kind of news; a wide one says more.
#[test]
fn a_narrow_row_names_every_kind_of_news() {
    let mut unit = with_meetings();
    let hears = person_id(4);
    for id in ["m05", "m06"] {
        let when = unit.meetings().get(id.parse().unwrap()).unwrap().when;
        let from = When { date: when.date.pred_opt().unwrap(), ..when };
        let why = Why::Said("hela arbetslaget har studiedag".into());
        let moved = MeetingChange::Moved(Change::new(
            None,
            Some(Moved { from, why, on_the_way: kollegium::model::text::Note::default() }),
        ));
        put(&mut unit, id, moved, hears, Some(from));
    }
    let when = unit.meetings().get("m04".parse().unwrap()).unwrap().when;
    put(&mut unit, "m04", MeetingChange::Leader(Change::new(None, Some(person_id(16)))), hears, Some(when));
    let mut narrow = Stage::new(unit.clone(), None, Lang::Sv, (80, 24));
    narrow.keys("6u").see("2 flyttade + leds av någon annan").see("x Kalender");
    let mut wide = Stage::new(unit, None, Lang::Nb, (140, 40));
    wide.keys("6u").see("2 flyttet, den første nå tir. 1. des. (hela arbetslaget har studiedag)");
}

/// What comes first stands first, in the row and in the message.
#[test]
fn news_stands_in_order_of_time() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (120, 40));
    stage.keys("6r<Down><C-u>1 dec<C-s>").work().keys("<Enter>u");
    let row = |stage: &Stage| {
        let text = stage.text();
        text.lines().find(|line| line.contains("Lars Ek")).map(ToOwned::to_owned).expect(&text)
    };
    let said = row(&stage);
    let at = |text: &str, what: &str| text.find(what).unwrap_or_else(|| panic!("{what}\n{text}"));
    assert!(at(&said, "ny träff tis 24 nov") < at(&said, "8 dec"), "{said}");
    for _ in 0..30 {
        if !row(&stage).contains('▸') {
            stage.keys("<Down>");
        }
    }
    stage.keys("<Enter>");
    let text = stage.text();
    assert!(at(&text, "En ny träff med") < at(&text, "är flyttad"), "{text}");
}

/// For whom the dates are stands above them.
#[test]
fn a_preview_says_for_whom_it_is() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6r<C-s>").work().see("Hela skolan: ").see("Enter Godta");
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6r<Right><C-s>").work().see("Grupp 1: ");
}

/// Esc from dates that were worked out leads back to the row on which they were asked for.
#[test]
fn the_cursor_stays_where_dates_were_asked_for() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6v<End>");
    let cursor = |stage: &Stage| stage.text().lines().find(|line| line.contains('▸')).map(ToOwned::to_owned);
    let was = cursor(&stage);
    assert!(was.is_some());
    stage.keys("r<C-s>").work().see("Inget är ändrat än.").keys("<Esc><Esc>");
    assert_eq!(cursor(&stage), was);
}

/// A meeting that was opened from elsewhere has the cursor when it is closed.
#[test]
fn the_cursor_stays_on_a_meeting_that_was_gone_to() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6v");
    let last = stage.disk.meetings().iter().max_by_key(|m| (m.when, m.id)).unwrap().id;
    stage.app.show_row(RowId::Thing(Thing::Meeting(last)));
    stage.keys("<Esc>").see("▸ tis 8 dec");
}

/// Ticking off all says how many and how to take it back; the list stays until Esc.
#[test]
fn all_are_ticked_off_and_the_list_stays() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6u").see("x Kalender");
    stage.keys("j").see("personer har fått veta (Ctrl+Z ångrar)").see("Alla har fått veta. Esc stänger.");
    stage.keys("<Esc>").see("6 Kalender");
    assert!(!stage.text().contains("Esc stänger"), "{}", stage.text());
}

/// A meeting in another room than its group's usual one says so where its new date is looked at.
#[test]
fn a_preview_names_an_unusual_room() {
    let mut unit = with_meetings();
    for id in ["m04", "m14"] {
        let place = MeetingChange::Place(Change::new("".into(), "Aulan".into()));
        apply(&mut unit, &Edit::Meeting(On::Change(id.parse().unwrap(), place))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6r<C-s>").work().see("Plats: Aulan");
}

/// On a meeting, to let another lead is about whoever should lead it; the date stays where anybody can.
#[test]
fn another_leads_the_meeting_at_the_cursor_and_its_date_stays() {
    for (lang, another, nobody) in [
        (Lang::Sv, "låt någon annan leda", "Ingen annan kan leda tis 24 nov: "),
        (Lang::Nb, "la en annen lede", "Ingen annen kan lede tir. 24. nov.: "),
    ] {
        let mut unit = with_meetings();
        // Nobody may lead more groups than they have: the participants are left.
        for n in (0..26).filter(|n| n % 8 == 0) {
            let change = PersonChange::MaxGroups(Change::new(2, 1));
            apply(&mut unit, &Edit::Person(On::Change(person_id(n), change))).unwrap();
        }
        let mut stage = Stage::new(unit.clone(), None, lang, (80, 24));
        stage.keys("6<Enter><Enter>r").keys("<Down><Down><Down>").keys("<Left>").see(another);
        stage.see("Åsa Öberg");
        stage.keys("<C-s>").work();
        let count =
            |stage: &Stage| stage.text().matches("24 nov").count() + stage.text().matches("24. nov.").count();
        assert_eq!(count(&stage), 1, "{}", stage.text());
        stage.keys("<Enter>");
        let meeting = |stage: &Stage| stage.disk.meetings().get("m04".parse().unwrap()).unwrap().clone();
        assert_eq!(meeting(&stage).when.date, date(2026, 11, 24));
        assert!(meeting(&stage).leader.is_some());

        let lesson = Window::between(Day::Tue, Minutes::at(14, 0), Minutes::at(18, 0));
        for n in 0..26 {
            let change = PersonChange::Lesson(Element::Put(lesson));
            apply(&mut unit, &Edit::Person(On::Change(person_id(n), change))).unwrap();
        }
        let mut stage = Stage::new(unit, None, lang, (80, 24));
        stage.keys("6<Enter><Enter>r<Down><Down><Down><Left><C-s>").work().see(nobody);
        insta::assert_snapshot!(stage.text());
    }
}

fn the_other_group_meets_in_the_evening(unit: &mut Unit) {
    for id in ["m14", "m15", "m16"] {
        let was = unit.meetings().get(id.parse().unwrap()).unwrap().when;
        let now = When { start: Minutes::at(18, 0), ..was };
        let edit = MeetingChange::When(Change::new(was, now));
        apply(unit, &Edit::Meeting(On::Change(id.parse().unwrap(), edit))).unwrap();
    }
}

/// Where a room falls out another one that the school knows is offered first; the date stays, one undo takes
/// it back.
#[test]
fn another_room_is_offered_where_a_room_falls_out() {
    for (lang, another) in [(Lang::Sv, "använd en annan ledig lokal"), (Lang::Nb, "bruk et annet ledig rom")]
    {
        let mut unit = with_meetings();
        the_other_group_meets_in_the_evening(&mut unit);
        let mut stage = Stage::new(unit, None, lang, (80, 24));
        stage.keys("6<Enter><Enter>r<Down><Down><Down><Left><Left>").see(another).see("Sal 14");
        stage.keys("<C-s>").work().see("i Sal 15");
        insta::assert_snapshot!(stage.text());
        stage.keys("<Enter>");
        let meeting = |stage: &Stage| stage.disk.meetings().get("m04".parse().unwrap()).unwrap().clone();
        assert_eq!(
            (meeting(&stage).when.date, meeting(&stage).place.as_str()),
            (date(2026, 11, 24), "Sal 15")
        );
        stage.keys("<Esc><C-z>");
        assert_eq!(meeting(&stage).place.as_str(), "");
    }
}

/// What is known of better ways is said of what was asked: for a room no date need change where another one is free,
/// and days before those that fall out are not among the ways.
#[test]
fn what_would_change_less_is_said_of_what_falls_out() {
    for (lang, room, later) in [
        (
            Lang::Sv,
            "1 träff kan behålla sin tid i en annan lokal: Esc, ändra Gör så här.",
            "utan att en träff läggs före tis 1 dec.",
        ),
        (
            Lang::Nb,
            "1 samling kan beholde tiden sin i et annet rom: Esc, endre Gjør slik.",
            "uten at en samling legges før tir. 1. des.",
        ),
    ] {
        let mut unit = with_meetings();
        the_other_group_meets_in_the_evening(&mut unit);
        let mut stage = Stage::new(unit.clone(), None, lang, (80, 24));
        stage.keys("6<Enter><Enter>rsal 14<Down><Down><Down><Home><C-s>").work().see("Sal 14").see(room);
        let mut stage = Stage::new(unit, None, lang, (80, 24));
        stage.keys("6r<Down><C-u>1/12<C-s>").work().see(later);
    }
}

/// Days that have passed cannot fall out any more: the form begins with the next ones, and says so of others.
#[test]
fn on_a_meeting_of_the_past_the_form_asks_for_days_to_come() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6v<Up><Up><Up><Up>").see("▸ tis 10 nov").keys("r").see("Från och med          tis 24 nov");
    stage.keys("<Down><C-u>10 nov<C-s>").see("De dagarna har redan varit.");
}

/// A day on which nothing is held in the whole school.
fn falls_out(unit: &mut Unit, day: NaiveDate) -> FallenDays {
    let days = FallenDays { first: day, last: day, what: What::All, reason: "Storm".into() };
    apply(unit, &Edit::Unit(UnitChange::Fallen(Element::Put(days.clone())))).unwrap();
    days
}

/// What the form says of the meeting of 1 December, a week after the one that it must follow, on another day.
/// Nothing is held on the second.
fn on_another_day(date_typed: &str) -> Stage {
    let mut unit = with_meetings();
    falls_out(&mut unit, date(2026, 12, 2));
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6v/grupp<Space>1<Enter><Down>e").see("! Maria Lund kan inte tis 15:00-17:00.");
    stage.keys(&format!("<C-u>{date_typed}"));
    stage
}

#[test]
fn a_preview_names_a_gap_that_is_too_short() {
    on_another_day("26/11").see("1 skoldag från träffen").see("behövs för att hinna");
}

#[test]
fn a_preview_names_a_day_that_falls_out() {
    on_another_day("2/12").see("dagen faller bort: Storm (hela skolan, inga träffar)").see("2 dec");
}

#[test]
fn a_preview_names_who_would_be_in_two_meetings() {
    on_another_day("8/12").see("har samtidigt");
}

/// A school in which meetings were moved away from the day after tomorrow, which fell out.
fn moved_away(meetings: &[&str]) -> Unit {
    let mut unit = with_meetings();
    let days = falls_out(&mut unit, date(2026, 11, 26));
    for id in meetings {
        let id = id.parse().unwrap();
        let now = unit.meetings().get(id).unwrap().when;
        let from = When { date: days.first, ..now };
        let moved = Moved {
            from,
            why: Why::FellOut(days.clone()),
            on_the_way: kollegium::model::text::Note::default(),
        };
        let moved = MeetingChange::Moved(Change::new(None, Some(moved)));
        apply(&mut unit, &Edit::Meeting(On::Change(id, moved))).unwrap();
    }
    unit
}

/// What can go back once that day falls out no more.
fn free_again(unit: Unit) -> Stage {
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6y<Home>");
    let fallen =
        |stage: &Stage| stage.text().lines().any(|line| line.contains('▸') && line.contains("26 nov"));
    for _ in 0..20 {
        if !fallen(&stage) {
            stage.keys("<Down>");
        }
    }
    stage.keys("<Delete>").see("1 träff kan få tillbaka sin gamla tid");
    stage
}

#[test]
fn a_preview_of_what_goes_back_names_a_short_gap() {
    let mut stage = free_again(moved_away(&["m05"]));
    stage.see("bara 1 skoldag emellan");
    insta::assert_snapshot!(stage.text());
    stage.keys("<Enter>").see("1 träff flyttad tillbaka");
}

/// As many are told as the preview said, and why; a meeting that cannot go back is named with what stands
/// against it.
#[test]
fn a_preview_of_what_goes_back_says_who_hears_of_it_and_what_stays() {
    let mut unit = moved_away(&["m05", "m15"]);
    // The room of the second one is taken then.
    let other = unit.meetings().get("m15".parse().unwrap()).unwrap();
    let when = When { date: date(2026, 11, 26), ..other.when };
    let taken = Meeting::new("a99".parse().unwrap(), school::group_id(2), when);
    let taken = Meeting { place: "Sal 15".into(), ..taken };
    apply(&mut unit, &Edit::Meeting(On::Add(taken))).unwrap();
    let mut stage = free_again(unit);
    stage.see("8 personer ska få veta.").see("tor 26 nov går inte");
    for _ in 0..20 {
        if !stage.text().contains("Kan inte gå tillbaka till tor 26 nov: ") {
            stage.keys("<Down>");
        }
    }
    stage.see("Kan inte gå tillbaka till tor 26 nov: samma plats har samtidigt").keys("<Enter>u");
    let text = stage.text();
    assert_eq!(text.matches("nu tor 26 nov").count(), 8, "{text}");
    assert_eq!(text.matches(" + 1 ny").count(), 3, "{text}");
    stage.see("(Storm gäller inte längre)").keys("<Down><Down><Down>");
    let text = stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Skäl: Storm gäller inte längre."), "{text}");
}

#[test]
fn who_must_be_told_of_the_latest_change_stands_first() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    // Of the group that meets at the same times some wait already.
    stage.keys("6v/grupp<Space>2<Enter><Down><Down>e<C-u>10/12<C-s>u");
    let text = stage.text();
    let first = text.lines().position(|line| line.contains("nu tor 10 dec")).expect(&text);
    let waiting = text.lines().position(|line| line.contains("ny träff tis 24 nov")).expect(&text);
    assert!(first < waiting, "{text}");
    insta::assert_snapshot!(text);
}

/// New dates where December falls out: of one group a meeting whose id comes before those of all others.
fn december_falls_out() -> String {
    let mut unit = with_meetings();
    let after = unit.meetings().get("m06".parse().unwrap()).unwrap();
    let when = When { date: date(2026, 12, 15), ..after.when };
    let phases = vec!["d".parse().unwrap()];
    let last = Meeting { id: "a00".parse().unwrap(), when, phases, ..after.clone() };
    apply(&mut unit, &Edit::Meeting(On::Add(last))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6r<Down><C-u>1/12<Down><C-u>8/1<C-s>").work();
    stage.text()
}

#[test]
fn a_preview_stands_in_order_of_time() {
    let text = december_falls_out();
    let at = |what: &str| text.find(what).expect(&text);
    assert!(at("del 3 D") < at("del 4 B") && at("del 4 B") < at("del 4 D"), "{text}");
}

#[test]
fn a_preview_names_every_broken_gap() {
    let text = december_falls_out();
    assert_eq!(text.matches("dagar efter förra").count(), 2, "one of each group\n{text}");
}

/// The first group meets on Thursdays now: what was planned for its Tuesdays is still there.
fn on_thursdays() -> Unit {
    let mut unit = with_meetings();
    let group = school::group_id(0);
    let was = unit.group(group).unwrap().windows.clone();
    let thursday = Window { day: Day::Thu, start: Minutes::at(15, 0), length: Minutes(120) };
    for change in was.into_iter().map(Element::Drop).chain([Element::Put(thursday)]) {
        apply(&mut unit, &Edit::Group(On::Change(group, GroupChange::Window(change)))).unwrap();
    }
    unit
}

#[test]
fn what_was_left_at_an_old_time_follows_its_group() {
    for (lang, left, moves) in [
        (Lang::Sv, "3 träffar på gammal tid, från tis 24 nov", "3 träffar flyttas"),
        (Lang::Nb, "3 samlinger på gammel tid, fra tir. 24. nov.", "3 samlinger flyttes"),
    ] {
        let mut stage = Stage::new(on_thursdays(), None, lang, (120, 40));
        stage.keys("1").see(left);
        stage.keys("6f<C-s>").see(moves);
        insta::assert_snapshot!(stage.text());
        stage.keys("<Enter>");
        let days = stage.disk.meetings().iter().filter(|m| m.group == school::group_id(0));
        let to_come = days.filter(|m| m.when.date >= date(2026, 11, 24)).map(|m| Day::of(m.when.date));
        assert_eq!(to_come.collect::<Vec<_>>(), [Day::Thu; 3]);
        stage.keys("<Esc><Esc>1");
        assert!(!stage.text().contains(left), "{}", stage.text());
    }
}

/// The longer meetings do not fit into the new time; they are named beside the one that follows.
#[test]
fn what_stays_behind_is_named_beside_what_follows() {
    let mut unit = on_thursdays();
    let group = school::group_id(0);
    let was = unit.group(group).unwrap().windows.clone();
    let hour = Window { day: Day::Thu, start: Minutes::at(15, 0), length: Minutes(60) };
    for change in was.into_iter().map(Element::Drop).chain([Element::Put(hour)]) {
        apply(&mut unit, &Edit::Group(On::Change(group, GroupChange::Window(change)))).unwrap();
    }
    for (lang, count, each) in [
        (Lang::Sv, "2 träffar blir kvar på den gamla tiden", "blir kvar"),
        (Lang::Nb, "2 samlinger blir igjen på den gamle tiden", "blir igjen"),
    ] {
        let mut stage = Stage::new(unit.clone(), None, lang, (80, 24));
        stage.keys("6f<C-s>").see(count);
        assert!(stage.text().matches(each).count() > 2, "{}", stage.text());
        insta::assert_snapshot!(stage.text());
    }
}

/// Several that are only shorter are not said to be moved; those that are moved stand by themselves.
#[test]
fn meetings_that_are_only_shorter_are_not_said_to_be_moved() {
    let unit = with_meetings();
    let shift = |id: &str, change: &dyn Fn(When) -> When| {
        let meeting = unit.meetings().get(id.parse().unwrap()).unwrap();
        Shift { meeting: meeting.id, from: meeting.when, to: change(meeting.when) }
    };
    let shorter = |when: When| When { length: Minutes(90), ..when };
    let shifts = [shift("m04", &shorter), shift("m06", &shorter)];
    let why = Why::Said("".into());
    for (which, shifts, what) in [
        ("only", shifts.to_vec(), vec!["2 träffar med Grupp 1 är förkortade."]),
        (
            "mixed",
            [shifts.to_vec(), vec![shift("m05", &|when| When { date: date(2026, 12, 3), ..when })]].concat(),
            vec!["2 träffar med Grupp 1 är förkortade.", "Träffen med Grupp 1 är flyttad"],
        ),
    ] {
        let unit = changed(with_meetings(), [shifts_edit(&with_meetings(), &shifts, &why)]);
        let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
        let said = letter_to(&mut stage, "Maria Lund");
        for what in what {
            assert!(said.contains(what), "{which}: {what}\n{said}");
        }
        assert!(said.contains("kl 15:00-16:30, förut 15:00-17:00"), "{said}");
        assert!(!said.contains("är flyttade"), "{said}");
    }
}

#[test]
fn what_cannot_follow_its_group_says_why_and_what_to_do() {
    let mut unit = on_thursdays();
    let leader = unit.group(school::group_id(0)).unwrap().supervisor.unwrap();
    let lesson = Window { day: Day::Thu, start: Minutes::at(15, 0), length: Minutes(120) };
    let teaches = PersonChange::Lesson(Element::Put(lesson));
    apply(&mut unit, &Edit::Person(On::Change(leader, teaches))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Nb, (80, 24));
    stage.keys("6f<C-s>").see("ingen ledig tid").see("blir liggende").see("er opptatt ved").see("trykk e");
    insta::assert_snapshot!(stage.text());
}

/// From the first of December on, as typed: what lies before stays at the old time, and why is said.
#[test]
fn what_follows_keeps_to_the_days_that_were_typed() {
    let mut stage = Stage::new(on_thursdays(), None, Lang::Sv, (80, 24));
    stage.keys("6f<Tab><C-u>1/12<C-s>").see("2 träffar flyttas").see("1 träff blir kvar på den gamla tiden");
    stage.keys("<Up>").see("utanför dagarna i formuläret");
    let mut stage = Stage::new(on_thursdays(), None, Lang::Sv, (80, 24));
    stage.keys("6f<Tab><Tab><C-u>30/11<C-s>").see("1 träff flyttas").see("2 träffar blir kvar");
    let mut stage = Stage::new(on_thursdays(), None, Lang::Sv, (80, 24));
    stage.keys("6f<C-s>").see("3 träffar flyttas");
}

/// The second meeting of a part lies the day before the one to which the first would go, and cannot follow.
#[test]
fn the_wrong_order_is_said_before_anything_follows() {
    let mut unit = on_thursdays();
    let second: MeetingId = "m05".parse().unwrap();
    let was = unit.meetings().get(second).unwrap().when;
    let to = When { date: date(2026, 11, 25), ..was };
    let moved = MeetingChange::When(Change::new(was, to));
    apply(&mut unit, &Edit::Meeting(On::Change(second, moved))).unwrap();
    let leader = unit.group(school::group_id(0)).unwrap().supervisor.unwrap();
    let busy = date(2026, 11, 27).iter_days().take(60);
    let busy = busy.map(|date| When { date, start: Minutes(0), length: Minutes(1440) }).collect();
    let mut taken = TakenTimes::new(date(2026, 11, 1));
    taken.people.insert(leader, busy);
    let entry = Entry { key: "Kalender".into(), was: None, now: Some(taken) };
    apply(&mut unit, &Edit::Unit(UnitChange::Taken(entry))).unwrap();
    for (lang, order) in [(Lang::Sv, "1 i fel ordning"), (Lang::Nb, "1 i feil rekkefølge")] {
        let mut stage = Stage::new(unit.clone(), None, lang, (80, 24));
        stage.keys("6f<C-s>").see(order);
    }
}

/// Why somebody could not lead is no matter of those who only come; whoever leads the school reads it.
#[test]
fn an_illness_is_read_by_the_school_leaders_alone() {
    let unit = with_meetings();
    let meeting = unit.meetings().get("m06".parse().unwrap()).unwrap().clone();
    let leader = unit.group(meeting.group).unwrap().supervisor.unwrap();
    let name = unit.person(leader).unwrap().name.to_string();
    let day = meeting.when.date;
    let days = FallenDays { first: day, last: day, what: What::Leader(leader), reason: "influensa".into() };
    let to = When { date: date(2026, 12, 15), ..meeting.when };
    let member = *unit.group(meeting.group).unwrap().members.keys().find(|id| **id != leader).unwrap();
    let shift = Shift { meeting: meeting.id, from: meeting.when, to };
    let edit = shifts_edit(&unit, &[shift], &Why::FellOut(days.clone()));
    let fell = Edit::Unit(UnitChange::Fallen(Element::Put(days)));
    let unit = changed(unit, [edit, fell]);
    let reader = unit.person(member).unwrap().name.to_string();
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    let said = letter_to(&mut stage, &reader);
    let (_, said) = said.split_once(&format!("Till {reader}")).unwrap();
    assert!(!said.contains("influensa") && said.contains(&format!("{name} kan inte")), "{said}");
}

/// Where the room of the meeting at the cursor is booked by another, it is the room that falls out, and another one is
/// asked for.
#[test]
fn a_booked_room_is_what_falls_out() {
    let mut unit = with_meetings();
    the_other_group_meets_in_the_evening(&mut unit);
    let when = unit.meetings().get("m04".parse().unwrap()).unwrap().when;
    let read = Read {
        calendar: "Salar".into(),
        owner: Owner::Room("Sal 14".into()),
        split: false,
        times: vec![when],
        others: [when].into(),
    };
    let edit = take_in(&unit, &[read], date(2026, 11, 20)).edit;
    apply(&mut unit, &edit).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6<Enter><Enter>r").see("Sal 14 går inte att använda").see("använd en annan ledig lokal");
    stage.keys("<C-s>").work().see("i Sal 15");
}
