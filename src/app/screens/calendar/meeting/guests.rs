//! Who comes to a meeting besides its group: whom the form offers, and what becomes of those who are told.

use std::collections::BTreeSet;

use crate::{
    app::{
        App,
        form::{Choice, Form, FormField},
        screens::{choices::by_name, people::detail::roles},
    },
    i18n::{Key, Text, t},
    model::{
        change::{Element, On},
        edit::Edit,
        ids::PersonId,
        meetings::{Meeting, MeetingChange, MeetingState},
        unit::Unit,
    },
    planning::staff::leads_school,
};

/// Whoever may come besides the group: those who lead a school or groups, and the guests that it has.
fn may_be_guests(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<PersonId> {
    let at_home = |id: PersonId| unit.group(meeting.group).is_some_and(|g| g.members.contains_key(&id));
    let leads = unit.people().iter().filter(|p| p.leads() || leads_school(p)).map(|p| p.id);
    let mut people: Vec<PersonId> =
        leads.filter(|&id| !at_home(id)).chain(meeting.guests.iter().copied()).collect();
    people.sort_unstable();
    people.dedup();
    by_name(app, &mut people, |&id| unit.person(id));
    // Who most often comes on a visit stands first.
    people.sort_by_key(|&id| !unit.person(id).is_some_and(leads_school));
    people
}

/// A name with what the person does, so far as it is known.
fn with_role(app: &App, unit: &Unit, id: PersonId) -> Text {
    let Some(person) = unit.person(id) else { return t::calendar_plain("") };
    let roles = roles(app, person).to_lowercase();
    if roles.is_empty() {
        t::calendar_plain(&person.name)
    } else {
        t::calendar_guest_role(&person.name, roles)
    }
}

/// The field for guests.
pub(super) fn guests(app: &App, unit: &Unit, meeting: &Meeting) -> FormField {
    let people = may_be_guests(app, unit, meeting);
    let options = people.iter().map(|&id| Choice::new(id, with_role(app, unit, id))).collect();
    let hint = Key::CalendarHintGuests;
    FormField::any("guests", Key::CalendarFieldGuests, options, meeting.guests.iter().copied()).hint(hint)
}

/// Who comes as a guest and who does not any more; who comes to a planned meeting must be told.
pub(super) fn guest_edits(meeting: &Meeting, form: &Form) -> Vec<Edit> {
    let on = |change| Edit::Meeting(On::Change(meeting.id, change));
    let ticked: BTreeSet<PersonId> = form.ticked("guests").iter().filter_map(|id| id.parse().ok()).collect();
    let mut edits = Vec::new();
    for &person in ticked.difference(&meeting.guests) {
        edits.push(on(MeetingChange::Guest(Element::Put(person))));
        if meeting.state == MeetingState::Planned && !meeting.to_tell.contains(&person) {
            edits.push(on(MeetingChange::ToTell(Element::Put(person))));
        }
    }
    let gone = meeting.guests.difference(&ticked);
    edits.extend(gone.map(|&person| on(MeetingChange::Guest(Element::Drop(person)))));
    edits
}
