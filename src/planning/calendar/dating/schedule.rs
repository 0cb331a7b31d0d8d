//! Dates for the meetings of one group: what is asked of each, and what dates are worth.
//!
//! First as few meetings without a date as possible, then the least [`Weights`]. It contains the public job
//! S1 (`formats/g1-s1.md`) of independent groups, except that S1 weighs missing meetings against the rest.

use chrono::NaiveDate;

use super::ready::{Moment, Ready};
use crate::model::{meetings::When, programme::SameDay, week::Minutes};

/// What soft wishes cost (`formats/g1-s1.md`, "Default weights" of S1; the last three are no matter of S1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// A day with pupils away from the even spread.
    pub spread: i64,
    /// A day beyond the longest gap.
    pub between: i64,
    /// A meeting on another weekday than the usual one.
    pub weekday: i64,
    /// A meeting before everybody has had a lesson of their own to try out in.
    pub lesson: i64,
    /// A meeting to be prepared, and no day at work to do it.
    pub preparation: i64,
    /// A meeting that gets a day before the one that it has: people prepare for that one. More than any usual
    /// number of days later, less than a lesson that there is no time for.
    pub sooner: i64,
}

impl Default for Weights {
    fn default() -> Self {
        Self { spread: 2, between: 5, weekday: 15, lesson: 200, preparation: 50, sooner: 150 }
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

    /// How many lie up to a day, itself included.
    pub fn upto(&self, date: NaiveDate) -> usize {
        self.0.partition_point(|&d| d <= date)
    }

    /// How many lie between two days, neither included.
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> usize {
        self.before(last).saturating_sub(self.upto(first))
    }

    /// How many lie from `first` to `last`, both included.
    pub fn within(&self, first: NaiveDate, last: NaiveDate) -> usize {
        self.upto(last).saturating_sub(self.before(first))
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
    /// When it comes too early for what is done since the one before; none: it never does.
    pub ready: Option<Ready>,
    /// Whether it is held only where the one before is, for it follows up what was begun there.
    pub follows_up: bool,
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
    /// On one day so long after the end of the one before: what is tried with pupils between them takes its time.
    pub apart: Minutes,
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
    pub const ORDER: Self =
        Self { pupil_days: 0, same_day: SameDay::NotAllowed, apart: Minutes(0), most: None };

    /// Whether `next` may follow `last`.
    pub fn holds(&self, days: &PupilDays, last: When, next: When) -> bool {
        let order = match self.same_day {
            SameDay::Allowed => {
                let later = last.end() + self.apart <= next.start;
                last.date < next.date || (last.date == next.date && later)
            }
            SameDay::NotAllowed => last.date < next.date,
        };
        order && days.between(last.date, next.date) >= self.pupil_days
    }

    /// The same for two meetings that have these times and are to get others: what is done between them has its
    /// days as long as they are on different ones, also where the programme allows one.
    #[must_use]
    pub fn kept_apart(self, last: When, next: When) -> Self {
        if last.date == next.date { self } else { Self { same_day: SameDay::NotAllowed, ..self } }
    }

    /// From when on it may follow the meeting before on the same day, by each of the times of that one.
    pub fn same_day_after(&self, before: &[Possible]) -> Vec<Moment> {
        let allowed = self.same_day == SameDay::Allowed && self.pupil_days == 0;
        let from = |one: &Possible| (one.when.date, one.when.end() + self.apart);
        if allowed { before.iter().map(from).collect() } else { Vec::new() }
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
    /// How many follow up something that has none.
    pub alone: usize,
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
        // Each is worse than to have no date as well.
        let alone = i64::try_from(self.alone).unwrap_or(i64::MAX);
        (self.missing + self.alone, self.changed, self.cost + alone)
    }
}

/// What dates cost that somebody else found.
pub(in crate::planning::calendar) fn measured(
    meetings: &[Placing],
    dates: Vec<Option<When>>,
    days: &PupilDays,
    weights: &Weights,
) -> Schedule {
    let (mut missing, mut alone, mut changed, mut cost) = (0, 0, 0, 0);
    let mut last = None;
    for (meeting, date) in meetings.iter().zip(&dates) {
        match *date {
            None => missing += 1,
            Some(when) => {
                let option = meeting.options.iter().find(|option| option.when == when);
                cost += option.map_or(0, |option| own_cost(meeting, *option, days, weights));
                cost += last.map_or(0, |last| {
                    let early = meeting.ready.as_ref().map_or(0, |ready| ready.costs(last, when));
                    meeting.rule.late(days, last, when) * weights.between + early
                });
                alone += usize::from(meeting.follows_up && last.is_none());
                changed += usize::from(meeting.stands.is_some() && !meeting.keeps(when));
            }
        }
        last = *date;
    }
    Schedule { dates, missing, alone, changed, cost }
}

/// What a time costs a meeting by itself.
pub(in crate::planning::calendar) fn own_cost(
    meeting: &Placing,
    option: Possible,
    days: &PupilDays,
    weights: &Weights,
) -> i64 {
    if meeting.fixed == Fixed::Yes {
        return 0;
    }
    let away = (int(days.before(option.when.date)) - int(meeting.target)).abs();
    let sooner = meeting.stands.is_some_and(|stands| option.when.date < stands.date);
    let weekday = if option.day == Usual::No { weights.weekday } else { 0 };
    away * weights.spread + weekday + if sooner { weights.sooner } else { 0 }
}

fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
pub(crate) mod tests;
