//! The page of a paper: its fields and tables, and the list of what is missing.

use ratatui::layout::Rect;

use super::{Line, Sign};
use crate::{
    app::{
        App, describe_finding,
        list::RowId,
        screens::plan::{detail_view::Pen, papers, view::WIDE},
    },
    i18n::{Key, t},
    model::{
        error::Thing,
        ids::PaperId,
        papers::Paper,
        programme::{Asked, Field},
    },
    planning::papers::{due, with_days},
    ui::{
        canvas::{Canvas, Selected, capital, wrapped},
        found,
        theme::Role,
    },
};

/// The most lines of what is missing in a narrow window.
const MISSING: u16 = 3;
/// Lines above them for what has been found.
const FOUND: u16 = 2;
/// The most lines of a long text before it is opened.
const LINES: usize = 3;

struct Row {
    of: usize,
    text: String,
    role: Role,
    inset: u16,
}

/// Draws the page of a paper.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, id: PaperId) {
    let Some((paper, programme, form)) = papers::find(app, id) else { return };
    let Some(paper) = app.unit().map(|unit| with_days(unit, due(unit, &app.at_work(), paper), paper, form))
    else {
        return;
    };
    let paper = &paper;
    let title = format!("{} · {}", programme.name.get(app.i18n.lang()), papers::name(app, paper));
    let wide = area.width >= WIDE;
    let width = if wide { area.width * 3 / 5 } else { area.width };
    canvas.heading(area.x + 1, area.y, width - 2, &title);
    let all = papers::lines(paper, form);
    let problems = papers::problems(app, paper, form);
    let mut said: Vec<(String, Role)> = Vec::new();
    if let Some((sign, text)) = papers::stand(app, paper) {
        let role = match sign {
            Sign::Good => Role::Good,
            Sign::Care => Role::Care,
            Sign::Plain => Role::Plain,
        };
        said.push((capital(&app.say(&text)), role));
    }
    // That it is late has just been said.
    let found = describe_finding::at(app, &[Thing::Paper(id)]).into_iter();
    let found: Vec<_> = found.filter(|(finding, _)| finding.code() != "paper-late").collect();
    let most = if found.is_empty() { MISSING } else { MISSING + FOUND };
    said.extend(found.into_iter().map(found::signed));
    if problems.is_empty() {
        said.push((app.i18n.get(Key::PaperWhole), Role::Good));
    }
    said.extend(problems.iter().map(|problem| (format!("! {}", app.say(problem)), Role::Plain)));
    let check = if wide {
        let x = width + 1;
        canvas.heading(x, area.y, area.width - x - 1, &app.i18n.get(Key::PaperCheck));
        Rect { x, y: area.y + 1, width: area.width - x - 1, height: area.height - 1 }
    } else {
        let lines: usize =
            said.iter().map(|(text, _)| wrapped(text, usize::from(area.width - 2)).len()).sum();
        let height = u16::try_from(lines).unwrap_or(most).min(most);
        Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height }
    };
    let mut pen = Pen { canvas, rest: check };
    for (text, role) in said {
        pen.put(&text, role);
    }
    let top = if wide { area.y + 1 } else { check.bottom() };
    let rest = Rect { x: area.x + 1, y: top, width: width - 2, height: area.bottom().saturating_sub(top) };
    lines(app, canvas, rest, paper, &all);
}

fn lines(app: &App, canvas: &mut Canvas<'_>, rest: Rect, paper: &Paper, all: &[Line<'_>]) {
    let mut drawn: Vec<Row> = Vec::new();
    for (n, line) in all.iter().enumerate() {
        drawn.extend(rows(app, paper, *line, n, usize::from(rest.width.saturating_sub(2))));
    }
    let list = &app.screens.plan.lines;
    let ids: Vec<RowId> = (0..all.len()).map(RowId::Place).collect();
    let here = list.index(&ids);
    // The list learns how far a page goes.
    let lines: Vec<usize> = drawn.iter().map(|row| row.of).collect();
    list.turns(here, &lines, rest.height.into());
    let last = drawn.iter().rposition(|row| row.of == here).unwrap_or(0);
    let first = drawn.iter().position(|row| row.of == here).unwrap_or(0);
    let top = (last + 1).saturating_sub(rest.height.into()).min(first);
    canvas.more(&(top..top + usize::from(rest.height)), drawn.len(), rest);
    for (y, (n, row)) in (rest.y..rest.bottom()).zip(drawn.iter().enumerate().skip(top)) {
        let selected = Selected::when(Some(here), row.of);
        if n == first.max(top) {
            canvas.pointer(rest.x, y, selected);
        }
        let x = rest.x + 2 + row.inset;
        let bold = if n == first { selected } else { Selected::No };
        canvas.cell(x, y, rest.width.saturating_sub(2 + row.inset), &row.text, row.role, bold);
    }
}

fn rows(app: &App, paper: &Paper, line: Line<'_>, of: usize, width: usize) -> Vec<Row> {
    let lang = app.i18n.lang();
    let row = |text: String, role: Role, inset: u16| Row { of, text, role, inset };
    let asked = |field: &Field| if field.asked == Asked::Required { " *" } else { "" };
    match line {
        Line::Field(field) => {
            let mut out = vec![row(format!("{}{}", field.label.get(lang), asked(field)), Role::Plain, 0)];
            let value = papers::shown(app, field, paper.values.get(&field.id));
            if value.is_empty() {
                out.push(row(app.i18n.get(Key::PlanNotWritten), Role::Dim, 2));
            }
            let lines = wrapped(&value, width.saturating_sub(2));
            let more = lines.len() > LINES;
            out.extend(
                lines.into_iter().take(LINES).filter(|l| !l.is_empty()).map(|l| row(l, Role::Strong, 2)),
            );
            if let Some(last) = out.last_mut().filter(|_| more) {
                last.text.push('…');
            }
            out
        }
        Line::Table(table) => {
            let count = usize::from(paper.rows(table.id));
            let text = app.say(&t::paper_table(count, table.label.get(lang)));
            vec![row(format!("{text}{}", asked(table)), Role::Heading, 0)]
        }
        Line::Row(table, at) => {
            let cells = papers::row(app, paper, table, at);
            let number = usize::from(at) + 1;
            let cells = table.columns().iter().zip(cells).filter(|(_, value)| !value.is_empty());
            let said: Vec<String> =
                cells.map(|(column, value)| format!("{}: {value}", column.label.get(lang))).collect();
            let text = format!("{number}  {}", said.join(" · "));
            let lines = wrapped(&text, width.saturating_sub(2));
            let more = lines.len() > LINES;
            let mut out: Vec<Row> = lines
                .into_iter()
                .take(LINES)
                .enumerate()
                .map(|(n, l)| row(l, Role::Plain, if n == 0 { 0 } else { 2 }))
                .collect();
            if let Some(last) = out.last_mut().filter(|_| more) {
                last.text.push('…');
            }
            out
        }
    }
}
