//! Below and beside the table: the selected cell, its evidence, the priorities, cautions.

use ratatui::layout::Rect;

use super::{
    evidence, look,
    state::Look,
    view::{in_words, signed},
    words,
};
use crate::{
    app::{
        App,
        screens::choices::{self, person, progress_sign},
    },
    i18n::{Key, format, t},
    model::needs::{Cell, Priority, Round},
    planning::needs::{compare, suggestions},
    ui::{canvas::Canvas, theme::Role},
};

/// Rows from which priorities have room of their own.
const TALL: u16 = 16;

/// Rows that are needed below the table.
pub fn height(app: &App, area: Rect, wide: bool) -> u16 {
    let beside = app.screens.needs.look == Look::Beside;
    let count = look::round(app).and_then(|round| Some(app.unit()?.priorities_of(round.id).len()));
    let priorities = match count.and_then(|count| u16::try_from(count).ok()) {
        None | Some(0) => 3,
        Some(count) => 1 + count,
    };
    match (wide, area.height >= TALL) {
        (true, _) if beside => 5,
        (true, _) => priorities,
        (false, true) if beside => 6,
        (false, true) => 3 + priorities,
        (false, false) => 2,
    }
}

/// Draws what is below the table.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round, wide: bool) {
    let mut area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if !wide {
        let used = short_detail(app, canvas, area, round);
        area.y += used;
        area.height = area.height.saturating_sub(used);
    }
    if area.height < 2 {
        return;
    }
    match look::other(app).filter(|_| app.screens.needs.look == Look::Beside) {
        Some(other) => cautions(app, canvas, area, round, other),
        None => priorities(app, canvas, area, round),
    }
}

fn short_detail(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round) -> u16 {
    let Some(dimension) = look::dimension(app) else { return 0 };
    canvas.heading(area.x, area.y, area.width, &detail_title(app, round));
    let Some(cell) = look::cell(app) else { return 1 };
    let mut said = in_words(app, look::rating(round, cell));
    if let Some(before) = before_after(app, round, cell) {
        said = format!("{said} · {before}");
    }
    canvas.put(area.x, area.y + 1, area.width, &said, Role::Plain);
    if area.height <= 3 || app.screens.needs.look == Look::Beside {
        return 2;
    }
    match evidence::about(app, dimension).first() {
        Some(line) => {
            canvas.say(area.x, area.y + 2, area.width, &evidence::line(line), Role::Plain);
        }
        None => {
            canvas.word(area.x, area.y + 2, area.width, Key::NeedsNoEvidence, Role::Dim);
        }
    }
    3
}

fn detail_title(app: &App, round: &Round) -> String {
    let name = look::dimension(app).map(|id| look::name(app, round, id)).unwrap_or_default();
    match look::cell(app) {
        Some(cell) => format!("{name} · {}", choices::stage_short(app, cell.stage)),
        None => name,
    }
}

/// `vt 2026: 1 → ht 2027: 2 (+1)`.
fn before_after(app: &App, round: &Round, cell: Cell) -> Option<String> {
    let other = look::other(app)?;
    let both = compare(other, round, app.catalogue());
    let pair = both.pairs.into_iter().find(|pair| pair.cell == cell)?;
    let (first, last) = if other.date <= round.date { (other, round) } else { (round, other) };
    let moved = pair.moved().map(|moved| format!(" ({})", signed(moved))).unwrap_or_default();
    let text = t::needs_before_after(
        words::mark(pair.after.now),
        words::mark(pair.before.now),
        look::round_name(app, first),
        look::round_name(app, last),
    );
    Some(app.say(&text) + &moved)
}

fn priorities(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round) {
    let Some(unit) = app.unit() else { return };
    canvas.heading(area.x, area.y, area.width, &app.i18n.get(Key::NeedsPriorities));
    let all = unit.priorities_of(round.id);
    if all.is_empty() {
        let proposed = look::picture(app).map(|picture| suggestions(&picture)).unwrap_or_default();
        let names: Vec<String> = proposed.iter().map(|s| look::name(app, round, s.dimension)).collect();
        let text = if names.is_empty() {
            Key::NeedsNoPriorities.into()
        } else {
            t::needs_proposed_priorities(crate::i18n::Arg::list(names))
        };
        let rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
        canvas.paragraph(rest, &app.say(&text), Role::Dim);
        return;
    }
    for (y, priority) in (area.y + 1..area.bottom()).zip(all) {
        priority_line(app, canvas, Rect { y, height: 1, ..area }, round, priority);
    }
}

fn priority_line(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round, priority: &Priority) {
    let who = person(app, priority.responsible);
    let date = priority.follow_up.map(|date| format::short_date(app.i18n.lang(), date));
    let known: Vec<String> = date.into_iter().chain([who]).filter(|text| !text.is_empty()).collect();
    let mut right = known.join(" · ");
    if right.is_empty() {
        right = app.i18n.get(Key::NeedsNobodyYet);
    }
    let room = area.width / 2;
    let stages: Vec<String> = priority.stages.iter().map(|&id| choices::stage_short(app, id)).collect();
    let name = look::name(app, round, priority.dimension);
    let sign = progress_sign(priority.progress);
    let stages = if stages.is_empty() { String::new() } else { format!(", {}", stages.join(" ")) };
    let text = format!("{} {sign} {name}{stages}", priority.rank);
    canvas.put(area.x, area.y, area.width - room - 1, &text, Role::Plain);
    canvas.right(area.x + area.width - room, area.y, room, &right, Role::Plain);
}

fn cautions(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round, other: &Round) {
    canvas.heading(area.x, area.y, area.width, &app.i18n.get(Key::NeedsCautions));
    let both = compare(other, round, app.catalogue());
    let (first, last) = if other.date <= round.date { (other, round) } else { (round, other) };
    let mut rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let always = app.i18n.get(Key::NeedsCautionAlways);
    let said = both.cautions.iter().map(|c| app.say(&words::caution(app, c, first, last)));
    for line in said.chain([always]) {
        let used = canvas.paragraph(rest, &format!("! {line}"), Role::Plain);
        rest.y += used;
        rest.height = rest.height.saturating_sub(used);
    }
}

/// Draws the selected dimension at the side of a wide window.
pub fn detail(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round) {
    let Some(dimension) = look::dimension(app) else { return };
    let lang = app.i18n.lang();
    let mut rest = area;
    let mut put = |canvas: &mut Canvas<'_>, text: &str, role| {
        let used = canvas.paragraph(rest, text, role);
        rest.y += used;
        rest.height = rest.height.saturating_sub(used);
    };
    put(canvas, &detail_title(app, round), Role::Heading);
    if let Some(what) = app.catalogue().dimension(dimension) {
        put(canvas, what.what.get(lang), Role::Dim);
    }
    if let Some(cell) = look::cell(app) {
        put(canvas, &in_words(app, look::rating(round, cell)), Role::Plain);
        if let Some(before) = before_after(app, round, cell) {
            put(canvas, &before, Role::Plain);
        }
    }
    put(canvas, "", Role::Plain);
    put(canvas, &app.i18n.get(Key::NeedsEvidence), Role::Heading);
    let lines = evidence::about(app, dimension);
    if lines.is_empty() {
        put(canvas, &app.i18n.get(Key::NeedsNoEvidence), Role::Dim);
    }
    for line in lines.iter().take(usize::from(area.height / 3)) {
        put(canvas, &app.say(&evidence::line(line)), Role::Plain);
    }
    let Some(priority) = super::priority::of(app, round, dimension) else { return };
    put(canvas, "", Role::Plain);
    put(canvas, &app.say(&t::needs_priority_number(priority.rank.to_string())), Role::Heading);
    for (label, note) in [
        (Key::NeedsFieldReason, &priority.reason),
        (Key::NeedsFieldGoal, &priority.goal),
        (Key::NeedsFieldSign, &priority.sign),
    ] {
        if !note.is_empty() {
            put(canvas, &format!("{}: {note}", app.i18n.get(label)), Role::Plain);
        }
    }
}

/// What a mapping is good for, and how to start one.
pub fn empty(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let width = area.width.saturating_sub(4).min(76);
    let mut rest = Rect { x: area.x + 2, y: area.y + 1, width, height: area.height.saturating_sub(1) };
    let no_stages = app.unit().is_some_and(|unit| unit.about().stages.is_empty());
    let mut texts = vec![(Key::NeedsEmptyTitle, Role::Heading), (Key::NeedsEmptyWhat, Role::Plain)];
    texts.push((Key::NeedsEmptyHow, Role::Plain));
    texts.push((Key::NeedsEmptyStart, Role::Strong));
    if no_stages {
        texts.push((Key::NeedsEmptyStages, Role::Care));
    }
    for (key, role) in texts {
        let used = canvas.paragraph(rest, &app.i18n.get(key), role) + 1;
        rest.y += used;
        rest.height = rest.height.saturating_sub(used);
    }
}
