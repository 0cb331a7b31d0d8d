//! What is picked from lists on the page of places: an alternative, an answer, a group.

use std::collections::BTreeSet;

use super::{Of, find, people, ranked, words};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self,
            plan::state::{FormKey, PickKey},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        edit::Edit,
        error::Thing,
        groups::Group,
        ids::{Code, PersonId},
        people::Person,
        places::{Answer, Applicant},
    },
    planning::places::{self, Line, Todo, edits},
};

const NONE: RowId = RowId::Place(0);
const NEW: RowId = RowId::Place(1);

fn push(app: &mut App, key: PickKey, title: impl Into<Text>, options: Vec<PickOption>, at: Option<RowId>) {
    let mut pick = Pick::new(screens::PickKey::Plan(key), title, options);
    if let Some(row) = at {
        pick.list.select(row);
    }
    app.push(Overlay::Pick(Box::new(pick)));
}

/// For whom: the name of one, the number of several.
fn whom(of: Of<'_>, ids: &BTreeSet<PersonId>) -> String {
    match people(of.unit, ids).as_slice() {
        [only] => only.name.to_string(),
        several => several.len().to_string(),
    }
}

/// Offers the alternatives, each with who wants it and what speaks against it.
pub fn alternative(app: &mut App, programme: Code, ids: BTreeSet<PersonId>) {
    let Some(of) = find(app, programme) else { return };
    let lines = ranked(app, of);
    let who = people(of.unit, &ids);
    let against = |alternative: Code| -> Vec<String> {
        let against = who.iter().filter(|person| speaks_against(app, of, person, alternative));
        against.map(|person| person.name.to_string()).collect()
    };
    let option = |alternative: &crate::model::programme::Alternative| {
        let wants = |line: &&places::Line<'_>| {
            line.applies() && line.seat.and_then(|seat| seat.alternative) == Some(alternative.id)
        };
        let wanted = lines.iter().filter(wants).count();
        let against = against(alternative.id);
        let note = match (against.len(), who.len()) {
            (0, _) => t::places_wanted(wanted),
            (_, 1) => t::places_wanted_against(wanted),
            (some, _) => t::places_wanted_not(wanted, some),
        };
        let mut more = words::alternative_full(app, of, alternative.id);
        if !against.is_empty() {
            let names = against.into_iter().map(Arg::from).collect();
            more = format!("{} {}", format::ended(more), app.say(&t::places_against(Arg::List(names))));
        }
        let label = t::words(words::alternative(app, of, alternative.id));
        PickOption::new(RowId::Code(alternative.id), label).note(note).more(t::words(more))
    };
    let mut options: Vec<PickOption> = of.places.alternatives.iter().map(option).collect();
    options.push(PickOption::new(NONE, Key::PlacesNoAlternative));
    let now = who.first().and_then(|person| person.seats.get(&programme)?.alternative).map(RowId::Code);
    // Who has chosen none yet begins at what they can choose.
    let fits = || of.places.alternatives.iter().map(|one| one.id).find(|id| against(*id).is_empty());
    let now = now.or_else(|| fits().map(RowId::Code));
    let title = t::places_pick_alternative(who.len(), whom(of, &ids));
    push(app, PickKey::Alternative(programme, ids), title, options, now);
}

/// Whether a lesson, another group or the stage speaks against an alternative for a person.
fn speaks_against(app: &App, of: Of<'_>, person: &Person, alternative: Code) -> bool {
    let mut asks = person.clone();
    asks.seats.entry(of.programme.id).or_default().alternative = Some(alternative);
    let line = places::Line {
        unit: of.unit,
        person: &asks,
        seat: asks.seats.get(&of.programme.id),
        here: Some(person.id),
        owner: places::OfOwner::default(),
        rank: None,
        within: places::Within::Limit,
    };
    let all = places::todo(&line, of.unit, of.programme, app.catalogue());
    all.iter().any(|todo| {
        matches!(todo, Todo::Lesson(_) | Todo::Meets(..) | Todo::MeetsElsewhere { .. } | Todo::OtherStage(_))
    })
}

/// Offers the answers.
pub fn answer(app: &mut App, programme: Code) {
    let Some(of) = find(app, programme) else { return };
    let Ok(asked) = super::moves::to_answer(app, of) else { return };
    let option = |(n, answer): (usize, Answer)| PickOption::new(RowId::Place(n), words::answer(answer));
    let options = Answer::ALL.into_iter().enumerate().map(option).collect();
    let title = t::places_pick_answer(asked.len(), called(&asked));
    let asked = asked.iter().map(Line::applicant).collect();
    // What is written down most often is that there is a place.
    push(app, PickKey::Answer(programme, asked), title, options, Some(RowId::Place(1)));
}

/// Whose lines they are: the name of one, the number of several.
fn called(lines: &[Line<'_>]) -> String {
    match lines {
        [only] => only.person.name.to_string(),
        several => several.len().to_string(),
    }
}

/// Offers the groups of the programme, a new one, and none.
pub fn group(app: &mut App, programme: Code, ids: BTreeSet<PersonId>) {
    let Some(of) = find(app, programme) else { return };
    let lang = app.i18n.lang();
    let option = |group: &Group| {
        let windows: Vec<String> = group.windows.iter().map(|&w| format::window(lang, w)).collect();
        let said = [windows.join(", "), group.led_outside.to_string()];
        let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
        let note = t::places_group_note(group.members.len(), said.join(", "));
        let option = PickOption::new(RowId::Thing(Thing::Group(group.id)), t::words(&group.name)).note(note);
        match words::clashes(of, &ids, &group.windows) {
            Some(clash) => option.more(clash),
            None => option,
        }
    };
    let own = of.unit.groups().iter().filter(|group| group.programme == Some(programme));
    let mut options: Vec<PickOption> = own.map(option).collect();
    options.push(PickOption::new(NEW, Key::PlacesNewGroup));
    options.push(PickOption::new(NONE, Key::PlacesOutOfGroup));
    let title = t::places_pick_group(ids.len(), whom(of, &ids));
    push(app, PickKey::PlacesGroup(programme, ids), title, options, None);
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    let Some(row) = row else { return Vec::new() };
    match key {
        PickKey::Alternative(programme, ids) => chosen(app, *programme, ids, row),
        PickKey::Answer(programme, ids) => answered(app, *programme, ids, row),
        PickKey::PlacesGroup(programme, ids) => grouped(app, *programme, ids, row),
        _ => Vec::new(),
    }
}

fn for_each(of: Of<'_>, ids: &BTreeSet<PersonId>, one: impl Fn(&Person) -> Edit) -> Edit {
    people(of.unit, ids).into_iter().map(one).filter(|edit| !edit.is_nothing()).collect()
}

fn chosen(app: &mut App, programme: Code, ids: &BTreeSet<PersonId>, row: RowId) -> Effects {
    let Some(of) = find(app, programme) else { return Vec::new() };
    let now = match row {
        RowId::Code(id) => Some(id),
        _ => None,
    };
    let edit = for_each(of, ids, |person| edits::with_seat(person, programme, |seat| seat.alternative = now));
    let what =
        now.map_or_else(|| app.i18n.get(Key::PlacesNoAlternative), |id| words::alternative(app, of, id));
    let said = t::places_said_chosen(ids.len(), what, whom(of, ids));
    app.commit(edit, said)
}

/// Writes an answer down where it belongs: with the person, or, to somebody of another school, at the owner.
fn answered(app: &mut App, programme: Code, who: &BTreeSet<Applicant>, row: RowId) -> Effects {
    let Some(of) = find(app, programme) else { return Vec::new() };
    let now = match row {
        RowId::Place(n) => Answer::ALL.get(n).copied().unwrap_or_default(),
        _ => Answer::default(),
    };
    let mut asked = ranked(app, of);
    asked.retain(|line| who.contains(&line.applicant()));
    let (own, others): (Vec<&Line<'_>>, Vec<&Line<'_>>) =
        asked.iter().partition(|line| super::can_change(app, of, line).is_ok());
    let own = own.iter().map(|line| edits::with_seat(line.person, programme, |seat| seat.answer = now));
    let to_others = edits::application(of.unit, programme, |application| {
        for who in others.iter().map(|line| line.applicant()) {
            match now {
                Answer::Waiting => application.answers.remove(&who),
                _ => application.answers.insert(who, now),
            };
        }
    });
    let edit = own.chain([to_others]).filter(|edit| !edit.is_nothing()).collect();
    let said = t::places_said_answered(asked.len(), words::answer(now), called(&asked));
    app.commit(edit, said)
}

fn grouped(app: &mut App, programme: Code, ids: &BTreeSet<PersonId>, row: RowId) -> Effects {
    let Some(of) = find(app, programme) else { return Vec::new() };
    match row {
        RowId::Thing(Thing::Group(to)) => {
            let name = of.unit.group(to).map(|group| group.name.to_string()).unwrap_or_default();
            let edit = edits::joined(of.unit, programme, ids, to);
            let said = t::places_said_joined(ids.len(), name, whom(of, ids));
            app.commit(edit, said)
        }
        NEW => {
            super::run::show(app, &FormKey::Outside(programme, None, ids.clone()));
            Vec::new()
        }
        _ => {
            let edit = edits::left(of.unit, programme, ids);
            let said = t::places_said_left(ids.len(), whom(of, ids));
            app.commit(edit, said)
        }
    }
}
