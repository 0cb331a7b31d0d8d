//! What can be done on this screen.

use super::{
    answers, beside, discuss,
    evidence::{self, cite, results_file},
    forms, grid,
    import::{self, import_forms},
    look, order,
    priority::{self, carry, passed},
    state::{FormKey, Look, PickKey},
};
use crate::{
    app::{
        App,
        aside::Aside,
        command::{Available, Command, Row, rows},
        effect::Effect,
        form::{Form, Wrong},
        key::{Key, KeyCode},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens,
        state::Effects,
    },
    i18n::{Arg, Key as Word, collate::fold, t},
    model::{
        change::{Entry, On},
        edit::Edit,
        error::Thing,
        needs::RoundChange,
    },
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    FillGrid CmdNeedsGrid CmdNeedsGridAbout 2,
    Open CmdNeedsRate CmdNeedsRateAbout 0,
    Evidence CmdNeedsEvidence CmdNeedsEvidenceAbout 3,
    Priority CmdNeedsPriority CmdNeedsPriorityAbout 4,
    Round CmdNeedsRound CmdNeedsRoundAbout 5,
    View CmdNeedsView CmdNeedsViewAbout 7,
    Limits CmdNeedsCautions CmdNeedsCautionsAbout 2,
    New CmdNeedsOwn CmdNeedsOwnAbout 0,
    Edit CmdNeedsEdit CmdNeedsEditAbout 0,
    Delete CmdNeedsDelete CmdNeedsDeleteAbout 0,
    Discuss CmdNeedsDiscuss CmdNeedsDiscussAbout 6,
    Import CmdNeedsImport CmdNeedsImportAbout 0,
    Pass CmdNeedsPass CmdNeedsPassAbout 0,
    Fill CmdNeedsCarry CmdNeedsCarryAbout 0,
    Turn CmdNeedsOrder CmdNeedsOrderAbout 0,
    Filter CmdNeedsFilter CmdNeedsFilterAbout 0,
];

const NEW_ROUND: RowId = RowId::Place(0);
const REMOVE_ROUND: RowId = RowId::Place(1);

/// The commands of this screen, of a survey that is being read in, or of the grid that is being filled in.
pub fn here(app: &App) -> &'static [Row] {
    let state = &app.screens.needs;
    match (&state.import, &state.grid) {
        (Some(_), _) => import::TABLE,
        (None, Some(_)) => grid::TABLE,
        (None, None) => TABLE,
    }
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    if app.unit().is_none() {
        return Err(Word::WhyNoUnit.into());
    }
    if let Some(import) = &app.screens.needs.import {
        return import::can(app, import, command);
    }
    if command == Command::Discuss {
        return discuss::available(app);
    }
    let Some(round) = look::round(app) else {
        return if command == Command::Round { Ok(()) } else { Err(Word::WhyNeedsNoRound.into()) };
    };
    if app.screens.needs.grid.is_some() {
        return grid::available(app, command);
    }
    match command {
        Command::Open | Command::FillGrid if look::cell(app).is_none() => Err(Word::WhyNeedsNoStages.into()),
        Command::Evidence | Command::Priority | Command::Pass if look::dimension(app).is_none() => {
            Err(Word::WhyNeedsNoDimension.into())
        }
        Command::Priority => priority::available(app, round),
        Command::Fill => carry::available(app),
        Command::Pass => passed::available(app, round),
        Command::Limits if app.screens.needs.look == Look::Alone => Err(Word::WhyNeedsNotBeside.into()),
        Command::View if look::other(app).is_none() => Err(Word::WhyNeedsOneRound.into()),
        Command::Delete => match look::dimension(app) {
            Some(id) if priority::of(app, round, id).is_some() || round.own.contains_key(&id) => Ok(()),
            _ => Err(Word::WhyNeedsNothingToDelete.into()),
        },
        _ => Ok(()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    if app.screens.needs.import.is_some() {
        return import::run(app, command);
    }
    if command == Command::FillGrid || app.screens.needs.grid.is_some() {
        return grid::run(app, command);
    }
    let round = look::round(app).map(|round| round.id);
    let dimension = look::dimension(app);
    let key = match (command, round, dimension) {
        (Command::Round, None, _) => FormKey::Round(None),
        (Command::Open, Some(round), _) => match look::cell(app) {
            Some(cell) => FormKey::Cell(round, cell),
            None => return Vec::new(),
        },
        (Command::Import, Some(_), _) => return vec![Effect::ListSurveys],
        (Command::Discuss, ..) => {
            discuss::start(app);
            return Vec::new();
        }
        (Command::Fill, Some(_), _) => return carry::carry(app),
        (Command::Turn, ..) => {
            order::turn(app);
            return Vec::new();
        }
        (Command::Limits, Some(_), _) => {
            beside::report(app);
            return Vec::new();
        }
        (Command::Pass, Some(round), Some(id)) => FormKey::Passed(round, id),
        (Command::Priority, Some(round), Some(id)) => FormKey::Priority(round, id),
        (Command::New, Some(round), _) => FormKey::Own(round, None),
        (Command::Edit, Some(round), id) => match id.filter(|id| is_own(app, *id)) {
            Some(own) => FormKey::Own(round, Some(own)),
            None => FormKey::Round(Some(round)),
        },
        (Command::Evidence, Some(_), Some(id)) => {
            evidence::pick(app, id);
            return Vec::new();
        }
        (Command::Round, Some(_), _) => {
            pick_round(app);
            return Vec::new();
        }
        (Command::View, Some(_), _) => {
            let state = &mut app.screens.needs;
            state.look = if state.look == Look::Alone { Look::Beside } else { Look::Alone };
            return Vec::new();
        }
        (Command::Delete, Some(_), Some(_)) => return delete(app),
        _ => return Vec::new(),
    };
    open(app, &key);
    Vec::new()
}

/// Opens a form of this screen.
pub fn open(app: &mut App, key: &FormKey) {
    if let Some(form) = form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}

fn is_own(app: &App, dimension: crate::model::ids::Code) -> bool {
    look::round(app).is_some_and(|round| round.own.contains_key(&dimension))
}

fn pick_round(app: &mut App) {
    let Some(unit) = app.unit() else { return };
    let mut rounds: Vec<_> = unit.rounds().iter().collect();
    rounds.sort_by_key(|round| std::cmp::Reverse((round.date, round.id)));
    let option = |round: &&crate::model::needs::Round| {
        let answers = crate::planning::needs::Picture::of(unit, app.catalogue(), round).answers();
        PickOption::new(
            RowId::Thing(Thing::Round(round.id)),
            t::needs_round_line(Arg::Date(round.date), look::round_name(app, round)),
        )
        .note(t::needs_answers(answers.all(), answers.answered()))
    };
    let mut options: Vec<PickOption> = rounds.iter().map(option).collect();
    options.push(PickOption::new(NEW_ROUND, Word::NeedsNewRound));
    if let Some(round) = look::round(app) {
        options.push(PickOption::new(REMOVE_ROUND, t::needs_remove_round(look::round_name(app, round))));
    }
    app.push(Overlay::Pick(Box::new(Pick::new(
        screens::PickKey::Needs(PickKey::Round),
        Word::NeedsWhichRound,
        options,
    ))));
}

fn delete(app: &mut App) -> Effects {
    let (Some(round), Some(id)) = (look::round(app), look::dimension(app)) else { return Vec::new() };
    let name = look::name(app, round, id);
    if let Some(priority) = priority::of(app, round, id) {
        let edit = Edit::Priority(On::Remove(priority.clone()));
        return app.commit(edit, t::needs_said_priority_removed(name));
    }
    let Some(own) = round.own.get(&id).cloned() else { return Vec::new() };
    let on = |change| Edit::Round(On::Change(round.id, change));
    let rated = round.ratings.iter().filter(|(cell, _)| cell.dimension == id);
    let ratings = rated
        .map(|(&cell, &rating)| on(RoundChange::Rating(Entry { key: cell, was: Some(rating), now: None })));
    let gone = on(RoundChange::Own(Entry { key: id, was: Some(own), now: None }));
    let edit: Edit = ratings.chain([gone]).collect();
    app.commit(edit, t::needs_said_own_removed(name))
}

fn remove_round(app: &mut App) -> Effects {
    let (Some(unit), Some(round)) = (app.unit(), look::round(app)) else { return Vec::new() };
    let name = look::round_name(app, round);
    let priorities = unit.priorities_of(round.id).into_iter().map(|p| Edit::Priority(On::Remove(p.clone())));
    let surveys = unit.surveys().iter().filter(|survey| survey.round == round.id);
    let surveys = surveys.map(|survey| Edit::Survey(Box::new(On::Remove(survey.clone()))));
    let edit: Edit = priorities.chain(surveys).chain([Edit::Round(On::Remove(round.clone()))]).collect();
    app.screens.needs.round = None;
    app.commit(edit, t::needs_said_round_removed(name))
}

/// Takes a key that is no command.
pub fn key(app: &mut App, key: Key) -> bool {
    if app.screens.needs.import.is_some() {
        return false;
    }
    if grid::key(app, key) {
        return true;
    }
    match key.code {
        KeyCode::Left => look::move_stage(app, -1),
        KeyCode::Right => look::move_stage(app, 1),
        _ => false,
    }
}

/// Peels off a layer of this screen's own.
pub fn back(app: &mut App) -> bool {
    if import::back(app) || grid::back(app) {
        return true;
    }
    std::mem::take(&mut app.screens.needs.look) == Look::Beside
}

/// The rows of the list with the focus: the dimensions at the selected stage.
pub fn rows(app: &App) -> Vec<RowId> {
    if app.screens.needs.import.is_some() {
        return import::rows(app);
    }
    let (Some(picture), Some(round)) = (look::picture(app), look::round(app)) else { return Vec::new() };
    let stage = look::stage(app, &picture.stages);
    let wanted = fold(app.screens.needs.list.filter.text());
    let fits = |id| wanted.is_empty() || fold(&look::name(app, round, id)).contains(&wanted);
    let dimensions = picture.rows.iter().map(|row| row.asked.id());
    let mut dimensions: Vec<_> = dimensions.filter(|&id| fits(id)).collect();
    if app.screens.needs.grid.is_none() {
        order::sort(app, &picture, &mut dimensions);
    }
    dimensions.into_iter().map(|id| look::row(id, stage)).collect()
}

/// The row at which a thing stands: a priority's is its dimension in the mapping that it came out of,
/// which is chosen.
pub fn row_of(app: &mut App, row: RowId) -> RowId {
    if let RowId::Thing(Thing::Survey(id)) = row {
        let round = app.unit().and_then(|unit| unit.surveys().get(id)).map(|survey| survey.round);
        app.screens.needs.round = round.or(app.screens.needs.round);
        return rows(app).first().copied().unwrap_or(row);
    }
    let RowId::Thing(Thing::Priority(id)) = row else { return row };
    let Some(priority) = app.unit().and_then(|unit| unit.priorities().get(id)) else { return row };
    let (round, dimension, stage) = (priority.round, priority.dimension, priority.stages.first().copied());
    app.screens.needs.round = Some(round);
    let Some(picture) = look::picture(app) else { return row };
    let stage = stage.filter(|stage| picture.stages.contains(stage));
    look::row(dimension, stage.or_else(|| look::stage(app, &picture.stages)))
}

/// Makes a row visible that is to be selected.
pub fn reveal(app: &mut App, row: RowId) {
    match row {
        RowId::Cell(cell) => app.screens.needs.stage = Some(cell.stage),
        RowId::Thing(Thing::Round(round)) => app.screens.needs.round = Some(round),
        _ => {}
    }
}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    match *key {
        FormKey::Round(id) => forms::round(app, id),
        FormKey::Cell(round, cell) => forms::cell(app, round, cell),
        FormKey::Own(round, id) => forms::own(app, round, id),
        FormKey::Evidence(id, dimension) => evidence::form(app, id, dimension),
        FormKey::Priority(round, dimension) => priority::form(app, round, dimension),
        FormKey::Passed(round, dimension) => passed::form(app, round, dimension),
        FormKey::ResultsFile(dimension) => results_file::form(app, dimension),
        FormKey::SurveyFile
        | FormKey::SurveyColumn(_)
        | FormKey::SurveyStages(_)
        | FormKey::SurveyTitle
        | FormKey::SurveyAsked(_) => import_forms::form(app, key.clone()),
    }
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match *key {
        FormKey::Round(id) => forms::save_round(app, id, form),
        FormKey::Cell(round, cell) => Ok(forms::save_cell(app, round, cell, form)),
        FormKey::Own(round, id) => forms::save_own(app, round, id, form),
        FormKey::Evidence(id, _) => evidence::save(app, id, form),
        FormKey::Priority(round, dimension) => priority::save(app, round, dimension, form),
        FormKey::Passed(round, dimension) => Ok(passed::save(app, round, dimension, form)),
        FormKey::ResultsFile(_) => results_file::ask(app, form),
        FormKey::SurveyFile
        | FormKey::SurveyColumn(_)
        | FormKey::SurveyStages(_)
        | FormKey::SurveyTitle
        | FormKey::SurveyAsked(_) => import_forms::submit(app, key, form),
    }
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    match (key.clone(), row) {
        (PickKey::Round, Some(NEW_ROUND)) => open(app, &FormKey::Round(None)),
        (PickKey::Round, Some(REMOVE_ROUND)) => return remove_round(app),
        (PickKey::Round, Some(RowId::Thing(Thing::Round(id)))) => app.screens.needs.round = Some(id),
        (PickKey::Evidence(dimension), row) => evidence::picked(app, dimension, row),
        (PickKey::EvidenceLine(id, dimension), row) => return evidence::line_picked(app, id, dimension, row),
        (PickKey::SurveyFile(names), row) => return import::file_picked(app, &names, row),
        (PickKey::Answer(answer), row) => return import::mark_picked(app, answer, row),
        (PickKey::Cite(dimension), row) => return cite::picked(app, dimension, row),
        (PickKey::Discuss, row) => discuss::picked(app, row),
        (PickKey::Results(edit, rows), _) => return results_file::take_in(app, *edit, rows),
        (PickKey::Round, _) => {}
    }
    Vec::new()
}

/// What the answers of surveys say, beside the form of a judgement.
pub fn aside(app: &App, key: &FormKey) -> Vec<Aside> {
    let FormKey::Cell(round, cell) = *key else { return Vec::new() };
    let round = app.unit().and_then(|unit| unit.rounds().get(round));
    round.map(|round| answers::asides(app, round, cell)).unwrap_or_default()
}
