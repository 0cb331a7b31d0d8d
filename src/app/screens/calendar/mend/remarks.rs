//! What is to be said of dates that are looked at: gaps and rules that break, who and what clashes, who leads.
//! Of one date here, of all dates of a group in [`of_group`], of what is handed in before a gathering in [`hand_in`].

pub mod hand_in;
pub mod of_group;

use super::period::{asking_in, period_of};
use crate::{
    app::{
        App,
        describe_finding::here,
        published_year::is_called_otherwise,
        screens::calendar::{
            dating::ahead::outside,
            facts,
            meeting::{lead, other_time::effect_text},
        },
    },
    i18n::{Arg, Key, Text, t},
    model::{
        error::Thing,
        ids::{MeetingId, PersonId},
        meetings::Meeting,
        programme::Rhythm,
        school_year::SpanKind,
        unit::Unit,
        week::Window,
    },
    planning::{
        calendar::{
            dating::{pause::pause, trying::trying},
            free::{
                effect::{Effect, as_dated, not_free, window_of},
                place_of,
            },
            mend::{Mixed, mixed, repair::Shift},
            year::days::DayNote,
        },
        findings::{Finding, What},
        groups::job::windows::free_of,
        running::{could_lead_at, is_away},
        staff::leader,
    },
};

/// Something to be said of a date.
#[derive(Clone, Debug)]
pub struct Remark {
    /// In a word or two, beside the date.
    pub short: Text,
    /// In full.
    pub whole: Text,
}

/// What the date of a meeting means in `after`, leaving out what is no worse than in `before`.
pub fn new_effects(app: &App, before: &Unit, after: &Unit, id: MeetingId) -> Vec<Effect> {
    let Some(meeting) = after.meetings().get(id) else { return Vec::new() };
    let was = before.meetings().get(id);
    let known = was.map(|meeting| means(app, before, meeting)).unwrap_or_default();
    // On another date whatever stands against it is new.
    let moved = was.is_none_or(|was| was.when != meeting.when);
    let new = |effect: &Effect| match effect {
        Effect::Against(_) | Effect::OutsideWindow if moved => true,
        _ => !known.iter().any(|known| no_worse(effect, known)),
    };
    means(app, after, meeting).into_iter().filter(new).collect()
}

/// What is to be said of a meeting in `after`, leaving out what is no worse than in `before`.
pub fn of(app: &App, before: &Unit, after: &Unit, id: MeetingId) -> Vec<Remark> {
    let Some(meeting) = after.meetings().get(id) else { return Vec::new() };
    let was = before.meetings().get(id);
    let moved = was.is_none_or(|was| was.when != meeting.when);
    let new = new_effects(app, before, after, id);
    let mut out: Vec<Remark> = new.iter().map(|effect| in_words(app, after, meeting, effect)).collect();
    out.extend(was.and_then(|was| longer_pause(app, (before, was), (after, meeting))));
    out.extend(was.and_then(|was| less_to_try(app, (before, was), (after, meeting))));
    out.extend(was.and_then(|was| other_place(before, was, after, meeting)));
    let (led, leads) = (was.and_then(|was| leader(before, was)), leader(after, meeting));
    let another = was.is_some() && led != leads && was.is_some_and(|was| was.leader == meeting.leader);
    if let Some(person) = leads.and_then(|id| after.person(id)).filter(|_| another) {
        let led = t::calendar_mend_led(&person.name);
        out.push(Remark { short: led.clone(), whole: led });
    }
    // The first thing to be read: whoever was named for the old time does not lead now.
    let again = was.filter(|was| moved && was.leader != meeting.leader);
    if let Some(said) = again.and_then(|was| led_again(before, was, meeting)) {
        out.insert(0, Remark { short: said.clone(), whole: said });
    }
    out.extend(named_day(app, meeting).filter(|_| moved));
    out.extend(other_module(app, before, after, meeting));
    let other_day = was.is_some_and(|was| was.when.date != meeting.when.date);
    out.extend(hand_in::another_day(app, (before, was), (after, meeting)).filter(|_| other_day));
    out.extend(match was {
        Some(was) => who_leads(app, after, meeting).filter(|_| who_leads(app, before, was).is_none()),
        // That who leads is not free at the group's time is said once of all.
        None => absent(app, after, meeting),
    });
    out
}

/// That whoever usually leads a meeting does so at its new time, for whoever was named for it cannot then.
pub fn led_again(unit: &Unit, was: &Meeting, then: &Meeting) -> Option<Text> {
    let name = |id: PersonId| unit.person(id).map(|person| person.name.to_string());
    let named = was.leader.filter(|_| then.leader.is_none())?;
    Some(t::calendar_mend_led_again(name(named)?, name(leader(unit, then)?)?))
}

/// That neither whoever stands in at a meeting nor whoever usually leads it can lead it at its new time.
pub fn led_by_neither(unit: &Unit, was: &Meeting, then: &Meeting) -> Option<Text> {
    let group = unit.group(then.group).filter(|_| was.when != then.when)?;
    let leads = group.led_on(then.when.date);
    // Who stands in for a time, or at this meeting alone.
    let stands_in = then.leader.filter(|named| Some(*named) != leads);
    let (named, usual) = match stands_in {
        Some(named) => (named, leads.or(group.supervisor)?),
        None => (leads?, group.supervisor.filter(|usual| Some(*usual) != leads)?),
    };
    let name = |id: PersonId| unit.person(id).map(|person| person.name.to_string());
    let cannot = |id: PersonId| !could_lead_at(unit, then, id);
    let nobody = named != usual && cannot(named) && cannot(usual);
    nobody.then(|| Some(t::calendar_mend_led_by_neither(name(named)?, name(usual)?)))?
}

/// That less than half of the school days are left in which people could try something before a meeting of a
/// series. How few are too few nobody says of a series; half is ours.
fn less_to_try(
    app: &App,
    (before, was): (&Unit, &Meeting),
    (after, meeting): (&Unit, &Meeting),
) -> Option<Remark> {
    let has_pupils = facts::has_pupils(app.days_of_group(meeting.group));
    let then = trying(before, app.catalogue(), &has_pupils, was)?;
    let now = trying(after, app.catalogue(), &has_pupils, meeting)?;
    let whole = || t::calendar_mend_try_short(now.days, Arg::ShortDate(now.since), then.days.to_string());
    (2 * now.days < then.days).then(|| Remark { short: t::calendar_mend_gap_short(now.days), whole: whole() })
}

/// That a meeting comes to be among those of another module, which were all after it or all before it.
fn other_module(app: &App, before: &Unit, after: &Unit, meeting: &Meeting) -> Option<Remark> {
    let name = |code| Some(app.catalogue().module(code)?.title_in(app.i18n.lang()).to_owned());
    let day = || Arg::ShortDate(meeting.when.date);
    Some(match mixed(before, after, meeting.id)? {
        Mixed::Begun(code) => Remark {
            short: t::calendar_short_module_begun(name(code)?),
            whole: t::calendar_module_begun(day(), name(code)?),
        },
        Mixed::NotEnded(code) => Remark {
            short: t::calendar_short_module_not_ended(name(code)?),
            whole: t::calendar_module_not_ended(day(), name(code)?),
        },
    })
}

/// That a meeting that moves is no longer where it was.
fn other_place(before: &Unit, was: &Meeting, after: &Unit, meeting: &Meeting) -> Option<Remark> {
    let (from, to) = (place_of(before, was)?, place_of(after, meeting)?);
    let changed = was.when != meeting.when && from != to && !to.is_empty();
    changed
        .then(|| Remark { short: t::calendar_mend_housed(to), whole: t::calendar_mend_place_was(to, from) })
}

/// What Home would say of meetings in `after` that it does not say in `before`, and that no rule of the dates
/// themselves says: what people try with pupils is forgotten in a week without them, what is prepared
/// needs time at work, the way from another school is long, and nobody leads more in a week than they can.
pub fn found(app: &App, before: &Unit, after: &Unit) -> Vec<(MeetingId, Remark)> {
    let known = app.findings_of_parts(before);
    let new = app.findings_of_parts(after).into_iter().filter(|finding| !known.contains(finding));
    let remark = |finding: Finding| {
        let Thing::Meeting(id) = finding.thing else { return None };
        let short = match finding.what {
            What::GapBreak { .. } => Key::CalendarShortWeekOff,
            What::NoPreparation { .. } => Key::CalendarShortNoPreparation,
            What::LedOften { .. } => Key::CalendarShortLedOften,
            What::WayShort { .. } | What::WayElsewhere { .. } => Key::CalendarShortWay,
            _ => return None,
        };
        Some((id, Remark { short: short.into(), whole: here(app, after, &finding) }))
    };
    new.filter_map(remark).collect()
}

/// That nobody leads a meeting, or that whoever should cannot.
fn who_leads(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Remark> {
    absent(app, unit, meeting).or_else(|| leader_cannot(unit, meeting))
}

/// That nobody leads a meeting, or whoever should is away then.
fn absent(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Remark> {
    let said = if lead::is_unled(app, unit, meeting) {
        Key::SheetShortUnled.into()
    } else {
        let person = unit.person(leader(unit, meeting)?)?;
        is_away(unit, person.id, meeting.when.date).then(|| t::sheet_short_leader_away(&person.name))?
    };
    Some(Remark { short: said.clone(), whole: said })
}

/// That who leads a meeting has said not to be free at its time.
fn leader_cannot(unit: &Unit, meeting: &Meeting) -> Option<Remark> {
    let (person, window) = cannot_lead(unit, meeting)?;
    let name = &unit.person(person)?.name;
    let whole = t::calendar_leader_cannot(name, window);
    Some(Remark { short: t::calendar_short_leader(name), whole })
}

/// That a staff day is called after something else, which may take it.
fn named_day(app: &App, meeting: &Meeting) -> Option<Remark> {
    let all = app.days_of_group(meeting.group);
    let days = facts::days_of(&all, meeting.when.date)?;
    let name = days.note(meeting.when.date).into_iter().find_map(|note| match note {
        DayNote::Span(span) if is_called_otherwise(span.kind, span.name.as_str()) => Some(&span.name),
        _ => None,
    })?;
    let taken = facts::span_key(SpanKind::InServiceTaken);
    let whole = t::calendar_on_named_day(Arg::ShortDate(meeting.when.date), name, taken);
    Some(Remark { short: t::choice_as_is(name), whole })
}

fn cannot_lead(unit: &Unit, meeting: &Meeting) -> Option<(PersonId, Window)> {
    let person = unit.person(leader(unit, meeting)?)?;
    let window = window_of(meeting.when);
    let free = person.free.is_empty() || free_of(person).iter().any(|w| w.holds(window));
    (!free).then_some((person.id, window))
}

/// That the wait for the next part gets long, or longer.
fn longer_pause(
    app: &App,
    (before, was): (&Unit, &Meeting),
    (after, meeting): (&Unit, &Meeting),
) -> Option<Remark> {
    let wait = |unit: &Unit, meeting: &Meeting| {
        let asked = asking_in(app, unit, &period_of(app, meeting), |ask| {
            pause(ask, meeting.id).map(|pause| (pause, *ask.cycle.rhythm.get()))
        });
        asked.flatten()
    };
    let (now, rhythm) = wait(after, meeting)?;
    if wait(before, was).is_some_and(|(was, _)| now.pupil_days <= was.pupil_days) {
        return None;
    }
    let next = after.meetings().get(now.next)?.when.date;
    let weeks = ((next - meeting.when.date).num_days() + 3) / 7;
    let usual = match rhythm {
        Rhythm::Weekly => Key::RhythmWeekly,
        Rhythm::Fortnightly => Key::RhythmFortnightly,
        Rhythm::Monthly => Key::RhythmMonthly,
    };
    let whole = t::calendar_pause(Arg::ShortDate(next), usual, weeks);
    Some(Remark { short: t::calendar_short_pause(weeks), whole })
}

/// That no known room is free at the time of a meeting.
pub fn no_room(meeting: &Meeting) -> Remark {
    let whole = t::calendar_no_room(Arg::ShortDate(meeting.when.date));
    Remark { short: Key::CalendarShortNoRoom.into(), whole }
}

/// That a meeting no longer lies between its gatherings.
pub fn not_between(app: &App, unit: &Unit, meeting: &Meeting) -> Remark {
    let whole = t::calendar_ahead_between(Arg::ShortDate(meeting.when.date), facts::name(app, unit, meeting));
    Remark { short: Key::CalendarShortNotBetween.into(), whole }
}

/// That a meeting cannot have its old time back, and why.
pub fn stuck(app: &App, unit: &Unit, shift: &Shift, why: &Effect) -> Remark {
    let then =
        unit.meetings().get(shift.meeting).map(|meeting| Meeting { when: shift.to, ..meeting.clone() });
    let why = then.map(|then| app.say(&in_words(app, unit, &then, why).whole)).unwrap_or_default();
    let date = || Arg::ShortDate(shift.to.date);
    let whole = t::calendar_stuck(date(), why.trim_end_matches('.'));
    Remark { short: t::calendar_short_stuck(date()), whole }
}

/// What a meeting means where it is; one of no programme only what stands against it.
pub fn means(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Effect> {
    let asked = asking_in(app, unit, &period_of(app, meeting), |ask| as_dated(ask, meeting.id));
    asked.unwrap_or_else(|| facts::troubles(app, unit, meeting).into_iter().map(Effect::Against).collect())
}

fn no_worse(now: &Effect, was: &Effect) -> bool {
    match (now, was) {
        (Effect::GapLong { with, over }, Effect::GapLong { with: known, over: was }) => {
            with == known && over <= was
        }
        (Effect::GapShort { with, days, .. }, Effect::GapShort { with: known, days: was, .. }) => {
            with == known && days >= was
        }
        _ => now == was,
    }
}

fn in_words(app: &App, unit: &Unit, meeting: &Meeting, effect: &Effect) -> Remark {
    let whole = effect_text(app, unit, meeting, effect);
    let before = effect.with().and_then(|with| unit.meetings().get(with)).map(|m| m.when.date);
    let apart = before.map_or(0, |before| (meeting.when.date - before).num_days());
    match effect {
        Effect::OrderBroken { .. } => Remark { short: Key::CalendarShortOrder.into(), whole },
        Effect::GapShort { days, .. } => Remark { short: t::calendar_mend_gap_short(*days), whole },
        Effect::GapLong { over, .. } => Remark {
            short: t::calendar_mend_gap(apart),
            whole: before.map_or(whole, |before| {
                t::calendar_mend_gap_long(Arg::ShortDate(before), apart, apart - over)
            }),
        },
        Effect::NoLesson { .. } => Remark { short: Key::CalendarShortLesson.into(), whole },
        Effect::OutsideWindow => {
            let short = match not_free(unit, meeting).len() {
                0 => Key::CalendarShortWindow.into(),
                count => t::calendar_short_cannot(count),
            };
            Remark { short, whole: outside(unit, meeting) }
        }
        Effect::Against(against) => Remark { short: facts::against_short(against).into(), whole },
    }
}

/// How many dates of a group break a rule of how its meetings follow each other, by what it is: that is read before
/// the dates themselves.
pub fn counted(effects: &[Effect]) -> Vec<Remark> {
    let count = |is: fn(&Effect) -> bool| effects.iter().filter(|effect| is(effect)).count();
    let order = count(|effect| matches!(effect, Effect::OrderBroken { .. }));
    let close = count(|effect| matches!(effect, Effect::GapShort { .. }));
    let far = count(|effect| matches!(effect, Effect::GapLong { .. }));
    let kinds = [
        (order, t::left_behind_order(order)),
        (close, t::left_behind_close(close)),
        (far, t::left_behind_far(far)),
    ];
    let there = kinds.into_iter().filter(|(count, _)| *count > 0);
    there.map(|(_, said)| Remark { short: said.clone(), whole: said }).collect()
}

/// All in short, each once.
pub fn shorts(app: &App, remarks: &[Remark]) -> Vec<String> {
    let mut said: Vec<String> = remarks.iter().map(|remark| app.say(&remark.short)).collect();
    said.dedup();
    said
}
