//! The best dates of one group alone, at given prices: dynamic programming over meeting, last date, and
//! whether B of the part has a date.
//!
//! A meeting follows the cheapest way to anything before it, which is a running minimum; D after its B
//! looks at the few dates up to the longest gap one by one, and at those before them through a running
//! minimum of cost less lateness. So each (meeting, date) costs a handful of operations. Where a
//! supervisor's week holds fewer meetings than the group has dates in it, the way also knows how many it
//! has there.

use super::job::{Dates, Job, NEVER, Series};

/// Prices and limits at which a series is to be dated.
#[derive(Clone, Debug, Default)]
pub struct Market {
    /// By date from 1: what it costs more; [`NEVER`] when it cannot be had. At 0: nothing.
    pub price: Vec<i64>,
    /// By date: the first date of the same week, where meetings in it are counted; else its own number.
    pub week_from: Vec<u16>,
    /// By date: how many may be in its week, where they are counted; else 1.
    pub cap: Vec<u8>,
    /// The most of all those.
    pub levels: usize,
}

impl Market {
    /// Opens for a series: nothing costs more, `left` meetings may be in the week of each date.
    pub fn open(&mut self, series: &Series, left: impl Fn(usize) -> usize) {
        let n = series.dates();
        self.price.clear();
        self.price.resize(n + 1, 0);
        self.week_from.clear();
        self.week_from.push(0);
        self.cap.clear();
        self.cap.push(1);
        self.levels = 1;
        let mut date = 1;
        while date <= n {
            let mut end = date + 1;
            while end <= n && series.week[end] == series.week[date] {
                end += 1;
            }
            let left = left(date);
            let counted = left < end - date;
            for d in date..end {
                if left == 0 {
                    self.price[d] = NEVER;
                }
                self.week_from.push(if counted { date } else { d } as u16);
                self.cap.push(if counted { left.max(1) as u8 } else { 1 });
            }
            if counted {
                self.levels = self.levels.max(left);
            }
            date = end;
        }
    }

    /// Makes a date dearer.
    pub fn add(&mut self, date: usize, price: i64) {
        self.price[date] = (self.price[date] + price).min(NEVER);
    }
}

/// Memory for the dynamic programme, used again and again.
#[derive(Clone, Debug, Default)]
pub struct Table {
    all: Vec<i64>,
    with_b: Vec<i64>,
    without_b: Vec<i64>,
    least: Vec<(i64, u8)>,
    least_b: Vec<(i64, u8)>,
    back: Vec<Back>,
    window: Vec<usize>,
}

/// Where a state came from: date and level before, and which kind of state.
#[derive(Clone, Copy, Debug, Default)]
struct Back {
    date: u16,
    level: u8,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Nothing,
    /// B with a date.
    Dated,
    /// D with a date, B without.
    Alone,
    /// D with a date, B too.
    Pair,
    /// D without a date, B with.
    OnlyB,
    /// Both without.
    Neither,
}

impl Table {
    /// The least that the series can cost at these prices, the held meetings not counted, and the dates.
    /// [`NEVER`] or more when nothing is possible.
    pub fn solve(&mut self, job: &Job, series: &Series, market: &Market, dates: &mut Dates) -> i64 {
        let n = series.dates();
        let k = market.levels;
        let size = (n + 1) * k;
        self.all.clear();
        self.all.resize(size, NEVER);
        self.with_b.clear();
        self.with_b.resize(size, NEVER);
        self.without_b.clear();
        self.without_b.resize(size, NEVER);
        self.back.clear();
        self.back.resize(size * series.count, Back::default());
        match (series.from % 2, series.b_held) {
            (0, _) => self.all[0] = 0,
            (_, true) => self.with_b[0] = 0,
            (_, false) => self.without_b[0] = 0,
        }
        for m in 0..series.count {
            if (series.from + m).is_multiple_of(2) {
                self.b_layer(series, market, m, k);
            } else {
                self.d_layer(job, series, market, m, k);
            }
        }
        let end = self.all.iter().copied().enumerate().min_by_key(|(_, cost)| *cost);
        let (at, cost) = end.unwrap_or((0, NEVER));
        self.trace(series, at, k, dates);
        cost
    }

    fn b_layer(&mut self, series: &Series, market: &Market, m: usize, k: usize) {
        let n = series.dates();
        let cost = &series.cost[m * n..(m + 1) * n];
        levels(&self.all, k, &mut self.least);
        let back = &mut self.back[m * (n + 1) * k..(m + 1) * (n + 1) * k];
        let missing = series.missing[m];
        let mut best = (NEVER, 0, 0);
        let mut seen = 0;
        self.with_b[..k].fill(NEVER);
        for date in 1..=n {
            let from = usize::from(market.week_from[date]);
            while seen < from {
                let (least, level) = self.least[seen];
                if least < best.0 {
                    best = (least, seen as u16, level);
                }
                seen += 1;
            }
            let own = cost[date - 1] + market.price[date];
            let at = date * k;
            self.with_b[at] = (own + best.0).min(NEVER);
            back[at] = Back { date: best.1, level: best.2, kind: Kind::Dated };
            for level in 1..k {
                self.with_b[at + level] = NEVER;
                if level < usize::from(market.cap[date]) {
                    for before in from..date {
                        let way = self.all[before * k + level - 1] + own;
                        if way < self.with_b[at + level] {
                            self.with_b[at + level] = way;
                            back[at + level] =
                                Back { date: before as u16, level: level as u8 - 1, kind: Kind::Dated };
                        }
                    }
                }
            }
        }
        for (without, all) in self.without_b.iter_mut().zip(&self.all) {
            *without = (*all + missing).min(NEVER);
        }
    }

    fn d_layer(&mut self, job: &Job, series: &Series, market: &Market, m: usize, k: usize) {
        let n = series.dates();
        let cost = &series.cost[m * n..(m + 1) * n];
        let idx = &series.idx;
        levels(&self.without_b, k, &mut self.least);
        levels(&self.with_b, k, &mut self.least_b);
        let back = &mut self.back[m * (n + 1) * k..(m + 1) * (n + 1) * k];
        let missing = series.missing[m];
        let mut alone = (NEVER, 0, 0);
        let mut far = (NEVER, 0, 0);
        let (mut seen, mut passed, mut limit, mut entered, mut first) = (0, 0, 0, 0, 0);
        self.window.clear();
        for (at, way) in self.all.iter_mut().enumerate() {
            let (only_b, neither) = (self.with_b[at] + missing, self.without_b[at] + missing);
            let kind = if only_b < neither { Kind::OnlyB } else { Kind::Neither };
            *way = only_b.min(neither).min(NEVER);
            back[at] = Back { date: (at / k) as u16, level: (at % k) as u8, kind };
        }
        for date in 1..=n {
            let from = usize::from(market.week_from[date]);
            while seen < from {
                let (least, level) = self.least[seen];
                if least < alone.0 {
                    alone = (least, seen as u16, level);
                }
                seen += 1;
            }
            while limit < date && idx[date] - idx[limit] > job.least {
                limit += 1;
            }
            // Dates of B that are late for sure, and in another week.
            while passed < limit.min(from) && idx[date] - idx[passed] > job.most {
                let (least, level) = self.least_b[passed];
                let way = least - job.late * idx[passed];
                if least < NEVER && way < far.0 {
                    far = (way, passed as u16, level);
                }
                passed += 1;
            }
            let own = cost[date - 1] + market.price[date];
            let mut best = (alone.0, Back { date: alone.1, level: alone.2, kind: Kind::Alone });
            if far.0 < NEVER {
                let way = far.0 + job.late * (idx[date] - 1 - job.most);
                if way < best.0 {
                    best = (way, Back { date: far.1, level: far.2, kind: Kind::Pair });
                }
            }
            // Of the dates of B in other weeks that are not late, the cheapest: each one is looked at once.
            while entered < limit.min(from) {
                let least = self.least_b[entered].0;
                while self.window.len() > first
                    && self.window.last().is_some_and(|w| self.least_b[*w].0 >= least)
                {
                    self.window.pop();
                }
                self.window.push(entered);
                entered += 1;
            }
            while self.window.get(first).is_some_and(|w| *w < passed) {
                first += 1;
            }
            if let Some(&before) = self.window.get(first) {
                let (least, level) = self.least_b[before];
                if least < best.0 {
                    best = (least, Back { date: before as u16, level, kind: Kind::Pair });
                }
            }
            if own >= NEVER {
                continue;
            }
            let late = |before: usize| (idx[date] - idx[before] - 1 - job.most).max(0) * job.late;
            let at = date * k;
            if best.0 + own < self.all[at] {
                self.all[at] = best.0 + own;
                back[at] = best.1;
            }
            for level in 1..k.min(usize::from(market.cap[date])) {
                for before in from..date {
                    let pair = if before < limit {
                        self.with_b[before * k + level - 1] + late(before)
                    } else {
                        NEVER
                    };
                    let alone = self.without_b[before * k + level - 1];
                    let (way, kind) = if pair < alone { (pair, Kind::Pair) } else { (alone, Kind::Alone) };
                    if way + own < self.all[at + level] {
                        self.all[at + level] = way + own;
                        back[at + level] = Back { date: before as u16, level: level as u8 - 1, kind };
                    }
                }
            }
        }
    }

    fn trace(&self, series: &Series, mut at: usize, k: usize, dates: &mut Dates) {
        let layer = (series.dates() + 1) * k;
        dates.clear();
        dates.resize(series.count, 0);
        // Whether the state stands after a B: then whether that B has a date.
        let mut b: Option<bool> = None;
        for m in (0..series.count).rev() {
            if (series.from + m).is_multiple_of(2) {
                if b == Some(true) {
                    dates[m] = (at / k) as u16;
                    let back = self.back[m * layer + at];
                    at = usize::from(back.date) * k + usize::from(back.level);
                }
                b = None;
            } else {
                let back = self.back[m * layer + at];
                if matches!(back.kind, Kind::Alone | Kind::Pair) {
                    dates[m] = (at / k) as u16;
                }
                b = Some(matches!(back.kind, Kind::Pair | Kind::OnlyB));
                at = usize::from(back.date) * k + usize::from(back.level);
            }
        }
    }
}

/// By date the least of its levels.
fn levels(all: &[i64], k: usize, out: &mut Vec<(i64, u8)>) {
    out.clear();
    if k == 1 {
        out.extend(all.iter().map(|&cost| (cost, 0)));
        return;
    }
    out.extend(all.chunks(k).map(|ways| {
        let mut best = (ways[0], 0);
        for (level, &cost) in ways.iter().enumerate().skip(1) {
            if cost < best.0 {
                best = (cost, level as u8);
            }
        }
        best
    }));
}
