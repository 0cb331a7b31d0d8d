//! Programmes of the unit's own making: a simple cycle.

use std::collections::BTreeSet;

use super::{
    own_module::{bare, typed_hours, typed_parts},
    phases,
    state::FormKey,
};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            self,
            choices::{NAME_MAX, written},
        },
        state::Effects,
    },
    i18n::{Key, hours, t},
    model::{
        change::{Change, Element, On},
        edit::Edit,
        ids::{Code, RoundId},
        lang::Localized,
        programme::{
            Confidence, Cycle, Fact, FromTo, Gap, Hours, Kind, Limits, Programme, Rhythm, SameDay, SizeRule,
            State, Step, Who,
        },
        text::Name,
        unit::UnitChange,
    },
};

/// The word of `data/roles.ron` for those who lead a group.
const SUPERVISOR: &str = "supervisor";
/// Days with pupils between two meetings of a part, and days after which it is late: proposals of
/// our own, as in the shipped programmes, that the calendar only warns by.
const GAP: (u8, u16) = (2, 21);
const NUMBER_MAX: usize = 8;
const RHYTHMS: [(Rhythm, &str, Key); 3] = [
    (Rhythm::Weekly, "1", Key::RhythmWeekly),
    (Rhythm::Fortnightly, "2", Key::RhythmFortnightly),
    (Rhythm::Monthly, "4", Key::RhythmMonthly),
];

/// The form of a programme of the unit's own.
pub fn form(app: &App, id: Option<Code>) -> Option<Form> {
    let unit = app.unit()?;
    let there = id.and_then(|id| unit.own_programmes().get(id));
    if id.is_some() && there.is_none() {
        return None;
    }
    let lang = app.i18n.lang();
    let cycle = there.and_then(Programme::cycle);
    let name = there.map(|programme| programme.name.get(lang)).unwrap_or_default();
    let parts = cycle.map(|cycle| cycle.parts.get().to_string()).unwrap_or_default();
    let lines = match cycle {
        Some(cycle) => phases::written(&cycle.phases, app.i18n),
        None => app.i18n.get(Key::ProgrammeExamplePhases).replace("; ", "\n"),
    };
    let size = there.and_then(|programme| programme.size.as_ref());
    let size = size.map(|size| format!("{}-{}", size.min.get(), size.max.get())).unwrap_or_default();
    let hours = there.and_then(|programme| programme.hours.first());
    let hours = hours.map(|hours| hours::number(lang, (*hours.minutes.get()).into())).unwrap_or_default();
    let rhythm = cycle.map_or(Rhythm::Weekly, |cycle| *cycle.rhythm.get());
    let rhythm = RHYTHMS.iter().find(|(each, ..)| *each == rhythm).map_or("1", |(_, code, _)| *code);
    let rhythms = RHYTHMS.iter().map(|(_, code, key)| Choice::new(code, *key)).collect();
    let mut fields = vec![
        FormField::line("name", Key::FieldName, name, NAME_MAX).hint(Key::ProgrammeHintName),
        FormField::line("parts", Key::ModulesFieldParts, &parts, NUMBER_MAX).hint(Key::ProgrammeHintParts),
        FormField::area("phases", Key::ProgrammeFieldPhases, &lines).hint(Key::ProgrammeHintPhases),
        FormField::line("size", Key::ProgrammeFieldSize, &size, NUMBER_MAX).hint(Key::ProgrammeHintSize),
        FormField::line("hours", Key::ProgrammeFieldHours, &hours, NUMBER_MAX).hint(Key::ModulesHintHours),
        FormField::one("rhythm", Key::ProgrammeFieldRhythm, rhythms, rhythm),
    ];
    if there.is_none() {
        fields.push(
            FormField::one("steps", Key::ProgrammeFieldSteps, steps(app), "").hint(Key::ProgrammeHintSteps),
        );
    }
    let title = if id.is_some() { Key::ProgrammeFormEdit } else { Key::ProgrammeFormNew };
    let key = screens::FormKey::Modules(FormKey::Programme(id));
    Some(Form::new(key, title, fields).intro(Key::ProgrammeIntro))
}

/// Programmes of the country whose planning steps can be used.
fn steps(app: &App) -> Vec<Choice> {
    let country = app.unit().map(|unit| unit.about().country);
    let with = app.catalogue().programmes.iter().filter(|programme| {
        Some(programme.country) == country
            && !programme.steps.is_empty()
            && programme.state(app.today()) == State::Running
    });
    let none = Choice::new("", Key::ProgrammeNoSteps);
    std::iter::once(none).chain(with.map(|p| Choice::new(p.id, written(&p.name)))).collect()
}

/// Saves a programme of the unit's own; a new one is followed, and has a first module.
pub fn save(app: &mut App, id: Option<Code>, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut keep = |result: Result<(), Wrong>| wrong.extend(result.err());
    let name = Name::new(&form.value("name"));
    keep(if name.is_empty() { Err(Wrong::new("name", Key::ProgrammeWrongName)) } else { Ok(()) });
    let parts = typed_parts(&form.value("parts"), "parts");
    let parts = parts.and_then(|p| p.ok_or_else(|| Wrong::new("parts", Key::ModulesWrongParts)));
    let leads = SUPERVISOR.parse().ok().filter(|&role| app.catalogue().role(role).is_some());
    let phases = phases::read(&form.value("phases"), leads)
        .map_err(|line| Wrong::new("phases", t::programme_wrong_phase(line)))
        .and_then(|phases| {
            let meets = phases.iter().any(|phase| phase.who == Who::Together);
            if meets { Ok(phases) } else { Err(Wrong::new("phases", Key::ProgrammeWrongNoMeeting)) }
        });
    let size = typed_size(&form.value("size"));
    let hours = typed_hours(&form.value("hours"), "hours");
    keep(parts.as_ref().map(|_| ()).map_err(Clone::clone));
    keep(phases.as_ref().map(|_| ()).map_err(Clone::clone));
    keep(size.as_ref().map(|_| ()).map_err(Clone::clone));
    keep(hours.as_ref().map(|_| ()).map_err(Clone::clone));
    let (Ok(parts), Ok(phases), Ok(size), Ok(hours)) = (parts, phases, size, hours) else {
        return Err(wrong);
    };
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let fresh: RoundId = app.new_id();
    let (Some(new), Some(unit)) = (format!("own-{fresh}").parse::<Code>().ok(), app.unit()) else {
        return Ok(Vec::new());
    };
    let was = id.and_then(|id| unit.own_programmes().get(id)).cloned();
    let rhythm = form.value("rhythm");
    let rhythm = RHYTHMS.iter().find(|(_, code, _)| *code == rhythm).map_or(Rhythm::Weekly, |(r, ..)| *r);
    let gap = was.as_ref().and_then(Programme::cycle).map_or_else(gap, |cycle| cycle.gap.clone());
    let presets = was.as_ref().and_then(Programme::cycle).map(|cycle| cycle.presets.clone());
    let kept = |field: &'static str| was.as_ref().filter(|_| !form.touched(field));
    let phases = kept("phases").and_then(Programme::cycle).map_or(phases, |cycle| cycle.phases.clone());
    let size = kept("size").map_or(size, |was| was.size.clone());
    let hours = kept("hours").map_or_else(
        || {
            let minutes = hours.map(Fact::decided);
            minutes
                .map(|minutes| Hours { school_forms: Vec::new(), minutes, terms: None })
                .into_iter()
                .collect()
        },
        |was| was.hours.clone(),
    );
    let cycle = Cycle {
        parts: kept("parts")
            .and_then(Programme::cycle)
            .map_or_else(|| Fact::decided(parts), |cycle| cycle.parts.clone()),
        phases,
        gap,
        rhythm: kept("rhythm")
            .and_then(Programme::cycle)
            .map_or_else(|| Fact::decided(rhythm), |cycle| cycle.rhythm.clone()),
        presets: presets.unwrap_or_default(),
    };
    let base = was.clone().unwrap_or_else(|| blank(app, new, &name, chosen_steps(app, form)));
    let now = Programme {
        name: if base.name.get(app.i18n.lang()) == name.as_str() {
            base.name.clone()
        } else {
            Localized::same(name.as_str())
        },
        kind: Kind::Cycle(cycle),
        size,
        hours,
        ..base
    };
    let edit = match was {
        Some(was) if was == now => return Ok(Vec::new()),
        Some(was) => Edit::Programme(Box::new(On::Change(was.id, Change::new(was, now)))),
        None => {
            let mut module = bare(new, new, name.as_str());
            module.stages = unit.about().stages.iter().copied().collect();
            module.school_forms = unit.about().forms.iter().copied().collect();
            Edit::All(vec![
                Edit::Programme(Box::new(On::Add(now))),
                Edit::Module(Box::new(On::Add(module))),
                Edit::Unit(UnitChange::Programme(Element::Put(new))),
            ])
        }
    };
    let effects = app.commit(edit, t::programme_said_saved(&name));
    app.screens.modules.list.select(crate::app::list::RowId::Code(id.unwrap_or(new)));
    Ok(effects)
}

fn gap() -> Gap {
    Gap {
        min_school_days: Fact::new(GAP.0, "", Confidence::Assumed),
        max_days: Fact::new(GAP.1, "", Confidence::Assumed),
        same_day: SameDay::NotAllowed,
    }
}

fn chosen_steps(app: &App, form: &Form) -> Vec<Step> {
    let from: Option<Code> = form.parsed("steps");
    from.and_then(|id| app.catalogue().programme(id)).map(|p| p.steps.clone()).unwrap_or_default()
}

/// A programme that says nothing but its name.
fn blank(app: &App, id: Code, name: &Name, steps: Vec<Step>) -> Programme {
    let about = app.unit().map(crate::model::unit::Unit::about);
    let country = about.map_or(crate::model::school_year::Country::Sweden, |about| about.country);
    let catalogue = app.catalogue();
    let near = catalogue.programmes.iter().filter(|programme| programme.country == country);
    let subjects: BTreeSet<Code> = near.map(|programme| programme.subject).collect();
    Programme {
        id,
        name: Localized::same(name.as_str()),
        about: Localized::default(),
        country,
        subject: subjects.into_iter().next().unwrap_or(id),
        valid_from: None,
        valid_to: None,
        school_forms: about.into_iter().flat_map(|about| about.forms.iter().copied()).collect(),
        stages: Vec::new(),
        roles: catalogue.roles.iter().map(|role| role.id).collect(),
        kind: Kind::Cycle(Cycle {
            parts: Fact::decided(1),
            phases: Vec::new(),
            gap: gap(),
            rhythm: Fact::decided(Rhythm::Weekly),
            presets: Vec::new(),
        }),
        size: None,
        hours: Vec::new(),
        conditions: Vec::new(),
        limits: Limits::default(),
        themes: Vec::new(),
        steps,
        papers: Vec::new(),
        places: None,
        modules_from: None,
        copy_of: None,
        sources: Vec::new(),
    }
}

/// A size as typed, `6-10`; `Ok(None)` when nothing is typed.
fn typed_size(text: &str) -> Result<Option<SizeRule>, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let ends = text.split_once(['-', '–']).unwrap_or((text, text));
    let read = |text: &str| text.trim().parse::<u8>().ok().filter(|&n| n > 0);
    let (Some(from), Some(to)) = (read(ends.0), read(ends.1)) else {
        return Err(Wrong::new("size", Key::ProgrammeWrongSize));
    };
    if to < from {
        return Err(Wrong::new("size", Key::ProgrammeWrongSize));
    }
    Ok(Some(SizeRule {
        hard_floor: Fact::decided(from),
        min: Fact::decided(from),
        recommended: Fact::decided(FromTo { from, to }),
        max: Fact::decided(to),
    }))
}
