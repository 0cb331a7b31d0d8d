//! Shaking: some series that are in each other's way are taken out and dated anew, over and over.

use super::{
    job::{Dates, Job, SCALE},
    part::Part,
    state::{Desk, State},
};
use crate::planning::groups::random::Random;

/// How much dearer an answer may get for a while, in costs: one of these for each round of shaking.
const HEAT: [f64; 4] = [0.0, 2.0, 8.0, 30.0];
/// Of so many series one may send others away; those after them take what is left.
const CHAIN: usize = 5;

/// Series taken out, with the dates that they had and what those cost.
type Out = Vec<(u32, Dates, i64)>;

impl Part {
    /// Takes some series out and dates them anew, so many times.
    pub(super) fn shake(
        &mut self,
        job: &Job,
        state: &mut State,
        desk: &mut Desk,
        random: &mut Random,
        times: usize,
        stop: &mut dyn FnMut(&Desk) -> bool,
    ) {
        let heat = random.of(&HEAT).unwrap_or(0.0) * SCALE as f64;
        let mut out = Out::new();
        for _ in 0..times {
            if !self.is_open() || stop(desk) {
                return;
            }
            let most = state.total + (heat * random.exponential()) as i64;
            out.clear();
            if self.date_anew(job, state, desk, random, most, &mut out) && state.total <= most {
                self.record(state);
                continue;
            }
            for (s, ..) in &out {
                state.take_if_in(job, *s as usize);
            }
            for (s, dates, cost) in &out {
                state.put(job, *s as usize, dates, *cost);
            }
        }
    }

    /// Takes one series and some near it out and dates them, or one after the other takes the dates it likes
    /// best and those in its way have to go. `out` gets all that were taken out; false when one of them finds
    /// no dates or all are dearer than `most` before the end.
    fn date_anew(
        &self,
        job: &Job,
        state: &mut State,
        desk: &mut Desk,
        random: &mut Random,
        most: i64,
        out: &mut Out,
    ) -> bool {
        let first = self.any(state, random);
        take(job, state, first, out);
        let dear = random.below(8) as i64;
        let salt = random.below(1 << 30);
        let price = &self.prices.best;
        let mut waiting = vec![first];
        let chain = random.below(2) == 0;
        if !chain {
            take_near(job, state, random, &mut waiting, out);
        }
        let mut done = 0;
        while let Some(series) = waiting.pop() {
            let s = series as usize;
            done += 1;
            if chain && (done == 1 || done <= CHAIN && random.below(2) == 0) {
                let push = 1 + random.below(3) as i64;
                let wish = state.wish(job, s, desk, |row| price[row] * push / 2 + SCALE);
                send_away(job, state, s, &wish, &mut waiting, out);
                if state.fits(job, s, &wish) {
                    state.put(job, s, &wish, job.series[s].worth(&wish));
                    continue;
                }
            }
            let hopeless = done > 1 && state.total >= most;
            if hopeless || !state.insert(job, s, desk, |row| salted(price[row], row, salt, dear)) {
                return false;
            }
        }
        true
    }

    /// A series by chance: of two the one that the others cost more.
    fn any(&self, state: &State, random: &mut Random) -> u32 {
        let mut one = || random.below(self.series.len());
        let lost = |at: usize| state.cost[self.series[at] as usize] - self.alone[at];
        let (a, b) = (one(), one());
        self.series[if lost(b) > lost(a) { b } else { a }]
    }
}

fn take(job: &Job, state: &mut State, series: u32, out: &mut Out) {
    let cost = state.cost[series as usize];
    let dates = state.take(job, series as usize);
    if out.iter().all(|(other, ..)| *other != series) {
        out.push((series, dates, cost));
    }
}

/// Takes one to three series out that are near the one that waits, and mixes them.
fn take_near(job: &Job, state: &mut State, random: &mut Random, waiting: &mut Vec<u32>, out: &mut Out) {
    let size = 2 + random.below(3);
    for _ in 0..8 {
        let from = waiting[random.below(waiting.len())];
        match random.of(&job.near[from as usize]) {
            Some(other) if waiting.len() < size && !waiting.contains(&other) => {
                take(job, state, other, out);
                waiting.push(other);
            }
            _ => {}
        }
    }
    random.shuffle(waiting);
}

/// Takes one series out of every full row in which these dates want to be; they wait behind the others.
fn send_away(
    job: &Job,
    state: &mut State,
    series: usize,
    wish: &Dates,
    waiting: &mut Vec<u32>,
    out: &mut Out,
) {
    for row in job.series[series].taken(wish) {
        if state.left[row] > 0 {
            continue;
        }
        let mut there = job.rows[row].dates.iter().filter(|(other, date)| {
            !state.is_out(*other as usize) && state.dates[*other as usize].contains(date)
        });
        if let Some(&(other, _)) = there.next() {
            take(job, state, other, out);
            waiting.insert(0, other);
        }
    }
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
