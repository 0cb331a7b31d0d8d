//! Who must be told: a row a person, with everything that is new to them; ticked off one by one or
//! all at once.

pub mod letter;
pub mod tell_view;

use std::collections::BTreeSet;

use super::{
    exports,
    state::Layer,
    tell::letter::{lang_of, letter},
};
use crate::{
    app::{
        App,
        effect::{CalendarOf, ExportWhat},
        list::{List, RowId},
        overlay::{Overlay, Report},
        screens::choices::by_name,
        state::Effects,
    },
    i18n::{Arg, Text, format, t},
    model::{
        edit::Edit,
        error::Thing,
        ids::MeetingId,
        meetings::{Meeting, MeetingState, When},
        unit::Unit,
    },
    planning::{
        calendar::{
            free::place_of,
            news::{News, ToTell, led_anew, told, waiting},
        },
        staff::leader,
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

/// Opens the list after a change of meetings, unless nobody need be told of it.
pub fn after(app: &mut App, changed: BTreeSet<MeetingId>) {
    app.screens.calendar.newest = changed;
    let Some(unit) = app.unit() else { return };
    let Some(first) = people(app, unit).into_iter().find(|to| is_newest(app, to)) else { return };
    let mut list = List::default();
    list.select(RowId::Thing(Thing::Person(first.person)));
    app.screens.calendar.under = None;
    app.screens.calendar.layer = Layer::Tell(list);
}

/// Whether somebody must be told of what was changed last.
pub fn is_newest(app: &App, to: &ToTell<'_>) -> bool {
    to.about.iter().any(|(meeting, _)| app.screens.calendar.newest.contains(&meeting.id))
}

/// Whom to tell: first of what was changed last, then in order of the first day that it is about and of name.
pub fn people<'a>(app: &App, unit: &'a Unit) -> Vec<ToTell<'a>> {
    let mut people = waiting(unit, app.today());
    by_name(app, &mut people, |to| unit.person(to.person));
    people.sort_by_key(|to| (!is_newest(app, to), to.about.first().map(|(meeting, _)| meeting.when.date)));
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

/// What is new to somebody, in a line: first what falls out, then what is moved, then what comes.
pub fn short(app: &App, unit: &Unit, to: &ToTell<'_>) -> String {
    let of = |is: fn(&News) -> bool| -> Vec<&(&Meeting, News)> {
        to.about.iter().filter(|(_, news)| is(news)).collect()
    };
    let mut said: Vec<Text> = Vec::new();
    match of(|n| matches!(n, News::Cancelled))[..] {
        [] => {}
        [(meeting, _)] => said.push(cancelled(meeting)),
        [(first, _), .., (last, _)] => {
            let count = of(|n| matches!(n, News::Cancelled)).len();
            said.push(t::calendar_news_cancelled_many(count, day(first), day(last)));
        }
    }
    match of(|n| matches!(n, News::Moved { .. }))[..] {
        [] => {}
        [(meeting, News::Moved { from })] => said.push(because(moved(meeting, *from), meeting)),
        [(first, _), ref rest @ ..] => {
            let many = t::calendar_news_moved_many(rest.len() + 1, day(first));
            let alike = rest.iter().all(|(meeting, _)| meeting.moved_because() == first.moved_because());
            said.push(if alike { because(many, first) } else { many });
        }
    }
    let not_yours = of(|n| matches!(n, News::NotYours { .. }));
    if let [(_, News::NotYours { known }), rest @ ..] = &not_yours[..] {
        said.push(t::calendar_news_not_yours(rest.len() + 1, Arg::ShortDate(known.date)));
    }
    let (led, other): (Vec<_>, Vec<_>) = of(|n| matches!(n, News::Details))
        .into_iter()
        .partition(|(meeting, _)| led_anew(unit, meeting).is_some());
    match led[..] {
        [] => {}
        [(meeting, _)] => {
            let who = led_anew(unit, meeting).and_then(|id| unit.person(id));
            let who = who.map(|person| person.name.to_string()).unwrap_or_default();
            said.push(t::calendar_news_led(day(meeting), who));
        }
        [(first, _), ..] => said.push(t::calendar_news_led_many(led.len(), day(first))),
    }
    match other[..] {
        [] => {}
        [(meeting, _)] => said.push(t::calendar_news_details(day(meeting), details(app, unit, meeting))),
        [(first, _), ..] => said.push(t::calendar_news_details_many(other.len(), day(first))),
    }
    said.extend(
        of(|n| matches!(n, News::MakesUp)).iter().map(|(meeting, _)| t::calendar_news_makes_up(day(meeting))),
    );
    if let [(first, _), rest @ ..] = &of(|n| matches!(n, News::New))[..] {
        said.push(t::calendar_news_new(rest.len() + 1, day(first)));
    }
    said.iter().map(|text| app.say(text)).collect::<Vec<_>>().join("; ")
}

fn day(meeting: &Meeting) -> Arg {
    Arg::ShortDate(meeting.when.date)
}

fn cancelled(meeting: &Meeting) -> Text {
    match &meeting.state {
        MeetingState::Cancelled(reason) if !reason.is_empty() => {
            t::calendar_news_cancelled_why(day(meeting), reason)
        }
        _ => t::calendar_news_cancelled(day(meeting)),
    }
}

/// Where it is and who leads it.
fn details(app: &App, unit: &Unit, meeting: &Meeting) -> String {
    let place = place_of(unit, meeting).filter(|place| !place.is_empty()).map(ToString::to_string);
    let leads = leader(unit, meeting).and_then(|id| unit.person(id));
    let leads = leads.map(|person| app.say(&t::calendar_news_led_by(&person.name)));
    place.into_iter().chain(leads).collect::<Vec<_>>().join(", ")
}

/// What has become of a meeting with the reason of its move, where there is one.
fn because(news: Text, meeting: &Meeting) -> Text {
    match meeting.moved_because() {
        Some(reason) => t::calendar_news_because(news, reason),
        None => news,
    }
}

/// The old time says only what is another one.
fn moved(meeting: &Meeting, from: When) -> Text {
    let to = t::calendar_news_at(day(meeting), Arg::Time(meeting.when.start));
    if from.date == meeting.when.date && from.start == meeting.when.start {
        return t::calendar_news_length(day(meeting), format::times(meeting.when.start, meeting.when.end()));
    }
    let from = if from.date == meeting.when.date { Arg::Time(from.start) } else { Arg::ShortDate(from.date) };
    t::calendar_news_moved(from, to)
}

/// Space: the selected one has been told.
pub fn one(app: &mut App) -> Effects {
    let Some((edits, name)) = chosen(app).and_then(|to| {
        let name = app.unit()?.person(to.person)?.name.to_string();
        Some((all_told(&to), name))
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
    let edit = people.iter().flat_map(all_told).collect();
    let effects = app.commit(edit, t::calendar_did_tell_all(count));
    leave(app);
    effects
}

fn all_told(to: &ToTell<'_>) -> Vec<Edit> {
    to.about.iter().flat_map(|(meeting, _)| told(meeting, to.person)).collect()
}

/// The calendar of the selected one, in their language: to be sent with the message.
pub fn file(app: &App) -> Effects {
    let (Some(unit), Some(to)) = (app.unit(), chosen(app)) else { return Vec::new() };
    let what = ExportWhat::Calendar(CalendarOf::Person(to.person), None);
    exports::write_in(app, what, lang_of(unit.about().country))
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
