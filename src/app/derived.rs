//! What follows from the open unit and is asked for often: worked out at the first question after a
//! change, then remembered.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use chrono::{Datelike, NaiveDate};

use super::{
    screens::{
        groups::compare::{Compared, Line},
        modules::state::Listed,
    },
    state::App,
};
use crate::{
    i18n::collate::Collator,
    model::{
        calendar_rules::CalendarRules,
        edit::Edit,
        ids::{Code, PersonId},
        lang::Lang,
        people::Person,
        programme::Programme,
        school_year::{Country, SchoolYear},
        unit::Unit,
    },
    planning::{
        calendar::days::{DayKind, SchoolDays},
        follow_up::{GroupAccount, accounts},
        groups::{hand::Effect, today::Today},
        ranking::{Basis, Ranked, Whom},
        steps::{StepFact, StepLine, facts_of, steps_with},
    },
};

/// Calendar rules of both countries.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Sweden's.
    pub sweden: CalendarRules,
    /// Norway's.
    pub norway: CalendarRules,
}

impl Rules {
    /// The rules of a country.
    pub fn of(&self, country: Country) -> &CalendarRules {
        match country {
            Country::Sweden => &self.sweden,
            Country::Norway => &self.norway,
        }
    }
}

/// What was worked out since the last change.
#[derive(Clone, Debug, Default)]
pub struct Derived {
    days: OnceCell<Rc<Vec<SchoolDays>>>,
    basis: Last<Whom, Basis>,
    ranked: Last<Listed, Vec<Ranked>>,
    grouped: Last<NaiveDate, Option<Today>>,
    by_hand: Last<Edit, Option<Effect>>,
    compared: Last<Compared, Vec<Line>>,
    facts: Last<Code, Vec<Vec<StepFact>>>,
    accounts: Last<(), Vec<GroupAccount>>,
    names: Last<Lang, BTreeMap<PersonId, usize>>,
}

/// The last answer, with what was asked.
#[derive(Clone, Debug)]
struct Last<Q, A>(RefCell<Option<(Q, Rc<A>)>>);

impl<Q, A> Default for Last<Q, A> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<Q: PartialEq, A> Last<Q, A> {
    /// The answer to `asked`, worked out unless it is the last one.
    fn get(&self, asked: Q, work_out: impl FnOnce() -> A) -> Rc<A> {
        if let Some((last, answer)) = &*self.0.borrow()
            && *last == asked
        {
            return Rc::clone(answer);
        }
        let answer = Rc::new(work_out());
        *self.0.borrow_mut() = Some((asked, Rc::clone(&answer)));
        answer
    }
}

/// The school year of a unit that holds `day`, else the nearest one.
pub fn year_at(unit: &Unit, day: NaiveDate) -> Option<&SchoolYear> {
    let starts = if day.month() >= 7 { day.year() } else { day.year() - 1 };
    unit.years().iter().min_by_key(|year| (year.starts - starts).abs())
}

/// The days of all school years of a unit, in order of time.
pub(super) fn days_of(unit: &Unit, rules: &Rules) -> Vec<SchoolDays> {
    let rules = rules.of(unit.about().country);
    let form = unit.about().forms.first().copied();
    let mut years: Vec<&SchoolYear> = unit.years().iter().collect();
    years.sort_by_key(|year| year.starts);
    let days = |year: &&SchoolYear| {
        let pattern = rules.suggested_year.pattern(year.form.or(form));
        SchoolDays::for_pattern(year, &rules.holidays, pattern)
    };
    years.iter().map(days).collect()
}

impl App {
    /// The school year that is worked in: today's, else the nearest one.
    pub fn school_year(&self) -> Option<&SchoolYear> {
        year_at(self.unit()?, self.today())
    }

    /// The calendar rules of the open unit's country.
    pub fn country_rules(&self) -> Option<&CalendarRules> {
        Some(self.rules.of(self.unit()?.about().country))
    }

    /// The days of all school years of the open unit, in order of time.
    pub fn all_days(&self) -> Rc<Vec<SchoolDays>> {
        let Some(open) = &self.open else { return Rc::default() };
        let work_out = || Rc::new(days_of(&open.unit, &self.rules));
        Rc::clone(open.derived.days.get_or_init(work_out))
    }

    /// The days of the school year that holds `day`; none when the unit has no school year there.
    pub fn days_at(&self, day: NaiveDate) -> Option<SchoolDays> {
        let all = self.all_days();
        all.iter().find(|days| days.kind(day) != DayKind::OutsideTerm).or_else(|| all.first()).cloned()
    }

    /// What a day is for the open unit.
    pub fn day_kind(&self, day: NaiveDate) -> DayKind {
        let all = self.all_days();
        let kinds = all.iter().map(|days| days.kind(day));
        kinds.min_by_key(|kind| usize::from(*kind == DayKind::OutsideTerm)).unwrap_or(DayKind::OutsideTerm)
    }

    /// What the open unit's modules are ranked by.
    pub fn basis(&self, whom: Whom) -> Option<Rc<Basis>> {
        let open = self.open.as_ref()?;
        let work_out = || Basis::of(open.shown(), &open.catalogue, whom);
        Some(open.derived.basis.get(whom, work_out))
    }

    /// The open unit's modules in order: `work_out` is asked only when the unit or what is listed changed.
    pub fn ranked(&self, listed: Listed, work_out: impl FnOnce() -> Vec<Ranked>) -> Rc<Vec<Ranked>> {
        match &self.open {
            Some(open) => open.derived.ranked.get(listed, work_out),
            None => Rc::default(),
        }
    }

    /// The open unit's groups as the search sees them on this day.
    pub fn grouped(&self, work_out: impl FnOnce() -> Option<Today>) -> Rc<Option<Today>> {
        match &self.open {
            Some(open) => open.derived.grouped.get(self.today(), work_out),
            None => Rc::default(),
        }
    }

    /// What an edit would mean for the open unit's groups: `work_out` is asked when the unit or the edit
    /// is another one.
    pub fn by_hand(&self, edit: Edit, work_out: impl FnOnce() -> Option<Effect>) -> Rc<Option<Effect>> {
        match &self.open {
            Some(open) => open.derived.by_hand.get(edit, work_out),
            None => Rc::default(),
        }
    }

    /// Proposals side by side: `work_out` is asked when the unit or what is compared is another one.
    pub fn compared(&self, of: Compared, work_out: impl FnOnce() -> Vec<Line>) -> Rc<Vec<Line>> {
        match &self.open {
            Some(open) => open.derived.compared.get(of, work_out),
            None => Rc::default(),
        }
    }

    /// The steps of one of the open unit's programmes.
    pub fn steps<'a>(&'a self, programme: &'a Programme) -> Vec<StepLine<'a>> {
        let Some(open) = &self.open else { return Vec::new() };
        let work_out = || facts_of(open.shown(), &open.catalogue, programme);
        steps_with(open.shown(), programme, &open.derived.facts.get(programme.id, work_out))
    }

    /// Where each of the open unit's people stands in the order of their names.
    pub fn name_order(&self) -> Rc<BTreeMap<PersonId, usize>> {
        let Some(open) = &self.open else { return Rc::default() };
        let lang = self.i18n.lang();
        open.derived.names.get(lang, || {
            let order = Collator::new(lang);
            let mut people: Vec<&Person> = open.shown().people().iter().collect();
            people.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()).then(a.id.cmp(&b.id)));
            people.into_iter().map(|person| person.id).zip(0..).collect()
        })
    }

    /// What became of the meetings of the open unit's groups.
    pub fn accounts(&self) -> Rc<Vec<GroupAccount>> {
        let Some(open) = &self.open else { return Rc::default() };
        open.derived.accounts.get((), || accounts(open.shown(), &open.catalogue))
    }
}
