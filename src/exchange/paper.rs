//! A filled paper as Markdown, in the order of its form.

use super::md::cell;
use crate::{
    i18n::{I18n, Key, format, t},
    model::{
        catalogue::Catalogue,
        ids::PaperId,
        lang::Lang,
        papers::{Paper, Place},
        programme::{Field, FieldKind},
        text::Note,
        unit::Unit,
    },
    planning::{
        lookup,
        papers::{called, due, number, with_days},
        running::AtWork,
    },
};

/// A paper's name and its text; none when there is no such paper, or nobody knows its form any more.
pub fn paper(
    unit: &Unit,
    catalogue: &Catalogue,
    at_work: &AtWork<'_>,
    id: PaperId,
    lang: Lang,
) -> Option<(String, String)> {
    let paper = unit.papers().get(id)?;
    let programme = lookup::programme(unit, catalogue, paper.programme)?;
    let form = programme.paper(paper.form)?;
    let due = due(unit, at_work, paper);
    let paper = &with_days(unit, due, paper, form);
    let say = I18n::new(lang);
    let title = form.title.get(lang);
    let name = called(title, paper.name.as_str());
    let mut out = format!("# {}\n\n", cell(&name));
    let mut head = vec![unit.about().name.to_string(), programme.name.get(lang).to_owned()];
    head.extend(due.map(|due| say.text(&t::paper_due_on(due))));
    head.extend(paper.sent.map(|sent| say.text(&t::paper_sent_on(sent))));
    for line in head {
        out.extend(["- ", &cell(&line), "\n"]);
    }
    for field in &form.fields {
        out.extend(["\n## ", &cell(field.label.get(lang)), "\n\n"]);
        if field.columns().is_empty() {
            let value = shown(field, paper.values.get(&field.id), say);
            let value = if value.is_empty() { say.get(Key::PlanNotWritten) } else { value };
            for line in value.lines() {
                out.extend([&cell(line), "\n"]);
            }
        } else {
            table(&mut out, paper, field, say);
        }
    }
    Some((name, out))
}

fn table(out: &mut String, paper: &Paper, field: &Field, say: I18n) {
    let rows = paper.rows(field.id);
    if rows == 0 {
        out.extend([&say.get(Key::PlanNotWritten), "\n"]);
        return;
    }
    line(out, field.columns().iter().map(|column| column.label.get(say.lang()).to_owned()));
    line(out, field.columns().iter().map(|_| "---".to_owned()));
    for row in 0..rows {
        let at = |column: &Field| Place { table: field.id, row, column: column.id };
        line(
            out,
            field.columns().iter().map(|column| cell(&shown(column, paper.cells.get(&at(column)), say))),
        );
    }
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    out.push('|');
    for text in cells {
        out.extend([" ", &text, " |"]);
    }
    out.push('\n');
}

/// What is written in a field, in words.
pub fn shown(field: &Field, note: Option<&Note>, say: I18n) -> String {
    let text = note.map(|note| note.as_str().trim()).unwrap_or_default();
    match &field.kind {
        FieldKind::Date => {
            text.parse().map_or_else(|_| text.to_owned(), |day| format::long_date(say.lang(), day))
        }
        FieldKind::Choice(choices) => {
            let chosen = choices.iter().find(|choice| choice.id.as_str() == text);
            chosen.map_or(text, |choice| choice.label.get(say.lang())).to_owned()
        }
        FieldKind::Money | FieldKind::Number => match number(text).filter(|_| !text.is_empty()) {
            Some(number) => say.text(&t::paper_number(i64::try_from(number).unwrap_or(i64::MAX))),
            None => text.to_owned(),
        },
        FieldKind::Text | FieldKind::Long | FieldKind::Table(_) => text.to_owned(),
    }
}
