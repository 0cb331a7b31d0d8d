//! The languages of the interface, and texts of data that exist in several.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Swedish.
    Sv,
    /// Norwegian bokmål.
    Nb,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Lang; 3] = [Lang::Sv, Lang::Nb, Lang::En];

    /// The two-letter name: `sv`, `nb`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::Nb => "nb",
            Lang::En => "en",
        }
    }
}

/// A text of shipped or local data, in one or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Localized {
    /// Swedish.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sv: String,
    /// Norwegian bokmål.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub nb: String,
    /// English.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Localized {
    /// The text in `lang`, or in the nearest language that has one: the Nordic two stand in for each
    /// other before English does.
    pub fn get(&self, lang: Lang) -> &str {
        let order = match lang {
            Lang::Sv => [&self.sv, &self.nb, &self.en],
            Lang::Nb => [&self.nb, &self.sv, &self.en],
            Lang::En => [&self.en, &self.sv, &self.nb],
        };
        order.into_iter().find(|t| !t.is_empty()).map_or("", String::as_str)
    }

    /// The same text in every language: what a person wrote.
    pub fn same(text: &str) -> Self {
        Self { sv: text.to_owned(), nb: text.to_owned(), en: text.to_owned() }
    }
}
