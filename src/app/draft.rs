//! What was typed in a form and is not saved yet: it survives the loss of the line.

/// The draft of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Which form of which unit.
    pub key: String,
    /// The fields that were touched.
    pub fields: Vec<DraftField>,
}

/// A field that was touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftField {
    /// Its name in the form.
    pub id: String,
    /// What the form showed at first.
    pub start: String,
    /// What stands there now.
    pub value: String,
}
