//! What follows from the open unit and is asked for often: worked out at the first question after a
//! change, then remembered.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use chrono::NaiveDate;

use crate::{
    app::{
        published_year::Line as PublishedLine,
        screens::{
            groups::{
                proposals::compare::{Compared, Line},
                shared::Shared,
                wrong::Proposed,
            },
            modules::state::Listed,
        },
        state::App,
    },
    i18n::collate::Collator,
    model::{
        calendar_rules::CalendarRules,
        edit::Edit,
        error::Thing,
        groups::Group,
        ids::{Code, GroupId, MeetingId, PersonId},
        lang::Lang,
        meetings::Meeting,
        people::Person,
        places::Application,
        programme::Programme,
        school_year::{Country, SchoolYear},
        table::Table,
        unit::Unit,
    },
    planning::{
        calendar::{
            free::effect::hindered,
            mend::hit::hit,
            year::{
                days::{DayKind, SchoolDays},
                whose::{Forms, UnitDays, forms_of, forms_of_group, staff_at_work},
            },
        },
        findings::Finding,
        follow_up::{GroupAccount, accounts},
        groups::{answer::today::Today, hand::Effect},
        ranking::{Basis, Ranked, Whom},
        steps::{StepFact, StepLine, facts_of, steps_with},
        terms::school_year,
    },
};

/// What is found in a unit as it is proposed, parted by whether it is found today as well.
#[derive(Clone, Debug, Default)]
pub struct Parted {
    /// Today as well.
    pub known: Vec<Finding>,
    /// Only then.
    pub new: Vec<Finding>,
}

/// What each group that was asked about will be marked with.
type OfGroups = RefCell<BTreeMap<GroupId, Rc<Proposed>>>;

/// What an owner says of places: its application in a programme, and its groups.
type OfOwner = Option<(Option<Application>, Table<Group>)>;

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
    days: Last<(Country, BTreeSet<Code>, Table<SchoolYear>), UnitDays>,
    basis: Last<Whom, Basis>,
    ranked: Last<Listed, Vec<Ranked>>,
    grouped: Last<NaiveDate, Option<Today>>,
    by_hand: Last<Edit, Option<Effect>>,
    shared: Last<NaiveDate, Vec<Shared>>,
    compared: Last<Compared, Vec<Line>>,
    proposed: Last<(NaiveDate, Table<Group>, Table<Person>), Vec<Finding>>,
    parted: Last<(NaiveDate, Table<Group>, Table<Person>), Parted>,
    wrong_when_proposed: Last<(Lang, NaiveDate, Table<Group>, Table<Person>), OfGroups>,
    facts: Last<(Code, OfOwner), Vec<Vec<StepFact>>>,
    accounts: Last<(i32, NaiveDate), Vec<GroupAccount>>,
    troubled: Last<(), BTreeSet<MeetingId>>,
    names: Last<(Lang, Table<Person>), BTreeMap<PersonId, usize>>,
    published: Last<(String, i32, NaiveDate), Vec<PublishedLine>>,
    hits: Last<(Edit, NaiveDate), Hits>,
}

/// Meetings that a change of the school year hits, in order of time.
#[derive(Clone, Debug)]
pub struct Hits {
    /// Those that cannot be then.
    pub off: Vec<MeetingId>,
    /// Those that come to be on a day for staff.
    pub staff_only: Vec<MeetingId>,
}

impl Derived {
    /// What may still hold after a change: what was asked for says of which part of the unit it is.
    #[must_use]
    pub fn changed(&mut self) -> Self {
        let Self { days, names, .. } = std::mem::take(self);
        Self { days, names, ..Self::default() }
    }
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
        if let Some((last, answer)) = &mut *self.0.borrow_mut()
            && *last == asked
        {
            // The same, but not always the same copy of it: that one is told sooner.
            *last = asked;
            return Rc::clone(answer);
        }
        let answer = Rc::new(work_out());
        *self.0.borrow_mut() = Some((asked, Rc::clone(&answer)));
        answer
    }
}

/// The school year of a unit that holds `day`, else the nearest one.
pub fn year_at(unit: &Unit, day: NaiveDate) -> Option<&SchoolYear> {
    let starts = school_year(day);
    unit.years().iter().min_by_key(|year| (year.starts - starts).abs())
}

/// The days of the school year that a day belongs to, else of the first one that knows something of it.
///
/// By the year and not by what the day is: of a weekend outside its two calendar years every school year
/// only knows that it is one, and neither its name nor the break that it lies in.
pub fn of_day(all: &[SchoolDays], date: NaiveDate) -> Option<&SchoolDays> {
    let starts = school_year(date);
    let own = all.iter().find(|days| days.starts() == starts && days.kind(date) != DayKind::OutsideTerm);
    let known = || all.iter().find(|days| days.kind(date) != DayKind::OutsideTerm && days.holds(date));
    own.or_else(known)
        .or_else(|| all.iter().find(|days| days.starts() == starts))
        .or_else(|| all.iter().find(|days| days.holds(date)))
        .or_else(|| all.first())
}

impl App {
    /// The lines of a published school year that starts in some year: the same text is not read again.
    pub fn published_lines(
        &self,
        text: &str,
        starts: i32,
        read: impl FnOnce() -> Vec<PublishedLine>,
    ) -> Rc<Vec<PublishedLine>> {
        let asked = (text.to_owned(), starts, self.today());
        match &self.open {
            Some(open) => open.derived.published.get(asked, read),
            None => Rc::new(read()),
        }
    }

    /// The meetings to come that an edit of the school year hits; while a text is typed it often means the same.
    pub fn hits(&self, edit: &Edit) -> Option<Rc<Hits>> {
        let (open, rules) = self.open.as_ref().zip(self.country_rules())?;
        let ids = |all: Vec<&Meeting>| all.into_iter().map(|meeting| meeting.id).collect();
        let work_out = || {
            let found = hit(open.shown(), (self.catalogue(), rules), edit, self.today());
            Hits { off: ids(found.off), staff_only: ids(found.staff_only) }
        };
        Some(open.derived.hits.get((edit.clone(), self.today()), work_out))
    }
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

    /// The days of all school years of the open unit, in order of time: those that suit all its school forms.
    pub fn all_days(&self) -> Rc<Vec<SchoolDays>> {
        self.days_for(Forms::new())
    }

    /// The same for some of its school forms.
    fn days_for(&self, forms: Forms) -> Rc<Vec<SchoolDays>> {
        let Some(open) = &self.open else { return Rc::default() };
        let (about, years) = (open.unit.about(), open.unit.years().clone());
        let known = open.derived.days.get((about.country, about.forms.clone(), years), UnitDays::default);
        known.of(&open.unit, self.rules.of(about.country), forms)
    }

    /// The school forms that a group's dates follow.
    pub fn forms_of_group(&self, group: GroupId) -> Forms {
        let group = self.unit().and_then(|unit| Some((unit, unit.group(group)?)));
        let forms = |(unit, group)| forms_of_group(unit, self.catalogue(), group, self.today());
        group.map(forms).unwrap_or_default()
    }

    /// The days of all school years for a group, in order of time.
    pub fn days_of_group(&self, group: GroupId) -> Rc<Vec<SchoolDays>> {
        self.days_for(self.forms_of_group(group))
    }

    /// The same for some people.
    pub fn days_of_people(&self, people: impl IntoIterator<Item = PersonId>) -> Rc<Vec<SchoolDays>> {
        let forms = self.unit().map(|unit| forms_of(unit, self.catalogue(), people));
        self.days_for(forms.unwrap_or_default())
    }

    /// What a day is for the open unit.
    pub fn day_kind(&self, day: NaiveDate) -> DayKind {
        of_day(&self.all_days(), day).map_or(DayKind::OutsideTerm, |days| days.kind(day))
    }

    /// What a day is for a group.
    pub fn day_kind_of(&self, group: GroupId, day: NaiveDate) -> DayKind {
        of_day(&self.days_of_group(group), day).map_or(DayKind::OutsideTerm, |days| days.kind(day))
    }

    /// Whether staff of a group are at work on a day.
    pub fn at_work(&self) -> impl Fn(GroupId, NaiveDate) -> bool + '_ {
        |group, date| staff_at_work(&self.days_of_group(group), date)
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

    /// What is the matter at most groups on this day.
    pub fn shared(&self, work_out: impl FnOnce() -> Vec<Shared>) -> Rc<Vec<Shared>> {
        match &self.open {
            Some(open) => open.derived.shared.get(self.today(), work_out),
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

    /// What is found at those who lead, and at dates, in a unit as it is proposed.
    pub fn findings_of_proposed(&self, after: &Unit) -> Rc<Vec<Finding>> {
        let Some(open) = &self.open else { return Rc::default() };
        let of = (self.today(), after.groups().clone(), after.people().clone());
        let work_out = || self.found_when_proposed(after);
        open.derived.proposed.get(of, work_out)
    }

    /// The same, parted by whether it is found today as well.
    pub fn findings_when_proposed(&self, after: &Unit) -> Rc<Parted> {
        let Some(open) = &self.open else { return Rc::default() };
        let of = (self.today(), after.groups().clone(), after.people().clone());
        open.derived.parted.get(of, || {
            let today = self.findings();
            // At a meeting it is another matter when it concerns other people.
            let is_known = |one: &Finding| match one.thing {
                Thing::Meeting(_) => today.contains(one),
                _ => today.iter().any(|known| known.thing == one.thing && known.code() == one.code()),
            };
            let found = self.findings_of_proposed(after);
            let (known, new) = found.iter().cloned().partition(is_known);
            Parted { known, new }
        })
    }

    /// What a group will be marked with in a unit as it is proposed.
    pub fn wrong_when_proposed(
        &self,
        after: &Unit,
        group: GroupId,
        work_out: impl FnOnce() -> Proposed,
    ) -> Rc<Proposed> {
        let Some(open) = &self.open else { return Rc::default() };
        let of = (self.i18n.lang(), self.today(), after.groups().clone(), after.people().clone());
        let known = open.derived.wrong_when_proposed.get(of, Default::default);
        if let Some(known) = known.borrow().get(&group) {
            return Rc::clone(known);
        }
        let worked_out = Rc::new(work_out());
        known.borrow_mut().insert(group, Rc::clone(&worked_out));
        worked_out
    }

    /// The steps of one of the open unit's programmes.
    pub fn steps<'a>(&'a self, programme: &'a Programme) -> Vec<StepLine<'a>> {
        let Some(open) = &self.open else { return Vec::new() };
        let owner = self.owner();
        let work_out = || facts_of(open.shown(), owner, &open.catalogue, programme, self.today());
        // The owner says who is refused a place, and into which group others come.
        let answers =
            owner.map(|owner| (owner.applications().get(&programme.id).cloned(), owner.groups().clone()));
        let of = (programme.id, answers);
        steps_with(open.shown(), programme, &open.derived.facts.get(of, work_out))
    }

    /// Where each of the open unit's people stands in the order of their names.
    pub fn name_order(&self) -> Rc<BTreeMap<PersonId, usize>> {
        let Some(open) = &self.open else { return Rc::default() };
        let lang = self.i18n.lang();
        let people = open.shown().people();
        open.derived.names.get((lang, people.clone()), || {
            let order = Collator::new(lang);
            let mut people: Vec<&Person> = people.iter().collect();
            people.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()).then(a.id.cmp(&b.id)));
            people.into_iter().map(|person| person.id).zip(0..).collect()
        })
    }

    /// The planned meetings of the open unit against which something stands: the day, its people, the room.
    pub fn troubled(&self) -> Rc<BTreeSet<MeetingId>> {
        let Some(open) = &self.open else { return Rc::default() };
        open.derived.troubled.get((), || {
            let groups = open.shown().groups().iter().map(|group| (group.id, self.days_of_group(group.id)));
            let days: BTreeMap<GroupId, Rc<Vec<SchoolDays>>> = groups.collect();
            let of = |meeting: &Meeting| of_day(days.get(&meeting.group)?, meeting.when.date);
            hindered(open.shown(), &of)
        })
    }

    /// What became of the meetings of the open unit's groups in a school year.
    pub fn accounts(&self, year: i32) -> Rc<Vec<GroupAccount>> {
        let Some(open) = &self.open else { return Rc::default() };
        let today = self.today();
        open.derived.accounts.get((year, today), || accounts(open.shown(), &open.catalogue, year, today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::school_year::SpanKind,
        planning::calendar::{fixtures, year::days::DayNote},
    };

    fn people(names: &[&str]) -> Table<Person> {
        let id = |n: usize| format!("p{n}").parse().unwrap();
        names.iter().enumerate().map(|(n, name)| Person::new(id(n), (*name).into())).collect()
    }

    #[test]
    fn every_public_holiday_of_every_school_year_is_known_by_its_name() {
        for rules in [fixtures::sweden(), fixtures::norway()] {
            let years = [2026, 2027, 2028].map(|starts| {
                let autumn = fixtures::date(starts, 8, 16)..=fixtures::date(starts, 12, 20);
                let spring = fixtures::date(starts + 1, 1, 10)..=fixtures::date(starts + 1, 6, 9);
                let spans = [(SpanKind::Autumn, autumn), (SpanKind::Spring, spring)];
                let spans = spans.map(|(kind, days)| fixtures::span(kind, *days.start(), *days.end(), ""));
                SchoolDays::new(&fixtures::year(starts, spans), &rules.holidays)
            });
            let (first, last) = (fixtures::date(2026, 7, 1), fixtures::date(2029, 7, 31));
            let public = (2026..2030).flat_map(|year| rules.holidays.public(year));
            for date in public.filter(|date| first <= *date && *date <= last) {
                let days = of_day(&years, date).unwrap();
                assert_eq!(days.kind(date), DayKind::Holiday, "{date}");
                assert!(matches!(days.note(date).first(), Some(DayNote::Holiday(_))), "{date}");
            }
        }
    }

    #[test]
    fn the_order_of_names_is_known_until_the_people_are_others() {
        let ask = |derived: &Derived, names: &[&str], n: usize| {
            let known =
                derived.names.get((Lang::Sv, people(names)), || BTreeMap::from([("p0".parse().unwrap(), n)]));
            known.values().sum::<usize>()
        };
        let mut derived = Derived::default();
        assert_eq!(ask(&derived, &["Ek", "Ask"], 1), 1);
        let derived = derived.changed();
        assert_eq!(ask(&derived, &["Ek", "Ask"], 2), 1);
        assert_eq!(ask(&derived, &["Ek", "Al"], 3), 3);
        assert_eq!(ask(&derived, &["Ek", "Ask"], 4), 4);
    }
}
