//! When there are no meetings in the time that the timetable is for: breaks, and single days off on the weekdays
//! of its times.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::slots::Found;
use crate::{
    app::{App, derived::of_day, screens::calendar::facts::span_key},
    i18n::{Arg, Text, t},
    model::{school_year::SpanKind, text::Name, unit::Unit, week::Day},
    planning::calendar::year::{
        days::{DayKind, DayNote, SchoolDays},
        weeks::IsoWeek,
    },
};

/// The breaks in the time that the timetable is for, with their weeks; none where there is none.
pub fn breaks(app: &App, unit: &Unit, (first, last): (NaiveDate, NaiveDate)) -> Option<Text> {
    let spans = unit.years().iter().flat_map(|year| year.spans.iter());
    let mut breaks: Vec<_> = spans
        .filter(|span| span.kind == SpanKind::Break && span.first <= last && span.last >= first)
        .map(|span| (span.first, span.last, span.name.clone()))
        .collect();
    breaks.sort();
    breaks.dedup();
    let said = |(first, last, name): &(NaiveDate, NaiveDate, Name)| {
        let (first, last) = school_days(*first, *last);
        let (from, to) = (IsoWeek::of(first).week, IsoWeek::of(last).week);
        let whole = (first.weekday(), last.weekday()) == (Weekday::Mon, Weekday::Fri);
        let name = if name.is_empty() { app.i18n.get(span_key(SpanKind::Break)) } else { name.to_string() };
        // In a week that is not whole there can be a meeting: then the days are said.
        Arg::from(if !whole {
            t::weekly_break(Arg::ShortDate(first), name, Arg::ShortDate(last))
        } else if from == to {
            t::weekly_break_week(name, Arg::Week(from))
        } else {
            t::weekly_break(Arg::Week(from), name, Arg::Week(to))
        })
    };
    (!breaks.is_empty()).then(|| t::weekly_breaks(Arg::list(breaks.iter().map(said))))
}

/// A break without the weekends at its ends: the week before the Saturday it begins on is taught.
fn school_days(first: NaiveDate, last: NaiveDate) -> (NaiveDate, NaiveDate) {
    let begins = match first.weekday() {
        Weekday::Sat => first + Days::new(2),
        Weekday::Sun => first + Days::new(1),
        _ => first,
    };
    let ends = match last.weekday() {
        Weekday::Sat => last - Days::new(1),
        Weekday::Sun => last - Days::new(2),
        _ => last,
    };
    if begins <= ends { (begins, ends) } else { (first, last) }
}

/// The single days in that time that lie on the weekdays of the times at which somebody meets, and in no break: those
/// that are off, then those on which the staff are there without pupils.
pub fn single_days(app: &App, found: &Found, (first, last): (NaiveDate, NaiveDate)) -> Vec<Text> {
    let used = found.plan.slots.iter().filter(|slot| !slot.parties.is_empty());
    let weekdays: BTreeSet<Day> = used.map(|slot| slot.window.day).collect();
    let all = app.all_days();
    let mut days: BTreeMap<bool, Vec<Text>> = BTreeMap::new();
    for date in first.iter_days().take_while(|date| *date <= last) {
        let Some(known) = of_day(&all, date).filter(|_| weekdays.contains(&Day::of(date))) else { continue };
        let staff = match known.kind(date) {
            DayKind::Holiday | DayKind::DayOff | DayKind::InServiceTaken => false,
            DayKind::InService => true,
            _ => continue,
        };
        if let Some(name) = name(app, known, date) {
            days.entry(staff).or_default().push(t::weekly_day(Arg::ShortDate(date), name));
        }
    }
    let said = |(staff, days): (bool, Vec<Text>)| {
        let days = Arg::list(days.iter().map(Arg::from));
        if staff { t::weekly_staff_days(days) } else { t::weekly_days_off(days) }
    };
    days.into_iter().map(said).collect()
}

/// What a single day is called; none in a break or outside the terms, which is told by itself.
fn name(app: &App, days: &SchoolDays, date: NaiveDate) -> Option<Arg> {
    let spans = || app.unit().into_iter().flat_map(Unit::years).flat_map(|year| &year.spans);
    let here = |of: &dyn Fn(SpanKind) -> bool| spans().any(|span| of(span.kind) && span.holds(date));
    if here(&|kind| kind == SpanKind::Break) || !here(&SpanKind::is_term) {
        return None;
    }
    let said = |note: DayNote<'_>| match note {
        DayNote::Holiday(holiday) => Some(Arg::from(&holiday.name)),
        DayNote::Span(span) if span.kind == SpanKind::TestWindow => None,
        DayNote::Span(span) if span.name.is_empty() => Some(Arg::from(span_key(span.kind))),
        DayNote::Span(span) => Some(Arg::from(&span.name)),
    };
    days.note(date).into_iter().find_map(said)
}
