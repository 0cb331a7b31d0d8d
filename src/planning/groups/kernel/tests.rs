//! The kernel against plain counting: every answer of tiny jobs, every sum anew.

use proptest::{prelude::*, test_runner::RngSeed};

use super::{
    anneal::Answer,
    bound::{Relaxed, alone, freed, loosened},
    exact::{Proof, prove},
    job::{From, Job, Lead, NONE, Person, Prices, Stages, Standing, Table, id},
    moves::Moves,
    pool::Pool,
    random::Random,
    search::lane,
    state::State,
};

prop_compose! {
    fn person(leads: usize)(
        team in 0..4u32, stages in 0..8u32, school in 0..2u32, band in 0..4u32,
        ranks in prop::collection::vec(0..3i32, 2), free in 1..16u32, lead in 0..12usize,
    ) -> Person {
        Person {
            team: (team > 0).then(|| team - 1),
            stages: (0..3).filter(|s| stages >> s & 1 == 1).collect(),
            school,
            band: (band < 3).then_some(band),
            ranks,
            free: (0..4).filter(|s| free >> s & 1 == 1).collect(),
            leads: (lead < leads).then(|| id(lead)),
            ..Person::default()
        }
    }
}

prop_compose! {
    fn lead()(school in 0..2u32, trained in any::<bool>(), max_groups in 1..3u32, free in 1..16u32) -> Lead {
        let free = (0..4).filter(|s| free >> s & 1 == 1).collect();
        Lead { school, trained, max_groups, free }
    }
}

prop_compose! {
    fn job(most_people: usize)(
        people in prop::collection::vec(person(2), 3..=most_people),
        leads in prop::collection::vec(lead(), 2),
        (least, more, target) in (1..3u32, 1..4u32, 1..5u32),
        together in prop::option::of((0..3u32, 0..3u32)),
        apart in prop::option::of((0..3u32, 0..3u32)),
        wishes in prop::collection::vec((0..3u32, 0..3u32, -4..5i64), 0..4),
        no_stage_counts in any::<bool>(),
    ) -> Job {
        let mut people = people;
        // One person is one supervisor at most once.
        for lead in 0..2 {
            let mut first = true;
            for person in people.iter_mut().filter(|p| p.leads == Some(lead)) {
                if !std::mem::take(&mut first) {
                    person.leads = None;
                }
            }
        }
        Job {
            new_groups: people.len() / least as usize,
            people,
            leads,
            slots: 4,
            close: vec![(0, 0), (1, 1), (2, 2), (3, 3), (0, 1), (2, 3)],
            overlap: vec![(0, 0), (1, 1), (2, 2), (3, 3), (0, 1)],
            modules: 2,
            least,
            most: least + more,
            target: Some(target),
            together: together.into_iter().collect(),
            apart: apart.into_iter().collect(),
            no_stage_counts,
            prefer: wishes.into_iter().filter(|(a, b, _)| a != b).collect(),
            led: true,
            prices: Prices {
                unplaced: 100, team: 30, stage: 10, size: 3, exp: 2, school: 15, travel: 8, untrained: 25,
                module: 4, prefer: 1, again: 0,
            },
            ..Job::default()
        }
    }
}

/// Everything counted from nothing: the same answer put together again.
fn anew(table: &Table, answer: &Answer) -> i64 {
    answer.state(table).cost
}

/// The least cost of all answers, by trying them all.
fn least(table: &Table) -> i64 {
    let mut best = i64::MAX;
    let mut state = State::new(table);
    place(&mut state, 0, 0, &mut best);
    best
}

fn place(state: &mut State<'_>, person: usize, used: u32, best: &mut i64) {
    let t = state.table;
    if person == t.people {
        meet(state, 0, used, best);
        return;
    }
    for group in 0..=used.min(id(t.groups).saturating_sub(1)) {
        state.put(id(person), group);
        place(state, person + 1, used.max(group + 1), best);
        state.put(id(person), NONE);
    }
    place(state, person + 1, used, best);
}

fn meet(state: &mut State<'_>, group: u32, used: u32, best: &mut i64) {
    let t = state.table;
    if group == used {
        let sound = |g: u32| {
            let members = &state.groups[g as usize].members;
            members.is_empty() || state.size_fits(g, state.size(g))
        };
        let both = |a: u32, b: u32| (state.place[a as usize], state.place[b as usize]);
        let pairs = t.job.apart.iter().all(|&(a, b)| {
            let (x, y) = both(a, b);
            x != y || x == NONE
        }) && t.job.together.iter().all(|&(a, b)| {
            let (x, y) = both(a, b);
            x == y
        });
        if (0..used).all(sound) && pairs {
            *best = (*best).min(state.cost);
        }
        return;
    }
    // Where supervisors are chosen later, the search gives none.
    let leads = if t.job.led { (0..id(t.job.leads.len())).collect() } else { vec![NONE] };
    for lead in leads {
        for slot in 0..id(t.job.slots) {
            let free = |m: &u32| t.free[*m as usize].has(slot);
            let led = lead == NONE || state.can_lead(lead, slot, group);
            if led
                && !state.members_lead_at(group, slot)
                && state.groups[group as usize].members.iter().all(free)
            {
                state.meet(group, slot, lead);
                meet(state, group + 1, used, best);
                state.meet(group, NONE, NONE);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_proven_answer_is_the_cheapest_of_all_and_no_bound_is_above_it(job in job(6)) {
        let mut job = job;
        job.prices.prefer = 7;
        let table = Table::new(job);
        let cheapest = least(&table);
        let found = lane(&table, 1, &mut |steps, _| if steps > 2_000 { 1.0 } else { 0.5 });
        prop_assert!(alone(&table).is_some_and(|bound| bound <= cheapest));
        prop_assert!(found.cost >= cheapest);
        let mut relaxed = Relaxed::new(&table).unwrap();
        let mut rounds = 0;
        let mut next = || { rounds += 1; rounds > 40 };
        let bound = relaxed.improve(found.worth(&table), found.cost, &mut next, &|| false).unwrap();
        prop_assert!(bound.cost <= cheapest, "bound {} above {}", bound.cost, cheapest);
        let mut rounds = 0;
        let mut next = || { rounds += 1; rounds > 40 };
        let mut evenly = Relaxed::evenly(&table).unwrap();
        let even = evenly.improve(found.worth(&table), found.cost, &mut next, &|| false).unwrap();
        prop_assert!(even.cost <= cheapest, "bound {} above {}", even.cost, cheapest);
        match prove(&table, &bound, &found, 1_000_000, &|| false) {
            Proof::Least(answer) => {
                prop_assert_eq!(answer.cost, cheapest);
                prop_assert_eq!(anew(&table, &answer), cheapest);
            }
            Proof::Open(_) => prop_assert!(false, "a tiny job is always proven"),
        }
    }

    #[test]
    fn of_all_groups_that_can_be_the_cheapest_answer_is_put_together(job in job(6)) {
        let mut job = job;
        job.prefer.clear();
        job.people.iter_mut().for_each(|p| p.leads = None);
        let table = Table::new(job);
        let mut pool = Pool::new(&table);
        for set in 1..1u128 << table.people {
            let size = set.count_ones();
            let has = |p: u32| set >> p & 1 == 1;
            let meets = |slot: u32| (0..id(table.people)).all(|p| !has(p) || table.free[p as usize].has(slot));
            if (table.job.least..=table.job.most).contains(&size)
                && (0..id(table.job.slots)).any(meets)
                && table.job.apart.iter().all(|&(a, b)| !has(a) || !has(b))
                && table.job.together.iter().all(|&(a, b)| has(a) == has(b))
            {
                pool.keep(set);
            }
        }
        let nobody = Answer::of(&State::new(&table));
        let found = pool.together(nobody.clone(), &mut |_| false);
        prop_assert_eq!(anew(&table, &found), found.cost);
        prop_assert_eq!(found.cost, least(&table));
        let stopped = pool.together(nobody.clone(), &mut |_| true);
        prop_assert!(stopped.cost <= nobody.cost);
    }

    #[test]
    fn no_bound_is_above_an_answer_where_groups_stand_or_wishes_differ(
        job in job(10), stand in prop::collection::vec((0..4u32, 0..2u32, any::<[bool; 4]>()), 0..3),
        found in prop::collection::vec(0..6u32, 10), (led, mixed, other) in any::<(bool, bool, bool)>(),
    ) {
        let mut job = job;
        job.led = led;
        job.stages_wish = if mixed { Stages::Mixed } else { Stages::Alike };
        job.from_wish = if other { From::Other } else { From::Own };
        job.standing = stand.iter().map(|&(slot, lead, [timed, fixed, lead_fixed, may_end])| Standing {
            slot: timed.then_some(slot), lead: timed.then_some(lead), module: None, slot_fixed: fixed,
            lead_fixed, closed: false, least: 0, most: job.most, may_end,
        }).collect();
        for (person, &group) in job.people.iter_mut().zip(&found) {
            person.found_in = (group < id(stand.len())).then_some(group);
            person.fixed = person.found_in.is_some() && group % 2 == 0;
        }
        let table = Table::new(job);
        let answer = lane(&table, 1, &mut |steps, _| if steps > 3_000 { 1.0 } else { 0.5 });
        prop_assert_eq!(anew(&table, &answer), answer.cost);
        let loose = Table::new(loosened(&table.job));
        let free = freed(&table.job).map(Table::new);
        let free = free.iter().flat_map(|free| [Relaxed::new(free), Relaxed::evenly(free)]);
        for mut relaxed in [Relaxed::new(&loose), Relaxed::evenly(&loose)].into_iter().chain(free).flatten() {
            let mut rounds = 0;
            let mut next = || { rounds += 1; rounds > 40 };
            let first = answer.worth(&table);
            let bound = relaxed.improve(first, answer.cost, &mut next, &|| false).unwrap();
            prop_assert!(bound.cost <= answer.cost, "bound {} above {}", bound.cost, answer.cost);
        }
    }

    #[test]
    fn prices_told_before_a_move_are_what_it_then_costs(job in job(12), seed in any::<u64>()) {
        let table = Table::new(job);
        let mut random = Random::new(seed);
        let mut moves = Moves::new(&table);
        let mut state = super::build::build(&table, &mut random);
        for _ in 0..200 {
            moves.step(&mut state, &mut random, 40);
            let person = id(random.below(table.people));
            let (from, to) = (state.place[person as usize], id(random.below(table.groups)));
            let has_members = |g: u32| g != NONE && state.groups[g as usize].members.len() > 1;
            if has_members(from) && to != from && table.leads[person as usize] == NONE {
                let told = state.move_cost(person, to);
                let (before, mark) = (state.cost, state.mark());
                state.put(person, to);
                prop_assert_eq!(state.cost - before, told);
                state.back(mark);
                prop_assert_eq!(state.cost, before);
            }
            let other = id(random.below(table.people));
            let there = state.place[other as usize];
            if from != NONE && there != NONE && from != there {
                let told = state.swap_cost(person, other);
                let (before, mark) = (state.cost, state.mark());
                state.put(person, NONE);
                state.put(other, from);
                state.put(person, there);
                prop_assert_eq!(state.cost - before, told);
                state.back(mark);
            }
        }
        prop_assert_eq!(anew(&table, &Answer::of(&state)), state.cost);
    }
}

proptest! {
    // Of 3,000 such jobs (about half without supervisors who are to be placed) the search alone missed the cheapest
    // of two, both with such supervisors; its moves were mended on those same jobs. The same cases every time,
    // so that what is red is red by a change of the search.
    #![proptest_config(ProptestConfig { cases: 96, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn the_search_finds_the_cheapest_of_all_answers_in_the_wider_model(
        job in job(5), (led, mixed, other, no_module) in any::<(bool, bool, bool, bool)>(),
        close in prop::collection::vec((0..4u32, 0..4u32), 0..4),
    ) {
        let mut job = job;
        job.led = led;
        job.stages_wish = if mixed { Stages::Mixed } else { Stages::Alike };
        job.from_wish = if other { From::Other } else { From::Own };
        if no_module {
            job.modules = 0;
        }
        // Times of two windows: one can be close to two that are not close to each other.
        job.close.extend(close);
        let table = Table::new(job);
        let cheapest = least(&table);
        let lanes = (1..4).map(|seed| lane(&table, seed, &mut |steps, _| steps as f64 / 20_000.0));
        let found = lanes.min_by_key(|answer| answer.cost).unwrap();
        prop_assert_eq!(anew(&table, &found), found.cost);
        prop_assert!(found.cost >= cheapest, "cheaper than all there are");
        if !table.has_own_leads {
            prop_assert_eq!(found.cost, cheapest);
        }
        prop_assert!(found.cost - cheapest < table.job.prices.unplaced, "a place is missed");
    }
}
