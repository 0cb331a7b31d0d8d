//! Who must be told: a row a person, with everything that is new to them; ticked off one by one or
//! all at once.

pub mod letter;
mod talks;
pub mod tell_view;

use chrono::NaiveDate;

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
    i18n::{Arg, I18n, Text, format, t},
    model::{
        edit::Edit,
        error::Thing,
        fallen::{FallenDays, What},
        ids::PersonId,
        lang::Lang,
        meetings::{Meeting, MeetingState, When, Why},
        text::Note,
        unit::Unit,
    },
    planning::{
        calendar::{
            fallen::why_out,
            free::place_of,
            news::{News, Other, ToTell, led_anew, other, told, waiting},
            talk_news::told_talks,
        },
        staff::{leader, leads_school},
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
    match out[..] {
        [] => {}
        [one] => say(&out, cancelled(one), t::calendar_kind_cancelled),
        [first, .., last] => {
            let (first, last) = (Arg::ShortDate(on(first)), Arg::ShortDate(on(last)));
            let text = t::calendar_news_cancelled_many(out.len(), first, last);
            say(&out, text, t::calendar_kind_cancelled);
        }
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
    let rest = of(&|meeting, news| {
        let said = has_new_place(meeting) || has_new_leader(unit, meeting, to.person);
        matches!(news, News::Details) && !said
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

/// What there is to tell somebody: a meeting that they lead in place of another is not new, but theirs now.
fn as_read<'a>(unit: &Unit, to: &ToTell<'a>) -> Vec<(&'a Meeting, News)> {
    let read = |&(meeting, news): &(&'a Meeting, News)| {
        let stands_in = news == News::New && led_anew(unit, meeting) == Some(to.person);
        (meeting, if stands_in { News::Details } else { news })
    };
    to.about.iter().map(read).collect()
}

/// The day that a piece of news is about.
fn on((meeting, news): &(&Meeting, News)) -> NaiveDate {
    match news {
        News::NotYours { known } | News::Cancelled { known } => known.date,
        _ => meeting.when.date,
    }
}

/// Whether it is new to somebody that another leads a meeting.
fn has_new_leader(unit: &Unit, meeting: &Meeting, person: PersonId) -> bool {
    match other(unit, meeting, person) {
        Some(other) => other.has_new_leader(),
        None => led_anew(unit, meeting).is_some(),
    }
}

/// Whether it is new to somebody that they no longer lead a meeting.
fn leads_no_more(unit: &Unit, meeting: &Meeting, news: News, person: PersonId) -> bool {
    match news {
        News::NotYours { known } => should_lead(unit, meeting, known.date, person),
        News::Details | News::Moved { .. } => other(unit, meeting, person)
            .is_some_and(|other| other.has_new_leader() && other.known.leader == Some(person)),
        News::Cancelled { .. } | News::MakesUp | News::New => false,
    }
}

/// Whether somebody led a meeting as far as they know; where that was not kept, whether they lead its group on
/// a day, or would if nobody stood in for them.
fn should_lead(unit: &Unit, meeting: &Meeting, on: NaiveDate, person: PersonId) -> bool {
    if let Some(known) = meeting.held_as.get(&person) {
        return known.leader == Some(person);
    }
    let group = unit.group(meeting.group);
    group.is_some_and(|group| [group.led_on(on), group.supervisor].contains(&Some(person)))
}

/// Why it is cancelled, is moved or is led by another, where somebody said it.
fn reason<'a>(unit: &'a Unit, meeting: &'a Meeting, news: News, to: PersonId) -> Option<&'a Note> {
    let on = match news {
        News::Moved { .. } => return meeting.moved_because(),
        News::Cancelled { .. } => meeting.when.date,
        News::Details if has_new_leader(unit, meeting, to) => meeting.when.date,
        News::Details => return why_elsewhere(unit, meeting, to),
        // Only whoever should have led: others left the group, and that has no reason here.
        News::NotYours { known } if should_lead(unit, meeting, known.date, to) => {
            let group = unit.group(meeting.group);
            // Whoever is away on the day they know does not lead it, whether it was moved or not.
            let away = group.is_some_and(|group| group.standing_in_on(known.date).is_some());
            if known != meeting.when && !away {
                return meeting.moved_because();
            }
            meeting.when.date
        }
        News::NotYours { .. } | News::MakesUp | News::New => return None,
    };
    let own = match &meeting.state {
        MeetingState::Cancelled(reason) if !reason.is_empty() => Some(reason),
        _ => None,
    };
    let elsewhere = || why_elsewhere(unit, meeting, to).filter(|_| news == News::Details);
    own.or_else(|| why_out(unit, meeting, on)).or_else(elsewhere)
}

/// Why a meeting is not in the room that somebody knows, where it was said that this one cannot be used that day.
fn why_elsewhere<'a>(unit: &'a Unit, meeting: &Meeting, to: PersonId) -> Option<&'a Note> {
    let known = &other(unit, meeting, to).filter(Other::has_new_place)?.known.place;
    let is_it = |days: &&FallenDays| days.what == What::Place(known.clone()) && !days.reason.is_empty();
    unit.fallen().iter().filter(|days| days.holds(meeting.when.date)).find(is_it).map(|days| &days.reason)
}

/// The same as others may read it: why somebody who leads could not is theirs and the school leaders' to know.
fn reason_for(unit: &Unit, meeting: &Meeting, news: News, to: PersonId, lang: Lang) -> Option<Note> {
    let reason = reason(unit, meeting, news, to)?;
    let may_know = |who: PersonId| who == to || unit.person(to).is_some_and(leads_school);
    let who = of_leader(unit, meeting, reason).filter(|who| !may_know(*who));
    let name = who.and_then(|who| unit.person(who)).map(|person| &person.name);
    Some(name.map_or_else(
        || reason.clone(),
        |name| Note::new(&I18n::new(lang).text(&t::calendar_letter_cannot(name))),
    ))
}

/// Who could not lead, where that is the reason.
fn of_leader(unit: &Unit, meeting: &Meeting, reason: &Note) -> Option<PersonId> {
    let moved = meeting.moved.as_ref().map(|moved| &moved.why);
    let moved = moved.and_then(|why| if let Why::FellOut(days) = why { Some(days) } else { None });
    // Of a reason that came to others on the way it is still a part.
    let says = |days: &&FallenDays| {
        !days.reason.is_empty() && reason.as_str().contains(days.reason.as_str().trim_end_matches('.'))
    };
    let on_day = |days: &&FallenDays| days.holds(meeting.when.date) || Some(*days) == moved;
    let all = unit.fallen().iter().filter(on_day).chain(moved).filter(says);
    all.into_iter().find_map(|days| if let What::Leader(who) = days.what { Some(who) } else { None })
}

fn day(meeting: &Meeting) -> Arg {
    Arg::ShortDate(meeting.when.date)
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
