//! A school year once a text is taken in: its school days, and the staff days that the text does not name.

use chrono::NaiveDate;

use super::{
    Line, Which,
    counted::{Differs, differing},
    taken,
};
use crate::{
    model::{
        calendar_rules::CalendarRules,
        edit::{Edit, apply},
        school_year::{SchoolYear, Span, SpanKind},
        unit::Unit,
    },
    planning::calendar::year::{
        days::SchoolDays,
        forms::pattern,
        published::{Meaning, Said},
        unnamed::{gone, lost, stay},
    },
};

/// First and last days.
type Runs = Vec<(NaiveDate, NaiveDate)>;

/// What there is to know of the year before it is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct After {
    /// How many days pupils are there.
    pub school_days: usize,
    /// Staff days of a year that was there on which there is school now.
    pub gone: Runs,
    /// Those that are none any more without school either: outside the terms, or within a break.
    pub lost: Runs,
    /// Those of which the text says nothing, and that are still there.
    pub stay: Runs,
    /// Where the text counts other school days than it gives.
    pub differs: Vec<Differs>,
    /// Where it counts more, the days without pupils that it does not name: why there are fewer.
    pub unnamed: Vec<Without>,
}

/// First and last day of a range without pupils, and what it is.
pub type Without = (SpanKind, NaiveDate, NaiveDate);

/// Breaks and days off of a year that was there that stay when `edit` is made, for nothing that is understood
/// names them; in order of time.
pub fn kept(unit: &Unit, (edit, which): (&Edit, Which), lines: &[Line]) -> Vec<Span> {
    let mut made = unit.clone();
    let Some(was) = which.of(unit).filter(|_| apply(&mut made, edit).is_ok()) else { return Vec::new() };
    let Some(now) = which.of(&made) else { return Vec::new() };
    let said = taken(lines);
    let is_named = |span: &Span| {
        let days = |said: &&Said| (said.meaning, said.first, said.last);
        said.iter().any(|said| days(&said) == (Meaning::Days(span.kind), span.first, span.last))
    };
    // Between the last school day and the first one that are published there is nothing else.
    let is_between = |span: &Span| {
        let is = |meaning, apart: fn(&Said, &Span) -> i64| {
            said.iter().any(|said| said.meaning == meaning && (1..=3).contains(&apart(said, span)))
        };
        is(Meaning::Ends, |said, span| (span.first - said.first).num_days())
            && is(Meaning::Starts, |said, span| (said.first - span.last).num_days())
    };
    let is_off = |span: &&Span| matches!(span.kind, SpanKind::Break | SpanKind::DayOff);
    let stays = |span: &&Span| was.spans.get(span.id).is_some() && !is_named(span) && !is_between(span);
    let mut kept: Vec<Span> = now.spans.iter().filter(is_off).filter(stays).cloned().collect();
    kept.sort_by_key(|span| (span.first, span.kind, span.id));
    kept
}

/// What the year is like when `edit` is made; none where it cannot be made.
pub fn after(
    unit: &Unit,
    rules: &CalendarRules,
    (edit, which): (&Edit, Which),
    lines: &[Line],
) -> Option<After> {
    let days = |unit: &Unit, year: &SchoolYear| {
        SchoolDays::for_pattern(year, &rules.holidays, pattern(unit, rules, year))
    };
    let mut made = unit.clone();
    apply(&mut made, edit).ok()?;
    let year = which.of(&made)?;
    let now = days(&made, year);
    let school_days = now.school_days().len();
    let differs = differing(lines, &now);
    let mut unnamed = unnamed(&differs, lines, &now, &kept(unit, (edit, which), lines));
    // Outside the terms no day would be one of school.
    let is_in_term = |day: NaiveDate| {
        year.spans.iter().any(|span| span.kind.is_term() && span.first <= day && day <= span.last)
    };
    unnamed.retain(|&(_, first, last)| is_in_term(first) || is_in_term(last));
    // What is suggested for a new year is told one by one.
    let Some(was) = which.of(unit) else {
        return Some(After { school_days, differs, unnamed, ..After::default() });
    };
    let before = days(unit, was);
    let (gone, lost, stay) = (gone(&before, &now), lost(&before, &now), stay(&taken(lines), &now));
    Some(After { school_days, gone, lost, stay, differs, unnamed })
}

/// The days without pupils that the text does not name, of that of which it counts more school days than it gives.
fn unnamed(differs: &[Differs], lines: &[Line], now: &SchoolDays, kept: &[Span]) -> Vec<Without> {
    let staff = stay(&taken(lines), now).into_iter().map(|(first, last)| (SpanKind::InService, first, last));
    let kept = kept.iter().map(|span| (span.kind, span.first, span.last));
    let is_fewer = |&(_, first, _): &Without| {
        differs.iter().any(|one| one.dates < one.paper.days && one.paper.of.holds(first))
    };
    staff.chain(kept).filter(is_fewer).collect()
}
