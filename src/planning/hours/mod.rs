//! Hours that count themselves: what is planned, what was held, what is left.
//!
//! Joint meetings count with their length, by attendance once they have been held. A phase that each
//! does alone counts with its part: as planned when the part has a meeting, as held when the first
//! meeting of the part was held and the person took part. Phases in class take none of the staff's
//! own time and count nothing. What somebody missed and made up with another group counts for the
//! meeting that was missed.

mod ledger;
mod programmes;
mod target;
mod terms;

pub use ledger::{Entry, Ledger, Select, participants};
pub use programmes::{ProgrammeTime, by_programme};
pub(crate) use target::rule;
pub use target::{Basis, Target, target};
pub use terms::{Fullest, Running, TermLoad, by_person, by_term, termly_time};

use crate::model::{
    people::{Percent, Person},
    school_year::Country,
    unit::Unit,
    week::Minutes,
};

/// A length of time in minutes that may be longer than [`Minutes`] can say: a year, a whole staff.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(pub u32);

impl Hours {
    /// So many whole hours.
    pub const fn whole(hours: u16) -> Self {
        Self(hours as u32 * 60)
    }

    /// Whole hours and the minutes beyond them.
    pub fn parts(self) -> (u32, u32) {
        (self.0 / 60, self.0 % 60)
    }

    /// A share of it, rounded down to the minute.
    pub fn share(self, percent: Percent) -> Self {
        let minutes = u64::from(self.0) * u64::from(percent.0) / 100;
        Self(u32::try_from(minutes).unwrap_or(u32::MAX))
    }

    /// How many per cent of `whole` it is, rounded down; none of nothing.
    pub fn percent_of(self, whole: Self) -> Option<u32> {
        let percent = (u64::from(self.0) * 100).checked_div(u64::from(whole.0))?;
        Some(u32::try_from(percent).unwrap_or(u32::MAX))
    }
}

impl From<Minutes> for Hours {
    fn from(minutes: Minutes) -> Self {
        Self(u32::from(minutes.0))
    }
}

impl std::ops::Add for Hours {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::AddAssign for Hours {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::ops::Sub for Hours {
    type Output = Self;
    /// Nothing where more is taken than there is.
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Mul<u32> for Hours {
    type Output = Self;
    fn mul(self, times: u32) -> Self {
        Self(self.0.saturating_mul(times))
    }
}

impl std::iter::Sum for Hours {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), |a, b| a + b)
    }
}

/// Time in a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All that is in the plan: what has been held with its full length, and what is to come.
    pub planned: Hours,
    /// What has been held; of a person: what they took part in.
    pub held: Hours,
    /// What is still to come.
    pub left: Hours,
}

impl Tally {
    /// What was held without the person.
    pub fn missed(self) -> Hours {
        self.planned - self.left - self.held
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.planned += other.planned;
        self.held += other.held;
        self.left += other.left;
    }
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
