//! Dates for the meetings of one group: the best ones there are, by dynamic programming.
//!
//! The answer is a proven optimum for the group alone, everybody else's meetings standing: first as
//! few meetings without a date as possible, then the least [`Weights`]. It contains the public job S1
//! (`formats/g1-s1.md`) of independent groups, except that S1 weighs missing meetings against the rest.

use chrono::NaiveDate;

use crate::model::{meetings::When, programme::SameDay};

/// What soft wishes cost (`formats/g1-s1.md`, "Default weights" of S1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// A day with pupils away from the even spread.
    pub spread: i64,
    /// A day beyond the longest gap.
    pub between: i64,
    /// A meeting on another weekday than the usual one.
    pub weekday: i64,
}

impl Default for Weights {
    fn default() -> Self {
        Self { spread: 2, between: 5, weekday: 15 }
    }
}

/// The days that count for gaps and spread: those with pupils, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PupilDays(Vec<NaiveDate>);

impl FromIterator<NaiveDate> for PupilDays {
    fn from_iter<I: IntoIterator<Item = NaiveDate>>(days: I) -> Self {
        let mut days: Vec<NaiveDate> = days.into_iter().collect();
        days.sort_unstable();
        days.dedup();
        Self(days)
    }
}

impl PupilDays {
    /// How many lie before a day.
    pub fn before(&self, date: NaiveDate) -> usize {
        self.0.partition_point(|&d| d < date)
    }

    /// How many lie between two days, neither included.
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> usize {
        self.before(last).saturating_sub(self.0.partition_point(|&d| d <= first))
    }

    /// How many lie from `first` to `last`, both included.
    pub fn within(&self, first: NaiveDate, last: NaiveDate) -> usize {
        self.0.partition_point(|&d| d <= last).saturating_sub(self.before(first))
    }
}

/// One meeting to be dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placing {
    /// How it must follow the meeting before it in the list, when that one has a date.
    pub rule: Follow,
    /// Where it should lie: days with pupils before it.
    pub target: usize,
    /// When it can be, in order of time. A fixed one has exactly one.
    pub options: Vec<Possible>,
    /// Whether its date stands already.
    pub fixed: Fixed,
    /// The time that it has and may keep; another one is a change. None: it has none yet.
    pub stands: Option<When>,
}

impl Placing {
    /// Whether that time is the one that it has already: no rule is asked between two of these.
    pub fn keeps(&self, when: When) -> bool {
        self.fixed == Fixed::Yes || self.stands == Some(when)
    }
}

/// A time at which a meeting could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Possible {
    /// Day, start, length.
    pub when: When,
    /// Whether it is the group's usual day.
    pub day: Usual,
}

/// Whether a day is the group's usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Usual {
    Yes,
    No,
}

/// Whether a date stands already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// Held, or not to be touched: the rules are not asked between two of these.
    Yes,
    /// To be found.
    No,
}

/// How a meeting must follow the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Follow {
    /// Days with pupils that must lie between; 0: none.
    pub pupil_days: usize,
    /// Whether both may be on one day, one after the other.
    pub same_day: SameDay,
    /// Beyond this it is late; none: no limit.
    pub most: Option<Most>,
}

/// A longest gap, soft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Most {
    /// Calendar days from one to the other.
    Days(i64),
    /// Days with pupils between, neither included.
    PupilDays(i64),
}

impl Follow {
    /// Only after the one before, on another day.
    pub const ORDER: Self = Self { pupil_days: 0, same_day: SameDay::NotAllowed, most: None };

    /// Whether `next` may follow `last`.
    pub fn holds(&self, days: &PupilDays, last: When, next: When) -> bool {
        let order = match self.same_day {
            SameDay::Allowed => last.date < next.date || (last.date == next.date && last.end() <= next.start),
            SameDay::NotAllowed => last.date < next.date,
        };
        order && days.between(last.date, next.date) >= self.pupil_days
    }

    /// How many days the gap is over its limit.
    pub fn late(&self, days: &PupilDays, last: When, next: When) -> i64 {
        match self.most {
            None => 0,
            Some(Most::Days(most)) => ((next.date - last.date).num_days() - most).max(0),
            Some(Most::PupilDays(most)) => (int(days.between(last.date, next.date)) - most).max(0),
        }
    }
}

/// Where the `place`-th of `count` meetings lies in an even spread over a period, as days with pupils
/// before it: S1's `t[m]`, with the first of the period at `lo` and `n` of them in it.
pub fn even_target(lo: usize, n: usize, place: usize, count: usize) -> usize {
    lo + (2 * place + 1) * n / (2 * count.max(1))
}

/// The dates found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// For each meeting its time; none: it has no place.
    pub dates: Vec<Option<When>>,
    /// How many have none.
    pub missing: usize,
    /// How many have another time than the one that they had.
    pub changed: usize,
    /// What the soft wishes cost.
    pub cost: i64,
}

/// What dates are worth, the least the best: meetings without a date, then meetings that get another
/// one, then what the soft wishes cost.
pub type Price = (usize, usize, i64);

impl Schedule {
    /// What it is worth.
    pub fn price(&self) -> Price {
        (self.missing, self.changed, self.cost)
    }
}

/// A meeting with a date, and the cheapest way to get there.
#[derive(Clone, Copy)]
struct Node {
    price: Price,
    from: Option<(usize, usize)>,
}

/// Finds the best dates. The list is in order of time; the same input gives the same answer.
pub fn schedule(meetings: &[Placing], days: &PupilDays, weights: &Weights) -> Schedule {
    let mut nodes: Vec<Vec<Option<Node>>> = Vec::with_capacity(meetings.len());
    // The fewest meetings without a date up to each one: whole rows can be passed over.
    let mut fewest: Vec<Option<usize>> = Vec::with_capacity(meetings.len());
    for (m, meeting) in meetings.iter().enumerate() {
        let known = (&nodes[..], &fewest[..]);
        let row = meeting.options.iter().map(|option| best_way(meetings, known, m, *option, days, weights));
        let row: Vec<Option<Node>> = row.collect();
        fewest.push(row.iter().flatten().map(|node| node.price.0).min());
        nodes.push(row);
    }
    let mut best: Option<Node> =
        skipped(meetings, 0, meetings.len()).map(|n| Node { price: (n, 0, 0), from: None });
    for (m, row) in nodes.iter().enumerate() {
        let Some(after) = skipped(meetings, m + 1, meetings.len()) else { continue };
        for (c, node) in row.iter().enumerate() {
            let Some(node) = node else { continue };
            let price = (node.price.0 + after, node.price.1, node.price.2);
            if best.is_none_or(|b| price < b.price) {
                best = Some(Node { price, from: Some((m, c)) });
            }
        }
    }
    let mut dates = vec![None; meetings.len()];
    let (missing, changed, cost) = best.map_or((meetings.len(), 0, 0), |b| b.price);
    let mut at = best.and_then(|b| b.from);
    while let Some((m, c)) = at {
        dates[m] = Some(meetings[m].options[c].when);
        at = nodes[m][c].and_then(|node| node.from);
    }
    Schedule { dates, missing, changed, cost }
}

fn best_way(
    meetings: &[Placing],
    (nodes, fewest): (&[Vec<Option<Node>>], &[Option<usize>]),
    m: usize,
    option: Possible,
    days: &PupilDays,
    weights: &Weights,
) -> Option<Node> {
    let meeting = &meetings[m];
    let own = own_cost(meeting, option, days, weights);
    let change = usize::from(meeting.stands.is_some() && !meeting.keeps(option.when));
    let mut best = skipped(meetings, 0, m).map(|n| Node { price: (n, change, own), from: None });
    for last in (0..m).rev() {
        let Some(skipped) = skipped(meetings, last + 1, m) else { break };
        let Some(least) = fewest[last].map(|least| least + skipped) else { continue };
        if best.is_some_and(|best| best.price.0 < least) {
            continue;
        }
        // Right after its forerunner a meeting keeps its own rule, after an earlier one only the order.
        let rule = if last + 1 == m { meeting.rule } else { Follow::ORDER };
        for (c, node) in nodes[last].iter().enumerate() {
            let Some(node) = node else { continue };
            let before = meetings[last].options[c].when;
            let as_it_was = meeting.keeps(option.when) && meetings[last].keeps(before);
            if !as_it_was && !rule.holds(days, before, option.when) {
                continue;
            }
            let late = rule.late(days, before, option.when) * weights.between;
            let (missing, changed, cost) = node.price;
            let price = (missing + skipped, changed + change, cost + own + late);
            if best.is_none_or(|b| price < b.price) {
                best = Some(Node { price, from: Some((last, c)) });
            }
        }
    }
    best
}

fn own_cost(meeting: &Placing, option: Possible, days: &PupilDays, weights: &Weights) -> i64 {
    if meeting.fixed == Fixed::Yes {
        return 0;
    }
    let away = (int(days.before(option.when.date)) - int(meeting.target)).abs();
    away * weights.spread + if option.day == Usual::No { weights.weekday } else { 0 }
}

/// How many meetings are left out from `from` up to `to`; none if a fixed one is among them.
fn skipped(meetings: &[Placing], from: usize, to: usize) -> Option<usize> {
    let between = &meetings[from..to];
    between.iter().all(|m| m.fixed == Fixed::No).then_some(between.len())
}

fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
pub(crate) mod tests;
