//! Proof where pairs are wished.
//!
//! Two who should be in one group cost something when both have a place and are parted. So a pair costs at
//! least its price, less the price for each of the two without a place, less the price where they are in one
//! group; and exactly that unless both have none. What is taken off for a place is taken off what it costs to
//! have none, what is taken off in one group is what that group costs: groups can be priced one by one again.

use super::{
    super::{
        anneal::Answer,
        bound::{Bound, SCALE},
        cover::{Column, Cover, Known, each},
        job::{NONE, Table},
        pool::worths::{Set, Way, Worths},
    },
    Proof,
};

/// Rounds in which worths are improved.
const ROUNDS: usize = 400;

/// What the unwished pairs of a group cost.
pub fn unwished(table: &Table, members: &[u32]) -> i64 {
    pairs(table, members).filter(|worth| *worth < 0).map(|worth| -worth * table.job.prices.prefer).sum()
}

/// What each two are worth in one group.
fn pairs<'a>(table: &'a Table, members: &'a [u32]) -> impl Iterator<Item = i64> + 'a {
    let with = move |(at, &a): (usize, &'a u32)| members[..at].iter().flat_map(move |&b| worths(table, a, b));
    members.iter().enumerate().flat_map(with)
}

/// What two are worth in one group, each time that it is said.
fn worths(table: &Table, a: u32, b: u32) -> impl Iterator<Item = i64> + '_ {
    table.prefer[a as usize].iter().filter(move |(other, _)| *other == b).map(|(_, worth)| *worth)
}

/// Proves the best answer or finds the cheapest, of all groups that could be part of a cheaper one.
pub fn prove(
    table: &Table,
    bound: &Bound,
    best: &Answer,
    columns: Vec<Column>,
    nodes: u64,
    stop: &dyn Fn() -> bool,
) -> Proof {
    let price = SCALE * table.job.prices.prefer;
    let wished = |p: usize| table.prefer[p].iter().map(|(_, worth)| *worth).filter(|worth| *worth > 0);
    let all: i64 = (0..table.people).flat_map(wished).sum::<i64>() * price / 2;
    let full = |p: usize| {
        let alone = if table.leads[p] == NONE { SCALE * table.job.prices.unplaced } else { 0 };
        alone - price * wished(p).sum::<i64>()
    };
    let full: Vec<i64> = (0..table.people).map(full).collect();
    let sets = sets(table, bound, columns);
    let mut worths = Worths::new(table, &sets, full.clone(), all);
    let Some(known) = worths.improve(best, ROUNDS, &mut || stop()) else { return Proof::Open(bound.cost) };
    let at_least = known.least.div_euclid(SCALE) + i64::from(known.least.rem_euclid(SCALE) > 0);
    let open = Proof::Open(at_least.max(bound.cost).min(best.cost));
    let gap = SCALE * (best.cost - 1) - known.least;
    if gap < 0 {
        return Proof::Least(best.clone());
    }
    let mut columns = Vec::new();
    for set in &sets {
        let worth: i64 = set.list.iter().map(|&p| known.worth[p as usize]).sum();
        for way in &set.ways {
            let lead = way.lead as usize;
            let others = i64::from(table.job.leads[lead].max_groups) - 1;
            let (over, least) = (way.cost - worth, known.each[lead]);
            if (over + others * known.cheapest[lead]).max(least) - least <= gap {
                columns.push(Column { members: set.members, lead: way.lead, over, slots: way.slots.clone() });
            }
        }
    }
    columns.sort_by_key(|c| c.over);
    let known = Known {
        least: known.least,
        alone: full.iter().zip(&known.worth).map(|(full, worth)| full - worth).collect(),
        each: &known.each,
        cheapest: &known.cheapest,
    };
    let mut left = nodes;
    let mut ends = |more: u64| {
        left = left.saturating_sub(more);
        left == 0 || stop()
    };
    let everybody = (0..table.people).fold(0, |all, p| all | 1 << p);
    match Cover::new(table, &columns, &known, best.clone(), &mut ends).search(everybody) {
        (least, true) => Proof::Least(least),
        (_, false) => open,
    }
}

/// The groups listed, each with all its supervisors, and what it costs with its pairs. They stand in one row.
fn sets(table: &Table, bound: &Bound, columns: Vec<Column>) -> Vec<Set> {
    let price = SCALE * table.job.prices.prefer;
    let of = |ways: &[Column]| {
        let members = ways[0].members;
        let mut list = Vec::new();
        each(members, |p| list.push(p as u32));
        let worth: i64 = list.iter().map(|&p| bound.worth[p as usize]).sum();
        let wished: i64 = pairs(table, &list).filter(|worth| *worth > 0).sum();
        let cost = |over: i64| over + worth - price * wished;
        let ways = ways.iter().map(|c| Way { lead: c.lead, cost: cost(c.over), slots: c.slots.clone() });
        Set { members, ways: ways.collect(), list }
    };
    columns.chunk_by(|a, b| a.members == b.members).map(of).collect()
}
