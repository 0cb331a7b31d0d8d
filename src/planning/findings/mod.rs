//! Findings: what in a unit's plan deserves a look. Codes with place and data, never sentences.
//!
//! The rules are those of `domain/facts-sv.md` 3.3 (W..) and `domain/facts-no.md` 6 (N..), as far as a
//! unit alone can answer them. Which country a rule is for, how much it matters, what to do about it
//! stand in `data/settings.ron`, with the limits ([`super::settings`]). What lies behind and cannot be changed is left in peace, save what
//! somebody has yet to note down.

mod answers;
mod context;
mod datum;
mod days;
mod elsewhere;
mod groups;
mod guests;
mod hours;
mod limits;
mod meetings;
mod modules;
mod needs;
mod owners;
mod papers;
pub(super) mod parts;
mod people;
mod pressing;
mod starts;
mod supervisors;
mod talks;
mod what;
mod years;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub use context::{DayUse, DaysOf, SchoolDay};
pub use datum::Datum;
pub use days::school_day;
pub use elsewhere::with_elsewhere;
pub use guests::{of_guests, with_guests};
pub use limits::of_limits;
pub use owners::with_owner;
pub use pressing::pressing;
pub use supervisors::not_free_at;
pub use what::{Missing, What};
pub use years::{of_year, what_of_year, with_years};

pub use crate::model::catalogue::Severity;

use crate::{
    model::{
        catalogue::{Catalogue, Rule, RuleCode},
        error::Thing,
        school_year::Country,
        unit::Unit,
    },
    planning::{lookup, settings},
};
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
    /// Its stable code.
    pub fn code(&self) -> &'static str {
        self.what.code()
    }
}

/// All findings of a unit: warnings first, then by place and code.
///
/// `days` says what a day is for a group ([`school_day`]); `today` divides what can still be changed
/// from what cannot.
pub fn findings(unit: &Unit, catalogue: &Catalogue, days: &DaysOf<'_>, today: NaiveDate) -> Vec<Finding> {
    let context = Context::new(unit, catalogue, days, today);
    let rules: [fn(&Context<'_>, &mut Vec<Raw>); 13] = [
        groups::find,
        supervisors::find,
        people::find,
        parts::find,
        hours::find,
        meetings::find,
        talks::find,
        limits::find,
        modules::find,
        needs::find,
        starts::find,
        answers::find,
        papers::find,
    ];
    let mut found = Vec::new();
    for rule in rules {
        rule(&context, &mut found);
    }
    in_order(judged(unit, catalogue, found))
}

/// What there is to say of how meetings of a part follow each other, and of what people can take: of these findings
/// all that stand beside dates which are only looked at.
pub fn of_parts(unit: &Unit, catalogue: &Catalogue, days: &DaysOf<'_>, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    let context = Context::new(unit, catalogue, days, today);
    parts::find(&context, &mut found);
    limits::find(&context, &mut found);
    judged(unit, catalogue, found)
}

/// What there is to say of those who lead (their groups, their share of time, what they have learnt) and of meetings to
/// come. For groups that are only proposed as for those that stand.
pub fn of_proposed(unit: &Unit, catalogue: &Catalogue, days: &DaysOf<'_>, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    let context = Context::new(unit, catalogue, days, today);
    supervisors::find(&context, &mut found);
    found.retain(|(thing, _)| matches!(thing, Thing::Person(_)));
    meetings::find_to_come(&context, &mut found);
    in_order(judged(unit, catalogue, found))
}

/// What a rule found where, before the table has said whether it holds here and how much it matters.
pub type Raw = (Thing, What);

/// The countries whose rules hold for a unit: its own, and those of the programmes in use.
pub fn countries(unit: &Unit, catalogue: &Catalogue) -> BTreeSet<Country> {
    let groups = unit.groups().iter().filter_map(|group| group.programme);
    let programmes = unit.about().programmes.iter().copied().chain(groups);
    let programmes = programmes.filter_map(|id| lookup::programme(unit, catalogue, id));
    programmes.map(|programme| programme.country).chain([unit.about().country]).collect()
}

/// The codes of a rule that hold in these countries: those of their lists, and our own.
pub fn codes<'a>(rule: &'a Rule, countries: &BTreeSet<Country>) -> impl Iterator<Item = &'a RuleCode> {
    let holds = |code: &&RuleCode| code.country().is_none_or(|country| countries.contains(&country));
    rule.codes.iter().filter(holds)
}

/// The rule of a finding.
pub fn rule<'a>(catalogue: &'a Catalogue, code: &str) -> Option<&'a Rule> {
    catalogue.rule(code.parse().ok()?)
}

/// How much it matters in a unit that a rule is broken; none where the rule does not hold there, or is
/// switched off.
pub fn severity(unit: &Unit, catalogue: &Catalogue, code: &str) -> Option<Severity> {
    let rule = rule(catalogue, code)?;
    codes(rule, &countries(unit, catalogue)).next()?;
    settings::severity(unit, rule)
}

/// The findings of the rules that hold in the unit and are not switched off there.
pub fn judged(unit: &Unit, catalogue: &Catalogue, found: Vec<Raw>) -> Vec<Finding> {
    let mut known: BTreeMap<&'static str, Option<Severity>> = BTreeMap::new();
    let finding = |(thing, what): Raw| {
        let severity = *known.entry(what.code()).or_insert_with(|| severity(unit, catalogue, what.code()));
        Some(Finding { severity: severity?, thing, what })
    };
    found.into_iter().filter_map(finding).collect()
}

fn in_order(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by_key(|finding| (finding.severity, finding.thing, finding.code()));
    found
}

#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod tests;
