//! What people would have to be asked for, in words: those who are asked for the same in one line.

use std::collections::BTreeSet;

use crate::{
    app::{
        App,
        screens::{
            choices::{by_name as by_name_of, first_of},
            groups::{facts, listed::by_name},
        },
    },
    i18n::{Arg, Text, t},
    model::{ids::PersonId, people::Person, unit::Unit},
    planning::groups::possible::{Possible, requests::Request},
};

/// The most names in one line.
const NAMES: usize = 8;

/// Requests that stand in one line: those to people who have said nothing, for one time.
pub fn bundled(app: &App, unit: &Unit, list: &[Request]) -> Vec<Vec<Request>> {
    let mut all: Vec<Vec<Request>> = Vec::new();
    for &request in list {
        let time = unsaid(unit, &request);
        let same = |bundle: &&mut Vec<Request>| {
            time.is_some() && bundle.first().and_then(|one| unsaid(unit, one)) == time
        };
        match all.iter_mut().find(same) {
            Some(bundle) => bundle.push(request),
            None => all.push(vec![request]),
        }
    }
    for bundle in &mut all {
        by_name_of(app, bundle, |request| unit.person(request.person()));
    }
    all
}

/// When somebody is asked for who leads no group and has not said when they can.
fn unsaid(unit: &Unit, request: &Request) -> Option<crate::model::week::Window> {
    let person = unit.person(request.person())?;
    match request {
        Request::Free { window, .. } if person.free.is_empty() && !person.leads() => Some(*window),
        _ => None,
    }
}

/// How many people have said nothing, where only such are asked; else 0.
pub fn silent(unit: &Unit, list: &[Request]) -> usize {
    let all = list.iter().all(|request| unsaid(unit, request).is_some());
    let people: BTreeSet<PersonId> = list.iter().map(Request::person).collect();
    if all { people.len() } else { 0 }
}

/// Requests in one line.
pub fn words(app: &App, unit: &Unit, bundle: &[Request]) -> Text {
    match bundle {
        [Request::Free { window, .. }, _, ..] => t::hand_ask_several(some(app, unit, &who(bundle)), *window),
        [request, ..] => one(unit, request),
        [] => t::groups_plain(""),
    }
}

fn one(unit: &Unit, request: &Request) -> Text {
    let name = facts::name(unit, request.person());
    let leads = unit.person(request.person()).is_some_and(Person::leads);
    match *request {
        Request::Free { window, .. } if leads => t::request_lead_free(name, window),
        Request::Free { window, .. } if unsaid(unit, request).is_some() => t::request_ask_free(name, window),
        Request::Free { window, .. } => t::request_free(name, window),
        Request::Leads { groups, .. } => {
            let was = unit.person(request.person()).map_or(0, |p| p.leading.max_groups);
            t::request_leads(groups, name, was)
        }
        Request::Unpair { one, other } => t::request_unpair(facts::name(unit, one), facts::name(unit, other)),
        Request::Unbind { one, other } => t::request_unbind(facts::name(unit, one), facts::name(unit, other)),
    }
}

/// That somebody has said yes, and what is then written down.
pub fn said_yes(unit: &Unit, request: &Request) -> Text {
    let name = facts::name(unit, request.person());
    match *request {
        Request::Free { window, .. } => t::request_yes_free(name, window),
        Request::Leads { groups, .. } => t::request_yes_leads(groups, name),
        Request::Unpair { .. } | Request::Unbind { .. } => one(unit, request),
    }
}

/// Texts that can be sent to those who are asked.
pub fn to_send(app: &App, unit: &Unit, requests: &[Request]) -> Vec<Text> {
    let one = |request: &Request| {
        let name = facts::name(unit, request.person());
        match *request {
            Request::Free { window, .. } => Some(t::request_text_free(name, window)),
            Request::Leads { groups, .. } => Some(t::request_text_leads(groups, name)),
            // Nobody is asked.
            Request::Unpair { .. } | Request::Unbind { .. } => None,
        }
    };
    let text = |bundle: &Vec<Request>| match bundle.as_slice() {
        [Request::Free { window, .. }, _, ..] => Some(t::hand_text_several(
            Arg::list(who(bundle).iter().map(|&id| facts::name(unit, id))),
            *window,
        )),
        rest => rest.first().and_then(one),
    };
    bundled(app, unit, requests).iter().filter_map(text).collect()
}

fn who(bundle: &[Request]) -> Vec<PersonId> {
    bundle.iter().map(Request::person).collect()
}

/// Names in their order, the first of many.
pub fn some(app: &App, unit: &Unit, people: &[PersonId]) -> Arg {
    let mut people = people.to_vec();
    by_name(app, unit, &mut people);
    first_of(people.iter().map(|&id| Arg::from(facts::name(unit, id))).collect(), NAMES)
}

/// Who may lead more groups than they have time for.
pub fn no_time_for(app: &App, unit: &Unit, found: &Possible) -> Option<Text> {
    let mut leads: Vec<PersonId> = found.may.iter().map(|(id, _)| *id).collect();
    by_name(app, unit, &mut leads);
    let of = |all: &[(PersonId, usize)], id: &PersonId| {
        all.iter().find(|(lead, _)| lead == id).map_or(0, |(_, groups)| *groups)
    };
    let one =
        |id: &PersonId| t::possible_time_of(of(&found.leads, id), of(&found.may, id), facts::name(unit, *id));
    let said: Vec<Arg> = leads.iter().map(one).map(Arg::from).collect();
    (!said.is_empty()).then(|| t::possible_time_for(first_of(said, NAMES)))
}

/// Out of whom the number of groups that can be led is made up: another supervisor, another number.
pub fn room_by(app: &App, unit: &Unit, found: &Possible) -> Option<Text> {
    let mut leads: Vec<PersonId> = found.leads.iter().map(|(id, _)| *id).collect();
    by_name(app, unit, &mut leads);
    let groups = |id: &PersonId| found.leads.iter().find(|(lead, _)| lead == id).map_or(0, |(_, n)| *n);
    let said =
        leads.iter().map(|id| t::hand_room_of(groups(id), facts::name(unit, *id), groups(id) * found.most));
    let said: Vec<Arg> = said.map(Arg::from).collect();
    (!said.is_empty()).then(|| t::hand_room_by(first_of(said, NAMES)))
}
