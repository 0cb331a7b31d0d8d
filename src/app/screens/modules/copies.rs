//! Own versions of programmes and modules: copies that are changed at once in their form.

use super::{
    own_use, ranking,
    state::{FormKey, Whose},
    update,
};
use crate::{
    app::{App, list::RowId, state::Effects},
    i18n::t,
    model::{
        catalogue::Module,
        change::{Change, Element, On},
        edit::Edit,
        groups::GroupChange,
        ids::{Code, RoundId},
        lang::Localized,
        programme::{Fact, Programme, State},
        text::Name,
        unit::{Unit, UnitChange},
    },
    planning::lookup,
};

/// Programmes with weekly meetings of which an own version can be made: those that are followed, or those of the
/// country where none is.
pub fn programmes(app: &App) -> Vec<&Programme> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let about = unit.about();
    let near = |p: &&Programme| {
        p.cycle().is_some()
            && if about.programmes.is_empty() {
                p.country == about.country && p.state(app.today()) == State::Running
            } else {
                about.programmes.contains(&p.id)
            }
    };
    app.catalogue().programmes.iter().filter(near).collect()
}

fn fresh(app: &mut App) -> Option<Code> {
    let id: RoundId = app.new_id();
    format!("own-{id}").parse().ok()
}

/// Makes an own version of a programme and opens its form. It is followed in place of the other, or beside it where
/// something uses that.
pub fn programme(app: &mut App, id: Code) -> Effects {
    let Some(new) = fresh(app) else { return Vec::new() };
    let lang = app.i18n.lang();
    let Some(unit) = app.unit() else { return Vec::new() };
    let Some(from) = lookup::programme(unit, app.catalogue(), id) else { return Vec::new() };
    let name = Name::new(&app.say(&t::modules_copy_name(from.name.get(lang))));
    let copy = Programme { name: Localized::same(name.as_str()), ..from.copied(new) };
    let edits = instead(unit, id, copy);
    let effects = app.commit(edits.into_iter().collect(), t::modules_said_copied(&name));
    app.screens.modules.programme = None;
    update::open(app, &FormKey::Programme(Some(new)));
    effects
}

/// The edits by which a copy of a programme is followed: in place of the other, or beside it where something
/// uses that.
pub fn instead(unit: &Unit, id: Code, copy: Programme) -> Vec<Edit> {
    let new = copy.id;
    let follow = |element| Edit::Unit(UnitChange::Programme(element));
    let mut edits = vec![Edit::Programme(Box::new(On::Add(copy))), follow(Element::Put(new))];
    let about = unit.about();
    if about.followed().next() == Some(id) {
        // What the school follows first stays first.
        edits.push(Edit::Unit(UnitChange::MainProgramme(Change::new(about.main, Some(new)))));
    }
    // Its groups go on by the new version: else their people would seem to be without a group in it.
    let groups = unit.groups().iter().filter(|group| group.programme == Some(id));
    edits.extend(groups.map(|group| {
        let change = GroupChange::Programme(Change::new(group.programme, Some(new)));
        Edit::Group(On::Change(group.id, change))
    }));
    let owned = unit.own_modules().iter().any(|module| module.programme == id);
    if about.programmes.contains(&id) && !owned && own_use::of_programme(unit, id).is_empty() {
        edits.push(follow(Element::Drop(id)));
    }
    edits
}

/// Makes an own version of the selected module and opens its form.
pub fn module(app: &mut App) -> Effects {
    let Some(new) = fresh(app) else { return Vec::new() };
    let lang = app.i18n.lang();
    let Some(from) = ranking::selected(app).and_then(|id| ranking::module(app, id)) else {
        return Vec::new();
    };
    let name = Name::new(&app.say(&t::modules_copy_name(from.title_in(lang))));
    let copy = Module {
        id: new,
        title: Fact::decided(Localized::same(name.as_str())),
        gloss: Localized::default(),
        ..from.clone()
    };
    let effects = app.commit(Edit::Module(Box::new(On::Add(copy))), t::modules_said_copied(&name));
    app.screens.modules.list.select(RowId::Code(new));
    update::open(app, &FormKey::Module(Some(new)));
    effects
}

/// Makes the unit's own version of the selected shipped module, under the same id, and opens its form. A shipped
/// update leaves it as it is.
pub fn correct(app: &mut App) -> Effects {
    let Some(own) = ranking::selected(app).and_then(|id| ranking::module(app, id)).cloned() else {
        return Vec::new();
    };
    let (id, name) = (own.id, own.title_in(app.i18n.lang()).to_owned());
    let effects = app.commit(Edit::Module(Box::new(On::Add(own))), t::modules_said_corrected(name));
    if app.screens.modules.whose == Whose::Hidden {
        // What is the unit's own is hidden no more: it is seen where it is now.
        app.screens.modules.whose = Whose::All;
    }
    app.screens.modules.list.select(RowId::Code(id));
    update::open(app, &FormKey::Module(Some(id)));
    effects
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::Element, edit::apply},
        store::{demo, library},
    };

    #[test]
    fn the_copy_of_the_main_programme_is_the_main_one() {
        let catalogue = library::shipped();
        let unit =
            demo::units().unwrap().into_iter().find(|unit| unit.about().programmes.len() == 1).unwrap();
        let main = unit.about().followed().next().unwrap();
        let other = catalogue.programmes.iter().find(|p| p.id != main && p.cycle().is_some()).unwrap();
        for copied in [main, other.id] {
            let mut unit = unit.clone();
            let follow = Edit::Unit(UnitChange::Programme(Element::Put(other.id)));
            let keep = Edit::Unit(UnitChange::MainProgramme(Change::new(unit.about().main, Some(main))));
            for edit in [follow, keep] {
                apply(&mut unit, &edit).unwrap();
            }
            let copy = catalogue.programmes.iter().find(|p| p.id == copied).unwrap();
            let copy = copy.copied("own-copy".parse().unwrap());
            let new = copy.id;
            let edit: Edit = instead(&unit, copied, copy).into_iter().collect();
            apply(&mut unit, &edit).unwrap();
            assert_eq!(unit.about().followed().next(), Some(if copied == main { new } else { main }));
        }
    }
}
