//! Papers: forms that a programme asks to be filled in.

use serde::{Deserialize, Serialize};

use super::Confidence;
use crate::model::{ids::Code, lang::Localized};

/// A form that is filled in and sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its id, unique in the programme.
    pub id: Code,
    /// Its title.
    pub title: Localized,
    /// Its fields, in order.
    pub fields: Vec<Field>,
    /// Where the fields come from.
    pub source: String,
    /// Whether the form is known to have exactly these fields.
    pub confidence: Confidence,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its id, unique in the form.
    pub id: Code,
    /// What is asked.
    pub label: Localized,
    /// What is written.
    pub kind: FieldKind,
}

/// What is written in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldKind {
    /// One line.
    Text,
    /// Several lines.
    Long,
    /// A date.
    Date,
    /// Whole kronor.
    Money,
    /// A whole number.
    Number,
    /// One of these.
    Choice(Vec<Choice>),
    /// Rows with these columns.
    Table(Vec<Field>),
}

/// One of the answers of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id, unique in the field.
    pub id: Code,
    /// Its words.
    pub label: Localized,
}
