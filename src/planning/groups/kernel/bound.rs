//! A lower bound: no answer can cost less.
//!
//! Every person is given a worth (what it may cost to place them), and the cheapest group at each time
//! and with each supervisor is found exactly for these worths, with pairs that must be together or apart
//! left out of sight. Whatever the worths are, the sum of all worths plus what the supervisors' cheapest
//! groups cost beyond the worths of their members is a bound (Lagrangian relaxation of the partition into
//! groups; the same bound as column generation gives when the worths are the best ones). The worths are
//! improved step by step, by how often the cheapest groups together claim each person.
//!
//! The cheapest group is found by dynamic programming over teams within schools, with the numbers of
//! members in each band of experience as state: one table for each stage that might be the common one
//! and each module that might be chosen. Costs are whole numbers times [`SCALE`], so that no rounding
//! can raise the bound above the truth.

use super::{
    bits::Bits,
    job::{From, NONE, Stages, Table, id},
    state::count,
};

/// Worths are whole numbers of this part of a cost.
pub const SCALE: i64 = 256;
/// Most states of a table; a group that may have very many members has no bound.
const STATES: usize = 4_000;
const FAR: i64 = i64::MAX / 4;

/// What is known after some steps.
#[derive(Clone, Debug)]
pub struct Bound {
    /// No answer costs less.
    pub cost: i64,
    /// The same before rounding up, scaled.
    pub scaled: i64,
    /// The worth of each person that gives it, scaled.
    pub worth: Vec<i64>,
    /// What each supervisor's cheapest group costs beyond its members' worths, at most 0, scaled.
    pub cheapest: Vec<i64>,
}

/// A time and the supervisors of one school who could lead then.
struct Session {
    slot: u32,
    school: u32,
    leads: Vec<u32>,
}

/// What the bound is computed with.
pub struct Relaxed<'t> {
    table: &'t Table,
    sessions: Vec<Session>,
    /// For each session the people who could come, in order of school and team.
    people: Vec<Vec<u32>>,
    /// States as numbers of members by band, as places in a flat table.
    states: Vec<usize>,
    strides: Vec<usize>,
    sizes: Vec<usize>,
    /// What a state costs by size and bands, scaled.
    fixed: Vec<i64>,
    bands: usize,
    /// What somebody without a place costs at least, scaled.
    alone: Vec<i64>,
    now: Vec<i64>,
    school: Vec<i64>,
    next: Vec<i64>,
    cost: Vec<i64>,
}

impl<'t> Relaxed<'t> {
    /// Nothing where the job has groups that stand, or wishes that the relaxation does not know.
    pub fn new(table: &'t Table) -> Option<Self> {
        let job = &table.job;
        let known = job.standing.is_empty()
            && job.led
            && job.stages_wish == Stages::Alike
            && job.from_wish == From::Own
            && job.prices.prefer >= 0
            && job.people.iter().all(|p| !p.fixed);
        if !known || table.people == 0 {
            return None;
        }
        let bands = table.bands + usize::from(table.band.contains(&NONE));
        let side = job.most as usize + 1;
        if side.checked_pow(u32::try_from(bands).ok()?)? > STATES {
            return None;
        }
        let strides: Vec<usize> = (0..bands).map(|b| side.pow(u32::try_from(b).unwrap_or(0))).collect();
        let all = side.pow(u32::try_from(bands).unwrap_or(0));
        let counts = |state: usize| (0..bands).map(move |b| state / side.pow(b as u32) % side);
        let sizes: Vec<usize> = (0..all).map(|state| counts(state).sum()).collect();
        let states: Vec<usize> = (0..all).filter(|&state| sizes[state] < side).collect();
        let prices = &job.prices;
        let fixed = (0..all).map(|state| {
            let n = count(sizes[state]);
            if n < i64::from(job.least) || n > i64::from(job.most) {
                return FAR;
            }
            let size = job.target.map_or(0, |target| (n - i64::from(target)) * (n - i64::from(target)));
            let pairs: i64 = counts(state).take(table.bands).map(|c| count(c) * (count(c) - 1) / 2).sum();
            SCALE * (prices.size * size + prices.exp * pairs - prices.school)
        });
        let mut relaxed = Self {
            sessions: Vec::new(),
            people: Vec::new(),
            fixed: fixed.collect(),
            now: vec![FAR; all],
            school: vec![FAR; all],
            next: vec![FAR; all],
            cost: vec![0; table.people],
            alone: (0..table.people)
                .map(|p| if table.leads[p] == NONE { SCALE * prices.unplaced } else { 0 })
                .collect(),
            table,
            states,
            strides,
            sizes,
            bands,
        };
        relaxed.find_sessions();
        Some(relaxed)
    }

    /// Times at which more people can come than at another are enough: a supervisor never needs that other.
    fn find_sessions(&mut self) {
        let t = self.table;
        let coming: Vec<Bits> = (0..id(t.job.slots))
            .map(|slot| Bits::of(t.people, (0..id(t.people)).filter(|&p| t.free[p as usize].has(slot))))
            .collect();
        let mut sessions: Vec<Session> = Vec::new();
        for (lead, free) in t.lead_free.iter().enumerate() {
            let slots: Vec<u32> =
                free.iter().filter(|&s| coming[s as usize].len() >= t.job.least as usize).collect();
            let worse = |a: u32, b: u32| {
                let (x, y) = (&coming[a as usize], &coming[b as usize]);
                a != b && x.within(y) && (!y.within(x) || b < a)
            };
            for &slot in slots.iter().filter(|&&s| !slots.iter().any(|&other| worse(s, other))) {
                let school = t.lead_school[lead];
                match sessions.iter_mut().find(|s| s.slot == slot && s.school == school) {
                    Some(session) => session.leads.push(id(lead)),
                    None => sessions.push(Session { slot, school, leads: vec![id(lead)] }),
                }
            }
        }
        for session in &sessions {
            let mut people: Vec<u32> = coming[session.slot as usize].iter().collect();
            people.sort_by_key(|&p| (t.school[p as usize], t.team[p as usize], p));
            self.people.push(people);
        }
        self.sessions = sessions;
    }

    /// The bound for some worths, and the groups that give it: how often each, by supervisor. Nothing
    /// when stopped.
    fn at(&mut self, worth: &[i64], stop: &dyn Fn() -> bool) -> Option<(Bound, Vec<(i64, Vec<u32>)>)> {
        let t = self.table;
        let mut cheapest = vec![0i64; t.job.leads.len()];
        let mut at: Vec<Option<(usize, usize, usize)>> = vec![None; t.job.leads.len()];
        for session in 0..self.sessions.len() {
            if stop() {
                return None;
            }
            let Some((cost, stage, module)) = self.cheapest(session, worth) else { continue };
            for &lead in &self.sessions[session].leads {
                let all = cost + SCALE * t.lead_price[lead as usize];
                if all < cheapest[lead as usize] {
                    cheapest[lead as usize] = all;
                    at[lead as usize] = Some((session, stage, module));
                }
            }
        }
        let mut sum: i64 = worth.iter().zip(&self.alone).map(|(worth, alone)| worth.min(alone)).sum();
        let teams = t.team_members.iter().filter(|m| !m.is_empty()).count();
        sum -= SCALE * t.job.prices.team * count(teams);
        let mut columns = Vec::new();
        for (lead, cost) in cheapest.iter().enumerate() {
            let times = i64::from(t.job.leads[lead].max_groups);
            sum += times * cost;
            if let Some((session, stage, module)) = at[lead] {
                columns.push((times, self.members(session, stage, module, worth)));
            }
        }
        let cost = sum.div_euclid(SCALE) + i64::from(sum.rem_euclid(SCALE) > 0);
        Some((Bound { cost, scaled: sum, worth: worth.to_vec(), cheapest }, columns))
    }

    /// What each person adds to a group with a common stage and a module, less their worth.
    fn weigh(&mut self, session: usize, stage: usize, module: usize, worth: &[i64]) {
        let t = self.table;
        for &p in &self.people[session] {
            let p = p as usize;
            let mask = t.stage_mask[p];
            let off = i64::from(mask != 0 && mask >> stage & 1 == 0);
            let rank = if t.modules == 0 { 0 } else { i64::from(t.ranks[p * t.modules + module]) };
            self.cost[p] = SCALE * (t.job.prices.stage * off + t.job.prices.module * rank) - worth[p];
        }
    }

    /// The cheapest group of a session, if it costs less than its members are worth.
    fn cheapest(&mut self, session: usize, worth: &[i64]) -> Option<(i64, usize, usize)> {
        let t = self.table;
        let mut best = 0;
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

    /// A quick bound of the cheapest group: the cheapest people, whatever their teams and schools.
    fn at_least(&self, session: usize) -> i64 {
        let t = self.table;
        let mut costs: Vec<i64> = self.people[session].iter().map(|&p| self.cost[p as usize]).collect();
        costs.sort_unstable();
        let charges = self.people[session].iter().map(|&p| self.team_charge(p));
        let teams = charges.min().unwrap_or(0);
        let (least, most) = (t.job.least as usize, t.job.most as usize);
        let mut sum = 0;
        let mut best = FAR;
        for (at, cost) in costs.iter().take(most).enumerate() {
            sum += cost;
            let n = at + 1;
            if n >= least {
                let off = t.job.target.map_or(0, |target| count(n) - i64::from(target));
                let bands = t.bands.max(1);
                let (each, more) = (count(n / bands), count(n % bands));
                let pairs =
                    if self.bands > t.bands { 0 } else { count(bands) * each * (each - 1) / 2 + more * each };
                best = best.min(sum + SCALE * (t.job.prices.size * off * off + t.job.prices.exp * pairs));
            }
        }
        best + teams
    }

    /// Fills the table of a session; `steps` keeps the table after each team, to read the group back.
    fn fill(&mut self, session: usize, mut steps: Option<&mut Vec<Vec<i64>>>) {
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
    fn by_band(&self, team: &[u32]) -> Vec<Vec<u32>> {
        let mut by_band: Vec<Vec<u32>> = vec![Vec::new(); self.bands];
        for &p in team {
            let band = self.table.band[p as usize];
            by_band[if band == NONE { self.bands - 1 } else { band as usize }].push(p);
        }
        by_band.iter_mut().for_each(|list| list.sort_by_key(|&p| self.cost[p as usize]));
        by_band
    }

    /// What it costs that a person's team is in a group; for a team of several schools a part in each.
    fn team_charge(&self, person: u32) -> i64 {
        let t = self.table;
        let team = t.team[person as usize];
        if team == NONE {
            return 0;
        }
        let mut schools: Vec<u32> =
            t.team_members[team as usize].iter().map(|&p| t.school[p as usize]).collect();
        schools.sort_unstable();
        schools.dedup();
        SCALE * t.job.prices.team / count(schools.len())
    }

    /// All ways to take some of a team: what it costs, where it leads, and how many of each band.
    fn ways(&self, team: &[u32]) -> Vec<(i64, usize, usize, Vec<usize>)> {
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

    fn take(&mut self, team: &[u32]) {
        self.next.clone_from(&self.school);
        let most = self.table.job.most as usize;
        for (cost, off, n, _) in self.ways(team) {
            for &state in &self.states {
                if self.sizes[state] + n <= most {
                    let with = self.school[state] + cost;
                    let to = &mut self.next[state + off];
                    if with < *to {
                        *to = with;
                    }
                }
            }
        }
    }

    /// The cheapest end of the table, and its state.
    fn last(&self) -> (i64, usize) {
        let travel = SCALE * self.table.job.prices.travel;
        let end = |&state: &usize| {
            (self.now[state].saturating_add(self.fixed[state]).saturating_add(travel), state)
        };
        self.states.iter().map(end).min().unwrap_or((FAR, 0))
    }

    /// The members of the cheapest group, read back from the tables.
    fn members(&mut self, session: usize, stage: usize, module: usize, worth: &[i64]) -> Vec<u32> {
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

    /// Improves the bound until it meets `best`, `done` after a step, or `stop` at any time. Nothing
    /// when not even the first step was finished.
    ///
    /// `best` is what some answer costs.
    pub fn improve(
        &mut self,
        first: Vec<i64>,
        best: i64,
        done: &mut dyn FnMut() -> bool,
        stop: &dyn Fn() -> bool,
    ) -> Option<Bound> {
        let mut worth = first.clone();
        let (mut bound, mut columns) = self.at(&worth, stop)?;
        let mut top = bound.clone();
        // Shares of an answer's cost are too high for most; a part of them is a better start.
        for part in [12, 9, 6] {
            let less: Vec<i64> = first.iter().map(|w| w * part / 16).collect();
            let Some(now) = self.at(&less, stop) else { return Some(top) };
            if now.0.scaled <= top.scaled {
                break;
            }
            worth = less;
            (bound, columns) = now;
            top.clone_from(&bound);
        }
        let mut pace = 1.0;
        let mut dull = 0;
        let mut way = vec![0.0; worth.len()];
        while top.cost < best && !done() {
            let mut claims = vec![0i64; worth.len()];
            for (times, members) in &columns {
                members.iter().for_each(|&p| claims[p as usize] += times);
            }
            let mut square = 0.0;
            for (p, way) in way.iter_mut().enumerate() {
                let alone = i64::from(worth[p] > self.alone[p]);
                *way = 0.7 * *way + 0.3 * to_f64(1 - claims[p] - alone);
                square += *way * *way;
            }
            if square < 1e-9 {
                break;
            }
            let step = pace * to_f64(SCALE * best - bound.scaled).max(1.0) / square;
            for (p, way) in way.iter().enumerate() {
                #[allow(clippy::cast_possible_truncation, reason = "worths are far below 2^52")]
                let more = (step * way) as i64;
                worth[p] = (worth[p] + more).min(self.alone[p].max(0));
            }
            let Some(now) = self.at(&worth, stop) else { break };
            (bound, columns) = now;
            if bound.scaled > top.scaled {
                dull = 0;
                top = bound.clone();
            } else {
                dull += 1;
                if dull == 12 {
                    dull = 0;
                    pace *= 0.6;
                    worth.clone_from(&top.worth);
                    way.fill(0.0);
                    let Some(now) = self.at(&worth, stop) else { break };
                    (bound, columns) = now;
                }
            }
        }
        Some(top)
    }
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
fn to_f64(n: i64) -> f64 {
    n as f64
}

/// People of one school by team; whoever is in none stands alone.
fn teams<'a>(t: &'a Table, school: &'a [u32]) -> impl Iterator<Item = &'a [u32]> {
    school.chunk_by(|a, b| t.team[*a as usize] != NONE && t.team[*a as usize] == t.team[*b as usize])
}
