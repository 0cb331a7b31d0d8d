//! Modules of the unit's own making.

use std::collections::BTreeSet;

use super::{state::FormKey, words};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            self,
            choices::{NAME_MAX, stages, ticked, written},
        },
        state::Effects,
    },
    i18n::{Key, hours, t},
    model::{
        catalogue::{Counts, Module},
        change::{Change, On},
        edit::Edit,
        hours::Hours,
        ids::{Code, RoundId},
        lang::Localized,
        programme::{Confidence, Fact},
        week::Minutes,
    },
    planning::{lookup, needs::asked},
};

/// The longest number in a form.
const NUMBER_MAX: usize = 6;

/// The form of a module of the unit's own.
pub fn form(app: &App, id: Option<Code>) -> Option<Form> {
    let unit = app.unit()?;
    let there = id.and_then(|id| unit.own_modules().get(id));
    if id.is_some() && there.is_none() {
        return None;
    }
    let lang = app.i18n.lang();
    let cycles =
        app.catalogue().programmes.iter().filter(|programme| {
            programme.cycle().is_some() && unit.about().programmes.contains(&programme.id)
        });
    let programmes: Vec<Choice> = cycles.map(|p| Choice::new(p.id, written(&p.name))).collect();
    let programme = there.map(|module| module.programme).or(app.screens.modules.programme);
    let users = app.catalogue().programmes.iter().filter(|p| unit.about().programmes.contains(&p.id));
    let user = |id: Code| users.clone().find(|p| owner(app, p.id) == id).map_or(id, |p| p.id);
    let programme = programme.map(|id| user(id).to_string()).unwrap_or_default();
    let title = there.map(|module| module.title_in(lang)).unwrap_or_default();
    let parts = there.and_then(|module| module.parts.as_ref()).map(|parts| parts.get().to_string());
    let hours = there.and_then(|module| module.hours.as_ref());
    let hours = hours.map(|hours| hours::number(lang, (*hours.get()).into())).unwrap_or_default();
    let own: BTreeSet<Code> = match there {
        Some(module) => module.stages.iter().copied().collect(),
        None => unit.about().stages.clone(),
    };
    let areas: BTreeSet<Code> = there.into_iter().flat_map(|module| module.areas.iter().copied()).collect();
    let fields = vec![
        FormField::line("title", Key::ModulesFieldTitle, title, NAME_MAX).hint(Key::ModulesHintTitle),
        FormField::one("programme", Key::ModulesFieldProgramme, programmes, &programme),
        FormField::any("stages", Key::ModulesFieldStages, stages(app), own),
        FormField::line("parts", Key::ModulesFieldParts, &parts.unwrap_or_default(), NUMBER_MAX)
            .hint(Key::ModulesHintParts),
        FormField::line("hours", Key::ModulesFieldHours, &hours, NUMBER_MAX).hint(Key::ModulesHintHours),
        FormField::any("areas", Key::ModulesFieldAreas, dimensions(app), areas).hint(Key::ModulesHintAreas),
    ];
    let key = screens::FormKey::Modules(FormKey::Module(id));
    let form = match id.filter(|&id| words::is_corrected(app, id)) {
        Some(id) => Form::new(key, t::modules_form_correct(words::name(app, id)), fields)
            .intro(Key::ModulesIntroCorrect),
        None => {
            let title = there.map_or(Key::ModulesFormModule.into(), |module| {
                t::modules_form_module_edit(module.title_in(lang))
            });
            Form::new(key, title, fields).intro(Key::ModulesIntroModule)
        }
    };
    Some(form)
}

/// The programme whose modules a programme uses.
fn owner(app: &App, programme: Code) -> Code {
    app.catalogue().programme(programme).and_then(|p| p.modules_from).unwrap_or(programme)
}

/// What a module can answer: what the newest round asks about, else all there is for the country.
fn dimensions(app: &App) -> Vec<Choice> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let catalogue = app.catalogue();
    let ids: Vec<Code> = match unit.latest_round() {
        Some(round) => asked(round, catalogue).iter().map(crate::planning::needs::Asked::id).collect(),
        None => {
            let sets = catalogue.dimension_sets.iter();
            let near = sets.filter(|set| set.country.is_none_or(|c| c == unit.about().country));
            near.flat_map(|set| &set.dimensions).map(|dimension| dimension.id).collect()
        }
    };
    ids.into_iter().map(|id| Choice::new(id, t::choice_as_is(words::dimension(app, id)))).collect()
}

/// Hours as typed, `30` or `7,5`, as minutes; `Ok(None)` when nothing is typed.
pub fn typed_hours(text: &str, field: &'static str) -> Result<Option<Minutes>, Wrong> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let length = hours::typed(text).filter(|length| *length > Hours(0));
    let minutes = length.and_then(|length| u16::try_from(length.0).ok());
    minutes.map(|minutes| Some(Minutes(minutes))).ok_or_else(|| Wrong::new(field, Key::ModulesWrongHours))
}

/// A number of parts as typed; `Ok(None)` when nothing is typed.
pub fn typed_parts(text: &str, field: &'static str) -> Result<Option<u8>, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let parts = text.parse().ok().filter(|parts| (1..=60).contains(parts));
    parts.map(Some).ok_or_else(|| Wrong::new(field, Key::ModulesWrongParts))
}

/// Saves a module of the unit's own.
pub fn save(app: &mut App, id: Option<Code>, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let title = form.value("title").trim().to_owned();
    if title.is_empty() {
        wrong.push(Wrong::new("title", Key::ModulesWrongTitle));
    }
    let programme: Option<Code> = form.parsed("programme");
    if programme.is_none() {
        wrong.push(Wrong::new("programme", Key::WhyModulesNoProgramme));
    }
    let parts = typed_parts(&form.value("parts"), "parts").unwrap_or_else(|why| {
        wrong.push(why);
        None
    });
    let hours = typed_hours(&form.value("hours"), "hours").unwrap_or_else(|why| {
        wrong.push(why);
        None
    });
    let (true, Some(programme)) = (wrong.is_empty(), programme) else { return Err(wrong) };
    let programme = owner(app, programme);
    let fresh: RoundId = app.new_id();
    let Some(unit) = app.unit() else { return Ok(Vec::new()) };
    let was = id.and_then(|id| unit.own_modules().get(id)).cloned();
    let Some(id) = id.or_else(|| format!("own-{fresh}").parse().ok()) else { return Ok(Vec::new()) };
    let base = was.clone().unwrap_or_else(|| bare(id, programme, &title));
    let now = Module {
        programme,
        title: if base.title_in(app.i18n.lang()) == title { base.title.clone() } else { own_title(&title) },
        // A correction says nothing of school forms: they stay as they are.
        school_forms: match &was {
            Some(was) => was.school_forms.clone(),
            None => unit.about().forms.iter().copied().collect(),
        },
        stages: ticked(form, "stages").into_iter().collect(),
        parts: parts.map(Fact::decided),
        hours: hours.map(Fact::decided),
        areas: ticked(form, "areas").into_iter().collect(),
        ..base
    };
    let on = match was {
        None => On::Add(now),
        Some(was) if was == now => return Ok(Vec::new()),
        Some(was) => On::Change(id, Change::new(was, now)),
    };
    let effects = app.commit(Edit::Module(Box::new(on)), t::modules_said_module(&title));
    app.screens.modules.list.select(crate::app::list::RowId::Code(id));
    Ok(effects)
}

/// A title that the unit gave itself.
fn own_title(title: &str) -> Fact<Localized> {
    let clean = crate::model::text::Name::new(title);
    Fact::decided(Localized::same(clean.as_str()))
}

/// A module that says nothing but its title.
pub fn bare(id: Code, programme: Code, title: &str) -> Module {
    Module {
        id,
        programme,
        title: own_title(title),
        gloss: Localized::default(),
        exists: Confidence::Confirmed,
        school_forms: Vec::new(),
        stages: Vec::new(),
        parts: None,
        hours: None,
        terms: None,
        areas: Vec::new(),
        theme: None,
        builds_on: Vec::new(),
        counts: Counts::Whole,
        phases: Vec::new(),
        gap: None,
        source: String::new(),
        note: Localized::default(),
    }
}

/// Whether a module is the unit's own.
pub fn is_own(app: &App, id: Code) -> bool {
    app.unit()
        .is_some_and(|unit| unit.own_modules().has(id) && lookup::module(unit, app.catalogue(), id).is_some())
}
