//! What is asked: many groups whose meetings must be dated together.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

/// A job: the public format S1 with places in lists for ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// First day of the period.
    pub first: NaiveDate,
    /// Last day of the period.
    pub last: NaiveDate,
    /// Days without school.
    pub off: BTreeSet<NaiveDate>,
    /// Parts; each has two meetings, B and D.
    pub parts: usize,
    /// School days that must lie between B and D of a part.
    pub min_between: i64,
    /// School days between B and D above which each one costs.
    pub max_between: i64,
    /// What wishes cost.
    pub weights: Weights,
    /// Who meets.
    pub groups: Vec<Group>,
    /// Who leads.
    pub supervisors: Vec<Supervisor>,
    /// Days on which each room cannot be had.
    pub rooms: Vec<BTreeSet<NaiveDate>>,
    /// In a repair: dates in force before this day have been held and stay, no other comes before it.
    pub keep_before: Option<NaiveDate>,
}

/// What each term costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// A meeting without a date.
    pub missing: i64,
    /// A school day away from the even spread.
    pub spread: i64,
    /// A school day beyond the longest gap.
    pub between: i64,
    /// A meeting on another weekday than the usual one.
    pub weekday: i64,
    /// A meeting that had a date and now has another, or none.
    pub change: i64,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Weekdays on which it may meet, the usual one first.
    pub weekdays: Vec<Weekday>,
    /// Minutes after midnight.
    pub start: u16,
    /// Minutes after midnight.
    pub end: u16,
    /// Place in the list of supervisors.
    pub supervisor: usize,
    /// Place in the list of rooms.
    pub room: Option<usize>,
    /// Days on which it does not meet.
    pub blocked: BTreeSet<NaiveDate>,
    /// First day of its own period.
    pub first: NaiveDate,
    /// Last day of its own period.
    pub last: NaiveDate,
    /// The dates in force, in a repair.
    pub previous: Vec<Option<NaiveDate>>,
}

/// Who leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supervisor {
    /// Days on which they cannot.
    pub blocked: BTreeSet<NaiveDate>,
    /// The most meetings in an ISO week.
    pub max_week: usize,
}

/// A date for each meeting of each group; none where there is no place for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// By group, then by meeting.
    pub dates: Vec<Vec<Option<NaiveDate>>>,
}

impl Instance {
    /// Meetings of each group.
    pub fn meetings(&self) -> usize {
        2 * self.parts
    }

    /// The school days of the period, in order.
    pub fn school_days(&self) -> Vec<NaiveDate> {
        let school =
            |d: &NaiveDate| !matches!(d.weekday(), Weekday::Sat | Weekday::Sun) && !self.off.contains(d);
        self.first.iter_days().take_while(|d| *d <= self.last).filter(school).collect()
    }

    /// The date in force of a meeting.
    pub fn previous(&self, group: usize, meeting: usize) -> Option<NaiveDate> {
        self.groups.get(group)?.previous.get(meeting).copied().flatten()
    }

    /// The date of a meeting that has been held.
    pub fn held(&self, group: usize, meeting: usize) -> Option<NaiveDate> {
        self.previous(group, meeting).filter(|date| self.keep_before.is_some_and(|kept| *date < kept))
    }

    /// Whether the group, its supervisor and its room could meet on a school day of the period.
    pub fn may_meet(&self, group: &Group, date: NaiveDate) -> bool {
        (group.first..=group.last).contains(&date)
            && group.weekdays.contains(&date.weekday())
            && !group.blocked.contains(&date)
            && !self.supervisors.get(group.supervisor).is_some_and(|s| s.blocked.contains(&date))
            && !group.room.and_then(|room| self.rooms.get(room)).is_some_and(|room| room.contains(&date))
    }

    /// Where the meetings of a group should lie: school days before each.
    pub fn targets(&self, group: &Group, days: &[NaiveDate]) -> Vec<i64> {
        let lo = days.partition_point(|d| *d < group.first);
        let n = days.partition_point(|d| *d <= group.last).saturating_sub(lo);
        // A period without school days begins with the first of all.
        let lo = if n == 0 { 0 } else { lo };
        let count = self.meetings();
        (0..count)
            .map(|m| {
                i64::try_from(super::super::dating::schedule::even_target(lo, n, m, count))
                    .unwrap_or(i64::MAX)
            })
            .collect()
    }
}
