//! What in the open unit deserves a look.
//!
//! To look through a large school takes longer than a frame may. There a job does it, and until it has
//! answered what was found before the last change is shown. Where nobody does jobs it is done where it is asked.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use chrono::NaiveDate;

use super::{
    derived::Rules,
    effect::Effect,
    open::Open,
    screens::Job,
    state::{App, Effects, Works},
};
use crate::{
    model::{catalogue::Catalogue, unit::Unit},
    planning::{
        calendar::year::whose::UnitDays,
        findings::{self, DaysOf, Finding, school_day},
        guests::Guests,
        hours::TimeElsewhere,
    },
};

/// A unit with fewer people and meetings is looked through where it is asked.
const LARGE: usize = 100;

/// What was found.
#[derive(Clone, Debug)]
pub struct Looked {
    all: Vec<Finding>,
    pressing: Vec<(Finding, usize)>,
}

/// What is known of the open unit, and what is on its way.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// How often the unit has changed since it was opened.
    changes: u64,
    /// The last that was found.
    known: RefCell<Option<Known>>,
    /// The job that looks, and at what.
    job: Option<(u64, Seen)>,
}

/// After which change, on which day.
type Seen = (u64, NaiveDate);

#[derive(Clone, Debug)]
struct Known {
    of: Seen,
    all: Rc<Vec<Finding>>,
    pressing: Rc<Vec<(Finding, usize)>>,
}

impl Known {
    fn new(of: Seen, found: Looked) -> Self {
        Self { of, all: Rc::new(found.all), pressing: Rc::new(found.pressing) }
    }
}

impl Found {
    /// The unit is another one: what is known was found in it as it was.
    pub fn changed(&mut self) {
        self.changes += 1;
    }

    fn knows(&self, of: Seen) -> bool {
        self.known.borrow().as_ref().is_some_and(|known| known.of == of)
    }
}

/// A unit as it is shown at a moment, to be looked through.
#[derive(Clone, Debug)]
pub struct Look {
    unit: Unit,
    catalogue: Arc<Catalogue>,
    rules: Arc<Rules>,
    guests: Guests,
    elsewhere: TimeElsewhere,
    owner: Option<Unit>,
    today: NaiveDate,
}

impl Look {
    /// Looks.
    pub fn look(&self) -> Looked {
        let beside = (&self.guests, &self.elsewhere, self.owner.as_ref());
        looked(&self.unit, &self.catalogue, &self.rules, beside, self.today)
    }
}

fn looked(
    unit: &Unit,
    catalogue: &Catalogue,
    rules: &Rules,
    (guests, elsewhere, owner): (&Guests, &TimeElsewhere, Option<&Unit>),
    today: NaiveDate,
) -> Looked {
    let rules = rules.of(unit.about().country);
    let days = UnitDays::default();
    let of = |group, day| school_day(&days.of_group(unit, (catalogue, rules), group, today), day);
    let found = findings::findings(unit, catalogue, &of, today);
    let found = findings::with_years(found, unit, catalogue, rules, today);
    let found = findings::with_elsewhere(found, unit, catalogue, elsewhere, today);
    let found = findings::with_owner(found, unit, catalogue, (owner, rules), today);
    let all = findings::with_guests(found, unit, catalogue, guests, today);
    Looked { pressing: findings::pressing(unit, &all), all }
}

impl App {
    /// What in the open unit deserves a look, warnings first.
    pub fn findings(&self) -> Rc<Vec<Finding>> {
        self.found(|known| Rc::clone(&known.all))
    }

    /// The findings as Home shows them: the most pressing first, the same at several meetings once.
    pub fn pressing(&self) -> Rc<Vec<(Finding, usize)>> {
        self.found(|known| Rc::clone(&known.pressing))
    }

    /// How the meetings of parts follow each other in a unit as it would be.
    pub fn findings_of_parts(&self, unit: &Unit) -> Vec<Finding> {
        self.on_days_of(unit, |days| findings::of_parts(unit, self.catalogue(), days, self.today()))
    }

    /// What is found at those who lead, and at meetings to come, in a unit as it is proposed.
    pub fn found_when_proposed(&self, unit: &Unit) -> Vec<Finding> {
        self.on_days_of(unit, |days| findings::of_proposed(unit, self.catalogue(), days, self.today()))
    }

    fn on_days_of<T>(&self, unit: &Unit, look: impl Fn(&DaysOf<'_>) -> T) -> T {
        let (rules, days) = (self.rules.of(unit.about().country), UnitDays::default());
        look(&|group, day| {
            school_day(&days.of_group(unit, (self.catalogue(), rules), group, self.today()), day)
        })
    }

    fn found<T: Default>(&self, which: impl Fn(&Known) -> T) -> T {
        let Some(open) = &self.open else { return T::default() };
        let of = (open.found.changes, self.today());
        if !open.found.knows(of) && !self.looks_aside(open) {
            let beside = (open.guests(), open.time_elsewhere(), self.owner());
            let found = looked(open.shown(), &open.catalogue, &self.rules, beside, of.1);
            *open.found.known.borrow_mut() = Some(Known::new(of, found));
        }
        open.found.known.borrow().as_ref().map(which).unwrap_or_default()
    }

    /// Whether a job looks through the open unit.
    fn looks_aside(&self, open: &Open) -> bool {
        self.works == Works::Beside && open.unit.people().len() + open.unit.meetings().len() >= LARGE
    }

    /// Has the open unit looked through where that is wanted; one look at a time.
    pub(super) fn look_aside(&mut self) -> Option<Effect> {
        let today = self.today();
        let open = self.open.as_ref()?;
        let of = (open.found.changes, today);
        if self.left || open.found.job.is_some() || open.found.knows(of) || !self.looks_aside(open) {
            return None;
        }
        let look = Look {
            unit: open.shown().clone(),
            catalogue: Arc::clone(&open.catalogue),
            rules: Arc::clone(&self.rules),
            guests: open.guests().clone(),
            elsewhere: open.time_elsewhere().clone(),
            owner: self.owner().cloned(),
            today,
        };
        let id = self.new_seed();
        self.open.as_mut()?.found.job = Some((id, of));
        Some(Effect::Start(id, Box::new(Job::Look(Box::new(look)))))
    }

    /// Takes in what a job found; the job is over.
    pub(super) fn looked(&mut self, job: u64, found: Looked) -> Effects {
        if let Some(open) = &mut self.open
            && let Some((_, of)) = open.found.job.take_if(|(id, _)| *id == job)
        {
            *open.found.known.borrow_mut() = Some(Known::new(of, found));
        }
        vec![Effect::Stop(job)]
    }
}
