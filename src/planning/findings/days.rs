//! What the days of a unit are: its school years, and holidays beyond them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::DayUse;
use crate::{
    model::{
        calendar_rules::{CalendarRules, YearPattern},
        ids::Code,
        school_year::SpanKind,
        unit::Unit,
    },
    planning::{
        calendar::{
            days::{DayKind, DayNote, SchoolDays},
            holidays::is_weekend,
        },
        terms,
    },
};

/// The days of a unit, worked out once.
#[derive(Clone, Debug)]
pub struct UnitDays<'a> {
    /// The school years that have days with pupils, with the calendar year in which each starts.
    years: Vec<(i32, SchoolDays)>,
    rules: &'a CalendarRules,
}

impl<'a> UnitDays<'a> {
    /// The days of a unit under the rules of its country.
    ///
    /// A school year that nobody has filled in says nothing about its days.
    pub fn new(unit: &Unit, rules: &'a CalendarRules) -> Self {
        let years = unit.years().iter().flat_map(|year| {
            let patterns = patterns(unit, rules, year.form);
            let days = |pattern| (year.starts, SchoolDays::for_pattern(year, &rules.holidays, pattern));
            patterns.into_iter().map(days).collect::<Vec<_>>()
        });
        Self { years: years.filter(|(_, days)| !days.school_days().is_empty()).collect(), rules }
    }

    /// What a day is. Where school forms differ, a day with pupils or staff of one of them is one.
    pub fn on(&self, date: NaiveDate) -> DayUse {
        let year = terms::school_year(date);
        let known = self.years.iter().filter(|(starts, _)| *starts == year);
        known.map(|(_, days)| use_of(days, date)).min().unwrap_or_else(|| self.unknown(date))
    }

    fn unknown(&self, date: NaiveDate) -> DayUse {
        if is_weekend(date) {
            DayUse::Weekend
        } else if self.rules.holidays.public(date.year()).contains(&date) {
            DayUse::Holiday
        } else {
            DayUse::Unknown
        }
    }
}

/// How the school forms that a school year holds for go through it.
fn patterns(unit: &Unit, rules: &CalendarRules, form: Option<Code>) -> BTreeSet<YearPattern> {
    let pattern = |form| rules.suggested_year.pattern(form);
    let forms = unit.about().forms.iter().map(|&form| pattern(Some(form)));
    match form {
        None if !unit.about().forms.is_empty() => forms.collect(),
        form => [pattern(form)].into(),
    }
}

fn use_of(days: &SchoolDays, date: NaiveDate) -> DayUse {
    let is_test =
        |note: &DayNote<'_>| matches!(note, DayNote::Span(span) if span.kind == SpanKind::TestWindow);
    match days.kind(date) {
        DayKind::School if days.note(date).iter().any(is_test) => DayUse::Tests,
        DayKind::School => DayUse::Pupils,
        DayKind::InService => DayUse::StaffOnly,
        DayKind::Break => DayUse::Break,
        DayKind::DayOff => DayUse::DayOff,
        DayKind::Holiday => DayUse::Holiday,
        DayKind::Weekend => DayUse::Weekend,
        DayKind::OutsideTerm => DayUse::OutsideTerm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit},
        planning::{
            calendar::fixtures::{froland, norway},
            fixtures::{day, school},
        },
    };

    #[test]
    fn days_beyond_the_calendar_are_unknown_save_holidays() {
        let rules = norway();
        let unit = school([Edit::Year(On::Add(froland()))]);
        let days = UnitDays::new(&unit, &rules);
        assert_eq!(days.on(day(2026, 9, 1)), DayUse::Pupils);
        assert_eq!(days.on(day(2026, 9, 29)), DayUse::Break);
        assert_eq!(days.on(day(2026, 11, 6)), DayUse::DayOff);
        assert_eq!(days.on(day(2027, 6, 25)), DayUse::OutsideTerm);
        assert_eq!(days.on(day(2027, 9, 1)), DayUse::Unknown);
        assert_eq!(days.on(day(2028, 5, 17)), DayUse::Holiday);
        assert_eq!(days.on(day(2027, 9, 4)), DayUse::Weekend);
    }
}
