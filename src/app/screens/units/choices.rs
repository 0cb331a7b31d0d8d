//! What can be chosen for a unit: kind and country, school forms, stages, programmes.

use std::collections::BTreeSet;

use super::state::FormKey as Which;
use crate::{
    app::{
        App,
        effect::Effect,
        form::{Choice, Form, FormField, Offer},
        msg::Header,
        screens::FormKey,
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        catalogue::{Catalogue, Stage},
        ids::{Code, UnitId},
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

/// The field for the owner of a school: those that are known here, and none.
pub fn owner(app: &App, country: Country, now: Option<UnitId>) -> FormField {
    let none = Choice::new("", Key::UnitsNoOwner);
    let known = owners(app, country, now).map(|header| Choice::new(header.id, t::choice_as_is(&header.name)));
    let options: Vec<Choice> = std::iter::once(none).chain(known).collect();
    let hint = if options.len() > 1 { Key::UnitsOwnerHint } else { Key::UnitsOwnerHintNone };
    let now = now.map(|id| id.to_string()).unwrap_or_default();
    FormField::one("owner", Key::UnitsOwner, options, &now).hint(hint)
}

/// The owner that a new school is taken to have: the only one there is.
pub fn only_owner(app: &App, country: Country) -> Option<UnitId> {
    let mut all = owners(app, country, None).map(|header| header.id);
    all.next().filter(|_| all.next().is_none())
}

/// The owners in a country, as far as they have been read, and the one that a school has.
fn owners(app: &App, country: Country, has: Option<UnitId>) -> impl Iterator<Item = &Header> {
    let read = |id: UnitId| app.others.get(&id).or_else(|| app.unit().filter(|unit| unit.id() == id));
    let here = move |id: UnitId| read(id).is_none_or(|owner| owner.about().country == country);
    app.units
        .iter()
        .filter(move |header| header.kind == UnitKind::Owner && (has == Some(header.id) || here(header.id)))
}

/// Has the owners read that a new school may have: each is offered in its own country.
pub fn read_owners(app: &App) -> Effects {
    let unread = app.units.iter().filter(|header| {
        header.kind == UnitKind::Owner
            && header.trouble.is_none()
            && !app.others.contains_key(&header.id)
            && app.unit().is_none_or(|unit| unit.id() != header.id)
    });
    unread.map(|header| Effect::LoadOther(header.id)).collect()
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
    Some(Offer { id: "stages", options, hint: Some(hint) })
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
