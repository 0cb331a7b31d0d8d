//! What is said about the open unit: name, school forms, stages, programmes, time.

use std::collections::BTreeSet;

use super::{choices, state::FormKey};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        overlay::Overlay,
        screens,
        state::Effects,
    },
    i18n::{Key, hours, t},
    model::{
        change::{Change, Element},
        edit::Edit,
        hours::Hours,
        ids::{Code, UnitId},
        text::Name,
        unit::{About, UnitChange, UnitKind},
        week::Minutes,
    },
};

/// The most hours a year that a person can have for this: more cannot be written down.
const MOST_HOURS: u16 = 1_000;

/// Opens the form for the open unit.
pub fn open(app: &mut App) {
    let form = app.unit().map(crate::model::unit::Unit::id).and_then(|id| form(app, id));
    if let Some(form) = form {
        app.push(Overlay::Form(Box::new(form)));
    }
}

/// The form; none when another unit is open.
pub fn form(app: &App, id: UnitId) -> Option<Form> {
    let unit = app.unit().filter(|unit| unit.id() == id)?;
    let about = unit.about();
    let mut fields = vec![FormField::line("name", Key::UnitsName, about.name.as_str(), 80)];
    if unit.kind() == UnitKind::School {
        let forms = choices::forms(app, about.country);
        fields.push(
            FormField::any("forms", Key::UnitsForms, forms, about.forms.iter()).hint(Key::UnitsTickHint),
        );
    }
    let stages = choices::stages(app, about.country, &about.stages);
    let programmes = choices::programmes(app, app.catalogue(), about.country, &about.programmes);
    let hours = about.time_per_year.map(|time| hours::number(app.i18n.lang(), time.into()));
    fields.extend([
        FormField::any("stages", Key::PeopleStages, stages, about.stages.iter()).hint(Key::UnitsStagesHint),
        FormField::any("programmes", Key::UnitsProgrammes, programmes, about.programmes.iter())
            .hint(Key::UnitsProgrammesHint),
        FormField::line("hours", Key::UnitsHours, &hours.unwrap_or_default(), 5).hint(Key::UnitsHoursHint),
    ]);
    if about.programmes.len() > 1 {
        let place = fields.len().saturating_sub(1);
        fields.insert(place, main_field(app, about));
    }
    if unit.kind() == UnitKind::School {
        fields.push(choices::owner(app, about.country, about.owner));
    }
    let title = t::units_form_about(&about.name);
    Some(Form::new(screens::FormKey::Units(FormKey::About(id)), title, fields))
}

/// Which of the programmes is shown first.
fn main_field(app: &App, about: &About) -> FormField {
    let named = |id: Code| {
        let name = app.catalogue().programme(id).map(|p| p.name.get(app.i18n.lang()).to_owned());
        Choice::new(id, t::choice_as_is(name.unwrap_or_else(|| id.to_string())))
    };
    let main = about.followed().next().map(|id| id.to_string()).unwrap_or_default();
    FormField::one("main", Key::UnitsMain, about.followed().map(named).collect(), &main)
        .hint(Key::UnitsMainHint)
}

/// Saves what was changed.
///
/// # Errors
/// The name or the hours, when they do not read.
pub fn submit(app: &mut App, id: UnitId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new("name", Key::UnitsWrongOther)];
    let about = app.unit().filter(|unit| unit.id() == id).ok_or_else(gone)?.about().clone();
    let name = Name::new(&form.value("name"));
    let mut wrong = Vec::new();
    if name.is_empty() {
        wrong.push(Wrong::new("name", Key::UnitsWrongName));
    }
    let time = read_hours(&form.value("hours")).map_err(|why| wrong.push(why)).unwrap_or_default();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut edits = Vec::new();
    if form.touched("name") && name != about.name {
        edits.push(UnitChange::rename(&about.name, name.clone()));
    }
    let owner = form.parsed("owner");
    if form.touched("owner") && owner != about.owner {
        edits.push(UnitChange::Owner(Change::new(about.owner, owner)));
    }
    let mut sets = |id: &str, was: &BTreeSet<Code>, wrap: fn(Element<Code>) -> UnitChange| {
        if form.touched(id) {
            let now: BTreeSet<Code> = form.ticked(id).iter().filter_map(|word| word.parse().ok()).collect();
            edits.extend(Element::between(was, &now).into_iter().map(wrap));
        }
    };
    sets("forms", &about.forms, UnitChange::Form);
    sets("stages", &about.stages, UnitChange::Stage);
    if form.touched("programmes") || form.touched("main") {
        edits.extend(programmes(&about, form));
    }
    if form.touched("hours") && time != about.time_per_year {
        edits.push(UnitChange::TimePerYear(Change::new(about.time_per_year, time)));
    }
    let edit: Edit = edits.into_iter().map(Edit::Unit).collect();
    Ok(app.commit(edit, t::units_changed(&name)))
}

/// The programmes that are followed from now on, and which of them is the main one.
fn programmes(about: &About, form: &Form) -> Vec<UnitChange> {
    let now: BTreeSet<Code> = form.ticked("programmes").iter().filter_map(|word| word.parse().ok()).collect();
    let mut edits: Vec<UnitChange> = Vec::new();
    edits.extend(Element::between(&about.programmes, &now).into_iter().map(UnitChange::Programme));
    let wanted = form.parsed("main").or_else(|| about.followed().next());
    let main = wanted.filter(|main| now.contains(main)).filter(|_| now.len() > 1);
    if main != about.main {
        edits.push(UnitChange::MainProgramme(Change::new(about.main, main)));
    }
    edits
}

/// `104` or `37,5` hours; nothing for "as suggested".
fn read_hours(text: &str) -> Result<Option<Minutes>, Wrong> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let length = hours::typed(text).filter(|length| *length < Hours::whole(MOST_HOURS + 1));
    let minutes = length.and_then(|length| u16::try_from(length.0).ok());
    minutes.map(|minutes| Some(Minutes(minutes))).ok_or_else(|| Wrong::new("hours", Key::UnitsWrongHours))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_with_comma_or_point() {
        assert_eq!(read_hours("104"), Ok(Some(Minutes(6240))));
        assert_eq!(read_hours(" 37,5 "), Ok(Some(Minutes(2250))));
        assert_eq!(read_hours(""), Ok(None));
        assert!(read_hours("mycket").is_err());
        assert!(read_hours("99999").is_err());
    }
}
