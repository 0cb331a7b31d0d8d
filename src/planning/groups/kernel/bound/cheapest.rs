//! The cheapest group of a session for given worths: dynamic programming over teams within schools.

use super::{
    super::{
        job::{NONE, Table},
        state::count,
    },
    FAR, Relaxed, SCALE, pairs_at_least,
};

impl Relaxed<'_> {
    /// What each person adds to a group with a common stage and a module, less their worth.
    pub(super) fn weigh(&mut self, session: usize, stage: usize, module: usize, worth: &[i64]) {
        let t = self.table;
        for &p in &self.people[session] {
            let p = p as usize;
            let mask = t.stage_mask[p];
            let off = i64::from(mask != 0 && mask >> stage & 1 == 0);
            let rank = if t.modules == 0 { 0 } else { i64::from(t.ranks[p * t.modules + module]) };
            self.cost[p] = SCALE * (t.job.prices.stage * off + t.job.prices.module * rank) - worth[p];
        }
    }

    /// The cheapest group of a session, if it costs less than its members are worth and than `limit`.
    pub(super) fn cheapest(
        &mut self,
        session: usize,
        worth: &[i64],
        limit: i64,
    ) -> Option<(i64, usize, usize)> {
        let t = self.table;
        let mut best = limit.min(0);
        // Most times are too dear even if stage and module suited everybody.
        for &p in &self.people[session] {
            self.cost[p as usize] = -worth[p as usize];
        }
        if self.at_least(session) >= best {
            return None;
        }
        let mut found = None;
        let mut order: Vec<(i64, usize, usize)> = Vec::new();
        for stage in 0..t.stages.max(1) {
            for module in 0..t.modules.max(1) {
                self.weigh(session, stage, module, worth);
                order.push((self.at_least(session), stage, module));
            }
        }
        order.sort_unstable();
        for (least, stage, module) in order {
            if least >= best {
                break;
            }
            self.weigh(session, stage, module, worth);
            self.fill(session, None);
            let cost = self.last().0;
            if cost < best {
                best = cost;
                found = Some((stage, module));
            }
        }
        found.map(|(stage, module)| (best, stage, module))
    }

    /// What each person of a session adds at least for team and school: a part of what the group pays
    /// once for all of them that could be in it.
    pub(super) fn shares_of(&self, own: u32, people: &[u32]) -> Vec<i64> {
        let t = self.table;
        let most = t.job.most as usize;
        let mut shares = Vec::with_capacity(people.len());
        for school in people.chunk_by(|a, b| t.school[*a as usize] == t.school[*b as usize]) {
            let travel = if t.school[school[0] as usize] == own { t.job.prices.travel } else { 0 };
            let of_school = SCALE * (t.job.prices.school - travel).max(0) / count(school.len().min(most));
            for team in teams(t, school) {
                let of_team = self.team_charge(team[0]) / count(team.len().min(most));
                shares.extend(team.iter().map(|_| of_school + of_team));
            }
        }
        shares
    }

    /// A quick bound of the cheapest group: the cheapest people with their parts of what teams and
    /// schools cost.
    pub(super) fn at_least(&self, session: usize) -> i64 {
        let t = self.table;
        let people = self.people[session].iter().zip(&self.shares[session]);
        let mut costs: Vec<i64> = people.map(|(&p, share)| self.cost[p as usize] + share).collect();
        if costs.len() > t.job.most as usize {
            costs.select_nth_unstable(t.job.most as usize);
            costs.truncate(t.job.most as usize);
        }
        costs.sort_unstable();
        // The first school is free.
        let first = -SCALE * t.job.prices.school;
        let (least, most) = (t.job.least as usize, t.job.most as usize);
        let mut sum = 0;
        let mut best = FAR;
        for (at, cost) in costs.iter().take(most).enumerate() {
            sum += cost;
            let n = at + 1;
            if n >= least {
                let off = t.job.target.map_or(0, |target| count(n) - i64::from(target));
                let pairs = if self.some_unknown { 0 } else { pairs_at_least(n, t.bands) };
                best = best.min(sum + SCALE * (t.job.prices.size * off * off + t.job.prices.exp * pairs));
            }
        }
        best + first
    }

    /// Fills the table of a session; `steps` keeps the table after each team, to read the group back.
    pub(super) fn fill(&mut self, session: usize, mut steps: Option<&mut Vec<Vec<i64>>>) {
        let t = self.table;
        self.now.fill(FAR);
        self.now[0] = 0;
        let people = std::mem::take(&mut self.people[session]);
        let own = self.sessions[session].school;
        for school in people.chunk_by(|a, b| t.school[*a as usize] == t.school[*b as usize]) {
            self.school.clone_from(&self.now);
            for team in teams(t, school) {
                self.take(team);
                std::mem::swap(&mut self.school, &mut self.next);
                if let Some(steps) = &mut steps {
                    steps.push(self.school.clone());
                }
            }
            let mut charge = t.job.prices.school;
            if school.first().is_some_and(|&p| t.school[p as usize] == own) {
                charge -= t.job.prices.travel;
            }
            for &state in &self.states {
                let with = self.school[state] + SCALE * charge;
                if with < self.now[state] {
                    self.now[state] = with;
                }
            }
            if let Some(steps) = &mut steps {
                steps.push(self.now.clone());
            }
        }
        self.people[session] = people;
    }

    /// People of one team as they come cheapest, by band.
    pub(super) fn by_band(&self, team: &[u32]) -> Vec<Vec<u32>> {
        let mut by_band: Vec<Vec<u32>> = vec![Vec::new(); self.bands];
        for &p in team {
            let band = self.table.band[p as usize];
            by_band[if band == NONE { self.bands - 1 } else { (band as usize).min(self.bands - 1) }].push(p);
        }
        by_band.iter_mut().for_each(|list| list.sort_by_key(|&p| self.cost[p as usize]));
        by_band
    }

    fn team_charge(&self, person: u32) -> i64 {
        let team = self.table.team[person as usize];
        if team == NONE { 0 } else { self.charges[team as usize] }
    }

    /// All ways to take some of a team: what it costs, where it leads, and how many of each band.
    pub(super) fn ways(&self, team: &[u32]) -> Vec<(i64, usize, usize, Vec<usize>)> {
        let by_band = self.by_band(team);
        let mut ways = vec![(self.team_charge(team[0]), 0, 0, Vec::new())];
        for (band, list) in by_band.iter().enumerate() {
            let mut more = Vec::new();
            for (cost, off, n, taken) in &ways {
                let mut sum = *cost;
                for k in 0..=list.len().min(self.table.job.most as usize) {
                    if k > 0 {
                        sum += self.cost[list[k - 1] as usize];
                    }
                    let mut taken = taken.clone();
                    taken.push(k);
                    more.push((sum, off + k * self.strides[band], n + k, taken));
                }
            }
            ways = more;
        }
        ways.retain(|(_, _, n, _)| *n > 0 && *n <= self.table.job.most as usize);
        ways
    }

    pub(super) fn take(&mut self, team: &[u32]) {
        self.next.clone_from(&self.school);
        let most = self.table.job.most as usize;
        if self.bands == 1 {
            self.take_cheapest(team, most);
            return;
        }
        for (cost, off, n, _) in self.ways(team) {
            for &state in &self.states {
                if self.sizes[state] + n <= most {
                    let with = self.school[state] + cost;
                    // Nobody is there twice: such a state is none.
                    if let Some(to) = self.next.get_mut(state + off).filter(|to| with < **to) {
                        *to = with;
                    }
                }
            }
        }
    }

    /// As [`Self::take`] where states are numbers of members alone.
    fn take_cheapest(&mut self, team: &[u32], most: usize) {
        let mut sum = self.team_charge(team[0]);
        self.sorted.clear();
        self.sorted.extend(team.iter().map(|&p| self.cost[p as usize]));
        self.sorted.sort_unstable();
        for (cost, n) in self.sorted.iter().take(most).zip(1..) {
            sum += cost;
            for (to, before) in self.next[n..=most].iter_mut().zip(&self.school) {
                *to = (before + sum).min(*to);
            }
        }
    }

    /// The cheapest end of the table, and its state.
    pub(super) fn last(&self) -> (i64, usize) {
        let travel = SCALE * self.table.job.prices.travel;
        let end = |&state: &usize| {
            (self.now[state].saturating_add(self.fixed[state]).saturating_add(travel), state)
        };
        self.states.iter().map(end).min().unwrap_or((FAR, 0))
    }

    /// The members of the cheapest group, read back from the tables.
    pub(super) fn members(&mut self, session: usize, stage: usize, module: usize, worth: &[i64]) -> Vec<u32> {
        let t = self.table;
        self.weigh(session, stage, module, worth);
        let mut steps = Vec::new();
        self.fill(session, Some(&mut steps));
        let mut state = self.last().1;
        let mut members = Vec::new();
        let people = &self.people[session];
        let schools: Vec<&[u32]> =
            people.chunk_by(|a, b| t.school[*a as usize] == t.school[*b as usize]).collect();
        let mut start = vec![FAR; self.now.len()];
        start[0] = 0;
        let mut at = steps.len();
        for school in schools.iter().rev() {
            let teams: Vec<&[u32]> = teams(t, school).collect();
            let after = &steps[at - 1];
            let first = at - 1 - teams.len();
            let before = if first == 0 { &start } else { &steps[first - 1] };
            at = first;
            if after[state] == before[state] {
                continue;
            }
            for (back, team) in teams.iter().enumerate().rev() {
                let now = &steps[first + back];
                let was = if back == 0 { before } else { &steps[first + back - 1] };
                if now[state] == was[state] {
                    continue;
                }
                let way = self.ways(team).into_iter().find(|(cost, off, _, _)| {
                    *off <= state
                        && self.sizes[state - off] < self.sizes[state]
                        && was[state - off] + cost == now[state]
                });
                if let Some((_, off, _, taken)) = way {
                    for (list, k) in self.by_band(team).iter().zip(taken) {
                        members.extend_from_slice(&list[..k]);
                    }
                    state -= off;
                }
            }
        }
        members
    }
}

/// What it costs that each team is in a group; for a team of several schools a part in each.
pub(super) fn charges(t: &Table) -> Vec<i64> {
    let charge = |members: &Vec<u32>| {
        let mut schools: Vec<u32> = members.iter().map(|&p| t.school[p as usize]).collect();
        schools.sort_unstable();
        schools.dedup();
        SCALE * t.job.prices.team / count(schools.len().max(1))
    };
    t.team_members.iter().map(charge).collect()
}

/// People of one school by team; whoever is in none stands alone.
fn teams<'a>(t: &'a Table, school: &'a [u32]) -> impl Iterator<Item = &'a [u32]> {
    school.chunk_by(|a, b| t.team[*a as usize] != NONE && t.team[*a as usize] == t.team[*b as usize])
}
