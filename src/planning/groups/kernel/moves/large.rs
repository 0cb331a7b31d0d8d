//! Large moves: many people at once, another time or supervisor, a group that ends or begins.

use super::{
    super::{
        build::{fill, insert, unused},
        job::{NONE, id},
        random::Random,
        state::{State, count},
    },
    Moves, REACH,
};

/// Groups that are compared when one is to meet at another time for somebody.
const GROUPS: usize = 3;

impl<'t> Moves<'t> {
    /// Members of one team in one group go to another group, against members of a team there.
    pub(super) fn chunk(&mut self, state: &mut State<'t>, random: &mut Random) -> bool {
        let Some(person) = random.of(&self.singles) else { return false };
        let from = state.place[person as usize];
        if from == NONE || self.table.closed[from as usize] {
            return false;
        }
        let Some(to) = self.group_for(state, person, random) else { return false };
        if to == from || self.table.closed[to as usize] {
            return false;
        }
        let (there, here) = (state.groups[to as usize].slot, state.groups[from as usize].slot);
        let chunk = |state: &State<'t>, group: u32, team: u32, slot: u32| -> Vec<u32> {
            let goes = |&&m: &&u32| {
                self.table.team[m as usize] == team && self.alone(m) && self.table.free[m as usize].has(slot)
            };
            state.groups[group as usize].members.iter().filter(goes).copied().collect()
        };
        let team = self.table.team[person as usize];
        let going = if team == NONE { vec![person] } else { chunk(state, from, team, there) };
        let mut coming = Vec::new();
        if random.below(3) > 0
            && let Some(other) = random.of(&state.groups[to as usize].members)
            && here != NONE
        {
            let team = self.table.team[other as usize];
            if team != NONE {
                coming = chunk(state, to, team, here);
            }
        }
        let over = state.size(to) + count(going.len()) - count(coming.len()) - self.table.most[to as usize];
        let back = state.size(from) + count(coming.len()) - count(going.len());
        let short = back < self.table.least[from as usize] && back > 0;
        let full = over > 0 || back > self.table.most[from as usize];
        if short || (full && random.below(4) > 0) {
            return false;
        }
        // Most cost too much even where all find room: nothing is moved to see that.
        let told = if full { None } else { state.exchange_cost(from, &going, to, &coming) };
        let told = told.map(|more| state.cost + more);
        if told.is_some_and(|cost| cost > self.ceiling) {
            return false;
        }
        going.iter().chain(&coming).for_each(|&p| state.put_late(p, NONE));
        let mut left = Vec::new();
        for (list, group) in [(&going, to), (&coming, from)] {
            for &p in list {
                if state.size(group) < self.table.most[group as usize] && state.may_join(p, group, NONE) {
                    state.put_late(p, group);
                } else {
                    left.push(p);
                }
            }
        }
        state.settle();
        debug_assert!(!left.is_empty() || told.is_none_or(|cost| cost == state.cost), "told as it came");
        self.settle(state, &left, random) && self.sound(state, from) && self.sound(state, to)
    }

    /// Everybody of a list finds a place, with those who must be together, or waits while that is cheap.
    /// Given up when the move is seen to cost too much whatever the rest find.
    pub(super) fn settle(&mut self, state: &mut State<'t>, left: &[u32], random: &mut Random) -> bool {
        let elastic = state.wait < self.table.job.prices.unplaced;
        let waits = |state: &State<'t>, p: &u32| state.place[*p as usize] == NONE;
        let mut open = count(left.iter().filter(|p| waits(state, p)).count());
        for p in left {
            if !waits(state, p) {
                continue;
            }
            let spare = self.saves.saturating_add(state.wait).saturating_mul(open);
            if state.cost.saturating_sub(spare) > self.ceiling {
                return false;
            }
            let block = self.table.block_of[*p as usize];
            if block != NONE && insert(state, block, NONE) {
                open -= count(self.table.blocks[block as usize].len());
            } else if elastic || (random.below(4) == 0 && self.chain(state, *p, random)) {
                open -= 1;
            } else {
                // They may stay without one where somebody else has just got a place.
                open -= 1;
                if open == 0 || state.cost.saturating_sub(spare) > self.ceiling {
                    return state.cost <= self.ceiling;
                }
            }
        }
        true
    }

    /// Whether a group's size is right; one that ends gives its time and supervisor back.
    pub(super) fn sound(&self, state: &mut State<'t>, group: u32) -> bool {
        let g = &state.groups[group as usize];
        if g.members.is_empty() && self.table.ends[group as usize] {
            state.meet(group, NONE, NONE);
            return true;
        }
        state.size_fits(group, state.size(group))
    }

    /// The same for a group that some have left: others join where too few remain.
    fn mend(&mut self, state: &mut State<'t>, group: u32, random: &mut Random) -> bool {
        let size = state.size(group);
        if size > 0 && size < self.table.least[group as usize] && state.groups[group as usize].slot != NONE {
            self.attract(state, group, random);
        }
        self.sound(state, group)
    }

    /// People from elsewhere join a group while that pays, or until it has enough members.
    pub(super) fn attract(&mut self, state: &mut State<'t>, group: u32, random: &mut Random) {
        let slot = state.groups[group as usize].slot;
        let most = self.table.most[group as usize];
        for _ in 0..most {
            let size = state.size(group);
            if size >= most {
                return;
            }
            let need = size < self.table.least[group as usize];
            let mut best: Option<(i64, u32)> = None;
            self.candidates(state, group, random);
            for &p in &self.people {
                let from = state.place[p as usize];
                if from == group
                    || !self.table.free[p as usize].has(slot)
                    || (from != NONE && !self.can_spare(state, from, 1))
                    || !self.alone(p)
                    || !state.may_join(p, group, NONE)
                {
                    continue;
                }
                let more = state.move_cost(p, group);
                if (need || more < 0) && best.is_none_or(|(least, _)| more < least) {
                    best = Some((more, p));
                }
            }
            let Some((_, person)) = best else { return };
            state.put(person, group);
        }
    }

    /// People who might join a group: others of its teams, and some by chance.
    pub(super) fn candidates(&mut self, state: &State<'t>, group: u32, random: &mut Random) {
        self.people.clear();
        let members = &state.groups[group as usize].members;
        for (at, &m) in members.iter().enumerate() {
            let team = self.table.team[m as usize];
            let seen = members[..at].iter().any(|&o| self.table.team[o as usize] == team);
            if team != NONE && !seen {
                self.people.extend_from_slice(&self.table.team_members[team as usize]);
            }
        }
        for _ in 0..REACH.min(self.singles.len()) {
            self.people.extend(random.of(&self.singles));
        }
    }

    /// People who must be together go to another group, against as many from there.
    pub(super) fn bound(&mut self, state: &mut State<'t>, random: &mut Random) -> bool {
        let Some(block) = random.of(&self.bound) else { return false };
        let members = &self.table.blocks[block as usize];
        let from = state.place[members[0] as usize];
        if random.below(2) == 0 {
            return self.open_around(state, members, from, random);
        }
        let Some(to) = self.group_for(state, members[0], random) else { return false };
        if from == to
            || self.table.closed[to as usize]
            || (from != NONE && self.table.closed[from as usize])
            || !members.iter().all(|&p| state.may_join(p, to, NONE))
        {
            return false;
        }
        members.iter().for_each(|&p| state.put(p, NONE));
        self.make_room(state, to, count(members.len()), from, random)
            && {
                members.iter().for_each(|&p| state.put(p, to));
                true
            }
            && (from == NONE || self.mend(state, from, random))
            && self.sound(state, to)
    }

    /// A new group around people who must be together.
    fn open_around(
        &mut self,
        state: &mut State<'t>,
        members: &[u32],
        from: u32,
        random: &mut Random,
    ) -> bool {
        let Some((group, slot, lead)) = self.opening(state, members[0], random) else { return false };
        if from != NONE && self.table.closed[from as usize] {
            return false;
        }
        state.meet(group, slot, lead);
        members.iter().for_each(|&p| state.put(p, NONE));
        let fit = members.iter().all(|&p| {
            let fits = state.may_join(p, group, NONE);
            state.put(p, if fits { group } else { NONE });
            fits
        });
        if !fit || state.size(group) > self.table.most[group as usize] {
            return false;
        }
        self.attract(state, group, random);
        self.sound(state, group) && (from == NONE || self.mend(state, from, random))
    }

    /// Sends members away until there is room for some more; first to one group, then anywhere.
    pub(super) fn make_room(
        &mut self,
        state: &mut State<'t>,
        group: u32,
        places: i64,
        first: u32,
        random: &mut Random,
    ) -> bool {
        let trade = random.below(2) == 0;
        let mut sent = 0;
        while state.size(group) + places > self.table.most[group as usize] || (trade && sent < places) {
            let Some(person) = random.of(&state.groups[group as usize].members) else { return false };
            if !self.alone(person) {
                return false;
            }
            state.put(person, NONE);
            sent += 1;
            let back = first != NONE
                && state.size(first) < self.table.most[first as usize]
                && state.may_join(person, first, NONE);
            if back {
                state.put(person, first);
            } else {
                let block = self.table.block_of[person as usize];
                if !insert(state, block, group) {
                    return false;
                }
            }
        }
        true
    }

    /// A group ends; its members go elsewhere.
    pub(super) fn close(&mut self, state: &mut State<'t>, random: &mut Random) -> bool {
        let group = id(random.below(self.table.groups));
        let g = &state.groups[group as usize];
        let free = g.members.iter().all(|&m| self.table.moves[m as usize]);
        if g.members.is_empty()
            || !free
            || !self.may_meet_anew(group)
            || !self.table.may_empty[group as usize]
        {
            return false;
        }
        let mut left = g.members.clone();
        left.iter().for_each(|&p| state.put_late(p, NONE));
        state.settle();
        if !self.sound(state, group) {
            return false;
        }
        random.shuffle(&mut left);
        self.settle(state, &left, random)
    }

    /// A new group around somebody, of people from anywhere.
    pub(super) fn open(&mut self, state: &mut State<'t>, random: &mut Random) -> bool {
        let Some(person) = self.anybody(state, random) else { return false };
        let was_in = if self.table.has_own_leads { self.free_lead(state, random) } else { NONE };
        let Some((group, slot, lead)) = self.opening(state, person, random) else { return false };
        let from = state.place[person as usize];
        if from != NONE && self.table.closed[from as usize] {
            return false;
        }
        state.meet(group, slot, lead);
        let team = self.table.team[person as usize];
        let mut chunk: Vec<u32> = match from {
            NONE => vec![person],
            from => state.groups[from as usize]
                .members
                .iter()
                .copied()
                .filter(|&m| m == person || (team != NONE && self.table.team[m as usize] == team))
                .collect(),
        };
        chunk.retain(|&m| self.alone(m) && self.table.free[m as usize].has(slot));
        for p in chunk {
            if state.may_join(p, group, NONE) && state.size(group) < self.table.most[group as usize] {
                state.put(p, group);
            }
        }
        let waiting: Vec<u32> = if state.unplaced > 0 {
            (0..id(self.table.blocks.len()))
                .filter(|&b| state.place[self.table.blocks[b as usize][0] as usize] == NONE)
                .collect()
        } else {
            Vec::new()
        };
        fill(state, group, &waiting, i64::from(self.table.job.target.unwrap_or(self.table.job.most)));
        self.attract(state, group, random);
        self.sound(state, group)
            && (from == NONE || self.mend(state, from, random))
            && (was_in == NONE || self.mend(state, was_in, random))
    }

    /// Somebody who could lead leaves their group for that; gives that group.
    fn free_lead(&self, state: &mut State<'t>, random: &mut Random) -> u32 {
        let Some(person) = random.of(&self.table.person_of).filter(|p| *p != NONE) else { return NONE };
        let from = state.place[person as usize];
        if from == NONE || !self.alone(person) || self.table.closed[from as usize] {
            return NONE;
        }
        state.put(person, NONE);
        from
    }

    /// A group with nobody in it, and when it could meet: one that stands as it is, or a new one.
    pub(super) fn opening(
        &mut self,
        state: &State<'t>,
        person: u32,
        random: &mut Random,
    ) -> Option<(u32, u32, u32)> {
        let standing = id(random.below(self.table.standing + 1));
        if (standing as usize) < self.table.standing {
            let g = &state.groups[standing as usize];
            let found = &self.table.job.standing[standing as usize];
            let (slot, lead) = match (g.slot, found.slot) {
                (NONE, Some(slot)) if g.members.is_empty() => (slot, found.lead.unwrap_or(NONE)),
                _ => (g.slot, g.lead),
            };
            let meets = slot != NONE && self.table.free[person as usize].has(slot);
            let led = lead == g.lead || state.can_lead(lead, slot, standing);
            return (meets && led && g.members.is_empty() && !self.table.closed[standing as usize])
                .then_some((standing, slot, lead));
        }
        let group = unused(state)?;
        let leads = self.table.job.leads.len();
        if self.table.job.led && leads > 0 && state.place[person as usize] == NONE {
            // Few can lead when somebody with little time can come: all are asked.
            let slot = random.of(&self.table.job.people[person as usize].free)?;
            let first = random.below(leads);
            let lead =
                (0..leads).map(|n| id((first + n) % leads)).find(|&l| state.can_lead(l, slot, group))?;
            return Some((group, slot, lead));
        }
        let lead = if self.table.job.led && leads > 0 { id(random.below(leads)) } else { NONE };
        let slot = self.slot_for(state, group, person, lead, random)?;
        Some((group, slot, lead))
    }

    /// Somebody without a group takes a place, and whoever is in the way finds another.
    pub(super) fn squeeze(&mut self, state: &mut State<'t>, random: &mut Random) -> bool {
        if state.unplaced == 0 {
            return self.lead(state, random);
        }
        let Some(person) = self.waiting(state, random) else { return false };
        if random.below(3) == 0 {
            return self.come_to(state, person, random);
        }
        if random.below(2) == 0 {
            return self.chain(state, person, random);
        }
        let Some(group) = self.group_for(state, person, random) else { return false };
        if self.table.closed[group as usize] || !state.may_join(person, group, NONE) {
            return false;
        }
        if !self.make_room(state, group, 1, NONE, random) {
            return false;
        }
        state.put(person, group);
        self.sound(state, group)
    }

    /// A group comes to somebody without one: it meets when they can, and they join.
    fn come_to(&mut self, state: &mut State<'t>, person: u32, random: &mut Random) -> bool {
        if random.below(2) == 0 {
            let group = id(random.below(self.table.groups));
            let g = &state.groups[group as usize];
            if g.members.is_empty() || !self.may_meet_anew(group) {
                return false;
            }
            let lead = self.perhaps_another(group, g.lead, random);
            let Some(slot) = self.slot_for(state, group, person, lead, random) else { return false };
            return self.shift_to(state, group, slot, lead, person, random);
        }
        let Some(slot) = random.of(&self.table.job.people[person as usize].free) else { return false };
        let first = random.below(self.table.groups);
        let mut best: Option<(usize, u32)> = None;
        let mut seen = 0;
        for n in 0..self.table.groups {
            let group = id((first + n) % self.table.groups);
            let g = &state.groups[group as usize];
            if g.members.is_empty()
                || g.slot == slot
                || !self.may_meet_anew(group)
                || (g.lead == NONE && self.table.job.led)
                || (g.lead != NONE && !state.can_lead(g.lead, slot, group))
            {
                continue;
            }
            let stay = g.members.iter().filter(|m| !self.table.free[**m as usize].has(slot)).count();
            if best.is_none_or(|(least, _)| stay < least) {
                best = Some((stay, group));
            }
            seen += 1;
            if seen == GROUPS {
                break;
            }
        }
        let Some((_, group)) = best else { return false };
        let lead = state.groups[group as usize].lead;
        self.shift_to(state, group, slot, lead, person, random)
    }
}
