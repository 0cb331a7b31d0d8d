//! From a person as they were and as they shall be to the changes between.

use std::collections::BTreeSet;

use crate::{
    i18n::{Text, t},
    model::{
        change::{Change, Element, Entry, On},
        edit::Edit,
        error::Thing,
        fallen::What,
        groups::{CheckIn, GroupChange, StandIn},
        ids::PersonId,
        meetings::{Meeting, MeetingChange},
        needs::PriorityChange,
        people::{Person, PersonChange},
        plan::{GoalChange, StepChange},
        rules::users_of,
        unit::Unit,
    },
    planning::{
        calendar::{free::taken, mend::fallen, told::news::told},
        follow_up::Attendance,
    },
};

/// The edit that makes `was` what `now` says.
pub fn between(was: &Person, now: &Person) -> Edit {
    let mut out = Vec::new();
    out.extend(Change::between(&was.name, &now.name).map(PersonChange::Name));
    out.extend(Element::between(&was.roles, &now.roles).into_iter().map(PersonChange::Role));
    out.extend(Change::between(&was.team, &now.team).map(PersonChange::Team));
    out.extend(Element::between(&was.stages, &now.stages).into_iter().map(PersonChange::Stage));
    out.extend(Change::between(&was.pupils, &now.pupils).map(PersonChange::Pupils));
    out.extend(Element::between(&was.lessons, &now.lessons).into_iter().map(PersonChange::Lesson));
    out.extend(Element::between(&was.free, &now.free).into_iter().map(PersonChange::Free));
    out.extend(Change::between(&was.experience, &now.experience).map(PersonChange::Experience));
    out.extend(Change::between(&was.share, &now.share).map(PersonChange::Share));
    out.extend(Change::between(&was.wishes, &now.wishes).map(PersonChange::Wishes));
    out.extend(Change::between(&was.leading.training, &now.leading.training).map(PersonChange::Training));
    out.extend(Change::between(&was.leading.share, &now.leading.share).map(PersonChange::LeadingShare));
    out.extend(
        Change::between(&was.leading.max_groups, &now.leading.max_groups).map(PersonChange::MaxGroups),
    );
    out.extend(Change::between(&was.leading.licence, &now.leading.licence).map(PersonChange::Licence));
    out.extend(Change::between(&was.outside, &now.outside).map(PersonChange::Outside));
    out.extend(Change::between(&was.lang, &now.lang).map(PersonChange::Lang));
    out.into_iter().map(|change| Edit::Person(On::Change(was.id, change))).collect()
}

/// The edit that removes a person from everything that names them, and then the person.
///
/// # Errors
/// In words, when the person was at meetings: what was held stays as it was.
pub fn removal(unit: &Unit, person: &Person) -> Result<Edit, Text> {
    let id = person.id;
    let attendance = Attendance::of_person(unit, id);
    if attendance.noted > 0 {
        return Err(t::people_why_attended(attendance.there, &person.name));
    }
    let mut edits: Vec<Edit> =
        users_of(unit, Thing::Person(id)).into_iter().flat_map(|by| release(unit, by, id)).collect();
    edits.push(Edit::Person(On::Remove(person.clone())));
    Ok(edits.into_iter().collect())
}

/// The edits after which nobody waits to be told that the person comes to a meeting, or no longer does. Whoever waits
/// for nothing else has nothing to hear.
fn untold_of(meeting: &Meeting, person: PersonId) -> Vec<Edit> {
    let named = meeting.people_news.iter().filter(|(id, about)| **id != person && about.contains(&person));
    let without = |(&leads, was): (&PersonId, &BTreeSet<PersonId>)| {
        let rest: BTreeSet<PersonId> = was.iter().copied().filter(|id| *id != person).collect();
        let only = meeting.known.get(&leads) == Some(&meeting.when) && !meeting.held_as.contains_key(&leads);
        if rest.is_empty() && only {
            return told(meeting, leads);
        }
        let entry = Entry { key: leads, was: Some(was.clone()), now: (!rest.is_empty()).then_some(rest) };
        vec![Edit::Meeting(On::Change(meeting.id, MeetingChange::PeopleNews(entry)))]
    };
    named.flat_map(without).collect()
}

/// The edits after which `by` names the person no more.
fn release(unit: &Unit, by: Thing, person: PersonId) -> Vec<Edit> {
    let none = Change { was: Some(person), now: None };
    let mut out = Vec::new();
    match by {
        Thing::Group(id) => {
            let Some(group) = unit.group(id) else { return out };
            if let Some(&was) = group.members.get(&person) {
                let leave = Entry { key: person, was: Some(was), now: None };
                out.push(Edit::Group(On::Change(id, GroupChange::Member(leave))));
            }
            if group.supervisor == Some(person) {
                out.push(Edit::Group(On::Change(id, GroupChange::Supervisor(none))));
            }
            // Whoever stood in for the person goes on leading, until somebody else is named.
            let names = |one: &StandIn| one.who == person || one.of == Some(person);
            for (&key, &was) in group.stand_ins.iter().filter(|(_, one)| names(one)) {
                let now = (was.who != person).then_some(StandIn { of: None, ..was });
                let entry = Entry { key, was: Some(was), now };
                out.push(Edit::Group(On::Change(id, GroupChange::StandIn(entry))));
            }
            // The talk was held all the same.
            for (&key, &was) in group.check_ins.iter().filter(|(_, talk)| talk.with == Some(person)) {
                let entry = Entry { key, was: Some(was), now: Some(CheckIn { with: None, ..was }) };
                out.push(Edit::Group(On::Change(id, GroupChange::CheckIn(entry))));
            }
            let told = crate::planning::calendar::told::talk_news::told_talks(unit, [person].into());
            out.extend(told.into_iter().filter(|edit| edit.things() == [by]));
        }
        Thing::Meeting(id) => {
            let Some(meeting) = unit.meetings().get(id) else { return out };
            let change = |change| Edit::Meeting(On::Change(id, change));
            if meeting.leader == Some(person) {
                out.push(change(MeetingChange::Leader(none)));
            }
            if meeting.guests.contains(&person) {
                out.push(change(MeetingChange::Guest(Element::Drop(person))));
            }
            if meeting.for_whom.contains(&person) {
                out.push(change(MeetingChange::ForWhom(Element::Drop(person))));
            }
            out.extend(told(meeting, person));
            out.extend(untold_of(meeting, person));
        }
        Thing::Priority(id) => {
            out.push(Edit::Priority(On::Change(id, PriorityChange::Responsible(none))));
        }
        Thing::Step(id) => out.push(Edit::Step(On::Change(id, StepChange::Responsible(none)))),
        Thing::Goal(id) => out.push(Edit::Goal(On::Change(id, GoalChange::Responsible(none)))),
        Thing::Unit => {
            out.extend(taken::without(unit, person));
            out.extend(fallen::without(unit, &What::Leader(person)));
        }
        Thing::Year(_)
        | Thing::Person(_)
        | Thing::Round(_)
        | Thing::Evidence(_)
        | Thing::Choice(_)
        | Thing::Programme(_)
        | Thing::Module(_)
        | Thing::Survey(_)
        | Thing::Ballot(_)
        | Thing::Paper(_) => {}
        Thing::Pair(id) => out.extend(unit.pairs().get(id).map(|pair| Edit::Pair(On::Remove(pair.clone())))),
    }
    out
}
