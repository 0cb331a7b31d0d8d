//! From dates to plain numbers and back.
#![allow(
    clippy::cast_possible_truncation,
    reason = "every number is the place in a list of groups, dates or rows, far below 65,536 dates of a group"
)]

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::{
    instance::{Answer, Instance},
    kernel::job::{Dates, Job, NONE, Row, SCALE, Series},
};

/// A job of the kernel, and what its numbers mean.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// In plain numbers.
    pub job: Job,
    /// By group: its possible dates, the first at 0.
    pub dates: Vec<Vec<NaiveDate>>,
    /// By group: the dates of the decided meetings.
    decided: Vec<Vec<Option<NaiveDate>>>,
    /// What the decided meetings cost, all together.
    pub base: i64,
}

/// Looks everything up once.
pub fn job(instance: &Instance) -> Compiled {
    let days = instance.school_days();
    let mut out = Compiled {
        job: Job {
            least: instance.min_between,
            most: instance.max_between,
            late: instance.weights.between * SCALE,
            ..Job::default()
        },
        dates: Vec::new(),
        decided: Vec::new(),
        base: 0,
    };
    for group in 0..instance.groups.len() {
        series(instance, &days, group, &mut out);
    }
    moments(instance, &mut out);
    weeks(instance, &mut out);
    out.job.join();
    out.base = out.job.series.iter().map(|s| s.base).sum::<i64>() / SCALE;
    out
}

impl Compiled {
    /// The answer that these dates are.
    pub fn answer(&self, dates: &[Dates]) -> Answer {
        let one = |group: usize| -> Vec<Option<NaiveDate>> {
            let to_date = |&at: &u16| usize::from(at).checked_sub(1).map(|at| self.dates[group][at]);
            self.decided[group].iter().copied().chain(dates[group].iter().map(to_date)).collect()
        };
        Answer { dates: (0..self.dates.len()).map(one).collect() }
    }
}

fn series(instance: &Instance, days: &[NaiveDate], group: usize, out: &mut Compiled) {
    let own = &instance.groups[group];
    let w = &instance.weights;
    let meetings = instance.meetings();
    let targets = instance.targets(own, days);
    let before = |date: NaiveDate| int(days.partition_point(|d| *d < date));
    let from = (0..meetings).rev().find(|&m| instance.held(group, m).is_some()).map_or(0, |m| m + 1);
    let decided: Vec<Option<NaiveDate>> = (0..from).map(|m| instance.held(group, m)).collect();
    let open =
        |d: &NaiveDate| instance.may_meet(own, *d) && instance.keep_before.is_none_or(|kept| *d >= kept);
    let dates: Vec<NaiveDate> = days.iter().copied().filter(open).collect();
    let on = |m: usize, date: NaiveDate| {
        let other_day = own.weekdays.first() != Some(&date.weekday());
        let changed = instance.previous(group, m).is_some_and(|previous| previous != date);
        SCALE
            * ((before(date) - targets[m]).abs() * w.spread
                + i64::from(other_day) * w.weekday
                + i64::from(changed) * w.change)
    };
    let none = |m: usize| SCALE * (w.missing + i64::from(instance.previous(group, m).is_some()) * w.change);
    let mut base: i64 =
        decided.iter().enumerate().map(|(m, date)| date.map_or_else(|| none(m), |date| on(m, date))).sum();
    for part in decided.chunks(2) {
        if let [Some(b), Some(d)] = *part {
            let late = (before(d) - before(b) - 1 - instance.max_between).max(0);
            base += late * w.between * SCALE;
        }
    }
    let last = decided.iter().rev().flatten().next();
    let one = Series {
        from,
        count: meetings - from,
        base,
        b_held: from % 2 == 1 && decided.last().is_some_and(Option::is_some),
        idx: std::iter::once(last.map_or(-1, |d| before(*d)))
            .chain(dates.iter().map(|d| before(*d)))
            .collect(),
        week: std::iter::once(0).chain(dates.iter().map(|d| week(*d))).collect(),
        cost: (from..meetings)
            .flat_map(|m| dates.iter().map(move |d| (m, *d)))
            .map(|(m, d)| on(m, d))
            .collect(),
        missing: (from..meetings).map(none).collect(),
        row_from: vec![0; dates.len() + 2],
        row_list: Vec::new(),
        week_row: vec![NONE; dates.len() + 1],
    };
    out.job.series.push(one);
    out.dates.push(dates);
    out.decided.push(decided);
}

/// The rows of supervisors and rooms: of those who could meet at one moment of a day, one can.
fn moments(instance: &Instance, out: &mut Compiled) {
    let mut by_day: BTreeMap<(NaiveDate, Resource), Vec<(usize, u16)>> = BTreeMap::new();
    for (group, (own, dates)) in instance.groups.iter().zip(&out.dates).enumerate() {
        for (at, date) in dates.iter().enumerate() {
            let mut there = |resource| {
                by_day.entry((*date, resource)).or_default().push((group, at as u16 + 1));
            };
            there(Resource::Supervisor(own.supervisor));
            own.room.map(Resource::Room).into_iter().for_each(there);
        }
    }
    let mut seen: HashSet<Vec<(u32, u16)>> = HashSet::new();
    let mut of_date: Vec<Vec<Vec<u32>>> =
        out.dates.iter().map(|dates| vec![Vec::new(); dates.len()]).collect();
    for mut there in by_day.into_values().filter(|there| there.len() > 1) {
        let start = |group: usize| instance.groups[group].start;
        there.sort_by_key(|(group, _)| (start(*group), *group));
        for at in 0..there.len() {
            let now = start(there[at].0);
            let next = there.get(at + 1).map(|(group, _)| start(*group));
            let together = || there[..=at].iter().filter(|(group, _)| instance.groups[*group].end > now);
            // Where nobody ends before the next begins, the set of that moment holds this one.
            let whole =
                next.is_none_or(|next| together().any(|(group, _)| instance.groups[*group].end <= next));
            let dates: Vec<(u32, u16)> = together().map(|(group, date)| (*group as u32, *date)).collect();
            if !whole || dates.len() < 2 || !seen.insert(dates.clone()) {
                continue;
            }
            let row = out.job.rows.len() as u32;
            for &(group, date) in &dates {
                of_date[group as usize][usize::from(date) - 1].push(row);
            }
            out.job.rows.push(Row { cap: 1, dates });
        }
    }
    for (series, dates) in out.job.series.iter_mut().zip(of_date) {
        for (at, rows) in dates.into_iter().enumerate() {
            series.row_list.extend(rows);
            series.row_from[at + 2] = series.row_list.len() as u32;
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Resource {
    Supervisor(usize),
    Room(usize),
}

/// The rows of supervisors' weeks, where there are more dates in one than it holds.
fn weeks(instance: &Instance, out: &mut Compiled) {
    let mut by_week: BTreeMap<(usize, u32), Vec<(u32, u16)>> = BTreeMap::new();
    let mut held: BTreeMap<(usize, u32), usize> = BTreeMap::new();
    for (group, own) in instance.groups.iter().enumerate() {
        for (at, date) in out.dates[group].iter().enumerate() {
            by_week.entry((own.supervisor, week(*date))).or_default().push((group as u32, at as u16 + 1));
        }
        for date in out.decided[group].iter().flatten() {
            *held.entry((own.supervisor, week(*date))).or_default() += 1;
        }
    }
    for (key, dates) in by_week {
        let most = instance.supervisors.get(key.0).map_or(0, |s| s.max_week);
        let cap = most.saturating_sub(held.get(&key).copied().unwrap_or(0));
        if dates.len() <= cap {
            continue;
        }
        let row = out.job.rows.len() as u32;
        for &(group, date) in &dates {
            out.job.series[group as usize].week_row[usize::from(date)] = row;
        }
        out.job.rows.push(Row { cap: cap as u16, dates });
    }
}

/// A number for an ISO week, growing with time.
fn week(date: NaiveDate) -> u32 {
    let week = date.iso_week();
    u32::try_from(week.year()).unwrap_or(0) * 64 + week.week()
}

fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
