//! School forms, stages and roles: all of them data, with the names they once had.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::{ids::Code, lang::Localized, school_year::Country, table::Record};

/// A kind of school: preschool, compulsory school, adult education.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolForm {
    /// Its id.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// Names it had before, found in old papers and files.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The country.
    pub country: Country,
    /// The first day of it; none: long ago.
    pub valid_from: Option<NaiveDate>,
    /// The last day of it; none: not ended.
    pub valid_to: Option<NaiveDate>,
    /// Whether staff can meet while pupils have a break.
    pub in_breaks: InBreaks,
    /// How headings of published school years begin to name it, in small letters.
    #[serde(default)]
    pub heads: Vec<String>,
    /// The school form whose school year it has too, in a unit with both (assumed).
    #[serde(default)]
    pub year_with: Option<Code>,
    /// Where this comes from.
    pub source: String,
}

/// Whether staff can meet while there is a school break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum InBreaks {
    /// The school form works through most breaks.
    StaffMeet,
    /// Staff are away in breaks.
    StaffAway,
}

/// Years of pupils that teachers belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// A few characters for tables.
    pub short: Localized,
    /// The school forms that have it.
    pub school_forms: Vec<Code>,
    /// The country.
    pub country: Country,
    /// Its place in lists, youngest pupils first.
    pub order: u8,
    /// The first day of it; none: long ago.
    pub valid_from: Option<NaiveDate>,
    /// The last day of it; none: not ended.
    pub valid_to: Option<NaiveDate>,
    /// Where this comes from.
    pub source: String,
}

/// What a person does in a unit or programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// What several people with it are called; none: as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub several: Option<Localized>,
}

impl Record for SchoolForm {
    type Id = Code;
    fn id(&self) -> Code {
        self.id
    }
}

impl Record for Stage {
    type Id = Code;
    fn id(&self) -> Code {
        self.id
    }
}

impl Record for Role {
    type Id = Code;
    fn id(&self) -> Code {
        self.id
    }
}
