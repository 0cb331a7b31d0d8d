//! Rules by which events repeat: by days and weeks, which make a week; others count once.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

use crate::model::week::Day;

/// How an event repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Weeks, or days, between two of them.
    pub step: Step,
    /// How often in all; none: not limited.
    pub count: Option<usize>,
    /// The last moment at which one begins; none: not limited.
    pub until: Option<NaiveDateTime>,
    /// On which days; empty: on that of the first.
    pub days: BTreeSet<Day>,
}

/// How far it is from one to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many weeks.
    Weeks(i64),
    /// So many days.
    Days(i64),
    /// Months, years, or what else makes no week.
    Odd,
}

/// The longest that a rule without an end is followed, in days: two school years.
const DAYS_MOST: u64 = 2 * 366;

/// A rule as calendars write it: `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20270611T220000Z`.
pub fn rule(value: &str) -> Option<Rule> {
    let mut out = Rule { step: Step::Odd, count: None, until: None, days: BTreeSet::new() };
    let mut interval = 1;
    let mut freq = None;
    for part in value.split(';').filter(|part| !part.trim().is_empty()) {
        let (name, value) = part.split_once('=')?;
        let value = value.trim();
        match name.trim().to_uppercase().as_str() {
            "FREQ" => freq = Some(value.to_uppercase()),
            "INTERVAL" => interval = value.parse().ok().filter(|&n: &i64| n > 0)?,
            "COUNT" => out.count = Some(value.parse().ok()?),
            "UNTIL" => out.until = Some(until(value)?),
            // `1MO` is the first Monday of a month: that makes no week, but its day is right.
            "BYDAY" => out.days = value.split(',').map(day).collect::<Option<_>>()?,
            _ => {}
        }
    }
    out.step = match freq?.as_str() {
        "WEEKLY" => Step::Weeks(interval),
        "DAILY" => Step::Days(interval),
        _ => Step::Odd,
    };
    Some(out)
}

fn until(value: &str) -> Option<NaiveDateTime> {
    let bare = value.trim_end_matches(['Z', 'z']);
    let day = || NaiveDate::parse_from_str(bare, "%Y%m%d").ok()?.and_hms_opt(23, 59, 59);
    NaiveDateTime::parse_from_str(bare, "%Y%m%dT%H%M%S").ok().or_else(day)
}

fn day(code: &str) -> Option<Day> {
    let code = code.trim().trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let at = codes.iter().position(|own| own.eq_ignore_ascii_case(code))?;
    Day::ALL.get(at).copied()
}

/// The moments at which an event begins, the first one included.
pub fn moments(first: NaiveDateTime, rule: &Rule) -> Vec<NaiveDateTime> {
    let start = first.date();
    let monday = |day: NaiveDate| day - Days::new(day.weekday().num_days_from_monday().into());
    let on = |day: NaiveDate| {
        let since = (day - start).num_days();
        match rule.step {
            Step::Odd => since == 0,
            Step::Days(step) => {
                since % step == 0 && (rule.days.is_empty() || rule.days.contains(&Day::of(day)))
            }
            Step::Weeks(step) => {
                let weeks = (monday(day) - monday(start)).num_days() / 7;
                let days = &rule.days;
                let right = if days.is_empty() {
                    Day::of(day) == Day::of(start)
                } else {
                    days.contains(&Day::of(day))
                };
                weeks % step == 0 && right
            }
        }
    };
    let last = start.checked_add_days(Days::new(DAYS_MOST)).unwrap_or(start);
    let all = start.iter_days().take_while(|day| *day <= last).filter(|day| on(*day));
    let all = all.map(|day| day.and_time(first.time()));
    let all = all.take_while(|moment| rule.until.is_none_or(|until| *moment <= until));
    all.take(rule.count.unwrap_or(usize::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let first = NaiveDate::from_ymd_opt(2026, 8, 18).unwrap().and_hms_opt(8, 0, 0).unwrap();
        let all = moments(first, &rule(text).unwrap());
        all.iter().map(|moment| moment.format("%m-%d").to_string()).collect()
    }

    #[test]
    fn weeks_days_counts_and_ends() {
        assert_eq!(of("FREQ=WEEKLY;COUNT=3"), ["08-18", "08-25", "09-01"]);
        assert_eq!(of("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260828"), ["08-18", "08-20", "08-25", "08-27"]);
        assert_eq!(of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;COUNT=3"), ["08-18", "08-31", "09-01"]);
        assert_eq!(of("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=5").last().unwrap(), "08-24");
        assert_eq!(of("FREQ=MONTHLY;BYDAY=3TU"), ["08-18"]);
        assert!(of("FREQ=WEEKLY").len() > 100, "without an end, but not for ever");
        assert_eq!(rule("WEEKLY"), None);
        assert_eq!(rule("FREQ=WEEKLY;BYDAY=XX"), None);
    }
}
