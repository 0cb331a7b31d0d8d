//! The hard rules: what an answer may never break.
//!
//! What people have decided by hand is taken as it is, even where it breaks a rule
//! ([`super::super::why::findings`] speaks of that); nothing that the search adds may break one.

use super::super::job::{
    instance::{Instance, MayEnd, Stays, Supervision},
    slots::Apart,
};
use super::{Answer, Cell};

/// A hard rule that one group of an answer breaks. People, supervisors and groups by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Broken {
    /// Nobody may join or leave.
    Closed,
    /// More members than it may have.
    Full {
        /// The most.
        most: usize,
    },
    /// Fewer members than it may have.
    Few {
        /// The least.
        least: usize,
    },
    /// It has no window that people could join.
    NoWindow,
    /// It has no supervisor.
    NoLead,
    /// What is locked was changed.
    Locked,
    /// A member is not free in its window.
    NotFree {
        /// Who.
        person: usize,
    },
    /// Two who must not be in one group.
    Apart {
        /// One.
        person: usize,
        /// The other.
        other: usize,
    },
    /// One of two who must be together is elsewhere.
    Together {
        /// One, in this group.
        person: usize,
        /// The other, elsewhere.
        other: usize,
    },
    /// The supervisor is not free in its window.
    LeadNotFree,
    /// The supervisor leads more groups than they may.
    LeadFull,
    /// The supervisor has another group at that time, or too close to it.
    LeadTaken {
        /// The other group.
        group: usize,
    },
    /// Who leads a group is not put into one as a member by the search.
    Leads {
        /// Who.
        person: usize,
    },
    /// A member leads another group at that time.
    MemberLeads {
        /// Who.
        person: usize,
        /// The group that they lead.
        group: usize,
    },
}

/// Checks one group.
///
/// # Errors
/// The first rule found broken.
pub fn check(instance: &Instance, answer: &Answer, group: usize) -> Result<(), Broken> {
    let cell = &answer.cells[group];
    if group >= instance.standing.len() && cell.members.is_empty() {
        return Ok(());
    }
    size(instance, answer, group)?;
    locks(instance, answer, group)?;
    pairs(instance, answer, group)?;
    one_part(instance, answer, group)?;
    let Some(slot) = cell.slot else {
        let joined = cell.members.iter().any(|&m| instance.people[m].found_in != Some(group));
        return if joined { Err(Broken::NoWindow) } else { Ok(()) };
    };
    members_free(instance, group, cell, slot)?;
    lead(instance, answer, group, slot)?;
    members_lead(instance, answer, group, slot)
}

/// Checks all groups.
///
/// # Errors
/// The first group with a broken rule, and the rule.
pub fn check_all(instance: &Instance, answer: &Answer) -> Result<(), (usize, Broken)> {
    (0..answer.cells.len()).try_for_each(|g| check(instance, answer, g).map_err(|broken| (g, broken)))
}

fn size(instance: &Instance, answer: &Answer, group: usize) -> Result<(), Broken> {
    let size = answer.size(instance, group);
    let (least, most, may_end) = match instance.standing.get(group) {
        Some(s) => (s.least, s.most, s.may_end),
        None => (instance.size.least, instance.size.most, MayEnd::Yes),
    };
    if size > most {
        return Err(Broken::Full { most });
    }
    if answer.cells[group].members.is_empty() && may_end == MayEnd::Yes {
        return Ok(());
    }
    let least = if least == 0 && size > 0 { instance.size.least } else { least };
    if size < least { Err(Broken::Few { least }) } else { Ok(()) }
}

fn locks(instance: &Instance, answer: &Answer, group: usize) -> Result<(), Broken> {
    let (cell, Some(standing)) = (&answer.cells[group], instance.standing.get(group)) else { return Ok(()) };
    if standing.members_stay == Stays::Yes
        && cell.members.iter().any(|&m| instance.people[m].found_in != Some(group))
    {
        return Err(Broken::Closed);
    }
    let slot_moved = standing.slot_stays == Stays::Yes && cell.slot != standing.slot;
    let lead_moved = standing.lead_stays == Stays::Yes && cell.lead != standing.lead;
    if slot_moved || lead_moved { Err(Broken::Locked) } else { Ok(()) }
}

fn pairs(instance: &Instance, answer: &Answer, group: usize) -> Result<(), Broken> {
    let decided = |a: usize, b: usize| !instance.moves(a) && !instance.moves(b);
    let place = |p: usize| answer.place[p];
    for &(a, b) in &instance.apart {
        if place(a) == Some(group) && place(b) == Some(group) && !decided(a, b) {
            return Err(Broken::Apart { person: a, other: b });
        }
    }
    for &(a, b) in &instance.together {
        for (person, other) in [(a, b), (b, a)] {
            let elsewhere = place(other).is_some_and(|g| g != group);
            if place(person) == Some(group) && elsewhere && !decided(a, b) {
                return Err(Broken::Together { person, other });
            }
        }
    }
    Ok(())
}

/// Who leads takes no second part, unless people put them there.
fn one_part(instance: &Instance, answer: &Answer, group: usize) -> Result<(), Broken> {
    let cell = &answer.cells[group];
    let leads = |m: usize| instance.moves(m) && answer.led_by_person(instance, m).is_some();
    if let Some(&person) = cell.members.iter().find(|&&m| leads(m)) {
        return Err(Broken::Leads { person });
    }
    let Some(lead) = cell.lead else { return Ok(()) };
    let member = |p: &usize| instance.people[*p].leads == Some(lead) && instance.moves(*p);
    match (0..instance.people.len()).find(|p| member(p) && answer.place[*p].is_some()) {
        Some(person) => Err(Broken::Leads { person }),
        None => Ok(()),
    }
}

fn members_free(instance: &Instance, group: usize, cell: &Cell, slot: usize) -> Result<(), Broken> {
    let own = instance.standing.get(group).and_then(|s| s.slot) == Some(slot);
    for &person in &cell.members {
        let p = &instance.people[person];
        let decided = own && p.found_in == Some(group) && p.stays == Stays::Yes;
        if !decided && !p.slots.has(slot) {
            return Err(Broken::NotFree { person });
        }
    }
    Ok(())
}

fn lead(instance: &Instance, answer: &Answer, group: usize, slot: usize) -> Result<(), Broken> {
    let cell = &answer.cells[group];
    let decided = answer.as_found(instance, group) == Stays::Yes;
    let stays = instance.standing.get(group).map_or((Stays::No, Stays::No), |s| (s.slot_stays, s.lead_stays));
    // Nobody new comes to a group that nobody can lead, as long as that can be mended.
    let new = || cell.members.iter().any(|&m| instance.people[m].found_in != Some(group));
    let Some(lead) = cell.lead else {
        let joined = stays == (Stays::No, Stays::No) && new();
        let may_be_without = instance.supervision == Supervision::Later || decided && !joined;
        return if may_be_without { Ok(()) } else { Err(Broken::NoLead) };
    };
    let may_change = stays.0 == Stays::No || stays.1 == Stays::No;
    let joined = may_change && new();
    if (!decided || joined) && !instance.leads[lead].slots.has(slot) {
        return Err(Broken::LeadNotFree);
    }
    let mut groups = 0;
    for (other, cell) in answer.cells.iter().enumerate() {
        if cell.lead != Some(lead) {
            continue;
        }
        groups += 1;
        let both_decided = decided && answer.as_found(instance, other) == Stays::Yes;
        if other != group && !both_decided && close(instance, cell.slot, slot, instance.gap.0) {
            return Err(Broken::LeadTaken { group: other });
        }
    }
    if groups > instance.leads[lead].max_groups { Err(Broken::LeadFull) } else { Ok(()) }
}

/// No member leads another group at this time, and the supervisor is no member of one.
fn members_lead(instance: &Instance, answer: &Answer, group: usize, slot: usize) -> Result<(), Broken> {
    let decided = answer.as_found(instance, group) == Stays::Yes;
    for (other, cell) in answer.cells.iter().enumerate() {
        if other == group || (decided && answer.as_found(instance, other) == Stays::Yes) {
            continue;
        }
        if !close(instance, cell.slot, slot, 0) {
            continue;
        }
        let leads =
            |cell: &Cell, person: usize| cell.lead.is_some() && instance.people[person].leads == cell.lead;
        if let Some(&person) = answer.cells[group].members.iter().find(|&&m| leads(cell, m)) {
            return Err(Broken::MemberLeads { person, group: other });
        }
        if let Some(&person) = cell.members.iter().find(|&&m| leads(&answer.cells[group], m)) {
            return Err(Broken::MemberLeads { person, group });
        }
    }
    Ok(())
}

fn close(instance: &Instance, a: Option<usize>, b: usize, gap: u16) -> bool {
    a.is_some_and(|a| instance.slots[a].apart_by(&instance.slots[b], gap) == Apart::No)
}
