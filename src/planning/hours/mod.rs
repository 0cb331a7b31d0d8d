//! Hours that count themselves: what is planned, what was held, what lies behind and is not noted, what is left.
//!
//! Joint meetings count with their length, by attendance once they have been held. A phase that each
//! does alone counts with its part: as planned when the part has a meeting, as held when the first
//! meeting of the part was held and the person took part. Phases in class take none of the staff's
//! own time and count nothing. What somebody missed and makes up with another group counts for the
//! meeting that was missed: as left until that has been, and as held when it was.

mod elsewhere;
mod ledger;
mod programmes;
mod target;
mod terms;

pub use elsewhere::TimeElsewhere;
pub use ledger::{Entry, Ledger, Select, participants};
pub use programmes::{ProgrammeTime, by_programme};
pub(crate) use target::rule;
pub use target::{Basis, Target, target};
pub use terms::{Fullest, Running, TermLoad, by_person, by_term, termly_time};

use std::collections::BTreeSet;

pub use crate::model::hours::Hours;
use crate::model::{people::Person, school_year::Country, unit::Unit};

/// Time in a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All that is in the plan: what has been held with its full length, and what is to come.
    pub planned: Hours,
    /// What has been held; of a person: what they took part in.
    pub held: Hours,
    /// What lies behind, and nobody has noted whether it was held.
    pub unnoted: Hours,
    /// What is still to come.
    pub left: Hours,
}

impl Tally {
    /// What was held without the person.
    pub fn missed(self) -> Hours {
        self.planned - self.left - self.unnoted - self.held
    }
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.planned += other.planned;
        self.held += other.held;
        self.unnoted += other.unnoted;
        self.left += other.left;
    }
}

/// The school years in which a unit has meetings that stand, by the calendar year in which each starts.
pub fn years(unit: &Unit) -> BTreeSet<i32> {
    let standing = unit.meetings().iter().filter(|meeting| meeting.stands());
    standing.map(|meeting| crate::planning::terms::school_year(meeting.when.date)).collect()
}

/// Time for professional development of a full-time teacher and year in Sweden: a guideline inside
/// the regulated time (`domain/facts-sv.md` T-05, second-hand).
pub const YEARLY_TIME: Hours = Hours::whole(104);

/// The [`YEARLY_TIME`] of a country; none for Norway, which has no such number (`domain/facts-no.md` 4.3).
pub fn suggested_time(country: Country) -> Option<Hours> {
    match country {
        Country::Sweden => Some(YEARLY_TIME),
        Country::Norway => None,
    }
}

/// Time set aside for professional development of a full-time teacher and year.
pub fn yearly_time(unit: &Unit, otherwise: Hours) -> Hours {
    unit.about().time_per_year.map_or(otherwise, Hours::from)
}

/// Time set aside for a person and year: their share of a post of the [`yearly_time`].
pub fn time_of(unit: &Unit, person: &Person, otherwise: Hours) -> Hours {
    yearly_time(unit, otherwise).share(person.share)
}

/// Time set aside for a person and year; none where nobody has said how much that is, and the country has
/// no number of its own.
pub fn set_aside(unit: &Unit, person: &Person) -> Option<Hours> {
    let whole = unit.about().time_per_year.map(Hours::from);
    let whole = whole.or_else(|| suggested_time(unit.about().country))?;
    Some(time_of(unit, person, whole))
}

#[cfg(test)]
mod tests;
