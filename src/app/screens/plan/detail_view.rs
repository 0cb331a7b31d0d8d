//! The selected row in full: a step, a condition, the days of a series, a paper, a form.

use ratatui::layout::Rect;

use super::{
    papers, places,
    rows::{self, Item},
    steps, words,
};
use crate::{
    app::{App, screens::choices::progress_word},
    i18n::{Key, Text, t},
    model::{
        needs::Progress,
        programme::{Fact, Form, Origin, Shown},
    },
    planning::steps::{StepLine, proposed},
    ui::{canvas::Canvas, found, theme::Role},
};

/// Writes paragraphs one below the other while there is room.
pub(super) struct Pen<'c, 'b> {
    pub(super) canvas: &'c mut Canvas<'b>,
    pub(super) rest: Rect,
}

impl Pen<'_, '_> {
    /// Writes a paragraph.
    pub(super) fn put(&mut self, text: &str, role: Role) {
        if self.rest.height == 0 || text.is_empty() {
            return;
        }
        let used = self.canvas.paragraph(self.rest, text, role);
        self.skip(used);
    }

    fn skip(&mut self, rows: u16) {
        let rows = rows.min(self.rest.height);
        self.rest.y += rows;
        self.rest.height -= rows;
    }

    /// Writes a paragraph a little further in.
    pub(super) fn inset(&mut self, text: &str, role: Role) {
        self.rest.x += 2;
        self.rest.width = self.rest.width.saturating_sub(2);
        self.put(text, role);
        self.rest.x -= 2;
        self.rest.width += 2;
    }
}

/// Draws the selected row in full.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(item) = rows::selected(app).filter(|_| area.height > 1) else { return };
    let lang = app.i18n.lang();
    let title = match &item {
        Item::Heading(key) => app.i18n.get(*key),
        Item::Step(line) => line.step.title.get(lang).to_owned(),
        Item::Condition(_) => app.i18n.get(Key::PlanCondition),
        Item::Series(_) => app.i18n.get(Key::PlanDates),
        Item::Places(_) => app.i18n.get(Key::PlacesTitle),
        Item::Paper(paper, _) => papers::name(app, paper),
        Item::Blank(form, _) => form.title.get(lang).to_owned(),
        Item::Deadline(line) => line.deadline.name.get(lang).to_owned(),
    };
    canvas.heading(area.x, area.y, area.width, &title);
    let mut pen = Pen { canvas, rest: Rect { y: area.y + 1, height: area.height - 1, ..area } };
    let things = app.screens.plan.list.selected.map(|row| rows::things(app, row)).unwrap_or_default();
    for (text, role) in found::said(app, &things) {
        pen.put(&text, role);
    }
    match item {
        Item::Heading(_) => {}
        Item::Step(line) => step(app, &mut pen, &line),
        Item::Condition(line) => {
            pen.put(line.condition.text.get().get(lang), Role::Plain);
            pen.put(&app.i18n.get(Key::PlanConditionTick), Role::Dim);
            source(app, &mut pen, &line.condition.text);
        }
        Item::Series(series) => {
            pen.put(&app.i18n.get(Key::PlanSeriesWhat), Role::Plain);
            for event in &series.events {
                pen.put(&format!("· {}: {}", event.name.get(lang), event.what.get(lang)), Role::Plain);
            }
        }
        Item::Places(_) => {
            pen.put(&app.i18n.get(Key::PlacesWhat), Role::Plain);
            let of = rows::shown(app).and_then(|programme| places::find(app, programme.id));
            for line in of.map(|of| places::report_lines(app, of)).unwrap_or_default() {
                pen.put(&app.say(&line), Role::Plain);
            }
        }
        Item::Paper(paper, Some(form)) => {
            let problems = papers::problems(app, paper, form);
            if problems.is_empty() {
                pen.put(&app.i18n.get(Key::PaperWhole), Role::Good);
            }
            for problem in problems {
                pen.put(&format!("! {}", app.say(&problem)), Role::Plain);
            }
            of_form(app, &mut pen, form);
        }
        Item::Paper(_, None) => pen.put(&app.i18n.get(Key::PaperNoForm), Role::Plain),
        Item::Blank(form, _) => {
            pen.put(&app.i18n.get(Key::PaperBlank), Role::Plain);
            let fields: Vec<&str> = form.fields.iter().map(|field| field.label.get(lang)).collect();
            pen.put(&app.say(&t::paper_asks(fields.join("; "))), Role::Plain);
            of_form(app, &mut pen, form);
        }
        Item::Deadline(line) => match &line.deadline.day {
            Some(day) => source(app, &mut pen, day),
            None => pen.put(&app.i18n.get(Key::PlanDayAsk), Role::Plain),
        },
    }
}

fn of_form(app: &App, pen: &mut Pen<'_, '_>, form: &Form) {
    pen.put(&app.say(&t::plan_sources(&form.source)), Role::Dim);
}

fn source<T>(app: &App, pen: &mut Pen<'_, '_>, fact: &Fact<T>) {
    if matches!(fact.shown(), Shown::Suggestion(_)) {
        pen.put(&app.i18n.get(Key::PlanUnconfirmed), Role::Dim);
    }
    if !fact.source().is_empty() {
        pen.put(&app.say(&t::plan_sources(fact.source())), Role::Dim);
    }
}

fn step(app: &App, pen: &mut Pen<'_, '_>, line: &StepLine<'_>) {
    let lang = app.i18n.lang();
    pen.put(line.step.purpose.get(lang), Role::Plain);
    let said: Vec<String> = line
        .facts
        .iter()
        .filter(|fact| words::says(fact))
        .map(|fact| format!("{} {}", if fact.is_open() { "!" } else { "✓" }, app.say(&words::fact(fact))))
        .collect();
    pen.put(&said.join("  "), Role::Heading);
    if let Some(Progress::Done) = proposed(line) {
        pen.put(&app.say(&proposal(Progress::Done)), Role::Plain);
    }
    if let Some(decision) = line.state.map(|state| &state.decision).filter(|decision| !decision.is_empty()) {
        pen.put(&app.say(&t::plan_decision(decision)), Role::Strong);
    }
    for question in &line.step.questions {
        pen.put(&format!("? {}", question.text.get(lang)), Role::Plain);
        if let Some(note) = line.state.and_then(|state| state.notes.get(&question.id)) {
            pen.inset(note.as_str(), Role::Strong);
        }
    }
    about(app, pen, line);
}

/// Whose the step is, and its sources.
pub(super) fn about(app: &App, pen: &mut Pen<'_, '_>, line: &StepLine<'_>) {
    if line.step.origin == Origin::Ours {
        pen.put(&app.i18n.get(Key::PlanOurs), Role::Dim);
    }
    if !line.step.sources.is_empty() {
        pen.put(&app.say(&t::plan_sources(line.step.sources.join("; "))), Role::Dim);
    }
}

/// What facts propose, and how to take it.
pub(super) fn proposal(now: Progress) -> Text {
    t::plan_proposal(progress_word(now))
}

/// The names of what is missing, as many as fit in a line.
pub(super) fn missing(app: &App, things: &[crate::model::error::Thing]) -> String {
    /// The most names that are listed.
    const NAMES: usize = 6;
    let names = steps::names(app, things);
    let more = names.len().saturating_sub(NAMES);
    let mut said: Vec<String> = names.into_iter().take(NAMES).collect();
    if more > 0 {
        said.push(app.say(&t::plan_more(more)));
    }
    said.join(", ")
}
