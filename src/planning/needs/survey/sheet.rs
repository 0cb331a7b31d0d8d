//! A table as it came out of a file: headings, and one row a respondent.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{Known, Words};
use crate::model::text::Line;

/// A plain table with clean text: no line breaks, no characters that command a terminal, single
/// spaces. Only held in memory while a person looks at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The headings; empty where a column has none.
    pub headings: Vec<String>,
    /// What is below them, lines without any text left out.
    pub rows: Vec<SheetRow>,
    /// How many lines without any text there were among the rows.
    pub empty: u32,
    /// How many rows came a second time and were left out ([`Sheet::without_doubles`]).
    pub doubles: u32,
}

/// The answers of one respondent.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SheetRow {
    /// Its number in the file, from 1.
    pub line: u64,
    /// Its cells, one for each heading; empty where nothing was answered.
    pub cells: Vec<String>,
}

/// What a column is called in a record: its heading, and which one of its name it is.
pub type Label = Line<300>;

impl Sheet {
    /// What each column is called. A heading that comes again gets a number after it.
    pub fn labels(&self) -> Vec<Label> {
        let mut seen: BTreeMap<Label, u32> = BTreeMap::new();
        let label = |heading: &String| {
            let bare = Label::new(heading);
            let times = seen.entry(bare.clone()).or_default();
            *times += 1;
            if *times == 1 { bare } else { numbered(heading, *times) }
        };
        self.headings.iter().map(label).collect()
    }

    /// The sheet without rows that a form sent twice: the same in every cell, the running number aside, and
    /// at the same moment. Without a moment two people may well have answered the same.
    #[must_use]
    pub fn without_doubles(mut self, words: &Words) -> Self {
        let known: Vec<Option<Known>> = self.headings.iter().map(|heading| words.column(heading)).collect();
        let place = |wanted| known.iter().position(|&known| known == Some(wanted));
        let Some(time) = place(Known::Time) else { return self };
        let number = place(Known::Number);
        let mut seen: BTreeSet<Vec<String>> = BTreeSet::new();
        let before = self.rows.len();
        self.rows.retain(|row| {
            let said = row.cells.iter().enumerate().filter(|(at, _)| Some(*at) != number);
            row.cell(time).is_empty() || seen.insert(said.map(|(_, cell)| cell.clone()).collect())
        });
        let doubles = u32::try_from(before - self.rows.len()).unwrap_or(u32::MAX);
        self.doubles = self.doubles.saturating_add(doubles);
        self
    }

    /// The answers of a column that say something, with the row they stand in.
    pub fn filled(&self, column: usize) -> impl Iterator<Item = &str> + Clone {
        self.rows
            .iter()
            .filter_map(move |row| row.cells.get(column))
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
    }
}

impl SheetRow {
    /// A cell; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map(String::as_str).unwrap_or_default()
    }
}

/// The number goes first where the heading is so long that its end is cut.
fn numbered(heading: &str, times: u32) -> Label {
    let after = format!("{heading} ({times})");
    let label = Label::new(&after);
    if label.as_str() == after { label } else { Label::new(&format!("({times}) {heading}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_come_again_are_told_apart() {
        let long = "x".repeat(400);
        let headings = ["Algebra", "Algebra", long.as_str(), long.as_str()].map(str::to_owned).to_vec();
        let labels = Sheet { headings, ..Sheet::default() }.labels();
        assert_eq!((labels[0].as_str(), labels[1].as_str()), ("Algebra", "Algebra (2)"));
        assert_ne!(labels[2], labels[3]);
    }
}
