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
    /// Whether the form is whole without it; in a table, whether a row is.
    #[serde(default, skip_serializing_if = "Asked::is_optional")]
    pub asked: Asked,
    /// The least and the most of a number, both included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub between: Option<Bounds>,
    /// The column of a table whose sum this amount is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum_of: Option<Column>,
}

/// Whether a form is whole without a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Asked {
    /// It is whole without.
    #[default]
    Optional,
    /// It is not.
    Required,
}

impl Asked {
    fn is_optional(&self) -> bool {
        *self == Self::Optional
    }
}

/// The least and the most of a number, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// The least.
    pub least: u32,
    /// The most.
    pub most: u32,
}

/// A column of a table of the same form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The field that is a table.
    pub table: Code,
    /// Its column.
    pub column: Code,
}

impl Form {
    /// The field of that id.
    pub fn field(&self, id: Code) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// A column of a table of the form.
    pub fn column(&self, at: Column) -> Option<&Field> {
        self.field(at.table)?.columns().iter().find(|column| column.id == at.column)
    }
}

impl Field {
    /// Its columns; none where it is no table.
    pub fn columns(&self) -> &[Field] {
        match &self.kind {
            FieldKind::Table(columns) => columns,
            FieldKind::Text
            | FieldKind::Long
            | FieldKind::Date
            | FieldKind::Money
            | FieldKind::Number
            | FieldKind::Choice(_) => &[],
        }
    }
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
