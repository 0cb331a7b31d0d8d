//! How this screen looks: dimensions by stages, each cell with a bar and the gap.

use ratatui::layout::{Position, Rect};

use super::{
    answers,
    grid::grid_view,
    import::import_view,
    look, lower_view, order,
    state::Look,
    words::{kind, signed},
};
use crate::{
    app::{App, list::RowId, screens::choices::stage_short},
    i18n::{Key, t},
    model::{
        error::Thing,
        ids::Code,
        needs::{Cell, Mark, Rating, Round},
    },
    planning::needs::{Pair, Picture, Row, evidence_for},
    ui::{
        canvas::{Canvas, Selected, columns},
        found,
        theme::Role,
    },
};

/// Columns before the first stage: rank and name.
const NAMES: u16 = 21;
/// Columns of a stage: sign, bar, gap.
const STAGE: u16 = 11;
/// Columns of a stage with two rounds side by side.
const PAIR: u16 = 15;
/// Columns from which a side panel is drawn.
const WIDE: u16 = 110;
/// The marks of the scale: columns of a bar.
const STEPS: i8 = 4;

/// Where things go on this screen.
struct Layout {
    area: Rect,
    /// First visible stage, and how many fit.
    stages: std::ops::Range<usize>,
    stage_width: u16,
}

impl Layout {
    fn x(&self, at: usize) -> u16 {
        let nth = u16::try_from(at.saturating_sub(self.stages.start)).unwrap_or(0);
        self.area.x + NAMES + nth * self.stage_width
    }

    /// Where the column of evidence starts, and how wide it is.
    fn evidence(&self) -> (u16, u16) {
        let x = self.x(self.stages.end) + 1;
        (x, self.area.right().saturating_sub(x + 1))
    }
}

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    if let Some(taken) = &app.screens.needs.import {
        import_view::draw(app, canvas, area, taken);
        return;
    }
    let (Some(round), Some(picture)) = (look::round(app), look::picture(app)) else {
        lower_view::empty(app, canvas, area);
        return;
    };
    let wide = area.width >= WIDE;
    let main = Rect { width: if wide { area.width * 13 / 20 } else { area.width }, ..area };
    title(app, canvas, main, round, &picture);
    let below = lower_view::height(app, main, wide);
    let room = main.height.saturating_sub(1 + below);
    let needed = u16::try_from(super::update::rows(app).len()).unwrap_or(u16::MAX).saturating_add(2);
    let table = Rect { y: main.y + 1, height: room.min(needed), ..main };
    draw_table(app, canvas, table, round, &picture);
    let lower = Rect { y: table.bottom(), height: below, ..main };
    if wide {
        let x = main.right() + 1;
        let side = Rect { x, width: area.right() - x - 1, ..area };
        canvas.apart(side);
        lower_view::detail(app, canvas, side, round);
    }
    lower_view::draw(app, canvas, lower, round, wide);
}

fn title(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round, picture: &Picture<'_>) {
    let beside = look::other(app).filter(|_| app.screens.needs.look == Look::Beside);
    let answers = picture.answers();
    let text = match beside {
        Some(other) => {
            let (first, last) = if other.date <= round.date { (other, round) } else { (round, other) };
            t::needs_title_beside(look::round_name(app, last), look::round_name(app, first))
        }
        None if app.screens.needs.grid.is_some() => {
            t::grid_title(answers.all(), answers.answered(), look::round_name(app, round))
        }
        None => t::needs_title(answers.all(), answers.answered(), look::round_name(app, round)),
    };
    let judging = app.screens.needs.grid.is_some();
    let alone = beside.is_none() && !judging;
    let legend = app.i18n.get(match (beside, app.screens.needs.grid) {
        (_, Some(_)) => Key::GridLegend,
        (Some(_), None) => Key::NeedsLegendBeside,
        (None, None) => Key::NeedsLegend,
    });
    let text = app.say(&text);
    // What has been found at the round comes before what the signs mean; where it is found that too few
    // have answered, it says how many did.
    let surveys = if judging { Vec::new() } else { look::surveys(app, round) };
    let found = found::said(app, &surveys).into_iter().next();
    let answered = answers::newest(app, round).filter(|_| alone && found.is_none());
    let text = match answered {
        Some(survey) => format!("{text} · {}", answers::turnout_of(app, survey)),
        None => text,
    };
    let (legend, role) = found.unwrap_or((legend, Role::Dim));
    // The title goes first: the legend is left out when there is no room for both.
    let after = canvas.put(1, area.y, area.width.saturating_sub(2), &text, Role::Heading);
    if after + 2 + columns(&legend) < area.width {
        canvas.right(area.x, area.y, area.width - 1, &legend, role);
    } else if !surveys.is_empty() {
        let x = after + 2;
        found::line(
            app,
            canvas,
            Rect { x, height: 1, width: area.width.saturating_sub(x + 1), ..area },
            &surveys,
        );
    }
}

fn draw_table(app: &App, canvas: &mut Canvas<'_>, area: Rect, round: &Round, picture: &Picture<'_>) {
    let beside = look::other(app).filter(|_| app.screens.needs.look == Look::Beside);
    let comparison = beside.and_then(|other| look::beside(app, round, other));
    let stage_width = if comparison.is_some() { PAIR } else { STAGE };
    let room = usize::from(area.width.saturating_sub(NAMES) / stage_width).max(1);
    let stage = look::stage(app, &picture.stages);
    let at = picture.stages.iter().position(|&s| Some(s) == stage).unwrap_or(0);
    let from = (at + 1).saturating_sub(room);
    let layout = Layout { area, stages: from..picture.stages.len().min(from + room), stage_width };
    head(app, canvas, &layout, picture, stage);
    let rows = super::update::rows(app);
    let list = &app.screens.needs.list;
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        canvas.word(area.x + 3, area.y + 1, area.width - 4, Key::PaletteNothing, Role::Dim);
    }
    for (y, n) in (area.y + 1..).zip(canvas.window(list, &rows, below)) {
        let Some(&id) = rows.get(n) else { continue };
        let selected = Selected::when(list.selected, id);
        let dimension = match id {
            RowId::Cell(cell) => cell.dimension,
            RowId::Code(dimension) => dimension,
            _ => continue,
        };
        let Some(row) = picture.row(dimension) else { continue };
        name(app, canvas, &layout, y, round, row, selected);
        for n in layout.stages.clone() {
            let (Some(&of), Some(&rating)) = (picture.stages.get(n), row.ratings.get(n)) else { continue };
            let here = if Some(of) == stage { selected } else { Selected::No };
            let x = layout.x(n);
            if let Some(grid) = app.screens.needs.grid {
                let rating = look::rating(round, Cell { dimension, stage: of });
                grid_view::draw_cell(canvas, x + 1, y, rating, grid, here);
                continue;
            }
            canvas.pointer(x, y, here);
            match &comparison {
                Some(both) => {
                    let cell = Cell { dimension, stage: of };
                    let pair = both.pairs.iter().find(|pair| pair.cell == cell);
                    draw_pair(canvas, x + 1, y, pair.copied(), here);
                }
                None if rating == Rating::default()
                    && answers::too_few(app, round, Cell { dimension, stage: of }) =>
                {
                    canvas.word(x + 1, y, STAGE - 2, Key::NeedsTooFew, Role::Dim);
                }
                None => draw_rating(canvas, x + 1, y, rating, here),
            }
        }
        if picture.stages.is_empty() && selected == Selected::Yes {
            canvas.cursor = Some(Position { x: area.x + 3, y });
        }
        evidence(app, canvas, &layout, y, dimension);
    }
}

fn head(app: &App, canvas: &mut Canvas<'_>, layout: &Layout, picture: &Picture<'_>, stage: Option<Code>) {
    let y = layout.area.y;
    if picture.stages.is_empty() {
        let x = layout.area.x + NAMES;
        let room = layout.area.right().saturating_sub(x);
        canvas.word(x, y, room, Key::NeedsNoStages, Role::Care);
        return;
    }
    if let Some(key) = order::heading(app.screens.needs.order).filter(|_| app.screens.needs.grid.is_none()) {
        canvas.word(layout.area.x + 3, y, NAMES - 4, key, Role::Dim);
    }
    for n in layout.stages.clone() {
        let Some(&id) = picture.stages.get(n) else { continue };
        let selected = Selected::when(stage, id);
        canvas.cell(
            layout.x(n) + 1,
            y,
            layout.stage_width - 2,
            &stage_short(app, id),
            Role::Heading,
            selected,
        );
    }
    if layout.stages.end < picture.stages.len() {
        canvas.put(layout.area.right() - 2, y, 1, "→", Role::Dim);
    }
    if layout.stages.start > 0 {
        canvas.put(layout.area.x + NAMES - 1, y, 1, "←", Role::Dim);
    }
    let (x, width) = layout.evidence();
    if width >= 9 {
        canvas.word(x, y, width, Key::NeedsEvidence, Role::Heading);
    }
}

fn name(
    app: &App,
    canvas: &mut Canvas<'_>,
    layout: &Layout,
    y: u16,
    round: &Round,
    row: &Row<'_>,
    selected: Selected,
) {
    if let Some(priority) = super::priority::of(app, round, row.asked.id()) {
        canvas.put(layout.area.x + 1, y, 1, &priority.rank.to_string(), Role::Strong);
        let (sign, role) = found::or_progress(app, &[Thing::Priority(priority.id)], ("", Role::Plain));
        canvas.put(layout.area.x + 2, y, 1, sign, role);
    } else if round.passed.contains_key(&row.asked.id()) {
        canvas.put(layout.area.x + 1, y, 1, "·", Role::Dim);
    }
    let name = look::short(app, &row.asked);
    canvas.cell(layout.area.x + 3, y, NAMES - 4, &name, Role::Plain, selected);
}

/// `▒▒██ 2`: now, and up to what is wanted.
pub fn draw_rating(canvas: &mut Canvas<'_>, x: u16, y: u16, rating: Rating, selected: Selected) {
    let unsure = [rating.now, rating.wanted].into_iter().flatten().any(|mark| mark.level().is_none());
    if unsure {
        canvas.word(x, y, STAGE - 2, Key::AnswerDontKnow, Role::Dim);
        return;
    }
    let level = |mark: Option<Mark>| mark.and_then(Mark::level).unwrap_or(0);
    let (now, wanted) = (level(rating.now), level(rating.wanted));
    let Some(gap) = rating.gap() else {
        let bar = "▒".repeat(now.into());
        let after = canvas.cell(x, y, 4, &bar, Role::Plain, selected);
        canvas.put(if now > 0 { x + 5 } else { after }, y, 1, "·", Role::Dim);
        return;
    };
    let shared = usize::from(now);
    let above = usize::from(wanted.saturating_sub(now));
    let after = canvas.cell(x, y, 4, &"▒".repeat(shared), Role::Plain, selected);
    canvas.cell(after, y, 4, &"█".repeat(above), Role::Full, selected);
    let role = if gap >= 2 { Role::Care } else { Role::Plain };
    canvas.cell(x + 5, y, 3, &gap.to_string(), role, selected);
}

/// `▒▒░░ ▒▒▒░ +1`: now before and now after.
fn draw_pair(canvas: &mut Canvas<'_>, x: u16, y: u16, pair: Option<Pair>, selected: Selected) {
    let Some(pair) = pair else {
        canvas.put(x, y, 1, "·", Role::Dim);
        return;
    };
    let mut at = x;
    for rating in [pair.before, pair.after] {
        match rating.now.and_then(Mark::level) {
            Some(level) => {
                let left = usize::try_from(STEPS).unwrap_or(0).saturating_sub(level.into());
                let bar = "▒".repeat(level.into()) + &"░".repeat(left);
                canvas.cell(at, y, 4, &bar, Role::Plain, selected);
            }
            None => {
                canvas.put(at, y, 1, "·", Role::Dim);
            }
        }
        at += 5;
    }
    if let Some(moved) = pair.moved() {
        let role = if moved > 0 { Role::Good } else { Role::Plain };
        canvas.cell(at, y, 3, &signed(moved), role, selected);
    }
}

fn evidence(app: &App, canvas: &mut Canvas<'_>, layout: &Layout, y: u16, dimension: Code) {
    let (x, width) = layout.evidence();
    let Some(unit) = app.unit().filter(|_| width >= 9) else { return };
    let lines = evidence_for(unit, dimension);
    if lines.is_empty() {
        canvas.put(x, y, width, "·", Role::Dim);
        return;
    }
    let mut kinds: Vec<String> = Vec::new();
    for line in lines {
        let word = app.i18n.get(kind(line.kind));
        if !kinds.contains(&word) {
            kinds.push(word);
        }
    }
    canvas.put(x, y, width, &kinds.join(", "), Role::Plain);
}
