//! Given times and no others: who can meet then, and who is left without a time.

use super::{
    Limits, Plan, Task,
    assign::{Fit, Led, assign},
    solve::planned,
};

/// So many parties are left out at the most to find who can meet; where more would have to be, times are
/// counted without supervisors.
const LEFT_OUT: usize = 3;
/// So many choices of whom to leave out are looked at.
const CHOICES: usize = 4_000;

/// The plan with exactly these candidates: the fewest are left without, first those who can be at none.
pub fn fixed(task: &Task, chosen: &[usize], stopped: &dyn Fn() -> bool) -> Plan {
    let can = |party: &usize| task.can_meet(*party, chosen);
    let (parties, without): (Vec<usize>, Vec<usize>) = (0..task.parties.len()).partition(can);
    let leads = task.parties.iter().all(|party| party.group.is_some()) || !task.leaders.is_empty();
    let mut left = CHOICES;
    for out in 0..=LEFT_OUT.min(parties.len()) {
        let mut picked = Vec::new();
        let mut choice = Choice { task, chosen, parties: &parties, left: &mut left, stopped };
        if leads && let Some((assigned, dropped)) = choice.drop(&mut picked, 0, out) {
            let without: Vec<usize> = without.iter().chain(&dropped).copied().collect();
            return planned(task, chosen, assigned, without, Limits::Held);
        }
    }
    let limits = if leads { Limits::NotKept } else { Limits::NoLeaders };
    let free = Task { leaders: Vec::new(), clashes: Vec::new(), ..task.clone() };
    let assigned = assign(&free, &parties, chosen, Led::No).found().unwrap_or_default();
    planned(&free, chosen, assigned, without, limits)
}

struct Choice<'a> {
    task: &'a Task,
    chosen: &'a [usize],
    parties: &'a [usize],
    left: &'a mut usize,
    stopped: &'a dyn Fn() -> bool,
}

impl Choice<'_> {
    /// Leaves out `more` parties from the n-th on; the way to place the others, and who was left out.
    fn drop(
        &mut self,
        picked: &mut Vec<usize>,
        from: usize,
        more: usize,
    ) -> Option<(super::assign::Assigned, Vec<usize>)> {
        if more > 0 {
            for n in from..self.parties.len() {
                picked.push(self.parties[n]);
                if let Some(found) = self.drop(picked, n + 1, more - 1) {
                    return Some(found);
                }
                picked.pop();
            }
            return None;
        }
        if *self.left == 0 || (self.stopped)() {
            return None;
        }
        *self.left -= 1;
        // Whoever has no group yet is placed twice or not at all: there is no group with only one meeting.
        let task = self.task;
        let with = |party: usize| task.twin(party).filter(|_| task.parties[party].group.is_none());
        let is_out =
            |party: &usize| picked.contains(party) || with(*party).is_some_and(|twin| picked.contains(&twin));
        let (dropped, rest): (Vec<usize>, Vec<usize>) = self.parties.iter().partition(|party| is_out(party));
        match assign(task, &rest, self.chosen, Led::Yes) {
            Fit::Yes(assigned) => Some((assigned, dropped)),
            Fit::No | Fit::Unknown => None,
        }
    }
}
