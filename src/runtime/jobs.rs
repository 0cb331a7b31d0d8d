//! Long work, run in a thread of its own. It is told to stop by a flag and speaks by messages.

use std::{
    cell::OnceCell,
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crate::{
    app::{
        msg::JobMsg,
        screens::{
            Job, Proposal,
            groups::state::{Found, Possibly, Setup, Solved},
            people::weekly_times::slots,
        },
    },
    model::{ids::Code, text::Name, unit::Unit},
    planning::{
        calendar::dating::work::Work,
        groups::{
            answer::{Answer, cost::total, judge::judged},
            job::{
                instance::Instance,
                setup::{Frame, Mode, NotPossible, Setup as Build},
            },
            possible::{
                length::{self, Shorter},
                placed::{best_known, most_placed},
                possible,
                requests::{Wanted, requests},
            },
            proposal::{
                both_times::{Both, with_both_times},
                earlier::{self, Again},
                keep::{kept, kept_frames},
                liked::well_timed,
                others::{apart, is_other},
                propose,
                search::{Effort, Ended, Found as Answered, Known, NODES, known_alone, prove, search},
            },
            timetable::{self, Ask},
        },
    },
    runtime::{
        clock,
        progress::{Progress, WHOLE},
    },
};

/// How long a bound and a proof are sought after the search.
const PROOF: Duration = Duration::from_secs(3);
/// How long it is sought how many can have a place, after the search.
const COUNT: Duration = Duration::from_millis(600);
/// How long it is counted what other weekly times cost.
const LIST: Duration = Duration::from_secs(2);
/// Changes tried for each person where it is asked whether everybody can have a place.
const STEPS: u64 = 200;

/// How far a job stands back where the machine has more to do than it can: keys are answered first.
#[cfg(target_os = "linux")]
const STANDS_BACK: i32 = 10;

/// Lets the rest of the program go first. On Linux this is said of one thread; elsewhere it would be said of
/// the whole program, so nothing is said.
pub fn stand_back() {
    #[cfg(target_os = "linux")]
    // Where it is refused the job runs all the same.
    let _ = rustix::process::setpriority_process(None, STANDS_BACK);
}

/// Runs a job to its end, or until `stop` is set. The last message says that everything is done.
pub fn run(id: u64, job: &Job, stop: &AtomicBool, send: impl Fn(JobMsg)) {
    match job {
        Job::Look(look) => send(JobMsg::Looked { job: id, found: look.look() }),
        Job::Groups { unit, setup } => groups(id, unit, setup, stop, &send),
        Job::Possible { unit, setup } => is_possible(id, unit, setup, stop, &send),
        Job::Slots { unit, ask } => fewest_slots(id, unit, ask, stop, &send),
        Job::Swap { nth, swap } => {
            // Nobody waits long for a list: what is not counted by then is said to be so.
            let begun = clock::instant();
            let stopped = || stop.load(Ordering::Relaxed) || begun.elapsed() > LIST;
            let proposal = Box::new(Proposal::Swaps(*nth, swap.others(&stopped)));
            send(JobMsg::Proposal { job: id, proposal });
            send(JobMsg::Progress { job: id, done: 1, of: 1 });
        }
        Job::Dates(work) => dates(id, work, stop, &send),
    }
}

/// What a setup asks for, as planning knows it.
fn build<'a>(setup: &'a Setup, roles: &'a BTreeSet<Code>) -> Build<'a> {
    let mut build = Build::new(&setup.programme, roles, setup.on);
    build.module = setup.module.as_ref();
    build.modules.clone_from(&setup.modules);
    build.mode = setup.mode;
    build.importance = setup.importance;
    build
}

/// Looks for the fewest weekly times, one number of them after the other; before that, where times are
/// given, who can meet at those.
fn fewest_slots(job: u64, unit: &Unit, ask: &Ask, stop: &AtomicBool, send: &impl Fn(JobMsg)) {
    let task = ask.task(unit);
    let stopped = || stop.load(Ordering::Relaxed);
    let only = ask.only.as_ref().map(|windows| {
        let places: Vec<usize> = windows.iter().filter_map(|&window| task.place(window)).collect();
        timetable::fixed(&task, &places, &stopped)
    });
    let tell = |plan: timetable::Plan, end: slots::End| {
        let (plan, other) = match only.clone() {
            Some(only) => (only, Some(plan)),
            None => (plan, None),
        };
        let found = slots::Found { task: task.clone(), plan, other, end };
        send(JobMsg::Proposal { job, proposal: Box::new(Proposal::Slots(Box::new(found))) });
    };
    let plan = timetable::solve(&task, timetable::Effort::default(), &stopped, &mut |step| match step {
        timetable::Step::Found(plan) => tell(*plan, slots::End::GoesOn),
        timetable::Step::Tried { count, of, sets } => {
            let number = |n| u64::try_from(n).unwrap_or(u64::MAX);
            let done = number(count) * slots::SETS + number(sets).min(slots::SETS - 1);
            send(JobMsg::Progress { job, done, of: (number(of) + 1) * slots::SETS });
        }
    });
    tell(plan, slots::End::Reached);
    send(JobMsg::Progress { job, done: 1, of: 1 });
}

/// Works dates out; told to stop it tells the best that it has.
fn dates(job: u64, work: &Work, stop: &AtomicBool, send: &impl Fn(JobMsg)) {
    let of = u64::try_from(work.effort.steps).unwrap_or(u64::MAX).max(1);
    let mut last = None;
    let found = work.done(&mut |used| {
        let done = u64::try_from(used).unwrap_or(of).min(of - 1);
        // Once for each hundredth.
        if last.replace(done * 100 / of) != Some(done * 100 / of) {
            send(JobMsg::Progress { job, done, of });
        }
        !stop.load(Ordering::Relaxed)
    });
    send(JobMsg::Proposal { job, proposal: Box::new(Proposal::Dates(Box::new(found))) });
    send(JobMsg::Progress { job, done: of, of });
}

/// Searches in rounds; every round that finds something better proposes it.
fn groups(job: u64, unit: &Unit, setup: &Setup, stop: &AtomicBool, send: &impl Fn(JobMsg)) {
    let of: u64 = setup.rounds.iter().map(|&steps| u64::from(steps)).sum();
    let tell = |result, known| {
        let proposal = Box::new(Proposal::Groups(Box::new(Found { result, known })));
        send(JobMsg::Proposal { job, proposal });
    };
    let roles = BTreeSet::new();
    let stopped = || stop.load(Ordering::Relaxed);
    let mut both = match asked_for(unit, &build(setup, &roles), setup, &stopped) {
        Ok(both) => both,
        Err(error) => return tell(Err(error), Known::Nothing),
    };
    let frame = framed(&mut both, unit, setup, &stopped);
    let plain = both.instance.clone();
    earlier::wish(&mut both.instance, unit, setup.again);
    earlier::wish(&mut both.today, unit, setup.again);
    if setup.again == Again::AsBefore {
        both.instance = with_places(both.instance, &plain, setup, &stopped);
    }
    let today = both.judged_today();
    let instance = Arc::new(both.instance);
    let name = |number: usize| Name::new(&format!("{} {number}", setup.word));
    // Tells the proposal.
    let propose = |found: &Answered| {
        // Where other groups than those that are known are sought, other people are meant to be together.
        let keep = if setup.known.is_empty() { kept } else { kept_frames };
        let found = &well_timed(&instance, &keep(&instance, found));
        let mut ids = setup.ids.iter().copied();
        let proposal = propose(unit, setup.programme.id, &instance, found, &mut ids, &name).ok();
        if let Some(proposal) = proposal {
            let solved = Solved {
                programme: setup.programme.id,
                instance: Arc::clone(&instance),
                frame: frame.clone(),
                answer: found.answer.clone(),
                today,
                then: judged(&instance, &found.answer),
            };
            tell(Ok((proposal, solved)), found.known);
        }
    };
    if !setup.known.is_empty() {
        other_groups(
            &instance,
            setup,
            &stopped,
            &mut |done| send(JobMsg::Progress { job, done, of }),
            &propose,
        );
        return send(JobMsg::Progress { job, done: of, of });
    }
    let tell = |done| send(JobMsg::Progress { job, done, of: WHOLE });
    let way = Progress::new(&tell);
    // What may follow the rounds: a proof, and shorter meetings where not everybody has a place.
    let now = build(setup, &roles).length().unwrap_or_default();
    let shorter_takes = COUNT * u32::try_from(length::shorter(now).count()).unwrap_or(0);
    let mut best: Option<Answered> = None;
    let mut before = 0;
    for (round, &steps) in (0..).zip(&setup.rounds) {
        let effort = Effort { seed: setup.seed.wrapping_add(round), steps: steps.into() };
        let found = search(&instance, effort, &stopped, &mut |progress| {
            let after = if progress.unplaced > 0 { PROOF + shorter_takes } else { PROOF };
            way.steps(before + progress.step, of, after);
        });
        before += u64::from(steps);
        let cost = |found: &Answered| found.terms.cost(&instance.weights);
        if best.as_ref().is_none_or(|best| cost(&found) < cost(best)) {
            propose(&found);
            best = Some(found);
        }
    }
    // What is known of the least possible cost, and for a small school the answer that has it.
    if let Some(best) = best.filter(|_| !stopped()) {
        let from = clock::instant();
        let after = if best.terms.unplaced > 0 { shorter_takes } else { Duration::ZERO };
        let late = || {
            way.left(PROOF.saturating_sub(from.elapsed()) + after);
            stopped() || from.elapsed() > PROOF
        };
        let known = prove(&instance, &best, NODES, &mut |_| from.elapsed() > PROOF / 2, &late);
        let known = known_alone(&instance, known);
        // That nothing is better is not the same as that it is proven: what is known is always told.
        if known.known != Known::Nothing {
            propose(&known);
        }
        if best.terms.unplaced > 0 && !stopped() {
            let people = instance.people.len();
            let before = people - best.answer.unplaced(&instance).len();
            let instance_of =
                |setup: &Setup| Build { frame: frame.clone(), ..build(setup, &roles) }.instance(unit).ok();
            let from = clock::instant();
            let stopped = || {
                way.left(shorter_takes.saturating_sub(from.elapsed()));
                stopped()
            };
            let shorter = shorter(&instance_of, setup, (people, before), &stopped);
            send(JobMsg::Proposal { job, proposal: Box::new(Proposal::Shorter(shorter)) });
        }
    }
    send(JobMsg::Progress { job, done: WHOLE, of: WHOLE });
}

/// The job that is asked for; groups that are to meet as before meet when they did.
fn asked_for(
    unit: &Unit,
    build: &Build<'_>,
    setup: &Setup,
    stopped: &dyn Fn() -> bool,
) -> Result<Both, NotPossible> {
    if setup.again == Again::AsBefore {
        return build.instance(unit).map(Both::plain);
    }
    let steps = setup.rounds.get(1).or(setup.rounds.first()).copied().unwrap_or_default();
    let effort = Effort { seed: setup.seed, steps: steps.into() };
    with_both_times(unit, build, &setup.second, effort, stopped)
}

/// What is settled before the search; the job is made so.
fn framed(both: &mut Both, unit: &Unit, setup: &Setup, stopped: &dyn Fn() -> bool) -> Frame {
    let new_groups = new_groups(&both.instance, setup, stopped);
    let frame = Frame { weekly: both.weekly.clone(), new_groups };
    if new_groups.is_some() {
        let roles = BTreeSet::new();
        let framed = |frame: Frame| Build { frame, ..build(setup, &roles) }.instance(unit).ok();
        let today = Frame { new_groups, ..Frame::default() };
        for (job, frame) in [(&mut both.today, today), (&mut both.instance, frame.clone())] {
            if let Some(framed) = framed(frame) {
                *job = framed;
            }
        }
    }
    frame
}

/// How many new groups there may be where people are to meet others: as many as there would be if that were not asked
/// for, since many small groups are no answer. None where it is not.
fn new_groups(instance: &Instance, setup: &Setup, stopped: &dyn Fn() -> bool) -> Option<usize> {
    if setup.again != Again::Different {
        return None;
    }
    let steps = setup.rounds.get(1).or(setup.rounds.first()).copied().unwrap_or_default();
    let effort = Effort { seed: setup.seed, steps: steps.into() };
    let answer = search(instance, effort, stopped, &mut |_| {}).answer;
    let is_new = |at: &usize| *at >= instance.standing.len() || instance.is_made_only(*at);
    let used = |at: &usize| answer.cells.get(*at).is_some_and(|cell| !cell.members.is_empty());
    Some((0..answer.cells.len()).filter(is_new).filter(used).count())
}

/// As before, but no time or supervisor is held by which somebody loses a place.
fn with_places(held: Instance, plain: &Instance, setup: &Setup, stopped: &dyn Fn() -> bool) -> Instance {
    let steps = setup.rounds.first().copied().unwrap_or_default();
    let effort = Effort { seed: setup.seed, steps: steps.into() };
    let unplaced = |instance: &Instance| search(instance, effort, stopped, &mut |_| {}).terms.unplaced;
    let left = unplaced(&held);
    if left == 0 {
        return held;
    }
    let mut freer = held.clone();
    earlier::loosen(&mut freer, plain);
    if unplaced(&freer) < left { freer } else { held }
}

/// Searches for truly other groups than the proposals that there are, judged as those are. Where there are
/// none, what is there today is proposed, which is to say nothing.
fn other_groups(
    instance: &Instance,
    setup: &Setup,
    stopped: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(u64),
    propose: &dyn Fn(&Answered),
) {
    let of: u64 = setup.rounds.iter().map(|&steps| u64::from(steps)).sum();
    let mut best: Option<i64> = None;
    let mut before = 0;
    for (round, &steps) in (0..).zip(&setup.rounds) {
        // First what is nearly as good, then what is more different.
        let wished = apart(instance, &setup.known, 3_i64.saturating_pow(round));
        let effort = Effort { seed: setup.seed.wrapping_add(round.into()), steps: steps.into() };
        let found = search(&wished, effort, stopped, &mut |now| progress((before + now.step).min(of - 1)));
        before += u64::from(steps);
        let terms = total(instance, &found.answer);
        let cost = terms.cost(&instance.weights);
        if best.is_none_or(|best| cost < best) && is_other(instance, &found.answer, &setup.known) {
            propose(&Answered { terms, ..found });
            best = Some(cost);
        }
    }
    if best.is_none() {
        let answer = Answer::found(instance);
        let terms = total(instance, &answer);
        propose(&Answered { answer, terms, known: Known::Nothing, ended: Ended::Whole, steps: before });
    }
}

/// What shorter meetings would give, of so many people of whom so many have a place as it is. `instance_of` is the job
/// with a length, counted as those who have a place now are.
fn shorter(
    instance_of: &dyn Fn(&Setup) -> Option<Instance>,
    setup: &Setup,
    (people, before): (usize, usize),
    stopped: &dyn Fn() -> bool,
) -> Shorter {
    let roles = BTreeSet::new();
    let now = build(setup, &roles).length().unwrap_or_default();
    Shorter::tried(now, people, before, |minutes| {
        if stopped() {
            return None;
        }
        let (programme, module) = length::changed(&setup.programme, setup.module.as_ref(), minutes)?;
        let changed = Setup { programme, module, ..setup.clone() };
        let instance = instance_of(&changed)?;
        Some(placed(&instance, setup.seed, stopped))
    })
}

/// How many can have a place, as far as can be told in a short time.
fn placed(instance: &Instance, seed: u64, stopped: &dyn Fn() -> bool) -> usize {
    let effort = Effort { seed, steps: steps(instance.people.len()) * 8 };
    let from = OnceCell::new();
    let since = || from.get_or_init(clock::instant).elapsed();
    most_placed(instance, effort, stopped, (&mut || since() > COUNT / 2, &|| since() > COUNT))
}

/// Changes tried where it is asked whether everybody can have a place.
fn steps(people: usize) -> u64 {
    (STEPS * people as u64).clamp(2_000, 60_000)
}

/// Says what is known before a search, then looks for the smallest change that gives everybody a place.
fn is_possible(job: u64, unit: &Unit, setup: &Setup, stop: &AtomicBool, send: &impl Fn(JobMsg)) {
    let roles = BTreeSet::new();
    let build = build(setup, &roles);
    let tell = |known: &Possibly| {
        send(JobMsg::Proposal { job, proposal: Box::new(Proposal::Possible(Box::new(known.clone()))) });
    };
    let instance_of = |setup: &Setup| self::build(setup, &roles).instance(unit).ok();
    let (Some(instance), Ok(length)) = (instance_of(setup), build.length()) else {
        return send(JobMsg::Progress { job, done: 1, of: 1 });
    };
    let stopped = || stop.load(Ordering::Relaxed);
    let mut known = Possibly {
        possible: possible(&instance),
        outcome: None,
        length,
        shorter: None,
        shorter_anew: None,
        mode: setup.mode,
        anew: false,
    };
    tell(&known);
    let steps = steps(instance.people.len());
    let people = instance.people.len();
    let most = |instance: &Instance| {
        let known = best_known(instance, &setup.found);
        let known = known.map_or(0, |answer| instance.people.len() - answer.unplaced(instance).len());
        placed(instance, setup.seed, &stopped).max(known)
    };
    let before = most(&instance);
    known.shorter = Some(shorter(&instance_of, setup, (people, before), &stopped));
    tell(&known);
    if setup.mode == Mode::FillUp {
        let anew = Setup { mode: Mode::Rebuild, ..setup.clone() };
        if let Some(all) = instance_of(&anew) {
            let (people, before) = (all.people.len(), most(&all));
            known.anew = before == people;
            if !known.anew {
                known.shorter_anew = Some(shorter(&instance_of, &anew, (people, before), &stopped));
            }
        }
    }
    // Wishes may leave somebody out who has room: here only that is asked.
    let instance = |unit: &Unit| build.instance(unit).ok().map(Instance::places_first);
    let wanted = Wanted {
        unit,
        instance: &instance,
        length,
        other: build.other(unit),
        known: &setup.found,
        steps,
        seed: setup.seed,
        stop: &stopped,
    };
    known.outcome = Some(requests(&wanted, &mut |done, of| {
        send(JobMsg::Progress { job, done, of });
    }));
    if !stopped() {
        tell(&known);
    }
    send(JobMsg::Progress { job, done: 1, of: 1 });
}

#[cfg(all(test, target_os = "linux"))]
#[path = "jobs_tests.rs"]
mod tests;
