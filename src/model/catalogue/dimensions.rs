//! Dimensions: what a needs mapping asks about.

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
    /// Its dimensions, in order.
    pub dimensions: Vec<Dimension>,
    /// Where it comes from.
    pub source: String,
    /// How sure it is that the source has just these dimensions.
    pub confidence: Confidence,
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
