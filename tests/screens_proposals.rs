//! Proposals of groups: what changes, several kept, parts of them, and what is missing for all to have a place.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests"
)]

mod school;
mod support;

use std::{
    cell::RefCell,
    sync::{atomic::AtomicBool, mpsc},
};

use chrono::NaiveDate;
use school::{empty, filled, group_id, person_id, window};
use support::Stage;

use kollegium::{
    app::{
        effect::Effect,
        msg::{JobMsg, Loaded, Msg, Stamps, StoreMsg},
        screens::groups::{proposals::known::known, state::Shown},
    },
    i18n::{Key, t},
    model::{
        change::{Element, Entry, On},
        edit::{Edit, apply},
        groups::{Group, GroupChange, Lock, Membership},
        lang::Lang,
        pairs::{Pair, PairWish},
        people::{OwnPupils, Person, PersonChange, Training},
        school_year::Country,
        unit::{Unit, UnitChange, UnitKind},
        week::{Day, Minutes},
    },
    planning::groups::{membership::presence::present, proposal::search::Known},
    runtime::jobs,
};

/// What the jobs that were asked for say, as the runtime would hand it on.
fn worked(stage: &mut Stage) -> Vec<JobMsg> {
    let mut all = Vec::new();
    for effect in std::mem::take(&mut stage.effects) {
        if let Effect::Start(id, job) = effect {
            let (send, receive) = mpsc::channel();
            let send = RefCell::new(send);
            jobs::run(id, &job, &AtomicBool::new(false), |msg| send.borrow().send(msg).unwrap());
            drop(send);
            all.extend(receive);
        }
    }
    all
}

/// How often a job tells how far it is depends on the machine; every message stirs the ids that follow.
fn work(stage: &mut Stage) {
    for msg in
        worked(stage).into_iter().filter(|msg| !matches!(msg, JobMsg::Progress { done, of, .. } if done < of))
    {
        stage.send(Msg::Job(msg));
    }
}

fn stage(size: (u16, u16), lang: Lang) -> Stage {
    Stage::new(filled(), None, lang, size)
}

/// An invented school: teams with times of their own, four who can lead, two whom no time suits.
fn school_of(people: usize) -> Unit {
    let mut unit = empty();
    let programme = "matematiklyftet".parse().unwrap();
    apply(&mut unit, &Edit::Unit(UnitChange::Programme(Element::Put(programme)))).unwrap();
    let times = [
        [window(Day::Tue, (14, 30), (17, 0)), window(Day::Thu, (14, 0), (16, 30))],
        [window(Day::Tue, (14, 45), (17, 0)), window(Day::Wed, (13, 30), (15, 45))],
        [window(Day::Wed, (13, 30), (16, 0)), window(Day::Thu, (14, 0), (16, 30))],
        [window(Day::Tue, (15, 0), (17, 0)), window(Day::Fri, (13, 0), (15, 15))],
    ];
    for n in 0..people {
        let team = n * 4 / people;
        let mut person = Person::new(person_id(n), format!("Lärare {n:02}").as_str().into());
        person.roles.insert("teacher".parse().unwrap());
        person.team = format!("Lag {}", team + 1).as_str().into();
        person.stages.insert(["ak-1-3", "ak-4-6", "ak-4-6", "ak-7-9"][team].parse().unwrap());
        person.pupils = OwnPupils::Yes;
        person.free.extend(times[team]);
        match n {
            7 => person.free.clear(),
            11 => person.free = [window(Day::Mon, (8, 0), (9, 30))].into(),
            _ => {}
        }
        if n % 10 == 3 {
            person.leading.max_groups = 2;
            person.leading.training = Training::Done;
        }
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    unit
}

/// What shows may be taken while the search goes on: that it was not finished is said before and after.
#[test]
fn what_is_taken_before_the_search_is_done_says_so() {
    let mut one = stage((120, 40), Lang::Sv);
    one.keys("5f");
    let all = worked(&mut one);
    let first = all.into_iter().find(|msg| matches!(msg, JobMsg::Proposal { .. })).unwrap();
    one.send(Msg::Job(first));
    one.see("inte klart, söker 0 %").keys("<Enter>");
    one.see("Förslaget godtogs").see("Sökningen var inte klar: f söker vidare");
    let mut other = stage((120, 40), Lang::Sv);
    other.keys("5f");
    work(&mut other);
    assert!(!other.text().contains("inte klart"));
    other.keys("<Enter>").see("Förslaget godtogs");
    assert!(!other.text().contains("Sökningen var inte klar"));
}

#[test]
fn a_proposal_says_what_changes_against_today() {
    let mut one = stage((80, 24), Lang::Sv);
    one.keys("5f");
    work(&mut one);
    one.see("Bättre än i dag: utan grupp 3 → 0").see("Kommer:").see("Låst: tiden, handledaren och Per Holm");
    insta::assert_snapshot!(one.text());
    one.keys("<Tab>").see("kommer från");
    insta::assert_snapshot!(one.text());
    let mut wide = stage((120, 40), Lang::Nb);
    wide.keys("5f");
    work(&mut wide);
    wide.see("Bedre enn i dag: uten gruppe 3 → 0");
    insta::assert_snapshot!(wide.text());
    let mut small = stage((60, 16), Lang::Sv);
    small.keys("5f");
    work(&mut small);
    insta::assert_snapshot!(small.text());
}

/// Two groups whose times are locked; one of the first can come only when the second meets.
fn two_locked_groups() -> Unit {
    let mut unit = empty();
    let programme = "matematiklyftet".parse().unwrap();
    apply(&mut unit, &Edit::Unit(UnitChange::Programme(Element::Put(programme)))).unwrap();
    let (tue, thu) = (window(Day::Tue, (14, 30), (16, 30)), window(Day::Thu, (14, 0), (16, 0)));
    for n in 0..11 {
        let mut person = Person::new(person_id(n), format!("Lärare {n:02}").as_str().into());
        person.pupils = OwnPupils::Yes;
        person.free.insert(if n < 3 || n == 9 { tue } else { thu });
        if n < 9 {
            person.roles.insert("teacher".parse().unwrap());
        } else {
            person.roles.insert("supervisor".parse().unwrap());
            person.leading.max_groups = 1;
            person.leading.training = Training::Done;
        }
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    for (n, time, lead, members) in [(1, tue, 9, 0..4), (2, thu, 10, 4..9)] {
        let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
        group.programme = Some(programme);
        group.supervisor = Some(person_id(lead));
        group.windows.insert(time);
        group.locks.extend([Lock::Windows, Lock::Supervisor]);
        group.members.extend(members.map(|m| (person_id(m), Membership::default())));
        apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
    }
    unit
}

#[test]
fn a_locked_group_that_a_proposal_makes_small_says_so_before_the_lock() {
    let mut stage = Stage::new(two_locked_groups(), None, Lang::Sv, (80, 24));
    stage.keys("5f");
    work(&mut stage);
    stage.see("4→3").see("! liten");
}

/// The groups whose size the rows of a proposal change, with both sizes.
fn sizes_said(text: &str) -> Vec<(String, usize, usize)> {
    let of = |line: &str| {
        let row: String = line.chars().skip(5).collect();
        let number = row.strip_prefix("Grupp ")?.split_whitespace().next()?;
        let sizes = row.split_whitespace().find(|word| word.contains('→'))?;
        let (was, now) = sizes.split_once('→')?;
        Some((format!("Grupp {number}"), was.parse().ok()?, now.parse().ok()?))
    };
    text.lines().filter_map(of).collect()
}

/// The groups whose size differs, whoever leads not counted, as the rows are sorted.
fn sizes_made(before: &Unit, after: &Unit, on: NaiveDate) -> Vec<(String, usize, usize)> {
    let size = |unit: &Unit, group: &Group| unit.group(group.id).map_or(0, |g| present(g, on));
    let new = after.groups().iter().filter(|group| before.group(group.id).is_none());
    let all = before.groups().iter().chain(new);
    let sizes = all.map(|group| (group.name.to_string(), size(before, group), size(after, group)));
    let mut changed: Vec<_> = sizes.filter(|(_, was, now)| was != now).collect();
    changed.sort();
    changed
}

#[test]
fn a_part_is_taken_and_everybody_else_stays() {
    let mut stage = stage((80, 24), Lang::Sv);
    let before = stage.disk.clone();
    stage.keys("5f");
    work(&mut stage);
    stage.keys("<End>  <Home>").keys("<Space>").see("Enter godtar det markerade: ");
    insta::assert_snapshot!(stage.text());
    let said = stage.text();
    stage.keys("<Enter>").see("En del av förslaget godtogs");
    assert!(!stage.text().contains(") ("), "one sentence: {}", stage.text());
    assert_ne!(stage.disk, before);
    assert_eq!(sizes_said(&said), sizes_made(&before, &stage.disk, stage.app.today()), "{said}");
    for person in before.people() {
        let groups =
            |unit: &Unit| unit.groups().iter().filter(|g| g.members.contains_key(&person.id)).count();
        assert!(groups(&stage.disk) <= 1, "{} is in two groups", person.name);
        let leads = stage.disk.groups().iter().any(|g| g.supervisor == Some(person.id));
        assert!(groups(&stage.disk) > 0 || leads || groups(&before) == 0, "{} was lost", person.name);
    }
    stage.keys("<C-z>");
    assert_eq!(stage.disk, before);
}

#[test]
fn the_rows_say_what_becomes_of_every_group_whichever_is_marked() {
    let mut stage = stage((80, 24), Lang::Sv);
    let before = stage.disk.clone();
    stage.keys("5f");
    work(&mut stage);
    let mut some_left = false;
    for _ in 0..4 {
        stage.keys("<Space>");
        let shown = stage.app.screens.groups.shown.as_deref().unwrap();
        let left = shown.part.as_deref().map_or(0, |part| part.then.terms.unplaced);
        let after = shown.part.as_deref().map(|part| part.after.clone());
        if let Some(after) = after {
            // The heading counts what is marked, as what is better and worse does.
            stage.see(&format!("Förslag 1 · {left} utan grupp"));
            some_left |= left > 0;
            let made = sizes_made(&before, &after, stage.app.today());
            assert_eq!(sizes_said(&stage.text()), made, "{}", stage.text());
            stage.keys("<Space>");
        }
        stage.keys("<Down>");
    }
    assert!(some_left);
}

#[test]
fn another_search_finds_truly_other_groups_to_compare_with() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    stage.keys("f");
    work(&mut stage);
    stage
        .see("Förslag 2, ett av 2")
        .keys("j")
        .keys(&"<Down>".repeat(20))
        .see("har olika grupp i de två förslagen");
    assert!(!stage.text().contains("Ingen har olika grupp"), "{}", stage.text());
}

#[test]
fn a_weight_says_which_groups_are_then_best() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    stage.keys("<Esc>o<End>+");
    let text = stage.text();
    let said =
        ["Inget ändras: förslag 1 är fortfarande bäst", "Nu är"].iter().any(|said| text.contains(said));
    assert!(said, "{text}");
}

#[test]
fn esc_takes_marks_away_then_leaves_and_the_proposal_is_kept() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    stage.keys("<Space>").see("Enter godtar").keys("<Esc>").see("Inget är markerat längre");
    stage.keys("<Esc>").see("Förslag 1 ligger kvar: z visar det");
    stage.keys("z").see("Se på förslag 1").keys("<Enter>").see("Bättre än i dag");
    stage.keys("<Delete>").see("kastades");
    assert!(stage.app.screens.groups.kept.is_empty() && stage.app.screens.groups.shown.is_none());
}

#[test]
fn the_first_esc_stops_the_search_and_the_best_so_far_stays() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    let all = worked(&mut stage);
    let first = all.iter().position(|msg| matches!(msg, JobMsg::Proposal { .. })).unwrap();
    for msg in all.into_iter().take(first + 1) {
        stage.send(Msg::Job(msg));
    }
    stage.see("Esc stoppar sökningen och behåller det bästa");
    stage.keys("<Esc>").see("Sökningen stoppades. Det bästa förslaget hittills ligger kvar");
    stage.keys("<Esc>").see("ligger kvar: z visar det").see("Utan grupp");
}

/// In each column what the terms count for, in brackets, is the sum below them.
fn what_is_weighed_adds_up(text: &str) {
    let number = |cell: &str| cell.replace([' ', '\u{a0}', '(', ')', '!'], "").parse::<i64>();
    let cells = |line: &str| -> Vec<String> {
        let columns = [31, 47, 63];
        let part = |from: usize| line.chars().skip(from).take(16).collect::<String>().trim().to_string();
        columns.map(part).to_vec()
    };
    let mut sums = [0; 3];
    for line in text.lines() {
        let cells = cells(line);
        if line.contains("Allt räknat") {
            let said: Vec<i64> = cells.iter().map(|cell| number(cell).unwrap()).collect();
            assert_eq!(said, sums, "{text}");
            return;
        }
        for (sum, cell) in sums.iter_mut().zip(&cells) {
            let weighed = cell.split_once(" (").and_then(|(_, cost)| number(cost).ok());
            *sum += weighed.unwrap_or(0);
        }
    }
    panic!("no sum in {text}");
}

const TIMES: &str = "Tid och handledare";

/// Which of several times a group gets that are all as good depends on how far a proof came, by the clock.
fn above_times(text: &str) -> String {
    let above = text.lines().take_while(|line| !line.contains(TIMES) && !line.contains("Tid og veileder"));
    above.collect::<Vec<_>>().join("\n")
}

#[test]
fn proposals_stand_side_by_side_with_what_differs_marked() {
    let mut one = stage((80, 24), Lang::Sv);
    one.keys("5f");
    work(&mut one);
    one.keys("j").see("I dag och förslaget sida vid sida").keys("<Esc>");
    one.keys("z<Down><Down><Down><Enter>");
    work(&mut one);
    one.see("Förslag 2, ett av 2").see("par ur olika lag möts igen");
    one.keys("j").see("Förslagen sida vid sida").see("≠ skiljer sig  (räknas så)").see("Tid och handledare");
    insta::assert_snapshot!(above_times(&one.text()));
    what_is_weighed_adds_up(&one.text());
    // Of times and supervisors all is there that a proposal changes, and marked where the proposals differ.
    one.send(Msg::Resize(80, 50));
    let text = one.text();
    let rows = text.lines().skip_while(|line| !line.contains(TIMES)).skip(1);
    let rows: Vec<&str> = rows.take_while(|line| !line.contains('─')).collect();
    assert!(!rows.is_empty(), "{text}");
    for line in rows {
        let [today, first, second] =
            [31, 47, 63].map(|at| line.chars().skip(at).take(16).collect::<String>());
        assert_eq!(line.contains('≠'), first.trim() != second.trim(), "{line}");
        assert!(first != today || second != today, "{line}");
    }
    one.send(Msg::Resize(80, 24));
    one.keys("<End>").see("har olika grupp i de två förslagen");
    one.keys("<Enter>+").see("Förslag 1, ett av 2").keys("<Right>").see("Förslag 2, ett av 2");
    let mut wide = stage((120, 40), Lang::Nb);
    wide.keys("5f");
    work(&mut wide);
    wide.keys("z<Down><Down><Enter>");
    work(&mut wide);
    wide.keys("j");
    insta::assert_snapshot!(above_times(&wide.text()));
}

#[test]
fn an_ask_is_written_down_for_whoever_has_said_yes_alone() {
    let mut stage = Stage::new(school_of(40), None, Lang::Sv, (80, 24));
    let before = stage.disk.clone();
    stage.keys("5i");
    work(&mut stage);
    stage.keys("<Down><Down><Enter>").see("Fråga först").see("Alla har sagt ja: skriv in allt");
    // The other one has not said yes: nobody is promised that all have a place.
    stage.keys("<Enter>").see("En ändring till behövs: i visar den.");
    let other = |one: &&Person| before.person(one.id) != Some(one);
    assert_eq!(stage.disk.people().iter().filter(other).count(), 1);
    stage.keys("<Esc><C-z>").see("Ångrat");
    assert!(!stage.text().contains("ändring till"), "what is undone is the change, not the advice");
    assert_eq!(stage.disk, before);
}

#[test]
fn what_is_missing_is_computed_shown_and_changed() {
    let mut stage = Stage::new(school_of(40), None, Lang::Sv, (80, 24));
    stage.keys("5").see("36 deltagare och 4 som kan leda väntar på en grupp").see("Vad saknas? Tryck");
    insta::assert_snapshot!(stage.text());
    stage.keys("i").see("räknar");
    work(&mut stage);
    stage.see("De här 2 ändringarna räcker, färre gör det");
    insta::assert_snapshot!(stage.text());
    stage.keys("<Enter>").see("Har de sagt ja?").see("Hej Lärare 07!").see("Lärare 07 har sagt ja: skriv in");
    insta::assert_snapshot!(stage.text());
    let before = stage.disk.clone();
    stage.keys("<Esc>");
    assert_eq!(stage.disk, before, "looking changes nothing");
    stage
        .keys("<Down><Down><Enter><Down><Down><Enter>")
        .see("2 ändringar gjordes")
        .see("Räknar om efter ändringen");
    // The list stays, and is worked out anew in its place.
    work(&mut stage);
    stage.see("Ja, alla kan få en grupp").keys("<Esc>f");
    work(&mut stage);
    stage.see("Förslag 1 · 0 utan grupp");
    let shown = stage.app.screens.groups.shown.as_ref().unwrap();
    if let Known::AtLeast(bound) = shown.known {
        let most = 100 - bound * 100 / shown.cost;
        assert!(bound <= shown.cost);
        stage.see(&format!("bäst som hittades; högst {most} % att vinna"));
    }
    stage.keys("<Enter><C-z><C-z>");
    assert_eq!(stage.disk, before, "one undo for the groups, one for the changes");
    let mut wide = Stage::new(school_of(40), None, Lang::Nb, (120, 40));
    wide.keys("5i");
    work(&mut wide);
    insta::assert_snapshot!(wide.text());
}

#[test]
fn the_search_for_changes_can_be_stopped() {
    let mut stage = Stage::new(school_of(40), None, Lang::Sv, (80, 24));
    stage.keys("5i");
    let all = worked(&mut stage);
    let first = all.iter().position(|msg| matches!(msg, JobMsg::Proposal { .. })).unwrap();
    for msg in all.into_iter().take(first + 1) {
        stage.send(Msg::Job(msg));
    }
    stage.see("Räknar på vilka ändringar som räcker").see("ledig tid saknas");
    stage.keys("<Esc><Esc>").see("stoppades innan något var hittat");
    assert_eq!(stage.disk, school_of(40));
}

#[test]
fn what_is_locked_stays_and_is_shown() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5l<Down><Enter>").see("Grupp 1: tiden låstes");
    let windows = stage.disk.group(group_id(0)).unwrap().windows.clone();
    stage.keys("f");
    work(&mut stage);
    stage.see("Låst: tiden, handledaren och Per Holm");
    stage.keys("<Enter>");
    assert_eq!(stage.disk.group(group_id(0)).unwrap().windows, windows);
}

/// An invented school where everybody has an hour and a half, and a meeting of the programme takes two hours.
fn school_of_short_times() -> Unit {
    let mut unit = empty();
    let programme = "matematiklyftet".parse().unwrap();
    apply(&mut unit, &Edit::Unit(UnitChange::Programme(Element::Put(programme)))).unwrap();
    for n in 0..12 {
        let mut person = Person::new(person_id(n), format!("Lärare {n:02}").as_str().into());
        person.free.insert(window(Day::Tue, (14, 30), (16, 0)));
        person.pupils = OwnPupils::Yes;
        person.stages.insert("4-6".parse().unwrap());
        if n < 2 {
            person.stages.clear();
            person.pupils = OwnPupils::No;
            person.leading.max_groups = 1;
            person.leading.training = Training::Done;
        }
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    unit
}

#[test]
fn shorter_meetings_stand_among_the_changes_and_are_made_in_one_step() {
    for (lang, size) in [(Lang::Sv, (80, 24)), (Lang::Nb, (60, 16))] {
        let mut stage = Stage::new(school_of_short_times(), None, lang, size);
        let before = stage.disk.clone();
        stage.keys("5i");
        work(&mut stage);
        insta::assert_snapshot!(stage.text());
        stage.keys("<Enter>");
        insta::assert_snapshot!(stage.text());
        assert_eq!(stage.disk, before, "looking changes nothing");
        stage.keys("<Enter>");
        let own: Vec<_> = stage.disk.own_programmes().iter().collect();
        assert_eq!(own.len(), 1);
        let lengths: Vec<u16> = own[0].cycle().unwrap().joint().map(|p| p.minutes.get().0).collect();
        assert_eq!(lengths, [90, 60], "only what was longer is cut");
        assert!(stage.disk.about().programmes.contains(&own[0].id));
        work(&mut stage);
        insta::assert_snapshot!(stage.text());
        stage.keys("<Esc>f");
        work(&mut stage);
        let shown = stage.app.screens.groups.shown.as_ref().unwrap();
        assert!(shown.proposal.unplaced.is_empty());
        stage.keys("<Enter><C-z><C-z>");
        assert_eq!(stage.disk, before, "one undo for the groups, one for the length");
    }
}

#[test]
fn where_nothing_can_be_proposed_shorter_meetings_come_first() {
    let mut stage = Stage::new(school_of_short_times(), None, Lang::Sv, (80, 24));
    stage.keys("5f");
    work(&mut stage);
    stage.see("Ingen grupp att föreslå").see("Träffar på 90 minuter i stället för 120: alla 10 får plats");
    stage.keys("<Enter>").see("Ändra det här?").keys("<Enter>").see("Träffarna tar nu högst 90 minuter");
    stage.keys("f");
    work(&mut stage);
    stage.see("Förslag 1 · 0 utan grupp");
}

/// A proposal sends to the list for shorter meetings: there the same advice stands, whatever another search finds.
#[test]
fn the_list_says_of_shorter_meetings_what_the_proposal_says() {
    let mut unit = school_of_short_times();
    for n in (0..12).filter(|&n| n != 11) {
        let edit =
            kollegium::model::people::PersonChange::Free(Element::Put(window(Day::Tue, (14, 30), (16, 30))));
        apply(&mut unit, &Edit::Person(On::Change(person_id(n), edit))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5f");
    work(&mut stage);
    stage.see("Förslag 1 · 1 utan grupp");
    let (_, shorter) = stage.app.screens.groups.shorter.as_mut().unwrap();
    for length in &mut shorter.lengths {
        length.minutes = Minutes(75);
    }
    stage.keys("i");
    work(&mut stage);
    stage.see("Träffar på 75 minuter i stället för 120");
}

#[test]
fn a_way_that_leads_nowhere_says_why_in_the_list() {
    let mut stage = Stage::new(school_of(40), None, Lang::Sv, (80, 24));
    stage.keys("5z").see("inga par ur olika arbetslag än").keys("<End><Enter>");
    assert!(stage.effects.iter().all(|effect| !matches!(effect, Effect::Start(..))));
    stage.see("Hur ska grupper föreslås?");
    insta::assert_snapshot!(stage.text());
}

/// A school whose only supervisor leaves one best answer, which the search has found.
fn with_one_best_answer(size: (u16, u16)) -> Stage {
    let mut unit = school_of_short_times();
    let other = unit.people().iter().find(|person| person.id == person_id(1)).unwrap().clone();
    apply(&mut unit, &Edit::Person(On::Remove(other))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, size);
    stage.keys("5i");
    work(&mut stage);
    stage.keys("<Enter><Enter><Esc>f");
    work(&mut stage);
    stage
}

#[test]
fn two_proposals_that_are_the_same_are_said_to_be() {
    let mut stage = with_one_best_answer((120, 40));
    stage.keys("y");
    work(&mut stage);
    stage.keys("j");
    let state = &stage.app.screens.groups;
    assert_eq!(state.kept.len() + usize::from(state.shown.is_some()), 2);
    insta::assert_snapshot!(stage.text());
    stage.keys("<End>v");
    insta::assert_snapshot!(stage.text());
}

#[test]
fn that_nothing_more_different_was_found_is_said_as_such() {
    let mut stage = with_one_best_answer((80, 24));
    stage.keys("<Enter>z").see("Så olika som möjligt").keys("<End><Enter>");
    work(&mut stage);
    stage.see("inga grupper där fler får nya kollegor");
}

#[test]
fn proposals_wait_while_another_school_is_open() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    stage.keys("<Esc>");
    let first = stage.disk.clone();
    assert_eq!(stage.app.screens.groups.kept.len(), 1);
    let other =
        Unit::new("another".parse().unwrap(), UnitKind::School, "Annan skola".into(), Country::Sweden);
    stage.open(other);
    assert!(stage.app.screens.groups.kept.is_empty(), "they are of the first school");
    stage.open(first);
    stage.keys("5z").see("Se på förslag 1").see("tills ett godtas eller programmet avslutas");
    stage.keys("<Enter>").see("Förslag 1 · ");
}

/// A first look that finds nothing is not the end of a search; what was refused because of it ends with it.
#[test]
fn that_nothing_better_was_found_is_said_once_the_search_is_over() {
    let mut one = Stage::new(school_of(40), None, Lang::Nb, (80, 24));
    one.keys("5f");
    work(&mut one);
    one.keys("<Enter>f");
    let messages = worked(&mut one);
    one.keys("f").see("Søket pågår");
    let (last, before) = messages.split_last().unwrap();
    for message in before {
        one.send(Msg::Job(message.clone()));
        let text = one.text();
        assert!(!text.contains("Ingen gruppe å foreslå") && !text.contains("ingenting bedre"), "{text}");
    }
    one.send(Msg::Job(last.clone()));
    let text = one.text();
    assert!(!text.contains("Søket pågår") && !text.contains("Ingen gruppe å foreslå"), "{text}");
}

/// Whoever has some time together with a supervisor is not said to have none, and the key that is named works.
#[test]
fn what_is_missing_for_all_says_minutes_and_its_keys_work() {
    let mut unit = school_of(40);
    let id = person_id(11);
    let was = unit.person(id).unwrap().clone();
    let free = |person: &mut Person| person.free = [window(Day::Tue, (16, 0), (19, 0))].into();
    apply(&mut unit, &Edit::Person(On::Remove(was.clone()))).unwrap();
    let mut now = was;
    free(&mut now);
    apply(&mut unit, &Edit::Person(On::Add(now))).unwrap();
    let mut one = Stage::new(unit, None, Lang::Nb, (120, 40));
    one.keys("5i");
    work(&mut one);
    one.see("Lärare 11: ledig sammen med").see("i høyst 60 av");
    one.keys("f");
    work(&mut one);
    one.see("Forslag 1 ·").see(" veileder");
}

/// A colleague saves a change of the same school, as that revision of it.
fn elsewhere(stage: &mut Stage, revision: u64, edit: &Edit) {
    apply(&mut stage.disk, edit).unwrap();
    let unit = stage.disk.clone();
    let loaded = Loaded { unit, revision, stamps: Stamps::default(), read_only: None };
    stage.send(Msg::Store(StoreMsg::Refreshed(Box::new(loaded))));
}

/// Moves somebody whom the kept proposal leaves where they are, and back.
fn moved(stage: &Stage) -> [Edit; 2] {
    let unit = stage.app.unit().unwrap();
    let shown = stage.app.screens.groups.kept.last().unwrap();
    let stays = |group: &Group, id| shown.after.group(group.id).is_some_and(|g| g.members.contains_key(&id));
    let one = unit.groups().iter().find_map(|group| {
        let stays = group.members.keys().copied().filter(|&id| stays(group, id));
        stays.filter(|id| group.supervisor != Some(*id)).map(|id| (group.id, id)).next()
    });
    let (from, person) = one.unwrap();
    let to = unit.groups().iter().map(|group| group.id).find(|id| *id != from).unwrap();
    [Edit::MoveMember { person, from, to }, Edit::MoveMember { person, from: to, to: from }]
}

#[test]
fn a_kept_proposal_speaks_of_the_school_as_it_is() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    let known = |stage: &Stage| {
        let shown = stage.app.screens.groups.shown.as_deref().unwrap();
        (stage.app.say(&known(&stage.app, shown)), shown.solved.today, shown.solved.then, shown.cost)
    };
    let before = known(&stage);
    stage.keys("<Esc>");
    let [there, back] = moved(&stage);
    elsewhere(&mut stage, 2, &there);
    stage.keys("z").see("· skolan har ändrats").keys("<Enter>").see("ändrats sedan sökningen");
    let now = known(&stage);
    assert!(now.1 != before.1 && now.2 != before.2, "{now:?}");
    // What is known of the best holds again for the school that was searched.
    elsewhere(&mut stage, 3, &back);
    assert_eq!(known(&stage), before);
    // What is shown is what Enter gives.
    elsewhere(&mut stage, 4, &there);
    let after = stage.app.screens.groups.shown.as_deref().unwrap().after.clone();
    stage.keys("<Enter>");
    assert_eq!(stage.app.unit().map(Unit::groups), Some(after.groups()));
}

#[test]
fn what_a_proposal_breaks_by_now_is_marked_in_its_rows_and_said_above() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    assert!(!stage.text().contains("bryter mot en regel"), "{}", stage.text());
    let shown = stage.app.screens.groups.shown.as_deref().unwrap();
    let leads: std::collections::BTreeSet<_> =
        shown.after.groups().iter().filter_map(|group| group.supervisor).collect();
    let unit = stage.app.unit().unwrap();
    let drop = |id| {
        let free = unit.person(id).unwrap().free.iter();
        let one = move |window: &_| Edit::Person(On::Change(id, PersonChange::Free(Element::Drop(*window))));
        free.map(one).collect::<Vec<_>>()
    };
    let edits: Edit = leads.into_iter().flat_map(drop).collect();
    elsewhere(&mut stage, 2, &edits);
    stage.see("bryter mot en regel").see("! kan inte leda");
}

#[test]
fn the_one_rule_that_a_proposal_breaks_is_said_whole() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    let shown = stage.app.screens.groups.shown.as_deref().unwrap();
    let new = shown.after.groups().iter().find(|group| group.name.as_str() == "Grupp 4").unwrap();
    let lead = stage.app.unit().unwrap().person(new.supervisor.unwrap()).unwrap().clone();
    let drop = |window: &_| Edit::Person(On::Change(lead.id, PersonChange::Free(Element::Drop(*window))));
    elsewhere(&mut stage, 2, &lead.free.iter().map(drop).collect());
    stage.see(&format!("! Grupp 4: {}, som leder, kan inte ", lead.name));
}

#[test]
fn a_proposal_that_breaks_a_rule_by_now_is_not_called_best() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    stage.keys("<Esc>o<End>+").see("örslag 1 är").keys("<C-z>");
    let shown = stage.app.screens.groups.kept.last().unwrap();
    let leads: Vec<_> = shown.after.groups().iter().filter_map(|group| group.supervisor).collect();
    let unit = stage.app.unit().unwrap();
    let mut edits = Vec::new();
    for id in leads.into_iter().collect::<std::collections::BTreeSet<_>>() {
        let free = unit.person(id).unwrap().free.iter();
        edits.extend(free.map(|w| Edit::Person(On::Change(id, PersonChange::Free(Element::Drop(*w))))));
    }
    elsewhere(&mut stage, 9, &edits.into_iter().collect());
    let text = stage.keys("+").text();
    assert!(!text.contains("örslag 1"), "{text}");
}

#[test]
fn who_has_a_group_and_cannot_come_is_said_with_what_would_do() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    stage.keys("<Enter>");
    let unit = stage.app.unit().unwrap();
    let group = unit.groups().iter().find(|group| !group.windows.is_empty()).unwrap();
    let id = *group.members.keys().find(|id| group.supervisor != Some(**id)).unwrap();
    let free = unit.person(id).unwrap().free.iter();
    let drop = free.map(|w| Edit::Person(On::Change(id, PersonChange::Free(Element::Drop(*w)))));
    let other = PersonChange::Free(Element::Put(window(Day::Fri, (8, 0), (9, 0))));
    let edits: Edit = drop.chain([Edit::Person(On::Change(id, other))]).collect();
    elsewhere(&mut stage, 9, &edits);
    stage.keys("i");
    work(&mut stage);
    stage.see("Alla har en grupp, men inte alla kan på gruppens tid:");
    insta::assert_snapshot!(stage.text());
    stage.keys("<Enter><Enter>");
    work(&mut stage);
    stage.see("Alla har en grupp.");
}

#[test]
fn what_is_missing_is_the_same_each_time_it_is_asked() {
    let lines = |stage: &mut Stage| {
        stage.keys("5i");
        work(stage);
        let text = stage.text();
        stage.keys("<Esc>");
        text
    };
    let twice = Edit::Unit(UnitChange::Setting(Entry {
        key: "groups-two-windows".parse().unwrap(),
        was: None,
        now: Some(1),
    }));
    let mut unit = school_of(40);
    apply(&mut unit, &twice).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    let first = lines(&mut stage);
    assert_eq!(lines(&mut stage), first);
}

#[test]
fn enter_on_a_line_without_a_change_closes_what_is_missing() {
    let mut stage = Stage::new(school_of(40), None, Lang::Sv, (80, 24));
    stage.keys("5i");
    work(&mut stage);
    stage.see("Kan alla få en grupp?").keys("<Home>").see("Enter Stäng").keys("<Enter>");
    assert!(stage.app.overlays.is_empty(), "{}", stage.text());
}

#[test]
fn where_nobody_takes_part_no_search_says_that_all_is_well() {
    let mut unit = empty();
    let programme = "matematiklyftet".parse().unwrap();
    apply(&mut unit, &Edit::Unit(UnitChange::Programme(Element::Put(programme)))).unwrap();
    let mut person = Person::new(person_id(0), "Ada".into());
    person.roles.insert("principal".parse().unwrap());
    apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5i").see("Ingen deltar än: 4 Folk");
    stage.keys("f").see("Ingen deltar än: 4 Folk");
}

#[test]
fn a_proposal_that_would_put_somebody_into_two_groups_fits_no_more() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    let shown = stage.app.screens.groups.shown.as_deref().unwrap();
    let placed = shown.differences.iter().flat_map(|one| one.comes.iter().map(|come| (one.group, *come)));
    let (to, person) =
        placed.filter(|(_, (_, from))| from.is_none()).map(|(to, (id, _))| (to, id)).next().unwrap();
    let other = stage.app.unit().unwrap().groups().iter().find(|group| group.id != to).unwrap().id;
    let entry = Entry { key: person, was: None, now: Some(Membership::default()) };
    elsewhere(&mut stage, 2, &Edit::Group(On::Change(other, GroupChange::Member(entry))));
    stage.see("passar inte längre");
    assert!(stage.app.screens.groups.shown.is_none());
}

/// What differs, as the line that says it has it in brackets.
fn terms_of(text: &str, begins: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = text.split_once(begins)?.1;
    Some(said.split_once(" (")?.1.split_once(')')?.0.to_owned())
}

#[test]
fn the_reasons_count_as_the_preview_of_the_move_does() {
    let mut seen = 0;
    for person in 0..7 {
        for (to, begins) in [("Grupp 2", "Grupp 2 (tis 15:00-17:00): "), ("Grupp 3", "Grupp 3 (ingen tid): ")]
        {
            let mut stage = stage((160, 60), Lang::Sv);
            let why = stage.keys("5<Tab><Home>").keys(&"<Down>".repeat(person)).keys("v").text();
            assert!(!why.contains("poäng"), "{why}");
            let Some(terms) = terms_of(&why, begins) else { continue };
            let text = stage.keys(&format!("<Esc>g{to}")).text();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if terms.contains("går inte") || !terms.contains('→') {
                continue;
            }
            assert!(text.contains(&terms), "{terms}\n{text}");
            seen += 1;
        }
    }
    assert!(seen > 0);
}

/// Whoever is noted in the group that they leave is where the proposal has them.
#[test]
fn the_reasons_of_who_moves_are_those_of_the_new_group() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    stage.keys("<Tab>");
    let mut seen = 0;
    for _ in 0..3 {
        for _ in 0..8 {
            let text = stage.text();
            let row =
                text.lines().find(|line| line.contains('▸') && line.contains("går till ")).map(String::from);
            if let Some(to) =
                row.and_then(|row| row.split_once("går till ").map(|(_, to)| to.trim().to_owned()))
            {
                stage.keys("v").see(&format!(" i {to}?")).keys("<Esc>");
                seen += 1;
            }
            stage.keys("<Down>");
        }
        stage.keys("<Tab><Down><Tab>");
    }
    assert!(seen > 0);
}

/// The groups of a proposal count as much beside another as alone, whatever the other was sought by.
#[test]
fn a_proposal_counts_the_same_beside_one_with_a_wish_of_its_own() {
    let total = |stage: &Stage, column: usize| {
        let text = stage.text();
        let row = text.lines().find(|line| line.contains("Allt räknat")).unwrap().to_owned();
        let cells: Vec<String> =
            row.split("  ").map(str::trim).filter(|c| !c.is_empty()).map(String::from).collect();
        cells[column].clone()
    };
    let mut one = stage((120, 40), Lang::Sv);
    one.keys("5f");
    work(&mut one);
    one.keys("j");
    let alone = total(&one, 2);
    one.keys("<Esc>z<Down><Down><Down><Enter>");
    work(&mut one);
    one.keys("j").see("nya kollegor").see("Möts igen, ur olika lag");
    assert_eq!(total(&one, 2), alone, "{}", one.text());
}

#[test]
fn a_proposal_keeps_its_number_while_better_ones_come() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    let found = worked(&mut stage);
    let better: Vec<JobMsg> =
        found.iter().filter(|msg| matches!(msg, JobMsg::Proposal { .. })).cloned().collect();
    let first = better.first().unwrap().clone();
    stage.send(Msg::Job(first.clone()));
    stage.see("Förslag 1 · ");
    stage.keys("<Down> ");
    stage.send(Msg::Job(first.clone()));
    stage.see("Förslag 1, ett av 2").keys(" ");
    stage.send(Msg::Job(first.clone()));
    stage.see("Förslag 1 · ");
    stage.keys(" ");
    stage.send(Msg::Job(first.clone()));
    stage.see("Förslag 1, ett av 2").keys(" +").see("Förslag 3, ett av 2");
    stage.send(Msg::Job(first));
    stage.see("Förslag 3 · ");
}

#[test]
fn that_shorter_meetings_would_help_takes_the_place_of_no_other_message() {
    let mut unit = school_of_short_times();
    for n in (0..12).filter(|&n| n != 11) {
        let edit = PersonChange::Free(Element::Put(window(Day::Tue, (14, 30), (16, 30))));
        apply(&mut unit, &Edit::Person(On::Change(person_id(n), edit))).unwrap();
    }
    for silent in [true, false] {
        let mut stage = Stage::new(unit.clone(), None, Lang::Sv, (80, 24));
        stage.keys("5f");
        let found = worked(&mut stage);
        stage.app.notice = None;
        if !silent {
            stage.app.tell(kollegium::app::state::Tone::Done, kollegium::i18n::Key::GroupsStopped);
        }
        for msg in found {
            stage.send(Msg::Job(msg));
        }
        stage.see(if silent { "Träffar på 90 minuter" } else { "Sökningen stoppades" });
    }
}

#[test]
fn where_all_have_a_group_nothing_is_said_of_staying_in_it() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5i");
    work(&mut stage);
    stage.see("Om den som redan har en grupp är kvar i den:").keys("<Esc>f");
    work(&mut stage);
    stage.keys("<Enter>i");
    work(&mut stage);
    let text = stage.see("Alla har en grupp.").text();
    assert!(!text.contains("Om den som redan har en grupp"), "{text}");
}

#[test]
fn what_is_called_best_so_far_is_the_best_of_those_that_are_kept() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    let known = |stage: &Stage| {
        let shown = stage.app.screens.groups.shown.as_deref().unwrap();
        stage.app.say(&known(&stage.app, shown))
    };
    let shown = stage.app.screens.groups.shown.as_deref_mut().unwrap();
    shown.known = Known::Nothing;
    let other = Shown { number: 2, ..shown.clone() };
    stage.app.screens.groups.kept.push(other);
    assert_eq!(known(&stage), "bäst som hittades", "as good is not better");
    stage.app.screens.groups.shown.as_deref_mut().unwrap().solved.then.cost += 1;
    assert_eq!(known(&stage), "förslag 2 är bättre");
    stage.app.screens.groups.kept[0].unfit = Some(Key::GroupsKnownChanged.into());
    assert_eq!(known(&stage), "bäst som hittades", "what fits no more is not there to be taken");
}

#[test]
fn a_sum_that_does_not_count_a_broken_rule_is_marked() {
    let mut unit = filled();
    let group = unit.groups().iter().find(|group| !group.windows.is_empty() && !group.members.is_empty());
    let person = *group.unwrap().members.keys().next().unwrap();
    for window in unit.person(person).unwrap().free.clone() {
        apply(&mut unit, &Edit::Person(On::Change(person, PersonChange::Free(Element::Drop(window)))))
            .unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5f");
    work(&mut stage);
    stage
        .keys("j")
        .see("403 ! ")
        .see("! Bryter en regel: kan inte på gruppens tid, ingen tid och ingen handledare");
}

#[test]
fn pairs_that_contradict_each_other_are_named_with_whoever_binds_them() {
    let mut unit = school_of(40);
    let wishes = [(0, 1, PairWish::Together), (1, 2, PairWish::Together), (0, 2, PairWish::Apart)];
    for (one, other, wish) in wishes {
        let pair = Pair::new(person_id(one), person_id(other), wish).unwrap();
        apply(&mut unit, &Edit::Pair(On::Add(pair))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    stage.keys("5i");
    work(&mut stage);
    stage.see("Ska vara ihop: Lärare 00 - Lärare 01 - Lärare 02. Men inte: Lärare 00 - Lärare 02.");
    stage.keys("<Esc>f");
    work(&mut stage);
    for _ in 0..20 {
        if !stage.text().contains("Lärare 01 ─") {
            stage.keys("<Down>");
        }
    }
    stage.see("Lärare 01 ─");
    stage.see("Utan grupp: Lärare 00 och Lärare 02 ska både vara ihop och inte vara ihop.");
    assert!(!stage.text().contains("Som längst ledig"), "{}", stage.text());
}

#[test]
fn time_enough_that_nobody_can_lead_is_said_to_be_that() {
    let mut unit = school_of(40);
    let long = window(Day::Mon, (8, 0), (10, 0));
    for change in [Element::Drop(window(Day::Mon, (8, 0), (9, 30))), Element::Put(long)] {
        apply(&mut unit, &Edit::Person(On::Change(person_id(11), PersonChange::Free(change)))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    stage.keys("5f");
    work(&mut stage);
    stage.keys("<End>").see("Som längst ledig i 120 minuter").see("men ingen kan leda då");
}

#[test]
fn what_is_told_of_evenness_and_of_who_leads_is_in_order() {
    let stage = stage((80, 24), Lang::Sv);
    let even = t::groups_hand_term_even(4, 5, Key::GroupsTermSizeUneven, Key::CountsSize);
    assert_eq!(stage.app.say(&even), "personer för många/få 5 → 4, ojämnare fördelat");
    assert_eq!(
        stage.app.say(&t::proposal_from_leads("Grupp 1", "Östen Fors")),
        "Östen Fors (leder i dag Grupp 1)"
    );
}

#[test]
fn a_proposed_group_says_both_of_its_times() {
    let twice = Edit::Unit(UnitChange::Setting(Entry {
        key: "groups-two-windows".parse().unwrap(),
        was: None,
        now: Some(1),
    }));
    let mut unit = school_of(24);
    apply(&mut unit, &twice).unwrap();
    for id in unit.people().iter().map(|person| person.id).collect::<Vec<_>>() {
        for day in [Day::Tue, Day::Thu] {
            let free = PersonChange::Free(Element::Put(window(day, (14, 0), (17, 0))));
            apply(&mut unit, &Edit::Person(On::Change(id, free))).unwrap();
        }
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5f");
    work(&mut stage);
    let shown = stage.app.screens.groups.shown.as_deref().unwrap();
    let two = shown.after.groups().iter().all(|group| group.windows.len() == 2);
    assert!(two, "{}", stage.text());
    let both = |text: &str| text.lines().any(|line| line.contains("När: ") && line.contains(", "));
    assert!(both(&stage.text()), "{}", stage.text());
    assert!(both(&stage.keys("v").text()), "{}", stage.text());
}
