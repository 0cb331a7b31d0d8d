//! What a form would mean, said in the form before it is saved.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    dates::{in_order, no_parts, reference, still_former},
    dates_all::ALL,
    module,
};
use crate::{
    app::{
        App,
        describe_finding::here,
        form::{Aside, Form},
        screens::{
            breaks::{self, End},
            calendar::{
                facts,
                meeting::{
                    cannot, make_up_form,
                    meeting_form::{phases, when, when_of},
                    other_time::{effect_text, follow_text, follows, shift},
                    too_short,
                },
                mend::{
                    period::{asking, period_of, with_preset},
                    remarks::{
                        hand_in::{hand_in_then, hand_in_without},
                        led_again, led_by_neither,
                        of_group::not_free_as_usual,
                    },
                },
                state::FormKey,
            },
            choices::{first_of, place},
        },
    },
    i18n::{Arg, Key, Text, dates::is_step, format, t},
    model::{
        groups::Group,
        ids::{GroupId, MeetingId, PersonId, Word},
        meetings::{Meeting, MeetingState, When},
        people::Person,
        programme::Cycle,
        text::Note,
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::{
            dating::{
                done::{gone_through, to_do},
                lengths::{fitting, longest},
            },
            free::{
                Against,
                effect::{Effect, Neighbour, Side, against, neighbours, not_free, outside_window},
                people_of,
            },
            mend::fallen::at_time,
            year::days::DayKind,
        },
        findings,
        free_time::{SLOT, common},
        staff::{leader, need_substitutes, outside_hours, people_at},
    },
};

/// The most names that a line lists.
const NAMES: usize = 3;

/// What saving the form would mean.
pub fn aside(app: &App, key: &FormKey, form: &Form) -> Vec<Aside> {
    let Some(unit) = app.unit() else { return Vec::new() };
    match key {
        FormKey::Meeting(id) => {
            let Some(meeting) = unit.meetings().get(*id) else { return Vec::new() };
            match meeting.state {
                MeetingState::Planned => of_move(app, unit, meeting, form),
                MeetingState::Cancelled(_) => vec![Aside::care(Key::CalendarAheadCancelled)],
                MeetingState::Held => Vec::new(),
            }
        }
        FormKey::Cancel(id) => {
            let hand_in = unit.meetings().get(*id).and_then(|meeting| hand_in_without(app, unit, meeting));
            hand_in.map(Aside::care).into_iter().collect()
        }
        FormKey::New => of_new(app, unit, form),
        FormKey::MakeUp(missed) => {
            if let Some(why) = make_up_form::without_date(app, *missed, form) {
                return vec![Aside::care(why)];
            }
            let found = make_up_form::meeting(app, *missed, no_id(), form);
            let said = |meeting: Meeting| {
                let room = make_up_form::other_room(app, unit, &meeting).map(Aside::plain);
                let read = step_read(form, meeting.when).into_iter().chain(room);
                read.chain(of_added(app, unit, &meeting)).collect()
            };
            found.map_or_else(|_| unread(), said)
        }
        FormKey::Mend => super::super::mend::aside(app, form),
        FormKey::Propose => of_dates(app, unit, form),
        _ => Vec::new(),
    }
}

fn unread() -> Vec<Aside> {
    vec![Aside::plain(Key::CalendarAheadUnread)]
}

fn of_move(app: &App, unit: &Unit, meeting: &Meeting, form: &Form) -> Vec<Aside> {
    let Ok(to) = when_of(app, meeting, form) else { return unread() };
    let (_, mut effects) = shift(app, meeting, to, &Note::default());
    let moved = as_typed(app, meeting, to, form);
    effects.retain(|effect| !matches!(effect, Effect::Against(_)));
    effects.extend(troubles(app, unit, &moved));
    let step = step_read(form, to);
    let again = led_again(unit, meeting, &moved).or_else(|| led_by_neither(unit, meeting, &moved));
    let again = again.filter(|_| !form.touched("leader"));
    let first = again.map(|text| Aside::care(t::groups_reason_full(text))).into_iter().chain(step);
    let mut lines: Vec<Aside> = first.chain(said(app, unit, &moved, &effects)).collect();
    let hand_in = hand_in_then(app, unit, meeting, &moved).filter(|_| to.date != meeting.when.date);
    lines.extend(hand_in.map(Aside::plain));
    lines.extend(follow_text(app, unit, &follows(app, meeting, to)));
    let with: Vec<_> = effects.iter().filter_map(Effect::with).collect();
    let beside = asking(app, &period_of(app, &moved), |ask| neighbours(ask, meeting.id, to));
    let beside = beside.unwrap_or_default().into_iter().filter(|n| !with.contains(&n.meeting));
    lines.extend(beside.map(|n| Aside::plain(gap(app, unit, &n))));
    lines
}

/// A meeting as it would be saved. Who leads, who visits and where it is stand in the form as well.
pub fn as_typed(app: &App, meeting: &Meeting, to: When, form: &Form) -> Meeting {
    // Who leads it goes along with its time unless somebody was chosen in the form.
    let usual = app.unit().map_or(meeting.leader, |unit| at_time(unit, meeting, to).leader);
    Meeting {
        when: to,
        leader: if form.touched("leader") { form.parsed("leader") } else { usual },
        guests: form.ticked("guests").iter().filter_map(|id| id.parse().ok()).collect(),
        place: place(app, form, &meeting.place),
        // What a gathering is no field says.
        phases: if form.touched("phases") {
            phases(app, meeting.group, meeting.module, form)
        } else {
            meeting.phases.clone()
        },
        ..meeting.clone()
    }
}

fn of_new(app: &App, unit: &Unit, form: &Form) -> Vec<Aside> {
    let Ok(to) = when(app, form) else { return unread() };
    let step = step_read(form, to);
    let Some(group) = form.parsed::<GroupId>("group").and_then(|id| unit.group(id)) else {
        return Vec::new();
    };
    let mut meeting = Meeting::new(no_id(), group.id, to);
    meeting.module = group.module;
    meeting.phases = phases(app, group.id, group.module, form);
    meeting.place = place(app, form, &group.place);
    step.into_iter().chain(of_added(app, unit, &meeting)).collect()
}

/// A step is read as the day to which it leads.
fn step_read(form: &Form, to: When) -> Option<Aside> {
    is_step(&form.value("date")).then(|| Aside::plain(t::form_date_read(Arg::Date(to.date))))
}

/// The id of a meeting that is not there yet.
fn no_id() -> MeetingId {
    MeetingId(Word::from_random(&[0], 1))
}

fn of_added(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Aside> {
    let mut effects: Vec<Effect> = outside_window(unit, meeting).into_iter().collect();
    effects.extend(troubles(app, unit, meeting));
    said(app, unit, meeting, &effects)
}

/// What stands against a meeting as it would be saved.
fn troubles(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Effect> {
    let all = app.days_of_group(meeting.group);
    let days = facts::days_of(&all, meeting.when.date);
    let found = days.map(|days| against(unit, days, meeting)).unwrap_or_default();
    found.into_iter().map(Effect::Against).collect()
}

/// The effects in words; people who clash with one and the same meeting share a line.
fn said(app: &App, unit: &Unit, meeting: &Meeting, effects: &[Effect]) -> Vec<Aside> {
    let mut out: Vec<Aside> = Vec::new();
    let mut clashes: Vec<MeetingId> = Vec::new();
    let busy: Vec<PersonId> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Against(Against::Busy { person, .. }) => Some(*person),
            _ => None,
        })
        .filter(|person| unit.elsewhere().at(*person, meeting.when).is_none())
        .collect();
    for effect in effects {
        match effect {
            // Several with times of their own share a line, too; then the times have no room.
            Effect::Against(Against::Busy { person, .. }) if busy.len() > 1 && busy.contains(person) => {
                if busy.first() == Some(person) {
                    let people = names(unit, meeting, busy.iter().copied());
                    out.push(Aside::care(t::taken_against_people(people)));
                }
            }
            Effect::Against(Against::Person { meeting: with, .. }) if clashes.contains(with) => {}
            Effect::Against(Against::Person { meeting: with, .. }) => {
                clashes.push(*with);
                let people = effects.iter().filter_map(|other| match other {
                    Effect::Against(Against::Person { person, meeting }) if meeting == with => Some(*person),
                    _ => None,
                });
                let other = unit.meetings().get(*with).map(|m| facts::name(app, unit, m)).unwrap_or_default();
                out.push(Aside::care(t::calendar_against_people(other, names(unit, meeting, people))));
            }
            Effect::OutsideWindow => out.push(Aside::care(outside(unit, meeting))),
            other => out.push(Aside::care(effect_text(app, unit, meeting, other))),
        }
    }
    // Outside that time it is said who is not free then.
    let usual = not_free_as_usual(app, unit, meeting.group, std::iter::once(meeting));
    let named = |effect: &Effect| {
        use Against::{Busy, Lessons, Person};
        matches!(effect, Effect::Against(Person { .. } | Lessons { .. } | Busy { .. }))
    };
    // What nothing else names: whoever leads is on leave, or comes to this meeting alone.
    let is_named = !usual.is_empty() || !not_free(unit, meeting).is_empty() || effects.iter().any(named);
    let cannot = cannot::said(app, unit, meeting).filter(|_| !is_named);
    out.extend(usual.into_iter().map(|remark| Aside::care(remark.whole)));
    out.extend(cannot.map(Aside::care));
    out.extend(limits(app, unit, meeting).into_iter().map(Aside::care));
    out.extend(too_short::of(app, unit, meeting).map(|found| Aside::care(found.whole)));
    out.extend(substitutes(app, unit, meeting).map(Aside::plain));
    let kind = app.day_kind_of(meeting.group, meeting.when.date);
    let hours = outside_hours(unit, app.catalogue(), meeting.when);
    let hours = hours.filter(|_| matches!(kind, DayKind::School | DayKind::InService));
    out.extend(hours.map(|(from, to)| Aside::care(t::find_off_hours(Arg::Time(from), Arg::Time(to)))));
    if out.is_empty() {
        out.push(Aside::plain(Key::CalendarAheadFits));
    }
    out
}

/// What people cannot take of a meeting at its time: the way from another school or to it, and how many whoever leads
/// it leads that week.
pub fn limits(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Text> {
    let found = findings::of_limits(unit, app.catalogue(), meeting);
    found.iter().map(|finding| t::groups_reason_full(here(app, unit, finding))).collect()
}

/// How many of those who come need a substitute for their lessons.
pub fn substitutes(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Text> {
    let people = people_at(unit, meeting);
    let teach = need_substitutes(unit, &people, meeting.when);
    let count = teach.filter(|_| app.day_kind(meeting.when.date) == DayKind::School).count();
    (count > 0).then(|| t::series_substitutes(count))
}

/// Names, the one who leads first.
fn names(unit: &Unit, meeting: &Meeting, people: impl Iterator<Item = PersonId>) -> Arg {
    let leads = leader(unit, meeting);
    let mut people: Vec<PersonId> = people.collect();
    people.sort_by_key(|id| Some(*id) != leads);
    let name = |id: &PersonId| {
        let name = unit.person(*id).map(|p| p.name.to_string()).unwrap_or_default();
        if leads == Some(*id) { Arg::from(t::calendar_who_leads(name)) } else { Arg::from(name) }
    };
    let mut said: Vec<Arg> = people.iter().take(NAMES).map(name).collect();
    if people.len() > NAMES {
        said.push(t::find_more(people.len() - NAMES).into());
    }
    Arg::List(said)
}

/// Outside the group's time: when that is, and who has said that they are not free now.
pub fn outside(unit: &Unit, meeting: &Meeting) -> Text {
    let Some(group) = unit.group(meeting.group) else { return Key::CalendarEffectWindow.into() };
    let windows = Arg::List(group.windows.iter().map(|&w| w.into()).collect());
    let busy = not_free(unit, meeting);
    if busy.is_empty() {
        t::calendar_effect_window_of(windows)
    } else {
        t::calendar_effect_window_busy(names(unit, meeting, busy.into_iter()), windows)
    }
}

fn gap(app: &App, unit: &Unit, beside: &Neighbour) -> Text {
    let other = unit.meetings().get(beside.meeting);
    let date = other.map_or(Arg::from(""), |m| Arg::ShortDate(m.when.date));
    let what = other.map(|m| facts::what(app, unit, m)).unwrap_or_default();
    match beside.side {
        Side::Before => t::calendar_gap_after(date, beside.pupil_days, what),
        Side::After => t::calendar_gap_before(date, beside.pupil_days, what),
    }
}

/// Whether the meetings of the group's module fit into its time, and what to do where they do not.
fn of_dates(app: &App, unit: &Unit, form: &Form) -> Vec<Aside> {
    let read = first_read(app, form);
    let given = module::said(app, unit, form);
    if form.value("group") == ALL {
        return read.into_iter().chain(given).chain(by_programme(app, unit, form)).collect();
    }
    let Some(group) = &module::meant_by(app, form) else { return Vec::new() };
    let Some(cycle) = facts::cycle_of(app, group, group.module) else {
        return vec![Aside::care(no_parts(app, Some(group.id)))];
    };
    let first = breaks::date(app, form, "first", &reference(app), End::First).ok().flatten();
    let former = first.and_then(|first| still_former(app, unit, group, first)).map(Aside::care);
    let no_module = group.module.is_none().then(|| Aside::plain(Key::CalendarNoModule));
    let goes_on = first.and_then(|first| goes_on(unit, group, &cycle, (first, app.today())));
    let before: Vec<Aside> = read
        .into_iter()
        .chain(given)
        .chain(former)
        .chain(no_module)
        .chain(goes_on.into_iter().flatten())
        .collect();
    let Some(room) = group.windows.iter().map(|w| w.length).max() else {
        return vec![Aside::care(Key::CalendarAheadNoWindow)];
    };
    let chosen = with_preset(&cycle, form.parsed("lengths"));
    let Some(needed) = longest(&chosen) else { return Vec::new() };
    let phases = facts::phases(&chosen, &needed.phases, app.i18n.lang());
    let minutes = |length: Minutes| format::minutes(app.i18n.lang(), length);
    if needed.minutes <= room {
        let fits = t::calendar_ahead_room(minutes(needed.minutes), phases, minutes(room));
        let usual = longest(&cycle).filter(|usual| usual.minutes > room);
        let usual = usual.map(|usual| Aside::plain(t::calendar_ahead_usual(minutes(usual.minutes))));
        return before.into_iter().chain([Aside::plain(fits)]).chain(usual).collect();
    }
    let mut out = before;
    out.push(Aside::care(t::calendar_ahead_short(minutes(needed.minutes), phases, minutes(room))));
    if let Some(preset) = fitting(&cycle, room).first().filter(|_| form.field("lengths").is_some()) {
        out.push(Aside::plain(t::calendar_ahead_preset(preset.name.clone())));
    }
    let people: Vec<&Person> =
        people_of(group, app.today()).into_iter().filter_map(|id| unit.person(id)).collect();
    let free = common(&people, SLOT).into_iter().max_by_key(|w| w.length);
    out.push(Aside::plain(match free {
        Some(window) if window.length >= needed.minutes => t::calendar_ahead_free(window),
        Some(window) => t::calendar_ahead_longest(minutes(window.length), window),
        None => Key::CalendarAheadLonger.into(),
    }));
    out
}

/// The day from which dates are looked for, as it was typed, is read.
fn first_read(app: &App, form: &Form) -> Option<Aside> {
    let first = breaks::date(app, form, "first", &reference(app), End::First).ok().flatten();
    first.filter(|_| form.touched("first")).map(|first| {
        if first < app.today() {
            Aside::care(t::calendar_ahead_from_past(Arg::Date(first)))
        } else {
            Aside::plain(t::calendar_ahead_from(Arg::Date(first)))
        }
    })
}

/// Where a group goes on in the middle of its module, because most of its people did the beginning elsewhere.
fn goes_on(
    unit: &Unit,
    group: &Group,
    cycle: &Cycle,
    (first, today): (NaiveDate, NaiveDate),
) -> Option<Vec<Aside>> {
    let of = (group, group.module);
    let gone = gone_through(unit, of, cycle, first);
    let begins = to_do(unit, of, cycle, first).into_iter().next().filter(|_| !gone.is_empty())?;
    let goes_on = t::calendar_ahead_goes_on(gone.len(), begins.part.to_string());
    let unnoted: BTreeSet<MeetingId> =
        gone.iter().filter(|gone| gone.meeting.is_unnoted(today)).map(|gone| gone.meeting.id).collect();
    let unnoted = (!unnoted.is_empty()).then(|| t::calendar_ahead_unnoted(unnoted.len()));
    Some(std::iter::once(Aside::plain(goes_on)).chain(unnoted.map(Aside::care)).collect())
}

/// The groups without a module: their meetings are as many and as long as their programme says.
fn by_programme(app: &App, unit: &Unit, form: &Form) -> Option<Aside> {
    let has_none = |group: &Group| module::meant(app, unit, group, Some(form)).module.is_none();
    let without = |group: &&Group| has_none(group) && facts::cycle_of(app, group, None).is_some();
    let names: Vec<Arg> = in_order(app, unit).into_iter().filter(without).map(|g| (&g.name).into()).collect();
    (!names.is_empty()).then(|| Aside::plain(t::calendar_no_module_of(first_of(names, NAMES))))
}
