//! What is new to somebody, in a line of the list.

use chrono::NaiveDate;

use super::{
    because::{as_read, has_new_leader, leads_no_more, on, reason},
    talks,
};
use crate::{
    app::App,
    i18n::{Arg, Text, format, t},
    model::{
        meetings::{Meeting, MeetingState, When},
        unit::Unit,
    },
    planning::{
        calendar::{
            free::place_of,
            told::{
                member_news::member_news,
                news::{News, ToTell, other},
            },
        },
        staff::leader,
    },
};

/// What is new to somebody, in order of the first day of each kind of news.
pub struct Short {
    /// With days, reasons and names.
    pub whole: String,
    /// The most important piece of news with all that is to be known of it, and of the rest only the kinds.
    pub first: String,
    /// The same with only its kind and its day, for a line that has no room for more.
    pub dated: String,
    /// Only the kinds, for a line that has no room for that either.
    pub kinds: String,
}

/// What is new to somebody, in a line.
pub fn short(app: &App, unit: &Unit, to: &ToTell<'_>) -> Short {
    let about = as_read(unit, to);
    let of = |is: &dyn Fn(&Meeting, &News) -> bool| -> Vec<&(&Meeting, News)> {
        about.iter().filter(|(meeting, news)| is(meeting, news)).collect()
    };
    let why = |(meeting, news): &(&Meeting, News), text: Text| match reason(unit, meeting, *news, to.person) {
        Some(reason) => t::calendar_news_because(text, reason),
        None => text,
    };
    // The reason of all where it is the same one.
    let why_all = |all: &[&(&Meeting, News)], text: Text| match all {
        [first, rest @ ..] => {
            let said = |one: &(&Meeting, News)| reason(unit, one.0, one.1, to.person).cloned();
            if rest.iter().all(|one| said(one) == said(first)) { why(first, text) } else { text }
        }
        [] => text,
    };
    let gave_up = |meeting: &Meeting, news: News| leads_no_more(unit, meeting, news, to.person);
    let mut said: Vec<(NaiveDate, Text, Text)> = Vec::new();
    let mut say = |all: &[&(&Meeting, News)], text: Text, kind: fn(usize) -> Text| {
        said.extend(all.first().map(|one| (on(one), text, kind(all.len()))));
    };
    let out = of(&|_, news| matches!(news, News::Cancelled { .. }));
    if let Some(text) = all_cancelled(&out) {
        say(&out, text, t::calendar_kind_cancelled);
    }
    let lasts_anew = |meeting: &Meeting, news: &News| matches!(news, News::Moved { from } if from.is_longer_or_shorter(meeting.when));
    let all = of(&lasts_anew);
    if let Some(text) = lengths(&all) {
        say(&all, why_all(&all, text), t::calendar_kind_length);
    }
    let all = of(&|meeting, news| matches!(news, News::Moved { .. }) && !lasts_anew(meeting, news));
    if let Some(text) = moves(&all) {
        say(&all, why_all(&all, text), t::calendar_kind_moved);
    }
    let all = of(&|meeting, news| matches!(news, News::NotYours { .. }) && !gave_up(meeting, *news));
    if let [(_, News::NotYours { known }), ..] = &all[..] {
        let text = t::calendar_news_not_yours(all.len(), Arg::ShortDate(known.date));
        say(&all, why_all(&all, text), t::calendar_kind_not_yours);
    }
    let given_up = of(&|meeting, news| gave_up(meeting, *news));
    if let [first, ..] = &given_up[..] {
        let text = t::calendar_news_not_led(given_up.len(), Arg::ShortDate(on(first)));
        say(&given_up, why_all(&given_up, text), t::calendar_kind_not_led);
    }
    let stays = |news: &News| matches!(news, News::Details | News::Moved { .. });
    let has_new_place =
        |meeting: &Meeting| other(unit, meeting, to.person).is_some_and(|other| other.has_new_place());
    let placed = of(&|meeting, news| stays(news) && has_new_place(meeting));
    if let Some(text) = elsewhere(unit, &placed) {
        say(&placed, why_all(&placed, text), t::calendar_kind_place);
    }
    let mut led = of(&|meeting, news| {
        let is_news = matches!(news, News::Details) || other(unit, meeting, to.person).is_some();
        stays(news) && is_news && has_new_leader(unit, meeting, to.person) && !gave_up(meeting, *news)
    });
    // Whoever leads now reads that of themselves, the others of somebody else.
    let leads = |one: &&(&Meeting, News)| leader(unit, one.0) == Some(to.person);
    let own: Vec<_> = led.iter().copied().filter(leads).collect();
    led.retain(|one| !leads(one));
    if let [(first, _), ..] = &own[..] {
        let text = t::calendar_news_you_lead(own.len(), day(first));
        say(&own, why_all(&own, text), t::calendar_kind_you_lead);
    }
    let (led, unled): (Vec<_>, Vec<_>) = led.into_iter().partition(|one| leader(unit, one.0).is_some());
    if let Some(text) = led_by(unit, &led) {
        say(&led, why_all(&led, text), t::calendar_kind_led);
    }
    if let [(first, _), ..] = &unled[..] {
        let text = t::calendar_news_led_by_nobody(unled.len(), day(first));
        say(&unled, why_all(&unled, text), t::calendar_kind_unled);
    }
    // Of its people whoever leads a group is told.
    let of_people = |meeting: &Meeting| member_news(unit, meeting, to.person).is_some();
    let of_guests =
        |meeting: &Meeting| member_news(unit, meeting, to.person).is_some_and(|news| news.is_of_guests());
    let guests = of(&|meeting, news| matches!(news, News::Details) && of_guests(meeting));
    if let [(first, _), ..] = &guests[..] {
        say(&guests, t::news_guests(guests.len(), day(first)), t::kind_guests);
    }
    let of_members = |meeting: &Meeting| of_people(meeting) && !of_guests(meeting);
    let people = of(&|meeting, news| matches!(news, News::Details) && of_members(meeting));
    if let [(first, _), ..] = &people[..] {
        say(&people, t::news_members(people.len(), day(first)), t::kind_members);
    }
    let rest = of(&|meeting, news| {
        let said = has_new_place(meeting) || has_new_leader(unit, meeting, to.person);
        matches!(news, News::Details) && !said && !of_people(meeting)
    });
    if let Some(text) = anew(app, unit, &rest) {
        say(&rest, text, t::calendar_kind_details);
    }
    for one in of(&|_, news| matches!(news, News::MakesUp)) {
        say(&[one], t::calendar_news_makes_up(day(one.0)), t::calendar_kind_makes_up);
    }
    let new = of(&|_, news| matches!(news, News::New));
    if let [(first, _), ..] = &new[..] {
        say(&new, t::calendar_news_new(new.len(), day(first)), t::calendar_kind_new);
    }
    said.extend(talks::short(&app.i18n, &to.talks));
    in_short(app, said)
}

/// Pieces of news with their day, whole and as their kind, in the order in which they matter: what somebody must not
/// miss comes first.
fn in_short(app: &App, mut said: Vec<(NaiveDate, Text, Text)>) -> Short {
    let kinds_of = |all: &[(NaiveDate, Text, Text)]| -> String {
        all.iter().map(|(_, _, kind)| app.say(kind)).collect::<Vec<_>>().join(", ")
    };
    let (first, dated) = match &said[..] {
        [] => (String::new(), String::new()),
        [(date, text, kind), rest @ ..] => {
            let rest = kinds_of(rest);
            let with_rest = |one: String| {
                if rest.is_empty() { one } else { app.say(&t::calendar_kinds_and(one, rest.as_str())) }
            };
            let dated = app.say(&t::calendar_kinds_from(Arg::ShortDate(*date), app.say(kind)));
            (with_rest(app.say(text)), with_rest(dated))
        }
    };
    said.sort_by_key(|(date, ..)| *date);
    let whole: Vec<String> = said.iter().map(|(_, text, _)| app.say(text)).collect();
    Short { whole: whole.join("; "), first, dated, kinds: kinds_of(&said) }
}

/// That something about meetings is new; of one where it is and who leads it.
fn anew(app: &App, unit: &Unit, all: &[&(&Meeting, News)]) -> Option<Text> {
    Some(match all {
        [] => return None,
        [(meeting, _)] => t::calendar_news_details(day(meeting), details(app, unit, meeting)),
        [(first, _), ..] => t::calendar_news_details_many(all.len(), day(first)),
    })
}

/// That meetings are elsewhere; of one where.
fn elsewhere(unit: &Unit, all: &[&(&Meeting, News)]) -> Option<Text> {
    let (first, _) = all.first()?;
    let place = place_of(unit, first).filter(|place| !place.is_empty());
    Some(match (all.len(), place) {
        (1, Some(place)) => t::calendar_news_place(day(first), place),
        (1, None) => t::calendar_news_place_none(day(first)),
        (count, _) => t::calendar_news_place_many(count, day(first)),
    })
}

/// That somebody else leads meetings; of one who.
fn led_by(unit: &Unit, all: &[&(&Meeting, News)]) -> Option<Text> {
    let (first, _) = all.first()?;
    let leads = leader(unit, first).and_then(|id| unit.person(id))?;
    Some(match all.len() {
        1 => t::calendar_news_led(day(first), &leads.name),
        count => t::calendar_news_led_many(count, day(first)),
    })
}

fn day(meeting: &Meeting) -> Arg {
    Arg::ShortDate(meeting.when.date)
}

/// That meetings are cancelled; of one why.
fn all_cancelled(all: &[&(&Meeting, News)]) -> Option<Text> {
    Some(match all {
        [] => return None,
        [one] => cancelled(one),
        [first, .., last] => {
            let (first, last) = (Arg::ShortDate(on(first)), Arg::ShortDate(on(last)));
            t::calendar_news_cancelled_many(all.len(), first, last)
        }
    })
}

fn cancelled(one: &(&Meeting, News)) -> Text {
    let day = Arg::ShortDate(on(one));
    match &one.0.state {
        MeetingState::Cancelled(reason) if !reason.is_empty() => t::calendar_news_cancelled_why(day, reason),
        _ => t::calendar_news_cancelled(day),
    }
}

/// Where it is and who leads it.
fn details(app: &App, unit: &Unit, meeting: &Meeting) -> String {
    let place = place_of(unit, meeting).filter(|place| !place.is_empty()).map(ToString::to_string);
    let leads = leader(unit, meeting).and_then(|id| unit.person(id));
    let leads = leads.map(|person| app.say(&t::calendar_news_led_by(&person.name)));
    place.into_iter().chain(leads).collect::<Vec<_>>().join(", ")
}

/// That meetings have another length; of one which.
fn lengths(all: &[&(&Meeting, News)]) -> Option<Text> {
    Some(match all {
        [] => return None,
        [(meeting, _)] => length(meeting),
        [(first, _), ..] => t::calendar_news_length_many(all.len(), day(first)),
    })
}

/// That meetings are at another time; of one at which.
fn moves(all: &[&(&Meeting, News)]) -> Option<Text> {
    match all {
        [] => None,
        [(meeting, News::Moved { from })] => Some(moved(meeting, *from)),
        [(first, _), ..] => Some(t::calendar_news_moved_many(all.len(), day(first))),
    }
}

/// That it begins as before, and ends earlier or later.
fn length(meeting: &Meeting) -> Text {
    t::calendar_news_length(day(meeting), format::times(meeting.when.start, meeting.when.end()))
}

/// The times say only what is another one.
fn moved(meeting: &Meeting, from: When) -> Text {
    if from.start == meeting.when.start {
        return t::calendar_news_moved(Arg::ShortDate(from.date), day(meeting));
    }
    let to = t::calendar_news_at(day(meeting), Arg::Time(meeting.when.start));
    let from = if from.date == meeting.when.date { Arg::Time(from.start) } else { Arg::ShortDate(from.date) };
    t::calendar_news_moved(from, to)
}
