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
    model::lang::Lang,
    runtime::jobs,
};
use school::{empty, filled};
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

#[test]
fn look() {
    for (size, lang) in [((80, 24), Lang::Sv), ((120, 40), Lang::Nb), ((60, 16), Lang::Sv)] {
        let mut stage = stage(size, lang);
        for keys in
            ["5", "<Tab>", "g", "<Esc>b", "<Esc><Esc>w", "<Esc>s", "<Esc> ", "<Esc>l", "<Esc>e", "<Esc><F1>"]
        {
            stage.keys(keys);
            println!("== {keys} {size:?}\n{}", stage.text());
        }
    }
    let mut stage = Stage::new(empty(), None, Lang::Sv, (80, 24));
    stage.keys("5");
    println!("{}", stage.text());
}

#[test]
fn proposal() {
    for (size, lang) in [((80, 24), Lang::Sv), ((120, 40), Lang::Nb)] {
        let mut stage = stage(size, lang);
        stage.keys("5f");
        println!("{}", stage.text());
        work(&mut stage);
        println!("{}", stage.text());
        stage.keys("<Enter>");
        println!("{}", stage.text());
    }
}
