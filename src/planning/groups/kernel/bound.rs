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
//!
//! Where a supervisor may lead several groups, they are at times that do not clash (that job alone is
//! solved exactly for the cheapest group of each time); above [`APART`] people each of them may be as cheap
//! as the cheapest. There the way also begins with experience as evenly mixed as any group of its size can
//! have it: the table is then by number of members alone, and the worths found are good ones for the whole.
//!
//! How near it comes: bound of best found, per cent, in one run of two threads, machine with two cores; the
//! last rows are the range of so many jobs of other seeds and shapes (1 to 100 schools, few to many times in common):
//!
//! | people | seconds | bound of best |
//! | --- | --- | --- |
//! | 12 to 24 | 5 | 20 of 20 proven |
//! | 36; 60 | 5 | 98.5 and 4 of 5 proven; 93.0 to 99.8 |
//! | 80; 100; 120 | 5 | 94.6 to 99.9; 90.2 to 99.9; 88.8 to 98.7 |
//! | 300 to 400, six jobs | 20 | 86.3 to 96.5 (52 to 94 before experience was left to the end) |
//! | 2,000, five jobs | 20 | 81.1 to 91.8 (none before) |

mod alone;
mod cheapest;
mod coming;
mod loose;
mod parted;

pub use alone::alone;
pub use coming::coming;
pub use loose::{freed, is_known, loosened};

use std::collections::BTreeMap;

use super::{
    job::{NONE, Table, id},
    state::count,
    week::Week,
};

/// Worths are whole numbers of this part of a cost.
pub const SCALE: i64 = 256;
/// Most states of a table; a group that may have very many members has no bound.
const STATES: usize = 4_000;
/// People up to whom a supervisor's groups are at times that do not clash: with more of them that takes too long.
const APART: usize = 128;
/// Part of the way to the best answer's cost below which a step changes nothing worth the time.
const LEAST_PACE: f64 = 0.005;
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
    /// What all groups of each supervisor together cost beyond, at most 0, scaled.
    pub each: Vec<i64>,
}

/// The best bound that is found until it meets `best`, `done` after a step, or `stop` at any time; with
/// many people the way there is made as if experience were mixed evenly. Nothing when not even the first
/// step was finished, or the job is none that the relaxation knows.
pub fn bound(
    table: &Table,
    first: Vec<i64>,
    best: i64,
    done: &mut dyn FnMut() -> bool,
    stop: &dyn Fn() -> bool,
) -> Option<Bound> {
    if table.people <= APART {
        // Where experience is told apart in too many ways, less is known, but something.
        let mut relaxed = Relaxed::new(table).or_else(|| Relaxed::evenly(table))?;
        return relaxed.improve(first, best, done, stop);
    }
    let quick = Relaxed::evenly(table)?.improve(first, best, done, stop)?;
    if quick.cost >= best || stop() || done() {
        return Some(quick);
    }
    let whole = Relaxed::new(table).and_then(|mut whole| whole.climb(quick.worth.clone(), best, done, stop));
    Some(whole.filter(|whole| whole.scaled > quick.scaled).unwrap_or(quick))
}

/// How often a group is taken, and who is in it.
type Claim = (i64, Vec<u32>);

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
    /// What each of them adds at least for their team and school, scaled.
    shares: Vec<Vec<i64>>,
    /// States as numbers of members by band, as places in a flat table.
    states: Vec<usize>,
    /// In which order sessions are looked at, and what their cheapest group cost then.
    order: Vec<usize>,
    last: Vec<i64>,
    strides: Vec<usize>,
    sizes: Vec<usize>,
    /// What a state costs by size and bands, scaled.
    fixed: Vec<i64>,
    /// Bands that the states tell apart, those of unknown experience as the last.
    bands: usize,
    /// Whether nothing is known of somebody's experience.
    some_unknown: bool,
    /// What somebody without a place costs at least, scaled.
    alone: Vec<i64>,
    /// Who is in no group whatever happens.
    lost: Vec<bool>,
    /// Whether a supervisor's groups are at times that do not clash; else each may be as cheap as the cheapest.
    apart: bool,
    now: Vec<i64>,
    school: Vec<i64>,
    next: Vec<i64>,
    cost: Vec<i64>,
    sorted: Vec<i64>,
    /// What it costs that each team is in a group, scaled.
    charges: Vec<i64>,
}

impl<'t> Relaxed<'t> {
    /// Nothing where the job is not one that the relaxation knows ([`is_known`]): [`loosened`] makes it one.
    pub fn new(table: &'t Table) -> Option<Self> {
        Self::with(table, table.people <= APART, false)
    }

    /// As if experience were mixed evenly in every group: a weaker bound, found many times faster.
    pub fn evenly(table: &'t Table) -> Option<Self> {
        Self::with(table, false, true)
    }

    fn with(table: &'t Table, apart: bool, evenly: bool) -> Option<Self> {
        let job = &table.job;
        if !loose::is_known(job) || !alone::only_costs(&job.prices) || table.people == 0 {
            return None;
        }
        let some_unknown = table.band.contains(&NONE);
        let bands = if evenly { 1 } else { table.bands + usize::from(some_unknown) };
        let sides = sides(table, bands);
        let mut strides = Vec::with_capacity(bands);
        let mut all = 1_usize;
        for side in &sides {
            strides.push(all);
            all = all.checked_mul(*side).filter(|all| *all <= STATES)?;
        }
        let counts =
            |state: usize| strides.iter().zip(&sides).map(move |(stride, side)| state / stride % side);
        let sizes: Vec<usize> = (0..all).map(|state| counts(state).sum()).collect();
        let states: Vec<usize> = (0..all).filter(|&state| sizes[state] <= job.most as usize).collect();
        let prices = &job.prices;
        let fixed = (0..all).map(|state| {
            let n = count(sizes[state]);
            if n < i64::from(job.least) || n > i64::from(job.most) {
                return FAR;
            }
            let size = job.target.map_or(0, |target| (n - i64::from(target)) * (n - i64::from(target)));
            let pairs: i64 = if !evenly {
                counts(state).take(table.bands).map(|c| count(c) * (count(c) - 1) / 2).sum()
            } else if some_unknown {
                0
            } else {
                pairs_at_least(sizes[state], table.bands)
            };
            SCALE * (prices.size * size + prices.exp * pairs - prices.school)
        });
        let mut relaxed = Self {
            sessions: Vec::new(),
            people: Vec::new(),
            lost: Vec::new(),
            apart,
            order: Vec::new(),
            last: Vec::new(),
            shares: Vec::new(),
            fixed: fixed.collect(),
            now: vec![FAR; all],
            school: vec![FAR; all],
            next: vec![FAR; all],
            cost: vec![0; table.people],
            sorted: Vec::new(),
            charges: cheapest::charges(table),
            alone: (0..table.people)
                .map(|p| if table.leads[p] == NONE { SCALE * prices.unplaced } else { 0 })
                .collect(),
            table,
            states,
            strides,
            sizes,
            bands,
            some_unknown,
        };
        relaxed.find_sessions();
        Some(relaxed)
    }

    /// Times at which more people can come than at another are enough: a supervisor of one group never needs
    /// that other.
    fn find_sessions(&mut self) {
        let t = self.table;
        let coming = coming(t);
        let mut sessions: Vec<Session> = Vec::new();
        for (lead, free) in t.lead_free.iter().enumerate() {
            let slots: Vec<u32> =
                free.iter().filter(|&s| coming[s as usize].len() >= t.job.least as usize).collect();
            let worse = |a: u32, b: u32| {
                let (x, y) = (&coming[a as usize], &coming[b as usize]);
                a != b && x.within(y) && (!y.within(x) || b < a)
            };
            let all = self.apart && t.job.leads[lead].max_groups > 1;
            for &slot in slots.iter().filter(|&&s| all || !slots.iter().any(|&other| worse(s, other))) {
                let school = t.lead_school[lead];
                match sessions.iter_mut().find(|s| s.slot == slot && s.school == school) {
                    Some(session) => session.leads.push(id(lead)),
                    None => sessions.push(Session { slot, school, leads: vec![id(lead)] }),
                }
            }
        }
        self.lost =
            (0..id(t.people)).map(|p| !sessions.iter().any(|s| coming[s.slot as usize].has(p))).collect();
        for session in &sessions {
            let mut people: Vec<u32> = coming[session.slot as usize].iter().collect();
            people.sort_by_key(|&p| (t.school[p as usize], t.team[p as usize], p));
            self.shares.push(self.shares_of(session.school, &people));
            self.people.push(people);
        }
        self.order = (0..sessions.len()).collect();
        self.last = vec![0; sessions.len()];
        self.sessions = sessions;
    }

    /// The bound for some worths, and the groups that give it: how often each, by supervisor. Nothing
    /// when stopped.
    fn at(&mut self, worth: &[i64], stop: &dyn Fn() -> bool) -> Option<(Bound, Vec<Claim>)> {
        let t = self.table;
        let mut ways: Vec<Vec<(i64, u32, u32)>> = vec![Vec::new(); t.job.leads.len()];
        let mut groups: Vec<(usize, usize, usize)> = Vec::new();
        for turn in 0..self.order.len() {
            if stop() {
                return None;
            }
            let session = self.order[turn];
            let limit = self.sessions[session].leads.iter().map(|&lead| {
                // Of one group only what is cheaper than another time counts.
                let one = !self.apart || t.job.leads[lead as usize].max_groups < 2;
                let known = ways[lead as usize].last().filter(|_| one).map_or(0, |way| way.0);
                known - SCALE * t.lead_price[lead as usize]
            });
            let limit = limit.max().unwrap_or(0);
            let found = self.cheapest(session, worth, limit);
            self.last[session] = found.map_or(limit.min(0), |(cost, _, _)| cost);
            let Some((cost, stage, module)) = found else { continue };
            for &lead in &self.sessions[session].leads {
                let all = cost + SCALE * t.lead_price[lead as usize];
                let own = &mut ways[lead as usize];
                if all < 0 && (self.apart || own.last().is_none_or(|way| all < way.0)) {
                    own.push((all, self.sessions[session].slot, id(groups.len())));
                }
            }
            groups.push((session, stage, module));
        }
        // Cheapest first next time, so that the rest is soon seen not to count.
        self.order.sort_by_key(|&session| self.last[session]);
        let mut sum: i64 = worth.iter().zip(&self.alone).map(|(worth, alone)| worth.min(alone)).sum();
        let comes = |members: &&Vec<u32>| members.iter().any(|&p| !self.lost[p as usize]);
        let teams = t.team_members.iter().filter(comes).count();
        sum -= SCALE * t.job.prices.team * count(teams);
        let mut claimed: BTreeMap<u32, i64> = BTreeMap::new();
        let (mut cheapest, mut each) = (Vec::new(), Vec::new());
        for (ways, lead) in ways.iter().zip(&t.job.leads) {
            if self.apart {
                let week = Week::of(t, ways.iter().copied(), lead.max_groups as usize);
                cheapest.push(week.cheapest());
                each.push(week.least);
                week.chosen().for_each(|group| *claimed.entry(group).or_default() += 1);
            } else {
                let times = i64::from(lead.max_groups);
                let least = ways.last().map_or(0, |way| way.0);
                cheapest.push(least);
                each.push(least * times);
                ways.last().into_iter().for_each(|way| *claimed.entry(way.2).or_default() += times);
            }
        }
        let members = |(group, times): (u32, i64)| {
            let (session, stage, module) = groups[group as usize];
            (times, self.members(session, stage, module, worth))
        };
        let columns = claimed.into_iter().map(members).collect();
        sum += each.iter().sum::<i64>();
        let cost = sum.div_euclid(SCALE) + i64::from(sum.rem_euclid(SCALE) > 0);
        Some((Bound { cost, scaled: sum, worth: worth.to_vec(), cheapest, each }, columns))
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
        let mut first = first;
        let mut over = 0;
        for (p, lost) in self.lost.iter().enumerate() {
            if *lost {
                first[p] = self.alone[p];
            } else {
                over += usize::from(first[p] >= self.alone[p]);
                // Somebody left over by this answer might have a place in a better one.
                first[p] = first[p].min(self.alone[p] / 4);
            }
        }
        let mut worth = first.clone();
        let mut top = self.at(&worth, stop)?.0;
        // Shares of an answer's cost are too high for most; a part of them is a better start.
        for part in [12, 9, 6] {
            let less = |(p, &w): (usize, &i64)| if self.lost[p] { w } else { w * part / 16 };
            let less: Vec<i64> = first.iter().enumerate().map(less).collect();
            let Some(now) = self.at(&less, stop) else { return Some(top) };
            if now.0.scaled <= top.scaled {
                break;
            }
            worth = less;
            top = now.0;
        }
        // Where there are too few places, everybody is worth about what no place costs.
        if over > 0 {
            let Some(now) = self.at(&self.alone.clone(), stop) else { return Some(top) };
            // Elsewhere the way up from there is the longer one.
            if 2 * (SCALE * best - now.0.scaled) < SCALE * best - top.scaled {
                worth.clone_from(&self.alone);
            }
        }
        Some(self.climb(worth, best, done, stop).unwrap_or(top))
    }

    /// As [`Self::improve`], from worths that are known to be good.
    pub fn climb(
        &mut self,
        first: Vec<i64>,
        best: i64,
        done: &mut dyn FnMut() -> bool,
        stop: &dyn Fn() -> bool,
    ) -> Option<Bound> {
        let mut worth = first;
        let (mut bound, mut columns) = self.at(&worth, stop)?;
        let mut top = bound.clone();
        let mut pace = 0.5;
        let mut dull = 0;
        let mut way = vec![0.0; worth.len()];
        while top.cost < best && pace > LEAST_PACE && !done() {
            let mut claims = vec![0i64; worth.len()];
            for (times, members) in &columns {
                members.iter().for_each(|&p| claims[p as usize] += times);
            }
            let mut square = 0.0;
            for (p, way) in way.iter_mut().enumerate() {
                let alone = i64::from(worth[p] > self.alone[p]);
                *way = 0.7 * *way + 0.3 * to_f64(1 - claims[p] - alone);
                // Nobody is worth more than their absence costs.
                if worth[p] >= self.alone[p] {
                    *way = way.min(0.0);
                }
                square += *way * *way;
            }
            if square < 1e-9 {
                break;
            }
            let step = pace * to_f64(SCALE * best - bound.scaled).max(1.0) / square;
            for (p, way) in way.iter().enumerate() {
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
                if dull == 6 {
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

/// How many members of each band a group can have, and none: no more than there are.
fn sides(table: &Table, bands: usize) -> Vec<usize> {
    let most = table.job.most as usize;
    if bands == 1 {
        return vec![most + 1];
    }
    let mut of_band = vec![0; bands];
    for &band in &table.band {
        of_band[if band == NONE { bands - 1 } else { (band as usize).min(bands - 1) }] += 1;
    }
    of_band.into_iter().map(|there: usize| there.min(most) + 1).collect()
}

/// The fewest pairs of one band in a group of so many.
fn pairs_at_least(members: usize, bands: usize) -> i64 {
    let bands = bands.max(1);
    let (each, more) = (count(members / bands), count(members % bands));
    count(bands) * each * (each - 1) / 2 + more * each
}

fn to_f64(n: i64) -> f64 {
    n as f64
}
