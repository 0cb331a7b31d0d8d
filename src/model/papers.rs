//! Papers: forms of a programme that a unit fills in and hands in.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    change::fields,
    ids::{Code, MeetingId, PaperId},
    text::{Name, Note},
};

/// A paper that is being filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Its id.
    pub id: PaperId,
    /// The programme that asks for it.
    pub programme: Code,
    /// Which of the programme's forms it is.
    pub form: Code,
    /// What it is for, such as "2027" or "third gathering".
    pub name: Name,
    /// The day on which it is due, where one was set; it goes before what follows from `before`.
    pub due: Option<NaiveDate>,
    /// The gathering before which it is handed in: the day goes along when the gathering is moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Before>,
    /// When it was handed in.
    pub sent: Option<NaiveDate>,
    /// What has been filled in, by field. Dates as `2026-11-22`, choices by their id, numbers as digits.
    pub values: BTreeMap<Code, Note>,
    /// What has been filled in in tables.
    pub cells: BTreeMap<Place, Note>,
}

/// How long before which gathering a paper is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// The gathering.
    pub meeting: MeetingId,
    /// Calendar days before it.
    pub days: u16,
}

/// A place in a table of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The field that is a table.
    pub table: Code,
    /// The row, from 0.
    pub row: u16,
    /// The column.
    pub column: Code,
}

impl Paper {
    /// A paper in which nothing has been filled in.
    pub fn new(id: PaperId, programme: Code, form: Code) -> Self {
        Self {
            id,
            programme,
            form,
            name: Name::default(),
            due: None,
            before: None,
            sent: None,
            values: BTreeMap::new(),
            cells: BTreeMap::new(),
        }
    }

    /// How many rows of a table have something in them, empty ones before the last included.
    pub fn rows(&self, table: Code) -> u16 {
        let rows = self.cells.keys().filter(|place| place.table == table);
        rows.map(|place| place.row.saturating_add(1)).max().unwrap_or(0)
    }
}

fields! {
    /// A change of one field of a paper.
    PaperChange of Paper {
        field Name = name: Name;
        field Due = due: Option<NaiveDate>;
        field Before = before: Option<Before>;
        field Sent = sent: Option<NaiveDate>;
        map Value = values: Code => Note;
        map Cell = cells: Place => Note;
    }
}
