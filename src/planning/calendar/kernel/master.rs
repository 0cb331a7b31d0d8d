//! The best mix of whole calendars seen so far (a linear programme): where each series has one whole
//! calendar in the mix, it is the best answer; its prices say where to look for others.
//!
//! Columns are calendars of one series, rows are what binds them. Simplex with an explicit inverse, of
//! which only the columns of rows that bind are kept: the others are those of the identity. Rows come in
//! once two series' calendars meet there. Rounding of floating point does no harm: bounds are computed in
//! whole numbers from the prices, by [`super::prices`].

use super::job::{Dates, Job};

/// No place in a list.
const NOT: usize = usize::MAX;
/// What a calendar costs that must not be had for the moment.
const BANNED: f64 = 1e14;

/// How many columns are looked at again before all are.
const LIKELY: usize = 24;

/// One calendar of a series.
#[derive(Clone, Debug)]
pub struct Column {
    /// The place of its series in the part.
    pub series: usize,
    /// What it costs by itself.
    pub cost: i64,
    /// Its dates.
    pub dates: Dates,
    /// The rows of the job that it takes part in; a week's row once for each date in it.
    rows: Vec<u32>,
    banned: bool,
    basic: bool,
}

impl Column {
    fn price(&self) -> f64 {
        if self.banned { self.cost as f64 + BANNED } else { self.cost as f64 }
    }
}

/// The linear programme.
#[derive(Clone, Debug)]
pub struct Master {
    columns: Vec<Column>,
    series: usize,
    /// By job's row: its place here; the series' own rows come first.
    at: Vec<usize>,
    /// By row here: the job's row; `NOT` for the series' own.
    of: Vec<usize>,
    /// By job's row: how many series ask for it, 2 for more, and who did last.
    asked: Vec<(u8, u32)>,
    /// By row: its column of the inverse; none where it has room and so is basic itself.
    inverse: Vec<Option<Vec<f64>>>,
    /// By row that has room: its place in the basis.
    place: Vec<usize>,
    basis: Vec<Basic>,
    value: Vec<f64>,
    dual: Vec<f64>,
    /// How much has been done: lines added up, by their lengths.
    pub work: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Basic {
    Column(usize),
    /// What is left of a row.
    Room(usize),
}

impl Master {
    /// From one calendar for each series, which go together.
    pub fn new(job: &Job, first: Vec<(Dates, i64)>, part: &[u32]) -> Self {
        let n = first.len();
        let unit = |at: usize| Some((0..n).map(|k| f64::from(u8::from(k == at))).collect());
        let mut new = Self {
            columns: Vec::new(),
            series: n,
            at: vec![NOT; job.rows.len()],
            of: vec![NOT; n],
            asked: vec![(0, u32::MAX); job.rows.len()],
            inverse: (0..n).map(unit).collect(),
            place: vec![NOT; n],
            basis: (0..n).map(Basic::Column).collect(),
            value: vec![1.0; n],
            dual: vec![0.0; n],
            work: 0,
        };
        let mut rows = Vec::new();
        for (series, (dates, cost)) in first.into_iter().enumerate() {
            new.push(job, part, series, &dates, cost, &mut rows);
        }
        for row in rows {
            new.open(job, row);
        }
        new.columns.iter_mut().for_each(|column| column.basic = true);
        new
    }

    /// Adds a calendar; false when it is there already.
    pub fn add(&mut self, job: &Job, part: &[u32], series: usize, dates: &[u16], cost: i64) -> bool {
        let same = |c: &Column| c.series == series && c.cost == cost && c.dates == dates;
        if self.columns.iter().any(same) {
            return false;
        }
        let mut open = Vec::new();
        self.push(job, part, series, dates, cost, &mut open);
        for row in open {
            self.open(job, row);
        }
        true
    }

    fn push(
        &mut self,
        job: &Job,
        part: &[u32],
        series: usize,
        dates: &[u16],
        cost: i64,
        open: &mut Vec<usize>,
    ) {
        let own = &job.series[part[series] as usize];
        let rows: Vec<u32> = own.taken(dates).map(|row| row as u32).collect();
        for &row in &rows {
            let (times, last) = &mut self.asked[row as usize];
            if *times < 2 && *last != series as u32 {
                *times += 1;
                *last = series as u32;
                if *times == 2 {
                    open.push(row as usize);
                }
            }
        }
        let dates = dates.to_vec();
        self.columns.push(Column { series, cost, dates, rows, banned: false, basic: false });
    }

    /// Takes a row of the job in. What is mixed now keeps it, since fewer than two series ask for it.
    fn open(&mut self, job: &Job, row: usize) {
        let m = self.of.len();
        let mut used: Vec<(usize, f64)> = Vec::new();
        for (k, basic) in self.basis.iter().enumerate() {
            let Basic::Column(column) = *basic else { continue };
            let times = self.columns[column].rows.iter().filter(|r| **r as usize == row).count();
            if times > 0 {
                used.push((k, times as f64));
            }
        }
        for line in self.inverse.iter_mut().flatten() {
            let last = -used.iter().map(|&(k, times)| times * line[k]).sum::<f64>();
            line.push(last);
        }
        // A little more room, different for each row, so that the way never turns in a circle.
        let more = 1e-8 * (1.0 + (row * 7919 % 1009) as f64 / 1009.0);
        let taken: f64 = used.iter().map(|&(k, times)| times * self.value[k]).sum();
        self.at[row] = m;
        self.of.push(row);
        self.inverse.push(None);
        self.place.push(m);
        self.basis.push(Basic::Room(m));
        self.value.push((f64::from(job.rows[row].cap) + more - taken).max(0.0));
        self.dual.push(0.0);
    }

    /// Says which calendars must not be had for the moment.
    pub fn ban(&mut self, banned: impl Fn(usize, &[u16]) -> bool) {
        for column in &mut self.columns {
            column.banned = banned(column.series, &column.dates);
        }
    }

    /// Improves the mix for about so much work; whether it is the best of these columns.
    pub fn improve(&mut self, most: u64) -> bool {
        self.duals();
        let mut way = Vec::new();
        let mut likely = Vec::new();
        let end = self.work + most;
        while self.work < end {
            let Some((enter, reduced)) = self.enter(&mut likely) else { return true };
            self.direction(enter, &mut way);
            let mut leave: Option<(f64, usize)> = None;
            for (k, (&a, &value)) in way.iter().zip(&self.value).enumerate() {
                if a > 1e-7 {
                    let ratio = value / a;
                    let better = |(best, at): (f64, usize)| {
                        ratio < best - 1e-12 || (ratio < best + 1e-12 && a > way[at])
                    };
                    if leave.is_none_or(better) {
                        leave = Some((ratio, k));
                    }
                }
            }
            let Some((length, at)) = leave else { return true };
            self.pivot(enter, reduced, at, length, &way);
        }
        false
    }

    fn reduced(&self, column: &Column) -> f64 {
        let paid = |row: &u32| self.dual.get(self.at[*row as usize]).copied().unwrap_or(0.0);
        column.price() - self.dual[column.series] - column.rows.iter().map(paid).sum::<f64>()
    }

    /// What would make the mix cheapest per unit: out of the likely ones, else out of all.
    fn enter(&self, likely: &mut Vec<(f64, usize)>) -> Option<(Basic, f64)> {
        likely.retain_mut(|(reduced, at)| {
            let column = &self.columns[*at];
            *reduced = if column.basic { 0.0 } else { self.reduced(column) };
            *reduced < -1.0
        });
        if likely.is_empty() {
            let all = self.columns.iter().enumerate().filter(|(_, column)| !column.basic && !column.banned);
            likely.extend(
                all.map(|(at, column)| (self.reduced(column), at)).filter(|(reduced, _)| *reduced < -1.0),
            );
            likely.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            likely.truncate(LIKELY);
        }
        let best = likely.iter().min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let column = best.map(|&(reduced, at)| (Basic::Column(at), reduced));
        let rooms = self.dual.iter().enumerate().skip(self.series).filter(|(_, dual)| **dual > 1.0);
        let room = rooms.max_by(|a, b| a.1.total_cmp(b.1)).map(|(row, dual)| (Basic::Room(row), -dual));
        column.into_iter().chain(room).min_by(|a, b| a.1.total_cmp(&b.1))
    }

    fn direction(&self, enter: Basic, way: &mut Vec<f64>) {
        way.clear();
        way.resize(self.basis.len(), 0.0);
        let mut with = |row: usize| match &self.inverse[row] {
            Some(line) => way.iter_mut().zip(line).for_each(|(w, l)| *w += l),
            None => way[self.place[row]] += 1.0,
        };
        match enter {
            Basic::Room(row) => with(row),
            Basic::Column(at) => {
                with(self.columns[at].series);
                let rows = self.columns[at].rows.iter().map(|row| self.at[*row as usize]);
                rows.filter(|row| *row != NOT).for_each(with);
            }
        }
    }

    fn pivot(&mut self, enter: Basic, reduced: f64, at: usize, length: f64, way: &[f64]) {
        let lines = self.inverse.iter().flatten().count();
        self.work += ((lines + 2 * LIKELY) * self.basis.len()) as u64;
        match self.basis[at] {
            Basic::Column(column) => self.columns[column].basic = false,
            Basic::Room(row) => {
                let mut line = vec![0.0; self.basis.len()];
                line[at] = 1.0;
                self.inverse[row] = Some(line);
            }
        }
        match enter {
            Basic::Column(column) => self.columns[column].basic = true,
            Basic::Room(row) => {
                self.inverse[row] = None;
                self.place[row] = at;
                self.dual[row] = 0.0;
            }
        }
        self.basis[at] = enter;
        for (line, dual) in self.inverse.iter_mut().zip(&mut self.dual) {
            let Some(line) = line else { continue };
            let part = line[at] / way[at];
            if part != 0.0 {
                line.iter_mut().zip(way).for_each(|(l, w)| *l -= part * w);
                line[at] = part;
                *dual += reduced * part;
            }
        }
        self.value.iter_mut().zip(way).for_each(|(v, w)| *v = (*v - length * w).max(0.0));
        self.value[at] = length;
    }

    fn duals(&mut self) {
        let mut costs: Vec<(usize, f64)> = Vec::new();
        for (k, basic) in self.basis.iter().enumerate() {
            if let Basic::Column(column) = *basic {
                costs.push((k, self.columns[column].price()));
            }
        }
        for (dual, line) in self.dual.iter_mut().zip(&self.inverse) {
            *dual = line.as_ref().map_or(0.0, |line| costs.iter().map(|&(k, cost)| cost * line[k]).sum());
        }
    }

    /// What the mix costs.
    pub fn cost(&self) -> f64 {
        self.mix().map(|(column, part)| column.price() * part).sum()
    }

    /// The price of each row of the job that has one.
    pub fn prices(&self) -> impl Iterator<Item = (usize, i64)> {
        let rows = self.of.iter().zip(&self.dual).filter(|(row, dual)| **row != NOT && **dual < 0.0);
        rows.map(|(row, dual)| (*row, -dual.round() as i64))
    }

    /// The calendars in the mix, and how much of each.
    pub fn mix(&self) -> impl Iterator<Item = (&Column, f64)> {
        let columns = self.basis.iter().zip(&self.value);
        columns.filter_map(|(b, v)| match *b {
            Basic::Column(c) if *v > 1e-5 => Some((&self.columns[c], *v)),
            _ => None,
        })
    }
}
