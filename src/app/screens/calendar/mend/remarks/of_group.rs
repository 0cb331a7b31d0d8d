//! What is to be said of all dates of a group together.

use std::collections::BTreeMap;

use super::{Remark, leader_cannot, of};
use crate::{
    app::{
        App,
        describe_finding::here,
        screens::calendar::{
            dating::dates::{cancelled_to_come, still_former},
            facts,
        },
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        edit::apply,
        error::Thing,
        ids::GroupId,
        meetings::Meeting,
        school_year::{Decided, Span},
        unit::Unit,
        week::Window,
    },
    planning::{
        calendar::{
            dating::{
                hindered::Hindrance,
                propose::{Cause, LateStart, ProposedDates},
            },
            free::effect::window_of,
            year::{days::DayKind, whose::years_for},
        },
        findings::{self, Finding, Severity, What},
        terms::school_year,
    },
};

/// What is to be said of each of the new meetings.
pub fn of_new(app: &App, dates: &ProposedDates) -> Vec<Vec<Remark>> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut after = unit.clone();
    if apply(&mut after, &dates.edit).is_err() {
        return Vec::new();
    }
    dates.meetings.iter().map(|meeting| of(app, unit, &after, meeting.id)).collect()
}

/// What is to be said of all new meetings of a group: that no module says how long they are, that they begin late,
/// do not keep the rhythm or fill the period, that who leads cannot, or that the school year is only a proposal.
pub fn of_all(app: &App, unit: &Unit, dates: &ProposedDates) -> Vec<Remark> {
    let usual = dates.meetings.iter().any(|meeting| meeting.part > 0 && meeting.module.is_none());
    let former = dates.meetings.iter().min_by_key(|meeting| meeting.when).and_then(|first| {
        let whole = still_former(app, unit, unit.group(first.group)?, first.when.date)?;
        Some(Remark { short: Key::CalendarShortFormer.into(), whole })
    });
    let usual = usual
        .then(|| Remark { short: Key::CalendarShortNoModule.into(), whole: Key::CalendarNoModule.into() });
    // Dates that lie closer than the period allows are no even spread.
    let even = |late: &&LateStart| late.why.is_some() || dates.closer.is_none();
    let begins = dates.late.as_ref().filter(even).map(|late| {
        let from = || Arg::ShortDate(late.from);
        let whole = match &late.why {
            None => t::calendar_begins_even(from()),
            Some(why) => t::calendar_begins_hindered(from(), facts::hindered_text(app, unit, why)),
        };
        Remark { short: t::calendar_short_begins(from()), whole }
    });
    let off = dates.off.map(|off| {
        let from = || Arg::ShortDate(off.from);
        let whole = match off.why {
            _ if off.short => t::calendar_off_short(from()),
            Some((cause, weeks)) => t::calendar_off_because(from(), weeks, cause_text(unit, cause)),
            None => t::calendar_off_taken(from()),
        };
        Remark { short: t::calendar_short_rhythm(from()), whole }
    });
    let group = dates.meetings.first().map(|meeting| meeting.group);
    let usual_time = group.map(|group| not_free_as_usual(app, unit, group, dates.meetings.iter()));
    let cannot = usual_time.unwrap_or_default();
    // Whoever leads is among them already.
    let leads = dates.meetings.iter().find_map(|meeting| leader_cannot(unit, meeting));
    let known = |remark: &Remark| cannot.iter().any(|known| app.say(&known.short) == app.say(&remark.short));
    let leads = leads.filter(|remark| !known(remark));
    let closer = |days| Remark { short: Key::CalendarShortCloser.into(), whole: t::calendar_closer(days) };
    let closer = dates.closer.map(closer);
    let year = dates.meetings.iter().find_map(|meeting| unconfirmed(app, unit, meeting));
    let next = dates.meetings.iter().find_map(|meeting| next_times(app, meeting));
    let cancelled =
        |m: &Meeting| cancelled_to_come(app, unit, (m.group, m.part), &m.phases).map(|m| ((m.when, m.id), m));
    let cancelled: BTreeMap<_, &Meeting> = dates.meetings.iter().filter_map(cancelled).collect();
    let after_all = cancelled.into_values().map(|meeting| held_after_all(app, unit, meeting));
    let all =
        former.into_iter().chain(usual).chain(begins).chain(off).chain(leads).chain(cannot).chain(closer);
    all.chain(after_all).chain(year).chain(next).collect()
}

/// That what was cancelled and gets a new date could be held after all instead.
fn held_after_all(app: &App, unit: &Unit, cancelled: &Meeting) -> Remark {
    let day = || Arg::ShortDate(cancelled.when.date);
    let whole = t::calendar_after_all(day(), facts::name(app, unit, cancelled));
    Remark { short: t::calendar_short_cancelled(day()), whole }
}

/// What stands in the way of a rhythm.
fn cause_text(unit: &Unit, cause: Cause) -> Text {
    let name = |id| unit.person(id).map(|person| person.name.to_string()).unwrap_or_default();
    match cause {
        Cause::Day(DayKind::School) => Key::CalendarShortEarly.into(),
        Cause::Day(kind) => facts::kind_key(kind).into(),
        Cause::Other(Hindrance::Person(id)) => t::calendar_cause_person(name(id)),
        Cause::Other(Hindrance::Week(id)) => t::calendar_cause_week(name(id)),
        Cause::Other(Hindrance::Way) => Key::CalendarCauseWay.into(),
        Cause::Other(Hindrance::Room) => Key::CalendarCauseRoom.into(),
        Cause::Other(Hindrance::RoomOut) => Key::CalendarCauseRoomOut.into(),
        Cause::Other(Hindrance::FallsOut) => Key::CalendarCauseFallsOut.into(),
        Cause::Other(Hindrance::NoSchool | Hindrance::Order) => Key::CalendarDayOutside.into(),
    }
}

/// That a meeting lies in a later school year, whose weekly times nobody knows yet: it lies at a time of this one.
fn next_times(app: &App, meeting: &Meeting) -> Option<Remark> {
    let starts = school_year(meeting.when.date);
    let whole = t::calendar_next_times(window_of(meeting.when), format::school_year(starts));
    let short = Key::CalendarShortNextTimes.into();
    (starts > school_year(app.today())).then_some(Remark { short, whole })
}

/// That the terms of the school year in which a meeting lies were proposed and nobody has confirmed them.
fn unconfirmed(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Remark> {
    let starts = school_year(meeting.when.date);
    let forms = app.forms_of_group(meeting.group);
    let open = |span: &Span| span.kind.is_term() && span.decided == Decided::Suggested;
    let mut years = years_for(unit, &forms).into_iter().filter(|year| year.starts == starts);
    let is_open = years.any(|year| year.spans.iter().any(open));
    let whole = t::calendar_year_unconfirmed(format::school_year(starts));
    is_open.then(|| Remark { short: Key::CalendarShortUnconfirmed.into(), whole })
}

/// That somebody is not free at the group's own time on which meetings lie, as Home and the groups say it: once for
/// all of them.
pub fn not_free_as_usual<'a>(
    app: &App,
    unit: &Unit,
    group: GroupId,
    meetings: impl Iterator<Item = &'a Meeting>,
) -> Vec<Remark> {
    let Some(group) = unit.group(group) else { return Vec::new() };
    let times: Vec<Window> = meetings.map(|meeting| window_of(meeting.when)).collect();
    let found = findings::not_free_at(unit, app.catalogue(), group, app.today(), &times).into_iter();
    let remark = |what: What| {
        let short = match &what {
            What::SupervisorNotFree { person, .. } => t::calendar_short_leader(&unit.person(*person)?.name),
            What::MembersNotFree { people, .. } => t::calendar_short_cannot(people.len()),
            _ => return None,
        };
        let finding = Finding { severity: Severity::Warning, thing: Thing::Group(group.id), what };
        Some(Remark { short, whole: t::groups_reason_full(here(app, unit, &finding)) })
    };
    found.filter_map(remark).collect()
}
