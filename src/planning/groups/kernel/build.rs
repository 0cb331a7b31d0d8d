//! A first answer: hardest people first, each with a group around them, then room for the rest.

use super::{
    job::{NONE, Table, id},
    random::Random,
    state::State,
};

/// An answer that breaks no rule, made greedily.
pub fn build<'t>(table: &'t Table, random: &mut Random) -> State<'t> {
    let mut state = State::new(table);
    let mut waiting: Vec<u32> = (0..id(table.blocks.len())).collect();
    let ways: Vec<usize> = table.blocks.iter().map(|block| ways(table, block)).collect();
    // Ties fall another way with another seed.
    let jitter: Vec<usize> = waiting.iter().map(|_| random.below(4)).collect();
    waiting.sort_by_key(|&b| ways[b as usize] + jitter[b as usize]);
    for &block in &waiting {
        if !placed(&state, block) && found_group(&mut state, block, &waiting, random).is_none() {
            insert(&mut state, block, NONE);
        }
    }
    for &block in &waiting {
        if !placed(&state, block) {
            insert(&mut state, block, NONE);
        }
    }
    for group in (0..id(table.standing)).filter(|&g| table.ends[g as usize]) {
        if state.groups[group as usize].members.is_empty() {
            state.meet(group, NONE, NONE);
        }
    }
    state.keep();
    state
}

/// Whether a whole block has a place.
pub fn placed(state: &State<'_>, block: u32) -> bool {
    state.table.blocks[block as usize].iter().all(|&p| state.place[p as usize] != NONE)
}

/// At how many times a block could meet with somebody to lead it.
fn ways(table: &Table, block: &[u32]) -> usize {
    let Some(&first) = block.first() else { return 0 };
    let mut common = table.free[first as usize].clone();
    block.iter().for_each(|&p| common.keep(&table.free[p as usize]));
    if !table.job.led {
        return common.len();
    }
    let led = |&slot: &u32| table.lead_free.iter().any(|l| l.has(slot));
    common.iter().filter(led).count()
}

/// Founds a group around a block, up to the wished size; gives back the group.
///
/// What does not become a group leaves the answer as it was.
pub fn found_group(state: &mut State<'_>, block: u32, waiting: &[u32], random: &mut Random) -> Option<u32> {
    let t = state.table;
    let group = unused(state)?;
    let first = *t.blocks[block as usize].first()?;
    let mut common = t.free[first as usize].clone();
    t.blocks[block as usize].iter().for_each(|&p| common.keep(&t.free[p as usize]));
    let open: Vec<u32> = waiting.iter().copied().filter(|&b| !placed(state, b)).collect();
    let team = t.team[first as usize];
    let mut options: Vec<(i64, u32, u32)> = Vec::new();
    for slot in common.iter() {
        let fits = |&b: &&u32| t.blocks[*b as usize].iter().all(|&p| t.free[p as usize].has(slot));
        let mates = |b: &u32| {
            let mate = t.blocks[*b as usize].iter().any(|&p| team != NONE && t.team[p as usize] == team);
            if mate { 3 } else { 1 }
        };
        let people: i64 = open.iter().filter(fits).map(mates).sum();
        if !t.job.led {
            options.push((people, slot, NONE));
            continue;
        }
        for lead in 0..id(t.job.leads.len()) {
            if state.can_lead(lead, slot, group) {
                let good = i64::from(t.job.leads[lead as usize].trained)
                    + i64::from(t.job.leads[lead as usize].school == t.school[first as usize]);
                options.push((people * 2 + good, slot, lead));
            }
        }
    }
    let most = options.iter().map(|o| o.0).max()?;
    options.retain(|o| o.0 + 2 >= most);
    let (_, slot, lead) = *options.get(random.below(options.len()))?;
    let mark = state.mark();
    state.meet(group, slot, lead);
    for &p in &t.blocks[block as usize] {
        if !state.may_join(p, group, NONE) {
            state.back(mark);
            return None;
        }
        state.put(p, group);
    }
    let wished = t.job.target.unwrap_or(t.job.most).clamp(t.job.least, t.job.most);
    fill(state, group, &open, i64::from(wished));
    if state.size_fits(group, state.size(group)) {
        return Some(group);
    }
    state.back(mark);
    None
}

/// So many are compared for a place where what each costs is a sum over all pairs.
const COMPARED: usize = 40;

/// Brings blocks from a list into a group, cheapest first, until it has so many members.
pub fn fill(state: &mut State<'_>, group: u32, from: &[u32], wished: i64) {
    let t = state.table;
    let stride = if t.dense.is_some() { from.len().div_ceil(COMPARED).max(1) } else { 1 };
    while state.size(group) < wished {
        let first = state.size(group).unsigned_abs() as usize % stride;
        let some = cheapest(state, group, from.iter().skip(first).step_by(stride));
        let Some(block) =
            some.or_else(|| if stride > 1 { cheapest(state, group, from.iter()) } else { None })
        else {
            return;
        };
        t.blocks[block as usize].iter().for_each(|&p| state.put(p, group));
    }
}

/// The block that costs least in a group with room for it.
fn cheapest<'b>(state: &State<'_>, group: u32, from: impl Iterator<Item = &'b u32>) -> Option<u32> {
    let t = state.table;
    let room = t.most[group as usize] - state.size(group);
    let mut best: Option<(i64, u32)> = None;
    for &block in from {
        let members = &t.blocks[block as usize];
        let one = members[0];
        if state.place[one as usize] != NONE
            || super::state::count(members.len()) > room
            || !members.iter().all(|&p| state.may_join(p, group, NONE))
        {
            continue;
        }
        let cost = members.iter().map(|&p| state.move_cost(p, group)).sum();
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, block));
        }
    }
    best.map(|(_, block)| block)
}

/// Puts a waiting block where it costs least, if anywhere but in one group.
pub fn insert(state: &mut State<'_>, block: u32, not: u32) -> bool {
    let t = state.table;
    let members = &t.blocks[block as usize];
    let more = super::state::count(members.len());
    let mut best: Option<(i64, u32)> = None;
    state.settle();
    let slots = t.job.people[members[0] as usize].free.iter();
    for &group in
        slots.filter(|&&slot| state.meeting[slot as usize] > 0).flat_map(|&slot| &state.at[slot as usize])
    {
        let g = &state.groups[group as usize];
        if group == not
            || (g.members.is_empty() && group as usize >= t.standing)
            || !state.size_fits(group, state.size(group) + more)
            || !members.iter().all(|&p| state.may_join(p, group, NONE))
        {
            continue;
        }
        let cost: i64 = members.iter().map(|&p| state.move_cost(p, group)).sum();
        if best.is_none_or(|least| (cost, group) < least) {
            best = Some((cost, group));
        }
    }
    let Some((_, group)) = best else { return false };
    members.iter().for_each(|&p| state.put(p, group));
    true
}

/// A group that is not in use.
pub fn unused(state: &State<'_>) -> Option<u32> {
    let t = state.table;
    (t.standing..t.groups).find(|&g| state.groups[g].members.is_empty()).map(id)
}
