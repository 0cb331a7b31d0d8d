//! One answer with what it has taken of each row.

use super::{
    exact::{Market, Table},
    job::{Dates, Job, NEVER, Series},
};

/// Dates of all series, some of which may be out for the moment.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// By series.
    pub dates: Vec<Dates>,
    out: Vec<bool>,
    /// By series: what its dates cost by themselves.
    pub cost: Vec<i64>,
    /// By row: how many of its dates can still be taken.
    pub left: Vec<i32>,
    /// All costs together.
    pub total: i64,
}

/// Memory for dating one series after the other.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// For the dynamic programme.
    pub table: Table,
    /// Prices and limits of the series at hand.
    pub market: Market,
    /// Its dates.
    pub dates: Dates,
    /// Series dated so far: what a search is measured in.
    pub steps: u64,
}

impl State {
    /// Nothing dated.
    pub fn new(job: &Job) -> Self {
        Self {
            dates: vec![Dates::new(); job.series.len()],
            out: vec![true; job.series.len()],
            cost: vec![0; job.series.len()],
            left: job.rows.iter().map(|row| i32::from(row.cap)).collect(),
            total: 0,
        }
    }

    /// Takes the dates of a series out.
    pub fn take(&mut self, job: &Job, series: usize) -> Dates {
        let dates = std::mem::take(&mut self.dates[series]);
        job.series[series].taken(&dates).for_each(|row| self.left[row] += 1);
        self.out[series] = true;
        self.total -= std::mem::take(&mut self.cost[series]);
        dates
    }

    /// Whether a series is out.
    pub fn is_out(&self, series: usize) -> bool {
        self.out[series]
    }

    /// Takes a series out that may be out already.
    pub fn take_if_in(&mut self, job: &Job, series: usize) {
        if !self.out[series] {
            self.take(job, series);
        }
    }

    /// Whether there is room for these dates.
    pub fn fits(&self, job: &Job, series: usize, dates: &[u16]) -> bool {
        // A week's row may hold several dates of one series.
        let more: Vec<usize> = job.series[series].taken(dates).collect();
        let times = |row: usize| more.iter().filter(|r| **r == row).count() as i32;
        more.iter().all(|&row| times(row) <= self.left[row])
    }

    /// Puts dates in.
    pub fn put(&mut self, job: &Job, series: usize, dates: &[u16], cost: i64) {
        job.series[series].taken(dates).for_each(|row| self.left[row] -= 1);
        self.dates[series].clear();
        self.dates[series].extend_from_slice(dates);
        self.out[series] = false;
        self.cost[series] = cost;
        self.total += cost;
    }

    /// The dates that a series that is out would have at these prices if those in its way could be sent away.
    pub fn wish(&self, job: &Job, series: usize, desk: &mut Desk, price: impl Fn(usize) -> i64) -> Dates {
        let own = &job.series[series];
        desk.market.open(own, |date| own.most_in_week(job, date));
        let full = |row: usize| self.left[row] <= 0;
        desk.charge(own, |place| own.toll(place, |row| if full(row) { price(row) } else { 0 }));
        desk.steps += 1;
        desk.table.solve(own, &desk.market, &mut desk.dates);
        desk.dates.clone()
    }

    /// Dates a series that is out as cheaply as the others leave room, `price` by row on top. Whether there
    /// was a way at all.
    pub fn insert(
        &mut self,
        job: &Job,
        series: usize,
        desk: &mut Desk,
        price: impl Fn(usize) -> i64,
    ) -> bool {
        let own = &job.series[series];
        let left = |row: usize| usize::try_from(self.left[row]).unwrap_or(0);
        let together = |date: usize| own.weeks(date).map(left).min().unwrap_or(usize::MAX);
        let mixed = own.is_mixed();
        self.offer(own, desk, |date| if mixed { usize::MAX } else { together(date) }, &price);
        let mut least = desk.table.solve(own, &desk.market, &mut desk.dates);
        if mixed && !self.fits(job, series, &desk.dates) {
            // As if all counted in every one of those weeks: then it fits for sure.
            self.offer(own, desk, together, &price);
            least = desk.table.solve(own, &desk.market, &mut desk.dates);
        }
        if least >= NEVER / 2 {
            return false;
        }
        let cost = own.worth(&desk.dates);
        let dates = std::mem::take(&mut desk.dates);
        self.put(job, series, &dates, cost);
        desk.dates = dates;
        true
    }

    /// Opens the market for a series with what the others leave.
    fn offer(
        &self,
        own: &Series,
        desk: &mut Desk,
        left: impl Fn(usize) -> usize,
        price: &impl Fn(usize) -> i64,
    ) {
        desk.steps += 1;
        desk.market.open(own, left);
        let at = |row: usize| if self.left[row] > 0 { price(row) } else { NEVER };
        desk.charge(own, |place| own.toll(place, at));
    }
}

impl Desk {
    /// Makes every place of a series dearer by what it costs more.
    pub fn charge(&mut self, series: &Series, more: impl Fn(usize) -> i64) {
        for kind in 0..series.kinds() {
            for date in 1..=series.dates() {
                let place = series.place(kind, date);
                match more(place) {
                    0 => {}
                    more => self.market.add(place, more),
                }
            }
        }
    }
}
