//! Proof where groups stand and only a few are to be placed: every place for each of them.
//!
//! When time and supervisor of all groups stay, and at no time enough of those few are free for a group of their
//! own that somebody is left to lead, an answer is no more than who joins which group. All such answers are looked
//! at, so that pairs, stages mixed on purpose and members who lead need no bound that knows of them.

use super::super::{
    anneal::Answer,
    job::{Lead, NONE, Table, id},
    state::{State, count},
};

/// Most answers that are looked at: a few tenths of a second.
const ANSWERS: u64 = 300_000;

/// The cheapest answer; `None` where more than places are open, there are too many, or somebody stopped it.
pub fn prove(table: &Table, best: &Answer, stop: &dyn Fn() -> bool) -> Option<Answer> {
    let moving = count(table.blocks.iter().map(Vec::len).sum());
    let mut state = State::new(table);
    if table.job.new_groups > 0 && (0..table.job.slots).any(|slot| could_begin(&state, id(slot))) {
        return None;
    }
    // A group without a supervisor stays so where nobody is left who can lead it.
    let nobody_leads = |g: usize| {
        let of = &table.job.standing[g];
        let mut leads = 0..id(table.job.leads.len());
        of.lead.is_none() && of.slot.is_some_and(|slot| !leads.any(|l| state.can_lead(l, slot, id(g))))
    };
    let stays = |g: usize| {
        let fixed = table.slot_fixed[g] && (table.lead_fixed[g] || nobody_leads(g));
        let of = &table.job.standing[g];
        // A group that has neither time nor members begins only with enough people.
        let unused = of.slot.is_none() && moving < table.least[g];
        fixed || unused && table.job.people.iter().all(|p| p.found_in != Some(id(g)))
    };
    if !(0..table.standing).all(stays) {
        return None;
    }
    table.blocks.iter().flatten().for_each(|&p| state.put(p, NONE));
    state.keep();
    let could = |block: &Vec<u32>| -> Vec<u32> {
        let apart = |&p: &u32| table.apart[p as usize].iter().any(|other| block.contains(other));
        let joins = |g: &u32| block.iter().all(|&p| state.may_join(p, *g, NONE));
        let never = block.iter().any(apart);
        (0..id(table.standing)).filter(|g| !never && joins(g)).collect()
    };
    let choices: Vec<Vec<u32>> = table.blocks.iter().map(could).collect();
    let answers = choices.iter().try_fold(1_u64, |all, of| all.checked_mul(of.len() as u64 + 1));
    answers.filter(|answers| *answers <= ANSWERS)?;
    let begun = state.groups.iter().map(|g| g.members.len()).collect();
    let mut places = Places { state, choices, begun, best: best.clone(), looked: 0, stop };
    places.each(0).then_some(places.best)
}

/// Whether some of those who are to be placed are enough for a group of their own at a time, and somebody is left
/// to lead it.
fn could_begin(state: &State<'_>, slot: u32) -> bool {
    let table = state.table;
    let free = table.blocks.iter().flatten().filter(|&&p| table.free[p as usize].has(slot)).count();
    let can = |(l, (load, lead)): (usize, (&Vec<u32>, &Lead))| {
        load.len() < lead.max_groups as usize && table.lead_free[l].has(slot)
    };
    let led = !table.job.led || state.load.iter().zip(&table.job.leads).enumerate().any(can);
    led && free >= table.job.least as usize
}

struct Places<'a> {
    state: State<'a>,
    /// The groups that each block could join, were it alone.
    choices: Vec<Vec<u32>>,
    /// Members of each group who stay.
    begun: Vec<usize>,
    best: Answer,
    looked: u64,
    stop: &'a dyn Fn() -> bool,
}

impl Places<'_> {
    /// Every place for the blocks from this one on; false when somebody stopped it.
    fn each(&mut self, at: usize) -> bool {
        let t = self.state.table;
        let Some(block) = t.blocks.get(at) else {
            self.looked += 1;
            if self.state.real() < self.best.cost && self.sizes_fit() {
                self.best = Answer::of(&self.state);
            }
            return !self.looked.is_multiple_of(64) || !(self.stop)();
        };
        if !self.each(at + 1) {
            return false;
        }
        for choice in 0..self.choices[at].len() {
            let group = self.choices[at][choice];
            let size = self.state.size(group) + count(block.len());
            if size > t.most[group as usize] || !block.iter().all(|&p| self.state.may_join(p, group, NONE)) {
                continue;
            }
            let mark = self.state.mark();
            block.iter().for_each(|&p| self.state.put(p, group));
            let whole = self.each(at + 1);
            self.state.back(mark);
            if !whole {
                return false;
            }
        }
        true
    }

    /// Whether every group that somebody joined is large enough.
    fn sizes_fit(&self) -> bool {
        let joined = |(g, begun): (usize, &usize)| self.state.groups[g].members.len() != *begun;
        let mut changed = self.begun.iter().enumerate().filter(|of| joined(*of)).map(|(g, _)| id(g));
        changed.all(|g| self.state.size_fits(g, self.state.size(g)))
    }
}
