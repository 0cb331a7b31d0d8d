//! Who must be told: a row a person, with everything that is new to them; ticked off one by one or
//! all at once.

use super::{letter::letter, state::Layer};
use crate::{
    app::{
        App,
        list::RowId,
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
    planning::calendar::{
        free::place_of,
        news::{News, ToTell, led_anew, told, waiting},
    },
};

/// Whom to tell, in order of name.
pub fn people<'a>(app: &App, unit: &'a Unit) -> Vec<ToTell<'a>> {
    let mut people = waiting(unit, app.today());
    by_name(app, &mut people, |to| unit.person(to.person));
    people
}

/// One row for each.
pub fn rows(app: &App, unit: &Unit) -> Vec<RowId> {
    people(app, unit).iter().map(|to| RowId::Thing(Thing::Person(to.person))).collect()
}

/// The first who must be told of one of these meetings.
pub fn first_about(app: &App, meetings: &[MeetingId]) -> Option<RowId> {
    let unit = app.unit()?;
    let about = |to: &ToTell<'_>| to.about.iter().any(|(meeting, _)| meetings.contains(&meeting.id));
    let first = people(app, unit).into_iter().find(about)?;
    Some(RowId::Thing(Thing::Person(first.person)))
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
        [(meeting, News::Moved { from })] => said.push(moved(meeting, *from)),
        [(first, _), ..] => {
            let count = of(|n| matches!(n, News::Moved { .. })).len();
            said.push(t::calendar_news_moved_many(count, day(first)));
        }
    }
    let (led, moved_place): (Vec<_>, Vec<_>) = of(|n| matches!(n, News::Place))
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
    match moved_place[..] {
        [] => {}
        [(meeting, _)] => {
            let place = place_of(unit, meeting).map(ToString::to_string).unwrap_or_default();
            said.push(t::calendar_news_place(day(meeting), place));
        }
        [(first, _), ..] => {
            said.push(t::calendar_news_place_many(moved_place.len(), day(first)));
        }
    }
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
    app.screens.calendar.layer = Layer::None;
    effects
}

fn all_told(to: &ToTell<'_>) -> Vec<Edit> {
    to.about.iter().flat_map(|(meeting, _)| told(meeting, to.person)).collect()
}

/// Enter: the whole message, to be copied.
pub fn open(app: &mut App) {
    let Some((unit, to)) = app.unit().zip(chosen(app)) else { return };
    let name = unit.person(to.person).map(|p| p.name.to_string()).unwrap_or_default();
    let lines = letter(app, unit, &to).into_iter().map(t::calendar_plain).collect();
    let report = Report::new(t::calendar_letter_to(name), lines);
    app.push(Overlay::Report(Box::new(report)));
}
