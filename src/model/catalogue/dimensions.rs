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
    /// It does, in a unit with one of its school forms or of which none is known.
    #[default]
    Proposed,
    /// It does, only in a unit with one of its school forms.
    InItsForms,
    /// The set can be chosen.
    Offered,
}

impl DimensionSet {
    /// Whether a first round of a unit with these school forms begins with it; never with one that is
    /// made for no country.
    pub fn is_proposed_for(&self, forms: &BTreeSet<Code>) -> bool {
        let any = self.school_forms.is_empty() || self.school_forms.iter().any(|form| forms.contains(form));
        let fits = match self.first_round {
            FirstRound::Proposed => any || forms.is_empty(),
            FirstRound::InItsForms => any,
            FirstRound::Offered => false,
        };
        fits && self.country.is_some()
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
