//! Series that depend on each other: the best answer for them, what is known of the least, and ways to
//! a better one.

use super::{
    job::{Dates, Job, NEVER, SCALE},
    master::Master,
    prices::{Must, Prices},
    search::Lane,
    state::{Desk, State},
};
use crate::planning::groups::random::Random;

/// A part of a job.
#[derive(Clone, Debug)]
pub struct Part {
    /// Who depends on whom.
    pub series: Vec<u32>,
    /// The best answer: by series of the part its dates and what they cost.
    pub best: Vec<(Dates, i64)>,
    /// What it costs.
    pub cost: i64,
    /// What is scarce.
    pub prices: Prices,
    /// By series of the part: what it would cost if there were no others.
    pub(super) alone: Vec<i64>,
    master: Option<Master>,
    seen: Vec<(usize, Dates, i64)>,
    nodes: Vec<Node>,
    rounds: u32,
    open: bool,
}

/// A branch: what is settled in it.
#[derive(Clone, Debug)]
struct Node {
    must: Vec<Must>,
    bound: i64,
    rounds: u32,
    is_begun: bool,
}

/// Calendars of the first prices that go into the mix, by series.
const SEEN: usize = 30;
/// Rounds of pricing in a turn.
const ROUNDS: u32 = 20;
/// Series of which mixes take long: prices come first, and then mostly shaking.
const MANY: usize = 31;
/// Series of which there is shaking between the rounds of prices; fewer need the prices first.
const SOME: usize = 7;
/// The most rounds of pricing before mixes take over.
const MOST_ROUNDS: u32 = 200;
/// Work on a mix that takes as long as to date a series.
const WORK: u64 = 30_000;

impl Part {
    /// From what the state has.
    pub fn new(job: &Job, series: Vec<u32>, state: &State, desk: &mut Desk) -> Self {
        // One series alone is dated exactly, unless several people lead it whose weeks are full.
        let open = series.len() > 1 || job.series[series[0] as usize].is_mixed();
        let prices = if open { Prices::new(job, &series) } else { Prices::default() };
        let root = Node { must: Vec::new(), bound: i64::MIN, rounds: 0, is_begun: false };
        let mut new = Self {
            series,
            best: Vec::new(),
            cost: NEVER,
            prices,
            alone: Vec::new(),
            master: None,
            seen: Vec::new(),
            nodes: vec![root],
            rounds: 0,
            open,
        };
        new.record(state);
        if open {
            let alone = &mut new.alone;
            new.prices.round(job, &new.series, new.cost, desk, &mut |_, _, cost| alone.push(cost));
        } else {
            new.prices.bound = new.cost;
        }
        new
    }

    /// No answer costs less.
    pub fn bound(&self) -> i64 {
        let branches = self.nodes.iter().map(|node| node.bound).min().unwrap_or(self.cost);
        up(self.prices.bound.max(branches)).min(self.cost)
    }

    /// Whether the least is not known yet.
    pub fn is_open(&self) -> bool {
        self.open && self.bound() < self.cost
    }

    /// Keeps what the state has, if it is better; whether it is.
    pub(super) fn record(&mut self, state: &State) -> bool {
        if self.series.iter().any(|&s| state.is_out(s as usize)) {
            return false;
        }
        let cost = self.series.iter().map(|&s| state.cost[s as usize]).sum();
        if cost >= self.cost {
            return false;
        }
        self.cost = cost;
        let of = |&s: &u32| (state.dates[s as usize].clone(), state.cost[s as usize]);
        self.best = self.series.iter().map(of).collect();
        true
    }

    /// Puts the best answer back.
    fn restore(&self, job: &Job, state: &mut State) {
        self.clear(job, state);
        for (&s, (dates, cost)) in self.series.iter().zip(&self.best) {
            state.put(job, s as usize, dates, *cost);
        }
    }

    fn clear(&self, job: &Job, state: &mut State) {
        self.series.iter().for_each(|&s| state.take_if_in(job, s as usize));
    }

    /// Dates all series one after the other at these prices, then each once more at none.
    fn build(&mut self, job: &Job, state: &mut State, desk: &mut Desk, random: &mut Random) {
        self.clear(job, state);
        let mut order = self.series.clone();
        random.shuffle(&mut order);
        let price = &self.prices.price;
        let all = order.iter().all(|&s| state.insert(job, s as usize, desk, |row| price[row]));
        if all {
            for &s in order.iter().chain(&order) {
                state.take(job, s as usize);
                state.insert(job, s as usize, desk, |_| 0);
            }
            self.record(state);
        }
        self.restore(job, state);
    }

    /// A turn: some pricing at first, then shaking and proving.
    pub fn turn(
        &mut self,
        job: &Job,
        lane: Lane,
        state: &mut State,
        desk: &mut Desk,
        random: &mut Random,
        stop: &mut dyn FnMut(&Desk) -> bool,
    ) {
        let begun = desk.steps;
        let many = self.series.len() >= MANY;
        self.price(job, state, desk, random, ROUNDS, stop);
        if (SOME..MANY).contains(&self.series.len()) || self.rounds >= self.most_rounds() {
            let times = match lane {
                _ if many => 20,
                Lane::Proves => 4,
                Lane::Shakes => 12,
            };
            self.shake(job, state, desk, random, times * self.series.len(), stop);
        }
        if self.rounds < self.most_rounds() {
            return;
        }
        let share = match lane {
            _ if many => 12,
            Lane::Proves => 1,
            Lane::Shakes => 2,
        };
        let end = desk.steps + (desk.steps - begun) / share;
        while self.is_open() && desk.steps < end && !stop(desk) {
            self.branch(job, state, desk, end, stop);
        }
    }

    fn most_rounds(&self) -> u32 {
        (20 + 10 * self.series.len() as u32).min(MOST_ROUNDS)
    }

    /// Finds first prices: so many rounds.
    fn price(
        &mut self,
        job: &Job,
        state: &mut State,
        desk: &mut Desk,
        random: &mut Random,
        rounds: u32,
        stop: &mut dyn FnMut(&Desk) -> bool,
    ) {
        let most = self.most_rounds();
        for _ in 0..rounds {
            if !self.is_open() || self.rounds >= most || stop(desk) {
                return;
            }
            self.rounds += 1;
            let round = self.rounds;
            let late = self.series.len() * SEEN;
            let seen = &mut self.seen;
            self.prices.round(job, &self.series, self.cost, desk, &mut |at, dates, cost| {
                if round > 8 && seen.len() < late {
                    seen.push((at, dates.to_vec(), cost));
                }
            });
            if round.is_multiple_of(5) {
                self.build(job, state, desk, random);
            }
        }
    }

    /// One turn of the proof: improves the mix of the branch at hand, prices it, and closes or divides the
    /// branch where nothing is left to improve.
    /// A mix that is not the best one by `end` goes on in the next turn.
    fn branch(
        &mut self,
        job: &Job,
        state: &mut State,
        desk: &mut Desk,
        end: u64,
        stop: &mut dyn FnMut(&Desk) -> bool,
    ) {
        let Some(mut node) = self.nodes.pop() else { return };
        if up(node.bound) >= self.cost {
            return;
        }
        let mut master = self.master.take().unwrap_or_else(|| {
            let mut new = Master::new(job, self.best.clone(), &self.series);
            for (at, dates, cost) in self.seen.drain(..) {
                new.add(job, &self.series, at, &dates, cost);
            }
            new
        });
        if !node.is_begun {
            node.is_begun = true;
            let breaks = |at: usize, dates: &[u16]| {
                node.must.iter().any(|m| m.series == at && dates.contains(&m.date) != m.meets)
            };
            master.ban(breaks);
            for (at, (dates, cost)) in self.best.iter().enumerate() {
                master.add(job, &self.series, at, dates, *cost);
            }
        }
        let mut best_mix = false;
        let mut work = master.work;
        while !best_mix && desk.steps < end && !stop(desk) {
            best_mix = master.improve(8 * WORK);
            desk.steps += (master.work - work) / WORK;
            work = master.work;
        }
        if !best_mix {
            self.nodes.push(node);
            self.master = Some(master);
            return;
        }
        node.rounds += 1;
        let root = node.must.is_empty();
        let between = if root && !node.rounds.is_multiple_of(2) { 0.5 } else { 0.0 };
        self.prices.towards(master.prices(), between);
        let mut found: Vec<(usize, Dates, i64)> = Vec::new();
        let mut keep = |at: usize, dates: &[u16], cost| found.push((at, dates.to_vec(), cost));
        let bound = self.prices.ask(job, &self.series, &node.must, desk, &mut keep);
        node.bound = node.bound.max(bound);
        if root {
            self.prices.remember(bound);
        }
        let mut new = false;
        if bound < NEVER / 2 {
            for (at, dates, cost) in found {
                new |= master.add(job, &self.series, at, &dates, cost);
            }
        }
        let settled =
            best_mix && between == 0.0 && (!new || master.cost() - bound as f64 <= 0.3 * SCALE as f64);
        if settled || node.rounds.is_multiple_of(8) {
            self.round_off(job, state, desk, &master);
        }
        if up(node.bound) < self.cost {
            if settled {
                self.divide(node, &master);
            } else {
                self.nodes.push(node);
            }
        }
        self.master = Some(master);
    }

    /// Makes an answer of a mix: whole calendars as they are, the rest dated around them.
    fn round_off(&mut self, job: &Job, state: &mut State, desk: &mut Desk, master: &Master) {
        let mut mix: Vec<_> = master.mix().collect();
        mix.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.series.cmp(&b.0.series)));
        self.clear(job, state);
        let mut all = true;
        for (column, part) in mix {
            let s = self.series[column.series] as usize;
            if !state.is_out(s) {
                continue;
            }
            if part > 0.999 && state.fits(job, s, &column.dates) {
                state.put(job, s, &column.dates, column.cost);
            } else {
                all &= state.insert(job, s, desk, |row| self.prices.price[row]);
            }
        }
        if all {
            self.record(state);
        }
        self.restore(job, state);
    }

    /// Divides a branch: a series that meets on a date in most of the mix does, or does not.
    fn divide(&mut self, node: Node, master: &Master) {
        let mut parts: std::collections::BTreeMap<(usize, u16), f64> = std::collections::BTreeMap::new();
        for (column, part) in master.mix() {
            for &date in column.dates.iter().filter(|date| **date > 0) {
                *parts.entry((column.series, date)).or_default() += part;
            }
        }
        let split = parts.into_iter().filter(|(_, part)| *part < 0.999);
        let split = split.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some(((series, date), _)) = split else {
            // The mix is whole, so it was recorded as an answer: the branch costs that at least.
            if up(node.bound) < self.cost {
                self.open = false;
                self.nodes.push(node);
            }
            return;
        };
        for meets in [false, true] {
            let mut must = node.must.clone();
            must.push(Must { series, date, meets });
            self.nodes.push(Node { must, bound: node.bound, rounds: 0, is_begun: false });
        }
    }
}

/// The next whole cost.
fn up(cost: i64) -> i64 {
    if cost == i64::MIN { cost } else { (cost + SCALE - 1).div_euclid(SCALE) * SCALE }
}
