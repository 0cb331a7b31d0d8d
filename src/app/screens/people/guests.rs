//! Guests: people of other units are taken in, a whole school at once or one by one, so that groups are built of
//! all of them together.

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
        ids::{PersonId, UnitId},
        people::Person,
        unit::Unit,
    },
    planning::guests::{taken_in, who_wait},
};

/// Asks who is to come: of each unit all who wait for a group, then everybody by name.
pub fn ask(app: &mut App) {
    let Some(open) = app.unit() else { return };
    let all = app.who_could_come();
    let mut units: Vec<&Unit> = Vec::new();
    for (unit, _) in &all {
        if units.last().is_none_or(|last| last.id() != unit.id()) {
            units.push(unit);
        }
    }
    let school = |unit: &&Unit| {
        let count = who_wait(open, unit, app.catalogue(), app.today()).len();
        let option = PickOption::new(RowId::Unit(unit.id()), t::words(unit.about().name.as_str()));
        (count > 0).then(|| option.note(t::people_guests_waiting(count)))
    };
    let one = |(n, (unit, person)): (usize, &(&Unit, &Person))| {
        PickOption::new(RowId::Place(n), t::words(person.name.as_str()))
            .note(t::words(unit.about().name.as_str()))
    };
    let options: Vec<PickOption> =
        units.iter().filter_map(school).chain(all.iter().enumerate().map(one)).collect();
    if options.is_empty() {
        app.tell(Tone::Plain, Key::PeopleWhyNoGuests);
        return;
    }
    let key = PickKey::Guests(all.iter().map(|(unit, person)| (unit.id(), person.id)).collect());
    let pick = Pick::new(screens::PickKey::People(key), Key::PeoplePickGuests, options);
    app.push(Overlay::Pick(Box::new(pick)));
}

/// Takes in those who were picked.
pub fn picked(app: &mut App, all: &[(UnitId, PersonId)], row: Option<RowId>) -> Effects {
    let count = come(app, all, row).len();
    let fresh: Vec<PersonId> = (0..count).map(|_| app.new_id()).collect();
    let come = come(app, all, row);
    let said = match come.as_slice() {
        [] => return Vec::new(),
        [(unit, person)] => t::people_guest_came(&unit.about().name, &person.name),
        [(unit, _), ..] => t::people_guests_came(count, &unit.about().name),
    };
    let edit = taken_in(&come, app.today(), &mut fresh.into_iter());
    app.commit(edit, said)
}

fn come<'a>(app: &'a App, all: &[(UnitId, PersonId)], row: Option<RowId>) -> Vec<(&'a Unit, &'a Person)> {
    let (Some(open), Some(row)) = (app.unit(), row) else { return Vec::new() };
    match row {
        RowId::Unit(id) => {
            let of = app.others.get(&id).into_iter();
            of.flat_map(|of| {
                who_wait(open, of, app.catalogue(), app.today()).into_iter().map(move |one| (of, one))
            })
            .collect()
        }
        RowId::Place(n) => {
            let still = app.who_could_come().into_iter();
            still.filter(|(unit, person)| all.get(n) == Some(&(unit.id(), person.id))).collect()
        }
        _ => Vec::new(),
    }
}
