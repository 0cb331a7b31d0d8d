//! When an extra meeting for those who missed one could be.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::extra;
use crate::{
    model::{
        ids::PersonId,
        meetings::{Meeting, When},
        people::Person,
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{
        calendar::{
            days::SchoolDays,
            fallen::falls_out,
            free::{Against, Taken, place_of},
            hindered::{Hindered, Hindrance},
        },
        free_time::{SLOT, common},
        staff::people_at,
    },
};

/// How many days ahead a time is looked for. Our own choice: later it helps little.
pub const AHEAD: u64 = 60;

/// The first time from a day on when those people and who leads can and the room is free: in the group's
/// weekly times, else whenever all have said that they are free. Where there is none, what stands against the
/// group's times.
pub fn extra_time<'a>(
    unit: &Unit,
    days: &dyn Fn(NaiveDate) -> Option<&'a SchoolDays>,
    missed: &Meeting,
    who: &BTreeSet<PersonId>,
    from: NaiveDate,
) -> Result<When, Hindered> {
    let taken = Taken::new(unit, &BTreeSet::new());
    let against = |when: When| -> Option<Vec<Against>> {
        let one = extra(unit, missed, missed.id, when, who.clone());
        let place = place_of(unit, &one).cloned().unwrap_or_default();
        let mut found = taken.against(&people_at(unit, &one), &place, when, days(when.date)?);
        found.extend(falls_out(unit, &one).then_some(Against::Blocked));
        Some(found)
    };
    let dates = || (0..AHEAD).filter_map(|ahead| from.checked_add_days(Days::new(ahead)));
    let at = |date: NaiveDate, start: Minutes| When { date, start, length: missed.when.length };
    let usual: Vec<When> = dates()
        .flat_map(|date| usual_starts(unit, missed, date).into_iter().map(move |start| at(date, start)))
        .collect();
    let is_free = |when: &When| against(*when).is_some_and(|found| found.is_empty());
    let outside = || {
        dates().find_map(|date| {
            let starts = free_starts(unit, missed, who, date);
            starts.into_iter().map(|start| at(date, start)).find(is_free)
        })
    };
    usual.iter().copied().find(is_free).or_else(outside).ok_or_else(|| {
        let own = |_| false;
        let hindrances = |found: Vec<Against>| found.into_iter().map(|one| Hindrance::of(one, own)).collect();
        usual.iter().filter_map(|&when| against(when)).map(hindrances).collect()
    })
}

/// The group's times on a day: the hour of the missed meeting where it lies in one, else where one begins.
fn usual_starts(unit: &Unit, missed: &Meeting, date: NaiveDate) -> Vec<Minutes> {
    let Some(group) = unit.group(missed.group) else { return Vec::new() };
    if group.windows.is_empty() {
        return vec![missed.when.start];
    }
    let day = Day::of(date);
    let claimed = Window { day, start: missed.when.start, length: missed.when.length };
    let there = group.windows.iter().filter(|w| w.day == day && w.length >= missed.when.length);
    there.map(|window| if window.holds(claimed) { claimed.start } else { window.start }).collect()
}

/// When on a day all of them and who leads have said that they are free.
fn free_starts(unit: &Unit, missed: &Meeting, who: &BTreeSet<PersonId>, date: NaiveDate) -> Vec<Minutes> {
    let one = extra(unit, missed, missed.id, When { date, ..missed.when }, who.clone());
    let people: Vec<&Person> = people_at(unit, &one).into_iter().filter_map(|id| unit.person(id)).collect();
    // Who has said nothing is asked about nothing here, as everywhere.
    let said: Vec<&Person> = people.into_iter().filter(|person| !person.free.is_empty()).collect();
    let length = missed.when.length;
    let windows = common(&said, length).into_iter().filter(|window| window.day == Day::of(date));
    let starts = windows.flat_map(|window| {
        let steps = (window.length - length).0 / SLOT.0;
        (0..=steps).map(move |step| Minutes(window.start.0 + step * SLOT.0))
    });
    starts.collect()
}

#[cfg(test)]
#[path = "make_up_time_tests.rs"]
mod tests;
