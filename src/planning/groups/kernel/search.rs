//! One lane of the search: a quick first answer, then cycles of annealing from new starts, then large
//! changes of the best answer until the end.
//!
//! A lane talks to nobody. Several lanes with different seeds may run at once; the cheapest answer wins,
//! the lowest lane among equals.

use super::{
    anneal::{Answer, Heat, anneal, heat, kicks},
    build::build,
    job::Table,
    moves::Moves,
    random::Random,
};

/// How far a lane is, asked again and again: told the steps made and the best answer so far, it gives
/// the part of the way that is behind, 0 to 1.
pub type Pace<'a> = dyn FnMut(u64, &Answer) -> f64 + 'a;

/// Part of the way for a first quick answer.
const QUICK: f64 = 0.04;
/// Steps a cycle should have, for each person.
const CYCLE: f64 = 9000.0;
/// Part of the way from which on only the best answer is changed.
const LAST: f64 = 0.85;
/// The same where people are many: there one long cycle is better than several and large changes gain little.
const LAST_OF_MANY: f64 = 0.93;
/// The same where only pairs cost: large changes find nothing there.
const LAST_OF_PAIRS: f64 = 0.97;
/// So many.
const MANY: usize = 250;

/// Searches until the pace says 1.
pub fn lane(table: &Table, seed: u64, pace: &mut Pace<'_>) -> Answer {
    let mut random = Random::new(seed);
    let mut moves = Moves::new(table);
    let mut state = build(table, &mut random);
    let mut best = Answer::of(&state);
    if moves.is_empty() || table.groups == 0 {
        return best;
    }
    let heat = heat(&state, &mut random);
    let many = table.people >= MANY && !table.only_pairs;
    let last = if many {
        LAST_OF_MANY
    } else if table.only_pairs {
        LAST_OF_PAIRS
    } else {
        LAST
    };
    let mut steps = 0;
    let mut from = 0.0;
    let mut to = QUICK;
    let mut cycles = 0.0;
    let mut cycle = 0.0;
    loop {
        let mut low = Answer::of(&state);
        let mut made = 0;
        let mut done = |more: u64, answer: &Answer| {
            made = more;
            let part = pace(steps + more, if answer.cost < best.cost { answer } else { &best });
            if part >= 1.0 { 1.0 } else { ((part - from) / (to - from)).min(1.0) }
        };
        anneal(&mut state, &mut moves, &mut random, heat, &mut low, &mut done);
        steps += made;
        if low.cost < best.cost {
            best = low;
        }
        let part = pace(steps, &best);
        if part >= last {
            break;
        }
        if cycles == 0.0 {
            let all = steps as f64 / part.max(1e-9) * (last - part);
            cycles = if many { 1.0 } else { (all / (CYCLE * table.people as f64)).round().max(1.0) };
        }
        cycle += 1.0;
        let each = (last - QUICK) / cycles;
        to = if cycle >= cycles { last } else { (QUICK + each * cycle).max(part + each / 2.0).min(last) };
        from = part;
        state = build(table, &mut random);
    }
    let warm = Heat { hot: (heat.cold * 7.0).min(heat.hot), cold: heat.cold };
    let length = 60 * table.people as u64;
    let mut tell = |more: u64, answer: &Answer| pace(steps + more, answer);
    kicks(&mut state, &mut moves, &mut random, warm, length, &mut best, &mut tell);
    best
}
