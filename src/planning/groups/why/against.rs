//! Every rule that a group breaks, whoever decided it: what a person who places by hand is told.
//!
//! [`super::super::answer::rules`] stops at the first and takes as it is what people have decided, because the search
//! must not undo it. Here nothing is taken for granted: what is broken on purpose is still broken, and is said.

use super::super::{
    answer::{Answer, Cell},
    job::{
        instance::{Instance, Lead, Participant, Supervision},
        slots::Apart,
    },
};
use crate::model::ids::{GroupId, PersonId};

/// A hard rule that a group breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Against {
    /// More members than it may have.
    Full {
        /// How many it has.
        members: usize,
        /// The most.
        most: usize,
    },
    /// Fewer members than it may have.
    Few {
        /// How many it has.
        members: usize,
        /// The least.
        least: usize,
    },
    /// It has people and no window.
    NoWindow,
    /// It has people and no supervisor.
    NoLead,
    /// A member is not free in its window.
    NotFree(PersonId),
    /// Two who must not be in one group.
    Apart(PersonId, PersonId),
    /// The first is here, the second, who must be in the same group, elsewhere.
    Together(PersonId, PersonId),
    /// The supervisor is not free in its window.
    LeadNotFree(PersonId),
    /// The supervisor leads more groups than they may.
    LeadFull(PersonId),
    /// The supervisor has another group at that time, or too close to it; none: a new one.
    LeadTaken(PersonId, Option<GroupId>),
    /// A member leads another group at that time; none: a new one.
    MemberLeads(PersonId, Option<GroupId>),
}

impl Against {
    /// Whether a group that breaks these rules now does not break this one, or less.
    pub fn is_new(self, now: &[Self]) -> bool {
        !now.iter().any(|&known| match (self, known) {
            (Self::Full { members, .. }, Self::Full { members: now, .. }) => members <= now,
            (Self::Few { members, .. }, Self::Few { members: now, .. }) => members >= now,
            (rule, known) => rule == known,
        })
    }
}

/// All rules that one group of an answer breaks; a group with nobody breaks none.
pub fn against(instance: &Instance, answer: &Answer, group: usize) -> Vec<Against> {
    let mut all = Vec::new();
    let Some(cell) = answer.cells.get(group) else { return all };
    if cell.members.is_empty() {
        return all;
    }
    let look = Look { instance, answer, group, cell };
    look.size(&mut all);
    look.pairs(&mut all);
    look.meets(&mut all);
    all
}

struct Look<'a> {
    instance: &'a Instance,
    answer: &'a Answer,
    group: usize,
    cell: &'a Cell,
}

impl Look<'_> {
    fn person(&self, at: usize) -> Option<&Participant> {
        self.instance.people.get(at)
    }

    fn lead(&self) -> Option<(usize, &Lead)> {
        self.cell.lead.and_then(|at| Some((at, self.instance.leads.get(at)?)))
    }

    fn id(&self, group: usize) -> Option<GroupId> {
        self.instance.standing.get(group).map(|s| s.id)
    }

    fn size(&self, all: &mut Vec<Against>) {
        let size = self.answer.size(self.instance, self.group);
        let (least, most) = (self.instance.size.least, self.instance.size.most);
        if size > most {
            all.push(Against::Full { members: size, most });
        } else if size < least {
            all.push(Against::Few { members: size, least });
        }
    }

    fn pairs(&self, all: &mut Vec<Against>) {
        let place = |p: usize| self.answer.place.get(p).copied().flatten();
        let id = |p: usize| self.person(p).map(|p| p.id);
        let here = |p: usize| place(p) == Some(self.group);
        for &(a, b) in self.instance.apart.iter().filter(|&&(a, b)| here(a) && here(b)) {
            all.extend(id(a).zip(id(b)).map(|(a, b)| Against::Apart(a, b)));
        }
        for &(a, b) in &self.instance.together {
            for (a, b) in [(a, b), (b, a)] {
                if here(a) && place(b).is_some_and(|g| g != self.group) {
                    all.extend(id(a).zip(id(b)).map(|(a, b)| Against::Together(a, b)));
                }
            }
        }
    }

    fn meets(&self, all: &mut Vec<Against>) {
        let needed = self.instance.supervision == Supervision::Needed;
        if self.cell.lead.is_none() && needed {
            all.push(Against::NoLead);
        }
        self.room(all);
        let Some(slot) = self.cell.slot else { return all.push(Against::NoWindow) };
        let members = self.cell.members.iter().filter_map(|&m| self.person(m));
        all.extend(members.filter(|p| !p.slots.has(slot)).map(|p| Against::NotFree(p.id)));
        if let Some((at, lead)) = self.lead() {
            if !lead.slots.has(slot) {
                all.push(Against::LeadNotFree(lead.id));
            }
            let gap = self.instance.gap.0;
            let others = self.others().filter(|(_, c)| c.lead == Some(at) && self.close(c, slot, gap));
            all.extend(others.map(|(other, _)| Against::LeadTaken(lead.id, self.id(other))));
        }
        for (other, cell) in self.others().filter(|(_, cell)| self.close(cell, slot, 0)) {
            let members = self.cell.members.iter().filter_map(|&m| self.person(m));
            let lead_there = members.filter(|p| p.leads.is_some() && p.leads == cell.lead);
            all.extend(lead_there.map(|p| Against::MemberLeads(p.id, self.id(other))));
        }
    }

    /// Whether the supervisor may lead as many.
    fn room(&self, all: &mut Vec<Against>) {
        let Some((at, lead)) = self.lead() else { return };
        let groups = self.answer.cells.iter().filter(|c| c.lead == Some(at)).count();
        if groups > lead.may {
            all.push(Against::LeadFull(lead.id));
        }
    }

    fn others(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.answer.cells.iter().enumerate().filter(|&(other, _)| other != self.group)
    }

    fn close(&self, other: &Cell, slot: usize, gap: u16) -> bool {
        let slots = &self.instance.slots;
        let pair = other.slot.and_then(|a| slots.get(a)).zip(slots.get(slot));
        pair.is_some_and(|(a, b)| a.apart_by(b, gap) == Apart::No)
    }
}
