//! What can be chosen for a unit: kind and country, school forms, stages, programmes.

use std::collections::BTreeSet;

use super::state::FormKey as Which;
use crate::{
    app::{
        App,
        form::{Choice, Form, Offer},
        screens::FormKey,
    },
    i18n::{Key, t},
    model::{
        catalogue::{Catalogue, Stage},
        ids::Code,
        lang::Lang,
        school_year::Country,
        unit::UnitKind,
    },
};

/// Kinds with countries, in the order in which they are offered: the reader's country first.
pub fn kinds(lang: Lang) -> Vec<(UnitKind, Country)> {
    let countries = match lang {
        Lang::Nb => [Country::Norway, Country::Sweden],
        Lang::Sv | Lang::En => [Country::Sweden, Country::Norway],
    };
    let kinds = [UnitKind::School, UnitKind::Owner, UnitKind::Network];
    countries.into_iter().flat_map(|country| kinds.map(|kind| (kind, country))).collect()
}

/// The word for a kind.
pub fn kind(kind: UnitKind) -> Key {
    match kind {
        UnitKind::School => Key::UnitSchool,
        UnitKind::Owner => Key::UnitOwner,
        UnitKind::Network => Key::UnitNetwork,
    }
}

/// The word for a country.
pub fn country(country: Country) -> Key {
    match country {
        Country::Sweden => Key::CountrySweden,
        Country::Norway => Key::CountryNorway,
    }
}

/// School forms of a country that there are today.
pub fn forms(app: &App, country: Country) -> Vec<Choice> {
    let today = app.today();
    let mut forms: Vec<_> = app.catalogue().school_forms_in(country).collect();
    // Youngest pupils first, as people think of them.
    forms.sort_by_key(|form| app.catalogue().stages_of(form.id).first().map(|stage| stage.order));
    forms
        .into_iter()
        .filter(|form| form.valid_from.is_none_or(|from| from <= today))
        .filter(|form| form.valid_to.is_none_or(|to| today <= to))
        .map(|form| Choice::new(form.id, t::words(&form.name)))
        .collect()
}

/// Stages of a country that there are today, and those that the unit has.
pub fn stages(app: &App, country: Country, has: &BTreeSet<Code>) -> Vec<Choice> {
    let today = app.today();
    let stages = app.catalogue().stages_in(country);
    stages
        .into_iter()
        .filter(|stage| {
            let begun = stage.valid_from.is_none_or(|from| from <= today);
            has.contains(&stage.id) || begun && stage.valid_to.is_none_or(|to| today <= to)
        })
        .map(|stage| Choice::new(stage.id, t::words(&stage.name)))
        .collect()
}

/// The stages that the form offers: those of the school forms that are ticked, and those that the unit
/// has, unless they are only there in a school form that it is no more. None for a unit without school forms, whose stages are those of the country.
pub fn offer(app: &App, form: &Form) -> Option<Offer> {
    form.field("forms")?;
    let FormKey::Units(key) = &form.key else { return None };
    let none = BTreeSet::new();
    let (country, has, was) = match *key {
        Which::New(_, country) => (country, &none, &none),
        Which::About(id) => {
            let about = app.unit().filter(|unit| unit.id() == id)?.about();
            (about.country, &about.stages, &about.forms)
        }
    };
    let ticked = form.ticked("forms");
    let gone = |stage: &Stage| !ticked.is_empty() && stage.school_forms.iter().any(|form| was.contains(form));
    let belongs = |choice: &Choice| {
        let code = choice.value.parse().ok();
        let stage = code.and_then(|code: Code| app.catalogue().stage(code));
        stage.is_some_and(|stage| {
            has.contains(&stage.id) && !gone(stage)
                || stage.school_forms.iter().any(|form| ticked.contains(&form.to_string()))
        })
    };
    let options = stages(app, country, has).into_iter().filter(belongs).collect();
    let hint = if ticked.is_empty() { Key::UnitsStagesFirst } else { Key::UnitsStagesHint };
    Some(Offer { id: "stages", options, hint })
}

/// Programmes of a country that can be started today, and those that the unit follows. A new unit finds
/// nothing that the open one made itself: it is given what ships.
pub fn programmes(app: &App, catalogue: &Catalogue, country: Country, has: &BTreeSet<Code>) -> Vec<Choice> {
    let startable = catalogue.startable(app.today()).filter(|programme| programme.country == country);
    let mut offered: Vec<_> = startable.collect();
    let followed = has.iter().filter_map(|&id| catalogue.programme(id));
    offered.extend(followed.filter(|own| own.state(app.today()) != crate::model::programme::State::Running));
    offered.into_iter().map(|programme| Choice::new(programme.id, t::words(&programme.name))).collect()
}

/// The stages that were ticked; where none was, all that the school forms have today.
pub fn stages_or_all(app: &App, ticked: &[Code], forms: &[Code]) -> Vec<Code> {
    if !ticked.is_empty() {
        return ticked.to_vec();
    }
    let today = app.today();
    let stages = forms.iter().flat_map(|&form| app.catalogue().stages_of(form));
    let now = stages.filter(|stage| {
        stage.valid_from.is_none_or(|from| from <= today) && stage.valid_to.is_none_or(|to| today <= to)
    });
    now.map(|stage| stage.id).collect()
}
