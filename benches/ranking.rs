//! How long it takes to rank modules again: 200 people, 60 modules, every part of the score in play.
#![allow(clippy::unwrap_used, reason = "benches")]

use kollegium::{
    model::{
        ballots::{Ballot, Support, Voice},
        catalogue::{Catalogue, Module},
        change::On,
        edit::{Edit, apply},
        ids::Code,
        needs::{Cell, Mark, Priority, Progress, Rating, Round},
        people::Person,
        programme::Programme,
        school_year::Country,
        text::Note,
        unit::{Unit, UnitKind},
    },
    planning::ranking::{Basis, Filter, Whom, offered, rank, ways},
    store::library,
};

fn main() {
    divan::main();
}

const PEOPLE: usize = 200;
const MODULES: usize = 60;

fn code(word: &str) -> Code {
    word.parse().unwrap()
}

/// The shipped modules, and copies of them until there are enough.
fn modules(shipped: &Catalogue, programme: &Programme) -> Vec<Module> {
    let all: Vec<&Module> = shipped.modules_of(programme.id).collect();
    let copies = all.iter().cycle().take(MODULES).enumerate();
    copies.map(|(n, module)| Module { id: code(&format!("copy-{n}")), ..Module::clone(module) }).collect()
}

fn school() -> (Unit, Catalogue) {
    let shipped = library::shipped();
    let programme = shipped.programme(code("matematiklyftet")).unwrap().clone();
    let modules = modules(&shipped, &programme);
    let stages = ["ak-1-3", "ak-4-6", "ak-7-9"].map(code);
    let areas: Vec<Code> = modules.iter().flat_map(|module| module.areas.iter().copied()).collect();
    let mut unit = Unit::new("school".parse().unwrap(), UnitKind::School, "Skolan".into(), Country::Sweden);
    let mut edits = Vec::new();
    for n in 0..PEOPLE {
        let mut person = Person::new(format!("p{n}").parse().unwrap(), format!("Lärare {n}").as_str().into());
        person.stages = [stages[n % stages.len()]].into();
        person.wishes = (0..3).map(|m| modules[(n * 7 + m) % MODULES].id).collect();
        edits.push(Edit::Person(On::Add(person)));
    }
    let mut round = Round {
        id: "round".parse().unwrap(),
        date: chrono::NaiveDate::from_ymd_opt(2026, 9, 1).unwrap(),
        name: "2026".into(),
        sets: shipped.dimension_sets.iter().map(|set| set.id).collect(),
        own: [].into(),
        ratings: [].into(),
        note: Note::default(),
        passed: [].into(),
    };
    for &dimension in &areas {
        for stage in stages {
            let rating = Rating { now: Some(Mark::One), wanted: Some(Mark::Four) };
            round.ratings.insert(Cell { dimension, stage }, rating);
        }
    }
    edits.push(Edit::Round(On::Add(round)));
    for (rank, &dimension) in (1..=3).zip(&areas) {
        edits.push(Edit::Priority(On::Add(Priority {
            id: format!("prio{rank}").parse().unwrap(),
            round: "round".parse().unwrap(),
            rank,
            dimension,
            stages: stages.into(),
            reason: Note::default(),
            goal: Note::default(),
            sign: Note::default(),
            evidence: [].into(),
            responsible: None,
            follow_up: None,
            progress: Progress::NotStarted,
        })));
    }
    for module in &modules {
        let said = Voice::ALL.map(|voice| (voice, Support { for_it: 3, of: 7 })).into();
        edits.push(Edit::Ballot(On::Add(Ballot { id: module.id, said })));
    }
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    let mut catalogue = Catalogue { programmes: [programme].into_iter().collect(), ..shipped };
    catalogue.modules = modules.into_iter().collect();
    (unit, catalogue)
}

/// All that the list needs: what it is ranked by, what is offered, the order.
#[divan::bench]
fn ranked_again(bencher: divan::Bencher<'_, '_>) {
    let (unit, catalogue) = school();
    bencher.bench_local(|| {
        let basis = Basis::of(&unit, &catalogue, Whom::School);
        let ranked = rank(&unit, &catalogue, &basis, offered(&unit, &catalogue, Filter::default()));
        assert_eq!(ranked.len(), MODULES);
        ranked
    });
}

/// What would put the second first.
#[divan::bench]
fn turned_round(bencher: divan::Bencher<'_, '_>) {
    let (unit, catalogue) = school();
    let basis = Basis::of(&unit, &catalogue, Whom::School);
    let ranked = rank(&unit, &catalogue, &basis, offered(&unit, &catalogue, Filter::default()));
    let module = |at: usize| catalogue.module(ranked[at].module).unwrap();
    bencher.bench_local(|| ways(&unit, &catalogue, &basis, module(0), module(1)));
}
