//! A working week by day and time: where the cursor is, who could meet there.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use super::timeline;
use crate::{
    app::{
        App,
        key::{Key, KeyCode},
        list::RowId,
        screens::calendar::{
            lines::{day, row},
            state::{Layer, View},
            update::select_day,
        },
    },
    i18n::collate::Collator,
    model::{
        groups::Group,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, Presence, When},
        people::Person,
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{
        calendar::{
            free::{people_of, rooms::room_of, taken::Outside},
            year::{days::DayKind, weeks::IsoWeek},
        },
        free_time::is_free,
        staff::{in_lessons, leader, people_at},
    },
};

/// Minutes of a row.
pub const STEP: u16 = 30;
/// The day that is shown at least, in minutes after midnight.
const WORKDAY: (u16, u16) = (8 * 60, 17 * 60);

/// The day with the cursor; for a weekend the Friday before.
pub fn date(app: &App) -> NaiveDate {
    let date = day(app);
    let over = u64::from(date.weekday().num_days_from_monday().saturating_sub(4));
    date.checked_sub_days(Days::new(over)).unwrap_or(date)
}

/// The days of the week.
pub fn dates(app: &App) -> impl Iterator<Item = NaiveDate> {
    IsoWeek::of(date(app)).monday.iter_days().take(Day::WORKING.len())
}

/// The group whose free time is shown.
pub fn group<'a>(app: &App, unit: &'a Unit) -> Option<&'a Group> {
    timeline::group(app)
        .and_then(|id| unit.group(id))
        .or_else(|| timeline::groups(app, unit).into_iter().next())
}

/// The meetings of the week, in order of time and then of groups.
pub fn meetings<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Meeting> {
    let days: BTreeSet<NaiveDate> = dates(app).collect();
    let mut all: Vec<&Meeting> = unit.meetings().iter().filter(|m| days.contains(&m.when.date)).collect();
    let order = Collator::new(app.i18n.lang());
    all.sort_by(|a, b| order.by_time(unit, a, b));
    all
}

/// The times of the rows.
pub fn times(app: &App, unit: &Unit) -> Vec<Minutes> {
    let own = group(app, unit).into_iter().flat_map(|g| &g.windows).map(|w| (w.start, w.end()));
    let all = meetings(app, unit).into_iter().map(|m| (m.when.start, m.when.end())).chain(own);
    let (from, to) = all.fold(WORKDAY, |(from, to), (a, b)| (from.min(a.0), to.max(b.0)));
    (from / STEP..to.div_ceil(STEP)).map(|n| Minutes(n * STEP)).collect()
}

/// The time with the cursor, as one of the rows.
pub fn time(app: &App, unit: &Unit) -> Minutes {
    let chosen = app.screens.calendar.time.or_else(|| {
        let windows = &group(app, unit)?.windows;
        windows
            .iter()
            .find(|w| w.day == Day::of(date(app)))
            .or_else(|| windows.iter().next())
            .map(|w| w.start)
    });
    let at = row_of(chosen.unwrap_or(Minutes(WORKDAY.0)));
    let times = times(app, unit);
    let ends = times.first().zip(times.last());
    ends.map_or(at, |(first, last)| at.clamp(*first, *last))
}

/// The row in which a time lies.
pub fn row_of(time: Minutes) -> Minutes {
    Minutes(time.0 / STEP * STEP)
}

/// A row of a day as a time.
pub fn slot(date: NaiveDate, start: Minutes) -> When {
    When { date, start, length: Minutes(STEP) }
}

/// The meetings where the cursor is.
pub fn here<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Meeting> {
    let slot = slot(date(app), time(app, unit));
    meetings(app, unit).into_iter().filter(|m| m.when.overlaps(slot)).collect()
}

/// The meeting where the cursor is: the chosen one, else the group's own, else the first that stands.
pub fn selected(app: &App) -> Option<MeetingId> {
    let unit = app.unit()?;
    let here = here(app, unit);
    let group = timeline::group(app);
    let chosen = here.iter().find(|m| app.screens.calendar.list.selected == Some(row(m.id)));
    let own = || here.iter().find(|m| Some(m.group) == group);
    chosen.or_else(own).or_else(|| here.iter().find(|m| m.stands())).or_else(|| here.first()).map(|m| m.id)
}

/// Who of a group could meet at some time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Could {
    /// Everybody who would be there.
    pub all: usize,
    /// Whether whoever leads is one of them beside the members.
    pub led: bool,
    /// Those who cannot: they have not said that they are free then, teach, or meet elsewhere.
    pub not: Vec<PersonId>,
    /// Nobody of the group has said when they are free.
    pub unsaid: bool,
    /// The meeting that has the group's room then.
    pub room: Option<MeetingId>,
    /// Those of them who are busy then, says their calendar, and from when to when.
    pub busy: Vec<(PersonId, When)>,
    /// When the room is taken, says its calendar.
    pub room_busy: Option<When>,
}

/// Who of `group` could meet then, among the `meetings` of that week; nobody teaches on a day without pupils. At
/// an extra meeting only those concerned are asked.
pub fn could(
    unit: &Unit,
    group: &Group,
    meetings: &[&Meeting],
    (when, extra): (When, Option<&Meeting>),
    day: DayKind,
) -> Could {
    let people = extra.map_or_else(|| people_of(group, when.date), |extra| people_at(unit, extra));
    let window = Window { day: Day::of(when.date), start: when.start, length: when.length };
    let others: Vec<&&Meeting> =
        meetings.iter().filter(|m| m.stands() && m.group != group.id && m.when.overlaps(when)).collect();
    let mut busy: BTreeSet<PersonId> = others.iter().flat_map(|m| people_at(unit, m)).collect();
    if day == DayKind::School {
        busy.extend(in_lessons(unit, &people, when));
    }
    let outside = Outside::new(unit);
    let taken: Vec<(PersonId, When)> =
        people.iter().filter_map(|&id| Some((id, outside.person(id, when)?))).collect();
    busy.extend(taken.iter().map(|(id, _)| *id));
    // Who has said no to a meeting of the group at that time does not come to it.
    let own = meetings.iter().filter(|m| m.stands() && m.group == group.id && m.when.overlaps(when));
    let said_no = |presence: &Presence| matches!(presence, Presence::Excused | Presence::Absent);
    let no = own.flat_map(|m| m.attendance.iter().filter(|(_, presence)| said_no(presence)));
    busy.extend(no.map(|(id, _)| *id));
    let known: Vec<&Person> = people.iter().filter_map(|id| unit.person(*id)).collect();
    let can = |person: &Person| is_free(person, window) && !busy.contains(&person.id);
    let has_room = |m: &&&Meeting| room_of(unit, m) == Some(&group.place);
    let leads = extra.map_or_else(|| group.led_on(when.date), |extra| leader(unit, extra));
    let beside = |id: &PersonId| group.members_on(when.date).all(|member| member != *id);
    Could {
        all: known.len(),
        led: leads.filter(beside).is_some_and(|id| known.iter().any(|person| person.id == id)),
        not: known.iter().filter(|person| !can(person)).map(|person| person.id).collect(),
        unsaid: known.iter().all(|person| person.free.is_empty()),
        room: others.iter().find(|m| has_room(m)).map(|m| m.id),
        busy: taken,
        room_busy: outside.room(&group.place, when),
    }
}

/// What Tab goes through: the meetings where the cursor is, then the groups that have none there.
fn beside(app: &App, unit: &Unit) -> Vec<(RowId, Option<MeetingId>)> {
    let here = here(app, unit);
    let meets: BTreeSet<RowId> = here.iter().map(|m| timeline::row(m.group)).collect();
    let others = timeline::rows(app, unit).into_iter().filter(|row| !meets.contains(row));
    let meetings = here.iter().map(|m| (timeline::row(m.group), Some(m.id)));
    meetings.chain(others.map(|row| (row, None))).collect()
}

/// Chooses the next meeting where the cursor is, or the group after or before.
pub fn other_group(app: &mut App, forward: bool) {
    let Some(unit) = app.unit() else { return };
    let (all, meeting) = (beside(app, unit), selected(app));
    let group = group(app, unit).map(|group| timeline::row(group.id));
    let here = all.iter().position(|(row, id)| Some(*row) == group && (id.is_none() || *id == meeting));
    let count = all.len().max(1);
    let to = match here {
        Some(at) if forward => (at + 1) % count,
        Some(at) => (at + count - 1) % count,
        None => 0,
    };
    if let Some((group, meeting)) = all.get(to) {
        app.screens.calendar.groups.select(*group);
        app.screens.calendar.list.selected = meeting.map(row);
    }
}

/// The arrows move by day and time, `PgUp` and `PgDn` by week.
pub fn key(app: &mut App, key: Key) -> bool {
    let state = &app.screens.calendar;
    if !matches!(state.layer, Layer::None) || state.view != View::Week {
        return false;
    }
    let Some(unit) = app.unit() else { return false };
    let (times, now, date) = (times(app, unit), time(app, unit), date(app));
    let at = times.iter().position(|time| *time == now).unwrap_or(0);
    let row = |at: usize| times.get(at.min(times.len().saturating_sub(1))).copied();
    let back = |days| date.checked_sub_days(Days::new(days));
    let on = |days| date.checked_add_days(Days::new(days));
    let (to, time) = match key.code {
        KeyCode::Left => (back(if Day::of(date) == Day::Mon { 3 } else { 1 }), Some(now)),
        KeyCode::Right => (on(if Day::of(date) == Day::Fri { 3 } else { 1 }), Some(now)),
        KeyCode::PageUp => (back(7), Some(now)),
        KeyCode::PageDown => (on(7), Some(now)),
        KeyCode::Up => (Some(date), row(at.saturating_sub(1))),
        KeyCode::Down => (Some(date), row(at + 1)),
        KeyCode::Home => (Some(date), row(0)),
        KeyCode::End => (Some(date), row(times.len())),
        _ => return false,
    };
    if let Some(to) = to {
        select_day(app, to);
        app.screens.calendar.time = time;
    }
    true
}
