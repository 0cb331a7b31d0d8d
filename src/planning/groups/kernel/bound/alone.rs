//! What each person and team costs at best, whatever the others do: known at once, of any number of people.

use super::{
    super::{
        job::{NONE, Prices, Table, id},
        state::count,
    },
    coming,
    loose::is_known,
    parted,
};

/// Whether nothing makes an answer cheaper the more of it there is.
pub fn only_costs(prices: &Prices) -> bool {
    let p = prices;
    [p.unplaced, p.team, p.stage, p.size, p.exp, p.school, p.travel, p.untrained, p.module, p.prefer]
        .iter()
        .all(|price| *price >= 0)
}

/// The sum; none of a job that is not known as it is.
pub fn alone(t: &Table) -> Option<i64> {
    let prices = &t.job.prices;
    if !is_known(&t.job) || !only_costs(prices) {
        return None;
    }
    let coming = coming(t);
    let can_come = |p: u32| t.groups > 0 && coming.iter().any(|there| there.has(p));
    let comes: Vec<bool> = (0..id(t.people)).map(can_come).collect();
    let pairs = parted::of_each(t, &comes);
    // All is counted twice: of a pair each of both bears half. Whoever leads needs no place.
    let without =
        |p: usize| if t.leads[p] == NONE { 2 * prices.unplaced } else { 0 } - prices.prefer * pairs[p].spared;
    let placed = |p: usize| {
        let ranks = &t.ranks[p * t.modules..(p + 1) * t.modules];
        let strange = t.job.no_stage_counts && t.job.people[p].stages.is_empty();
        2 * prices.module * i64::from(ranks.iter().copied().min().unwrap_or(0))
            + 2 * prices.stage * i64::from(strange)
            + prices.prefer * pairs[p].parted
    };
    let least = |p: usize| if can_come(id(p)) { placed(p).min(without(p)) } else { without(p) };
    let teamless: i64 = (0..t.people).filter(|&p| t.team[p] == NONE).map(least).sum();
    let most = count(t.job.most as usize).max(1);
    let team = |members: &Vec<u32>| {
        let all: i64 = members.iter().map(|&p| least(p as usize)).sum();
        // Somebody who stays out costs more than they would in a group, but the team may then be in fewer.
        let mut more: Vec<i64> = members
            .iter()
            .filter(|&&p| can_come(p))
            .map(|&p| without(p as usize) - least(p as usize))
            .collect();
        more.sort_unstable();
        let mut out = 0;
        let mut best = 2 * prices.team * parts(more.len(), most);
        for (gone, more_of) in more.iter().enumerate() {
            out += more_of;
            best = best.min(out + 2 * prices.team * parts(more.len() - gone - 1, most));
        }
        all + best
    };
    let twice = teamless + t.team_members.iter().map(team).sum::<i64>();
    Some(twice.div_euclid(2) + twice.rem_euclid(2))
}

/// In how many groups more than one so many members are at least.
fn parts(members: usize, most: i64) -> i64 {
    (count(members) + most - 1).div_euclid(most).saturating_sub(1).max(0)
}
