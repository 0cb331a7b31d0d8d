//! Groups seen on the way of a search, and the best answer that can be made of them.
//!
//! What cycles of annealing end with has good groups beside poor ones. Their groups are kept, people are
//! given worths by which no answer made of them is cheaper than a bound ([`worths`]), and what could be
//! part of a cheaper answer is put together anew ([`super::cover`]).

pub mod worths;

use std::collections::HashSet;

use super::{
    anneal::Answer,
    bits::Bits,
    bound::{SCALE, is_known},
    cover::{Column, Cover, Known, PEOPLE, each},
    job::{NONE, Table, id},
    state::State,
};
use worths::{Set, Way, Worths};

/// Most groups that are kept.
const SETS: usize = 60_000;
/// An answer's groups are kept when it costs at most this part more than the best of the cycle: its
/// hundredths.
const NEAR: i64 = 10;
/// Most groups with a supervisor that are put together.
const COLUMNS: usize = 4_000;
/// Rounds in which the worths are improved.
const ROUNDS: usize = 100;
/// Steps of the search that take as long as one choice of putting together.
const STEPS: u64 = 4;

/// Groups seen.
pub struct Pool<'t> {
    table: &'t Table,
    /// The members of each; nothing is kept where answers are not put together.
    sets: Option<HashSet<u128>>,
}

impl<'t> Pool<'t> {
    /// Keeps groups where there are few enough people, and nothing of a group's cost but teams depends on others.
    pub fn new(table: &'t Table) -> Self {
        let few = table.people <= PEOPLE && !table.job.leads.is_empty();
        let fits = few && is_known(&table.job) && !table.has_prefer && !table.has_own_leads;
        Self { table, sets: fits.then(HashSet::new) }
    }

    /// Whether anything is kept.
    pub fn is_kept(&self) -> bool {
        self.sets.is_some()
    }

    /// Keeps the groups of an answer that costs about as little as the best.
    pub fn note(&mut self, state: &State<'_>, best: i64) {
        let Some(sets) = &mut self.sets else { return };
        if sets.len() >= SETS || state.real() > best + best / 100 * NEAR {
            return;
        }
        let sized = |members: &&[u32]| members.len() >= self.table.job.least as usize;
        for members in state.groups.iter().map(|g| g.members.as_slice()).filter(sized) {
            sets.insert(members.iter().fold(0, |set, m| set | 1 << m));
        }
    }

    /// Keeps a group by its members, a bit each: they can meet, and nobody is kept apart or alone.
    #[cfg(test)]
    pub fn keep(&mut self, members: u128) {
        self.sets.iter_mut().for_each(|sets| {
            sets.insert(members);
        });
    }

    /// A cheaper answer made of the groups seen, or the best again. `pace` is told how many steps of a
    /// search would have been made meanwhile, and ends this with true.
    pub fn together(&self, best: Answer, pace: &mut dyn FnMut(u64) -> bool) -> Answer {
        let Some(seen) = self.sets.as_ref().filter(|sets| !sets.is_empty()) else { return best };
        let mut seen: Vec<u128> = seen.iter().copied().collect();
        seen.sort_unstable();
        let sets = priced(self.table, &seen);
        let full = SCALE * self.table.job.prices.unplaced;
        let mut worths = Worths::new(self.table, &sets, vec![full; self.table.people], 0);
        let each_round = u64::try_from(worths.size()).unwrap_or(u64::MAX) / 64;
        let Some(known) = worths.improve(&best, ROUNDS, &mut || pace(each_round)) else { return best };
        if known.least > SCALE * (best.cost - 1) {
            return best;
        }
        let columns = columns(self.table, &sets, &known, SCALE * (best.cost - 1) - known.least);
        let known = Known {
            least: known.least,
            alone: known.worth.iter().map(|worth| full - worth).collect(),
            each: &known.each,
            cheapest: &known.cheapest,
        };
        let people = seen.iter().fold(0, |all, set| all | set);
        let mut stop = |choices: u64| pace(choices * STEPS);
        Cover::new(self.table, &columns, &known, best, &mut stop).search(people).0
    }
}

/// What each set costs with each supervisor who can lead it, teams counted.
fn priced(table: &Table, seen: &[u128]) -> Vec<Set> {
    let mut state = State::new(table);
    let mut teams: Vec<u32> = Vec::new();
    let mut sets = Vec::with_capacity(seen.len());
    for &members in seen {
        let mut list = Vec::new();
        each(members, |p| list.push(id(p)));
        list.iter().for_each(|&p| state.put_late(p, 0));
        teams.clear();
        teams.extend(list.iter().map(|&p| table.team[p as usize]).filter(|t| *t != NONE));
        teams.sort_unstable();
        teams.dedup();
        let split = table.job.prices.team * i64::try_from(teams.len()).unwrap_or(0);
        let mut common = Bits::empty(table.job.slots);
        state.common(0, &mut common);
        let way = |lead: usize| {
            let mut slots = common.clone();
            slots.keep(&table.lead_free[lead]);
            let can = !slots.is_empty() && table.job.leads[lead].max_groups > 0;
            can.then(|| Way {
                lead: id(lead),
                cost: SCALE * (state.price(0, NONE, NONE, id(lead)) + split),
                slots,
            })
        };
        let ways = (0..table.job.leads.len()).filter_map(way).collect();
        list.iter().for_each(|&p| state.put_late(p, NONE));
        state.keep();
        sets.push(Set { members, list, ways });
    }
    sets
}

/// What could be part of an answer within the gap, cheapest first; where that is too much, what is
/// cheapest of all and of each person's.
fn columns(table: &Table, sets: &[Set], known: &worths::Found, gap: i64) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for set in sets {
        let worth: i64 = set.list.iter().map(|&p| known.worth[p as usize]).sum();
        for way in &set.ways {
            let lead = way.lead as usize;
            let others = i64::from(table.job.leads[lead].max_groups) - 1;
            let least = known.each[lead];
            let over = way.cost - worth;
            if (over + others * known.cheapest[lead]).max(least) - least <= gap {
                columns.push(Column { members: set.members, lead: way.lead, over, slots: way.slots.clone() });
            }
        }
    }
    columns.sort_by_key(|c| c.over);
    if columns.len() > COLUMNS {
        let few = COLUMNS / 2 / table.people;
        let mut kept = vec![0; table.people];
        let mut nth = 0;
        columns.retain(|c| {
            nth += 1;
            let mut keep = nth <= COLUMNS / 2;
            each(c.members, |p| keep |= kept[p] < few);
            if keep {
                each(c.members, |p| kept[p] += 1);
            }
            keep
        });
    }
    columns
}
