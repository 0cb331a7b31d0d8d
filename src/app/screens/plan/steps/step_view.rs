//! The page of a step: what the plan knows and who is missing, questions with notes, what was decided.

use ratatui::layout::Rect;

use super::Line;
use crate::{
    app::{
        App,
        list::RowId,
        screens::{
            choices::{person, progress_word},
            plan::{
                detail_view::{self, Pen},
                steps, words,
            },
        },
    },
    i18n::{Key, format, t},
    model::programme::{Programme, Step},
    planning::steps::{StepLine, proposed},
    ui::{
        canvas::{Canvas, Selected, wrapped},
        theme::Role,
    },
};

/// A line as it is drawn: what it belongs to, whether it begins it, its text and how it looks.
struct Row {
    of: usize,
    text: String,
    role: Role,
    inset: u16,
}

/// Draws the page of the open step.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let (Some((programme, step)), Some(line)) = (steps::selected(app), steps::line(app)) else { return };
    let lang = app.i18n.lang();
    let title = format!("{} · {}", programme.name.get(lang), step.title.get(lang));
    let inside =
        Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
    canvas.heading(inside.x, area.y, inside.width, &title);
    let mut pen = Pen { canvas, rest: inside };
    pen.put(step.purpose.get(lang), Role::Dim);
    if let Some(now) = proposed(&line) {
        pen.put(&app.say(&detail_view::proposal(now)), Role::Plain);
    }
    let rest = pen.rest;
    let all = steps::lines(app, programme, step);
    let width = usize::from(rest.width.saturating_sub(4));
    let drawn = rows(app, programme, step, &line, &all, width);
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
    let mut y = rest.y;
    for (n, row) in drawn.iter().enumerate().skip(top).take(rest.height.into()) {
        let selected = Selected::when(Some(here), row.of);
        if n == first.max(top) {
            canvas.pointer(rest.x, y, selected);
        }
        let x = rest.x + 2 + row.inset;
        let bold = if row.inset == 0 { selected } else { Selected::No };
        canvas.cell(x, y, rest.width.saturating_sub(2 + row.inset), &row.text, row.role, bold);
        y += 1;
    }
    let left = Rect { y, height: inside.bottom().saturating_sub(y), ..inside };
    let mut pen = Pen { canvas, rest: left };
    detail_view::about(app, &mut pen, &line);
}

fn rows(
    app: &App,
    programme: &Programme,
    step: &Step,
    known: &StepLine<'_>,
    all: &[Line<'_>],
    width: usize,
) -> Vec<Row> {
    let mut out = Vec::new();
    let mut put = |of: usize, text: &str, role: Role, inset: u16| {
        let lines = wrapped(text, width.saturating_sub(inset.into()));
        out.extend(lines.into_iter().map(|text| Row { of, text, role, inset }));
    };
    let lang = app.i18n.lang();
    let state = known.state;
    let none = app.i18n.get(Key::PlanNotWritten);
    for (n, line) in all.iter().enumerate() {
        match line {
            Line::Fact(fact) => {
                let sign = if fact.is_open() { "!" } else { "✓" };
                let leads = steps::leads_to(programme, step).filter(|_| fact.is_open());
                let leads = leads.map(|to| format!("  > {}", app.i18n.get(to.title())));
                let said = app.say(&words::fact(fact));
                put(n, &format!("{sign} {said}{}", leads.unwrap_or_default()), Role::Plain, 0);
                let names = detail_view::missing(app, &steps::missing(app, programme, fact));
                if !names.is_empty() {
                    put(n, &names, Role::Plain, 2);
                }
            }
            Line::Question(_, question) => {
                put(n, &format!("? {}", question.text.get(lang)), Role::Plain, 0);
                match state.and_then(|state| state.notes.get(&question.id)) {
                    Some(note) => put(n, note.as_str(), Role::Strong, 2),
                    None => put(n, &none, Role::Dim, 2),
                }
            }
            Line::Decision => {
                let decision = state.map(|state| state.decision.as_str()).unwrap_or_default();
                put(n, &app.say(&t::plan_decision(or(decision, &none))), Role::Plain, 0);
            }
            Line::Responsible => {
                let who = state.map(|state| person(app, state.responsible)).unwrap_or_default();
                let text = format!("{}: {}", app.i18n.get(Key::FieldResponsible), or(&who, &none));
                put(n, &text, Role::Plain, 0);
            }
            Line::Due => {
                let due = state.and_then(|state| state.due).map(|due| format::long_date(lang, due));
                let text =
                    format!("{}: {}", app.i18n.get(Key::PlanFieldDue), or(&due.unwrap_or_default(), &none));
                put(n, &text, Role::Plain, 0);
            }
            Line::Progress => {
                let word = app.i18n.get(progress_word(known.progress));
                put(n, &format!("{}: {word}", app.i18n.get(Key::FieldProgress)), Role::Plain, 0);
            }
        }
    }
    out
}

fn or<'a>(text: &'a str, none: &'a str) -> &'a str {
    if text.is_empty() { none } else { text }
}
