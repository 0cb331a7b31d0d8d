//! Papers and schemes: what is wrong in a filled form, what is met, what is due.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::running::{AtWork, before_gathering};
use crate::model::{
    ids::Code,
    meetings::Meeting,
    papers::{Paper, Place},
    plan::step_key,
    programme::{
        Amount, Asked, Column, Condition, Deadline, Field, FieldKind, Form, Programme, Scheme, YearDay,
    },
    text::Note,
    unit::Unit,
};

/// The words of programme data for the days of a form that the calendar knows.
const GATHERING: &str = "gathering";
const DEADLINE: &str = "deadline";

/// What a paper is called: by its form, and by its own name where that has one. A word that ends the one and begins
/// the other is not said twice: `Draft for the gathering` and `gathering 2`.
pub fn called(title: &str, name: &str) -> String {
    if name.is_empty() {
        return title.to_owned();
    }
    let first = name.split_whitespace().next().unwrap_or_default();
    let twice = title
        .rsplit_once(char::is_whitespace)
        .filter(|(_, last)| last.to_lowercase() == first.to_lowercase() && first != name);
    match twice {
        Some((before, last)) => {
            let rest = name.strip_prefix(first).unwrap_or_default();
            format!("{before} {last}{rest}")
        }
        None => format!("{title}: {name}"),
    }
}

/// What somebody wrote for the days that the calendar knows.
pub fn written_days(paper: &Paper) -> impl Iterator<Item = (&Code, &Note)> {
    paper.values.iter().filter(|(field, _)| [GATHERING, DEADLINE].contains(&field.as_str()))
}

/// Something that is wrong in a filled form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: At,
    /// What.
    pub wrong: Wrong,
}

/// A place in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// A field; of a table, the table as a whole.
    Field(Code),
    /// A place in a table.
    Cell(Place),
}

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The form is not whole without it.
    Missing,
    /// No day such as `2026-11-22`.
    NoDate,
    /// No whole number of zero or more.
    NoNumber,
    /// A number below the least.
    TooLittle {
        /// The least.
        least: u32,
    },
    /// A number above the most.
    TooMuch {
        /// The most.
        most: u32,
    },
    /// None of the answers that there are.
    NoSuchChoice,
    /// Not the sum of the column.
    Sum {
        /// The sum of the column, kronor.
        sum: u64,
    },
    /// The form has no such field: it was filled in after another version of the form.
    NoSuchField,
}

/// Everything wrong in a filled form, in the order of its fields; last what the form does not know.
pub fn check(paper: &Paper, form: &Form) -> Vec<Problem> {
    let mut problems = Vec::new();
    for field in &form.fields {
        if let FieldKind::Table(columns) = &field.kind {
            table(paper, field, columns, &mut problems);
        } else {
            let wrong = wrong(paper.values.get(&field.id), field);
            let wrong = wrong.or_else(|| wrong_sum(paper, form, field));
            problems.extend(wrong.map(|wrong| Problem { at: At::Field(field.id), wrong }));
        }
    }
    problems.extend(unknown(paper, form));
    problems
}

/// The sum of a column of a table, kronor; none if a place in it holds no number.
pub fn sum(paper: &Paper, column: Column) -> Option<u64> {
    let in_column = |at: &Place| at.table == column.table && at.column == column.column;
    let cells = paper.cells.iter().filter(|(at, note)| in_column(at) && !note.as_str().trim().is_empty());
    cells.map(|(_, note)| number(note.as_str())).sum()
}

/// A whole number as people write one: spaces between the thousands are allowed.
pub fn number(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// A condition of a programme and whether it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConditionLine<'a> {
    /// The condition.
    pub condition: &'a Condition,
    /// Whether the unit has ticked it.
    pub met: Met,
}

/// Whether a condition is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Met {
    Yes,
    No,
}

/// The conditions of a programme, in order, each with whether the unit meets it.
pub fn conditions<'a>(unit: &Unit, programme: &'a Programme) -> Vec<ConditionLine<'a>> {
    let line = |condition: &'a Condition| {
        let key = step_key(programme.id, condition.id);
        let met = if key.is_some_and(|key| unit.conditions().contains(&key)) { Met::Yes } else { Met::No };
        ConditionLine { condition, met }
    };
    programme.conditions().map(line).collect()
}

/// A deadline of a scheme, on the day that comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeadlineLine<'a> {
    /// The deadline.
    pub deadline: &'a Deadline,
    /// The next such day; none: somebody else sets it.
    pub day: Option<NaiveDate>,
    /// Calendar days until then; 0 on the day itself.
    pub days_left: Option<i64>,
}

/// The deadlines of a scheme as they come next, in the order of the data.
///
/// A unit that has a paper for one with a day of its own is asked for that day instead, while the
/// paper has not been sent.
pub fn deadlines<'a>(
    unit: &Unit,
    at_work: &AtWork<'_>,
    programme: &'a Programme,
    today: NaiveDate,
) -> Vec<DeadlineLine<'a>> {
    let own_day = |deadline: &Deadline| {
        let form = deadline.paper?;
        let own = unit.papers().iter().filter(|p| p.programme == programme.id && p.form == form);
        own.filter(|paper| paper.sent.is_none()).filter_map(|paper| due(unit, at_work, paper)).min()
    };
    let line = |deadline: &'a Deadline| {
        let next = || deadline.day.as_ref().and_then(|day| next(*day.get(), today));
        let day = own_day(deadline).or_else(next);
        DeadlineLine { deadline, day, days_left: day.map(|day| (day - today).num_days()) }
    };
    programme.scheme().into_iter().flat_map(|scheme| &scheme.deadlines).map(line).collect()
}

/// The day on which a paper is due: its own, else so long before its gathering, wherever that has been
/// moved; none while the gathering is cancelled.
pub fn due(unit: &Unit, at_work: &AtWork<'_>, paper: &Paper) -> Option<NaiveDate> {
    paper.due.or_else(|| due_by_gathering(unit, at_work, paper))
}

/// The day on which a paper is due by its gathering, whether or not it has a day of its own.
pub fn due_by_gathering(unit: &Unit, at_work: &AtWork<'_>, paper: &Paper) -> Option<NaiveDate> {
    let before = paper.before?;
    let meeting = unit.meetings().get(before.meeting).filter(|meeting| meeting.stands())?;
    before_gathering(unit, at_work, meeting, before.days)
}

/// Whether the gathering before which a paper is handed in is cancelled or removed.
pub fn has_lost_gathering(unit: &Unit, paper: &Paper) -> bool {
    let stands = |id| unit.meetings().get(id).is_some_and(Meeting::stands);
    paper.before.is_some_and(|before| !stands(before.meeting))
}

/// A paper as it is read: where nobody wrote the day of its gathering or when it is due, what the calendar says.
pub fn with_days(unit: &Unit, due: Option<NaiveDate>, paper: &Paper, form: &Form) -> Paper {
    let gathering = paper.before.and_then(|before| unit.meetings().get(before.meeting));
    let gathering = gathering.filter(|meeting| meeting.stands()).map(|meeting| meeting.when.date);
    let mut paper = paper.clone();
    for (field, day) in [(GATHERING, gathering), (DEADLINE, due)] {
        let field = form.fields.iter().find(|f| f.id.as_str() == field && f.kind == FieldKind::Date);
        if let Some((field, day)) = field.zip(day) {
            paper.values.entry(field.id).or_insert_with(|| Note::new(&day.format("%Y-%m-%d").to_string()));
        }
    }
    paper
}

/// Calendar days until a paper is due, below 0 when that day has passed; none when it has no day or
/// has been sent.
pub fn days_left(unit: &Unit, at_work: &AtWork<'_>, paper: &Paper, today: NaiveDate) -> Option<i64> {
    let due = due(unit, at_work, paper).filter(|_| paper.sent.is_none())?;
    Some((due - today).num_days())
}

/// The least own share of a grant under a scheme, whole kronor, rounded up; none when the scheme
/// knows no share.
pub fn own_share(scheme: &Scheme, grant: u64) -> Option<u64> {
    scheme.money.iter().find_map(|rule| match rule.amount.get() {
        Amount::PercentOfGrant(percent) => Some(grant.saturating_mul(u64::from(*percent)).div_ceil(100)),
        Amount::PerSupervisor(_) | Amount::PerParticipant(_) | Amount::Total(_) => None,
    })
}

/// The first such day on or after `today`.
fn next(day: YearDay, today: NaiveDate) -> Option<NaiveDate> {
    // A 29 February comes back within eight years.
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, u32::from(day.month), u32::from(day.day));
    (0..=8).filter_map(|more| in_year(today.year().checked_add(more)?)).find(|&date| date >= today)
}

fn table(paper: &Paper, field: &Field, columns: &[Field], problems: &mut Vec<Problem>) {
    let filled = |at: &&Place| {
        at.table == field.id && paper.cells.get(at).is_some_and(|note| !note.as_str().trim().is_empty())
    };
    let rows: BTreeSet<u16> = paper.cells.keys().filter(filled).map(|at| at.row).collect();
    if rows.is_empty() && field.asked == Asked::Required {
        problems.push(Problem { at: At::Field(field.id), wrong: Wrong::Missing });
    }
    for row in rows {
        for column in columns {
            let at = Place { table: field.id, row, column: column.id };
            let wrong = wrong(paper.cells.get(&at), column);
            problems.extend(wrong.map(|wrong| Problem { at: At::Cell(at), wrong }));
        }
    }
}

fn wrong(note: Option<&Note>, field: &Field) -> Option<Wrong> {
    let text = note.map(|note| note.as_str().trim()).unwrap_or_default();
    if text.is_empty() {
        return (field.asked == Asked::Required).then_some(Wrong::Missing);
    }
    match &field.kind {
        FieldKind::Text | FieldKind::Long | FieldKind::Table(_) => None,
        FieldKind::Date => text.parse::<NaiveDate>().err().map(|_| Wrong::NoDate),
        FieldKind::Choice(choices) => {
            let is = |id: Code| id.as_str() == text;
            (!choices.iter().any(|choice| is(choice.id))).then_some(Wrong::NoSuchChoice)
        }
        FieldKind::Money | FieldKind::Number => match number(text) {
            None => Some(Wrong::NoNumber),
            Some(number) => outside(number, field),
        },
    }
}

fn outside(number: u64, field: &Field) -> Option<Wrong> {
    let bounds = field.between?;
    if number < u64::from(bounds.least) {
        Some(Wrong::TooLittle { least: bounds.least })
    } else if number > u64::from(bounds.most) {
        Some(Wrong::TooMuch { most: bounds.most })
    } else {
        None
    }
}

fn wrong_sum(paper: &Paper, form: &Form, field: &Field) -> Option<Wrong> {
    let column = field.sum_of.filter(|&column| form.column(column).is_some())?;
    let given = number(paper.values.get(&field.id)?.as_str().trim())?;
    let sum = sum(paper, column).filter(|_| paper.rows(column.table) > 0)?;
    (given != sum).then_some(Wrong::Sum { sum })
}

fn unknown(paper: &Paper, form: &Form) -> Vec<Problem> {
    let values = paper.values.keys().filter(|&&id| form.field(id).is_none_or(is_table));
    let values = values.map(|&id| Problem { at: At::Field(id), wrong: Wrong::NoSuchField });
    let is_unknown = |at: &&Place| form.column(Column { table: at.table, column: at.column }).is_none();
    let cells = paper.cells.keys().filter(is_unknown);
    values.chain(cells.map(|&at| Problem { at: At::Cell(at), wrong: Wrong::NoSuchField })).collect()
}

fn is_table(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Table(_))
}

#[cfg(test)]
#[path = "papers_tests.rs"]
mod tests;
