//! Trying changes of an answer: made, checked, weighed, and taken back when they are not wanted.

use super::{
    answer::Answer,
    cost::{self, of_group, of_team},
    instance::{Instance, Stays},
    rules,
};

/// One change of an answer.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    /// A person goes into a group, or out of all.
    Place { person: usize, to: Option<usize> },
    /// A group meets at another time or with another supervisor.
    Meet { group: usize, slot: Option<usize>, lead: Option<usize> },
}

/// An answer and what it costs, part by part.
#[derive(Clone)]
pub struct Trial<'a> {
    pub instance: &'a Instance,
    pub answer: Answer,
    pub cost: i64,
    groups: Vec<i64>,
    teams: Vec<i64>,
}

impl<'a> Trial<'a> {
    pub fn new(instance: &'a Instance, answer: Answer) -> Self {
        let w = &instance.weights;
        let cost = cost::total(instance, &answer).cost(w);
        Self {
            cost,
            groups: (0..answer.cells.len()).map(|g| of_group(instance, &answer, g).cost(w)).collect(),
            teams: (0..cost::teams(instance)).map(|t| of_team(instance, &answer, t) * w.team).collect(),
            instance,
            answer,
        }
    }

    /// Makes the changes if no hard rule is broken and `wanted` takes the difference in cost.
    pub fn attempt(&mut self, changes: &[Change], wanted: impl FnOnce(i64) -> bool) -> bool {
        let mut undo = Vec::with_capacity(changes.len());
        let (mut groups, mut teams): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        let before = self.answer.unplaced(self.instance).len();
        for &change in changes {
            undo.push(self.make(change, &mut groups, &mut teams));
        }
        tidy(&mut groups);
        tidy(&mut teams);
        for &group in &groups {
            let cell = &self.answer.cells[group];
            let new = group >= self.instance.standing.len();
            if new && cell.members.is_empty() && (cell.slot.is_some() || cell.lead.is_some()) {
                let clear = Change::Meet { group, slot: None, lead: None };
                undo.push(self.make(clear, &mut Vec::new(), &mut Vec::new()));
            }
        }
        if groups.iter().all(|&g| rules::check(self.instance, &self.answer, g).is_ok()) {
            let w = &self.instance.weights;
            let group_costs: Vec<i64> =
                groups.iter().map(|&g| of_group(self.instance, &self.answer, g).cost(w)).collect();
            let team_costs: Vec<i64> =
                teams.iter().map(|&t| of_team(self.instance, &self.answer, t) * w.team).collect();
            let unplaced = cost::int(self.answer.unplaced(self.instance).len()) - cost::int(before);
            let more = unplaced * w.unplaced
                + groups.iter().zip(&group_costs).map(|(&g, now)| now - self.groups[g]).sum::<i64>()
                + teams.iter().zip(&team_costs).map(|(&t, now)| now - self.teams[t]).sum::<i64>();
            if wanted(more) {
                self.cost += more;
                groups.iter().zip(group_costs).for_each(|(&g, now)| self.groups[g] = now);
                teams.iter().zip(team_costs).for_each(|(&t, now)| self.teams[t] = now);
                return true;
            }
        }
        for &change in undo.iter().rev() {
            self.make(change, &mut Vec::new(), &mut Vec::new());
        }
        false
    }

    fn make(&mut self, change: Change, groups: &mut Vec<usize>, teams: &mut Vec<usize>) -> Change {
        match change {
            Change::Place { person, to } => {
                let from = self.answer.put(person, to);
                groups.extend(from);
                groups.extend(to);
                teams.extend(self.instance.people[person].team);
                Change::Place { person, to: from }
            }
            Change::Meet { group, slot, lead } => {
                let cell = &mut self.answer.cells[group];
                let back = Change::Meet { group, slot: cell.slot, lead: cell.lead };
                (cell.slot, cell.lead) = (slot, lead);
                groups.push(group);
                back
            }
        }
    }

    /// A group that is not in use yet.
    pub fn unused(&self) -> Option<usize> {
        (self.instance.standing.len()..self.answer.cells.len())
            .find(|&g| self.answer.cells[g].members.is_empty())
    }

    /// How many more groups a supervisor may lead.
    pub fn room_of(&self, lead: usize) -> usize {
        let groups = self.answer.cells.iter().filter(|c| c.lead == Some(lead)).count();
        self.instance.leads[lead].max_groups.saturating_sub(groups)
    }

    /// Whether a group's time and supervisor may both change.
    pub fn free_to_meet(&self, group: usize) -> bool {
        self.instance.standing.get(group).is_none_or(|s| {
            s.slot_stays == Stays::No && s.lead_stays == Stays::No && s.members_stay == Stays::No
        })
    }
}

fn tidy(numbers: &mut Vec<usize>) {
    numbers.sort_unstable();
    numbers.dedup();
}
