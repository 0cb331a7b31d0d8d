//! Simulated annealing: small changes under falling temperature, the best answer kept.

use super::{
    bound::SCALE,
    job::{NONE, Table, id},
    moves::Moves,
    pool::Pool,
    random::Random,
    state::{State, count},
};

/// An answer as it is kept: the group of each person, time and supervisor of each group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub cost: i64,
    pub unplaced: i64,
    pub place: Vec<u32>,
    pub meets: Vec<(u32, u32)>,
}

impl Answer {
    pub fn of(state: &State<'_>) -> Self {
        Self {
            cost: state.real(),
            unplaced: state.unplaced,
            place: state.place.clone(),
            meets: state.groups.iter().map(|g| (g.slot, g.lead)).collect(),
        }
    }

    fn copy(&mut self, state: &State<'_>) {
        self.cost = state.real();
        self.unplaced = state.unplaced;
        self.place.clone_from(&state.place);
        self.meets.clear();
        self.meets.extend(state.groups.iter().map(|g| (g.slot, g.lead)));
    }

    /// The answer with all its counts.
    pub fn state<'t>(&self, table: &'t Table) -> State<'t> {
        let mut state = State::new(table);
        self.restore(&mut state);
        state
    }

    /// What each person is worth in this answer: an equal share of the own group's cost and team's.
    pub fn worth(&self, table: &Table) -> Vec<i64> {
        let state = self.state(table);
        let prices = &table.job.prices;
        let share = |p: usize| {
            if self.place[p] == NONE {
                return prices.unplaced * SCALE;
            }
            let group = &state.groups[self.place[p] as usize];
            let members = count(group.members.len());
            let mut teams: Vec<u32> = group.members.iter().map(|&m| table.team[m as usize]).collect();
            teams.sort_unstable();
            teams.dedup();
            let teams = count(teams.iter().filter(|t| **t != NONE).count());
            SCALE * (state.cost_of(self.place[p]) + prices.team * teams) / members.max(1)
        };
        (0..table.people).map(share).collect()
    }

    /// Makes a state of the same job this answer.
    pub fn restore(&self, state: &mut State<'_>) {
        for (p, &g) in self.place.iter().enumerate() {
            if state.place[p] != g {
                state.put(id(p), NONE);
            }
        }
        for (g, &(slot, lead)) in self.meets.iter().enumerate() {
            state.meet(id(g), slot, lead);
        }
        for (p, &g) in self.place.iter().enumerate() {
            state.put(id(p), g);
        }
        state.keep();
    }
}

/// Part of an annealing from which on somebody without a place costs what the job says. Before, it costs
/// little: times and supervisors can then change although a few wait for a place meanwhile.
const STRICT: f64 = 0.75;
/// The same for thousands.
const STRICT_OF_MANY: f64 = 0.5;

/// More people than in one municipality's plan of a year: there is less time for each.
pub const THOUSANDS: usize = 1000;

/// From what a pair costs on it is meant to come before all else: more than a dozen parted teams (30).
const FIRST: i64 = 400;
/// How cold a search ends then: as one does whose exchanges cost what they usually do.
const COLD: f64 = 0.4;

/// How hot a search begins and ends, in cost.
#[derive(Clone, Copy, Debug)]
pub struct Heat {
    pub hot: f64,
    pub cold: f64,
}

/// Anneals from a state; in the end whoever has no place costs what the job says. `done` tells how much of the way is behind, 0 to 1; it is asked every
/// [`LOOK`] steps and told the best so far.
pub fn anneal<'t>(
    state: &mut State<'t>,
    moves: &mut Moves<'t>,
    random: &mut Random,
    heat: Heat,
    best: &mut Answer,
    pool: &mut Pool<'_>,
    done: &mut dyn FnMut(u64, &Answer) -> f64,
) {
    let strict = if state.table.people > THOUSANDS { STRICT_OF_MANY } else { STRICT };
    let mut steps = 0;
    loop {
        let part = done(steps, best);
        if part >= 1.0 || moves.is_empty() {
            state.set_wait(state.table.job.prices.unplaced);
            return;
        }
        let t = heat.hot * (heat.cold / heat.hot).powf(part);
        let full = state.table.job.prices.unplaced;
        let wait = if part < strict { (4.0 * t).max(heat.hot) as i64 } else { full };
        state.set_wait(wait.min(full));
        at_heat(state, moves, random, t, best);
        pool.note(state, best.cost);
        steps += LOOK;
    }
}

/// [`LOOK`] steps at one temperature; what is cheaper than `best` becomes it.
fn at_heat<'t>(
    state: &mut State<'t>,
    moves: &mut Moves<'t>,
    random: &mut Random,
    heat: f64,
    best: &mut Answer,
) {
    for _ in 0..LOOK {
        let limit = (heat * random.exponential()) as i64;
        moves.step(state, random, limit);
        if state.real() < best.cost {
            best.copy(state);
        }
    }
}

/// Steps between two looks at the clock.
pub const LOOK: u64 = 256;

/// How hot it must be, cooler where there are few steps for each person: from what changes cost in a first answer.
pub fn heat(state: &State<'_>, random: &mut Random) -> Heat {
    let t = state.table;
    let (mut sum, mut n) = (0i64, 0i64);
    for _ in 0..4000 {
        let a = random.below(t.people) as u32;
        let b = random.below(t.people) as u32;
        let (ga, gb) = (state.place[a as usize], state.place[b as usize]);
        if ga != NONE && gb != NONE && ga != gb {
            let more = state.swap_cost(a, b);
            if more > 0 {
                sum += more;
                n += 1;
            }
        }
    }
    let mean = if n == 0 { 10.0 } else { sum as f64 / n as f64 };
    let hot = match t.people {
        _ if t.only_pairs => 0.3,
        many if many > THOUSANDS => 0.5,
        _ => 1.2,
    };
    // Exchanges of pairs are even: nothing moves any more well before others are cold.
    let cold = if t.only_pairs { 0.1 } else { 0.01 };
    let cold = (mean * cold).max(0.05);
    // Where some pairs come before all else, that is mended long before the rest is.
    let first = t.prefer.iter().flatten().any(|(_, worth)| worth.abs() * t.job.prices.prefer >= FIRST);
    Heat { hot: mean * hot, cold: if first && !t.only_pairs { cold.min(COLD) } else { cold } }
}

/// Large changes of a good answer, each followed by a short annealing; what became better stays.
pub fn kicks<'t>(
    state: &mut State<'t>,
    moves: &mut Moves<'t>,
    random: &mut Random,
    heat: Heat,
    length: u64,
    best: &mut Answer,
    done: &mut dyn FnMut(u64, &Answer) -> f64,
) {
    let mut steps = 0;
    let mut home = best.clone();
    let mut low = best.clone();
    // Whoever loses a place by the change must find one again soon, or it is not worth following.
    let most = state.table.job.prices.unplaced / 2;
    while done(steps, best) < 1.0 {
        home.restore(state);
        let before = state.cost;
        steps += 1;
        if !moves.kick(state, random) || state.cost - before > most {
            steps += LOOK;
            continue;
        }
        low.copy(state);
        let mut at = 0;
        while at < length && (at == 0 || done(steps, best) < 1.0) {
            let t = heat.hot * (heat.cold / heat.hot).powf(at as f64 / length as f64);
            at_heat(state, moves, random, t, &mut low);
            at += LOOK;
            steps += LOOK;
        }
        if low.cost < best.cost {
            best.clone_from(&low);
        }
        if low.cost <= home.cost + (heat.cold * random.exponential()) as i64 {
            home.clone_from(&low);
        }
    }
}
