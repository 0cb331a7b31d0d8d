//! Whose days: which school years hold for a group, for some people, for everybody in a unit.
//!
//! A school year is kept for one school form or for all of them. A group's dates follow the school forms of
//! its members; for members of two forms only days that suit both do.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use chrono::NaiveDate;

use super::{days::SchoolDays, forms::pattern};
use crate::model::{
    calendar_rules::CalendarRules,
    catalogue::Catalogue,
    groups::{Group, MemberState},
    ids::{Code, GroupId, PersonId, SpanId, YearId},
    school_year::{SchoolYear, Span},
    unit::Unit,
};

/// School forms whose school years are asked for; empty: all of the unit.
pub type Forms = BTreeSet<Code>;

/// Whether a school form of the unit has a school year of its own.
pub fn has_own_years(unit: &Unit) -> bool {
    unit.years().iter().any(|year| year.form.is_some())
}

/// The school forms of some people, by the stages that they teach. Of whom nothing is known says nothing;
/// where nobody says anything, and in a unit with one year for all, it is the whole unit.
pub fn forms_of(unit: &Unit, catalogue: &Catalogue, people: impl IntoIterator<Item = PersonId>) -> Forms {
    if !has_own_years(unit) {
        return Forms::new();
    }
    let people = people.into_iter().filter_map(|id| unit.person(id));
    let stages: BTreeSet<Code> = people.flat_map(|person| person.stages.iter().copied()).collect();
    let forms = stages.iter().filter_map(|id| catalogue.stage(*id)).flat_map(|stage| &stage.school_forms);
    let here = forms.copied().filter(|form| unit.about().forms.contains(form));
    here.map(|form| whose_year(unit, catalogue, form)).collect()
}

/// The school form whose school years a school form of the unit has: its own, or another's that it goes with.
pub fn whose_year(unit: &Unit, catalogue: &Catalogue, form: Code) -> Code {
    let own = || unit.years().iter().any(|year| year.form == Some(form));
    let with = catalogue.school_form(form).and_then(|form| form.year_with);
    with.filter(|with| unit.about().forms.contains(with) && !own()).unwrap_or(form)
}

/// The school forms of the unit that can have different school years.
pub fn forms_apart(unit: &Unit, catalogue: &Catalogue) -> Forms {
    unit.about().forms.iter().map(|&form| whose_year(unit, catalogue, form)).collect()
}

/// The school forms of a group: those of everybody who is a member on a day or later.
pub fn forms_of_group(unit: &Unit, catalogue: &Catalogue, group: &Group, on: NaiveDate) -> Forms {
    let members = group.members.iter().filter(|(_, is)| is.on(on) != MemberState::Left);
    forms_of(unit, catalogue, members.map(|(&id, _)| id))
}

/// The school year that starts in `starts` for a school form: its own, else the one for all, else the only
/// ones there are.
pub fn year_for(unit: &Unit, starts: i32, form: Option<Code>) -> Option<&SchoolYear> {
    let find = |form: Option<Code>| unit.years().iter().find(|y| y.starts == starts && y.form == form);
    let any = || unit.years().iter().find(|year| year.starts == starts);
    form.and_then(|form| find(Some(form))).or_else(|| find(None)).or_else(any)
}

/// The school forms of the unit that a school year is for: its own, else all that have none of their own then.
pub fn held_for<'a>(unit: &'a Unit, year: &SchoolYear) -> impl Iterator<Item = Code> + 'a {
    let (starts, form) = (year.starts, year.form);
    let own = move |of: Code| unit.years().iter().any(|y| (y.starts, y.form) == (starts, Some(of)));
    unit.about().forms.iter().copied().filter(move |&of| form.map_or(!own(of), |form| form == of))
}

/// The school years that hold for these forms, in order of time; of one time there may be several.
pub fn years_for<'a>(unit: &'a Unit, forms: &Forms) -> Vec<&'a SchoolYear> {
    let forms = if forms.is_empty() { &unit.about().forms } else { forms };
    let forms: Vec<Option<Code>> =
        if forms.is_empty() { vec![None] } else { forms.iter().copied().map(Some).collect() };
    let starts: BTreeSet<i32> = unit.years().iter().map(|year| year.starts).collect();
    let mut out: Vec<&SchoolYear> = Vec::new();
    for starts in starts {
        for year in forms.iter().filter_map(|form| year_for(unit, starts, *form)) {
            if out.iter().all(|known| known.id != year.id) {
                out.push(year);
            }
        }
    }
    out
}

/// A school year of a school form's own that begins as another one does.
pub fn own_year(year: &SchoolYear, form: Code, id: YearId, mut new_id: impl FnMut() -> SpanId) -> SchoolYear {
    let spans = year.spans.iter().map(|span| Span { id: new_id(), ..span.clone() }).collect();
    SchoolYear { id, starts: year.starts, form: Some(form), spans, owners: None }
}

/// The days of a unit's school years for these forms, in order of time: of each year those that suit all.
pub fn days_for(unit: &Unit, rules: &CalendarRules, forms: &Forms) -> Vec<SchoolDays> {
    let days =
        |year: &&SchoolYear| SchoolDays::for_pattern(year, &rules.holidays, pattern(unit, rules, year));
    let mut out: Vec<SchoolDays> = Vec::new();
    for days in years_for(unit, forms).iter().map(days) {
        match out.last_mut().filter(|last| last.starts() == days.starts()) {
            Some(last) => *last = last.both(&days),
            None => out.push(days),
        }
    }
    out
}

/// Who knows the days of the school years that hold for a group.
pub type DaysOf<'a> = &'a dyn Fn(GroupId) -> Rc<Vec<SchoolDays>>;

/// Whether staff are at work on a day of these school years.
pub fn staff_at_work(all: &[SchoolDays], date: NaiveDate) -> bool {
    all.iter().any(|days| days.staff_can_meet(date))
}

/// The days of a unit's school years, of each set of school forms worked out once.
#[derive(Clone, Debug, Default)]
pub struct UnitDays(RefCell<BTreeMap<Forms, Rc<Vec<SchoolDays>>>>);

impl UnitDays {
    /// Those for these forms, as [`days_for`] has them.
    pub fn of(&self, unit: &Unit, rules: &CalendarRules, forms: Forms) -> Rc<Vec<SchoolDays>> {
        let mut known = self.0.borrow_mut();
        let days = known.entry(forms).or_insert_with_key(|forms| Rc::new(days_for(unit, rules, forms)));
        Rc::clone(days)
    }

    /// Those for a group; of one that the unit does not have those for everybody.
    pub fn of_group(
        &self,
        unit: &Unit,
        (catalogue, rules): (&Catalogue, &CalendarRules),
        group: GroupId,
        on: NaiveDate,
    ) -> Rc<Vec<SchoolDays>> {
        let forms = unit.group(group).map(|group| forms_of_group(unit, catalogue, group, on));
        self.of(unit, rules, forms.unwrap_or_default())
    }
}

#[cfg(test)]
#[path = "whose_tests.rs"]
mod tests;
