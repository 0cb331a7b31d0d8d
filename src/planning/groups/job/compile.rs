//! From the job of a school to the kernel's plain numbers, and its answer back.

use super::super::{
    answer::{Answer, Cell, cost::Weights},
    kernel::{
        anneal,
        job::{From, Job, Lead, NONE, Person, Stages, Standing, Table, id},
    },
    proposal::{earlier::Again, search::Found},
};
use super::{
    instance::{Instance, MayEnd, Participant, StageWish, Stays, Supervision, SupervisorWish, Trained},
    slots::Apart,
};

/// The kernel's form of an instance.
pub fn job(instance: &Instance) -> Job {
    let led = instance.supervision == Supervision::Needed;
    let room: usize = instance.leads.iter().map(|l| l.max_groups).sum();
    let (close, overlap) = (pairs(instance, instance.gap.0), pairs(instance, 0));
    let begins = begins(instance);
    let people =
        begins.iter().enumerate().map(|(at, &may_begin)| Person { may_begin, ..person(instance, at) });
    Job {
        people: people.collect(),
        leads: instance.leads.iter().map(lead).collect(),
        standing: instance.standing.iter().map(standing).collect(),
        new_groups: if led { instance.new_groups.min(room) } else { instance.new_groups },
        slots: instance.slots.len(),
        close,
        overlap,
        modules: instance.modules.len(),
        least: id(instance.size.least),
        most: id(instance.size.most),
        target: instance.size.target.map(id),
        together: numbers(&instance.together),
        apart: numbers(&instance.apart),
        prefer: pairs_of(instance),
        led,
        stages_wish: match instance.stages {
            StageWish::Alike | StageWish::AlikeAll => Stages::Alike,
            StageWish::Mixed => Stages::Mixed,
        },
        from_wish: match instance.supervisors {
            SupervisorWish::OwnSchool => From::Own,
            SupervisorWish::OtherSchool => From::Other,
        },
        no_stage_counts: instance.stages == StageWish::AlikeAll,
        // What a pair is worth stands with the pair.
        prices: Weights { prefer: 1, again: 0, ..instance.weights },
    }
}

/// Soft pairs, those who have met before among them, with what each costs.
fn pairs_of(instance: &Instance) -> Vec<(u32, u32, i64)> {
    let weights = &instance.weights;
    let soft = instance.prefer.iter().map(|&(a, b, worth)| (id(a), id(b), worth * weights.prefer));
    let worth = match instance.again {
        Again::Whatever => 0,
        Again::AsBefore => weights.again,
        Again::Different => -weights.again,
    };
    let met = instance.met.iter().map(|&(a, b)| (id(a), id(b), worth));
    soft.chain(met).filter(|(.., worth)| *worth != 0).collect()
}

fn numbers(pairs: &[(usize, usize)]) -> Vec<(u32, u32)> {
    pairs.iter().map(|&(a, b)| (id(a), id(b))).collect()
}

fn pairs(instance: &Instance, gap: u16) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for (a, slot) in instance.slots.iter().enumerate() {
        for (b, other) in instance.slots.iter().enumerate().skip(a) {
            if slot.apart_by(other, gap) == Apart::No {
                pairs.push((id(a), id(b)));
            }
        }
    }
    pairs
}

/// Who begins where they were found: who can stay there, as long as the group has room for them.
fn begins(instance: &Instance) -> Vec<bool> {
    let leads =
        |p: &Participant, group: &super::instance::Standing| p.leads.is_some() && p.leads == group.lead;
    let counts = |group: usize, p: &Participant| {
        p.found_in == Some(group) && instance.standing.get(group).is_some_and(|of| !leads(p, of))
    };
    let room = |(at, group): (usize, &super::instance::Standing)| {
        let stay = instance.people.iter().filter(|p| p.stays == Stays::Yes && counts(at, p)).count();
        group.most.saturating_sub(stay)
    };
    let mut room: Vec<usize> = instance.standing.iter().enumerate().map(room).collect();
    let mut begins = Vec::with_capacity(instance.people.len());
    for (at, p) in instance.people.iter().enumerate() {
        let found = p.found_in.filter(|group| p.stays == Stays::No && counts(*group, p));
        let room = found.and_then(|group| room.get_mut(group));
        let may = instance.can_stay(at) && room.as_ref().is_none_or(|room| **room > 0);
        if let Some(room) = room.filter(|_| may) {
            *room -= 1;
        }
        begins.push(may);
    }
    begins
}

fn person(instance: &Instance, at: usize) -> Person {
    let p = &instance.people[at];
    let rank = |module: usize| p.wishes.iter().position(|w| *w == module).unwrap_or(p.wishes.len());
    let ranks = (0..instance.modules.len()).map(|m| i32::try_from(rank(m)).unwrap_or(i32::MAX));
    Person {
        team: p.team.map(id),
        stages: p.stages.iter().map(|s| id(*s)).collect(),
        school: id(p.school),
        band: p.band.map(id),
        ranks: ranks.collect(),
        free: p.slots.iter().map(id).collect(),
        leads: p.leads.map(id),
        found_in: p.found_in.map(id),
        fixed: p.stays == Stays::Yes,
        may_begin: false,
    }
}

fn lead(lead: &super::instance::Lead) -> Lead {
    Lead {
        school: id(lead.school),
        trained: lead.trained == Trained::Yes,
        max_groups: id(lead.max_groups),
        free: lead.slots.iter().map(id).collect(),
    }
}

fn standing(group: &super::instance::Standing) -> Standing {
    Standing {
        slot: group.slot.map(id),
        lead: group.lead.map(id),
        module: group.module.map(id),
        slot_fixed: group.slot_stays == Stays::Yes,
        lead_fixed: group.lead_stays == Stays::Yes,
        closed: group.members_stay == Stays::Yes,
        least: id(group.least),
        most: id(group.most),
        may_end: group.may_end == MayEnd::Yes,
    }
}

/// An answer as the kernel keeps it.
pub fn kept(instance: &Instance, table: &Table, found: &Found) -> anneal::Answer {
    let number = |n: Option<usize>| n.map_or(NONE, id);
    let cells = found.answer.cells.iter().take(table.groups);
    anneal::Answer {
        cost: found.terms.cost(&instance.weights),
        unplaced: found.terms.unplaced,
        place: found.answer.place.iter().map(|&group| number(group)).collect(),
        meets: cells.map(|cell| (number(cell.slot), number(cell.lead))).collect(),
    }
}

/// The kernel's answer as an answer to the instance.
pub fn answer(instance: &Instance, found: &anneal::Answer) -> Answer {
    let some = |n: u32| (n != NONE).then_some(n as usize);
    let meets = found.meets.iter();
    let mut cells: Vec<Cell> =
        meets.map(|&(slot, lead)| Cell { members: Vec::new(), slot: some(slot), lead: some(lead) }).collect();
    cells.resize_with(instance.places(), Cell::default);
    let place: Vec<Option<usize>> = found.place.iter().map(|&group| some(group)).collect();
    for (person, group) in place.iter().enumerate() {
        if let Some(cell) = group.and_then(|group| cells.get_mut(group)) {
            cell.members.push(person);
        }
    }
    Answer { cells, place }
}
