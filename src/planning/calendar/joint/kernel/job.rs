//! A job in plain numbers: what each date of a meeting costs, and which dates exclude each other.

use std::collections::BTreeSet;

/// Costs are whole numbers of this many parts, so that prices can be fine.
pub const SCALE: i64 = 1 << 10;
/// What cannot be. Sums of some of these still fit.
pub const NEVER: i64 = i64::MAX / 8;
/// No row.
pub const NONE: u32 = u32::MAX;

/// The meetings of one group that are still to be dated.
///
/// Its possible dates are numbered from 1 in order of time; 0 stands for what lies before them all: the
/// last held meeting, or nothing.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// The number of the first meeting that is to be dated; those before it are decided.
    pub from: usize,
    /// Meetings to be dated.
    pub count: usize,
    /// What the decided ones cost.
    pub base: i64,
    /// Whether the first to be dated is a D whose B has been held.
    pub b_held: bool,
    /// School days before each date, that of the last held meeting at 0.
    pub idx: Vec<i64>,
    /// A number for the week of each date; that at 0 is a week of its own.
    pub week: Vec<u32>,
    /// By meeting, then date from 1: what it costs.
    pub cost: Vec<i64>,
    /// By meeting: what it costs to have no date.
    pub missing: Vec<i64>,
    /// By date: where its rows begin in the list of them; one more at the end.
    pub row_from: Vec<u32>,
    /// The rows of all dates: a supervisor's and a room's moments on a day.
    pub row_list: Vec<u32>,
    /// By date: the row of the supervisor's week, or [`NONE`].
    pub week_row: Vec<u32>,
}

impl Series {
    /// Possible dates.
    pub fn dates(&self) -> usize {
        self.idx.len() - 1
    }

    /// The rows of a date, the week's not among them.
    pub fn moments(&self, date: usize) -> &[u32] {
        &self.row_list[self.row_from[date] as usize..self.row_from[date + 1] as usize]
    }

    /// The rows of a date, the week's included.
    pub fn rows(&self, date: usize) -> impl Iterator<Item = usize> {
        let week = Some(self.week_row[date]).filter(|row| *row != NONE);
        self.moments(date).iter().copied().chain(week).map(|row| row as usize)
    }

    /// What dates for its meetings cost by themselves, held ones not counted.
    pub fn worth(&self, job: &Job, dates: &[u16]) -> i64 {
        let n = self.dates();
        let mut sum = 0;
        let mut b = if self.b_held { Some(0) } else { None };
        for (m, &date) in dates.iter().enumerate() {
            let at = usize::from(date);
            sum += if date == 0 { self.missing[m] } else { self.cost[m * n + at - 1] };
            if (self.from + m).is_multiple_of(2) {
                b = Some(at).filter(|at| *at > 0);
            } else if let (Some(b), true) = (b, date > 0) {
                sum += (self.idx[at] - self.idx[b] - 1 - job.most).max(0) * job.late;
            }
        }
        sum
    }
}

/// So many of the dates in a row can be taken.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// How many.
    pub cap: u16,
    /// The series and their dates in it.
    pub dates: Vec<(u32, u16)>,
}

/// All series, and what binds them.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// School days that must lie between B and D.
    pub least: i64,
    /// School days between B and D above which each one costs.
    pub most: i64,
    /// What each one costs.
    pub late: i64,
    /// The series.
    pub series: Vec<Series>,
    /// What binds them.
    pub rows: Vec<Row>,
    /// By series: the others that it shares a row with.
    pub near: Vec<Vec<u32>>,
    /// Series that depend on each other, each list in order.
    pub parts: Vec<Vec<u32>>,
}

impl Job {
    /// Finds who depends on whom.
    pub fn join(&mut self) {
        let n = self.series.len();
        let mut near: Vec<BTreeSet<u32>> = vec![BTreeSet::default(); n];
        for row in &self.rows {
            for &(a, _) in &row.dates {
                for &(b, _) in &row.dates {
                    if a != b {
                        near[a as usize].insert(b);
                    }
                }
            }
        }
        self.near = near.into_iter().map(|all| all.into_iter().collect()).collect();
        let mut seen = vec![false; n];
        self.parts.clear();
        for first in 0..n {
            if seen[first] {
                continue;
            }
            seen[first] = true;
            let mut part = vec![first as u32];
            let mut at = 0;
            while at < part.len() {
                for &other in &self.near[part[at] as usize] {
                    if !std::mem::replace(&mut seen[other as usize], true) {
                        part.push(other);
                    }
                }
                at += 1;
            }
            part.sort_unstable();
            self.parts.push(part);
        }
    }
}

/// Dates of a series by meeting to be dated; 0: none.
pub type Dates = Vec<u16>;
