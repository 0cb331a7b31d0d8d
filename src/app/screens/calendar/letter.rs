//! What to write to somebody about their meetings, in the language of the school.

use super::facts;
use crate::{
    app::App,
    i18n::{Arg, I18n, Text, format, t},
    model::{
        groups::Group,
        ids::GroupId,
        lang::Lang,
        meetings::{Meeting, MeetingState},
        school_year::Country,
        unit::Unit,
    },
    planning::calendar::{
        free::place_of,
        news::{News, ToTell},
    },
};

/// The language of people in a country.
pub fn lang_of(country: Country) -> Lang {
    match country {
        Country::Sweden => Lang::Sv,
        Country::Norway => Lang::Nb,
    }
}

/// The message to a person, line by line.
pub fn letter(app: &App, unit: &Unit, to: &ToTell<'_>) -> Vec<String> {
    let lang = lang_of(unit.about().country);
    let i18n = I18n::new(lang);
    let mut lines = vec![i18n.text(&crate::i18n::Key::CalendarLetterHello.into())];
    for wanted in [News::Cancelled, News::Place] {
        let about = to.about.iter().filter(|(_, news)| *news == wanted);
        lines.extend(about.map(|(meeting, news)| i18n.text(&changed(app, unit, meeting, *news, lang))));
    }
    let moved = to.about.iter().filter(|(_, news)| matches!(news, News::Moved { .. }));
    lines.extend(moved.map(|(meeting, news)| i18n.text(&changed(app, unit, meeting, *news, lang))));
    let new: Vec<&Meeting> = to.about.iter().filter(|(_, n)| *n == News::New).map(|(m, _)| *m).collect();
    let mut groups: Vec<GroupId> = Vec::new();
    for meeting in &new {
        if !groups.contains(&meeting.group) {
            groups.push(meeting.group);
        }
    }
    for group in groups.into_iter().filter_map(|id| unit.group(id)) {
        let of_group: Vec<&Meeting> = new.iter().copied().filter(|m| m.group == group.id).collect();
        // The place stands once where all have the same.
        let usual = of_group.iter().all(|m| m.place.is_empty());
        lines.push(i18n.text(&head(group, of_group.len(), if usual { group.place.as_str() } else { "" })));
        let place = |m: &Meeting| place_of(unit, m).filter(|_| !usual).cloned().unwrap_or_default();
        lines.extend(of_group.into_iter().map(|m| i18n.text(&line(app, unit, m, place(m).as_str(), lang))));
    }
    lines
}

fn head(group: &Group, count: usize, place: &str) -> Text {
    if place.is_empty() {
        t::calendar_letter_new(count, &group.name)
    } else {
        t::calendar_letter_new_at(count, &group.name, place)
    }
}

/// A new meeting.
fn line(app: &App, unit: &Unit, meeting: &Meeting, place: &str, lang: Lang) -> Text {
    let what = facts::what_in(app, unit, meeting, lang);
    let more = [what, place.to_owned()].into_iter().filter(|text| !text.is_empty());
    let more = more.collect::<Vec<_>>().join(", ");
    let (date, times) = (Arg::Date(meeting.when.date), times(meeting));
    if more.is_empty() {
        t::calendar_letter_line(date, times)
    } else {
        t::calendar_letter_line_with(date, more, times)
    }
}

fn times(meeting: &Meeting) -> String {
    format::times(meeting.when.start, meeting.when.end())
}

fn changed(app: &App, unit: &Unit, meeting: &Meeting, news: News, lang: Lang) -> Text {
    let group = unit.group(meeting.group).map(|g| g.name.to_string()).unwrap_or_default();
    let what = facts::what_in(app, unit, meeting, lang);
    let name = if what.is_empty() { group } else { format!("{group} · {what}") };
    let (date, times) = (Arg::Date(meeting.when.date), times(meeting));
    let place = place_of(unit, meeting).map(ToString::to_string).filter(|place| !place.is_empty());
    match (news, &meeting.state) {
        (News::Cancelled, MeetingState::Cancelled(reason)) if !reason.is_empty() => {
            t::calendar_letter_cancelled_why(date, name, reason, times)
        }
        (News::Cancelled, _) => t::calendar_letter_cancelled(date, name, times),
        (News::Moved { from }, _) => {
            let old = format::times(from.start, from.end());
            let from = Arg::Date(from.date);
            match place {
                Some(place) => t::calendar_letter_moved_at(date, from, name, old, place, times),
                None => t::calendar_letter_moved(date, from, name, old, times),
            }
        }
        (News::Place | News::New, _) => match place {
            Some(place) => t::calendar_letter_place(date, name, place, times),
            None => t::calendar_letter_no_place(date, name, times),
        },
    }
}
