//! The school year of an owner as its schools take it over: which they could, what would change, and the edit.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::{
    change::{Change, On},
    edit::Edit,
    ids::{SpanId, YearId},
    school_year::{SchoolYear, Span, SpanChange, SpanKind, YearChange},
    table::Table,
    unit::{Unit, UnitKind},
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
pub fn offered<'a>(unit: &'a Unit, owner: &'a Unit, from: i32) -> Vec<Offered<'a>> {
    let is_owner = owner.kind() == UnitKind::Owner && unit.about().owner == Some(owner.id());
    if !is_owner || owner.about().country != unit.about().country {
        return Vec::new();
    }
    let fits = |year: &&SchoolYear| {
        from <= year.starts
            && year.form.is_none_or(|form| unit.about().forms.contains(&form))
            && year.spans.iter().any(|span| span.kind.is_term())
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

/// A school year of an owner as a school's own, with new ids; what is decided there is decided here.
pub fn copied(year: &SchoolYear, id: YearId, mut new_id: impl FnMut() -> SpanId) -> SchoolYear {
    let spans = year.spans.iter().map(|span| Span { id: new_id(), ..span.clone() });
    SchoolYear { id, spans: spans.collect::<Table<Span>>(), ..year.clone() }
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
    goes.chain(comes).chain(decided).map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::Element,
            edit::apply,
            ids::Word,
            school_year::{Country, Decided},
            text::Name,
            unit::UnitChange,
        },
        planning::{
            calendar::fixtures::{span, year},
            fixtures::{change, code, day, school},
        },
    };

    fn ids() -> impl FnMut() -> SpanId {
        let mut n = 100u8;
        move || {
            n += 1;
            Word::from_random(&[n], 1).into()
        }
    }

    type Named = (SpanKind, NaiveDate, NaiveDate, Name);

    fn autumn() -> Named {
        span(SpanKind::Autumn, day(2026, 8, 18), day(2026, 12, 18), "")
    }

    /// An owner with such years, and a school of it.
    fn both(years: Vec<SchoolYear>) -> (Unit, Unit) {
        let id = "owner".parse().unwrap();
        let mut owner = Unit::new(id, UnitKind::Owner, "Owner".into(), Country::Sweden);
        change(&mut owner, years.into_iter().map(|year| Edit::Year(On::Add(year))));
        let named = Edit::Unit(UnitChange::Owner(Change::new(None, Some(owner.id()))));
        (owner, school([named]))
    }

    #[test]
    fn a_school_without_a_year_or_with_another_gets_its_owners_in_one_step() {
        let holiday = span(SpanKind::Break, day(2026, 10, 26), day(2026, 10, 30), "Autumn break");
        let (owner, mut unit) = both(vec![year(2026, [autumn(), holiday.clone()])]);
        let before = unit.clone();
        let found = offered(&unit, &owner, 2026);
        assert!(matches!(found[..], [Offered { there: None, .. }]));
        let edit = taken(found[0], Word::from_random(&[9], 1).into(), ids());
        let undo = apply(&mut unit, &edit).unwrap();
        let own = unit.years().iter().next().unwrap();
        assert!(is_same(own, owner.years().iter().next().unwrap()) && own.starts == 2026);
        assert!(offered(&unit, &owner, 2026).is_empty(), "it has it");
        apply(&mut unit, &undo).unwrap();
        assert_eq!(unit, before);

        // Another one there: what is the same stays, also its id.
        let other = span(SpanKind::Break, day(2026, 11, 2), day(2026, 11, 6), "Autumn break");
        let own = year(2026, [autumn(), other.clone()]);
        let suggested = own.spans.iter().map(|span| Span { decided: Decided::Suggested, ..span.clone() });
        let own = SchoolYear { spans: suggested.collect(), ..own.clone() };
        change(&mut unit, [Edit::Year(On::Add(own))]);
        let there = unit.years().iter().next().unwrap().clone();
        let one = offered(&unit, &owner, 2026)[0];
        let said = |all: Vec<&Span>| all.into_iter().map(|span| span.first).collect::<Vec<_>>();
        assert_eq!(said(only_in(one.year, &there)), [holiday.1]);
        assert_eq!(said(only_in(&there, one.year)), [other.1]);
        let edit = taken(one, there.id, ids());
        apply(&mut unit, &edit).unwrap();
        let now = unit.years().iter().next().unwrap();
        assert!(now.id == there.id && is_same(now, owner.years().iter().next().unwrap()));
        assert!(now.spans.iter().all(|span| span.decided == Decided::Yes), "as the owner decided");
        let term = |year: &SchoolYear| year.spans.iter().find(|span| span.kind.is_term()).map(|span| span.id);
        assert_eq!(term(now), term(&there));
    }

    #[test]
    fn only_what_fits_the_school_is_offered() {
        let mut form = year(2026, [autumn()]);
        (form.id, form.form) = (Word::from_random(&[8], 1).into(), Some(code("other")));
        let past = year(2025, [span(SpanKind::Autumn, day(2025, 8, 18), day(2025, 12, 18), "")]);
        let (owner, mut unit) = both(vec![form, past]);
        assert!(offered(&unit, &owner, 2026).is_empty(), "a form that it has not, and a year that is over");
        change(&mut unit, [Edit::Unit(UnitChange::Form(Element::Put(code("other"))))]);
        assert_eq!(offered(&unit, &owner, 2026).len(), 1);
        let (_, stranger) = both(Vec::new());
        let mut stranger = stranger;
        let none = Edit::Unit(UnitChange::Owner(Change::new(stranger.about().owner, None)));
        change(&mut stranger, [none]);
        assert!(offered(&stranger, &owner, 2025).is_empty(), "no school of that owner");
    }
}
