//! School years that were the owner's, and that the owner has changed since.

use chrono::NaiveDate;

use super::{Finding, Raw, What, in_order, judged};
use crate::{
    model::{calendar_rules::CalendarRules, catalogue::Catalogue, error::Thing, unit::Unit},
    planning::{
        calendar::year::owners::{changed, days_apart},
        terms,
    },
};

/// Findings with those about what the owner has changed in school years from `today`'s on.
pub fn with_owner(
    mut found: Vec<Finding>,
    unit: &Unit,
    catalogue: &Catalogue,
    (owner, rules): (Option<&Unit>, &CalendarRules),
    today: NaiveDate,
) -> Vec<Finding> {
    let all = owner.map(|owner| changed(unit, owner, rules, terms::school_year(today))).unwrap_or_default();
    let raw = all.into_iter().filter_map(|one| {
        let there = one.there?;
        let days = days_apart(there, one.year);
        // Where nothing says that it ever was the owner's, nobody can say either that it was changed.
        let what = match there.owners {
            Some(_) => What::YearOwners { days },
            None => What::YearOwnersOther { days },
        };
        Some((Thing::Year(there.id), what))
    });
    found.extend(judged(unit, catalogue, raw.collect::<Vec<Raw>>()));
    in_order(found)
}
