//! A page for somebody outside the program, before it is said in a language.

use super::{I18n, Text};

/// A page: shown on the screen line by line, or written to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: Text,
    /// What is below it.
    pub parts: Vec<Part>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading.
    Heading(Text),
    /// A sentence.
    Line(Text),
    /// Headings of columns, and rows with as many cells.
    Table(Vec<Text>, Vec<Vec<Text>>),
}

impl Document {
    /// The page as lines to read: cells of a row with dots between.
    pub fn lines(&self, say: I18n) -> Vec<String> {
        let mut out = Vec::new();
        for part in &self.parts {
            match part {
                Part::Heading(text) => out.extend([String::new(), say.text(text)]),
                Part::Line(text) => out.push(say.text(text)),
                Part::Table(_, rows) => out.extend(rows.iter().map(|row| {
                    let cells = row.iter().map(|cell| say.text(cell)).filter(|cell| !cell.is_empty());
                    format!("· {}", cells.collect::<Vec<_>>().join(" · "))
                })),
            }
        }
        out
    }
}
