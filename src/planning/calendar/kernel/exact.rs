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

    /// How many there are in the week of a date, less one, after so many before; none when they are too many.
    fn level_after(&self, level: usize, before: usize, date: usize) -> Option<usize> {
        let cap = usize::from(self.cap[date]);
        if cap > 0 && self.week_from[before] == self.week_from[date] {
            Some(level + 1).filter(|level| *level < cap)
        } else {
            Some(0)
        }
    }

    fn ban(&mut self, series: &Series, date: usize) {
        self.add_all(series, date, NEVER);
    }
}

/// Memory for the dynamic programme, used again and again.
///
/// Only costs are kept; where the cheapest way came from is looked up afterwards, once for each meeting.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// By meeting, date and level: the cheapest way to it. First what stands before them all, as a meeting.
    ways: Vec<i64>,
    /// By date and level: the cheapest way whose last date this is, the meeting before the one at hand
    /// having none.
    rest: Vec<i64>,
    least_rest: Vec<i64>,
    least_last: Vec<i64>,
}

/// A meeting on a date: its number from 1 (0: what stands before them all), the date, and how many there are
/// in its week by then, less one.
#[derive(Clone, Copy, Debug)]
struct Stop {
    meeting: usize,
    date: usize,
    level: usize,
}

impl Table {
    /// The least that the series can cost at these prices, the held meetings not counted, and the dates.
    /// [`NEVER`] or more when nothing is possible.
    pub fn solve(&mut self, series: &Series, market: &Market, dates: &mut Dates) -> i64 {
        let size = (series.dates() + 1) * market.levels;
        self.rest.clear();
        self.rest.resize(size, NEVER);
        if self.ways.len() < size * (series.count() + 1) {
            self.ways.resize(size * (series.count() + 1), NEVER);
        }
        self.ways[..size].fill(NEVER);
        self.ways[0] = 0;
        for m in 0..series.count() {
            let joined = series.is_joined(m);
            if !joined {
                self.forget(m, size, 0);
            }
            self.layer(series, market, m);
            if !series.stands.is_empty() {
                self.stay(series, market, m);
            }
            let missing = series.missing[m];
            if joined {
                self.forget(m, size, missing);
            } else {
                self.rest.iter_mut().for_each(|way| *way = (*way + missing).min(NEVER));
            }
        }
        self.forget(series.count(), size, 0);
        let cost = self.rest.iter().copied().min().unwrap_or(NEVER);
        dates.clear();
        dates.resize(series.count(), 0);
        let mut stop = self.last(series, market, cost);
        while let Some(Stop { meeting, date, .. }) = stop.filter(|stop| stop.meeting > 0) {
            dates[meeting - 1] = date as u16;
            stop = stop.and_then(|stop| self.before(series, market, stop));
        }
        cost
    }

    /// A meeting becomes one of those before the one at hand, and then they all cost so much more.
    fn forget(&mut self, meeting: usize, size: usize, more: i64) {
        let ways = &self.ways[meeting * size..(meeting + 1) * size];
        for (rest, way) in self.rest.iter_mut().zip(ways) {
            *rest = ((*rest).min(*way) + more).min(NEVER);
        }
    }

    /// The cheapest ways to meeting `m` on each date.
    fn layer(&mut self, series: &Series, market: &Market, m: usize) {
        let (n, k) = (series.dates(), market.levels);
        let size = (n + 1) * k;
        let rule = series.rules[m];
        let cost = &series.cost[m * n..(m + 1) * n];
        let price = &market.price[series.place(series.kind(m), 0)..];
        let (before, now) = self.ways[m * size..(m + 2) * size].split_at_mut(size);
        let least_rest = levels(&self.rest, k, &mut self.least_rest);
        let joined = series.is_joined(m);
        let (mut gaps, mut least_last): (_, &[i64]) = ([None, None], &[]);
        if joined {
            least_last = levels(before, k, &mut self.least_last);
            gaps = Gap::all(series, rule);
        }
        now.fill(NEVER);
        let mut alone = NEVER;
        let mut seen = 0;
        for date in 1..=n {
            let own = cost[date - 1] + price[date];
            if own >= NEVER {
                continue;
            }
            let from = usize::from(market.week_from[date]);
            while seen < from {
                alone = alone.min(least_rest[seen] + rule.alone);
                seen += 1;
            }
            let mut best = alone;
            for gap in gaps.iter_mut().flatten() {
                best = best.min(gap.best(least_last, (from, date)));
            }
            if best < NEVER {
                now[date * k] = best + own;
            }
            let cap = usize::from(market.cap[date]);
            if cap <= 1 && !rule.same_day {
                continue;
            }
            // From dates of the same week or day.
            for at in from..date {
                for level in 0..k {
                    let to = if cap > 0 { level + 1 } else { 0 };
                    if cap > 0 && to >= cap {
                        break;
                    }
                    let mut way = now[date * k + to];
                    let last = before[at * k + level];
                    if last < NEVER && joined && series.may_follow(rule, at, date) {
                        way = way.min(last + series.between(rule, at, date) + own);
                    }
                    let rest = self.rest[at * k + level];
                    if rest < NEVER && series.day[at] != series.day[date] {
                        way = way.min(rest + rule.alone + own);
                    }
                    now[date * k + to] = way;
                }
            }
        }
    }

    /// Between two meetings that stay as they are no rule is asked, whatever lies between them.
    fn stay(&mut self, series: &Series, market: &Market, m: usize) {
        let k = market.levels;
        let size = (series.dates() + 1) * k;
        let date = usize::from(series.stands[m]);
        let Some(own) = series.own(market, m, date) else { return };
        for (earlier, before, between) in series.stay_before(m) {
            for level in 0..k {
                let Some(to) = market.level_after(level, before, date) else { break };
                let way = self.ways[(earlier + 1) * size + before * k + level] + between + own;
                let now = &mut self.ways[(m + 1) * size + date * k + to];
                *now = way.min(*now);
            }
        }
    }

    /// The last meeting of the cheapest way.
    fn last(&self, series: &Series, market: &Market, cost: i64) -> Option<Stop> {
        let k = market.levels;
        let size = (series.dates() + 1) * k;
        let mut missing = 0;
        for meeting in (0..=series.count()).rev() {
            let ways = &self.ways[meeting * size..(meeting + 1) * size];
            if let Some(at) = ways.iter().position(|way| way + missing == cost) {
                return Some(Stop { meeting, date: at / k, level: at % k });
            }
            missing += if meeting > 0 { series.missing[meeting - 1] } else { 0 };
        }
        None
    }

    /// Where the cheapest way to a meeting on a date came from.
    fn before(&self, series: &Series, market: &Market, stop: Stop) -> Option<Stop> {
        let k = market.levels;
        let size = (series.dates() + 1) * k;
        let Stop { meeting, date, level } = stop;
        let m = meeting - 1;
        let rule = series.rules[m];
        let left = self.ways[meeting * size + date * k + level] - series.own(market, m, date)?;
        let mut missing = 0;
        for earlier in (0..meeting).rev() {
            let next = earlier == m && series.is_joined(m);
            for at in (0..date).rev() {
                let apart = at < usize::from(market.week_from[date]);
                let other_day = series.day[at] != series.day[date];
                let may = if next {
                    series.may_follow(rule, at, date) && (other_day || !apart)
                } else {
                    apart || other_day
                };
                let levels = match (apart || market.cap[date] == 0, level) {
                    (true, 0) => 0..k,
                    (true, _) | (false, 0) => 0..0,
                    (false, level) => level - 1..level,
                };
                if !may || levels.is_empty() {
                    continue;
                }
                let more = if next { series.between(rule, at, date) } else { missing + rule.alone };
                for before in levels {
                    if self.ways[earlier * size + at * k + before] + more == left {
                        return Some(Stop { meeting: earlier, date: at, level: before });
                    }
                }
            }
            missing += if earlier > 0 { series.missing[earlier - 1] } else { 0 };
        }
        if series.stands.is_empty() || usize::from(series.stands[m]) != date {
            return None;
        }
        for (earlier, at, between) in series.stay_before(m) {
            for before in 0..k {
                let fits = market.level_after(before, at, date) == Some(level);
                if fits && self.ways[(earlier + 1) * size + at * k + before] + between == left {
                    return Some(Stop { meeting: earlier + 1, date: at, level: before });
                }
            }
        }
        None
    }
}

/// The ways from the meeting right before one to its dates, one after the other.
struct Gap<'a> {
    series: &'a Series,
    rule: Rule,
    /// By date: the first one that these ways lead to; none: they lead to all, and cost `more` each.
    ready: Option<&'a [u16]>,
    more: i64,
    /// Where a gap begins and ends: lateness grows by the difference, from `most` on.
    begins: &'a [i64],
    ends: &'a [i64],
    most: i64,
    late: i64,
    /// The cheapest of the dates that are late for sure, less what lateness they have already.
    far: i64,
    /// Dates before this one can be followed at all.
    limit: usize,
    passed: usize,
}

impl<'a> Gap<'a> {
    /// The ways that a rule leaves: where a meeting can come too early all of them at that price, and those
    /// that do not without it.
    fn all(series: &'a Series, rule: Rule) -> [Option<Self>; 2] {
        let all = Self::new(series, rule);
        let ready = rule.early.and_then(|early| {
            let ready = series.ready.get(early.table)?;
            Some(Self { ready: Some(ready), more: 0, ..Self::new(series, rule) })
        });
        [Some(all), ready]
    }

    fn new(series: &'a Series, rule: Rule) -> Self {
        let (begins, ends, most, late) = match rule.late {
            Some(late) if late.counts == Counts::PupilDays => {
                (&series.upto, &series.before, late.most, late.cost)
            }
            Some(late) => (&series.day, &series.day, late.most, late.cost),
            None => (&series.day, &series.day, -1, 0),
        };
        Self {
            series,
            rule,
            ready: None,
            more: rule.early.map_or(0, |early| early.cost),
            begins,
            ends,
            most,
            late,
            far: NEVER,
            limit: 0,
            passed: 0,
        }
    }

    /// What the cheapest way to a date from another week or day costs. Those that are not late are few: they
    /// are looked at each.
    fn best(&mut self, least: &[i64], (from, date): (usize, usize)) -> i64 {
        let series = self.series;
        while self.limit < date
            && series.day[self.limit] < series.day[date]
            && series.before[date] - series.upto[self.limit] >= self.rule.least
            && self.ready.is_none_or(|ready| usize::from(ready[self.limit]) <= date)
        {
            self.limit += 1;
        }
        let open = self.limit.min(from);
        while self.passed < open && self.ends[date] - self.begins[self.passed] > self.most {
            let cost = least[self.passed];
            if cost < NEVER {
                self.far = self.far.min(cost - self.late * self.begins[self.passed]);
            }
            self.passed += 1;
        }
        let mut best = NEVER;
        if self.far < NEVER {
            best = self.far + self.late * (self.ends[date] - self.most);
        }
        let few = &least[self.passed.min(open)..open];
        few.iter().fold(best, |best, cost| best.min(*cost)) + self.more
    }
}

impl Series {
    /// Whether a meeting goes by the rule between it and the one before, if that one has a date.
    fn is_joined(&self, m: usize) -> bool {
        self.rules[m] != Rule::ORDER && (m > 0 || self.follows)
    }

    /// Whether a meeting may be on one date when the one before it is on another.
    fn may_follow(&self, rule: Rule, before: usize, date: usize) -> bool {
        if self.day[before] == self.day[date] {
            rule.same_day && rule.least == 0 && self.end[before] + rule.apart <= self.start[date]
        } else {
            self.before[date] - self.upto[before] >= rule.least
        }
    }

    /// What a meeting costs on a date, where it can be had.
    fn own(&self, market: &Market, m: usize, date: usize) -> Option<i64> {
        let at = date.checked_sub(1)?;
        let own = self.cost[m * self.dates() + at] + market.price[self.place(self.kind(m), date)];
        Some(own).filter(|own| *own < NEVER)
    }

    /// The meetings before one that have dates already, latest first: their date, and what lies between the
    /// two costs.
    fn stay_before(&self, m: usize) -> impl Iterator<Item = (usize, usize, i64)> {
        let rule = self.rules[m];
        let date = usize::from(self.stands[m]);
        let mut missing = 0;
        (0..m).rev().filter_map(move |earlier| {
            let before = usize::from(self.stands[earlier]);
            let late = if earlier + 1 == m { self.between(rule, before, date) } else { rule.alone };
            let between = missing + late;
            missing = (missing + self.missing[earlier]).min(NEVER);
            (before > 0).then_some((earlier, before, between))
        })
    }
}

/// By date the least of its levels.
fn levels<'a>(all: &'a [i64], k: usize, out: &'a mut Vec<i64>) -> &'a [i64] {
    if k == 1 {
        return all;
    }
    out.clear();
    out.extend(all.chunks(k).map(|ways| ways.iter().copied().min().unwrap_or(NEVER)));
    out
}
