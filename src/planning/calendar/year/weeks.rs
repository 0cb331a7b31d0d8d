//! Weeks as schools in Sweden and Norway count them: ISO 8601, Monday first.

use chrono::{Datelike, Days, IsoWeek as ChronoWeek, Months, NaiveDate, Weekday};

/// One ISO week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoWeek {
    /// The year that the week is counted in; the first days of January may belong to the year before.
    pub year: i32,
    /// Its number, 1 to 53.
    pub week: u32,
    /// Its Monday.
    pub monday: NaiveDate,
}

impl IsoWeek {
    /// The week that a date lies in.
    pub fn of(date: NaiveDate) -> Self {
        let iso: ChronoWeek = date.iso_week();
        let monday = monday_of(date).unwrap_or(date);
        Self { year: iso.year(), week: iso.week(), monday }
    }

    /// Week `week` of the year `year`; none where that year has no such week.
    pub fn new(year: i32, week: u32) -> Option<Self> {
        let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
        Some(Self { year, week, monday })
    }

    /// Its Friday.
    pub fn friday(self) -> Option<NaiveDate> {
        self.monday.checked_add_days(Days::new(4))
    }
}

/// Every week that has a day from `first` to `last`, in order; none if `last` is earlier.
pub fn weeks_between(first: NaiveDate, last: NaiveDate) -> Vec<IsoWeek> {
    if last < first {
        return Vec::new();
    }
    monday_of(first)
        .into_iter()
        .flat_map(|monday| monday.iter_weeks())
        .take_while(|&monday| monday <= last)
        .map(IsoWeek::of)
        .collect()
}

/// The date in the ISO year `year` with the same week number and weekday as `date`. In a year
/// without week 53 that becomes week 52.
pub fn same_week(date: NaiveDate, year: i32) -> Option<NaiveDate> {
    let week = date.iso_week().week();
    NaiveDate::from_isoywd_opt(year, week, date.weekday())
        .or_else(|| NaiveDate::from_isoywd_opt(year, week.checked_sub(1)?, date.weekday()))
}

/// The first and the last day of a date's month.
pub fn month_ends(date: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let first = date.with_day(1)?;
    Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
}

fn monday_of(date: NaiveDate) -> Option<NaiveDate> {
    date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_first_of_january_may_be_in_week_53() {
        let week = IsoWeek::of(date(2027, 1, 1));
        assert_eq!((week.year, week.week, week.monday), (2026, 53, date(2026, 12, 28)));
        assert_eq!(IsoWeek::new(2026, 53), Some(week));
        assert_eq!(IsoWeek::new(2027, 53), None);
    }

    #[test]
    fn week_44_is_where_the_plans_have_it() {
        for (year, monday, friday) in
            [(2026, date(2026, 10, 26), date(2026, 10, 30)), (2027, date(2027, 11, 1), date(2027, 11, 5))]
        {
            let week = IsoWeek::new(year, 44).unwrap();
            assert_eq!((week.monday, week.friday()), (monday, Some(friday)));
        }
    }

    #[test]
    fn a_year_with_week_53_counts_it() {
        let weeks = weeks_between(date(2026, 12, 21), date(2027, 1, 10));
        assert_eq!(weeks.iter().map(|w| w.week).collect::<Vec<_>>(), [52, 53, 1]);
        assert_eq!(weeks_between(date(2027, 1, 10), date(2026, 12, 21)), []);
    }

    #[test]
    fn week_53_becomes_week_52_where_there_is_none() {
        assert_eq!(same_week(date(2026, 12, 28), 2027), Some(date(2027, 12, 27)));
        assert_eq!(same_week(date(2026, 10, 28), 2027), Some(date(2027, 11, 3)));
    }
}
