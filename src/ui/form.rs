//! A form: labels at the left, values at the right, hints and errors below the field they belong to.

use ratatui::layout::{Position, Rect};

use super::{
    canvas::{Canvas, Selected, columns, wrapped},
    overlays::{boxed, goes_on},
    theme::Role,
};
use crate::app::{
    field::Field,
    form::{Form, FormField, Input, Weight},
};

/// Columns of the labels, sign and space included.
const LABELS: u16 = 24;
/// The most lines of a long text that are shown at once.
const TEXT_LINES: usize = 5;

/// Lines that are kept for what saving would mean.
const ASIDE: usize = 3;

/// One line of the form as it will be drawn.
struct Line {
    field: usize,
    /// What of the label stands in it.
    label: String,
    kind: LineKind,
}

enum LineKind {
    Value(String),
    Hint(String),
    Error(String),
    /// Only the label goes on.
    Blank,
}

/// Draws a form over the screen, scrolled so that the field with the focus is visible.
pub fn draw(form: &Form, canvas: &mut Canvas<'_>, body: Rect) {
    let width = body.width.saturating_sub(4).min(96);
    let value_width = usize::from(width.saturating_sub(LABELS));
    let mut lines: Vec<Line> = Vec::new();
    for (n, field) in form.fields.iter().enumerate().filter(|(n, _)| !form.is_idle(*n)) {
        lines.extend(lines_of(n, field, n == form.focus, canvas, value_width));
    }
    let title = canvas.i18n.text(&form.title);
    let intro = form.intro.as_ref().map(|text| wrapped(&canvas.i18n.text(text), width.into()));
    let intro_height = intro.as_ref().map_or(0, |lines| u16::try_from(lines.len()).unwrap_or(0) + 1);
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(intro_height);
    let aside = aside_lines(form, canvas, usize::from(width));
    // Room for some lines at once, so that the box does not grow and shrink while somebody types.
    let aside_height = if aside.is_empty() { 0 } else { aside.len().max(ASIDE) + 1 };
    let aside_height = u16::try_from(aside_height).unwrap_or(0);
    let inside = boxed(canvas, body, &title, width, wanted.saturating_add(aside_height));
    let mut area = inside;
    let below = aside_height.min(inside.height / 2);
    area.height -= below;
    draw_aside(
        form,
        &aside,
        canvas,
        Rect { y: area.bottom() + 1, height: below.saturating_sub(1), ..inside },
    );
    let least = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(5);
    if let Some(intro) = intro.filter(|_| area.height >= intro_height + least) {
        for (y, line) in (inside.y..).zip(&intro) {
            canvas.put(inside.x, y, inside.width, line, Role::Dim);
        }
        area.y += intro_height;
        area.height -= intro_height;
    }
    let first = lines.iter().position(|l| l.field == form.focus).unwrap_or(0);
    let last = lines.iter().rposition(|l| l.field == form.focus).unwrap_or(0);
    let top = (last + 1).saturating_sub(area.height.into()).min(first);
    goes_on(canvas, area, &(top..top + usize::from(area.height)), lines.len());
    for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(top)) {
        draw_line(form, line, canvas, Rect { y, height: 1, ..area });
    }
    place_cursor(form, canvas, area, first, top, value_width);
    draw_labels(form, &lines, top, canvas, area);
}

/// What saving would mean: the first line stays, the others scroll where they have no room.
fn draw_aside(form: &Form, aside: &[(Weight, String)], canvas: &mut Canvas<'_>, area: Rect) {
    let room = usize::from(area.height);
    let most = aside.len().saturating_sub(room);
    // The first line stays, and what was seen last is seen again.
    form.pages.set((room.saturating_sub(2).max(1), most));
    let top = form.scrolled.min(most);
    let lines = aside.iter().take(1).chain(aside.iter().skip(1 + top));
    for (y, (weight, line)) in (area.y..area.bottom()).zip(lines) {
        let role = if *weight == Weight::Care { Role::Care } else { Role::Dim };
        canvas.put(area.x, y, area.width, line, role);
    }
    let more = match (top > 0, top + room < aside.len()) {
        (false, false) => return,
        (false, true) => "↓ PgDn",
        (true, true) => "↑↓ PgUp PgDn",
        (true, false) => "↑ PgUp",
    };
    if room > 0 {
        canvas.right(area.x, area.bottom(), area.width, more, Role::Heading);
    }
}

/// What saving would mean, a sign before each.
fn aside_lines(form: &Form, canvas: &Canvas<'_>, width: usize) -> Vec<(Weight, String)> {
    let mut out = Vec::new();
    for aside in &form.aside {
        let said = canvas.i18n.text(&aside.text);
        let mut before = if aside.weight == Weight::Care { "! " } else { "· " };
        for line in wrapped(&said, width.saturating_sub(2)) {
            out.push((aside.weight, format!("{before}{line}")));
            before = "  ";
        }
    }
    out
}

fn lines_of(n: usize, field: &FormField, focus: bool, canvas: &Canvas<'_>, width: usize) -> Vec<Line> {
    let line = |kind| Line { field: n, label: String::new(), kind };
    let shown = values(field, focus, canvas, width);
    let mut out: Vec<Line> = shown.into_iter().map(LineKind::Value).map(line).collect();
    if let Some(error) = &field.error {
        let said = canvas.i18n.text(error);
        out.extend(wrapped(&said, width).into_iter().map(LineKind::Error).map(line));
    } else if let Some(hint) = field.hint.as_ref().filter(|_| focus) {
        let said = canvas.i18n.text(hint);
        out.extend(wrapped(&said, width).into_iter().map(LineKind::Hint).map(line));
    }
    // A label too long for its columns goes on below, so that no question is cut.
    let labels = wrapped(&canvas.i18n.text(&field.label), usize::from(LABELS - 3));
    out.extend((out.len()..labels.len()).map(|_| line(LineKind::Blank)));
    for (line, label) in out.iter_mut().zip(labels) {
        line.label = label;
    }
    out
}

fn values(field: &FormField, focus: bool, canvas: &Canvas<'_>, width: usize) -> Vec<String> {
    match &field.input {
        Input::Typed(text) => shown_text(text, focus, width).0,
        Input::One { options, at } => {
            let label = options.get(*at).map(|o| canvas.i18n.text(&o.label)).unwrap_or_default();
            vec![if focus && options.len() > 1 { format!("‹ {label} ›") } else { label }]
        }
        Input::Any { options, ticked, at } if focus => {
            let items = options.iter().enumerate().map(|(n, option)| {
                let tick = if ticked.contains(&n) { "[x]" } else { "[ ]" };
                let here = if n == *at { "▸" } else { " " };
                // No break inside an item: it would read as two.
                format!("{here}{tick} {}", canvas.i18n.text(&option.label)).replace(' ', "\u{a0}")
            });
            flowed(items, width)
        }
        Input::Any { options, ticked, .. } => {
            let names: Vec<String> =
                ticked.iter().filter_map(|&n| options.get(n)).map(|o| canvas.i18n.text(&o.label)).collect();
            wrapped(&names.join(", "), width)
        }
    }
}

fn flowed(items: impl Iterator<Item = String>, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for item in items {
        let used = lines.last().map_or(0, |l| usize::from(columns(l)));
        if used > 0 && used + 2 + usize::from(columns(&item)) > width {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push_str("  ");
            }
            line.push_str(&item);
        }
    }
    lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

/// The lines of a text field that are shown, and the place of the cursor in them.
fn shown_text(field: &Field, focus: bool, width: usize) -> (Vec<String>, (usize, usize)) {
    let mut lines = Vec::new();
    let mut cursor = (0, 0);
    let (row, column) = field.place();
    for (n, line) in field.text().split('\n').enumerate() {
        let pieces = pieces(line, width.saturating_sub(1).max(1));
        if n == row {
            let mut left = column;
            for (m, piece) in pieces.iter().enumerate() {
                let count =
                    unicode_segmentation::UnicodeSegmentation::graphemes(piece.as_str(), true).count();
                if left <= count && (left < count || m + 1 == pieces.len()) {
                    let before: String =
                        unicode_segmentation::UnicodeSegmentation::graphemes(piece.as_str(), true)
                            .take(left)
                            .collect();
                    cursor = (lines.len() + m, usize::from(columns(&before)));
                    break;
                }
                left -= count;
            }
        }
        lines.extend(pieces);
    }
    if lines.len() <= TEXT_LINES {
        return (lines, cursor);
    }
    let top = if focus { (cursor.0 + 1).saturating_sub(TEXT_LINES) } else { 0 };
    let shown = lines.into_iter().skip(top).take(TEXT_LINES).collect();
    (shown, (cursor.0 - top.min(cursor.0), cursor.1))
}

/// A line cut into pieces of at most `width` columns, between graphemes.
fn pieces(line: &str, width: usize) -> Vec<String> {
    let mut out = vec![String::new()];
    for grapheme in unicode_segmentation::UnicodeSegmentation::graphemes(line, true) {
        let full = out.last().is_some_and(|piece| usize::from(columns(piece) + columns(grapheme)) > width);
        if full {
            // Between words where there is a space, so that no word is cut.
            let last = out.last_mut().and_then(|piece| {
                let after = piece.rfind(' ').map(|at| at + 1).filter(|&at| at < piece.len())?;
                Some(piece.split_off(after))
            });
            out.push(last.unwrap_or_default());
        }
        if let Some(piece) = out.last_mut() {
            piece.push_str(grapheme);
        }
    }
    out
}

fn draw_line(form: &Form, line: &Line, canvas: &mut Canvas<'_>, at: Rect) {
    let focus = if line.field == form.focus { Selected::Yes } else { Selected::No };
    let (x, room) = (at.x + LABELS, at.width.saturating_sub(LABELS));
    match &line.kind {
        LineKind::Value(value) if value.is_empty() && focus == Selected::No => {
            canvas.put(x, at.y, room, "·", Role::Dim);
        }
        LineKind::Value(value) => {
            canvas.cell(x, at.y, room, value, Role::Plain, focus);
        }
        LineKind::Hint(hint) => {
            canvas.put(x, at.y, room, hint, Role::Dim);
        }
        LineKind::Blank => {}
        LineKind::Error(error) => {
            canvas.put(x - 2, at.y, 1, "!", Role::Error);
            canvas.put(x, at.y, room, error, Role::Error);
        }
    }
}

/// Labels, and the sign before the field with the focus.
fn draw_labels(form: &Form, lines: &[Line], top: usize, canvas: &mut Canvas<'_>, area: Rect) {
    let mut before = None;
    for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(top)) {
        let focus = if line.field == form.focus { Selected::Yes } else { Selected::No };
        if focus == Selected::Yes && before != Some(line.field) {
            canvas.put(area.x, y, 1, "▸", Role::Strong);
        }
        before = Some(line.field);
        canvas.cell(area.x + 2, y, LABELS - 3, &line.label, Role::Plain, focus);
    }
}

fn place_cursor(form: &Form, canvas: &mut Canvas<'_>, area: Rect, first: usize, top: usize, width: usize) {
    let Some(field) = form.fields.get(form.focus) else { return };
    let (line, column) = match &field.input {
        Input::Typed(text) => shown_text(text, true, width).1,
        Input::One { .. } | Input::Any { .. } => (0, 0),
    };
    let y = area.y + u16::try_from(first - top + line).unwrap_or(0);
    let x = area.x + LABELS + u16::try_from(column).unwrap_or(0);
    canvas.cursor = Some(Position {
        x: x.min(area.right().saturating_sub(1)),
        y: y.min(area.bottom().saturating_sub(1)),
    });
}
