//! Proof for small schools: every group that could be part of a cheaper answer, then every way to put
//! such groups together.
//!
//! The bound says what each group costs beyond its members' worths. An answer that costs less than the
//! best known one can only have groups that go over by less than the gap between bound and best, so
//! these are listed completely (with people who must be together or apart seen again), and a search
//! over the people still without a group tries them all. When it ends, the best answer is proven.
//!
//! Wished pairs are not in that bound. Where there are some, the groups listed are those within the gap with what
//! the unwished pairs inside cost; new worths are then found for these groups, with what [`pairs`] says of them.

mod pairs;
pub mod places;

use super::{
    anneal::Answer,
    bits::Bits,
    bound::{Bound, SCALE},
    cover::{Column, Cover, Known, PEOPLE},
    job::{Lead, NONE, Table, id},
    state::{State, count},
};

/// Most groups that are listed before it is given up.
const GROUPS: usize = 150_000;
/// The same where pairs are wished: more are within the gap, and better worths leave few of them.
const GROUPS_OF_PAIRS: usize = 200_000;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// This answer costs least; it may be the one that was known.
    Least(Answer),
    /// There were too many groups or ways, or somebody stopped it: no answer costs less than so much.
    Open(i64),
}

struct Listing<'a> {
    table: &'a Table,
    state: State<'a>,
    /// What a group may go over.
    gap: i64,
    /// Blocks in order, with the sum of the members' worths.
    blocks: Vec<(&'a [u32], i64)>,
    /// For each place in the order the largest sums of worths of so many people from there on.
    later: Vec<Vec<i64>>,
    columns: Vec<Column>,
    /// How many may still be looked at.
    nodes: u64,
    /// What each supervisor's group may go over their members' worths for nothing: what all of theirs go over
    /// beyond the cheapest others.
    own: Vec<i64>,
    /// The least that a supervisor adds.
    least_lead: i64,
    /// Most groups that are listed.
    most: usize,
}

/// Proves the best answer or finds the cheapest; `stop` is asked now and then.
///
/// `nodes` is the most that either search may look at before it is given up.
pub fn prove(table: &Table, bound: &Bound, best: &Answer, nodes: u64, stop: &dyn Fn() -> bool) -> Proof {
    // Where no group can be, there is one answer.
    if bound.cost >= best.cost || table.groups == 0 {
        return Proof::Least(best.clone());
    }
    if nodes == 0 || table.people > PEOPLE || table.has_own_leads && !table.job.standing.is_empty() {
        return Proof::Open(bound.cost);
    }
    // Costs are whole: only an answer that costs at least one less counts.
    let gap = SCALE * (best.cost - 1) - bound.scaled + 1;
    let Some(mut columns) = list(table, bound, gap, nodes, stop) else { return Proof::Open(bound.cost) };
    if table.has_prefer {
        return pairs::prove(table, bound, best, columns, nodes, stop);
    }
    columns.sort_by_key(|c| c.over);
    let full = SCALE * table.job.prices.unplaced;
    let alone = bound.worth.iter().zip(&table.leads).map(|(worth, lead)| {
        let alone = if *lead == NONE { full } else { 0 };
        alone - worth.min(&alone)
    });
    let known =
        Known { least: bound.scaled, alone: alone.collect(), each: &bound.each, cheapest: &bound.cheapest };
    let mut left = nodes;
    let mut ends = |more: u64| {
        left = left.saturating_sub(more);
        left == 0 || stop()
    };
    let all = if table.people == PEOPLE { u128::MAX } else { (1 << table.people) - 1 };
    match Cover::new(table, &columns, &known, best.clone(), &mut ends).search(all) {
        (least, true) => Proof::Least(least),
        (_, false) => Proof::Open(bound.cost),
    }
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
    let own = |((each, cheapest), lead): ((&i64, &i64), &Lead)| {
        each - cheapest * i64::from(lead.max_groups.saturating_sub(1))
    };
    let own: Vec<i64> = bound.each.iter().zip(&bound.cheapest).zip(&table.job.leads).map(own).collect();
    let least_lead = own.iter().map(|own| -own).min().unwrap_or(0);
    let mut state = State::new(table);
    for p in 0..id(table.people) {
        state.put(p, NONE);
    }
    let most = if table.has_prefer { GROUPS_OF_PAIRS } else { GROUPS };
    let columns = Vec::new();
    let mut listing =
        Listing { table, state, gap, blocks, later, columns, nodes: most_nodes, own, least_lead, most };
    let all = Bits::of(table.job.slots, 0..id(table.job.slots));
    let whole = listing.add(0, 0, 0, &all, 0, stop);
    whole.then_some(listing.columns)
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
        if self.nodes == 0 || self.columns.len() > self.most || (look && stop()) {
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
            let unwished = if t.has_prefer { pairs::unwished(t, &self.state.groups[0].members) } else { 0 };
            let inner = SCALE * (self.state.cost_of(0) + t.job.prices.team * self.teams() + unwished);
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
            let over = beyond + SCALE * (travel + t.lead_price[lead]);
            let person = t.person_of[lead];
            let leads_itself = person != NONE && members >> person & 1 == 1;
            if over - self.own[lead] < self.gap && common.meets(&t.lead_free[lead]) && !leads_itself {
                let mut slots = common.clone();
                slots.keep(&t.lead_free[lead]);
                self.columns.push(Column { members, lead: id(lead), over, slots });
            }
        }
    }
}
