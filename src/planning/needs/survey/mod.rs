//! A survey that is read in: what its columns mean, what its answers come to, what has to stay out.
//!
//! 1. [`propose`] says for each column and each answer what it is taken for and how sure that is.
//! 2. A person looks at it and changes what is wrong: a [`Reading`].
//! 3. [`count`] makes the record of counts, and a [`Report`] of everything that was left out and why.
//! 4. [`edits`] puts the record into the unit, in the place of an earlier version of the same survey.
//!
//! No single person's answers leave [`count`]: see there for what is held back.

mod comments;
mod count;
mod derived;
mod dimensions;
mod later;
mod named;
mod people;
mod personal;
mod propose;
mod remembered;
mod report;
mod scale;
mod sheet;
mod stages;
mod times;
mod words;

use std::collections::{BTreeMap, BTreeSet};

pub use count::{About, Counted, count};
pub use later::{earlier_version, edits};
pub use named::{Named, named};
pub use personal::{Personal, has_address};
pub use propose::{Proposal, Proposed, Why, propose};
pub use report::{LeftOut, Report};
pub use scale::Step;
pub use sheet::{Label, Sheet, SheetRow};
pub use times::moment;
pub use words::{Half, Known, Words, fold};

use crate::model::{
    catalogue::Catalogue,
    ids::Code,
    needs::{Mark, Round},
    survey::Column,
    unit::Unit,
};

/// What a survey is understood against.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The unit that it goes into.
    pub unit: &'a Unit,
    /// Dimensions, stages and roles.
    pub catalogue: &'a Catalogue,
    /// The round that it belongs to.
    pub round: &'a Round,
    /// Words of services and surveys.
    pub words: &'a Words,
    /// Who knows stages and roles by what people call them.
    pub names: &'a dyn Lookup,
}

/// Stages and roles by what people call them.
pub trait Lookup {
    /// The role that a text names.
    fn role(&self, text: &str) -> Option<Code>;
    /// The stages that a text names: one by its name, or those with the years of school in it.
    fn stages(&self, text: &str) -> Vec<Code>;
}

/// Whether a column of a table points at people, by its heading, by what its cells look like, or by who is
/// known in the unit.
pub fn personal_column(sheet: &Sheet, column: usize, words: &Words, unit: &Unit) -> Option<Personal> {
    personal::of_column(sheet, column, words, &propose::staff(unit))
}

/// How sure a proposal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// Nothing is known: somebody has to say.
    Unknown,
    /// It fits somehow, or only because of its place.
    Guess,
    /// It fits, and something else is possible.
    Likely,
    /// It says so itself, or was said by a person before.
    Certain,
}

/// What a person has agreed to: the meaning of each column and each answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// One for each column of the sheet, in its order.
    pub columns: Vec<Column>,
    /// Marks by answer as it is written; an answer that is not here is not counted, and told.
    pub scale: BTreeMap<String, Option<Mark>>,
    /// Stages by answer, where a person said which the answer means; else it speaks for itself.
    pub stages: BTreeMap<String, BTreeSet<Code>>,
}

impl Reading {
    /// Whether the answers of a column are marks.
    pub fn is_rated(column: &Column) -> bool {
        matches!(column, Column::Now(..) | Column::Wanted(..))
    }
}
