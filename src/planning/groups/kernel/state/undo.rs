//! The way back: what was changed, in order, with what it cost before.

use super::State;

/// One step back.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Put { person: u32, from: u32 },
    Meet { group: u32, slot: u32, lead: u32 },
    Cost { group: u32, cost: i64, version: u32 },
}

/// A place in the log, with the cost then.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    at: usize,
    cost: i64,
    unplaced: i64,
}

impl State<'_> {
    /// A mark in the log to go back to.
    pub fn mark(&self) -> Mark {
        debug_assert!(self.late.is_empty(), "what is marked is priced");
        Mark { at: self.log.len(), cost: self.cost, unplaced: self.unplaced }
    }

    /// Whether anything was changed since.
    pub fn changed_since(&self, mark: Mark) -> bool {
        self.log.len() > mark.at
    }

    /// Goes back to a mark. A group that is as it was has the version it had: what was told of it holds.
    pub fn back(&mut self, mark: Mark) {
        while let Some(group) = self.late.pop() {
            self.groups[group as usize].late = false;
        }
        while self.log.len() > mark.at {
            match self.log.pop() {
                Some(Step::Put { person, from }) => self.transfer(person, from),
                Some(Step::Meet { group, slot, lead }) => {
                    if self.groups[group as usize].lead != lead {
                        self.lead_by(group, lead);
                    }
                    self.move_time(group, slot);
                }
                Some(Step::Cost { group, cost, version }) => {
                    let g = &mut self.groups[group as usize];
                    (g.cost, g.version) = (cost, version);
                }
                None => break,
            }
        }
        (self.cost, self.unplaced) = (mark.cost, mark.unplaced);
    }

    /// Keeps what was done.
    pub fn keep(&mut self) {
        self.settle();
        self.log.clear();
    }
}
