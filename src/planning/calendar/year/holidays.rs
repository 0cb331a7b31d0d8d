//! Public holidays, eves and squeezed days of a year, computed from a country's rules.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};

use crate::model::{
    calendar_rules::{DateRule, DayRule, DayRuleKind, HolidayRules},
    lang::Localized,
    week::{Day, Minutes},
};

/// A named day of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// How much of it is off.
    pub kind: HolidayKind,
    /// What it is called; two names where two holidays fall on one day.
    pub name: Localized,
}

/// How much of a named day is off. Only [`HolidayKind::Public`] is off by law; the others are suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HolidayKind {
    /// Off by law.
    Public,
    /// Off in practice.
    Eve,
    /// Off in many agreements from a time of day on.
    HalfEve {
        /// When the day off starts.
        from: Minutes,
    },
    /// A single working day between days off.
    Squeezed,
}

/// Easter Sunday by the Gregorian computus; none outside the years that dates can hold.
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let in_century = year.rem_euclid(100);
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let moon = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * century.rem_euclid(4) + 2 * (in_century / 4) - moon - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = u64::try_from(moon + weekday - 7 * late).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(days))
}

impl DateRule {
    /// The day of `year`; none where there is no such day.
    pub fn date(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter(days) => easter(year)?.checked_add_signed(TimeDelta::try_days(days)?),
            Self::First(day, month, first) => first_on(NaiveDate::from_ymd_opt(year, month, first)?, day),
        }
    }
}

impl DayRule {
    fn date_in(&self, year: i32) -> Option<NaiveDate> {
        let holds = self.since.is_none_or(|y| y <= year) && self.until.is_none_or(|y| year <= y);
        self.date.date(year).filter(|_| holds)
    }

    fn in_year(&self, year: i32) -> Option<Holiday> {
        let date = self.date_in(year)?;
        let kind = match self.kind {
            DayRuleKind::Public => HolidayKind::Public,
            DayRuleKind::Eve => HolidayKind::Eve,
            DayRuleKind::HalfEve(from) => HolidayKind::HalfEve { from },
        };
        Some(Holiday { date, kind, name: self.name.clone() })
    }
}

impl HolidayRules {
    /// The named days of a year in order of date.
    ///
    /// A day that is public for two reasons comes once, with both names. Two entries have the same
    /// date only where a half eve is squeezed too. A day counts as squeezed when both neighbours are
    /// a weekend day, a public holiday or a full eve.
    pub fn days(&self, year: i32) -> Vec<Holiday> {
        let mut days = self.named(year);
        let named_off: Vec<NaiveDate> = [year.saturating_sub(1), year, year.saturating_add(1)]
            .into_iter()
            .flat_map(|y| self.dates(y, |kind| !matches!(kind, DayRuleKind::HalfEve(_))))
            .collect();
        let off = |date: NaiveDate| is_weekend(date) || named_off.contains(&date);
        let squeezed: Vec<Holiday> = days_of(year)
            .filter(|&date| {
                !off(date) && date.pred_opt().is_some_and(off) && date.succ_opt().is_some_and(off)
            })
            .map(|date| Holiday { date, kind: HolidayKind::Squeezed, name: self.squeezed.clone() })
            .collect();
        days.extend(squeezed);
        days.sort_by_key(|d| (d.date, d.kind));
        days
    }

    /// The days of a year that are off by law, in order.
    pub fn public(&self, year: i32) -> Vec<NaiveDate> {
        let mut dates: Vec<NaiveDate> = self.dates(year, |kind| kind == DayRuleKind::Public).collect();
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    fn named(&self, year: i32) -> Vec<Holiday> {
        let mut days: Vec<Holiday> = self.days.iter().filter_map(|rule| rule.in_year(year)).collect();
        days.sort_by_key(|d| (d.date, d.kind));
        days.dedup_by(|next, kept| {
            let same = next.date == kept.date;
            if same && next.kind == kept.kind {
                join(&mut kept.name, &next.name);
            }
            same
        });
        days
    }

    fn dates(&self, year: i32, wanted: impl Fn(DayRuleKind) -> bool) -> impl Iterator<Item = NaiveDate> {
        self.days.iter().filter(move |rule| wanted(rule.kind)).filter_map(move |rule| rule.date_in(year))
    }
}

/// The first such day of the week on or after `from`.
pub fn first_on(from: NaiveDate, day: Day) -> Option<NaiveDate> {
    let ahead = (7 + day.index() - Day::of(from).index()) % 7;
    from.checked_add_days(Days::new(ahead as u64))
}

/// Saturday or Sunday.
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(Day::of(date), Day::Sat | Day::Sun)
}

fn days_of(year: i32) -> impl Iterator<Item = NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1)
        .into_iter()
        .flat_map(move |first| first.iter_days().take_while(move |d| d.year() == year))
}

fn join(name: &mut Localized, other: &Localized) {
    let pairs = [(&mut name.sv, &other.sv), (&mut name.nb, &other.nb), (&mut name.en, &other.en)];
    for (ours, theirs) in pairs {
        if ours != theirs {
            ours.push_str(" / ");
            ours.push_str(theirs);
        }
    }
}

#[cfg(test)]
#[path = "holidays_tests.rs"]
mod tests;
