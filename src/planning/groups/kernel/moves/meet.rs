//! Moves of what a group meets by: another time, another supervisor, one that another group has.

use super::{
    super::{
        build::insert,
        job::{NONE, id},
        random::Random,
        state::State,
    },
    Moves,
};

/// Times that are compared when a group is to meet at another.
const TIMES: usize = 2;

impl<'t> Moves<'t> {
    /// A group meets at another time, perhaps with another supervisor; who cannot come finds another
    /// group, and others join.
    pub(super) fn shift(&mut self, state: &mut State<'t>, random: &mut Random) -> bool {
        let group = id(random.below(self.table.groups));
        let g = &state.groups[group as usize];
        if g.members.is_empty() || !self.may_meet_anew(group) {
            return false;
        }
        let Some(anchor) = random.of(&g.members) else { return false };
        let lead = self.perhaps_another(group, g.lead, random);
        let Some(slot) = self.slot_for(state, group, anchor, lead, random) else { return false };
        self.shift_to(state, group, slot, lead, NONE, random)
    }

    /// The same supervisor or, where that is asked for here, another.
    pub(super) fn perhaps_another(&self, group: u32, now: u32, random: &mut Random) -> u32 {
        let leads = self.table.job.leads.len();
        let stays = self.table.lead_fixed[group as usize] || !self.table.job.led || leads == 0;
        if stays || random.below(2) == 0 { now } else { id(random.below(leads)) }
    }

    pub(super) fn may_meet_anew(&self, group: u32) -> bool {
        let g = group as usize;
        !self.table.slot_fixed[g] && !self.table.closed[g]
    }

    /// A time at which a person and a supervisor can meet: of a few, the one at which most of the
    /// group can come, or of the team that begins one.
    pub(super) fn slot_for(
        &mut self,
        state: &State<'t>,
        group: u32,
        person: u32,
        lead: u32,
        random: &mut Random,
    ) -> Option<u32> {
        self.common.copy(&self.table.free[person as usize]);
        if lead == NONE {
            if self.table.job.led {
                return None;
            }
        } else {
            self.common.keep(self.table.lead_free.get(lead as usize)?);
        }
        let slots = self.common.len();
        let members = &state.groups[group as usize].members;
        let team = self.table.team[person as usize];
        let with: &[u32] = if members.is_empty() && team != NONE {
            &self.table.team_members[team as usize]
        } else {
            members
        };
        let now = state.groups[group as usize].slot;
        let mut best: Option<(usize, u32)> = None;
        for _ in 0..TIMES.min(slots) {
            let slot = self.common.nth(random.below(slots))?;
            if slot == now && !members.is_empty() || (lead != NONE && !state.can_lead(lead, slot, group)) {
                continue;
            }
            let come = with.iter().filter(|m| self.table.free[**m as usize].has(slot)).count();
            if best.is_none_or(|(most, _)| come > most) {
                best = Some((come, slot));
            }
        }
        best.map(|(_, slot)| slot)
    }

    /// The same with all that is chosen, and somebody who then joins.
    pub(super) fn shift_to(
        &mut self,
        state: &mut State<'t>,
        group: u32,
        slot: u32,
        lead: u32,
        joins: u32,
        random: &mut Random,
    ) -> bool {
        if state.members_lead_at(group, slot) {
            return false;
        }
        let members = state.groups[group as usize].members.clone();
        let mut left: Vec<u32> = Vec::new();
        for &m in &members {
            if !self.table.free[m as usize].has(slot) && state.place[m as usize] == group {
                let block = self.table.block_of[m as usize];
                if block == NONE {
                    return false;
                }
                for &p in &self.table.blocks[block as usize] {
                    state.put_late(p, NONE);
                    left.push(p);
                }
            }
        }
        state.meet(group, slot, lead);
        let room = state.size(group) < self.table.most[group as usize];
        if joins != NONE && room && state.may_join(joins, group, NONE) {
            state.put(joins, group);
        }
        if !self.settle(state, &left, random) {
            return false;
        }
        self.attract(state, group, random);
        self.sound(state, group)
    }

    /// A group is led by another, or two groups exchange supervisors.
    pub(super) fn lead(&mut self, state: &mut State<'t>, random: &mut Random) -> bool {
        let group = id(random.below(self.table.groups));
        let g = &state.groups[group as usize];
        if g.members.is_empty() || self.table.closed[group as usize] {
            return false;
        }
        let fixed = |g: u32| self.table.lead_fixed[g as usize];
        if fixed(group) || !self.table.job.led {
            return self.same_people(state, group, g.lead, random);
        }
        if random.below(2) == 0 {
            let other = id(random.below(self.table.groups));
            let (a, b) = (g.clone(), state.groups[other as usize].clone());
            if other == group || b.members.is_empty() || fixed(other) || a.lead == b.lead {
                return false;
            }
            state.meet(group, a.slot, NONE);
            state.meet(other, b.slot, NONE);
            return self.same_people(state, group, b.lead, random)
                && self.same_people(state, other, a.lead, random);
        }
        let lead = match id(self.table.job.leads.len()) {
            0 => NONE,
            leads => id(random.below(leads as usize)),
        };
        if self.table.has_own_leads {
            return self.change_parts(state, group, lead, random);
        }
        self.same_people(state, group, lead, random)
    }

    /// A group is led by somebody who may be a member, of it or of another, until then; whoever led it
    /// becomes one where they can.
    fn change_parts(&mut self, state: &mut State<'t>, group: u32, lead: u32, random: &mut Random) -> bool {
        let person_of = |lead: u32| self.table.person_of.get(lead as usize).map_or(NONE, |p| *p);
        let (was, comes) = (person_of(state.groups[group as usize].lead), person_of(lead));
        let from = if comes == NONE { NONE } else { state.place[comes as usize] };
        if from != NONE {
            if !self.alone(comes) || self.table.closed[from as usize] {
                return false;
            }
            state.put(comes, NONE);
        }
        if state.groups[group as usize].members.is_empty() || !self.same_people(state, group, lead, random) {
            return false;
        }
        if was != NONE && was != comes && state.place[was as usize] == NONE && self.alone(was) {
            insert(state, self.table.block_of[was as usize], NONE);
        }
        (from == NONE || self.sound(state, from)) && self.sound(state, group)
    }

    /// A group with the same people and a given supervisor, at a time when all can.
    pub(super) fn same_people(
        &mut self,
        state: &mut State<'t>,
        group: u32,
        lead: u32,
        random: &mut Random,
    ) -> bool {
        let now = state.groups[group as usize].slot;
        if lead == NONE && self.table.job.led {
            return false;
        }
        let fits = |state: &State<'t>, slot: u32| {
            (lead == NONE || state.can_lead(lead, slot, group)) && !state.members_lead_at(group, slot)
        };
        if random.below(2) == 0 && now != NONE && fits(state, now) {
            state.meet(group, now, lead);
            return true;
        }
        if self.table.slot_fixed[group as usize] {
            return false;
        }
        state.common(group, &mut self.common);
        if lead != NONE {
            self.common.keep(&self.table.lead_free[lead as usize]);
        }
        let slots = self.common.len();
        if slots == 0 {
            return false;
        }
        let begin = random.below(slots);
        for turn in 0..slots.min(6) {
            let Some(slot) = self.common.nth((begin + turn) % slots) else { return false };
            if fits(state, slot) {
                state.meet(group, slot, lead);
                return true;
            }
        }
        false
    }
}
