//! A group parted in two: who goes, when the new half meets and who leads it, as cheap as can be.

use std::collections::BTreeSet;

use super::super::{
    answer::{
        Answer, Cell,
        cost::{of_group, of_team, prefer},
        today::Today,
    },
    job::{
        instance::Trained,
        setup::Setup,
        slots::{Apart, SlotSet},
        twice::once,
    },
};
use super::common::{Common, Lacks, Lengths};
use crate::model::{groups::Group, ids::PersonId, unit::Unit, week::Window};

/// Up to so many pieces every way to part them is looked at.
const ALL_WAYS: usize = 10;
/// How often a larger group is gone through for something better.
const ROUNDS: usize = 4;

/// When a new group meets, and who leads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meets {
    /// When; none: its people have no common time.
    pub windows: BTreeSet<Window>,
    /// What its people lack of the times that a group is to have.
    pub lacks: Lacks,
    /// Who leads; none: nobody who has room is free then.
    pub lead: Option<PersonId>,
}

/// The people who would best go into a group of their own: each half with a common time and enough
/// members where that can be, those who must be together together, teams parted as little as can be, as even as that
/// allows, and then what costs least.
/// Nobody where there is nothing to part.
pub fn suggest(today: &Today, group: usize) -> BTreeSet<PersonId> {
    let Some(cell) = today.answer.cells.get(group) else { return BTreeSet::new() };
    let mut pieces: Vec<Vec<usize>> = Vec::new();
    for &member in &cell.members {
        let own = today.instance.people.get(member).and_then(|p| p.leads);
        let leads = own.is_some() && own == cell.lead;
        if !leads && !pieces.iter().any(|piece| piece.contains(&member)) {
            let bound = today.bound(member);
            pieces.push(bound.into_iter().filter(|p| cell.members.contains(p)).collect());
        }
    }
    if pieces.len() < 2 {
        return BTreeSet::new();
    }
    let mut halves = Halves::new(today, group, pieces);
    if halves.pieces.len() <= ALL_WAYS {
        halves.all_ways();
    } else {
        halves.step_by_step();
    }
    let goes = halves.best.1.iter().zip(&halves.pieces).filter(|(goes, _)| **goes);
    goes.flat_map(|(_, piece)| piece).filter_map(|&p| today.person_id(p)).collect()
}

/// How bad a way to part is: people who cannot come and what is too small, parted teams by what they cost, by how
/// many one half is larger, and everything that costs.
type Price = (usize, i64, usize, i64);

struct Halves<'a> {
    today: &'a Today,
    group: usize,
    new: usize,
    answer: Answer,
    pieces: Vec<Vec<usize>>,
    /// How many are in them; whoever leads the group stays.
    count: usize,
    teams: BTreeSet<usize>,
    /// Times at which somebody with room could lead.
    led: SlotSet,
    /// How bad, and which pieces go.
    best: (Price, Vec<bool>),
}

impl<'a> Halves<'a> {
    fn new(today: &'a Today, group: usize, pieces: Vec<Vec<usize>>) -> Self {
        let mut answer = today.answer.clone();
        answer.cells.push(Cell::default());
        let team = |&p: &usize| today.instance.people.get(p).and_then(|p| p.team);
        let teams = pieces.iter().flatten().filter_map(team).collect();
        let slots = (0..today.instance.leads.len()).map(|lead| open_slots(today, lead));
        let led = slots.reduce(|a, b| a.or(&b)).unwrap_or_default();
        let none = vec![false; pieces.len()];
        let new = answer.cells.len() - 1;
        let count = pieces.iter().map(Vec::len).sum();
        Self {
            today,
            group,
            new,
            answer,
            pieces,
            count,
            teams,
            led,
            best: ((usize::MAX, i64::MAX, usize::MAX, i64::MAX), none),
        }
    }

    fn put(&mut self, piece: usize, to: usize) {
        for &person in self.pieces.get(piece).into_iter().flatten() {
            self.answer.put(person, Some(to));
        }
    }

    /// Counts people who cannot come, and what is too small; then parted teams, uneven halves and the cost.
    fn price(&self) -> Price {
        let instance = &self.today.instance;
        let slots = |group: usize| {
            let members = self.answer.cells.get(group).into_iter().flat_map(|cell| &cell.members);
            let sets = members.filter_map(|&m| instance.people.get(m)).map(|p| p.slots.clone());
            sets.reduce(|a, b| a.and(&b)).unwrap_or_default()
        };
        let members = |group: usize| self.answer.cells.get(group).map_or(0, |cell| cell.members.len());
        let cannot = match self.answer.cells.get(self.group).and_then(|cell| cell.slot) {
            Some(slot) => {
                let stay = self.answer.cells.get(self.group).into_iter().flat_map(|cell| &cell.members);
                stay.filter_map(|&m| instance.people.get(m)).filter(|p| !p.slots.has(slot)).count()
            }
            None if slots(self.group).is_empty() => members(self.group),
            None => 0,
        };
        let common = slots(self.new);
        let nobody = match (common.is_empty(), common.and(&self.led).is_empty()) {
            (true, _) => members(self.new),
            (false, true) => 1,
            (false, false) => 0,
        };
        let all = members(self.group) + members(self.new);
        let least = instance.size.least.min(all / 2).max(1);
        let few = |group: usize| least.saturating_sub(members(group)) * all;
        let mut terms =
            of_group(instance, &self.answer, self.group) + of_group(instance, &self.answer, self.new);
        terms.team = self.teams.iter().map(|&team| of_team(instance, &self.answer, team)).sum();
        terms.prefer = if instance.prefer.is_empty() { 0 } else { prefer(instance, &self.answer) };
        let go = members(self.new);
        let uneven = go.abs_diff(self.count - go);
        let broken = cannot + nobody + few(self.group) + few(self.new);
        (broken, terms.team * instance.weights.team, uneven, terms.cost(&instance.weights))
    }

    fn keep_if_better(&mut self, goes: &[bool]) -> bool {
        let price = self.price();
        let better = price < self.best.0;
        if better {
            self.best = (price, goes.to_vec());
        }
        better
    }

    /// Both halves of each way are tried as the new one: it has another window and supervisor.
    fn all_ways(&mut self) {
        let count = self.pieces.len();
        for way in 1..(1_u32 << count) - 1 {
            let goes: Vec<bool> = (0..count).map(|piece| way >> piece & 1 == 1).collect();
            let changed = way ^ (way - 1);
            for piece in (0..count).filter(|piece| changed >> piece & 1 == 1) {
                let to = if goes.get(piece) == Some(&true) { self.new } else { self.group };
                self.put(piece, to);
            }
            self.keep_if_better(&goes);
        }
    }

    /// Every second piece goes, then pieces go or come back, alone or for another, while that is better.
    fn step_by_step(&mut self) {
        let count = self.pieces.len();
        let mut goes: Vec<bool> = (0..count).map(|piece| piece % 2 == 1).collect();
        for piece in (0..count).filter(|piece| piece % 2 == 1) {
            self.put(piece, self.new);
        }
        self.keep_if_better(&goes);
        for _ in 0..ROUNDS {
            let before = self.best.0;
            for one in 0..count {
                for other in one..count {
                    self.turn(&mut goes, one, other);
                    if !self.keep_if_better(&goes) {
                        self.turn(&mut goes, one, other);
                    }
                }
            }
            if self.best.0 == before {
                break;
            }
        }
    }

    fn turn(&mut self, goes: &mut [bool], one: usize, other: usize) {
        for piece in BTreeSet::from([one, other]) {
            let Some(now) = goes.get_mut(piece) else { continue };
            *now = !*now;
            let to = if *now { self.new } else { self.group };
            self.put(piece, to);
        }
    }
}

/// The times at which a supervisor could lead one more group.
fn open_slots(today: &Today, lead: usize) -> SlotSet {
    let instance = &today.instance;
    let Some(own) = instance.leads.get(lead) else { return SlotSet::default() };
    let led: Vec<usize> =
        today.answer.cells.iter().filter(|c| c.lead == Some(lead)).filter_map(|c| c.slot).collect();
    let groups = today.answer.cells.iter().filter(|c| c.lead == Some(lead)).count();
    if groups >= own.max_groups {
        return SlotSet::default();
    }
    let pair = |a: usize, b: usize| instance.slots.get(a).zip(instance.slots.get(b));
    let far = |slot: &usize| {
        led.iter()
            .filter_map(|&own| pair(own, *slot))
            .all(|(a, b)| a.apart_by(b, instance.gap.0) == Apart::Yes)
    };
    own.slots.iter().filter(far).collect()
}

/// When people could best meet as a new group, and who could lead them: a supervisor with room, trained and
/// from a school of theirs where that can be, then the earliest time. Where groups meet twice a week it has both
/// times if somebody can lead it at both, else one; where nobody can lead it, as many as its people have.
pub fn meets(
    unit: &Unit,
    (today, setup): (&Today, &Setup<'_>),
    people: &BTreeSet<PersonId>,
    lengths: Lengths,
) -> Meets {
    let common = Common::of(unit, people.iter().copied(), None, lengths);
    let led = led(unit, today, people, lengths.times()).or_else(|| {
        // No pair of times does: one of them, as in a school that wants no more.
        let once = once(unit).filter(|_| lengths.other.is_some())?;
        led(unit, &Today::of(&once, setup).ok()?, people, 1)
    });
    let lacks = common.lacks;
    if let Some((windows, lead)) = led {
        return Meets { windows, lacks, lead: Some(lead) };
    }
    let free = times(today, people, lengths.times());
    let first = free.iter().next().and_then(|slot| today.instance.slots.get(slot));
    let windows = match first {
        Some(slot) => slot.windows.iter().copied().collect(),
        None => common.times().collect(),
    };
    Meets { windows, lacks, lead: None }
}

/// The times with so many windows at which all these people can.
fn times(today: &Today, people: &BTreeSet<PersonId>, windows: usize) -> SlotSet {
    let members = today.instance.people.iter().filter(|p| people.contains(&p.id));
    let common = members.map(|p| p.slots.clone()).reduce(|a, b| a.and(&b)).unwrap_or_default();
    let has = |slot: &usize| today.instance.slots.get(*slot).is_some_and(|s| s.windows.len() == windows);
    common.iter().filter(has).collect()
}

/// The times of the groups that somebody leads or is in, whether or not each has as many as are asked for: not of
/// the one that they leave with these people.
fn taken_times(unit: &Unit, person: PersonId, people: &BTreeSet<PersonId>) -> Vec<Window> {
    let is_in = |group: &&Group| {
        let goes = people.contains(&person) && people.iter().all(|one| group.members.contains_key(one));
        group.supervisor == Some(person) || (group.members.contains_key(&person) && !goes)
    };
    unit.groups().iter().filter(is_in).flat_map(|group| group.windows.iter().copied()).collect()
}

/// When these people can meet with somebody who has room for them, and who: one of them only where nobody else can.
fn led(
    unit: &Unit,
    today: &Today,
    people: &BTreeSet<PersonId>,
    windows: usize,
) -> Option<(BTreeSet<Window>, PersonId)> {
    let instance = &today.instance;
    let members = || instance.people.iter().filter(|p| people.contains(&p.id));
    let common = times(today, people, windows);
    let best = instance
        .leads
        .iter()
        .enumerate()
        .filter_map(|(at, lead)| {
            let taken = taken_times(unit, lead.id, people);
            let clear = |slot: &usize| {
                let windows = instance.slots.get(*slot).into_iter().flat_map(|slot| slot.windows.iter());
                windows.into_iter().all(|window| taken.iter().all(|taken| !taken.overlaps(*window)))
            };
            let first = common.and(&open_slots(today, at)).iter().find(clear)?;
            let strange = members().all(|p| p.school != lead.school);
            let is_one = people.contains(&lead.id);
            Some(((is_one, lead.trained == Trained::No, strange, first, at), lead.id))
        })
        .min();
    let ((_, _, _, slot, _), lead) = best?;
    Some((instance.slots.get(slot)?.windows.iter().copied().collect(), lead))
}
