//! The selected step: purpose, questions with notes, decision, what the plan knows, sources.

use ratatui::layout::Rect;

use super::{steps, words};
use crate::{
    app::App,
    i18n::{Key, t},
    model::programme::Origin,
    planning::steps::step_facts,
    ui::{canvas::Canvas, theme::Role},
};

struct Pen<'c, 'b> {
    canvas: &'c mut Canvas<'b>,
    rest: Rect,
}

impl Pen<'_, '_> {
    fn put(&mut self, text: &str, role: Role) {
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

    fn inset(&mut self, text: &str, role: Role) {
        self.rest.x += 2;
        self.rest.width = self.rest.width.saturating_sub(2);
        self.put(text, role);
        self.rest.x -= 2;
        self.rest.width += 2;
    }
}

/// Draws the selected step.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some((programme, step)) = steps::selected(app) else { return };
    let Some(unit) = app.unit().filter(|_| area.height > 1) else { return };
    let lang = app.i18n.lang();
    let state = steps::state(app, programme, step);
    canvas.heading(area.x, area.y, area.width, step.title.get(lang));
    let mut pen = Pen { canvas, rest: Rect { y: area.y + 1, height: area.height - 1, ..area } };
    pen.put(step.purpose.get(lang), Role::Plain);
    let facts = step_facts(unit, app.catalogue(), programme, step);
    let said: Vec<String> = facts
        .iter()
        .filter(|fact| words::says(fact))
        .map(|fact| format!("{} {}", if fact.is_open() { "!" } else { "✓" }, app.say(&words::fact(fact))))
        .collect();
    pen.put(&said.join("  "), Role::Heading);
    if let Some(decision) = state.map(|state| &state.decision).filter(|decision| !decision.is_empty()) {
        pen.put(&app.say(&t::plan_decision(decision)), Role::Strong);
    }
    for question in &step.questions {
        pen.put(&format!("? {}", question.text.get(lang)), Role::Plain);
        if let Some(note) = state.and_then(|state| state.notes.get(&question.id)) {
            pen.inset(note.as_str(), Role::Strong);
        }
    }
    if step.origin == Origin::Ours {
        pen.put(&app.i18n.get(Key::PlanOurs), Role::Dim);
    }
    if !step.sources.is_empty() {
        pen.put(&app.say(&t::plan_sources(step.sources.join("; "))), Role::Dim);
    }
}
