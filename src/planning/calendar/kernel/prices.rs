//! Prices for what is scarce (Lagrange), and so a bound: what no answer can cost less than.
//!
//! Each series is dated by itself, exactly, and pays for the rows that it takes part in; what all pay for
//! places that there are is given back. Rows asked for by too many get dearer, others cheaper.

use super::{
    job::{Job, NEVER, NONE},
    state::Desk,
};

/// What is settled in a branch: a series meets on a date, or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Must {
    /// The place of the series in the part.
    pub series: usize,
    /// Its date.
    pub date: u16,
    /// Whether it meets then.
    pub meets: bool,
}

/// What is gained for a date that must be: more than anything costs.
const BONUS: i64 = 1 << 44;

/// Prices by row, of the rows of one part.
#[derive(Clone, Debug, Default)]
pub struct Prices {
    /// By row of the job.
    pub price: Vec<i64>,
    /// The prices at which the bound was highest.
    pub best: Vec<i64>,
    /// No answer for the part costs less, held meetings not counted.
    pub bound: i64,
    rows: Vec<u32>,
    asked: Vec<i32>,
    way: Vec<f64>,
    pace: f64,
    idle: u32,
}

impl Prices {
    /// No prices yet.
    pub fn new(job: &Job, part: &[u32]) -> Self {
        let mut rows: Vec<u32> = Vec::new();
        for &series in part {
            let own = &job.series[series as usize];
            rows.extend_from_slice(&own.row_list);
            rows.extend(own.week_row.iter().filter(|row| **row != NONE));
        }
        rows.sort_unstable();
        rows.dedup();
        Self {
            price: vec![0; job.rows.len()],
            best: vec![0; job.rows.len()],
            bound: i64::MIN,
            asked: vec![0; job.rows.len()],
            way: vec![0.0; job.rows.len()],
            rows,
            pace: 1.0,
            idle: 0,
        }
    }

    /// Dates each series at the prices of the day. Gives what no answer with these settled dates costs less
    /// than; `seen` gets each one's dates and what they cost by themselves.
    pub fn ask(
        &mut self,
        job: &Job,
        part: &[u32],
        must: &[Must],
        desk: &mut Desk,
        seen: &mut dyn FnMut(usize, &[u16], i64),
    ) -> i64 {
        for &row in &self.rows {
            self.asked[row as usize] = -i32::from(job.rows[row as usize].cap);
        }
        let mut sum = 0;
        for (at, &series) in part.iter().enumerate() {
            let own = &job.series[series as usize];
            desk.market.open(own, |date| own.most_in_week(job, date));
            let price = &self.price;
            desk.charge(own, |place| own.toll(place, |row| price[row]));
            for settled in must.iter().filter(|must| must.series == at) {
                let bonus = if settled.meets { -BONUS } else { NEVER };
                desk.market.add_all(own, usize::from(settled.date), bonus);
                sum += if settled.meets { BONUS } else { 0 };
            }
            desk.steps += 1;
            sum += desk.table.solve(own, &desk.market, &mut desk.dates);
            seen(at, &desk.dates, own.worth(&desk.dates));
            own.taken(&desk.dates).for_each(|row| self.asked[row] += 1);
        }
        for &row in &self.rows {
            sum -= self.price[row as usize] * i64::from(job.rows[row as usize].cap);
        }
        sum
    }

    /// Asks with nothing settled, remembers the best prices, and changes the prices of the day. `known` is
    /// what an answer costs.
    pub fn round(
        &mut self,
        job: &Job,
        part: &[u32],
        known: i64,
        desk: &mut Desk,
        seen: &mut dyn FnMut(usize, &[u16], i64),
    ) {
        let sum = self.ask(job, part, &[], desk, seen);
        if self.remember(sum) {
            self.idle = 0;
        } else {
            self.idle += 1;
            if self.idle >= 8 {
                self.pace *= 0.7;
                self.idle = 0;
            }
        }
        self.step(known - sum);
    }

    /// Keeps the prices of the day if their bound is the best; whether it is.
    pub fn remember(&mut self, bound: i64) -> bool {
        if bound <= self.bound {
            return false;
        }
        self.bound = bound;
        for &row in &self.rows {
            self.best[row as usize] = self.price[row as usize];
        }
        true
    }

    /// Sets prices of the day: `part` of the best ones, the rest of others.
    pub fn towards(&mut self, other: impl Iterator<Item = (usize, i64)>, part: f64) {
        for &row in &self.rows {
            let row = row as usize;
            self.price[row] = (self.best[row] as f64 * part) as i64;
        }
        for (row, price) in other {
            self.price[row] += (price as f64 * (1.0 - part)) as i64;
        }
    }

    fn step(&mut self, gap: i64) {
        let mut norm = 0.0;
        for &row in &self.rows {
            let row = row as usize;
            let asked = f64::from(self.asked[row]);
            // Where nothing is paid and nobody is in the way, nothing is to be changed.
            if self.price[row] == 0 && asked <= 0.0 {
                self.way[row] = 0.0;
                continue;
            }
            self.way[row] = asked + 0.6 * self.way[row];
            norm += self.way[row] * self.way[row];
        }
        if norm <= 0.0 {
            return;
        }
        let length = self.pace * (gap.max(1) as f64) / norm;
        for &row in &self.rows {
            let row = row as usize;
            if self.way[row] != 0.0 {
                self.price[row] = (self.price[row] + (length * self.way[row]) as i64).clamp(0, BONUS >> 8);
            }
        }
    }
}
