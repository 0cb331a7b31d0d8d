//! A job in plain numbers: what each date of a meeting costs, and which dates exclude each other.

use std::collections::BTreeSet;

/// Costs are whole numbers of this many parts, so that prices can be fine.
pub const SCALE: i64 = 1 << 10;
/// What cannot be. Sums of some of these still fit.
pub const NEVER: i64 = i64::MAX / 8;
/// No row.
pub const NONE: u32 = u32::MAX;

/// How a meeting must follow the one before it, when that one has a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Days with pupils that must lie between; 0: none need.
    pub least: i64,
    /// Whether both may be on one day, one after the other.
    pub same_day: bool,
    /// So many minutes after the end of the one before, on one day.
    pub apart: u16,
    /// Beyond how many days it is late, and what each day costs; none: it never is.
    pub late: Option<Late>,
    /// When it comes too early for what is done between the two; none: it never does.
    pub early: Option<Early>,
    /// What it costs when the one before it has no date.
    pub alone: i64,
}

/// Until when a meeting comes too early after the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Early {
    /// The place in the series' [`ready`](Series::ready).
    pub table: usize,
    /// What it costs.
    pub cost: i64,
}

/// From when on a gap is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// The most.
    pub most: i64,
    /// Whether days with pupils between the two are counted, or days from one to the other.
    pub counts: Counts,
    /// What each day more costs.
    pub cost: i64,
}

/// What a gap is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Days with pupils between.
    PupilDays,
    /// Days of the calendar from one to the other.
    Days,
}

impl Rule {
    /// Only after the one before, on another day.
    pub const ORDER: Self = Self { least: 0, same_day: false, apart: 0, late: None, early: None, alone: 0 };
}

/// The meetings of one group that are still to be dated.
///
/// Its possible dates are numbered from 1 in order of time; 0 stands for what lies before them all: the
/// last held meeting, or nothing. Dates that differ by the hour alone are dates of their own.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// By meeting to be dated: how it follows the one before.
    pub rules: Vec<Rule>,
    /// Whether the first to be dated comes right after what stands at 0: then its rule holds.
    pub follows: bool,
    /// By date: the day, as a number.
    pub day: Vec<i64>,
    /// By date: minutes after midnight at which it begins.
    pub start: Vec<u16>,
    /// By date: minutes after midnight at which it ends.
    pub end: Vec<u16>,
    /// By date: days with pupils before it.
    pub before: Vec<i64>,
    /// By date: days with pupils up to it, itself counted.
    pub upto: Vec<i64>,
    /// A number for the week of each date; that at 0 is a week of its own.
    pub week: Vec<u32>,
    /// By table, then date: the first date that does not come too early after it. Never before that of an
    /// earlier date.
    pub ready: Vec<Vec<u16>>,
    /// By meeting, then date from 1: what it costs; [`NEVER`] where it cannot be.
    pub cost: Vec<i64>,
    /// By meeting: what it costs to have no date.
    pub missing: Vec<i64>,
    /// By meeting: the date that it has already, or 0. Between two that stay so no rule is asked.
    pub stands: Vec<u16>,
    /// By meeting: the kind it is of; meetings of one kind take part in the same rows. Empty: all are of one.
    pub kind: Vec<u8>,
    /// By kind, then date: where its rows begin in the list of them; one more at the end.
    pub row_from: Vec<u32>,
    /// The rows of all dates: a person's and a room's moments on a day.
    pub row_list: Vec<u32>,
    /// By kind, then date: the row of the supervisor's week, or [`NONE`].
    pub week_row: Vec<u32>,
}

impl Series {
    /// Possible dates.
    pub fn dates(&self) -> usize {
        self.day.len() - 1
    }

    /// Meetings to be dated.
    pub fn count(&self) -> usize {
        self.rules.len()
    }

    /// Kinds of meetings.
    pub fn kinds(&self) -> usize {
        self.week_row.len() / self.day.len()
    }

    /// The kind of a meeting.
    pub fn kind(&self, meeting: usize) -> usize {
        self.kind.get(meeting).map_or(0, |kind| usize::from(*kind))
    }

    /// Where something of a kind stands on a date.
    pub fn place(&self, kind: usize, date: usize) -> usize {
        kind * self.day.len() + date
    }

    /// The rows of a place, the week's not among them.
    pub fn moments(&self, place: usize) -> &[u32] {
        &self.row_list[self.row_from[place] as usize..self.row_from[place + 1] as usize]
    }

    /// The rows of a place, the week's included.
    pub fn rows(&self, place: usize) -> impl Iterator<Item = usize> {
        let week = Some(self.week_row[place]).filter(|row| *row != NONE);
        self.moments(place).iter().copied().chain(week).map(|row| row as usize)
    }

    /// What all rows of a place cost together; [`NEVER`] as soon as one cannot be had.
    pub fn toll(&self, place: usize, price: impl Fn(usize) -> i64) -> i64 {
        let mut sum = 0;
        for &row in self.moments(place) {
            match price(row as usize) {
                NEVER => return NEVER,
                more => sum += more,
            }
        }
        match self.week_row[place] {
            NONE => sum,
            row => (sum + price(row as usize)).min(NEVER),
        }
    }

    /// All rows of these dates; a week's once for each date in it.
    pub fn taken(&self, dates: &[u16]) -> impl Iterator<Item = usize> {
        let dated = dates.iter().enumerate().filter(|(_, date)| **date > 0);
        dated.flat_map(|(m, date)| self.rows(self.place(self.kind(m), usize::from(*date))))
    }

    /// The rows of a supervisor's week in which a date may take part.
    pub fn weeks(&self, date: usize) -> impl Iterator<Item = usize> {
        let rows = (0..self.kinds()).map(move |kind| self.week_row[self.place(kind, date)]);
        rows.filter(|row| *row != NONE).map(|row| row as usize)
    }

    /// Whether meetings of several kinds count in different weeks on the same date, because somebody else
    /// leads some of them. How many there may be in a week is then not one number.
    pub fn is_mixed(&self) -> bool {
        let of = |kind, date| self.week_row[self.place(kind, date)];
        (1..self.kinds()).any(|kind| (1..=self.dates()).any(|date| of(kind, date) != of(0, date)))
    }

    /// The most of its meetings that there can be in the week of a date; no limit where that is not one number.
    pub fn most_in_week(&self, job: &Job, date: usize) -> usize {
        let of = |kind| self.week_row[self.place(kind, date)];
        let row = of(0);
        if row == NONE || (1..self.kinds()).any(|kind| of(kind) != row) {
            return usize::MAX;
        }
        usize::from(job.rows[row as usize].cap)
    }

    /// What it costs that the gap between two dates is too long, or too short for what is done in it.
    pub fn between(&self, rule: Rule, before: usize, date: usize) -> i64 {
        let late = rule.late.map_or(0, |late| (self.gap(late, before, date) - late.most).max(0) * late.cost);
        let early = rule.early.filter(|early| date < usize::from(self.ready[early.table][before]));
        late + early.map_or(0, |early| early.cost)
    }

    fn gap(&self, late: Late, before: usize, date: usize) -> i64 {
        match late.counts {
            Counts::PupilDays => self.before[date] - self.upto[before],
            Counts::Days => self.day[date] - self.day[before],
        }
    }

    /// What dates for its meetings cost by themselves, held ones not counted.
    pub fn worth(&self, dates: &[u16]) -> i64 {
        let n = self.dates();
        let mut sum = 0;
        let mut last = if self.follows { Some(0) } else { None };
        for (m, &date) in dates.iter().enumerate() {
            let at = usize::from(date);
            sum += if at == 0 { self.missing[m] } else { self.cost[m * n + at - 1] };
            if at > 0 {
                let rule = self.rules[m];
                sum += last.map_or(rule.alone, |last| self.between(rule, last, at));
            }
            last = Some(at).filter(|at| *at > 0);
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
