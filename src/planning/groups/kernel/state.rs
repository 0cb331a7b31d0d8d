//! One answer under work: who is where, what each group counts, and what it all costs.
//!
//! Every change goes through [`State::put`] or [`State::meet`], which keep all counts and the total
//! current and write a log, so that a row of changes can be taken back.

use std::cell::Cell;

use super::{
    bits::Bits,
    job::{From, NONE, Stages, Table, id},
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
    /// Another number after each change.
    version: u64,
}

/// One step back.
#[derive(Clone, Copy, Debug)]
enum Step {
    Put { person: u32, from: u32 },
    Meet { group: u32, slot: u32, lead: u32 },
}

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
    /// `pull[group * people + person]`: what the person's wished pairs in the group are worth.
    pull: Vec<i64>,
    /// Cost of all, weighed.
    pub cost: i64,
    /// People who have no place and lead nothing.
    pub unplaced: i64,
    /// What it costs a group to lose the person, with the group's version then.
    leave: Vec<Cell<(u64, i64)>>,
    changes: u64,
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
            version: 0,
        };
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
            pull: vec![0; pulls],
            cost: table.job.prices.unplaced * count(table.people),
            unplaced: count(table.people),
            leave: vec![Cell::new((0, 0)); table.people],
            changes: 0,
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

    /// What a group costs, with one member less and one more, led by somebody.
    ///
    /// `out` is a member, `into` is none; either may be [`NONE`].
    pub fn price(&self, group: u32, out: u32, into: u32, lead: u32) -> i64 {
        match (out == NONE, into == NONE) {
            (true, true) => self.price_of::<false, false>(group, out, into, lead),
            (false, true) => self.price_of::<true, false>(group, out, into, lead),
            (true, false) => self.price_of::<false, true>(group, out, into, lead),
            (false, false) => self.price_of::<true, true>(group, out, into, lead),
        }
    }

    fn price_of<const OUT: bool, const IN: bool>(&self, group: u32, out: u32, into: u32, lead: u32) -> i64 {
        let t = self.table;
        let g = group as usize;
        let this = &self.groups[g];
        let change = i64::from(IN) - i64::from(OUT);
        if count(this.members.len()) + change == 0 || t.only_pairs {
            return 0;
        }
        let prices = &t.job.prices;
        let mut cost = 0;
        if let Some(target) = t.job.target {
            let off = self.size_led_by(group, lead) + change - i64::from(target);
            cost += prices.size * off * off;
        }
        let gone = if OUT { t.stage_mask[out as usize] } else { 0 };
        let come = if IN { t.stage_mask[into as usize] } else { 0 };
        let counts = &self.stage[g * t.stages..(g + 1) * t.stages];
        let with = |s: usize, n: i32| {
            let more = if IN { (come >> s & 1) as i32 } else { 0 };
            let less = if OUT { (gone >> s & 1) as i32 } else { 0 };
            n + more - less
        };
        match t.job.stages_wish {
            Stages::Alike => {
                let mut most = 0;
                for (s, &n) in counts.iter().enumerate() {
                    most = most.max(with(s, n));
                }
                let known = this.known + i64::from(come != 0) - i64::from(gone != 0);
                cost += prices.stage * (known - i64::from(most));
            }
            Stages::Mixed => {
                let absent = counts.iter().enumerate().filter(|(s, n)| with(*s, **n) == 0);
                cost += prices.stage * count(absent.count());
            }
        }
        let from = if OUT { t.band[out as usize] } else { NONE };
        let to = if IN { t.band[into as usize] } else { NONE };
        let mut pairs = this.pairs;
        if OUT && from != NONE {
            pairs -= i64::from(self.band[g * t.bands + from as usize]) - 1;
        }
        if IN && to != NONE {
            pairs += i64::from(self.band[g * t.bands + to as usize]) - i64::from(OUT && from == to);
        }
        cost += prices.exp * pairs;
        let row = &self.school[g * t.schools..(g + 1) * t.schools];
        let from = if OUT { t.school[out as usize] } else { NONE };
        let to = if IN { t.school[into as usize] } else { NONE };
        let mut schools = this.schools;
        if from != to {
            if OUT {
                schools -= i64::from(row[from as usize] == 1);
            }
            if IN {
                schools += i64::from(row[to as usize] == 0);
            }
        }
        cost += prices.school * (schools - 1);
        if lead != NONE {
            let own = t.lead_school[lead as usize];
            let there = row[own as usize] + i32::from(IN && to == own) - i32::from(OUT && from == own);
            cost += prices.travel * i64::from((there == 0) == (t.job.from_wish == From::Own));
            cost += t.lead_price[lead as usize];
        }
        cost + prices.module * self.module_cost::<OUT, IN>(g, out, into)
    }

    fn module_cost<const OUT: bool, const IN: bool>(&self, g: usize, out: u32, into: u32) -> i64 {
        let t = self.table;
        let m = t.modules;
        if m == 0 {
            return 0;
        }
        let sums = &self.module[g * m..(g + 1) * m];
        let ranks = |p: u32| &t.ranks[p as usize * m..(p as usize + 1) * m];
        if t.module[g] != NONE {
            let kept = t.module[g] as usize;
            let more = if IN { ranks(into)[kept] } else { 0 };
            let less = if OUT { ranks(out)[kept] } else { 0 };
            return i64::from(sums[kept] + more - less);
        }
        let mut least = i32::MAX;
        match (OUT, IN) {
            (false, false) => sums.iter().for_each(|s| least = least.min(*s)),
            (false, true) => sums.iter().zip(ranks(into)).for_each(|(s, i)| least = least.min(s + i)),
            (true, false) => sums.iter().zip(ranks(out)).for_each(|(s, o)| least = least.min(s - o)),
            (true, true) => sums
                .iter()
                .zip(ranks(out))
                .zip(ranks(into))
                .for_each(|((s, o), i)| least = least.min(s - o + i)),
        }
        i64::from(least)
    }

    /// What it changes for a person's group, team and wishes aside, to lose them.
    fn leave_cost(&self, person: u32) -> i64 {
        let from = self.place[person as usize];
        let g = &self.groups[from as usize];
        let kept = self.leave[person as usize].get();
        if kept.0 == g.version {
            return kept.1;
        }
        let cost = self.price(from, person, NONE, g.lead) - g.cost;
        self.leave[person as usize].set((g.version, cost));
        cost
    }

    /// What one person's move would change: groups, team and wished pairs. [`NONE`] is no group.
    pub fn move_cost(&self, person: u32, to: u32) -> i64 {
        let t = self.table;
        let from = self.place[person as usize];
        let mut more = 0;
        if from != NONE {
            more += self.leave_cost(person);
        } else if !self.has_part(person) {
            more -= t.job.prices.unplaced;
        }
        if to != NONE {
            let g = &self.groups[to as usize];
            more += self.price(to, NONE, person, g.lead) - g.cost;
        } else {
            more += t.job.prices.unplaced;
        }
        more + self.team_cost(person, from, to) + self.pull_cost(person, from, to)
    }

    /// What exchanging two people of different groups would change.
    pub fn swap_cost(&self, a: u32, b: u32) -> i64 {
        let t = self.table;
        let (ga, gb) = (self.place[a as usize], self.place[b as usize]);
        let (in_a, in_b) = (&self.groups[ga as usize], &self.groups[gb as usize]);
        let mut more =
            self.price(ga, a, b, in_a.lead) - in_a.cost + self.price(gb, b, a, in_b.lead) - in_b.cost;
        if t.team[a as usize] != t.team[b as usize] || t.team[a as usize] == NONE {
            more += self.team_cost(a, ga, gb) + self.team_cost(b, gb, ga);
        }
        if t.has_prefer {
            let pull = |p: u32, g: u32| self.pull[g as usize * t.people + p as usize];
            let pairs = pull(a, ga) + pull(b, gb) - pull(a, gb) - pull(b, ga) + 2 * t.pair(a, b);
            more += t.job.prices.prefer * pairs;
        }
        more
    }

    fn team_cost(&self, person: u32, from: u32, to: u32) -> i64 {
        let team = self.table.team[person as usize];
        if team == NONE {
            return 0;
        }
        let row = &self.team[team as usize * self.table.groups..];
        let mut more = 0;
        if from != NONE {
            more -= i64::from(row[from as usize] == 1);
        }
        if to != NONE {
            more += i64::from(row[to as usize] == 0);
        }
        let now = self.split[team as usize];
        self.table.job.prices.team * ((now + more - 1).max(0) - (now - 1).max(0))
    }

    fn pull_cost(&self, person: u32, from: u32, to: u32) -> i64 {
        let t = self.table;
        if !t.has_prefer {
            return 0;
        }
        let pull = |g: u32| {
            if g == NONE { 0 } else { self.pull[g as usize * t.people + person as usize] }
        };
        let mut more = pull(from) - pull(to);
        if from == NONE || to == NONE {
            let wished = |&&(other, w): &&(u32, i64)| w > 0 && self.place[other as usize] != NONE;
            let all: i64 = t.prefer[person as usize].iter().filter(wished).map(|(_, w)| w).sum();
            more += if to == NONE { -all } else { all };
            if from == to {
                more = 0;
            }
        }
        t.job.prices.prefer * more
    }

    /// Whether the person leads a group, and so needs no place.
    fn has_part(&self, person: u32) -> bool {
        let lead = self.table.leads[person as usize];
        lead != NONE && !self.load[lead as usize].is_empty()
    }

    /// Puts a person into a group, or out of all.
    pub fn put(&mut self, person: u32, to: u32) {
        let from = self.place[person as usize];
        if from != to {
            self.log.push(Step::Put { person, from });
            self.move_to(person, to);
        }
    }

    fn move_to(&mut self, person: u32, to: u32) {
        let t = self.table;
        let p = person as usize;
        let from = self.place[p];
        self.cost += self.team_cost(person, from, to) + self.pull_cost(person, from, to);
        let waited = from == NONE && !self.has_part(person);
        let waits = to == NONE && !self.has_part(person);
        let more = i64::from(waits) - i64::from(waited);
        self.unplaced += more;
        self.cost += more * t.job.prices.unplaced;
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
        self.recost(group);
    }

    fn recost(&mut self, group: u32) {
        let now = self.price(group, NONE, NONE, self.groups[group as usize].lead);
        self.changes += 1;
        let g = &mut self.groups[group as usize];
        self.cost += now - g.cost;
        g.cost = now;
        g.version = self.changes;
    }

    /// Gives a group a time and a supervisor.
    pub fn meet(&mut self, group: u32, slot: u32, lead: u32) {
        let g = &self.groups[group as usize];
        if g.slot != slot || g.lead != lead {
            self.log.push(Step::Meet { group, slot: g.slot, lead: g.lead });
            self.set_meeting(group, slot, lead);
        }
    }

    fn set_meeting(&mut self, group: u32, slot: u32, lead: u32) {
        let was = self.groups[group as usize].lead;
        if was != lead {
            if was != NONE {
                self.load[was as usize].retain(|g| *g != group);
                self.own_part(was, 1);
            }
            if lead != NONE {
                self.own_part(lead, -1);
                self.load[lead as usize].push(group);
            }
        }
        let g = &mut self.groups[group as usize];
        (g.slot, g.lead) = (slot, lead);
        self.recost(group);
    }

    /// Somebody begins or ceases to lead at all, and was or is without a place otherwise.
    fn own_part(&mut self, lead: u32, more: i64) {
        let person = self.table.person_of[lead as usize];
        if person != NONE && self.load[lead as usize].is_empty() && self.place[person as usize] == NONE {
            self.unplaced += more;
            self.cost += more * self.table.job.prices.unplaced;
        }
    }

    /// What a group costs by itself.
    pub fn cost_of(&self, group: u32) -> i64 {
        self.groups[group as usize].cost
    }

    /// A mark in the log to go back to.
    pub fn mark(&self) -> usize {
        self.log.len()
    }

    /// Goes back to a mark.
    pub fn back(&mut self, mark: usize) {
        while self.log.len() > mark {
            match self.log.pop() {
                Some(Step::Put { person, from }) => self.move_to(person, from),
                Some(Step::Meet { group, slot, lead }) => self.set_meeting(group, slot, lead),
                None => break,
            }
        }
    }

    /// Keeps what was done.
    pub fn keep(&mut self) {
        self.log.clear();
    }

    /// Whether the person is free when the group meets and nothing but its size is in the way.
    pub fn may_join(&self, person: u32, group: u32, leaving: u32) -> bool {
        let t = self.table;
        let g = &self.groups[group as usize];
        if g.slot == NONE || !t.free[person as usize].has(g.slot) || t.closed[group as usize] {
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
