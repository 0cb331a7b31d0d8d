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
        calendar::fixtures::{span, sweden, year},
        fixtures::{change, code, day, school},
    },
};

fn ids() -> impl FnMut() -> SpanId {
    ids_from(100)
}

fn ids_from(mut n: u8) -> impl FnMut() -> SpanId {
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
    let found = offered(&unit, &owner, &sweden(), 2026);
    assert!(matches!(found[..], [Offered { there: None, .. }]));
    let edit = taken(found[0], Word::from_random(&[9], 1).into(), ids());
    let undo = apply(&mut unit, &edit).unwrap();
    let own = unit.years().iter().next().unwrap();
    assert!(is_same(own, owner.years().iter().next().unwrap()) && own.starts == 2026);
    assert!(offered(&unit, &owner, &sweden(), 2026).is_empty(), "it has it");
    apply(&mut unit, &undo).unwrap();
    assert_eq!(unit, before);

    // Another one there: what is the same stays, also its id.
    let other = span(SpanKind::Break, day(2026, 11, 2), day(2026, 11, 6), "Autumn break");
    let own = year(2026, [autumn(), other.clone()]);
    let suggested = own.spans.iter().map(|span| Span { decided: Decided::Suggested, ..span.clone() });
    let own = SchoolYear { spans: suggested.collect(), ..own.clone() };
    change(&mut unit, [Edit::Year(On::Add(own))]);
    let there = unit.years().iter().next().unwrap().clone();
    let one = offered(&unit, &owner, &sweden(), 2026)[0];
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
    assert!(
        offered(&unit, &owner, &sweden(), 2026).is_empty(),
        "a form that it has not, and a year that is over"
    );
    change(&mut unit, [Edit::Unit(UnitChange::Form(Element::Put(code("other"))))]);
    assert_eq!(offered(&unit, &owner, &sweden(), 2026).len(), 1);
    let (_, stranger) = both(Vec::new());
    let mut stranger = stranger;
    let none = Edit::Unit(UnitChange::Owner(Change::new(stranger.about().owner, None)));
    change(&mut stranger, [none]);
    assert!(offered(&stranger, &owner, &sweden(), 2025).is_empty(), "no school of that owner");
}

/// A school that took its owner's year, which the owner then changes by a week.
fn changed_since() -> (Unit, Unit) {
    let holiday = span(SpanKind::Break, day(2026, 10, 26), day(2026, 10, 30), "Autumn break");
    let (mut owner, mut unit) = both(vec![year(2026, [autumn(), holiday.clone()])]);
    let edit = taken(offered(&unit, &owner, &sweden(), 2026)[0], Word::from_random(&[9], 1).into(), ids());
    apply(&mut unit, &edit).unwrap();
    assert!(changed(&unit, &owner, &sweden(), 2026).is_empty(), "it is as it was");
    let year = owner.years().iter().next().unwrap().clone();
    let at = year.spans.iter().find(|span| span.kind == SpanKind::Break).unwrap().id;
    let later = [
        SpanChange::First(Change::new(holiday.1, day(2026, 11, 2))),
        SpanChange::Last(Change::new(holiday.2, day(2026, 11, 6))),
    ];
    // The last day first: a break does not end before it begins.
    let later = later.into_iter().rev().map(|change| YearChange::Span(On::Change(at, change)));
    change(&mut owner, later.map(|change| Edit::Year(On::Change(year.id, change))));
    (owner, unit)
}

#[test]
fn what_the_owner_changes_is_known_until_it_is_taken_or_left() {
    let (owner, unit) = changed_since();
    let one = changed(&unit, &owner, &sweden(), 2026)[0];
    assert_eq!(days_apart(one.there.unwrap(), one.year), 10, "five days off here and five there");

    let mut took = unit.clone();
    let id = one.there.unwrap().id;
    apply(&mut took, &taken(one, id, ids_from(150))).unwrap();
    assert!(
        changed(&took, &owner, &sweden(), 2026).is_empty()
            && offered(&took, &owner, &sweden(), 2026).is_empty()
    );

    let mut stays = unit.clone();
    let undo = apply(&mut stays, &kept(one).unwrap()).unwrap();
    assert!(changed(&stays, &owner, &sweden(), 2026).is_empty(), "its own stands");
    assert_eq!(offered(&stays, &owner, &sweden(), 2026).len(), 1, "and can still be given up");
    apply(&mut stays, &undo).unwrap();
    assert_eq!(stays, unit);
}

/// In a file of before it was kept what the owner had: the days themselves say that they are others, until the school
/// has looked at them.
#[test]
fn a_year_without_a_mark_is_held_against_the_owners_until_it_was_looked_at() {
    let (owner, unit) = changed_since();
    let own = unit.years().iter().next().unwrap().clone();
    let mut old = unit.clone();
    let never = YearChange::Owners(Change::new(own.owners, None));
    apply(&mut old, &Edit::Year(On::Change(own.id, never))).unwrap();
    let one = changed(&old, &owner, &sweden(), 2026)[0];
    let stays = kept(one).unwrap();
    apply(&mut old, &stays).unwrap();
    assert!(changed(&old, &owner, &sweden(), 2026).is_empty(), "its own stands");
    let (owner, mut alike) = both(vec![year(2026, [autumn()])]);
    change(&mut alike, [Edit::Year(On::Add(year(2026, [autumn()])))]);
    assert!(changed(&alike, &owner, &sweden(), 2026).is_empty(), "the same days are no news");
}

#[test]
fn an_owner_sees_which_of_its_schools_have_its_year() {
    let (owner, unit) = changed_since();
    let year_now = owner.years().iter().next().unwrap();
    let of = |school: &Unit| has(school, &owner, &sweden(), year_now);
    assert_eq!(of(&unit), Some(Has::Before(10)));
    let one = changed(&unit, &owner, &sweden(), 2026)[0];
    let mut took = unit.clone();
    apply(&mut took, &taken(one, one.there.unwrap().id, ids_from(150))).unwrap();
    assert_eq!(of(&took), Some(Has::Same));
    let mut stays = unit.clone();
    apply(&mut stays, &kept(one).unwrap()).unwrap();
    assert_eq!(of(&stays), Some(Has::Own(10)));
    let (_, none) = both(Vec::new());
    assert_eq!(of(&none), Some(Has::Nothing));
    let (_, mut stranger) = both(Vec::new());
    let gone = Edit::Unit(UnitChange::Owner(Change::new(stranger.about().owner, None)));
    change(&mut stranger, [gone]);
    assert_eq!(of(&stranger), None);
}

#[test]
fn what_was_said_to_fall_out_on_days_that_are_off_now_goes() {
    let fallen = |first, last, what| FallenDays { first, last, what, reason: "course".into() };
    let put = |days| Edit::Unit(UnitChange::Fallen(Element::Put(days)));
    let (wednesday, friday) = (day(2026, 10, 28), day(2026, 10, 30));
    let inside = fallen(wednesday, friday, What::All);
    let further = fallen(wednesday, day(2026, 11, 2), What::All);
    let of_group = fallen(wednesday, friday, What::Group(crate::planning::fixtures::group_id("g")));
    let mut unit = school([crate::planning::fixtures::add_group("g", &[])]);
    change(&mut unit, [&inside, &further, &of_group].map(|days| put(days.clone())));
    let holiday = span(SpanKind::Break, day(2026, 10, 26), friday, "Autumn break");
    let edit = said_by(&unit, &year(2026, [autumn(), holiday]));
    apply(&mut unit, &edit).unwrap();
    let left: BTreeSet<&FallenDays> = unit.fallen().iter().collect();
    assert_eq!(left, [&further, &of_group].into(), "nothing but what the year says itself");
    let staff = span(SpanKind::InService, day(2026, 11, 2), day(2026, 11, 2), "");
    assert!(said_by(&unit, &year(2026, [autumn(), staff])).is_nothing(), "on a staff day people can meet");
}

/// The year that an owner has for its schools is none for a preschool, which is open in their breaks; one made for
/// preschools is, and so is the schools' where the preschool has taken it over.
#[test]
fn the_year_of_schools_is_not_held_against_a_preschool() {
    let form = |form| Edit::Unit(UnitChange::Form(Element::Put(code(form))));
    let mut of_preschools = year(2026, [autumn()]);
    of_preschools.id = Word::from_random(&[7], 1).into();
    of_preschools.form = Some(code("forskola"));
    let (owner, unit) = both(vec![year(2026, [autumn()]), of_preschools]);
    let forms = |unit: &Unit| -> Vec<_> {
        offered(unit, &owner, &sweden(), 2026).iter().map(|one| one.year.form).collect()
    };
    let mut preschool = unit.clone();
    change(&mut preschool, [form("forskola")]);
    assert_eq!(forms(&preschool), [Some(code("forskola"))]);
    let for_all = owner.years().iter().find(|year| year.form.is_none()).unwrap();
    assert_eq!(has(&preschool, &owner, &sweden(), for_all), None);
    let mut both = preschool.clone();
    change(&mut both, [form("grundskola")]);
    assert_eq!(forms(&both), [None, Some(code("forskola"))]);

    let other = span(SpanKind::Autumn, day(2026, 8, 10), day(2026, 12, 18), "");
    let mut own = year(2026, [other]);
    let mut has_own = preschool.clone();
    change(&mut has_own, [Edit::Year(On::Add(own.clone()))]);
    assert!(changed(&has_own, &owner, &sweden(), 2026).is_empty());
    own.owners = Some(for_all.mark().wrapping_add(1));
    change(&mut preschool, [Edit::Year(On::Add(own))]);
    assert_eq!(changed(&preschool, &owner, &sweden(), 2026).len(), 1, "it has taken it over");
}
