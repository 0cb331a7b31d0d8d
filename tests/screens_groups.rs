//! The groups: what is seen, and journeys through it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod school;
mod support;

use std::{
    cell::RefCell,
    sync::{atomic::AtomicBool, mpsc},
};

use kollegium::{
    app::{effect::Effect, msg::Msg},
    model::{
        change::On,
        edit::{Edit, apply},
        lang::Lang,
        meetings::{Meeting, MeetingState},
    },
    runtime::jobs,
};
use school::{empty, filled, group_id, person_id, with_meetings};
use support::Stage;

/// Runs the searches that were asked for, as the runtime does.
fn work(stage: &mut Stage) {
    let effects = std::mem::take(&mut stage.effects);
    for effect in effects {
        if let Effect::Start(id, job) = effect {
            let (send, receive) = mpsc::channel();
            let send = RefCell::new(send);
            jobs::run(id, &job, &AtomicBool::new(false), |msg| send.borrow().send(msg).unwrap());
            drop(send);
            for msg in receive {
                stage.send(Msg::Job(msg));
            }
        }
    }
}

fn stage(size: (u16, u16), lang: Lang) -> Stage {
    Stage::new(filled(), None, lang, size)
}

fn shown(stage: &Stage) -> String {
    format!("{}\n---\n{}", stage.text(), stage.styles())
}

#[test]
fn groups_show_what_is_wrong_and_their_people() {
    let mut one = stage((80, 24), Lang::Sv);
    one.keys("5");
    insta::assert_snapshot!(shown(&one));
    let mut wide = stage((120, 40), Lang::Nb);
    wide.keys("5<Tab>");
    insta::assert_snapshot!(shown(&wide));
    stage((60, 16), Lang::Sv).keys("5").see("Utan grupp");
    Stage::new(empty(), None, Lang::Sv, (80, 24)).keys("5").see("Lägg först in");
}

#[test]
fn a_proposal_is_looked_at_before_it_is_taken() {
    let mut stage = stage((80, 24), Lang::Sv);
    let before = stage.disk.clone();
    stage.keys("5f").see("söker");
    work(&mut stage);
    stage.see("Förslag 1 · 0 utan grupp");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<Esc>").see("Förslag 1 ligger kvar");
    assert_eq!(stage.disk, before);
    stage.keys("f");
    work(&mut stage);
    stage.keys("<Enter>").see("Förslaget godtogs: ");
    assert_ne!(stage.disk, before);
    stage.keys("<C-z>");
    assert_eq!(stage.disk, before);
}

#[test]
fn a_proposal_is_marked_with_what_its_groups_will_be_marked_with() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f");
    work(&mut stage);
    // Nobody who leads has time for it.
    let leaders = |stage: &Stage| {
        let found = stage.app.findings();
        found.iter().filter(|finding| finding.code() == "supervisor-no-time").count()
    };
    stage.keys("v").see("utan avsatt tid").keys("<Esc>j").see("Ingen avsatt tid");
    let text = stage.text();
    let row = text.lines().find(|line| line.contains("Ingen avsatt tid")).unwrap().to_owned();
    stage.keys("<Esc><Enter>").see("Förslaget godtogs: ");
    let then = leaders(&stage).to_string();
    assert_eq!(row.split_whitespace().last(), Some(then.as_str()), "{row}");
}

#[test]
fn filling_up_moves_nobody_who_has_a_group() {
    let mut stage = stage((80, 24), Lang::Sv);
    let before = stage.disk.clone();
    stage.keys("5y");
    work(&mut stage);
    stage.keys("<Enter>");
    for group in before.groups() {
        let now = stage.disk.group(group.id).unwrap();
        assert!(group.members.keys().all(|id| now.members.contains_key(id)));
    }
}

#[test]
fn a_search_that_nobody_waits_for_is_stopped() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5f<Esc>").see("Inget är ändrat");
    work(&mut stage);
    assert!(stage.effects.iter().any(|e| matches!(e, Effect::Stop(_))));
    stage.see("Grupp 1");
    assert!(!stage.text().contains("Förslag 1 ·"));
}

#[test]
fn people_move_swap_and_are_held() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5<Tab>gGrupp 2<Enter>").see("Anna Vik flyttades till Grupp 2");
    assert!(stage.disk.group(group_id(1)).unwrap().members.contains_key(&person_id(2)));
    stage.keys("l").see("är låst i sin grupp");
    stage.keys("b<Enter>").see("bytte plats");
    stage.keys("<C-z><C-z><C-z>");
    assert_eq!(stage.disk, filled());
}

#[test]
fn groups_are_made_by_hand_of_teams_and_deleted_with_their_meetings() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("5<Delete>").see("2 hållna träffar");
    stage.keys("n<C-u>Matte 4-6<Tab>ons 13-14<C-s>").see("Matte 4-6 lades till");
    stage.keys("<Space><Enter>").see("kom med i Matte 4-6");
    stage.keys("<Esc><Delete>").see("Matte 4-6 togs bort");
    assert_eq!(stage.disk.groups().len(), 3);
    stage.keys("t<Enter>").see("blev en grupp");
    assert_eq!(stage.disk.groups().len(), 4);
}

#[test]
fn the_step_of_groups_is_open_while_somebody_is_left_over() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5").see("utan grupp: 3").keys("1");
    let text = stage.text();
    let row = text.lines().find(|line| line.contains("Bygg grupper")).unwrap();
    assert!(row.contains('·') && !row.contains('✓'), "{row}");
}

#[test]
fn windows_are_read_as_people_write_them() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5e<Tab><C-u>tis 15-14<C-s>").see("tis 15-14");
    stage.keys("<C-u>ons 13-15<C-s>").see("Grupp 1 ändrades");
    let windows = &stage.disk.group(group_id(0)).unwrap().windows;
    assert_eq!(windows.iter().next().unwrap().day, kollegium::model::week::Day::Wed);
    stage.keys("w").see("inte").keys("<Enter>").see("träffas");
    // Whoever leads stands first, then who can as things are.
    stage.keys("s<Home><Down><Enter>").see("leder Grupp 1");
}

#[test]
fn whoever_deletes_a_group_hears_how_many_count_on_its_meetings() {
    let mut unit = with_meetings();
    let group = group_id(1);
    // Held meetings keep their group: here none was.
    let held: Vec<Meeting> =
        unit.meetings_of(group).into_iter().filter(|m| m.state == MeetingState::Held).cloned().collect();
    for meeting in held {
        apply(&mut unit, &Edit::Meeting(On::Remove(meeting))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    stage
        .keys("5<Down><Del>")
        .see("Grupp 2 togs bort med 5 planerade träffar. 7 personer räknar med dem: säg till");
    stage.keys("<C-z>");
    assert_eq!(stage.disk.meetings_of(group).len(), 5);
}
