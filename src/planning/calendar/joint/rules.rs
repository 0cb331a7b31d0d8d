//! The hard rules, read once more off the dates of an answer: nothing of the search is used here.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::instance::{Answer, Instance};

/// A rule that an answer breaks, by the numbers of `formats/g1-s1.md`. Groups and supervisors by their
/// places, meetings by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// R1: not a day on which the group can meet.
    Day {
        /// Which group.
        group: usize,
        /// Which meeting.
        meeting: usize,
    },
    /// R2: not after the meeting before it.
    Order {
        /// Which group.
        group: usize,
        /// Which meeting.
        meeting: usize,
    },
    /// R3: too close to B of its part.
    Gap {
        /// Which group.
        group: usize,
        /// Which meeting.
        meeting: usize,
    },
    /// R4: a supervisor or a room twice at one time.
    Double {
        /// One group.
        group: usize,
        /// The other.
        other: usize,
        /// When.
        date: NaiveDate,
    },
    /// R5: a supervisor with too many meetings in a week.
    Week {
        /// Whose.
        supervisor: usize,
        /// How many.
        meetings: usize,
    },
    /// R6: a held meeting was moved.
    Held {
        /// Which group.
        group: usize,
        /// Which meeting.
        meeting: usize,
    },
    /// R6: a date before the day up to which everything has been held.
    Early {
        /// Which group.
        group: usize,
        /// Which meeting.
        meeting: usize,
    },
    /// R7: not one date or none for each meeting of each group.
    Shape,
}

/// Checks an answer.
///
/// # Errors
/// The first rule found broken.
pub fn check(instance: &Instance, answer: &Answer) -> Result<(), Broken> {
    if answer.dates.len() != instance.groups.len()
        || answer.dates.iter().any(|dates| dates.len() != instance.meetings())
    {
        return Err(Broken::Shape);
    }
    let days: BTreeSet<NaiveDate> = instance.school_days().into_iter().collect();
    for group in 0..instance.groups.len() {
        series(instance, &days, answer, group)?;
    }
    doubles(instance, answer)?;
    weeks(instance, answer)
}

fn series(
    instance: &Instance,
    days: &BTreeSet<NaiveDate>,
    answer: &Answer,
    group: usize,
) -> Result<(), Broken> {
    let own = &instance.groups[group];
    let dates = &answer.dates[group];
    let mut last: Option<NaiveDate> = None;
    for (meeting, date) in dates.iter().enumerate() {
        let held = instance.held(group, meeting);
        if held.is_some() && held != *date {
            return Err(Broken::Held { group, meeting });
        }
        let Some(date) = *date else { continue };
        if held.is_none() {
            if instance.keep_before.is_some_and(|kept| date < kept) {
                return Err(Broken::Early { group, meeting });
            }
            if !days.contains(&date) || !instance.may_meet(own, date) {
                return Err(Broken::Day { group, meeting });
            }
        }
        if last.is_some_and(|last| date <= last) {
            return Err(Broken::Order { group, meeting });
        }
        last = Some(date);
        let b = if meeting % 2 == 1 { dates[meeting - 1] } else { None };
        let Some(b) = b.filter(|_| held.is_none()) else { continue };
        // Days counted one by one, B's own left out.
        let between = days.range(b..date).filter(|day| **day > b).count();
        // Where B lies on no school day, the day before the next one counts as its own.
        let between = if days.contains(&b) { int(between) } else { int(between) - 1 };
        if between < instance.min_between {
            return Err(Broken::Gap { group, meeting });
        }
    }
    Ok(())
}

fn doubles(instance: &Instance, answer: &Answer) -> Result<(), Broken> {
    let mut by_date: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
    for (group, dates) in answer.dates.iter().enumerate() {
        dates.iter().flatten().for_each(|date| by_date.entry(*date).or_default().push(group));
    }
    for (date, there) in by_date {
        for (at, &group) in there.iter().enumerate() {
            for &other in &there[at + 1..] {
                let (a, b) = (&instance.groups[group], &instance.groups[other]);
                let shared = a.supervisor == b.supervisor || (a.room.is_some() && a.room == b.room);
                if shared && a.start < b.end && b.start < a.end {
                    return Err(Broken::Double { group, other, date });
                }
            }
        }
    }
    Ok(())
}

fn weeks(instance: &Instance, answer: &Answer) -> Result<(), Broken> {
    let mut weeks = BTreeMap::new();
    for (group, dates) in instance.groups.iter().zip(&answer.dates) {
        for date in dates.iter().flatten() {
            let week = date.iso_week();
            *weeks.entry((group.supervisor, week.year(), week.week())).or_insert(0_usize) += 1;
        }
    }
    for ((supervisor, ..), meetings) in weeks {
        if instance.supervisors.get(supervisor).is_some_and(|s| meetings > s.max_week) {
            return Err(Broken::Week { supervisor, meetings });
        }
    }
    Ok(())
}

fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
