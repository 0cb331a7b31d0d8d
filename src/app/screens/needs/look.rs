//! What the screen looks at: which round, which stages, which cell.

use crate::{
    app::{App, list::RowId, screens::choices::stage_short},
    model::{
        error::Thing,
        ids::Code,
        needs::{Cell, Mark, Rating, Round},
    },
    planning::needs::{Asked, Comparison, Picture, Weigh, asked, compare, judged, with_answers},
};

/// The round that is shown: the chosen one, else the newest.
pub fn round(app: &App) -> Option<&Round> {
    let unit = app.unit()?;
    let chosen = app.screens.needs.round.and_then(|id| unit.rounds().get(id));
    chosen.or_else(|| unit.latest_round())
}

/// The round to compare with: the first one, or the newest beside the first.
pub fn other(app: &App) -> Option<&Round> {
    let (unit, shown) = (app.unit()?, round(app)?);
    let first = unit.rounds().iter().min_by_key(|round| (round.date, round.id))?;
    if first.id == shown.id { unit.latest_round() } else { Some(first) }.filter(|other| other.id != shown.id)
}

/// The picture of the shown round.
pub fn picture(app: &App) -> Option<Picture<'_>> {
    Some(Picture::of(app.unit()?, app.catalogue(), round(app)?))
}

/// The selected stage among `stages`.
pub fn stage(app: &App, stages: &[Code]) -> Option<Code> {
    let chosen = app.screens.needs.stage.filter(|stage| stages.contains(stage));
    chosen.or_else(|| stages.first().copied())
}

/// The selected dimension.
pub fn dimension(app: &App) -> Option<Code> {
    match app.screens.needs.list.selected? {
        RowId::Cell(cell) => Some(cell.dimension),
        RowId::Code(dimension) => Some(dimension),
        _ => None,
    }
}

/// The selected cell; none while there are no stages.
pub fn cell(app: &App) -> Option<Cell> {
    match app.screens.needs.list.selected? {
        RowId::Cell(cell) => Some(cell),
        _ => None,
    }
}

/// What a round says about a cell.
pub fn rating(round: &Round, cell: Cell) -> Rating {
    round.ratings.get(&cell).copied().unwrap_or_default()
}

/// How the newest earlier round wanted a cell, and that round: a proposal for this one.
pub fn wanted_before<'a>(app: &'a App, round: &Round, cell: Cell) -> Option<(Mark, &'a Round)> {
    let unit = app.unit()?;
    let earlier = unit.rounds().iter().filter(|other| (other.date, other.id) < (round.date, round.id));
    let known = earlier.filter_map(|other| {
        let judged = judged(unit, other, Weigh::default());
        Some((judged.get(&cell)?.rating.wanted.filter(|mark| mark.level().is_some())?, other))
    });
    known.max_by_key(|(_, other)| (other.date, other.id))
}

/// Two rounds side by side, by hand and by answers.
pub fn beside(app: &App, round: &Round, other: &Round) -> Option<Comparison> {
    let unit = app.unit()?;
    let judged = |round| with_answers(unit, round, Weigh::default());
    Some(compare(&judged(other), &judged(round), app.catalogue()))
}

/// The row of a dimension at the selected stage.
pub fn row(dimension: Code, stage: Option<Code>) -> RowId {
    stage.map_or(RowId::Code(dimension), |stage| RowId::Cell(Cell { dimension, stage }))
}

/// Moves to another stage; false when there is none in that direction.
pub fn move_stage(app: &mut App, by: isize) -> bool {
    let Some(stages) = picture(app).map(|picture| picture.stages) else { return false };
    let at = stage(app, &stages).and_then(|stage| stages.iter().position(|&s| s == stage));
    let to = at.and_then(|at| at.checked_add_signed(by)).and_then(|to| stages.get(to));
    let Some(&to) = to else { return false };
    let selected = dimension(app);
    let state = &mut app.screens.needs;
    state.stage = Some(to);
    if let Some(dimension) = selected {
        state.list.select(row(dimension, Some(to)));
    }
    true
}

/// How a dimension of a round is called, in full.
pub fn name(app: &App, round: &Round, id: Code) -> String {
    let lang = app.i18n.lang();
    let of = |asked: &Asked<'_>| match asked {
        Asked::Known(dimension) => dimension.name.get(lang).to_owned(),
        Asked::Own(_, name) => name.to_string(),
        Asked::Other(id) => id.to_string(),
    };
    find(app, round, id).map_or_else(|| id.to_string(), |asked| of(&asked))
}

/// A dimension by its id: of the round, or of any set, so that a survey's is never without a name.
fn find<'a>(app: &'a App, round: &'a Round, id: Code) -> Option<Asked<'a>> {
    let of_round = asked(round, app.catalogue()).into_iter().find(|asked| asked.id() == id);
    of_round.or_else(|| app.catalogue().dimension(id).map(Asked::Known))
}

/// How a dimension of a round is called in a table.
pub fn asked_short(app: &App, round: &Round, id: Code) -> String {
    find(app, round, id).map_or_else(|| name(app, round, id), |asked| short(app, &asked))
}

/// How a dimension is called in a table.
pub fn short(app: &App, asked: &Asked<'_>) -> String {
    let lang = app.i18n.lang();
    match asked {
        Asked::Known(dimension) if dimension.short.get(lang).is_empty() => {
            dimension.name.get(lang).to_owned()
        }
        Asked::Known(dimension) => dimension.short.get(lang).to_owned(),
        Asked::Own(_, name) => name.to_string(),
        Asked::Other(id) => id.to_string(),
    }
}

/// How a round is called: its name, else its date.
pub fn round_name(app: &App, round: &Round) -> String {
    if round.name.is_empty() {
        crate::i18n::format::full_date(app.i18n.lang(), round.date)
    } else {
        round.name.to_string()
    }
}

/// The surveys of a round, as things of which something may have been found.
pub fn surveys(app: &App, round: &Round) -> Vec<Thing> {
    let all = app.unit().into_iter().flat_map(|unit| unit.surveys().iter());
    all.filter(|survey| survey.round == round.id).map(|survey| Thing::Survey(survey.id)).collect()
}

/// What is selected: the area, and the stage.
pub fn detail_title(app: &App, round: &Round) -> String {
    let name = dimension(app).map(|id| name(app, round, id)).unwrap_or_default();
    match cell(app) {
        Some(cell) => format!("{name} · {}", stage_short(app, cell.stage)),
        None => name,
    }
}
