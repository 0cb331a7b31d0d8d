//! When an extra meeting for those who missed one could be.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::extra;
use crate::{
    model::{
        ids::PersonId,
        meetings::{Meeting, When},
        people::Person,
        text::Name,
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{
        calendar::{
            dating::hindered::{Hindered, Hindrance},
            free::{Taken, place_of, rooms::free_rooms},
            mend::fallen::{falls_out, only_room_out},
            year::days::SchoolDays,
        },
        free_time::{SLOT, common},
        staff::people_at,
    },
};

/// How many days ahead a time is looked for. Our own choice: later it helps little.
pub const AHEAD: u64 = 60;

/// When and where an extra meeting could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraTime {
    /// When.
    pub when: When,
    /// Where, when the group's own room cannot be used that day; else empty.
    pub place: Name,
}

/// The first time from a day on when those people and who leads can and the room is free: in the group's
/// weekly times, else whenever all have said that they are free. Where the room cannot be used, another one that
/// is free. Where there is no time, what stands against the group's times.
pub fn extra_time<'a>(
    unit: &Unit,
    days: &dyn Fn(NaiveDate) -> Option<&'a SchoolDays>,
    missed: &Meeting,
    who: &BTreeSet<PersonId>,
    from: NaiveDate,
) -> Result<ExtraTime, Hindered> {
    let taken = Taken::new(unit, &BTreeSet::new());
    let own = |id| unit.meetings().get(id).is_some_and(|other| other.group == missed.group);
    let tried = |when: When| -> Option<(BTreeSet<Hindrance>, ExtraTime)> {
        let mut one = extra(unit, missed, missed.id, when, who.clone());
        if only_room_out(unit, &one)
            && let Some(&other) = free_rooms(unit, when).first()
        {
            one.place = other.clone();
        }
        let place = place_of(unit, &one).cloned().unwrap_or_default();
        let found = taken.against(&people_at(unit, &one), &place, when, days(when.date)?);
        let mut found: BTreeSet<Hindrance> =
            found.into_iter().map(|against| Hindrance::of(against, own)).collect();
        if falls_out(unit, &one) {
            found.insert(if only_room_out(unit, &one) { Hindrance::RoomOut } else { Hindrance::FallsOut });
        }
        Some((found, ExtraTime { when, place: one.place }))
    };
    let free = |when: When| tried(when).filter(|(found, _)| found.is_empty()).map(|(_, time)| time);
    let dates = || (0..AHEAD).filter_map(|ahead| from.checked_add_days(Days::new(ahead)));
    let at = |date: NaiveDate, start: Minutes| When { date, start, length: missed.when.length };
    let usual: Vec<When> = dates()
        .flat_map(|date| usual_starts(unit, missed, date).into_iter().map(move |start| at(date, start)))
        .collect();
    let outside = || {
        dates().find_map(|date| {
            let starts = free_starts(unit, missed, who, date);
            starts.into_iter().find_map(|start| free(at(date, start)))
        })
    };
    let in_usual = usual.iter().find_map(|&when| free(when));
    in_usual
        .or_else(outside)
        .ok_or_else(|| usual.iter().filter_map(|&when| tried(when)).map(|(found, _)| found).collect())
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
