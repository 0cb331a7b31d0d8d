//! Steps of an own programme, and what is new in a programme: a step of one's own, or a paper.

use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self, ScreenId,
            choices::{NAME_MAX, written},
            plan::{
                papers,
                state::{FormKey, PickKey},
                steps,
            },
        },
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::{Change, On},
        edit::Edit,
        error::Thing,
        ids::{Code, RoundId},
        lang::Localized,
        plan::step_key,
        programme::{Origin, PLACES_PAGE, Programme, Question, SUPERVISORS, Step},
    },
};

const STEP: RowId = RowId::Place(0);

/// Asks what is new: a step, where the programme is the unit's own, or one of its papers.
pub fn pick(app: &mut App) -> Effects {
    let Some(programme) = super::super::rows::shown(app) else { return Vec::new() };
    let id = programme.id;
    let own = app.unit().is_some_and(|unit| unit.own_programmes().has(id));
    let mut options: Vec<PickOption> = programme
        .papers
        .iter()
        .map(|form| PickOption::new(RowId::Code(form.id), t::plan_new_paper(&form.title)))
        .collect();
    let step = PickOption::new(STEP, Key::PlanNewStep);
    options.push(if own { step } else { step.note(Key::PlanNewStepWhy) });
    let key = screens::PickKey::Plan(PickKey::New(id));
    app.push(Overlay::Pick(Box::new(Pick::new(key, Key::PlanWhatNew, options))));
    Vec::new()
}

/// Makes what was picked.
pub fn picked(app: &mut App, programme: Code, row: Option<RowId>) -> Effects {
    match row {
        Some(RowId::Code(form)) => return papers::start(app, programme, form),
        Some(STEP) => match form(app, programme, None) {
            Some(form) => app.push(Overlay::Form(Box::new(form))),
            None => app.tell(crate::app::state::Tone::Plain, Key::PlanOnlyOwn),
        },
        _ => {}
    }
    Vec::new()
}

/// The form of a step of an own programme.
pub fn form(app: &App, programme: Code, id: Option<Code>) -> Option<Form> {
    let own = app.unit()?.own_programmes().get(programme)?;
    let step = id.map(|id| own.step(id));
    if step == Some(None) {
        return None;
    }
    let (step, lang) = (step.flatten(), app.i18n.lang());
    let questions = step.map(|step| step.questions.iter().map(|q| q.text.get(lang)).collect::<Vec<_>>());
    let shows = step.and_then(|step| step.shows).map(|code| code.to_string()).unwrap_or_default();
    let none = Choice::new("", Key::PlanShowsNothing);
    let screen = |screen: ScreenId| Choice::new(screen.code(), screen.title());
    let led = ScreenId::TABS.into_iter().filter(|s| !matches!(s, ScreenId::Home | ScreenId::Plan));
    let places = own.places.as_ref().map(|_| Choice::new(PLACES_PAGE, Key::PlacesTitle));
    let leads = Choice::new(SUPERVISORS, Key::GroupsFieldSupervisor);
    let fields = vec![
        FormField::line("title", Key::PlanFieldTitle, step.map_or("", |s| s.title.get(lang)), NAME_MAX),
        FormField::area("purpose", Key::PlanFieldPurpose, step.map_or("", |s| s.purpose.get(lang))),
        FormField::area("questions", Key::PlanFieldQuestions, &questions.unwrap_or_default().join("\n"))
            .hint(Key::PlanHintQuestions),
        FormField::one(
            "shows",
            Key::PlanFieldShows,
            std::iter::once(none).chain(led.map(screen)).chain([leads]).chain(places).collect(),
            &shows,
        )
        .hint(Key::PlanHintShows),
    ];
    let title = step.map_or(Key::PlanNewStep.into(), |step| written(&step.title));
    Some(Form::new(screens::FormKey::Plan(FormKey::OwnStep(programme, id)), title, fields))
}

/// Saves a step of an own programme.
pub fn save(app: &mut App, programme: Code, id: Option<Code>, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let title = form.value("title").trim().to_owned();
    if title.is_empty() {
        return Err(vec![Wrong::new("title", Key::PlanWrongTitle)]);
    }
    let fresh: RoundId = app.new_id();
    let lang = app.i18n.lang();
    let own = app.unit().and_then(|unit| unit.own_programmes().get(programme));
    let Some(was) = own.cloned() else { return Err(vec![Wrong::new("title", Key::FormGone)]) };
    let new: Code = fresh.to_string().parse().unwrap_or(programme);
    let step_id = id.unwrap_or(new);
    let before = was.step(step_id).cloned();
    let same = |old: Option<&Localized>, text: &str| match old.filter(|old| old.get(lang) == text) {
        Some(old) => old.clone(),
        None => Localized::same(text),
    };
    let typed = form.value("questions");
    let typed = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let question = |(n, text): (usize, &str)| {
        let kept = before.as_ref().and_then(|step| step.questions.iter().find(|q| q.text.get(lang) == text));
        let at = before.as_ref().and_then(|step| step.questions.get(n));
        let id = kept.or(at).map_or_else(|| format!("{new}-{}", n + 1).parse().unwrap_or(new), |q| q.id);
        Question { id, text: same(kept.map(|q| &q.text), text) }
    };
    let step = Step {
        id: step_id,
        title: same(before.as_ref().map(|step| &step.title), &title),
        purpose: same(before.as_ref().map(|step| &step.purpose), form.value("purpose").trim()),
        questions: typed.enumerate().map(question).collect(),
        shows: form.parsed("shows"),
        origin: Origin::Programme,
        sources: before.as_ref().map(|step| step.sources.clone()).unwrap_or_default(),
    };
    let mut now = was.clone();
    match now.steps.iter_mut().find(|there| there.id == step_id) {
        Some(there) => *there = step,
        None => now.steps.push(step),
    }
    let said = t::plan_said_step(&title);
    let effects = app.commit(changed(was, now), said);
    let key = step_key(programme, step_id);
    if let Some(key) = key.filter(|_| id.is_none()) {
        app.screens.plan.list.select(RowId::Thing(Thing::Step(key)));
    }
    Ok(effects)
}

fn changed(was: Programme, now: Programme) -> Edit {
    if was == now {
        return Edit::nothing();
    }
    Edit::Programme(Box::new(On::Change(was.id, Change::new(was, now))))
}

/// Takes the selected step out of its own programme, if nothing is noted at it.
pub fn remove(app: &mut App) -> Option<Effects> {
    let (programme, step) = steps::selected(app)?;
    if steps::state(app, programme, step).is_some() {
        return None;
    }
    let was = app.unit()?.own_programmes().get(programme.id)?.clone();
    let (said, id) = (t::plan_said_step_gone(&step.title), step.id);
    let mut now = was.clone();
    now.steps.retain(|there| there.id != id);
    Some(app.commit(changed(was, now), said))
}
