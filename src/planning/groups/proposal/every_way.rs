//! Proof for the smallest jobs: every way to place a few people, and to lead a few groups, is looked at.
//!
//! What an answer costs hangs on who is where and who leads, not on when a group meets. So each way that costs less
//! than the best answer is held against the rules, group by group, at any time that the group could have and as if
//! the others had none: what breaks a rule so breaks it whatever the times are. Where each of them does, the best
//! answer is proven.

use super::super::{
    answer::{Answer, cost::total, rules::check},
    job::instance::{Instance, Stays},
};

/// The most ways that are looked at: some hundredths of a second.
const MOST: usize = 20_000;

/// Whether no answer costs less; false also where there are too many ways, or somebody stopped it.
pub fn is_least(instance: &Instance, cost: i64, stop: &dyn Fn() -> bool) -> bool {
    let moving: Vec<usize> = (0..instance.people.len()).filter(|&person| instance.moves(person)).collect();
    let cells = instance.places();
    let ways = |of: usize, times: usize| of.checked_pow(u32::try_from(times).ok()?);
    let all = ways(cells + 1, moving.len()).zip(ways(instance.leads.len() + 1, cells));
    let all = all.and_then(|(places, leads)| places.checked_mul(leads));
    if all.is_none_or(|all| all > MOST) {
        return false;
    }
    let mut answer = Answer::found(instance);
    for cell in &mut answer.cells {
        cell.slot = None;
    }
    Ways { instance, answer, moving, cost, stop }.places(0)
}

struct Ways<'a> {
    instance: &'a Instance,
    /// Groups without times.
    answer: Answer,
    moving: Vec<usize>,
    cost: i64,
    stop: &'a dyn Fn() -> bool,
}

impl Ways<'_> {
    /// Every place of the people from this one on; false where one of the ways could be cheaper.
    fn places(&mut self, at: usize) -> bool {
        let Some(&person) = self.moving.get(at) else { return !(self.stop)() && self.leads(0) };
        let places = (0..self.instance.places()).map(Some).chain([None]);
        places.into_iter().all(|place| {
            self.answer.put(person, place);
            self.places(at + 1)
        })
    }

    /// Everybody who could lead the groups from this one on.
    fn leads(&mut self, group: usize) -> bool {
        if group == self.answer.cells.len() {
            return !self.is_cheaper();
        }
        self.could_lead(group).into_iter().all(|lead| {
            if let Some(cell) = self.answer.cells.get_mut(group) {
                cell.lead = lead;
            }
            self.leads(group + 1)
        })
    }

    fn could_lead(&self, group: usize) -> Vec<Option<usize>> {
        let is_empty = self.answer.cells.get(group).is_none_or(|cell| cell.members.is_empty());
        match self.instance.standing.get(group) {
            Some(standing) if standing.lead_stays == Stays::Yes => vec![standing.lead],
            // Whoever led it may lead another one when it has ended.
            Some(standing) if self.answer.ends(self.instance, group) => vec![standing.lead, None],
            None if is_empty => vec![None],
            _ => (0..self.instance.leads.len()).map(Some).chain([None]).collect(),
        }
    }

    fn is_cheaper(&mut self) -> bool {
        let cost = total(self.instance, &self.answer).cost(&self.instance.weights);
        cost < self.cost && (0..self.answer.cells.len()).all(|group| self.could_meet(group))
    }

    /// Whether a group breaks no rule at one of the times that it could have.
    fn could_meet(&mut self, group: usize) -> bool {
        let standing = self.instance.standing.get(group);
        let is_empty = self.answer.cells.get(group).is_none_or(|cell| cell.members.is_empty());
        // A group that people are in keeps a time where it has one.
        let without = is_empty || standing.is_some_and(|standing| standing.slot.is_none());
        let slots = (0..self.instance.slots.len()).map(Some).chain(without.then_some(None));
        let mut can = false;
        for slot in slots {
            if let Some(cell) = self.answer.cells.get_mut(group) {
                cell.slot = slot;
            }
            can = can || check(self.instance, &self.answer, group).is_ok();
        }
        if let Some(cell) = self.answer.cells.get_mut(group) {
            cell.slot = None;
        }
        can
    }
}

#[cfg(test)]
mod tests {
    use super::super::search::{Effort, Known, NODES, prove, search};
    use super::*;
    use crate::{
        model::{
            groups::{Group, Membership},
            unit::Unit,
            week::Day,
        },
        planning::groups::{
            fixtures::*,
            job::setup::{Mode, Setup},
            why::tests::Dice,
        },
    };

    /// So many teachers, some in a group that may lack a time or a supervisor, and some who lead and also teach.
    fn small(dice: &mut Dice) -> Unit {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 840, 1020));
        let free = |dice: &mut Dice| match dice.below(4) {
            0 => vec![tue],
            1 => vec![thu],
            _ => vec![tue, thu],
        };
        let (people, leads) = (dice.below(5), dice.below(3));
        let mut all: Vec<_> =
            (0..people).map(|n| teacher(n, if dice.below(2) == 0 { "A" } else { "" }, free(dice))).collect();
        for n in 0..leads {
            let mut lead = leader(20 + n, 1, free(dice));
            if dice.below(2) == 0 {
                lead.roles.insert(code("teacher"));
            }
            all.push(lead);
        }
        let mut group = Group::new(group_id(1), "G".into());
        let members = 0..dice.below(people + 1);
        group.members.extend(members.map(|n| (person_id(n), Membership::default())));
        if dice.below(3) > 0 {
            group.windows.insert(tue);
        }
        if leads > 0 && dice.below(2) == 0 {
            group.supervisor = Some(person_id(20));
        }
        let stands = !group.members.is_empty();
        unit(all, stands.then_some(group))
    }

    #[test]
    fn the_best_answer_of_a_tiny_job_is_proven_and_no_search_finds_a_cheaper_one() {
        let (programme, roles) = (programme(), roles());
        let (mut proven, mut by_this) = (0, 0);
        for case in 0..120 {
            let mut dice = Dice::new(case);
            let mode = if case % 2 == 0 { Mode::Rebuild } else { Mode::FillUp };
            let setup = Setup { mode, ..Setup::new(&programme, &roles, date(2026, 9, 1)) };
            let instance = setup.instance(&small(&mut dice)).unwrap();
            let solved = |seed| search(&instance, Effort { seed, steps: 3_000 }, &|| false, &mut |_| {});
            let cost = |found: &crate::planning::groups::proposal::search::Found| {
                found.terms.cost(&instance.weights)
            };
            let proved = prove(&instance, &solved(1), NODES, &mut |_| false, &|| false);
            if proved.known != Known::Proven {
                continue;
            }
            proven += 1;
            by_this += usize::from(is_least(&instance, cost(&proved), &|| false));
            for seed in 2..6 {
                assert!(cost(&solved(seed)) >= cost(&proved), "{case}, {seed}");
            }
            assert!(
                !is_least(&instance, cost(&proved) + 1, &|| false),
                "{case}: that answer is a cheaper one"
            );
        }
        assert!(proven > 110 && by_this > 90, "{proven} proven, {by_this} of them so");
    }

    #[test]
    fn one_who_is_in_a_group_that_nobody_leads_and_one_who_teaches_and_could_lead_are_a_proven_answer() {
        let tue = window(Day::Tue, 900, 990);
        let mut lead = leader(20, 1, [tue]);
        lead.roles.insert(code("teacher"));
        let mut group = Group::new(group_id(1), "G".into());
        group.members.insert(person_id(0), Membership::default());
        group.windows.insert(tue);
        let unit = unit([teacher(0, "", [tue]), lead], [group]);
        let (programme, roles) = (programme(), roles());
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        let found = search(&instance, Effort { seed: 1, steps: 3_000 }, &|| false, &mut |_| {});
        assert_eq!(prove(&instance, &found, NODES, &mut |_| false, &|| false).known, Known::Proven);
    }
}
