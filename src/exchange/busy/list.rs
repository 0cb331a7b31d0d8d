//! A list of busy times: a table with a name, a weekday, and from and to.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use serde::Deserialize;

use super::{Busy, Ground, Problem, Reason, Week};
use crate::{
    exchange::csv::{self, fold},
    i18n::dates::{parse_weekdays, parse_windows},
    model::{
        text::Name,
        week::{Window, joined},
    },
};

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
enum Column {
    Name,
    First,
    Last,
    Day,
    From,
    To,
    Times,
}

/// The words of `data/import/busy.ron`.
fn words() -> &'static BTreeMap<String, Column> {
    static WORDS: OnceLock<BTreeMap<String, Column>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/busy.ron"));
        let written: Vec<(Column, Vec<String>)> = ron::from_str(text).unwrap_or_default();
        written
            .into_iter()
            .flat_map(|(column, words)| words.into_iter().map(move |w| (fold(&w), column)))
            .collect()
    })
}

/// How many known headings a line has; none where times cannot be read below it.
fn headings(cells: &[String]) -> usize {
    let known: BTreeSet<Column> = cells.iter().filter_map(|cell| words().get(&fold(cell)).copied()).collect();
    let has = |column| known.contains(&column);
    let times = has(Column::Times) || (has(Column::From) && has(Column::To));
    if times && (has(Column::Day) || has(Column::Times)) { known.len() } else { 0 }
}

/// Reads a list; none where no line has headings for times.
pub fn read(text: &str, ground: &Ground) -> Option<Busy> {
    let lines = csv::lines_by(text, &headings);
    let columns: Vec<Option<Column>> =
        lines.headings?.cells.iter().map(|cell| words().get(&fold(cell)).copied()).collect();
    let named = columns.iter().flatten().any(|c| matches!(c, Column::Name | Column::Last));
    let mut out = Busy::default();
    let mut busy: BTreeMap<String, Vec<Window>> = BTreeMap::new();
    // A name may stand once above all of its lines.
    let mut name = if named { String::new() } else { ground.stem() };
    for line in lines.below {
        let cell = |column: Column| -> &str {
            let at = columns.iter().position(|own| *own == Some(column));
            at.and_then(|at| line.cells.get(at)).map_or("", String::as_str)
        };
        let own = [cell(Column::Name), cell(Column::First), cell(Column::Last)];
        let own: Vec<&str> = own.into_iter().filter(|part| !part.is_empty()).collect();
        if !own.is_empty() {
            name = own.join(" ");
        }
        let times = match (cell(Column::From), cell(Column::To)) {
            ("", "") => format!("{} {}", cell(Column::Day), cell(Column::Times)),
            (from, to) => format!("{} {from}-{to}", cell(Column::Day)),
        };
        if times.trim().is_empty() {
            continue;
        }
        let wrong = |reason| Problem { line: line.number, reason, text: Name::new(times.trim()) };
        let day = cell(Column::Day);
        let apart = [Column::From, Column::To, Column::Times].iter().any(|&column| !cell(column).is_empty());
        if apart && !day.is_empty() && !name.is_empty() && parse_weekdays(day).is_none() {
            out.problems.push(Problem { text: Name::new(day), ..wrong(Reason::NotADay) });
            continue;
        }
        match parse_windows(&times) {
            _ if name.is_empty() => out.problems.push(wrong(Reason::NoName)),
            Ok(windows) => busy.entry(name.clone()).or_default().extend(windows),
            Err(error) => out.problems.push(wrong(Reason::Times(error))),
        }
    }
    let week =
        |(called, windows)| Week { called, busy: joined(windows).into_iter().collect(), ..Week::default() };
    out.weeks = busy.into_iter().map(week).collect();
    Some(out)
}
