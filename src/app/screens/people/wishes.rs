//! Modules that a person would like, picked one by one.

use super::state::PickKey;
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens,
        state::{Effects, Tone},
    },
    i18n::{Key, t},
    model::{
        catalogue::Module,
        change::{Change, On},
        edit::Edit,
        ids::PersonId,
        people::{PersonChange, WISHES_MAX},
    },
    planning::lookup,
};

/// Asks which module; those that are wished for come first.
pub fn ask(app: &mut App, id: PersonId) {
    let Some(unit) = app.unit() else { return };
    let Some(person) = unit.person(id) else { return };
    let catalogue = app.catalogue();
    let of_unit = unit.about().programmes.iter().flat_map(|&id| lookup::modules_of(unit, catalogue, id));
    let mut modules: Vec<&Module> = person.wishes.iter().filter_map(|&id| catalogue.module(id)).collect();
    for module in of_unit {
        if !modules.iter().any(|m| m.id == module.id) {
            modules.push(module);
        }
    }
    let options: Vec<PickOption> = modules
        .into_iter()
        .map(|module| {
            let option = PickOption::new(RowId::Code(module.id), t::words(module.title.get()));
            match person.wishes.iter().position(|&wish| wish == module.id) {
                Some(at) => option.note(t::people_wish_number((at + 1).to_string())),
                None => match stages(app, module) {
                    stages if stages.is_empty() => option,
                    stages => option.note(t::words(stages)),
                },
            }
        })
        .collect();
    if options.is_empty() {
        app.tell(Tone::Plain, Key::PeopleWhyNoModules);
        return;
    }
    let title = t::people_pick_wish(&person.name);
    app.push(Overlay::Pick(Box::new(Pick::new(screens::PickKey::People(PickKey::Wish(id)), title, options))));
}

/// For whom a module is: short names of its stages, else of its school forms.
fn stages(app: &App, module: &Module) -> String {
    let (lang, catalogue) = (app.i18n.lang(), app.catalogue());
    let stages = module.stages.iter().filter_map(|&id| catalogue.stage(id)).map(|s| s.short.get(lang));
    let stages: Vec<&str> = stages.collect();
    let forms = module.school_forms.iter().filter_map(|&id| catalogue.school_form(id));
    let forms: Vec<&str> = forms.map(|form| form.name.get(lang)).collect();
    if stages.is_empty() { forms.join(", ") } else { stages.join(" ") }
}

/// Puts the module last among the wishes, or takes it out.
pub fn picked(app: &mut App, id: PersonId, row: Option<RowId>) -> Effects {
    let Some(RowId::Code(module)) = row else { return Vec::new() };
    let Some(person) = app.unit().and_then(|unit| unit.person(id)) else { return Vec::new() };
    let (was, name) = (person.wishes.clone(), person.name.clone());
    let mut now = was.clone();
    if let Some(at) = now.iter().position(|&wish| wish == module) {
        now.remove(at);
    } else if now.len() >= WISHES_MAX {
        app.tell(Tone::Plain, Key::RuleThreeWishes);
        return Vec::new();
    } else {
        now.push(module);
    }
    let change = PersonChange::Wishes(Change::new(was, now));
    app.commit(Edit::Person(On::Change(id, change)), t::people_wishes_changed(&name))
}

/// The titles of a person's wishes, best first.
pub fn titles(app: &App, person: &crate::model::people::Person) -> Vec<String> {
    let lang = app.i18n.lang();
    let title = |&id| app.catalogue().module(id).map(|module| module.title_in(lang).to_owned());
    person.wishes.iter().filter_map(title).collect()
}
