//! What a group costs, and what a change would cost before it is made.

use super::{
    super::job::{From, NONE, Stages},
    State, count,
};

impl State<'_> {
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

    pub(super) fn price_of<const OUT: bool, const IN: bool>(
        &self,
        group: u32,
        out: u32,
        into: u32,
        lead: u32,
    ) -> i64 {
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

    pub(super) fn module_cost<const OUT: bool, const IN: bool>(&self, g: usize, out: u32, into: u32) -> i64 {
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

    /// What a group would cost more with one person more, or less where they are a member; team and
    /// wishes aside. Kept until the group changes.
    pub(super) fn told(&self, person: u32, group: u32) -> i64 {
        let g = &self.groups[group as usize];
        debug_assert!(!g.late, "what is told of a group is of its members now");
        let price = || {
            let member = self.place[person as usize] == group;
            let (out, into) = if member { (person, NONE) } else { (NONE, person) };
            self.price(group, out, into, g.lead) - g.cost
        };
        let Some(told) = self.told.get(person as usize * self.table.groups + group as usize) else {
            return price();
        };
        let (version, cost) = told.get();
        if version == g.version {
            return i64::from(cost);
        }
        let cost = price();
        if let Ok(short) = i32::try_from(cost) {
            told.set((g.version, short));
        }
        cost
    }

    /// What one person's move would change: groups, team and wished pairs. [`NONE`] is no group.
    pub fn move_cost(&self, person: u32, to: u32) -> i64 {
        let from = self.place[person as usize];
        let mut more = 0;
        if from != NONE {
            more += self.told(person, from);
        } else if !self.has_part(person) {
            more -= self.wait;
        }
        if to == NONE {
            more += self.wait;
        } else {
            more += self.told(person, to);
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

    pub(super) fn team_cost(&self, person: u32, from: u32, to: u32) -> i64 {
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

    pub(super) fn pull_cost(&self, person: u32, from: u32, to: u32) -> i64 {
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
}
