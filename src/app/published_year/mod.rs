//! A published school year: out of a list of days as people write them, or a calendar file (ICS).
//!
//! Each line is understood by itself, a paragraph piece by piece; what is not is told with its number and
//! reason, and only that is lost.

mod across;
mod after;
#[cfg(test)]
mod as_written;
mod calendar;
mod counted;
mod heading;
mod line;
#[cfg(test)]
mod municipal;
mod numbers;
#[cfg(test)]
mod over_another;
mod pieces;
mod said;
mod sections;
#[cfg(test)]
mod tests;
mod to_year;
mod weeks_listed;
mod weeks_named;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use self::across::{by_term, joined, until_school};
use crate::{
    i18n::{
        dates::{DateError, Reference, Season, Side},
        format,
    },
    model::{
        calendar_rules::CalendarRules,
        ids::Code,
        lang::Localized,
        school_year::{SchoolYear, SpanKind},
    },
    planning::calendar::year::{
        holidays::{Holiday, HolidayKind},
        published::{Meaning, Said, term_of},
    },
};

pub use after::{After, after, kept};
pub use counted::{Count, Differs, Of};
pub use said::{Counts, counts, of_counts, of_line, of_said, of_span, reason};
pub use sections::{Heads, first_named, for_forms};
pub use to_year::{Which, proposed, to_edit};

/// A line of what was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// What stands there.
    pub text: String,
    /// What it is understood as.
    pub outcome: Outcome,
    /// The school forms of the heading above it; empty: nobody's own.
    pub forms: BTreeSet<Code>,
}

/// What a line is understood as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Days of the year.
    Taken(Vec<Said>),
    /// Which school year it is.
    Heading(i32),
    /// How many school days there are by the paper's own count.
    Count(Vec<Count>),
    /// Nothing that belongs to a school year here: a heading, an event at a time of day.
    LeftOut,
    /// From one day to another pupils are at school for a part of each day: school days, and nothing to take in.
    PartOfDay(NaiveDate, NaiveDate),
    /// It stands below a heading for another school form, of that name.
    OtherForm(Localized),
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
    /// A term starts there, and nobody says where it ends.
    NoEnd,
    /// A term ends there, and nobody says where it starts.
    NoStart,
    /// Pupils are away for a part of each of these days, and at school for the rest of it.
    PartOfDay(NaiveDate, NaiveDate),
    /// An event that repeats.
    Repeats,
    /// The last school day before a break of the term, or the first one after it: half of a break.
    Half(Season, Side, NaiveDate),
    /// The week that it names has other days than those that it gives.
    OtherWeek(NaiveDate, NaiveDate),
    /// Another line says that the term is from this day to that, and so neither starts nor ends here.
    OtherTerm(NaiveDate, NaiveDate),
    /// Days of another time, or of the summer, of which a school year says nothing.
    Unrelated,
}

/// What is needed besides the text.
#[derive(Clone, Debug)]
pub struct Ground {
    starts: i32,
    reference: Reference,
    /// The named days of the country in both calendar years.
    holidays: Vec<Holiday>,
    /// The school forms that headings name.
    heads: Heads,
}

impl Ground {
    /// For the school year that starts in `starts`.
    pub fn new(starts: i32, today: NaiveDate, rules: &CalendarRules) -> Self {
        let day = |year: i32, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let prefer = day(starts, 7, 1).zip(day(starts.saturating_add(1), 7, 31));
        let years = [starts, starts.saturating_add(1)];
        let holidays = years.into_iter().flat_map(|year| rules.holidays.days(year)).collect();
        Self { starts, reference: Reference { today, prefer }, holidays, heads: Heads::default() }
    }

    /// With the school forms whose headings are understood.
    #[must_use]
    pub fn with_heads(self, heads: Heads) -> Self {
        Self { heads, ..self }
    }

    /// Whether the days lie in the school year, the weeks before it included.
    fn holds(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.reference.prefer.is_none_or(|(from, to)| from <= first && last <= to)
    }

    /// The public holidays from `first` to `last`.
    pub fn public(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = &Holiday> {
        let within = move |h: &&Holiday| h.kind == HolidayKind::Public && first <= h.date && h.date <= last;
        self.holidays.iter().filter(within)
    }

    fn is_named(&self, date: NaiveDate) -> bool {
        self.holidays.iter().any(|h| h.date == date && h.kind != HolidayKind::Squeezed)
    }
}

/// Reads what was published.
pub fn read(text: &str, ground: &Ground) -> Vec<Line> {
    let mut lines = if is_calendar(text) { calendar::read(text, ground) } else { written(text, ground) };
    joined(&mut lines);
    by_term(&mut lines);
    lines
}

/// Reads lines.
fn written(text: &str, ground: &Ground) -> Vec<Line> {
    let mut out = Vec::new();
    let mut here = ground.starts;
    let mut forms = BTreeSet::new();
    // Below the head of a table that counts school days its rows begin with such a count.
    let mut in_table = false;
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let (named, text) = match heading::take(line) {
            Some((year, rest)) => (Some(year), rest),
            None => (None, line.trim().to_owned()),
        };
        let heading =
            if line::has_digits(&text) { text.split_once(':').map_or("", |(head, _)| head) } else { line };
        let own = ground.heads.named(heading);
        // A heading is for all below it, a label for what stands after it.
        let of_line = if own.is_empty() { forms.clone() } else { own.clone() };
        if !own.is_empty() && !line::has_digits(&text) {
            forms = own;
        }
        if let Some(year) = named {
            here = year;
            let outcome = if year == ground.starts {
                Outcome::Heading(year)
            } else {
                Outcome::Wrong(Reason::OtherYear)
            };
            out.push(Line { number, text: format::school_year(year), outcome, forms: of_line.clone() });
        }
        in_table |= counted::is_head(&text);
        let row = counted::of_row(&text).filter(|_| in_table);
        let counts = row.map_or_else(|| counted::read(&text), |count| vec![count]);
        if !counts.is_empty() {
            let whole = row.is_none_or(|count| count.of == Of::Year);
            let said = if whole { text.clone() } else { counted::head_of(&text) };
            out.push(Line { number, text: said, outcome: Outcome::Count(counts), forms: of_line.clone() });
            if whole {
                continue;
            }
        }
        let text = weeks_listed::joined(&text, ground.starts);
        let mut pieces = if text.is_empty() { Vec::new() } else { pieces::read(&text, ground) };
        until_school(&mut pieces);
        weeks_named::check(&mut pieces, &text, ground);
        out.extend(pieces.into_iter().map(|(text, outcome)| {
            // Days without a year below the heading of another one are not of this one.
            let stray =
                here != ground.starts && matches!(outcome, Outcome::Taken(_) | Outcome::PartOfDay(..));
            let outcome = if stray { Outcome::Wrong(Reason::OtherYear) } else { outcome };
            Line { number, text, outcome, forms: of_line.clone() }
        }));
    }
    out
}

/// The lines for a school year that is there: of a term that it does not have the text must name both ends,
/// for with one of them the term would be a single day. A new year has terms to begin with.
pub fn for_year(mut lines: Vec<Line>, year: Option<&SchoolYear>) -> Vec<Line> {
    let Some(year) = year else { return lines };
    let all = taken(&lines);
    let lacks = |said: &Said| {
        let kind = term_of(said.first);
        let named = |meaning| all.iter().any(|s| s.meaning == meaning && term_of(s.first) == kind);
        let whole = year.spans.iter().any(|span| span.kind == kind)
            || all.iter().any(|s| s.meaning == Meaning::Days(kind));
        match said.meaning {
            Meaning::Starts if !whole && !named(Meaning::Ends) => Some(Reason::NoEnd),
            Meaning::Ends if !whole && !named(Meaning::Starts) => Some(Reason::NoStart),
            _ => None,
        }
    };
    for line in &mut lines {
        let Outcome::Taken(said) = &line.outcome else { continue };
        if let Some(reason) = said.iter().find_map(lacks) {
            line.outcome = Outcome::Wrong(reason);
        }
    }
    lines
}

/// The school year that the text names first, or in which most of a calendar's events lie, by the calendar
/// year in which it starts.
pub fn year_in(text: &str) -> Option<i32> {
    if is_calendar(text) {
        return calendar::year_in(text);
    }
    text.lines().find_map(|line| heading::take(line).map(|(year, _)| year))
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

/// Whether a staff day is called after something that is no usual word for one, such as first aid: it may be
/// taken by that, and nobody has said so.
pub fn is_called_otherwise(kind: SpanKind, name: &str) -> bool {
    kind == SpanKind::InService
        && !name.is_empty()
        && line::kind(name) != Some(Meaning::Days(SpanKind::InService))
}
