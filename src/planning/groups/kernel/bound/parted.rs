//! Wished pairs that are parted at least, whatever the groups: a group has room for so many of those with whom
//! somebody is wished to be, and the others are elsewhere.

use std::collections::BTreeMap;

use super::super::job::{NONE, Table};

/// What the wished pairs of somebody are worth, summed over both people of each: so each pair is there twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// Those that are parted at least when the person has a place, and everybody else who could have one.
    pub parted: i64,
    /// Those that cost nothing when the person has none: so much less do the others bear.
    pub spared: i64,
}

/// The pairs of each person among those who `come` somewhere; nobody else's cost anything.
pub fn of_each(t: &Table, comes: &[bool]) -> Vec<Pairs> {
    // A supervisor who is a member of the own group may be one more.
    let own = u32::from(t.leads.iter().any(|lead| *lead != NONE));
    let beside = (t.job.most.max(1) - 1 + own) as usize;
    let of = |p: usize| {
        if !comes[p] {
            return Pairs::default();
        }
        // Whoever is there twice is beside the person for both.
        let mut with: BTreeMap<u32, i64> = BTreeMap::new();
        for (other, worth) in t.prefer[p].iter().filter(|(other, worth)| comes[*other as usize] && *worth > 0)
        {
            *with.entry(*other).or_default() += worth;
        }
        let mut worths: Vec<i64> = with.into_values().collect();
        worths.sort_unstable_by(|a, b| b.cmp(a));
        Pairs { parted: worths.iter().skip(beside).sum(), spared: worths.iter().sum() }
    };
    (0..t.people).map(of).collect()
}
