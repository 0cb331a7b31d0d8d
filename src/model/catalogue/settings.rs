//! Limits, weights, and the rules of findings that go by them (`data/settings.ron`).

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::model::{
    ids::Code,
    lang::Localized,
    programme::{Confidence, Fact},
    school_year::Country,
    table::Record,
};

/// A limit or a weight: a number that a unit may set itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Its id.
    pub id: Code,
    /// What people call it.
    pub name: Localized,
    /// What it counts.
    pub measure: Measure,
    /// The least that can be set.
    pub least: u16,
    /// The most that can be set.
    pub most: u16,
    /// What holds where neither programme nor unit say anything.
    pub value: Fact<u16>,
}

/// What a setting counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Measure {
    People,
    Percent,
    Days,
    /// Days with pupils.
    SchoolDays,
    Weeks,
    Terms,
    Years,
    Times,
    /// Minutes after midnight.
    Clock,
    /// Points of a score.
    Points,
    /// A length.
    Minutes,
    /// A length.
    Hours,
    /// Yes (1) or no (0).
    Switch,
}

/// A rule of findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The stable code of its findings.
    pub id: Code,
    /// The rules of the lists that it is: one of a country holds there only.
    pub codes: Vec<RuleCode>,
    /// How much it matters, where the unit says nothing else.
    pub severity: Severity,
    /// The settings that it goes by.
    pub settings: Vec<Code>,
    /// The screen where it is mended; none: where it was found.
    pub leads: Option<Code>,
    /// What people call it.
    pub name: Localized,
    /// What to do about it.
    pub todo: Localized,
    /// Where it comes from.
    pub source: String,
    /// Where it comes from in Norway, where that is another place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_no: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Rule {
    /// Where it comes from for a unit of these countries.
    pub fn source_in(&self, countries: &BTreeSet<Country>) -> &str {
        let norwegian = self.source_no.as_deref().filter(|_| !countries.contains(&Country::Sweden));
        norwegian.unwrap_or(&self.source)
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// The plan will not work like this, or somebody is overloaded or forgotten.
    Warning,
    /// Worth knowing; it may be meant so.
    Note,
}

/// A rule of a list: `SE-W10` of Sweden's, `NO-W10` of Norway's, `K-clash` our own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RuleCode(String);

impl RuleCode {
    /// The code as it is written; none where it names no list.
    pub fn new(text: &str) -> Option<Self> {
        let (list, rest) = text.split_once('-')?;
        let known = matches!(list, "SE" | "NO" | "K") && !rest.is_empty();
        known.then(|| Self(text.to_owned()))
    }

    /// The country whose list it is in; none of our own.
    pub fn country(&self) -> Option<Country> {
        match self.0.split_once('-')?.0 {
            "SE" => Some(Country::Sweden),
            "NO" => Some(Country::Norway),
            _ => None,
        }
    }
}

impl fmt::Display for RuleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<'de> Deserialize<'de> for RuleCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).ok_or_else(|| de::Error::custom("a code of a rule begins with SE-, NO- or K-"))
    }
}

impl Record for Setting {
    type Id = Code;
    fn id(&self) -> Code {
        self.id
    }
}

impl Record for Rule {
    type Id = Code;
    fn id(&self) -> Code {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_a_rule_names_its_list() {
        let country = |text| RuleCode::new(text).map(|code| code.country());
        assert_eq!(country("SE-W10"), Some(Some(Country::Sweden)));
        assert_eq!(country("NO-W10"), Some(Some(Country::Norway)));
        assert_eq!(country("K-clash"), Some(None));
        assert_eq!(country("W10"), None);
        assert_eq!(country("DK-W10"), None);
    }
}
