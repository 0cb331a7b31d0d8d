//! A proposal in part: only some of its groups, or some of its people.
//!
//! A group that is taken becomes what the proposal makes of it: time, supervisor and everybody who
//! comes; whom the whole proposal leaves without a group leaves it. Who goes to a group that is not taken
//! stays where they are today. What cannot stand
//! without another group takes that one along: somebody who would stay cannot come at the new time,
//! a supervisor would lead two groups at once, a group would be left too small. So a part breaks no
//! rule that the groups of today do not break already, nobody is in two groups and nobody is lost.

use std::collections::BTreeSet;

use super::super::{
    answer::{
        Answer, Cell,
        cost::total,
        rules::{Broken, check},
    },
    job::instance::Instance,
};
use super::{
    Proposal, TooFewIds,
    search::{Ended, Found, Known},
    written,
};
use crate::model::{change::On, edit::Edit, ids::Code, unit::Unit};

/// What is to be taken, by places in the instance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Groups.
    pub groups: BTreeSet<usize>,
    /// People who go where the proposal puts them, even to a group that is not taken.
    pub people: BTreeSet<usize>,
}

/// What taking it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Everything as it then is.
    pub answer: Answer,
    /// Groups that come along though nobody asked for them.
    pub along: BTreeSet<usize>,
    /// Who would go elsewhere in the whole proposal but stays where they are.
    pub stay: Vec<usize>,
}

/// The state of the way to a part that breaks nothing.
struct Way<'a> {
    instance: &'a Instance,
    whole: &'a Answer,
    today: Answer,
    groups: BTreeSet<usize>,
    people: BTreeSet<usize>,
}

/// What it means to take only what is asked for. Where that would change nothing, because a group that is
/// taken only gives people to others, those go.
pub fn part(instance: &Instance, whole: &Answer, asked: &Asked) -> Part {
    let today = Answer::found(instance);
    let mut way = Way { instance, whole, today, groups: asked.groups.clone(), people: asked.people.clone() };
    let mut answer = way.whole_part();
    if !asked.groups.is_empty() && (0..answer.cells.len()).all(|g| !differs(&way.today, &answer, g)) {
        let gone = |p: &usize| {
            let from = way.today.place[*p];
            from != whole.place[*p] && from.is_some_and(|from| asked.groups.contains(&from))
        };
        let leave: Vec<usize> = (0..whole.place.len()).filter(gone).collect();
        way.people.extend(leave);
        answer = way.whole_part();
    }
    let along = way.groups.difference(&asked.groups).copied();
    let along = along.filter(|&group| differs(&way.today, whole, group)).collect();
    let stay = (0..whole.place.len()).filter(|&p| answer.place[p] != whole.place[p]).collect();
    Part { answer, along, stay }
}

/// Whether a group is another in two answers.
pub fn differs(a: &Answer, b: &Answer, group: usize) -> bool {
    let sorted = |cell: &Cell| {
        let mut members = cell.members.clone();
        members.sort_unstable();
        members
    };
    match (a.cells.get(group), b.cells.get(group)) {
        (Some(a), Some(b)) => {
            // Mostly nothing need be put in order to see it.
            (a.slot, a.lead, a.members.len()) != (b.slot, b.lead, b.members.len())
                || (a.members != b.members && sorted(a) != sorted(b))
        }
        (a, b) => a.is_some() != b.is_some(),
    }
}

impl Way<'_> {
    /// What is taken, made wider until it breaks nothing.
    fn whole_part(&mut self) -> Answer {
        loop {
            let made = self.made();
            let broken = self.broken(&made);
            // Who cannot come needs another place in any case: all of these at once, all else one by one.
            let cannot = |(_, broken): &&(usize, Broken)| matches!(broken, Broken::NotFree { .. });
            let mut now: Vec<(usize, Broken)> = broken.iter().filter(cannot).copied().collect();
            if now.is_empty() {
                now.extend(broken.first());
            }
            if now.is_empty() {
                return made;
            }
            let wider: Vec<bool> =
                now.into_iter().map(|(group, broken)| self.widen(&made, group, broken)).collect();
            if !wider.contains(&true) {
                self.groups = (0..self.whole.cells.len()).collect();
                self.people = (0..self.whole.place.len()).collect();
                return self.made();
            }
        }
    }

    fn leads(&self, answer: &Answer, person: usize) -> Vec<usize> {
        let Some(lead) = self.instance.people[person].leads else { return Vec::new() };
        (0..answer.cells.len()).filter(|&group| answer.cells[group].lead == Some(lead)).collect()
    }

    /// Everything as it is with what is taken so far.
    fn made(&self) -> Answer {
        let mut made = self.today.clone();
        for &group in &self.groups {
            if let (Some(cell), Some(then)) = (made.cells.get_mut(group), self.whole.cells.get(group)) {
                (cell.slot, cell.lead) = (then.slot, then.lead);
            }
        }
        for (person, &to) in self.whole.place.iter().enumerate() {
            let asked = self.people.contains(&person);
            let goes = match to {
                // Who leads a group that stays as it is does not join another.
                Some(to) => {
                    (asked || self.groups.contains(&to))
                        && self.leads(&made, person).iter().all(|group| self.groups.contains(group))
                }
                // Who has no group in the whole proposal leaves one that is taken as that leaves it.
                None => {
                    let left = self.today.place[person].is_some_and(|from| self.groups.contains(&from));
                    asked || left || self.leads(&made, person).iter().any(|group| self.groups.contains(group))
                }
            };
            if goes {
                made.put(person, to);
            }
        }
        made
    }

    /// The groups that are not as today and break a rule, each with the first.
    fn broken(&self, made: &Answer) -> Vec<(usize, Broken)> {
        let changed = (0..made.cells.len()).filter(|&group| differs(&self.today, made, group));
        changed.filter_map(|group| Some((group, check(self.instance, made, group).err()?))).collect()
    }

    /// Takes along what would make a broken group whole again; whether there was anything.
    fn widen(&mut self, made: &Answer, group: usize, broken: Broken) -> bool {
        let before = (self.groups.len(), self.people.len());
        let mut groups = vec![group];
        let mut people: Vec<usize> = Vec::new();
        match broken {
            Broken::NotFree { person } => {
                let slot = made.cells[group].slot;
                let busy = |m: &&usize| slot.is_some_and(|s| !self.instance.people[**m].slots.has(s));
                let stay = |m: &&usize| self.whole.place[**m] != Some(group);
                groups.clear();
                people.push(person);
                people.extend(made.cells[group].members.iter().filter(busy).filter(stay));
            }
            Broken::Full { .. } => {
                let stay = |m: &&usize| self.whole.place[**m] != Some(group);
                groups.clear();
                people.extend(made.cells[group].members.iter().filter(stay));
            }
            Broken::Leads { person } => people.push(person),
            Broken::Apart { person, other } | Broken::Together { person, other } => {
                people.extend([person, other]);
            }
            Broken::LeadTaken { group: other } => groups.push(other),
            Broken::MemberLeads { person, group: other } => {
                groups.push(other);
                people.push(person);
            }
            Broken::Closed
            | Broken::Few { .. }
            | Broken::NoWindow
            | Broken::NoLead
            | Broken::Locked
            | Broken::LeadNotFree
            | Broken::LeadFull => {}
        }
        if let Some(lead) = made.cells[group].lead.filter(|_| broken == Broken::LeadFull) {
            groups.extend((0..made.cells.len()).filter(|&g| made.cells[g].lead == Some(lead)));
        }
        for person in people {
            groups.extend(self.leads(made, person));
            match self.whole.place[person] {
                Some(to) => groups.push(to),
                None => drop(self.people.insert(person)),
            }
        }
        self.groups.extend(groups);
        before != (self.groups.len(), self.people.len())
    }
}

/// Writes a part of a proposal as edits: new groups keep the ids and names that the whole gave them.
///
/// # Errors
/// [`TooFewIds`] when a part has a new group that the whole has not.
pub fn edits(
    unit: &Unit,
    programme: Code,
    instance: &Instance,
    whole: &Proposal,
    named: &Unit,
    part: &Part,
) -> Result<Vec<Edit>, TooFewIds> {
    let answer = part.answer.clone();
    let terms = total(instance, &answer);
    let found = Found { answer, terms, known: Known::Nothing, ended: Ended::Whole, steps: 0 };
    let new = (instance.standing.len()..found.answer.cells.len())
        .filter(|&at| found.answer.cells.get(at).is_some_and(|cell| !cell.members.is_empty()));
    let ids: Vec<_> = new.filter_map(|at| whole.groups.get(at).copied().flatten()).collect();
    let name = |number: usize| crate::model::text::Name::new(&number.to_string());
    let (mut edits, ..) = written(unit, programme, instance, &found, &mut ids.into_iter(), &name)?;
    for edit in &mut edits {
        if let Edit::Group(On::Add(group)) = edit
            && let Some(known) = named.group(group.id)
        {
            group.name = known.name.clone();
        }
    }
    Ok(edits)
}
