//! The moves of the search: what is tried to make an answer cheaper.
//!
//! A simple move is priced before it is made; a compound one is made, looked at and taken back.

mod chain;
mod large;
mod meet;

use super::{
    anneal::THOUSANDS,
    bits::Bits,
    bound::{coming, is_known},
    job::{NONE, Table, id},
    random::Random,
    state::State,
};

/// How often each kind of move is tried, as ends of ranges: one person, two people, a team's members,
/// supervisors, people who must be together, another time, an end, a new group or room for somebody.
///
/// Large moves pay: with 1.5 in a hundred a search of 300 people ended 1 to 7 % above the best known
/// answer after 4 s, with two in three 0 to 1 %.
const MIX: [usize; 8] = [100, 250, 400, 420, 424, 484, 489, 505];
/// The same for thousands: an end of a group asks for a place for each member among hundreds of groups, a third
/// of the time for nearly nothing.
const MIX_OF_MANY: [usize; 8] = [100, 250, 550, 570, 574, 634, 637, 653];
/// The same where nothing but pairs of people costs: large moves find nothing there.
const MIX_OF_PAIRS: [usize; 8] = [200, 1000, 1000, 1000, 1008, 1009, 1010, 1012];
/// How many people are looked at by chance when a group takes in more; 60 were no better than 12.
const REACH: usize = 12;

/// What the moves need besides the answer.
pub struct Moves<'t> {
    table: &'t Table,
    /// People who may be placed elsewhere, alone.
    singles: Vec<u32>,
    /// Whether each person may be placed elsewhere alone.
    alone: Vec<bool>,
    /// Blocks of more than one.
    bound: Vec<u32>,
    common: Bits,
    people: Vec<u32>,
    /// How each group was reached when a row of people is sought who change places.
    row: chain::Row,
    /// What all may cost when the move under work is through.
    ceiling: i64,
    /// What somebody without a place may save at most by finding one.
    saves: i64,
}

impl<'t> Moves<'t> {
    pub fn new(table: &'t Table) -> Self {
        // Nothing is tried for people who can be in no group whatever happens.
        let coming = if is_known(&table.job) { Some(coming(table)) } else { None };
        let able = |block: &&Vec<u32>| {
            coming.as_ref().is_none_or(|times| times.iter().any(|there| there.has(block[0])))
        };
        let single = |block: &&Vec<u32>| block.len() == 1;
        let many = |&b: &u32| {
            let block = &table.blocks[b as usize];
            block.len() > 1 && able(&block)
        };
        Self {
            singles: table.blocks.iter().filter(single).filter(able).map(|b| b[0]).collect(),
            alone: table
                .block_of
                .iter()
                .map(|&block| block != NONE && table.blocks[block as usize].len() == 1)
                .collect(),
            bound: (0..id(table.blocks.len())).filter(many).collect(),
            row: chain::Row::new(table.groups),
            common: Bits::empty(table.job.slots),
            people: Vec::new(),
            ceiling: i64::MAX,
            saves: {
                let p = &table.job.prices;
                let off = table.job.target.map_or(0, |target| 2 * i64::from(target));
                if table.has_prefer { i64::MAX / 4 } else { p.size * off / 3 + p.travel }
            },
            table,
        }
    }

    /// Whether there is anything to move.
    pub fn is_empty(&self) -> bool {
        self.singles.is_empty() && self.bound.is_empty()
    }

    /// Tries one move; takes it when it costs at most `limit` more.
    pub fn step(&mut self, state: &mut State<'t>, random: &mut Random, limit: i64) {
        let mix = match self.table.people {
            _ if self.table.only_pairs => &MIX_OF_PAIRS,
            many if many > THOUSANDS => &MIX_OF_MANY,
            _ => &MIX,
        };
        let roll = random.below(mix[7]);
        let kind = mix.iter().position(|end| roll < *end).unwrap_or(0);
        match kind {
            0 => {
                if let Some(person) = random.of(&self.singles) {
                    self.relocate(state, person, random, limit);
                }
                state.keep();
            }
            1 => {
                if let Some(person) = random.of(&self.singles) {
                    self.swap(state, person, random, limit);
                }
                state.keep();
            }
            _ => {
                let mark = state.mark();
                self.ceiling = state.cost + limit;
                let done = match kind {
                    2 => self.chunk(state, random),
                    3 => self.lead(state, random),
                    4 => self.bound(state, random),
                    5 => self.shift(state, random),
                    6 => self.close(state, random),
                    _ if random.below(2) == 0 => self.open(state, random),
                    _ => self.squeeze(state, random),
                };
                if done && state.cost <= self.ceiling {
                    state.keep();
                } else {
                    state.back(mark);
                }
            }
        }
    }

    /// A large change, taken whatever it costs; false when none was found in a few tries.
    pub fn kick(&mut self, state: &mut State<'t>, random: &mut Random) -> bool {
        self.ceiling = i64::MAX;
        for _ in 0..20 {
            let mark = state.mark();
            let done = match random.below(8) {
                0..4 => self.shift(state, random),
                4 => self.close(state, random),
                5 => self.open(state, random),
                6 => self.lead(state, random),
                _ => self.squeeze(state, random),
            };
            if done && state.changed_since(mark) {
                state.keep();
                return true;
            }
            state.back(mark);
        }
        false
    }

    /// A person goes to another group.
    fn relocate(&mut self, state: &mut State<'t>, person: u32, random: &mut Random, limit: i64) {
        let from = state.place[person as usize];
        if from != NONE && !self.can_spare(state, from, 1) {
            return;
        }
        let Some(to) = self.group_for(state, person, random) else { return };
        if to == from || !state.size_fits(to, state.size(to) + 1) || !state.may_join(person, to, NONE) {
            return;
        }
        if state.move_cost(person, to) <= limit {
            state.put(person, to);
        }
    }

    /// A random group that meets when the person can.
    fn group_for(&self, state: &State<'t>, person: u32, random: &mut Random) -> Option<u32> {
        let free = &self.table.job.people[person as usize].free;
        let all: u32 = free.iter().map(|&slot| state.meeting[slot as usize]).sum();
        if all == 0 {
            return None;
        }
        let mut nth = id(random.below(all as usize));
        for &slot in free {
            let there = state.meeting[slot as usize];
            if nth < there {
                return Some(state.at[slot as usize][nth as usize]);
            }
            nth -= there;
        }
        None
    }

    fn can_spare(&self, state: &State<'t>, group: u32, people: i64) -> bool {
        !self.table.closed[group as usize] && state.size(group) - people >= self.table.least[group as usize]
    }

    /// Two people change places.
    fn swap(&mut self, state: &mut State<'t>, a: u32, random: &mut Random, limit: i64) {
        let ga = state.place[a as usize];
        if ga == NONE {
            self.replace(state, a, random, limit);
            return;
        }
        if self.table.closed[ga as usize] {
            return;
        }
        let Some(gb) = self.group_for(state, a, random) else { return };
        let Some(b) = random.of(&state.groups[gb as usize].members) else { return };
        if ga == gb || !self.alone(b) || !state.may_join(a, gb, b) || !state.may_join(b, ga, a) {
            return;
        }
        if state.swap_cost(a, b) <= limit {
            state.put_late(a, NONE);
            state.put_late(b, ga);
            state.put_late(a, gb);
            state.settle();
        }
    }

    /// Somebody without a place takes that of another.
    fn replace(&mut self, state: &mut State<'t>, a: u32, random: &mut Random, limit: i64) {
        let Some(group) = self.group_for(state, a, random) else { return };
        let Some(b) = random.of(&state.groups[group as usize].members) else { return };
        if !self.alone(b) || !state.may_join(a, group, b) {
            return;
        }
        let (mark, before) = (state.mark(), state.cost);
        state.put_late(b, NONE);
        state.put(a, group);
        if state.cost - before > limit {
            state.back(mark);
        }
    }

    fn alone(&self, person: u32) -> bool {
        self.alone[person as usize]
    }

    /// Somebody without a group.
    fn waiting(&mut self, state: &State<'t>, random: &mut Random) -> Option<u32> {
        if state.unplaced == 0 {
            return None;
        }
        self.people.clear();
        let waits = |p: &u32| state.place[*p as usize] == NONE;
        self.people.extend(self.singles.iter().copied().filter(waits));
        random.of(&self.people)
    }

    /// Half the time somebody without a group, if there is any, else anybody: those without one may
    /// be such as never can have one.
    fn anybody(&mut self, state: &State<'t>, random: &mut Random) -> Option<u32> {
        let waiting = if random.below(2) == 0 { self.waiting(state, random) } else { None };
        waiting.or_else(|| random.of(&self.singles))
    }
}
