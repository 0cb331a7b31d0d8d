//! Busy times: out of a timetable calendar (ICS, any system) or a list (CSV) as a week that repeats, or
//! out of any calendar as single dates.
//!
//! Read line by line here and not by a library: the one at hand stops at the first line that it does
//! not understand and does not say which one, and none turns dates into a week. A line that cannot
//! be read is told with its number and reason; the others count.

mod calendar;
mod dated;
mod list;
mod repeat;
#[cfg(test)]
mod tests;
mod title;
mod weekly;
mod whose;
mod zones;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::csv::{Encoding, NoText, decode};
use crate::{
    i18n::dates::TimeError,
    model::{school_year::Country, text::Name, unit::Unit, week::Window},
    planning::calendar::year::property,
};

pub use dated::{Calendar, Dated, read_dates};
pub use whose::{Whose, room, whose};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Busy {
    /// Busy weeks, each of somebody.
    pub weeks: Vec<Week>,
    /// Days that are taken as a whole and do not come back every week, such as breaks: they are no weekly
    /// times.
    pub whole_days: usize,
    /// Events that repeat in a way that makes no week, such as every month: counted once.
    pub odd_rules: usize,
    /// Lines that could not be read.
    pub problems: Vec<Problem>,
}

/// A busy week of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// What the file calls the person; the name of the file where it calls nobody anything.
    pub called: String,
    /// When they are busy.
    pub busy: BTreeSet<Window>,
    /// Calendar weeks from which that comes; none in a list, which tells a week as it is.
    pub weeks: usize,
    /// The first and the last of these weeks, each by its Monday.
    pub between: Option<(NaiveDate, NaiveDate)>,
    /// Events that are left out: they are in too few of the weeks.
    pub rare: usize,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its number in the file, from 1.
    pub line: u64,
    /// Why.
    pub reason: Reason,
    /// What stands there, made clean and short.
    pub text: Name,
}

/// Why a line could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No name and value with a colon between.
    NotALine,
    /// An event without a start, or with one that is no date and time.
    NoStart,
    /// A rule of repetition that does not read.
    NotARule,
    /// An event that is not ended.
    NotEnded,
    /// A line of a list without a name.
    NoName,
    /// A day of a list that is no weekday.
    NotADay,
    /// Times that do not read.
    Times(TimeError),
}

/// Why a file has no busy times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A workbook of a spreadsheet program: save it as CSV.
    #[error("a workbook")]
    Workbook,
    /// No text at all.
    #[error("no text")]
    Binary,
    /// Neither a calendar nor a table with headings for a name, a day and times.
    #[error("no calendar and no list")]
    NoColumns,
    /// No calendar, where only one can be meant.
    #[error("no calendar")]
    NoCalendar,
    /// No event at a time of day, and no wrong line either.
    #[error("nothing busy in it")]
    Nothing,
}

/// What is needed besides the file.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The unit whose people are meant.
    pub unit: &'a Unit,
    /// The day: weeks from now on count before those that have been.
    pub today: NaiveDate,
    /// The name of the file.
    pub file: &'a str,
    /// What meetings of the unit may be called beside their groups: its programmes and modules.
    pub called: &'a [String],
}

impl Ground<'_> {
    fn country(&self) -> Country {
        self.unit.about().country
    }

    /// The name of the file without folders and ending.
    fn stem(&self) -> String {
        let last = self.file.rsplit(['/', '\\']).next().unwrap_or(self.file);
        last.rsplit_once('.').map_or(last, |(stem, _)| stem).to_owned()
    }
}

impl From<NoText> for Unreadable {
    fn from(what: NoText) -> Self {
        match what {
            NoText::Workbook => Unreadable::Workbook,
            NoText::Binary => Unreadable::Binary,
        }
    }
}

fn is_calendar(text: &str) -> bool {
    text.trim_start().get(..15).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// Reads busy times of a week.
///
/// # Errors
/// Why there are none. What is wrong in single lines is in the answer.
pub fn read(bytes: &[u8], ground: &Ground) -> Result<Busy, Unreadable> {
    let (text, _): (String, Encoding) = decode(bytes).map_err(Unreadable::from)?;
    let busy = if is_calendar(&text) {
        calendar::read(&text, ground)
    } else {
        list::read(&text, ground).ok_or(Unreadable::NoColumns)?
    };
    if busy.weeks.is_empty() && busy.problems.is_empty() {
        return Err(Unreadable::Nothing);
    }
    Ok(busy)
}
