//! What binds series to each other: of those who could meet at one moment in one place, or with one
//! person, one can.

use std::collections::HashSet;

use super::job::{Job, NONE, Row};

/// A date of meetings of one kind of a series, and when on its day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct There {
    /// The series.
    pub series: u32,
    /// The kind of meeting.
    pub kind: u8,
    /// The date of the series.
    pub date: u16,
    /// Minutes after midnight.
    pub start: u16,
    /// Minutes after midnight.
    pub end: u16,
    /// Whether it is a meeting that stands then already beside another one that does: these two may stay.
    pub stays: bool,
}

impl There {
    fn place(&self) -> (u32, u8, u16) {
        (self.series, self.kind, self.date)
    }
}

/// Sets of dates of which one each can be taken.
#[derive(Clone, Debug, Default)]
pub struct Sets {
    all: Vec<Vec<There>>,
    seen: HashSet<Vec<(u32, u8, u16)>>,
}

impl Sets {
    /// What one person or one room could take part in on one day: one at every moment.
    pub fn moments(&mut self, mut there: Vec<There>) {
        there.sort_by_key(|t| (t.start, t.place()));
        for (at, now) in there.iter().enumerate() {
            let next = there.get(at + 1);
            let together = || there.iter().take(at + 1).filter(|t| t.end > now.start);
            // Where nobody ends before the next begins, the set of that moment holds this one.
            let whole = next.is_none_or(|next| together().any(|t| t.end <= next.start));
            if whole {
                self.one_of(together().copied().collect());
            }
        }
    }

    /// Of these one can be taken.
    pub fn one_of(&mut self, set: Vec<There>) {
        let stay: Vec<There> = set.iter().copied().filter(|t| t.stays).collect();
        if stay.len() < 2 {
            self.put(set);
            return;
        }
        let others: Vec<There> = set.into_iter().filter(|t| !t.stays).collect();
        for one in stay {
            self.put(others.iter().copied().chain([one]).collect());
        }
    }

    fn put(&mut self, set: Vec<There>) {
        if set.len() > 1 && self.seen.insert(set.iter().map(There::place).collect()) {
            self.all.push(set);
        }
    }

    /// Makes rows of all sets.
    pub fn bind(self, job: &mut Job) {
        let mut of_place: Vec<Vec<Vec<u32>>> =
            job.series.iter().map(|series| vec![Vec::new(); series.week_row.len()]).collect();
        for set in self.all {
            let row = job.rows.len() as u32;
            for there in &set {
                let series = there.series as usize;
                let place = job.series[series].place(usize::from(there.kind), usize::from(there.date));
                of_place[series][place].push(row);
            }
            job.rows.push(Row { cap: 1, dates: dates(&set) });
        }
        for (series, rows) in job.series.iter_mut().zip(of_place) {
            series.row_from = vec![0];
            for rows in rows {
                series.row_list.extend(rows);
                series.row_from.push(series.row_list.len() as u32);
            }
        }
    }
}

/// Of these dates of one week as many can be taken as `cap` says.
pub fn week(job: &mut Job, cap: usize, there: &[There]) {
    if there.len() <= cap {
        return;
    }
    let row = job.rows.len() as u32;
    for one in there {
        let series = &mut job.series[one.series as usize];
        let place = series.place(usize::from(one.kind), usize::from(one.date));
        debug_assert_eq!(series.week_row[place], NONE, "a date is in one week");
        series.week_row[place] = row;
    }
    job.rows.push(Row { cap: cap as u16, dates: dates(there) });
}

fn dates(there: &[There]) -> Vec<(u32, u16)> {
    let mut dates: Vec<(u32, u16)> = there.iter().map(|t| (t.series, t.date)).collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}
