//! Layers: help, menu, palette, questions, choices, things to read.

use std::ops::Range;

use ratatui::layout::{Position, Rect};

use super::{
    canvas::{Canvas, Selected, columns, wrapped},
    chrome::key_name,
    theme::Role,
};
use crate::{
    app::{
        App,
        command::{self, Row},
        keymap,
        list::{List, RowId},
        overlay::{Answer, Choosable, Confirm, More, Palette, Pick, PickOption, Report},
        screens,
        update::command_rows,
    },
    i18n::Key,
};

/// Up to here a box empties the rows that it stands on.
const NARROW: u16 = 100;

/// How long a line above or below a box is at most: each of its signs is three bytes over the line.
const EDGE: u16 = 24;

/// Below this width a choice takes the whole of it.
const NARROW_PICK: u16 = 70;

/// So many choices stay in sight above what one of them would mean.
const FEW: u16 = 3;
/// The same where what a choice would mean has no room else.
const FEWEST: u16 = 2;

/// Says on the lower edge of a box that the list goes on below.
pub fn goes_on(canvas: &mut Canvas<'_>, area: Rect, shown: &Range<usize>, rows: usize) {
    if shown.end < rows {
        canvas.put(area.x + EDGE.min(area.width.saturating_sub(2)) + 1, area.bottom(), 1, "↓", Role::Heading);
    }
}

/// An emptied box in the middle with a title; gives the room inside.
pub fn boxed(canvas: &mut Canvas<'_>, body: Rect, title: &str, width: u16, lines: u16) -> Rect {
    let width = width.min(body.width.saturating_sub(4));
    let height = (lines + 3).min(body.height);
    let x = body.x + (body.width - width) / 2;
    let y = body.y + (body.height - height) / 2;
    // In a narrow window the whole rows: what is left over beside a box reads as rubbish.
    let outer = if body.width <= NARROW {
        Rect { y, height, ..body }
    } else {
        Rect { x: x - 1, y, width: width + 2, height }
    };
    canvas.clear(outer);
    let edge = "─".repeat(EDGE.min(width).into());
    if title.is_empty() {
        canvas.put(x, y, width, &edge, Role::Heading);
    } else {
        canvas.heading(x, y, width.min(columns(title) + 1 + EDGE), title);
    }
    canvas.put(x, y + height - 1, width, &edge, Role::Heading);
    Rect { x, y: y + 1, width, height: height.saturating_sub(2) }
}

/// What this place is for and what can be done here; every line runs with Enter.
pub fn help(app: &App, list: &List, canvas: &mut Canvas<'_>, body: Rect) {
    let about = app.i18n.get(app.screen.about());
    let all: Vec<&Row> = command::explained(app).collect();
    let rows = command_rows(all.iter().copied());
    let width = body.width.saturating_sub(4).min(90);
    let lines = wrapped(&about, usize::from(width)).len();
    let wanted = u16::try_from(rows.len() + lines + 1).unwrap_or(u16::MAX);
    let title = app.i18n.get(Key::HelpTitle);
    let inside = boxed(canvas, body, &title, width, wanted);
    let used = canvas.paragraph(inside, &about, Role::Plain) + 1;
    let area = Rect { y: inside.y + used, height: inside.height.saturating_sub(used), ..inside };
    let shown = list.window(&rows, area.height.into());
    goes_on(canvas, area, &shown, rows.len());
    for (line, n) in shown.enumerate() {
        let (Some(row), Ok(line)) = (all.get(n), u16::try_from(line)) else { continue };
        let y = area.y + line;
        let selected = Selected::when(list.selected, RowId::Place(n));
        canvas.pointer(area.x, y, selected);
        canvas.put(area.x + 2, y, 15, &key_names(app, row), Role::Plain);
        let about = app.i18n.get(row.about);
        canvas.cell(area.x + 18, y, area.width.saturating_sub(18), &about, Role::Plain, selected);
    }
}

fn key_names(app: &App, row: &Row) -> String {
    let names: Vec<String> = keymap::keys(row.command).iter().map(|&key| key_name(app, key)).collect();
    names.join(", ")
}

/// All commands here; those that cannot run are dim and say why.
pub fn menu(app: &App, list: &List, canvas: &mut Canvas<'_>, body: Rect) {
    let all: Vec<&Row> = command::listed(app).collect();
    let rows = command_rows(all.iter().copied());
    let title = app.i18n.get(Key::MenuTitle);
    let wanted = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let area = boxed(canvas, body, &title, body.width.saturating_sub(10).min(72), wanted);
    let shown = list.window(&rows, area.height.into());
    goes_on(canvas, area, &shown, rows.len());
    for (line, n) in shown.enumerate() {
        let (Some(row), Ok(line)) = (all.get(n), u16::try_from(line)) else { continue };
        let y = area.y + line;
        let selected = Selected::when(list.selected, RowId::Place(n));
        canvas.pointer(area.x, y, selected);
        let keys = key_names(app, row);
        let room = area.width.saturating_sub(columns(&keys) + 4);
        let label = app.i18n.get(row.label);
        let (text, role) = match command::available(app, row.command) {
            Ok(()) => (label, Role::Plain),
            Err(why) => (format!("{label} ({})", app.say(&why)), Role::Dim),
        };
        canvas.cell(area.x + 2, y, room, &text, role, selected);
        canvas.right(area.x, y, area.width, &keys, role);
    }
}

/// Go to anything.
pub fn palette(palette: &Palette, canvas: &mut Canvas<'_>, body: Rect) {
    let title = canvas.i18n.get(Key::PaletteTitle);
    let area =
        boxed(canvas, body, &title, body.width.saturating_sub(16).min(64), body.height.saturating_sub(5));
    let after = canvas.put(area.x + 2, area.y, area.width - 2, palette.field.text(), Role::Strong);
    if palette.field.text().is_empty() {
        canvas.word(area.x + 2, area.y, area.width - 2, Key::CmdPaletteAbout, Role::Dim);
    }
    let list_area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if palette.hits.is_empty() {
        canvas.word(area.x + 2, list_area.y, area.width - 2, Key::PaletteNothing, Role::Dim);
    }
    let rows: Vec<RowId> = (0..palette.hits.len()).map(RowId::Place).collect();
    let shown = palette.list.window(&rows, list_area.height.into());
    goes_on(canvas, list_area, &shown, rows.len());
    for (line, n) in shown.enumerate() {
        let (Some(hit), Ok(line)) = (palette.hits.get(n), u16::try_from(line)) else { continue };
        let selected = Selected::when(Some(palette.list.index(&rows)), n);
        canvas.pointer(list_area.x, list_area.y + line, selected);
        canvas.cell(
            list_area.x + 2,
            list_area.y + line,
            list_area.width - 2,
            &hit.label,
            Role::Plain,
            selected,
        );
    }
    canvas.cursor = Some(Position { x: after, y: area.y });
}

/// A question; the safe answer is selected at first.
pub fn confirm(confirm: &Confirm, canvas: &mut Canvas<'_>, body: Rect) {
    let question = canvas.i18n.text(&confirm.question);
    let lines = wrapped(&question, 56);
    let area = boxed(canvas, body, "", 58, u16::try_from(lines.len() + 2).unwrap_or(4));
    let used =
        canvas.paragraph(Rect { x: area.x + 1, width: area.width - 1, ..area }, &question, Role::Plain);
    let y = area.y + used + 1;
    let mut x = area.x + 1;
    for (answer, text) in [(Answer::Safe, &confirm.no), (Answer::DoIt, &confirm.yes)] {
        let selected = Selected::when(Some(confirm.at), answer);
        canvas.pointer(x, y, selected);
        let said = canvas.i18n.text(text);
        x = canvas.cell(x + 2, y, area.width.saturating_sub(x - area.x + 2), &said, Role::Plain, selected)
            + 4;
    }
}

/// One of many.
pub fn pick(app: &App, pick: &Pick, canvas: &mut Canvas<'_>, body: Rect) {
    let rows = pick.visible(app);
    let title = app.say(&pick.title);
    // A narrow window has no room to give away.
    let margin = if body.width < NARROW_PICK { 4 } else { 12 };
    let width = body.width.saturating_sub(margin).min(76);
    let said = |option: &PickOption| {
        let more = option.more.as_ref().map(|more| app.say(more));
        more.map(|more| wrapped(&more, usize::from(width.saturating_sub(4)))).unwrap_or_default()
    };
    let looked = looked_at(app, pick, &rows, width.saturating_sub(4));
    let below = pick.options.iter().map(|option| said(option).len()).max().unwrap_or(0);
    let below = below.max(looked.as_ref().map_or(0, |(more, lines)| lines.len().max(more.room.into())));
    let below = if below == 0 { 0 } else { below + 1 };
    let wanted = u16::try_from(pick.options.len() + 1 + below).unwrap_or(u16::MAX);
    let area = boxed(canvas, body, &title, width, wanted);
    let filter = pick.list.filter.text();
    let mut list_area = area;
    if !filter.is_empty() {
        let after = canvas.put(area.x + 2, area.y, area.width - 2, filter, Role::Strong);
        canvas.cursor = Some(Position { x: after, y: area.y });
    }
    if let Some((more, _)) = looked.as_ref().filter(|_| filter.is_empty()) {
        canvas.say(area.x + 2, area.y, area.width - 2, &more.head, Role::Dim);
    }
    list_area.y += 1;
    // What a choice would mean is more important than seeing many of them.
    let most = match &looked {
        Some((_, lines)) => {
            let beside = |few: u16| {
                list_area.height.saturating_sub(few.min(u16::try_from(rows.len()).unwrap_or(few)) + 1)
            };
            // What would be cut takes the room of all but the rows next to the selected one.
            if lines.len() < usize::from(beside(FEW)) { beside(FEW) } else { beside(FEWEST) }
        }
        // Nor is room left empty that the list does not need.
        None => {
            let whole = u16::try_from(rows.len() + 1).unwrap_or(u16::MAX);
            (list_area.height / 2).max(list_area.height.saturating_sub(whole))
        }
    };
    let below = u16::try_from(below).unwrap_or(0).min(most);
    list_area.height = list_area.height.saturating_sub(1 + below);
    if rows.is_empty() {
        canvas.word(area.x + 2, list_area.y, area.width - 2, Key::PaletteNothing, Role::Dim);
    }
    let cursor = canvas.cursor;
    let chosen = rows.get(pick.list.index(&rows)).copied();
    let shown = pick.list.window(&rows, list_area.height.into());
    goes_on(canvas, list_area, &shown, rows.len());
    for (line, n) in shown.enumerate() {
        let (Some(&id), Ok(line)) = (rows.get(n), u16::try_from(line)) else { continue };
        let Some(option) = pick.options.iter().find(|o| o.id == id) else { continue };
        let y = list_area.y + line;
        let selected = Selected::when(chosen, id);
        canvas.pointer(list_area.x, y, selected);
        let label = app.say(&option.label);
        let role = if option.open == Choosable::No { Role::Dim } else { Role::Plain };
        let after = canvas.cell(list_area.x + 2, y, list_area.width - 2, &label, role, selected);
        if let Some(note) = &option.note {
            let note = app.say(note);
            let left = (list_area.x + list_area.width).saturating_sub(after + 2);
            canvas.right(after + 2, y, left, &note, Role::Dim);
        }
    }
    let selected = pick.options.iter().find(|option| Some(option.id) == chosen);
    let lines = looked.map(|(_, lines)| lines).or_else(|| selected.map(said)).unwrap_or_default();
    let mut role = Role::Plain;
    let seen = usize::from(area.bottom().saturating_sub(list_area.bottom() + 1));
    let cut = lines.len() > seen;
    for (n, (y, line)) in (list_area.bottom() + 1..area.bottom()).zip(&lines).enumerate() {
        // A line that goes on begins with a space.
        if !line.starts_with(' ') {
            role = if line.starts_with('!') { Role::Care } else { Role::Plain };
        }
        let goes_on = if cut && n + 1 == seen { " …" } else { "" };
        canvas.put(list_area.x + 2, y, list_area.width - 2, &format!("{line}{goes_on}"), role);
    }
    if cursor.is_some() {
        canvas.cursor = cursor;
    }
}

/// What the selected choice would mean, in lines of that width that go on with a space.
fn looked_at(app: &App, pick: &Pick, rows: &[RowId], width: u16) -> Option<(More, Vec<String>)> {
    let more = screens::more(app, &pick.key, rows.get(pick.list.index(rows)).copied())?;
    let mut all = Vec::new();
    for line in &more.lines {
        let said = wrapped(&app.say(line), usize::from(width.saturating_sub(2)));
        all.extend(said.into_iter().enumerate().map(|(n, l)| if n == 0 { l } else { format!("  {l}") }));
    }
    Some((more, all))
}

/// Something to read; long lines go on in the next row, so that nothing is cut.
pub fn report(report: &Report, canvas: &mut Canvas<'_>, body: Rect) {
    let title = canvas.i18n.text(&report.title);
    let width = body.width.saturating_sub(6).min(100);
    let mut rows: Vec<(usize, String)> = Vec::new();
    for (n, line) in report.lines.iter().enumerate() {
        let said = canvas.i18n.text(line);
        rows.extend(wrapped(&said, usize::from(width) - 2).into_iter().map(|row| (n, row)));
    }
    let wanted = u16::try_from(rows.len()).unwrap_or(u16::MAX).max(1);
    let area = boxed(canvas, body, &title, width, wanted);
    if rows.is_empty() {
        canvas.word(area.x + 2, area.y, area.width - 2, Key::ReportNothing, Role::Dim);
    }
    let lines: Vec<RowId> = (0..report.lines.len()).map(RowId::Place).collect();
    let here = report.list.index(&lines);
    // The list learns how far a page goes.
    let drawn: Vec<usize> = rows.iter().map(|(n, _)| *n).collect();
    report.list.turns(here, &drawn, area.height.into());
    let last = rows.iter().rposition(|(n, _)| *n == here).unwrap_or(0);
    let first = rows.iter().position(|(n, _)| *n == here).unwrap_or(0);
    let top = (last + 1).saturating_sub(area.height.into());
    goes_on(canvas, area, &(top..top + usize::from(area.height)), rows.len());
    for (y, (place, (n, row))) in (area.y..area.bottom()).zip(rows.iter().enumerate().skip(top)) {
        let selected = Selected::when(Some(here), *n);
        if place == first.max(top) {
            canvas.pointer(area.x, y, selected);
        }
        canvas.cell(area.x + 2, y, area.width - 2, row, Role::Plain, selected);
    }
}

/// What a list is being filtered by, above the footer.
pub fn filter(app: &App, canvas: &mut Canvas<'_>, body: Rect) {
    let list = app.screens.list(app.screen);
    let area = Rect { y: body.bottom(), height: 1, ..body };
    canvas.clear(area);
    let x = canvas.word(1, area.y, 20, Key::FilterLabel, Role::Heading) + 1;
    canvas.put(x, area.y, area.width - x, list.filter.text(), Role::Strong);
    let before = columns(list.filter.before());
    canvas.cursor = Some(Position { x: (x + before).min(area.width - 1), y: area.y });
}
