//! Long work, run in a thread of its own. It is told to stop by a flag and speaks by messages.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use crate::{
    app::{
        msg::JobMsg,
        screens::{
            Job, Proposal,
            groups::state::{Found as Groups, Setup},
            people::slots::Found,
        },
    },
    model::{text::Name, unit::Unit},
    planning::groups::{
        proposal::propose,
        search::{Effort as Steps, Found as Answered, Known, NODES, prove, search},
        setup::Setup as Build,
        timetable::{Ask, Effort, solve},
    },
    runtime::clock,
};

/// How long a bound and a proof are sought after the search.
const PROOF: Duration = Duration::from_secs(3);

/// Runs a job to its end, or until `stop` is set. The last message says that everything is done.
pub fn run(id: u64, job: &Job, stop: &AtomicBool, send: impl Fn(JobMsg)) {
    match job {
        Job::Groups { unit, setup } => groups(id, unit, setup, stop, &send),
        Job::Slots { unit, ask } => slots(id, unit, ask, stop, &send),
    }
}

/// Looks for the fewest weekly times, one number of them after the other.
fn slots(job: u64, unit: &Unit, ask: &Ask, stop: &AtomicBool, send: &impl Fn(JobMsg)) {
    let task = ask.task(unit);
    let stopped = || stop.load(Ordering::Relaxed);
    let plan = solve(&task, Effort::default(), &stopped, &mut |done, of| {
        let count = |n| u64::try_from(n).unwrap_or(u64::MAX);
        send(JobMsg::Progress { job, done: count(done), of: count(of) + 1 });
    });
    let proposal = Box::new(Proposal::Slots(Box::new(Found { task, plan })));
    send(JobMsg::Proposal { job, proposal });
    send(JobMsg::Progress { job, done: 1, of: 1 });
}

/// Searches in rounds; every round that finds something better proposes it.
fn groups(job: u64, unit: &Unit, setup: &Setup, stop: &AtomicBool, send: &impl Fn(JobMsg)) {
    let of: u64 = setup.rounds.iter().map(|&steps| u64::from(steps)).sum();
    let tell = |result, cost, known| {
        let proposal = Box::new(Proposal::Groups(Box::new(Groups { result, cost, known })));
        send(JobMsg::Proposal { job, proposal });
    };
    let roles = std::collections::BTreeSet::new();
    let mut build = Build::new(&setup.programme, &roles, setup.on);
    build.module = setup.module.as_ref();
    build.modules.clone_from(&setup.modules);
    build.mode = setup.mode;
    let instance = match build.instance(unit) {
        Ok(instance) => instance,
        Err(error) => return tell(Err(error), 0, Known::Nothing),
    };
    let name = |number: usize| Name::new(&format!("{} {number}", setup.word));
    // Tells the proposal; whether it changes anything.
    let propose = |found: &Answered| {
        let cost = found.terms.cost(&instance.weights);
        let mut ids = setup.ids.iter().copied();
        let proposal = propose(unit, setup.programme.id, &instance, found, &mut ids, &name).ok();
        let changes = proposal.as_ref().is_some_and(|proposal| !proposal.edits.is_empty());
        if let Some(proposal) = proposal {
            tell(Ok(proposal), cost, found.known);
        }
        changes
    };
    let stopped = || stop.load(Ordering::Relaxed);
    let mut best: Option<Answered> = None;
    let mut before = 0;
    let mut changes = false;
    for (round, &steps) in (0..).zip(&setup.rounds) {
        let effort = Steps { seed: setup.seed.wrapping_add(round), steps: steps.into() };
        let found = search(&instance, effort, &stopped, &mut |progress| {
            send(JobMsg::Progress { job, done: (before + progress.step).min(of - 1), of });
        });
        before += u64::from(steps);
        let cost = |found: &Answered| found.terms.cost(&instance.weights);
        if best.as_ref().is_none_or(|best| cost(&found) < cost(best)) {
            changes = propose(&found);
            best = Some(found);
        }
    }
    // What is known of the least possible cost, and for a small school the answer that has it.
    if let Some(best) = best.filter(|_| !stopped()) {
        let from = clock::instant();
        let late = || stopped() || from.elapsed() > PROOF;
        let known = prove(&instance, &best, NODES, &mut |_| from.elapsed() > PROOF / 2, &late);
        // That nothing is better has been said once.
        if known.known != Known::Nothing && (changes || known.terms != best.terms) {
            propose(&known);
        }
    }
    send(JobMsg::Progress { job, done: of, of });
}
