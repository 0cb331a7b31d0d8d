//! Rules by which events repeat. Those by days and weeks make a week, others count once there; all
//! of them give dates.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};

use crate::model::week::Day;

/// How an event repeats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Weeks, or days, between two of them.
    pub step: Step,
    /// How often in all; none: not limited.
    pub count: Option<usize>,
    /// The last moment at which one begins; none: not limited.
    pub until: Option<NaiveDateTime>,
    /// On which days; empty: on that of the first.
    pub days: BTreeSet<Day>,
    /// The same of a month, the last counted from the end: `2TU`, `-1FR`; 0: all of them.
    pub(super) nth: Vec<(i32, Day)>,
    /// On which days of the month, the last counted from the end.
    pub(super) month_days: Vec<i32>,
    /// In which months; empty: in all, of a year in that of the first.
    pub(super) months: BTreeSet<u32>,
    /// Which of the days of a month that were found, the last counted from the end; empty: all.
    pub(super) places: Vec<i32>,
    /// Whether it says something that gives no dates here, such as days of the year.
    pub(super) odd: bool,
}

/// How far it is from one to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// So many weeks.
    Weeks(i64),
    /// So many days.
    Days(i64),
    /// So many months.
    Months(i64),
    /// So many years.
    Years(i64),
    /// What is none of these.
    #[default]
    Odd,
}

impl Step {
    /// Whether it makes a week.
    pub fn is_weekly(self) -> bool {
        matches!(self, Step::Weeks(_) | Step::Days(_))
    }
}

/// The longest that a rule without an end is followed, in days: two school years.
const DAYS_MOST: u64 = 2 * 366;
/// The longest that dates are followed from the first, in days: forty years.
const DATES_MOST: i64 = 40 * 366;

/// A rule as calendars write it: `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20270611T220000Z`.
pub fn rule(value: &str) -> Option<Rule> {
    let mut out = Rule::default();
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
            "BYDAY" => {
                out.days = value.split(',').map(day).collect::<Option<_>>()?;
                out.nth = value.split(',').map(nth).collect::<Option<_>>()?;
            }
            "BYMONTHDAY" => out.month_days = numbers(value)?,
            "BYMONTH" => out.months = numbers(value)?.into_iter().map(i32::unsigned_abs).collect(),
            "BYSETPOS" => out.places = numbers(value)?,
            "BYYEARDAY" | "BYWEEKNO" | "BYHOUR" | "BYMINUTE" => out.odd = true,
            _ => {}
        }
    }
    out.step = match freq?.as_str() {
        "WEEKLY" => Step::Weeks(interval),
        "DAILY" => Step::Days(interval),
        "MONTHLY" => Step::Months(interval),
        "YEARLY" => Step::Years(interval),
        _ => Step::Odd,
    };
    Some(out)
}

fn numbers(value: &str) -> Option<Vec<i32>> {
    value.split(',').map(|number| number.trim().parse().ok()).collect()
}

/// `TU` is any Tuesday, `2TU` the second one of a month, `-1TU` the last.
fn nth(code: &str) -> Option<(i32, Day)> {
    let code = code.trim();
    let (number, _) = code.split_at_checked(code.len().checked_sub(2)?)?;
    let number = if number.is_empty() { 0 } else { number.parse().ok()? };
    Some((number, day(code)?))
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
            Step::Months(_) | Step::Years(_) | Step::Odd => since == 0,
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

/// The dates of an event until a day, in order, and whether its rule was followed: one that says what
/// is not understood here gives the first date only.
pub fn dates(first: NaiveDateTime, rule: &Rule, last: NaiveDate) -> (Vec<NaiveDateTime>, Followed) {
    let start = first.date();
    if rule.odd || rule.step == Step::Odd {
        return (vec![first], Followed::No);
    }
    let end = last.min(start.checked_add_signed(chrono::TimeDelta::days(DATES_MOST)).unwrap_or(last));
    let all: Vec<NaiveDate> = match rule.step {
        Step::Months(step) => by_months(start, rule, step, end),
        Step::Years(step) => by_months(start, rule, step.saturating_mul(12), end),
        _ => by_days(start, rule, end),
    };
    let all = all.into_iter().filter(|day| start <= *day && *day <= end).map(|d| d.and_time(first.time()));
    let all = all.take_while(|moment| rule.until.is_none_or(|until| *moment <= until));
    (all.take(rule.count.unwrap_or(usize::MAX)).collect(), Followed::Yes)
}

/// Whether a rule gave dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Followed {
    Yes,
    No,
}

fn by_days(start: NaiveDate, rule: &Rule, end: NaiveDate) -> Vec<NaiveDate> {
    let monday = |day: NaiveDate| day - Days::new(day.weekday().num_days_from_monday().into());
    let weekday = |day: NaiveDate| match rule.days.is_empty() {
        true if matches!(rule.step, Step::Weeks(_)) => Day::of(day) == Day::of(start),
        true => true,
        false => rule.days.contains(&Day::of(day)),
    };
    let turn = |day: NaiveDate| match rule.step {
        Step::Days(step) => (day - start).num_days() % step == 0,
        Step::Weeks(step) => (monday(day) - monday(start)).num_days() / 7 % step == 0,
        _ => false,
    };
    let month = |day: NaiveDate| rule.months.is_empty() || rule.months.contains(&day.month());
    let all = start.iter_days().take_while(|day| *day <= end);
    all.filter(|day| weekday(*day) && month(*day) && turn(*day)).collect()
}

fn by_months(start: NaiveDate, rule: &Rule, step: i64, end: NaiveDate) -> Vec<NaiveDate> {
    let yearly = matches!(rule.step, Step::Years(_));
    let first_of = |day: NaiveDate| day.with_day(1).unwrap_or(day);
    let in_turn = |n: i64| match (yearly, rule.months.is_empty()) {
        (true, true) => n % step == 0,
        // Of a year the months that are named, in the years whose turn it is.
        (true, false) => (i64::from(start.month0()) + n) / 12 % (step / 12).max(1) == 0,
        (false, _) => n % step == 0,
    };
    let named = |day: NaiveDate| rule.months.is_empty() || rule.months.contains(&day.month());
    let months = (0u32..).map_while(|n| Some((n, first_of(start).checked_add_months(Months::new(n))?)));
    let months = months.take_while(|(_, month)| *month <= end);
    let months = months.filter(|(n, month)| in_turn(i64::from(*n)) && named(*month));
    months.flat_map(|(_, month)| of_month(month, start, rule)).collect()
}

/// The days of a month that a rule means, in order.
fn of_month(month: NaiveDate, start: NaiveDate, rule: &Rule) -> Vec<NaiveDate> {
    let days: Vec<NaiveDate> = month.iter_days().take_while(|day| day.month() == month.month()).collect();
    let meant = |day: &NaiveDate| {
        let (number, left) = (int(day.day()), int(day.day()) - int(days.len()) - 1);
        let by_number = rule.month_days.contains(&number) || rule.month_days.contains(&left);
        let by_weekday = rule.nth.iter().any(|&(nth, weekday)| {
            let (from_start, from_end) = ((number - 1) / 7 + 1, (left + 1) / 7 - 1);
            weekday == Day::of(*day) && (nth == 0 || nth == from_start || nth == from_end)
        });
        match (rule.month_days.is_empty(), rule.nth.is_empty()) {
            (true, true) => day.day() == start.day(),
            (true, false) => by_weekday,
            (false, true) => by_number,
            (false, false) => by_number && by_weekday,
        }
    };
    let found: Vec<NaiveDate> = days.iter().copied().filter(meant).collect();
    let is_place = |at: usize| {
        let at = int(at);
        rule.places.iter().any(|&place| place == at + 1 || place == at - int(found.len()))
    };
    let chosen = |at: &usize| rule.places.is_empty() || is_place(*at);
    found.iter().enumerate().filter(|(at, _)| chosen(at)).map(|(_, day)| *day).collect()
}

fn int<N: TryInto<i32>>(number: N) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
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

    fn dated(text: &str) -> Vec<String> {
        let first = NaiveDate::from_ymd_opt(2026, 8, 18).unwrap().and_hms_opt(8, 0, 0).unwrap();
        let last = NaiveDate::from_ymd_opt(2027, 6, 30).unwrap();
        let (all, _) = dates(first, &rule(text).unwrap(), last);
        all.iter().map(|moment| moment.format("%m-%d").to_string()).collect()
    }

    #[test]
    fn dates_by_months_and_years_as_calendars_write_them() {
        assert_eq!(dated("FREQ=MONTHLY;COUNT=3"), ["08-18", "09-18", "10-18"]);
        assert_eq!(dated("FREQ=MONTHLY;BYDAY=3TU;COUNT=3"), ["08-18", "09-15", "10-20"]);
        assert_eq!(dated("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1;COUNT=3"), ["08-25", "09-29", "10-27"]);
        assert_eq!(dated("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2"), ["08-28", "09-25"]);
        assert_eq!(dated("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1,1;COUNT=3"), ["08-31", "10-01", "10-31"]);
        assert_eq!(dated("FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20261231"), ["08-31", "10-31", "12-31"]);
        assert_eq!(dated("FREQ=YEARLY;BYMONTH=1,3;BYDAY=1MO"), ["01-04", "03-01"]);
        assert_eq!(dated("FREQ=YEARLY"), ["08-18"], "the next one is after the last day");
        assert_eq!(dated("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;COUNT=3"), ["08-18", "08-31", "09-01"]);
        assert_eq!(dated("FREQ=DAILY;BYMONTH=9;COUNT=2"), ["09-01", "09-02"]);
        assert_eq!(dated("FREQ=YEARLY;BYYEARDAY=100"), ["08-18"], "not understood: the first only");
        assert_eq!(dated("FREQ=WEEKLY").len(), 46, "to the last day, and no further");
    }
}
