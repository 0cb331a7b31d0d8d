//! What is new of a meeting as whoever is told reads it, and why it is so, as far as they may know.

use chrono::NaiveDate;

use crate::{
    i18n::{I18n, t},
    model::{
        fallen::{FallenDays, What},
        ids::PersonId,
        lang::Lang,
        meetings::{Meeting, MeetingState, Why},
        text::Note,
        unit::Unit,
    },
    planning::{
        calendar::{
            mend::fallen::why_out,
            told::news::{News, Other, ToTell, led_anew, other},
        },
        staff::leads_school,
    },
};

/// What there is to tell somebody: a meeting that they lead in place of another is not new, but theirs now.
pub(super) fn as_read<'a>(unit: &Unit, to: &ToTell<'a>) -> Vec<(&'a Meeting, News)> {
    let read = |&(meeting, news): &(&'a Meeting, News)| {
        let stands_in = news == News::New && led_anew(unit, meeting) == Some(to.person);
        (meeting, if stands_in { News::Details } else { news })
    };
    to.about.iter().map(read).collect()
}

/// The day that a piece of news is about.
pub(super) fn on((meeting, news): &(&Meeting, News)) -> NaiveDate {
    match news {
        News::NotYours { known } | News::Cancelled { known } => known.date,
        _ => meeting.when.date,
    }
}

/// Whether it is new to somebody that another leads a meeting.
pub(super) fn has_new_leader(unit: &Unit, meeting: &Meeting, person: PersonId) -> bool {
    match other(unit, meeting, person) {
        Some(other) => other.has_new_leader(),
        None => led_anew(unit, meeting).is_some(),
    }
}

/// Whether it is new to somebody that they no longer lead a meeting.
pub(super) fn leads_no_more(unit: &Unit, meeting: &Meeting, news: News, person: PersonId) -> bool {
    match news {
        News::NotYours { known } => should_lead(unit, meeting, known.date, person),
        News::Details | News::Moved { .. } => other(unit, meeting, person)
            .is_some_and(|other| other.has_new_leader() && other.known.leader == Some(person)),
        News::Cancelled { .. } | News::MakesUp | News::New => false,
    }
}

/// Whether somebody led a meeting as far as they know; where that was not kept, whether they lead its group on
/// a day, or would if nobody stood in for them.
pub(super) fn should_lead(unit: &Unit, meeting: &Meeting, on: NaiveDate, person: PersonId) -> bool {
    if let Some(known) = meeting.held_as.get(&person) {
        return known.leader == Some(person);
    }
    let group = unit.group(meeting.group);
    group.is_some_and(|group| [group.led_on(on), group.supervisor].contains(&Some(person)))
}

/// Why it is cancelled, is moved or is led by another, where somebody said it.
pub(super) fn reason<'a>(unit: &'a Unit, meeting: &'a Meeting, news: News, to: PersonId) -> Option<&'a Note> {
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
pub(super) fn reason_for(
    unit: &Unit,
    meeting: &Meeting,
    news: News,
    to: PersonId,
    lang: Lang,
) -> Option<Note> {
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
