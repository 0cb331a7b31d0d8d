//! Groups put together to an answer: every way, cheapest first, as far as the worths of people allow.
//!
//! Worths say what each person may cost; a group that goes over its members' worths uses up some of the gap
//! between the bound and the best answer. What would use up more than there is, is not looked at.

use super::{
    anneal::Answer,
    bits::Bits,
    bound::SCALE,
    job::{NONE, Table, id},
    state::State,
};

/// Most people for whom groups are put together; one bit each.
pub const PEOPLE: usize = 128;

/// A group with a supervisor that could be part of an answer.
pub struct Column {
    pub members: u128,
    pub lead: u32,
    /// What it costs beyond its members' worths, scaled.
    pub over: i64,
    /// Times at which all can meet.
    pub slots: Bits,
}

/// What is known of answers made of the columns.
pub struct Known<'a> {
    /// No such answer costs less, scaled.
    pub least: i64,
    /// What somebody without a place costs beyond their worth, scaled.
    pub alone: Vec<i64>,
    /// What each supervisor's groups together go over at least, scaled; at most 0.
    pub each: &'a [i64],
    /// What one of them goes over at least, scaled; at most 0.
    pub cheapest: &'a [i64],
}

/// The search.
pub struct Cover<'a> {
    table: &'a Table,
    columns: &'a [Column],
    known: &'a Known<'a>,
    best: Answer,
    chosen: Vec<u32>,
    /// How much each supervisor's chosen groups go over, and how many they are.
    led: Vec<(i64, i64)>,
    /// The columns that can still be chosen, those of a choice behind those before it.
    alive: Vec<u32>,
    /// Asked again and again, told of how many choices; ends the search.
    stop: &'a mut dyn FnMut(u64) -> bool,
    looked: u64,
}

/// Choices between two looks at the clock.
const LOOK: u64 = 64;

impl<'a> Cover<'a> {
    /// For columns in the order in which they are to be tried.
    pub fn new(
        table: &'a Table,
        columns: &'a [Column],
        known: &'a Known<'a>,
        best: Answer,
        stop: &'a mut dyn FnMut(u64) -> bool,
    ) -> Self {
        Self {
            led: vec![(0, 0); table.job.leads.len()],
            alive: (0..id(columns.len())).collect(),
            chosen: Vec::new(),
            looked: 0,
            table,
            columns,
            known,
            best,
            stop,
        }
    }

    /// Tries all ways to place the people of a set: the cheapest answer found or known, and whether
    /// everything was tried.
    pub fn search(mut self, people: u128) -> (Answer, bool) {
        let whole = self.go(0, people, 0);
        (self.best, whole)
    }

    /// What an answer may still go over; costs are whole, only one that costs less counts.
    fn gap(&self) -> i64 {
        SCALE * (self.best.cost - 1) - self.known.least
    }

    /// What a supervisor's groups go over beyond the least, with one more that goes over so much.
    fn more(&self, lead: u32, over: i64) -> i64 {
        let l = lead as usize;
        let most = i64::from(self.table.job.leads[l].max_groups);
        let (sum, n) = self.led[l];
        let beyond = |sum: i64, n: i64| {
            (sum + (most - n) * self.known.cheapest[l]).max(self.known.each[l]) - self.known.each[l]
        };
        beyond(sum + over, n + 1) - beyond(sum, n)
    }

    fn go(&mut self, from: usize, open: u128, over: i64) -> bool {
        self.looked += 1;
        if self.looked.is_multiple_of(LOOK) && (self.stop)(LOOK) {
            return false;
        }
        if open == 0 {
            self.look();
            return true;
        }
        let to = self.alive.len();
        let person = self.hardest(from, open);
        for at in from..to {
            let c = self.alive[at];
            let column = &self.columns[c as usize];
            let more = self.more(column.lead, column.over);
            if column.members >> person & 1 == 0 || over + more > self.gap() {
                continue;
            }
            self.chosen.push(c);
            let whole = self.times(column.lead).is_none() || {
                let was = self.led[column.lead as usize];
                self.led[column.lead as usize] = (was.0 + column.over, was.1 + 1);
                self.leave(from, to, c, over + more);
                let whole = self.go(to, open & !column.members, over + more);
                self.alive.truncate(to);
                self.led[column.lead as usize] = was;
                whole
            };
            self.chosen.pop();
            if !whole {
                return false;
            }
        }
        let more = self.known.alone[person];
        if over + more > self.gap() {
            return true;
        }
        for at in from..to {
            let c = self.alive[at];
            if self.columns[c as usize].members >> person & 1 == 0 {
                self.alive.push(c);
            }
        }
        let whole = self.go(to, open & !(1 << person), over + more);
        self.alive.truncate(to);
        whole
    }

    /// The person whom the fewest columns have.
    fn hardest(&self, from: usize, open: u128) -> usize {
        let mut ways = [0u32; PEOPLE];
        for &c in &self.alive[from..] {
            each(self.columns[c as usize].members, |p| ways[p] += 1);
        }
        let mut hardest = (u32::MAX, 0);
        each(open, |p| hardest = hardest.min((ways[p], p)));
        hardest.1
    }

    /// Leaves at the end what can be chosen beside a column.
    fn leave(&mut self, from: usize, to: usize, chosen: u32, over: i64) {
        let gap = self.gap();
        let column = &self.columns[chosen as usize];
        let full = self.led[column.lead as usize].1
            >= i64::from(self.table.job.leads[column.lead as usize].max_groups);
        let leader = self.leader(column.lead);
        for at in from..to {
            let c = self.alive[at];
            let other = &self.columns[c as usize];
            let fits = other.members & (column.members | leader) == 0
                && !(full && other.lead == column.lead)
                && self.leader(other.lead) & column.members == 0
                && over + self.more(other.lead, other.over) <= gap;
            if fits {
                self.alive.push(c);
            }
        }
    }

    /// The supervisor as one of the people to be placed.
    fn leader(&self, lead: u32) -> u128 {
        match self.table.person_of[lead as usize] {
            NONE => 0,
            person => 1 << person,
        }
    }

    /// Times for all chosen groups of a supervisor, none close to another.
    fn times(&self, lead: u32) -> Option<Vec<(u32, u32)>> {
        let led = |c: &u32| self.columns[*c as usize].lead == lead;
        let groups: Vec<u32> = self.chosen.iter().copied().filter(led).collect();
        let mut times = Vec::new();
        self.time(&groups, &mut times).then_some(times)
    }

    fn time(&self, groups: &[u32], times: &mut Vec<(u32, u32)>) -> bool {
        let Some((&first, rest)) = groups.split_first() else { return true };
        for slot in self.columns[first as usize].slots.iter() {
            if times.iter().any(|&(_, taken)| self.table.close[slot as usize].has(taken)) {
                continue;
            }
            times.push((first, slot));
            if self.time(rest, times) {
                return true;
            }
            times.pop();
        }
        false
    }

    /// A whole answer: kept when it is cheaper.
    fn look(&mut self) {
        let t = self.table;
        let mut state = State::new(t);
        let mut group = 0;
        for lead in 0..id(t.job.leads.len()) {
            for (c, slot) in self.times(lead).unwrap_or_default() {
                if group as usize >= t.groups {
                    return;
                }
                state.meet(group, slot, lead);
                each(self.columns[c as usize].members, |p| state.put(id(p), group));
                group += 1;
            }
        }
        if state.cost < self.best.cost {
            self.best = Answer::of(&state);
        }
    }
}

/// Each person of a set.
pub fn each(set: u128, mut f: impl FnMut(usize)) {
    let mut rest = set;
    while rest != 0 {
        f(rest.trailing_zeros() as usize);
        rest &= rest - 1;
    }
}
