//! Calendars of people and rooms whose dates meetings keep clear of: which there are, one more, one less.

use super::busy;
use crate::{
    app::{
        App,
        busy_preview::Kind,
        effect::Effect,
        list::RowId,
        overlay::{Overlay, Pick, PickOption, Report},
        screens::{self, ScreenId, choices::by_name, people::state::PickKey},
        state::Effects,
    },
    i18n::{Arg, Key, Text, collate, format, t},
    model::{
        error::Thing,
        ids::PersonId,
        meetings::When,
        people::Person,
        taken::{DAY, TakenTimes, Times},
        text::Name,
        unit::Unit,
    },
    planning::calendar::free::taken::{Owner, owners, removal, rooms},
};

/// The most names that a row of the list says.
const NAMES: usize = 2;

/// From when to when, or that it is the whole day.
pub fn span(when: When) -> Text {
    if when.length == DAY { Key::TakenAllDay.into() } else { t::words(format::times(when.start, when.end())) }
}

/// Shows the calendars that were read; without any, reads one.
pub fn start(app: &mut App) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    if unit.taken().is_empty() {
        return read_one(app);
    }
    let first = PickOption::new(RowId::Place(0), Key::TakenReadOne);
    let rest = unit.taken().iter().enumerate().map(|(n, (name, taken))| {
        PickOption::new(RowId::Place(n + 1), t::words(name)).note(about(app, unit, taken))
    });
    let options = std::iter::once(first).chain(rest).collect();
    let names = unit.taken().keys().cloned().collect();
    let key = screens::PickKey::People(PickKey::Taken(names));
    app.push(Overlay::Pick(Box::new(Pick::new(key, Key::TakenTitle, options))));
    Vec::new()
}

fn read_one(app: &mut App) -> Effects {
    app.screens.people.busy.kind = Kind::Dates;
    vec![Effect::ListBusy]
}

/// Whose a calendar is, how many times it has.
fn about(app: &App, unit: &Unit, taken: &TakenTimes) -> Text {
    let all = whose(app, unit, taken);
    let mut names: Vec<Arg> = all.iter().take(NAMES).map(|(name, _)| Arg::from(name)).collect();
    if all.len() > NAMES {
        names.push(t::find_more(all.len() - NAMES).into());
    }
    t::taken_row(Arg::List(names), t::taken_times(taken.count()))
}

/// Everybody in a calendar by name, people first, with their times.
fn whose<'a>(app: &App, unit: &Unit, taken: &'a TakenTimes) -> Vec<(String, &'a Times)> {
    let mut people: Vec<(PersonId, &Times)> = taken.people.iter().map(|(id, times)| (*id, times)).collect();
    by_name(app, &mut people, |(id, _)| unit.person(*id));
    let name = |id| unit.person(id).map(|person| person.name.to_string()).unwrap_or_default();
    let people = people.into_iter().map(|(id, times)| (name(id), times));
    let of_rooms = owners(taken).into_iter().filter_map(|(owner, times)| match owner {
        Owner::Room(name) => Some((name.to_string(), times)),
        Owner::Person(_) => None,
    });
    people.chain(of_rooms).collect()
}

/// Reads one more, or opens the one that was picked.
pub fn picked(app: &mut App, names: &[Name], row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    let Some(name) = at.checked_sub(1).and_then(|at| names.get(at)) else { return read_one(app) };
    let Some((unit, taken)) = app.unit().and_then(|unit| Some((unit, unit.taken().get(name)?))) else {
        return Vec::new();
    };
    let known = rooms(unit);
    let mut lines = vec![t::taken_read_on(Arg::Date(taken.read))];
    for (called, times) in whose(app, unit, taken) {
        let from = times.iter().map(|when| when.date).find(|date| *date >= app.today());
        let is_room = taken.rooms.contains_key(&Name::new(&called));
        let left = times.iter().filter(|when| when.date >= app.today()).count();
        lines.push(match from {
            Some(next) => t::taken_of(Arg::ShortDate(next), &called, t::taken_times(left)),
            None => t::taken_of_none(&called),
        });
        if is_room && !known.contains(&Name::new(&called)) {
            lines.push(t::taken_no_such_room(&called));
        }
    }
    lines.push(Key::TakenAgain.into());
    let mut report = Report::new(t::words(name), lines);
    report.then = Some((Key::TakenRemove.into(), screens::PickKey::People(PickKey::TakenAway(name.clone()))));
    app.push(Overlay::Report(Box::new(report)));
    Vec::new()
}

/// Removes a calendar.
pub fn remove(app: &mut App, name: &Name) -> Effects {
    match app.unit().and_then(|unit| removal(unit, name)) {
        Some(edit) => app.commit(edit, t::taken_removed(name)),
        None => Vec::new(),
    }
}

/// Whether a calendar is called by one of a person's names, as `olav` or `Kalender Olav`.
fn is_in_name(called: &str, person: &Person) -> bool {
    let words = |text: &str| -> Vec<String> {
        let text = collate::fold(text);
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let called = words(called);
    words(person.name.as_str()).iter().any(|name| called.contains(name))
}

/// Asks whose a calendar is, a person's or a room's: first those by whose name it is called.
pub fn ask_who(app: &mut App, called: &str) {
    let Some(unit) = app.unit() else { return };
    let here =
        super::super::rows::selected(app).map(|person| person.id).filter(|_| app.screen == ScreenId::People);
    let mut people: Vec<&Person> = unit.people().iter().collect();
    by_name(app, &mut people, |person| Some(*person));
    people.sort_by_key(|person| (!is_in_name(called, person), here != Some(person.id)));
    let rooms: Vec<Name> = rooms(unit).into_iter().cloned().collect();
    let person = |person: &&Person| {
        let id = RowId::Thing(Thing::Person(person.id));
        let label =
            if here == Some(person.id) { t::weekly_busy_here(&person.name) } else { t::words(&person.name) };
        PickOption::new(id, label).note(t::words(&person.team))
    };
    let room =
        |(n, room): (usize, &Name)| PickOption::new(RowId::Place(n + 1), t::words(room)).note(Key::TakenRoom);
    let nobody = PickOption::new(RowId::Place(0), Key::TimeBusyNobody);
    let options = people.iter().map(person).chain(rooms.iter().enumerate().map(room)).chain([nobody]);
    let options = options.collect();
    let key = screens::PickKey::People(PickKey::TakenWho(called.to_owned(), rooms));
    app.push(Overlay::Pick(Box::new(Pick::new(key, t::taken_whose(called), options))));
}

/// Looks again with a person or a room for what the file calls something else.
pub fn who_picked(app: &mut App, called: &str, rooms: &[Name], row: Option<RowId>) -> Effects {
    let agreed = &mut app.screens.people.busy;
    agreed.rooms.remove(called);
    agreed.who.remove(called);
    match row {
        Some(RowId::Thing(Thing::Person(id))) => {
            agreed.who.insert(called.to_owned(), Some(id));
        }
        Some(RowId::Place(at)) => match at.checked_sub(1).and_then(|at| rooms.get(at)) {
            Some(room) => {
                agreed.rooms.insert(called.to_owned(), room.clone());
            }
            None => {
                agreed.who.insert(called.to_owned(), None);
            }
        },
        _ => return Vec::new(),
    }
    busy::look(app)
}
