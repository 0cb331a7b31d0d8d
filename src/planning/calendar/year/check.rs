//! What is odd about a school year: numbers against the country's limits, and ranges of days that
//! contradict each other or Easter.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{
    days::{DayKind, SchoolDays},
    holidays::{easter, is_weekend},
    working::month_day,
};
use crate::model::{
    calendar_rules::{CalendarRules, LimitKind, Source, Weight, YearLimit, YearPattern},
    ids::{Code, SpanId},
    school_year::{SchoolYear, Span, SpanKind},
};

/// Something odd about a school year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearFinding {
    /// A count is not within a limit of the country.
    Limit {
        /// What was counted.
        kind: LimitKind,
        /// The count of this year.
        have: u32,
        /// The number of the limit.
        number: u32,
        /// How much the limit binds.
        weight: Weight,
        /// Where the limit comes from.
        source: Source,
    },
    /// The year has no such term.
    NoTerm {
        /// Autumn or spring.
        kind: SpanKind,
    },
    /// The last day lies before the first.
    Reversed {
        /// The range of days.
        span: SpanId,
    },
    /// A term, or part of it, lies before 1 July of the first calendar year or after 31 July of the second.
    TermOutsideYear {
        /// The term.
        span: SpanId,
    },
    /// A break, day off or test window has no day from the first term day to the last.
    OutsideTerms {
        /// The range of days.
        span: SpanId,
    },
    /// Two ranges of days say different things about the same days.
    Overlap {
        /// The one that starts earlier.
        one: SpanId,
        /// The other.
        other: SpanId,
        /// First day that both have.
        first: NaiveDate,
        /// Last day that both have.
        last: NaiveDate,
    },
    /// A term begins or ends on a day of a break.
    EdgeInBreak {
        /// The term.
        term: SpanId,
        /// The break.
        span: SpanId,
        /// The first or the last day of the term.
        date: NaiveDate,
    },
    /// A break that seems to be the Easter break, but Easter is not near.
    AwayFromEaster {
        /// The break.
        span: SpanId,
        /// Easter Sunday of that year.
        easter: NaiveDate,
    },
}

/// A break that touches this many days before or after Easter Sunday is near it.
const NEAR_EASTER: i64 = 8;
/// The part of the year in which a long break without an Easter break looks like one: month and day.
/// From the first days after winter breaks to the week after the latest Easter.
const EASTER_SEASON: ((u32, u32), (u32, u32)) = ((3, 16), (5, 9));
/// A break of fewer weekdays is no Easter break.
const EASTER_WEEKDAYS: usize = 3;

/// How many days with pupils a year has.
pub fn school_days(year: &SchoolYear, rules: &CalendarRules, pattern: YearPattern) -> usize {
    SchoolDays::for_pattern(year, &rules.holidays, pattern).school_days().len()
}

/// Everything odd about `year`, judged by a school form ([`super::forms::judged_by`]). Limits are for school forms
/// with terms and lessons by day, and so for a year of none.
pub fn check(year: &SchoolYear, rules: &CalendarRules, form: Option<Code>) -> Vec<YearFinding> {
    let days = SchoolDays::new(year, &rules.holidays);
    let mut findings = missing_terms(year);
    if findings.is_empty() && rules.suggested_year.pattern(form) == YearPattern::Terms {
        findings.extend(rules.limits.iter().filter_map(|limit| over_limit(limit, (year, form), &days)));
    }
    findings.extend(misplaced(year));
    findings.extend(overlaps(year));
    findings.extend(edges_in_breaks(year));
    findings.extend(away_from_easter(year, rules));
    findings
}

fn missing_terms(year: &SchoolYear) -> Vec<YearFinding> {
    let missing = |kind: &SpanKind| !year.spans.iter().any(|s| s.kind == *kind);
    let terms = [SpanKind::Autumn, SpanKind::Spring];
    terms.into_iter().filter(missing).map(|kind| YearFinding::NoTerm { kind }).collect()
}

fn over_limit(
    limit: &YearLimit,
    (year, form): (&SchoolYear, Option<Code>),
    days: &SchoolDays,
) -> Option<YearFinding> {
    let in_term = |date: &NaiveDate| year.spans.iter().any(|s| s.kind.is_term() && s.holds(*date));
    let in_year = |date: &NaiveDate| school_year_ends(year).is_some_and(|(a, b)| a <= *date && *date <= b);
    let in_service = || days.all(DayKind::InService).chain(days.all(DayKind::InServiceTaken));
    let have = match limit.kind {
        LimitKind::LeastSchoolDays | LimitKind::UsualSchoolDays => days.school_days().len(),
        LimitKind::LeastDaysOff => {
            days.all(DayKind::Break).chain(days.all(DayKind::DayOff)).filter(in_term).count()
        }
        LimitKind::MostInService => in_service().filter(in_year).count(),
        LimitKind::UsualInService => in_service().count(),
        LimitKind::LeastWeeks => days.weeks_with_pupils(),
        LimitKind::MostWeeksSpanned => days.weeks().len(),
    };
    let have = u32::try_from(have).unwrap_or(u32::MAX);
    let kept = match limit.kind {
        LimitKind::LeastSchoolDays | LimitKind::LeastDaysOff | LimitKind::LeastWeeks => have >= limit.number,
        LimitKind::MostInService | LimitKind::MostWeeksSpanned => have <= limit.number,
        LimitKind::UsualSchoolDays | LimitKind::UsualInService => have == limit.number,
    };
    (!kept).then_some(YearFinding::Limit {
        kind: limit.kind,
        have,
        number: limit.number,
        weight: limit.weight,
        source: limit.source_for(form).clone(),
    })
}

/// The first and the last day of all terms.
fn school_year_ends(year: &SchoolYear) -> Option<(NaiveDate, NaiveDate)> {
    let terms = || year.spans.iter().filter(|s| s.kind.is_term());
    Some((terms().map(|s| s.first).min()?, terms().map(|s| s.last).max()?))
}

fn misplaced(year: &SchoolYear) -> Vec<YearFinding> {
    let frame = (
        NaiveDate::from_ymd_opt(year.starts, 7, 1),
        NaiveDate::from_ymd_opt(year.starts.saturating_add(1), 7, 31),
    );
    let within = |span: &Span| matches!(frame, (Some(a), Some(b)) if a <= span.first && span.last <= b);
    let ends = school_year_ends(year);
    let touches = |span: &Span| ends.is_none_or(|(a, b)| span.first <= b && a <= span.last);
    let find = |span: &Span| match span.kind {
        _ if span.last < span.first => Some(YearFinding::Reversed { span: span.id }),
        SpanKind::Autumn | SpanKind::Spring => {
            (!within(span)).then_some(YearFinding::TermOutsideYear { span: span.id })
        }
        SpanKind::InService | SpanKind::InServiceTaken => None,
        SpanKind::Break | SpanKind::DayOff | SpanKind::TestWindow => {
            (!touches(span)).then_some(YearFinding::OutsideTerms { span: span.id })
        }
    };
    year.spans.iter().filter_map(find).collect()
}

fn overlaps(year: &SchoolYear) -> Vec<YearFinding> {
    let mut spans: Vec<&Span> = year.spans.iter().filter(|s| s.first <= s.last).collect();
    spans.sort_by_key(|s| (s.first, s.id));
    let pairs = spans.iter().enumerate().flat_map(|(at, one)| {
        spans.iter().skip(at + 1).take_while(|other| other.first <= one.last).map(move |other| (one, other))
    });
    pairs
        .filter(|(one, other)| contradict(one.kind, other.kind))
        .map(|(one, other)| YearFinding::Overlap {
            one: one.id,
            other: other.id,
            first: other.first,
            last: one.last.min(other.last),
        })
        .collect()
}

fn edges_in_breaks(year: &SchoolYear) -> Vec<YearFinding> {
    let mut terms: Vec<&Span> =
        year.spans.iter().filter(|span| span.kind.is_term() && span.first < span.last).collect();
    terms.sort_by_key(|span| (span.first, span.id));
    let edges = terms.into_iter().flat_map(|term| [(term, term.first), (term, term.last)]);
    let found = |(term, date): (&Span, NaiveDate)| {
        let mut breaks = year.spans.iter().filter(|span| span.kind == SpanKind::Break);
        let span = breaks.find(|span| span.holds(date))?;
        Some(YearFinding::EdgeInBreak { term: term.id, span: span.id, date })
    };
    edges.filter_map(found).collect()
}

/// Whether two kinds cannot share a day. Terms hold everything but each other, breaks may hold days
/// for staff, and of those one may be taken.
fn contradict(one: SpanKind, other: SpanKind) -> bool {
    let (one, other) = (one.min(other), one.max(other));
    let holds = match one {
        SpanKind::Autumn | SpanKind::Spring => !other.is_term(),
        SpanKind::Break => other.is_in_service(),
        SpanKind::InService => other == SpanKind::InServiceTaken,
        _ => false,
    };
    !holds
}

fn away_from_easter(year: &SchoolYear, rules: &CalendarRules) -> Vec<YearFinding> {
    let breaks: Vec<&Span> =
        year.spans.iter().filter(|s| s.kind == SpanKind::Break && s.first <= s.last).collect();
    let has_easter_break = breaks.iter().any(|s| is_near_easter(s));
    let is_away = |span: &&&Span| {
        let name = span.name.as_str().to_lowercase();
        let named = rules.easter_words.iter().any(|word| name.contains(word));
        !is_near_easter(span) && (named || (!has_easter_break && looks_like_easter(span)))
    };
    let finding = |span: &&Span| {
        easter(span.first.year()).map(|easter| YearFinding::AwayFromEaster { span: span.id, easter })
    };
    breaks.iter().filter(is_away).filter_map(finding).collect()
}

/// Whether a range of days touches the days around Easter Sunday of its year.
pub(in crate::planning::calendar) fn is_near_easter(span: &Span) -> bool {
    let near = |easter: NaiveDate| {
        span.first - easter <= TimeDelta::days(NEAR_EASTER)
            && easter - span.last <= TimeDelta::days(NEAR_EASTER)
    };
    easter(span.first.year()).is_some_and(near)
}

fn looks_like_easter(span: &Span) -> bool {
    let (from, to) = EASTER_SEASON;
    let days = span.first.iter_days().take_while(|&d| d <= span.last);
    // The Christmas break begins after and ends before it, in two years.
    span.first.year() == span.last.year()
        && from <= month_day(span.first)
        && month_day(span.last) <= to
        && days.filter(|&d| !is_weekend(d)).take(EASTER_WEEKDAYS).count() == EASTER_WEEKDAYS
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
