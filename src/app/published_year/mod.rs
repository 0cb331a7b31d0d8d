//! A published school year: out of a list of days as people write them, or a calendar file (ICS).
//!
//! Each line is understood by itself; one that is not is told with its number and reason.

mod calendar;
mod line;
mod said;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::{
    i18n::dates::{DateError, Reference, Season},
    model::{
        calendar_rules::CalendarRules,
        change::On,
        edit::Edit,
        ids::{SpanId, YearId},
        lang::Lang,
        school_year::{SchoolYear, Span},
        unit::Unit,
    },
    planning::calendar::{
        holidays::{Holiday, HolidayKind},
        published::{Said, changes},
        suggest::{YearWish, suggest},
    },
};

pub use said::{counts, of_line, of_said, reason};

/// A line of what was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// What stands there.
    pub text: String,
    /// What it is understood as.
    pub outcome: Outcome,
}

/// What a line is understood as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Days of the year.
    Taken(Vec<Said>),
    /// Nothing that belongs to a school year here: a heading, an event at a time of day.
    LeftOut,
    /// It cannot be understood.
    Wrong(Reason),
}

/// Why a line cannot be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There are numbers in it, but no days.
    NoDays,
    /// The days are wrong.
    Days(DateError),
    /// The last day lies before the first.
    Reversed,
    /// What the days are is not said.
    NoKind,
    /// It is another school year.
    OtherYear,
    /// No term starts or ends there.
    NoEdge,
    /// An event that repeats.
    Repeats,
}

/// What is needed besides the text.
#[derive(Clone, Debug)]
pub struct Ground {
    reference: Reference,
    /// The named days of the country in both calendar years.
    holidays: Vec<Holiday>,
}

impl Ground {
    /// For the school year that starts in `starts`.
    pub fn new(starts: i32, today: NaiveDate, rules: &CalendarRules) -> Self {
        let day = |year: i32, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let prefer = day(starts, 7, 1).zip(day(starts.saturating_add(1), 7, 31));
        let years = [starts, starts.saturating_add(1)];
        let holidays = years.into_iter().flat_map(|year| rules.holidays.days(year)).collect();
        Self { reference: Reference { today, prefer }, holidays }
    }

    /// Whether the days lie in the school year, the weeks before it included.
    fn holds(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.reference.prefer.is_none_or(|(from, to)| from <= first && last <= to)
    }

    fn is_named(&self, date: NaiveDate) -> bool {
        self.holidays.iter().any(|h| h.date == date && h.kind != HolidayKind::Squeezed)
    }
}

/// Reads what was published.
pub fn read(text: &str, ground: &Ground) -> Vec<Line> {
    if is_calendar(text) {
        return calendar::read(text, ground);
    }
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let one = |(number, text): (u64, &str)| Line {
        number,
        text: text.trim().to_owned(),
        outcome: line::understood(text, ground),
    };
    lines.map(one).collect()
}

/// Whether it is a calendar file.
pub fn is_calendar(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.get(..15).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// What the lines say of the year.
pub fn taken(lines: &[Line]) -> Vec<Said> {
    let said = lines.iter().filter_map(|line| match &line.outcome {
        Outcome::Taken(said) => Some(said.clone()),
        _ => None,
    });
    said.flatten().collect()
}

/// The edit that makes the school year of a unit say what the lines say, one for all of them. A year
/// that is not there is made from what the country suggests; nothing where the year says it already.
pub fn to_edit(
    unit: &Unit,
    rules: &CalendarRules,
    (starts, lang): (i32, Lang),
    lines: &[Line],
    id: YearId,
    mut new_id: impl FnMut() -> SpanId,
) -> Edit {
    let there = unit.years().iter().find(|year| year.starts == starts);
    let year = there.cloned().unwrap_or_else(|| {
        let form = unit.about().forms.first().copied();
        let wish = YearWish { starts, form, lang, weeks: &[] };
        SchoolYear { form: None, ..suggest(rules, &wish, id, &mut new_id) }
    });
    let alike = |span: &Span, said: &Said| {
        let season = Season::of(said.name.as_str());
        season.is_some() && Season::of(span.name.as_str()) == season
    };
    let all = changes(&year, &taken(lines), &alike, &mut new_id);
    let id = year.id;
    let add = there.is_none().then_some(Edit::Year(On::Add(year)));
    let all = all.into_iter().map(|change| Edit::Year(On::Change(id, change)));
    add.into_iter().chain(all).collect()
}
