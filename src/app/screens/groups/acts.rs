//! What is done at once to the selected group or person: taken away, locked, written down.

use std::collections::BTreeSet;

use super::{
    facts,
    through_year::member,
    update::{group, person},
};
use crate::{
    app::{App, state::Effects},
    i18n::{Arg, t},
    model::{
        change::On,
        edit::Edit,
        fallen::What,
        groups::{Hold, Membership},
        ids::PersonId,
    },
    planning::{
        calendar::{mend::fallen, told::news::is_counted_on},
        groups::hand::member as member_edit,
        staff::people_at,
    },
};

/// Deletes the selected group with its meetings, or takes the selected person out of it.
pub fn delete(app: &mut App) -> Effects {
    let Some((unit, group)) = app.unit().zip(group(app)) else { return Vec::new() };
    let name = group.name.clone();
    if let Some(id) = person(app) {
        if let Some((edit, last)) = member::leaves(unit, group, id, app.today()) {
            let mut now = group.members.get(&id).copied().unwrap_or_default();
            now.until = Some(last);
            let few = member::too_few(app, group.id, id, Some(now));
            let said = t::member_did_until(Arg::ShortDate(last), &name, facts::name(unit, id));
            let said = member::with_too_few(said, few);
            return app.commit(edit, said);
        }
        let said = t::groups_did_leave(&name, facts::name(unit, id));
        let said = member::with_too_few(said, member::too_few(app, group.id, id, None));
        let edit = member_edit(group, id, None);
        return app.commit(edit, said);
    }
    let meetings: Vec<Edit> = unit
        .meetings_of(group.id)
        .into_iter()
        .map(|meeting| Edit::Meeting(On::Remove(meeting.clone())))
        .collect();
    // With the meetings goes the list of those who must be told of them.
    let counted_on = unit.meetings_of(group.id).into_iter().filter(|m| is_counted_on(unit, m, app.today()));
    let people: BTreeSet<PersonId> = counted_on.flat_map(|meeting| people_at(unit, meeting)).collect();
    let said = match (meetings.len(), people.len()) {
        (0, _) => t::groups_did_delete(&name),
        (count, 0) => t::groups_did_delete_with(count, &name),
        (count, people) => t::groups_did_delete_told(count, &name, people),
    };
    let said_of = What::Group(group.id);
    let fallen = app.unit().into_iter().flat_map(|unit| fallen::without(unit, &said_of));
    let fallen: Vec<Edit> = fallen.collect();
    let goes = Edit::Group(On::Remove(group.clone()));
    let edit = meetings.into_iter().chain(fallen).chain([goes]).collect();
    app.commit(edit, said)
}

/// Writes down what is shown of the guests.
pub fn refresh(app: &mut App) -> Effects {
    let Some(guests) = app.guests() else { return Vec::new() };
    let (edit, count) = (guests.refreshed(), guests.stale().count());
    app.commit(edit, t::groups_did_refresh(count))
}

/// Locks the selected person in the group, or lets go of them.
pub fn hold(app: &mut App) -> Effects {
    let Some(((unit, group), id)) = app.unit().zip(group(app)).zip(person(app)) else { return Vec::new() };
    let Some(&was) = group.members.get(&id) else { return Vec::new() };
    let (hold, said): (Hold, fn(String) -> _) = match was.hold {
        Hold::Loose => (Hold::Locked, |name| t::groups_did_hold(name)),
        Hold::Locked => (Hold::Loose, |name| t::groups_did_loosen(name)),
    };
    let said = said(facts::name(unit, id));
    let edit = member_edit(group, id, Some(Membership { hold, ..was }));
    app.commit(edit, said)
}
