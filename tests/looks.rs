//! What deserves a look in a large school is found beside the keys: what was found before stays shown until
//! then, and in the end it is the same as where it is found at once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../benches/keys/large.rs"]
mod large;
mod school;
mod support;

use kollegium::{
    app::{
        effect::Effect,
        msg::{JobMsg, Msg},
        screens::Job,
        state::Works,
    },
    model::{lang::Lang, unit::Unit},
    planning::findings::Finding,
    runtime,
};
use support::Stage;

fn stage(unit: Unit) -> Stage {
    Stage::new(unit, None, Lang::Sv, (80, 24))
}

/// The same with somebody who does jobs.
fn with_jobs(unit: Unit) -> Stage {
    let mut stage = stage(unit);
    stage.app.findings();
    stage.app.works = Works::Beside;
    stage
}

/// The looks that were asked for since.
fn asked(stage: &mut Stage) -> Vec<(u64, Box<Job>)> {
    let jobs = std::mem::take(&mut stage.effects).into_iter();
    let looks = jobs.filter_map(|effect| match effect {
        Effect::Start(id, job) if matches!(*job, Job::Look(_)) => Some((id, job)),
        _ => None,
    });
    looks.collect()
}

fn answered(stage: &mut Stage, (id, job): &(u64, Box<Job>)) {
    let told = std::cell::RefCell::new(Vec::new());
    let stop = std::sync::atomic::AtomicBool::new(false);
    runtime::jobs::run(*id, job, &stop, |msg| told.borrow_mut().push(msg));
    for msg in told.into_inner() {
        assert!(matches!(msg, JobMsg::Looked { .. }));
        stage.send(Msg::Job(msg));
    }
    let ended = |effect: &Effect| matches!(effect, Effect::Stop(job) if job == id);
    assert!(stage.effects.iter().any(ended), "a job that is over is kept");
}

fn found(stage: &Stage) -> Vec<Finding> {
    stage.app.findings().to_vec()
}

#[test]
fn a_large_school_is_looked_through_beside_the_keys() {
    let unit = large::school(60, 8);
    let mut stage = with_jobs(unit.clone());
    let before = found(&stage);
    assert!(!before.is_empty());
    stage.keys("5<Tab>g<Enter>");
    let looks = asked(&mut stage);
    assert_eq!(looks.len(), 1, "one look at a time");
    assert_eq!(found(&stage), before, "what was found before stays until then");
    // Meanwhile something else is done: what comes is of the unit before that, and is asked for anew.
    stage.keys("<Down>g<Enter>");
    assert!(asked(&mut stage).is_empty(), "one look at a time");
    answered(&mut stage, &looks[0]);
    let after = found(&stage);
    assert_ne!(after, before);
    let again = asked(&mut stage);
    assert_eq!(again.len(), 1);
    answered(&mut stage, &again[0]);
    assert_ne!(found(&stage), after);
    let at_once = self::stage(stage.disk.clone());
    assert_eq!(found(&stage), found(&at_once));
    assert_eq!(stage.app.pressing(), at_once.app.pressing());
    stage.keys("<Down><Up>1234567895");
    assert!(asked(&mut stage).is_empty(), "nothing has changed since");
}

#[test]
fn what_was_found_at_a_thing_that_is_gone_can_be_shown_and_followed() {
    let mut stage = with_jobs(large::school(60, 8));
    stage.keys("5<Del><Del><Del><Del><Del><Del><Del><Del>4<Del><Del><Del><Del>");
    for screen in "1234567890".chars() {
        for _ in 0..3 {
            stage.keys(&format!("{screen}<End><Enter>"));
            stage.buffer();
            stage.keys("<Esc><Up><Enter>");
            stage.buffer();
            stage.keys("<Esc><Esc><Esc>");
        }
    }
}

#[test]
fn an_answer_about_a_school_that_is_no_longer_open_is_nothing() {
    let unit = large::school(60, 8);
    let mut stage = with_jobs(unit.clone());
    stage.keys("5<Tab>g<Enter>");
    let looks = asked(&mut stage);
    let other = school::filled();
    let id: kollegium::model::ids::UnitId = "annan".parse().unwrap();
    let other = Unit::new(id, other.kind(), "Annan".into(), other.about().country);
    stage.open(other);
    stage.effects.clear();
    answered(&mut stage, &looks[0]);
    assert_eq!(found(&stage), found(&self::stage(stage.disk.clone())));
}

#[test]
fn a_small_school_is_looked_through_at_once() {
    let mut stage = with_jobs(school::filled());
    stage.keys("5<Tab>g<Enter>");
    assert!(asked(&mut stage).is_empty());
    assert_eq!(found(&stage), found(&self::stage(stage.disk.clone())));
}

#[test]
fn a_large_school_that_was_just_read_is_looked_through_beside_the_keys() {
    let mut stage = with_jobs(school::empty());
    let id: kollegium::model::ids::UnitId = "stor".parse().unwrap();
    let mut large = Unit::new(id, school::empty().kind(), "Stor".into(), school::empty().about().country);
    let from = large::school(60, 8);
    let copy =
        kollegium::model::edit::Edit::All(
            from.people()
                .iter()
                .map(|p| kollegium::model::edit::Edit::Person(kollegium::model::change::On::Add(p.clone())))
                .chain(from.groups().iter().map(|g| {
                    kollegium::model::edit::Edit::Group(kollegium::model::change::On::Add(g.clone()))
                }))
                .chain(from.meetings().iter().map(|m| {
                    kollegium::model::edit::Edit::Meeting(kollegium::model::change::On::Add(m.clone()))
                }))
                .collect(),
        );
    kollegium::model::edit::apply(&mut large, &copy).unwrap();
    stage.open(large.clone());
    assert!(found(&stage).is_empty());
    let looks = asked(&mut stage);
    assert_eq!(looks.len(), 1);
    // A colleague's save counts as a change as well.
    answered(&mut stage, &looks[0]);
    assert_eq!(found(&stage), found(&self::stage(large)));
}
