//! From dates to plain numbers and back.
#![allow(
    clippy::cast_possible_truncation,
    reason = "every number is the place in a list of groups, dates or rows, far below 65,536 dates of a group"
)]

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::instance::{Answer, Group, Instance};
use crate::planning::calendar::kernel::{
    job::{Counts, Dates, Job, Late, NONE, Rule, SCALE, Series},
    rows::{self, Sets, There},
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
    let mut out = Compiled { job: Job::default(), dates: Vec::new(), decided: Vec::new(), base: 0 };
    for group in 0..instance.groups.len() {
        series(instance, &days, group, &mut out);
    }
    moments(instance, &mut out);
    weeks(instance, &mut out);
    out.job.join();
    out.base /= SCALE;
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
    let late = Late { most: instance.max_between, counts: Counts::PupilDays, cost: w.between * SCALE };
    let d_after_b = Rule { least: instance.min_between, late: Some(late), ..Rule::ORDER };
    // The last held meeting counts as a school day even where it is none any more.
    let held = last.map_or(-1, |d| before(*d));
    let one = Series {
        rules: (from..meetings).map(|m| if m % 2 == 1 { d_after_b } else { Rule::ORDER }).collect(),
        follows: from % 2 == 1 && decided.last().is_some_and(Option::is_some),
        day: with_held(-1, dates.iter().map(|d| i64::from(d.num_days_from_ce()))),
        start: vec![own.start; dates.len() + 1],
        end: vec![own.end; dates.len() + 1],
        before: with_held(held, dates.iter().map(|d| before(*d))),
        upto: with_held(held + 1, dates.iter().map(|d| before(*d) + 1)),
        week: with_held(0, dates.iter().map(|d| week(*d))),
        cost: (from..meetings)
            .flat_map(|m| dates.iter().map(move |d| (m, *d)))
            .map(|(m, d)| on(m, d))
            .collect(),
        missing: (from..meetings).map(none).collect(),
        week_row: vec![NONE; dates.len() + 1],
        ..Series::default()
    };
    out.base += base;
    out.job.series.push(one);
    out.dates.push(dates);
    out.decided.push(decided);
}

/// What stands before all dates, then they.
fn with_held<T>(held: T, dates: impl Iterator<Item = T>) -> Vec<T> {
    std::iter::once(held).chain(dates).collect()
}

/// The rows of supervisors and rooms: of those who could meet at one moment of a day, one can.
fn moments(instance: &Instance, out: &mut Compiled) {
    let mut by_day: BTreeMap<(NaiveDate, Resource), Vec<There>> = BTreeMap::new();
    for (group, (own, dates)) in instance.groups.iter().zip(&out.dates).enumerate() {
        for (at, date) in dates.iter().enumerate() {
            let mut there = |resource| {
                by_day.entry((*date, resource)).or_default().push(there(own, group, at));
            };
            there(Resource::Supervisor(own.supervisor));
            own.room.map(Resource::Room).into_iter().for_each(there);
        }
    }
    let mut sets = Sets::default();
    for there in by_day.into_values() {
        sets.moments(there);
    }
    sets.bind(&mut out.job);
}

fn there(own: &Group, group: usize, date: usize) -> There {
    let (series, date) = (group as u32, date as u16 + 1);
    There { series, kind: 0, date, start: own.start, end: own.end, stays: false }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Resource {
    Supervisor(usize),
    Room(usize),
}

/// The rows of supervisors' weeks, where there are more dates in one than it holds.
fn weeks(instance: &Instance, out: &mut Compiled) {
    let mut by_week: BTreeMap<(usize, u32), Vec<There>> = BTreeMap::new();
    let mut held: BTreeMap<(usize, u32), usize> = BTreeMap::new();
    for (group, own) in instance.groups.iter().enumerate() {
        for (at, date) in out.dates[group].iter().enumerate() {
            by_week.entry((own.supervisor, week(*date))).or_default().push(there(own, group, at));
        }
        for date in out.decided[group].iter().flatten() {
            *held.entry((own.supervisor, week(*date))).or_default() += 1;
        }
    }
    for (key, there) in by_week {
        let most = instance.supervisors.get(key.0).map_or(0, |s| s.max_week);
        let cap = most.saturating_sub(held.get(&key).copied().unwrap_or(0));
        rows::week(&mut out.job, cap, &there);
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
