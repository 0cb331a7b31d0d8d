//! Two or three modules side by side.

use ratatui::layout::Rect;

use super::{
    bars_view::{POINTS_WIDTH, bar, points, whole},
    lead::{About, between},
    ranking, words,
};
use crate::{
    app::{App, list::RowId},
    i18n::{Key, t},
    model::catalogue::Module,
    planning::{
        hours::target,
        lookup,
        ranking::{PartKind, Ranked},
    },
    ui::{
        canvas::{Canvas, fitted, wrapped},
        theme::Role,
    },
};

/// Columns of the words at the left, and of a bar where there is room.
const WORDS: u16 = 16;
const BAR: u16 = 6;
/// Rows below which there is room for one sentence about the order; it comes before the facts.
const SHORT: u16 = 24;
/// Rows from which the reasons of the parts have room.
const REASONS: u16 = 30;
/// Most rows of a title, and of the phases.
const TITLE: usize = 2;
const PHASES: usize = 3;

/// Draws the modules that are compared.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let all = ranking::compared(app);
    let count = u16::try_from(all.len()).unwrap_or(1).max(1);
    canvas.say(area.x + 1, area.y, area.width - 2, &t::compare_title(all.len()), Role::Heading);
    let words = WORDS;
    let each = (area.width.saturating_sub(words + 2)) / count;
    let mut y = area.y + 1;
    let row = |n: u16| area.x + 1 + words + n * each;
    let bottom = area.bottom();
    let titles: Vec<Vec<String>> = all.iter().map(|ranked| title(app, ranked, each)).collect();
    y = columns(canvas, &titles, y, bottom, &row, each, |canvas, n, x, y, room, line| {
        let selected =
            app.screens.modules.list.selected == all.get(n).map(|ranked| RowId::Code(ranked.module));
        let role = if selected { Role::Strong } else { Role::Plain };
        canvas.put(x, y, room, line, role);
    });
    let reasons = |canvas: &mut Canvas<'_>, mut y: u16| {
        if let (Some(first), Some(second)) = (all.first(), all.get(1)) {
            let most = if area.height < SHORT { 1 } else { 2 };
            for line in between(app, first, second, About::First).iter().take(most) {
                let rest = Rect { x: area.x + 1, y, width: area.width - 2, height: bottom.saturating_sub(y) };
                let used = whole(canvas, rest, line);
                if used == 0 {
                    break;
                }
                y += used;
            }
        }
        y
    };
    for kind in [None].into_iter().chain(PartKind::ALL.map(Some)) {
        if y >= bottom
            || (kind.is_some()
                && all.iter().all(|ranked| ranked.part(kind.unwrap_or(PartKind::Size)).is_none()))
        {
            continue;
        }
        canvas.word(area.x + 1, y, words - 1, kind.map_or(Key::CompareScore, words::part), Role::Plain);
        for (n, ranked) in (0..).zip(&all) {
            part(canvas, Rect { x: row(n), y, width: each.saturating_sub(1), height: 1 }, ranked, kind);
        }
        y += 1;
        if area.height >= REASONS {
            let why = |ranked: &Ranked| {
                let part = kind.and_then(|kind| ranked.part(kind));
                let said = part.map(|part| app.say(&words::why(app, &part.why))).unwrap_or_default();
                few(&said, each.saturating_sub(2), TITLE)
            };
            let lines: Vec<Vec<String>> = all.iter().map(why).collect();
            y = columns(canvas, &lines, y, bottom, &row, each, |canvas, _, x, y, room, line| {
                canvas.put(x, y, room, line, Role::Plain);
            });
        }
    }
    if area.height < SHORT {
        y = reasons(canvas, y);
    }
    for (label, cells) in facts(app, &all) {
        let room = PHASES.min(usize::from(bottom.saturating_sub(y)));
        if room == 0 && !canvas.is_page() {
            break;
        }
        let room = if canvas.is_page() { PHASES } else { room };
        let lines: Vec<Vec<String>> =
            cells.iter().map(|cell| few(cell, each.saturating_sub(1), room)).collect();
        if y < bottom {
            canvas.word(area.x + 1, y, words - 1, label, Role::Plain);
        }
        y = columns(canvas, &lines, y, bottom, &row, each, |canvas, _, x, y, room, line| {
            canvas.put(x, y, room, line, Role::Plain);
        });
    }
    if area.height >= SHORT {
        reasons(canvas, y);
    }
}

/// A text in at most so many lines; where it is longer, the last one says so.
fn few(text: &str, width: u16, most: usize) -> Vec<String> {
    let mut lines = wrapped(text, width.into());
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(fitted(&rest, width.into()).into_owned());
    }
    lines
}

/// Puts lines into columns; gives the row after the longest.
fn columns(
    canvas: &mut Canvas<'_>,
    cells: &[Vec<String>],
    y: u16,
    bottom: u16,
    row: &dyn Fn(u16) -> u16,
    each: u16,
    put: impl Fn(&mut Canvas<'_>, usize, u16, u16, u16, &str),
) -> u16 {
    let mut after = y;
    for (n, lines) in cells.iter().enumerate() {
        let x = row(u16::try_from(n).unwrap_or(0));
        for (at, line) in (y..bottom).zip(lines) {
            put(canvas, n, x, at, each.saturating_sub(1), line);
            after = after.max(at + 1);
        }
    }
    after
}

fn title(app: &App, ranked: &Ranked, each: u16) -> Vec<String> {
    let selected = app.screens.modules.list.selected == Some(RowId::Code(ranked.module));
    let name = words::name(app, ranked.module);
    few(&if selected { format!("▸ {name}") } else { name }, each.saturating_sub(1), TITLE)
}

fn part(canvas: &mut Canvas<'_>, area: Rect, ranked: &Ranked, kind: Option<PartKind>) {
    let part = kind.and_then(|kind| ranked.part(kind));
    let (some, all) = match (kind, part) {
        (None, _) => (ranked.score, crate::planning::ranking::POINTS),
        (Some(_), Some(part)) => (part.points, part.max),
        (Some(_), None) => return,
    };
    let bar_width = BAR.min(area.width.saturating_sub(POINTS_WIDTH + 1));
    bar(canvas, area.x, area.y, bar_width, (some, all));
    points(canvas, area.x + bar_width + 1, area.y, (some, all));
}

/// Everything but the score, by row.
fn facts(app: &App, all: &[Ranked]) -> Vec<(Key, Vec<String>)> {
    let modules: Vec<&Module> = all.iter().filter_map(|ranked| ranking::module(app, ranked.module)).collect();
    let each = |say: &dyn Fn(&Module) -> String| modules.iter().map(|module| say(module)).collect();
    let unknown = || app.i18n.get(Key::CompareUnknown);
    let hours = |module: &Module| {
        let target = app.unit().and_then(|unit| target(unit, app.catalogue(), None, module));
        target.map_or_else(unknown, |target| words::takes(app, target))
    };
    let time = |module: &Module| match words::terms(app, module) {
        Some(terms) => format!("{} · {terms}", hours(module)),
        None => hours(module),
    };
    let before = |module: &Module| {
        let names: Vec<String> = module.builds_on.iter().map(|&id| words::name(app, id)).collect();
        if names.is_empty() { app.i18n.get(Key::CompareNone) } else { names.join(", ") }
    };
    let sure = |module: &Module| {
        let worse = module.title.confidence().max(module.exists);
        let said = app.i18n.get(words::sure(worse));
        let programme = app.unit().and_then(|unit| lookup::programme_of(unit, app.catalogue(), None, module));
        let programme = programme.map(|programme| programme.name.get(app.i18n.lang()).to_owned());
        [Some(said), programme].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let stages = |module: &Module| words::stages(app, module);
    let phases = |module: &Module| words::phases(app, module);
    vec![
        (Key::CompareHours, each(&time)),
        (Key::CompareStages, each(&stages)),
        (Key::CompareBefore, each(&before)),
        (Key::CompareSure, each(&sure)),
        (Key::ComparePhases, each(&phases)),
    ]
}
