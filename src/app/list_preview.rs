//! A staff list that was read, before anything of it is taken in: what it says, and what a person says
//! about it by hand. The file itself stays as it is.

use std::collections::BTreeMap;

use crate::{
    i18n::Text,
    model::{edit::Edit, ids::UnitId, text::Name},
};

/// A staff list that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    /// The name of the file.
    pub file: String,
    /// The unit that it was compared with.
    pub unit: UnitId,
    /// What became of columns and lines, to read.
    pub lines: Vec<Shown>,
    /// The lines that can be opened and mended.
    pub open: Vec<OpenLine>,
    /// What each column became.
    pub columns: Vec<OpenColumn>,
    /// What a column can mean: a name that does not change, and how it is called.
    pub fields: Vec<(&'static str, Text)>,
    /// The edit that takes in what can go in.
    pub edit: Edit,
    /// How many new people that are.
    pub new: usize,
    /// How many people it changes.
    pub changed: usize,
}

/// Something to read in the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it says.
    pub text: Text,
    /// What can be opened there.
    pub opens: Option<Opens>,
}

/// What can be opened in the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// A line that cannot go in, by its number in the file.
    Wrong(u64),
    /// A line that can go in or was left out, and in which something can be changed.
    Line(u64),
    /// A column, by its place.
    Column(usize),
}

/// A line of the file that can be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLine {
    /// Its number in the file.
    pub line: u64,
    /// The name in it.
    pub name: Name,
    /// The fields that were read.
    pub fields: Vec<OpenField>,
    /// Whether it goes in.
    pub goes: Goes,
}

/// Whether a line goes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// It does.
    In,
    /// It cannot.
    Not,
    /// Somebody said that it shall not.
    LeftOut,
}

/// A cell of a line that can be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenField {
    /// The name of the column that does not change.
    pub id: &'static str,
    /// How the column is called.
    pub label: Text,
    /// What stands there; empty where it must not be shown.
    pub value: String,
    /// What is wrong with it.
    pub wrong: Option<Text>,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenColumn {
    /// Its heading.
    pub heading: Text,
    /// By what it is remembered what it means.
    pub key: String,
    /// The field that it is read as.
    pub field: Option<&'static str>,
}

/// What a person said by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mends {
    /// By the number of the line; only for the file that is looked at.
    pub lines: BTreeMap<u64, Mend>,
    /// By [`OpenColumn::key`]: the field that a column means, or none. Remembered for the next file.
    pub columns: BTreeMap<String, Option<&'static str>>,
}

/// What a person said about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// What shall stand in some of its fields.
    Cells(BTreeMap<&'static str, String>),
    /// It shall not go in.
    LeftOut,
}
