//! A person begins, is on leave or leaves: the form of their time in a group, or of who leads in their place, from
//! the list of people. The same forms as among the groups.

use super::{rows, state::PickKey};
use crate::{
    app::{
        App,
        command::Available,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self,
            groups::{self, state::FormKey},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        error::Thing,
        groups::{Group, Membership},
        ids::PersonId,
        people::Person,
        unit::Unit,
    },
    planning::groups::membership::taking_part::is_current,
};

/// Whether the selected person is in a group or leads one.
///
/// # Errors
/// Why there is nothing to say.
pub fn can(app: &App) -> Available {
    let (Some(unit), Some(person)) = (app.unit(), rows::selected(app)) else {
        return Err(Key::PeopleWhyNobody.into());
    };
    if offers(app, unit, person).is_empty() { Err(why_none(unit, person)) } else { Ok(()) }
}

/// Why there is nothing to say here: a group of another unit is changed there, else there is no group.
fn why_none(unit: &Unit, person: &Person) -> Text {
    let there = unit.elsewhere().of(person.id);
    let groups = there.iter().map(|there| t::leads_elsewhere_group(&there.group, &there.unit));
    match there {
        [] => Key::GroupsWhyInNone.into(),
        _ => t::people_why_group_elsewhere(Arg::list(groups)),
    }
}

/// What can be opened: of each group that the person is in now, else was in, their time in it; of whoever leads, who
/// leads meanwhile.
fn offers(app: &App, unit: &Unit, person: &Person) -> Vec<(RowId, Text, FormKey)> {
    let all = || unit.groups().iter().filter_map(|group| Some((group, group.members.get(&person.id)?)));
    let now = |(_, is): &(&Group, &Membership)| is_current(is, app.today());
    let any_now = all().any(|one| now(&one));
    let member = all().filter(|one| now(one) == any_now).map(|(group, _)| {
        let row = RowId::Thing(Thing::Group(group.id));
        (row, t::groups_plain(&group.name), FormKey::Member(group.id, person.id))
    });
    let member: Vec<_> = member.collect();
    let leads = unit.groups().iter().any(|group| group.supervisor == Some(person.id));
    let lead = (RowId::Place(0), Key::PeopleAbsenceLeads.into(), FormKey::TakeOver(person.id));
    member.into_iter().chain(leads.then_some(lead)).collect()
}

/// Opens the form where there is one; of several asks which.
pub fn ask(app: &mut App) {
    let (Some(unit), Some(person)) = (app.unit(), rows::selected(app)) else { return };
    let mut offers = offers(app, unit, person);
    if let [(_, _, key)] = offers.as_slice() {
        let key = key.clone();
        return open(app, &key);
    }
    let title = t::people_absence_title(&person.name);
    let key = screens::PickKey::People(PickKey::Absence(person.id));
    let options = offers.drain(..).map(|(row, label, _)| PickOption::new(row, label)).collect();
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// Opens the form that was picked.
pub fn picked(app: &mut App, person: PersonId, row: Option<RowId>) -> Effects {
    let found = app.unit().and_then(|unit| {
        let all = offers(app, unit, unit.person(person)?);
        all.into_iter().find(|(of, ..)| Some(*of) == row)
    });
    if let Some((_, _, key)) = found {
        open(app, &key);
    }
    Vec::new()
}

fn open(app: &mut App, key: &FormKey) {
    if let Some(form) = groups::update::form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}
