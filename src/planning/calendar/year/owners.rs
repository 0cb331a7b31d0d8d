//! The school year of an owner as its schools take it over: which they could, what would change, and the edit; and
//! what the owner has changed since.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::forms::leading;
use crate::model::{
    calendar_rules::{CalendarRules, YearPattern},
    change::{Change, Element, On},
    edit::Edit,
    fallen::{FallenDays, What},
    ids::{SpanId, YearId},
    school_year::{SchoolYear, Span, SpanChange, SpanKind, YearChange},
    table::Table,
    unit::{Unit, UnitChange, UnitKind},
};

/// A school year of an owner that one of its schools does not have as it is.
#[derive(Clone, Copy, Debug)]
pub struct Offered<'a> {
    /// As the owner has it.
    pub year: &'a SchoolYear,
    /// What the school has for the same time and school form.
    pub there: Option<&'a SchoolYear>,
}

/// The school years that a unit can take from its owner, from one that starts in `from` on, in order of time.
pub fn offered<'a>(unit: &'a Unit, owner: &'a Unit, rules: &CalendarRules, from: i32) -> Vec<Offered<'a>> {
    let is_owner = owner.kind() == UnitKind::Owner && unit.about().owner == Some(owner.id());
    if !is_owner || owner.about().country != unit.about().country {
        return Vec::new();
    }
    let fits = |year: &&SchoolYear| {
        from <= year.starts && is_for(unit, year, rules) && year.spans.iter().any(|span| span.kind.is_term())
    };
    let of = |year: &'a SchoolYear| {
        let alike = |other: &&SchoolYear| (other.starts, other.form) == (year.starts, year.form);
        Offered { year, there: unit.years().iter().find(alike) }
    };
    let mut all: Vec<Offered<'a>> = owner.years().iter().filter(fits).map(of).collect();
    all.retain(|one| one.there.is_none_or(|there| !is_same(there, one.year)));
    all.sort_by_key(|one| (one.year.starts, one.year.form, one.year.id));
    all
}

/// Whether a school year of an owner is for a unit. One that names no school form is made for schools: who works
/// through their breaks, as a preschool does, goes by it only after having taken it over.
fn is_for(unit: &Unit, year: &SchoolYear, rules: &CalendarRules) -> bool {
    let forms = &unit.about().forms;
    if let Some(form) = year.form {
        return forms.contains(&form);
    }
    let pattern = rules.suggested_year.pattern(leading(forms.iter().copied(), rules));
    let alike = |other: &SchoolYear| (other.starts, other.form) == (year.starts, year.form);
    let has_taken = || unit.years().iter().any(|own| alike(own) && own.owners.is_some());
    pattern != YearPattern::ThroughBreaks || has_taken()
}

/// What makes a range of days the same in two school years.
type Days<'a> = (SpanKind, NaiveDate, NaiveDate, &'a str);

fn days(span: &Span) -> Days<'_> {
    (span.kind, span.first, span.last, span.name.as_str())
}

/// Whether two school years have the same days.
pub fn is_same(one: &SchoolYear, other: &SchoolYear) -> bool {
    let all = |year: &SchoolYear| -> BTreeSet<(SpanKind, NaiveDate, NaiveDate, String)> {
        year.spans.iter().map(|s| (s.kind, s.first, s.last, s.name.to_string())).collect()
    };
    all(one) == all(other)
}

/// The ranges of days of one school year that another has not, in order of time.
pub fn only_in<'a>(one: &'a SchoolYear, other: &SchoolYear) -> Vec<&'a Span> {
    let known: BTreeSet<Days<'_>> = other.spans.iter().map(days).collect();
    let mut all: Vec<&Span> = one.spans.iter().filter(|span| !known.contains(&days(span))).collect();
    all.sort_by_key(|span| (span.first, span.last));
    all
}

/// On how many weekdays one school year says something else than another.
pub fn days_apart(one: &SchoolYear, other: &SchoolYear) -> usize {
    let on = |year: &SchoolYear, date: NaiveDate| -> BTreeSet<SpanKind> {
        year.spans.iter().filter(|span| span.holds(date)).map(|span| span.kind).collect()
    };
    let spans = || one.spans.iter().chain(&other.spans);
    let (first, last) = (spans().map(|span| span.first).min(), spans().map(|span| span.last).max());
    let Some((first, last)) = first.zip(last) else { return 0 };
    let week = first
        .iter_days()
        .take_while(|date| *date <= last)
        .filter(|date| date.weekday().number_from_monday() < 6);
    week.filter(|date| on(one, *date) != on(other, *date)).count()
}

/// The school years of a unit that were its owner's, and that the owner has changed since.
pub fn changed<'a>(unit: &'a Unit, owner: &'a Unit, rules: &CalendarRules, from: i32) -> Vec<Offered<'a>> {
    let mut all = offered(unit, owner, rules, from);
    all.retain(is_changed);
    all
}

/// Whether the school has yet to look at what its owner has in a school year: what was the owner's has been changed
/// there since, or nothing says that it ever was looked at, as in a year of before that was kept.
pub fn is_changed(one: &Offered<'_>) -> bool {
    one.there.is_some_and(|there| there.owners.is_none_or(|seen| seen != one.year.mark()))
}

/// What a school has of a school year of its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Has {
    /// The same days.
    Same,
    /// What the owner had before; on so many weekdays it differs.
    Before(usize),
    /// One of its own; on so many weekdays it differs.
    Own(usize),
    /// None of that time.
    Nothing,
}

/// What a school has of a school year of its owner; none where the year is not for the school.
pub fn has(school: &Unit, owner: &Unit, rules: &CalendarRules, year: &SchoolYear) -> Option<Has> {
    let is_owner =
        school.about().owner == Some(owner.id()) && school.about().country == owner.about().country;
    let fits = is_owner && is_for(school, year, rules);
    let alike = |other: &&SchoolYear| (other.starts, other.form) == (year.starts, year.form);
    let there = school.years().iter().find(alike);
    fits.then(|| match there {
        None => Has::Nothing,
        Some(there) if is_same(there, year) => Has::Same,
        Some(there) if there.owners.is_some_and(|seen| seen != year.mark()) => {
            Has::Before(days_apart(there, year))
        }
        Some(there) => Has::Own(days_apart(there, year)),
    })
}

/// The edit after which nothing is said any more to fall out for the whole school on days that a school year has as
/// days off, or takes for something else: nobody plans anything there anyhow.
pub fn said_by(unit: &Unit, year: &SchoolYear) -> Edit {
    let off =
        |span: &&Span| matches!(span.kind, SpanKind::Break | SpanKind::DayOff | SpanKind::InServiceTaken);
    let holds = |days: &&FallenDays| {
        days.what == What::All
            && year.spans.iter().filter(off).any(|span| span.first <= days.first && days.last <= span.last)
    };
    let gone = unit.fallen().iter().filter(holds);
    gone.map(|days| Edit::Unit(UnitChange::Fallen(Element::Drop(days.clone())))).collect()
}

/// The edit after which a school has looked at what its owner has changed, and stays with its own.
pub fn kept(one: Offered<'_>) -> Option<Edit> {
    let there = one.there?;
    let seen = Change::between(&there.owners, &Some(one.year.mark()))?;
    Some(Edit::Year(On::Change(there.id, YearChange::Owners(seen))))
}

/// A school year of an owner as a school's own, with new ids; what is decided there is decided here.
pub fn copied(year: &SchoolYear, id: YearId, mut new_id: impl FnMut() -> SpanId) -> SchoolYear {
    let spans = year.spans.iter().map(|span| Span { id: new_id(), ..span.clone() });
    SchoolYear { id, spans: spans.collect::<Table<Span>>(), owners: Some(year.mark()), ..year.clone() }
}

/// The edit after which a school has the school year as its owner has it. What is the same stays as it is.
pub fn taken(one: Offered<'_>, id: YearId, mut new_id: impl FnMut() -> SpanId) -> Edit {
    let Some(there) = one.there else {
        return Edit::Year(On::Add(copied(one.year, id, new_id)));
    };
    let change = |on| Edit::Year(On::Change(there.id, YearChange::Span(on)));
    let goes = only_in(there, one.year).into_iter().map(|span| On::Remove(span.clone()));
    let comes = only_in(one.year, there).into_iter();
    let comes: Vec<On<Span>> = comes.map(|span| On::Add(Span { id: new_id(), ..span.clone() })).collect();
    let decided = there.spans.iter().filter_map(|span| {
        let same = one.year.spans.iter().find(|other| days(other) == days(span))?;
        let change = SpanChange::Decided(Change::between(&span.decided, &same.decided)?);
        Some(On::Change(span.id, change))
    });
    goes.chain(comes).chain(decided).map(change).chain(kept(one)).collect()
}

#[cfg(test)]
#[path = "owners_tests.rs"]
mod tests;
