//! What a day is for a school: with pupils, for staff only, off.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{
    holidays::{Holiday, HolidayKind, is_weekend},
    paint::{Range, offset, paint},
    weeks::{IsoWeek, weeks_between},
};
use crate::model::{
    calendar_rules::{HolidayRules, YearPattern},
    school_year::{Decided, SchoolYear, Span, SpanKind},
    week::Minutes,
};

/// What a day is; every day is exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    /// Pupils and staff are there.
    School,
    /// Staff only.
    InService,
    /// Staff only, and the day is taken by something else.
    InServiceTaken,
    /// A break.
    Break,
    /// A day off without a holiday.
    DayOff,
    /// A public holiday, on a weekday or at a weekend.
    Holiday,
    /// Saturday or Sunday, no public holiday.
    Weekend,
    /// A weekday before, between or after the terms.
    OutsideTerm,
}

impl DayKind {
    /// The one that leaves less to be done, of what a day is for two.
    fn stricter(self, other: Self) -> Self {
        let rank = |kind: Self| match kind {
            Self::School => 0,
            Self::InService => 1,
            Self::InServiceTaken => 2,
            Self::OutsideTerm => 3,
            Self::DayOff => 4,
            Self::Break => 5,
            Self::Weekend => 6,
            Self::Holiday => 7,
        };
        if rank(self) < rank(other) { other } else { self }
    }
}

/// Something to know about a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayNote<'a> {
    /// A public holiday, an eve or a squeezed day.
    Holiday(&'a Holiday),
    /// A range of days of the school year that the day lies in, terms left out.
    Span(&'a Span),
}

/// The days of one school year, worked out once: every question after that is a look-up.
///
/// Holds both calendar years that the school year touches. Of other dates it only knows whether
/// they are weekends.
#[derive(Clone, Debug)]
pub struct SchoolDays {
    starts: i32,
    start: NaiveDate,
    kinds: Vec<DayKind>,
    school: Vec<NaiveDate>,
    weeks: Vec<IsoWeek>,
    holidays: Vec<Holiday>,
    spans: Vec<Span>,
    /// Staff days that nobody has decided.
    suggested: BTreeSet<NaiveDate>,
}

impl SchoolDays {
    /// The days of `year` under the holidays of `rules`.
    pub fn new(year: &SchoolYear, rules: &HolidayRules) -> Self {
        Self::for_pattern(year, rules, YearPattern::Terms)
    }

    /// The days of `year` for a school form of that pattern, where forms of different patterns share
    /// one school year: for [`YearPattern::ThroughBreaks`] a break is a time like any other.
    pub fn for_pattern(year: &SchoolYear, rules: &HolidayRules, pattern: YearPattern) -> Self {
        let second = year.starts.saturating_add(1);
        let holidays: Vec<Holiday> = [year.starts, second].into_iter().flat_map(|y| rules.days(y)).collect();
        let kind = |span: &Span| match (span.kind, pattern) {
            (SpanKind::Break, YearPattern::ThroughBreaks) => SpanKind::Autumn,
            (kind, _) => kind,
        };
        let ranges: Vec<Range> =
            year.spans.iter().map(|s| Range { kind: kind(s), first: s.first, last: s.last }).collect();
        let (start, length) = frame(year.starts);
        let kinds = paint(start, length, &ranges, &holidays);
        let school = school_days(start, &kinds);
        let weeks = match (school.first(), school.last()) {
            (Some(&first), Some(&last)) => weeks_between(first, last),
            _ => Vec::new(),
        };
        let spans: Vec<Span> = year.spans.iter().filter(|s| !s.kind.is_term()).cloned().collect();
        let mut days = Self {
            starts: year.starts,
            start,
            kinds,
            school,
            weeks,
            holidays,
            spans,
            suggested: BTreeSet::new(),
        };
        let decided = |date: &NaiveDate| {
            let mut said = days.spans.iter().filter(|s| s.kind == SpanKind::InService && s.holds(*date));
            said.any(|span| span.decided == Decided::Yes)
        };
        days.suggested = days.all(DayKind::InService).filter(|date| !decided(date)).collect();
        days
    }

    /// What suits both of two school forms of a country in one school year: of each day the stricter.
    #[must_use]
    pub fn both(&self, other: &Self) -> Self {
        let kinds = self.kinds.iter().zip(&other.kinds);
        let kinds: Vec<DayKind> = kinds.map(|(&one, &other)| one.stricter(other)).collect();
        let school = school_days(self.start, &kinds);
        let weeks = match (school.first(), school.last()) {
            (Some(&first), Some(&last)) => weeks_between(first, last),
            _ => Vec::new(),
        };
        let mut spans = self.spans.clone();
        spans.extend(other.spans.iter().cloned());
        let suggested = self.suggested.union(&other.suggested).copied().collect();
        Self { kinds, school, weeks, spans, suggested, holidays: self.holidays.clone(), ..*self }
    }

    /// Calendar year in which the school year starts.
    pub fn starts(&self) -> i32 {
        self.starts
    }

    /// Whether the day lies in one of the two calendar years that the school year touches.
    pub fn holds(&self, date: NaiveDate) -> bool {
        offset(self.start, date).is_some_and(|at| at < self.kinds.len())
    }

    /// What a day is.
    pub fn kind(&self, date: NaiveDate) -> DayKind {
        let known = offset(self.start, date).and_then(|at| self.kinds.get(at)).copied();
        known.unwrap_or(if is_weekend(date) { DayKind::Weekend } else { DayKind::OutsideTerm })
    }

    /// Whether pupils are there: a phase with pupils can happen.
    pub fn has_pupils(&self, date: NaiveDate) -> bool {
        self.kind(date) == DayKind::School
    }

    /// Whether staff are at work: a meeting can happen.
    pub fn staff_can_meet(&self, date: NaiveDate) -> bool {
        matches!(self.kind(date), DayKind::School | DayKind::InService)
    }

    /// Whether it is a staff day that nobody has decided yet: it takes the pupils' day away, and no meeting
    /// is planned on it either.
    pub fn is_only_suggested(&self, date: NaiveDate) -> bool {
        self.kind(date) == DayKind::InService && self.suggested.contains(&date)
    }

    /// All days on which staff can meet, in order.
    pub fn staff_days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let at_work = |kind: DayKind| matches!(kind, DayKind::School | DayKind::InService);
        let days = self.start.iter_days().zip(&self.kinds);
        days.filter(move |&(_, &kind)| at_work(kind)).map(|(date, _)| date)
    }

    /// What there is to know about a day: holidays first, then ranges of days.
    pub fn note(&self, date: NaiveDate) -> Vec<DayNote<'_>> {
        let from = self.holidays.partition_point(|h| h.date < date);
        let holidays = self.holidays.iter().skip(from).take_while(|h| h.date == date).map(DayNote::Holiday);
        let spans = self.spans.iter().filter(|s| s.holds(date)).map(DayNote::Span);
        holidays.chain(spans).collect()
    }

    /// When many agreements end the working day early: the time of a half eve, minutes after midnight.
    pub fn off_from(&self, date: NaiveDate) -> Option<Minutes> {
        self.note(date).iter().find_map(|note| match note {
            DayNote::Holiday(Holiday { kind: HolidayKind::HalfEve { from }, .. }) => Some(*from),
            _ => None,
        })
    }

    /// All days with pupils, in order.
    pub fn school_days(&self) -> &[NaiveDate] {
        &self.school
    }

    /// The place of a day among those with pupils, from 0; none for other days.
    pub fn index(&self, date: NaiveDate) -> Option<usize> {
        self.school.binary_search(&date).ok()
    }

    /// The place of the first day with pupils on or after `date`; the number of them if none is left.
    pub fn index_from(&self, date: NaiveDate) -> usize {
        self.school.partition_point(|&d| d < date)
    }

    /// How many days with pupils lie from `first` to `last`, both included.
    pub fn school_days_between(&self, first: NaiveDate, last: NaiveDate) -> usize {
        self.school.partition_point(|&d| d <= last).saturating_sub(self.index_from(first))
    }

    /// All days of a kind, in order.
    pub fn all(&self, kind: DayKind) -> impl Iterator<Item = NaiveDate> + '_ {
        self.start.iter_days().zip(&self.kinds).filter(move |&(_, &k)| k == kind).map(|(date, _)| date)
    }

    /// Every ISO week from the first day with pupils to the last one, breaks included.
    pub fn weeks(&self) -> &[IsoWeek] {
        &self.weeks
    }

    /// How many ISO weeks have at least one day with pupils.
    pub fn weeks_with_pupils(&self) -> usize {
        self.school.chunk_by(|a, b| a.iso_week() == b.iso_week()).count()
    }

    /// Public holidays, eves and squeezed days of both calendar years, in order.
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }
}

/// The first day that is looked at for a school year, and how many days there are.
pub(in crate::planning::calendar) fn frame(starts: i32) -> (NaiveDate, usize) {
    let new_year = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1);
    match (new_year(starts), starts.checked_add(2).and_then(new_year)) {
        (Some(first), Some(end)) => (first, offset(first, end).unwrap_or(0)),
        _ => (NaiveDate::MIN, 0),
    }
}

/// The days with pupils among `kinds`, counted from `start`.
pub(in crate::planning::calendar) fn school_days(start: NaiveDate, kinds: &[DayKind]) -> Vec<NaiveDate> {
    let days = start.iter_days().zip(kinds).filter(|&(_, &kind)| kind == DayKind::School);
    days.map(|(date, _)| date).collect()
}

#[cfg(test)]
#[path = "days_tests.rs"]
mod tests;
