//! A new unit: the form, and the unit with a suggested calendar.

use chrono::{Datelike, NaiveDate};

use super::{choices, state::FormKey};
use crate::{
    app::{
        App,
        effect::Effect,
        form::{Form, FormField, Wrong},
        screens,
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::{Change, Element, On},
        edit::{Edit, apply},
        ids::Code,
        school_year::{Country, SchoolYear},
        text::Name,
        unit::{Unit, UnitChange, UnitKind},
    },
    planning::{
        calendar::{
            forms::leading,
            suggest::{YearWish, suggest},
        },
        terms::school_year,
    },
};

/// From this month on the next school year is put in too: it is being planned.
const PLANS_NEXT: u32 = 3;

/// The form of a new unit.
pub fn form(app: &App, kind: UnitKind, country: Country) -> Form {
    let none = std::collections::BTreeSet::new();
    let nothing: [Code; 0] = [];
    let mut fields = vec![FormField::line("name", Key::UnitsName, "", 80).hint(match kind {
        UnitKind::School => Key::UnitsNameHintSchool,
        UnitKind::Owner => Key::UnitsNameHintOwner,
        UnitKind::Network => Key::UnitsNameHintNetwork,
    })];
    if kind == UnitKind::School {
        fields.push(
            FormField::any("forms", Key::UnitsForms, choices::forms(app, country), nothing)
                .hint(Key::UnitsTickHint),
        );
    }
    fields.push(
        FormField::any("stages", Key::PeopleStages, choices::stages(app, country, &none), nothing)
            .hint(Key::UnitsStagesHint),
    );
    let programmes = choices::programmes(app, &app.shipped, country, &none);
    fields.push(
        FormField::any("programmes", Key::UnitsProgrammes, programmes, nothing)
            .hint(Key::UnitsProgrammesHint),
    );
    if kind == UnitKind::School {
        fields.push(choices::owner(app, country, choices::only_owner(app, country)));
    }
    let title = t::units_form_new(choices::country(country), choices::kind(kind));
    Form::new(screens::FormKey::Units(FormKey::New(kind, country)), title, fields)
        .intro(Key::UnitsFormNewIntro)
}

/// Makes the unit and has it written.
///
/// # Errors
/// The name, when there is none; the school forms, when a school has none.
pub fn submit(app: &mut App, kind: UnitKind, country: Country, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let name = Name::new(&form.value("name"));
    let forms = codes(form, "forms");
    let mut wrong = Vec::new();
    if name.is_empty() {
        wrong.push(Wrong::new("name", Key::UnitsWrongName));
    }
    if kind == UnitKind::School && forms.is_empty() {
        wrong.push(Wrong::new("forms", Key::UnitsWrongForms));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut edits: Vec<Edit> = Vec::new();
    let put = |change: fn(Element<Code>) -> UnitChange, codes: &[Code]| -> Vec<Edit> {
        codes.iter().map(|&code| Edit::Unit(change(Element::Put(code)))).collect()
    };
    edits.extend(put(UnitChange::Form, &forms));
    edits.extend(put(UnitChange::Stage, &choices::stages_or_all(app, &codes(form, "stages"), &forms)));
    edits.extend(put(UnitChange::Programme, &codes(form, "programmes")));
    if let Some(owner) = form.parsed("owner").filter(|_| kind == UnitKind::School) {
        edits.push(Edit::Unit(UnitChange::Owner(Change::new(None, Some(owner)))));
    }
    let leading = leading(forms.iter().copied(), app.rules.of(country));
    for starts in years(app.today()) {
        edits.push(Edit::Year(On::Add(year(app, country, leading, starts))));
    }
    let mut unit = Unit::new(app.new_id(), kind, name, country);
    match apply(&mut unit, &Edit::All(edits)) {
        Ok(_) => Ok(vec![Effect::Create(Box::new(unit))]),
        Err(_) => Err(vec![Wrong::new("name", Key::UnitsWrongName)]),
    }
}

fn codes(form: &Form, id: &str) -> Vec<Code> {
    form.ticked(id).iter().filter_map(|word| word.parse().ok()).collect()
}

/// The school years that a new unit gets.
fn years(today: NaiveDate) -> Vec<i32> {
    let this = school_year(today);
    if this < today.year() && today.month() >= PLANS_NEXT { vec![this, this + 1] } else { vec![this] }
}

/// A suggested year for all forms of the unit, as the leading one of them works.
fn year(app: &mut App, country: Country, form: Option<Code>, starts: i32) -> SchoolYear {
    let wish = YearWish { starts, form, lang: app.i18n.lang(), weeks: &[] };
    let id = app.new_id();
    let rules = std::sync::Arc::clone(&app.rules);
    let year = suggest(rules.of(country), &wish, id, || app.new_id());
    SchoolYear { form: None, ..year }
}
