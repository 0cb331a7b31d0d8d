//! The change that is asked for: what it means, a text to send, and making it.

use std::collections::BTreeMap;

use super::super::{
    facts,
    proposals::search,
    state::{Offer, PickKey},
    times::length,
};
use super::{asked, is_open, refresh, show};
use crate::{
    app::{
        App, describe_edit,
        list::RowId,
        overlay::{Overlay, Report},
        screens::PickKey as AnyPick,
        state::{Effects, Tone},
    },
    i18n::{Key, Text, t},
    model::{
        edit::{Edit, apply},
        people::Person,
        unit::Unit,
    },
    planning::groups::possible::requests::{Outcome, Request},
};

/// Shows what the offer on a line changes, and a text to send; Enter makes the change, Esc leads back to
/// the others.
pub fn look(app: &mut App, line: usize, offer: &Offer) {
    show(app, Some(line));
    let report = match offer {
        Offer::Requests(requests) => look_at(app, requests),
        Offer::Length(minutes) => length::look(app, *minutes),
    };
    if let Some(report) = report {
        app.push(Overlay::Report(Box::new(report)));
    }
}

/// What is asked, and what is written down once there is an answer: an ask is no yes.
fn look_at(app: &App, requests: &[Request]) -> Option<Report> {
    let unit = app.unit()?;
    let edits = edits_of(unit, requests);
    let several = edits.len() > 1;
    let mut answers = BTreeMap::new();
    let pairs = !requests.is_empty() && requests.iter().all(Request::is_pair);
    let about = match (pairs, several) {
        (true, _) => Key::RequestAboutPair,
        (false, true) => Key::RequestAboutSeveral,
        (false, false) => Key::RequestAbout,
    };
    let mut lines = vec![about.into()];
    for request in requests {
        if !edits_of(unit, &[*request]).is_empty() {
            answers.insert(lines.len(), Offer::Requests(vec![*request]));
            lines.push(asked::said_yes(unit, request));
        }
    }
    if several {
        answers.insert(lines.len(), Offer::Requests(requests.to_vec()));
        lines.push(match (pairs, open(unit, requests)) {
            (true, _) => Key::PossibleAllAtOnce.into(),
            (false, of) if edits.len() < of => t::request_yes_some(edits.len(), of),
            (false, _) => Key::RequestYesAll.into(),
        });
    }
    let guests = requests.iter().filter(|request| !is_own(unit, request));
    let guests = guests.filter_map(|request| unit.person(request.person()));
    for home in guests.filter_map(|person| person.home.as_ref()) {
        lines.push(t::request_guest(&home.name));
    }
    if !pairs {
        lines.push(Key::RequestToSend.into());
        lines.extend(asked::to_send(app, unit, requests));
    }
    let (title, write) =
        if pairs { (Key::RequestTitle, Key::RequestChange) } else { (Key::RequestAsked, Key::RequestWrite) };
    let mut report = Report::new(title, lines);
    if let Some(&first) = answers.keys().next() {
        report.list.select(RowId::Place(first));
        report.other = answers.keys().map(|&line| (line, write.into())).collect();
        report.then = Some((Key::PossibleClose.into(), AnyPick::Groups(PickKey::Answers(answers))));
    }
    Some(report)
}

/// The edits of this unit; those of guests are for their own school.
fn edits_of(unit: &Unit, requests: &[Request]) -> Vec<Edit> {
    let mut then = unit.clone();
    let mut edits = Vec::new();
    for request in requests.iter().filter(|request| is_own(unit, request)) {
        if let Some(edit) = request.edit(&then)
            && apply(&mut then, &edit).is_ok()
        {
            edits.push(edit);
        }
    }
    edits
}

/// How many of these are not made yet, here or in the school of a guest.
fn open(unit: &Unit, requests: &[Request]) -> usize {
    requests.iter().filter(|request| request.edit(unit).is_some()).count()
}

/// The offer to make all changes of a list at once: so many of them as are made by it. None where it makes none, or
/// one that its own line makes.
pub(super) fn at_once(unit: &Unit, list: &[Request]) -> Option<Text> {
    match (edits_of(unit, list).len(), list.len()) {
        (0 | 1, _) => None,
        (made, of) if made < of => Some(t::possible_some_at_once(made, of)),
        _ => Some(Key::PossibleAllAtOnce.into()),
    }
}

/// How many changes are still needed of those that were found to be enough; none: it is not known that any are.
fn still_needed(known: Option<&Outcome>, unit: &Unit) -> usize {
    match known {
        // Any of the lists does; of one that is made nothing is left.
        Some(Outcome::Lists { lists, .. }) => lists.iter().map(|list| open(unit, list)).min().unwrap_or(0),
        _ => 0,
    }
}

/// Whether it is changed here: a pair is this unit's own, also where it is of guests.
fn is_own(unit: &Unit, request: &Request) -> bool {
    let own = |person: &Person| !person.is_guest();
    request.is_pair() || unit.person(request.person()).is_some_and(own)
}

/// Makes the change, as one edit; where the list is open it stays, and is worked out anew.
pub fn change(app: &mut App, offer: &Offer) -> Effects {
    let mut effects = match offer {
        Offer::Requests(requests) => changed(app, requests),
        Offer::Length(minutes) => length::change(app, *minutes),
    };
    if !effects.is_empty() {
        app.screens.groups.shorter = None;
    }
    if !effects.is_empty() && is_open(app) {
        // What was done is said on, not what a search says at its start.
        let said = app.notice.clone();
        effects.extend(search::start_possible(app));
        app.notice = said;
        refresh(app);
    }
    effects
}

fn changed(app: &mut App, requests: &[Request]) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let edits = edits_of(unit, requests);
    if edits.is_empty() {
        return Vec::new();
    }
    let said = match edits.as_slice() {
        [edit] => describe_edit::sentence(unit, app.catalogue(), edit),
        all => t::request_did(all.len()),
    };
    let edit: Edit = edits.into_iter().collect();
    let mut then = unit.clone();
    let known = app.screens.groups.possible.as_deref().and_then(|known| known.outcome.as_ref());
    let next = match (apply(&mut then, &edit).map(|_| still_needed(known, &then)), known) {
        (Ok(0), Some(Outcome::Not { .. })) => t::request_next_not_all(said.clone()),
        // Who could not come to the own group can now: nobody waits for one.
        (Ok(0), _) if facts::has_begun(&then) && facts::unplaced(app, &then).is_empty() => said.clone(),
        (Ok(0) | Err(_), _) => next_step(unit, said.clone()),
        (Ok(left), _) => t::request_next_more(left, said.clone()),
    };
    let effects = app.commit(edit, said);
    // What is undone later is the change, not the advice.
    if !effects.is_empty() {
        app.tell(Tone::Done, next);
    }
    effects
}

/// What was done, and which key builds the groups now.
pub fn next_step(unit: &Unit, said: Text) -> Text {
    if facts::has_begun(unit) { t::request_next_fill(said) } else { t::request_next_search(said) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{people::Home, week::Day},
        planning::groups::{
            fixtures::{person_id, teacher, unit, window},
            possible::requests::Proof,
        },
    };

    #[test]
    fn what_is_made_at_once_is_what_is_left_to_make_here() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let list: Vec<Request> =
            (0..3).map(|n| Request::Free { person: person_id(n), window: thu }).collect();
        let people: Vec<Person> = (0..3).map(|n| teacher(n, "", [tue])).collect();
        let mut here = unit(people.clone(), []);
        let known = Outcome::Lists { lists: vec![list.clone()], proof: Proof::Smallest };
        assert_eq!(at_once(&here, &list), Some(Key::PossibleAllAtOnce.into()));
        assert_eq!(still_needed(Some(&known), &here), 3);
        let mut guests = people;
        guests[2].home = Some(Home {
            unit: crate::model::ids::Word::from_random(&[9], 3).into(),
            person: person_id(2),
            name: "Strandskolan".into(),
            seen: None,
        });
        assert_eq!(at_once(&unit(guests, []), &list), Some(t::possible_some_at_once(2, 3)), "one is a guest");
        let says_yes = |unit: &mut Unit, n: usize| {
            let edit = list[n].edit(unit).unwrap();
            apply(unit, &edit).unwrap();
        };
        says_yes(&mut here, 0);
        assert_eq!(at_once(&here, &list), Some(t::possible_some_at_once(2, 3)));
        assert_eq!(still_needed(Some(&known), &here), 2, "one yes is not enough");
        says_yes(&mut here, 1);
        assert_eq!(at_once(&here, &list), None, "its own line makes the last one");
        says_yes(&mut here, 2);
        assert_eq!(still_needed(Some(&known), &here), 0);
        let any = Outcome::Lists { lists: vec![vec![list[0]], vec![list[1]]], proof: Proof::Found };
        assert_eq!(still_needed(Some(&any), &here), 0, "any of several is enough");
    }
}
