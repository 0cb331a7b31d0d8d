//! A new unit: the form, and the unit with a suggested calendar.

use chrono::{Datelike, NaiveDate};

use super::{choices, state::FormKey};
use crate::{
    app::{
        App,
        aside::Aside,
        effect::Effect,
        form::{Form, FormField, Wrong},
        ids::Ids,
        screens::{self, calendar::year::owners},
        state::Effects,
    },
    i18n::{Key, format, t},
    model::{
        change::{Change, Element, On},
        edit::{Edit, apply},
        ids::{Code, UnitId},
        school_year::{Country, SchoolYear},
        text::Name,
        unit::{Unit, UnitChange, UnitKind},
    },
    planning::{
        calendar::year::{
            forms::leading,
            owners::{copied, offered},
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
    let forms = codes(form, "forms");
    let mut wrong = Vec::new();
    if Name::new(&form.value("name")).is_empty() {
        wrong.push(Wrong::new("name", Key::UnitsWrongName));
    }
    if kind == UnitKind::School && forms.is_empty() {
        wrong.push(Wrong::new("forms", Key::UnitsWrongForms));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let wrong = || vec![Wrong::new("name", Key::UnitsWrongName)];
    let id = app.new_id();
    let mut unit = begun(app, (kind, country), form, id).ok_or_else(wrong)?;
    let mut edits: Vec<Edit> = Vec::new();
    for starts in years(app.today()) {
        edits.push(Edit::Year(On::Add(year(app, &unit, starts))));
    }
    match apply(&mut unit, &Edit::All(edits)) {
        Ok(_) => Ok(vec![Effect::Create(Box::new(unit))]),
        Err(_) => Err(wrong()),
    }
}

/// The unit as the form says it, without a school year yet.
fn begun(app: &App, (kind, country): (UnitKind, Country), form: &Form, id: UnitId) -> Option<Unit> {
    let forms = codes(form, "forms");
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
    let mut unit = Unit::new(id, kind, Name::new(&form.value("name")), country);
    apply(&mut unit, &Edit::All(edits)).ok()?;
    Some(unit)
}

/// Which school year the new unit begins with, where its owner has one: whose, and how long it is.
pub fn aside(app: &App, (kind, country): (UnitKind, Country), form: &Form) -> Vec<Aside> {
    let Some(unit) = begun(app, (kind, country), form, Ids::new(0).id()) else { return Vec::new() };
    let Some(owner) = owner_of(app, &unit) else { return Vec::new() };
    let said = |starts: i32| {
        let year = owners_year(app, &unit, owner, starts)?;
        let days = owners::school_days_of(app, &unit, year);
        Some(Aside::plain(t::units_year_of_owner(days, &owner.about().name, format::school_year(starts))))
    };
    years(app.today()).into_iter().filter_map(said).collect()
}

/// The owner that a new unit names, where it has been read.
fn owner_of<'a>(app: &'a App, unit: &Unit) -> Option<&'a Unit> {
    let id = unit.about().owner?;
    // The open unit is read no more: what was changed in it since stands only there.
    app.unit().filter(|open| open.id() == id).or_else(|| app.others.get(&id))
}

/// The school year of an owner for all its schools, as a new school of it begins.
fn owners_year<'a>(app: &App, unit: &'a Unit, owner: &'a Unit, starts: i32) -> Option<&'a SchoolYear> {
    let rules = app.rules.of(unit.about().country);
    let all = offered(unit, owner, rules, starts).into_iter();
    all.map(|one| one.year).find(|year| year.starts == starts && year.form.is_none())
}

fn codes(form: &Form, id: &str) -> Vec<Code> {
    form.ticked(id).iter().filter_map(|word| word.parse().ok()).collect()
}

/// The school years that a new unit gets.
fn years(today: NaiveDate) -> Vec<i32> {
    let this = school_year(today);
    if this < today.year() && today.month() >= PLANS_NEXT { vec![this, this + 1] } else { vec![this] }
}

/// The school year of a new unit for all its forms: its owner's, else a suggested one as the leading form works.
fn year(app: &mut App, unit: &Unit, starts: i32) -> SchoolYear {
    let id = app.new_id();
    let of_owner = owner_of(app, unit).and_then(|owner| owners_year(app, unit, owner, starts)).cloned();
    if let Some(year) = of_owner {
        return copied(&year, id, || app.new_id());
    }
    let rules = std::sync::Arc::clone(&app.rules);
    let rules = rules.of(unit.about().country);
    let form = leading(unit.about().forms.iter().copied(), rules);
    let wish = YearWish { starts, form, lang: app.i18n.lang(), weeks: &[] };
    let year = suggest(rules, &wish, id, || app.new_id());
    SchoolYear { form: None, ..year }
}
