//! Meetings for which there is no date, and why.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    super::{
        super::free::Taken,
        hindered::{Hindered, Hindrance},
        schedule::Schedule,
        sittings::Sitting,
    },
    Ask,
};
use crate::model::{ids::MeetingId, meetings::When, week::Minutes};

/// A meeting of the module for which there is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What it would have been.
    pub sitting: Sitting,
    /// Why.
    pub why: NoDate,
}

/// Why there is no date for a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoDate {
    /// The group has no weekly window.
    NoWindow,
    /// No window holds the meeting.
    TooShort {
        /// The longest window.
        longest: Minutes,
    },
    /// It follows up what was begun at the meeting before, which has no date itself.
    NotBegun,
    /// What stands in the way of each of the group's times in the period.
    Times(Hindered),
}

/// What stands in the way of a time.
pub(super) fn hindrances(ask: &Ask<'_>, taken: &Taken<'_>, when: When) -> BTreeSet<Hindrance> {
    let own = |id: MeetingId| ask.unit.meetings().get(id).is_some_and(|m| m.group == ask.group.id);
    ask.against(taken, when).into_iter().map(|one| Hindrance::of(one, own)).collect()
}

/// Why there is no date for a sitting; `hinders` says what more stands in the way of a time than `taken`.
pub(in crate::planning::calendar) fn why(
    ask: &Ask<'_>,
    taken: &Taken<'_>,
    hinders: &dyn Fn(When) -> Vec<Hindrance>,
    found: &Schedule,
    (at, sitting): (usize, &Sitting),
) -> NoDate {
    let Some(longest) = ask.group.windows.iter().map(|w| w.length).max() else { return NoDate::NoWindow };
    if longest < sitting.minutes {
        return NoDate::TooShort { longest };
    }
    let date = |at: usize| found.dates.get(at).copied().flatten();
    if sitting.follows_up() && at.checked_sub(1).and_then(date).is_none() {
        return NoDate::NotBegun;
    }
    let before = found.dates.iter().take(at).rev().flatten().next().map(|w| w.date);
    let after = found.dates.iter().skip(at + 1).flatten().next().map(|w| w.date);
    let between = |d: NaiveDate| before.is_none_or(|b| b < d) && after.is_none_or(|a| d < a);
    // Where there are times between the meetings around it, only they count: the others are out of order.
    let starts = ask.starts(sitting.minutes);
    let some = starts.iter().filter_map(|(_, starts)| starts.first()).any(|when| between(when.date));
    let cancelled = ask.cancelled_on(sitting);
    let hindered = |when: When| {
        if some && !between(when.date) {
            return None;
        }
        let mut here = hindrances(ask, taken, when);
        here.extend(hinders(when));
        here.extend(cancelled.contains(&when.date).then_some(Hindrance::FallsOut));
        // A free day between the meetings around it is still too near to one of them.
        if here.is_empty() || !between(when.date) {
            here.insert(Hindrance::Order);
        }
        Some(here)
    };
    NoDate::Times(ask.hindered_where(sitting.minutes, &hindered).into_iter().collect())
}
