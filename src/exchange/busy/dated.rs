//! Single dates on which somebody is busy, out of a calendar: times only, nothing of what it says.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{
    Busy, Ground, Problem, Unreadable,
    calendar::{self, Own, Reading},
    weekly::{Event, by_day},
};
use crate::{
    exchange::csv::decode,
    model::{meetings::When, text::Name, week::Minutes},
};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// Who is busy when, by calendar.
    pub calendars: Vec<Calendar>,
    /// Events that repeat in a way that is not understood: only the first date counts.
    pub odd_rules: usize,
    /// Lines that could not be read.
    pub problems: Vec<Problem>,
}

/// When somebody is busy, out of one calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The name of the calendar.
    pub name: Name,
    /// What the calendar calls whoever is busy.
    pub called: String,
    /// Whether its events say who is meant: then nobody else's times are left in it.
    pub split: bool,
    /// From the first day asked for to the last, each event's own.
    pub times: Vec<When>,
    /// Those of them that say that they are no meetings of the unit's own.
    pub others: BTreeSet<When>,
}

/// A time, and whether it may be a meeting of the unit's own.
type Read = (When, Own);

/// Reads the dates of a calendar file from today to `last`.
///
/// # Errors
/// Why there are none. What is wrong in single lines is in the answer.
pub fn read_dates(bytes: &[u8], ground: &Ground, last: NaiveDate) -> Result<Dated, Unreadable> {
    let (text, _) = decode(bytes).map_err(Unreadable::from)?;
    if !super::is_calendar(&text) {
        return Err(Unreadable::NoCalendar);
    }
    let mut read = Busy::default();
    let mut times: BTreeMap<(Name, String), (bool, Vec<Read>)> = BTreeMap::new();
    for owned in calendar::owned(&text, ground, Reading::DatesUntil(last), &mut read) {
        // A calendar cannot have no name: it is known again by it.
        let name = Some(Name::new(&owned.calendar)).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| Name::new("ICS"));
        let (split, of) = times.entry((name, owned.called)).or_default();
        *split |= owned.split;
        for (event, own) in owned.events {
            of.extend(pieces(event, ground.today, last).into_iter().map(|when| (when, own)));
        }
    }
    let calendars = times.into_iter().map(|((name, called), (split, read))| {
        let others = read.iter().filter(|(_, own)| *own == Own::No).map(|(when, _)| *when).collect();
        let times = read.into_iter().map(|(when, _)| when).collect();
        Calendar { name, called, split, times, others }
    });
    Ok(Dated { calendars: calendars.collect(), odd_rules: read.odd_rules, problems: read.problems })
}

/// What of an event lies in these days, day by day.
fn pieces((from, to): Event, first: NaiveDate, last: NaiveDate) -> Vec<When> {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN);
    let end: NaiveDateTime = last.succ_opt().map_or(midnight(last), midnight);
    let (from, to) = (from.max(midnight(first)), to.min(end));
    if from >= to {
        return Vec::new();
    }
    let minutes = |n: usize| Minutes(u16::try_from(n).unwrap_or(u16::MAX));
    let piece = |(date, (start, end)): (NaiveDate, (usize, usize))| When {
        date,
        start: minutes(start),
        length: minutes(end - start),
    };
    by_day(from, to).into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::busy::Reason,
        model::{
            change::On,
            edit::{Edit, apply},
            people::Person,
            school_year::Country,
            unit::{Unit, UnitKind},
        },
    };

    fn date(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(if month > 7 { 2026 } else { 2027 }, month, day).unwrap()
    }

    fn read(events: &str) -> Dated {
        let mut unit = Unit::new("u".parse().unwrap(), UnitKind::School, "Skola".into(), Country::Sweden);
        for (id, name) in [("a", "Åsa Ek"), ("b", "Bo Lind")] {
            apply(&mut unit, &Edit::Person(On::Add(Person::new(id.parse().unwrap(), name.into())))).unwrap();
        }
        let text = format!("BEGIN:VCALENDAR\nX-WR-CALNAME:Åsa Ek\n{events}END:VCALENDAR\n");
        let ground = Ground { unit: &unit, today: date(11, 24), file: "asa.ics", called: &[] };
        read_dates(text.as_bytes(), &ground, date(6, 30)).unwrap()
    }

    fn times(events: &str) -> Vec<String> {
        let read = read(events);
        assert_eq!(read.problems, []);
        let said = |when: &When| format!("{} {}-{}", when.date.format("%m-%d"), when.start, when.end());
        let sorted: std::collections::BTreeSet<&When> =
            read.calendars.iter().flat_map(|c| &c.times).collect();
        sorted.into_iter().map(said).collect()
    }

    fn event(lines: &str) -> String {
        format!("BEGIN:VEVENT\nSUMMARY:Hemligt\n{lines}\nEND:VEVENT\n")
    }

    #[test]
    fn single_times_whole_days_and_nights_are_taken_from_today_on() {
        let all = event("DTSTART:20261123T080000\nDTEND:20261123T090000")
            + &event("DTSTART:20261124T143000\nDTEND:20261124T153000")
            + &event("DTSTART;VALUE=DATE:20261126\nDTEND;VALUE=DATE:20261128")
            + &event("DTSTART;VALUE=DATE:20261202")
            + &event("DTSTART:20261203T220000\nDURATION:PT4H")
            + &event("DTSTART:20261204T100000\nDTEND:20261204T110000\nTRANSP:TRANSPARENT")
            + &event("DTSTART;VALUE=DATE:20261205\nX-MICROSOFT-CDO-BUSYSTATUS:FREE")
            + &event("DTSTART:20270801T100000\nDTEND:20270801T110000");
        assert_eq!(
            times(&all),
            [
                "11-24 14:30-15:30",
                "11-26 0:00-24:00",
                "11-27 0:00-24:00",
                "12-02 0:00-24:00",
                "12-03 22:00-24:00",
                "12-04 0:00-2:00"
            ]
        );
    }

    #[test]
    fn what_repeats_gives_each_date_without_those_left_out_or_moved() {
        let weekly = "UID:x\nDTSTART;TZID=Europe/Stockholm:20230829T140000\nDURATION:PT1H\n\
                      RRULE:FREQ=WEEKLY;UNTIL=20261222T130000Z\nEXDATE:20261201T130000Z";
        let moved = "UID:x\nRECURRENCE-ID:20261208T130000Z\nDTSTART:20261209T080000\nDURATION:PT1H";
        assert_eq!(
            times(&(event(weekly) + &event(moved))),
            ["11-24 14:00-15:00", "12-09 8:00-9:00", "12-15 14:00-15:00", "12-22 14:00-15:00"]
        );
        let monthly = "DTSTART:20260901T150000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=6";
        assert_eq!(times(&event(monthly)), ["12-01 15:00-16:00", "01-05 15:00-16:00", "02-02 15:00-16:00"]);
    }

    #[test]
    fn a_calendar_that_says_only_when_somebody_is_busy_is_read_too() {
        let busy = "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY:20261130T130000Z/20261130T140000Z,\n \
                    20261201T080000Z/PT30M\nFREEBUSY;FBTYPE=FREE:20261202T080000Z/PT8H\nEND:VFREEBUSY\n";
        assert_eq!(times(busy), ["11-30 14:00-15:00", "12-01 9:00-9:30"]);
    }

    #[test]
    fn lines_that_do_not_read_are_told_and_the_others_count() {
        let all = event("DTSTART:i morgon") + &event("DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:X");
        let read = read(&all);
        let lines: Vec<(u64, Reason)> = read.problems.iter().map(|p| (p.line, p.reason)).collect();
        assert_eq!(lines, [(5, Reason::NoStart), (11, Reason::NotARule)]);
        assert_eq!(read.calendars[0].times.len(), 1);
    }

    #[test]
    fn an_empty_calendar_is_one_with_nothing_in_it_and_a_table_is_none() {
        let read = read("");
        assert_eq!((read.calendars.len(), read.calendars[0].times.len()), (1, 0));
        let unit = Unit::new("u".parse().unwrap(), UnitKind::School, "Skola".into(), Country::Sweden);
        let ground = Ground { unit: &unit, today: date(11, 24), file: "x.csv", called: &[] };
        assert_eq!(read_dates(b"Namn;Dag;Tid\n", &ground, date(6, 30)), Err(Unreadable::NoCalendar));
    }
}
