//! Below and beside the table: the selected cell, its evidence, the priorities, cautions.

use ratatui::layout::Rect;

use super::{
    answers, beside, evidence,
    grid::grid_view,
    look,
    priority::carry,
    state::Look,
    words::{self, in_words, signed},
};
use crate::{
    app::{
        App,
        screens::choices::{self, person, progress_sign},
    },
    i18n::{Key, format, t},
    model::{
        error::Thing,
        needs::{Cell, Priority, Round},
        survey::Tally,
    },
    planning::needs::suggestions,
    ui::{
        canvas::{Canvas, columns, wrapped},
        found,
        theme::Role,
    },
};

/// Columns of a bar.
const BAR: usize = 10;
/// Rows from which priorities have room of their own.
const TALL: u16 = 16;

/// Rows that are needed below the table.
pub fn height(app: &App, area: Rect, wide: bool) -> u16 {
    if app.screens.needs.grid.is_some() {
        return if area.height >= TALL { grid_view::TALL } else { grid_view::SMALL };
    }
    let beside = app.screens.needs.look == Look::Beside;
    let count = look::round(app).and_then(|round| Some(app.unit()?.priorities_of(round.id).len()));
    let priorities = match count.and_then(|count| u16::try_from(count).ok()) {
        None | Some(0) => 3 + 2 * u16::from(carry::hint(app).is_some()),
        Some(count) => 1 + count,
    };
    let passed = look::round(app).is_some_and(|round| !round.passed.is_empty());
    let priorities = priorities + u16::from(passed);
    match (wide, area.height >= TALL) {
        (true, _) if beside => 10,
        (true, _) => priorities,
        (false, true) if beside => 8,
        (false, true) => 3 + priorities,
        (false, false) => 2,
    }
}

/// Draws what is below the table.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round, wide: bool) {
    if let Some(grid) = app.screens.needs.grid {
        grid_view::draw(app, canvas, area, round, grid);
        return;
    }
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
    canvas.heading(area.x, area.y, area.width, &look::detail_title(app, round));
    let Some(cell) = look::cell(app) else { return 1 };
    let mut said = judged(app, round, cell);
    if let Some(before) = before_after(app, round, cell) {
        let both = format!("{said} · {before}");
        // Where the answers say nothing, what it was before says more than that it was judged together.
        let by_hand = answers::basis(app, round, cell) == Some(app.i18n.get(Key::NeedsByHand));
        let short = format!("{} · {before}", in_words(app, answers::of(app, round, cell).rating));
        said = match app.screens.needs.look {
            _ if columns(&both) <= area.width => both,
            _ if by_hand && columns(&short) <= area.width => short,
            Look::Beside => before,
            Look::Alone => said,
        };
    }
    canvas.put(area.x, area.y + 1, area.width, &said, Role::Plain);
    if area.height <= 3 || app.screens.needs.look == Look::Beside {
        return 2;
    }
    if let Some(priority) = super::priority::of(app, round, dimension)
        && found::worst(app, &[Thing::Priority(priority.id)]).is_some()
    {
        let line = Rect { y: area.y + 2, height: 1, ..area };
        found::line(app, canvas, line, &[Thing::Priority(priority.id)]);
        return 3;
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

/// `vt 2026: 1 → ht 2027: 2 (+1)`.
fn before_after(app: &App, round: &Round, cell: Cell) -> Option<String> {
    let other = look::other(app)?;
    let both = look::beside(app, round, other)?;
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
        let elsewhere = carry::hint(app);
        let text = match (names.is_empty(), &elsewhere) {
            (true, None) => Key::NeedsNoPriorities.into(),
            (true, Some(_)) => t::choice_as_is(""),
            (false, None) => t::needs_proposed_priorities(crate::i18n::Arg::list(names)),
            (false, Some(_)) => t::needs_proposed_here(crate::i18n::Arg::list(names)),
        };
        let mut rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
        if let Some(hint) = elsewhere {
            let used = canvas.paragraph(rest, &app.say(&hint), Role::Plain);
            rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
        }
        let used = canvas.paragraph(rest, &app.say(&text), Role::Dim);
        passed(app, canvas, Rect { y: rest.y + used, height: 1, ..rest }, round);
        return;
    }
    let count = u16::try_from(all.len()).unwrap_or(u16::MAX);
    for (y, priority) in (area.y + 1..area.bottom()).zip(all) {
        priority_line(app, canvas, Rect { y, height: 1, ..area }, round, priority);
    }
    passed(app, canvas, Rect { y: area.y.saturating_add(1 + count), height: 1, ..area }, round);
}

/// What is not chosen now; why stands at each.
fn passed(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round) {
    let names: Vec<String> = round.passed.keys().map(|&id| look::name(app, round, id)).collect();
    if !names.is_empty() {
        canvas.say(area.x, area.y, area.width, &t::needs_not_now(crate::i18n::Arg::list(names)), Role::Dim);
    }
}

fn priority_line(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round, priority: &Priority) {
    let who = person(app, priority.responsible);
    let date = priority.follow_up.map(|date| format::short_date(app.i18n, date));
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
    let mut rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let lines = beside::lines(app, round, other);
    let rows = |line: &String| u16::try_from(wrapped(line, area.width.into()).len()).unwrap_or(u16::MAX);
    let mut left: u16 = lines.iter().map(rows).fold(0, u16::saturating_add);
    for line in &lines {
        let needs = rows(line);
        // The last row says how to read what there is no room for.
        let kept = u16::from(left > rest.height);
        if needs + kept > rest.height {
            canvas.say(rest.x, rest.y, rest.width, &t::needs_cautions_more(lines.len()), Role::Care);
            return;
        }
        rest.y += canvas.paragraph(rest, line, Role::Plain);
        rest.height = area.bottom().saturating_sub(rest.y);
        left = left.saturating_sub(needs);
    }
}

/// A judgement in words, and what it rests on.
fn judged(app: &App, round: &Round, cell: Cell) -> String {
    let rating = answers::of(app, round, cell).rating;
    match answers::basis(app, round, cell) {
        Some(basis) => format!("{} · {basis}", in_words(app, rating)),
        None if answers::too_few(app, round, cell) => app.i18n.get(Key::NeedsTooFewHelp),
        None => in_words(app, rating),
    }
}

/// How often each mark was given: a line for each mark, now and wanted beside each other.
fn bars(app: &App, tally: &Tally) -> Vec<String> {
    let most = tally.now.marks.iter().chain(&tally.wanted.marks).copied().max().unwrap_or(1).max(1);
    let bar = |n: u16| "█".repeat((usize::from(n) * BAR).div_ceil(usize::from(most)));
    let head = format!(
        "  {:<width$}{}",
        app.i18n.get(Key::NeedsWordNow),
        app.i18n.get(Key::NeedsWordWanted),
        width = BAR + 5
    );
    let mark = |(level, (&now, &wanted)): (u16, (&u16, &u16))| {
        let left = format!("{} {now}", bar(now));
        format!("{level} {left:<width$}{} {wanted}", bar(wanted), width = BAR + 5)
    };
    let marks = (1_u16..).zip(tally.now.marks.iter().zip(&tally.wanted.marks));
    std::iter::once(head).chain(marks.map(mark)).collect()
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
    put(canvas, &look::detail_title(app, round), Role::Heading);
    if let Some(what) = app.catalogue().dimension(dimension) {
        put(canvas, what.what.get(lang), Role::Dim);
    }
    if let Some(cell) = look::cell(app) {
        put(canvas, &judged(app, round, cell), Role::Plain);
        if let Some(why) = round.passed.get(&dimension) {
            put(canvas, &app.say(&t::needs_not_now_why(why)), Role::Plain);
        }
        if let Some(before) = before_after(app, round, cell) {
            put(canvas, &before, Role::Plain);
        }
    }
    for survey in look::cell(app).map(|cell| answers::about(app, round, cell)).unwrap_or_default() {
        let Some(cell) = look::cell(app) else { continue };
        put(canvas, "", Role::Plain);
        put(canvas, &answers::heading(app, survey), Role::Heading);
        for line in answers::lines(app, survey, cell) {
            let role = if line.starts_with('!') { Role::Care } else { Role::Plain };
            put(canvas, &line, role);
        }
        if let Some(tally) = survey.answers.get(&cell) {
            for line in bars(app, tally) {
                put(canvas, &line, Role::Plain);
            }
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
        for level in line.results.iter().flat_map(|results| &results.levels) {
            let bar = "█".repeat(usize::from(level.percent).div_ceil(5));
            put(canvas, &format!("  {bar} {} % {}", level.percent, level.name), Role::Plain);
        }
    }
    let Some(priority) = super::priority::of(app, round, dimension) else { return };
    put(canvas, "", Role::Plain);
    put(canvas, &app.say(&t::needs_priority_number(priority.rank.to_string())), Role::Heading);
    for (text, role) in found::said(app, &[Thing::Priority(priority.id)]) {
        put(canvas, &text, role);
    }
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
