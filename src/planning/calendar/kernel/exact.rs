//! The best dates of one group alone, at given prices: dynamic programming over meeting and last date.
//!
//! A meeting follows the cheapest way to anything before it, which is a running minimum; where the one
//! right before it has a date, a rule holds between the two: the few dates up to the longest gap are looked
//! at once each, those before them through a running minimum of cost less lateness. So each (meeting, date)
//! costs a handful of operations. Where a meeting can come too early for what is done since the one before,
//! all ways to it cost that, and those that leave the time are looked for once more without it. Where a
//! supervisor's week holds fewer meetings than the group has dates in it, the way also knows how many it has
//! there.

use super::job::{Counts, Dates, NEVER, Rule, Series};

/// Prices and limits at which a series is to be dated.
#[derive(Clone, Debug, Default)]
pub struct Market {
    /// By kind and date from 1: what it costs more; [`NEVER`] when it cannot be had. At 0: nothing.
    pub price: Vec<i64>,
    /// By date: the first date of the same week, where meetings in it are counted; else of the same day.
    week_from: Vec<u16>,
    /// By date: how many may be in its week, where they are counted; else 0.
    cap: Vec<u8>,
    /// The most of all those, at least 1.
    levels: usize,
}

impl Market {
    /// Opens for a series: nothing costs more, `left` meetings may be in the week of each date.
    pub fn open(&mut self, series: &Series, left: impl Fn(usize) -> usize) {
        let n = series.dates();
        self.price.clear();
        self.price.resize((n + 1) * series.kinds(), 0);
        self.week_from.clear();
        self.week_from.push(0);
        self.cap.clear();
        self.cap.push(0);
        self.levels = 1;
        let mut date = 1;
        while date <= n {
            let mut end = date + 1;
            while end <= n && series.week[end] == series.week[date] {
                end += 1;
            }
            let mut counted = None;
            for d in date..end {
                match left(d) {
                    0 => self.ban(series, d),
                    few if few < end - date => counted = Some(few),
                    _ => {}
                }
            }
            if let Some(few) = counted {
                self.levels = self.levels.max(few);
            }
            let mut day = date;
            for d in date..end {
                if series.day[d] != series.day[day] {
                    day = d;
                }
                self.week_from.push(if counted.is_some() { date } else { day } as u16);
                self.cap.push(counted.unwrap_or(0) as u8);
            }
            date = end;
        }
    }

    /// Makes what stands at a place dearer.
    pub fn add(&mut self, place: usize, price: i64) {
        self.price[place] = (self.price[place] + price).min(NEVER);
    }

    /// Makes a date dearer for meetings of every kind.
    pub fn add_all(&mut self, series: &Series, date: usize, price: i64) {
        (0..series.kinds()).for_each(|kind| self.add(series.place(kind, date), price));
    }

    fn ban(&mut self, series: &Series, date: usize) {
        self.add_all(series, date, NEVER);
    }
}

/// Memory for the dynamic programme, used again and again.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// By date and level: the cheapest way whose last date this is, the meeting before the one at hand
    /// having none.
    rest: Vec<i64>,
    /// Which meeting has that date, from 1; 0: what stands before them all.
    who: Vec<u16>,
    /// By date and level: the cheapest way to the meeting before the one at hand on this date.
    last: Vec<i64>,
    /// The same for the one at hand.
    now: Vec<i64>,
    least_rest: Vec<(i64, u8)>,
    least_last: Vec<(i64, u8)>,
    back: Vec<Back>,
    windows: [Vec<usize>; 2],
    /// By meeting, then level: the cheapest way to it on the date that it has already.
    stayed: Vec<i64>,
}

/// Where a state came from: meeting (from 1), date and level before.
#[derive(Clone, Copy, Debug, Default)]
struct Back {
    meeting: u16,
    date: u16,
    level: u8,
}

/// The cheapest way found so far to something.
#[derive(Clone, Copy)]
struct Way {
    cost: i64,
    back: Back,
}

impl Way {
    const NONE: Self = Self { cost: NEVER, back: Back { meeting: 0, date: 0, level: 0 } };

    fn or(self, cost: i64, back: impl FnOnce() -> Back) -> Self {
        if cost < self.cost { Self { cost, back: back() } } else { self }
    }
}

impl Table {
    /// The least that the series can cost at these prices, the held meetings not counted, and the dates.
    /// [`NEVER`] or more when nothing is possible.
    pub fn solve(&mut self, series: &Series, market: &Market, dates: &mut Dates) -> i64 {
        let k = market.levels;
        let size = (series.dates() + 1) * k;
        for ways in [&mut self.rest, &mut self.last, &mut self.now] {
            ways.clear();
            ways.resize(size, NEVER);
        }
        self.who.clear();
        self.who.resize(size, 0);
        if self.back.len() < size * series.count() {
            self.back.resize(size * series.count(), Back::default());
        }
        self.stayed.clear();
        if series.follows {
            self.last[0] = 0;
        } else {
            self.rest[0] = 0;
        }
        for m in 0..series.count() {
            let rule = series.rules[m];
            if rule == Rule::ORDER {
                self.forget_last(m);
            }
            self.layer(series, market, m, k);
            if !series.stands.is_empty() {
                self.stay(series, market, m, k);
            }
            self.forget_last(m);
            let missing = series.missing[m];
            self.rest.iter_mut().for_each(|way| *way = (*way + missing).min(NEVER));
            std::mem::swap(&mut self.last, &mut self.now);
        }
        self.forget_last(series.count());
        let end = self.rest.iter().copied().enumerate().min_by_key(|(_, cost)| *cost);
        let (at, cost) = end.unwrap_or((0, NEVER));
        self.trace(series, at, k, dates);
        cost
    }

    /// What was the meeting before becomes one of those before it.
    fn forget_last(&mut self, m: usize) {
        for ((rest, who), last) in self.rest.iter_mut().zip(&mut self.who).zip(&mut self.last) {
            if *last < *rest {
                *rest = *last;
                *who = m as u16;
            }
            *last = NEVER;
        }
    }

    /// The cheapest ways to meeting `m` on each date.
    fn layer(&mut self, series: &Series, market: &Market, m: usize, k: usize) {
        let n = series.dates();
        let rule = series.rules[m];
        let cost = &series.cost[m * n..(m + 1) * n];
        let price = &market.price[series.place(series.kind(m), 0)..];
        levels(&self.rest, k, &mut self.least_rest);
        let mut gaps = [None, None];
        if rule != Rule::ORDER {
            levels(&self.last, k, &mut self.least_last);
            gaps = Gap::all(series, rule, m);
        }
        self.windows.iter_mut().for_each(Vec::clear);
        self.now[..k].fill(NEVER);
        let mut alone = Way::NONE;
        let mut seen = 0;
        for date in 1..=n {
            let at = date * k;
            let own = cost[date - 1] + price[date];
            self.now[at..at + k].fill(NEVER);
            if own >= NEVER {
                continue;
            }
            let from = usize::from(market.week_from[date]);
            while seen < from {
                let (least, level) = self.least_rest[seen];
                let who = &self.who;
                alone = alone.or(least + rule.alone, || Back {
                    meeting: who[seen * k + usize::from(level)],
                    date: seen as u16,
                    level,
                });
                seen += 1;
            }
            let mut best = alone;
            for (gap, window) in gaps.iter_mut().flatten().zip(&mut self.windows) {
                best = gap.best(best, &self.least_last, window, (from, date));
            }
            if best.cost < NEVER {
                self.now[at] = best.cost + own;
                self.back[m * (n + 1) * k + at] = best.back;
            }
            let cap = usize::from(market.cap[date]);
            if cap > 1 || rule.same_day {
                let limit = gaps[0].as_ref().map_or(0, |gap| gap.limit);
                self.near(series, (m, date, k), (from, limit, cap), own);
            }
        }
    }

    /// The ways to meeting `m` on a date from dates of the same week or day.
    fn near(
        &mut self,
        series: &Series,
        (m, date, k): (usize, usize, usize),
        (from, limit, cap): (usize, usize, usize),
        own: i64,
    ) {
        let rule = series.rules[m];
        let at = date * k;
        let back = m * (series.dates() + 1) * k + at;
        for before in from..date {
            let same_day = series.day[before] == series.day[date];
            let fits = rule.same_day && rule.least == 0 && series.end[before] <= series.start[date];
            let pair = if same_day { fits } else { before < limit };
            let more = series.between(rule, before, date);
            for level in 0..k {
                let to = if cap > 0 { level + 1 } else { 0 };
                if cap > 0 && to >= cap {
                    break;
                }
                let mut way = Way { cost: self.now[at + to], back: self.back[back + to] };
                let (last, rest) = (self.last[before * k + level], self.rest[before * k + level]);
                let from = |meeting| Back { meeting, date: before as u16, level: level as u8 };
                if pair && last < NEVER {
                    way = way.or(last + more + own, || from(m as u16));
                }
                if !same_day && rest < NEVER {
                    way = way.or(rest + rule.alone + own, || from(self.who[before * k + level]));
                }
                self.now[at + to] = way.cost;
                self.back[back + to] = way.back;
            }
        }
    }

    /// Between two meetings that stay as they are no rule is asked, whatever lies between them.
    fn stay(&mut self, series: &Series, market: &Market, m: usize, k: usize) {
        let n = series.dates();
        let date = usize::from(series.stands[m]);
        let at = date * k;
        let own = if date == 0 {
            NEVER
        } else {
            series.cost[m * n + date - 1] + market.price[series.place(series.kind(m), date)]
        };
        if own < NEVER {
            let cap = usize::from(market.cap[date]);
            let mut between = 0;
            for earlier in (0..m).rev() {
                let before = usize::from(series.stands[earlier]);
                if before > 0 {
                    let rule = series.rules[m];
                    let late = if earlier + 1 == m { series.between(rule, before, date) } else { rule.alone };
                    let counted = cap > 0 && market.week_from[before] == market.week_from[date];
                    for level in 0..k {
                        let to = if counted { level + 1 } else { 0 };
                        if counted && to >= cap {
                            break;
                        }
                        let way = self.stayed[earlier * k + level] + between + late + own;
                        if way < self.now[at + to] {
                            self.now[at + to] = way;
                            self.back[m * (n + 1) * k + at + to] =
                                Back { meeting: earlier as u16 + 1, date: before as u16, level: level as u8 };
                        }
                    }
                }
                between = (between + series.missing[earlier]).min(NEVER);
            }
        }
        let stayed = (0..k).map(|level| if date == 0 { NEVER } else { self.now[at + level] });
        self.stayed.extend(stayed);
    }

    fn trace(&self, series: &Series, at: usize, k: usize, dates: &mut Dates) {
        let layer = (series.dates() + 1) * k;
        dates.clear();
        dates.resize(series.count(), 0);
        let mut meeting = self.who[at];
        let mut at = at;
        while meeting > 0 {
            let m = usize::from(meeting) - 1;
            dates[m] = (at / k) as u16;
            let back = self.back[m * layer + at];
            at = usize::from(back.date) * k + usize::from(back.level);
            meeting = back.meeting;
        }
    }
}

/// The ways from the meeting right before one to its dates, one after the other.
struct Gap<'a> {
    series: &'a Series,
    rule: Rule,
    meeting: u16,
    /// By date: the first one that these ways lead to; none: they lead to all, and cost `more` each.
    ready: Option<&'a [u16]>,
    more: i64,
    /// Where a gap begins and ends: lateness grows by the difference, from `most` on.
    begins: &'a [i64],
    ends: &'a [i64],
    most: i64,
    late: i64,
    /// The cheapest of the dates that are late for sure, less what lateness they have already.
    far: Way,
    /// Dates before this one can be followed at all.
    limit: usize,
    passed: usize,
    entered: usize,
    first: usize,
}

impl<'a> Gap<'a> {
    /// The ways that a rule leaves: where a meeting can come too early all of them at that price, and those
    /// that do not without it.
    fn all(series: &'a Series, rule: Rule, meeting: usize) -> [Option<Self>; 2] {
        let all = Self::new(series, rule, meeting);
        let ready = rule.early.and_then(|early| {
            let ready = series.ready.get(early.table)?;
            Some(Self { ready: Some(ready), more: 0, ..Self::new(series, rule, meeting) })
        });
        [Some(all), ready]
    }

    fn new(series: &'a Series, rule: Rule, meeting: usize) -> Self {
        let (begins, ends, most, late) = match rule.late {
            Some(late) if late.counts == Counts::PupilDays => {
                (&series.upto, &series.before, late.most, late.cost)
            }
            Some(late) => (&series.day, &series.day, late.most, late.cost),
            None => (&series.day, &series.day, -1, 0),
        };
        let meeting = meeting as u16;
        Self {
            series,
            rule,
            meeting,
            ready: None,
            more: rule.early.map_or(0, |early| early.cost),
            begins,
            ends,
            most,
            late,
            far: Way::NONE,
            limit: 0,
            passed: 0,
            entered: 0,
            first: 0,
        }
    }

    /// The cheapest way to a date from another week or day, or `best`. `window` keeps the dates that are not
    /// late, cheapest first, each one cheaper than those before it.
    fn best(
        &mut self,
        mut best: Way,
        least: &[(i64, u8)],
        window: &mut Vec<usize>,
        (from, date): (usize, usize),
    ) -> Way {
        let series = self.series;
        let meeting = self.meeting;
        let behind = |date: usize, level| Back { meeting, date: date as u16, level };
        while self.limit < date
            && series.day[self.limit] < series.day[date]
            && series.before[date] - series.upto[self.limit] >= self.rule.least
            && self.ready.is_none_or(|ready| usize::from(ready[self.limit]) <= date)
        {
            self.limit += 1;
        }
        let open = self.limit.min(from);
        while self.passed < open && self.ends[date] - self.begins[self.passed] > self.most {
            let (cost, level) = least[self.passed];
            if cost < NEVER {
                let passed = self.passed;
                self.far = self.far.or(cost - self.late * self.begins[passed], || behind(passed, level));
            }
            self.passed += 1;
        }
        if self.far.cost < NEVER {
            let late = self.late * (self.ends[date] - self.most);
            best = best.or(self.far.cost + late + self.more, || self.far.back);
        }
        while self.entered < open {
            let cost = least[self.entered].0;
            while window.len() > self.first && window.last().is_some_and(|w| least[*w].0 >= cost) {
                window.pop();
            }
            window.push(self.entered);
            self.entered += 1;
        }
        while window.get(self.first).is_some_and(|w| *w < self.passed) {
            self.first += 1;
        }
        if let Some(&before) = window.get(self.first) {
            let (cost, level) = least[before];
            best = best.or(cost + self.more, || behind(before, level));
        }
        best
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
