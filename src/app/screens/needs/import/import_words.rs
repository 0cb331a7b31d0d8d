//! What a survey that is being read in is taken for, in words: rows, what would stand, what not.

use super::{
    ROLES, SAME, TITLE, VOICES,
    import_forms::{mark_of_level, role_name},
};
use crate::{
    app::{
        App,
        screens::{
            choices::stage_short,
            needs::{
                look,
                state::{Import, Part},
                words,
            },
        },
        survey_preview::{ColumnShown, Same, SurveyPreview},
    },
    i18n::{Key, Text, t},
    model::{
        needs::{Cell, Mark},
        survey::{Column, Counts, Survey, Voices},
    },
    planning::needs::{
        Asked, summary,
        survey::{Label, Sure, Why},
    },
};

/// A row: a sign, what it is, what it is taken for.
pub fn row(app: &App, import: &Import, n: usize) -> (&'static str, String, String) {
    let preview = &import.preview;
    match import.part {
        Part::Columns => preview.columns.get(n).map(|column| {
            let heading = heading(app, &column.proposed.label);
            let sign = match (&column.proposed.column, column.proposed.sure) {
                _ if matches!(column.proposed.why, Why::Personal(_)) => "·",
                (Column::Now(..) | Column::Wanted(..), Sure::Guess) => "?",
                (_, Sure::Unknown | Sure::Guess) => "!",
                (Column::Skip, _) => "·",
                _ => "✓",
            };
            (sign, heading, means(app, &preview.survey, column))
        }),
        Part::Scale if n < preview.named.len() => preview.named.get(n).map(|named| {
            let sign = match (named.stages.is_empty(), named.sure) {
                (_, Sure::Unknown | Sure::Guess) => "!",
                (true, _) => "·",
                (false, _) => "✓",
            };
            let stages: Vec<String> = named.stages.iter().map(|&id| stage_short(app, id)).collect();
            let said = if stages.is_empty() {
                t::needs_survey_names_none(named.times)
            } else {
                t::needs_survey_names(stages.join(", "), named.times)
            };
            (sign, named.answer.clone(), app.say(&said))
        }),
        Part::Scale => preview.steps.get(n - preview.named.len()).map(|step| {
            let sign = match (step.mark, step.sure) {
                (_, Sure::Unknown | Sure::Guess) => "!",
                (None, _) => "·",
                _ => "✓",
            };
            let taken = app.say(&mark(step.mark));
            (sign, step.answer.clone(), app.say(&t::needs_survey_step(taken, step.times)))
        }),
        Part::About => Some(about(app, preview, n)),
        Part::Texts => preview.comments.iter().nth(n).map(|text| {
            let struck = app.screens.needs.agreed.struck.contains(text);
            let right = if struck { app.i18n.get(Key::NeedsSurveyStruck) } else { String::new() };
            (if struck { "·" } else { "✓" }, text.to_string(), right)
        }),
        Part::Result => {
            result(app, preview).into_iter().nth(n).map(|(sign, text)| (sign, text, String::new()))
        }
    }
    .unwrap_or(("", String::new(), String::new()))
}

/// What a column is taken for, short enough for a list.
fn means(app: &App, survey: &Survey, column: &ColumnShown) -> String {
    let (half, dimension, stage) = match column.proposed.column {
        Column::Now(dimension, stage) => (Key::NeedsWordNow, dimension, stage),
        Column::Wanted(dimension, stage) => (Key::NeedsWordWanted, dimension, stage),
        _ => return app.say(&column.means),
    };
    let round = app.unit().and_then(|unit| unit.rounds().get(survey.round));
    let own = round.and_then(|round| round.own.get(&dimension)).map(ToString::to_string);
    let known = app.catalogue().dimension(dimension).map(|known| look::short(app, &Asked::Known(known)));
    let name = own.or(known).unwrap_or_else(|| dimension.to_string());
    let stage = stage.map(|stage| format!(" {}", stage_short(app, stage))).unwrap_or_default();
    format!("{}: {name}{stage}", app.i18n.get(half))
}

/// The name of a column.
pub fn heading(app: &App, label: &Label) -> String {
    if label.is_empty() { app.i18n.get(Key::SurveyNoHeading) } else { label.to_string() }
}

fn mark(mark: Option<Mark>) -> Text {
    match mark.map(Mark::level) {
        Some(Some(level)) => mark_of_level(level),
        Some(None) => Key::SurveyMarkUnknown.into(),
        None => Key::SurveyMarkNone.into(),
    }
}

fn about(app: &App, preview: &SurveyPreview, n: usize) -> (&'static str, String, String) {
    let get = |key| app.i18n.get(key);
    match n {
        TITLE => ("", get(Key::NeedsSurveyTitle), preview.survey.title.to_string()),
        VOICES => {
            let pupils = preview.survey.voices == Voices::Pupils;
            let who = if pupils { Key::NeedsSurveyPupils } else { Key::NeedsSurveyStaff };
            let least = u32::from(preview.survey.voices.least());
            ("", get(Key::NeedsSurveyWho), app.say(&t::needs_survey_who_least(least, get(who))))
        }
        SAME => {
            let said = match (&preview.before, app.screens.needs.agreed.same) {
                (Some(before), _) => app.say(&t::needs_survey_more(before)),
                (None, Same::Another) => get(Key::NeedsSurveyAnother),
                (None, Same::MoreAnswers) => get(Key::NeedsSurveyFirst),
            };
            ("", get(Key::NeedsSurveyReadBefore), said)
        }
        _ => {
            let Some(&role) = preview.roles.iter().nth(n - ROLES) else {
                return ("", String::new(), String::new());
            };
            let turnout = preview.survey.turnout.get(&role).copied().unwrap_or_default();
            let answered = u32::from(turnout.answered);
            let of = turnout.of.or_else(|| app.screens.needs.agreed.asked.get(&role).copied());
            let said = match (of.map(u32::from), asks_role(preview)) {
                (Some(of), true) => t::needs_survey_answered_of(answered, of),
                (None, true) => t::needs_survey_answered(answered),
                (Some(of), false) => t::needs_survey_asked_only(of),
                (None, false) => Key::NeedsSurveyAskedOpen.into(),
            };
            ("", role_name(app, role), app.say(&said))
        }
    }
}

/// Whether roles are known of those who answered.
fn asks_role(preview: &SurveyPreview) -> bool {
    let role = |column: &ColumnShown| column.proposed.column == Column::Role;
    preview.survey.voices == Voices::Pupils || preview.columns.iter().any(role)
}

/// What will stand: cells with figures, those with too few, then everything that was left out and why.
pub fn result(app: &App, preview: &SurveyPreview) -> Vec<(&'static str, String)> {
    let survey = &preview.survey;
    let Some(round) = app.unit().and_then(|unit| unit.rounds().get(survey.round)) else { return Vec::new() };
    let least = survey.voices.least();
    let half = |counts: Counts| match summary(counts, least) {
        Some(summary) => {
            let median = words::mark(summary.marks.map(|spread| spread.median));
            let said = app.say(&t::needs_survey_half(u32::from(summary.known), median));
            match summary.unsure {
                0 => said,
                unsure => format!("{said}, {}", app.say(&t::needs_answers_unsure(u32::from(unsure)))),
            }
        }
        None => "·".to_owned(),
    };
    let place = |cell: &Cell| {
        format!("{}, {}", look::asked_short(app, round, cell.dimension), stage_short(app, cell.stage))
    };
    // What puts answers at the wrong place comes first: below dozens of cells nobody would see it.
    let mut out: Vec<(&'static str, String)> =
        preview.warning.iter().map(|text| ("!", app.say(text))).collect();
    let cells = survey.answers.iter().map(|(cell, tally)| {
        ("✓", app.say(&t::needs_survey_cell(half(tally.now), place(cell), half(tally.wanted))))
    });
    out.extend(cells);
    let rest = preview.said.iter().skip(1).filter(|text| Some(*text) != preview.warning.as_ref());
    out.extend(rest.map(|text| ("!", app.say(text))));
    out
}

/// What would stand, in one line.
pub fn stands(app: &App, preview: &SurveyPreview) -> String {
    let survey = &preview.survey;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let unsure =
        preview.columns.iter().filter(|column| matches!(column.proposed.sure, Sure::Unknown | Sure::Guess));
    let text = t::needs_survey_stands(
        u32::from(survey.answered),
        count(survey.answers.len()),
        count(survey.too_few.len()),
        count(survey.comments.len()),
    );
    let said = app.say(&text);
    match unsure.count() {
        0 => said,
        n => format!("{said} · {}", app.say(&t::needs_survey_unsure(count(n)))),
    }
}
