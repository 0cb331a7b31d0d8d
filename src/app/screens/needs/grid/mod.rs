//! Filling in the grid like a paper: a digit for how it is, a digit for how it should be, and on to the
//! next cell by itself.
//!
//! Each digit is kept at once, so that a line that is cut off loses nothing; the two halves of a cell are
//! one undo all the same.

pub mod grid_view;

use super::{
    look,
    state::{Asks, Grid, GridWay, Look},
    update::rows,
    words::mark,
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        key::{Key, KeyCode},
        list::RowId,
        screens::{ScreenId, choices::stage_short},
        state::{Effects, Tone},
    },
    i18n::{Key as Word, t},
    model::{
        change::{Entry, On},
        edit::Edit,
        needs::{Cell, Mark, Rating, RoundChange},
    },
};

/// The commands while the grid is filled in.
pub const TABLE: &[Row] = rows![
    One NeedsMarkOne CmdGridMarkAbout 0,
    Two NeedsMarkTwo CmdGridMarkAbout 0,
    Three NeedsMarkThree CmdGridMarkAbout 0,
    Four NeedsMarkFour CmdGridMarkAbout 0,
    DontKnow CmdGridDontKnow CmdGridDontKnowAbout 3,
    Delete CmdGridClear CmdGridClearAbout 4,
    NextArea CmdGridHalf CmdGridHalfAbout 5,
    Turn CmdGridTurn CmdGridTurnAbout 6,
    Open CmdGridNext CmdGridNextAbout 0,
    Back CmdGridDone CmdGridDoneAbout 2,
];

/// Whether digits judge cells, and lead to no other screen.
pub fn takes_digits(app: &App) -> bool {
    let state = &app.screens.needs;
    app.screen == ScreenId::Needs && state.grid.is_some() && state.import.is_none()
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    match (command, look::cell(app)) {
        (Command::Back, _) => Ok(()),
        (_, None) => Err(Word::WhyNeedsNoStages.into()),
        (Command::Delete, Some(cell)) if rating(app, cell) == Rating::default() => {
            Err(Word::WhyGridNothing.into())
        }
        _ => Ok(()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    let Some(grid) = app.screens.needs.grid else {
        app.screens.needs.look = Look::Alone;
        app.screens.needs.grid = Some(Grid::default());
        return Vec::new();
    };
    let given = match command {
        Command::One => Mark::One,
        Command::Two => Mark::Two,
        Command::Three => Mark::Three,
        Command::Four => Mark::Four,
        Command::DontKnow => Mark::DontKnow,
        Command::Delete => return clear(app),
        Command::Open => match proposed(app, grid) {
            Some(mark) => mark,
            None => {
                forward(app);
                return Vec::new();
            }
        },
        Command::NextArea => {
            let asks = if grid.asks == Asks::Now { Asks::Wanted } else { Asks::Now };
            app.screens.needs.grid = Some(Grid { asks, ..grid });
            return Vec::new();
        }
        Command::Turn => {
            let way = match grid.way {
                GridWay::AreaByArea => GridWay::StageByStage,
                GridWay::StageByStage => GridWay::AreaByArea,
            };
            app.screens.needs.grid = Some(Grid { way, ..grid });
            let said = if way == GridWay::AreaByArea { Word::GridByArea } else { Word::GridByStage };
            app.tell(Tone::Plain, said);
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    judge(app, grid, given)
}

/// What the round before wanted, while that is what is asked and not said yet: Enter keeps it.
pub fn proposed(app: &App, grid: Grid) -> Option<Mark> {
    let (round, cell) = (look::round(app)?, look::cell(app)?);
    let rating = look::rating(round, cell);
    let asked = grid.asks == Asks::Wanted && rating.now.is_some() && rating.wanted.is_none();
    look::wanted_before(app, round, cell).filter(|_| asked).map(|(mark, _)| mark)
}

/// Says one half of the selected cell; after the second half the next cell is selected.
fn judge(app: &mut App, grid: Grid, given: Mark) -> Effects {
    let Some(cell) = look::cell(app) else { return Vec::new() };
    let was = rating(app, cell);
    let now = match grid.asks {
        Asks::Now => Rating { now: Some(given), ..was },
        Asks::Wanted => Rating { wanted: Some(given), ..was },
    };
    let effects = set(app, cell, was, now);
    if rating(app, cell) != now {
        // Refused: the reason stands below, and the cell waits.
        return effects;
    }
    let open = app.open.as_mut().filter(|_| !effects.is_empty());
    let first = match (grid.asks, grid.first, open) {
        (Asks::Wanted, Some(first), Some(open)) => {
            open.join(first);
            None
        }
        (Asks::Now, _, Some(open)) => open.newest(),
        _ => None,
    };
    if grid.asks == Asks::Now {
        app.screens.needs.grid = Some(Grid { asks: Asks::Wanted, first, ..grid });
    } else {
        forward(app);
    }
    effects
}

fn clear(app: &mut App) -> Effects {
    let Some(cell) = look::cell(app) else { return Vec::new() };
    let was = rating(app, cell);
    start_cell(app);
    set(app, cell, was, Rating::default())
}

fn set(app: &mut App, cell: Cell, was: Rating, now: Rating) -> Effects {
    let Some(round) = look::round(app) else { return Vec::new() };
    let some = |rating: Rating| (rating != Rating::default()).then_some(rating);
    if was == now {
        return Vec::new();
    }
    let name = look::asked_short(app, round, cell.dimension);
    let entry = RoundChange::Rating(Entry { key: cell, was: some(was), now: some(now) });
    let edit = Edit::Round(On::Change(round.id, entry));
    let said = t::grid_said(name, mark(now.now), stage_short(app, cell.stage), mark(now.wanted));
    app.commit(edit, said)
}

/// What was judged by hand: what others answered is neither shown nor changed here.
fn rating(app: &App, cell: Cell) -> Rating {
    look::round(app).map(|round| look::rating(round, cell)).unwrap_or_default()
}

/// The cells in the order in which they are filled in.
fn order(app: &App, way: GridWay) -> Vec<Cell> {
    let Some(picture) = look::picture(app) else { return Vec::new() };
    let areas = rows(app).into_iter().filter_map(|row| match row {
        RowId::Cell(cell) => Some(cell.dimension),
        _ => None,
    });
    let areas: Vec<_> = areas.collect();
    let cell = |dimension, stage| Cell { dimension, stage };
    match way {
        GridWay::AreaByArea => {
            let stages = &picture.stages;
            areas.iter().flat_map(|&area| stages.iter().map(move |&stage| cell(area, stage))).collect()
        }
        GridWay::StageByStage => {
            let areas = &areas;
            picture.stages.iter().flat_map(|&at| areas.iter().map(move |&area| cell(area, at))).collect()
        }
    }
}

/// Goes to the next cell; behind the last one says what is left.
fn forward(app: &mut App) {
    let Some(grid) = app.screens.needs.grid else { return };
    let cells = order(app, grid.way);
    let at = look::cell(app).and_then(|cell| cells.iter().position(|&other| other == cell));
    if let Some(&next) = at.and_then(|at| cells.get(at + 1)) {
        go(app, next);
        return;
    }
    start_cell(app);
    let whole = |cell: &&Cell| {
        let rating = rating(app, **cell);
        rating.now.is_some() && rating.wanted.is_some()
    };
    let left = cells.len() - cells.iter().filter(whole).count();
    let said = if left == 0 { Word::GridFull.into() } else { t::grid_left(left) };
    app.tell(Tone::Plain, said);
}

fn go(app: &mut App, cell: Cell) {
    app.screens.needs.stage = Some(cell.stage);
    app.screens.needs.list.select(RowId::Cell(cell));
    start_cell(app);
}

/// The next digit says how it is.
fn start_cell(app: &mut App) {
    if let Some(grid) = &mut app.screens.needs.grid {
        (grid.asks, grid.first) = (Asks::Now, None);
    }
}

/// Takes a key that is no command: arrows, and digits that are no marks.
pub fn key(app: &mut App, key: Key) -> bool {
    if !takes_digits(app) {
        return false;
    }
    match key.code {
        KeyCode::Char('5'..='9') => app.tell(Tone::Plain, Word::NeedsHintMark),
        KeyCode::Left | KeyCode::Right => {
            look::move_stage(app, if key.code == KeyCode::Left { -1 } else { 1 });
            start_cell(app);
        }
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown | KeyCode::Home | KeyCode::End => {
            start_cell(app);
            return false;
        }
        _ => return false,
    }
    true
}

/// Leaves the grid; false when it is not being filled in.
pub fn back(app: &mut App) -> bool {
    app.screens.needs.grid.take().is_some()
}
