//! Who must be told: a row a person, with everything that is new to them; ticked off one by one or
//! all at once.

mod because;
pub mod letter;
mod short;
mod talks;
pub mod tell_view;

use super::{
    exports,
    state::Layer,
    tell::letter::{lang_to, letter},
};
use crate::{
    app::{
        App,
        effect::{CalendarOf, ExportWhat},
        list::{List, RowId},
        overlay::{Overlay, Report},
        screens::{ScreenId, choices::by_name},
        state::Effects,
    },
    i18n::{Arg, Text, t},
    model::{edit::Edit, error::Thing, unit::Unit},
    planning::calendar::told::{
        news::{ToTell, told, waiting},
        talk_news::told_talks,
    },
};

/// Opens the list; an open meeting comes back after it.
pub fn start(app: &mut App) {
    let state = &mut app.screens.calendar;
    let before = std::mem::replace(&mut state.layer, Layer::Tell(List::default()));
    state.under = if let Layer::Sheet(sheet) = before { Some(sheet) } else { None };
}

/// Leaves the list.
pub fn leave(app: &mut App) {
    let state = &mut app.screens.calendar;
    state.layer = state.under.take().map_or(Layer::None, Layer::Sheet);
}

/// What was done in the calendar, with how many must be told of it and the key that shows whom.
pub fn with_count(app: &App, did: Text) -> Text {
    let Some(unit) = app.unit().filter(|_| app.screen == ScreenId::Calendar) else { return did };
    match people(app, unit).iter().filter(|to| is_newest(app, to)).count() {
        0 => did,
        count => t::calendar_did_and_tell(count, app.say(&did).trim_end_matches('.')),
    }
}

/// Whether somebody must be told of what was changed last.
pub fn is_newest(app: &App, to: &ToTell<'_>) -> bool {
    to.is_about(&app.screens.calendar.newest)
}

/// Whom to tell: first of what was changed last, then in order of the first day that it is about and of name.
pub fn people<'a>(app: &App, unit: &'a Unit) -> Vec<ToTell<'a>> {
    let mut people = waiting(unit, app.today());
    by_name(app, &mut people, |to| unit.person(to.person));
    people.sort_by_key(|to| (!is_newest(app, to), to.first_day()));
    people
}

/// One row for each.
pub fn rows(app: &App, unit: &Unit) -> Vec<RowId> {
    people(app, unit).iter().map(|to| RowId::Thing(Thing::Person(to.person))).collect()
}

/// The selected one.
pub fn chosen(app: &App) -> Option<ToTell<'_>> {
    let Layer::Tell(list) = &app.screens.calendar.layer else { return None };
    let Some(RowId::Thing(Thing::Person(id))) = list.selected else { return None };
    waiting(app.unit()?, app.today()).into_iter().find(|to| to.person == id)
}

/// Space: the selected one has been told.
pub fn one(app: &mut App) -> Effects {
    let Some((edits, name)) = chosen(app).and_then(|to| {
        let name = app.unit()?.person(to.person)?.name.to_string();
        Some((all_told(app.unit()?, &to), name))
    }) else {
        return Vec::new();
    };
    app.commit(edits.into_iter().collect(), t::calendar_did_tell(name))
}

/// Everybody has been told.
pub fn all(app: &mut App) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let people = waiting(unit, app.today());
    let count = people.len();
    let edit = everybody_told(unit, &people);
    app.commit(edit, t::calendar_did_tell_all(count))
}

fn all_told(unit: &Unit, to: &ToTell<'_>) -> Vec<Edit> {
    let meetings = to.about.iter().flat_map(|(meeting, _)| told(meeting, to.person));
    meetings.chain(told_talks(unit, [to.person].into())).collect()
}

fn everybody_told(unit: &Unit, people: &[ToTell<'_>]) -> Edit {
    let meetings = people.iter().flat_map(|to| to.about.iter().map(|one| (to.person, one)));
    let meetings = meetings.flat_map(|(person, (meeting, _))| told(meeting, person));
    meetings.chain(told_talks(unit, people.iter().map(|to| to.person).collect())).collect()
}

/// The calendar of the selected one, in their language: to be sent with the message.
pub fn file(app: &App) -> Effects {
    let (Some(unit), Some(to)) = (app.unit(), chosen(app)) else { return Vec::new() };
    let what = ExportWhat::Calendar(CalendarOf::Person(to.person), None);
    exports::write_in(app, what, lang_to(unit, to.person))
}

/// Enter: the whole message, to be copied.
pub fn open(app: &mut App) {
    let Some((unit, to)) = app.unit().zip(chosen(app)) else { return };
    let name = unit.person(to.person).map(|p| p.name.to_string()).unwrap_or_default();
    let written = letter(app, unit, &to);
    // One e-mail does for all who would read the same.
    let others = people(app, unit);
    let others =
        others.iter().filter(|other| other.person != to.person && letter(app, unit, other) == written);
    let others: Vec<Arg> =
        others.filter_map(|other| unit.person(other.person)).map(|person| Arg::from(&person.name)).collect();
    let mut lines: Vec<Text> = written.into_iter().map(t::calendar_plain).collect();
    if !others.is_empty() {
        lines.extend([t::calendar_plain(""), t::calendar_letter_same(Arg::list(others))]);
    }
    let report = Report::new(t::calendar_letter_to(name), lines);
    app.push(Overlay::Report(Box::new(report)));
}
