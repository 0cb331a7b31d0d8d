//! A suggested school year with as many school days as the country asks for: the terms end later, or the spring
//! term earlier, by what is missing. Like all that is suggested it can be changed.

use chrono::{Days, NaiveDate};

use super::{check::school_days, days::SchoolDays, working::Working};
use crate::model::{
    calendar_rules::{CalendarRules, LimitKind, YearPattern},
    school_year::{SchoolYear, Span, SpanKind},
};

/// No term ends so many days later or earlier than it was suggested: what is missing then is another thing.
const MOST: u64 = 21;

/// How many school days a year is asked to have: the usual number where there is one, else the least, for a
/// year with fewer.
fn asked(rules: &CalendarRules, have: usize) -> Option<usize> {
    let least = || number(rules, LimitKind::LeastSchoolDays).filter(|least| have < *least);
    number(rules, LimitKind::UsualSchoolDays).or_else(least)
}

fn number(rules: &CalendarRules, kind: LimitKind) -> Option<usize> {
    let limit = rules.limits.iter().find(|limit| limit.kind == kind);
    limit.and_then(|limit| usize::try_from(limit.number).ok())
}

/// The year with the ends of its terms where the number of school days asks for them: days that are missing are
/// found before Christmas first, as late as published plans go, then in the summer.
pub fn fitted(year: SchoolYear, rules: &CalendarRules, pattern: YearPattern) -> SchoolYear {
    if let Some(long) = longer_autumn(&year, rules, pattern) {
        let have = school_days(&long, rules, pattern);
        if asked(rules, have).is_none_or(|asked| asked == have) {
            return long;
        }
        if let Some(both) = moved(&long, rules, pattern) {
            return both;
        }
    }
    moved(&year, rules, pattern).unwrap_or(year)
}

fn longer_autumn(year: &SchoolYear, rules: &CalendarRules, pattern: YearPattern) -> Option<SchoolYear> {
    let have = school_days(year, rules, pattern);
    let missing = asked(rules, have).filter(|_| pattern == YearPattern::Terms)?.checked_sub(have)?;
    let autumn =
        year.spans.iter().filter(|span| span.kind == SpanKind::Autumn).max_by_key(|span| span.last)?;
    let (id, was) = (autumn.id, autumn.last);
    let (month, day) = rules.suggested_year.autumn.last.latest;
    let latest = NaiveDate::from_ymd_opt(year.starts, month, day)?;
    let working = Working::new(&rules.holidays, year.starts);
    let next = |day: &NaiveDate| day.succ_opt().and_then(|next| working.from(next));
    let later = std::iter::successors(next(&was), next);
    let ends = later.take(missing).take_while(|day| *day <= latest).last()?;
    let lies_there = |span: &&Span| was < span.first && span.first <= ends;
    if year.spans.iter().filter(lies_there).any(|span| span.kind != SpanKind::Break || span.last <= ends) {
        return None;
    }
    let mut long = year.clone();
    long.spans.get_mut(id)?.last = ends;
    for rest in year.spans.iter().filter(lies_there) {
        long.spans.get_mut(rest.id)?.first = ends.succ_opt()?;
    }
    Some(long)
}

fn moved(year: &SchoolYear, rules: &CalendarRules, pattern: YearPattern) -> Option<SchoolYear> {
    let have = school_days(year, rules, pattern);
    let asked = asked(rules, have).filter(|asked| pattern == YearPattern::Terms && *asked != have)?;
    let spring =
        year.spans.iter().filter(|span| span.kind == SpanKind::Spring).max_by_key(|span| span.last)?;
    let (id, was) = (spring.id, spring.last);
    let mut long = year.clone();
    let is_after = |span: &Span| span.kind.is_in_service() && was < span.first;
    long.spans = year.spans.iter().filter(|span| !is_after(span)).cloned().collect();
    long.spans.get_mut(id)?.last = was.checked_add_days(Days::new(MOST))?;
    let days = SchoolDays::for_pattern(&long, &rules.holidays, pattern);
    let wanted = *days.school_days().get(asked.checked_sub(1)?)?;
    // Days that are missing are not made up for by more weeks than a school year may have.
    let most = number(rules, LimitKind::MostWeeksSpanned);
    let last_week = most.and_then(|most| days.weeks().get(most.checked_sub(1)?)).map(|week| week.friday());
    let in_weeks = |day: &NaiveDate| last_week.flatten().is_none_or(|friday| *day <= friday);
    let ends = days.school_days().iter().copied().filter(in_weeks).take_while(|day| *day <= wanted).last()?;
    if ends + Days::new(MOST) <= was {
        return None;
    }
    long.spans.get_mut(id)?.last = ends;
    let working = Working::new(&rules.holidays, year.starts);
    for span in year.spans.iter().filter(|span| is_after(span)) {
        let (first, last) = after(&working, (was, ends), span).unwrap_or((span.first, span.last));
        long.spans.put(Span { first, last, ..span.clone() });
    }
    Some(long)
}

/// Staff days as far after the new end of the term as they were after the old one.
fn after(
    working: &Working,
    (was, ends): (NaiveDate, NaiveDate),
    span: &Span,
) -> Option<(NaiveDate, NaiveDate)> {
    let apart = working.count(was.succ_opt()?, span.first.pred_opt()?);
    working.run(ends.succ_opt()?, apart, working.count(span.first, span.last))
}

#[cfg(test)]
mod tests {
    use super::super::{
        next::next_year,
        suggest::{YearWish, suggest},
    };
    use super::*;
    use crate::{
        model::lang::Lang,
        planning::calendar::fixtures::{date, froland, ids, norway, span, sweden, year, year_id},
    };

    fn count(year: &SchoolYear, rules: &CalendarRules) -> usize {
        school_days(year, rules, YearPattern::Terms)
    }

    #[test]
    fn next_years_have_the_school_days_that_are_asked_for() {
        for (rules, number) in [(sweden(), 178), (norway(), 190)] {
            for starts in 2024..2034 {
                let wish = YearWish { starts, form: None, lang: Lang::Sv, weeks: &[] };
                let this = suggest(&rules, &wish, year_id(), ids());
                let next = next_year(&this, &rules, YearPattern::Terms, year_id(), ids());
                let fitted = fitted(next.clone(), &rules, YearPattern::Terms);
                let have = count(&fitted, &rules);
                assert!(number <= have, "{starts}: {have}, before {}", count(&next, &rules));
                assert!(number == 178 || have == 190, "{starts}: {have}");
            }
        }
        let next = next_year(&froland(), &norway(), YearPattern::Terms, year_id(), ids());
        assert_eq!(count(&fitted(next, &norway(), YearPattern::Terms), &norway()), 190);
    }

    #[test]
    fn the_term_ends_later_by_what_is_missing_and_staff_days_after_it_follow() {
        use SpanKind::{Autumn, InService, Spring};
        let short = year(
            2027,
            [
                span(Autumn, date(2027, 8, 18), date(2027, 12, 17), ""),
                span(Spring, date(2028, 1, 24), date(2028, 5, 26), ""),
                span(InService, date(2028, 5, 29), date(2028, 5, 30), ""),
            ],
        );
        let missing = 178 - count(&short, &sweden());
        assert!(missing > 0);
        let ready = fitted(short.clone(), &sweden(), YearPattern::Terms);
        assert_eq!(count(&ready, &sweden()), 178);
        let of = |kind| ready.spans.iter().find(|span| span.kind == kind).map(|s| (s.first, s.last)).unwrap();
        let last = of(Spring).1;
        assert!(last > date(2028, 5, 26));
        assert!(last < of(InService).0, "the staff days lie after the term");
        assert_eq!(fitted(ready.clone(), &sweden(), YearPattern::Terms), ready);
        assert_eq!(
            fitted(short.clone(), &sweden(), YearPattern::Evening),
            short,
            "nobody asks for days there"
        );
    }

    #[test]
    fn a_year_that_lacks_a_month_is_left_as_it_is() {
        let short = year(
            2027,
            [
                span(SpanKind::Autumn, date(2027, 10, 18), date(2027, 12, 17), ""),
                span(SpanKind::Spring, date(2028, 1, 24), date(2028, 6, 9), ""),
            ],
        );
        assert_eq!(fitted(short.clone(), &sweden(), YearPattern::Terms), short);
    }
}
