//! The cheapest few of a supervisor's times, none close to another.

use super::job::Table;

/// Most combinations of times of one supervisor that are looked at.
const TRIES: u32 = 2_000;

/// A supervisor's week.
pub struct Week<'a> {
    table: &'a Table,
    /// What each time that saves anything goes over, the time and what is done then, cheapest first.
    times: Vec<(i64, u32, u32)>,
    taken: Vec<(u32, u32)>,
    /// What they go over together; where there were too many ways to see all, no more than that.
    pub least: i64,
    best: Vec<(u32, u32)>,
    tries: u32,
}

impl<'a> Week<'a> {
    /// At most so many of these: what each goes over, its time, and a number for what is done then.
    pub fn of(table: &'a Table, all: impl Iterator<Item = (i64, u32, u32)>, most: usize) -> Self {
        let mut times: Vec<(i64, u32, u32)> = all.filter(|time| time.0 < 0).collect();
        times.sort_unstable();
        let mut new = Self { table, times, taken: Vec::new(), least: 0, best: Vec::new(), tries: TRIES };
        new.choose(0, most, 0);
        if new.tries == 0 {
            // As if none were close to another.
            new.least = new.times.iter().take(most).map(|time| time.0).sum();
        }
        new
    }

    /// What the cheapest of all goes over, at most 0.
    pub fn cheapest(&self) -> i64 {
        self.times.first().map_or(0, |time| time.0)
    }

    /// What is done at the times chosen.
    pub fn chosen(&self) -> impl Iterator<Item = u32> {
        self.best.iter().map(|(_, what)| *what)
    }

    fn choose(&mut self, from: usize, left: usize, sum: i64) {
        if sum < self.least {
            self.least = sum;
            self.best.clone_from(&self.taken);
        }
        for at in from..self.times.len() {
            let (over, slot, set) = self.times[at];
            if left == 0 || sum + over * i64::try_from(left).unwrap_or(1) >= self.least {
                return;
            }
            if self.taken.iter().any(|&(taken, _)| self.table.close[slot as usize].has(taken)) {
                continue;
            }
            let Some(tries) = self.tries.checked_sub(1) else { return };
            self.tries = tries;
            self.taken.push((slot, set));
            self.choose(at + 1, left - 1, sum + over);
            self.taken.pop();
        }
    }
}
