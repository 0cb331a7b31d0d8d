//! What it would cost that several people of two groups change places, seen before anybody moves.

use super::{
    super::job::{From, NONE, STAGES, Stages},
    State, count,
};

/// Most stages, bands and modules that are counted without asking for memory.
const FEW: usize = 16;

impl State<'_> {
    /// What all would cost more with some of each of two groups in the other. People of each side are of one
    /// team, or one alone. None where it cannot be told quickly.
    pub fn exchange_cost(&self, a: u32, from_a: &[u32], b: u32, from_b: &[u32]) -> Option<i64> {
        let t = self.table;
        if t.has_prefer || t.has_own_leads || t.stages > FEW || t.bands > FEW || t.modules > FEW {
            return None;
        }
        let group = |g: u32, out: &[u32], into: &[u32]| self.price_with(g, out, into) - self.cost_of(g);
        let groups = group(a, from_a, from_b) + group(b, from_b, from_a);
        Some(groups + self.teams_exchanged(a, from_a, b, from_b))
    }

    /// What teams split more, or less.
    fn teams_exchanged(&self, a: u32, from_a: &[u32], b: u32, from_b: &[u32]) -> i64 {
        let t = self.table;
        let team = |list: &[u32]| list.first().map_or(NONE, |p| t.team[*p as usize]);
        let (one, other) = (team(from_a), team(from_b));
        let change = |team: u32, b_gets: i64| {
            if team == NONE {
                return 0;
            }
            let row = &self.team[team as usize * t.groups..];
            let (in_a, in_b) = (i64::from(row[a as usize]), i64::from(row[b as usize]));
            let more = i64::from(in_a > b_gets) - i64::from(in_a > 0) + i64::from(in_b + b_gets > 0)
                - i64::from(in_b > 0);
            let now = self.split[team as usize];
            t.job.prices.team * ((now + more - 1).max(0) - (now - 1).max(0))
        };
        let (gets, gives) = (count(from_a.len()), count(from_b.len()));
        if one == other { change(one, gets - gives) } else { change(one, gets) + change(other, -gives) }
    }

    /// What a group would cost without some members and with others.
    fn price_with(&self, group: u32, out: &[u32], into: &[u32]) -> i64 {
        let t = self.table;
        let g = group as usize;
        let this = &self.groups[g];
        let size = count(this.members.len()) + count(into.len()) - count(out.len());
        if size == 0 || t.only_pairs {
            return 0;
        }
        let prices = &t.job.prices;
        let mut cost = 0;
        if let Some(target) = t.job.target {
            let off = size - i64::from(target);
            cost += prices.size * off * off;
        }
        let (mut stages, mut bands) = ([0i32; FEW], [0i32; FEW]);
        stages[..t.stages].copy_from_slice(&self.stage[g * t.stages..(g + 1) * t.stages]);
        bands[..t.bands].copy_from_slice(&self.band[g * t.bands..(g + 1) * t.bands]);
        let mut known = this.known;
        let mut pairs = this.pairs;
        for (list, one) in [(out, -1i32), (into, 1)] {
            for &p in list {
                let mut mask = t.stage_mask[p as usize];
                known += i64::from(one) * i64::from(mask != 0);
                mask &= STAGES;
                while mask != 0 {
                    stages[mask.trailing_zeros() as usize] += one;
                    mask &= mask - 1;
                }
                if t.band[p as usize] != NONE {
                    let n = &mut bands[t.band[p as usize] as usize];
                    pairs += i64::from(if one > 0 { *n } else { 1 - *n });
                    *n += one;
                }
            }
        }
        cost += prices.exp * pairs;
        cost += prices.stage
            * match t.job.stages_wish {
                Stages::Alike => known - i64::from(stages[..t.stages].iter().copied().max().unwrap_or(0)),
                Stages::Mixed => count(stages[..t.stages].iter().filter(|n| **n == 0).count()),
            };
        let row = &self.school[g * t.schools..(g + 1) * t.schools];
        let at = |list: &[u32], school: u32| list.iter().filter(|p| t.school[**p as usize] == school).count();
        let then =
            |school: u32| i64::from(row[school as usize]) + count(at(into, school)) - count(at(out, school));
        let mut schools = this.schools;
        for (n, &p) in out.iter().chain(into).enumerate() {
            let school = t.school[p as usize];
            if !out.iter().chain(into).take(n).any(|q| t.school[*q as usize] == school) {
                schools += i64::from(then(school) > 0) - i64::from(row[school as usize] > 0);
            }
        }
        cost += prices.school * (schools - 1);
        if this.lead != NONE {
            let there = then(t.lead_school[this.lead as usize]);
            cost += prices.travel * i64::from((there == 0) == (t.job.from_wish == From::Own));
            cost += t.lead_price[this.lead as usize];
        }
        cost + prices.module * self.module_with(g, out, into)
    }

    /// What the best module, or the one that stands, would cost.
    fn module_with(&self, g: usize, out: &[u32], into: &[u32]) -> i64 {
        let t = self.table;
        let m = t.modules;
        if m == 0 {
            return 0;
        }
        let mut sums = [0i32; FEW];
        let sums = &mut sums[..m];
        sums.copy_from_slice(&self.module[g * m..(g + 1) * m]);
        for (list, one) in [(out, -1), (into, 1)] {
            for &p in list {
                let ranks = &t.ranks[p as usize * m..(p as usize + 1) * m];
                sums.iter_mut().zip(ranks).for_each(|(sum, rank)| *sum += one * rank);
            }
        }
        if t.module[g] != NONE {
            return i64::from(sums[t.module[g] as usize]);
        }
        i64::from(sums.iter().copied().min().unwrap_or(0))
    }
}
