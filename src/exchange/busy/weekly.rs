//! Dates to a week that repeats.
//!
//! A time of the week is busy when it is taken in at least two of the weeks, and in at least a
//! quarter of them: lessons of odd and even weeks count, a single meeting does not. A calendar with one
//! week only tells that week. Weeks from now on count; where few of them are left, the last ones with lessons.
//! Whole days that come back count in the weeks that have lessons.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::Week;
use crate::model::week::{Day, Minutes, Window};

/// So many weeks are looked at: half a year.
const WEEKS: u64 = 26;
/// With fewer weeks to come the last ones count: what every second week has would be missing.
const FEW: usize = 4;
/// So many of the last weeks with lessons count then.
const LAST: usize = 8;
/// What begins in so many weeks or later is another school year, and no end of this one.
const SOON: u64 = 5;
/// A time is busy that is taken in one of so many weeks.
const ONE_OF: usize = 4;
/// Minutes of a day.
const DAY: usize = 24 * 60;

/// Something at a time of day, from and to.
pub type Event = (NaiveDateTime, NaiveDateTime);

/// The busy week of these events.
pub fn week(called: String, events: &[Event], today: NaiveDate) -> Week {
    let events = of_now(events, today);
    let mut taken: BTreeMap<(Day, NaiveDate), Vec<(usize, usize)>> = BTreeMap::new();
    for &(from, to) in &events {
        for (day, minutes) in by_day(from, to) {
            taken.entry((Day::of(day), monday(day))).or_default().push(minutes);
        }
    }
    let weeks = weeks_of(&events);
    taken.retain(|(_, week), _| weeks.contains(week));
    let least = if weeks.len() <= 1 { 1 } else { weeks.len().div_ceil(ONE_OF).max(2) };
    let mut busy = BTreeSet::new();
    for day in Day::ALL {
        let mut count = vec![0usize; DAY];
        for (_, spans) in taken.iter().filter(|((on, _), _)| *on == day) {
            let mut once = vec![false; DAY];
            for &(from, to) in spans {
                once.iter_mut().take(to).skip(from).for_each(|minute| *minute = true);
            }
            count.iter_mut().zip(once).for_each(|(count, taken)| *count += usize::from(taken));
        }
        busy.extend(windows(day, &count, least));
    }
    let touches = |event: &&Event| {
        by_day(event.0, event.1).iter().any(|(day, (from, to))| {
            let minutes = |n: usize| Minutes(u16::try_from(n).unwrap_or(u16::MAX));
            let own = Window::between(Day::of(*day), minutes(*from), minutes(*to));
            busy.iter().any(|window| window.overlaps(own))
        })
    };
    let rare = events.iter().filter(|event| !touches(event)).count();
    let between = weeks.first().copied().zip(weeks.last().copied());
    Week { called, busy, weeks: weeks.len(), between, rare }
}

/// The weeks that have lessons; where there are only whole days, those that have some.
fn weeks_of(events: &[Event]) -> BTreeSet<NaiveDate> {
    let of = |is: &dyn Fn(&Event) -> bool| -> BTreeSet<NaiveDate> {
        let days = events.iter().filter(|event| is(event)).flat_map(|event| by_day(event.0, event.1));
        days.map(|(day, _)| monday(day)).collect()
    };
    let lessons = of(&|event| !is_whole_day(event));
    if lessons.is_empty() { of(&|_| true) } else { lessons }
}

fn is_whole_day((from, to): &Event) -> bool {
    from.time() == NaiveTime::MIN && to.time() == NaiveTime::MIN
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(day.weekday().num_days_from_monday().into())
}

/// Those of the weeks from today's on; where few are left, of the last weeks with lessons.
fn of_now(events: &[Event], today: NaiveDate) -> Vec<Event> {
    let from = |first: NaiveDate, weeks: u64| -> Vec<Event> {
        let last = first + Days::new(7 * weeks);
        let holds = |&&(from, _): &&Event| (first..last).contains(&from.date());
        events.iter().filter(holds).copied().collect()
    };
    // Weeks that lie far ahead are those of the next school year.
    let ahead = events.iter().filter(|event| !is_whole_day(event)).map(|(from, _)| from.date());
    let ahead = ahead.filter(|day| *day >= monday(today)).min().map(monday);
    let to_come = from(ahead.unwrap_or(monday(today)), WEEKS);
    let left = weeks_of(&to_come).len();
    let all = weeks_of(events);
    let Some(&last) = all.range(..monday(today) + Days::new(7 * WEEKS)).next_back() else { return to_come };
    let first = all.range(..=last).rev().take(LAST).last();
    let soon = ahead.is_none_or(|week| week < monday(today) + Days::new(7 * SOON));
    match first {
        Some(&first) if left < FEW && soon && first < monday(today) => from(first, WEEKS),
        _ => to_come,
    }
}

/// Minutes of each day that it takes; what goes over midnight lies on two days.
pub fn by_day(from: NaiveDateTime, to: NaiveDateTime) -> Vec<(NaiveDate, (usize, usize))> {
    let minute = |time: NaiveDateTime| usize::from(Minutes::of(time.time()).0);
    let days = from.date().iter_days().take_while(|day| *day <= to.date()).take(2);
    let on = |day: NaiveDate| {
        let start = if day == from.date() { minute(from) } else { 0 };
        let end = if day == to.date() { minute(to) } else { DAY };
        (day, (start, end))
    };
    days.map(on).filter(|(_, (start, end))| start < end).collect()
}

/// Stretches of minutes that are taken often enough.
fn windows(day: Day, count: &[usize], least: usize) -> Vec<Window> {
    let mut out = Vec::new();
    let mut start = None;
    for (minute, &count) in (0u16..).zip(count.iter().chain([&0])) {
        match (start, count >= least) {
            (None, true) => start = Some(minute),
            (Some(from), false) => {
                out.push(Window::between(day, Minutes(from), Minutes(minute)));
                start = None;
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(month: u32, day: u32, from: (u32, u32), to: (u32, u32)) -> Event {
        let date = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        (date.and_hms_opt(from.0, from.1, 0).unwrap(), date.and_hms_opt(to.0, to.1, 0).unwrap())
    }

    fn busy(events: &[Event]) -> (Vec<Window>, usize) {
        let week = week("x".into(), events, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        (week.busy.into_iter().collect(), week.rare)
    }

    #[test]
    fn what_repeats_is_busy_and_what_is_once_is_not() {
        let lesson = |day| event(12, day, (8, 0), (9, 0));
        let once = event(12, 3, (15, 0), (16, 0));
        let (windows, rare) = busy(&[lesson(1), lesson(8), lesson(15), once]);
        assert_eq!(windows, [Window::between(Day::Tue, Minutes(480), Minutes(540))]);
        assert_eq!(rare, 1);
    }

    #[test]
    fn one_week_alone_tells_that_week() {
        let (windows, rare) = busy(&[event(12, 1, (8, 0), (9, 0)), event(12, 3, (15, 0), (16, 0))]);
        assert_eq!((windows.len(), rare), (2, 0));
    }

    #[test]
    fn every_second_week_is_busy_and_weeks_that_have_been_do_not_count() {
        let odd = |day| event(12, day, (10, 0), (11, 0));
        let even = |day| event(12, day, (13, 0), (14, 0));
        let before = [event(9, 1, (7, 0), (8, 0)), event(9, 8, (7, 0), (8, 0))];
        let all: Vec<Event> = [odd(2), odd(16), even(9), even(23)].into_iter().chain(before).collect();
        let starts: Vec<u16> = busy(&all).0.iter().map(|window| window.start.0).collect();
        assert_eq!(starts, [600, 780]);
        assert_eq!(busy(&before).0.len(), 1, "where nothing is to come, the last weeks count");
    }
}
