//! Worths of people by which no answer made of some groups costs less than a bound.
//!
//! Every person is given a worth; the cheapest groups of each supervisor beyond their members' worths, at
//! times that do not clash, with the sum of worths are a bound (Lagrangian relaxation of "everybody in one
//! group"). Worths rise for whom no such group claims and fall for whom several do.

use super::super::{
    anneal::Answer,
    bits::Bits,
    bound::SCALE,
    job::{NONE, Table, id},
    week::Week,
};

/// Rounds without a better bound before it goes back to the best with smaller steps.
const DULL: usize = 8;
/// Parts of the price of no place, in sixteenths, from which worths may begin: where there are too few
/// places for all, everybody is worth about that price, where there are enough, a share of the own group's cost.
const STARTS: [i64; 7] = [0, 1, 2, 4, 8, 12, 16];

/// A group that was seen.
pub struct Set {
    pub members: u128,
    pub list: Vec<u32>,
    pub ways: Vec<Way>,
}

/// A supervisor who can lead it.
pub struct Way {
    pub lead: u32,
    /// What it costs then, teams counted, scaled.
    pub cost: i64,
    pub slots: Bits,
}

/// Worths with what follows from them, all scaled.
#[derive(Clone)]
pub struct Found {
    pub least: i64,
    pub worth: Vec<i64>,
    /// What the cheapest groups of each supervisor go over their members' worths together, at most 0.
    pub each: Vec<i64>,
    /// What the cheapest of them goes over, at most 0.
    pub cheapest: Vec<i64>,
}

/// What is looked up once.
pub struct Worths<'a> {
    table: &'a Table,
    sets: &'a [Set],
    /// For each set, supervisor and time: the cell of the table of times, and the cost.
    ways: Vec<(u32, u32, i64)>,
    /// The cheapest at each supervisor's time and its set.
    cells: Vec<(i64, u32)>,
    beyond: Vec<i64>,
    /// Whether each person is in any set.
    seen: Vec<bool>,
    /// How often each person is claimed.
    claims: Vec<i64>,
    /// What each costs without a place, at most; scaled.
    full: Vec<i64>,
    /// What the teams are worth less what all costs besides.
    teams: i64,
}

impl<'a> Worths<'a> {
    /// For groups that were seen, `full` what each person costs without a place, `more` what all costs besides.
    pub fn new(table: &'a Table, sets: &'a [Set], full: Vec<i64>, more: i64) -> Self {
        let slots = table.job.slots;
        let mut ways = Vec::new();
        for (s, set) in sets.iter().enumerate() {
            for way in &set.ways {
                for slot in way.slots.iter() {
                    ways.push((id(s), way.lead * id(slots) + slot, way.cost));
                }
            }
        }
        let mut seen = vec![false; table.people];
        sets.iter().flat_map(|s| &s.list).for_each(|&p| seen[p as usize] = true);
        let comes = |team: &&Vec<u32>| team.iter().any(|&p| seen[p as usize]);
        let teams = i64::try_from(table.team_members.iter().filter(comes).count()).unwrap_or(0);
        Self {
            table,
            sets,
            ways,
            cells: vec![(0, NONE); table.job.leads.len() * slots],
            beyond: vec![0; sets.len()],
            seen,
            claims: vec![0; table.people],
            full,
            teams: SCALE * table.job.prices.team * teams - more,
        }
    }

    /// How much is gone through in a round.
    pub fn size(&self) -> usize {
        self.ways.len() + 8 * self.sets.len()
    }

    /// The bound for some worths.
    fn at(&mut self, worth: &[i64]) -> Found {
        self.cells.fill((0, NONE));
        for (beyond, set) in self.beyond.iter_mut().zip(self.sets) {
            *beyond = set.list.iter().map(|&p| worth[p as usize]).sum();
        }
        for &(set, cell, cost) in &self.ways {
            let over = cost - self.beyond[set as usize];
            let cell = &mut self.cells[cell as usize];
            if over < cell.0 {
                *cell = (over, set);
            }
        }
        for ((claims, worth), full) in self.claims.iter_mut().zip(worth).zip(&self.full) {
            *claims = i64::from(worth >= full);
        }
        let slots = self.table.job.slots;
        let mut found = Found {
            least: worth.iter().sum::<i64>() - self.teams,
            worth: worth.to_vec(),
            each: Vec::new(),
            cheapest: Vec::new(),
        };
        for (lead, row) in self.cells.chunks(slots.max(1)).enumerate() {
            let most = self.table.job.leads[lead].max_groups as usize;
            let week =
                Week::of(self.table, row.iter().zip(0..).map(|(cell, slot)| (cell.0, slot, cell.1)), most);
            found.least += week.least;
            found.each.push(week.least);
            found.cheapest.push(week.cheapest());
            for set in week.chosen() {
                self.sets[set as usize].list.iter().for_each(|&p| self.claims[p as usize] += 1);
            }
        }
        found
    }

    /// Worths for a high bound; nothing when `stop` says so before there is one.
    pub fn improve(&mut self, best: &Answer, rounds: usize, stop: &mut dyn FnMut() -> bool) -> Option<Found> {
        let mut top = self.first(best, stop)?;
        let mut now = self.at(&top.worth);
        let target = SCALE * best.cost;
        let mut way = vec![0.0; self.table.people];
        let (mut pace, mut dull) = (1.0, 0);
        for _ in 0..rounds {
            if stop() {
                break;
            }
            let mut square = 0.0;
            for (p, way) in way.iter_mut().enumerate() {
                *way = 0.6 * *way + 0.4 * (1 - self.claims[p]) as f64;
                if now.worth[p] >= self.full[p] {
                    *way = way.min(0.0);
                }
                square += *way * *way;
            }
            if square < 1e-9 {
                break;
            }
            let step = pace * (target - now.least).max(SCALE) as f64 / square;
            let mut worth = now.worth;
            for (p, worth) in worth.iter_mut().enumerate().filter(|(p, _)| self.seen[*p]) {
                *worth = (*worth + (step * way[p]) as i64).min(self.full[p]);
            }
            now = self.at(&worth);
            if now.least > top.least {
                top.clone_from(&now);
                dull = 0;
                continue;
            }
            dull += 1;
            if dull == DULL {
                dull = 0;
                pace *= 0.6;
                way.fill(0.0);
                now = self.at(&top.worth);
            }
        }
        Some(top)
    }

    /// The best of some beginnings.
    fn first(&mut self, best: &Answer, stop: &mut dyn FnMut() -> bool) -> Option<Found> {
        let share = best.worth(self.table);
        let mut top: Option<Found> = None;
        for part in STARTS {
            let worth = |(p, &share): (usize, &i64)| {
                let full = self.full[p];
                if self.seen[p] { (share + (full - share).max(0) * part / 16).min(full) } else { full }
            };
            let worth: Vec<i64> = share.iter().enumerate().map(worth).collect();
            let found = self.at(&worth);
            if top.as_ref().is_none_or(|top| found.least > top.least) {
                top = Some(found);
            }
            if stop() {
                return top;
            }
        }
        top
    }
}
