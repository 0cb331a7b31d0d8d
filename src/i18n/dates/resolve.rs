//! From what was said to a day: which year, and whether that day exists.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::{DateError, Reference, spoken::Spoken};
use crate::model::week::Day;

/// The furthest that a date may lie from today, in years.
const FAR: i32 = 20;
/// A range without years that comes out longer than this, in days, was written the wrong way round.
const LONG: i64 = 320;

impl Spoken {
    /// The day that is meant.
    pub fn resolve(self, reference: &Reference) -> Result<NaiveDate, DateError> {
        let today = reference.today;
        let date = match self {
            Spoken::Ahead(days) => shifted(today, days)?,
            Spoken::Weekday(day) => shifted(today, days_to(Day::of(today), day).rem_euclid(7))?,
            Spoken::WeeksAhead(weeks, day) => {
                let to = days_to(Day::of(today), day.unwrap_or(Day::Mon));
                shifted(today, weeks.saturating_mul(7).saturating_add(to))?
            }
            Spoken::Day { year, month, day, weekday } => {
                let date = day_of_month(year, month, day, reference)?;
                if weekday.is_some_and(|weekday| weekday != Day::of(date)) {
                    return Err(DateError::OtherWeekday { date });
                }
                date
            }
            Spoken::Week { year, week, weekday } => {
                day_of_week(year, week, weekday.unwrap_or(Day::Mon), reference)?
            }
        };
        if (date.year() - today.year()).abs() > FAR { Err(DateError::TooFar) } else { Ok(date) }
    }

    /// The last day that is meant where a week ends a range: its Friday.
    fn ended(self) -> Self {
        match self {
            Spoken::Week { year, week, weekday: None } => {
                Spoken::Week { year, week, weekday: Some(Day::Fri) }
            }
            other => other,
        }
    }

    /// Whether, as the end of a range, it is looked for from the start on.
    fn follows(self) -> bool {
        matches!(self, Spoken::Weekday(_)) || !self.has_year()
    }

    fn has_year(self) -> bool {
        !matches!(self, Spoken::Day { year: None, .. } | Spoken::Week { year: None, .. })
    }
}

/// Both ends; an end without a year goes by the other.
pub fn range(
    first: Spoken,
    last: Spoken,
    reference: &Reference,
) -> Result<(NaiveDate, NaiveDate), DateError> {
    let last = last.ended();
    let (start, end) = if !last.follows() && !first.has_year() {
        let end = last.resolve(reference)?;
        let before = end.checked_sub_days(Days::new(364)).unwrap_or(end);
        (first.resolve(&Reference { prefer: Some((before, end)), ..*reference })?, end)
    } else {
        let start = first.resolve(reference)?;
        let after = start.checked_add_days(Days::new(364)).unwrap_or(start);
        let inside = Reference { today: start, prefer: Some((start, after)) };
        (start, last.resolve(if last.follows() { &inside } else { reference })?)
    };
    let turned = !(first.has_year() && last.has_year()) && (end - start).num_days() > LONG;
    if end < start || turned { Err(DateError::LastBeforeFirst) } else { Ok((start, end)) }
}

fn day_of_month(year: Option<i32>, month: u32, day: u32, r: &Reference) -> Result<NaiveDate, DateError> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay { year, month, day });
    }
    let preferred = r.prefer.and_then(|(first, last)| {
        let years = first.year()..=last.year();
        years
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .find(|d| (first..=last).contains(d))
    });
    let passed = (month, day) < (r.today.month(), r.today.day());
    let year = r.today.year() + i32::from(passed);
    preferred.or_else(|| NaiveDate::from_ymd_opt(year, month, day)).ok_or_else(|| {
        let year = year_of_month(month, r).unwrap_or(year);
        DateError::NoSuchDay { year, month, day }
    })
}

/// The year in which a month is looked for first, whatever day of it is meant.
fn year_of_month(month: u32, r: &Reference) -> Option<i32> {
    let (first, last) = r.prefer?;
    let begins = |year: &i32| {
        NaiveDate::from_ymd_opt(*year, month, 1).is_some_and(|day| (first..=last).contains(&day))
    };
    (first.year()..=last.year()).find(begins)
}

fn day_of_week(year: Option<i32>, week: u32, day: Day, r: &Reference) -> Result<NaiveDate, DateError> {
    if let Some(year) = year {
        return iso(year, week, day).ok_or_else(|| no_such_week(year, week));
    }
    let preferred = r.prefer.and_then(|(first, last)| {
        let years = first.iso_week().year()..=last.iso_week().year();
        let on = years.clone().filter_map(|year| iso(year, week, day)).find(|d| (first..=last).contains(d));
        // A term may start on a Tuesday: its first week still belongs to it.
        on.or_else(|| {
            years
                .filter_map(|year| iso(year, week, day))
                .find(|date| date.iso_week() == first.iso_week() || date.iso_week() == last.iso_week())
        })
    });
    let this = r.today.iso_week();
    let year = this.year() + i32::from(week < this.week());
    preferred.or_else(|| iso(year, week, day)).ok_or_else(|| no_such_week(year, week))
}

fn iso(year: i32, week: u32, day: Day) -> Option<NaiveDate> {
    let weekday = Weekday::try_from(u8::try_from(day.index()).ok()?).ok()?;
    NaiveDate::from_isoywd_opt(year, week, weekday)
}

fn no_such_week(year: i32, week: u32) -> DateError {
    let last = if iso(year, 53, Day::Mon).is_some() { 53 } else { 52 };
    DateError::NoSuchWeek { year, week, last }
}

fn days_to(from: Day, to: Day) -> i64 {
    i64::try_from(to.index()).unwrap_or_default() - i64::try_from(from.index()).unwrap_or_default()
}

fn shifted(date: NaiveDate, days: i64) -> Result<NaiveDate, DateError> {
    TimeDelta::try_days(days).and_then(|days| date.checked_add_signed(days)).ok_or(DateError::TooFar)
}
