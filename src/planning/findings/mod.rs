//! Findings: what in a unit's plan deserves a look. Codes with place and data, never sentences.
//!
//! The rules are those of `domain/facts-sv.md` 3.3 (W..) and `domain/facts-no.md` 6 (N..), as far as a
//! unit alone can answer them. Limits are the programme's; [`limits`] has what holds where a
//! programme says nothing. What lies behind and cannot be changed is left in peace, save what
//! somebody has yet to note down.

mod context;
mod days;
mod groups;
mod guests;
mod hours;
pub mod limits;
mod meetings;
mod modules;
mod needs;
mod parts;
mod people;
mod supervisors;
mod what;

use chrono::NaiveDate;

pub use context::DayUse;
pub use days::UnitDays;
pub use guests::{of_guests, with_guests};
pub use what::{Missing, Severity, What};

use crate::model::{catalogue::Catalogue, error::Thing, unit::Unit};
use context::Context;

/// Something that deserves a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// Where it is.
    pub thing: Thing,
    /// What it is, with its data.
    pub what: What,
}

impl Finding {
    /// A finding at a place.
    pub fn new(thing: Thing, what: What) -> Self {
        Self { severity: what.severity(), thing, what }
    }

    /// Its stable code.
    pub fn code(&self) -> &'static str {
        self.what.code()
    }
}

/// All findings of a unit: warnings first, then by place and code.
///
/// `days` says what a day is ([`UnitDays::on`]); `today` divides what can still be changed
/// from what cannot.
pub fn findings(
    unit: &Unit,
    catalogue: &Catalogue,
    days: &dyn Fn(NaiveDate) -> DayUse,
    today: NaiveDate,
) -> Vec<Finding> {
    let context = Context::new(unit, catalogue, days, today);
    let rules: [fn(&Context<'_>, &mut Vec<Finding>); 8] = [
        groups::find,
        supervisors::find,
        people::find,
        parts::find,
        hours::find,
        meetings::find,
        modules::find,
        needs::find,
    ];
    let mut found = Vec::new();
    for rule in rules {
        rule(&context, &mut found);
    }
    in_order(found)
}

fn in_order(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by_key(|finding| (finding.severity, finding.thing, finding.code()));
    found
}

#[cfg(test)]
mod tests;
