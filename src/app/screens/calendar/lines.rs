//! The lines of a list of meetings: weeks, breaks and holidays between them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    facts,
    state::{Focus, Layer, Sheet, View},
    views::{timeline, week_grid},
};
use crate::{
    app::{App, list::RowId, screens::groups::through_year::check_in},
    i18n::{Arg, Key, Text, format, t},
    model::{
        error::Thing,
        fallen::FallenDays,
        groups::Group,
        ids::{GroupId, MeetingId},
        meetings::Meeting,
        school_year::SpanKind,
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::{
            mend::fallen::is_lost,
            year::{
                days::DayKind,
                holidays::HolidayKind,
                weeks::{IsoWeek, month_ends},
                whose::{Forms, years_for},
            },
        },
        lookup,
        running::{OnDay, on_days},
    },
};

/// A line of a list of meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A week begins.
    Week(IsoWeek),
    /// A break, a holiday or other days to know of.
    Note(DayKind, String),
    /// Days on which meetings fall out.
    Out(String),
    /// What is on a day beside meetings, with its sign.
    Beside(&'static str, String),
    /// A talk of a principal and the supervisor of a group, where it has a row of its own.
    Talk(GroupId, NaiveDate, String),
    /// A meeting.
    Meeting(MeetingId),
}

/// A day on which something is to be handed in.
pub const DUE: &str = "▼";
/// A check-in of principal and supervisor.
pub const CHECK_IN: &str = "◇";
/// Both on one day: what they are stands in words beside.
pub const BOTH: &str = "+";

/// The sign of what is on a day beside meetings.
pub fn sign_of(what: OnDay) -> &'static str {
    match what {
        OnDay::CheckIn(_) => CHECK_IN,
        OnDay::HandIn { .. } | OnDay::Paper(_) => DUE,
    }
}

/// What is on some days beside meetings: of groups only what the filter lets through.
pub fn days_beside(app: &App, unit: &Unit, from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, OnDay)> {
    let mut all = on_days(unit, app.catalogue(), &app.at_work(), from, to);
    let state = &app.screens.calendar;
    let filter = if state.view.has_groups() { &state.groups.filter } else { &state.list.filter };
    if filter.is_empty() {
        return all;
    }
    let named = timeline::named(app, unit, filter.text()).into_iter().map(|group| group.id);
    let mut groups: BTreeSet<GroupId> = named.collect();
    if !state.view.has_groups() {
        groups.extend(facts::meetings(app, unit).into_iter().map(|meeting| meeting.group));
    }
    // What is handed in before a gathering is of its group.
    let of_paper = |what: OnDay| {
        let OnDay::Paper(id) = what else { return None };
        let before = unit.papers().get(id)?.before.as_ref()?;
        Some(unit.meetings().get(before.meeting)?.group)
    };
    let group = |what: OnDay| what.group().or_else(|| of_paper(what));
    all.retain(|(_, what)| group(*what).is_none_or(|group| groups.contains(&group)));
    all
}

/// What is on a day beside meetings, in words, each with its sign.
pub fn on_day(app: &App, unit: &Unit, date: NaiveDate) -> Vec<(&'static str, String)> {
    let all = days_beside(app, unit, date, date).into_iter();
    all.map(|(_, what)| (sign_of(what), app.say(&beside(app, unit, date, what)))).collect()
}

/// The group whose principal and supervisor talk on the selected day, where no meeting is selected, or in the
/// selected row; with the day.
pub fn check_in_here(app: &App, unit: &Unit) -> Option<(GroupId, NaiveDate)> {
    let state = &app.screens.calendar;
    if let (View::Agenda, Layer::None, Some(RowId::Talk(group, date))) =
        (state.view, &state.layer, state.list.selected)
    {
        return Some((group, date));
    }
    let on_day = matches!((state.view, state.focus), (View::Month, Focus::Days) | (View::Week, _));
    if !on_day || selected(app).is_some() || !matches!(state.layer, Layer::None) {
        return None;
    }
    let here = day(app);
    days_beside(app, unit, here, here).into_iter().find_map(|(_, what)| match what {
        OnDay::CheckIn(group) => Some((group, here)),
        OnDay::HandIn { .. } | OnDay::Paper(_) => None,
    })
}

/// The talks that the list of all meetings has as rows, in order of time: of groups only what the filter lets
/// through.
pub fn talks(app: &App, unit: &Unit) -> Vec<(NaiveDate, GroupId)> {
    if app.screens.calendar.view != View::Agenda {
        return Vec::new();
    }
    let of = |group: &Group| group.check_ins.keys().map(|date| (*date, group.id)).collect::<Vec<_>>();
    let mut all: Vec<(NaiveDate, GroupId)> = unit.groups().iter().flat_map(of).collect();
    all.sort_unstable();
    if let (Some((first, _)), Some((last, _))) = (all.first(), all.last())
        && !app.screens.calendar.list.filter.is_empty()
    {
        let shown = days_beside(app, unit, *first, *last);
        all.retain(|(date, group)| shown.contains(&(*date, OnDay::CheckIn(*group))));
    }
    all
}

/// When a talk is, where that was said.
fn talk_at(unit: &Unit, group: GroupId, date: NaiveDate) -> Option<Minutes> {
    unit.group(group)?.check_ins.get(&date)?.at
}

/// The rows that can be chosen: the meetings that are listed, and the talks among all of them. It is asked at every
/// key: what else stands between them is nothing to it.
pub fn rows(app: &App, unit: &Unit) -> Vec<RowId> {
    let talks = talks(app, unit).into_iter();
    let talks = talks.map(|(date, group)| (date, talk_at(unit, group, date), RowId::Talk(group, date)));
    let meetings = listed(app, unit).into_iter().map(|m| (m.when.date, Some(m.when.start), row(m.id)));
    let mut all: Vec<(NaiveDate, Option<Minutes>, RowId)> = talks.chain(meetings).collect();
    all.sort_by_key(|(date, at, _)| (*date, *at));
    all.into_iter().map(|(_, _, row)| row).collect()
}

/// The row of a line that can be chosen.
pub fn row_of(line: &Line) -> Option<RowId> {
    match line {
        Line::Meeting(id) => Some(row(*id)),
        Line::Talk(group, date, _) => Some(RowId::Talk(*group, *date)),
        Line::Week(_) | Line::Note(..) | Line::Out(_) | Line::Beside(..) => None,
    }
}

/// The signs of days beside their meetings: one for each day.
pub fn signs(app: &App, unit: &Unit, from: NaiveDate, to: NaiveDate) -> BTreeMap<NaiveDate, &'static str> {
    let mut all: BTreeMap<NaiveDate, &'static str> = BTreeMap::new();
    for (date, what) in days_beside(app, unit, from, to) {
        let sign = sign_of(what);
        all.entry(date).and_modify(|there| *there = together(there, sign)).or_insert(sign);
    }
    all
}

/// The sign of two things on one day.
fn together(one: &'static str, other: &'static str) -> &'static str {
    if one == other { one } else { BOTH }
}

/// The day that is selected in the month.
pub fn day(app: &App) -> NaiveDate {
    app.screens.calendar.day.unwrap_or_else(|| app.today())
}

/// The meetings that are listed: all of them, or those from the selected day to the last one listed.
pub fn listed<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Meeting> {
    let mut meetings = facts::meetings(app, unit);
    if app.screens.calendar.view == View::Month {
        let (from, until) = (day(app), last_listed(app, unit));
        meetings.retain(|m| from <= m.when.date && m.when.date <= until);
    }
    meetings
}

/// The last day that is listed beside the month: its end, or that of the month of the next meeting where none
/// is left in this one.
pub fn last_listed(app: &App, unit: &Unit) -> NaiveDate {
    let from = day(app);
    let next = facts::meetings(app, unit).into_iter().map(|m| m.when.date).filter(|date| from <= *date).min();
    month_ends(next.unwrap_or(from)).map_or(from, |(_, last)| last)
}

/// Whether a row is of a meeting or talk that is today or later.
pub fn is_to_come(app: &App, row: RowId) -> bool {
    if let RowId::Talk(_, date) = row {
        return date >= app.today();
    }
    let RowId::Thing(Thing::Meeting(id)) = row else { return false };
    let meeting = app.unit().and_then(|unit| unit.meetings().get(id));
    meeting.is_some_and(|meeting| meeting.when.date >= app.today())
}

/// The row of a meeting.
pub fn row(meeting: MeetingId) -> RowId {
    RowId::Thing(Thing::Meeting(meeting))
}

/// The selected meeting, or the one that is open.
pub fn selected(app: &App) -> Option<MeetingId> {
    let state = &app.screens.calendar;
    match &state.layer {
        Layer::Sheet(Sheet { meeting, .. }) => Some(*meeting),
        Layer::None if state.view == View::Timeline => timeline::selected(app),
        Layer::None if state.view == View::Week => week_grid::selected(app),
        Layer::None => match state.list.selected {
            Some(RowId::Thing(Thing::Meeting(id))) if state.view == View::Agenda => Some(id),
            Some(RowId::Thing(Thing::Meeting(id))) => {
                let date = app.unit()?.meetings().get(id)?.when.date;
                (state.focus == Focus::Meetings || date == day(app)).then_some(id)
            }
            _ => None,
        },
        _ => None,
    }
}

/// Meetings with what lies between them.
pub fn lines(app: &App, unit: &Unit, meetings: &[&Meeting]) -> Vec<Line> {
    let talks = talks(app, unit);
    let days = || meetings.iter().map(|m| m.when.date).chain(talks.iter().map(|(date, _)| *date));
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Vec::new() };
    let (first, last) = match app.screens.calendar.view {
        View::Month => (day(app), last_listed(app, unit)),
        _ => (first, last),
    };
    let mut all = between(app, unit, first, last);
    all.extend(meetings.iter().map(|m| (m.when.date, Some(m.when.start), Line::Meeting(m.id))));
    all.sort_by_key(|(date, at, _)| (*date, *at));
    let mut lines = Vec::new();
    let mut week = None;
    for (date, _, line) in all {
        let here = IsoWeek::of(date.max(first));
        if week != Some(here) {
            lines.push(Line::Week(here));
            week = Some(here);
        }
        lines.push(line);
    }
    lines
}

/// The group whose days the month shows: that of the meeting at the cursor, else the only one that is listed.
/// None: days that suit all.
pub fn shown_group(app: &App, unit: &Unit) -> Option<GroupId> {
    let state = &app.screens.calendar;
    if state.focus == Focus::Meetings
        && let Some(meeting) = selected(app).and_then(|id| unit.meetings().get(id))
    {
        return Some(meeting.group);
    }
    let mut groups = facts::meetings(app, unit).into_iter().map(|meeting| meeting.group);
    let first = groups.next().filter(|_| !state.list.filter.text().is_empty())?;
    groups.all(|group| group == first).then_some(first)
}

/// Breaks, other days of the school year, holidays, deadlines and talks within some days; of a talk the time, too.
pub fn between(
    app: &App,
    unit: &Unit,
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<(NaiveDate, Option<Minutes>, Line)> {
    let lang = app.i18n.lang();
    let mut out = Vec::new();
    let mut named = BTreeSet::new();
    for span in years_for(unit, &Forms::new()).into_iter().flat_map(|year| &year.spans) {
        if span.kind.is_term() || span.last < first || last < span.first {
            continue;
        }
        let kind = match span.kind {
            SpanKind::Break => DayKind::Break,
            SpanKind::InService => DayKind::InService,
            SpanKind::InServiceTaken => DayKind::InServiceTaken,
            SpanKind::TestWindow => DayKind::School,
            _ => DayKind::DayOff,
        };
        let name = facts::span_of(app, span);
        // What two school forms have on the same days is one.
        if !named.insert((span.kind, span.first, span.last, name.clone())) {
            continue;
        }
        let text = format!("{name} {}", format::date_range(lang, span.first, span.last));
        out.push((span.first, None, Line::Note(kind, text)));
    }
    let lost = |days: &&FallenDays| {
        let (from, to) = (first.max(days.first), last.min(days.last));
        from.iter_days().take_while(|date| *date <= to).any(|date| is_lost(unit, days, date))
    };
    for days in unit.fallen().iter().filter(lost) {
        let range = format::date_range(lang, days.first, days.last);
        let text = format!("{range} {}", facts::fallen_text(app, unit, days));
        out.push((days.first, None, Line::Out(text)));
    }
    for (date, what) in days_beside(app, unit, first, last) {
        // Beside the month a day is as short as those of the meetings, so that more of what is due is read.
        let day = match app.screens.calendar.view {
            View::Month => facts::short_day(app, date),
            _ => format::short_date(app.i18n, date),
        };
        let text = format!("{day} {}", app.say(&beside(app, unit, date, what)));
        let line = match what {
            OnDay::CheckIn(group) if app.screens.calendar.view == View::Agenda => {
                Line::Talk(group, date, text)
            }
            _ => Line::Beside(sign_of(what), text),
        };
        let at = match what {
            OnDay::CheckIn(group) => talk_at(unit, group, date),
            OnDay::HandIn { .. } | OnDay::Paper(_) => None,
        };
        out.push((date, at, line));
    }
    let all = app.all_days();
    for days in all.iter() {
        for holiday in days.holidays().iter().filter(|h| first <= h.date && h.date <= last) {
            // At weekends too: a red day that is not named looks as if it were forgotten.
            if holiday.kind == HolidayKind::Public {
                let text =
                    format!("{} {}", holiday.name.get(lang), format::short_date(app.i18n, holiday.date));
                let line = Line::Note(DayKind::Holiday, text);
                if !out.iter().any(|(_, _, known)| *known == line) {
                    out.push((holiday.date, None, line));
                }
            }
        }
    }
    out
}

/// What is on a day beside meetings, in words.
fn beside(app: &App, unit: &Unit, date: NaiveDate, what: OnDay) -> Text {
    let name = |id| unit.group(id).map(|group| group.name.to_string()).unwrap_or_default();
    let form = |programme, form| {
        let programme = lookup::programme(unit, app.catalogue(), programme);
        let title = programme.and_then(|programme| programme.paper(form));
        title.map_or_else(|| app.i18n.get(Key::ThingPaper), |form| form.title.get(app.i18n.lang()).to_owned())
    };
    match what {
        OnDay::CheckIn(group) => {
            let said = t::calendar_day_check_in(name(group));
            let talk = unit.group(group).and_then(|group| Some((group, group.check_ins.get(&date)?)));
            let Some((group, talk)) = talk else { return said };
            let said =
                talk.at.map_or(said.clone(), |at| t::calendar_agenda_at(Arg::Time(at), app.say(&said)));
            // What has been cannot be helped any more.
            let hindered = if date < app.today() {
                Vec::new()
            } else {
                check_in::hindrances(app, unit, (group, date), talk)
            };
            match hindered.into_iter().next() {
                Some(what) => t::calendar_talk_hindered(app.say(&said), app.say(&what)),
                None => said,
            }
        }
        OnDay::HandIn { programme, form: code, group } => {
            t::calendar_day_hand_in(form(programme, code), name(group))
        }
        OnDay::Paper(id) => {
            let paper = unit.papers().get(id);
            let own = paper.map(|paper| paper.name.to_string()).filter(|name| !name.is_empty());
            let named = own.or_else(|| paper.map(|paper| form(paper.programme, paper.form)));
            t::calendar_day_paper(named.unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_and_a_talk_on_one_day_have_a_sign_of_their_own() {
        assert_eq!((together(DUE, DUE), together(CHECK_IN, CHECK_IN)), (DUE, CHECK_IN));
        assert_eq!((together(DUE, CHECK_IN), together(CHECK_IN, DUE)), (BOTH, BOTH));
        assert_eq!(together(together(DUE, CHECK_IN), DUE), BOTH);
    }
}
