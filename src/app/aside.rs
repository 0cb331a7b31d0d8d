//! What saving a form would mean, beside its fields.

use crate::i18n::Text;

/// Something to know before saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// How much it matters.
    pub weight: Weight,
    /// In words.
    pub text: Text,
}

/// How much something matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Good to know.
    Plain,
    /// It deserves a thought.
    Care,
}

impl Aside {
    /// Good to know.
    pub fn plain(text: impl Into<Text>) -> Self {
        Self { weight: Weight::Plain, text: text.into() }
    }

    /// It deserves a thought.
    pub fn care(text: impl Into<Text>) -> Self {
        Self { weight: Weight::Care, text: text.into() }
    }
}
