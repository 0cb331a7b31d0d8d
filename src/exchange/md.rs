//! The plan of a group as Markdown: reads well as plain text, too.

use super::{pages, wording::Wording};
use crate::{
    i18n::{
        I18n,
        document::{Document, Part},
    },
    model::{
        catalogue::Catalogue,
        ids::GroupId,
        lang::Lang,
        text::{Breaks, clean},
        unit::Unit,
    },
};

/// The meetings of a group as a heading and a table; none when there is no such group.
pub fn group_plan(unit: &Unit, catalogue: &Catalogue, group: GroupId, lang: Lang) -> Option<String> {
    pages::plan(Wording { unit, catalogue, lang }, group, &[]).map(|page| document(&page, lang))
}

fn cells(out: &mut String, texts: impl Iterator<Item = String>) {
    out.push('|');
    for text in texts {
        out.extend([" ", &cell(&text), " |"]);
    }
    out.push('\n');
}

/// A page as Markdown.
pub fn document(document: &Document, lang: Lang) -> String {
    let say = I18n::new(lang);
    let mut out = format!("# {}\n", cell(&say.text(&document.title)));
    let mut before: Option<&Part> = None;
    for part in &document.parts {
        match part {
            Part::Heading(text) => out.extend(["\n## ", &cell(&say.text(text)), "\n"]),
            Part::Line(text) => {
                // Sentences that follow one another are points of a list.
                if !matches!(before, Some(Part::Line(_))) {
                    out.push('\n');
                }
                out.extend(["- ", &cell(&say.text(text)), "\n"]);
            }
            Part::Table(heads, rows) => {
                out.push('\n');
                cells(&mut out, heads.iter().map(|head| say.text(head)));
                out.extend([&"| --- ".repeat(heads.len()), "|\n"]);
                for row in rows {
                    cells(&mut out, row.iter().map(|text| say.text(text)));
                }
            }
        }
        before = Some(part);
    }
    out
}

/// The text on one line, with the signs escaped that Markdown would take as its own.
pub(super) fn cell(text: &str) -> String {
    let mut out = String::new();
    for c in clean(text, Breaks::ToSpace).chars() {
        if matches!(c, '|' | '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
