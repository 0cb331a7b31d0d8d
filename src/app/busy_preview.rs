//! Busy times that were read from a calendar or a list, before anything of them is taken in: whose they
//! are, what becomes free, and what a person says about it by hand. The file itself stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    i18n::Text,
    model::{
        edit::Edit,
        ids::{PersonId, UnitId},
        text::Name,
        week::Window,
    },
};

/// How busy times are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// As a week that repeats: what it leaves free is taken in.
    #[default]
    Week,
    /// As single dates: they are taken in as they are.
    Dates,
}

/// Busy times that were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BusyPreview {
    /// The name of the file.
    pub file: String,
    /// The unit that it was compared with.
    pub unit: UnitId,
    /// How it was read.
    pub kind: Kind,
    /// What became of it, to read, and what can be opened there.
    pub lines: Vec<(Text, Option<Opens>)>,
    /// The working week out of which busy times are cut.
    pub frame: BTreeSet<Window>,
    /// The edit that takes in what can go in.
    pub edit: Edit,
    /// How many people it changes.
    pub people: usize,
}

/// What can be opened in the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opens {
    /// The working week.
    Frame,
    /// Whose times these are, by what the file calls them.
    Who(String),
}

/// What a person said about busy times by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    /// How the file is read.
    pub kind: Kind,
    /// The working week; none: as the unit's limits say.
    pub frame: Option<BTreeSet<Window>>,
    /// Whose times these are, by what the file calls them; none: nobody's here.
    pub who: BTreeMap<String, Option<PersonId>>,
    /// Which room's times these are, by what the file calls it.
    pub rooms: BTreeMap<String, Name>,
    /// Whose the times are that nobody is known for; only the command line says it.
    pub rest: Option<PersonId>,
    /// The same of a room.
    pub rest_room: Option<Name>,
    /// The file that was asked for, until it is read.
    pub asked: Option<String>,
}
