//! One answer under work: who is where, what each group counts, and what it all costs.
//!
//! Every change goes through [`State::put`] or [`State::meet`], which keep all counts and the total
//! current and write a log, so that a row of changes can be taken back. A row of changes of the same
//! groups is counted at once by [`State::put_late`], and priced when it is through.

mod exchange;
mod price;
mod undo;

use std::cell::Cell;

use undo::Step;

use super::{
    bits::Bits,
    job::{NONE, STAGES, Table, id},
};

/// One group.
#[derive(Clone, Debug)]
pub struct Group {
    pub members: Vec<u32>,
    pub slot: u32,
    pub lead: u32,
    /// Members whose stages are known.
    known: i64,
    /// Pairs of members in one band.
    pairs: i64,
    /// Different schools among the members.
    schools: i64,
    cost: i64,
    /// One number for each set of members and supervisor that the group had.
    version: u32,
    /// The highest of them.
    versions: u32,
    /// Whether the cost is not that of the members now.
    late: bool,
}

/// What a person would change in a group, for one version of the group.
type Told = Cell<(u32, i32)>;
/// Most pairs of person and group for which such a price is kept: 32 MB.
const MOST_TOLD: usize = 4_000_000;

/// An answer with its counts.
#[derive(Clone, Debug)]
pub struct State<'t> {
    pub table: &'t Table,
    pub groups: Vec<Group>,
    /// The group of each person.
    pub place: Vec<u32>,
    /// The place in the group's list of members.
    seat: Vec<u32>,
    stage: Vec<i32>,
    band: Vec<i32>,
    school: Vec<i32>,
    module: Vec<i32>,
    /// `team[team * groups + group]`: members of the team in the group.
    team: Vec<u32>,
    /// In how many groups each team is.
    split: Vec<i64>,
    /// The groups of each supervisor.
    pub load: Vec<Vec<u32>>,
    /// The groups at each time.
    pub at: Vec<Vec<u32>>,
    /// How many they are.
    pub meeting: Vec<u32>,
    /// `pull[group * people + person]`: what the person's wished pairs in the group are worth.
    pull: Vec<i64>,
    /// Cost of all, weighed, with whoever waits at the price of now.
    pub cost: i64,
    /// What it costs now that somebody has no place: less than the job says while a search is hot.
    pub wait: i64,
    /// People who have no place and lead nothing.
    pub unplaced: i64,
    /// `told[person * groups + group]`: what it costs the group to have the person more, or less.
    told: Vec<Told>,
    /// Groups whose cost is not yet that of their members.
    late: Vec<u32>,
    log: Vec<Step>,
}

impl<'t> State<'t> {
    /// Everybody without a group; standing groups meet as they were found.
    pub fn new(table: &'t Table) -> Self {
        let empty = Group {
            members: Vec::new(),
            slot: NONE,
            lead: NONE,
            known: 0,
            pairs: 0,
            schools: 0,
            cost: 0,
            version: 1,
            versions: 1,
            late: false,
        };
        let tells = table.people * table.groups;
        let tells = if tells > MOST_TOLD || table.only_pairs { 0 } else { tells };
        let pulls = if table.has_prefer { table.people * table.groups } else { 0 };
        let mut state = Self {
            table,
            groups: vec![empty; table.groups],
            place: vec![NONE; table.people],
            seat: vec![0; table.people],
            stage: vec![0; table.groups * table.stages],
            band: vec![0; table.groups * table.bands],
            school: vec![0; table.groups * table.schools],
            module: vec![0; table.groups * table.modules],
            team: vec![0; table.groups * table.teams],
            split: vec![0; table.teams],
            load: vec![Vec::new(); table.job.leads.len()],
            at: vec![Vec::new(); table.job.slots],
            meeting: vec![0; table.job.slots],
            pull: vec![0; pulls],
            cost: table.job.prices.unplaced * count(table.people),
            wait: table.job.prices.unplaced,
            unplaced: count(table.people),
            told: vec![Cell::new((0, 0)); tells],
            late: Vec::new(),
            log: Vec::new(),
        };
        for (g, standing) in table.job.standing.iter().enumerate() {
            state.meet(id(g), standing.slot.unwrap_or(NONE), standing.lead.unwrap_or(NONE));
        }
        for (p, person) in table.job.people.iter().enumerate() {
            if let Some(group) = person.found_in.filter(|_| person.may_begin || person.fixed) {
                state.put(id(p), group);
            }
        }
        state.keep();
        state
    }

    /// How many count as members: a supervisor who is a member of the own group does not.
    pub fn size(&self, group: u32) -> i64 {
        self.size_led_by(group, self.groups[group as usize].lead)
    }

    fn size_led_by(&self, group: u32, lead: u32) -> i64 {
        let all = count(self.groups[group as usize].members.len());
        if !self.table.has_own_leads || lead == NONE {
            return all;
        }
        let own = self.table.person_of[lead as usize];
        all - i64::from(own != NONE && self.place[own as usize] == group)
    }

    /// Whether a group may have so many members.
    pub fn size_fits(&self, group: u32, size: i64) -> bool {
        let g = group as usize;
        size <= self.table.most[g] && (size >= self.table.least[g] || (self.table.may_empty[g] && size == 0))
    }

    /// Whether the person leads a group, and so needs no place.
    fn has_part(&self, person: u32) -> bool {
        let lead = self.table.leads[person as usize];
        lead != NONE && !self.load[lead as usize].is_empty()
    }

    /// Puts a person into a group, or out of all.
    pub fn put(&mut self, person: u32, to: u32) {
        self.put_late(person, to);
        self.settle();
    }

    /// The same, but what the groups cost is seen by [`State::settle`].
    pub fn put_late(&mut self, person: u32, to: u32) {
        let from = self.place[person as usize];
        if from == to {
            return;
        }
        self.log.push(Step::Put { person, from });
        self.touch(from);
        self.touch(to);
        self.cost += self.team_cost(person, from, to) + self.pull_cost(person, from, to);
        let waited = from == NONE && !self.has_part(person);
        let waits = to == NONE && !self.has_part(person);
        let more = i64::from(waits) - i64::from(waited);
        self.unplaced += more;
        self.cost += more * self.wait;
        self.transfer(person, to);
    }

    /// Counts a person out of one group and into another.
    fn transfer(&mut self, person: u32, to: u32) {
        let p = person as usize;
        let from = self.place[p];
        self.place[p] = to;
        if from != NONE {
            let seat = self.seat[p] as usize;
            let members = &mut self.groups[from as usize].members;
            members.swap_remove(seat);
            if let Some(&moved) = members.get(seat) {
                self.seat[moved as usize] = id(seat);
            }
            self.count(person, from, -1);
        }
        if to != NONE {
            let members = &mut self.groups[to as usize].members;
            self.seat[p] = id(members.len());
            members.push(person);
            self.count(person, to, 1);
        }
    }

    /// Counts a person in, or out with -1.
    fn count(&mut self, person: u32, group: u32, one: i32) {
        let t = self.table;
        let (p, g) = (person as usize, group as usize);
        let mut mask = t.stage_mask[p];
        self.groups[g].known += i64::from(one) * i64::from(mask != 0);
        mask &= STAGES;
        while mask != 0 {
            self.stage[g * t.stages + mask.trailing_zeros() as usize] += one;
            mask &= mask - 1;
        }
        if t.band[p] != NONE {
            let n = &mut self.band[g * t.bands + t.band[p] as usize];
            self.groups[g].pairs += i64::from(if one > 0 { *n } else { 1 - *n });
            *n += one;
        }
        let n = &mut self.school[g * t.schools + t.school[p] as usize];
        *n += one;
        self.groups[g].schools += if one > 0 { i64::from(*n == 1) } else { -i64::from(*n == 0) };
        let ranks = &t.ranks[p * t.modules..(p + 1) * t.modules];
        let sums = &mut self.module[g * t.modules..(g + 1) * t.modules];
        sums.iter_mut().zip(ranks).for_each(|(sum, rank)| *sum += one * rank);
        if t.team[p] != NONE {
            let team = t.team[p] as usize;
            let n = &mut self.team[team * t.groups + g];
            if one > 0 {
                *n += 1;
                self.split[team] += i64::from(*n == 1);
            } else {
                *n -= 1;
                self.split[team] -= i64::from(*n == 0);
            }
        }
        if t.has_prefer {
            let row = &mut self.pull[g * t.people..(g + 1) * t.people];
            if let Some(dense) = &t.dense {
                let worth = &dense[p * t.people..(p + 1) * t.people];
                row.iter_mut().zip(worth).for_each(|(pull, w)| *pull += i64::from(one) * w);
            } else {
                t.prefer[p].iter().for_each(|&(other, w)| row[other as usize] += i64::from(one) * w);
            }
        }
    }

    /// The group's cost is to be seen again.
    fn touch(&mut self, group: u32) {
        if group == NONE {
            return;
        }
        let g = &mut self.groups[group as usize];
        if !g.late {
            g.late = true;
            self.log.push(Step::Cost { group, cost: g.cost, version: g.version });
            self.late.push(group);
        }
    }

    /// Prices what was put late.
    pub fn settle(&mut self) {
        while let Some(group) = self.late.pop() {
            let now = self.price(group, NONE, NONE, self.groups[group as usize].lead);
            let g = &mut self.groups[group as usize];
            self.cost += now - g.cost;
            g.cost = now;
            g.versions = g.versions.wrapping_add(1);
            g.version = g.versions;
            g.late = false;
        }
    }

    /// Gives a group a time and a supervisor.
    pub fn meet(&mut self, group: u32, slot: u32, lead: u32) {
        let g = &self.groups[group as usize];
        let (was, now) = (g.lead, g.slot);
        if now == slot && was == lead {
            return;
        }
        self.log.push(Step::Meet { group, slot: now, lead: was });
        if was != lead {
            self.touch(group);
            self.lead_by(group, NONE);
            if was != NONE {
                self.own_part(was, 1);
            }
            if lead != NONE {
                self.own_part(lead, -1);
            }
            self.lead_by(group, lead);
        }
        self.move_time(group, slot);
        self.settle();
    }

    /// Another supervisor, without a price.
    fn lead_by(&mut self, group: u32, lead: u32) {
        let was = std::mem::replace(&mut self.groups[group as usize].lead, lead);
        if was != NONE {
            self.load[was as usize].retain(|g| *g != group);
        }
        if lead != NONE {
            self.load[lead as usize].push(group);
        }
    }

    /// Another time: that costs nothing by itself.
    fn move_time(&mut self, group: u32, slot: u32) {
        let was = std::mem::replace(&mut self.groups[group as usize].slot, slot);
        if was != slot {
            if was != NONE {
                self.at[was as usize].retain(|g| *g != group);
                self.meeting[was as usize] -= 1;
            }
            if slot != NONE {
                self.at[slot as usize].push(group);
                self.meeting[slot as usize] += 1;
            }
        }
    }

    /// Somebody begins or ceases to lead at all, and was or is without a place otherwise.
    fn own_part(&mut self, lead: u32, more: i64) {
        let person = self.table.person_of[lead as usize];
        if person != NONE && self.load[lead as usize].is_empty() && self.place[person as usize] == NONE {
            self.unplaced += more;
            self.cost += more * self.wait;
        }
    }

    /// Cost of all, as the job says.
    pub fn real(&self) -> i64 {
        self.cost + self.unplaced * (self.table.job.prices.unplaced - self.wait)
    }

    /// Another price for whoever has no place.
    pub fn set_wait(&mut self, wait: i64) {
        self.cost += self.unplaced * (wait - self.wait);
        self.wait = wait;
    }

    /// What a group costs by itself.
    pub fn cost_of(&self, group: u32) -> i64 {
        self.groups[group as usize].cost
    }

    /// Whether the person is free when the group meets and nothing but its size is in the way.
    pub fn may_join(&self, person: u32, group: u32, leaving: u32) -> bool {
        let t = self.table;
        let g = &self.groups[group as usize];
        if g.slot == NONE || !t.free[person as usize].has(g.slot) || t.closed[group as usize] {
            return false;
        }
        if t.unled[group as usize] && !self.is_led_for(person, group) {
            return false;
        }
        let only = t.only[person as usize];
        if only != NONE && only != group {
            return false;
        }
        let kept_apart = |&other: &u32| other != leaving && self.place[other as usize] == group;
        if t.apart[person as usize].iter().any(kept_apart) {
            return false;
        }
        !t.has_own_leads || !self.has_part(person)
    }

    /// Whether somebody may come to a group that nobody could lead as it was found: it has another time or supervisor
    /// now, or they were there.
    fn is_led_for(&self, person: u32, group: u32) -> bool {
        let (found, g) = (&self.table.job.standing[group as usize], &self.groups[group as usize]);
        found.slot.unwrap_or(NONE) != g.slot
            || found.lead.unwrap_or(NONE) != g.lead
            || self.table.job.people[person as usize].found_in == Some(group)
    }

    /// Whether a supervisor can lead a group at a time: free, with room, nothing else close.
    pub fn can_lead(&self, lead: u32, slot: u32, group: u32) -> bool {
        let t = self.table;
        let l = lead as usize;
        if !t.lead_free[l].has(slot) {
            return false;
        }
        let mut others = 0;
        for &other in &self.load[l] {
            if other != group {
                others += 1;
                let at = self.groups[other as usize].slot;
                if at != NONE && t.close[slot as usize].has(at) {
                    return false;
                }
            }
        }
        if others >= t.job.leads[l].max_groups {
            return false;
        }
        let person = t.person_of[l];
        if person == NONE || self.place[person as usize] == NONE {
            return true;
        }
        let at = self.place[person as usize];
        let meets = self.groups[at as usize].slot;
        !t.moves[person as usize] && (at == group || meets == NONE || !t.overlap[slot as usize].has(meets))
    }

    /// Whether members who lead elsewhere are free of that at a time.
    pub fn members_lead_at(&self, group: u32, slot: u32) -> bool {
        let t = self.table;
        t.has_own_leads
            && self.groups[group as usize].members.iter().any(|&m| {
                let lead = t.leads[m as usize];
                lead != NONE
                    && self.load[lead as usize].iter().any(|&other| {
                        let at = self.groups[other as usize].slot;
                        other != group && at != NONE && t.overlap[slot as usize].has(at)
                    })
            })
    }

    /// Times at which all members can meet, those that stay whatever happens only at a new time.
    pub fn common(&self, group: u32, into: &mut Bits) {
        let members = &self.groups[group as usize].members;
        let Some(first) = members.first() else { return };
        into.copy(&self.table.free[*first as usize]);
        for m in members {
            into.keep(&self.table.free[*m as usize]);
        }
    }
}

/// As a cost.
pub fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
