//! A school year for a school that has none yet: every range of days is only suggested.

use chrono::NaiveDate;

use super::{
    days::{DayKind, frame, school_days},
    holidays::{Holiday, HolidayKind, easter, is_weekend},
    paint::{Range, offset, paint},
    weeks::IsoWeek,
    working::Working,
};
use crate::model::{
    calendar_rules::{BreakRule, BreakWhen, CalendarRules, InServicePlace, TermDay, YearPattern},
    ids::{Code, SpanId, YearId},
    lang::{Lang, Localized},
    school_year::{Decided, SchoolYear, Span, SpanKind},
    text::Name,
};

/// What a suggested year is for.
#[derive(Clone, Copy, Debug)]
pub struct YearWish<'a> {
    /// Calendar year in which it starts, such as 2026 for 2026/27.
    pub starts: i32,
    /// The school form; none: every form of the unit.
    pub form: Option<Code>,
    /// The language of the names of breaks.
    pub lang: Lang,
    /// Chosen ISO weeks of breaks, by the code of the break; the others get the first week of the rules.
    pub weeks: &'a [(Code, u32)],
}

/// The school year that the rules suggest. Ids come from the caller, one for each range of days.
///
/// Without ranges of days if `starts` is a year that dates cannot hold.
pub fn suggest(
    rules: &CalendarRules,
    wish: &YearWish<'_>,
    id: YearId,
    mut new_id: impl FnMut() -> SpanId,
) -> SchoolYear {
    let drafts = Draft::of(rules, wish).map(|draft| draft.ranges).unwrap_or_default();
    let spans = drafts.into_iter().filter(|(range, _)| range.first <= range.last).map(|(range, name)| Span {
        id: new_id(),
        kind: range.kind,
        first: range.first,
        last: range.last,
        name,
        decided: Decided::Suggested,
    });
    let spans = spans.collect();
    SchoolYear { id, starts: wish.starts, form: wish.form, spans, owners: None }
}

struct Draft<'a> {
    rules: &'a CalendarRules,
    wish: &'a YearWish<'a>,
    pattern: YearPattern,
    working: Working,
    holidays: Vec<Holiday>,
    ranges: Vec<(Range, Name)>,
}

/// First and last days of both terms.
#[derive(Clone, Copy)]
struct Terms {
    autumn: (NaiveDate, NaiveDate),
    spring: (NaiveDate, NaiveDate),
}

impl<'a> Draft<'a> {
    fn of(rules: &'a CalendarRules, wish: &'a YearWish<'a>) -> Option<Self> {
        let years = [wish.starts, wish.starts.checked_add(1)?];
        let mut draft = Self {
            rules,
            wish,
            pattern: rules.suggested_year.pattern(wish.form),
            working: Working::new(&rules.holidays, wish.starts),
            holidays: years.into_iter().flat_map(|year| rules.holidays.days(year)).collect(),
            ranges: Vec::new(),
        };
        let terms = draft.terms()?;
        draft.put(SpanKind::Autumn, terms.autumn, &Localized::default());
        draft.put(SpanKind::Spring, terms.spring, &Localized::default());
        match draft.pattern {
            YearPattern::ThroughBreaks => draft.eves(),
            YearPattern::Terms | YearPattern::Evening => draft.breaks(terms),
        }
        draft.staff_days(terms);
        draft.end(terms);
        Some(draft)
    }

    fn terms(&self) -> Option<Terms> {
        let (starts, second) = (self.wish.starts, self.wish.starts.checked_add(1)?);
        let year = &self.rules.suggested_year;
        let day = |day, in_year| self.working.term_day(day, in_year);
        let first = day(year.autumn.first.day, starts)?;
        let last = match year.spring.last.day {
            // Far enough for any count; `end` cuts it.
            TermDay::Count(_) if self.pattern != YearPattern::ThroughBreaks => {
                NaiveDate::from_ymd_opt(second, 7, 31)?
            }
            TermDay::Count(_) => {
                let (month, day) = year.spring.last.latest;
                self.working.by(NaiveDate::from_ymd_opt(second, month, day)?)?
            }
            other => day(other, second)?,
        };
        let (middle_last, middle_first) = if self.pattern == YearPattern::ThroughBreaks {
            (NaiveDate::from_ymd_opt(starts, 12, 31)?, NaiveDate::from_ymd_opt(second, 1, 1)?)
        } else {
            (day(year.autumn.last.day, starts)?, day(year.spring.first.day, second)?)
        };
        Some(Terms { autumn: (first, middle_last), spring: (middle_first, last) })
    }

    fn put(&mut self, kind: SpanKind, (first, last): (NaiveDate, NaiveDate), name: &Localized) {
        self.ranges.push((Range { kind, first, last }, Name::new(name.get(self.wish.lang))));
    }

    fn breaks(&mut self, terms: Terms) {
        let rules = self.rules;
        for rule in &rules.suggested_year.breaks {
            if rule.when == BreakWhen::Squeezed {
                for date in self.school_days_of(HolidayKind::Squeezed) {
                    self.put(SpanKind::DayOff, (date, date), &rule.name);
                }
            } else if let Some(days) = self.break_days(rule, terms) {
                self.put(SpanKind::Break, days, &rule.name);
            }
        }
    }

    fn break_days(&self, rule: &BreakRule, terms: Terms) -> Option<(NaiveDate, NaiveDate)> {
        let second = self.wish.starts.checked_add(1)?;
        match &rule.when {
            BreakWhen::Week(choices) => {
                let wished =
                    self.wish.weeks.iter().find(|(code, _)| *code == rule.code).map(|&(_, week)| week);
                let number = wished.or_else(|| choices.first().map(|choice| choice.week))?;
                let in_term = |week: &IsoWeek| terms.autumn.0 <= week.monday && week.monday <= terms.spring.1;
                let week = [self.wish.starts, second]
                    .into_iter()
                    .filter_map(|year| IsoWeek::new(year, number))
                    .find(in_term)?;
                Some((week.monday, week.friday()?))
            }
            BreakWhen::Easter(from, to) => {
                let sunday = easter(second)?;
                let day = |days: i64| sunday.checked_add_signed(chrono::TimeDelta::try_days(days)?);
                Some((day(*from)?, day(*to)?))
            }
            BreakWhen::BetweenTerms => Some((terms.autumn.1.succ_opt()?, terms.spring.0.pred_opt()?)),
            BreakWhen::Squeezed => None,
        }
    }

    fn eves(&mut self) {
        for date in self.school_days_of(HolidayKind::Eve) {
            let name = self.holidays.iter().find(|h| h.date == date).map(|h| h.name.clone());
            self.put(SpanKind::DayOff, (date, date), &name.unwrap_or_default());
        }
    }

    fn staff_days(&mut self, terms: Terms) {
        let rules = self.rules;
        for rule in &rules.suggested_year.in_service {
            let days = match rule.place {
                InServicePlace::BeforeAutumn(count) => self.working.before(terms.autumn.0, count),
                InServicePlace::BeforeSpring(count) if self.pattern != YearPattern::ThroughBreaks => {
                    self.working.before(terms.spring.0, count)
                }
                InServicePlace::On(date) => {
                    let years = [self.wish.starts, self.wish.starts.saturating_add(1)];
                    let mut dates = years.into_iter().filter_map(|year| date.date(year));
                    let wanted = dates.find(|&d| terms.autumn.0 <= d && d <= terms.spring.1);
                    let school = self.school_days();
                    wanted.and_then(|d| school.into_iter().find(|&s| s >= d)).map(|d| (d, d))
                }
                InServicePlace::BeforeSpring(_) | InServicePlace::AfterSpring(_) => None,
            };
            if let Some(days) = days {
                self.put(SpanKind::InService, days, &Localized::default());
            }
        }
    }

    /// Ends the spring term where its number of school days is reached, and what hangs on that.
    fn end(&mut self, terms: Terms) {
        let rules = self.rules;
        let counted = match rules.suggested_year.spring.last.day {
            // Without breaks that number is reached weeks before the year ends.
            TermDay::Count(count) if self.pattern != YearPattern::ThroughBreaks => {
                self.school_days().get((count as usize).saturating_sub(1)).copied()
            }
            _ => None,
        };
        let last = counted.unwrap_or(terms.spring.1);
        self.ranges.retain(|(range, _)| range.first <= last);
        for (range, _) in self.ranges.iter_mut().filter(|(range, _)| range.kind == SpanKind::Spring) {
            range.last = last;
        }
        for rule in &rules.suggested_year.in_service {
            if let InServicePlace::AfterSpring(count) = rule.place
                && self.pattern != YearPattern::ThroughBreaks
                && let Some(days) = self.working.after(last, count)
            {
                self.put(SpanKind::InService, days, &Localized::default());
            }
        }
    }

    /// By law alone: eves are days of the year that it suggests as days off.
    fn kinds(&self) -> (NaiveDate, Vec<DayKind>) {
        let (start, length) = frame(self.wish.starts);
        let ranges: Vec<Range> = self.ranges.iter().map(|&(range, _)| range).collect();
        let public = self.holidays.iter().filter(|h| h.kind == HolidayKind::Public).cloned();
        (start, paint(start, length, &ranges, &public.collect::<Vec<_>>()))
    }

    fn school_days(&self) -> Vec<NaiveDate> {
        let (start, kinds) = self.kinds();
        school_days(start, &kinds)
    }

    fn school_days_of(&self, kind: HolidayKind) -> Vec<NaiveDate> {
        let (start, kinds) = self.kinds();
        let is_school = |date| offset(start, date).and_then(|at| kinds.get(at)) == Some(&DayKind::School);
        let days = self.holidays.iter().filter(|h| h.kind == kind && !is_weekend(h.date));
        days.map(|h| h.date).filter(|&date| is_school(date)).collect()
    }
}

#[cfg(test)]
#[path = "suggest_tests.rs"]
mod tests;
