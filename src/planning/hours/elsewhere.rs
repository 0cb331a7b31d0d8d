//! What a unit's people give of their time in other units, where they are guests.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Ledger, Tally, years};
use crate::{
    model::{
        catalogue::Catalogue,
        ids::{PersonId, UnitId},
        people::Person,
        text::Name,
        unit::Unit,
    },
    planning::lookup,
};

/// A person's time in another unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct There {
    /// What the other unit is called.
    pub unit: Name,
    /// By school year: what they take part in, and what they lead.
    pub years: BTreeMap<i32, (Tally, Tally)>,
}

/// The time in other units of everybody who is at home in one; it can only be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeElsewhere {
    people: BTreeMap<PersonId, Vec<There>>,
}

impl TimeElsewhere {
    /// As it stands on a day in those of the other units that are read.
    pub fn of<'a>(
        home: UnitId,
        others: impl Iterator<Item = &'a Unit>,
        shipped: &Catalogue,
        today: NaiveDate,
    ) -> Self {
        let mut all = Self::default();
        for unit in others.filter(|unit| unit.id() != home) {
            let at_home = |guest: &Person| {
                let from = guest.home.as_ref().filter(|from| from.unit == home)?;
                Some((from.person, guest.id))
            };
            let guests: Vec<(PersonId, PersonId)> = unit.people().iter().filter_map(at_home).collect();
            if guests.is_empty() {
                continue;
            }
            let ledger = Ledger::of(unit, &lookup::with_own(shipped, unit), today);
            let years = years(unit);
            for (person, guest) in guests {
                let of_year = |&year: &i32| (year, (ledger.own(guest, year), ledger.led(guest, year)));
                let some = |(_, (own, led)): &(i32, (Tally, Tally))| {
                    [own, led].into_iter().any(|tally| *tally != Tally::default())
                };
                let there = There {
                    unit: unit.about().name.clone(),
                    years: years.iter().map(of_year).filter(some).collect(),
                };
                if !there.years.is_empty() {
                    all.people.entry(person).or_default().push(there);
                }
            }
        }
        all
    }

    /// Where a person has time in a school year, with what they take part in and what they lead there.
    pub fn in_year(&self, person: PersonId, year: i32) -> impl Iterator<Item = (&Name, Tally, Tally)> {
        let all = self.people.get(&person).into_iter().flatten();
        all.filter_map(move |there| there.years.get(&year).map(|&(own, led)| (&there.unit, own, led)))
    }

    /// What people take part in elsewhere, by person and school year.
    pub fn taken_part(&self) -> BTreeMap<(PersonId, i32), Tally> {
        let mut all: BTreeMap<(PersonId, i32), Tally> = BTreeMap::new();
        for (&person, theres) in &self.people {
            for (&year, &(own, _)) in theres.iter().flat_map(|there| &there.years) {
                *all.entry((person, year)).or_default() += own;
            }
        }
        all
    }
}
