//! Whether somebody who could lead a group is away themselves while it is to be led.

use chrono::{Days, NaiveDate};

use super::{leads::Ask, stand_ins};
use crate::{
    model::{
        groups::{Away, Group},
        ids::PersonId,
        unit::Unit,
        week::Day,
    },
    planning::running::is_missing,
};

/// Where no last day is said, so many days count: who is away later is a matter for then. Our own rule, as in
/// [`stand_ins`].
const OPEN: Days = Days::new(28);
/// For good only whoever is away for long counts, and of them what begins within so many days.
const AHEAD: Days = Days::new(84 + 28);
/// No leave is followed for longer.
const LONGEST: usize = 400;

/// When somebody is away in the days for which a leader is looked for.
pub(in crate::planning::groups) fn while_asked(
    ask: &Ask<'_>,
    group: &Group,
    person: PersonId,
) -> Option<Away> {
    match ask.time {
        Some(time) => in_time(ask.unit, group, person, time),
        None if stand_ins::is_away(ask.unit, person, ask.on) => {
            in_time(ask.unit, group, person, (ask.on, ask.on.checked_add_days(AHEAD)))
        }
        None => None,
    }
}

/// When somebody is away between two days, both included, so that a group that meets then has nobody to lead it:
/// the first such time.
pub fn in_time(
    unit: &Unit,
    group: &Group,
    person: PersonId,
    (from, until): (NaiveDate, Option<NaiveDate>),
) -> Option<Away> {
    let last = until.or_else(|| from.checked_add_days(OPEN))?;
    let meets = |day: NaiveDate| {
        let mut windows = group.windows.iter().peekable();
        windows.peek().is_none() || windows.any(|window| window.day == Day::of(day))
    };
    let gone = |day: &NaiveDate| is_missing(unit, person, *day);
    let mut days = from.iter_days().take(LONGEST).take_while(|day| *day <= last);
    let met = days.find(|day| meets(*day) && gone(day))?;
    let before = std::iter::successors(Some(met), NaiveDate::pred_opt);
    let first = before.take_while(|day| from <= *day && gone(day)).last().unwrap_or(met);
    let back = met.iter_days().take(LONGEST).find(|day| !gone(day));
    Some(Away { from: first, until: back.and_then(|day| day.pred_opt()) })
}
