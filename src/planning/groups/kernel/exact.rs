//! Proof for small schools: every group that could be part of a cheaper answer, then every way to put
//! such groups together.
//!
//! The bound says what each group costs beyond its members' worths. An answer that costs less than the
//! best known one can only have groups that go over by less than the gap between bound and best, so
//! these are listed completely (with people who must be together or apart seen again), and a search
//! over the people still without a group tries them all. When it ends, the best answer is proven.

use super::{
    anneal::Answer,
    bits::Bits,
    bound::{Bound, SCALE},
    job::{NONE, Table, id},
    state::{State, count},
};

/// Most people for which a proof is tried.
pub const PEOPLE: usize = 128;
/// Most groups that are listed before it is given up.
const GROUPS: usize = 150_000;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// This answer costs least; it may be the one that was known.
    Least(Answer),
    /// There were too many groups or ways, or somebody stopped it.
    Open,
}

/// A group that could be part of a cheaper answer.
struct Column {
    members: u128,
    lead: u32,
    /// What it costs beyond its members' worths and the supervisor's cheapest, scaled.
    over: i64,
    /// Times at which all can meet.
    slots: Bits,
}

struct Listing<'a> {
    table: &'a Table,
    state: State<'a>,
    bound: &'a Bound,
    /// What a group may go over.
    gap: i64,
    /// Blocks in order, with the sum of the members' worths.
    blocks: Vec<(&'a [u32], i64)>,
    /// For each place in the order the largest sums of worths of so many people from there on.
    later: Vec<Vec<i64>>,
    columns: Vec<Column>,
    /// How many may still be looked at.
    nodes: u64,
    /// The least that a supervisor adds.
    least_lead: i64,
}

/// Proves the best answer or finds the cheapest; `stop` is asked now and then.
///
/// `nodes` is the most that either search may look at before it is given up.
pub fn prove(table: &Table, bound: &Bound, best: &Answer, nodes: u64, stop: &dyn Fn() -> bool) -> Proof {
    // Where no group can be, there is one answer.
    if bound.cost >= best.cost || table.groups == 0 {
        return Proof::Least(best.clone());
    }
    if table.people > PEOPLE || table.has_prefer || table.has_own_leads && !table.job.standing.is_empty() {
        return Proof::Open;
    }
    // Costs are whole: only an answer that costs at least one less counts.
    let gap = SCALE * (best.cost - 1) - bound.scaled + 1;
    let Some(columns) = list(table, bound, gap, nodes, stop) else { return Proof::Open };
    let mut cover = Cover::new(table, bound, &columns, best.clone(), nodes);
    if cover.go(0, 0, stop) { Proof::Least(cover.best) } else { Proof::Open }
}

fn list(
    table: &Table,
    bound: &Bound,
    gap: i64,
    most_nodes: u64,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<Column>> {
    let worth = |block: &[u32]| -> i64 { block.iter().map(|&p| bound.worth[p as usize]).sum() };
    let mut blocks: Vec<(&[u32], i64)> = table.blocks.iter().map(|b| (b.as_slice(), worth(b))).collect();
    blocks.sort_by_key(|(block, _)| {
        let first = block[0] as usize;
        (table.school[first], table.team[first], block[0])
    });
    let most = table.job.most as usize;
    let mut later = vec![vec![0; most + 1]; blocks.len() + 1];
    for at in (0..blocks.len()).rev() {
        let mut all: Vec<i64> =
            blocks[at..].iter().map(|(block, worth)| worth / count(block.len()) + 1).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        for n in 1..=most {
            later[at][n] = later[at][n - 1] + all.get(n - 1).copied().unwrap_or(0).max(0);
        }
    }
    let least_lead = bound.cheapest.iter().map(|c| -c).min().unwrap_or(0);
    let mut state = State::new(table);
    for p in 0..id(table.people) {
        state.put(p, NONE);
    }
    let mut listing = Listing {
        table,
        state,
        bound,
        gap,
        blocks,
        later,
        columns: Vec::new(),
        nodes: most_nodes,
        least_lead,
    };
    let all = Bits::of(table.job.slots, 0..id(table.job.slots));
    listing.add(0, 0, 0, &all, 0, stop).then_some(listing.columns)
}

impl Listing<'_> {
    /// Goes through all groups that begin with what stands in group 0; false when given up.
    fn add(
        &mut self,
        from: usize,
        members: u128,
        size: usize,
        free: &Bits,
        worth: i64,
        stop: &dyn Fn() -> bool,
    ) -> bool {
        self.nodes = self.nodes.saturating_sub(1);
        let look = self.nodes.is_multiple_of(64);
        if self.nodes == 0 || self.columns.len() > GROUPS || (look && stop()) {
            return false;
        }
        let t = self.table;
        let most = t.job.most as usize;
        for at in from..self.blocks.len() {
            let (block, own) = self.blocks[at];
            if size + block.len() > most {
                continue;
            }
            let room = most - size - block.len();
            let mut common = free.clone();
            block.iter().for_each(|&p| common.keep(&t.free[p as usize]));
            let apart =
                |&p: &u32| t.apart[p as usize].iter().any(|&o| members >> o & 1 == 1 || block.contains(&o));
            if common.is_empty() || block.iter().any(apart) {
                continue;
            }
            block.iter().for_each(|&p| self.state.put(p, 0));
            let inner = SCALE * (self.state.cost_of(0) + t.job.prices.team * self.teams());
            // Only the wish for a size can fall when more people join.
            let rising = inner - self.size_cost(size + block.len());
            let worths = worth + own;
            let mut set = members;
            block.iter().for_each(|&p| set |= 1 << p);
            if size + block.len() >= t.job.least as usize {
                self.note(set, inner - worths, &common);
            }
            let at_least = rising - worths - self.later[at + 1][room] + self.least_lead;
            let go_on = room > 0 && at_least < self.gap;
            if go_on && !self.add(at + 1, set, size + block.len(), &common, worths, stop) {
                return false;
            }
            block.iter().for_each(|&p| self.state.put(p, NONE));
            self.state.keep();
        }
        true
    }

    fn size_cost(&self, size: usize) -> i64 {
        let off = self.table.job.target.map_or(0, |target| count(size) - i64::from(target));
        SCALE * self.table.job.prices.size * off * off
    }

    fn teams(&self) -> i64 {
        let members = &self.state.groups[0].members;
        let first = |(at, m): (usize, &u32)| {
            let team = self.table.team[*m as usize];
            team != NONE && !members[..at].iter().any(|o| self.table.team[*o as usize] == team)
        };
        count(members.iter().enumerate().filter(|m| first(*m)).count())
    }

    /// Keeps a group with each supervisor with whom it does not go over too much.
    fn note(&mut self, members: u128, beyond: i64, common: &Bits) {
        let t = self.table;
        for lead in 0..t.job.leads.len() {
            let school = t.lead_school[lead];
            let own = self.state.groups[0].members.iter().any(|&m| t.school[m as usize] == school);
            let travel = if own { 0 } else { t.job.prices.travel };
            let over = beyond + SCALE * (travel + t.lead_price[lead]) - self.bound.cheapest[lead];
            let person = t.person_of[lead];
            let leads_itself = person != NONE && members >> person & 1 == 1;
            if over < self.gap && common.meets(&t.lead_free[lead]) && !leads_itself {
                let mut slots = common.clone();
                slots.keep(&t.lead_free[lead]);
                self.columns.push(Column { members, lead: id(lead), over, slots });
            }
        }
    }
}

struct Cover<'a> {
    table: &'a Table,
    bound: &'a Bound,
    columns: &'a [Column],
    /// For each person the columns with them, cheapest first.
    with: Vec<Vec<u32>>,
    best: Answer,
    chosen: Vec<u32>,
    /// How many may still be looked at.
    nodes: u64,
}

impl<'a> Cover<'a> {
    fn new(table: &'a Table, bound: &'a Bound, columns: &'a [Column], best: Answer, nodes: u64) -> Self {
        let mut with = vec![Vec::new(); table.people];
        for (at, column) in columns.iter().enumerate() {
            for (p, list) in with.iter_mut().enumerate() {
                if column.members >> p & 1 == 1 {
                    list.push(id(at));
                }
            }
        }
        with.iter_mut().for_each(|list| list.sort_by_key(|&c| columns[c as usize].over));
        Self { table, bound, columns, with, best, chosen: Vec::new(), nodes }
    }

    fn gap(&self) -> i64 {
        SCALE * (self.best.cost - 1) - self.bound.scaled + 1
    }

    /// Tries all ways to go on; false when given up.
    fn go(&mut self, done: u128, over: i64, stop: &dyn Fn() -> bool) -> bool {
        self.nodes = self.nodes.saturating_sub(1);
        if self.nodes == 0 || stop() {
            return false;
        }
        let open = (0..self.table.people).filter(|p| done >> p & 1 == 0);
        let ways = |p: usize| self.with[p].iter().filter(|&&c| self.fits(c, done)).count();
        let Some((_, person)) = open.map(|p| (ways(p), p)).min() else {
            self.look();
            return true;
        };
        for at in 0..self.with[person].len() {
            let c = self.with[person][at];
            let column = &self.columns[c as usize];
            if over + column.over >= self.gap() {
                break;
            }
            if !self.fits(c, done) {
                continue;
            }
            self.chosen.push(c);
            let whole =
                !self.times_fit(column.lead) || self.go(done | column.members, over + column.over, stop);
            self.chosen.pop();
            if !whole {
                return false;
            }
        }
        let alone = if self.table.leads[person] == NONE { SCALE * self.table.job.prices.unplaced } else { 0 };
        let more = alone - self.bound.worth[person].min(alone);
        over + more >= self.gap() || self.go(done | 1 << person, over + more, stop)
    }

    /// Whether a column takes nobody who is done, and its supervisor has room and no place.
    fn fits(&self, c: u32, done: u128) -> bool {
        let column = &self.columns[c as usize];
        let led = |&&other: &&u32| self.columns[other as usize].lead == column.lead;
        column.members & done == 0
            && self.chosen.iter().filter(led).count()
                < self.table.job.leads[column.lead as usize].max_groups as usize
            && !self.member(column.lead)
            && !self.chosen.iter().any(|&other| {
                let person = self.table.person_of[self.columns[other as usize].lead as usize];
                person != NONE && column.members >> person & 1 == 1
            })
    }

    fn member(&self, lead: u32) -> bool {
        let person = self.table.person_of[lead as usize];
        person != NONE && self.chosen.iter().any(|&c| self.columns[c as usize].members >> person & 1 == 1)
    }

    /// Times for all groups of a supervisor, none close to another.
    fn times(&self, lead: u32) -> Option<Vec<(u32, u32)>> {
        let groups: Vec<u32> =
            self.chosen.iter().copied().filter(|&c| self.columns[c as usize].lead == lead).collect();
        let mut times = Vec::new();
        self.time(&groups, &mut times).then_some(times)
    }

    fn times_fit(&self, lead: u32) -> bool {
        self.times(lead).is_some()
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
                for p in 0..id(t.people) {
                    if self.columns[c as usize].members >> p & 1 == 1 {
                        state.put(p, group);
                    }
                }
                group += 1;
            }
        }
        if state.cost < self.best.cost {
            self.best = Answer::of(&state);
        }
    }
}
