//! A survey that was read, as the screen of needs shows it.

use std::{collections::BTreeSet, path::Path};

use crate::{
    app::{
        msg::StoreMsg,
        results_preview::ResultsPreview,
        screens::needs::evidence::results_file,
        survey_preview::{Agreed, ColumnShown, Same, SurveyPreview},
    },
    exchange::{
        csv,
        survey::{Names, Table, of_column, of_left_out, of_report, result_words, words},
    },
    i18n::{Key, Text, t},
    model::{ids::SurveyId, needs::Round, text::Name},
    planning::needs::{
        NoResults, results_rows,
        survey::{About, Ground, count, earlier_version, edits, propose},
    },
};

/// What a table of pupils' results says, or why it says nothing.
pub fn results(ground: &csv::Ground, name: String, table: &Table) -> StoreMsg {
    let names = Names::new(ground);
    match results_rows(&table.sheet, ground.unit, (words(), result_words()), &names) {
        Ok(rows) => {
            StoreMsg::ResultsRead(Box::new(ResultsPreview { file: name, unit: ground.unit.id(), rows }))
        }
        Err(why) => StoreMsg::NoSurvey(name, no_results(&why)),
    }
}

fn no_results(why: &NoResults) -> Text {
    match why {
        NoResults::PersonalColumn(column, how) => {
            t::results_personal_column(column.to_string(), results_file::personal(*how))
        }
        NoResults::NoPupils => Key::ResultsNoPupils.into(),
        NoResults::NoStage => Key::ResultsNoStageColumn.into(),
        NoResults::NoLevels => Key::ResultsNoLevels.into(),
    }
}

/// What the table out of the file `name` would put into the unit, with what was said by hand; `id` is
/// for a survey that is new. None while the unit has no round.
pub fn preview(
    ground: &csv::Ground,
    name: &str,
    table: &Table,
    agreed: &Agreed,
    id: SurveyId,
) -> Option<SurveyPreview> {
    let csv::Ground { unit, catalogue, today } = *ground;
    let chosen = agreed.round.and_then(|round| unit.rounds().get(round));
    let round: &Round = chosen.or_else(|| unit.latest_round())?;
    let names = Names::new(ground);
    let ground = Ground { unit, catalogue, round, words: words(), names: &names };
    let sheet = &table.sheet;
    let proposal = propose(sheet, &ground).with_columns(sheet, &ground, &agreed.columns);
    let mut reading = proposal.reading();
    reading.scale.extend(agreed.scale.iter().map(|(answer, &mark)| (answer.clone(), mark)));
    reading.stages.extend(agreed.stages.iter().map(|(answer, stages)| (answer.clone(), stages.clone())));
    let earlier = earlier_version(unit, round.id, agreed.voices, &sheet.labels(), &reading);
    let before = earlier.filter(|_| agreed.same == Same::MoreAnswers);
    let stem = Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let title = agreed.title.clone().or_else(|| before.map(|before| before.title.clone()));
    let about = About {
        id: before.map_or(id, |before| before.id),
        title: title.unwrap_or_else(|| Name::new(&stem.unwrap_or_default())),
        date: today,
        voices: agreed.voices,
        asked: agreed.asked.clone(),
        stages: unit.about().stages.clone(),
    };
    let counted = count(sheet, &reading, &about, &ground, before);
    let mut survey = counted.survey;
    let comments = survey.comments.clone();
    survey.comments.retain(|text| !agreed.struck.contains(text));
    let mut steps = proposal.scale;
    for step in &mut steps {
        if let Some(&mark) = agreed.scale.get(&step.answer) {
            (step.mark, step.sure) = (mark, crate::planning::needs::survey::Sure::Certain);
        }
    }
    let mut named = proposal.named;
    for named in &mut named {
        if let Some(stages) = agreed.stages.get(&named.answer) {
            (named.stages, named.sure) = (stages.clone(), crate::planning::needs::survey::Sure::Certain);
        }
    }
    let column = |proposed: crate::planning::needs::survey::Proposed| ColumnShown {
        means: of_column(&proposed.column, &ground),
        sure: Text::from(proposed.sure),
        why: Text::from(proposed.why),
        proposed,
    };
    let columns = proposal.columns.into_iter().map(column).collect();
    let staff = unit.people().iter().flat_map(|person| person.roles.iter().copied());
    let roles: BTreeSet<_> = survey.turnout.keys().copied().chain(staff).collect();
    Some(SurveyPreview {
        file: name.to_owned(),
        unit: unit.id(),
        columns,
        steps,
        named,
        warning: counted.report.misplaced().map(|left_out| of_left_out(left_out, &ground)),
        roles,
        comments,
        said: of_report(&counted.report, &ground),
        before: before.map(|before| before.title.clone()),
        edit: edits(before, survey.clone()),
        survey,
    })
}
