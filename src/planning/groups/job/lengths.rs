//! How long the meetings are for which a group has times of its own: one a week, or two.

use super::wishes::Switch;
use crate::model::{
    unit::Unit,
    week::{Minutes, Window},
};

/// How long the meetings are for which a group has a time of its own each week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// The longest.
    pub long: Minutes,
    /// The other one, on another day; none: one time a week does for all.
    pub other: Option<Minutes>,
}

impl Lengths {
    /// One time a week.
    pub fn one(long: Minutes) -> Self {
        Self { long, other: None }
    }

    /// Those of a unit, of the joint meetings of a part; none where there is no such meeting.
    pub fn of(unit: &Unit, meetings: &[Minutes]) -> Option<Self> {
        let longest = (0..meetings.len()).rev().max_by_key(|&at| meetings.get(at))?;
        let long = *meetings.get(longest)?;
        let others = meetings.iter().enumerate().filter(|(at, _)| *at != longest);
        let other = others.map(|(_, &length)| length).max().filter(|_| Switch::TwoWindows.is_on(unit));
        (long > Minutes(0)).then_some(Self { long, other })
    }

    /// How many times a week a group has.
    pub fn times(self) -> usize {
        1 + usize::from(self.other.is_some())
    }

    /// The shorter of both.
    pub(in crate::planning::groups) fn least(self) -> Minutes {
        self.other.map_or(self.long, |other| other.min(self.long))
    }

    /// Whether one stretch holds the long meeting, and the other the other one on another day.
    pub(in crate::planning::groups) fn are_pair(self, one: Window, second: Window) -> bool {
        let fits = self.other.is_some_and(|other| second.length >= other);
        one.day != second.day && one.length >= self.long && fits
    }
}
