//! How this screen looks: the chain from long-term goal to action, and what the selected one says.

use ratatui::layout::Rect;

use super::tree;
use crate::{
    app::{
        App,
        list::RowId,
        screens::choices::{person, progress_sign, progress_word, typed},
    },
    i18n::{Arg, Key, t},
    model::{
        error::Thing,
        needs::Progress,
        plan::{Goal, GoalLevel},
    },
    planning::terms,
    ui::{
        canvas::{Canvas, Selected, capital, wrapped},
        found,
        theme::Role,
    },
};

/// Columns from which the detail stands beside the list.
const WIDE: u16 = 110;
/// Columns of one step of indentation.
const STEP: u16 = 2;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    if unit.goals().is_empty() {
        return empty(canvas, area);
    }
    let wide = area.width >= WIDE;
    let lower = if wide { 0 } else { (area.height / 3).clamp(4, 8) };
    let width = if wide { area.width * 13 / 20 } else { area.width };
    let list = Rect { width, height: area.height - lower, ..area };
    draw_list(app, canvas, list);
    let Some(goal) = tree::selected(app) else { return };
    let x = list.right() + 1;
    let detail_area = if wide {
        Rect { x, width: area.right().saturating_sub(x + 1), ..area }
    } else {
        Rect { x: 1, y: list.bottom(), width: area.width.saturating_sub(2), height: lower }
    };
    canvas.apart(detail_area);
    detail(app, canvas, detail_area, goal);
}

fn empty(canvas: &mut Canvas<'_>, area: Rect) {
    let room = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(76), ..area };
    canvas.word(room.x, room.y + 1, room.width, Key::GoalsEmptyTitle, Role::Heading);
    let mut y = room.y + 3;
    for (key, role) in [
        (Key::GoalsEmptyChain, Role::Strong),
        (Key::GoalsEmptyWhat, Role::Plain),
        (Key::GoalsEmptyExample, Role::Plain),
        (Key::GoalsEmptyStart, Role::Strong),
    ] {
        let text = canvas.i18n.get(key);
        let left = Rect { y, height: room.bottom().saturating_sub(y), ..room };
        y += canvas.paragraph(left, &text, role) + 1;
    }
}

fn draw_list(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let rows = tree::rows(app);
    let due = 14.min(area.width / 5);
    let who = (area.width / 4).min(20);
    let text = area.width.saturating_sub(due + who + 2);
    canvas.word(area.x + 2, area.y, text, Key::GoalsHeadText, Role::Heading);
    canvas.word(area.x + text + 1, area.y, who - 1, Key::FieldResponsible, Role::Heading);
    canvas.word(area.x + text + who + 1, area.y, due, Key::GoalsFieldDue, Role::Heading);
    let list = &app.screens.goals.list;
    let lines = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        canvas.word(area.x + 2, lines.y, area.width - 2, Key::GoalsNothingFits, Role::Dim);
    }
    for (y, n) in (lines.y..lines.bottom()).zip(canvas.window(list, &rows, lines)) {
        let Some(&row) = rows.get(n) else { continue };
        let RowId::Thing(Thing::Goal(id)) = row else { continue };
        let Some(goal) = app.unit().and_then(|unit| unit.goals().get(id)) else { continue };
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x, y, selected);
        let x = area.x + 2 + STEP * tree::depth(goal.level);
        let (sign, role) = found::or_progress(app, &[Thing::Goal(id)], sign(goal.progress));
        canvas.put(x, y, 1, sign, role);
        let room = (area.x + text).saturating_sub(x + 2);
        let said = super::short(goal);
        let role = if goal.progress == Progress::Dropped { Role::Gone } else { Role::Plain };
        canvas.cell(x + 2, y, room, &said, role, selected);
        canvas.put(area.x + text + 1, y, who - 1, &person(app, goal.responsible), Role::Plain);
        if let Some(date) = goal.due {
            // Without its year only where it lies in this school year.
            let near = terms::school_year(date) == terms::school_year(app.today());
            let date = if near { app.say(&t::choice_as_is(Arg::ShortDate(date))) } else { typed(Some(date)) };
            canvas.put(area.x + text + who + 1, y, due, &date, Role::Plain);
        }
    }
}

fn sign(progress: Progress) -> (&'static str, Role) {
    let role = match progress {
        Progress::Done => Role::Good,
        Progress::Underway => Role::Plain,
        Progress::NotStarted | Progress::Dropped => Role::Dim,
    };
    (if progress == Progress::Underway { "░" } else { progress_sign(progress) }, role)
}

/// Everything about one goal, the most telling lines first: at 80 columns not all of them fit.
fn detail(app: &App, canvas: &mut Canvas<'_>, area: Rect, goal: &Goal) {
    let level = app.i18n.get(tree::word(goal.level));
    let state = app.i18n.get(progress_word(goal.progress));
    canvas.heading(area.x, area.y, area.width, &capital(&format!("{level} · {state}")));
    let mut lines: Vec<(String, Role)> = vec![(goal.text.to_string(), Role::Plain)];
    lines.extend(found::said(app, &[Thing::Goal(goal.id)]));
    let mut labelled = |key: Key, text: &str| {
        if !text.is_empty() {
            lines.push((format!("{}: {text}", app.i18n.get(key)), Role::Plain));
        }
    };
    if goal.level == GoalLevel::Action {
        labelled(Key::GoalsFieldOutcome, goal.outcome.as_str());
    }
    labelled(Key::GoalsFieldSign, goal.sign.as_str());
    let due = goal.due.map(|date| app.say(&t::choice_as_is(Arg::Date(date)))).unwrap_or_default();
    labelled(Key::FieldResponsible, &person(app, goal.responsible));
    labelled(Key::GoalsFieldDue, &due);
    let priority = goal.priority.and_then(|id| app.unit()?.priorities().get(id));
    labelled(Key::GoalsFieldPriority, &priority.map(|p| super::priority_name(app, p)).unwrap_or_default());
    let mut y = area.y + 1;
    for (text, role) in lines {
        for line in wrapped(&text, area.width.into()) {
            if y < area.bottom() {
                canvas.put(area.x, y, area.width, &line, role);
                y += 1;
            }
        }
    }
}
