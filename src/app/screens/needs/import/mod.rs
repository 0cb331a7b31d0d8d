//! A survey from a file: which one, what columns and answers are taken for, what would stand, and
//! taking it in. Nothing of it is in the unit before that, and leaving leaves nothing.

pub mod import_forms;
pub mod import_view;
pub mod import_words;

use std::collections::BTreeSet;

use super::{
    import::import_forms as forms,
    look,
    state::{FormKey, Import, Part, PickKey},
    update::open,
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        effect::Effect,
        list::{List, RowId},
        overlay::{Answer, Confirm, Confirmed, Overlay, Pick, PickOption},
        screens::{self, ScreenId},
        state::{Effects, Tone},
        survey_preview::{Agreed, Same, SurveyPreview},
    },
    i18n::{Key, Text, t},
    model::{
        needs::Mark,
        survey::{Column, Voices},
    },
    planning::needs::survey::Why,
};

/// The commands while a survey is being read in.
pub const TABLE: &[Row] = rows![
    Open CmdSurveyOpen CmdSurveyOpenAbout 2,
    NextArea CmdSurveyNext CmdSurveyNextAbout 3,
    Mark CmdSurveySkip CmdSurveySkipAbout 4,
    Accept CmdSurveyTakeIn CmdSurveyTakeInAbout 5,
    PreviousArea CmdSurveyPrevious CmdSurveyPreviousAbout 0,
];

/// Rows of [`Part::About`] before the roles.
pub const TITLE: usize = 0;
/// Who was asked.
pub const VOICES: usize = 1;
/// Whether it is one that was read in before.
pub const SAME: usize = 2;
/// The first role.
pub const ROLES: usize = 3;

/// Offers the files that were found; without any, asks for one.
pub fn files(app: &mut App, names: &[String]) {
    if names.is_empty() {
        open(app, &FormKey::SurveyFile);
        return;
    }
    let mut options: Vec<PickOption> =
        names.iter().enumerate().map(|(n, name)| PickOption::new(RowId::Place(n), t::words(name))).collect();
    options.push(PickOption::new(RowId::Place(names.len()), Key::PeopleOtherFile));
    let key = screens::PickKey::Needs(PickKey::SurveyFile(names.to_vec()));
    app.push(Overlay::Pick(Box::new(Pick::new(key, Key::NeedsSurveyPickFile, options))));
}

/// Has the picked file read.
pub fn file_picked(app: &mut App, names: &[String], row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    if let Some(name) = names.get(at).cloned() {
        return ask(app, name);
    }
    open(app, &FormKey::SurveyFile);
    Vec::new()
}

/// Has a file read in the background; what was said was about another one.
pub fn ask(app: &mut App, path: String) -> Effects {
    let round = look::round(app).map(|round| round.id);
    let state = &mut app.screens.needs;
    state.import = None;
    state.agreed = Agreed { round, ..Agreed::default() };
    app.tell(Tone::Plain, t::needs_survey_reading(&path));
    vec![Effect::ReadSurvey(path)]
}

/// Shows a survey that was read, in the place of how it was taken before.
pub fn read(app: &mut App, preview: Box<SurveyPreview>) {
    if app.unit().is_none_or(|unit| unit.id() != preview.unit) {
        return;
    }
    let (part, list) = match app.screens.needs.import.take() {
        Some(import) => (import.part, import.list),
        None => {
            let here = app.screen == ScreenId::Needs;
            let said = if here { Key::NeedsSurveyLook.into() } else { t::needs_survey_ready(&preview.file) };
            app.tell(Tone::Plain, said);
            (Part::Columns, List::default())
        }
    };
    app.screens.needs.import = Some(Box::new(Import { preview, part, list }));
    settle(app);
}

/// Says why a file is no survey.
pub fn refused(app: &mut App, file: String, why: Text) {
    app.tell(Tone::Trouble, t::needs_survey_refused(file, why));
}

fn settle(app: &mut App) {
    let rows = rows(app);
    if let Some(import) = &mut app.screens.needs.import {
        import.list.settle(&rows);
    }
}

/// The rows of the part that is looked at.
pub fn rows(app: &App) -> Vec<RowId> {
    let Some(import) = &app.screens.needs.import else { return Vec::new() };
    (0..count(app, import, import.part)).map(RowId::Place).collect()
}

/// How many rows a part has.
pub fn count(app: &App, import: &Import, part: Part) -> usize {
    let preview = &import.preview;
    match part {
        Part::Columns => preview.columns.len(),
        Part::Scale => preview.named.len() + preview.steps.len(),
        Part::About => ROLES + preview.roles.len(),
        Part::Texts => preview.comments.len(),
        Part::Result => import_words::result(app, preview).len(),
    }
}

/// The place of the selected row.
pub fn at(app: &App) -> Option<usize> {
    match app.screens.needs.import.as_ref()?.list.selected? {
        RowId::Place(at) => Some(at),
        _ => None,
    }
}

/// Whether a command can run now.
pub fn can(app: &App, import: &Import, command: Command) -> Available {
    let at = at(app);
    let column = at.and_then(|at| import.preview.columns.get(at));
    match (import.part, command) {
        (Part::Columns, Command::Open | Command::Mark)
            if column.is_some_and(|column| matches!(column.proposed.why, Why::Personal(_))) =>
        {
            Err(Key::WhySurveyPersonal.into())
        }
        (Part::Scale | Part::Texts, Command::Open | Command::Mark) if at.is_none() => {
            Err(Key::WhySurveyNothing.into())
        }
        (Part::About | Part::Result, Command::Mark) => Err(Key::WhySurveyNotHere.into()),
        (Part::About, Command::Open)
            if at == Some(SAME)
                && import.preview.before.is_none()
                && app.screens.needs.agreed.same == Same::MoreAnswers =>
        {
            Err(Key::WhySurveyFirst.into())
        }
        (_, Command::Accept) if import.preview.edit.is_nothing() => Err(Key::WhySurveySame.into()),
        (_, Command::Accept)
            if import.preview.survey.answers.is_empty() && import.preview.survey.comments.is_empty() =>
        {
            Err(Key::WhySurveyEmpty.into())
        }
        _ => Ok(()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    let Some(part) = app.screens.needs.import.as_ref().map(|import| import.part) else { return Vec::new() };
    match (command, part, at(app)) {
        (Command::NextArea, ..) => go(app, 1),
        (Command::PreviousArea, ..) => go(app, Part::ALL.len() - 1),
        (Command::Accept, ..) | (Command::Open, Part::Result, _) => {
            return match now(app, Command::Accept) {
                Ok(()) => take_in(app),
                Err(why) => {
                    app.tell(Tone::Plain, why);
                    Vec::new()
                }
            };
        }
        (Command::Open, Part::Columns, Some(at)) => open(app, &FormKey::SurveyColumn(at)),
        (Command::Open, Part::Scale, Some(at)) => match step_at(app, at) {
            Some(step) => pick_mark(app, step),
            None => open(app, &FormKey::SurveyStages(at)),
        },
        (Command::Open, Part::About, Some(TITLE)) => open(app, &FormKey::SurveyTitle),
        (Command::Open, Part::About, Some(VOICES)) => {
            let agreed = &mut app.screens.needs.agreed;
            agreed.voices = if agreed.voices == Voices::Staff { Voices::Pupils } else { Voices::Staff };
            return again(app);
        }
        (Command::Open, Part::About, Some(SAME)) => {
            let agreed = &mut app.screens.needs.agreed;
            agreed.same = if agreed.same == Same::Another { Same::MoreAnswers } else { Same::Another };
            return again(app);
        }
        (Command::Open, Part::About, Some(at)) => {
            let role = app.screens.needs.import.as_ref().and_then(|i| i.preview.roles.iter().nth(at - ROLES));
            if let Some(&role) = role {
                open(app, &FormKey::SurveyAsked(role));
            }
        }
        (Command::Open | Command::Mark, Part::Texts, Some(at)) => return strike(app, at),
        (Command::Mark, Part::Columns, Some(at)) => return skip(app, at),
        (Command::Mark, Part::Scale, Some(at)) => {
            return match step_at(app, at) {
                Some(step) => set_mark(app, step, None),
                None => at_no_stage(app, at),
            };
        }
        _ => {}
    }
    Vec::new()
}

fn now(app: &App, command: Command) -> Available {
    app.screens.needs.import.as_ref().map_or(Ok(()), |import| can(app, import, command))
}

fn go(app: &mut App, by: usize) {
    if let Some(import) = &mut app.screens.needs.import {
        let at = Part::ALL.iter().position(|&part| part == import.part).unwrap_or(0);
        import.part = Part::ALL.get((at + by) % Part::ALL.len()).copied().unwrap_or(Part::Columns);
        import.list = List::default();
    }
    settle(app);
}

/// Has the survey looked at once more, with what was said by hand.
pub fn again(app: &App) -> Effects {
    vec![Effect::LookAtSurvey(Box::new(app.screens.needs.agreed.clone()))]
}

fn pick_mark(app: &mut App, at: usize) {
    let Some(step) = app.screens.needs.import.as_ref().and_then(|import| import.preview.steps.get(at)) else {
        return;
    };
    let mut options: Vec<PickOption> = (1..=4_u8)
        .map(|level| PickOption::new(RowId::Place(level.into()), forms::mark_of_level(level)))
        .collect();
    options.push(PickOption::new(RowId::Place(5), Key::SurveyMarkUnknown));
    options.push(PickOption::new(RowId::Place(0), Key::SurveyMarkNone));
    let (answer, times) = (step.answer.clone(), step.times);
    let at = match step.mark {
        None => 0,
        Some(mark) => mark.level().map_or(5, usize::from),
    };
    let title = t::needs_survey_answer(&answer, times);
    let mut pick = Pick::new(screens::PickKey::Needs(PickKey::Answer(answer)), title, options);
    pick.list.select(RowId::Place(at));
    app.push(Overlay::Pick(Box::new(pick)));
}

/// Takes an answer for what was picked.
pub fn mark_picked(app: &mut App, answer: String, row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    let level = u8::try_from(at).ok().and_then(Mark::of);
    let mark = if at == 5 { Some(Mark::DontKnow) } else { level };
    app.screens.needs.agreed.scale.insert(answer, mark);
    again(app)
}

/// The place among the marks of a row; none: it is about stages.
fn step_at(app: &App, at: usize) -> Option<usize> {
    at.checked_sub(app.screens.needs.import.as_ref()?.preview.named.len())
}

/// Takes an answer for none of the stages.
fn at_no_stage(app: &mut App, at: usize) -> Effects {
    let named = app.screens.needs.import.as_ref().and_then(|import| import.preview.named.get(at));
    let Some(answer) = named.map(|named| named.answer.clone()) else { return Vec::new() };
    app.screens.needs.agreed.stages.insert(answer, BTreeSet::new());
    again(app)
}

fn set_mark(app: &mut App, at: usize, mark: Option<Mark>) -> Effects {
    let step = app.screens.needs.import.as_ref().and_then(|import| import.preview.steps.get(at));
    let Some(answer) = step.map(|step| step.answer.clone()) else { return Vec::new() };
    app.screens.needs.agreed.scale.insert(answer, mark);
    again(app)
}

/// Leaves a column out, or takes it for what was proposed again.
fn skip(app: &mut App, at: usize) -> Effects {
    let column = app.screens.needs.import.as_ref().and_then(|import| import.preview.columns.get(at));
    let Some(proposed) = column.map(|column| &column.proposed) else { return Vec::new() };
    let label = proposed.label.clone();
    let agreed = &mut app.screens.needs.agreed.columns;
    if agreed.get(&label) == Some(&Column::Skip) {
        agreed.remove(&label);
    } else {
        agreed.insert(label, Column::Skip);
    }
    again(app)
}

/// Strikes a free text, or takes it in again.
fn strike(app: &mut App, at: usize) -> Effects {
    let text = app.screens.needs.import.as_ref().and_then(|import| import.preview.comments.iter().nth(at));
    let Some(text) = text.cloned() else { return Vec::new() };
    let struck = &mut app.screens.needs.agreed.struck;
    if !struck.remove(&text) {
        struck.insert(text);
    }
    again(app)
}

fn take_in(app: &mut App) -> Effects {
    let Some(import) = app.screens.needs.import.take() else { return Vec::new() };
    let survey = &import.preview.survey;
    app.screens.needs.round = Some(survey.round);
    app.screens.needs.agreed = Agreed::default();
    let said = t::needs_survey_taken_in(u32::from(survey.answered), &survey.title);
    let mut effects = app.commit(import.preview.edit, said);
    effects.push(Effect::ForgetSurvey);
    effects
}

/// Leaves the survey; what was said about it by hand only after a question.
pub fn back(app: &mut App) -> bool {
    let state = &app.screens.needs;
    if state.import.is_none() {
        return false;
    }
    if state.agreed == (Agreed { round: state.agreed.round, ..Agreed::default() }) {
        app.screens.needs.import = None;
        return true;
    }
    app.push(Overlay::Confirm(Confirm {
        question: Key::NeedsSurveyAskDrop.into(),
        yes: Key::NeedsSurveyDrop.into(),
        no: Key::AnswerStay.into(),
        at: Answer::Safe,
        then: Confirmed::DropSurvey,
    }));
    true
}

/// Forgets the survey that is being read in.
pub fn drop(app: &mut App) -> Effects {
    app.screens.needs.import = None;
    app.screens.needs.agreed = Agreed::default();
    vec![Effect::ForgetSurvey]
}
