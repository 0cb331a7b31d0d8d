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
    alone: Vec<i64>,
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
/// Series above which mixes take long, and those who lose most by the others are taken out first.
const MANY: usize = 30;
/// Series up to which prices come before shaking.
const FEW: usize = 6;
/// The most rounds of pricing before mixes take over.
const MOST_ROUNDS: u32 = 200;
/// How much dearer an answer may get for a while, in costs: one of these for each round of shaking.
const HEAT: [f64; 4] = [0.0, 2.0, 8.0, 30.0];
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
    fn record(&mut self, state: &State) -> bool {
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
        self.price(job, state, desk, random, ROUNDS, stop);
        if self.series.len() > FEW || self.rounds >= self.most_rounds() {
            let times = if lane == Lane::Shakes { 20 } else { 4 } * self.series.len();
            self.shake(job, state, desk, random, times, stop);
        }
        if self.rounds < self.most_rounds() {
            return;
        }
        let share = if lane == Lane::Shakes || self.series.len() > MANY { 6 } else { 1 };
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

    /// Takes some series out that are in each other's way and dates them anew, so many times.
    fn shake(
        &mut self,
        job: &Job,
        state: &mut State,
        desk: &mut Desk,
        random: &mut Random,
        times: usize,
        stop: &mut dyn FnMut(&Desk) -> bool,
    ) {
        let heat = random.of(&HEAT).unwrap_or(0.0) * SCALE as f64;
        let mut set: Vec<u32> = Vec::new();
        let mut out: Vec<(u32, Dates, i64)> = Vec::new();
        for _ in 0..times {
            if !self.is_open() || stop(desk) {
                return;
            }
            let before = state.total + (heat * random.exponential()) as i64;
            out.clear();
            set.clear();
            let first = self.any(state, random);
            let cost = state.cost[first as usize];
            out.push((first, state.take(job, first as usize), cost));
            let dear = random.below(8) as i64;
            let salt = random.below(1 << 30);
            let best = &self.prices.best;
            let mut all = true;
            if random.below(2) == 0 {
                // It takes the dates that it would have at these prices; who is in the way has to go.
                let push = 1 + random.below(3) as i64;
                let wish = state.wish(job, first as usize, desk, |row| best[row] * push / 2 + SCALE);
                for row in job.series[first as usize].taken(&wish) {
                    if state.left[row] > 0 {
                        continue;
                    }
                    let there = job.rows[row].dates.iter();
                    let mut there = there.filter(|(s, date)| {
                        !state.is_out(*s as usize) && state.dates[*s as usize].contains(date)
                    });
                    if let Some(&(other, _)) = there.next() {
                        let cost = state.cost[other as usize];
                        out.push((other, state.take(job, other as usize), cost));
                        set.push(other);
                    }
                }
                let cost = job.series[first as usize].worth(&wish);
                if state.fits(job, first as usize, &wish) {
                    state.put(job, first as usize, &wish, cost);
                } else {
                    all = state.insert(job, first as usize, desk, |row| best[row]);
                }
            } else {
                set.push(first);
                let size = 2 + random.below(3);
                for _ in 0..8 {
                    let from = set[random.below(set.len())];
                    match random.of(&job.near[from as usize]) {
                        Some(other) if set.len() < size && !set.contains(&other) => {
                            let cost = state.cost[other as usize];
                            out.push((other, state.take(job, other as usize), cost));
                            set.push(other);
                        }
                        _ => {}
                    }
                }
            }
            random.shuffle(&mut set);
            all = all
                && set.iter().all(|&s| {
                    state.total < before
                        && state.insert(job, s as usize, desk, |row| salted(best[row], row, salt, dear))
                });
            if !all || state.total > before {
                for (s, ..) in &out {
                    state.take_if_in(job, *s as usize);
                }
                for (s, dates, cost) in &out {
                    state.put(job, *s as usize, dates, *cost);
                }
            } else {
                self.record(state);
            }
        }
    }

    /// A series by chance; of many series, of two the one that the others cost more.
    fn any(&self, state: &State, random: &mut Random) -> u32 {
        let mut one = || random.below(self.series.len());
        if self.series.len() <= MANY {
            return self.series[one()];
        }
        let lost = |at: usize| state.cost[self.series[at] as usize] - self.alone[at];
        let (a, b) = (one(), one());
        self.series[if lost(b) > lost(a) { b } else { a }]
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

/// A price as it is, times a few thirds, or by chance more or less of it in each row.
fn salted(price: i64, row: usize, salt: usize, dear: i64) -> i64 {
    if dear < 5 {
        return price * dear / 3;
    }
    let mixed = (row ^ salt).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (few, some) = ((mixed >> 40) & 7, (mixed >> 50) & 3);
    price * few as i64 / 4 + SCALE * 2 * some as i64
}
