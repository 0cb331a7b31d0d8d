//! Forms of a survey that is being read in: its file, a column, its name, how many were asked.

use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            self,
            choices::{NAME_MAX, stages, ticked},
            needs::{import, look, state::FormKey},
        },
        state::Effects,
    },
    i18n::{Key, Text, t},
    model::{ids::Code, survey::Column, text::Name},
};

const PATH_MAX: usize = 400;
const NUMBER_MAX: usize = 5;

/// A mark in words.
pub fn mark_of_level(level: u8) -> Text {
    t::survey_mark_level(level.to_string())
}

/// Builds the form; none while no survey is being read in.
pub fn form(app: &App, key: FormKey) -> Option<Form> {
    let own = screens::FormKey::Needs(key.clone());
    match key {
        FormKey::SurveyFile => {
            let field = FormField::line("path", Key::PeopleFile, "", PATH_MAX).hint(Key::NeedsSurveyFileHint);
            Some(Form::new(own, Key::NeedsSurveyFormFile, vec![field]).intro(Key::NeedsSurveyFileIntro))
        }
        FormKey::SurveyColumn(at) => column(app, own, at),
        FormKey::SurveyStages(at) => {
            let named = app.screens.needs.import.as_ref()?.preview.named.get(at)?;
            let field = FormField::any("stages", Key::NeedsFieldStages, stages(app), &named.stages)
                .hint(Key::NeedsSurveyNamesHelp);
            Some(Form::new(own, t::needs_survey_answer(&named.answer, named.times), vec![field]))
        }
        FormKey::SurveyTitle => {
            let title = &app.screens.needs.import.as_ref()?.preview.survey.title;
            let field = FormField::line("name", Key::FieldName, title.as_str(), NAME_MAX);
            Some(Form::new(own, Key::NeedsSurveyTitle, vec![field]))
        }
        FormKey::SurveyAsked(role) => {
            app.screens.needs.import.as_ref()?;
            let asked = app.screens.needs.agreed.asked.get(&role).map(u16::to_string).unwrap_or_default();
            let field = FormField::line("asked", Key::NeedsSurveyAsked, &asked, NUMBER_MAX)
                .hint(Key::NeedsSurveyAskedHint);
            Some(Form::new(own, t::choice_as_is(role_name(app, role)), vec![field]))
        }
        _ => None,
    }
}

/// How a role is called; pupils are one here.
pub fn role_name(app: &App, role: Code) -> String {
    match app.catalogue().role(role) {
        Some(known) => known.name.get(app.i18n.lang()).to_owned(),
        None if role.as_str() == "pupils" => app.i18n.get(Key::NeedsSurveyPupils),
        None => role.to_string(),
    }
}

fn column(app: &App, own: screens::FormKey, at: usize) -> Option<Form> {
    let shown = app.screens.needs.import.as_ref()?.preview.columns.get(at)?;
    let round = look::round(app)?;
    let (kind, dimension, stage) = match &shown.proposed.column {
        Column::Skip => ("skip", None, None),
        Column::Respondent => ("respondent", None, None),
        Column::Time => ("time", None, None),
        Column::Role => ("role", None, None),
        Column::Stage => ("stage", None, None),
        Column::Comment => ("comment", None, None),
        Column::Now(dimension, stage) => ("now", Some(*dimension), *stage),
        Column::Wanted(dimension, stage) => ("wanted", Some(*dimension), *stage),
    };
    let kinds = vec![
        Choice::new("now", Key::SurveyHalfNow),
        Choice::new("wanted", Key::SurveyHalfWanted),
        Choice::new("comment", Key::SurveyColumnComment),
        Choice::new("stage", Key::SurveyColumnStage),
        Choice::new("role", Key::SurveyColumnRole),
        Choice::new("time", Key::SurveyColumnTime),
        Choice::new("respondent", Key::SurveyColumnRespondent),
        Choice::new("skip", Key::SurveyColumnSkip),
    ];
    let mut dimensions = vec![Choice::new("", Key::NeedsSurveyNoDimension)];
    let picture = look::picture(app)?;
    dimensions.extend(
        picture
            .rows
            .iter()
            .map(|row| row.asked.id())
            .map(|id| Choice::new(id, t::choice_as_is(look::name(app, round, id)))),
    );
    // What was guessed can be of a set that the school has not chosen: it is seen here all the same.
    if let Some(guessed) = dimension.filter(|&id| picture.row(id).is_none()) {
        dimensions.push(Choice::new(guessed, t::choice_as_is(look::name(app, round, guessed))));
    }
    let mut all = stages(app);
    all.insert(0, Choice::new("", Key::NeedsSurveyOwnStage));
    let code = |code: Option<Code>| code.map(|code| code.to_string()).unwrap_or_default();
    let fields = vec![
        FormField::one("kind", Key::NeedsSurveyKind, kinds, kind).hint(Key::NeedsSurveyKindHint),
        FormField::one("dimension", Key::NeedsFieldDimension, dimensions, &code(dimension))
            .hint(Key::NeedsSurveyDimensionHint),
        FormField::one("stage", Key::NeedsFieldStage, all, &code(stage)).hint(Key::NeedsSurveyStageHint),
    ];
    let title = if shown.proposed.label.is_empty() {
        Key::SurveyNoHeading.into()
    } else {
        t::choice_as_is(&shown.proposed.label)
    };
    Some(Form::new(own, Key::NeedsSurveyFormColumn, fields).intro(title))
}

/// Saves the form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match *key {
        FormKey::SurveyFile => {
            let path = form.value("path").trim().to_owned();
            if path.is_empty() {
                return Err(vec![Wrong::new("path", Key::NeedsSurveyWrongFile)]);
            }
            return Ok(import::ask(app, path));
        }
        FormKey::SurveyColumn(at) => {
            let column = meant(form)?;
            let shown = app.screens.needs.import.as_ref().and_then(|i| i.preview.columns.get(at));
            if let Some(label) = shown.map(|shown| shown.proposed.label.clone()) {
                app.screens.needs.agreed.columns.insert(label, column);
            }
        }
        FormKey::SurveyStages(at) => {
            let named = app.screens.needs.import.as_ref().and_then(|i| i.preview.named.get(at));
            if let Some(answer) = named.map(|named| named.answer.clone()) {
                app.screens.needs.agreed.stages.insert(answer, ticked(form, "stages"));
            }
        }
        FormKey::SurveyTitle => {
            let name = Name::new(&form.value("name"));
            app.screens.needs.agreed.title = Some(name).filter(|name| !name.is_empty());
        }
        FormKey::SurveyAsked(role) => {
            let typed = form.value("asked");
            let asked = &mut app.screens.needs.agreed.asked;
            if typed.trim().is_empty() {
                asked.remove(&role);
            } else {
                let number = typed.trim().parse();
                let wrong = |_| vec![Wrong::new("asked", Key::NeedsSurveyWrongAsked)];
                asked.insert(role, number.map_err(wrong)?);
            }
        }
        _ => return Ok(Vec::new()),
    }
    Ok(import::again(app))
}

fn meant(form: &Form) -> Result<Column, Vec<Wrong>> {
    let dimension = || {
        form.parsed::<Code>("dimension")
            .ok_or_else(|| vec![Wrong::new("dimension", Key::NeedsSurveyWrongDimension)])
    };
    let stage = form.parsed::<Code>("stage");
    // Who chooses an area wants the column read.
    let only_area = form.value("kind") == "skip" && !form.touched("kind") && form.touched("dimension");
    if let Some(dimension) = form.parsed::<Code>("dimension").filter(|_| only_area) {
        return Ok(Column::Now(dimension, stage));
    }
    Ok(match form.value("kind").as_str() {
        "now" => Column::Now(dimension()?, stage),
        "wanted" => Column::Wanted(dimension()?, stage),
        "comment" => Column::Comment,
        "stage" => Column::Stage,
        "role" => Column::Role,
        "time" => Column::Time,
        "respondent" => Column::Respondent,
        _ => Column::Skip,
    })
}
