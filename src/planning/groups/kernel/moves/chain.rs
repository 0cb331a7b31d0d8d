//! A row of people who change places, so that somebody without one gets one: the first takes the place of
//! the second, the second that of the third, and the last joins a group with room.

use super::{
    super::{job::NONE, random::Random, state::State},
    Moves,
};

/// Groups that are looked into for one row.
const MOST: usize = 100;

/// Who would come to each group, and from which, as far as the search for a row has come.
pub(super) struct Row {
    /// The search that reached the group, the person and where they would come from.
    reached: Vec<(u32, u32, u32)>,
    queue: Vec<u32>,
    search: u32,
}

impl Row {
    pub(super) fn new(groups: usize) -> Self {
        Self { reached: vec![(0, NONE, NONE); groups], queue: Vec::new(), search: 0 }
    }
}

impl<'t> Moves<'t> {
    /// The shortest row from a person without a place to a group with room; false when there is none.
    pub(super) fn chain(&mut self, state: &mut State<'t>, person: u32, random: &mut Random) -> bool {
        if !self.alone(person) {
            return false;
        }
        self.row.search = self.row.search.wrapping_add(1);
        self.row.queue.clear();
        let mut end = self.reach(state, person, NONE);
        let mut next = 0;
        while end.is_none() && next < self.row.queue.len().min(MOST) {
            let group = self.row.queue[next];
            next += 1;
            let members = &state.groups[group as usize].members;
            let first = random.below(members.len());
            for at in 0..members.len() {
                let member = members[(first + at) % members.len()];
                if self.alone(member) {
                    end = self.reach(state, member, group);
                }
                if end.is_some() {
                    break;
                }
            }
        }
        let Some(mut to) = end else { return false };
        while to != NONE {
            let (_, comes, from) = self.row.reached[to as usize];
            state.put_late(comes, to);
            to = from;
        }
        state.settle();
        true
    }

    /// Notes the groups to which a person could go; gives one that has room.
    fn reach(&mut self, state: &State<'t>, person: u32, from: u32) -> Option<u32> {
        for &slot in &self.table.job.people[person as usize].free {
            for &group in &state.at[slot as usize] {
                let reached = &mut self.row.reached[group as usize];
                if reached.0 == self.row.search || !state.may_join(person, group, NONE) {
                    continue;
                }
                *reached = (self.row.search, person, from);
                if state.size_fits(group, state.size(group) + 1) {
                    return Some(group);
                }
                self.row.queue.push(group);
            }
        }
        None
    }
}
