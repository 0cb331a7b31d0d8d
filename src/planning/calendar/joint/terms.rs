//! What an answer costs, term by term: the definition, read off the dates.

use std::ops::AddAssign;

use chrono::{Datelike, NaiveDate};

use super::instance::{Answer, Instance, Weights};

/// How much of each there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Meetings without a date.
    pub missing: i64,
    /// School days away from the even spread.
    pub spread: i64,
    /// School days beyond the longest gap.
    pub between: i64,
    /// Meetings on another weekday than the usual one.
    pub weekday: i64,
    /// Meetings that had a date and now have another, or none.
    pub change: i64,
}

impl AddAssign for Terms {
    fn add_assign(&mut self, other: Self) {
        self.missing += other.missing;
        self.spread += other.spread;
        self.between += other.between;
        self.weekday += other.weekday;
        self.change += other.change;
    }
}

impl Terms {
    /// The weighted sum.
    pub fn cost(&self, weights: &Weights) -> i64 {
        self.missing * weights.missing
            + self.spread * weights.spread
            + self.between * weights.between
            + self.weekday * weights.weekday
            + self.change * weights.change
    }

    /// Each term with its name.
    pub fn named(&self) -> [(&'static str, i64); 5] {
        [
            ("missing", self.missing),
            ("spread", self.spread),
            ("between", self.between),
            ("weekday", self.weekday),
            ("change", self.change),
        ]
    }
}

/// Of one group.
pub fn of_group(instance: &Instance, days: &[NaiveDate], answer: &Answer, group: usize) -> Terms {
    let (Some(series), Some(dates)) = (instance.groups.get(group), answer.dates.get(group)) else {
        return Terms::default();
    };
    let before = |date: NaiveDate| int(days.partition_point(|d| *d < date));
    let targets = instance.targets(series, days);
    let mut terms = Terms::default();
    for (m, (date, target)) in dates.iter().zip(targets).enumerate() {
        let previous = instance.previous(group, m);
        terms.change += i64::from(previous.is_some() && previous != *date);
        let Some(date) = *date else {
            terms.missing += 1;
            continue;
        };
        terms.spread += (before(date) - target).abs();
        terms.weekday += i64::from(series.weekdays.first() != Some(&date.weekday()));
    }
    for part in dates.chunks(2) {
        if let [Some(b), Some(d)] = *part {
            terms.between += (before(d) - before(b) - 1 - instance.max_between).max(0);
        }
    }
    terms
}

/// Of all groups.
pub fn total(instance: &Instance, answer: &Answer) -> Terms {
    let days = instance.school_days();
    let mut all = Terms::default();
    (0..instance.groups.len()).for_each(|g| all += of_group(instance, &days, answer, g));
    all
}

fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
