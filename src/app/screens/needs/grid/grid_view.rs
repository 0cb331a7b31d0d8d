//! How the grid looks while it is filled in: two numbers a cell, and below what is asked.

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        App,
        screens::needs::{
            answers, evidence, look,
            state::{Asks, Grid},
            words,
        },
    },
    i18n::Key,
    model::needs::{Cell, Mark, Rating, Round},
    planning::needs::Basis,
    ui::{
        canvas::{Canvas, Selected, capital, columns},
        theme::Role,
    },
};

/// Rows below the table, in a tall window and in a small one.
pub const TALL: u16 = 6;
/// The same in a small one.
pub const SMALL: u16 = 3;
/// Columns from the one number of a cell to the other.
const APART: u16 = 4;

/// `[2]→ 4 `: brackets stand round what the next digit says.
pub fn draw_cell(canvas: &mut Canvas<'_>, x: u16, y: u16, rating: Rating, grid: Grid, selected: Selected) {
    let known = rating != Rating::default();
    for (asks, mark, at) in [(Asks::Now, rating.now, x), (Asks::Wanted, rating.wanted, x + APART)] {
        let here = selected == Selected::Yes && grid.asks == asks;
        let role = if known || here { Role::Plain } else { Role::Dim };
        let text = sign(mark);
        let text = if here { format!("[{text}]") } else { format!(" {text} ") };
        canvas.cell(at, y, 3, &text, role, selected);
        if here {
            canvas.cursor = Some(Position { x: at + 1, y });
        }
    }
    canvas.cell(x + APART - 1, y, 1, "→", if known { Role::Plain } else { Role::Dim }, selected);
}

fn sign(mark: Option<Mark>) -> String {
    match mark {
        None => "·".into(),
        Some(mark) => mark.level().map_or_else(|| "?".into(), |level| level.to_string()),
    }
}

/// What is asked about the selected cell, what the digits mean, and what there is to go by.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round, grid: Grid) {
    let mut rest = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    canvas.heading(rest.x, rest.y, rest.width, &look::detail_title(app, round));
    let mut put = |canvas: &mut Canvas<'_>, text: &str, role| {
        let used = canvas.paragraph(rest, text, role);
        rest.y += used;
        rest.height = rest.height.saturating_sub(used);
    };
    put(canvas, "", Role::Plain);
    for line in question(app, grid, area.width.saturating_sub(2)) {
        put(canvas, &line, Role::Strong);
    }
    if let Some(mark) = super::super::grid::proposed(app, grid) {
        put(canvas, &app.say(&crate::i18n::t::grid_as_before(words::mark(Some(mark)))), Role::Strong);
    }
    if area.height <= SMALL {
        return;
    }
    let (Some(cell), Some(dimension)) = (look::cell(app), look::dimension(app)) else { return };
    let what = app.catalogue().dimension(dimension).map(|known| known.what.get(app.i18n.lang()));
    if let Some(what) = what.filter(|what| !what.is_empty()) {
        put(canvas, what, Role::Plain);
    }
    if let Some(said) = answered(app, round, cell) {
        put(canvas, &said, Role::Plain);
    }
    if let Some(line) = evidence::about(app, dimension).first() {
        put(canvas, &app.say(&evidence::line(line)), Role::Dim);
    }
}

/// `Nu: 1 knappt alls · 2 till viss del · …`, in two lines where there is no room for one.
fn question(app: &App, grid: Grid, width: u16) -> Vec<String> {
    let asked = if grid.asks == Asks::Now { Key::NeedsWordNow } else { Key::NeedsWordWanted };
    let asked = capital(&app.i18n.get(asked));
    let marks = [Key::NeedsMarkOne, Key::NeedsMarkTwo, Key::NeedsMarkThree, Key::NeedsMarkFour];
    let [one, two, three, four] = marks.map(|key| app.i18n.get(key));
    let whole = format!("{asked}: {one} · {two} · {three} · {four}");
    if columns(&whole) <= width {
        return vec![whole];
    }
    vec![format!("{asked}: {one} · {two}"), format!("{three} · {four}")]
}

/// What the answers of a survey say where they are what the picture shows.
fn answered(app: &App, round: &Round, cell: Cell) -> Option<String> {
    let judged = answers::of(app, round, cell);
    let asked = |from: Option<Basis>| matches!(from, Some(Basis::Answers(_)));
    if !asked(judged.now_from) && !asked(judged.wanted_from) {
        return None;
    }
    let (now, wanted) = (words::mark(judged.rating.now), words::mark(judged.rating.wanted));
    Some(app.say(&crate::i18n::t::grid_answered(now, wanted)))
}
