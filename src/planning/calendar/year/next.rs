//! Next year's school year, made from this year's: everything in it is only suggested.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};

use super::{
    check::is_near_easter,
    holidays::{Holiday, HolidayKind, easter, is_weekend},
    published::{Step, weekday},
    weeks::same_week,
    working::Working,
};
use crate::model::{
    calendar_rules::{CalendarRules, TermBound, YearPattern},
    ids::{SpanId, YearId},
    school_year::{Decided, SchoolYear, Span, SpanKind},
};

/// Working days in a week.
const WEEK: usize = 5;

/// The year after `year`, under the rules of the country, for whoever goes through the year by `pattern`.
///
/// - Terms start and end on the same weekday 52 or 53 weeks later, whichever is nearer to the days of
///   published plans; a public holiday moves them inwards.
/// - Where children are there through most breaks no plans of terms are published: all ends move by the same
///   number of weeks and keep their weekday, so that the year stays as long and at the same time of the year.
/// - What touches Easter or Ascension moves with Easter, what lies between the terms with their ends.
/// - Squeezed days off become those of the new year, eves keep their date, public holidays are left out.
/// - Staff days in the first or last week of a term stay as far from that end of it.
/// - Everything else keeps ISO week and weekday; staff days are as many as before and lie on working days.
pub fn next_year(
    year: &SchoolYear,
    rules: &CalendarRules,
    pattern: YearPattern,
    id: YearId,
    mut new_id: impl FnMut() -> SpanId,
) -> SchoolYear {
    let starts = year.starts.saturating_add(1);
    let clear = SchoolYear {
        spans: beside_breaks(year.spans.iter().cloned().collect()).into_iter().collect(),
        ..year.clone()
    };
    let year = &clear;
    let moved = Move::of(year, (rules, pattern), starts).map(|by| by.spans(year)).unwrap_or_default();
    let spans = beside_breaks(moved).into_iter().filter(|span| span.first <= span.last).map(|span| Span {
        id: new_id(),
        decided: Decided::Suggested,
        ..span
    });
    let spans = spans.collect();
    SchoolYear { id, starts, form: year.form, spans, owners: None }
}

/// The same days, where no term begins or ends within a break: its first and last day are school days. Terms that
/// follow each other without a day between are parted by no break.
fn beside_breaks(mut spans: Vec<Span>) -> Vec<Span> {
    if !Ends::of(&spans).is_some_and(Ends::are_joined) {
        let breaks: Vec<Span> = spans.iter().filter(|s| s.kind == SpanKind::Break).cloned().collect();
        for term in spans.iter_mut().filter(|span| span.kind.is_term()) {
            for rest in &breaks {
                if rest.holds(term.last) && term.first < rest.first {
                    term.last = weekday(rest.first, Step::Back).unwrap_or(term.last);
                } else if rest.holds(term.first) && rest.last < term.last {
                    term.first = weekday(rest.last, Step::On).unwrap_or(term.first);
                }
            }
        }
    }
    spans
}

/// The four ends of the terms of a year.
#[derive(Clone, Copy, Debug)]
struct Ends {
    autumn: (NaiveDate, NaiveDate),
    spring: (NaiveDate, NaiveDate),
}

impl Ends {
    fn of(spans: &[Span]) -> Option<Self> {
        let ends = |kind: SpanKind| {
            let term = || spans.iter().filter(move |s| s.kind == kind);
            Some((term().map(|s| s.first).min()?, term().map(|s| s.last).max()?))
        };
        Some(Self { autumn: ends(SpanKind::Autumn)?, spring: ends(SpanKind::Spring)? })
    }

    /// Whether the terms follow each other without a day between.
    fn are_joined(self) -> bool {
        self.autumn.1.succ_opt() == Some(self.spring.0)
    }

    /// The 52 or 53 weeks after which the next year begins in the same ISO week. It is told by the spring term, which
    /// lies nearer to the turn of the year, unless that begins with the year.
    fn to_next(self) -> Option<Days> {
        let start = if self.are_joined() { self.autumn.0 } else { self.spring.0 };
        let short = Days::new(7 * 52);
        let stays = start.checked_add_days(short)?.iso_week().week() == start.iso_week().week();
        Some(if stays { short } else { Days::new(7 * 53) })
    }
}

/// On which side of the end of a term days lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Back,
    Forward,
}

struct Move<'a> {
    rules: &'a CalendarRules,
    starts: i32,
    /// How far all ends of terms move, where no published plans say it of each.
    apart: Option<Days>,
    old_working: Working,
    working: Working,
    old_days: Vec<Holiday>,
    new_days: Vec<Holiday>,
    old: Option<Ends>,
    new: Option<Ends>,
}

impl<'a> Move<'a> {
    fn of(
        year: &SchoolYear,
        (rules, pattern): (&'a CalendarRules, YearPattern),
        starts: i32,
    ) -> Option<Self> {
        let days = |from: i32| -> Option<Vec<Holiday>> {
            let years = [from, from.checked_add(1)?];
            Some(years.into_iter().flat_map(|y| rules.holidays.days(y)).collect())
        };
        let old = Ends::of(&year.spans.iter().cloned().collect::<Vec<_>>());
        let by_plans = pattern != YearPattern::ThroughBreaks;
        let mut moved = Self {
            rules,
            starts,
            apart: old.filter(|_| !by_plans).and_then(Ends::to_next),
            old_working: Working::new(&rules.holidays, year.starts),
            working: Working::new(&rules.holidays, starts),
            old_days: days(year.starts)?,
            new_days: days(starts)?,
            old,
            new: None,
        };
        let terms: Vec<Span> =
            year.spans.iter().filter(|s| s.kind.is_term()).filter_map(|s| moved.term(s)).collect();
        moved.new = Ends::of(&terms);
        Some(moved)
    }

    fn spans(&self, year: &SchoolYear) -> Vec<Span> {
        let (squeezed, rest): (Vec<&Span>, Vec<&Span>) =
            year.spans.iter().partition(|s| self.old_kind(s) == Some(HolidayKind::Squeezed));
        let mut spans: Vec<Span> = rest.into_iter().filter_map(|span| self.span(span)).collect();
        if let Some(pattern) = squeezed.first() {
            let days = self.new_squeezed(pattern, &spans);
            spans.extend(days);
        }
        spans
    }

    fn span(&self, span: &Span) -> Option<Span> {
        match (span.kind, self.old_kind(span)) {
            (SpanKind::Autumn | SpanKind::Spring, _) => self.term(span),
            (SpanKind::DayOff, Some(HolidayKind::Public)) => None,
            (SpanKind::DayOff, Some(HolidayKind::Eve | HolidayKind::HalfEve { .. })) => {
                let date = span.first.with_year(span.first.year() + 1)?;
                let eve = self.new_days.iter().find(|h| {
                    h.date.year() == date.year() && self.name_of(span.first).is_some_and(|n| *n == h.name)
                });
                let date = eve.map_or(date, |h| h.date);
                (!is_weekend(date)).then(|| Span { first: date, last: date, ..span.clone() })
            }
            _ => self
                .between_terms(span)
                .or_else(|| self.at_an_end(span))
                .or_else(|| with_easter(span))
                .or_else(|| self.same_week(span)),
        }
    }

    fn term(&self, span: &Span) -> Option<Span> {
        let joined = self.old.is_some_and(Ends::are_joined);
        let year = &self.rules.suggested_year;
        let (rule, in_year) = match span.kind {
            SpanKind::Autumn => (&year.autumn, self.starts),
            _ => (&year.spring, self.starts.checked_add(1)?),
        };
        let same_date = |date: NaiveDate| NaiveDate::from_ymd_opt(in_year, date.month(), date.day());
        let keeps_first = joined && self.old.is_some_and(|old| old.spring.0 == span.first);
        let keeps_last = joined && self.old.is_some_and(|old| old.autumn.1 == span.last);
        let first = if keeps_first {
            same_date(span.first)?
        } else if let Some(apart) = self.apart {
            span.first.checked_add_days(apart)?
        } else {
            year_later(span.first, &rule.first, in_year, |date| self.working.from(date))?
        };
        let last = if keeps_last {
            same_date(span.last)?
        } else if let Some(apart) = self.apart {
            span.last.checked_add_days(apart)?
        } else {
            year_later(span.last, &rule.last, in_year, |date| self.working.by(date))?
        };
        Some(Span { first, last, ..span.clone() })
    }

    /// Days before, between and after the terms keep their distance to them: a break in days, staff days
    /// in working days.
    fn between_terms(&self, span: &Span) -> Option<Span> {
        let (old, new) = (self.old?, self.new?);
        // A break may reach into one of the terms, whose own end then says less than it does.
        let around = old.autumn.0 < span.first
            && span.first < old.spring.0
            && old.autumn.1 < span.last
            && span.last < old.spring.1;
        if around && span.kind == SpanKind::Break && !old.are_joined() {
            let first = new.autumn.1.checked_add_signed(span.first - old.autumn.1)?;
            let last = new.spring.0.checked_add_signed(span.last - old.spring.0)?;
            return Some(Span { first, last, ..span.clone() });
        }
        let is_between = old.autumn.1 < span.first && span.last < old.spring.0;
        let after_autumn = span.first - old.autumn.1 < old.spring.0 - span.last;
        let (was, now, way) = if is_between && after_autumn {
            (old.autumn.1, new.autumn.1, Way::Forward)
        } else if is_between {
            (old.spring.0, new.spring.0, Way::Back)
        } else if span.last < old.autumn.0 {
            (old.autumn.0, new.autumn.0, Way::Back)
        } else if old.spring.1 < span.first {
            (old.spring.1, new.spring.1, Way::Forward)
        } else {
            return None;
        };
        if !span.kind.is_in_service() {
            return shifted(span, now - was);
        }
        let count = self.old_working.count(span.first, span.last);
        let days = match way {
            Way::Back => {
                let apart = self.old_working.count(span.last.succ_opt()?, was.pred_opt()?);
                self.working.run_back(now.pred_opt()?, apart, count)
            }
            Way::Forward => {
                let apart = self.old_working.count(was.succ_opt()?, span.first.pred_opt()?);
                self.working.run(now.succ_opt()?, apart, count)
            }
        };
        days.map(|(first, last)| Span { first, last, ..span.clone() }).or_else(|| shifted(span, now - was))
    }

    /// Staff days in the first or the last week of a term stay as many working days from that end: the term need
    /// not keep its ISO week, and no staff day falls out of it.
    fn at_an_end(&self, span: &Span) -> Option<Span> {
        let (old, new) = (self.old?, self.new?);
        let terms = [(old.autumn, new.autumn), (old.spring, new.spring)];
        let holds = |term: (NaiveDate, NaiveDate)| term.0 <= span.first && span.last <= term.1;
        let (was, now) = terms.into_iter().find(|(was, _)| span.kind.is_in_service() && holds(*was))?;
        let count = self.old_working.count(span.first, span.last);
        let before = self.old_working.count(was.0, span.first.pred_opt()?);
        let after = self.old_working.count(span.last.succ_opt()?, was.1);
        let (first, last) = if before < WEEK {
            self.working.run(now.0, before, count)?
        } else if after < WEEK {
            self.working.run_back(now.1, after, count)?
        } else {
            return None;
        };
        Some(Span { first, last, ..span.clone() })
    }

    /// The same ISO week and weekday; over New Year, which lies in week 53 of some years only, the same dates.
    fn same_week(&self, span: &Span) -> Option<Span> {
        if span.kind == SpanKind::Break && span.first.year() < span.last.year() {
            let later = |date: NaiveDate| date.checked_add_months(Months::new(12));
            return Some(Span { first: later(span.first)?, last: later(span.last)?, ..span.clone() });
        }
        let first = same_week(span.first, span.first.iso_week().year().checked_add(1)?)?;
        shifted(span, first - span.first).map(|moved| self.settled(moved, span))
    }

    /// Moves days for staff on to as many working days as they were.
    fn settled(&self, moved: Span, was: &Span) -> Span {
        let count = self.old_working.count(was.first, was.last);
        match self.working.run(moved.first, 0, count) {
            Some((first, last)) if moved.kind == SpanKind::InService => Span { first, last, ..moved },
            _ => moved,
        }
    }

    /// The squeezed days of the new year that lie inside its terms, not at their ends, and are
    /// nothing else already.
    fn new_squeezed(&self, pattern: &Span, others: &[Span]) -> Vec<Span> {
        let in_term =
            |date: NaiveDate| others.iter().any(|s| s.kind.is_term() && s.first < date && date < s.last);
        let is_taken = |date: NaiveDate| {
            let mut ranges = others.iter().filter(|s| !s.kind.is_term() && s.kind != SpanKind::TestWindow);
            ranges.any(|s| s.holds(date))
        };
        let squeezed = self.new_days.iter().filter(|h| h.kind == HolidayKind::Squeezed).map(|h| h.date);
        let days = squeezed.filter(|&date| in_term(date) && !is_taken(date));
        days.map(|date| Span { first: date, last: date, ..pattern.clone() }).collect()
    }

    /// What a single day off of this year is among the named days, the strongest first.
    fn old_kind(&self, span: &Span) -> Option<HolidayKind> {
        let single = span.kind == SpanKind::DayOff && span.first == span.last;
        let mut kinds = self.old_days.iter().filter(|h| h.date == span.first).map(|h| h.kind);
        if !single {
            return None;
        }
        let first = kinds.next()?;
        Some(kinds.next().unwrap_or(first))
    }

    fn name_of(&self, date: NaiveDate) -> Option<&crate::model::lang::Localized> {
        self.old_days.iter().find(|h| h.date == date).map(|h| &h.name)
    }
}

/// Moves with Easter what touches Easter or Ascension.
fn with_easter(span: &Span) -> Option<Span> {
    let old = easter(span.first.year())?;
    let new = easter(span.first.year().checked_add(1)?)?;
    let by_ascension = (38..=41).contains(&(span.first - old).num_days());
    let moves = match span.kind {
        SpanKind::Break => is_near_easter(span),
        SpanKind::DayOff => is_near_easter(span) || by_ascension,
        _ => false,
    };
    shifted(span, new - old).filter(|_| moves)
}

fn shifted(span: &Span, by: TimeDelta) -> Option<Span> {
    let (first, last) = (span.first.checked_add_signed(by)?, span.last.checked_add_signed(by)?);
    Some(Span { first, last, ..span.clone() })
}

/// The same weekday 52 or 53 weeks later, or the working day beside it: whichever is nearer to the days that plans
/// have.
fn year_later(
    date: NaiveDate,
    bound: &TermBound,
    year: i32,
    working: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> Option<NaiveDate> {
    let day = |(month, day): (u32, u32)| NaiveDate::from_ymd_opt(year, month, day);
    let (earliest, latest) = (day(bound.earliest)?, day(bound.latest)?);
    let away = |d: NaiveDate| (earliest - d).max(d - latest).max(TimeDelta::zero());
    let weeks = |count: u64| date.checked_add_days(Days::new(7 * count)).and_then(&working);
    let (short, long) = (weeks(52)?, weeks(53)?);
    Some(if away(long) < away(short) { long } else { short })
}

#[cfg(test)]
#[path = "next_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "next_preschool_tests.rs"]
mod preschool_tests;
