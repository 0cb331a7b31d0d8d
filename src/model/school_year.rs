//! A school year as the owner set it: terms, breaks and other days, nothing computed.
//!
//! Public holidays are not stored here: `planning::calendar` computes them from the country.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    ids::{Code, SpanId, YearId},
    table::Table,
    text::Name,
};

/// The country whose holidays and rules hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Country {
    Sweden,
    Norway,
}

/// One school year of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolYear {
    /// Its id.
    pub id: YearId,
    /// Calendar year in which it starts, such as 2026 for 2026/27.
    pub starts: i32,
    /// The school form that it holds for; none means every form of the unit.
    pub form: Option<Code>,
    /// Terms, breaks, in-service days and test windows.
    pub spans: Table<Span>,
    /// A mark of the owner's days as they were when these were taken from it, or kept beside them on purpose;
    /// none: they never were the owner's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owners: Option<u64>,
}

impl SchoolYear {
    /// A mark of its days: another one for other days. 53 bits, so that every reader of JSON keeps it whole.
    pub fn mark(&self) -> u64 {
        let mut all: Vec<_> = self.spans.iter().map(|s| (s.kind, s.first, s.last, s.name.as_str())).collect();
        all.sort_unstable();
        let said = all.into_iter().map(|(kind, first, last, name)| format!("{kind:?} {first} {last} {name}"));
        let said: Vec<String> = said.collect();
        // FNV-1a: the same wherever and with whatever version it is worked out.
        let hash = said.join("\n").bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        hash >> 11
    }
}

/// A range of days, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Its id.
    pub id: SpanId,
    /// What it is.
    pub kind: SpanKind,
    /// First day.
    pub first: NaiveDate,
    /// Last day, not before `first`.
    pub last: NaiveDate,
    /// What people call it; empty: the word for the kind.
    pub name: Name,
    /// Whether it is decided, or a suggestion that nobody has confirmed yet.
    pub decided: Decided,
}

impl Span {
    /// Whether `date` lies in it, both ends included.
    pub fn holds(&self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }
}

/// What a range of days is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SpanKind {
    /// Pupils' term: school days lie inside.
    Autumn,
    /// Pupils' second term.
    Spring,
    /// No pupils, staff mostly off.
    Break,
    /// Single day or days without pupils and without staff (a day off, a squeezed day).
    DayOff,
    /// No pupils, staff at work: meetings are possible.
    InService,
    /// The same, taken by something else that the range is called after: no meeting is possible.
    InServiceTaken,
    /// Pupils at school, but a national test takes the time: a caution for meetings.
    TestWindow,
}

impl SpanKind {
    /// Whether it is a term.
    pub fn is_term(self) -> bool {
        matches!(self, Self::Autumn | Self::Spring)
    }

    /// Whether staff are at work without pupils.
    pub fn is_in_service(self) -> bool {
        matches!(self, Self::InService | Self::InServiceTaken)
    }
}

/// Whether somebody has decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Decided {
    /// By the owner or the principal.
    Yes,
    /// Only suggested.
    Suggested,
}

super::change::fields! {
    /// A change of one field of a school year.
    YearChange of SchoolYear {
        field Form = form: Option<Code>;
        table Span = spans: Span;
        field Owners = owners: Option<u64>;
    }
}

super::change::fields! {
    /// A change of one field of a range of days.
    SpanChange of Span {
        field Kind = kind: SpanKind;
        field First = first: NaiveDate;
        field Last = last: NaiveDate;
        field Name = name: Name;
        field Decided = decided: Decided;
    }
}
