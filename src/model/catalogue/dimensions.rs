//! Dimensions: what a needs mapping asks about.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{ids::Code, lang::Localized, programme::Confidence, school_year::Country, table::Record};

/// Dimensions that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionSet {
    /// Its id.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// The country; none: both.
    pub country: Option<Country>,
    /// The subject; none: any.
    pub subject: Option<Code>,
    /// School forms that it is for; empty: any.
    #[serde(default)]
    pub school_forms: Vec<Code>,
    /// Whether a first round begins with it.
    #[serde(default)]
    pub first_round: FirstRound,
    /// Its dimensions, in order.
    pub dimensions: Vec<Dimension>,
    /// Where it comes from.
    pub source: String,
    /// How sure it is that the source has just these dimensions.
    pub confidence: Confidence,
}

/// Whether a first round of needs mapping begins with a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FirstRound {
    /// It does, where the set is made for the country.
    #[default]
    Proposed,
    /// The set can be chosen.
    Offered,
}

impl DimensionSet {
    /// Whether a first round of a unit with these school forms begins with it.
    pub fn is_proposed_for(&self, forms: &BTreeSet<Code>) -> bool {
        let fits = self.school_forms.is_empty() || forms.is_empty();
        let national = self.country.is_some() && self.first_round == FirstRound::Proposed;
        national && (fits || self.school_forms.iter().any(|form| forms.contains(form)))
    }
}

/// Something whose state now and state wanted are judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Its id, unique over all sets.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// A shorter name for tables, at most 16 characters.
    pub short: Localized,
    /// What is judged.
    pub what: Localized,
}

impl Record for DimensionSet {
    type Id = Code;
    fn id(&self) -> Code {
        self.id
    }
}
